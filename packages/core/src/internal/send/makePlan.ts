/**
 * Plans a send: settles it, and finds what is wrong with it where it is not certain that nothing is.
 */
import type * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type { RedoxConfig } from "../../RedoxConfig.ts"
import type * as RedoxError from "../../RedoxError.ts"
import { isoOf } from "../clock.ts"
import { needed } from "../late.ts"
import type { DocumentMessage } from "../message/checked.ts"
import { isPlace, type Place } from "../message/place.ts"
import type { Options } from "./options.ts"
import { settle, type Plan, type Settled } from "./plan.ts"
import { holdOptions, readOptions } from "./shape.ts"

/** Plans a send, or fails where its options are none. */
export const makePlan = (
  given: Options,
  config: RedoxConfig["Service"],
  clock: Clock.Clock,
): Effect.Effect<Plan, RedoxError.RedoxError> => {
  const read = readOptions(given)
  if (Result.isFailure(read)) return Effect.fail(read.failure)
  const timestamp = isoOf(clock.currentTimeMillisUnsafe())
  // A message that is certain is written, and its program's objects are looked at no more; an observer's advice looks again.
  if (read.success.onEvent === undefined) {
    const settled = settle(read.success, config, timestamp)
    if (settled.draft !== undefined) return Effect.succeed(planOf(settled))
  }
  const held = holdOptions(read.success)
  if (Result.isFailure(held)) return Effect.fail(held.failure)
  const settled = settle(held.success, config, timestamp)
  return settled.draft === undefined
    ? Effect.map(needed, ({ explain }) => explain(settled))
    : Effect.succeed(planOf(settled))
}

/** The plan of a send of which nothing is wrong. */
const planOf = (settled: Settled): Plan => ({ ...settled, problems: [] })

/** What the message of a plan may lack and still be sent, with its files at some places. */
export const adviceOf = (
  plan: Plan,
  places: ReadonlyArray<Place>,
): Effect.Effect<ReadonlyArray<RedoxError.Problem>, RedoxError.RedoxError> =>
  Effect.map(needed, ({ advice }) => advice(plan, places))

/** The message of a plan without a problem, with its files where they are, checked. */
export const messageOf = (
  plan: Plan,
  places: ReadonlyArray<Place>,
): Effect.Effect<DocumentMessage, RedoxError.RedoxError> => {
  const { draft } = plan
  if (draft === undefined) return Effect.die(new Error("A send without a problem has no message"))
  return plan.profile === undefined && places.every(isPlace)
    ? Effect.succeed(draft.withFiles(places))
    : Effect.flatMap(needed, ({ messageWith }) => Effect.fromResult(messageWith(plan, draft, places)))
}
