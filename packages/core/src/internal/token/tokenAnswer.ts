/**
 * Reads an answer of the token endpoint: a token, a refusal in OAuth's words, or something else.
 */
import * as Option from "effect/Option"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import type { Outcome } from "../../DeliveryPolicy.ts"
import * as RedoxError from "../../RedoxError.ts"
import { failedAnswer, outcomeOfStatus, type Called, type FailedAttempt } from "../delivery/outcome.ts"
import { decodeOAuthError, member, readAnswer, textOf } from "../http/answer.ts"
import type { Reply } from "../http/reply.ts"
import { AccessToken, bearerPattern } from "./accessToken.ts"

/** A token, and how long it is valid, in milliseconds from its request on. */
export interface Granted {
  readonly token: AccessToken
  readonly lifetime: number
}

/** An error as OAuth has it (RFC 6749 §5.2). */
export interface OAuthError {
  readonly error: string
  readonly error_description?: string
}

/** RFC 6749 §5.2: errors of the request or the client, which asking again does not change. */
const refusals: ReadonlySet<string> = new Set([
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "invalid_scope",
])

/** RFC 6749 §4.1.2.1: errors of the server, which may pass. */
const faults: ReadonlySet<string> = new Set(["server_error", "temporarily_unavailable"])

// The status of a refusal is not documented, so an OAuth error body decides, whatever status it comes with; only a 408
// and a 429 say that the request may be made again. What is neither a token nor an OAuth error is not Redox's answer.
const outcomeOf = ({ body, status }: Reply, refused: OAuthError | undefined): Outcome => {
  const ofStatus = status < 300 ? undefined : outcomeOfStatus(status)
  if (ofStatus === "throttled" || ofStatus === "request-timeout") return ofStatus
  if (refused !== undefined && faults.has(refused.error)) return "server-error"
  if (refused !== undefined && (refusals.has(refused.error) || ofStatus !== "server-error")) return "refused"
  if (ofStatus === "server-error") return ofStatus
  return ofStatus === undefined && body === undefined ? "lost" : "unreadable"
}

/** What the token endpoint answered instead of a token, as far as it explains why. */
export interface Refusal {
  readonly refused: OAuthError | undefined
  /** The answer's `Date`, and when it came, in epoch milliseconds. */
  readonly date: string | undefined
  readonly now: number
}

/** An attempt that the token endpoint refused. */
export interface RefusedAttempt extends FailedAttempt {
  readonly refusal: Refusal
}

// What to do about it depends on the words of the answer, which `explainRefusal` knows.
const toRefusal =
  (refused: OAuthError | undefined) =>
  (answer: RedoxError.Answer): RedoxError.RedoxError =>
    RedoxError.fromReason(
      new RedoxError.Authentication({
        operation: "token",
        advice: "Check the API key, its key id and the base URL against the Redox dashboard.",
        answer,
        ...(refused !== undefined && refusals.has(refused.error) ? { error: refused.error } : {}),
      }),
    )

/** What Redox documents, for an answer that leaves `expires_in` out (RFC 6749 §5.1 lets it), in seconds. */
const defaultLifetime = 300

// As every answer is read: null is absent, and a number may be a text. A token of another type (RFC 6749 §7.1) is none.
const tokenIn = (json: unknown, now: number): Granted | undefined => {
  const value = textOf(member(json, "access_token"))
  const type = textOf(member(json, "token_type")) ?? "bearer"
  if (value === undefined || !bearerPattern.test(value) || type.toLowerCase() !== "bearer") return undefined
  const seconds = Number(textOf(member(json, "expires_in")) ?? "")
  const lifetime = 1000 * (Number.isFinite(seconds) && seconds > 0 ? seconds : defaultLifetime)
  const scope = textOf(member(json, "scope"))
  return {
    token: new AccessToken({
      value: Redacted.make(value, { label: "access_token" }),
      expiresAt: now + lifetime,
      ...(scope === undefined ? {} : { scope }),
    }),
    lifetime,
  }
}

/** Reads an answer to a request that was made at `asked` and answered at `now`, both in epoch milliseconds. */
export const readTokenAnswer = (
  reply: Reply,
  called: Called,
  { asked, now }: { readonly asked: number; readonly now: number },
): Result.Result<Granted, RefusedAttempt> => {
  const { answer, json } = readAnswer(reply)
  const refused = Option.getOrUndefined(decodeOAuthError(json))
  const granted = reply.status < 300 && refused === undefined ? tokenIn(json, asked) : undefined
  if (granted !== undefined) return Result.succeed(granted)
  const outcome = outcomeOf(reply, refused)
  // A success that could not be read may hold a token: none of its words are kept.
  const shown = reply.status < 300 && refused === undefined ? { ...answer, issues: [] } : answer
  const failed = failedAnswer({ ...called, toRefusal: toRefusal(refused) }, { outcome, reply, answer: shown, now })
  return Result.fail({ ...failed, refusal: { refused, date: reply.headers["date"], now } })
}
