/**
 * The descriptions the token endpoint refuses with, and what to do about each (docs/protocol.md §2).
 *
 * The HTTP status is not documented, so the description decides. These texts are Redox's own and hold nothing of ours,
 * so they may be shown.
 */

import * as DateTime from "effect/DateTime"
import * as Result from "effect/Result"
import * as Headers from "effect/http/Headers"
import * as RedoxError from "../../RedoxError.ts"
import type { Refusal } from "./tokenAnswer.ts"

export interface TokenError {
  readonly description: RegExp
  readonly advice: string
  /** Whether a clock that is wrong can be the reason. */
  readonly mayBeClock?: true
}

const ours =
  "This is a fault in the request this library made, or something in between changed it: please report it with the trace id."

export const tokenErrors: ReadonlyArray<TokenError> = [
  {
    // Redox answers with a blank description for four different mistakes.
    description: /^$/,
    advice:
      "Redox gave no description. Check that the private key is the one whose public half is registered under this key id; then this machine's clock (more than 10 s fast or 5 minutes slow is refused), that the base URL is the one the key is registered at, and that the key is registered for the algorithm in use (RS384 or ES384).",
    mayBeClock: true,
  },
  { description: /^x-www-form-urlencoded content-type required$/, advice: ours },
  { description: /^Missing grant_type parameter$/, advice: ours },
  { description: /^The grant_type parameter should equal 'client_credentials'$/, advice: ours },
  { description: /^Missing client assertion type$/, advice: ours },
  { description: /^Invalid client assertion type$/, advice: ours },
  { description: /^Missing client assertion$/, advice: ours },
  {
    description: /^JWT header kid property is required$/,
    advice: "Set the key id: the `kid` of the public key that is registered with Redox.",
  },
  {
    description: /^Public key not found, check client_id, kid and Redox dashboard settings$/,
    advice:
      "Compare client id and key id with the API key in the Redox dashboard, and check that the public half of this private key is registered there under that key id, in this environment.",
  },
  {
    description: /^Unexpected [A-Za-z_]{1,20} claim value$/,
    advice:
      "Check the client id, the base URL and this machine's clock: a claim of the signed assertion was not accepted.",
    mayBeClock: true,
  },
]

/** For an answer that is none of the token endpoint's. */
const notRedox =
  "The answer is not one of Redox's token endpoint: is the base URL right, and no proxy, firewall or sign-in page in between?"

/** For a redirect. */
const redirected =
  "The token endpoint answered with a redirect, which is not followed with credentials. Is the base URL right?"

/** For a scope that is not granted (RFC 6749 §5.2). */
const invalidScope = "Ask for scopes that the API key has, or for none (REDOX_SCOPE)."

/** What a clock may be off, in milliseconds, with a little left for the answer's way and its whole seconds. */
const fastest = 8_000
const slowest = 280_000

const spanOf = (millis: number): string => {
  const seconds = Math.round(millis / 1000)
  return seconds < 120
    ? `${seconds} s`
    : seconds < 7_200
      ? `${Math.round(seconds / 60)} minutes`
      : `${Math.round(seconds / 3600)} hours`
}

/** For a clock that is so far ahead of the answer's `Date` (behind it, if negative) that assertions are refused. */
export const clockAdvice = (ahead: number): string | undefined => {
  if (ahead <= fastest && ahead >= -slowest) return undefined
  const off = `${spanOf(Math.abs(ahead))} ${ahead > 0 ? "fast" : "slow"}`
  return `This machine's clock is ${off}, by the Date of the answer. Redox refuses assertions that are dated more than 10 s ahead or 5 minutes back. Set the clock, for example by NTP.`
}

const otherwise =
  "Check client id, key id and private key against the API key in the Redox dashboard; the words of the answer are in `answerTexts`."

/** The advice on a description. `summary` is the description, where it is one of Redox's own and not blank. */
const refusalOf = (
  description: string | undefined,
): { readonly advice: string; readonly summary: string | undefined; readonly mayBeClock: boolean } => {
  const found = description === undefined ? undefined : tokenErrors.find((known) => known.description.test(description))
  return found === undefined
    ? { advice: otherwise, summary: undefined, mayBeClock: true }
    : {
        advice: found.advice,
        summary: description === "" ? undefined : description,
        mayBeClock: found.mayBeClock === true,
      }
}

/** How far this machine's clock is ahead of the answer's `Date`, in milliseconds; undefined without one. */
const clockAhead = ({ date, now }: Refusal): number | undefined => {
  const parsed = date === undefined ? undefined : Result.getOrUndefined(Headers.parseHttpDate(date))
  return parsed === undefined ? undefined : now - DateTime.toEpochMillis(parsed)
}

/** The error of a refusal, with what to do about it. */
export const explainRefusal = (error: RedoxError.RedoxError, refusal: Refusal): RedoxError.RedoxError => {
  const { reason } = error
  if (reason._tag !== "Authentication" || reason.answer === undefined) return error
  const { answer } = reason
  const { refused } = refusal
  const other = answer.status >= 300 && answer.status < 400 ? redirected : notRedox
  const known = refusalOf(refused?.error_description)
  const ahead = clockAhead(refusal)
  const byClock = known.mayBeClock && ahead !== undefined ? clockAdvice(ahead) : undefined
  const advice = refused?.error === "invalid_scope" ? invalidScope : (byClock ?? known.advice)
  return RedoxError.fromReason(
    new RedoxError.Authentication({
      operation: "token",
      advice: refused === undefined ? other : advice,
      answer: known.summary === undefined ? answer : { ...answer, summary: known.summary },
      ...(reason.error === undefined ? {} : { error: reason.error }),
    }),
  )
}
