/**
 * How a batch ends early: the first signal lets the creates that have begun come to their end, for a bounded time, and
 * stops everything else. The second stops those as well.
 */
import * as Deferred from "effect/Deferred"
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import { Output } from "./output/Output.ts"
import { count, wrap } from "./output/text.ts"
import { Signals } from "./signals.ts"

/** How long creates may go on: within the 30 seconds that most supervisors give a process after SIGTERM. */
const graceful = "20 seconds"

/** Stops what a batch does, file by file. */
export interface Stop {
  /** Has a signal asked the batch to end? */
  readonly requested: () => boolean
  /** Marks a file's create as begun. Interrupts instead where a signal came first. */
  readonly creating: (index: number) => Effect.Effect<void>
  /** Runs what is done with a file, and interrupts it at the first signal unless its create has begun. */
  readonly file: <A, R>(index: number, effect: Effect.Effect<A, never, R>) => Effect.Effect<void, never, R>
  /** Runs the batch. Ends with it, or after a signal with what is left of it. */
  readonly batch: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<void, E, R | Output | Signals>
}

/** Makes one for a batch. */
export const makeStop: Effect.Effect<Stop> = Effect.gen(function* () {
  const request = yield* Deferred.make<void>()
  const creates = new Set<number>()
  let isRequested = false

  const creating = (index: number) =>
    Effect.suspend(() => {
      if (isRequested) return Effect.interrupt
      creates.add(index)
      return Effect.void
    })

  const file: Stop["file"] = Effect.fnUntraced(function* (index, effect) {
    if (isRequested) return
    const fiber = yield* Effect.forkChild(effect)
    const stopped = Effect.andThen(
      Deferred.await(request),
      Effect.suspend(() => (creates.has(index) ? Effect.never : Fiber.interrupt(fiber))),
    )
    yield* Effect.raceFirst(Fiber.await(fiber), stopped).pipe(Effect.onInterrupt(() => Fiber.interrupt(fiber)))
    creates.delete(index)
  })

  const batch: Stop["batch"] = Effect.fnUntraced(function* (effect) {
    const output = yield* Output
    const signals = yield* Signals
    const fiber = yield* Effect.forkChild(effect)
    const stopped = Effect.gen(function* () {
      yield* signals.next
      isRequested = true
      const begun = creates.size
      yield* Deferred.succeed(request, undefined)
      if (begun > 0) {
        const lines = wrap(
          `effect-redox: stopping. ${count(begun, "document is", "documents are")} being created; waiting up to ${graceful} for Redox. Ctrl-C again ends at once`,
          yield* output.errorColumns,
        )
        yield* output.err(`${lines.join("\n")}\n`)
        yield* Effect.raceFirst(signals.next, Effect.sleep(graceful))
      }
      yield* Fiber.interrupt(fiber)
    })
    yield* Effect.raceFirst(Effect.asVoid(Fiber.join(fiber)), stopped).pipe(
      Effect.onInterrupt(() => Fiber.interrupt(fiber)),
    )
  })

  return { requested: () => isRequested, creating, file, batch }
})
