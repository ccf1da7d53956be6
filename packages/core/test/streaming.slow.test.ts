/**
 * The body of a request, sent straight into a chart by the server in `examples/stream-through`: 30 MB of it pass through,
 * and never more than a few chunks are held.
 */
import { Redox } from "@effect-redox/core"
import { NodeRedox } from "@effect-redox/node"
import { NodeHttpServer } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Redacted } from "effect"
import { HttpRouter, HttpServer } from "effect/http"
import { createHash, randomBytes, type Hash } from "node:crypto"
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { listening } from "./support/listening.ts"
import { Documents } from "../../../examples/stream-through/server.ts"

setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")
const held = (): number => {
  // The memory of buffers is freed beside the collection; the next one waits for that.
  if (typeof collect === "function") {
    collect()
    collect()
  }
  const { arrayBuffers, heapUsed } = process.memoryUsage()
  return arrayBuffers + heapUsed
}

const chunk = randomBytes(60_000)
const chunks = 500

interface Upload {
  size: number
  readonly hash: Hash
}

/** A Redox that keeps nothing of an upload but its size and hash, and fails the first `failures` of them half way. */
const listen = (failures: number) => {
  const uploads: Array<Upload> = []
  const creates: Array<string> = []
  const samples: Array<number> = []
  let attempts = 0
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    request.on("error", () => undefined)
    if (request.url?.endsWith("/Binary") === true) {
      const upload = { size: 0, hash: createHash("sha1") }
      const fails = ++attempts <= failures
      request.on("data", (part: Buffer) => {
        upload.size += part.length
        upload.hash.update(part)
        if (Math.floor(upload.size / 3_000_000) !== Math.floor((upload.size - part.length) / 3_000_000)) {
          samples.push(held())
        }
        if (fails && upload.size > 15_000_000 && !response.headersSent) {
          response.writeHead(503).end()
        }
      })
      request.on("end", () => {
        if (fails) return
        uploads.push(upload)
        response.writeHead(201, { location: "https://blob.redoxengine.com/7" }).end()
      })
      return
    }
    let body = ""
    request.on("data", (part: Buffer) => void (body += part.toString()))
    request.on("end", () => {
      creates.push(body)
      response.writeHead(200, { "content-length": 0 }).end()
    })
  }
  return Effect.map(listening(createServer(answer)), (port) => ({
    port,
    uploads,
    creates,
    /** What was held at most after the first 3 MB had passed, beyond what was held then, in bytes. */
    growth: () => Math.max(...samples) - (samples[0] ?? 0),
  }))
}

/** Posts 30 MB, chunk by chunk, no faster than they are taken. */
const post = (port: number, headers: Readonly<Record<string, string>>) =>
  Effect.callback<{ readonly status: number; readonly body: string }>((resume) => {
    const request = httpRequest(
      { port, host: "127.0.0.1", path: "/charts/0000000001/documents", method: "POST", headers },
      (response) => {
        let body = ""
        response.on("data", (part: Buffer) => void (body += part.toString()))
        response.on("end", () => resume(Effect.succeed({ status: response.statusCode ?? 0, body })))
      },
    )
    request.on("error", () => undefined)
    let sent = 0
    const write = (): void => {
      while (sent < chunks) {
        sent++
        if (!request.write(chunk)) return void request.once("drain", write)
      }
      request.end()
    }
    write()
  })

const served = (redox: number) =>
  HttpRouter.serve(Documents).pipe(
    Layer.provideMerge(NodeHttpServer.layer(createServer, { port: 0, host: "127.0.0.1" })),
    Layer.provide(
      Redox.layer({
        baseUrl: `http://127.0.0.1:${redox}`,
        environment: "Staging",
        accessToken: Redacted.make("a-token-from-elsewhere"),
      }).pipe(Layer.provide(NodeRedox.layerHttpClient)),
    ),
  )

const portOf = Effect.map(HttpServer.HttpServer, ({ address }) => ("port" in address ? address.port : 0))

describe("a request's body, sent straight into a chart", () => {
  const pdf = { "content-type": "application/pdf" }
  const known = { ...pdf, "content-length": String(chunk.length * chunks) }

  for (const [what, headers] of [
    ["of known size", known],
    ["of unknown size", pdf],
  ] as const) {
    it.live(`${what} arrives whole, and memory stays flat`, () =>
      Effect.scoped(
        Effect.gen(function* () {
          const redox = yield* listen(0)
          yield* Effect.gen(function* () {
            const { body, status } = yield* post(yield* portOf, headers)
            assert.strictEqual(status, 201, body)
          }).pipe(Effect.provide(served(redox.port)))
          const expected = createHash("sha1")
          for (let count = 0; count < chunks; count++) expected.update(chunk)
          const hash = expected.digest("base64")
          assert.deepStrictEqual(
            redox.uploads.map((upload) => [upload.size, upload.hash.digest("base64")]),
            [[30_000_000, hash]],
          )
          assert.lengthOf(redox.creates, 1)
          assert.include(redox.creates[0], `"size":30000000,"hash":"${hash}"`)
          // A few chunks are at the ends of three connections.
          assert.isBelow(redox.growth(), 2_000_000)
        }),
      ),
    )

    it.live(`${what} is sent once only: where that fails half way, nothing is created and the client is told so`, () =>
      Effect.scoped(
        Effect.gen(function* () {
          const redox = yield* listen(1)
          yield* Effect.gen(function* () {
            const port = yield* portOf
            const { body, status } = yield* post(port, headers)
            assert.strictEqual(status, 503, body)
            assert.include(body, '"nothingCreated":true')
            assert.include(body, "HTTP 503")
            assert.lengthOf(redox.uploads, 0)
            assert.lengthOf(redox.creates, 0)
            assert.strictEqual((yield* post(port, headers)).status, 201)
          }).pipe(Effect.provide(served(redox.port)))
          assert.deepStrictEqual(
            redox.uploads.map(({ size }) => size),
            [30_000_000],
          )
          assert.lengthOf(redox.creates, 1)
        }),
      ),
    )
  }
})
