/**
 * What the code of a failed connection asks of a person.
 */
import { isCertificate, isProxyRefusal, isResolution } from "./transportFailure.ts"

// A code of TLS that names the certificate this side shows, or none of it: OpenSSL's alerts (RFC 8446 §6.2).
const wantsCertificate = /^ERR_SSL_.*ALERT_(?:CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA|CERTIFICATE_UNKNOWN)/

// Under TLS 1.3 a client is done with the handshake before the server has looked at its certificate (RFC 8446 §2): a refusal is
// the end of a connection that stood.
const closedCodes: ReadonlySet<string> = new Set(["CONNECTION_LOST", "ECONNRESET", "EPIPE", "UND_ERR_SOCKET"])

/** The rest of a sentence that says that nothing was created: whether to try again, and what a person can mend. */
export const codeAdvice = (code: string | undefined): string => {
  if (isCertificate(code)) {
    return ". The server's certificate is not trusted: is the base URL right? Behind a proxy that inspects TLS, name its authority's certificate in REDOX_CA_FILE or NODE_EXTRA_CA_CERTS."
  }
  const safe = "; it is safe to try again."
  if (code === undefined) return safe
  if (code === "PROXY_AUTHENTICATION") {
    return ". The proxy wants authentication: name a user and a password that it knows in HTTPS_PROXY, special characters encoded with %."
  }
  if (isProxyRefusal(code)) {
    return ". The proxy did not connect: have it allow the base URL's host, port 443, or name another proxy in HTTPS_PROXY."
  }
  if (code.startsWith("PROXY_STATUS_")) return `${safe} The proxy did not connect: can it reach Redox?`
  if (wantsCertificate.test(code)) {
    return `${safe} The other side refused the client certificate, or wants one: see REDOX_CLIENT_CERTIFICATE_FILE.`
  }
  if (/^ERR_SSL_.*ALERT_HANDSHAKE_FAILURE$/.test(code)) {
    return `${safe} The other side ended the TLS handshake: it may want a client certificate, see REDOX_CLIENT_CERTIFICATE_FILE.`
  }
  if (closedCodes.has(code)) {
    return `${safe} The connection was closed without an answer. If that happens every time, the other side may want a client certificate: see REDOX_CLIENT_CERTIFICATE_FILE.`
  }
  if (isResolution(code)) {
    return `${safe} The host's name has no address: is the base URL right, and does DNS answer here? Behind a proxy, set HTTPS_PROXY.`
  }
  if (code === "ECONNREFUSED") {
    return `${safe} Nothing listens there: is the base URL right, and the proxy's address where HTTPS_PROXY names one?`
  }
  if (code === "CONNECT_TIMEOUT" || code === "UND_ERR_CONNECT_TIMEOUT") {
    return `${safe} No connection came about in time: does a firewall let this program out? Behind a proxy, set HTTPS_PROXY.`
  }
  return safe
}
