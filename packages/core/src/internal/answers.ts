/**
 * Reads what Redox answers. Four shapes of error body and none at all (docs/protocol.md §5); never assumes JSON.
 */
import { Option, Redacted, Schema } from "effect"
import type { Headers } from "effect/http"
import type { Answer, AnswerIssue } from "../RedoxError.ts"
import { traceIdHeader } from "./wire.ts"

const Issue = Schema.Struct({
  severity: Schema.optionalKey(Schema.String),
  code: Schema.optionalKey(Schema.String),
  diagnostics: Schema.optionalKey(Schema.String),
  details: Schema.optionalKey(
    Schema.Struct({
      text: Schema.optionalKey(Schema.String),
      coding: Schema.optionalKey(Schema.Array(Schema.Struct({ code: Schema.optionalKey(Schema.String) }))),
    }),
  ),
})

const OperationOutcome = Schema.Struct({
  resourceType: Schema.Literal("OperationOutcome"),
  issue: Schema.Array(Issue),
})

const Meta = Schema.Struct({
  Meta: Schema.Struct({
    Logs: Schema.optionalKey(Schema.Array(Schema.Struct({ ID: Schema.optionalKey(Schema.String) }))),
    Errors: Schema.optionalKey(Schema.Array(Schema.Struct({ Text: Schema.optionalKey(Schema.String) }))),
  }),
})

/** RFC 6749 §5.2. */
export const OAuthError = Schema.Struct({
  error: Schema.String,
  error_description: Schema.optionalKey(Schema.String),
})

const ErrorDetail = Schema.Struct({ errorDetail: Schema.String })

const decodeOperationOutcome = Schema.decodeUnknownOption(OperationOutcome)
const decodeMeta = Schema.decodeUnknownOption(Meta)
const decodeErrorDetail = Schema.decodeUnknownOption(ErrorDetail)
export const decodeOAuthError = Schema.decodeUnknownOption(OAuthError)

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

/** The longest text of an answer worth keeping. */
const longestText = 2_000

const issueOf = (text: string | undefined, severity?: string, code?: string): AnswerIssue => ({
  ...(severity !== undefined && severities.has(severity) ? { severity } : {}),
  ...(code !== undefined && issueCodes.has(code) ? { code } : {}),
  ...(text === undefined || text === ""
    ? {}
    : { text: Redacted.make(text.slice(0, longestText), { label: "answer" }) }),
})

const issuesOf = (
  body: string,
): {
  readonly issues: ReadonlyArray<AnswerIssue>
  readonly texts: ReadonlyArray<string>
  readonly logIds: ReadonlyArray<string>
} => {
  if (body.trim() === "") return { issues: [], texts: [], logIds: [] }
  const json = parseJson(body)
  const outcome = Option.flatMap(json, decodeOperationOutcome)
  if (Option.isSome(outcome)) {
    const texts = outcome.value.issue.map((issue) => issue.details?.text ?? issue.diagnostics)
    return {
      issues: outcome.value.issue.map((issue, index) => issueOf(texts[index], issue.severity, issue.code)),
      texts: texts.filter((text) => text !== undefined),
      logIds: [],
    }
  }
  const meta = Option.flatMap(json, decodeMeta)
  if (Option.isSome(meta)) {
    const errors = meta.value.Meta.Errors ?? []
    return {
      issues: errors.map((error) => issueOf(error.Text, "error")),
      texts: errors.flatMap((error) => (error.Text === undefined ? [] : [error.Text])),
      logIds: (meta.value.Meta.Logs ?? []).flatMap((log) =>
        log.ID !== undefined && idPattern.test(log.ID) ? [log.ID] : [],
      ),
    }
  }
  const oauth = Option.flatMap(json, decodeOAuthError)
  const text = Option.isSome(oauth)
    ? [oauth.value.error, oauth.value.error_description].filter((part) => part !== undefined && part !== "").join(": ")
    : Option.getOrElse(
        Option.map(Option.flatMap(json, decodeErrorDetail), (detail) => detail.errorDetail),
        () => body.trim(),
      )
  return { issues: [issueOf(text)], texts: [text], logIds: [] }
}

/** Everything to be told of an answer. `body` is undefined where it could not be read. */
export const answerOf = (reply: {
  readonly status: number
  readonly headers: Headers.Headers
  readonly body: string | undefined
}): Answer => {
  const { issues, logIds, texts } = issuesOf(reply.body ?? "")
  const summary = texts.find((text) => harmless.some((pattern) => pattern.test(text)))
  const traceId = reply.headers[traceIdHeader]
  return {
    status: reply.status,
    issues,
    logIds,
    ...(traceId !== undefined && idPattern.test(traceId) ? { traceId } : {}),
    ...(summary === undefined ? {} : { summary }),
  }
}

/** Does an answer hold an issue that says nothing came of the request? */
export const isFatal = (answer: Answer): boolean =>
  answer.issues.some((issue) => issue.severity === "error" || issue.severity === "fatal")
