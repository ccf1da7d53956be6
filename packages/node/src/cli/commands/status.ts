/**
 * `effect-redox status`: whether documents arrived, by the destination's search or by Redox's log.
 */
import * as Identifiers from "@effect-redox/core/Identifiers"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { LogService } from "@effect-redox/core/LogService"
import type { Identifier, SearchService } from "@effect-redox/core/SearchService"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import { ExitStatus, misused, statuses, type UsageError } from "../exit.ts"
import { configured, type Connection } from "../input/connection.ts"
import {
  arrivalOf,
  arrivalText,
  askUntilFinal,
  isFinal,
  readWait,
  type Arrival,
  type State,
} from "../output/arrival.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, printsLines, reportTo } from "../output/report.ts"
import { plain } from "../output/text.ts"
import { asUsage, services, servicesWithLogs } from "../services.ts"

/** The flags. */
export interface Input extends Connection {
  readonly ids: ReadonlyArray<string>
  readonly to: Option.Option<string>
  readonly wait: Option.Option<string>
  readonly json: Option.Option<boolean>
}

interface Answer extends Arrival {
  /** Why it is not known, where the question was refused. */
  readonly why?: string
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What a document is searched by: a UUID or another URI, or `SYSTEM|VALUE`. */
const identifierOf = (id: string): Identifier | undefined => {
  const [, system = "", value = ""] = /^([^|]+)\|(.+)$/s.exec(id) ?? []
  if (system.trim() !== "" && value.trim() !== "") return { system, value }
  return uuid.test(id) || /^[a-z][a-z0-9+.-]*:\S+$/i.test(id)
    ? { system: Identifiers.uriSystem, value: Identifiers.toUri(id) }
    : undefined
}

const search = (destination: string) =>
  Effect.fnUntraced(function* (id: string): Effect.fn.Return<Answer, RedoxError, SearchService> {
    const identifier = identifierOf(id)
    if (identifier === undefined) return { state: "not-known" }
    const found = yield* DocumentService.find({ destination, identifier })
    if (found._tag === "CannotAsk") return { state: "not-known", why: found.error.message }
    return arrivalOf(found)
  })

const read = Effect.fnUntraced(function* (id: string): Effect.fn.Return<Answer, RedoxError, LogService> {
  const log = yield* LogService.use((logs) => logs.get(id))
  return "state" in log ? { state: log.state } : { state: "not-known", why: log.error.message }
})

// What cannot be asked now is not known; the others are asked about all the same.
const asked = <R>(answer: Effect.Effect<Answer, RedoxError, R>): Effect.Effect<Answer, UsageError, R> =>
  Effect.catch(answer, (error) =>
    error.reason._tag === "InvalidInput"
      ? Effect.fail(asUsage(error))
      : Effect.succeed<Answer>({ state: "not-known", why: error.message }),
  )

const refuseIds = Effect.fnUntraced(function* ({ ids, to }: Input): Effect.fn.Return<void, UsageError> {
  const wrong = ids.find((id) => (Option.isSome(to) ? identifierOf(id) === undefined : !uuid.test(id)))
  if (wrong === undefined) return
  return yield* misused(
    Option.isSome(to)
      ? `${plain(wrong)} is no document's identifier: give the UUID of identifiers.document in the log, or SYSTEM|VALUE`
      : `${plain(wrong)} is not the id of one of Redox's logs, which is a UUID. For a document's identifier give its destination with --to`,
  )
})

const ask = Effect.fnUntraced(function* <R>(
  input: Input,
  wait: number,
  answerOf: (id: string) => Effect.Effect<Answer, RedoxError, R>,
) {
  const output = yield* Output
  const exit = yield* ExitStatus
  const lines = printsLines(output, input.json)
  const report = reportTo(lineReporter(output))
  const deadline = (yield* Clock.currentTimeMillis) + wait
  const states: Array<State> = []
  for (const id of input.ids) {
    const { why, ...arrival } = yield* askUntilFinal(asked(answerOf(id)), deadline)
    states.push(arrival.state)
    if (lines) yield* report({ event: "status", id, ...arrival })
    else yield* output.out(`${plain(id)}  ${why === undefined ? arrivalText(arrival) : `not known. ${plain(why)}`}\n`)
  }
  if (states.some((state) => !isFinal(state))) yield* exit.set(statuses.unknown)
  else if (states.some((state) => state === "failed" || state === "filtered")) yield* exit.set(statuses.failed)
})

/** Asks about each. */
export const status = Effect.fn("effect-redox.status")(function* (input: Input) {
  yield* refuseIds(input)
  const longest = Option.getOrElse(yield* readWait(input.wait), () => 0)
  yield* Option.match(input.to, {
    onSome: (destination) => ask(input, longest, search(destination)).pipe(Effect.provide(services)),
    onNone: () => ask(input, longest, read).pipe(Effect.provide(servicesWithLogs)),
  }).pipe(configured(input))
})
