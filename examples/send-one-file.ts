/**
 * Sends one file, configured by the environment's variables (README.md lists them).
 *
 *   npx -y pnpm@12 exec node examples/send-one-file.ts discharge-summary.pdf redox-fhir-sandbox 0000000001
 */
import { DocumentMessage, SendFile } from "@effect-redox/core"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Console, Effect } from "effect"

const [path = "examples/files/discharge-summary.pdf", destination = "redox-fhir-sandbox", mrn = "0000000001"] =
  process.argv.slice(2)

const program = Effect.gen(function* () {
  const receipt = yield* SendFile.sendFile({
    file: yield* NodeFileSource.fromPath(path),
    destination,
    patient: { resourceType: "Patient", identifier: [{ system: `urn:redox:${destination}:MR`, value: mrn }] },
    document: { type: DocumentMessage.loinc("18842-5", "Discharge summary") },
  })
  yield* Console.log(JSON.stringify(receipt, undefined, 2))
})

program.pipe(Effect.provide([NodeRedox.layerConfig, NodeServices.layer]), NodeRuntime.runMain)
