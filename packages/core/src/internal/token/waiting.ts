/**
 * The sends that wait for a token. One request serves them all, so each of them learns of its attempts.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type { Observer } from "../../SendEvent.ts"
import { noObserver } from "../delivery/observer.ts"

/** The guarded observer of the send that asks for a token. */
export const TokenObserver = Context.Reference<Observer>("@effect-redox/core/TokenObserver", {
  defaultValue: () => noObserver,
})

/** The observers of those that wait now. */
export interface Waiting {
  /** Counts the observer in force among them while the effect runs. */
  readonly during: <A, E, R>(effect: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  /** Calls them all. */
  readonly observe: Observer
}

export const makeWaiting = (): Waiting => {
  // Two requests of one send may wait with the same observer.
  const waiting = new Set<{ readonly observe: Observer }>()
  return {
    during: (effect) =>
      Effect.flatMap(TokenObserver, (observe) => {
        if (observe === noObserver) return effect
        const entry = { observe }
        return Effect.suspend(() => {
          waiting.add(entry)
          return effect
        }).pipe(Effect.ensuring(Effect.sync(() => void waiting.delete(entry))))
      }),
    observe: (event) =>
      Effect.forEach([...waiting], ({ observe }) => observe(event), { concurrency: "unbounded", discard: true }),
  }
}
