/**
 * What happens during a send, as it happens: for progress bars, event logs and metrics of a program's own.
 *
 * Events are plain data without PHI.
 */
import type * as Effect from "effect/Effect"
import type { Outcome } from "./DeliveryPolicy.ts"
import type { Identifiers } from "./Identifiers.ts"
import type { Operation, Problem } from "./RedoxError.ts"

/**
 * - `Advice`: what the message may lack and still be sent, though many destinations want it; in `sendFiles` each piece of
 *   advice comes once, with the first file it is about
 * - `AttemptStarted`: a request is about to be made; `attempt` counts from 1
 * - `AttemptFailed`: it ended in `outcome`; where it will be tried again, `retryIn` is the wait in milliseconds
 * - `RateLimitWait`: the request waits `waitFor` milliseconds for its turn under the client-side rate limit
 * - `CircuitWait`: Redox has not answered of late, so the request waits `waitFor` milliseconds before it is made
 * - `BytesSent`: so many bytes of the file have been handed to the transport in this attempt, of `total` where known; the first
 *   ones, the last ones, and between them one event in a tenth of a second at most
 * - `Uploaded`: the file is at Redox, nothing refers to it yet; `blobUrl` is its URL without the query
 * - `Created`: Redox accepted the document
 * - `CreateInterrupted`: the send was interrupted while a create was in flight, so its outcome is unknown
 *
 * Where a document has several files, `file` of `BytesSent` and `Uploaded` says which one it is, counted from 0.
 */
export type SendEvent =
  | { readonly _tag: "Advice"; readonly advice: ReadonlyArray<Problem> }
  | { readonly _tag: "AttemptStarted"; readonly operation: Operation; readonly attempt: number }
  | {
      readonly _tag: "AttemptFailed"
      readonly operation: Operation
      readonly attempt: number
      readonly outcome: Outcome
      readonly status: number | undefined
      readonly retryIn: number | undefined
    }
  | { readonly _tag: "RateLimitWait"; readonly operation: Operation; readonly waitFor: number }
  | { readonly _tag: "CircuitWait"; readonly operation: Operation; readonly waitFor: number }
  | {
      readonly _tag: "BytesSent"
      readonly bytes: number
      readonly total: number | undefined
      readonly file?: number
    }
  | {
      readonly _tag: "Uploaded"
      readonly bytes: number
      readonly attempts: number
      readonly blobUrl: string
      readonly file?: number
    }
  | { readonly _tag: "Created"; readonly identifiers: Identifiers; readonly attempts: number }
  | { readonly _tag: "CreateInterrupted"; readonly identifiers: Identifiers }

/**
 * Receives every event. It runs within the send, which waits for it, so it should be quick; it cannot fail. If it dies or is
 * interrupted nevertheless, the log says so and the send goes on. The send also goes on after five seconds with one event:
 * that event's effect is interrupted, and so is, for the rest of the send, each that does not end at once.
 */
export type Observer = (event: SendEvent) => Effect.Effect<void>
