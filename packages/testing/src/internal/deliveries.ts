/**
 * Deliveries of a fake, as a test changes and reads them.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import { InvalidPlan, type Deliveries, type Delivery } from "../Delivery.ts"
import { deliveryIn, documentsFor } from "./claims.ts"
import { over, problemOf } from "./delivery.ts"
import type { FiledDocument } from "../Records.ts"
import type { State } from "./state.ts"

/** Documents that carry an identifier, or that the fake itself gave this id. */
const meant = (state: State, identifier: string): ReadonlyArray<FiledDocument> => {
  const own = state.documents.filter(({ id }) => id === identifier)
  return own.length > 0 ? own : documentsFor(state, identifier)
}

const all = (state: State, now: number): ReadonlyArray<Delivery> =>
  state.documents.map((document) => deliveryIn(state, document, now))

export const make = (current: () => State, changed: Effect.Effect<unknown>): Deliveries => {
  const invalid = (member: string, problem: string) =>
    Effect.die(new InvalidPlan({ message: `deliveries.${member}: ${problem}` }))
  const at = <A>(read: (state: State, now: number) => A) =>
    Effect.map(Clock.currentTimeMillis, (now) => read(current(), now))
  const of = (identifier: string) =>
    at((state, now) => meant(state, identifier).map((document) => deliveryIn(state, document, now)))
  return {
    plan: (plan, match = {}) => {
      const problem = problemOf(plan)
      return problem === undefined
        ? Effect.sync(() => void current().plans.push({ plan, match }))
        : invalid("plan", problem)
    },
    change: Effect.fnUntraced(function* (identifier, plan) {
      const problem = problemOf(plan)
      if (problem !== undefined) return yield* invalid("change", problem)
      const { documents } = current()
      for (const document of meant(current(), identifier)) {
        documents[documents.indexOf(document)] = { ...document, delivery: over(document.delivery, plan) }
      }
      yield* changed
      return yield* of(identifier)
    }),
    of,
    all: at(all),
    pause: (destination) =>
      at((state, now) => {
        const final = all(state, now).filter(({ status }) => status !== "pending")
        state.pauses.set(destination, { at: now, delivered: new Set(final.map(({ documentId }) => documentId)) })
      }).pipe(Effect.andThen(changed), Effect.asVoid),
    resume: (destination) =>
      Effect.andThen(
        Effect.sync(() => current().pauses.delete(destination)),
        Effect.asVoid(changed),
      ),
    paused: at((state) => [...state.pauses.keys()]),
  }
}
