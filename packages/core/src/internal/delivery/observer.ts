/**
 * Tells an observer what happens, and keeps its own mistakes out of the send: a document must not be lost sight of
 * because a progress bar failed, was interrupted or hangs.
 */
import { Duration, Effect, Exit, Fiber, Option } from "effect"
import type { Observer } from "../../SendEvent.ts"

/** How long an event may keep a send. */
export const patience = Duration.seconds(5)

// Each service wraps the observer it is given, and is given one that is wrapped already where another service calls it.
const wrapped = new WeakSet<Observer>()

// Nothing of what an observer comes to is told: what a program's own code says may hold what it was sending.
const failed = Effect.logWarning("An observer of a send failed; the send goes on")
const tooSlow = Effect.logWarning(
  `An observer of a send was not done with an event after ${Duration.toSeconds(patience)} seconds; the send goes on, and waits for this observer no more`,
)

export const observing = (observer: Observer | undefined): Observer => {
  if (observer === undefined) return () => Effect.void
  if (wrapped.has(observer)) return observer
  let waitsFor = patience
  // In a fiber of its own: there an interruption is the observer's, and here it is of whoever sends.
  const observe: Observer = (event) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const told = Effect.suspend(() => {
          const effect = observer(event)
          return Effect.isEffect(effect) ? effect : Effect.void
        })
        const fiber = yield* Effect.forkDetach(told, { startImmediately: true })
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
  wrapped.add(observe)
  return observe
}
