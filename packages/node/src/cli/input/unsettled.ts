/**
 * The sends of event logs whose outcome is unknown: those that are marked so, and those that began and have no result, as
 * where the process was killed.
 */
import * as Identifiers from "@effect-redox/core/Identifiers"
import type * as Reconcile from "@effect-redox/core/Reconcile"
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { decodeText } from "../../internal/strictText.ts"

/** A log, by the name that the user knows it by. */
export interface Log {
  readonly name: string
  readonly bytes: Uint8Array
}

// What is read of a line: a log may be of a later version, and hold more.
const Line = Schema.Struct({
  event: Schema.String,
  outcome: Schema.optionalKey(Schema.String),
  operation: Schema.optionalKey(Schema.String),
  destination: Schema.optionalKey(Schema.String),
  environment: Schema.optionalKey(Schema.String),
  identifiers: Schema.optionalKey(Identifiers.Identifiers),
  logIds: Schema.optionalKey(Schema.Array(Schema.String)),
  line: Schema.optionalKey(Schema.Unknown),
  // How often, by operation, in a result; a number in other events.
  attempts: Schema.optionalKey(Schema.Unknown),
  error: Schema.optionalKey(Schema.Struct({ logIds: Schema.optionalKey(Schema.Array(Schema.String)) })),
})
type Line = typeof Line.Type

const decodeLine = Schema.decodeUnknownOption(Schema.fromJsonString(Line))

/** A line, or the one that follows a cut one: a run that was killed leaves half a line, and the next run appends to it. */
const readLine = (line: string): Option.Option<Line> =>
  Option.orElse(decodeLine(line), () => {
    const at = line.lastIndexOf('{"version":')
    return at > 0 ? decodeLine(line.slice(at)) : Option.none()
  })

/** A send to settle, and the environment that the log says it was made in. */
export interface Unsettled extends Reconcile.Unsettled {
  readonly environment: string | undefined
}

/** One document at one destination, over all runs. */
interface Document extends Pick<Unsettled, "identifiers" | "destination" | "environment"> {
  /** How many runs began it and have no result. */
  begun: number
  /** How often runs that ended as unknown sent its create. */
  attempts: number
  readonly logIds: Set<string>
}

const createsOf = (attempts: unknown): number =>
  Predicate.hasProperty(attempts, "create") && Predicate.isNumber(attempts.create) ? Math.max(1, attempts.create) : 1

const arrived = new Set(["sent", "already"])
const ended = new Set(["failed", "uploaded"])

const note = (documents: Map<string, Document>, line: Line): void => {
  const { destination, environment, event, identifiers, outcome } = line
  if (destination === undefined || identifiers === undefined || line.operation !== "send") return
  // One document may be for several destinations.
  const key = [environment, destination, identifiers.document].join(" ")
  const document = documents.get(key) ?? {
    identifiers,
    destination,
    environment,
    begun: 0,
    attempts: 0,
    logIds: new Set<string>(),
  }
  if (event === "start") documents.set(key, { ...document, identifiers, begun: document.begun + 1 })
  if (event !== "result" || outcome === undefined) return
  if (arrived.has(outcome)) return void documents.delete(key)
  // A run that created nothing says nothing of the runs before it.
  const begun = Math.max(0, document.begun - 1)
  if (ended.has(outcome)) return void (documents.has(key) && documents.set(key, { ...document, begun }))
  for (const id of line.logIds ?? line.error?.logIds ?? []) document.logIds.add(id)
  documents.set(key, { ...document, identifiers, begun, attempts: document.attempts + createsOf(line.attempts) })
}

// A process that was killed may leave the last line cut, also within a character.
const textOf = (bytes: Uint8Array): Result.Result<string, string> =>
  Result.orElse(decodeText(bytes), (fault) => {
    const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1)
    return [0, bytes.byteLength].includes(whole.byteLength)
      ? Result.fail(fault)
      : Result.mapError(decodeText(whole), () => fault)
  })

/** What logs say. */
export interface Read {
  readonly documents: ReadonlyArray<Unsettled>
  /** The logs of batches that did not end: which creates had begun is in their outbox alone. */
  readonly cutBatches: ReadonlyArray<string>
}

// A batch's events are advice and the results of its rows, no starts, and a summary at its end.
const isCut = (cut: boolean, { event, line }: Line): boolean =>
  event !== "summary" && (cut || event === "advice" || (event === "result" && line !== undefined))

/**
 * The unsettled documents of logs in the order of their runs; or what is wrong with a log, as a sentence. A document of
 * several runs is one, and its creates are counted over all of them: a log of one proves no refusal of the others.
 */
export const unsettledIn = (logs: ReadonlyArray<Log>): Result.Result<Read, string> => {
  const documents = new Map<string, Document>()
  const cutBatches: Array<string> = []
  for (const { bytes, name } of logs) {
    const text = textOf(bytes)
    if (Result.isFailure(text)) return Result.fail(`${name} ${text.failure}`)
    const lines = text.success.split("\n")
    let began = false
    let cut = false
    for (const [index, line] of lines.entries()) {
      if (line.trim() === "") continue
      const read = readLine(line)
      if (Option.isSome(read)) {
        note(documents, read.value)
        const { event } = read.value
        began = event === "start" || (began && event !== "summary")
        cut = !began && isCut(cut, read.value)
      } else if (index < lines.length - 1 || !line.startsWith("{"))
        return Result.fail(`${name}, line ${index + 1}, is not a line of an event log`)
    }
    if (cut) cutBatches.push(name)
  }
  return Result.succeed({
    cutBatches,
    documents: [...documents.values()].flatMap(({ attempts, begun, destination, environment, identifiers, logIds }) =>
      begun + attempts === 0
        ? []
        : [
            {
              identifiers,
              destination,
              environment,
              attempts: begun + attempts,
              ...(logIds.size === 0 ? {} : { logIds: [...logIds] }),
            },
          ],
    ),
  })
}
