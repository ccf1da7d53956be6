/**
 * The state of a send in the outbox, as a `result` event has it.
 */
import type * as Identifiers from "@effect-redox/core/Identifiers"
import type { Problem } from "@effect-redox/core/RedoxError"
import type { Entry } from "@effect-redox/durable/Entry"
import * as Exit from "effect/Exit"
import { ofSend, type FileResult } from "./outcome.ts"

/** The result of something that is in no chart and in no outbox. */
export const failureOfEntry = (
  reason: string,
  message: string,
  problems: ReadonlyArray<Problem> = [],
  retryable = false,
): FileResult => ({
  outcome: "failed",
  attempts: { upload: 0, create: 0 },
  error: { reason, message, nothingCreated: true, retryable, ...(problems.length === 0 ? {} : { problems }) },
})

const knownOf = ({ round }: Entry) => ({
  attempts: { upload: 0, create: round },
  progress: { created: false, mayExist: false },
  identifiers: undefined,
})

/** What an unknown create carries: what a document is looked for by. */
const unknownOf = ({ outcome }: Entry) => {
  const reason = outcome.error?.reason
  return reason?._tag === "OutcomeUnknown" ? reason : undefined
}

const withPlace = (entry: Entry, result: FileResult) => ({
  ...result,
  destination: entry.destination,
  environment: entry.environment,
  ...identifiersOf(entry),
  ...(entry.fileSize === undefined ? {} : { size: entry.fileSize }),
})

const identifiersOf = (entry: Entry): { readonly identifiers?: Identifiers.Identifiers } => {
  const identifiers = entry.outcome.receipt?.identifiers ?? unknownOf(entry)?.identifiers
  return identifiers === undefined ? {} : { identifiers }
}

/** The result of a send; `fresh`: it was sent now, and not in an earlier run. */
export const resultOfEntry = (entry: Entry, fresh: boolean): FileResult => {
  const { key, outcome, state } = entry
  const { error, receipt } = outcome
  const attempts = { upload: 0, create: entry.round }
  switch (state) {
    case "sent": {
      const sent: FileResult =
        receipt === undefined ? { outcome: "sent", attempts } : ofSend(Exit.succeed(receipt), knownOf(entry))
      return withPlace(entry, fresh ? sent : { ...sent, outcome: "already" })
    }
    case "refused":
      return withPlace(
        entry,
        error === undefined
          ? failureOfEntry("Refused", "It was refused, and nothing was created.")
          : { ...ofSend(Exit.fail(error), knownOf(entry)), outcome: "failed" },
      )
    case "cancelled":
      return withPlace(entry, failureOfEntry("Cancelled", "It was cancelled. Nothing is sent until it is added again."))
    case "queued":
      return withPlace(
        entry,
        failureOfEntry(
          error?.reason._tag ?? "Queued",
          `${error === undefined ? "It has not been sent." : error.message} It is still queued: run the same command again.`,
          [],
          true,
        ),
      )
    case "creating":
    case "unknown": {
      const { answer, attempts: creates = 1 } = unknownOf(entry) ?? {}
      return withPlace(entry, {
        outcome: "unknown",
        // Of all rounds those of the last, which alone is unknown, and whose log the answer named.
        attempts: { upload: 0, create: creates },
        error: {
          reason: "OutcomeUnknown",
          message: `${error?.message ?? "Its sender ended while the document was being created, so it may be in the chart."} Look for it, then settle it: effect-redox outbox resolve ${key} --sent or --not-created, with --evidence.`,
          nothingCreated: false,
          retryable: false,
          ...(answer === undefined ? {} : { logIds: answer.logIds }),
        },
      })
    }
  }
}
