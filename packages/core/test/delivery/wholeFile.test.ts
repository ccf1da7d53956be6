/**
 * A file arrives whole, from its first byte on, or nothing is filed: what can be read once only never becomes part of one.
 */
import { FileSource, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { NodeFileSource, NodeRedox } from "@effect-redox/node"
import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Result, Stream, type FileSystem, type Path } from "effect"
import { randomBytes } from "node:crypto"
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { toStream } from "../../src/internal/bytes/chunks.ts"
import { makeSha1 } from "../../src/internal/sha1.ts"
import { watchedBytes, type Seen } from "../../src/internal/send/watchedBytes.ts"
import { note } from "../support/Documents.ts"
import { listening } from "../support/listening.ts"
import { clients, services } from "./sockets.ts"

const bytes = randomBytes(400_000)
const chunks = Array.from({ length: 100 }, (_, index) => bytes.subarray(index * 4_000, (index + 1) * 4_000))

/** Can be opened any number of times. */
const repeatable = Stream.fromIterable(chunks).pipe(Stream.rechunk(1))

/** Goes on where it stopped, however often it is opened: a request's body, a pipe. */
const oneShot = (from: ReadonlyArray<Uint8Array> = chunks): Stream.Stream<Uint8Array> => {
  let next = 0
  return Stream.unfold(undefined, () =>
    Effect.sync(() => {
      const chunk = from[next++]
      return chunk === undefined ? undefined : ([chunk, undefined] as const)
    }),
  )
}

interface Uploads {
  readonly port: number
  /** What was stored, each as it arrived. */
  readonly stored: ReadonlyArray<Buffer>
  readonly attempts: () => number
}

/** Answers the first upload with a status once `after` bytes of it have come, and stores every later one. */
const listen = (status: number, after: number) => {
  const stored: Array<Buffer> = []
  let attempts = 0
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const nth = ++attempts
    const parts: Array<Buffer> = []
    let size = 0
    request.on("error", () => undefined)
    request.on("data", (part: Buffer) => {
      parts.push(part)
      size += part.length
      if (nth === 1 && size >= after && !response.headersSent) {
        response.writeHead(status, { connection: "close" }).end()
      }
    })
    request.on("end", () => {
      if (nth === 1) return
      stored.push(Buffer.concat(parts))
      response.writeHead(201, { location: "https://blob.redoxengine.com/7" }).end()
    })
  }
  return Effect.map(listening(createServer(answer)), (port) => ({ port, stored, attempts: () => attempts }))
}

const quickly = { maxAttempts: 3, transient: { base: "1 millis", cap: "1 millis" } } as const

describe.each(clients)("over %s", (_, client) => {
  const upload = (file: FileSource.FileSource, { port }: Uploads) =>
    Effect.result(BlobService.use((blobs) => blobs.upload(file))).pipe(
      Effect.provide(services(`http://127.0.0.1:${port}`, client, quickly)),
    )

  for (const size of [bytes.length, undefined]) {
    const what = size === undefined ? "of unknown size" : "of known size"
    for (const [status, after] of [
      [503, 1],
      [503, 100_000],
      [401, 100_000],
    ] as const) {
      it.live(
        `a source ${what} that goes on where it stopped is refused after a ${status}, and nothing is stored`,
        () =>
          Effect.gen(function* () {
            const server = yield* listen(status, after)
            const file = yield* FileSource.make({ contentType: "application/pdf", size, bytes: oneShot() })
            const result = yield* upload(file, server)
            if (Result.isSuccess(result)) return assert.fail("half a file was stored")
            // Some transports hear of a 401 without asking for a new token elsewhere; then that is the reason.
            assert.include(["FileChanged", "Authentication"], result.failure.reason._tag)
            if (result.failure.reason._tag === "FileChanged") assert.include(result.failure.message, `HTTP ${status}`)
            assert.lengthOf(server.stored, 0)
          }),
      )
    }

    it.live(`a source ${what} whose rest begins like its start is refused after a 503`, () =>
      Effect.gen(function* () {
        const line = Buffer.from("the same line again\n".repeat(200))
        const lines = Array.from({ length: 100 }, () => line)
        const server = yield* listen(503, 100_000)
        const whole = size === undefined ? undefined : line.length * lines.length
        const file = yield* FileSource.make({ contentType: "text/plain", size: whole, bytes: oneShot(lines) })
        const result = yield* upload(file, server)
        if (Result.isSuccess(result)) return assert.fail("part of a file passed as a file")
        assert.strictEqual(result.failure.reason._tag, "FileChanged")
        assert.include(result.failure.message, "HTTP 503")
      }),
    )

    it.live(`a file ${what} is sent whole after a 503`, () =>
      Effect.gen(function* () {
        const server = yield* listen(503, 100_000)
        const file = yield* FileSource.make({ contentType: "application/pdf", size, bytes: repeatable })
        const uploaded = yield* Effect.fromResult(yield* upload(file, server))
        assert.strictEqual(uploaded.attempts, 2)
        assert.deepStrictEqual(server.stored, [bytes])
      }),
    )

    it.live(`a source ${what} that can be read once only gets one attempt, and the error is Redox's`, () =>
      Effect.gen(function* () {
        const server = yield* listen(503, 100_000)
        const file = yield* FileSource.once({ contentType: "application/pdf", size, bytes: oneShot() })
        const result = yield* upload(file, server)
        if (Result.isSuccess(result)) return assert.fail("it was stored")
        assert.strictEqual(result.failure.reason._tag, "Unavailable")
        assert.include(result.failure.message, "HTTP 503")
        assert.isTrue(result.failure.nothingCreated)
        assert.strictEqual(server.attempts(), 1)
      }),
    )

    it.live(`a source ${what} that is spooled is sent whole after a 503`, () =>
      Effect.gen(function* () {
        const server = yield* listen(503, 100_000)
        const file = yield* FileSource.spooled({ contentType: "application/pdf", size, bytes: oneShot() })
        assert.strictEqual(file.size, bytes.length)
        const uploaded = yield* Effect.fromResult(yield* upload(file, server))
        assert.strictEqual(uploaded.attempts, 2)
        assert.deepStrictEqual(server.stored, [bytes])
      }),
    )
  }
})

describe("a file on a disk that another takes the place of while it is sent", () => {
  const written = (size: number) =>
    Effect.map(
      Effect.acquireRelease(
        Effect.sync(() => mkdtempSync(join(tmpdir(), "whole-"))),
        (folder) => Effect.sync(() => rmSync(folder, { recursive: true })),
      ),
      (folder) => {
        const path = join(folder, "scan.pdf")
        writeFileSync(path, Buffer.concat([Buffer.from("%PDF-1.7\n"), bytes]).subarray(0, size))
        return path
      },
    )
  /** Sends a file, in whose place another is put when the first attempt has failed. */
  const sendChanged = Effect.fnUntraced(function* (
    size: number,
    sourceOf: (path: string) => Effect.Effect<FileSource.FileSource, unknown, FileSystem.FileSystem | Path.Path>,
  ) {
    const server = yield* listen(503, 1)
    const path = yield* written(size)
    const file = yield* sourceOf(path)
    const onEvent = (event: SendEvent) =>
      Effect.sync(() => {
        if (event._tag !== "AttemptFailed") return
        writeFileSync(`${path}.new`, "%PDF-1.7 of another patient")
        renameSync(`${path}.new`, path)
      })
    const result = yield* Effect.result(BlobService.use((blobs) => blobs.upload(file, { onEvent }))).pipe(
      Effect.provide(services(`http://127.0.0.1:${server.port}`, NodeRedox.layerHttpClient, quickly)),
    )
    return { result, server, path }
  })

  it.live("is sent again as it was looked at, if it is small", () =>
    Effect.gen(function* () {
      const { result, server } = yield* sendChanged(60_000, NodeFileSource.fromPath)
      assert.strictEqual((yield* Effect.fromResult(result)).attempts, 2)
      assert.strictEqual(server.stored[0]?.byteLength, 60_000)
    }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
  )

  for (const [what, size, again] of [
    ["is large", 300_000, false],
    ["was read before", 60_000, true],
  ] as const) {
    it.live(`is not sent if it ${what}`, () =>
      Effect.gen(function* () {
        const { result, server } = yield* sendChanged(size, (path) =>
          Effect.tap(NodeFileSource.fromPath(path), (file) => (again ? Stream.runDrain(file.bytes) : Effect.void)),
        )
        if (Result.isSuccess(result)) return assert.fail("it was stored")
        assert.strictEqual(result.failure.reason._tag, "FileChanged")
        assert.lengthOf(server.stored, 0)
      }).pipe(Effect.scoped, Effect.provide(NodeServices.layer)),
    )
  }
})

describe("a message with its file in it", () => {
  for (const size of [1_000, 60_000, 1_000_000]) {
    it.live(`goes out with its length, with ${size} bytes of a file`, () =>
      Effect.gen(function* () {
        const arrived: Array<unknown> = []
        const server = createServer((request, response) => {
          const parts: Array<Buffer> = []
          request.on("data", (part: Buffer) => void parts.push(part))
          request.on("end", () => {
            const { "content-length": announced, "transfer-encoding": coding } = request.headers
            const isWhole = announced === String(Buffer.concat(parts).length)
            arrived.push(isWhole && coding === undefined ? "with its length" : { announced, coding })
            response.end("{}")
          })
        })
        const port = yield* listening(server)
        const file = FileSource.fromText("x".repeat(size))
        const overUndici = services(`http://127.0.0.1:${port}`, NodeRedox.layerHttpClient)
        yield* Effect.provide(SendFile.sendFile(note({ file, method: "embed" })), overUndici)
        assert.deepStrictEqual(arrived, ["with its length"])
      }),
    )
  }
})

describe("a source whose first bytes were taken and never seen", () => {
  it.effect("is not read again where its size is unknown", () =>
    Effect.gen(function* () {
      const file = new FileSource.FileSource({ contentType: "application/pdf", bytes: Stream.never })
      const watch = (isLost: boolean) =>
        watchedBytes(file, { limit: 1e9, method: "upload", makeHasher: makeSha1, observe: () => Effect.void, isLost })
      const first = watch(false)
      assert.isFalse(first.unsettled())
      const fiber = yield* Effect.forkChild(Stream.runDrain(toStream(first.open)), { startImmediately: true })
      yield* Fiber.interrupt(fiber)
      assert.isTrue(first.unsettled())
      const again = yield* Effect.flip(Stream.runDrain(toStream(watch(true).open)))
      assert.strictEqual(again.reason._tag, "FileChanged")
    }),
  )

  it.live("is refused in an upload, and nothing is stored", () =>
    Effect.gen(function* () {
      const server = yield* listen(503, 0)
      let opened = 0
      // The first chunk takes its time, and is lost with the attempt that waits for it.
      const slow = Stream.unwrap(
        Effect.sync(() =>
          ++opened === 1 ? Stream.fromEffect(Effect.delay(Effect.succeed(bytes), "3 seconds")) : repeatable,
        ),
      )
      const file = yield* FileSource.make({ contentType: "application/pdf", bytes: slow })
      const error = yield* Effect.flip(
        BlobService.use((blobs) => blobs.upload(file, { policy: { attemptTimeout: "1 second", maxAttempts: 2 } })),
      ).pipe(Effect.provide(services(`http://127.0.0.1:${server.port}`, clients[0]?.[1] ?? assert.fail("no client"))))
      assert.strictEqual(error.reason._tag, "FileChanged")
      assert.include(error.message, "FileSource.spooled")
      assert.lengthOf(server.stored, 0)
    }),
  )
})

describe("a later reading of a file", () => {
  const read = (source: Stream.Stream<Uint8Array>, seen: ReadonlyArray<Seen>, until = Number.POSITIVE_INFINITY) =>
    Effect.gen(function* () {
      const file = new FileSource.FileSource({ contentType: "application/pdf", bytes: source })
      const observe = () => Effect.void
      const reading = watchedBytes(file, { limit: 1e9, method: "upload", makeHasher: makeSha1, seen, observe })
      const parts = Stream.takeUntil(toStream(reading.open), () => reading.bytes() >= until)
      const result = yield* Effect.result(Stream.runDrain(parts))
      return { result, seen: reading.seen(), complete: reading.hash() !== undefined }
    })
  const seenOf = Effect.fnUntraced(function* (until: number) {
    const { seen } = yield* read(repeatable, [], until)
    return seen ?? assert.fail("nothing was read")
  })

  it.effect("has to read what any earlier one read, whole or in part", () =>
    Effect.gen(function* () {
      const earlier = [yield* seenOf(40_000), yield* seenOf(12_000), yield* seenOf(Number.POSITIVE_INFINITY)]
      const again = yield* read(repeatable, earlier)
      assert.isTrue(Result.isSuccess(again.result) && again.complete)
    }),
  )

  const others: Readonly<Record<string, Stream.Stream<Uint8Array>>> = {
    "begins elsewhere": Stream.fromIterable(chunks.slice(10)),
    "ends before that": Stream.fromIterable(chunks.slice(0, 2)),
    "is empty": Stream.empty,
    "differs in one byte": Stream.fromIterable(
      chunks.map((chunk, index) => (index === 2 ? Buffer.concat([chunk.subarray(1), Buffer.from([0])]) : chunk)),
    ),
  }
  for (const [what, source] of Object.entries(others)) {
    it.effect(`fails where it ${what}`, () =>
      Effect.gen(function* () {
        const again = yield* read(source, [yield* seenOf(40_000)])
        assert.isTrue(Result.isFailure(again.result) && again.result.failure.reason._tag === "FileChanged")
        assert.isFalse(again.complete)
      }),
    )
  }

  it.effect("fails where it goes on after the end of an earlier one", () =>
    Effect.gen(function* () {
      const whole = yield* seenOf(Number.POSITIVE_INFINITY)
      const again = yield* read(Stream.concat(repeatable, Stream.succeed(new Uint8Array([1]))), [whole])
      assert.isTrue(Result.isFailure(again.result))
    }),
  )
})

describe("a source that can be read once only", () => {
  it.effect("fails when it is read again, and says what to do", () =>
    Effect.gen(function* () {
      const file = yield* FileSource.once({ contentType: "application/pdf", bytes: oneShot() })
      yield* Stream.runDrain(file.bytes)
      const error = yield* Effect.flip(Stream.runDrain(file.bytes))
      assert.include(error.message, "can be read once only")
      assert.include(error.message, "FileSource.spooled")
    }),
  )

  it.effect("is spooled up to a limit, and as long as it was announced", () =>
    Effect.gen(function* () {
      const reasonOf = (options: { readonly size?: number; readonly limit?: number }) =>
        Effect.map(
          Effect.flip(FileSource.spooled({ contentType: "application/pdf", bytes: oneShot(), ...options })),
          ({ reason }) => reason._tag,
        )
      assert.strictEqual(yield* reasonOf({ limit: 399_999 }), "FileTooLarge")
      assert.strictEqual(yield* reasonOf({ size: 400_001, limit: 399_999 }), "FileTooLarge")
      assert.strictEqual(yield* reasonOf({ size: 400_001 }), "FileChanged")
      const empty = yield* Effect.flip(FileSource.spooled({ contentType: "application/pdf", bytes: Stream.empty }))
      assert.include(empty.message, "the file is empty")
    }),
  )
})
