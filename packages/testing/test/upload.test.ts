import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Stream } from "effect"
import { HttpClientRequest } from "effect/http"
import { createHash } from "node:crypto"
import { connect, field, sha256 } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

describe("the upload endpoint", () => {
  it.effect("keeps the bytes with their size, hashes, type, environment and source", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      yield* upload(yield* token(), "the file", { contentType: "text/plain", environment: "Production" })
      const [blob] = yield* redox.blobs
      assert.deepStrictEqual(
        { ...blob, bytes: new TextDecoder().decode(blob?.bytes), receivedAt: undefined },
        {
          url: blob?.url ?? "",
          bytes: "the file",
          size: 8,
          sha1: createHash("sha1").update("the file").digest("hex"),
          sha256: sha256("the file"),
          contentType: "text/plain",
          environment: "Production",
          sourceId: redox.sourceId,
          clientId: redox.credentials.clientId,
          receivedAt: undefined,
          logId: (yield* redox.log)[0]?.id ?? "",
        },
      )
    }).pipe(fake()),
  )

  it.effect.each([
    { uploadAnswer: "header-and-body", header: true, body: "location" },
    { uploadAnswer: "header", header: true, body: undefined },
    { uploadAnswer: "body", header: false, body: "location" },
    { uploadAnswer: "legacy-body", header: false, body: "URI" },
  ] as const)("can say the URL as $uploadAnswer", ({ body, header, uploadAnswer }) =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const answer = yield* upload(yield* token(), "x")
      const url = (yield* redox.blobs)[0]?.url
      assert.strictEqual(answer.status, 201)
      assert.strictEqual(answer.headers.location, header ? url : undefined)
      assert.deepStrictEqual(answer.json, body === undefined ? undefined : { [body]: url })
    }).pipe(fake({ uploadAnswer })),
  )

  it.effect.each([
    { plan: "free", environment: "Development", status: 403 },
    { plan: "free", environment: "Staging", status: 201 },
    { plan: "free", environment: "Production", status: 201 },
    { plan: "paid", environment: "Development", status: 201 },
  ] as const)("answers a $plan account in $environment with $status", ({ environment, plan, status }) =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      assert.strictEqual((yield* upload(yield* token(), "x", { environment })).status, status)
      assert.lengthOf(yield* redox.blobs, status === 201 ? 1 : 0)
    }).pipe(fake({ plan })),
  )

  it.effect("accepts a file of exactly the limit and refuses one byte more", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const access = yield* token()
      assert.strictEqual((yield* upload(access, new Uint8Array(1000))).status, 201)
      assert.strictEqual((yield* upload(access, new Uint8Array(1001))).status, 413)
      assert.lengthOf(yield* redox.blobs, 1)
    }).pipe(fake({ limits: { fileBytes: 1000 } })),
  )

  it.effect("holds a file of undeclared length to the same limit", () =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      const send = (...sizes: ReadonlyArray<number>) =>
        Effect.map(
          http.execute(
            HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
              HttpClientRequest.bearerToken(access),
              HttpClientRequest.bodyStream(Stream.fromIterable(sizes.map((size) => new Uint8Array(size)))),
            ),
          ),
          (response) => response.status,
        )
      assert.strictEqual(yield* send(600, 400), 201)
      assert.strictEqual(yield* send(600, 401), 413)
      assert.lengthOf(yield* redox.blobs, 1)
    }).pipe(fake({ limits: { fileBytes: 1000 } })),
  )

  it.effect("stops pulling a file of undeclared length at the chunk that passes the limit", () =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      let pulled = 0
      const endless = Stream.fromEffectRepeat(
        Effect.sync(() => {
          pulled++
          return new Uint8Array(100)
        }),
      )
      const response = yield* http.execute(
        HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
          HttpClientRequest.bearerToken(access),
          HttpClientRequest.bodyStream(endless),
        ),
      )
      assert.strictEqual(response.status, 413)
      assert.strictEqual(pulled, 11)
      assert.lengthOf(yield* redox.blobs, 0)
    }).pipe(fake({ limits: { fileBytes: 1000 } })),
  )

  it.effect("refuses a file that declares 31 MB before its first byte", () =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      const response = yield* http.execute(
        HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
          HttpClientRequest.bearerToken(access),
          HttpClientRequest.bodyStream(Stream.die("read"), { contentLength: 31_000_000 }),
        ),
      )
      assert.strictEqual(response.status, 413)
      const last = (yield* redox.requests).at(-1)
      assert.strictEqual(last?.bytesReceived, 0)
    }).pipe(fake()),
  )

  it.effect("keeps its own copy when a client reuses its buffer", () =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      const buffer = new Uint8Array(4)
      const body = Stream.make(1, 2, 3).pipe(
        Stream.rechunk(1),
        Stream.map((value) => buffer.fill(value)),
      )
      yield* http.execute(
        HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
          HttpClientRequest.bearerToken(access),
          HttpClientRequest.bodyStream(body),
        ),
      )
      assert.deepStrictEqual([...((yield* redox.blobs)[0]?.bytes ?? [])], [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
    }).pipe(fake()),
  )

  it.effect("calls a file without a type application/octet-stream", () =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      yield* http.execute(
        HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
          HttpClientRequest.bearerToken(access),
          HttpClientRequest.bodyUint8Array(new Uint8Array(3)),
          (request) => HttpClientRequest.removeHeader(request, "content-type"),
        ),
      )
      assert.strictEqual((yield* redox.blobs)[0]?.contentType, "application/octet-stream")
    }).pipe(fake()),
  )

  it.effect("is served at the slug redox alone, and blames another slug", () =>
    Effect.gen(function* () {
      const { post, token } = yield* connect
      const answer = yield* post("/fhir/R4/redox-fhir-sandbox/Staging/Binary", { token: yield* token(), body: "x" })
      assert.strictEqual(answer.status, 404)
      assert.strictEqual(field(answer.json, "issue", 0, "details", "text"), "Unknown slug redox-fhir-sandbox")
    }).pipe(fake()),
  )

  it.effect("does not know the environment in small letters", () =>
    Effect.gen(function* () {
      const { token, upload } = yield* connect
      assert.strictEqual((yield* upload(yield* token(), "x", { environment: "staging" })).status, 404)
    }).pipe(fake()),
  )

  it.effect("keeps a client out of an environment the account does not have", () =>
    Effect.gen(function* () {
      const { token, upload } = yield* connect
      assert.strictEqual((yield* upload(yield* token(), "x", { environment: "Production" })).status, 403)
    }).pipe(fake({ environments: ["Development", "Staging"] })),
  )
})

const twoSources = [
  { id: "11111111-1111-4111-8111-111111111111", name: "one" },
  { id: "2b2b2b2b-2222-4222-8222-2c2c2c2c2c2c", name: "two", environments: ["Staging"] },
] as const

describe("the source", () => {
  it.effect.each([
    { title: "none where there are two", environment: "Staging", source: undefined, status: 400 },
    { title: "one of the two", environment: "Staging", source: twoSources[1].id, status: 201 },
    {
      title: "one of the two in capitals",
      environment: "Staging",
      source: twoSources[1].id.toUpperCase(),
      status: 201,
    },
    { title: "none where there is one", environment: "Production", source: undefined, status: 201 },
    { title: "one of another environment", environment: "Production", source: twoSources[1].id, status: 403 },
    { title: "an unknown one", environment: "Staging", source: "33333333-3333-4333-8333-333333333333", status: 403 },
  ])("$title: $status", ({ environment, source, status }) =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const headers = source === undefined ? {} : { "Redox-source-Id": source }
      assert.strictEqual((yield* upload(yield* token(), "x", { environment, headers })).status, status)
      if (status === 201) {
        assert.strictEqual((yield* redox.blobs)[0]?.sourceId, source?.toLowerCase() ?? twoSources[0].id)
      }
    }).pipe(fake({ sources: twoSources })),
  )

  it.effect("must be one the client may use", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const { credentials } = yield* redox.generateClient({ algorithm: "ES384", sources: [twoSources[1].id] })
      const access = yield* token({ credentials })
      const as = (id: string) => upload(access, "x", { headers: { "redox-source-id": id } })
      assert.strictEqual((yield* as(twoSources[0].id)).status, 403)
      assert.strictEqual((yield* as(twoSources[1].id)).status, 201)
    }).pipe(fake({ sources: twoSources })),
  )
})
