/** This library: one `sendFile` a document, over one Layer. */
import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { Effect, Layer, ManagedRuntime, Redacted } from "effect"
import { readFile } from "node:fs/promises"
import { clientId, destination, keyId, sourceId, typedPatient, type Make } from "../work.ts"

export const make: Make = async ({ baseUrl, path, privateKey, work }) => {
  const runtime = ManagedRuntime.make(
    Layer.mergeAll(
      NodeRedox.layer({
        baseUrl,
        environment: "Development",
        sourceId,
        credentials: { clientId, keyId, privateKey: Redacted.make(privateKey) },
        traffic: { rateLimit: "off" },
      }),
      NodeServices.layer,
    ),
  )
  const bytes = work.from === "memory" ? await readFile(path) : undefined
  const file =
    bytes === undefined
      ? NodeFileSource.fromPath(path)
      : Effect.succeed(FileSource.fromBytes(bytes, { contentType: "application/pdf" }))
  const type = DocumentMessage.loinc("11506-3", "Progress note")
  const onEvent = work.observed === true ? { onEvent: () => Effect.void } : {}
  const send = Effect.flatMap(file, (source) =>
    SendFile.sendFile({
      file: source,
      destination,
      patient: typedPatient,
      document: { type },
      method: work.method,
      ...onEvent,
    }),
  )
  return { send: () => runtime.runPromise(Effect.asVoid(send)), close: () => runtime.dispose() }
}
