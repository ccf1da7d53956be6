/**
 * `effect-redox outbox run`: sends what is queued, until nothing is, or as a service.
 */
import * as Runner from "@effect-redox/durable/Runner"
import * as Settle from "@effect-redox/durable/Settle"
import { Outbox } from "@effect-redox/durable/Outbox"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { ExitStatus, statuses } from "../../exit.ts"
import type { Connection } from "../../input/connection.ts"
import { pausedOutbox, sendingFrom } from "../../outboxPlace.ts"
import { batchReporter } from "../../output/batchReporter.ts"
import { resultOfEntry } from "../../output/entryResult.ts"
import { Output } from "../../output/Output.ts"
import { lineReporter, printsLines, reportTo } from "../../output/report.ts"
import { settledEvent } from "../../output/settlement.ts"
import { untilSignal } from "../../untilSignal.ts"

/** The flags. */
export interface Input extends Connection {
  readonly outbox: Option.Option<string>
  readonly untilEmpty: boolean
  readonly concurrency: number
  readonly settle: boolean
  readonly requeue: boolean
  readonly destinationProfiles: Option.Option<string>
  readonly json: Option.Option<boolean>
}

/** Runs. */
export const run = Effect.fn("effect-redox.outbox.run")(function* (input: Input) {
  const { concurrency, untilEmpty } = input
  const all = Effect.gen(function* () {
    const outbox = yield* Outbox
    const output = yield* Output
    const startedAt = yield* Clock.currentTimeMillis
    const before = yield* outbox.counts
    const report = reportTo(
      printsLines(output, input.json) ? lineReporter(output) : yield* batchReporter(before.queued),
    )
    const tally = { sent: 0, failed: 0, unknown: 0, bytes: 0 }
    let index = 0
    const unknown = new Set<string>()
    const onRound = ({ key }: Runner.RoundEnded) =>
      Effect.gen(function* () {
        const entry = Option.getOrUndefined(yield* outbox.get(key))
        if (entry === undefined || entry.state === "queued" || entry.state === "creating") return
        const result = resultOfEntry(entry, true)
        if (result.outcome === "sent" || result.outcome === "failed" || result.outcome === "unknown") {
          tally[result.outcome] += 1
        }
        if (result.outcome === "unknown") unknown.add(key)
        if (result.outcome === "sent") tally.bytes += result.size ?? 0
        const duration = Math.max(0, (yield* Clock.currentTimeMillis) - (entry.began ?? entry.added))
        yield* report({
          event: "result",
          file: { index: index++, name: key },
          operation: "send",
          key,
          duration,
          ...result,
        })
      }).pipe(Effect.ignore)
    const onAsked = ({ entry, question, settlement }: Settle.Asked) =>
      Effect.gen(function* () {
        yield* report(settledEvent(question, settlement, entry.key))
        if (entry.state === "unknown" || !unknown.delete(entry.key)) return
        tally.unknown -= 1
        if (entry.state === "sent") tally.sent += 1
        else if (entry.state === "refused") tally.failed += 1
      })
    const options = { concurrency, onRound }
    const asking: Settle.RepeatedOptions = { notCreated: input.requeue ? "queue" : "refuse", onAsked }
    const service = Effect.gen(function* () {
      if (input.settle) yield* Effect.forkScoped(Settle.forever(asking))
      return yield* Runner.forever(options)
    })
    // First what earlier runs left unknown, which may be queued again by that; in the end, what this one did.
    const once = Effect.gen(function* () {
      if (input.settle) yield* Settle.once(asking)
      const left = yield* Runner.untilEmpty(options)
      const ask = input.settle && unknown.size > 0 && left.stoppedBy === undefined
      if (ask) yield* Settle.once({ ...asking, where: ({ key }) => unknown.has(key) })
      return left
    })
    // From here on documents may have been sent, so a database that fails is no reason to say that nothing was.
    const result = yield* Effect.result(untilSignal(Effect.scoped(untilEmpty ? once : service)))
    const lost = Result.isFailure(result)
    const ended = Option.flatten(Result.getSuccess(result))
    const interrupted = !lost && Option.isNone(ended)
    const left = Option.getOrUndefined(ended)
    const counts = untilEmpty || lost ? Option.getOrUndefined(yield* Effect.option(outbox.counts)) : undefined
    const ends = [
      lost ? result.failure.message : undefined,
      left?.stoppedBy?.message,
      left !== undefined && left.queued > 0 && counts?.paused === true ? pausedOutbox : undefined,
    ]
    for (const message of ends) if (message !== undefined) yield* output.err(`effect-redox: ${message}\n`)
    // What cannot be looked up any more may have been sent.
    const open = counts === undefined ? lost : counts.unknown > 0 || (lost && counts.creating > 0)
    const exitStatus =
      open || tally.unknown > 0
        ? statuses.unknown
        : interrupted && untilEmpty
          ? statuses.interrupted
          : lost || tally.failed > 0 || (left !== undefined && left.queued > 0)
            ? statuses.failed
            : statuses.done
    const duration = (yield* Clock.currentTimeMillis) - startedAt
    yield* report({ event: "summary", files: index, ...tally, duration, interrupted, exitStatus })
    yield* ExitStatus.use((status) => status.set(exitStatus))
  })
  // First of all the outbox is this process's own: one that may not send prints nothing.
  yield* all.pipe(Effect.provide(Runner.layerHolder), sendingFrom(input))
}, Effect.scoped)
