/**
 * Runs attempts until one succeeds or the rules of `DeliveryPolicy` say stop.
 */
import { Duration, Effect, Metric, Random, Result } from "effect"
import { backoff, rules, type Action, type DeliveryPolicy, type Outcome } from "../../DeliveryPolicy.ts"
import { RateLimited, RedoxError, Unavailable, fromReason, type Operation } from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import type { Turn } from "../../Quota.ts"
import type { Traffic } from "../../Traffic.ts"
import { withQuietSpan } from "../span.ts"
import { circuitOpen } from "./breaker.ts"
import { attempts, latency, limiterWait, retries } from "../telemetry.ts"
import { uptime } from "../clock.ts"

/** An attempt that did not succeed: what it came to, and the error to report if it was the last. */
export interface Failed {
  readonly outcome: Outcome
  readonly status: number | undefined
  /** The transport's code, where there was no answer. */
  readonly code?: string | undefined
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfter: number | undefined
  readonly toError: (attempts: number) => RedoxError
}

export interface DeliverOptions<A, R> {
  readonly operation: Operation
  readonly policy: DeliveryPolicy
  /** When nothing new begins any more, by {@link uptime}. */
  readonly until: number
  readonly observe: Observer
  readonly traffic: Traffic["Service"]
  /** What a request needs and may take a while to get, so that it is not waited for once its turn has come. */
  readonly prepare: (timeout: number) => Effect.Effect<void, RedoxError, R>
  /** One attempt, to be over in `timeout` milliseconds. Fails only with what no attempt could change. */
  readonly attempt: (timeout: number) => Effect.Effect<Result.Result<A, Failed>, RedoxError, R>
  /** Forgets the token that was just refused. */
  readonly renewToken: Effect.Effect<void, never, R>
}

export interface Delivered<A> {
  readonly value: A
  readonly attempts: number
}

// The three forms of an HTTP date (RFC 9110 §5.6.7). Date.parse alone would take nearly anything for a date.
const imfFixdate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/
const rfc850 = /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/

const httpDate = (text: string): number => {
  if (imfFixdate.test(text) || rfc850.test(text)) return Date.parse(text)
  return asctime.test(text) ? Date.parse(`${text} GMT`) : Number.NaN
}

// Later than any deadline, and still a whole number of milliseconds.
const never = 100 * 365 * 86_400_000

/**
 * Parses `Retry-After` (RFC 9110 §10.2.3), seconds or an HTTP date, into milliseconds from `now`, the time of day. Of
 * several seconds (a header that was sent twice arrives as a list) the most count; a fraction is rounded up.
 */
export const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  const text = header.trim()
  const seconds = text.split(",").map((part) => part.trim())
  if (seconds.every((part) => /^\d+(?:\.\d+)?$/.test(part))) {
    return Math.min(never, Math.ceil(Math.max(...seconds.map(Number)) * 1000))
  }
  const date = httpDate(text)
  return Number.isNaN(date) ? undefined : Math.min(never, Math.max(0, date - now))
}

// Everyone was told the same time to come back: the jitter keeps them from coming back as one.
const spread = 1_000

const wait = Effect.fnUntraced(function* (
  policy: DeliveryPolicy,
  action: Action,
  failed: Failed,
  attempt: number,
): Effect.fn.Return<number> {
  const drawn = yield* backoff(action === "retry-throttled" ? policy.throttled : policy.transient, attempt)
  const asked = failed.retryAfter ?? 0
  // "Come back at once" from someone who has just refused or failed is no reason to hurry.
  if (asked === 0) return drawn
  const jittered = asked + Math.round((yield* Random.next) * spread)
  return action === "retry-throttled" ? jittered : Math.max(drawn, jittered)
})

/** When the deadline of a policy falls, by {@link uptime}. */
export const untilOf = (policy: DeliveryPolicy): Effect.Effect<number> =>
  Effect.map(uptime, (now) => now + Duration.toMillis(policy.deadline))

export const outOfTime = (operation: Operation, attempts: number): RedoxError =>
  fromReason(new Unavailable({ operation, attempts, code: "DEADLINE_EXCEEDED" }))

// A create that is cut off by our own deadline is one whose outcome nobody knows, so none begins that has no time to be
// answered. A tenth of an attempt's time, at most five seconds, so that short deadlines work too.
export const leastTime = (operation: Operation, policy: DeliveryPolicy): number =>
  operation === "create"
    ? Math.min(5_000, Duration.toMillis(Duration.min(policy.attemptTimeout, policy.deadline)) / 10)
    : 1

/**
 * Waits until the circuit lets a request through, if that comes before `until`. Each period it is open for counts as one
 * of the attempts there may be, so that an outage does not hold every send up to its deadline; `spare` says how many are
 * left. Gives how many it took.
 */
const opening = Effect.fnUntraced(function* <A, R>(
  { observe, operation, traffic }: DeliverOptions<A, R>,
  until: number,
  attempt: number,
  spare: number,
): Effect.fn.Return<number, RedoxError> {
  const shut = fromReason(new Unavailable({ operation, attempts: attempt - 1, code: circuitOpen }))
  const told = (waitFor: number) =>
    Effect.andThen(
      observe({ _tag: "CircuitWait", operation, waitFor }),
      Effect.logDebug("Waiting for the circuit to close", { operation, waitFor }),
    )
  for (let periods = 0; ;) {
    const phase = yield* traffic.breaker.phase
    if (phase === "admits") return periods
    if (phase === "open" && ++periods > spare) return yield* shut
    if (!(yield* traffic.breaker.next(until - (yield* uptime), told))) return yield* shut
  }
})

/** Waits for its turn under the rate limit, if that comes before `until`. */
const turn = Effect.fnUntraced(function* <A, R>(
  { observe, operation, traffic }: DeliverOptions<A, R>,
  until: number,
  attempt: number,
): Effect.fn.Return<Turn, RedoxError> {
  const taken = yield* traffic.quota.take({
    patience: until - (yield* uptime),
    urgent: operation === "token",
    onWait: (waitFor) =>
      Effect.andThen(
        observe({ _tag: "RateLimitWait", operation, waitFor }),
        Effect.logDebug("Waiting for the rate limit", { operation, waitFor }),
      ),
  })
  yield* Metric.update(Metric.withAttributes(limiterWait, { operation }), taken.wait)
  if (taken.granted) return taken
  return yield* fromReason(
    new RateLimited({ operation, attempts: attempt - 1, retryAfter: Math.min(never, Math.ceil(taken.wait)) }),
  )
})

const annotate = <A>(result: Result.Result<A, Failed>): Effect.Effect<void> => {
  if (Result.isSuccess(result)) return Effect.annotateCurrentSpan({ "redox.outcome": "success" })
  const { code, outcome, status } = result.failure
  return Effect.annotateCurrentSpan({
    "redox.outcome": outcome,
    ...(code === undefined ? {} : { "redox.code": code }),
    ...(status === undefined ? {} : { "http.response.status_code": status }),
  })
}

export const deliver = Effect.fnUntraced(function* <A, R>(
  options: DeliverOptions<A, R>,
): Effect.fn.Return<Delivered<A>, RedoxError, R> {
  const { observe, operation, policy, traffic } = options
  const least = leastTime(operation, policy)
  const until = options.until - least
  // Once an outcome was unknown, only success can settle it: what a later attempt says is about that attempt alone.
  let unknown: Failed | undefined
  let renewed = false
  // Open periods of the circuit that were waited for: they count as attempts, but none was made.
  let periods = 0
  for (let attempt = 1; ;) {
    const orUnknown = Effect.mapError((error: RedoxError) => unknown?.toError(attempt - 1) ?? error)
    const now = yield* uptime
    if (now >= until) return yield* unknown?.toError(attempt - 1) ?? outOfTime(operation, attempt - 1)
    yield* orUnknown(options.prepare(options.until - now))
    periods += yield* orUnknown(opening(options, until, attempt, policy.maxAttempts - attempt - periods))
    const taken = yield* orUnknown(turn(options, until, attempt))
    const began = yield* uptime
    if (began >= until) {
      yield* taken.giveBack
      return yield* unknown?.toError(attempt - 1) ?? outOfTime(operation, attempt - 1)
    }
    if ((yield* traffic.breaker.phase) !== "admits") {
      yield* taken.giveBack
      continue
    }

    yield* observe({ _tag: "AttemptStarted", operation, attempt })
    const timeout = Math.min(Duration.toMillis(policy.attemptTimeout), options.until - began)
    const attempted = yield* options.attempt(timeout).pipe(
      Effect.tap(annotate),
      withQuietSpan(`Redox.${operation}`, { kind: "client", attributes: { "redox.attempt": attempt } }),
      Effect.mapError((error) => unknown?.toError(attempt) ?? error),
    )
    // Others were let through at the same moment, and one of them is trying.
    if (Result.isFailure(attempted) && attempted.failure.code === circuitOpen) {
      yield* taken.giveBack
      continue
    }
    const ended = yield* uptime
    yield* Metric.update(Metric.withAttributes(latency, { operation }), ended - began)
    const counted = Result.isSuccess(attempted) ? "success" : attempted.failure.outcome
    yield* Metric.update(Metric.withAttributes(attempts, { operation, outcome: counted }), 1)
    if (Result.isSuccess(attempted)) return { value: attempted.success, attempts: attempt }

    const failed = attempted.failure
    const action = rules[operation][failed.outcome]
    if (action === "unknown") unknown ??= failed
    const patience = until - ended
    const retryIn =
      action === "renew-token"
        ? renewed
          ? undefined
          : 0
        : attempt + periods < policy.maxAttempts && mayRepeat(action, policy)
          ? yield* pause(options, action, failed, attempt, patience)
          : undefined
    const { code, outcome, status } = failed
    yield* observe({ _tag: "AttemptFailed", operation, attempt, outcome, status, retryIn })
    yield* Effect.logDebug("Redox attempt failed", { operation, attempt, outcome, status, code, retryIn })
    if (retryIn === undefined) return yield* (unknown ?? failed).toError(attempt)
    yield* Metric.update(Metric.withAttributes(retries, { operation }), 1)
    if (action === "renew-token") {
      renewed = true
      yield* options.renewToken
    } else {
      yield* Effect.onInterrupt(Effect.sleep(retryIn), () => traffic.retryBudget.deposit)
    }
    attempt++
  }
})

const mayRepeat = (action: Action, { onUnknown }: DeliveryPolicy): boolean =>
  action === "retry" || action === "retry-throttled" || (action === "unknown" && onUnknown === "resend")

/** How long to wait before the next attempt, with a retry taken from the budget; undefined where that is too long. */
const pause = Effect.fnUntraced(function* <A, R>(
  { policy, traffic }: DeliverOptions<A, R>,
  action: Action,
  failed: Failed,
  attempt: number,
  patience: number,
): Effect.fn.Return<number | undefined> {
  const backedOff = yield* wait(policy, action, failed, attempt)
  if (backedOff >= patience) return undefined
  const budgeted = yield* traffic.retryBudget.withdraw(patience)
  if (budgeted === undefined) return undefined
  const delay = Math.max(backedOff, budgeted)
  if (delay < patience) return delay
  yield* traffic.retryBudget.deposit
  return undefined
})
