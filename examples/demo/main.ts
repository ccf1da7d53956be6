/**
 * The whole library against a Redox on this machine: real files over a real HTTP socket, no external service.
 *
 * Run it with `npx -y pnpm@12 demo`.
 */
import { DocumentMessage, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { TokenService } from "@effect-redox/core/TokenService"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import { FakeRedox } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Clock, Console, Effect, FileSystem, Layer, Path, Result } from "effect"
import { Digest } from "effect/crypto"
import { field, heading, took } from "./print.ts"

const destination = "redox-fhir-sandbox"

const patient = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
  name: [{ family: "Example", given: ["Jordan"] }],
  gender: "unknown",
  birthDate: "1980-01-01",
} as const

const files = Effect.map(Path.Path, (path) => path.resolve(import.meta.dirname, "..", "files"))

const sha256 = Effect.fnUntraced(function* (path: string) {
  const bytes = yield* FileSystem.FileSystem.use((fs) => fs.readFile(path))
  return yield* Digest.Digest.use((digest) => digest.digestHex(Digest.sha256, bytes))
})

const describe = (options: { readonly file: string; readonly type: DocumentMessage.Document["type"] }) =>
  Effect.map(NodeFileSource.fromPath(options.file), (file) => ({
    file,
    destination,
    patient,
    document: { type: options.type },
  }))

const authenticate = Effect.gen(function* () {
  yield* heading("Authenticate", "a JWT signed with the private key buys an access token")
  const startedAt = yield* Clock.currentTimeMillis
  const token = yield* TokenService.use((tokens) => tokens.get)
  const now = yield* Clock.currentTimeMillis
  yield* field("token", `granted for ${token.scope}, for ${Math.round((token.expiresAt - now) / 1000)} s`)
  yield* field("took", took(now - startedAt))
})

/** Sends a file and shows that what arrived is what was sent. */
const send = Effect.fnUntraced(function* (options: SendFile.Common & SendFile.Parts, path: string) {
  const receipt = yield* SendFile.sendFile(options)
  yield* field("file", `${options.file.name}, ${options.file.size} bytes, ${options.file.contentType}`)
  if (receipt.blobUrl !== undefined) {
    yield* field("uploaded", `${receipt.blobUrl} in ${took(receipt.durations.upload)}`)
  }
  yield* field(
    "created",
    `HTTP ${receipt.status} in ${took(receipt.durations.create)}, trace ${receipt.traceId ?? "none"}`,
  )
  yield* field("location", receipt.location ?? "not given")
  yield* field("document id", receipt.identifiers.document)
  yield* field("took", took(receipt.durations.total))

  const redox = yield* FakeRedox.FakeRedox
  const filed = yield* redox.documentsFor(receipt.identifiers.document)
  const arrived = filed.flatMap(({ attachments }) => attachments)
  for (const attachment of arrived) {
    const same = attachment.sha256 === (yield* sha256(path))
    yield* field("arrived", `${attachment.size} bytes by ${attachment.method}, SHA-256 ${attachment.sha256}`)
    yield* field("", same ? "equal to the file's" : "NOT EQUAL to the file's")
  }
  if (filed.length !== 1) yield* Effect.die(`expected one document at the other side, found ${filed.length}`)
})

const show = (error: RedoxError) =>
  Effect.andThen(
    field("refused", `${error.reason._tag}: ${error.message}`),
    error.answerTexts.length === 0 ? Effect.void : field("Redox says", error.answerTexts.join("; ")),
  )

/** Sends what cannot be sent, and shows why it was not. */
const refuse = Effect.fnUntraced(function* (options: SendFile.Common & SendFile.Parts) {
  const redox = yield* FakeRedox.FakeRedox
  const before = (yield* redox.requests).length
  const result = yield* Effect.result(SendFile.sendFile(options))
  if (Result.isSuccess(result)) return yield* Effect.die("expected a refusal")
  yield* field("file", `${options.file.size} bytes to ${options.destination}`)
  yield* show(result.failure)
  const requests = (yield* redox.requests).length - before
  yield* field("requests made", requests === 0 ? "none: not a byte left this machine" : `${requests}`)
  yield* field("nothing filed", `${result.failure.nothingCreated}`)
})

const program = Effect.gen(function* () {
  const folder = yield* files
  const path = yield* Path.Path
  const pdf = path.join(folder, "discharge-summary.pdf")
  const note = path.join(folder, "progress-note.txt")
  const summary = DocumentMessage.loinc("18842-5", "Discharge summary")

  yield* authenticate

  yield* heading("Upload and refer", "a PDF of three pages: uploaded, then referred to by URL")
  yield* send(yield* describe({ file: pdf, type: summary }), pdf)

  yield* heading("Embed", "a small note: in base64 within the message")
  const noted = yield* describe({ file: note, type: DocumentMessage.loinc("11506-3", "Progress note") })
  yield* send({ ...noted, method: "embed" }, note)

  yield* heading("Too large", "31 MB, where Redox takes 30: refused before anything is sent")
  const fs = yield* FileSystem.FileSystem
  const large = path.join(yield* fs.makeTempDirectoryScoped(), "imaging.pdf")
  yield* fs.writeFileString(large, "%PDF-1.7\n")
  yield* fs.truncate(large, 31_000_000)
  yield* refuse(yield* describe({ file: large, type: summary }))

  yield* heading("Unknown destination", "refused by Redox, in its own words")
  const described = yield* describe({ file: pdf, type: summary })
  const number = { system: "urn:redox:no-such-hospital:MR", value: "0000000001" }
  yield* refuse({
    ...described,
    destination: "no-such-hospital",
    patient: { resourceType: "Patient", identifier: [number] },
  })
})

const closing = `
The same against real Redox: create an OAuth API key in the Redox dashboard, register its public key there, then

  export REDOX_ENVIRONMENT=Development
  export REDOX_CLIENT_ID=…         # the API key's client id
  export REDOX_KEY_ID=…            # the kid of the registered public key
  export REDOX_PRIVATE_KEY_FILE=…  # PEM or JWK
  npx -y pnpm@12 exec node examples/send-one-file.ts

In a program of your own, NodeRedox.layerConfig reads the same variables. See README.md.
`

const main = Effect.gen(function* () {
  const { baseUrl } = yield* FakeRedoxServer
  const redox = yield* FakeRedox.FakeRedox
  yield* Console.log(
    `effect-redox: four files to a Redox on this machine\n\nIt listens at ${baseUrl} and knows one API key, generated just now (${redox.credentials.algorithm}).`,
  )
  const services = NodeRedox.layer({
    baseUrl,
    environment: "Development",
    sourceId: redox.sourceId,
    credentials: redox.credentials,
  })
  yield* Effect.provide(program, services)
  yield* Console.log(closing)
})

main.pipe(
  Effect.scoped,
  Effect.provide(Layer.mergeAll(FakeRedoxServer.layer(), NodeServices.layer, Digest.layerWebCrypto)),
  NodeRuntime.runMain,
)
