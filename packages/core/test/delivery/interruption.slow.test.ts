/**
 * Whoever interrupts a request, in whichever phase, gets everything back: no socket, no fiber and no open file is left.
 */
import { FileSource, Redox } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { TokenService } from "@effect-redox/core/TokenService"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Metric, Redacted, Stream } from "effect"
import { generateKeyPairSync } from "node:crypto"
import type { Socket } from "node:net"
import { destination, embeddedMessage } from "../support/Documents.ts"
import { afterRequest, clients, listen, services } from "./sockets.ts"

// A socket that is not read from does not hear that the other side has gone either, so it is read again in the end.
const holdBack = (socket: Socket, millis: number): void => {
  socket.pause()
  setTimeout(() => socket.resume(), millis)
}

const phases: ReadonlyArray<readonly [string, (socket: Socket) => void]> = [
  ["while nobody reads the request", (socket) => holdBack(socket, 200)],
  ["while nobody answers", () => undefined],
  [
    "after an interim answer",
    (socket) => afterRequest(socket, () => void socket.write("HTTP/1.1 100 Continue\r\n\r\n")),
  ],
  [
    "within the answer's head",
    (socket) => afterRequest(socket, () => void socket.write("HTTP/1.1 201 Created\r\nConte")),
  ],
  [
    "within the answer's body",
    (socket) => afterRequest(socket, () => void socket.write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\nx")),
  ],
]

const bytes = 4_000_000

const message = embeddedMessage(new Uint8Array(bytes).fill(0x61))

const opened = { now: 0 }
const chunks = Stream.fromEffect(Effect.sync(() => void opened.now++)).pipe(
  Stream.flatMap(() => Stream.range(1, 500)),
  Stream.map(() => new Uint8Array(bytes / 500)),
  Stream.ensuring(Effect.sync(() => void opened.now--)),
)

const requests: ReadonlyArray<
  readonly [string, Effect.Effect<unknown, unknown, BlobService | DocumentService | TokenService>]
> = [
  [
    "an upload",
    Effect.flatMap(FileSource.make({ contentType: "application/pdf", size: bytes, bytes: chunks }), (file) =>
      BlobService.use((blobs) => blobs.upload(file)),
    ),
  ],
  [
    "a create",
    Effect.flatMap(message, (made) => DocumentService.use((documents) => documents.create(made, { destination }))),
  ],
]

/** How many fibers there are, of those that run within. */
const counting = () => {
  let active = 0
  const service: Metric.FiberRuntimeMetricsService = {
    recordFiberStart: () => void active++,
    recordFiberEnd: () => void active--,
  }
  return { service, active: () => active }
}

const becomes = (value: () => number, expected: number, what: string) =>
  Effect.sync(value).pipe(
    Effect.delay("5 millis"),
    Effect.repeat({ until: (found) => found === expected, times: 400 }),
    Effect.tap((found) => Effect.sync(() => assert.strictEqual(found, expected, what))),
  )

describe.each(clients)("over %s", (_, client) => {
  describe.each(requests)("%s that is interrupted", (_, request) => {
    it.live.each(phases)("%s leaves nothing behind", ([, behave]) =>
      Effect.gen(function* () {
        const peer = yield* listen(behave)
        const fibers = counting()
        yield* Effect.gen(function* () {
          const before = fibers.active()
          const fiber = yield* Effect.forkChild(request)
          while (peer.connections() === 0 && fiber.pollUnsafe() === undefined) yield* Effect.sleep("1 millis")
          assert.isAbove(peer.connections(), 0, "connections of the request")
          yield* Effect.sleep("50 millis")
          yield* Fiber.interrupt(fiber)
          yield* becomes(() => opened.now, 0, "open files")
          yield* becomes(fibers.active, before, "fibers")
        }).pipe(
          Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)),
          Effect.provideService(Metric.FiberRuntimeMetrics, fibers.service),
        )
        yield* becomes(peer.open, 0, "connections")
      }),
    )
  })

  it.live.each(phases)("a token request whose layer is closed %s leaves nothing behind", ([, behave]) =>
    Effect.gen(function* () {
      const peer = yield* listen(behave)
      const fibers = counting()
      const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" })
      const layer = Redox.layer({
        baseUrl: `http://127.0.0.1:${peer.port}`,
        environment: "Development",
        credentials: {
          clientId: "client",
          keyId: "key",
          privateKey: Redacted.make(String(privateKey.export({ type: "pkcs8", format: "pem" }))),
        },
      }).pipe(Layer.provide(client))
      yield* Effect.gen(function* () {
        const waiting = yield* Effect.forkChild(TokenService.use((tokens) => Effect.flip(tokens.get)))
        while (peer.connections() === 0) yield* Effect.sleep("1 millis")
        yield* Effect.sleep("50 millis")
        yield* Fiber.interrupt(waiting)
      }).pipe(Effect.provide(layer), Effect.provideService(Metric.FiberRuntimeMetrics, fibers.service))
      yield* becomes(fibers.active, 0, "fibers")
      yield* becomes(peer.open, 0, "connections")
    }),
  )
})

describe.each(clients)("a peer that takes no more of a create, over %s", (_, client) => {
  it.live("has it given up after an attempt's time, with its outcome unknown", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) => holdBack(socket, 800))
      const documents = yield* Effect.flatMap(message, (made) =>
        DocumentService.use((service) => Effect.flip(service.create(made, { destination }))),
      ).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, client, { attemptTimeout: "300 millis" })))
      assert.strictEqual(documents.reason._tag, "OutcomeUnknown")
      yield* becomes(peer.open, 0, "connections")
    }),
  )
})
