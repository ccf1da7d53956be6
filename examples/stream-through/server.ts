/**
 * A server that sends the body of a request straight into a chart, as it arrives, without keeping it:
 *
 *     POST /charts/:mrn/documents   Content-Type: application/pdf
 *
 * A request's body can be read once only, so the upload gets one attempt. If that fails, nothing was created, and the
 * answer asks the client to send the request again: it still has the file.
 */
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import { Effect, Layer } from "effect"
import { HttpRouter, HttpServerRequest, HttpServerResponse } from "effect/http"
import { createServer } from "node:http"

const destination = "redox-fhir-sandbox"

/** Where chunked bodies are refused, the size is known before the first byte, and a body that is cut off never fits it. */
const sizeOf = (length: string | undefined): number | undefined => (length === undefined ? undefined : Number(length))

const file = Effect.gen(function* () {
  const request = yield* HttpServerRequest.HttpServerRequest
  const { mrn = "" } = yield* HttpRouter.params
  const source = yield* FileSource.once({
    contentType: request.headers["content-type"] ?? "",
    size: sizeOf(request.headers["content-length"]),
    bytes: request.stream,
  })
  const receipt = yield* SendFile.sendFile({
    file: source,
    destination,
    patient: { resourceType: "Patient", identifier: [{ system: `urn:redox:${destination}:MR`, value: mrn }] },
    document: { type: DocumentMessage.loinc("18842-5") },
  })
  return yield* HttpServerResponse.json({ document: receipt.identifiers.document }, { status: 201 })
}).pipe(
  Effect.catchTag("RedoxError", ({ isRetryable, message, nothingCreated, reason }) =>
    // 503: send it again. 422: this request has to change. An unknown outcome is neither: somebody has to look.
    HttpServerResponse.json(
      { reason: reason._tag, message, nothingCreated },
      { status: isRetryable ? 503 : nothingCreated ? 422 : 502 },
    ),
  ),
)

/** The route; it needs a layer such as `NodeRedox.layerConfig`. */
export const Documents = HttpRouter.add("POST", "/charts/:mrn/documents", file)

if (import.meta.main) {
  HttpRouter.serve(Documents).pipe(
    Layer.provide(NodeHttpServer.layer(createServer, { port: Number(process.env["PORT"] ?? 8080), host: "127.0.0.1" })),
    Layer.provide(NodeRedox.layerConfig),
    Layer.launch,
    NodeRuntime.runMain,
  )
}
