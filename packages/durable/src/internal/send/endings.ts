/**
 * What a round's end means for its row.
 */
import * as Identifiers from "@effect-redox/core/Identifiers"
import type { Receipt } from "@effect-redox/core/Receipt"
import { fromReason, notLoaded, OutcomeUnknown, type RedoxError } from "@effect-redox/core/RedoxError"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Schedule from "effect/Schedule"
import type { OutboxError } from "../../OutboxError.ts"
import type { Ending } from "../store/steps.ts"

/** What is known beside how a round ended. */
export interface Round {
  /** The outcome of a create that was cut off. */
  readonly unknown: Effect.Effect<RedoxError>
  readonly begun: boolean
  /** How long to wait before the next round, in milliseconds; undefined where there will be none in time. */
  readonly wait: number | undefined
}

/** The error for a create that may have happened, and of which nothing else is known. */
export const unknownCreate = (
  key: string,
  {
    destination,
    environment,
  }: { readonly destination?: string | undefined; readonly environment?: string | undefined },
): Effect.Effect<RedoxError> =>
  Effect.map(Identifiers.fromKey(key), (identifiers) =>
    fromReason(
      new OutcomeUnknown({
        unknown: "broken-off",
        identifiers,
        destination: destination ?? "",
        environment: environment ?? "",
        attempts: 1,
      }),
    ),
  )

/** Is it this side's account, quota, line or program that is at fault, and not this send? Then it is no attempt of its own. */
export const isNotItsFault = ({ reason }: RedoxError): boolean =>
  (reason._tag === "InvalidInput" && reason.problems.some(({ rule }) => rule === notLoaded)) ||
  reason._tag === "RateLimited" ||
  reason._tag === "Authentication" ||
  (reason._tag === "Unavailable" && (reason.code === "CIRCUIT_OPEN" || !reason.isRetryable))

const unknown = (error: RedoxError): Ending => ({
  state: "unknown",
  outcome: { error },
  event: { event: "unknown", detail: error.reason._tag },
  purge: false,
})

/** How a round's exit changes its row. */
export const endingOf = (exit: Exit.Exit<Receipt, RedoxError>, round: Round): Effect.Effect<Ending> => {
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  // Interrupted, or a defect: what is known is whether a create had begun.
  return Exit.isFailure(exit) && error === undefined && round.begun
    ? Effect.map(round.unknown, unknown)
    : Effect.succeed(knownEnding(exit, error, round.wait))
}

const knownEnding = (
  exit: Exit.Exit<Receipt, RedoxError>,
  error: RedoxError | undefined,
  wait: number | undefined,
): Ending => {
  if (Exit.isSuccess(exit)) {
    return { state: "sent", outcome: { receipt: exit.value }, event: { event: "sent" }, purge: true }
  }
  if (error === undefined) {
    const event = { event: "queued", detail: "stopped before the create" }
    return { state: "queued", outcome: {}, event, purge: false, wait: 0 }
  }
  if (!error.nothingCreated) return unknown(error)
  const detail = error.reason._tag
  const again = error.isRetryable || isNotItsFault(error)
  if (again && wait !== undefined) {
    return {
      state: "queued",
      outcome: { error },
      event: { event: "queued", detail },
      purge: false,
      wait,
      counts: !isNotItsFault(error),
    }
  }
  const event = again ? "expired" : "refused"
  return { state: "refused", outcome: { error }, event: { event, detail }, purge: false }
}

/** How long to go on trying to note an outcome while the database cannot be reached. */
const patience = "15 minutes"

/**
 * Notes an outcome, also while the database is away for a time. Where it cannot be noted, the log has it: the row
 * becomes unknown, and this is the only word of what is known.
 */
export const noting = (key: string, note: Effect.Effect<boolean, OutboxError>): Effect.Effect<boolean> =>
  note.pipe(
    Effect.retry({
      while: (error) => error.reason._tag === "StorageFailed",
      schedule: Schedule.min([Schedule.exponential("100 millis"), Schedule.spaced("2 seconds")]),
    }),
    Effect.timeoutOption(patience),
    Effect.map(Option.getOrElse(() => false)),
    Effect.catch((error) => Effect.as(Effect.logError(error.message, { key }), false)),
  )
