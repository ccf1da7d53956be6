/**
 * Bounds the retries of all sends together: a token bucket that may be overdrawn. A retry that overdraws it waits until the
 * bucket is level again.
 */
import * as Effect from "effect/Effect"
import { monotonicMillis } from "../clock.ts"

export interface RetryBudget {
  /**
   * Takes one retry, and returns the least wait before it in milliseconds; `undefined`, with nothing taken, where that is
   * longer than `maxWait`.
   */
  readonly withdraw: (maxWait: number) => Effect.Effect<number | undefined>
  /** Gives back a retry that was not made. */
  readonly deposit: Effect.Effect<void>
}

export const makeRetryBudget = (
  options: { readonly burst?: number; readonly perSecond?: number } | "off" | undefined,
): Effect.Effect<RetryBudget> =>
  Effect.map(monotonicMillis, (start) => {
    if (options === "off") return { withdraw: () => Effect.succeed(0), deposit: Effect.void }
    const burst = options?.burst ?? 100
    const perMilli = (options?.perSecond ?? 10) / 1000
    let left = burst
    let at = start
    return {
      withdraw: (maxWait) =>
        Effect.map(monotonicMillis, (now) => {
          left = Math.min(burst, left + (now - at) * perMilli)
          at = now
          const wait = left >= 1 ? 0 : Math.ceil((1 - left) / perMilli)
          if (wait > maxWait) return undefined
          left -= 1
          return wait
        }),
      deposit: Effect.sync(() => {
        left = Math.min(burst, left + 1)
      }),
    }
  })
