// Sends a file with @effect-redox/node, configured by the environment.
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { Console, Effect } from "effect"

const program = SendFile.sendFile({
  file: FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }),
  destination: "redox-fhir-sandbox",
  patient: {
    resourceType: "Patient",
    identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
  },
  document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
}).pipe(
  Effect.flatMap((receipt) => Console.log(`filed by ${receipt.method}`)),
  Effect.catchTag("RedoxError", (error) => Effect.fail(error.message)),
)

await Effect.runPromise(program.pipe(Effect.provide(NodeRedox.layerConfig)))
