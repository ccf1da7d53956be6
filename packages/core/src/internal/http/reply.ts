/**
 * What one HTTP exchange ends in: an answer, or the reason why there is none.
 */
import type { Headers } from "effect/http"

/** A complete answer. `body` is undefined where the connection broke within it, it took too long, or it is too long. */
export interface Reply {
  readonly status: number
  readonly headers: Headers.Headers
  readonly body: string | undefined
}

/** Why there is no answer. */
export interface NoReply {
  readonly outcome: "not-sent" | "lost" | "timeout"
  readonly code: string | undefined
}
