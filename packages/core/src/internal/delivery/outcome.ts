/**
 * What an answer, or the lack of one, means for every operation: status → outcome → error. The rules of `DeliveryPolicy`
 * decide between outcome and error, so a row that is changed there changes all operations alike.
 */
import { rules, type Outcome } from "../../DeliveryPolicy.ts"
import * as RedoxError from "../../RedoxError.ts"
import { isPage } from "../http/answer.ts"
import { isGivenUp } from "../http/answerMeaning.ts"
import { verdictOfRefusal, type Verdict } from "../http/createVerdict.ts"
import type { NoReply, Reply } from "../http/reply.ts"
import { operations, type OperationName } from "../operations.ts"
import type { Environment } from "../wire.ts"
import { retryAfterOf } from "./retryAfter.ts"

/** An attempt that did not succeed: its outcome, and the error to report if it was the last. */
export interface FailedAttempt {
  readonly outcome: Outcome
  readonly status: number | undefined
  /** The transport's code, where there was no answer. */
  readonly code?: string | undefined
  /** The wait that `Retry-After` asks for, in milliseconds. */
  readonly retryAfter: number | undefined
  readonly toError: (attempts: number) => RedoxError.RedoxError
}

export type ToUnknown = (
  unknown: RedoxError.UnknownCause,
  details: { readonly attempts: number; readonly code?: string; readonly answer?: RedoxError.Answer },
) => RedoxError.RedoxError

/** One call, as far as its errors depend on it. */
export interface Called {
  readonly operation: OperationName
  readonly environment: Environment
  /** The error of an unknown outcome; of operations that change a chart alone. */
  readonly toUnknown?: ToUnknown | undefined
  /** The error of a refusal, where the status alone does not say what to do. */
  readonly toRefusal?: ((answer: RedoxError.Answer) => RedoxError.RedoxError) | undefined
}

/** The outcome that a status other than a success means. */
export const outcomeOfStatus = (status: number): Outcome => {
  if (status === 401) return "unauthorized"
  if (isGivenUp(status)) return "request-timeout"
  if (status === 409) return "duplicate"
  if (status === 429) return "throttled"
  if (status >= 500) return "server-error"
  return status >= 400 ? "refused" : "redirected"
}

// A refusal whose body says more than its status.
const refusedOutcomes: Record<Verdict, Outcome> = {
  accepted: "unreadable",
  unclear: "unreadable",
  exists: "duplicate",
  temporary: "temporary",
  refused: "refused",
}

/** The outcome that a status other than a success means, with this body. */
export const outcomeOfAnswer = (status: number, json: unknown): Outcome => {
  const outcome = outcomeOfStatus(status)
  return outcome === "refused" ? refusedOutcomes[verdictOfRefusal(json)] : outcome
}

const unknownCauses: Record<Outcome, RedoxError.UnknownCause> = {
  "not-sent": "connection-lost",
  lost: "connection-lost",
  timeout: "timeout",
  unauthorized: "server-error",
  "request-timeout": "timeout",
  throttled: "server-error",
  "server-error": "server-error",
  redirected: "redirected",
  temporary: "temporary-fault",
  duplicate: "duplicate",
  refused: "server-error",
  unreadable: "unreadable-answer",
}

// Redox answers in JSON; a page is what stands in between shows to people.
const between = (page: boolean, advice: string): string =>
  page
    ? `The answer is a web page, as a proxy, a firewall or a sign-in gives: look first at what is between this program and Redox. ${advice}`
    : advice

const refusalOf = (called: Called, answer: RedoxError.Answer, page: boolean): RedoxError.RedoxError => {
  const { environment, operation, toRefusal } = called
  if (toRefusal !== undefined) return toRefusal(answer)
  const { forbidden, notFound } = operations[operation]
  switch (answer.status) {
    case 401: {
      const advice =
        "A new token was refused as well: check the API key's scopes and that it belongs to this environment."
      return RedoxError.fromReason(new RedoxError.Authentication({ operation, advice, answer }))
    }
    case 403:
      return RedoxError.fromReason(
        new RedoxError.Forbidden({ operation, advice: between(page, forbidden(environment)), answer }),
      )
    case 404:
      return RedoxError.fromReason(new RedoxError.NotFound({ operation, advice: between(page, notFound), answer }))
    default:
      return RedoxError.fromReason(new RedoxError.Rejected({ operation, answer }))
  }
}

/** An attempt that was answered, but not with what was asked for. */
export const failedAnswer = (
  called: Called,
  {
    outcome,
    reply,
    answer,
    now,
    unknown = unknownCauses[outcome],
  }: {
    readonly outcome: Outcome
    readonly reply: Reply
    readonly answer: RedoxError.Answer
    /** The time of day, in epoch milliseconds: `Retry-After` may be a date. */
    readonly now: number
    /** Why the outcome is unknown, where `outcome` does not say it exactly. */
    readonly unknown?: RedoxError.UnknownCause | undefined
  },
): FailedAttempt => {
  const { operation, toUnknown } = called
  const retryAfter = retryAfterOf(reply.headers["retry-after"], now)
  const toError = (attempts: number): RedoxError.RedoxError => {
    const action = rules[operation][outcome]
    if (action === "unknown" && toUnknown !== undefined) return toUnknown(unknown, { attempts, answer })
    if (outcome === "throttled") {
      const wait = retryAfter === undefined ? {} : { retryAfter }
      return RedoxError.fromReason(new RedoxError.RateLimited({ operation, attempts, answer, ...wait }))
    }
    if (outcome === "unreadable" && reply.status >= 200 && reply.status < 300) {
      const { expected } = operations[operation]
      return RedoxError.fromReason(new RedoxError.MalformedResponse({ operation, expected, answer }))
    }
    return action === "fail" || action === "renew-token" || outcome === "unreadable"
      ? refusalOf(called, answer, isPage(reply))
      : RedoxError.fromReason(new RedoxError.Unavailable({ operation, attempts, answer }))
  }
  return { outcome, status: reply.status, retryAfter, toError }
}

/** An attempt without an answer. */
export const failedWithoutAnswer = (
  { operation, toUnknown }: Called,
  { bytesSent, bytesTotal, code, outcome }: NoReply & { readonly bytesTotal?: number | undefined },
): FailedAttempt => ({
  outcome,
  status: undefined,
  code,
  retryAfter: undefined,
  toError: (attempts) => {
    if (rules[operation][outcome] === "unknown" && toUnknown !== undefined) {
      return toUnknown(unknownCauses[outcome], { attempts, ...(code === undefined ? {} : { code }) })
    }
    const shown = code ?? (outcome === "timeout" ? "TIMEOUT" : "CONNECTION_LOST")
    const isPart = outcome === "timeout" && bytesSent !== undefined && bytesSent > 0 && bytesSent !== bytesTotal
    const progress = isPart ? { bytesSent, ...(bytesTotal === undefined ? {} : { bytesTotal }) } : {}
    return RedoxError.fromReason(new RedoxError.Unavailable({ operation, attempts, code: shown, ...progress }))
  },
})
