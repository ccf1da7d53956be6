/**
 * Runs an outbox's runner until a signal: the first lets the creates that have begun come to their end, the second ends at
 * once, and leaves them unknown.
 */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import { Output } from "./output/Output.ts"
import { Signals } from "./signals.ts"

/** Its result, or none where a signal ended it. */
export const untilSignal = Effect.fnUntraced(function* <A, E, R>(
  run: Effect.Effect<A, E, R>,
): Effect.fn.Return<Option.Option<A>, E, R | Output | Signals> {
  const output = yield* Output
  const signals = yield* Signals
  // Of its own, so that nothing waits for it once a second signal has come.
  const fiber = yield* Effect.forkDetach(run)
  const ended = yield* Effect.raceFirst(Effect.asSome(Fiber.join(fiber)), Effect.as(signals.next, Option.none<A>()))
  if (Option.isSome(ended)) return ended
  yield* output.err(
    "effect-redox: stopping. Documents that are being created are waited for, up to 155 seconds. Ctrl-C again ends at once\n",
  )
  yield* Effect.raceFirst(Fiber.interrupt(fiber), Effect.asVoid(signals.next))
  return ended
})
