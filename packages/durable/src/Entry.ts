/**
 * What the outbox knows of one send.
 */
import * as Reconcile from "@effect-redox/core/Reconcile"
import { Receipt } from "@effect-redox/core/Receipt"
import { RedoxError } from "@effect-redox/core/RedoxError"
import * as Schema from "effect/Schema"

/**
 * Where a send is.
 *
 * - `queued`: nothing of it is in a chart; it will be sent when it is due
 * - `creating`: the row was committed before the first byte of the create, and no outcome is noted yet
 * - `sent`: Redox accepted it, or a person found it in the chart
 * - `refused`: nothing was created, and sending the same again cannot help
 * - `unknown`: it may or may not be in the chart; evidence (`Settle`), a person, or the late answer itself leads out of here
 * - `cancelled`: it will not be sent
 */
export const State = Schema.Literals(["queued", "creating", "sent", "refused", "unknown", "cancelled"])
export type State = typeof State.Type

/**
 * How an unknown send was settled, by whom, and on what evidence.
 *
 * - `sent`: it is in the chart
 * - `not-created`: it is not, and is queued again
 * - `refused`: it is not, and is refused: `retry` queues it again
 * - `give-up`: it will not be sent, in the chart or not
 *
 * `by` is a person, or `reconcile` where `Settle` asked Redox; then `asked` is what was asked and answered.
 */
export const Resolution = Schema.Struct({
  as: Schema.Literals(["sent", "not-created", "refused", "give-up"]),
  by: Schema.String,
  evidence: Schema.String,
  asked: Schema.optionalKey(Reconcile.Evidence),
})
export type Resolution = typeof Resolution.Type

/** How the last round of a send ended: a receipt or an error, and the resolution where it was unknown. */
export const Outcome = Schema.Struct({
  receipt: Schema.optionalKey(Receipt),
  error: Schema.optionalKey(RedoxError),
  resolution: Schema.optionalKey(Resolution),
})
export type Outcome = typeof Outcome.Type

/** One send, as it is stored. Times are milliseconds since 1970. It holds no PHI as long as its key holds none. */
export interface Entry {
  readonly key: string
  readonly state: State
  readonly destination: string
  readonly environment: string
  readonly priority: number
  /** Not before then. */
  readonly due: number
  /** A send that was not created by then is refused. */
  readonly expires: number
  /** Rounds that failed with nothing created, waits for the rate limit not counted. */
  readonly attempts: number
  /** How often a create was begun. */
  readonly round: number
  /** Whether what was queued is still there, so that it can be sent. */
  readonly sendable: boolean
  /** Whether a runner has it in hand. */
  readonly claimed: boolean
  readonly fileSize: number | undefined
  readonly outcome: Outcome
  readonly added: number
  readonly began: number | undefined
  readonly settled: number | undefined
}

/** One line of a send's history. `detail` is free of PHI, but for what a person wrote as evidence. */
export const HistoryEvent = Schema.Struct({
  at: Schema.Finite,
  event: Schema.String,
  round: Schema.optionalKey(Schema.Int),
  by: Schema.optionalKey(Schema.String),
  detail: Schema.optionalKey(Schema.String),
})
export type HistoryEvent = typeof HistoryEvent.Type
