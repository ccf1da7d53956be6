/**
 * `send --wait`: waits until the documents that Redox accepted are delivered, up to a time.
 */
import * as Reconcile from "@effect-redox/core/Reconcile"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { LogService } from "@effect-redox/core/LogService"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { Identifier, SearchService } from "@effect-redox/core/SearchService"
import * as Clock from "effect/Clock"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type * as EventLog from "../../EventLog.ts"
import { misused, type UsageError } from "../exit.ts"
import { arrivalOf, askUntilFinal, type Arrival } from "../output/arrival.ts"
import type { Report } from "../output/report.ts"

/** A document that Redox accepted. */
export interface Accepted {
  readonly file: EventLog.Result["file"]
  readonly receipt: Receipt
  /** Where its `masterIdentifier` is one of its own. */
  readonly identifier?: Identifier | undefined
}

/** Asks for the logs of a destination, before anything is sent: fails where they cannot be asked for. */
export const checkLogs = Effect.fnUntraced(function* (
  destination: string,
): Effect.fn.Return<void, UsageError | RedoxError, LogService> {
  const now = yield* DateTime.now
  const logs = yield* LogService
  const found = yield* logs
    .search({ destination, from: DateTime.subtract(now, { minutes: 1 }), to: now })
    .pipe(
      Effect.catchReason("RedoxError", "InvalidInput", () =>
        Effect.fail(
          misused(
            `--wait reads Redox's log, which knows ${destination} by its UUID alone: name it in REDOX_PLATFORM_DESTINATIONS (${destination}=<uuid>). Nothing was sent.`,
          ),
        ),
      ),
    )
  if (found._tag === "CannotAsk") {
    return yield* misused(`--wait: Redox's log cannot be read. ${found.error.message} Nothing was sent.`)
  }
})

// Of several documents that were sent at about the same time, the logs do not show which is whose, and the first log to appear
// would be taken for each of them: then the destination is searched. What cannot be asked now is asked again.
const arrivedOf = Effect.fnUntraced(function* (
  { identifier, receipt }: Accepted,
  alone: boolean,
): Effect.fn.Return<Arrival, never, LogService | SearchService> {
  const { destination, identifiers } = receipt
  const notKnown: Arrival = { state: "not-known" }
  const unknown = () => Effect.succeed(notKnown)
  const byLog =
    alone || receipt.logIds.length > 0
      ? yield* Reconcile.delivery(receipt).pipe(
          Effect.map(({ state }): Arrival => ({ state })),
          Effect.catch(unknown),
        )
      : notKnown
  const searchable = Reconcile.identifierOf({ identifiers, identifier })
  if (byLog.state !== "not-known" || searchable === undefined) return byLog
  return yield* DocumentService.find({ destination, identifier: searchable }).pipe(
    Effect.map((found) => (found._tag === "Hits" && found.resources.length > 0 ? arrivalOf(found) : byLog)),
    Effect.catch(unknown),
  )
})

/** Waits for each, and reports where it is. `alone` where nothing else was sent, accepted or not. How many are not known to have arrived in time. */
export const waitForDelivery = Effect.fnUntraced(function* (
  documents: ReadonlyArray<Accepted>,
  wait: number,
  report: Report,
  alone: boolean,
): Effect.fn.Return<number, never, LogService | SearchService> {
  const deadline = (yield* Clock.currentTimeMillis) + wait
  const states = yield* Effect.forEach(
    documents,
    (document) =>
      Effect.gen(function* () {
        const arrival = yield* askUntilFinal(arrivedOf(document, alone), deadline)
        yield* report({ event: "status", file: document.file, id: document.receipt.identifiers.document, ...arrival })
        return arrival.state
      }),
    { concurrency: 4 },
  )
  return states.filter((state) => state !== "found" && state !== "succeeded").length
})
