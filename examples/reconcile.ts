/**
 * Sends a file, and where the outcome is unknown asks what became of it. Nothing is sent again without proof.
 */
import { DocumentMessage, FileSource, Identifiers, Reconcile, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { Console, Effect } from "effect"

const program = Effect.gen(function* () {
  // From a key of the program's own, so that the same document has the same identifiers in any process.
  const identifiers = yield* Identifiers.fromKey("outbox/7f3c2a90")
  const outcome = yield* SendFile.sendFile({
    file: FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }),
    destination: "redox-fhir-sandbox",
    patient: {
      resourceType: "Patient",
      identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }],
    },
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
    identifiers,
  }).pipe(
    Effect.as("created" as const),
    Effect.catchReason("RedoxError", "OutcomeUnknown", (unknown) =>
      Effect.map(Reconcile.settle(Reconcile.fromOutcomeUnknown(unknown)), (settlement) => {
        switch (settlement._tag) {
          case "Created":
            return "created, as a search found" as const
          case "NotCreated":
            return "not created: it may be sent again" as const
          case "StillUnknown":
            return `still unknown: ${settlement.advice}`
        }
      }),
    ),
  )
  yield* Console.log(`document ${identifiers.document}: ${outcome}`)
})

await Effect.runPromise(program.pipe(Effect.provide(NodeRedox.layerConfig)))
