/**
 * What uploading and creating have in common: a request with a bearer token, and the reading of a refusal.
 */
import { Clock, Effect, Option, Redacted, Result } from "effect"
import { HttpClientRequest } from "effect/http"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { TokenService, type AccessToken } from "../../TokenService.ts"
import { Traffic } from "../../Traffic.ts"
import { readAnswer, type Reading } from "../http/answer.ts"
import { deliver, leastTime, retryAfterOf, untilOf, type Delivered, type Failed } from "./deliver.ts"
import { makeExchange } from "../http/exchange.ts"
import type { NoReply, Reply } from "../http/reply.ts"
import { observing } from "./observer.ts"
import { uptime } from "../clock.ts"
import { sourceIdHeader } from "../wire.ts"

/** What a caller may set for one call. */
export interface CallOptions {
  /** Laid over the configuration's policy. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** Is told of every event of this call. */
  readonly onEvent?: Observer | undefined
}

export type ToUnknown = (
  unknown: RedoxError.UnknownCause,
  details: { readonly attempts: number; readonly code?: string; readonly answer?: RedoxError.Answer },
) => RedoxError.RedoxError

interface Unsuccessful {
  readonly operation: "upload" | "create"
  /** The error where nobody can tell whether anything was created; only a create can come to that. */
  readonly toUnknown: ToUnknown
  /** What to look at after a 403. */
  readonly forbidden: string
  /** What to look at after a 404. */
  readonly notFound: string
}

/** One call: its request, and how to understand the answer. */
export interface Call<A> extends Unsuccessful {
  readonly options: CallOptions | undefined
  readonly request: HttpClientRequest.HttpClientRequest
  /** The result of an answer whose status is a success, or what is wrong with it. */
  readonly read: (reply: Success) => Result.Result<A, Failed>
  /** Looked at when an attempt got no answer: an error of our own side that explains it. */
  readonly ownFault?: () => RedoxError.RedoxError | undefined
  /** Told before each request, and after each answer that says that nothing came of it. */
  readonly mayExist?: (yes: boolean) => void
}

/** An answer with a 2xx status; `answer` is what it says about problems. */
export interface Success extends Reply, Reading {}

const outcomeOf = (status: number): DeliveryPolicy.Outcome => {
  if (status === 401) return "unauthorized"
  if (status === 408) return "request-timeout"
  if (status === 429) return "throttled"
  if (status >= 500) return "server-error"
  return status >= 400 ? "refused" : "redirected"
}

const refusal = (call: Unsuccessful, answer: RedoxError.Answer): RedoxError.RedoxError => {
  const { operation } = call
  switch (answer.status) {
    case 401:
      return RedoxError.fromReason(
        new RedoxError.Authentication({
          operation,
          advice:
            "A new token was refused as well: check the API key's scopes and that it belongs to this environment.",
          answer,
        }),
      )
    case 403:
      return RedoxError.fromReason(new RedoxError.Forbidden({ operation, advice: call.forbidden, answer }))
    case 404:
      return RedoxError.fromReason(
        new RedoxError.NotFound({
          operation,
          advice: call.notFound,
          answer,
        }),
      )
    default:
      return RedoxError.fromReason(new RedoxError.Rejected({ operation, answer }))
  }
}

const unsuccessful = (call: Unsuccessful, reply: Reply, now: number): Failed => {
  const { answer } = readAnswer(reply)
  const { operation } = call
  const outcome = outcomeOf(reply.status)
  const action = DeliveryPolicy.rules[operation][outcome]
  const retryAfter = retryAfterOf(reply.headers["retry-after"], now)
  return {
    outcome,
    status: reply.status,
    retryAfter,
    toError: (attempts) => {
      if (action === "unknown") {
        const cause =
          outcome === "redirected" ? "redirected" : outcome === "request-timeout" ? "timeout" : "server-error"
        return call.toUnknown(cause, { attempts, answer })
      }
      if (outcome === "throttled") {
        return RedoxError.fromReason(
          new RedoxError.RateLimited({
            operation,
            attempts,
            answer,
            ...(retryAfter === undefined ? {} : { retryAfter }),
          }),
        )
      }
      return action === "retry"
        ? RedoxError.fromReason(new RedoxError.Unavailable({ operation, attempts, answer }))
        : refusal(call, answer)
    },
  }
}

const unanswered = (call: Unsuccessful, { code, outcome }: NoReply): Failed => ({
  outcome,
  status: undefined,
  code,
  retryAfter: undefined,
  toError: (attempts) =>
    DeliveryPolicy.rules[call.operation][outcome] === "unknown"
      ? call.toUnknown(outcome === "timeout" ? "timeout" : "connection-lost", {
          attempts,
          ...(code === undefined ? {} : { code }),
        })
      : RedoxError.fromReason(
          new RedoxError.Unavailable({
            operation: call.operation,
            attempts,
            code: code ?? (outcome === "timeout" ? "TIMEOUT" : "CONNECTION_LOST"),
          }),
        ),
})

const tokenTimeout: NoReply = { outcome: "not-sent", code: "TOKEN_TIMEOUT" }

// There was no token, so no request was made; a later attempt may get one.
const withoutToken = (error: RedoxError.RedoxError): Failed => ({
  outcome: "not-sent",
  status: undefined,
  retryAfter: undefined,
  toError: () => error,
})

// What the rules would have tried again, had there been attempts left.
const isPassing = ({ isRetryable, reason }: RedoxError.RedoxError): boolean =>
  isRetryable && (reason._tag === "Unavailable" || reason._tag === "RateLimited")

/** How often a token was asked for in vain. */
const attemptsOf = ({ reason }: RedoxError.RedoxError): number =>
  Math.max(1, "attempts" in reason ? reason.attempts : 1)

/** Makes calls with this config, these tokens and this client. */
export const makeAuthorizedCall = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const tokens = yield* TokenService
  const traffic = yield* Traffic
  const exchange = yield* makeExchange

  return Effect.fnUntraced(function* <A>(call: Call<A>): Effect.fn.Return<Delivered<A>, RedoxError.RedoxError> {
    const { operation, options } = call
    yield* RedoxError.refuse(DeliveryPolicy.problemsOf(options?.policy))
    const policy = DeliveryPolicy.override(config.policy, options?.policy)
    const until = yield* untilOf(policy)
    let token: AccessToken | undefined
    // Once nobody could tell what came of a request, a later one that came to nothing does not change that.
    let doubtful = false
    let tokenAttempts = 0

    // One token request serves all sends, under the configuration's policy. A send that is to be more patient asks again.
    const prepare: Effect.Effect<void, RedoxError.RedoxError> = tokens.get.pipe(
      Effect.catch((error) =>
        Effect.gen(function* () {
          tokenAttempts += attemptsOf(error)
          const throttled = error.reason._tag === "RateLimited"
          const asked = error.reason._tag === "RateLimited" ? (error.reason.retryAfter ?? 0) : 0
          const backoff = throttled ? policy.throttled : policy.transient
          const delay = Math.max(asked, yield* DeliveryPolicy.backoff(backoff, tokenAttempts))
          const again = isPassing(error) && tokenAttempts < policy.maxAttempts && (yield* uptime) + delay < until
          return yield* again ? Effect.delay(prepare, delay) : error
        }),
      ),
      Effect.asVoid,
    )

    const attempt = Effect.fnUntraced(function* (
      timeout: number,
    ): Effect.fn.Return<Result.Result<A, Failed>, RedoxError.RedoxError> {
      const began = yield* uptime
      const least = Math.min(leastTime(operation, policy), timeout)
      const obtained = yield* Effect.timeoutOption(Effect.result(tokens.get), timeout)
      if (Option.isNone(obtained)) return Result.fail(unanswered(call, tokenTimeout))
      if (Result.isFailure(obtained.value)) {
        const { failure } = obtained.value
        return isPassing(failure) ? Result.fail(withoutToken(failure)) : yield* failure
      }
      token = obtained.value.success
      const left = timeout - ((yield* uptime) - began)
      if (left < least) return Result.fail(unanswered(call, tokenTimeout))
      const request = call.request.pipe(
        HttpClientRequest.bearerToken(Redacted.value(token.value)),
        config.sourceId === undefined ? (same) => same : HttpClientRequest.setHeader(sourceIdHeader, config.sourceId),
      )
      call.mayExist?.(true)
      const reply = yield* exchange(request, {
        timeout: left,
        least,
        freshConnection: operation === "create",
        ownFault: () => call.ownFault?.() !== undefined,
      })
      const result = yield* understood(reply)
      if (Result.isFailure(result)) {
        doubtful ||= DeliveryPolicy.rules[operation][result.failure.outcome] === "unknown"
        if (!doubtful) call.mayExist?.(false)
      }
      return result
    })

    const understood = Effect.fnUntraced(function* (
      reply: Result.Result<Reply, NoReply>,
    ): Effect.fn.Return<Result.Result<A, Failed>, RedoxError.RedoxError> {
      const fault = call.ownFault?.()
      if (fault !== undefined) return yield* fault
      if (Result.isFailure(reply)) return Result.fail(unanswered(call, reply.failure))
      const { status } = reply.success
      return status >= 200 && status < 300
        ? call.read({ ...reply.success, ...readAnswer(reply.success) })
        : Result.fail(unsuccessful(call, reply.success, yield* Clock.currentTimeMillis))
    })

    return yield* deliver({
      operation,
      policy,
      until,
      observe: observing(options?.onEvent),
      traffic,
      prepare: (timeout) => Effect.asVoid(Effect.timeoutOption(prepare, timeout)),
      attempt,
      renewToken: Effect.suspend(() => (token === undefined ? Effect.void : tokens.invalidate(token))),
    })
  })
})
