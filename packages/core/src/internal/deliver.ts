/**
 * Runs attempts until one succeeds or the rules of `DeliveryPolicy` say stop.
 */
import { Clock, Duration, Effect, Result } from "effect"
import { backoff, rules, type Action, type DeliveryPolicy, type Outcome } from "../DeliveryPolicy.ts"
import { RedoxError, Unavailable, fromReason, type Operation } from "../RedoxError.ts"
import type { Observer } from "../SendEvent.ts"

/** An attempt that did not succeed: what it came to, and the error to report if it was the last. */
export interface Failed {
  readonly outcome: Outcome
  readonly status: number | undefined
  /** What `Retry-After` asked for, in milliseconds. */
  readonly retryAfter: number | undefined
  readonly toError: (attempts: number) => RedoxError
}

export interface DeliverOptions<A, R> {
  readonly operation: Operation
  readonly policy: DeliveryPolicy
  /** Epoch milliseconds after which nothing new begins. */
  readonly until: number
  readonly observe: Observer
  /** One attempt, to be over in `timeout` milliseconds. Fails only with what no attempt could change. */
  readonly attempt: (timeout: number) => Effect.Effect<Result.Result<A, Failed>, RedoxError, R>
  /** Forgets the token that was just refused. */
  readonly renewToken: Effect.Effect<void, never, R>
}

export interface Delivered<A> {
  readonly value: A
  readonly attempts: number
}

/** Parses `Retry-After` (RFC 9110 §10.2.3), seconds or an HTTP date, into milliseconds from `now`. */
export const retryAfterOf = (header: string | undefined, now: number): number | undefined => {
  if (header === undefined) return undefined
  const text = header.trim()
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000
  const date = /[A-Za-z]/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

const wait = (policy: DeliveryPolicy, action: Action, failed: Failed, attempt: number): Effect.Effect<number> =>
  action === "retry-throttled"
    ? Effect.map(backoff(policy.throttled, attempt), (drawn) =>
        // Everyone was told the same time to come back: the jitter keeps them from coming back as one.
        failed.retryAfter === undefined ? drawn : failed.retryAfter + Math.min(drawn, 1_000)
      )
    : Effect.map(backoff(policy.transient, attempt), (drawn) => Math.max(drawn, failed.retryAfter ?? 0))

/** When the deadline of a policy falls, in epoch milliseconds. */
export const untilOf = (policy: DeliveryPolicy): Effect.Effect<number> =>
  Effect.map(Clock.currentTimeMillis, (now) => now + Duration.toMillis(policy.deadline))

const outOfTime = (operation: Operation, attempts: number): RedoxError =>
  fromReason(new Unavailable({ operation, attempts, code: "DEADLINE_EXCEEDED" }))

export const deliver = Effect.fnUntraced(function* <A, R>(
  options: DeliverOptions<A, R>
): Effect.fn.Return<Delivered<A>, RedoxError, R> {
  const { observe, operation, policy } = options
  // Once an outcome was unknown, only success can settle it: what a later attempt says is about that attempt alone.
  let unknown: Failed | undefined
  let renewed = false
  for (let attempt = 1; ; attempt++) {
    const remaining = options.until - (yield* Clock.currentTimeMillis)
    if (remaining <= 0) return yield* unknown?.toError(attempt - 1) ?? outOfTime(operation, attempt - 1)
    yield* observe({ _tag: "AttemptStarted", operation, attempt })
    const attempted = yield* options.attempt(Math.min(Duration.toMillis(policy.attemptTimeout), remaining)).pipe(
      Effect.tap((result) =>
        Effect.annotateCurrentSpan(
          Result.isSuccess(result)
            ? { "redox.outcome": "success" }
            : {
                "redox.outcome": result.failure.outcome,
                ...(result.failure.status === undefined ? {} : { "http.response.status_code": result.failure.status })
              }
        )
      ),
      Effect.withSpan(`Redox.${operation}`, { kind: "client", attributes: { "redox.attempt": attempt } }),
      Effect.mapError((error) => unknown?.toError(attempt) ?? error)
    )
    if (Result.isSuccess(attempted)) return { value: attempted.success, attempts: attempt }

    const failed = attempted.failure
    const action = rules[operation][failed.outcome]
    if (action === "unknown") unknown ??= failed
    const again =
      action === "renew-token"
        ? !renewed
        : attempt < policy.maxAttempts &&
          (action === "retry" ||
            action === "retry-throttled" ||
            (action === "unknown" && policy.onUnknown === "resend"))
    const delay = !again ? undefined : action === "renew-token" ? 0 : yield* wait(policy, action, failed, attempt)
    const now = yield* Clock.currentTimeMillis
    const retryIn = delay !== undefined && now + delay < options.until ? delay : undefined
    yield* observe({ _tag: "AttemptFailed", operation, attempt, outcome: failed.outcome, status: failed.status, retryIn })
    yield* Effect.logDebug("Redox attempt failed", {
      operation,
      attempt,
      outcome: failed.outcome,
      status: failed.status,
      retryIn
    })
    if (retryIn === undefined) return yield* (unknown ?? failed).toError(attempt)
    if (action === "renew-token") {
      renewed = true
      yield* options.renewToken
    } else {
      yield* Effect.sleep(retryIn)
    }
  }
})
