/**
 * Every way a call can fail, and what to do about each.
 *
 * One error, {@link RedoxError}, carries a tagged `reason`, so a program can catch broadly with
 * `Effect.catchTag("RedoxError", …)` or narrowly with `Effect.catchReason("RedoxError", "FileTooLarge", …)`.
 *
 * Two questions matter after a failure, and every reason answers both:
 *
 * - `nothingCreated`: is it certain that this send put nothing into the patient's chart?
 * - `isRetryable`: may the same call succeed later, without a change by a person, and without the risk of a second
 *   document?
 *
 * No reason holds a request body, token, key, file name or patient datum in a place that prints. What Redox answered in
 * its own words is kept in `Redacted` values, since an answer may quote what was sent: see `RedoxError.answerTexts`.
 */
import * as Effect from "effect/Effect"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as Struct from "effect/Struct"
import { Identifiers } from "./Identifiers.ts"
import { documentation } from "./internal/documentation.ts"
import { operationNames, operations } from "./internal/operations.ts"
import { codeAdvice } from "./internal/http/codeAdvice.ts"
import { isCertificate, isProxyRefusal } from "./internal/http/transportFailure.ts"

/** The requests that sending a file is made of. */
export const Operation = Schema.Literals(operationNames)
export type Operation = typeof Operation.Type

/**
 * One thing that is wrong with an input: where, which rule, and what was expected. Never the offending value.
 *
 * `path` is written the way FHIR people write it (`Bundle.entry[1].resource.content[0].attachment.contentType`), or
 * names an option or an environment variable. `rule` is an invariant's key (`bdl-12`, `us-core-6`) or a short name of
 * the check.
 */
export const Problem = Schema.Struct({ path: Schema.String, rule: Schema.String, message: Schema.String })
export type Problem = typeof Problem.Type

/**
 * One issue of Redox's answer. `severity` and `code` are FHIR's codes; `text` is in the answer's own words and may quote
 * patient data, so it is `Redacted`.
 */
export const AnswerIssue = Schema.Struct({
  severity: Schema.optionalKey(Schema.String),
  code: Schema.optionalKey(Schema.String),
  text: Schema.optionalKey(Schema.Redacted(Schema.String, { label: "answer" })),
})
export type AnswerIssue = typeof AnswerIssue.Type

/**
 * What is known of an answer that was not a success: HTTP status, the ids to quote to Redox support, its issues, and
 * `summary`, the words of the answer where they are known to be harmless (such as `Unknown slug some-slug`). Of issues
 * and log ids the first twenty are kept; `moreIssues` and `moreLogIds` say how many more there were.
 */
export const Answer = Schema.Struct({
  status: Schema.Int,
  logIds: Schema.Array(Schema.String),
  moreLogIds: Schema.optionalKey(Schema.Int),
  traceId: Schema.optionalKey(Schema.String),
  issues: Schema.Array(AnswerIssue),
  moreIssues: Schema.optionalKey(Schema.Int),
  summary: Schema.optionalKey(Schema.String),
})
export type Answer = typeof Answer.Type

/** The address of a reason in the documentation, such as `docs/errors.md#outcomeunknown`. Every message ends with its own. */
export const addressOf = (reason: string, page = "errors.md"): string =>
  `${documentation}${page}#${reason.toLowerCase()}`

// Debuggers and `inspect` with `showHidden` read the message of a class's prototype as well, which has no fields.
const messageOf = (error: Error, describe: () => string): string => (Object.hasOwn(error, "_tag") ? describe() : "")

const andMore = (count: number | undefined): string => (count === undefined ? "" : ` and ${count} more`)

const answered = (answer: Answer): string => {
  const ids = answer.logIds.length > 0 ? `, Redox log ${answer.logIds.join(", ")}${andMore(answer.moreLogIds)}` : ""
  const trace = answer.traceId === undefined ? "" : `, trace ${answer.traceId}`
  const codes = answer.issues.flatMap((issue) => (issue.code === undefined ? [] : [issue.code]))
  const words = answer.summary ?? (codes.length > 0 ? `${codes.join(", ")}${andMore(answer.moreIssues)}` : undefined)
  return `HTTP ${answer.status}${words === undefined ? "" : `, "${words}"`}${ids}${trace}`
}

/**
 * The input is wrong. `problems` lists everything at once. Found before any request, except for a file of unknown size
 * that turns out to be empty.
 */
export class InvalidInput extends Schema.TaggedError<InvalidInput>()("InvalidInput", {
  problems: Schema.NonEmptyArray(Problem),
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(this, () => {
      const count = this.problems.length
      return `Invalid input, nothing was created (${count} ${count === 1 ? "problem" : "problems"}):${this.problems
        .map((problem) => `\n  ${problem.path}: ${problem.message} [${problem.rule}]`)
        .join("")}`
    })
  }
}

/** How the attempt before ended, where a file had to be read again and could not: by its outcome, and the HTTP status. */
export const FailedBefore = Schema.Struct({ outcome: Schema.String, status: Schema.optionalKey(Schema.Int) })
export type FailedBefore = typeof FailedBefore.Type

const endedBefore = (before: FailedBefore | undefined): string => {
  if (before === undefined) return ""
  const how = before.status === undefined ? before.outcome : `HTTP ${before.status}`
  return ` It was read again because the attempt before had ended with ${how}.`
}

/** The file could not be opened or read. `code` is the operating system's (`ENOENT`, `EACCES`) where there is one. */
export class FileUnreadable extends Schema.TaggedError<FileUnreadable>()("FileUnreadable", {
  code: Schema.optionalKey(Schema.String),
  description: Schema.optionalKey(Schema.String),
  before: Schema.optionalKey(FailedBefore),
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(this, () => {
      const before = endedBefore(this.before)
      if (this.description !== undefined) return `The file could not be read: ${this.description}.${before}`
      if (this.code === "EMFILE" || this.code === "ENFILE") {
        return `The file could not be opened (${this.code}): too many files are open. Send fewer at once, or raise the limit (ulimit -n).${before}`
      }
      const why = this.code === undefined ? "" : ` (${this.code})`
      return `The file could not be read${why}. Check that it exists and that this process may read it.${before}`
    })
  }
}

/**
 * The file is over a limit: `limit` bytes per uploaded file, or per request body when it is embedded. `size` is the
 * file's size in bytes, or as many as had been read when the limit was passed.
 */
export class FileTooLarge extends Schema.TaggedError<FileTooLarge>()("FileTooLarge", {
  method: Schema.Literals(["upload", "embed"]),
  limit: Schema.Int,
  size: Schema.Int,
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(this, () =>
      this.method === "upload"
        ? `The file has at least ${this.size} bytes; Redox takes uploads of up to ${this.limit} bytes. Split or compress it.`
        : `Embedded in a message the file makes a request of at least ${this.size} bytes; the limit is ${this.limit} bytes. Upload it instead, where the account can (not a free one in Development), or compress it.`,
    )
  }
}

/** The file's bytes are not what was announced, or changed between two attempts. Nothing refers to what was uploaded. */
export class FileChanged extends Schema.TaggedError<FileChanged>()("FileChanged", {
  what: Schema.Literals(["size", "content"]),
  expected: Schema.optionalKey(Schema.Int),
  actual: Schema.optionalKey(Schema.Int),
  before: Schema.optionalKey(FailedBefore),
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(this, () => {
      const sizes =
        this.expected === undefined || this.actual === undefined
          ? ""
          : ` (${this.expected} bytes were announced, ${this.actual} read)`
      if (this.before === undefined) {
        return `The file changed while it was being sent${sizes}. Send it again once nothing writes to it any more.`
      }
      return `The file was not the same when it was read again${sizes}.${endedBefore(this.before)} Send it again once nothing writes to it any more; what can be read once only, such as a request's body, needs FileSource.once or FileSource.spooled.`
    })
  }
}

const pick = <A extends object, K extends keyof A>(from: A, keys: ReadonlyArray<K>): Pick<A, K> =>
  Struct.pick(
    from,
    keys.filter((key) => from[key] !== undefined),
  )

/** The fault of a file that had to be read again, with the reason why it had to be. */
export const withCauseBefore = (error: RedoxError, before: FailedBefore): RedoxError => {
  const { reason } = error
  switch (reason._tag) {
    case "FileUnreadable":
      return fromReason(new FileUnreadable({ ...pick(reason, ["code", "description"]), before }))
    case "FileChanged":
      return fromReason(new FileChanged({ ...pick(reason, ["expected", "actual"]), what: reason.what, before }))
    default:
      return error
  }
}

/** Redox did not accept who we are: the token request was refused, or a fresh token was. `advice` says what to check. */
export class Authentication extends Schema.TaggedError<Authentication>()("Authentication", {
  operation: Operation,
  advice: Schema.String,
  error: Schema.optionalKey(Schema.String),
  answer: Schema.optionalKey(Answer),
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(this, () => {
      const error = this.error === undefined ? "" : `, ${this.error}`
      const answer = this.answer === undefined ? "" : ` (${answered(this.answer)}${error})`
      // A token from elsewhere that was refused before is not asked about again.
      if (this.answer === undefined) return `Redox refused the access token. ${this.advice}`
      return `Redox did not authenticate ${operations[this.operation].request}${answer}. ${this.advice}`
    })
  }
}

/** Redox answered 403: this client may not do this here. */
export class Forbidden extends Schema.TaggedError<Forbidden>()("Forbidden", {
  operation: Operation,
  advice: Schema.String,
  answer: Answer,
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(
      this,
      () => `Redox does not allow ${operations[this.operation].request} (${answered(this.answer)}). ${this.advice}`,
    )
  }
}

/** Redox answered 404: no such destination, environment or operation for this client. */
export class NotFound extends Schema.TaggedError<NotFound>()("NotFound", {
  operation: Operation,
  advice: Schema.String,
  answer: Answer,
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(
      this,
      () =>
        `Redox does not know where to send ${operations[this.operation].request} (${answered(this.answer)}). ${this.advice}`,
    )
  }
}

const remedyFor = (operation: Operation, { logIds, status, traceId }: Answer): string => {
  if (status >= 300 && status < 400) return "A redirect is not followed with credentials: is the base URL right?"
  if (status === 407) return "A proxy between this program and Redox wants authentication: see HTTPS_PROXY."
  if (status === 413) return operations[operation].tooLarge
  const quote = logIds.length > 0 || traceId !== undefined ? ", and its ids are what to quote to Redox support" : ""
  return `What is wrong, in Redox's own words, is in \`answerTexts\`${quote}.`
}

/** Redox refused the request. Its own words are in `answer.issues[].text`; quote `answer.logIds` to Redox support. */
export class Rejected extends Schema.TaggedError<Rejected>()("Rejected", {
  operation: Operation,
  answer: Answer,
}) {
  readonly isRetryable = false
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(
      this,
      () =>
        `Redox refused ${operations[this.operation].request} (${answered(this.answer)}). Nothing was created. ${remedyFor(this.operation, this.answer)}`,
    )
  }
}

/**
 * Redox still answered 429 after the last attempt, or its turn under the client-side rate limit would have come after
 * the deadline. `retryAfter`, in milliseconds, if it is known when to come back.
 */
export class RateLimited extends Schema.TaggedError<RateLimited>()("RateLimited", {
  operation: Operation,
  attempts: Schema.Int,
  retryAfter: Schema.optionalKey(Schema.Int),
  answer: Schema.optionalKey(Answer),
}) {
  readonly isRetryable = true
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(this, () => {
      const when = this.retryAfter === undefined ? "later" : `in ${Math.ceil(this.retryAfter / 1000)} s`
      if (this.attempts === 0) {
        return `The rate limit of requests to Redox is used up until after the deadline, before ${operations[this.operation].request}. Nothing was sent; send it again ${when}.`
      }
      return `Redox limits the rate of requests and still did after ${attempted(this.attempts)} at ${operations[this.operation].request}. Nothing was created; send it again ${when}.`
    })
  }
}

/**
 * Redox could not be reached, or could not serve, and nothing was created in the chart: the connection was refused, the
 * name did not resolve, TLS failed, or the token or upload endpoint was failing. `code` is the transport's own, or one of
 * ours: `TIMEOUT`, `CONNECT_TIMEOUT`, `CONNECTION_LOST`, `TOKEN_TIMEOUT`, `DEADLINE_EXCEEDED` (no time was left to begin),
 * `CIRCUIT_OPEN` (others got no answer just before, so none was asked for), `PROXY_AUTHENTICATION`, and `PROXY_STATUS_` with
 * what a proxy answered. Where the time of the last attempt was over in the midst of its body, `bytesSent` of `bytesTotal`
 * says how far it came.
 */
export class Unavailable extends Schema.TaggedError<Unavailable>()("Unavailable", {
  operation: Operation,
  attempts: Schema.Int,
  code: Schema.optionalKey(Schema.String),
  bytesSent: Schema.optionalKey(Schema.Int),
  bytesTotal: Schema.optionalKey(Schema.Int),
  answer: Schema.optionalKey(Answer),
}) {
  readonly nothingCreated = true
  /** Not where the server's certificate is not trusted, or a proxy refuses: a person has to correct that first. */
  get isRetryable(): boolean {
    return !isCertificate(this.code) && !isProxyRefusal(this.code)
  }
  override get message(): string {
    return messageOf(this, () => {
      const { request } = operations[this.operation]
      const why = this.answer === undefined ? (this.code ?? "no answer") : answered(this.answer)
      if (this.bytesSent !== undefined) {
        const total = this.bytesTotal === undefined ? "" : ` of ${this.bytesTotal}`
        const sent = `when ${this.bytesSent}${total} bytes had been sent`
        return `The time for ${request} was over after ${attempted(this.attempts)} (${why}), ${sent}. Nothing was created; it is safe to send again. On a slow line raise the attempt timeout and the deadline, or send fewer files at a time.`
      }
      return `Redox was unavailable for ${request} after ${attempted(this.attempts)} (${why}). Nothing was created${codeAdvice(this.code)}`
    })
  }
}

/** Why it is unknown whether a document was created. */
export const UnknownCause = Schema.Literals([
  "timeout",
  "connection-lost",
  "server-error",
  "redirected",
  "unreadable-answer",
  "early-answer",
  "temporary-fault",
  "duplicate",
  "broken-off",
])
export type UnknownCause = typeof UnknownCause.Type

const unknownCauses: Record<UnknownCause, string> = {
  timeout: "no answer came in time",
  "connection-lost": "the connection broke after the request may have been sent",
  "server-error": "Redox, or something in front of it, answered with a server error",
  redirected: "the answer was a redirect that cannot be followed safely",
  "unreadable-answer": "the answer announced success, but cannot be understood or contradicts itself",
  "temporary-fault": "the answer speaks of a fault that may pass, such as a timeout",
  duplicate: "the answer says that such a document is there already, so it may be from this send or an earlier one",
  "early-answer": "the answer came before the whole request had been sent",
  "broken-off": "something in this program failed after the request may have been sent",
}

/**
 * The document may or may not have been created. Sending it again could file it twice. Look for `identifiers` in the
 * Redox dashboard's log or in the receiving system, then decide.
 */
export class OutcomeUnknown extends Schema.TaggedError<OutcomeUnknown>()("OutcomeUnknown", {
  operation: Operation.pipe(Schema.withConstructorDefault(Effect.succeed("create" as const))),
  unknown: UnknownCause,
  identifiers: Identifiers,
  destination: Schema.String,
  environment: Schema.String,
  attempts: Schema.Int,
  code: Schema.optionalKey(Schema.String),
  answer: Schema.optionalKey(Answer),
}) {
  readonly isRetryable = false
  readonly nothingCreated = false
  override get message(): string {
    return messageOf(this, () => {
      const answer =
        this.answer === undefined ? (this.code === undefined ? "" : ` (${this.code})`) : ` (${answered(this.answer)})`
      return `It is unknown whether ${operations[this.operation].result} was created at ${this.destination} (${this.environment}): ${unknownCauses[this.unknown]}${answer}. Before sending again, look for message ${this.identifiers.message} or document ${this.identifiers.document} in the Redox log or at the destination.`
    })
  }
}

/** An answer of the token or upload endpoint announced success without what it must hold. Nothing was created. */
export class MalformedResponse extends Schema.TaggedError<MalformedResponse>()("MalformedResponse", {
  operation: Operation,
  expected: Schema.String,
  answer: Answer,
}) {
  readonly isRetryable = true
  readonly nothingCreated = true
  override get message(): string {
    return messageOf(
      this,
      () =>
        `The answer to ${operations[this.operation].request} could not be used (${answered(this.answer)}): expected ${this.expected}. Is the base URL right, and no proxy in between?`,
    )
  }
}

const attempted = (attempts: number): string => `${attempts} ${attempts === 1 ? "attempt" : "attempts"}`

/** All reasons a {@link RedoxError} can have. */
export const Reason = Schema.Union([
  InvalidInput,
  FileUnreadable,
  FileTooLarge,
  FileChanged,
  Authentication,
  Forbidden,
  NotFound,
  Rejected,
  RateLimited,
  Unavailable,
  OutcomeUnknown,
  MalformedResponse,
])
export type Reason = typeof Reason.Type

/**
 * The one error of this library. What happened is in `reason`.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { SendFile } from "@effect-redox/core"
 *
 * declare const options: SendFile.Options
 *
 * export const program = SendFile.sendFile(options).pipe(
 *   Effect.catchReason("RedoxError", "OutcomeUnknown", (reason) =>
 *     Effect.logWarning(`reconcile ${reason.identifiers.document} by hand`)
 *   ),
 *   Effect.catchTag("RedoxError", (error) =>
 *     Effect.logError(error.message, { retryable: error.isRetryable, nothingCreated: error.nothingCreated })
 *   )
 * )
 * ```
 */
export class RedoxError extends Schema.TaggedError<RedoxError>()("RedoxError", { reason: Reason }) {
  override get message(): string {
    return messageOf(this, () => {
      // A list of problems ends with a line of its own.
      const separator = this.reason._tag === "InvalidInput" ? "\n" : " "
      return `${this.reason.message}${separator}See ${addressOf(this.reason._tag)}.`
    })
  }
  /** May the same call succeed later, without a person's help and without the risk of a second document? */
  get isRetryable(): boolean {
    return this.reason.isRetryable
  }
  /** Is it certain that this send put nothing into the chart? False only for `OutcomeUnknown`. */
  get nothingCreated(): boolean {
    return this.reason.nothingCreated
  }
  /** What Redox answered, where it did. */
  get answer(): Answer | undefined {
    return "answer" in this.reason ? this.reason.answer : undefined
  }
  /**
   * The words of Redox's answer, one text per issue.
   *
   * An answer may quote what was sent, so these texts may hold patient data: show them to the person who sends the file,
   * but keep them out of logs. (A getter, so nothing that prints or serialises the error comes across them.)
   */
  get answerTexts(): ReadonlyArray<string> {
    return (this.answer?.issues ?? []).flatMap((issue) =>
      issue.text === undefined ? [] : [Redacted.value(issue.text)],
    )
  }
}

/** Wraps a reason. */
export const fromReason = (reason: Reason): RedoxError => withStack(new RedoxError({ reason: withStack(reason) }))

// V8 writes a stack when it is first read. Until then an error holds the functions of its stack, and with them the answer
// that was being read.
const withStack = <E extends Error>(error: E): E => {
  void error.stack
  return error
}

/**
 * Fails with `InvalidInput` where there is a problem.
 *
 * @internal
 */
export const refuse = (problems: ReadonlyArray<Problem>): Effect.Effect<void, RedoxError> =>
  Effect.fromResult(unlessRefused(problems, () => undefined))

/**
 * A value, or `InvalidInput` where there is a problem.
 *
 * @internal
 */
export const unlessRefused = <A>(
  [first, ...more]: ReadonlyArray<Problem>,
  value: () => A,
): Result.Result<A, RedoxError> =>
  first === undefined ? Result.succeed(value()) : Result.fail(invalidInput(first, ...more))

/**
 * The rule of a problem that is the program's and no input's: a part of the library, which is a file of its own, could not be loaded.
 * The same input may be sent once it can.
 */
export const notLoaded = "not-loaded"

/** An `InvalidInput` with at least one problem. */
export const invalidInput = (problem: Problem, ...more: ReadonlyArray<Problem>): RedoxError =>
  fromReason(new InvalidInput({ problems: [problem, ...more] }))
