/**
 * A large file is read through one buffer that is written over again and again. What arrives is the file all the same,
 * and whatever keeps chunks for itself gets memory of its own.
 */
import { FileSource, Transport } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { NodeRedox } from "@effect-redox/node"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Deferred, Effect, Fiber, Layer, Result, Stream } from "effect"
import { FetchHttpClient, HttpClient } from "effect/http"
import { createHash, randomBytes, randomInt } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import { createServer as createTlsServer } from "node:https"
import { TestClock } from "effect/testing"
import { toStream } from "../../src/internal/bytes/chunks.ts"
import { makeSha1 } from "../../src/internal/sha1.ts"
import { watchedBytes } from "../../src/internal/send/watchedBytes.ts"
import { makeCertificate } from "../support/Certificates.ts"
import { listening } from "../support/listening.ts"
import { services } from "./sockets.ts"

const bytes = randomBytes(3_000_001)

/** A file that is read into memory it is given, and the memory it was given. */
const readable = (content: Uint8Array) => {
  const given = new Set<ArrayBufferLike>()
  let open = 0
  const source = FileSource.fromReader({
    contentType: "application/pdf",
    size: content.byteLength,
    open: Effect.acquireRelease(
      Effect.sync(() => {
        open++
        let at = 0
        return (into: Uint8Array) =>
          // As a disk does: later.
          Effect.map(Effect.yieldNow, () => {
            given.add(into.buffer)
            const part = content.subarray(at, at + into.byteLength)
            into.set(part)
            at += part.byteLength
            return part.byteLength
          })
      }),
      () => Effect.sync(() => void open--),
    ),
  })
  return { source, buffers: () => given.size, open: () => open }
}

const hashOf = (content: Uint8Array) => createHash("sha1").update(content).digest("hex")

type Behave = (request: IncomingMessage, response: ServerResponse, nth: number) => void

const stored = (response: ServerResponse, hash: string): void =>
  void response.writeHead(201, { location: `https://blob.redoxengine.com/${hash}` }).end()

/** Takes an upload with pauses, as a busy server does, and names it by its hash. */
const takesItsTime: Behave = (request, response) => {
  const hash = createHash("sha1")
  request.on("data", (part: Buffer) => {
    hash.update(part)
    if (randomInt(4) > 0) return
    request.pause()
    setTimeout(() => request.resume(), randomInt(6))
  })
  request.on("end", () => stored(response, hash.digest("hex")))
  request.on("error", () => undefined)
}

const listen = (
  make: (answer: (request: IncomingMessage, response: ServerResponse) => void) => Server,
  behave: Behave,
) =>
  Effect.suspend(() => {
    let count = 0
    return listening(make((request, response) => behave(request, response, ++count)))
  })

const plain = (answer: (request: IncomingMessage, response: ServerResponse) => void) => createServer(answer)

const upload = (file: FileSource.FileSource) => BlobService.use((blobs) => blobs.upload(file))

describe("a file read into memory it is given", () => {
  const uploads = Effect.gen(function* () {
    const contents = Array.from({ length: 12 }, (_, index) => bytes.subarray(index, bytes.length - index * 1_000))
    const files = contents.map(readable)
    const uploaded = yield* Effect.forEach(files, ({ source }) => Effect.flatMap(source, upload), {
      concurrency: "unbounded",
    })
    assert.deepStrictEqual(
      uploaded.map(({ hash, url }) => [url, Buffer.from(hash ?? "", "base64").toString("hex")]),
      contents.map((content) => [`https://blob.redoxengine.com/${hashOf(content)}`, hashOf(content)]),
    )
    return files
  })

  it.live("arrives as it is, twelve at once, each through one buffer", () =>
    Effect.gen(function* () {
      const port = yield* listen(plain, takesItsTime)
      const files = yield* Effect.provide(uploads, services(`http://127.0.0.1:${port}`, NodeRedox.layerHttpClient))
      assert.deepStrictEqual(
        files.map(({ buffers }) => buffers()),
        files.map(() => 1),
      )
    }),
  )

  it.live("arrives as it is over TLS", () =>
    Effect.gen(function* () {
      const certificate = makeCertificate("localhost")
      const port = yield* listen((answer) => createTlsServer(certificate, answer), takesItsTime)
      const client = NodeRedox.layerHttpClientWith({ certificateAuthorities: certificate.cert, proxy: "none" })
      const files = yield* Effect.provide(uploads, services(`https://localhost:${port}`, client))
      // The last chunks may be encrypted, and not yet written, when the next is asked for.
      for (const { buffers } of files) assert.isAtMost(buffers(), 3)
    }),
  )

  it.live("gets a buffer for each chunk over any other client", () =>
    Effect.gen(function* () {
      const port = yield* listen(plain, takesItsTime)
      const files = yield* Effect.provide(uploads, services(`http://127.0.0.1:${port}`, FetchHttpClient.layer))
      for (const { buffers } of files) assert.isAtLeast(buffers(), 11)
    }),
  )

  it.live("is opened again for a redirect, and arrives as it is", () =>
    Effect.gen(function* () {
      const port = yield* listen(plain, (request, response, nth) => {
        if (nth > 1) return takesItsTime(request, response, nth)
        request.resume()
        request.on("end", () => void response.writeHead(307, { location: "/fhir/R4/again" }).end())
      })
      const file = readable(bytes)
      const uploaded = yield* Effect.provide(
        Effect.flatMap(file.source, upload),
        services(`http://127.0.0.1:${port}`, NodeRedox.layerHttpClient),
      )
      assert.strictEqual(uploaded.url, `https://blob.redoxengine.com/${hashOf(bytes)}`)
      assert.strictEqual(uploaded.attempts, 1)
    }),
  )

  it.live("is sent whole after an answer that came within it, and after a connection that broke", () =>
    Effect.gen(function* () {
      const port = yield* listen(plain, (request, response, nth) => {
        if (nth > 2) return takesItsTime(request, response, nth)
        let size = 0
        request.on("error", () => undefined)
        request.on("data", (part: Buffer) => {
          size += part.length
          if (size < 1_000_000 || response.headersSent) return
          if (nth === 1) response.writeHead(503, { connection: "close" }).end()
          else request.socket.resetAndDestroy()
        })
      })
      const file = readable(bytes)
      const policy = { maxAttempts: 3, transient: { base: "1 millis", cap: "1 millis" } } as const
      const uploaded = yield* Effect.provide(
        Effect.flatMap(file.source, upload),
        services(`http://127.0.0.1:${port}`, NodeRedox.layerHttpClient, policy),
      )
      assert.strictEqual(uploaded.url, `https://blob.redoxengine.com/${hashOf(bytes)}`)
      assert.strictEqual(uploaded.attempts, 3)
      assert.strictEqual(file.open(), 0)
    }),
  )

  it.live("is closed when its upload is interrupted while it is read", () =>
    Effect.gen(function* () {
      const port = yield* listen(plain, takesItsTime)
      let open = 0
      const reads = yield* Deferred.make<void>()
      const file = yield* FileSource.fromReader({
        contentType: "application/pdf",
        size: 1_000_000,
        open: Effect.acquireRelease(
          Effect.sync(() => {
            open++
            return () => Effect.andThen(Deferred.succeed(reads, undefined), Effect.never)
          }),
          () => Effect.sync(() => void open--),
        ),
      })
      const fiber = yield* Effect.forkChild(
        Effect.provide(upload(file), services(`http://127.0.0.1:${port}`, NodeRedox.layerHttpClient)),
      )
      yield* Deferred.await(reads)
      yield* Fiber.interrupt(fiber)
      assert.strictEqual(open, 0)
    }),
  )

  it.live("is closed once what reads it by calls has ended, when its upload is interrupted", () =>
    Effect.gen(function* () {
      const port = yield* listen(plain, takesItsTime)
      const order: Array<string> = []
      const reads = yield* Deferred.make<void>()
      const file = yield* FileSource.fromReader({
        contentType: "application/pdf",
        size: 1_000_000,
        open: Effect.acquireRelease(
          Effect.sync(() =>
            FileSource.readerOf((into, received) => {
              Deferred.doneUnsafe(reads, Effect.void)
              setTimeout(() => {
                order.push("read")
                received(undefined, into.byteLength)
              }, 50)
              return undefined
            }),
          ),
          () => Effect.sync(() => void order.push("closed")),
        ),
      })
      const fiber = yield* Effect.forkChild(
        Effect.provide(upload(file), services(`http://127.0.0.1:${port}`, NodeRedox.layerHttpClient)),
      )
      yield* Deferred.await(reads)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(order, ["read", "closed"])
    }),
  )

  it.effect("arrives as it is where its taker moves the memory of each chunk elsewhere", () =>
    Effect.gen(function* () {
      const file = yield* readable(bytes).source
      const moved: Array<Uint8Array> = []
      yield* Stream.runForEach(file.bytes, (chunk) =>
        Effect.sync(() => void moved.push(structuredClone(chunk, { transfer: [chunk.buffer] }))),
      )
      assert.isTrue(Buffer.concat(moved).equals(bytes))
    }),
  )

  it.live("has chunks that stay as they are until they are released", () =>
    Effect.gen(function* () {
      const kept: Array<Uint8Array> = []
      const keeps = HttpClient.make((request) =>
        Effect.promise(async () => {
          const chunks = Transport.chunksOf(request.body)
          if (chunks === undefined) throw new Error("not pulled")
          for (;;) {
            const chunk = await chunks.next(false)
            if (chunk === undefined) throw new Error("the end")
            kept.push(chunk)
          }
        }),
      )
      const file = yield* readable(bytes).source
      const result = yield* Effect.result(
        Effect.provide(upload(file), services("http://127.0.0.1:1", Layer.succeed(HttpClient.HttpClient, keeps))),
      )
      assert.isTrue(Result.isFailure(result))
      assert.isTrue(Buffer.concat(kept).equals(bytes))
    }),
  )
})

describe("the progress of a large file", () => {
  it.effect("is reported at once, every tenth of a second, and at the end", () =>
    Effect.gen(function* () {
      const chunks = Array.from({ length: 100 }, (_, index) => bytes.subarray(index * 10, (index + 1) * 10))
      const file = new FileSource.FileSource({
        contentType: "application/pdf",
        size: 1_000,
        bytes: Stream.rechunk(Stream.fromIterable(chunks), 1),
      })
      const seen: Array<readonly [number, number]> = []
      const observe = (event: SendEvent) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          if (event._tag === "BytesSent") seen.push([now, event.bytes])
        })
      const { open } = watchedBytes(file, { limit: 1e6, method: "upload", makeHasher: makeSha1, observe })
      yield* Stream.runForEach(toStream(open), () => TestClock.adjust("10 millis"))
      assert.deepStrictEqual(
        seen,
        Array.from({ length: 10 }, (_, index) => [index * 100, index * 100 + 10] as const).concat([[990, 1_000]]),
      )
    }),
  )
})
