import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Result, Stream } from "effect"
import { HttpClientRequest } from "effect/http"
import { TestClock } from "effect/testing"
import { inspect } from "node:util"
import * as Views from "../../sandbox/src/server/views.ts"
import { connect, embedded, field, identifiers, message, sha256 } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

type Connected = Effect.Success<typeof connect>

const note = message(embedded("a secret of the patient's"))

describe("documentsFor", () => {
  it.effect.each([
    { title: "the Bundle's identifier", identifier: identifiers.bundle },
    { title: "the Bundle's identifier, bare", identifier: identifiers.bundle.replace("urn:uuid:", "") },
    { title: "the MessageHeader's id", identifier: identifiers.message },
    { title: "the MessageHeader's id as a URN", identifier: `urn:uuid:${identifiers.message}` },
    { title: "the document's master identifier", identifier: identifiers.document },
  ])("finds a document by $title", ({ identifier }) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      yield* create(yield* token(), note)
      assert.lengthOf(yield* redox.documentsFor(identifier), 1)
      assert.lengthOf(yield* redox.documentsFor(`${identifier}0`), 0)
    }).pipe(fake()),
  )
})

const verdictOf = <A>(assertion: Effect.Effect<A, FakeRedox.AssertionFailed>) =>
  Effect.map(Effect.result(assertion), (result) => (Result.isFailure(result) ? result.failure.message : "held"))

describe("an assertion", () => {
  it.effect("holds in silence", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      assert.strictEqual(yield* verdictOf(redox.assertNothingFiled), "held")
      assert.strictEqual(yield* verdictOf(redox.assertCalled()), "held")
      yield* create(yield* token(), note)
      assert.strictEqual(yield* verdictOf(redox.assertFiledOnce(identifiers.bundle)), "held")
      assert.strictEqual(yield* verdictOf(redox.assertNotFiled("another")), "held")
      assert.strictEqual(yield* verdictOf(redox.assertCalled("token", "create")), "held")
    }).pipe(fake()),
  )

  it.effect("fails with the story of what was received, in order", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_780_000_000_000)
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      yield* upload(access, "file")
      yield* TestClock.adjust("3 seconds")
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      yield* Effect.ignore(create(access, note))
      yield* create(access, note)
      const [first, second] = yield* redox.documents
      const [blob] = yield* redox.blobs
      const ids = `${identifiers.bundle}, ${identifiers.message}, ${identifiers.document}`
      assert.strictEqual(
        yield* verdictOf(redox.assertFiledOnce(identifiers.bundle)),
        [
          `expected exactly one document for ${identifiers.bundle}, but 2 documents were filed`,
          "",
          "Received, from 2026-05-28T20:26:40.000Z:",
          "1. +0 ms token /v2/auth/token → 200",
          `2. +0 ms upload redox in Staging → 201; stored ${blob?.url}`,
          "3. +3000 ms create redox-fhir-sandbox in Staging → connection lost" +
            ` (reset after it was carried out); filed ${first?.id} [${ids}]`,
          `4. +3000 ms create redox-fhir-sandbox in Staging → 200; filed ${second?.id} [${ids}]`,
        ].join("\n"),
      )
    }).pipe(fake()),
  )

  it.effect("says what it expected and what it found", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      assert.match(
        yield* verdictOf(redox.assertFiledOnce("x")),
        /^expected exactly one document for x, but none was filed\n/,
      )
      assert.match(yield* verdictOf(redox.assertCalled("token")), /but calls were none\n\nNothing was received\.$/)
      yield* create(yield* token(), note)
      assert.match(
        yield* verdictOf(redox.assertNothingFiled),
        /^expected no document at all, but 1 document was filed\n/,
      )
      assert.match(
        yield* verdictOf(redox.assertNotFiled(identifiers.document)),
        /^expected no document for urn:oid:1\.2\.3\.4\.5\.6, but 1 document was filed\n/,
      )
      assert.match(
        yield* verdictOf(redox.assertCalled("token", "upload")),
        /^expected calls of token, upload, but calls were token, create\n/,
      )
    }).pipe(fake()),
  )

  it.effect("shows no token, no patient and no file", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* create(access, note)
      const text = (yield* verdictOf(redox.assertNothingFiled)) + JSON.stringify(yield* redox.requests)
      for (const secret of [access, "Bixby", "0000000001", "secret", Buffer.from("a secret").toString("base64")]) {
        assert.notInclude(text, secret)
      }
    }).pipe(fake()),
  )
})

describe("the log", () => {
  it.effect("has a line for every authenticated upload and create, accepted or not", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(1_780_000_000_000)
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      yield* upload(access, "file", { contentType: "text/plain" })
      yield* create(access, note, { environment: "Production" })
      yield* create(access, "{", { slug: "redox-fhir-sandbox" })
      yield* create(access, note, { slug: "nowhere" })
      yield* create(undefined, note)
      const log = yield* redox.log
      assert.deepStrictEqual(
        log.map(({ destination, environment, operation, outcome, status }) =>
          [operation, destination, environment, status, outcome].join(" "),
        ),
        [
          "Binary redox Staging 201 success",
          "DocumentReference$documentreference-create redox-fhir-sandbox Production 200 success",
          "DocumentReference$documentreference-create redox-fhir-sandbox Staging 400 failure",
          "DocumentReference$documentreference-create nowhere Staging 404 failure",
        ],
      )
      assert.strictEqual(new Set(log.map((entry) => entry.id)).size, 4)
      assert.deepStrictEqual(
        (yield* redox.requests).map((request) => request.logId),
        [undefined, ...log.map((entry) => entry.id), undefined],
      )
      assert.deepStrictEqual(
        log.map((entry) => entry.time.epochMilliseconds),
        [1_780_000_000_000, 1_780_000_000_000, 1_780_000_000_000, 1_780_000_000_000],
      )
    }).pipe(fake()),
  )

  it.effect("keeps what was sent and what was answered", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const answer = yield* create(access, note)
      yield* create(access, "{")
      const [filed, refused] = yield* redox.log
      assert.deepStrictEqual(filed?.request.payload, note)
      assert.strictEqual(filed?.request.size, JSON.stringify(note).length)
      assert.strictEqual(filed?.request.contentType, "application/fhir+json")
      assert.strictEqual(filed?.response.body, answer.text)
      assert.strictEqual(filed?.source?.id, redox.sourceId)
      assert.strictEqual(refused?.request.payload, "{")
      assert.deepStrictEqual(refused?.problems, ["The body is not valid JSON in UTF-8"])
    }).pipe(fake()),
  )

  it.effect("names the source of an upload that was too large, and how much of it was read", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      yield* upload(yield* token(), new Uint8Array(11))
      const [entry] = yield* redox.log
      assert.deepStrictEqual([entry?.status, entry?.source?.id], [413, redox.sourceId])
      assert.deepStrictEqual(entry?.problems, ["The file is larger than 10 bytes"])
    }).pipe(fake({ limits: { fileBytes: 10 } })),
  )
})

describe("the journal", () => {
  it.effect("has every request with its times, and hides what authorizes", () =>
    Effect.gen(function* () {
      const { post, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "upload", fault: Fault.delay("0 millis") })
      yield* post("/fhir/R4/redox/Staging/Binary?secret=1", { token: access, headers: { cookie: "a=b" } })
      const entry = (yield* redox.requests).at(-1)
      assert.strictEqual(entry?.index, 2)
      assert.strictEqual(entry?.path, "/fhir/R4/redox/Staging/Binary")
      assert.strictEqual(entry?.headers.authorization, "<redacted>")
      assert.strictEqual(entry?.headers.cookie, "<redacted>")
      assert.strictEqual(entry?.headers["content-type"], "application/octet-stream")
      assert.deepStrictEqual(entry?.faults, ["delayed"])
    }).pipe(fake()),
  )

  it.effect("keeps what the client was answered, but no token", () =>
    Effect.gen(function* () {
      const { redox, requestToken, upload } = yield* connect
      yield* redox.faults.add({ on: "upload", fault: Fault.status(503, { body: "html" }) })
      const { text } = yield* requestToken()
      const access = field(JSON.parse(text), "access_token")
      const refused = yield* upload(undefined, "file")
      const [first, second] = yield* redox.requests
      assert.strictEqual(first?.answer?.body, text.replace(String(access), "<redacted>"))
      assert.strictEqual(first?.answer?.size, text.length)
      assert.strictEqual(second?.answer?.body, refused.text)
      assert.strictEqual(second?.answer?.headers["content-type"], "text/html; charset=utf-8")
    }).pipe(fake()),
  )
})

describe("a refusal", () => {
  const secret = "Bixby-0000000001"

  it.effect.each<{
    readonly why: string
    readonly send: (at: Connected, token: string) => ReturnType<Connected["post"]>
    readonly said: string
  }>([
    {
      why: "no token",
      send: (at) => at.upload(undefined, "x"),
      said: "upload redox in Staging → 401: headers.authorization (login)",
    },
    {
      why: "an unknown token",
      send: (at) => at.create(secret, note),
      said: "create redox-fhir-sandbox in Staging → 401: headers.authorization (login)",
    },
    {
      why: "a foreign source",
      send: (at, token) => at.upload(token, "x", { headers: { "redox-source-id": secret } }),
      said: "→ 403: headers.redox-source-id (forbidden)",
    },
    {
      why: "a free account",
      send: (at, token) => at.upload(token, "x", { environment: "Development" }),
      said: "upload redox in Development → 403: plan (forbidden)",
    },
    {
      why: "an unknown environment",
      send: (at, token) => at.upload(token, "x", { environment: secret }),
      said: "→ 404: url.environment (not-found)",
    },
    {
      why: "an unknown slug",
      send: (at, token) => at.create(token, note, { slug: secret }),
      said: "→ 404: url.destination (not-found)",
    },
    {
      why: "an unknown operation",
      send: (at, token) => at.post(`/fhir/R4/${secret}/Staging/${secret}`, { token }),
      said: "→ 404: url.operation (not-found)",
    },
    { why: "an unknown URL", send: (at) => at.post(`/patients/${secret}`), said: "→ 404: url (not-found)" },
    {
      why: "another method",
      send: (at) => at.execute(HttpClientRequest.get(`${at.baseUrl}/v2/auth/token`)),
      said: "token /v2/auth/token → 405: method (value)",
    },
    {
      why: "a file that is too large",
      send: (at, token) => at.upload(token, secret.repeat(10)),
      said: "→ 413: body (too-long)",
    },
    {
      why: "a body that is no JSON",
      send: (at, token) => at.create(token, secret),
      said: "→ 400: body (invalid)",
    },
    {
      why: "another media type",
      send: (at, token) => at.create(token, note, { contentType: `text/${secret}` }),
      said: "→ 400: headers.content-type (invalid)",
    },
    {
      why: "what is wrong in a message",
      send: (at, token) =>
        at.create(token, message(embedded(secret), { patient: { [secret]: { reference: "urn:uuid:none" } } })),
      said: "→ 400: Bundle.entry[2].resource.?.reference (not-found)",
    },
  ])("for $why is in the journal and the story, without what was sent", ({ said, send }) =>
    Effect.gen(function* () {
      const at = yield* connect
      yield* send(at, yield* at.token())
      const story = yield* at.redox.story
      assert.include(story, said)
      assert.notInclude(story, secret)
      const { problems } = (yield* at.redox.requests).at(-1) ?? { problems: [] }
      assert.lengthOf(problems, 1)
      assert.notInclude(JSON.stringify(problems), secret)
    }).pipe(fake({ plan: "free", limits: { fileBytes: 100 } })),
  )

  it.effect("for many reasons names the first few", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      yield* create(yield* token(), {
        resourceType: "Bundle",
        entry: Array.from({ length: 9 }, () => ({ fullUrl: "x" })),
      })
      assert.match(yield* redox.story, /→ 400: (\S+ \([a-z]+\), ){5}\d+ more$/)
    }).pipe(fake()),
  )

  it.effect("for the rate is there too", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* requestToken()
      yield* requestToken()
      assert.include(yield* redox.story, "→ 429: requests (throttled)")
    }).pipe(fake({ limits: { requests: 1 } })),
  )

  it.effect("of a token is on the sandbox's page", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* requestToken({ assertion: { claims: { aud: "elsewhere" } } })
      const snapshot = yield* redox.snapshot
      const [entry] = snapshot.requests
      assert.isDefined(entry)
      if (entry === undefined) return
      assert.deepStrictEqual(Views.detail(Views.index(snapshot), entry).problems, [
        "assertion.aud: The audience must be the token URL under the base URL of the request",
      ])
    }).pipe(fake()),
  )
})

describe("a fake", () => {
  it.effect("forgets everything but its clients and destinations when it is reset", () =>
    Effect.gen(function* () {
      const { create, redox, requestToken, token, upload } = yield* connect
      const { credentials } = yield* redox.generateClient({ algorithm: "ES384" })
      yield* redox.addDestination("Staging", "clinic")
      const access = yield* token({ credentials, assertion: { claims: { jti: "one" } } })
      yield* upload(access, "file")
      yield* create(access, note)
      yield* redox.faults.add({ on: "any", fault: Fault.status(500) })
      yield* redox.reset
      assert.isTrue(Object.values(yield* redox.counts).every((count) => count === 0))
      assert.lengthOf(yield* redox.log, 0)
      assert.strictEqual((yield* upload(access, "file")).status, 401)
      const again = yield* requestToken({ credentials, assertion: { claims: { jti: "one" } } })
      assert.strictEqual(again.status, 200)
      const fresh = String(field(again.json, "access_token"))
      assert.strictEqual((yield* create(fresh, note, { slug: "clinic" })).status, 200)
    }).pipe(fake()),
  )

  it.effect("can be given another's past, which neither then changes for the other", () =>
    Effect.gen(function* () {
      const past = yield* Effect.gen(function* () {
        const { create, redox, token, upload } = yield* connect
        const access = yield* token()
        const { headers } = yield* upload(access, "file")
        yield* create(access, message({ contentType: "text/plain", url: headers.location }))
        const snapshot = yield* redox.snapshot
        yield* create(access, note)
        return { snapshot, url: headers.location, sourceId: redox.sourceId }
      }).pipe(fake())
      const { create, redox, token, upload } = yield* connect
      yield* upload(yield* token(), "forgotten")
      yield* redox.restore(past.snapshot)
      assert.deepStrictEqual(yield* redox.snapshot, past.snapshot)
      yield* redox.assertCalled("token", "upload", "create")
      const referring = message({ contentType: "text/plain", url: past.url })
      assert.strictEqual((yield* create(yield* token(), referring)).status, 200)
      assert.lengthOf(yield* redox.documents, 2)
      assert.lengthOf(past.snapshot.documents, 1)
      assert.deepStrictEqual(
        (yield* redox.requests).map((request) => request.index),
        [1, 2, 3, 4, 5],
      )
    }).pipe(fake()),
  )

  it.effect.each([
    ["deep", "[".repeat(1_000_000) + "]".repeat(1_000_000)],
    ["a little too deep", `{"resourceType":"Bundle","a":${"[".repeat(200)}${"]".repeat(200)}}`],
    ["wide", JSON.stringify({ ...note, extension: Array.from({ length: 250_000 }, () => ({})) })],
  ] as const)("refuses JSON that is %s before it is walked, and keeps it as a text", ([, body]) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      assert.strictEqual((yield* create(yield* token(), body)).status, 400)
      assert.include(yield* redox.story, "→ 400: body (too-costly)")
      const [entry] = yield* redox.log
      assert.strictEqual(entry?.request.payload, body)
      yield* redox.assertNothingFiled
    }).pipe(fake()),
  )

  it.effect("is not changed by what becomes of a snapshot, nor is a snapshot", () =>
    Effect.gen(function* () {
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      const { headers } = yield* upload(access, "file")
      yield* create(access, message({ contentType: "text/plain", url: headers.location }))
      yield* create(access, note)
      const snapshot = yield* redox.snapshot
      const digests = Effect.gen(function* () {
        const [blobs, documents] = yield* Effect.all([redox.blobs, redox.documents])
        const files = [...blobs, ...documents.flatMap(({ attachments }) => attachments)]
        return files.map(({ bytes, sha256: kept }) => sha256(bytes) === kept)
      })
      const spoil = () => {
        for (const { bytes } of [...snapshot.blobs, ...snapshot.documents.flatMap((one) => one.attachments)])
          bytes.fill(0)
      }
      spoil()
      // A follower of a fake knows what is new by identity.
      const again = yield* redox.snapshot
      assert.strictEqual(again.blobs[0], snapshot.blobs[0])
      assert.strictEqual(again.documents[1], snapshot.documents[1])
      assert.strictEqual(again.log[1], snapshot.log[1])
      assert.strictEqual(again.requests[1], snapshot.requests[1])
      assert.deepStrictEqual(yield* digests, [true, true, true])
      for (const json of [snapshot.documents[0]?.bundle, snapshot.log[1]?.request.payload]) {
        assert.isTrue(Object.isFrozen(json) && Object.isFrozen(field(json, "entry", 0, "resource")))
      }

      // What is restored is the fake's own from then on.
      const entry: Array<string> = []
      const bundle = { entry }
      const past = { ...snapshot, documents: snapshot.documents.map((document) => ({ ...document, bundle })) }
      const fresh = yield* redox.snapshot
      yield* redox.restore({ ...past, blobs: fresh.blobs.map((blob) => ({ ...blob, bytes: new Uint8Array([1]) })) })
      entry.push("later")
      assert.deepStrictEqual((yield* redox.documents)[0]?.bundle, { entry: [] })
      const [given] = past.blobs
      yield* redox.restore(past)
      const restored = yield* redox.snapshot
      assert.notStrictEqual(restored.documents[0]?.bundle, bundle)
      given?.bytes.fill(9)
      assert.notDeepEqual((yield* redox.blobs)[0]?.bytes, given?.bytes)
    }).pipe(fake()),
  )

  it.effect("streams every request's start and end, and a reset", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const started = yield* redox.changes.pipe(Stream.take(3), Stream.runCollect, Effect.forkChild)
      yield* Effect.yieldNow
      yield* requestToken()
      yield* redox.reset
      const changes = (yield* Fiber.join(started)).map((change) =>
        "entry" in change ? [change._tag, change.entry.outcome, change.entry.status] : change._tag,
      )
      assert.deepStrictEqual(changes, [
        ["RequestStarted", "pending", undefined],
        ["RequestFinished", "answered", 200],
        "Replaced",
      ])
    }).pipe(fake()),
  )

  it.effect("knows nothing of another", () =>
    Effect.gen(function* () {
      const one = yield* FakeRedox.make({ algorithm: "ES384" })
      const two = yield* FakeRedox.make({ algorithm: "ES384" })
      yield* one.httpClient.post(`${one.baseUrl}/v2/auth/token`)
      assert.strictEqual((yield* one.counts).token, 1)
      assert.strictEqual((yield* two.counts).token, 0)
      assert.notStrictEqual(one.credentials.clientId, two.credentials.clientId)
    }),
  )

  it.effect("gives the same ids in every run of one seed", () =>
    Effect.gen(function* () {
      const run = Effect.gen(function* () {
        const { create, redox, token, upload } = yield* connect
        const access = yield* token()
        yield* upload(access, "file")
        yield* create(access, note)
        return [access, redox.credentials.clientId, yield* redox.story]
      })
      const one = yield* run.pipe(fake({ seed: 1 }))
      assert.deepStrictEqual(yield* run.pipe(fake({ seed: 1 })), one)
      assert.notDeepEqual(yield* run.pipe(fake({ seed: 2 })), one)
    }),
  )

  it.effect("prints no private key", () =>
    Effect.gen(function* () {
      const { redox } = yield* connect
      assert.notInclude(
        JSON.stringify(redox.credentials) + inspect(redox.credentials, { depth: 9 }),
        "PRIVATE KEY-----",
      )
    }).pipe(fake()),
  )

  it.effect("can be reached under another base URL, path included", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      assert.strictEqual(redox.baseUrl, "https://api.ca.redoxengine.com/proxy")
      assert.strictEqual((yield* upload(yield* token(), "x")).status, 201)
      yield* redox.assertCalled("token", "upload")
    }).pipe(fake({ baseUrl: "https://api.ca.redoxengine.com/proxy/" })),
  )

  it.effect("serves any transport through handle", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.make({ algorithm: "ES384" })
      const answer = yield* redox.handle({ method: "GET", url: "/", headers: {}, body: Stream.empty })
      assert.strictEqual(answer.status, 404)
      assert.strictEqual(new TextDecoder().decode(answer.body), '{"errorDetail":"Not found"}')
    }),
  )

  it.effect("dies of a registered key that is none, without quoting it", () =>
    Effect.gen(function* () {
      const jwk = { kty: "RSA", n: "quoted", e: "AQAB", d: "secret" }
      const clients = [{ clientId: "c", keys: [{ keyId: "k", algorithm: "RS384", jwk }] }] as const
      const exit = yield* Effect.exit(FakeRedox.make({ algorithm: "ES384", clients }))
      assert.strictEqual(exit._tag, "Failure")
      assert.notInclude(String(exit), "secret")
    }),
  )
})
