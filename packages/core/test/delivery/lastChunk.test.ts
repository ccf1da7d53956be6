/**
 * The last chunk of a file waits until the source has ended and is found right: what is wrong never becomes a complete
 * request, whatever a server would have made of it.
 */
import { FileSource } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, Stream } from "effect"
import { HttpClientRequest } from "effect/http"
import type { Content } from "../../src/internal/bytes/body.ts"
import { toStream } from "../../src/internal/bytes/chunks.ts"
import { makeStraight } from "../../src/internal/http/straight.ts"
import { makeSha1 } from "../../src/internal/sha1.ts"
import { watchedBytes, type WatchOptions } from "../../src/internal/send/watchedBytes.ts"
import { afterRequest, clients, listen, services } from "./sockets.ts"

const chunk = (length: number) => new Uint8Array(length).fill(7)
const chunks = (...lengths: ReadonlyArray<number>) => Stream.fromIterable(lengths.map(chunk)).pipe(Stream.rechunk(1))

interface Wrong {
  readonly bytes: Stream.Stream<Uint8Array, unknown>
  readonly size?: number
  readonly options?: Partial<WatchOptions>
  /** How many bytes may go before it is known. */
  readonly gone: number
  readonly reason: string
}

const wrong: Readonly<Record<string, Wrong>> = {
  "goes on after its announced size": { bytes: chunks(4, 6, 1), size: 10, gone: 4, reason: "FileChanged" },
  "goes on after its announced size in empty chunks": {
    bytes: chunks(4, 6, 0, 0, 1),
    size: 10,
    gone: 4,
    reason: "FileChanged",
  },
  "ends before its announced size": { bytes: chunks(4, 5), size: 10, gone: 4, reason: "FileChanged" },
  "is over the limit": { bytes: chunks(4, 6, 1), options: { limit: 10 }, gone: 4, reason: "FileTooLarge" },
  "fails when all of it has been read": {
    bytes: Stream.concat(chunks(4, 6), Stream.fail("no")),
    size: 10,
    gone: 4,
    reason: "FileUnreadable",
  },
  "fails, and nobody knows its size": {
    bytes: Stream.concat(chunks(4, 6), Stream.fail("no")),
    gone: 4,
    reason: "FileUnreadable",
  },
  "is not what an earlier attempt read": {
    bytes: chunks(4, 6),
    size: 10,
    options: { seen: [{ bytes: 10, hash: "another", whole: true }] },
    gone: 4,
    reason: "FileChanged",
  },
}

describe("a file that", () => {
  const pass = (file: FileSource.FileSource, options?: Partial<WatchOptions>) =>
    watchedBytes(file, { limit: 100, method: "upload", makeHasher: makeSha1, observe: () => Effect.void, ...options })

  for (const [name, { bytes, gone, options, reason, size }] of Object.entries(wrong)) {
    it.effect(`${name} keeps its last chunk`, () =>
      Effect.gen(function* () {
        let sent = 0
        const { open } = pass(new FileSource.FileSource({ contentType: "text/plain", bytes, size }), options)
        const count = (part: Uint8Array) => Effect.sync(() => void (sent += part.length))
        const error = yield* Effect.flip(Stream.runForEach(toStream(open), count))
        assert.strictEqual(error.reason._tag, reason)
        assert.isAtMost(sent, gone)
      }),
    )
  }

  it.effect("is right goes as it is, the last chunk last", () =>
    Effect.gen(function* () {
      const file = new FileSource.FileSource({ contentType: "text/plain", bytes: chunks(4, 0, 6, 1, 0), size: 11 })
      const { open } = pass(file)
      const parts = yield* Stream.runCollect(toStream(open))
      assert.deepStrictEqual(
        parts.map(({ length }) => length),
        [4, 6, 1],
      )
    }),
  )
})

describe.each(clients)("over %s", (_, client) => {
  it.live("a file that goes on after its announced size is no complete request to a server that is quick", () =>
    Effect.gen(function* () {
      let whole = 0
      const peer = yield* listen((socket) =>
        afterRequest(
          socket,
          () => {
            whole++
            socket.write(
              "HTTP/1.1 201 Created\r\nContent-Length: 0\r\nLocation: https://blob.redoxengine.com/7\r\n\r\n",
            )
          },
          10,
        ),
      )
      const late = Stream.fromEffect(Effect.delay(Effect.succeed(chunk(1)), "100 millis"))
      const file = yield* FileSource.make({
        contentType: "application/pdf",
        size: 10,
        bytes: Stream.concat(chunks(4, 6), late),
      })
      const upload = BlobService.use((blobs) => blobs.upload(file))
      const error = yield* Effect.flip(Effect.provide(upload, services(`http://127.0.0.1:${peer.port}`, client)))
      assert.strictEqual(error.reason._tag, "FileChanged")
      assert.strictEqual(whole, 0)
    }),
  )
})

it.effect("a file is not opened for a request that no time is left for", () =>
  Effect.withFiber((fiber) => {
    const opened: Array<string> = []
    const content: Content = {
      contentType: "application/pdf",
      contentLength: 10,
      open: Effect.die("only read whole"),
      whole: () => Effect.sync(() => (opened.push("read"), new Uint8Array(10))),
    }
    const outgoing = { request: HttpClientRequest.post("https://redox.example/"), headers: {}, content }
    const once = makeStraight(() => void opened.push("sent"), 1_000)
    return Effect.map(once(outgoing, false, { timeout: 1_000, until: -1 }, fiber), (reply) => {
      assert.isTrue(Result.isFailure(reply) && reply.failure.bytesSent === 0)
      assert.deepStrictEqual(opened, [])
    })
  }),
)
