/**
 * What is wrong with the options of a configuration.
 */
import * as Predicate from "effect/Predicate"
import * as Schema from "effect/Schema"
import { problemsOf as profileProblems } from "../../DestinationProfile.ts"
import { defaultBaseUrl, type Options } from "../../RedoxConfig.ts"
import type * as RedoxError from "../../RedoxError.ts"
import { policyProblems } from "../delivery/policyProblems.ts"
import { isVisibleText, steering } from "../message/text.ts"
import { environments, isLoopback } from "../wire.ts"
import { isSourceId } from "./ordinaryConfig.ts"

// RFC 9110 §10.1.5: products, separated by spaces, without comments.
const isUserAgent = Schema.is(
  Schema.String.check(
    Schema.isPattern(
      /^(?=.{1,200}$)[!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\/[!#$%&'*+.^_`|~0-9A-Za-z-]+)?(?: [!#$%&'*+.^_`|~0-9A-Za-z-]+(?:\/[!#$%&'*+.^_`|~0-9A-Za-z-]+)?)*$/,
    ),
  ),
)

const isPlan = Schema.is(Schema.Literals(["paid", "free"]))

// A URL parser removes or replaces these, so that the URL would not be the one that was written.
const notOfBaseUrl = /[\s?#\p{Cc}]/u

const baseUrlProblem = (baseUrl: string): Omit<RedoxError.Problem, "path"> | undefined => {
  if (!Predicate.isString(baseUrl)) return { rule: "url", message: "must be a text" }
  if (notOfBaseUrl.test(baseUrl)) {
    return {
      rule: "url",
      message: "must not contain a space, a line break or another control character, a query (?) or a fragment (#)",
    }
  }
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    return { rule: "url", message: `must be an absolute https: URL, such as ${defaultBaseUrl}` }
  }
  if (url.protocol === "http:" && !isLoopback(url)) {
    return { rule: "tls", message: "must use https: (plain http: is allowed to loopback only)" }
  }
  return url.username !== "" || url.password !== ""
    ? { rule: "url", message: "must not carry a user or a password" }
    : undefined
}

// It stands in every message, as `MessageHeader.source.name`.
const isName = (name: string): boolean => isVisibleText(name) && !steering.test(name)

/** Every problem of the options, by option. */
export const configProblems = (options: Options): ReadonlyArray<RedoxError.Problem> => {
  const problems: Array<RedoxError.Problem> = []
  const baseUrl = baseUrlProblem(options.baseUrl ?? defaultBaseUrl)
  if (baseUrl !== undefined) problems.push({ path: "baseUrl", ...baseUrl })
  if (!environments.includes(options.environment)) {
    const message = `must be one of ${environments.join(", ")} (capitalised)`
    problems.push({ path: "environment", rule: "environment", message })
  }
  if (options.sourceId !== undefined && !isSourceId(options.sourceId)) {
    problems.push({ path: "sourceId", rule: "uuid", message: "must be the source's UUID from the Redox dashboard" })
  }
  if (options.sourceName !== undefined && !isName(options.sourceName)) {
    problems.push({ path: "sourceName", rule: "name", message: "must be a text that can be seen, on one line" })
  }
  if (options.userAgent !== undefined && !isUserAgent(options.userAgent)) {
    problems.push({
      path: "userAgent",
      rule: "user-agent",
      message: "must be a product with a version, such as acme-portal/2.1, of at most 200 characters",
    })
  }
  if (!isPlan(options.plan ?? "paid")) problems.push({ path: "plan", rule: "plan", message: "must be paid or free" })
  for (const key of ["fileBytes", "requestBytes", "responseBytes", "resourceBytes"] as const) {
    const value = options.limits?.[key]
    if (value !== undefined && (!Number.isSafeInteger(value) || value <= 0)) {
      problems.push({ path: `limits.${key}`, rule: "positive", message: "must be a positive whole number of bytes" })
    }
  }
  return [
    ...problems,
    ...(options.profiles === undefined ? [] : profileProblems(options.profiles)),
    ...policyProblems(options.policy),
  ]
}
