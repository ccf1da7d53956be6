/** This library: one `sendFile` a document, over one Layer. */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as FileSource from "@effect-redox/core/FileSource"
import * as Redox from "@effect-redox/core/Redox"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type * as SendEvent from "@effect-redox/core/SendEvent"
import * as SendFile from "@effect-redox/core/SendFile"
import { TokenService } from "@effect-redox/core/TokenService"
import * as Transport from "@effect-redox/core/Transport"
import * as NodeFileSource from "@effect-redox/node/NodeFileSource"
import * as NodeRedox from "@effect-redox/node/NodeRedox"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import * as Redacted from "effect/Redacted"
import * as HttpClient from "effect/http/HttpClient"
import { readFile } from "node:fs/promises"
import { clientId, destination, keyId, sourceId, typedPatient, type Make, type Setting } from "../work.ts"

/** What follows a send. */
interface Hooks {
  readonly started?: (file: FileSource.FileSource) => Effect.Effect<void>
  readonly onEvent?: SendEvent.Observer
}

/** Runs a send with what follows it. */
type Follow = (
  send: (hooks: Hooks) => Effect.Effect<Receipt, RedoxError, Services>,
) => Effect.Effect<unknown, RedoxError, Services>

type Services = Layer.Success<ReturnType<typeof layerOver>>

const layerOver = (
  client: typeof NodeRedox.layerHttpClient,
  { baseUrl, privateKey }: Pick<Setting, "baseUrl" | "privateKey">,
) =>
  Layer.mergeAll(
    Redox.layer({
      baseUrl,
      environment: "Development",
      sourceId,
      credentials: { clientId, keyId, privateKey: Redacted.make(privateKey) },
      traffic: { rateLimit: "off" },
    }).pipe(Layer.provide([client, NodeRedox.layerContentHash])),
    NodeServices.layer,
  )

/** Over a client, watched as a program would. It is ready once it has its token, as those by hand are. */
export const makeOver =
  (client: typeof NodeRedox.layerHttpClient, follow: Follow = (send) => send({})): Make =>
  async (setting) => {
    const { path, work } = setting
    const runtime = ManagedRuntime.make(layerOver(client, setting))
    await runtime.runPromise(TokenService.use(({ get }) => get))
    const bytes = work.from === "memory" ? await readFile(path) : undefined
    const file =
      bytes === undefined
        ? NodeFileSource.fromPath(path)
        : Effect.succeed(FileSource.fromBytes(bytes, { contentType: "application/pdf" }))
    const type = DocumentMessage.loinc("11506-3", "Progress note")
    const send = follow(({ onEvent, started }) =>
      Effect.flatMap(file, (source) => {
        const sent = SendFile.sendFile({
          file: source,
          destination,
          patient: typedPatient,
          document: { type },
          method: work.method,
          ...(onEvent === undefined ? {} : { onEvent }),
        })
        return started === undefined ? sent : Effect.andThen(started(source), sent)
      }),
    )
    return { send: () => runtime.runPromise(Effect.asVoid(send)), close: () => runtime.dispose() }
  }

export const make = makeOver(NodeRedox.layerHttpClient)

export const makeObserved = makeOver(NodeRedox.layerHttpClient, (send) => send({ onEvent: () => Effect.void }))

/** A request that goes over the pool, whatever it asks for. */
const overPool = (current: Transport.Receiving): Transport.Receiving => ({
  freshConnection: false,
  mostBytes: current.mostBytes,
  reports: (giveUp) => current.reports(giveUp),
  connected: () => current.connected(),
  sent: (bytes) => current.sent(bytes),
  received: (bytes) => current.received(bytes),
  head: (status, headers) => current.head(status, headers),
  body: (bytes) => current.body(bytes),
  failed: (cause) => current.failed(cause),
})

/** A client that takes creates over its pool: what the promise's connection for each create costs is the difference. */
const pooling = (inner: HttpClient.HttpClient): HttpClient.HttpClient => {
  const send = Transport.sendOf(inner)
  return send === undefined
    ? inner
    : Transport.direct(
        HttpClient.transform(inner, (effect) => effect),
        (outgoing, current, fiber) => send(outgoing, overPool(current), fiber),
      )
}

export const makePooled = makeOver(
  Layer.effect(HttpClient.HttpClient, Effect.map(HttpClient.HttpClient, pooling)).pipe(
    Layer.provide(NodeRedox.layerHttpClient),
  ),
)
