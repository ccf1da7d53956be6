/**
 * Sends every file of a folder from a Stream, four at a time: one line per file, and a file that fails does not stop the
 * others. The identifiers are derived from the file's place in the batch, so a second run of the same batch sends what
 * is recognisably the same documents.
 *
 *   npx -y pnpm@12 exec node examples/send-many-files.ts examples/files redox-fhir-sandbox batch-2026-01-31
 */
import { DocumentMessage, Identifiers, SendFile } from "@effect-redox/core"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Console, Effect, FileSystem, Path, Result, Stream } from "effect"

const [folder = "examples/files", destination = "redox-fhir-sandbox", batch = "batch-1"] = process.argv.slice(2)

const patient = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
} as const

const describe = Effect.fn("describe")(function* (name: string) {
  const path = yield* Path.Path
  return {
    file: yield* NodeFileSource.fromPath(path.join(folder, name)),
    destination,
    patient,
    document: { type: DocumentMessage.loinc("34109-9", "Note") },
    identifiers: yield* Identifiers.fromKey(`${batch}/${name}`),
  }
})

const documents = FileSystem.FileSystem.use((fs) => fs.readDirectory(folder)).pipe(
  Effect.map((names) => names.filter((name) => /\.(pdf|txt)$/.test(name))),
)

const program = Stream.fromIterableEffect(documents).pipe(
  // Not yet opened: a file that cannot be has a result of its own, like any other that cannot be sent.
  Stream.map(describe),
  (files) => SendFile.sendFiles(files, { concurrency: 4 }),
  Stream.tap(({ identifiers, index, result }) =>
    Result.match(result, {
      onSuccess: (receipt) => Console.log(`${index} sent     ${identifiers.document}  ${receipt.file.size} bytes`),
      onFailure: (error) =>
        Console.log(
          `${index} ${error.nothingCreated ? "not sent" : "UNKNOWN "} ${identifiers.document}  ${error.message}`,
        ),
    }),
  ),
  Stream.runFold(
    () => 0,
    (failures, { result }) => failures + (Result.isSuccess(result) ? 0 : 1),
  ),
  Effect.tap((failures) => Effect.sync(() => void (process.exitCode = failures === 0 ? 0 : 1))),
)

program.pipe(Effect.provide([NodeRedox.layerConfig, NodeServices.layer]), NodeRuntime.runMain)
