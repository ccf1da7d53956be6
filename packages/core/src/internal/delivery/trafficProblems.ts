/**
 * What is wrong with the options of what all sends share.
 */
import type * as Duration from "effect/Duration"
import * as Option from "effect/Option"
import type * as RedoxError from "../../RedoxError.ts"
import type { Options } from "../../Traffic.ts"
import { millisOf } from "../clock.ts"

/**
 * Every problem of the options. Paths begin with `traffic`.
 */
export const trafficProblems = (options: Options | undefined): ReadonlyArray<RedoxError.Problem> => {
  const problems: Array<RedoxError.Problem> = []
  const positive = (path: string, value: number | undefined, whole: boolean) => {
    if (value !== undefined && !(value > 0 && Number.isFinite(value) && (!whole || Number.isSafeInteger(value)))) {
      const message = whole ? "must be a positive whole number" : "must be a positive number"
      problems.push({ path: `traffic.${path}`, rule: "positive", message })
    }
  }
  const duration = (path: string, value: Duration.Input | undefined, least: number) => {
    if (value === undefined || Option.exists(millisOf(value), (it) => it >= least && it <= 86_400_000)) return
    const message = "must be a duration such as 30 seconds, of at most a day"
    problems.push({ path: `traffic.${path}`, rule: "duration", message })
  }
  if (options?.rateLimit !== "off") {
    positive("rateLimit.requests", options?.rateLimit?.requests, true)
    duration("rateLimit.window", options?.rateLimit?.window, 1)
    duration("rateLimit.margin", options?.rateLimit?.margin, 0)
  }
  if (options?.retryBudget !== "off") {
    positive("retryBudget.burst", options?.retryBudget?.burst, true)
    positive("retryBudget.perSecond", options?.retryBudget?.perSecond, false)
  }
  if (options?.circuitBreaker !== "off") {
    positive("circuitBreaker.failures", options?.circuitBreaker?.failures, true)
    duration("circuitBreaker.openFor", options?.circuitBreaker?.openFor, 1)
  }
  return problems
}
