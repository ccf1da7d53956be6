/** What the two processes of bench/load.ts tell each other. */
import { Schema } from "effect"

/** Of all requests, how many go wrong. */
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
