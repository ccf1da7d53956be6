/**
 * Claims about a fake as matchers of `expect`, for Vitest, Jest and whatever takes `expect.extend`. With Vitest import
 * `@effect-redox/testing/vitest`, which registers them and tells TypeScript.
 */
import { Effect, Predicate, Result } from "effect"
import type { AssertionFailed } from "./Assertions.ts"
import type * as FakeRedox from "./FakeRedox.ts"
import type { Endpoint } from "./Wire.ts"

/** What a matcher says. */
export interface MatcherResult {
  readonly pass: boolean
  readonly message: () => string
}

type Fake = FakeRedox.Service

const isFake = (value: unknown): value is Fake =>
  Predicate.isObject(value) && "assertFiledOnce" in value && "faults" in value && "story" in value

const judge = (
  received: unknown,
  claim: (redox: Fake) => Effect.Effect<unknown, AssertionFailed>,
  otherwise: string,
): MatcherResult => {
  if (!isFake(received)) return { pass: false, message: () => "expected a fake Redox: what FakeRedox gives" }
  // Looking into a fake takes no time, so a matcher needs no promise.
  const result = Effect.runSync(Effect.result(claim(received)))
  return Result.isFailure(result)
    ? { pass: false, message: () => result.failure.message }
    : { pass: true, message: () => `expected ${otherwise}\n\n${Effect.runSync(received.story)}` }
}

/**
 * The matchers, as `expect.extend` takes them.
 *
 * - `toHaveFiledOnce(identifier)`: exactly one document carries it
 * - `toHaveFiledNothing()`: no document was filed at all
 * - `toHaveReceived(...endpoints)`: exactly these calls, in this order
 *
 * @example
 * ```ts
 * import { FakeRedox, Matchers } from "@effect-redox/testing"
 * import { Effect } from "effect"
 *
 * export const passes = Effect.map(
 *   FakeRedox.make(),
 *   (redox) => Matchers.matchers.toHaveFiledNothing(redox).pass
 * )
 * ```
 */
export const matchers = {
  toHaveFiledOnce: (received: unknown, identifier: string): MatcherResult =>
    judge(received, (redox) => redox.assertFiledOnce(identifier), `no document or several for ${identifier}`),
  toHaveFiledNothing: (received: unknown): MatcherResult =>
    judge(received, (redox) => redox.assertNothingFiled, "a document"),
  toHaveReceived: (received: unknown, ...endpoints: ReadonlyArray<Endpoint>): MatcherResult =>
    judge(received, (redox) => redox.assertCalled(...endpoints), `other calls than ${endpoints.join(", ") || "none"}`),
}
