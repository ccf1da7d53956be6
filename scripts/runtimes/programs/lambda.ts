// An AWS Lambda handler over @effect-redox/node: one runtime for all invocations of an instance.
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { Effect, ManagedRuntime } from "effect"

const runtime = ManagedRuntime.make(NodeRedox.layerConfig)

export const handler = (event: { readonly text: string }): Promise<string> =>
  SendFile.sendFile({
    file: FileSource.fromText(event.text, { name: "note.txt" }),
    destination: "redox-fhir-sandbox",
    patient: {
      resourceType: "Patient",
      identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
    },
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
  }).pipe(
    Effect.map((receipt) => `filed by ${receipt.method}`),
    runtime.runPromise,
  )
