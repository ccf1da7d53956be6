import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { NodeHttpClient } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Stream } from "effect"
import { FetchHttpClient, HttpClientRequest } from "effect/http"
import { connect as connectSocket } from "node:net"
import { connect, embedded, field, message, referred, sha256, transports, type Answer } from "./support.ts"

type Connected = Effect.Success<typeof connect>

const createPath = "/fhir/R4/redox-fhir-sandbox/Staging/DocumentReference/$documentreference-create"
const note = message(embedded("note"))

/** One request each, on a fake that has just given out a token. */
const requests: ReadonlyArray<{
  readonly title: string
  readonly send: (at: Connected, token: string) => ReturnType<Connected["post"]>
  readonly status: number
}> = [
  { title: "a token request", status: 200, send: (at) => at.requestToken() },
  { title: "a token request that is no form", status: 400, send: (at) => at.post("/v2/auth/token", { body: "{}" }) },
  { title: "an upload", status: 201, send: (at, token) => at.upload(token, "file", { contentType: "text/plain" }) },
  { title: "an empty upload", status: 201, send: (at, token) => at.upload(token, "") },
  { title: "an upload without a token", status: 401, send: (at) => at.upload(undefined, "file") },
  {
    title: "an upload with an unknown token",
    status: 401,
    send: (at) => at.upload("unknown", new Uint8Array(1_000_000)),
  },
  {
    title: "an upload to an unknown environment",
    status: 404,
    send: (at, token) => at.upload(token, "file", { environment: "Test" }),
  },
  {
    title: "an upload for a foreign source",
    status: 403,
    send: (at, token) => at.upload(token, "file", { headers: { "redox-source-id": "someone" } }),
  },
  { title: "an upload that is too large", status: 413, send: (at, token) => at.upload(token, new Uint8Array(20_001)) },
  { title: "a document", status: 200, send: (at, token) => at.create(token, note) },
  { title: "a document without a token", status: 401, send: (at) => at.create(undefined, note) },
  { title: "an invalid document", status: 400, send: (at, token) => at.create(token, message(referred("https://x"))) },
  { title: "a document that is no JSON", status: 400, send: (at, token) => at.create(token, "{") },
  { title: "a document to an unknown slug", status: 404, send: (at, token) => at.create(token, note, { slug: "x" }) },
  { title: "a document that is too large", status: 413, send: (at, token) => at.create(token, "x".repeat(10_001)) },
  {
    title: "a document with its $ percent-encoded",
    status: 404,
    send: (at, token) => at.post(createPath.replace("$", "%24"), { token, body: JSON.stringify(note) }),
  },
  {
    title: "another operation",
    status: 404,
    send: (at, token) => at.post("/fhir/R4/redox-fhir-sandbox/Staging/Patient/$patient-create", { token }),
  },
  { title: "a URL without a slug", status: 404, send: (at, token) => at.post("/fhir/R4//Staging/Binary", { token }) },
  { title: "a URL outside of FHIR", status: 404, send: (at) => at.post("/auth/authenticate", { body: "{}" }) },
  {
    title: "another method on the create URL",
    status: 405,
    send: (at, token) =>
      at.execute(HttpClientRequest.get(`${at.baseUrl}${createPath}`).pipe(HttpClientRequest.bearerToken(token))),
  },
  {
    title: "another method on the token URL",
    status: 405,
    send: (at) => at.execute(HttpClientRequest.put(`${at.baseUrl}/v2/auth/token`)),
  },
  {
    title: "a query, which is ignored",
    status: 200,
    send: (at, token) =>
      at.post(`${createPath}?_format=json`, {
        token,
        body: JSON.stringify(note),
        contentType: "application/fhir+json",
      }),
  },
]

// What HTTP/1.1 adds by itself.
const hopByHop = ["date", "connection", "keep-alive"]

const comparable = (answer: Answer, baseUrl: string) => ({
  status: answer.status,
  headers: Object.fromEntries(
    Object.entries(answer.headers).filter(([name]) => !hopByHop.includes(name) && name !== "content-length"),
  ),
  text: answer.text.replaceAll(baseUrl, "<base>"),
})

const options: FakeRedox.Options = {
  algorithm: "ES384",
  seed: "transports",
  limits: { fileBytes: 20_000, requestBytes: 10_000 },
}

describe("both transports", () => {
  it.effect.each(requests)("answer $title alike, with $status", ({ send, status }) =>
    Effect.gen(function* () {
      const on = (layer: (typeof transports)[keyof typeof transports]) =>
        Effect.gen(function* () {
          const at = yield* connect
          const answer = yield* send(at, yield* at.token())
          const { blobs, create, documents, token, upload } = yield* at.redox.counts
          return { ...comparable(answer, at.baseUrl), counts: [token, upload, create, blobs, documents] }
        }).pipe(Effect.provide(layer(options)))
      const inMemory = yield* on(transports["in memory"])
      const overSocket = yield* on(transports["over a socket"])
      assert.strictEqual(inMemory.status, status)
      assert.deepStrictEqual(overSocket, inMemory)
      assert.match(
        inMemory.headers["redox-trace-id"] ?? "",
        /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      )
    }),
  )
})

const chunk = new Uint8Array(500_000).fill(7)
const uploadOf = (baseUrl: string, token: string, chunks: number, declared: boolean) =>
  HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
    HttpClientRequest.bearerToken(token),
    HttpClientRequest.bodyStream(
      Stream.range(1, chunks).pipe(
        Stream.map(() => chunk),
        Stream.rechunk(1),
      ),
      declared ? { contentLength: chunks * chunk.byteLength } : {},
    ),
  )

const clients = [
  { name: "undici", client: NodeHttpClient.layerUndici, declares: true },
  { name: "node:http", client: NodeHttpClient.layerNodeHttp, declares: true },
  // fetch sends every stream in chunks, whatever length is known of it.
  { name: "fetch", client: FetchHttpClient.layer, declares: false },
]

describe.each(clients)("$name over a socket", ({ client }) => {
  const provide = Effect.provide(Layer.merge(FakeRedoxServer.layer({ algorithm: "ES384" }), client))

  it.effect("stores a streamed file of 30 MB to the byte", () =>
    Effect.gen(function* () {
      const { baseUrl, execute, redox, token } = yield* connect
      assert.strictEqual((yield* execute(uploadOf(baseUrl, yield* token(), 60, true))).status, 201)
      const [blob] = yield* redox.blobs
      assert.strictEqual(blob?.size, 30_000_000)
      assert.strictEqual(blob?.sha256, sha256(new Uint8Array(30_000_000).fill(7)))
    }).pipe(provide),
  )

  it.effect("gets 413 as soon as a file of undeclared length passes 30 MB", () =>
    Effect.gen(function* () {
      const { baseUrl, execute, redox, token } = yield* connect
      assert.strictEqual((yield* execute(uploadOf(baseUrl, yield* token(), 400, false))).status, 413)
      const received = (yield* redox.requests).at(-1)?.bytesReceived ?? 0
      assert.isTrue(received > 30_000_000 && received < 31_000_000, String(received))
      assert.lengthOf(yield* redox.blobs, 0)
    }).pipe(provide),
  )
})

describe.each(clients.filter(({ declares }) => declares))(
  "$name, which declares the length of a stream,",
  ({ client }) => {
    const provide = Effect.provide(Layer.merge(FakeRedoxServer.layer({ algorithm: "ES384" }), client))

    it.effect("gets 413 before the first byte of a file that declares 31 MB", () =>
      Effect.gen(function* () {
        const { baseUrl, execute, redox, token } = yield* connect
        assert.strictEqual((yield* execute(uploadOf(baseUrl, yield* token(), 62, true))).status, 413)
        assert.strictEqual((yield* redox.requests).at(-1)?.bytesReceived, 0)
      }).pipe(provide),
    )
  },
)

/** What a client gets that writes all it has before it reads anything, as Python's does. */
const writesFirst = (port: number, head: ReadonlyArray<string>, body: ReadonlyArray<Uint8Array | string>) =>
  Effect.callback<string>((resume) => {
    const socket = connectSocket(port, "127.0.0.1")
    socket.on("error", (error) => resume(Effect.succeed(`failed: ${String(field(error, "code"))}`)))
    socket.write([...head, "host: 127.0.0.1", "connection: close", "", ""].join("\r\n"))
    for (const part of body.slice(0, -1)) socket.write(part)
    socket.write(body.at(-1) ?? "", () => {
      let answer = ""
      socket.on("data", (data) => (answer += data.toString()))
      socket.on("end", () => resume(Effect.succeed(answer)))
      socket.on("close", () => resume(Effect.succeed(answer)))
    })
  })

const megabytes = Array.from({ length: 20 }, () => new Uint8Array(1_000_000))

describe("a client that writes 20 MB before it reads", () => {
  const uploading = (environment: string, token: string) => [
    `POST /fhir/R4/redox/${environment}/Binary HTTP/1.1`,
    `authorization: Bearer ${token}`,
  ]
  const declared = `content-length: ${megabytes.length * 1_000_000}`
  const inChunks = [...megabytes.flatMap((part) => ["f4240\r\n", part, "\r\n"]), "0\r\n\r\n"]

  it.live.each([
    { why: "its token", status: 401, token: "unknown" },
    { why: "its source", status: 403, headers: ["redox-source-id: someone"] },
    { why: "the environment", status: 404, environment: "Test" },
    { why: "the declared size", status: 413, limits: { fileBytes: 1_000 } },
    { why: "the size, at the first chunk", status: 413, limits: { fileBytes: 1_000 }, chunked: true },
    { why: "the size, half-way", status: 413, limits: { fileBytes: 3_000_000 }, chunked: true },
    { why: "a fault", status: 503, fault: Fault.status(503) },
  ])("is answered $status for $why", (test) =>
    Effect.gen(function* () {
      const { redox, token } = yield* connect
      const head = uploading(test.environment ?? "Staging", test.token ?? (yield* token()))
      if (test.fault !== undefined) yield* redox.faults.add({ on: "upload", fault: test.fault })
      const { port } = yield* FakeRedoxServer
      const length = test.chunked === true ? "transfer-encoding: chunked" : declared
      const body = test.chunked === true ? inChunks : megabytes
      const answer = yield* writesFirst(port, [...head, ...(test.headers ?? []), length], body)
      assert.match(answer, new RegExp(`^HTTP/1.1 ${test.status} `))
      assert.match(answer, /\r\n\r\n\{.*\}$/s)
    }).pipe(Effect.provide(transports["over a socket"]({ algorithm: "ES384", limits: test.limits }))),
  )

  it.live("still loses its connection to a fault that resets it", () =>
    Effect.gen(function* () {
      const { redox } = yield* connect
      yield* redox.faults.add({ on: "upload", fault: Fault.resetBeforeCommit })
      const { port } = yield* FakeRedoxServer
      const answer = yield* writesFirst(port, [...uploading("Staging", "any"), declared], megabytes)
      assert.match(answer, /^$|^failed: (ECONNRESET|EPIPE)$/)
    }).pipe(Effect.provide(transports["over a socket"]({ algorithm: "ES384" }))),
  )

  it.live("is let go of when it sends too much", () =>
    Effect.gen(function* () {
      const { port } = yield* FakeRedoxServer
      const endless = Array.from({ length: 100 }, () => megabytes[0] ?? "")
      const head = [...uploading("Staging", "unknown"), "content-length: 100000000"]
      assert.match(yield* writesFirst(port, head, endless), /^failed: (ECONNRESET|EPIPE)$/)
    }).pipe(Effect.provide(FakeRedoxServer.layer({ algorithm: "ES384" }))),
  )
})

describe("the server", () => {
  it.effect("listens on the loopback interface alone, on a port of its own", () =>
    Effect.gen(function* () {
      const one = yield* FakeRedoxServer
      const two = yield* Effect.provide(FakeRedoxServer, FakeRedoxServer.layer({ algorithm: "ES384" }), { local: true })
      assert.match(one.baseUrl, /^http:\/\/127\.0\.0\.1:\d+$/)
      assert.notStrictEqual(one.port, two.port)
    }).pipe(Effect.provide(FakeRedoxServer.layer({ algorithm: "ES384" }))),
  )

  it.effect("can serve a fake that is used in memory at the same time", () =>
    Effect.gen(function* () {
      const { redox, token } = yield* connect
      const access = yield* token()
      const response = yield* redox.httpClient.execute(
        HttpClientRequest.post(`${redox.baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
          HttpClientRequest.bearerToken(access),
          HttpClientRequest.bodyText("x"),
        ),
      )
      assert.strictEqual(response.status, 201)
      yield* redox.assertCalled("token", "upload")
    }).pipe(
      Effect.provide([
        FakeRedoxServer.layerServer().pipe(Layer.provideMerge(FakeRedox.FakeRedox.layerFake({ algorithm: "ES384" }))),
        NodeHttpClient.layerUndici,
      ]),
    ),
  )

  it.effect("fails to listen on a port that is taken", () =>
    Effect.gen(function* () {
      const { port } = yield* FakeRedoxServer
      const second = Effect.provide(FakeRedoxServer, FakeRedoxServer.layer({ port, algorithm: "ES384" }), {
        local: true,
      })
      assert.strictEqual((yield* Effect.flip(second))._tag, "ServeError")
    }).pipe(Effect.provide(FakeRedoxServer.layer({ algorithm: "ES384" }))),
  )
})
