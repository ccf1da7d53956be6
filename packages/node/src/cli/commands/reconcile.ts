/**
 * `effect-redox reconcile`: settles the sends of an event log whose outcome is unknown, by evidence.
 */
import * as Reconcile from "@effect-redox/core/Reconcile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import { ExitStatus, misused, statuses } from "../exit.ts"
import { configured, type Connection } from "../input/connection.ts"
import { nameOf, readBytes } from "../input/documents.ts"
import { unsettledIn, type Unsettled } from "../input/unsettled.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, printsLines, reportTo } from "../output/report.ts"
import { settledEvent, settledLines } from "../output/settlement.ts"
import { count, plain } from "../output/text.ts"
import { asUsage, servicesWithOptionalLogs } from "../services.ts"

/** The flags. */
export interface Input extends Connection {
  readonly logs: ReadonlyArray<string>
  readonly json: Option.Option<boolean>
}

const settleAll = Effect.fnUntraced(function* (input: Input, documents: ReadonlyArray<Unsettled>) {
  const { environment } = yield* RedoxConfig
  // A search elsewhere finds nothing, and would be taken for evidence.
  const other = documents.find((document) => (document.environment ?? environment) !== environment)?.environment
  if (other !== undefined) {
    return yield* misused(
      `The log has sends in ${plain(other)}, and REDOX_ENVIRONMENT is ${environment}. Another environment says nothing about them. Set REDOX_ENVIRONMENT to ${plain(other)}`,
    )
  }
  const output = yield* Output
  const exit = yield* ExitStatus
  const lines = printsLines(output, input.json)
  const report = reportTo(lineReporter(output))
  const { columns } = yield* output.size
  let unknown = 0
  for (const document of documents) {
    const settlement = yield* Reconcile.settle(document).pipe(Effect.mapError(asUsage))
    if (settlement._tag === "StillUnknown") unknown += 1
    const event = settledEvent(document, settlement)
    yield* lines ? report(event) : output.out(`${settledLines(event, columns).join("\n")}\n`)
  }
  if (!lines) {
    const settled = documents.length - unknown
    yield* output.err(
      `${count(documents.length, "outcome")} asked about: ${settled} settled, ${unknown} still unknown\n`,
    )
  }
  if (unknown > 0) yield* exit.set(statuses.unknown)
})

/** Settles what can be settled. */
export const reconcile = Effect.fn("effect-redox.reconcile")(function* (input: Input) {
  const logs = yield* Effect.forEach(input.logs, (path) =>
    Effect.map(readBytes(path), (bytes) => ({ name: nameOf(path), bytes })),
  )
  const { cutBatches, documents } = yield* Effect.mapError(Effect.fromResult(unsettledIn(logs)), misused)
  const output = yield* Output
  for (const name of cutBatches) {
    yield* output.err(
      `${plain(name)} is the log of a batch that did not end: which documents it was creating is in its outbox alone. Run the same batch again: it asks about those, and sends what was not sent.\n`,
    )
  }
  if (documents.length > 0) {
    yield* settleAll(input, documents).pipe(Effect.provide(servicesWithOptionalLogs), configured(input))
  } else if (cutBatches.length === 0) {
    yield* output.err("Nothing to settle: no outcome in the log is unknown.\n")
  }
  if (cutBatches.length > 0) yield* (yield* ExitStatus).set(statuses.unknown)
})
