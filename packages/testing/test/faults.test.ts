import { FakeRedox, Fault } from "@effect-redox/testing"
import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Deferred, Effect, Exit, Fiber, Stream } from "effect"
import { HttpClientRequest, type HttpClientError } from "effect/http"
import { TestClock } from "effect/testing"
import { connect as connectSocket } from "node:net"
import { connect, embedded, eventually, field, identifiers, message, transports } from "./support.ts"

const memory = (options?: FakeRedox.Options) =>
  Effect.provide(transports["in memory"]({ algorithm: "ES384", ...options }))

const note = message(embedded("note"))

/** How a transport failed, as a client sees it. */
const failure = Effect.fnUntraced(function* <A>(effect: Effect.Effect<A, HttpClientError.HttpClientError>) {
  const error = yield* Effect.flip(effect)
  const cause = "cause" in error.reason ? error.reason.cause : undefined
  return { reason: error.reason._tag, code: field(cause, "code"), cause }
})

const outcomes = (redox: FakeRedox.Service) =>
  Effect.map(redox.requests, (requests) => requests.map((request) => request.outcome))

describe.each(Object.entries(transports))("a fault %s", (_, layer) => {
  const provide = (options?: FakeRedox.Options) => Effect.provide(layer({ algorithm: "ES384", ...options }))

  it.effect("resets the connection before anything is filed", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.resetBeforeCommit })
      const failed = yield* failure(create(access, note))
      assert.strictEqual(failed.reason, "TransportError")
      assert.strictEqual(failed.code, "ECONNRESET")
      yield* redox.assertNothingFiled
      const last = (yield* redox.requests).at(-1)
      assert.strictEqual(last?.outcome, "lost")
      assert.strictEqual(last?.bytesReceived, JSON.stringify(note).length)
    }).pipe(provide()),
  )

  it.effect("resets the connection after the document was filed, exactly once", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.resetAfterCommit })
      const failed = yield* failure(create(access, note))
      assert.strictEqual(failed.reason, "TransportError")
      assert.strictEqual(failed.code, "ECONNRESET")
      const document = yield* redox.assertFiledOnce(identifiers.bundle)
      assert.deepStrictEqual((yield* redox.requests).at(-1)?.created, { document: document.id })
    }).pipe(provide()),
  )

  it.effect("closes the connection in good order, without an answer", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.closed("before") })
      const failed = yield* failure(create(access, note))
      assert.strictEqual(failed.code, "UND_ERR_SOCKET")
      yield* redox.assertNothingFiled
    }).pipe(provide()),
  )

  it.effect.each([0, 1, 40])("breaks an answer off after %i bytes, though the document is filed", (bytes) =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.cutAnswer(bytes) })
      const response = yield* http.execute(
        HttpClientRequest.post(
          `${baseUrl}/fhir/R4/redox-fhir-sandbox/Staging/DocumentReference/$documentreference-create`,
        ).pipe(
          HttpClientRequest.bearerToken(access),
          HttpClientRequest.bodyText(JSON.stringify(note), "application/fhir+json"),
        ),
      )
      assert.strictEqual(response.status, 200)
      let arrived = 0
      const failed = yield* failure(
        Stream.runForEach(response.stream, (chunk) => Effect.sync(() => void (arrived += chunk.byteLength))),
      )
      assert.strictEqual(failed.reason, "DecodeError")
      assert.strictEqual(arrived, bytes)
      yield* redox.assertFiledOnce(identifiers.bundle)
      assert.strictEqual((yield* redox.requests).at(-1)?.outcome, "cut")
    }).pipe(provide()),
  )

  it.effect("lets an answer arrive whole that is no longer than where it would break off", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", fault: Fault.cutAnswer(10_000) })
      assert.strictEqual(field((yield* requestToken()).json, "token_type"), "Bearer")
      assert.deepStrictEqual(yield* outcomes(redox), ["answered"])
    }).pipe(provide()),
  )

  it.effect("never answers, until the client gives up", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const gate = yield* redox.faults.gate({ on: "create" })
      yield* redox.faults.add({ on: "create", fault: Fault.hang() })
      const sending = yield* Effect.forkChild(create(access, note))
      yield* gate.arrived
      yield* gate.open
      assert.deepStrictEqual((yield* outcomes(redox)).at(-1), "pending")
      yield* Fiber.interrupt(sending)
      yield* eventually(Effect.map(outcomes(redox), (all) => all.at(-1) === "abandoned"))
      yield* redox.assertNothingFiled
    }).pipe(provide()),
  )

  it.effect("holds a request at a gate until the test opens it", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const gate = yield* redox.faults.gate({ on: "create" })
      const sending = yield* Effect.forkChild(create(access, note))
      yield* gate.arrived
      yield* redox.assertNothingFiled
      yield* gate.open
      assert.strictEqual((yield* Fiber.join(sending)).status, 200)
      yield* redox.assertFiledOnce(identifiers.bundle)
    }).pipe(provide()),
  )

  it.effect("holds the answer of a document that is filed already", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      const gate = yield* redox.faults.gate({ on: "create" }, { when: "after" })
      const sending = yield* Effect.forkChild(create(access, note))
      yield* gate.arrived
      yield* redox.assertFiledOnce(identifiers.bundle)
      yield* Fiber.interrupt(sending)
      yield* eventually(Effect.map(outcomes(redox), (all) => all.at(-1) === "abandoned"))
      yield* redox.assertFiledOnce(identifiers.bundle)
    }).pipe(provide()),
  )

  it.effect("answers with a status, headers and a body of choice", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({
        on: "create",
        fault: Fault.status(503, { body: "html", retryAfter: 7, headers: { "x-served-by": "edge" } }),
      })
      const answer = yield* create(access, note)
      assert.strictEqual(answer.status, 503)
      assert.match(answer.text, /^<html>/)
      assert.strictEqual(answer.headers["retry-after"], "7")
      assert.strictEqual(answer.headers["x-served-by"], "edge")
      assert.match(answer.headers["content-type"] ?? "", /^text\/html/)
      yield* redox.assertNothingFiled
    }).pipe(provide()),
  )

  it.effect("answers 504 though the document is filed", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.status(504, { when: "after", body: "empty" }) })
      const answer = yield* create(access, note)
      assert.strictEqual(answer.status, 504)
      assert.strictEqual(answer.text, "")
      yield* redox.assertFiledOnce(identifiers.bundle)
    }).pipe(provide()),
  )

  it.effect("spoils the body of an answer and keeps its status", () =>
    Effect.gen(function* () {
      const { redox, requestToken, token, upload } = yield* connect
      const access = yield* token()
      const rule = yield* redox.faults.add({ on: "any", fault: Fault.body("malformed") })
      const uploaded = yield* upload(access, "x")
      assert.strictEqual(uploaded.status, 201)
      assert.strictEqual(uploaded.json, undefined)
      assert.strictEqual(uploaded.headers.location, (yield* redox.blobs)[0]?.url)
      yield* rule.remove
      yield* redox.faults.add({ on: "token", fault: Fault.body("truncated") })
      const answered = yield* requestToken()
      assert.strictEqual(answered.status, 200)
      assert.match(answered.text, /^\{"access_token":/)
      assert.strictEqual(answered.json, undefined)
    }).pipe(provide()),
  )

  it.effect("keeps a request that is never sent from being carried out", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.connectionRefused })
      assert.strictEqual((yield* failure(create(access, note))).reason, "TransportError")
      assert.strictEqual((yield* create(access, note)).status, 200)
      assert.deepStrictEqual(yield* outcomes(redox), ["answered", "not-sent", "answered"])
    }).pipe(provide()),
  )
})

describe("a rule for one client", () => {
  it.effect("leaves the requests of others alone", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const { credentials } = yield* redox.generateClient({ algorithm: "ES384" })
      yield* redox.faults.add({ on: "upload", client: credentials.clientId, fault: Fault.status(503) })
      const status = (access: string) => Effect.map(upload(access, "x"), ({ status }) => status)
      assert.strictEqual(yield* status(yield* token()), 201)
      assert.strictEqual(yield* status(yield* token({ credentials })), 503)
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )

  it.effect("cannot be for token requests", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const rule = { on: "token", client: "x", fault: Fault.status(503) } as const
      assert.include((yield* Effect.flip(redox.faults.tryAdd(rule))).message, "leave it out")
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )
})

describe("a rule that is spent", () => {
  it.effect.each([
    [{}, false],
    [{ nth: 1 }, true],
    [{ nth: { from: 1, to: 1 } }, true],
    [{ nth: { from: 1 } }, false],
    [{ nth: { every: 1 } }, false],
    [{ nth: 2 }, false],
  ] as const)("says so: %j, %s after one request", ([match, isSpent]) =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const rule = yield* redox.faults.add({ on: "token", ...match, fault: Fault.status(503) })
      assert.isFalse(yield* rule.isSpent)
      yield* requestToken()
      assert.strictEqual(yield* rule.isSpent, isSpent)
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )
})

describe("faults in memory", () => {
  it.effect.each([
    { fault: Fault.connectionRefused, code: "ECONNREFUSED", syscall: "connect" },
    { fault: Fault.unknownHost, code: "ENOTFOUND", syscall: "getaddrinfo" },
    { fault: Fault.untrustedCertificate, code: "DEPTH_ZERO_SELF_SIGNED_CERT", syscall: undefined },
    { fault: Fault.resetBeforeCommit, code: "ECONNRESET", syscall: "read" },
    { fault: Fault.closed("after"), code: "UND_ERR_SOCKET", syscall: undefined },
  ])("look to a client as Node's own $code", ({ code, fault, syscall }) =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "any", fault })
      const failed = yield* failure(requestToken())
      assert.strictEqual(failed.reason, "TransportError")
      assert.strictEqual(failed.code, code)
      assert.strictEqual(field(failed.cause, "syscall"), syscall)
      assert.instanceOf(failed.cause, Error)
    }).pipe(memory()),
  )

  it.effect("reach no other host than the fake's", () =>
    Effect.gen(function* () {
      const { http, redox } = yield* connect
      const failed = yield* failure(http.get("https://blob.redoxengine.com/1"))
      assert.strictEqual(failed.code, "ENOTFOUND")
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(memory()),
  )

  it.effect("pass on the failure of the client's own body, and store nothing", () =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      const gone = new Error("the disk is gone")
      const upload = HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
        HttpClientRequest.bearerToken(access),
        HttpClientRequest.bodyStream(Stream.concat(Stream.make(new Uint8Array(10)), Stream.fail(gone))),
      )
      const failed = yield* failure(http.execute(upload))
      assert.strictEqual(failed.cause, gone)
      assert.lengthOf(yield* redox.blobs, 0)
      const last = (yield* redox.requests).at(-1)
      assert.strictEqual(last?.outcome, "abandoned")
      assert.strictEqual(last?.bytesReceived, 10)
    }).pipe(memory()),
  )

  it.effect.each([9, 11])("refuse to send a body of 10 bytes declared as %i, as undici does", (declared) =>
    Effect.gen(function* () {
      const { baseUrl, http, redox, token } = yield* connect
      const access = yield* token()
      const upload = HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
        HttpClientRequest.bearerToken(access),
        HttpClientRequest.bodyStream(Stream.make(new Uint8Array(5), new Uint8Array(5)), { contentLength: declared }),
      )
      assert.strictEqual((yield* failure(http.execute(upload))).code, "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH")
      assert.lengthOf(yield* redox.blobs, 0)
    }).pipe(memory()),
  )

  it.effect("delay a request on the test's clock, before or after it is carried out", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.delay("60 seconds", { when: "after" }) })
      const sending = yield* Effect.forkChild(create(access, note))
      yield* eventually(Effect.map(redox.documents, (documents) => documents.length === 1))
      yield* TestClock.adjust("59 seconds")
      assert.deepStrictEqual((yield* outcomes(redox)).at(-1), "pending")
      yield* TestClock.adjust("1 seconds")
      assert.strictEqual((yield* Fiber.join(sending)).status, 200)
      const last = (yield* redox.requests).at(-1)
      assert.strictEqual(last?.finishedAt?.epochMilliseconds, 60_000)
    }).pipe(memory()),
  )

  it.effect("apply together: delays of all rules, then the first that decides", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", fault: Fault.delay("2 seconds") })
      yield* redox.faults.add({ on: "token", fault: [Fault.delay("3 seconds"), Fault.status(500)] })
      yield* redox.faults.add({ on: "any", fault: Fault.status(502) })
      const asking = yield* Effect.forkChild(requestToken())
      yield* TestClock.adjust("5 seconds")
      assert.strictEqual((yield* Fiber.join(asking)).status, 500)
      const [request] = yield* redox.requests
      assert.deepStrictEqual(request?.faults, ["delayed", "delayed", "status 500", "status 502"])
      assert.strictEqual(request?.finishedAt?.epochMilliseconds, 5000)
    }).pipe(memory()),
  )

  it.effect.each([
    { nth: undefined, hit: [1, 2, 3, 4, 5, 6] },
    { nth: 2, hit: [2] },
    { nth: { from: 3 }, hit: [3, 4, 5, 6] },
    { nth: { to: 2 }, hit: [1, 2] },
    { nth: { from: 2, to: 3 }, hit: [2, 3] },
    { nth: { every: 3 }, hit: [3, 6] },
  ])("hit the calls $hit when nth is $nth", ({ hit, nth }) =>
    Effect.gen(function* () {
      const { redox, requestToken, upload } = yield* connect
      const rule = yield* redox.faults.add({ on: "token", nth, fault: Fault.status(500) })
      const failed: Array<number> = []
      for (let call = 1; call <= 6; call++) {
        yield* upload(undefined, "another endpoint is not counted")
        if ((yield* requestToken()).status === 500) failed.push(call)
      }
      assert.deepStrictEqual(failed, hit)
      assert.strictEqual(yield* rule.hits, hit.length)
    }).pipe(memory()),
  )

  it.effect("count from the moment their rule is added", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* requestToken()
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.status(500) })
      assert.strictEqual((yield* requestToken()).status, 500)
      assert.strictEqual((yield* requestToken()).status, 200)
    }).pipe(memory()),
  )

  it.effect("look at a request's head to decide, without its token", () =>
    Effect.gen(function* () {
      const { redox, token, upload } = yield* connect
      const access = yield* token()
      let seen: Fault.Call | undefined
      yield* redox.faults.add({
        on: "upload",
        where: (call) => {
          seen = call
          return call.environment === "Production"
        },
        fault: Fault.status(500),
      })
      assert.strictEqual((yield* upload(access, "x", { environment: "Staging" })).status, 201)
      assert.strictEqual((yield* upload(access, "x", { environment: "Production" })).status, 500)
      assert.notInclude(JSON.stringify(seen), access)
    }).pipe(memory()),
  )

  it.effect("can be taken away again, one by one or all", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const first = yield* redox.faults.add({ on: "token", fault: Fault.status(500) })
      yield* redox.faults.add({ on: "token", fault: Fault.status(502) })
      assert.lengthOf(yield* redox.faults.active, 2)
      assert.strictEqual((yield* requestToken()).status, 500)
      yield* first.remove
      assert.strictEqual((yield* requestToken()).status, 502)
      yield* redox.faults.clear
      assert.strictEqual((yield* requestToken()).status, 200)
    }).pipe(memory()),
  )

  it.effect("let go of what they hold when they are taken away", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const gate = yield* redox.faults.gate({ on: "token" })
      const asking = yield* Effect.forkChild(Effect.all([requestToken(), requestToken()], { concurrency: 2 }))
      yield* gate.arrivals(2)
      yield* redox.faults.clear
      assert.deepStrictEqual(
        (yield* Fiber.join(asking)).map((answer) => answer.status),
        [200, 200],
      )
    }).pipe(memory()),
  )

  const sequence = Effect.gen(function* () {
    const { redox, requestToken } = yield* connect
    yield* redox.faults.add({ on: "token", probability: 0.5, fault: Fault.status(500) })
    return yield* Effect.forEach(Array.from({ length: 40 }), () => Effect.map(requestToken(), ({ status }) => status))
  })

  it.effect("hit by chance, the same in every run of one seed", () =>
    Effect.gen(function* () {
      const one = yield* sequence.pipe(memory({ seed: "a" }))
      const again = yield* sequence.pipe(memory({ seed: "a" }))
      const another = yield* sequence.pipe(memory({ seed: "b" }))
      assert.deepStrictEqual(again, one)
      assert.notDeepEqual(another, one)
      const hits = one.filter((status) => status === 500).length
      assert.isTrue(hits > 8 && hits < 32, `${hits} of 40`)
    }),
  )

  it.effect.each([
    { probability: 0, hits: 0 },
    { probability: 1, hits: 10 },
  ])("hit $hits of 10 when the probability is $probability", ({ hits, probability }) =>
    Effect.gen(function* () {
      const { redox, upload } = yield* connect
      const rule = yield* redox.faults.add({ on: "upload", probability, fault: Fault.status(500) })
      yield* Effect.forEach(Array.from({ length: 10 }), () => upload(undefined, "x"))
      assert.strictEqual(yield* rule.hits, hits)
    }).pipe(memory()),
  )

  it.effect("draw from the seed of their own rule, whatever else is drawn", () =>
    Effect.gen(function* () {
      const run = (others: number) =>
        Effect.gen(function* () {
          const { redox, upload } = yield* connect
          yield* redox.faults.add({ on: "upload", probability: 0.5, seed: 7, fault: Fault.status(500) })
          return yield* Effect.forEach(Array.from({ length: 20 }), () =>
            Effect.gen(function* () {
              yield* Effect.forEach(Array.from({ length: others }), () => redox.httpClient.get(redox.baseUrl))
              return (yield* upload(undefined, "x")).status
            }),
          )
        }).pipe(memory())
      assert.deepStrictEqual(yield* run(3), yield* run(0))
    }),
  )

  it.effect("describe the body they put in another's place", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.body("html") })
      yield* redox.faults.add({ on: "token", nth: 2, fault: Fault.body("empty") })
      const html = yield* requestToken()
      assert.match(html.headers["content-type"] ?? "", /^text\/html/)
      assert.strictEqual(html.headers["cache-control"], "no-store")
      assert.strictEqual((yield* requestToken()).headers["content-type"], undefined)
    }).pipe(memory()),
  )

  it.effect("refuse an endless body as soon as it is longer than declared", () =>
    Effect.gen(function* () {
      const { baseUrl, http, token } = yield* connect
      const endless = Stream.forever(Stream.make(new Uint8Array(5)))
      const upload = HttpClientRequest.post(`${baseUrl}/fhir/R4/redox/Staging/Binary`).pipe(
        HttpClientRequest.bearerToken(yield* token()),
        HttpClientRequest.bodyStream(endless, { contentLength: 10 }),
      )
      assert.strictEqual((yield* failure(http.execute(upload))).code, "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH")
    }).pipe(memory({ limits: { fileBytes: 1_000_000_000 } })),
  )

  it.effect.each([
    { shape: "OperationOutcome", path: ["resourceType"] },
    { shape: "Meta", path: ["Meta", "Logs", 0, "ID"] },
    { shape: "OAuth", path: ["error"] },
    { shape: "errorDetail", path: ["errorDetail"] },
  ] as const)("answer in the shape $shape", ({ path, shape }) =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", fault: Fault.status(400, { body: shape }) })
      const answer = yield* requestToken()
      assert.strictEqual(typeof field(answer.json, ...path), "string")
    }).pipe(memory()),
  )

  it.effect.each([
    { shape: "text", text: /^Answered with status 500/, type: /^text\/plain/ },
    { shape: "empty", text: /^$/, type: /^$/ },
    { shape: "malformed", text: /^\{"resourceType":"Bundle",$/, type: /^application\/json/ },
    { shape: { contentType: "application/xml", text: "<a/>" }, text: /^<a\/>$/, type: /^application\/xml$/ },
  ] as const)("answer with a body of the kind $shape", ({ shape, text, type }) =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", fault: Fault.status(500, { body: shape }) })
      const answer = yield* requestToken()
      assert.match(answer.text, text)
      assert.match(answer.headers["content-type"] ?? "", type)
      assert.strictEqual(answer.json, undefined)
    }).pipe(memory()),
  )

  it.effect("name the rate limit with a 429", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", fault: Fault.status(429) })
      assert.strictEqual((yield* requestToken()).headers["x-ratelimit-limit"], "7500")
    }).pipe(memory()),
  )
})

describe("a rule", () => {
  it.effect.each<readonly [rule: Partial<Fault.Rule>, said: string]>([
    [{ nth: 0 }, "nth is 0: requests are counted from 1, so use nth: 1 for the first"],
    [{ nth: 1.5 }, "nth is 1.5: "],
    [{ nth: NaN }, "nth is NaN: "],
    [{ nth: { every: 0 } }, "nth.every is 0: use a whole number, such as { every: 2 }"],
    [{ nth: { from: 3, to: 1 } }, "nth.to is 1, less than nth.from, which is 3: exchange them"],
    [{ nth: { from: 0 } }, "nth.from is 0: "],
    [{ nth: { to: 0 } }, "nth.to is 0: "],
    [{ probability: 50 }, "probability is 50: it is a share between 0 and 1, so use 0.5 for half of the requests"],
    [{ probability: NaN }, "probability is NaN: "],
    [{ probability: -0.1 }, "probability is -0.1: "],
    [{ fault: [] }, "fault is an empty list: give at least one fault"],
    [{ fault: Fault.status(9999) }, "fault.status is 9999: use a final HTTP status, from 200 to 599"],
    [{ fault: Fault.status(100) }, "fault.status is 100: "],
    [{ fault: [Fault.delay("1 seconds"), Fault.status(NaN)] }, "fault.status is NaN: "],
    [
      { fault: Fault.status(503, { retryAfter: "日" }) },
      "fault.retryAfter has characters that HTTP does not allow in a header: use seconds, such as 30, or an HTTP date",
    ],
    [{ fault: Fault.status(503, { retryAfter: NaN }) }, "fault.retryAfter is NaN: use seconds"],
    [{ fault: Fault.status(503, { headers: { "x-y": "a\r\nb" } }) }, 'fault.headers["x-y"] has characters'],
    [{ fault: Fault.status(503, { headers: { "x y": "" } }) }, "fault.headers has a name that HTTP does not allow"],
    [{ fault: Fault.cutAnswer(-1) }, "fault.bytes is -1: use a whole number of bytes, 0 for none"],
  ])("that is %o dies of what is wrong, at the line that adds it", ([rule, said]) =>
    Effect.gen(function* () {
      const { redox } = yield* connect
      const exit = yield* Effect.exit(redox.faults.add({ on: "create", fault: Fault.status(503), ...rule }))
      const defect = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
      assert.instanceOf(defect, Fault.InvalidRule)
      if (!(defect instanceof Fault.InvalidRule)) return
      assert.include(defect.message, `faults.add: ${said}`)
      assert.match(/^ {4}at .*$/m.exec(defect.stack ?? "")?.[0] ?? "", /faults\.test\.ts:\d+/)
      assert.lengthOf(yield* redox.faults.active, 0)
    }).pipe(memory()),
  )

  it.effect("may say anything else", () =>
    Effect.gen(function* () {
      const { redox } = yield* connect
      const status = Fault.status(503, { retryAfter: "soon, we hope", headers: { "x-name": "Zoë" } })
      for (const rule of [
        { nth: { from: 2, to: 2 } },
        { nth: {} },
        { nth: { every: 1 } },
        { probability: 0 },
        { fault: [Fault.delay(0), Fault.cutAnswer(0)] },
      ]) {
        yield* redox.faults.add({ on: "any", fault: status, ...rule })
      }
      assert.lengthOf(yield* redox.faults.active, 5)
    }).pipe(memory()),
  )

  it.effect("that never applied is reported by assertFaultsFired", () =>
    Effect.gen(function* () {
      const { redox, requestToken, upload } = yield* connect
      const none = yield* Effect.flip(redox.assertFaultsFired)
      assert.strictEqual(none.found, "no fault is in force: was it removed, or reset?")
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.status(503) })
      const idle = yield* redox.faults.add({
        on: "upload",
        nth: { from: 2 },
        where: () => true,
        fault: [Fault.delay(1), Fault.resetBeforeCommit],
      })
      yield* requestToken()
      const failed = yield* Effect.flip(redox.assertFaultsFired)
      assert.match(failed.stack ?? "", /Received.*\n.*\n {4}at .*faults\.test\.ts:/)
      assert.strictEqual(
        failed.found,
        "1 of 2 never did: delayed and reset before it was carried out on upload numbers 2 to any, where it says," +
          " which saw 0 such requests",
      )
      yield* idle.remove
      yield* redox.assertFaultsFired
      yield* redox.faults.add({ on: "upload", fault: Fault.status(503) })
      yield* upload(undefined, "x")
      yield* redox.assertFaultsFired
    }).pipe(memory()),
  )
})

describe("a sequence of faults", () => {
  it.effect("hits one request after the other", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.sequence({ on: "token" }, [Fault.status(503), Fault.status(429), "fine", [Fault.status(500)]])
      const statuses = yield* Effect.forEach([1, 2, 3, 4, 5], () => Effect.map(requestToken(), ({ status }) => status))
      assert.deepStrictEqual(statuses, [503, 429, 200, 500, 200])
      yield* redox.assertFaultsFired
    }).pipe(memory()),
  )

  it.effect("has at least one fault", () =>
    Effect.gen(function* () {
      const { redox } = yield* connect
      const exit = yield* Effect.exit(redox.faults.sequence({ on: "token" }, ["fine"]))
      assert.include(String(Exit.isFailure(exit) ? Cause.squash(exit.cause) : exit), "steps has no fault")
    }).pipe(memory()),
  )
})

describe.each(Object.entries(transports))("a status in place of an answer, %s,", (_, layer) => {
  const provide = (options?: FakeRedox.Options) => Effect.provide(layer({ algorithm: "ES384", ...options }))

  it.effect("leaves to see what was sent", () =>
    Effect.gen(function* () {
      const { create, redox, token, upload } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "any", fault: Fault.status(503) })
      yield* create(access, note)
      yield* create(access, "no JSON")
      yield* upload(access, "12345")
      yield* create(undefined, note)
      const log = yield* redox.log
      assert.deepStrictEqual(
        log.map(({ outcome, problems, request, status }) => [outcome, status, problems, request.payload, request.size]),
        [
          ["failure", 503, ["A fault of the test answered with status 503"], note, JSON.stringify(note).length],
          ["failure", 503, ["A fault of the test answered with status 503"], "no JSON", 7],
          ["failure", 503, ["A fault of the test answered with status 503"], undefined, 5],
        ],
      )
      assert.strictEqual((yield* redox.requests)[1]?.logId, log[0]?.id)
      assert.deepStrictEqual((yield* redox.requests)[1]?.problems, [])
      yield* redox.assertNothingFiled
    }).pipe(provide()),
  )

  it.effect("reads no more than the endpoint would", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.status(503) })
      assert.strictEqual((yield* create(access, note)).status, 503)
      assert.strictEqual((yield* redox.requests).at(-1)?.bytesReceived, 0)
      assert.strictEqual((yield* redox.log)[0]?.request.payload, undefined)
    }).pipe(provide({ limits: { requestBytes: 10 } })),
  )

  it.effect("can come before the body is read", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      yield* redox.faults.add({ on: "create", fault: Fault.status(503, { readsBody: false }) })
      assert.strictEqual((yield* create(access, note)).status, 503)
      assert.strictEqual((yield* redox.requests).at(-1)?.bytesReceived, 0)
      assert.lengthOf(yield* redox.log, 0)
    }).pipe(provide()),
  )
})

describe("faults over a socket", () => {
  it.live("delay a request in real time", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      yield* redox.faults.add({ on: "token", fault: Fault.delay("60 millis") })
      assert.strictEqual((yield* requestToken()).status, 200)
      const [request] = yield* redox.requests
      const took = (request?.finishedAt?.epochMilliseconds ?? 0) - (request?.startedAt.epochMilliseconds ?? 0)
      assert.isAtLeast(took, 59)
    }).pipe(Effect.provide(transports["over a socket"]({ algorithm: "ES384" }))),
  )

  it.live("do not keep the server from stopping while a request hangs", () =>
    Effect.gen(function* () {
      const startedAt = performance.now()
      yield* Effect.gen(function* () {
        const { redox, requestToken } = yield* connect
        assert.isAbove((yield* FakeRedoxServer).port, 0)
        const gate = yield* redox.faults.gate({ on: "token" })
        yield* redox.faults.add({ on: "token", fault: Fault.hang() })
        yield* Effect.forkDetach(Effect.ignore(requestToken()))
        yield* gate.arrived
      }).pipe(Effect.provide(transports["over a socket"]({ algorithm: "ES384" })))
      assert.isBelow(performance.now() - startedAt, 3000)
    }),
  )

  it.effect("end with the server, as does a request that is never finished", () =>
    Effect.gen(function* () {
      const closed = yield* Deferred.make<void>()
      yield* Effect.gen(function* () {
        const { port } = yield* FakeRedoxServer
        yield* Effect.callback<void>((resume) => {
          const socket = connectSocket(port, "127.0.0.1", () => {
            socket.write("POST /v2/auth/token HTTP/1.1\r\nhost: x\r\ncontent-le", () => resume(Effect.void))
          })
          socket.on("error", () => undefined)
          socket.on("close", () => Deferred.doneUnsafe(closed, Effect.void))
        })
      }).pipe(Effect.provide(FakeRedoxServer.layer({ algorithm: "ES384" })))
      yield* Deferred.await(closed)
    }),
  )
})
