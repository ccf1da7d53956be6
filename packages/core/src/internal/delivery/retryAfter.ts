/**
 * Reads `Retry-After` (RFC 9110 §10.2.3).
 */
import * as Duration from "effect/Duration"
import * as Result from "effect/Result"
import * as Headers from "effect/http/Headers"

/** Later than any deadline, and still a whole number of milliseconds. */
export const longestWait = 100 * 365 * 86_400_000

/**
 * The wait that `Retry-After` asks for, in milliseconds from `now` (the time of day). Effect reads whole seconds and the
 * three forms of an HTTP date. Seconds with a fraction are rounded up; of a list, which is how a header that was sent
 * twice arrives, the largest counts.
 */
export const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  const seconds = header.split(",").map((part) => part.trim())
  if (seconds.every((part) => /^\d+(?:\.\d+)?$/.test(part))) {
    return Math.min(longestWait, Math.ceil(Math.max(...seconds.map(Number)) * 1000))
  }
  const parsed = Result.getOrUndefined(Headers.parseRetryAfter(header))
  return parsed === undefined
    ? undefined
    : Math.min(longestWait, Duration.toMillis(Headers.retryAfterDelay(parsed, now)))
}
