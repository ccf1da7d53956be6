/**
 * Reads what Redox answers. Four shapes of error body and none at all (docs/protocol.md §5); never assumes JSON.
 */
import * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Redacted from "effect/Redacted"
import type { Answer, AnswerIssue } from "../../RedoxError.ts"
import { traceIdHeader } from "../wire.ts"
import type { Reply } from "./reply.ts"

/**
 * Reads a member of an answer. The answer is foreign, so each part is read by itself: null is absent, a number is read as
 * text, one thing where a list should be is a list of it, and a part that is none of this hides no other.
 */
export const member = (value: unknown, name: string): unknown =>
  Predicate.isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? undefined) : undefined

export const textOf = (value: unknown): string | undefined =>
  Predicate.isString(value) ? value : Predicate.isNumber(value) ? String(value) : undefined

export const listOf = (value: unknown): ReadonlyArray<unknown> => {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [value]
  return value.includes(null) ? value.filter((item) => item !== null) : value
}

/** A code or name as it is compared: FHIR's are in lower case; another spelling means the same. */
export const codeOf = (value: unknown): string | undefined => textOf(value)?.trim().toLowerCase()

export const isResource = (value: unknown, type: string): boolean => {
  const found = member(value, "resourceType")
  return found === type || codeOf(found) === type.toLowerCase()
}

/** Redox's lists of errors: `Meta.Errors`, and `issues` or `Issues` at the top, beside a resource, or in `Meta`. */
export const isErrorList = (name: string): boolean => name.length === 6 && /^(?:issues|errors)$/i.test(name)

/** RFC 6749 §5.2. */
export const decodeOAuthError = (
  json: unknown,
): Option.Option<{ readonly error: string; readonly error_description?: string }> => {
  const error = textOf(member(json, "error"))
  const description = textOf(member(json, "error_description"))
  return error === undefined
    ? Option.none()
    : Option.some({ error, ...(description === undefined ? {} : { error_description: description }) })
}

/** The value of a text that is JSON; none otherwise. */
export const parseJson: (text: string) => Option.Option<unknown> = Option.liftThrowable((text: string): unknown =>
  JSON.parse(text),
)

// Ids are shown and logged, so only what looks like an id is taken for one: a UUID, a number or hex.
const idPattern = /^[0-9A-Fa-f][0-9A-Fa-f-]{0,63}$/

const severities: ReadonlySet<string> = new Set(["fatal", "error", "warning", "information"])

// https://hl7.org/fhir/R4/valueset-issue-type.html, and the codes of
// http://terminology.hl7.org/CodeSystem/operation-outcome that Redox answers with.
const issueCodes: ReadonlySet<string> = new Set(
  (
    "invalid structure required value invariant security login unknown expired forbidden suppressed processing " +
    "not-supported duplicate multiple-matches not-found deleted too-long code-invalid extension too-costly " +
    "business-rule conflict transient lock-error no-store exception timeout incomplete throttled informational"
  ).split(" "),
)

/** Words of Redox that are known to hold no patient data, and so may be shown anywhere. */
const harmless: ReadonlyArray<RegExp> = [/^Unknown slug [A-Za-z0-9_-]{1,128}$/]

/** The longest text of an answer worth keeping, and how many of its issues and log ids. */
const longestText = 2_000
const most = 20

// A part of a string keeps the whole of it in memory (V8 makes it a view), and a program may keep an error for long.
const copyOf = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text.slice(0, longestText)))

interface Issue {
  readonly severity?: string | undefined
  readonly code?: string | undefined
  readonly text?: string | undefined
}

const toAnswerIssue = ({ code, severity, text }: Issue): AnswerIssue => ({
  ...(severity !== undefined && severities.has(severity) ? { severity } : {}),
  ...(code !== undefined && issueCodes.has(code) ? { code } : {}),
  ...(text === undefined || text === "" ? {} : { text: Redacted.make(text, { label: "answer" }) }),
})

/** The outcomes that a Bundle's entries hold: of what was asked (`response.outcome`), or as resources. */
const outcomesIn = (bundle: unknown): ReadonlyArray<unknown> =>
  listOf(member(bundle, "entry")).flatMap((entry) => [
    ...listOf(member(entry, "response")).flatMap((response) => listOf(member(response, "outcome"))),
    ...listOf(member(entry, "resource")).filter((resource) => isResource(resource, "OperationOutcome")),
  ])

const issueOf = (issue: unknown): Issue => ({
  severity: codeOf(member(issue, "severity")),
  code: codeOf(member(issue, "code")),
  text: textOf(member(member(issue, "details"), "text")) ?? textOf(member(issue, "diagnostics")),
})

const errorOf = (error: unknown): Issue => ({ severity: "error", text: textOf(member(error, "Text")) ?? textOf(error) })

/** The errors in such lists, of one part of an answer. */
export const errorsIn = (part: unknown): ReadonlyArray<unknown> =>
  Predicate.isObject(part)
    ? Object.entries(part).flatMap(([name, list]) => (isErrorList(name) ? listOf(list) : []))
    : []

// Of thousands of issues none is read that is not kept.
const issuesOf = (body: string, json: unknown): { readonly issues: ReadonlyArray<Issue>; readonly more: number } => {
  const outcomes = isResource(json, "Bundle") ? outcomesIn(json) : [json]
  const issues = outcomes.flatMap((outcome) => listOf(member(outcome, "issue")))
  const errors = [...errorsIn(json), ...errorsIn(member(json, "Meta"))]
  const kept = [...issues.slice(0, most).map(issueOf), ...errors.slice(0, most).map(errorOf)].slice(0, most)
  const more = issues.length + errors.length - kept.length
  if (kept.length > 0 || isResource(json, "OperationOutcome") || Predicate.isObject(member(json, "Meta"))) {
    return { issues: kept, more }
  }
  const oauth = Option.getOrUndefined(decodeOAuthError(json))
  const text =
    oauth === undefined
      ? (textOf(member(json, "errorDetail")) ?? body.trim())
      : [oauth.error, oauth.error_description].filter((part) => part !== undefined && part !== "").join(": ")
  return { issues: [{ text }], more: 0 }
}

const logIdsOf = (json: unknown): ReadonlyArray<string> =>
  listOf(member(member(json, "Meta"), "Logs")).flatMap((log) => {
    const id = textOf(member(log, "ID"))
    return id !== undefined && idPattern.test(id) ? [id] : []
  })

/** Whether an answer is an HTML page. */
export const isPage = ({ body, headers }: Pick<Reply, "headers" | "body">): boolean =>
  /^\s*text\/html\b/i.test(headers["content-type"] ?? "") || /^\s*<(?:!doctype\s+html|html)\b/i.test(body ?? "")

/** An answer as it was read. */
export interface Reading {
  /** What errors hold of it; read when it is asked for. */
  readonly answer: Answer
  /** Its body; undefined where that is no JSON. */
  readonly json: unknown
}

/** What Redox can find an answer by. */
export const traceOf = (
  { headers }: Pick<Reply, "headers">,
  json: unknown,
): Pick<Answer, "logIds" | "moreLogIds" | "traceId"> => {
  const logIds = logIdsOf(json)
  const traceId = headers[traceIdHeader]
  return {
    logIds: logIds.slice(0, most),
    ...(logIds.length > most ? { moreLogIds: logIds.length - most } : {}),
    ...(traceId !== undefined && idPattern.test(traceId) ? { traceId } : {}),
  }
}

const answerOf = (reply: Pick<Reply, "status" | "headers" | "body">, json: unknown): Answer => {
  const body = reply.body ?? ""
  const { issues, more } = body.trim() === "" ? { issues: [], more: 0 } : issuesOf(body, json)
  const kept = issues.map(({ text, ...rest }): Issue => ({ ...rest, text: text === undefined ? text : copyOf(text) }))
  const summary = kept.find(({ text }) => text !== undefined && harmless.some((pattern) => pattern.test(text)))?.text
  return {
    status: reply.status,
    issues: kept.map(toAnswerIssue),
    ...(more > 0 ? { moreIssues: more } : {}),
    ...traceOf(reply, json),
    ...(summary === undefined ? {} : { summary }),
  }
}

/** Reads an answer. `body` is undefined where it could not be received. */
export const readAnswer = (reply: Pick<Reply, "status" | "headers" | "body">): Reading => new ReadAnswer(reply)

// A class, since an object with a getter of its own is kept until a full garbage collection.
class ReadAnswer implements Reading {
  readonly json: unknown
  readonly #reply: Pick<Reply, "status" | "headers" | "body">
  #answer: Answer | undefined
  constructor(reply: Pick<Reply, "status" | "headers" | "body">) {
    const { body = "" } = reply
    this.json = body === "" ? undefined : Option.getOrUndefined(parseJson(body))
    this.#reply = reply
  }
  get answer(): Answer {
    return (this.#answer ??= answerOf(this.#reply, this.json))
  }
}
