/**
 * A service that queues what it is sent and files it on its own time: HTTP in, outbox, runner.
 *
 *     POST /charts/:mrn/documents   Content-Type: application/pdf   → 202 with the document's key
 *     GET  /documents/:key                                          → its state
 *
 * `OUTBOX` is a folder, or the URL of a PostgreSQL database that many of these share; then `REDOX_OUTBOX_KEY` seals what is
 * queued. It listens on `HOST` (127.0.0.1) and `PORT` (any free one). Stop it with SIGTERM: creates that are on their way are
 * waited for. compose.yaml runs it with PostgreSQL and a fake Redox.
 */
import { DocumentMessage } from "@effect-redox/core"
import { Files, Place, Runner } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Config, Effect, FileSystem, Layer, Option } from "effect"
import { HttpRouter, HttpServer, HttpServerRequest, HttpServerResponse } from "effect/http"
import { createServer } from "node:http"

const destination = "redox-fhir-sandbox"

const outbox = Layer.unwrap(
  Effect.gen(function* () {
    return Place.layer({ place: yield* Config.Redacted("OUTBOX"), keys: yield* Place.keysConfig })
  }),
)

/** Keeps a sealed copy of the body: once this answers, the document is on the disk and will be sent. */
const accept = Effect.gen(function* () {
  const { mrn } = yield* HttpRouter.params
  const request = yield* HttpServerRequest.HttpServerRequest
  const files = yield* FileSystem.FileSystem
  const queue = yield* Outbox
  const path = yield* files.makeTempFileScoped()
  yield* files.writeFile(path, new Uint8Array(yield* request.arrayBuffer))
  const { key, status } = yield* queue.add({
    file: { scheme: "file", value: path },
    contentType: request.headers["content-type"],
    destination,
    patient: {
      resourceType: "Patient",
      identifier: [{ system: `urn:redox:${destination}:MR`, value: mrn ?? "" }],
    },
    document: { type: DocumentMessage.loinc("18842-5", "Discharge summary") },
    title: "Discharge summary",
    copy: true,
  })
  return yield* HttpServerResponse.json({ key, status }, { status: 202 })
}).pipe(
  Effect.scoped,
  // What could never be sent is the caller's to mend; anything else is ours.
  Effect.catchTag("RedoxError", ({ message }) => HttpServerResponse.json({ message }, { status: 422 })),
)

const look = Effect.gen(function* () {
  const { key } = yield* HttpRouter.params
  const entry = yield* Outbox.use((queue) => queue.get(key ?? ""))
  if (Option.isNone(entry)) return HttpServerResponse.empty({ status: 404 })
  const { outcome, state } = entry.value
  return yield* HttpServerResponse.json({ state, document: outcome.receipt?.identifiers.document })
})

const routes = Layer.mergeAll(
  HttpRouter.add("POST", "/charts/:mrn/documents", accept),
  HttpRouter.add("GET", "/documents/:key", look),
)

const server = NodeHttpServer.layerConfig(createServer, {
  port: Config.withDefault(Config.Int("PORT"), 0),
  host: Config.withDefault(Config.String("HOST"), "127.0.0.1"),
})

const announced = Layer.effectDiscard(
  HttpServer.HttpServer.use(({ address }) =>
    Effect.sync(() => console.log(`listening on ${"port" in address ? address.port : "a socket"}`)),
  ),
)

const service = Layer.mergeAll(HttpRouter.serve(routes, { disableLogger: true }), announced, Runner.layer()).pipe(
  Layer.provide(server),
  Layer.provide(Layer.mergeAll(outbox, NodeRedox.layerConfig, Files.layer(NodeFileSource.fromReference))),
  Layer.provide(NodeServices.layer),
)

NodeRuntime.runMain(Layer.launch(service))
