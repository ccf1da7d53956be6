/**
 * The ledger in a plain loop: each document is filed once, however often the program is run, and wherever it was killed.
 *
 *     node examples/outbox/loop.ts report-1 report-2 …
 *
 * `OUTBOX` is the folder that the ledger is kept in.
 */
import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { Folder } from "@effect-redox/durable"
import { Ledger } from "@effect-redox/durable/Ledger"
import { NodeRedox } from "@effect-redox/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Config, Effect, Layer } from "effect"

const destination = "redox-fhir-sandbox"

const file = Effect.fnUntraced(function* (key: string) {
  const ledger = yield* Ledger
  const prepared = yield* SendFile.prepare({
    destination,
    // The same in each run: the document is looked for by them, should it be unknown.
    identifiers: yield* Identifiers.fromKey(key),
    file: FileSource.fromText(`Follow-up in two weeks (${key}).`, { contentType: "text/plain" }),
    patient: {
      resourceType: "Patient",
      identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
    },
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
  })
  return yield* ledger.create(key, prepared.create, { destination })
})

const loop = Effect.gen(function* () {
  for (const key of process.argv.slice(2)) {
    // One that fails, or is unknown, does not keep the others.
    const outcome = yield* Effect.match(file(key), {
      onSuccess: () => "sent",
      onFailure: ({ message }) => message,
    })
    console.log(`${key} ${outcome}`)
  }
})

const outbox = Layer.unwrap(Effect.map(Config.String("OUTBOX"), (folder) => Folder.layer({ folder })))

NodeRuntime.runMain(Effect.provide(loop, Layer.merge(Ledger.layer.pipe(Layer.provide(outbox)), NodeRedox.layerConfig)))
