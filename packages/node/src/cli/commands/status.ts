/**
 * `effect-redox status`: whether documents arrived, by the destination's search or by Redox's log.
 */
import { Identifiers } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { LogService } from "@effect-redox/core/LogService"
import { Clock, Effect, Layer, Option } from "effect"
import { ExitStatus, statuses } from "../exit.ts"
import { configured, type Connection } from "../input/connection.ts"
import { isFinal, pause, readWait, sentences, type State } from "../output/arrival.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, printsLines, reportTo } from "../output/report.ts"
import { plain } from "../output/text.ts"
import { asUsage, logs, services } from "../services.ts"

/** The flags. */
export interface Input extends Connection {
  readonly ids: ReadonlyArray<string>
  readonly to: Option.Option<string>
  readonly wait: Option.Option<string>
  readonly json: Option.Option<boolean>
}

const search = (destination: string) =>
  Effect.fnUntraced(function* (id: string): Effect.fn.Return<State, RedoxError, NodeServicesOf> {
    const identifier = { system: Identifiers.uriSystem, value: Identifiers.toUri(id) }
    const found = yield* DocumentService.find({ destination, identifier })
    if (found._tag === "CannotAsk") return "not-known"
    return found.resources.length > 0 ? "found" : "not-found"
  })

type NodeServicesOf = Layer.Success<typeof services>

const read = Effect.fnUntraced(function* (id: string): Effect.fn.Return<State, RedoxError, LogService> {
  const log = yield* LogService.use((logs) => logs.get(id))
  return "state" in log ? log.state : "not-known"
})

const ask = Effect.fnUntraced(function* <R>(
  input: Input,
  wait: number,
  stateOf: (id: string) => Effect.Effect<State, RedoxError, R>,
) {
  const output = yield* Output
  const exit = yield* ExitStatus
  const lines = printsLines(output, input.json)
  const report = reportTo(lineReporter(output))
  const deadline = (yield* Clock.currentTimeMillis) + wait
  const states: Array<State> = []
  for (const id of input.ids) {
    let state = yield* stateOf(id).pipe(Effect.mapError(asUsage))
    while (!isFinal(state) && (yield* Clock.currentTimeMillis) + pause <= deadline) {
      yield* Effect.sleep(pause)
      state = yield* stateOf(id).pipe(Effect.mapError(asUsage))
    }
    states.push(state)
    if (lines) yield* report({ event: "status", id, state })
    else yield* output.out(`${plain(id)}  ${sentences[state]}\n`)
  }
  if (states.some((state) => !isFinal(state))) yield* exit.set(statuses.unknown)
  else if (states.some((state) => state === "failed" || state === "filtered")) yield* exit.set(statuses.failed)
})

/** Asks about each. */
export const status = Effect.fn("effect-redox.status")(function* (input: Input) {
  const longest = Option.getOrElse(yield* readWait(input.wait), () => 0)
  yield* Option.match(input.to, {
    onSome: (destination) => ask(input, longest, search(destination)).pipe(Effect.provide(services)),
    onNone: () => ask(input, longest, read).pipe(Effect.provide(Layer.provideMerge(logs, services))),
  }).pipe(configured(input))
})
