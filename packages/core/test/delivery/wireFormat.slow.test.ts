/**
 * What goes out beside a message, and answers in every shape that HTTP allows, over undici and fetch alike.
 */
import { FileSource, Redox, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { NodeRedox } from "@effect-redox/node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted, Result } from "effect"
import { readFileSync } from "node:fs"
import type { Socket } from "node:net"
import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib"
import { version } from "../../src/internal/version.ts"
import { bundle, created } from "../support/AnswerTable.ts"
import { note } from "../support/Documents.ts"
import { afterRequest, clients, listen, services } from "./sockets.ts"

const embedded = SendFile.sendFile(note({ method: "embed" }))
const uploaded = BlobService.use((blobs) => blobs.upload(FileSource.fromText("Follow-up in two weeks.")))

const success = JSON.stringify(bundle(created))

const answer = (status: string, body: string | Buffer = "", headers: ReadonlyArray<string> = []): Buffer =>
  Buffer.concat([
    Buffer.from([`HTTP/1.1 ${status}`, `Content-Length: ${Buffer.byteLength(body)}`, ...headers, "", ""].join("\r\n")),
    Buffer.from(body),
  ])

const tagOf = <A>(result: Result.Result<A, RedoxError>): string =>
  Result.isSuccess(result) ? "sent" : result.failure.reason._tag

/** Sends to a server that answers each request so. */
const against = <A>(
  client: (typeof clients)[number][1],
  send: Effect.Effect<A, RedoxError, Redox.Services>,
  respond: (socket: Socket) => void,
  bytes = 1,
) =>
  Effect.gen(function* () {
    const peer = yield* listen((socket) => afterRequest(socket, () => respond(socket), bytes))
    const result = yield* Effect.result(send).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)))
    return { result, peer }
  })

describe("the version in User-Agent", () => {
  it("is the package's", () => {
    const manifest: unknown = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"))
    assert.propertyVal(manifest, "version", version)
  })
})

describe.each(clients)("over %s", (transport, client) => {
  it.live("a request asks for no coding, and names the library", () =>
    Effect.gen(function* () {
      for (const send of [Effect.asVoid(embedded), Effect.asVoid(uploaded)]) {
        const { peer } = yield* against(
          client,
          Effect.asVoid(send),
          (socket) => void socket.end(answer("200 OK", "{}")),
        )
        assert.match(peer.text(), /accept-encoding: identity\r\n/i)
        assert.include(peer.text().toLowerCase(), `user-agent: effect-redox/${version}\r\n`)
      }
    }),
  )

  const codings: Readonly<Record<string, (body: string) => Buffer>> = {
    gzip: (body) => gzipSync(body),
    "x-gzip": (body) => gzipSync(body),
    deflate: (body) => deflateSync(body),
    // At its best, Brotli takes seconds for a bomb.
    br: (body) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  }
  for (const [coding, encode] of Object.entries(codings)) {
    it.live(`an answer in ${coding} is read all the same`, () =>
      Effect.gen(function* () {
        const respond = (socket: Socket) =>
          void socket.end(answer("200 OK", encode(success), [`Content-Encoding: ${coding}`]))
        const { result } = yield* against(client, embedded, respond)
        assert.strictEqual(Result.getOrThrow(result).location, "DocumentReference/1/_history/1")
      }),
    )

    it.live(`a refusal in ${coding} keeps its words`, () =>
      Effect.gen(function* () {
        const body = JSON.stringify({ Meta: { Errors: [{ Text: "no such patient" }] } })
        const { result } = yield* against(
          client,
          embedded,
          (socket) => void socket.end(answer("400 No", encode(body), [`Content-Encoding: ${coding}`])),
        )
        const error = yield* Effect.flip(Effect.fromResult(result))
        assert.deepStrictEqual(error.answerTexts, ["no such patient"])
      }),
    )

    it.live(`an answer in ${coding} that breaks off is unknown, wherever it breaks off`, () =>
      Effect.gen(function* () {
        const whole = encode(success)
        for (const bytes of [0, 1, 12, Math.floor(whole.length / 2)]) {
          const respond = (socket: Socket) =>
            void socket.end(answer("200 OK", whole.subarray(0, bytes), [`Content-Encoding: ${coding}`]))
          const { result } = yield* against(client, embedded, respond)
          assert.strictEqual(tagOf(result), "OutcomeUnknown", String(bytes))
        }
      }),
    )

    it.live(`a bomb in ${coding} is not taken for a success, nor read beyond the limit`, () =>
      Effect.gen(function* () {
        const bomb = encode(" ".repeat(60_000_000))
        const before = process.memoryUsage().rss
        const { result } = yield* against(
          client,
          embedded,
          (socket) => void socket.end(answer("200 OK", bomb, [`Content-Encoding: ${coding}`])),
        )
        assert.strictEqual(tagOf(result), "OutcomeUnknown")
        assert.isBelow(process.memoryUsage().rss - before, 50_000_000)
      }),
    )
  }

  const wholes: Readonly<Record<string, string>> = {
    "204 without a body": "HTTP/1.1 204 No Content\r\n\r\n",
    "205 without a body": "HTTP/1.1 205 Reset Content\r\nContent-Length: 0\r\n\r\n",
    "200 with a length of nothing": "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
    "200 with a body without chunks": "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "chunks that make up a success": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${success.length.toString(16)}\r\n${success}\r\n0\r\n\r\n`,
    "whole JSON up to the close": `HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n${success}`,
    "an early hint, then a success": `HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`,
  }
  for (const [name, bytes] of Object.entries(wholes)) {
    it.live(`${name} is a success`, () =>
      Effect.gen(function* () {
        const { result } = yield* against(client, embedded, (socket) => void socket.end(bytes))
        assert.strictEqual(tagOf(result), "sent")
      }),
    )
  }

  const cuts: Readonly<Record<string, string>> = {
    "nothing up to the close": "HTTP/1.1 200 OK\r\nContent-Type: application/fhir+json\r\n\r\n",
    "nothing up to the close, of HTTP/1.0": "HTTP/1.0 200 OK\r\n\r\n",
    "half a JSON up to the close": `HTTP/1.1 200 OK\r\n\r\n${success.slice(0, -2)}`,
    "less than its length": `HTTP/1.1 200 OK\r\nContent-Length: ${success.length}\r\n\r\n${success.slice(0, -2)}`,
    "nothing of its length": `HTTP/1.1 200 OK\r\nContent-Length: ${success.length}\r\n\r\n`,
    "chunks without an end": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n`,
    "half a chunk": `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${success.length.toString(16)}\r\n${success.slice(0, -2)}`,
  }
  for (const [name, bytes] of Object.entries(cuts)) {
    it.live(`a success with ${name} is unknown`, () =>
      Effect.gen(function* () {
        const { result } = yield* against(client, embedded, (socket) => void socket.end(bytes))
        assert.strictEqual(tagOf(result), "OutcomeUnknown")
      }),
    )
  }

  it.live("a success that comes before the whole document had been sent is unknown", () =>
    Effect.gen(function* () {
      const file = FileSource.fromBytes(new Uint8Array(6_000_000), { contentType: "application/pdf" })
      const peer = yield* listen((socket) => {
        socket.once("data", () => {
          socket.pause()
          socket.write(answer("200 OK", success))
        })
      })
      const error = yield* Effect.flip(SendFile.sendFile(note({ file, method: "embed" }))).pipe(
        Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)),
      )
      assert(error.reason._tag === "OutcomeUnknown")
      assert.strictEqual(error.reason.unknown, "early-answer")
    }),
  )

  it.live(
    "a file's URL that comes before the whole file had been sent is not used, also where the file is one chunk",
    () =>
      Effect.gen(function* () {
        const file = FileSource.fromBytes(new Uint8Array(6_000_000), { contentType: "application/pdf" })
        const peer = yield* listen((socket) => {
          socket.once("data", () => {
            socket.pause()
            socket.write(answer("201 Created", "", ["Location: https://blob.redoxengine.com/1"]))
          })
        })
        const error = yield* Effect.flip(BlobService.use((blobs) => blobs.upload(file))).pipe(
          Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)),
        )
        assert.strictEqual(error.reason._tag, "MalformedResponse")
      }),
  )

  const blob = "https://blob.redoxengine.com/1?sig=1"
  const places: ReadonlyArray<
    readonly [name: string, headers: ReadonlyArray<string>, body: unknown, url: RegExp | undefined]
  > = [
    ["in the header", [`Location: ${blob}`], {}, /^https:\/\/blob\.redoxengine\.com\/1\?sig=1$/],
    ["in the body, beside an empty header", ["Location:"], { location: blob }, /sig=1$/],
    ["in the body, beside a header that is no URL", ["Location: http://["], { location: blob }, /sig=1$/],
    ["in the body, as the older endpoint names it", [], { URI: blob }, /sig=1$/],
    [
      "in the header, twice",
      [`Location: ${blob}`, `Location: ${blob}`],
      {},
      /^https:\/\/blob\.redoxengine\.com\/1\?sig=1$/,
    ],
    ["relative to the request", ["Location: /Binary/1"], {}, /^http:\/\/127\.0\.0\.1:\d+\/Binary\/1$/],
    ["with a comma", ["Location: https://blob.redoxengine.com/1,2"], {}, /\/1,2$/],
    ["in two headers that differ", [`Location: ${blob}`, "Location: https://blob.redoxengine.com/2"], {}, undefined],
    ["with a user and a password", ["Location: https://u:secret@blob.redoxengine.com/1"], {}, undefined],
    ["with a user", ["Location: https://u@blob.redoxengine.com/1"], {}, undefined],
    ["without TLS", ["Location: http://blob.redoxengine.com/1"], {}, undefined],
    ["with a space", ["Location: https://blob.redoxengine.com/a b"], {}, undefined],
    ["of a body that is relative", [], { location: "pending" }, undefined],
    ["nowhere", [], {}, undefined],
  ]
  for (const [name, headers, body, url] of places) {
    it.live(`an uploaded file's URL ${name} is ${url === undefined ? "refused as Redox's mistake" : "used"}`, () =>
      Effect.gen(function* () {
        const { result } = yield* against(
          client,
          uploaded,
          (socket) => void socket.end(answer("201 Created", JSON.stringify(body), headers)),
        )
        if (url === undefined) {
          assert.strictEqual(tagOf(result), "MalformedResponse")
          if (Result.isFailure(result)) assert.notInclude(JSON.stringify(result.failure), "secret")
        } else assert.match(Result.getOrThrow(result).url, url)
      }),
    )
  }

  for (const status of ["403 Forbidden", "404 Not Found", "407 Proxy Authentication Required"] as const) {
    // Fetch makes a network error of a 407, and keeps it to itself.
    it.live.skipIf(transport === "fetch" && status.startsWith("407"))(
      `${status} with a page is explained as something in between first`,
      () =>
        Effect.gen(function* () {
          const { result } = yield* against(
            client,
            uploaded,
            (socket) => void socket.end(answer(status, "<!DOCTYPE html><h1>Blocked</h1>", ["Content-Type: text/html"])),
          )
          const { message } = yield* Effect.flip(Effect.fromResult(result))
          assert.match(message, status.startsWith("407") ? /proxy between/ : /what is between this program and Redox/)
          const between = message.indexOf("between this program")
          const plan = message.indexOf("free Redox account")
          assert.isTrue(plan < 0 || between < plan, message)
        }),
    )
  }
})

describe("an unasked 100 Continue over undici", () => {
  const client = NodeRedox.layerHttpClient
  const interim = "HTTP/1.1 100 Continue\r\n\r\n"
  const place = "HTTP/1.1 201 Created\r\nContent-Length: 0\r\nLocation: https://blob.redoxengine.com/1\r\n\r\n"
  const ways: Readonly<Record<string, ReadonlyArray<string>>> = {
    "in one piece with the answer": [interim + place],
    "before the answer": [interim, place],
    "byte by byte": (interim + place).split(""),
    "ten times": [interim.repeat(10), interim, place],
    "with headers": [`HTTP/1.1 100 Continue\r\nX-A: ${"b".repeat(5_000)}\r\n\r\n`, place],
    "of HTTP/1.0": [`HTTP/1.0 100 Continue\r\n\r\n${place}`],
    "with an early hint around it": [
      `HTTP/1.1 103 Early Hints\r\n\r\n`,
      interim,
      `HTTP/1.1 102 Processing\r\n\r\n`,
      place,
    ],
    "behind an early hint in the same piece": [`HTTP/1.1 103 Early Hints\r\n\r\n${interim}${place}`],
    "cut behind an early hint": [`HTTP/1.1 103 Early Hints\r\n\r\n${interim.slice(0, 12)}`, interim.slice(12), place],
  }
  for (const [name, pieces] of Object.entries(ways)) {
    it.live(`${name} is left out of a create's answer and of each pooled one`, () =>
      Effect.gen(function* () {
        const write = (socket: Socket, index = 0) => {
          const piece = pieces[index]
          if (piece !== undefined) socket.write(piece, () => setTimeout(() => write(socket, index + 1), 1))
        }
        // Each request of the connection is answered so.
        const peer = yield* listen((socket) =>
          socket.on("data", (chunk: Buffer) => {
            if (chunk.includes("Follow-up") || chunk.includes("MessageHeader")) write(socket)
          }),
        )
        yield* Effect.gen(function* () {
          yield* uploaded
          yield* embedded
          yield* uploaded
        }).pipe(Effect.provide(services(`http://127.0.0.1:${peer.port}`, client)))
        // The pool's connection, and the create's; a busy machine may need a second one for the pool.
        assert.isAtMost(peer.connections(), 3)
      }),
    )
  }

  it.live("that never ends is given up with the attempt", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) =>
        afterRequest(socket, () => {
          const timer = setInterval(() => socket.write(interim), 5)
          socket.on("close", () => clearInterval(timer))
        }),
      )
      const error = yield* Effect.flip(embedded).pipe(
        Effect.provide(services(`http://127.0.0.1:${peer.port}`, client, { attemptTimeout: "200 millis" })),
      )
      assert.strictEqual(error.reason._tag, "OutcomeUnknown")
    }),
  )
})

describe("a name of the program's own", () => {
  it.live("goes before the library's, and must be one", () =>
    Effect.gen(function* () {
      const peer = yield* listen((socket) => afterRequest(socket, () => void socket.end(answer("200 OK", "{}")), 100))
      const layer = (userAgent: string) =>
        Redox.layer({
          baseUrl: `http://127.0.0.1:${peer.port}`,
          environment: "Development",
          accessToken: Redacted.make("a-token-from-elsewhere"),
          userAgent,
        }).pipe(Layer.provide(NodeRedox.layerHttpClient))
      yield* embedded.pipe(Effect.provide(layer("acme-portal/2.1 node/24")))
      assert.include(peer.text(), `user-agent: acme-portal/2.1 node/24 effect-redox/${version}\r\n`)
      for (const wrong of ["", "a\r\nb: c", "a/", "x".repeat(201), "a  b", "(comment)", "größe/1"]) {
        const error = yield* Effect.flip(embedded.pipe(Effect.provide(layer(wrong))))
        assert(error.reason._tag === "InvalidInput", wrong)
        assert.strictEqual(error.reason.problems[0]?.path, "userAgent")
      }
    }),
  )
})
