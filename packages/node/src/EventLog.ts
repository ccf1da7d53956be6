/**
 * What `effect-redox` prints when a program reads it: one JSON object per line, each an {@link Event}.
 *
 * The same as a JSON Schema is in the package, as `@effect-redox/node/event-log.schema.json`. Within a `version`, events
 * and members may be added and none is removed or changes its meaning: read what you know and ignore the rest.
 *
 * Events hold file names as they were typed, identifiers and locations. They hold no other patient data, no key and no
 * token, with two exceptions that are asked for by name: `message` (`--dry-run`) and `token` with `--show`.
 */
import { Exchange } from "@effect-redox/core/ExchangeRecord"
import { Evidence } from "@effect-redox/core/Reconcile"
import { Operation } from "@effect-redox/core/RedoxError"
import * as Schema from "effect/Schema"

const version = Schema.Literal(1).annotate({ description: "Version of the format." })
const at = Schema.String.annotate({ description: "When, in UTC (ISO 8601)." })
const millis = (description: string) => Schema.Finite.annotate({ description: `${description}, in milliseconds.` })
const described = (description: string) => Schema.String.annotate({ description })

/** Which file: its place among the arguments from 0, and its path as it was typed (`-` is standard input). */
export const File = Schema.Struct({ index: Schema.Int, name: Schema.String }).annotate({
  identifier: "File",
  description: "Its place among the files of the command from 0, and its path as it was typed (- is standard input).",
})
export type File = typeof File.Type

/** What the document can be recognised by; the same in every attempt. */
export const Identifiers = Schema.Struct({
  bundle: described("Bundle.identifier"),
  message: described("MessageHeader.id"),
  document: described("DocumentReference.masterIdentifier"),
}).annotate({
  identifier: "Identifiers",
  description: "What the document can be recognised by; the same in every attempt.",
})

/** A problem of an input. Never the offending value. */
export const Problem = Schema.Struct({
  path: described("Where: a FHIR path, or the name of a variable or an option."),
  rule: described("The invariant's key (bdl-12, us-core-6) or a short name of the check."),
  message: described("What was expected."),
}).annotate({ identifier: "Problem", description: "A problem of an input. Never the offending value." })

/** Why a file was not sent, or why that is not known. */
export const Failure = Schema.Struct({
  reason: described("A RedoxError's reason, such as NotFound or OutcomeUnknown; Interrupted; or Defect."),
  message: described("For users. It holds no patient data."),
  nothingCreated: Schema.Boolean.annotate({ description: "Is it certain that nothing is in the chart?" }),
  retryable: Schema.Boolean.annotate({
    description: "May the same command succeed later without a change, and without the risk of a second document?",
  }),
  status: Schema.optionalKey(Schema.Int.annotate({ description: "Redox's HTTP status." })),
  logIds: Schema.optionalKey(Schema.Array(Schema.String).annotate({ description: "To quote to Redox support." })),
  traceId: Schema.optionalKey(described("To quote to Redox support.")),
  problems: Schema.optionalKey(Schema.Array(Problem)),
}).annotate({ identifier: "Failure", description: "Why a file was not sent, or why that is not known." })
export type Failure = typeof Failure.Type

const operation = Operation

const event = <const Name extends string, const Fields extends Schema.Struct.Fields>(
  name: Name,
  description: string,
  fields: Fields,
) => Schema.Struct({ version, event: Schema.Literal(name), at, ...fields }).annotate({ description })

const filesOfOne = Schema.Array(Schema.String).annotate({
  description: "The paths of a document's files, where it has several (send --as-one-document); `file` is the first.",
})

/** A file begins. */
export const Start = event("start", "A file begins.", {
  file: File,
  operation: Schema.Literals(["send", "upload"]),
  files: Schema.optionalKey(filesOfOne),
  contentType: Schema.String,
  size: Schema.optionalKey(Schema.Int.annotate({ description: "In bytes, where known before reading." })),
  destination: Schema.optionalKey(Schema.String),
  environment: Schema.String,
  identifiers: Schema.optionalKey(Identifiers),
})

/** What a message may lack and still be sent, though many destinations want it; once for a whole `send`. */
export const Advice = event(
  "advice",
  "What a message may lack and still be sent, though many destinations want it; once for a whole send.",
  { file: File, advice: Schema.Array(Problem) },
)

/** A request is about to be made. */
export const Attempt = event("attempt", "A request is about to be made.", {
  file: File,
  operation,
  attempt: Schema.Int.annotate({ description: "Counts from 1." }),
})

/** A request did not succeed. */
export const AttemptFailed = event("attempt-failed", "A request did not succeed.", {
  file: File,
  operation,
  attempt: Schema.Int,
  outcome: described("not-sent, lost, timeout, unauthorized, throttled, server-error, refused, …"),
  status: Schema.optionalKey(Schema.Int),
  retryIn: Schema.optionalKey(millis("It is tried again after this time")),
})

/** A request waits for its turn under the client-side rate limit. */
export const RateLimitWait = event(
  "rate-limit-wait",
  "A request waits for its turn under the client-side rate limit.",
  { file: File, operation, waitFor: millis("How long") },
)

/** Redox has not answered of late, so a request waits before it is made. */
export const CircuitWait = event(
  "circuit-wait",
  "Redox has not answered of late, so a request waits before it is made.",
  { file: File, operation, waitFor: millis("How long") },
)

/** How far a file is: at most one per file and second, and one at its end where its size is known. */
export const Progress = event("progress", "How far a file is: at most one per file and second, and one at its end.", {
  file: File,
  bytes: Schema.Int,
  total: Schema.optionalKey(Schema.Int),
})

/** A file is at Redox; nothing refers to it yet. */
export const Uploaded = event("uploaded", "A file is at Redox; nothing refers to it yet.", {
  file: File,
  bytes: Schema.Int,
  attempts: Schema.Int,
  blobUrl: Schema.optionalKey(described("Where it was uploaded to, without its query.")),
})

/** The outcome of a file: the last event of each. */
export const Result = event("result", "The outcome of a file: the last event of each.", {
  file: File,
  operation: Schema.Literals(["send", "upload"]),
  outcome: Schema.Literals(["sent", "uploaded", "already", "failed", "unknown"]).annotate({
    description:
      "sent: Redox accepted the document. uploaded (upload): Redox has the file, and nothing is in a chart. already (batch): sent by an earlier run. failed: nothing was created. unknown: it may or may not have been created; look before sending again.",
  }),
  key: Schema.optionalKey(described("The send's key in the outbox (batch, outbox).")),
  line: Schema.optionalKey(Schema.Int.annotate({ description: "The row's line in the manifest, from 1 (batch)." })),
  destination: Schema.optionalKey(Schema.String),
  environment: Schema.optionalKey(Schema.String),
  identifiers: Schema.optionalKey(Identifiers),
  files: Schema.optionalKey(filesOfOne),
  method: Schema.optionalKey(Schema.Literals(["upload", "embed"])),
  contentType: Schema.optionalKey(Schema.String),
  size: Schema.optionalKey(Schema.Int),
  hash: Schema.optionalKey(described("Base64 of the SHA-1 of the bytes that were sent.")),
  blobUrl: Schema.optionalKey(described("Where the file was uploaded to; after send without its query.")),
  location: Schema.optionalKey(described("The created resource, where the destination says.")),
  attempts: Schema.Struct({ upload: Schema.Int, create: Schema.Int }),
  duration: millis("From start to result"),
  status: Schema.optionalKey(Schema.Int),
  logIds: Schema.optionalKey(Schema.Array(Schema.String)),
  traceId: Schema.optionalKey(Schema.String),
  error: Schema.optionalKey(Failure),
})
export type Result = typeof Result.Type

/** All files are through: the last event of `send` and `batch`. */
export const Summary = event("summary", "All files are through: the last event of send and batch.", {
  files: Schema.Int,
  sent: Schema.Int,
  already: Schema.optionalKey(Schema.Int.annotate({ description: "Sent in an earlier run (batch)." })),
  failed: Schema.Int,
  unknown: Schema.Int,
  bytes: Schema.Int.annotate({ description: "Of the files that were sent." }),
  duration: millis("All together"),
  interrupted: Schema.Boolean,
  exitStatus: Schema.Int,
})
export type Summary = typeof Summary.Type

/** What would be sent (`send --dry-run`). Patient data: the message is the one that was asked for. */
export const Message = event("message", "What would be sent (send --dry-run). This is patient data.", {
  file: File,
  method: Schema.Literals(["upload", "embed"]),
  identifiers: Identifiers,
  message: Schema.Unknown.annotate({
    description: "The FHIR message Bundle; an uploaded file's URL is a placeholder.",
  }),
  problems: Schema.Array(Problem),
  advice: Schema.optionalKey(
    Schema.Array(Problem).annotate({
      description: "What it may lack and still be sent, though many destinations want it.",
    }),
  ),
})

/** One problem of a file (`validate`, or `send --dry-run` of a file that cannot be sent). */
export const Invalid = event("problem", "One problem of a file (validate; send --dry-run).", {
  file: File,
  severity: Schema.Literals(["error", "warning"]).annotate({
    description: "error: it would not be sent. warning: it would, and might not get where it should.",
  }),
  ...Problem.fields,
})

/** The end of a file (`validate`). */
export const Validated = event("validated", "The end of a file (validate).", {
  file: File,
  valid: Schema.Boolean,
  resourceType: Schema.optionalKey(Schema.String),
  errors: Schema.Int,
  warnings: Schema.Int,
})

/** An access token was granted, or is at hand (`token`). */
export const Token = event("token", "An access token was granted, or is at hand (token).", {
  granted: Schema.optionalKey(
    Schema.Boolean.annotate({
      description:
        "true: by Redox, just now. false: it is the one in REDOX_ACCESS_TOKEN; it was not checked with Redox.",
    }),
  ),
  scope: Schema.optionalKey(Schema.String),
  expiresAt: Schema.optionalKey(Schema.String),
  expiresIn: Schema.optionalKey(millis("Until then")),
  accessToken: Schema.optionalKey(described("With --show only.")),
})

/** A key pair was made (`keys generate`). */
export const Keys = event("keys", "A key pair was made (keys generate).", {
  algorithm: Schema.Literals(["RS384", "ES384"]),
  keyId: Schema.String,
  privateKeyFile: Schema.String,
  jwksFile: Schema.String,
})

/** What was asked about a send whose outcome was unknown, and what that proves (`reconcile`, `outbox run`). */
export const Settled = event(
  "settled",
  "What was asked about a send whose outcome was unknown, and what that proves (reconcile, outbox run).",
  {
    key: Schema.optionalKey(described("The send's key in the outbox (outbox run).")),
    outcome: Schema.Literals(["created", "not-created", "unknown"]).annotate({
      description:
        "created: the document was found, or the destination acknowledged it. not-created: the destination refused that very message. unknown: neither is proved; do not send again.",
    }),
    destination: Schema.String,
    identifiers: Identifiers,
    evidence: Evidence.annotate({ description: "What was asked, and what the answers were." }),
    advice: Schema.optionalKey(described("What to do about one that is still unknown.")),
  },
)
export type Settled = typeof Settled.Type

/** Whether a document arrived (`status`, `send --wait`). */
export const Status = event("status", "Whether a document arrived (status, send --wait).", {
  file: Schema.optionalKey(File),
  id: described("The document's identifier, or the id of Redox's log, as it was given."),
  state: Schema.Literals(["found", "not-found", "pending", "succeeded", "failed", "filtered", "not-known"]).annotate({
    description: "By the destination's search: found, not-found. By Redox's log: the others.",
  }),
  caution: Schema.optionalKey(
    described("What to look at in what was found: several documents, or one that is marked as entered in error."),
  ),
})
export type Status = typeof Status.Type

/** One thing that was checked (`doctor`). */
export const Check = event("check", "One thing that was checked (doctor).", {
  check: Schema.Literals(["configuration", "key", "token", "clock", "platform", "patient", "document", "search"]),
  outcome: Schema.Literals(["ok", "failed", "unknown", "skipped"]).annotate({
    description:
      "ok: as it should be. failed: not, and the message says what to do. unknown: the test document may or may not have been created. skipped: it was not asked for, or could not be tried.",
  }),
  message: described("For users. It holds no value of the configuration and no patient data."),
  problems: Schema.optionalKey(Schema.Array(Problem)),
  variables: Schema.optionalKey(
    Schema.Array(Schema.Struct({ name: Schema.String, set: Schema.Boolean })).annotate({
      description: "Every variable, and whether it is set; never its value.",
    }),
  ),
})
export type Check = typeof Check.Type

/** What is written of Redox (docs/protocol.md), and whether the exchanges of this run agree with it. */
export const Fact = Schema.Struct({
  section: described("Its section in docs/protocol.md."),
  fact: Schema.String,
  outcome: Schema.Literals(["held", "not-held", "not-seen"]),
}).annotate({
  identifier: "Fact",
  description: "What is written of Redox (docs/protocol.md), and whether the exchanges of this run agree with it.",
})
export type Fact = typeof Fact.Type

/** What the exchanges of a run looked like, without their values: the last event of `doctor`. */
export const Record = event(
  "record",
  "What the exchanges of a run looked like, without their values: the last event of doctor. It can be sent to the maintainers.",
  {
    library: described("The version of effect-redox."),
    runtime: described("The version of Node.js, and the operating system."),
    environment: Schema.optionalKey(Schema.String),
    sandbox: Schema.optionalKey(
      Schema.Boolean.annotate({ description: "Whether the destination was Redox's FHIR sandbox." }),
    ),
    exchanges: Schema.Array(Exchange),
    facts: Schema.Array(Fact),
  },
)
export type Record = typeof Record.Type

/**
 * One line of the event log.
 *
 * @example
 * ```ts
 * import { Schema } from "effect"
 * import { EventLog } from "@effect-redox/node"
 *
 * export const readLine = Schema.decodeUnknownEffect(Schema.fromJsonString(EventLog.Event))
 * ```
 */
export const Event = Schema.Union([
  Start,
  Advice,
  Attempt,
  AttemptFailed,
  RateLimitWait,
  CircuitWait,
  Progress,
  Uploaded,
  Result,
  Summary,
  Message,
  Invalid,
  Validated,
  Token,
  Keys,
  Settled,
  Status,
  Check,
  Record,
]).annotate({
  identifier: "Event",
  title: "effect-redox event log",
  description: "One line of what effect-redox prints when a program reads it.",
})
export type Event = typeof Event.Type
