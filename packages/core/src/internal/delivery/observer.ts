/**
 * Calls a program's observer, and keeps its failures out of the send: an observer that fails, is interrupted or hangs must
 * not end a send whose document may exist.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import type { Observer } from "../../SendEvent.ts"

/** How long a send waits for its observer to handle an event. */
export const maxWait = Duration.seconds(5)

// The observer's failure itself is not logged: it may hold what was being sent.
const failed = Effect.logWarning("An observer of a send failed; the send goes on")
const tooSlow = Effect.logWarning(
  `An observer of a send was not done with an event after ${Duration.toSeconds(maxWait)} seconds; the send goes on, and waits for this observer no more`,
)

/** The observer of a send that has none. */
export const noObserver: Observer = () => Effect.void

/** An observer that cannot fail and takes no longer than {@link maxWait}. Guard each observer once per send. */
export const guardObserver = (observer: Observer | undefined): Observer => {
  if (observer === undefined) return noObserver
  let waitsFor = maxWait
  // The observer runs in a fiber of its own, so that an interruption of that fiber is not one of the send.
  return (event) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const handled = Effect.suspend(() => {
          const effect = observer(event)
          return Effect.isEffect(effect) ? effect : Effect.void
        })
        const fiber = yield* Effect.forkDetach(handled, { startImmediately: true })
        const end = Effect.sync(() => fiber.interruptUnsafe())
        const exit =
          fiber.pollUnsafe() ??
          Option.getOrUndefined(
            yield* restore(Effect.timeoutOption(Fiber.await(fiber), waitsFor)).pipe(Effect.ensuring(end)),
          )
        if (exit === undefined) {
          if (Duration.isZero(waitsFor)) return
          waitsFor = Duration.zero
          yield* tooSlow
        } else if (Exit.isFailure(exit)) yield* failed
      }),
    )
}
