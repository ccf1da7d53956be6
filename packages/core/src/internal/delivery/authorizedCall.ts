/**
 * A request with a bearer token, delivered under the policy: what every operation but the token request itself is.
 */
import * as Clock from "effect/Clock"
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
import type { Content } from "../bytes/body.ts"
import { readAnswer, type Reading } from "../http/answer.ts"
import { makeExchange } from "../http/exchange.ts"
import type { NoReply, Reply } from "../http/reply.ts"
import { operations, type OperationName } from "../operations.ts"
import { tokenAtHand } from "../token/atHand.ts"
import { TokenObserver } from "../token/waiting.ts"
import { sourceIdHeader } from "../wire.ts"
import {
  deadlineOf,
  deliver,
  minimumAttemptTime,
  type AttemptTime,
  type ChartState,
  type Delivered,
} from "./deliver.ts"
import {
  failedAnswer,
  failedWithoutAnswer,
  outcomeOfAnswer,
  type Called,
  type FailedAttempt,
  type ToUnknown,
} from "./outcome.ts"

/** One call: its request, and how to read the answer. Its functions are called as its methods. */
export interface Call<A> {
  readonly operation: Exclude<OperationName, "token">
  readonly policy: DeliveryPolicy.DeliveryPolicy
  /** Already guarded. */
  readonly observe: Observer
  readonly request: HttpClientRequest.HttpClientRequest
  /** What the request sends, where that is not the request's own body. */
  readonly content?: Content | undefined
  /** The result of an answer whose status is a success, or the failure it means after all. */
  readonly read: (reply: Success, called: Called) => Result.Result<A, FailedAttempt>
  /** Called with each attempt that failed. */
  readonly failed?: (attempt: FailedAttempt) => void
  /** An error of this side that explains why an attempt got no answer. */
  readonly ownFault?: () => RedoxError.RedoxError | undefined
  /** The error of an unknown outcome; of operations that change a chart alone. */
  readonly toUnknown?: ToUnknown
  /** Whether its requests may have changed a chart by now. */
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

/** One call under way. */
interface Calling<A> {
  readonly call: Call<A>
  readonly called: Called
  readonly clock: Clock.Clock
  /** By `millisAt` the clock. */
  readonly deadline: number
  /** The token of the latest attempt. */
  token?: AccessToken
  tokenAttempts: number
}

/**
 * Makes calls with this config, these tokens and this client.
 *
 * What runs in every call are plain functions: a generator made within a call keeps all that the call holds until a full
 * garbage collection, since V8 keeps a map of its own for each generator function, among the long-lived.
 */
export const makeAuthorizedCall = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const tokens = yield* TokenService
  const traffic = yield* Traffic
  const exchange = yield* makeExchange

  // One token request serves all sends, under the configuration's policy. A send whose policy is more patient asks again.
  const getToken = (call: Call<unknown>) => Effect.provideService(tokens.get, TokenObserver, call.observe)

  const prepareToken = Effect.fnUntraced(function* <A>(
    calling: Calling<A>,
  ): Effect.fn.Return<void, RedoxError.RedoxError> {
    const { call, clock, deadline } = calling
    const { policy } = call
    for (;;) {
      const obtained = yield* Effect.result(getToken(call))
      if (Result.isSuccess(obtained)) return
      const error = obtained.failure
      calling.tokenAttempts += attemptsOf(error)
      const throttled = error.reason._tag === "RateLimited"
      const asked = error.reason._tag === "RateLimited" ? (error.reason.retryAfter ?? 0) : 0
      const backoff = throttled ? policy.throttled : policy.transient
      const delay = Math.max(asked, yield* DeliveryPolicy.backoff(backoff, calling.tokenAttempts))
      const inTime = millisAt(clock) + delay < deadline
      if (!isTransient(error) || calling.tokenAttempts >= policy.maxAttempts || !inTime) return yield* error
      yield* Effect.sleep(delay)
    }
  })

  // The token, and how much of the attempt's time is left.
  const obtain = Effect.fnUntraced(function* <A>(
    { call, called, clock }: Calling<A>,
    time: AttemptTime,
  ): Effect.fn.Return<
    Result.Result<readonly [token: AccessToken, left: number], FailedAttempt>,
    RedoxError.RedoxError
  > {
    const began = millisAt(clock)
    const least = Math.min(minimumAttemptTime(call.operation, call.policy), time.total)
    const obtained = yield* Effect.timeoutOption(Effect.result(getToken(call)), time.idle)
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

  const attempt = <A>(
    calling: Calling<A>,
    time: AttemptTime,
    sending: () => void,
  ): Effect.Effect<Result.Result<A, FailedAttempt>, RedoxError.RedoxError> => {
    const atHand = tokenAtHand(tokens, calling.clock)
    if (atHand !== undefined) return sendWith(calling, atHand, time, time.total, sending)
    return Effect.flatMap(obtain(calling, time), (obtained) =>
      Result.isFailure(obtained)
        ? Effect.succeed(Result.fail(obtained.failure))
        : sendWith(calling, obtained.success[0], time, obtained.success[1], sending),
    )
  }

  const sendWith = <A>(
    calling: Calling<A>,
    token: AccessToken,
    time: AttemptTime,
    left: number,
    sending: () => void,
  ): Effect.Effect<Result.Result<A, FailedAttempt>, RedoxError.RedoxError> => {
    const { call } = calling
    const { operation, policy } = call
    calling.token = token
    const authorization = `Bearer ${Redacted.value(token.value)}`
    const headers =
      config.sourceId === undefined ? { authorization } : { authorization, [sourceIdHeader]: config.sourceId }
    sending()
    const reply = exchange(call.request, {
      headers,
      content: call.content,
      timeout: Math.min(time.idle, left),
      total: left,
      least: Math.min(minimumAttemptTime(operation, policy), time.total),
      freshConnection: operations[operation].changesChart,
      ownFault: () => call.ownFault?.() !== undefined,
    })
    return Effect.flatMap(reply, (reply) => understood(calling, reply))
  }

  const understood = <A>(
    { call, called, clock }: Calling<A>,
    reply: Result.Result<Reply, NoReply>,
  ): Effect.Effect<Result.Result<A, FailedAttempt>, RedoxError.RedoxError> => {
    const fault = call.ownFault?.()
    if (fault !== undefined) return Effect.fail(fault)
    if (Result.isFailure(reply)) {
      const body = call.content ?? call.request.body
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

  return <A>(call: Call<A>): Effect.Effect<Delivered<A>, RedoxError.RedoxError> =>
    Effect.withFiber((fiber) => {
      const { observe, operation, policy, toUnknown } = call
      const clock = fiber.getRef(Clock.Clock)
      const calling: Calling<A> = {
        call,
        called: { operation, environment: config.environment, toUnknown },
        clock,
        deadline: deadlineOf(policy, clock),
        tokenAttempts: 0,
      }
      return deliver({
        operation,
        policy,
        fiber,
        deadline: calling.deadline,
        observe,
        traffic,
        chart: call.chart,
        prepare: (timeout) =>
          tokenAtHand(tokens, clock) === undefined
            ? Effect.asVoid(Effect.timeoutOption(prepareToken(calling), timeout))
            : undefined,
        attempt: (time, sending) => attempt(calling, time, sending),
        failed: (attempt) => call.failed?.(attempt),
        renewToken: () => (calling.token === undefined ? Effect.void : tokens.invalidate(calling.token)),
      })
    })
})
