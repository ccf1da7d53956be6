/**
 * What is wrong with the options of a policy.
 */
import * as Duration from "effect/Duration"
import * as Option from "effect/Option"
import { defaults, durationOr, type Backoff, type Options } from "../../DeliveryPolicy.ts"
import type { Problem } from "../../RedoxError.ts"
import { millisOf } from "../clock.ts"

const day = Duration.toMillis(Duration.days(1))
/** A timer cannot be set for longer than about 24 days (2^31 - 1 ms). */
const longestDeadline = 20 * day

interface Bounds {
  readonly least: number
  readonly most: number
  readonly text: string
}

const attemptBounds: Bounds = { least: 1, most: day, text: "longer than nothing and at most a day" }
const deadlineBounds: Bounds = { least: 1, most: longestDeadline, text: "longer than nothing and at most 20 days" }
const backoffBounds: Bounds = { least: 0, most: day, text: "at most a day" }

const durationProblems = (
  path: string,
  input: Duration.Input | undefined,
  { least, most, text }: Bounds,
): ReadonlyArray<Problem> => {
  if (input === undefined) return []
  return Option.exists(millisOf(input), (it) => it >= least && it <= most)
    ? []
    : [{ path, rule: "duration", message: `must be a duration such as 30 seconds, ${text}` }]
}

const backoffProblems = (path: string, given: Options["transient"], otherwise: Backoff): ReadonlyArray<Problem> => {
  const found = [
    ...durationProblems(`${path}.base`, given?.base, backoffBounds),
    ...durationProblems(`${path}.cap`, given?.cap, backoffBounds),
  ]
  if (found.length > 0 || given?.cap === undefined) return found
  return Duration.isLessThan(durationOr(given.cap, otherwise.cap), durationOr(given.base, otherwise.base))
    ? [{ path: `${path}.cap`, rule: "backoff", message: "must not be shorter than the base" }]
    : []
}

/**
 * Every problem of the options; none where they can be laid over a policy. Paths begin with `policy`.
 */
export const policyProblems = (options: Options | undefined): ReadonlyArray<Problem> => {
  if (options === undefined) return []
  const { maxAttempts, onUnknown } = options
  const problems: Array<Problem> = []
  if (maxAttempts !== undefined && !(Number.isSafeInteger(maxAttempts) && maxAttempts >= 1 && maxAttempts <= 1000)) {
    problems.push({ path: "policy.maxAttempts", rule: "attempts", message: "must be a whole number from 1 to 1000" })
  }
  if (onUnknown !== undefined && onUnknown !== "fail" && onUnknown !== "resend") {
    problems.push({ path: "policy.onUnknown", rule: "on-unknown", message: "must be fail or resend" })
  }
  return [
    ...problems,
    ...durationProblems("policy.attemptTimeout", options.attemptTimeout, attemptBounds),
    ...durationProblems("policy.deadline", options.deadline, deadlineBounds),
    ...backoffProblems("policy.transient", options.transient, defaults.transient),
    ...backoffProblems("policy.throttled", options.throttled, defaults.throttled),
  ]
}
