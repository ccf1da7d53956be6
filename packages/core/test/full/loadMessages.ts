/** The messages between the two processes of load.full.test.ts. */
import { Schema } from "effect"

/** The share of requests that go wrong. */
export const share = 0.05

const Ready = Schema.TaggedStruct("Ready", {
  baseUrl: Schema.String,
  clientId: Schema.String,
  keyId: Schema.String,
  privateKey: Schema.String,
  sourceId: Schema.String,
})

const Filed = Schema.TaggedStruct("Filed", {
  /** `masterIdentifier` of each document, as often as it was filed. */
  documents: Schema.Array(Schema.String),
  requests: Schema.Int,
  faulty: Schema.Int,
})

export const FromServer = Schema.Union([Ready, Filed])
export type FromServer = typeof FromServer.Type
