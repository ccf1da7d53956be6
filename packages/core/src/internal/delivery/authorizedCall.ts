/**
 * A request with a bearer token, delivered under the policy: what every operation but the token request itself is.
 */
import * as Clock from "effect/Clock"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { TokenService, type AccessToken } from "../../TokenService.ts"
import { Traffic } from "../../Traffic.ts"
import { millisAt } from "../clock.ts"
import { readAnswer, type Reading } from "../http/answer.ts"
import { makeExchange } from "../http/exchange.ts"
import type { NoReply, Reply } from "../http/reply.ts"
import { operations, type OperationName } from "../operations.ts"
import { tokenAtHand } from "../token/atHand.ts"
import { TokenObserver } from "../token/waiting.ts"
import { sourceIdHeader } from "../wire.ts"
import { deliver, minimumAttemptTime, type AttemptTime, type ChartState, type Delivered } from "./deliver.ts"
import {
  failedAnswer,
  failedWithoutAnswer,
  outcomeOfAnswer,
  type Called,
  type FailedAttempt,
  type ToUnknown,
} from "./outcome.ts"

/** One call: its request, and how to read the answer. */
export interface Call<A> {
  readonly operation: Exclude<OperationName, "token">
  /** Laid over the configuration's policy. Already checked. */
  readonly policy: DeliveryPolicy.Options | undefined
  /** Already guarded. */
  readonly observe: Observer
  readonly request: HttpClientRequest.HttpClientRequest
  /** The result of an answer whose status is a success, or the failure it means after all. */
  readonly read: (reply: Success, called: Called) => Result.Result<A, FailedAttempt>
  /** An error of this side that explains why an attempt got no answer. */
  readonly ownFault?: () => RedoxError.RedoxError | undefined
  /** The error of an unknown outcome; of operations that change a chart alone. */
  readonly toUnknown?: ToUnknown
  readonly chart?: ChartState
}

/** An answer with a 2xx status. */
export interface Success extends Reply {
  readonly reading: Reading
  /** When it was read, in epoch milliseconds. */
  readonly now: number
}

const tokenTimeout: NoReply = { outcome: "not-sent", code: "TOKEN_TIMEOUT" }

// There was no token, so no request was made; a later attempt may get one.
const withoutToken = (error: RedoxError.RedoxError): FailedAttempt => ({
  outcome: "not-sent",
  status: undefined,
  retryAfter: undefined,
  toError: () => error,
})

// The rules would have tried these again, had there been attempts left.
const isTransient = ({ isRetryable, reason }: RedoxError.RedoxError): boolean =>
  isRetryable && (reason._tag === "Unavailable" || reason._tag === "RateLimited")

const attemptsOf = ({ reason }: RedoxError.RedoxError): number =>
  Math.max(1, "attempts" in reason ? reason.attempts : 1)

/** Makes calls with this config, these tokens and this client. */
export const makeAuthorizedCall = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const tokens = yield* TokenService
  const traffic = yield* Traffic
  const exchange = yield* makeExchange

  return Effect.fnUntraced(function* <A>(call: Call<A>): Effect.fn.Return<Delivered<A>, RedoxError.RedoxError> {
    const { observe, operation } = call
    const called: Called = { operation, environment: config.environment, toUnknown: call.toUnknown }
    const policy = DeliveryPolicy.override(config.policy, call.policy)
    const clock = yield* Clock.Clock
    const deadline = millisAt(clock) + Duration.toMillis(policy.deadline)
    let token: AccessToken | undefined
    let tokenAttempts = 0

    // One token request serves all sends, under the configuration's policy. A send whose policy is more patient asks again.
    const getToken = Effect.provideService(tokens.get, TokenObserver, observe)
    const prepare: Effect.Effect<void, RedoxError.RedoxError> = getToken.pipe(
      Effect.catch((error) =>
        Effect.gen(function* () {
          tokenAttempts += attemptsOf(error)
          const throttled = error.reason._tag === "RateLimited"
          const asked = error.reason._tag === "RateLimited" ? (error.reason.retryAfter ?? 0) : 0
          const backoff = throttled ? policy.throttled : policy.transient
          const delay = Math.max(asked, yield* DeliveryPolicy.backoff(backoff, tokenAttempts))
          const inTime = millisAt(clock) + delay < deadline
          const again = isTransient(error) && tokenAttempts < policy.maxAttempts && inTime
          return yield* again ? Effect.delay(prepare, delay) : error
        }),
      ),
      Effect.asVoid,
    )

    // The token, and how much of the attempt's time is left.
    const obtain = Effect.fnUntraced(function* (
      time: AttemptTime,
    ): Effect.fn.Return<
      Result.Result<readonly [token: AccessToken, left: number], FailedAttempt>,
      RedoxError.RedoxError
    > {
      const began = millisAt(clock)
      const least = Math.min(minimumAttemptTime(operation, policy), time.total)
      const obtained = yield* Effect.timeoutOption(Effect.result(getToken), time.idle)
      if (Option.isNone(obtained)) return Result.fail(failedWithoutAnswer(called, tokenTimeout))
      if (Result.isFailure(obtained.value)) {
        const { failure } = obtained.value
        return isTransient(failure) ? Result.fail(withoutToken(failure)) : yield* failure
      }
      const left = time.total - (millisAt(clock) - began)
      return left < least
        ? Result.fail(failedWithoutAnswer(called, tokenTimeout))
        : Result.succeed([obtained.value.success, left] as const)
    })

    const attempt = Effect.fnUntraced(function* (
      time: AttemptTime,
      sending: () => void,
    ): Effect.fn.Return<Result.Result<A, FailedAttempt>, RedoxError.RedoxError> {
      const atHand = tokenAtHand(tokens, clock)
      const obtained = atHand === undefined ? yield* obtain(time) : Result.succeed([atHand, time.total] as const)
      if (Result.isFailure(obtained)) return Result.fail(obtained.failure)
      const [bearer, left] = obtained.success
      token = bearer
      const request = HttpClientRequest.setHeaders(call.request, {
        authorization: `Bearer ${Redacted.value(bearer.value)}`,
        ...(config.sourceId === undefined ? {} : { [sourceIdHeader]: config.sourceId }),
      })
      sending()
      const reply = yield* exchange(request, {
        timeout: Math.min(time.idle, left),
        total: left,
        least: Math.min(minimumAttemptTime(operation, policy), time.total),
        freshConnection: operations[operation].changesChart,
        ownFault: () => call.ownFault?.() !== undefined,
      })
      return yield* understood(reply)
    })

    const understood = (
      reply: Result.Result<Reply, NoReply>,
    ): Effect.Effect<Result.Result<A, FailedAttempt>, RedoxError.RedoxError> => {
      const fault = call.ownFault?.()
      if (fault !== undefined) return Effect.fail(fault)
      if (Result.isFailure(reply)) {
        const { body } = call.request
        const bytesTotal = "contentLength" in body ? body.contentLength : undefined
        return Effect.succeed(Result.fail(failedWithoutAnswer(called, { ...reply.failure, bytesTotal })))
      }
      const now = clock.currentTimeMillisUnsafe()
      const reading = readAnswer(reply.success)
      const { status } = reply.success
      if (status >= 200 && status < 300) {
        return Effect.succeed(call.read({ ...reply.success, reading, now }, called))
      }
      const outcome = outcomeOfAnswer(status, reading.json)
      const { answer } = reading
      return Effect.succeed(Result.fail(failedAnswer(called, { outcome, reply: reply.success, answer, now })))
    }

    return yield* deliver({
      operation,
      policy,
      deadline,
      observe,
      traffic,
      chart: call.chart,
      prepare: (timeout) =>
        tokenAtHand(tokens, clock) === undefined ? Effect.asVoid(Effect.timeoutOption(prepare, timeout)) : Effect.void,
      attempt,
      renewToken: Effect.suspend(() => (token === undefined ? Effect.void : tokens.invalidate(token))),
    })
  })
})
