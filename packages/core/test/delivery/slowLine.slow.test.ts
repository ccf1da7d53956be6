/**
 * Uploads over a line that is slow but moves: a proxy lets so many bytes a second through to the fake, all connections
 * together.
 */
import { FileSource, SendFile, type DeliveryPolicy } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { NodeRedox } from "@effect-redox/node"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Result, Stream } from "effect"
import { connect, createServer } from "node:net"
import { note } from "../support/Documents.ts"
import { listening } from "../support/listening.ts"

const slice = 16_384

/** A proxy to a port, with one uplink of so many bytes a second for all of its connections. */
const slowProxy = Effect.fnUntraced(function* (port: number, bytesPerSecond: number) {
  let free = performance.now()
  const server = createServer({ highWaterMark: slice }, (client) => {
    const upstream = connect(port, "127.0.0.1").on("error", () => undefined)
    client.on("close", () => upstream.destroy())
    upstream.pipe(client)
    client.on("end", () => upstream.end())
    client.on("data", (chunk) => {
      client.pause()
      free = Math.max(free, performance.now()) + (chunk.length / bytesPerSecond) * 1000
      setTimeout(() => upstream.write(chunk, () => client.resume()), free - performance.now())
    })
  })
  return yield* listening(server)
})

/** The services behind a slow line to a fake. */
const overSlowLine = (bytesPerSecond: number, policy: DeliveryPolicy.Options) =>
  Layer.unwrap(
    Effect.gen(function* () {
      const { baseUrl } = yield* FakeRedoxServer
      const port = yield* slowProxy(Number(new URL(baseUrl).port), bytesPerSecond)
      return RedoxTest.layerServices({ baseUrl: `http://127.0.0.1:${port}`, policy }).pipe(
        Layer.provideMerge(NodeRedox.layerHttpClient),
      )
    }),
  ).pipe(Layer.provideMerge(FakeRedoxServer.layer({ algorithm: "ES384" })))

const megabyte = 1_000_000

const file = (megabytes: number) =>
  FileSource.fromBytes(new Uint8Array(megabytes * megabyte), { contentType: "image/dicom" })

describe("a slow line", () => {
  it.live(
    "carries four files of 20 MB at 2 MB/s together, though each takes longer than an attempt's time",
    () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const four = Stream.fromIterable([1, 2, 3, 4]).pipe(Stream.map(() => note({ file: file(20) })))
        const began = performance.now()
        const results = yield* Stream.runCollect(SendFile.sendFiles(four))
        assert.isAbove(performance.now() - began, 20_000)
        assert.lengthOf(
          results.filter(({ result }) => Result.isSuccess(result)),
          4,
        )
        const { create, documents, upload } = yield* redox.counts
        assert.deepStrictEqual({ create, documents, upload }, { create: 4, documents: 4, upload: 4 })
      }).pipe(Effect.provide(overSlowLine(2 * megabyte, { attemptTimeout: "20 seconds", maxAttempts: 1 }))),
    120_000,
  )

  it.live(
    "carries an embedded file of 6 MB, though it takes longer than an attempt's time",
    () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const began = performance.now()
        const receipt = yield* SendFile.sendFile(note({ file: file(6), method: "embed" }))
        assert.isAbove(performance.now() - began, 3_000)
        yield* redox.assertFiledOnce(receipt.identifiers.document)
      }).pipe(Effect.provide(overSlowLine(2 * megabyte, { attemptTimeout: "3 seconds", maxAttempts: 1 }))),
    30_000,
  )

  it.live(
    "that is too slow for the deadline says how far the file came",
    () =>
      Effect.gen(function* () {
        const blobs = yield* BlobService
        const { message, nothingCreated, reason } = yield* Effect.flip(blobs.upload(file(20)))
        if (reason._tag !== "Unavailable") return assert.fail(reason._tag)
        assert.isTrue(nothingCreated)
        assert.strictEqual(reason.bytesTotal, 20 * megabyte)
        assert.isAbove(reason.bytesSent ?? 0, 0)
        assert.isBelow(reason.bytesSent ?? 0, 20 * megabyte)
        assert.match(message, /of 20000000 bytes had been sent.*raise the attempt timeout and the deadline/)
      }).pipe(Effect.provide(overSlowLine(megabyte, { deadline: "4 seconds" }))),
    30_000,
  )

  it.live(
    "on which nothing moves any more ends after an attempt's time",
    () =>
      Effect.gen(function* () {
        const blobs = yield* BlobService
        const began = performance.now()
        const { reason } = yield* Effect.flip(blobs.upload(file(20)))
        assert.isBelow(performance.now() - began, 15_000)
        assert.deepStrictEqual(reason._tag === "Unavailable" ? reason.code : reason._tag, "TIMEOUT")
      }).pipe(Effect.provide(overSlowLine(1_000, { attemptTimeout: "3 seconds", maxAttempts: 1 }))),
    30_000,
  )
})
