// Sends a file with @effect-redox/core alone, over fetch.
import { DocumentMessage, FileSource, Redox, SendFile } from "@effect-redox/core"
import { Effect, Layer, Redacted } from "effect"
import { FetchHttpClient } from "effect/http"

/** What the program is configured by; the caller reads it, since not every runtime has an environment. */
export interface Settings {
  readonly baseUrl: string
  readonly sourceId: string
  readonly clientId: string
  readonly keyId: string
  readonly privateKey: string
}

export const send = (settings: Settings): Promise<string> => {
  const redox = Redox.layer({
    baseUrl: settings.baseUrl,
    environment: "Development",
    sourceId: settings.sourceId,
    credentials: {
      clientId: settings.clientId,
      keyId: settings.keyId,
      privateKey: Redacted.make(settings.privateKey),
    },
  }).pipe(Layer.provide(FetchHttpClient.layer))
  return SendFile.sendFile({
    file: FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }),
    destination: "redox-fhir-sandbox",
    patient: {
      resourceType: "Patient",
      identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
    },
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
  }).pipe(
    Effect.map((receipt) => `filed by ${receipt.method}`),
    Effect.provide(redox),
    Effect.runPromise,
  )
}
