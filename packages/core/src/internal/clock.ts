/**
 * Spans of time. They are measured by a clock that is never set: a time of day that is set back by an hour would make a
 * wait an hour longer.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"

// `Number` of a bigint is a call into the runtime, and a send reads the clock some twenty times.
const nanos = new DataView(new ArrayBuffer(8))

/** Milliseconds of a monotonic clock, for deadlines, timeouts, windows and durations. */
export const millisAt = (clock: Clock.Clock): number => {
  nanos.setBigInt64(0, clock.monotonicTimeNanosUnsafe())
  return (nanos.getInt32(0) * 2 ** 32 + nanos.getUint32(4)) / 1_000_000
}

// To write a date takes longer than the rest of a message's head, and the times of one second begin alike.
let second = Number.NaN
let upToMillis = ""

/** A time of day, in milliseconds since 1970, as an ISO 8601 text in UTC. */
export const isoOf = (millis: number): string => {
  const whole = Math.floor(millis / 1_000)
  if (whole !== second) {
    upToMillis = new Date(whole * 1_000).toISOString().slice(0, -"000Z".length)
    second = whole
  }
  return `${upToMillis}${String(Math.trunc(millis - whole * 1_000)).padStart(3, "0")}Z`
}

/** {@link millisAt} the clock in force. */
export const monotonicMillis: Effect.Effect<number> = Clock.clockWith((clock) => Effect.succeed(millisAt(clock)))

/** A duration in milliseconds; none of an input that is no duration. (Effect reads NaN as a duration of zero.) */
export const millisOf = (input: Duration.Input): Option.Option<number> =>
  typeof input === "number" && Number.isNaN(input)
    ? Option.none()
    : Option.map(Duration.fromInput(input), Duration.toMillis)
