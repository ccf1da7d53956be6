/**
 * What single parts of an answer to a create say about the document: the table of docs/protocol.md §4, as data.
 */
import * as Predicate from "effect/Predicate"
import { codeOf, listOf, member, textOf } from "./answer.ts"

/**
 * - `yes`: it was created; `no`: it was not
 * - `exists`: such a document is there already, from this send or an earlier one
 * - `temporary`: a fault that may pass, such as a timeout, after which it may have been created or not
 * - `doubt`: no part of a success, but no proof of a refusal either
 */
export type Statement = "yes" | "no" | "exists" | "temporary" | "doubt"

/** Takes the statements of a part, one by one. */
export type Say = (statement: Statement) => void

/** Statuses of a request that was given up on: by the server (408), or by a gateway whose client had gone (AWS, nginx). */
const givenUp: ReadonlySet<number> = new Set([408, 460, 499])

export const isGivenUp = (status: number): boolean => givenUp.has(status)

/** What a status says: HTTP's own, that of a Bundle's entry, or a destination's. */
export const ofStatusCode = (status: number): Statement => {
  if (status >= 200 && status < 300) return "yes"
  if (status === 409) return "exists"
  if (isGivenUp(status) || status === 429 || status >= 500) return "temporary"
  return status >= 400 ? "no" : "doubt"
}

// https://hl7.org/fhir/R4/valueset-issue-type.html: the group `transient` with `incomplete` and `throttled`.
const issueCodes: Readonly<Record<string, Statement>> = {
  transient: "temporary",
  "lock-error": "temporary",
  "no-store": "temporary",
  exception: "temporary",
  timeout: "temporary",
  incomplete: "temporary",
  throttled: "temporary",
  duplicate: "exists",
  conflict: "exists",
  // http://terminology.hl7.org/CodeSystem/operation-outcome, in `details.coding`.
  msg_duplicate_id: "exists",
}

const severities: Readonly<Record<string, ReadonlyArray<Statement>>> = {
  fatal: ["no"],
  error: ["no"],
  warning: [],
  information: [],
  // FHIR R5.
  success: [],
}

/** What an issue of an OperationOutcome says. */
export const ofIssue = (issue: unknown, say: Say): void => {
  let isKnown = false
  for (const coded of [issue, ...listOf(member(member(issue, "details"), "coding"))]) {
    const code = codeOf(member(coded, "code"))
    if (code === undefined || !Object.hasOwn(issueCodes, code)) continue
    isKnown = true
    say(issueCodes[code] ?? "doubt")
  }
  if (isKnown) return
  const severity = codeOf(member(issue, "severity"))
  if (severity === undefined || !Object.hasOwn(severities, severity)) return say("doubt")
  for (const statement of severities[severity] ?? []) say(statement)
}

// https://hl7.org/fhir/R4/valueset-response-code.html. A transient error is an internal one, like a 500.
const responseCodes: Readonly<Record<string, Statement>> = {
  ok: "yes",
  "fatal-error": "no",
  "transient-error": "temporary",
}

/** What the code of a MessageHeader's response says. */
export const ofResponseCode = (code: string | undefined): Statement =>
  code !== undefined && Object.hasOwn(responseCodes, code) ? (responseCodes[code] ?? "doubt") : "doubt"

const named = (value: unknown, name: string): unknown => {
  if (!Predicate.isObject(value)) return undefined
  const found = Object.entries(value).find(([key]) => key.toLowerCase() === name)
  return found?.[1]
}

/** What an item of such a list says. Without a destination's status it proves nothing. */
export const ofRedoxError = (error: unknown): Statement => {
  const type = codeOf(named(error, "type"))
  if (type?.startsWith("transmission") === true) return "temporary"
  const status = /^\s*([1-9]\d\d)\s*$/.exec(textOf(named(error, "destinationstatuscode")) ?? "")?.[1]
  const statement = status === undefined ? "doubt" : ofStatusCode(Number(status))
  return statement === "yes" ? "doubt" : statement
}

const isEmpty = (value: unknown): boolean =>
  value === "" ||
  value === false ||
  listOf(value).length === 0 ||
  (Predicate.isObject(value) && Object.keys(value).length === 0)

/** The items of such a list; none where there is nothing in it. */
export const itemsOf = (list: unknown): ReadonlyArray<unknown> => (isEmpty(list) ? [] : listOf(list))

const errorName = /^(?:error|error[_-]?[a-z]+|faults?|exceptions?|failed|failures?|time[ds]?[_-]?out)$/i
const successName = /^(?:success|succeeded|successful|ok)$/i
const noes: ReadonlySet<string> = new Set(["false", "no", "0"])
const statusCodeName = /^(?:http[_-]?status|(?:http[_-]?)?status[_-]?code)$/i
const stateName = /^(?:status|state|result|docstatus)$/i
const failed =
  /^(?:fail(?:ed|ure)?|error(?:ed)?|rejected|refused|denied|blocked|aborted|cancell?ed|invalid|time[ds]?[ _-]?out|entered-in-error)$/

// Of every such name; most have none of it, and so are looked at once.
const telling = /err|fault|exce|fail|time|succ|ok|stat|result/i

/** Whether a member reports a failure, by its name and value, in no shape that is known. */
export const tellsOfFailure = (name: string, value: unknown): boolean =>
  telling.test(name) &&
  ((errorName.test(name) && !isEmpty(value)) ||
    (successName.test(name) && (value === false || noes.has(codeOf(value) ?? ""))) ||
    (statusCodeName.test(name) && /^\s*[345]\d\d\s*$/.test(textOf(value) ?? "")) ||
    (stateName.test(name) && failed.test(codeOf(value) ?? "")))
