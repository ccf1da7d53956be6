/**
 * Makes attempts until one succeeds or the rules of `DeliveryPolicy` say stop.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as Metric from "effect/Metric"
import * as Random from "effect/Random"
import * as Result from "effect/Result"
import { backoff, rules, type Action, type DeliveryPolicy } from "../../DeliveryPolicy.ts"
import type { Turn } from "../../Quota.ts"
import { RateLimited, RedoxError, Unavailable, fromReason } from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import type { Shared } from "../../Traffic.ts"
import { millisAt, monotonicMillis } from "../clock.ts"
import { isCertificate, isProxyRefusal } from "../http/transportFailure.ts"
import { operations, type OperationName } from "../operations.ts"
import { isTraced, withQuietSpan } from "../span.ts"
import { attempts, latency, limiterWait, retries } from "../telemetry.ts"
import { circuitOpen } from "./breaker.ts"
import { noObserver } from "./observer.ts"
import type { FailedAttempt } from "./outcome.ts"
import { longestWait } from "./retryAfter.ts"

/** Whether the requests of one call may have changed a patient's chart by now. `deliver` alone writes it. */
export interface ChartState {
  mayExist: boolean
}

/** The time of one attempt, in milliseconds. */
export interface AttemptTime {
  /** The longest in which no byte moves. */
  readonly idle: number
  /** What is left until the deadline. */
  readonly total: number
}

export interface DeliverOptions<A, R> {
  readonly operation: OperationName
  readonly policy: DeliveryPolicy
  /** The fiber that delivers: its clock, and where its metrics are found. */
  readonly fiber: Fiber.Fiber<unknown, unknown>
  /** No attempt and no wait begins after it, by {@link monotonicMillis}. */
  readonly deadline: number
  readonly observe: Observer
  readonly traffic: Shared
  readonly chart?: ChartState | undefined
  /**
   * Gets what a request needs and may take a while to get, so that no turn is held meanwhile; undefined where it is there.
   */
  readonly prepare: (timeout: number) => Effect.Effect<void, RedoxError, R> | undefined
  /**
   * One attempt within its time, to be run at once; it calls `sending` right before the request. It fails only with errors
   * that no further attempt could change.
   */
  readonly attempt: (
    time: AttemptTime,
    sending: () => void,
  ) => Effect.Effect<Result.Result<A, FailedAttempt>, RedoxError, R>
  /** Called with each attempt that failed. */
  readonly failed?: ((attempt: FailedAttempt) => void) | undefined
  /** Forgets the token that was just refused. */
  readonly renewToken: () => Effect.Effect<void, never, R>
}

export interface Delivered<A> {
  readonly value: A
  readonly attempts: number
}

// Many senders get the same `Retry-After`; the jitter spreads their return, in milliseconds.
const spread = 1_000

const retryDelay = Effect.fnUntraced(function* (
  policy: DeliveryPolicy,
  action: Action,
  failed: FailedAttempt,
  attempt: number,
): Effect.fn.Return<number> {
  const backedOff = yield* backoff(action === "retry-throttled" ? policy.throttled : policy.transient, attempt)
  const asked = failed.retryAfter ?? 0
  // `Retry-After: 0` after a failure is ignored: back off as usual.
  if (asked === 0) return backedOff
  const jittered = asked + Math.round((yield* Random.next) * spread)
  return action === "retry-throttled" ? jittered : Math.max(backedOff, jittered)
})

/** When the deadline of a policy falls, by `millisAt` the clock. */
export const deadlineOf = (policy: DeliveryPolicy, clock: Clock.Clock): number =>
  millisAt(clock) + Duration.toMillis(policy.deadline)

export const outOfTime = (operation: OperationName, attempts: number): RedoxError =>
  fromReason(new Unavailable({ operation, attempts, code: "DEADLINE_EXCEEDED" }))

/**
 * The least time an attempt is begun with, in milliseconds. A create that our own deadline cuts off has an unknown outcome,
 * so it gets time for its answer: a tenth of an attempt's time, so that short deadlines work too, and at most 5 seconds.
 */
export const minimumAttemptTime = (operation: OperationName, policy: DeliveryPolicy): number =>
  operations[operation].changesChart
    ? Math.min(5_000, Duration.toMillis(policy.attemptTimeout) / 10, Duration.toMillis(policy.deadline) / 10)
    : 1

/**
 * Waits until the circuit admits a request, if that comes before `latest`, and returns for how many open periods it
 * waited. Each counts as one of the attempts there may be, so that an outage does not hold every send up to its deadline;
 * `spare` is how many are left.
 */
const awaitCircuit = Effect.fnUntraced(function* <A, R>(
  { observe, operation, traffic }: DeliverOptions<A, R>,
  latest: number,
  attempt: number,
  spare: number,
): Effect.fn.Return<number, RedoxError> {
  const shut = () => fromReason(new Unavailable({ operation, attempts: attempt - 1, code: circuitOpen }))
  const onWait = (waitFor: number) =>
    Effect.andThen(
      observe({ _tag: "CircuitWait", operation, waitFor }),
      Effect.logDebug("Waiting for the circuit to close", { operation, waitFor }),
    )
  for (let periods = 0; ;) {
    const now = yield* monotonicMillis
    const phase = traffic.breaker.phaseAt(now)
    if (phase === "admits") return periods
    if (phase === "open" && ++periods > spare) return yield* shut()
    if (!(yield* traffic.breaker.awaitChange(latest - now, onWait))) return yield* shut()
  }
})

/** Waits for a turn under the rate limit, if that comes before `latest`. */
const awaitTurn = <A, R>(
  { fiber, observe, operation, traffic }: DeliverOptions<A, R>,
  maxWait: number,
  attempt: number,
): Effect.Effect<Turn, RedoxError> =>
  Effect.flatMapEager(
    traffic.quota.take({
      maxWait,
      urgent: operation === "token",
      onWait: (waitFor) =>
        Effect.andThen(
          observe({ _tag: "RateLimitWait", operation, waitFor }),
          Effect.logDebug("Waiting for the rate limit", { operation, waitFor }),
        ),
    }),
    (turn) => {
      limiterWait(operation).updateUnsafe(turn.wait, fiber.context)
      if (turn.granted) return Effect.succeed(turn)
      const retryAfter = Math.min(longestWait, Math.ceil(turn.wait))
      return Effect.fail(fromReason(new RateLimited({ operation, attempts: attempt - 1, retryAfter })))
    },
  )

const attributesOf = (result: Result.Result<unknown, FailedAttempt>) => {
  if (Result.isSuccess(result)) return { "redox.outcome": "success" }
  const { code, outcome, status } = result.failure
  return {
    "redox.outcome": outcome,
    ...(code === undefined ? {} : { "redox.code": code }),
    ...(status === undefined ? {} : { "http.response.status_code": status }),
  }
}

const attemptSpan = (operation: OperationName, attempt: number) =>
  withQuietSpan(`Redox.${operation}`, { kind: "client", attributes: { "redox.attempt": attempt } }, attributesOf)

// After one unknown outcome only a success settles the call: later failures say nothing about the attempt before.
const orUnknown = <A, R>(
  effect: Effect.Effect<A, RedoxError, R>,
  unknown: FailedAttempt | undefined,
  made: number,
): Effect.Effect<A, RedoxError, R> =>
  unknown === undefined ? effect : Effect.mapError(effect, () => unknown.toError(made))

export const deliver = Effect.fnUntraced(function* <A, R>(
  options: DeliverOptions<A, R>,
): Effect.fn.Return<Delivered<A>, RedoxError, R> {
  const { chart = { mayExist: false }, deadline, fiber, observe, operation, policy, traffic } = options
  const clock = fiber.getRef(Clock.Clock)
  const sending = () => void (chart.mayExist = true)
  const latest = deadline - minimumAttemptTime(operation, policy)
  let unknown: FailedAttempt | undefined
  let renewed = false
  let limitedRetries = 0
  // Open periods of the circuit that were waited for. They count as attempts, but none was made.
  let periods = 0
  for (let attempt = 1; ;) {
    let now = millisAt(clock)
    if (now >= latest) return yield* unknown?.toError(attempt - 1) ?? outOfTime(operation, attempt - 1)
    const preparing = options.prepare(deadline - now)
    if (preparing !== undefined) {
      yield* orUnknown(preparing, unknown, attempt - 1)
      now = millisAt(clock)
    }
    if (traffic.breaker.phaseAt(now) !== "admits") {
      const waiting = awaitCircuit(options, latest, attempt, policy.maxAttempts - attempt - periods)
      periods += yield* orUnknown(waiting, unknown, attempt - 1)
      now = millisAt(clock)
    }
    const turn = yield* orUnknown(awaitTurn(options, latest - now, attempt), unknown, attempt - 1)
    const began = millisAt(clock)
    if (began >= latest) {
      yield* turn.giveBack
      return yield* unknown?.toError(attempt - 1) ?? outOfTime(operation, attempt - 1)
    }
    // The circuit opened while this call waited for its turn.
    if (traffic.breaker.phaseAt(began) !== "admits") {
      yield* turn.giveBack
      continue
    }

    if (observe !== noObserver) yield* observe({ _tag: "AttemptStarted", operation, attempt })
    const total = deadline - began
    const time: AttemptTime = { idle: Math.min(Duration.toMillis(policy.attemptTimeout), total), total }
    const running = options.attempt(time, sending)
    const spanned = isTraced(fiber) ? attemptSpan(operation, attempt)(running) : running
    const attempted = yield* orUnknown(spanned, unknown, attempt)
    if (Result.isFailure(attempted)) {
      if (rules[operation][attempted.failure.outcome] === "unknown") unknown ??= attempted.failure
      chart.mayExist = unknown !== undefined
      // Another request became the circuit's probe first: wait again.
      if (attempted.failure.code === circuitOpen) {
        yield* turn.giveBack
        continue
      }
    }
    const ended = millisAt(clock)
    latency(operation).updateUnsafe(ended - began, fiber.context)
    const result = Result.isSuccess(attempted) ? "success" : attempted.failure.outcome
    attempts(operation, result).updateUnsafe(1, fiber.context)
    if (Result.isSuccess(attempted)) return { value: attempted.success, attempts: attempt }

    const failed = attempted.failure
    const action = rules[operation][failed.outcome]
    const retryIn =
      action === "renew-token"
        ? renewed
          ? undefined
          : 0
        : attempt + periods < policy.maxAttempts &&
            mayRepeat(action, policy) &&
            limitedRetries < retriesOf(action, failed)
          ? yield* planRetry(options, action, failed, attempt, latest - ended)
          : undefined
    const { code, outcome, status } = failed
    options.failed?.(failed)
    yield* observe({ _tag: "AttemptFailed", operation, attempt, outcome, status, retryIn })
    yield* Effect.logDebug("Redox attempt failed", { operation, attempt, outcome, status, code, retryIn })
    if (retryIn === undefined) return yield* (unknown ?? failed).toError(attempt)
    yield* Metric.update(retries(operation), 1)
    if (retriesOf(action, failed) !== Number.POSITIVE_INFINITY) limitedRetries++
    if (action === "renew-token") {
      renewed = true
      yield* options.renewToken()
    } else {
      yield* Effect.onInterrupt(Effect.sleep(retryIn), () => traffic.retryBudget.deposit)
    }
    attempt++
  }
})

const mayRepeat = (action: Action, { onUnknown }: DeliveryPolicy): boolean =>
  action === "retry" ||
  action === "retry-twice" ||
  action === "retry-throttled" ||
  (action === "unknown" && onUnknown === "resend")

// A host without a name and a certificate that is not trusted seldom mend themselves, so they are reported within seconds
// and not after all the attempts that an outage is given.
const retriesOf = (action: Action, { code }: FailedAttempt): number => {
  if (action === "retry-twice") return 2
  if (isProxyRefusal(code)) return 0
  return isCertificate(code) || code === "ENOTFOUND" ? 4 : Number.POSITIVE_INFINITY
}

/** The wait before the next attempt, with a retry taken from the budget; undefined where it is longer than `maxWait`. */
const planRetry = Effect.fnUntraced(function* <A, R>(
  { policy, traffic }: DeliverOptions<A, R>,
  action: Action,
  failed: FailedAttempt,
  attempt: number,
  maxWait: number,
): Effect.fn.Return<number | undefined> {
  const backedOff = yield* retryDelay(policy, action, failed, attempt)
  if (backedOff >= maxWait) return undefined
  const budgeted = yield* traffic.retryBudget.withdraw(maxWait)
  if (budgeted === undefined) return undefined
  const delay = Math.max(backedOff, budgeted)
  if (delay < maxWait) return delay
  yield* traffic.retryBudget.deposit
  return undefined
})
