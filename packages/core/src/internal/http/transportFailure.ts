/**
 * Distinguishes a request that never left this machine from one that may have arrived, from the error its client failed with.
 * Undici and fetch (and Node's own client) put the system's error somewhere in the chain of causes.
 *
 * Only what is certain counts as not sent; everything else is `lost`: it may have arrived. A client that reports its
 * connections (`Transport.CurrentRequest`) is believed before this; then the error only gives the code to show.
 */
import * as Predicate from "effect/Predicate"

/** Certificates that are not trusted (OpenSSL X509_verify_cert_error_string, as Node names them): checked before any request byte. */
const certificateCodes = [
  "CERT_HAS_EXPIRED",
  "CERT_NOT_YET_VALID",
  "CERT_REVOKED",
  "CERT_REJECTED",
  "CERT_UNTRUSTED",
  "CERT_SIGNATURE_FAILURE",
  "CERT_CHAIN_TOO_LONG",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
  "INVALID_CA",
  "INVALID_PURPOSE",
  "HOSTNAME_MISMATCH",
  "ERR_TLS_CERT_ALTNAME_INVALID",
] as const

/**
 * Codes that certain steps before the first byte of a request raise, and only without a system call of an established
 * connection beside them: Linux reports ECONNREFUSED on `read` and `write` too, where an ICMP message came in.
 */
const notSentCodes: ReadonlySet<string> = new Set([
  // Undici's own time for connecting.
  "UND_ERR_CONNECT_TIMEOUT",
  ...certificateCodes,
  // No version of TLS in common: an alert within the handshake (RFC 8446 §4.2.1, §6.2). The codes of a record that is
  // no TLS (ERR_SSL_WRONG_VERSION_NUMBER, ERR_SSL_PACKET_LENGTH_TOO_LONG) are not here: anyone on the wire can put such
  // bytes behind an answered handshake too, when the request has long gone out.
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION",
])

/** System calls that come before the first byte. A code of the system is certain only with one of them. */
const notSentCalls: ReadonlySet<string> = new Set(["connect", "getaddrinfo"])

/** The code of an attempt whose time ended before there was a connection. */
export const connectTimeout = "CONNECT_TIMEOUT"

// Node raises a plain ECONNRESET when the peer hangs up within the handshake; only its message differs
// (node:_tls_wrap, stable since Node 8).
const handshakeReset = "before secure TLS connection was established"

/** Whether the code is that of a certificate that is not trusted, which stays so until a person mends it. */
export const isCertificate = (code: string | undefined): boolean => certificateCodes.some((known) => known === code)

/**
 * Whether the code is a proxy's refusal to connect (RFC 9110 §15.5), which stays so until a person mends it. That it is busy
 * (408, 429) or cannot reach the host (5xx) may pass.
 */
export const isProxyRefusal = (code: string | undefined): boolean =>
  code === "PROXY_AUTHENTICATION" || /^PROXY_STATUS_4(?!08|29)\d\d$/.test(code ?? "")

/** Whether the code says that the host's name has no address. */
export const isResolution = (code: string | undefined): boolean =>
  code === "ENOTFOUND" || (code?.startsWith("EAI_") ?? false)

// OpenSSL's names of alerts have a slash: ERR_SSL_SSL/TLS_ALERT_HANDSHAKE_FAILURE.
const safeCode = /^[A-Z][A-Z0-9_/]{1,60}$/

/** What a transport failure was: whether anything can have been sent, and the system's code for it. */
export interface TransportFailure {
  readonly outcome: "not-sent" | "lost"
  readonly code: string | undefined
}

const field = (link: object, name: string): unknown => (name in link ? Reflect.get(link, name) : undefined)

const isNotSent = (link: object, code: string | undefined): boolean => {
  const syscall = field(link, "syscall")
  const message = field(link, "message")
  if (Predicate.isString(syscall)) return notSentCalls.has(syscall)
  return (
    (code !== undefined && notSentCodes.has(code)) || (Predicate.isString(message) && message.includes(handshakeReset))
  )
}

// A name with several addresses is tried at each of them, and their errors are an AggregateError's `errors` (node:net
// autoSelectFamily). Nothing was sent if that holds for every one.
const search = (failure: unknown, depth: number): TransportFailure => {
  if (!Predicate.isObjectOrArray(failure) || depth > 8) return { outcome: "lost", code: undefined }
  const own = field(failure, "code")
  const code = Predicate.isString(own) && safeCode.test(own) ? own : undefined
  if (isNotSent(failure, code)) return { outcome: "not-sent", code }
  const several = field(failure, "errors")
  if (Array.isArray(several) && several.length > 0) {
    const found = several.slice(0, 20).map((error) => search(error, depth + 1))
    const all = several.length <= 20 && found.every(({ outcome }) => outcome === "not-sent")
    return { outcome: all ? "not-sent" : "lost", code: code ?? found[0]?.code }
  }
  for (const below of ["reason", "cause"]) {
    const inner = search(field(failure, below), depth + 1)
    if (inner.code !== undefined || inner.outcome === "not-sent")
      return { outcome: inner.outcome, code: inner.code ?? code }
  }
  return { outcome: "lost", code }
}

/** Looks through what a client failed with, and what caused that. */
export const classify = (failure: unknown): TransportFailure => {
  try {
    return search(failure, 0)
  } catch {
    // An error whose getters throw says nothing that could be relied on.
    return { outcome: "lost", code: undefined }
  }
}
