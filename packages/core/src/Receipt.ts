/**
 * What is known of a document that was sent.
 */
import * as Schema from "effect/Schema"
import { Identifiers } from "./Identifiers.ts"

const File = Schema.Struct({
  contentType: Schema.String,
  size: Schema.optionalKey(Schema.Int),
  hash: Schema.optionalKey(Schema.String),
})

/**
 * Proof that Redox accepted a document: plain data without PHI, to be stored and logged.
 *
 * "Accepted" is what can be known: Redox answered with a success. Whether the destination has filed the document shows in
 * Redox's log.
 *
 * - `method`: how the file travelled; `blobUrl` is where it was uploaded to
 * - `furtherFiles`: the document's other files, where it has several; `file` and `blobUrl` are the first one's
 * - `location`: the created resource, where the destination says (`DocumentReference/<id>/_history/<version>`)
 * - `logIds`, `traceId`: to quote to Redox support, where Redox gave any
 * - `attempts`: requests made for the upload (0 when embedded) and for the create
 * - `durations`: in milliseconds, waiting included
 */
export const Receipt = Schema.Struct({
  destination: Schema.String,
  environment: Schema.String,
  identifiers: Identifiers,
  method: Schema.Literals(["upload", "embed"]),
  file: File,
  blobUrl: Schema.optionalKey(Schema.String),
  furtherFiles: Schema.optionalKey(
    Schema.Array(Schema.Struct({ ...File.fields, blobUrl: Schema.optionalKey(Schema.String) })),
  ),
  location: Schema.optionalKey(Schema.String),
  status: Schema.Int,
  logIds: Schema.Array(Schema.String),
  traceId: Schema.optionalKey(Schema.String),
  attempts: Schema.Struct({ upload: Schema.Int, create: Schema.Int }),
  startedAt: Schema.String,
  durations: Schema.Struct({ upload: Schema.Finite, create: Schema.Finite, total: Schema.Finite }),
})
export type Receipt = typeof Receipt.Type
