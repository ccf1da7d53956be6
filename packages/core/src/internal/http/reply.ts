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

/** Why there is no answer. */
export interface NoReply {
  readonly outcome: "not-sent" | "lost" | "timeout"
  readonly code: string | undefined
  /** Bytes of the request's body that had been handed to the connection by then. */
  readonly bytesSent?: number | undefined
}
