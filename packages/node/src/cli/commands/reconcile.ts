/**
 * `effect-redox reconcile`: what became of the sends of an event log whose outcome is unknown.
 */
import { Identifiers, Reconcile } from "@effect-redox/core"
import { LogService } from "@effect-redox/core/LogService"
import { Effect, Layer, Option, Predicate, Result, Schema } from "effect"
import type * as EventLog from "../../EventLog.ts"
import * as NodeRedox from "../../NodeRedox.ts"
import { ExitStatus, misused, statuses } from "../exit.ts"
import { configured, type Connection } from "../input/connection.ts"
import { nameOf, readBytes } from "../input/documents.ts"
import { decodeText } from "../../internal/strictText.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, paragraphs, printsLines, reportTo, type Unstamped } from "../output/report.ts"
import { count, plain } from "../output/text.ts"
import { asUsage, services } from "../services.ts"

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
 * The sends of a log whose outcome is unknown: those that say so, and those that began their create and never said how
 * they ended, as where the process was killed.
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

const words = {
  Created: "created",
  NotCreated: "not-created",
  StillUnknown: "unknown",
} as const

const eventOf = (document: Reconcile.Unsettled, settlement: Reconcile.Settlement): Unstamped<EventLog.Settled> => ({
  event: "settled",
  outcome: words[settlement._tag],
  destination: document.destination,
  identifiers: document.identifiers,
  evidence: settlement.evidence,
  ...(settlement._tag === "StillUnknown" ? { advice: settlement.advice } : {}),
})

const sentences = {
  Created: "created: the document is in the chart, or Redox's log says that the destination acknowledged it",
  NotCreated: "not created: the destination refused the message. It is safe to send it again",
  StillUnknown: "still unknown",
} as const

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
    if (lines) {
      yield* report(eventOf(document, settlement))
      continue
    }
    const found = settlement.evidence.documents.length
    const twice = found > 1 ? ` (${found} documents carry the identifier: look for a duplicate)` : ""
    const advice = settlement._tag === "StillUnknown" ? `. ${settlement.advice}` : ""
    const text = `${plain(document.identifiers.document)} at ${plain(document.destination)}: ${sentences[settlement._tag]}${twice}${advice}`
    yield* output.out(`${paragraphs(text, [], columns, "").join("\n")}\n`)
  }
  if (!lines) {
    const settled = documents.length - unknown
    yield* output.err(
      `${count(documents.length, "outcome")} asked about: ${settled} settled, ${unknown} still unknown\n`,
    )
  }
  if (unknown > 0) yield* exit.set(statuses.unknown)
})

/** `LogService` where the Platform API is configured; nothing, where it is not. */
export const optionalLogs = Layer.unwrap(
  Effect.map(LogService.isConfigured, (is) => (is ? NodeRedox.layerLogsConfig : Layer.empty)),
).pipe(Layer.catch((error) => Layer.effectContext(Effect.fail(asUsage(error)))))

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
