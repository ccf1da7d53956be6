/**
 * What one HTTP exchange ends in: an answer, or the reason why there is none.
 */
import type * as Headers from "effect/http/Headers"

/**
 * A complete answer. `body` is undefined where the connection broke within it, it took too long, it is too long, or it
 * does not decode.
 */
export interface Reply {
  readonly status: number
  readonly headers: Headers.Headers
  readonly body: string | undefined
  /** The end of the body was marked: by its length, its chunks, or the status. A connection that closes proves no end. */
  readonly framed: boolean
  /** The whole request had been handed to the connection when the answer began. */
  readonly requestSent: boolean
}

/** What is known of an answer before its body. */
export interface Head extends Pick<Reply, "status" | "headers" | "framed" | "requestSent"> {}

const bodiless: ReadonlySet<number> = new Set([204, 205])

const isPlain = (headers: Headers.Headers): boolean => (headers["content-encoding"] ?? "identity") === "identity"

// RFC 9112 §6.3. An empty body behind a content coding is not what was sent: fetch makes one of a coding cut short.
export const isFramed = (status: number, headers: Headers.Headers): boolean =>
  bodiless.has(status) ||
  (isPlain(headers) &&
    (headers["content-length"] !== undefined || /(?:^|,)\s*chunked\s*$/i.test(headers["transfer-encoding"] ?? "")))

/** Why there is no answer. */
export interface NoReply {
  readonly outcome: "not-sent" | "lost" | "timeout"
  readonly code: string | undefined
  /** Bytes of the request's body that had been handed to the connection by then. */
  readonly bytesSent?: number | undefined
}
