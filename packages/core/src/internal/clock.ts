/**
 * The time of a clock that nobody sets, in milliseconds, for every span of time: deadlines, timeouts, windows. The time of
 * day can be set back by an hour, and who measured by it would wait for that long.
 */
import { Clock, Effect } from "effect"

export const uptime: Effect.Effect<number> = Effect.map(
  Clock.monotonicTimeNanos,
  (nanos) => Number(nanos / 1_000n) / 1_000,
)
