/**
 * What is wrong with a rule: one that can never apply, or does something else than it says, is a mistake in a test.
 */
import * as Duration from "effect/Duration"
import type { Fault, Match, Rule } from "../../Fault.ts"
import { names } from "../endpoints.ts"

const ons: ReadonlyArray<string> = [...names, "any"]

const isCount = (value: unknown): boolean => typeof value === "number" && Number.isSafeInteger(value) && value >= 1

const nthProblem = (nth: Match["nth"]): string | undefined => {
  if (nth === undefined) return undefined
  if (typeof nth === "number") {
    return isCount(nth) ? undefined : `nth is ${nth}: requests are counted from 1, so use nth: 1 for the first`
  }
  if ("every" in nth) {
    return isCount(nth.every) ? undefined : `nth.every is ${nth.every}: use a whole number, such as { every: 2 }`
  }
  const { from, to } = nth
  if (from !== undefined && !isCount(from)) return `nth.from is ${from}: requests are counted from 1`
  if (to !== undefined && !isCount(to)) return `nth.to is ${to}: requests are counted from 1, and to is included`
  return from !== undefined && to !== undefined && to < from
    ? `nth.to is ${to}, less than nth.from, which is ${from}: exchange them`
    : undefined
}

// RFC 9110 §5.1 and §5.5, as Node and fetch enforce them.
const isHeaderName = (name: string): boolean => /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)
const isHeaderValue = (value: unknown): boolean =>
  typeof value === "string" && /^[\t\u0020-\u007e\u0080-\u00ff]*$/.test(value)

const headerProblem = (headers: Readonly<Record<string, unknown>>): string | undefined => {
  for (const [name, value] of Object.entries(headers)) {
    if (name === "retry-after" && (value === "NaN" || value === "Infinity" || value === "-Infinity")) {
      return `fault.retryAfter is ${value}: use seconds, such as 30, or an HTTP date`
    }
    if (!isHeaderName(name)) return "fault.headers has a name that HTTP does not allow: use letters, digits and hyphens"
    if (!isHeaderValue(value)) {
      const member = name === "retry-after" ? "fault.retryAfter" : `fault.headers["${name}"]`
      const remedy = name === "retry-after" ? "use seconds, such as 30, or an HTTP date" : "use text in Latin-1"
      return `${member} has characters that HTTP does not allow in a header: ${remedy}`
    }
  }
  return undefined
}

const faultProblem = (fault: Fault): string | undefined => {
  switch (fault._tag) {
    case "Status":
      return Number.isInteger(fault.status) && fault.status >= 200 && fault.status <= 599
        ? headerProblem(fault.headers)
        : `fault.status is ${fault.status}: use a final HTTP status, from 200 to 599`
    case "Cut":
      return Number.isSafeInteger(fault.bytes) && fault.bytes >= 0
        ? undefined
        : `fault.bytes is ${fault.bytes}: use a whole number of bytes, 0 for none`
    case "Delay":
      return Duration.isZero(fault.duration) || Duration.toMillis(fault.duration) > 0
        ? undefined
        : 'fault.duration is negative or no number: use a duration such as "5 seconds"'
    default:
      return undefined
  }
}

/** What is wrong with it, and what to do; `undefined` where it can apply. */
export const ruleProblem = (rule: Rule): string | undefined => {
  const { client, fault, nth, on, probability } = rule
  if (!ons.includes(on)) return `on is none of ${ons.join(", ")}`
  if (client === "") return "client is empty: give a client id, or leave it out"
  if (client !== undefined && on === "token") {
    return "the client of a token request is in its body, which is read later: leave it out, or choose another endpoint"
  }
  if (probability !== undefined && !(probability >= 0 && probability <= 1)) {
    return `probability is ${probability}: it is a share between 0 and 1, so use 0.5 for half of the requests`
  }
  const faults = "_tag" in fault ? [fault] : fault
  if (faults.length === 0) return "fault is an empty list: give at least one fault"
  return nthProblem(nth) ?? faults.map(faultProblem).find((problem) => problem !== undefined)
}
