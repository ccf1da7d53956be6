/**
 * Asking Redox: one authorized request that changes nothing, and its answer as JSON or as "cannot be asked".
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import { monotonicMillis } from "../clock.ts"
import { makeAuthorizedCall, type Call, type Success } from "../delivery/authorizedCall.ts"
import { noObserver } from "../delivery/observer.ts"
import { failedAnswer, type Called, type FailedAttempt } from "../delivery/outcome.ts"

/** A question that the other side does not answer: it does not offer it, refuses it, or answers something else. */
export interface CannotAsk {
  readonly _tag: "CannotAsk"
  /** Why, in words that hold no patient data. */
  readonly error: RedoxError.RedoxError
}

type Operation = Exclude<Call<unknown>["operation"], "upload" | "create">

export interface Question<A> {
  readonly operation: Operation
  readonly request: HttpClientRequest.HttpClientRequest
  readonly policy?: DeliveryPolicy.Options | undefined
  /** Whether an answer's JSON is one to this question; any other is unreadable. */
  readonly isAnswer: (json: unknown) => json is A
}

const read =
  <A>(isAnswer: Question<A>["isAnswer"]) =>
  (reply: Success, called: Called): Result.Result<A, FailedAttempt> => {
    const { json } = reply.reading
    return isAnswer(json)
      ? Result.succeed(json)
      : Result.fail(
          failedAnswer(called, { outcome: "unreadable", reply, answer: reply.reading.answer, now: reply.now }),
        )
  }

// These say something about the question; the others about the network, the token or this program.
const answersTheQuestion = ({ reason }: RedoxError.RedoxError): boolean =>
  reason._tag === "Forbidden" ||
  reason._tag === "NotFound" ||
  reason._tag === "Rejected" ||
  reason._tag === "MalformedResponse"

/** Asks with the configuration and the tokens at hand. */
export const makeAsk = Effect.gen(function* () {
  const call = yield* makeAuthorizedCall
  const config = yield* RedoxConfig
  return Effect.fnUntraced(function* <A>({
    isAnswer,
    operation,
    policy: options,
    request,
  }: Question<A>): Effect.fn.Return<A, RedoxError.RedoxError> {
    const policy = DeliveryPolicy.override(config.policy, options)
    const { value } = yield* call({ operation, policy, observe: noObserver, request, read: read(isAnswer) })
    return value
  })
})

/** One deadline for several requests: an effect that gives the policy of the next, with the time that is left. */
export const sharedDeadline = (
  base: DeliveryPolicy.DeliveryPolicy,
  policy: DeliveryPolicy.Options | undefined,
): Effect.Effect<Effect.Effect<DeliveryPolicy.Options>> => {
  const whole = Duration.toMillis(DeliveryPolicy.override(base, policy).deadline)
  return Effect.map(monotonicMillis, (start) =>
    Effect.map(monotonicMillis, (now) => ({
      ...policy,
      deadline: Duration.millis(Math.ceil(Math.max(1, start + whole - now))),
    })),
  )
}

/** Turns a refusal of the question into a value; other errors stay errors. */
export const orCannotAsk = <A>(
  effect: Effect.Effect<A, RedoxError.RedoxError>,
): Effect.Effect<A | CannotAsk, RedoxError.RedoxError> =>
  Effect.catch(effect, (error) =>
    answersTheQuestion(error) ? Effect.succeed<CannotAsk>({ _tag: "CannotAsk", error }) : Effect.fail(error),
  )
