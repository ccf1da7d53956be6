/**
 * `effect-redox reconcile`: settles the sends of an event log whose outcome is unknown, by evidence.
 */
import { Identifiers, Reconcile } from "@effect-redox/core"
import { Effect, Layer, Option, Predicate, Result, Schema } from "effect"
import { ExitStatus, misused, statuses } from "../exit.ts"
import { configured, type Connection } from "../input/connection.ts"
import { nameOf, readBytes } from "../input/documents.ts"
import { decodeText } from "../../internal/strictText.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, printsLines, reportTo } from "../output/report.ts"
import { settledEvent, settledLines } from "../output/settlement.ts"
import { count } from "../output/text.ts"
import { asUsage, optionalLogs, services } from "../services.ts"

/** The flags. */
export interface Input extends Connection {
  readonly logs: ReadonlyArray<string>
  readonly json: Option.Option<boolean>
}

// What is read of a line: a log may be of a later version, and hold more.
const Line = Schema.Struct({
  event: Schema.String,
  outcome: Schema.optionalKey(Schema.String),
  operation: Schema.optionalKey(Schema.String),
  destination: Schema.optionalKey(Schema.String),
  identifiers: Schema.optionalKey(Identifiers.Identifiers),
  logIds: Schema.optionalKey(Schema.Array(Schema.String)),
  // How often, by operation, in a result; a number in other events.
  attempts: Schema.optionalKey(Schema.Unknown),
  error: Schema.optionalKey(Schema.Struct({ logIds: Schema.optionalKey(Schema.Array(Schema.String)) })),
})
const createsOf = (attempts: unknown): number =>
  Predicate.hasProperty(attempts, "create") && Predicate.isNumber(attempts.create) ? attempts.create : 1
const readLine = Schema.decodeUnknownOption(Schema.fromJsonString(Line))

/**
 * The sends of a log whose outcome is unknown: those that are marked so, and those that began their create and have no
 * result, as where the process was killed.
 */
const unsettledIn = (text: string, name: string) =>
  Effect.gen(function* () {
    const documents = new Map<string, Reconcile.Unsettled>()
    const settled = new Set(["sent", "already", "failed", "uploaded"])
    for (const [index, line] of text.split("\n").entries()) {
      if (line.trim() === "") continue
      const read = readLine(line)
      if (Option.isNone(read)) {
        // The last line of a process that was killed may be cut.
        if (index === text.split("\n").length - 1) continue
        return yield* misused(`${name}, line ${index + 1}, is not a line of an event log`)
      }
      const { attempts, destination, error, event, identifiers, operation, outcome } = read.value
      if (destination === undefined || identifiers === undefined || operation !== "send") continue
      const logIds = read.value.logIds ?? error?.logIds
      // Of one that never ended, no log is named, so the number of its attempts proves nothing.
      const document = { identifiers, destination, logIds, attempts: createsOf(attempts) }
      if (event === "start") documents.set(identifiers.document, document)
      if (event !== "result" || outcome === undefined) continue
      if (settled.has(outcome)) documents.delete(identifiers.document)
      else documents.set(identifiers.document, document)
    }
    return [...documents.values()]
  })

const settleAll = Effect.fnUntraced(function* (input: Input, documents: ReadonlyArray<Reconcile.Unsettled>) {
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
  const documents = yield* Effect.flatMap(
    Effect.forEach(input.logs, (path) =>
      Effect.flatMap(readBytes(path), (bytes) =>
        Result.match(decodeText(bytes), {
          onFailure: (fault) => Effect.fail(misused(`${nameOf(path)} ${fault}`)),
          onSuccess: (text) => unsettledIn(text, nameOf(path)),
        }),
      ),
    ),
    (all) => Effect.succeed(all.flat()),
  )
  if (documents.length === 0) {
    const output = yield* Output
    return yield* output.err("Nothing to settle: no outcome in the log is unknown.\n")
  }
  yield* settleAll(input, documents).pipe(Effect.provide(Layer.provideMerge(optionalLogs, services)), configured(input))
})
