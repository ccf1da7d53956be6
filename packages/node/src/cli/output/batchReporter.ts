/**
 * Reports a batch of thousands to a user at a terminal: one line that counts, and a line for each document that was not
 * sent.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { Output } from "./Output.ts"
import { resultLines, summaryLine } from "./humanReporter.ts"
import { painter, type Reporter } from "./report.ts"
import { settledLines } from "./settlement.ts"
import { duration, fit } from "./text.ts"

const frameEvery = "100 millis"

/** Makes it. The counting line is there until the scope closes. */
export const batchReporter = Effect.fnUntraced(function* (
  rows: number,
): Effect.fn.Return<Reporter, never, Output | Scope.Scope> {
  const output = yield* Output
  const { unicode } = output.stdout
  const paint = painter(output.stdout.color)
  const startedAt = yield* Clock.currentTimeMillis
  const tally = { sent: 0, already: 0, failed: 0, unknown: 0 }

  const picture = Effect.gen(function* () {
    const { columns } = yield* output.size
    const passed = (yield* Clock.currentTimeMillis) - startedAt
    const done = tally.sent + tally.already + tally.failed + tally.unknown
    const left = rows - done
    const rate = tally.sent / Math.max(1, passed / 1000)
    const parts = [
      `${done} of ${rows}`,
      ...(tally.already > 0 ? [`${tally.already} sent before`] : []),
      ...(tally.failed > 0 ? [`${tally.failed} not sent`] : []),
      ...(tally.unknown > 0 ? [`${tally.unknown} unknown`] : []),
      `${rate.toFixed(1)}/s`,
      ...(tally.sent > 0 && left > 0 ? [`${duration((left / rate) * 1000)} left`] : []),
    ]
    return [fit(parts.join("  "), columns)]
  })
  if (output.stdout.animate) {
    yield* Effect.addFinalizer(() => output.live([]))
    yield* Effect.forkScoped(Effect.repeat(Effect.flatMap(picture, output.live), Schedule.spaced(frameEvery)))
  }

  return Effect.fnUntraced(function* (event, answerTexts) {
    if (event.event === "summary") {
      yield* output.live([])
      return yield* output.out(`${summaryLine(event, paint)}\n`)
    }
    if (event.event === "settled") {
      const { columns } = yield* output.size
      return yield* output.out(`${settledLines(event, columns).join("\n")}\n`)
    }
    if (event.event !== "result" || event.outcome === "uploaded") return
    tally[event.outcome] += 1
    if (event.outcome === "sent" || event.outcome === "already") return
    const { columns } = yield* output.size
    const lines = resultLines(event, answerTexts, { columns, unicode, paint })
    const key = event.key === undefined ? [] : [`    ${event.key}`]
    yield* output.out(`${[...lines, ...key].join("\n")}\n`)
  })
})
