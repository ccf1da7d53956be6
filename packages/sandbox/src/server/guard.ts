/**
 * Who may use the page's own routes: the page itself, and programs on this machine; not other web sites in the same
 * browser.
 */
import type * as HttpServerRequest from "effect/http/HttpServerRequest"

const hostname = (authority: string): string => authority.replace(/:\d*$/, "").toLowerCase()

const isAddress = (host: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || /^\[[0-9a-f:.]+\]$/.test(host)

/**
 * The base URL by which a request reached the sandbox, if that is an address it listens on: any address, of a wildcard. Only for
 * requests that are not refused.
 */
export const reachedAt = (request: HttpServerRequest.HttpServerRequest, listening: string): string | undefined => {
  const authority = request.headers["host"] ?? ""
  const host = hostname(authority)
  const listensOn = listening.toLowerCase()
  const everywhere = listensOn === "0.0.0.0" || listensOn === "::"
  const isWildcard = host === "0.0.0.0" || host === "[::]"
  return !isWildcard && (everywhere || host === listensOn || host === `[${listensOn}]`)
    ? `http://${authority}`
    : undefined
}

/** Why a request is refused; `undefined` if it is not. */
export const refusal = (request: HttpServerRequest.HttpServerRequest, listening: string): string | undefined => {
  const { headers, method } = request
  const authority = headers["host"] ?? ""
  const host = hostname(authority)
  // A site that points its own name at this machine would be the page's origin. It cannot do so with an address.
  if (!isAddress(host) && host !== "localhost" && host !== listening.toLowerCase()) {
    return `This page is not served as ${JSON.stringify(host)}. Use localhost or the address.`
  }
  if (method === "GET" || method === "HEAD") return undefined
  // A site elsewhere can post a form here, but not this type without being asked first, which is never allowed.
  if (!/^application\/json\s*(?:;|$)/i.test(headers["content-type"] ?? "")) return "Send application/json."
  const origin = headers["origin"]
  return origin !== undefined && origin !== `http://${authority}` ? "Only the page itself may do this." : undefined
}
