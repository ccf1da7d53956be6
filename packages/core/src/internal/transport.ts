/**
 * Tells a request that never left this machine from one that may have arrived, from what the transport says of its
 * failure. Undici and fetch (and Node's own client) put the system's error somewhere in the chain of causes.
 *
 * Only what is certain counts as not sent. Whatever is not in these tables is `lost`: it may have arrived.
 */
import { Predicate } from "effect"

/** Codes that only connecting, resolving a name or the TLS handshake can produce. */
const notSentCodes: ReadonlySet<string> = new Set([
  // Connecting (POSIX connect(2); undici's own connect timeout).
  "ECONNREFUSED",
  "UND_ERR_CONNECT_TIMEOUT",
  // Resolving (getaddrinfo(3)).
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EAI_NONAME",
  "EAI_NODATA",
  // Certificates (OpenSSL X509_verify_cert_error_string, as Node names them): checked before any request byte.
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
  // The other side does not speak TLS, or no version of it in common.
  "ERR_SSL_WRONG_VERSION_NUMBER",
  "ERR_SSL_PACKET_LENGTH_TOO_LONG",
  "ERR_SSL_UNSUPPORTED_PROTOCOL",
  "ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION"
])

/** System calls that come before the first byte. Codes such as ETIMEDOUT or EHOSTUNREACH are certain only with one. */
const notSentCalls: ReadonlySet<string> = new Set(["connect", "getaddrinfo"])

// Node raises a plain ECONNRESET when the peer hangs up within the handshake; only its message tells
// (node:_tls_wrap, stable since Node 8).
const handshakeReset = "before secure TLS connection was established"

/** Codes and system calls found in the chain of causes, outermost first. */
const chain = (failure: unknown): ReadonlyArray<{ readonly [key: PropertyKey]: unknown }> => {
  const links: Array<{ readonly [key: PropertyKey]: unknown }> = []
  let link: unknown = failure
  while (Predicate.isObject(link) && links.length < 10) {
    links.push(link)
    link = link["cause"]
  }
  return links
}

const safeCode = /^[A-Z][A-Z0-9_]{1,60}$/

/** What a transport failure was: whether anything can have been sent, and the system's code for it. */
export interface TransportFailure {
  readonly outcome: "not-sent" | "lost"
  readonly code: string | undefined
}

export const classify = (failure: unknown): TransportFailure => {
  let code: string | undefined
  for (const link of chain(failure)) {
    if (Predicate.isString(link["code"]) && safeCode.test(link["code"])) code = link["code"]
    if (
      (code !== undefined && notSentCodes.has(code)) ||
      (Predicate.isString(link["syscall"]) && notSentCalls.has(link["syscall"])) ||
      (Predicate.isString(link["message"]) && link["message"].includes(handshakeReset))
    ) {
      return { outcome: "not-sent", code }
    }
  }
  return { outcome: "lost", code }
}
