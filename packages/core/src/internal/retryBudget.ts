/**
 * How many retries there may be in all, however many sends want one. A bucket that may be overdrawn: who overdraws it
 * waits until what was taken has flowed back.
 */
import { Clock, Effect } from "effect"

export interface RetryBudget {
  /** Takes one retry, and says how long to wait before it at least, in milliseconds. */
  readonly withdraw: Effect.Effect<number>
}

export const makeRetryBudget = (
  options: { readonly burst?: number; readonly perSecond?: number } | "off" | undefined,
): Effect.Effect<RetryBudget> =>
  Effect.map(Clock.currentTimeMillis, (start) => {
    if (options === "off") return { withdraw: Effect.succeed(0) }
    const burst = options?.burst ?? 100
    const perMilli = (options?.perSecond ?? 10) / 1000
    let left = burst
    let at = start
    return {
      withdraw: Effect.map(Clock.currentTimeMillis, (now) => {
        left = Math.min(burst, left + Math.max(0, now - at) * perMilli) - 1
        at = now
        return left >= 0 ? 0 : Math.ceil(-left / perMilli)
      }),
    }
  })
