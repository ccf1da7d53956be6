/**
 * Claims about a fake as matchers of `expect`, for Vitest, Jest and whatever takes `expect.extend`. With Vitest import
 * `@effect-redox/testing/vitest`, which registers them and declares them to TypeScript.
 */
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
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

/** What something is, and what to do about it, without a word of what is in it. */
const described = (value: unknown): string => {
  if (Predicate.isPromiseLike(value)) return "a promise: await it"
  if (Effect.isEffect(value)) return "an Effect: yield* it, or run it and await the result"
  if (value === undefined || value === null) return `${value}: was it ever assigned, or is an await missing?`
  return `${typeof value === "object" ? "another object" : `a ${typeof value}`}: pass what FakeRedox gives`
}

// Not a failed match: with `.not` that would pass.
const misused = (matcher: keyof typeof matchers, what: string): TypeError => {
  const error = new TypeError(`${matcher} expects ${what}`)
  // The test's line is what is to be mended, not this one.
  Error.captureStackTrace(error, matchers[matcher])
  return error
}

const anIdentifier = (matcher: keyof typeof matchers, identifier: unknown): void => {
  if (typeof identifier === "string" && identifier !== "") return
  throw misused(matcher, "a document's identifier, as a text that is not empty: take it from the receipt")
}

const judge = (
  matcher: keyof typeof matchers,
  received: unknown,
  claim: (redox: Fake) => Effect.Effect<unknown, AssertionFailed>,
  otherwise: string,
): MatcherResult => {
  if (!isFake(received)) {
    throw misused(matcher, `a fake Redox, the service FakeRedox, but was given ${described(received)}`)
  }
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
 * - `toHaveDelivered(identifier)`: exactly one document carries it, and its delivery has succeeded
 * - `toHaveFiledNothing()`: no document was filed at all
 * - `toHaveFiledNothing(identifier)`: no document carries it
 * - `toHaveReceived(...endpoints)`: exactly these calls, in this order
 * - `toHaveFiredFaults()`: every fault in force has applied at least once
 *
 * They throw a `TypeError` for anything that is not a fake, such as a promise of one, `.not` or not.
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
  toHaveFiledOnce: (received: unknown, identifier: string): MatcherResult => {
    anIdentifier("toHaveFiledOnce", identifier)
    const otherwise = `no document or several for ${identifier}`
    return judge("toHaveFiledOnce", received, (redox) => redox.assertFiledOnce(identifier), otherwise)
  },
  toHaveDelivered: (received: unknown, identifier: string): MatcherResult => {
    anIdentifier("toHaveDelivered", identifier)
    const otherwise = `no document, several, or one that is not delivered for ${identifier}`
    return judge("toHaveDelivered", received, (redox) => redox.assertDelivered(identifier), otherwise)
  },
  toHaveFiledNothing: (received: unknown, ...identifiers: readonly [identifier?: string]): MatcherResult => {
    const [identifier] = identifiers
    // An identifier that turns out to be undefined is a mistake, not a wish to hear of every document.
    if (identifiers.length > 0) anIdentifier("toHaveFiledNothing", identifier)
    return identifier === undefined
      ? judge("toHaveFiledNothing", received, (redox) => redox.assertNothingFiled, "a document")
      : judge(
          "toHaveFiledNothing",
          received,
          (redox) => redox.assertNotFiled(identifier),
          `a document for ${identifier}`,
        )
  },
  toHaveFiredFaults: (received: unknown): MatcherResult =>
    judge(
      "toHaveFiredFaults",
      received,
      (redox) => redox.assertFaultsFired,
      "a fault in force that has not applied to any request",
    ),
  toHaveReceived: (received: unknown, ...endpoints: ReadonlyArray<Endpoint>): MatcherResult =>
    judge(
      "toHaveReceived",
      received,
      (redox) => redox.assertCalled(...endpoints),
      `other calls than ${endpoints.join(", ") || "none"}`,
    ),
}
