/**
 * What is written down of a fake's state. A message, of a document or of a log line, is the SHA-256 of the file that holds
 * its JSON, and a file's bytes are in the file of their SHA-256: both can be large, and the same one occurs several times.
 */
import * as Schema from "effect/Schema"
import { deliveryStatuses } from "@effect-redox/testing/Records"
import { endpoints, environments } from "@effect-redox/testing/Wire"

const optional = <S extends Schema.Constraint>(schema: S) => Schema.UndefinedOr(schema)
const Texts = Schema.Array(Schema.String)
const Headers = Schema.Record(Schema.String, Schema.String)
const Environment = Schema.Literals(environments)

/** Names a file of the directory. Part of a path, so it is what it says. */
const Sha256 = Schema.String.pipe(Schema.check(Schema.isPattern(/^[0-9a-f]{64}$/)))

const FileRecord = {
  contentType: Schema.String,
  size: Schema.Int,
  sha1: Schema.String,
  sha256: Sha256,
}

const BlobRecord = Schema.Struct({
  ...FileRecord,
  url: Schema.String,
  environment: Environment,
  sourceId: Schema.String,
  clientId: Schema.String,
  receivedAt: Schema.DateTimeUtc,
  logId: Schema.String,
})

const DocumentRecord = Schema.Struct({
  id: Schema.String,
  environment: Environment,
  destination: Schema.String,
  sourceId: Schema.String,
  clientId: Schema.String,
  receivedAt: Schema.DateTimeUtc,
  identifiers: Schema.Struct({
    bundle: optional(Schema.String),
    message: optional(Schema.String),
    documents: Texts,
  }),
  bundle: Sha256,
  attachments: Schema.Array(
    Schema.Struct({
      ...FileRecord,
      method: Schema.Literals(["upload", "embed"]),
      title: optional(Schema.String),
      url: optional(Schema.String),
    }),
  ),
  logId: Schema.String,
  delivery: Schema.Struct({
    visibleAfter: Schema.Number,
    pendingFor: optional(Schema.Number),
    status: Schema.Literals(deliveryStatuses),
    attempts: Schema.Int,
    destinationStatus: optional(Schema.Int),
    inChart: optional(Schema.Boolean),
  }),
  version: Schema.String,
  location: Schema.String,
})

const LogRecord = Schema.Struct({
  id: Schema.String,
  attemptId: Schema.String,
  time: Schema.DateTimeUtc,
  operation: Schema.Literals(["Binary", "DocumentReference$documentreference-create"]),
  environment: Schema.String,
  destination: Schema.String,
  source: optional(Schema.Struct({ id: Schema.String, name: Schema.String })),
  status: Schema.Int,
  outcome: Schema.Literals(["success", "failure"]),
  request: Schema.Struct({
    contentType: optional(Schema.String),
    size: Schema.Int,
    payload: optional(Sha256),
  }),
  response: Schema.Struct({ headers: Headers, body: Schema.String }),
  problems: Texts,
  process: Schema.Array(Schema.Struct({ url: Schema.String, ...FileRecord })),
})

const RequestRecord = Schema.Struct({
  index: Schema.Int,
  endpoint: Schema.Literals(endpoints),
  method: Schema.String,
  path: Schema.String,
  environment: optional(Schema.String),
  destination: optional(Schema.String),
  headers: Headers,
  startedAt: Schema.DateTimeUtc,
  finishedAt: optional(Schema.DateTimeUtc),
  outcome: Schema.Literals(["pending", "answered", "cut", "not-sent", "lost", "abandoned"]),
  status: optional(Schema.Int),
  clientId: optional(Schema.String),
  tokenRequest: optional(Schema.Int),
  bytesDeclared: optional(Schema.Int),
  bytesReceived: Schema.Int,
  answer: optional(Schema.Struct({ headers: Headers, body: Schema.String, size: Schema.Int })),
  problems: Schema.Array(Schema.Struct({ path: Schema.String, rule: Schema.String, message: Schema.String })),
  faults: Texts,
  assertion: optional(
    Schema.Struct({
      header: Schema.Record(Schema.String, Schema.Json),
      claims: Schema.Record(Schema.String, Schema.Json),
    }),
  ),
  logId: optional(Schema.String),
  created: optional(Schema.Union([Schema.Struct({ blob: Schema.String }), Schema.Struct({ document: Schema.String })])),
})

/** The first line of a journal. */
export const Header = Schema.fromJsonString(Schema.Struct({ version: Schema.Literal(1) }))

/**
 * Every other line: what was added since the line before. A request that is there already, by its index, is replaced. One
 * line is one moment of the fake, so however many lines there are, what they say fits together.
 */
export const Addition = Schema.Struct({
  blobs: Schema.Array(BlobRecord),
  documents: Schema.Array(DocumentRecord),
  log: Schema.Array(LogRecord),
  requests: Schema.Array(RequestRecord),
})

export type Addition = typeof Addition.Type

/** An addition as a line of text. */
export const Line = Schema.fromJsonString(Schema.toCodecJson(Addition))

/** The client, in a file of its own. */
export const Client = Schema.fromJsonString(
  Schema.Struct({
    clientId: Schema.String,
    keyId: Schema.String,
    algorithm: Schema.Literals(["RS384", "ES384"]),
    privateKey: Schema.String,
  }),
)
