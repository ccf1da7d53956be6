/**
 * What the answer to a create is taken for (docs/protocol.md §4): each part is read by itself, whatever the others are.
 */
import { SendFile } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Random, Result } from "effect"
import { HttpClient, HttpClientResponse } from "effect/http"
import { runInNewContext } from "node:vm"
import { setFlagsFromString } from "node:v8"
import { verdictOf, type Verdict } from "../src/internal/http/createVerdict.ts"
import { services } from "./security/fuzzing.ts"
import { signs } from "./support/Answers.ts"
import { note } from "./support/Documents.ts"

const bundle = (...entry: ReadonlyArray<unknown>) => ({ resourceType: "Bundle", type: "transaction-response", entry })
const outcome = (...issue: ReadonlyArray<unknown>) => ({ resourceType: "OperationOutcome", issue })
const answered = (status: unknown, more?: object) => ({ response: { status, ...more } })
const header = (code: unknown) => ({ resource: { resourceType: "MessageHeader", response: { identifier: "1", code } } })
const created = answered("201 Created", { location: "DocumentReference/1/_history/1", etag: 'W/"1"' })
const error = { severity: "error", code: "invalid" }
const information = { severity: "information", code: "informational" }

const successes: Readonly<Record<string, unknown>> = {
  "an empty object": {},
  "a created document": bundle(created),
  "a created document and patient": bundle(created, answered("200 OK", { location: "Patient/1" })),
  "a status as a number": bundle(answered(201)),
  "a status without a phrase, and nulls": bundle(null, answered("201", { location: null, outcome: null, etag: null })),
  "entries without a status": bundle({ response: {} }, { fullUrl: "urn:uuid:1" }),
  "a Bundle without entries": { resourceType: "Bundle" },
  "a Bundle whose entries are null": { resourceType: "Bundle", entry: null },
  "the document itself": { resourceType: "DocumentReference", id: "1", status: "current", meta: { versionId: "1" } },
  "an outcome with nothing worse than a warning": outcome({ ...error, severity: "Warning" }, information, null),
  "a created document with remarks": bundle(answered("201 Created", { outcome: outcome(information) })),
  "a message that says ok": { resourceType: "Bundle", type: "message", entry: [header("ok")] },
  "Redox's own shape": { Meta: { Logs: [{ ID: "1" }], Source: { ID: "1" } } },
  "Redox's own shape without an error in its list": { Meta: { Logs: [{ ID: 1 }], Errors: [] } },
  "Redox's own shape with null for its list": { Meta: { Errors: null } },
}

const refusals: Readonly<Record<string, unknown>> = {
  "an entry with a 400 and null beside it": bundle(answered("400 Bad Request", { location: null })),
  "an entry with a 400 as a number": bundle(answered(400)),
  "null and an entry with a 422": bundle(null, answered("422 Unprocessable Entity")),
  "several entries, each with a 4xx": bundle(answered("400"), answered("404 Not Found", { outcome: outcome(error) })),
  "an outcome with an error": outcome(error),
  "an outcome with an error, and null for its words": outcome({ ...error, diagnostics: null }),
  "an outcome with an error, and null for its coding": outcome({
    severity: "fatal",
    code: "not-found",
    details: { text: "Unknown slug", coding: [{ code: null }, null] },
  }),
  "an outcome in capitals": { resourceType: "operationoutcome", issue: [{ severity: "ERROR " }] },
  "an outcome with one issue instead of a list": { resourceType: "OperationOutcome", issue: error },
  "an outcome with an error and remarks": outcome(null, information, error),
  "an outcome as the resource of an entry": bundle({ resource: outcome(error) }),
  "a message that says fatal-error": bundle(header("fatal-error"), { resource: outcome(error) }),
  "an error of Redox and a log id that is a number": {
    Meta: { Logs: [{ ID: 12345 }], Errors: [{ Text: "Patient not found" }] },
  },
  "an error of Redox with a number for its text": { Meta: { Errors: [null, { Text: 7, Type: null }] } },
  "an error of Redox without a word": { Meta: { Errors: [{}] } },
}

const neither: Readonly<Record<string, unknown>> = {
  "some entries with a 4xx": bundle(created, answered("400 Bad Request")),
  "an entry with a 4xx and one that says nothing": bundle(answered("400 Bad Request"), { response: {} }),
  "an entry with a 4xx and the place of a document": bundle(answered("400", { location: "DocumentReference/1" })),
  "an entry with a 5xx": bundle(answered("500 Internal Server Error")),
  "an entry with a 408": bundle(answered("408 Request Timeout")),
  "an entry with a 302": bundle(answered("302 Found")),
  "a status that is no status": bundle(answered("Bad Request")),
  "a status of a wrong type": bundle(answered({ code: 201 }), created),
  "a status with a fatal outcome": bundle(answered("200 OK", { outcome: outcome({ severity: "fatal" }) })),
  "a document and an outcome with an error": bundle(created, { resource: outcome(error) }),
  "an outcome of a wrong type": bundle(answered("201 Created", { outcome: "failed" })),
  "an outcome with an unknown severity": outcome({ severity: "severe" }),
  "an outcome with an unknown severity beside an error": outcome(error, { severity: "severe" }),
  "an issue of a wrong type": outcome("error"),
  "entries of a wrong type": { resourceType: "Bundle", entry: "422" },
  "an entry of a wrong type": bundle(created, "422"),
  "a message that says transient-error": bundle(header("transient-error")),
  "a message that says nothing": bundle(header(null)),
  "errors of Redox beside a created document": { ...bundle(created), Meta: { Errors: [{ Text: "no" }] } },
  "errors of Redox of a wrong type": { Meta: { Errors: "no" } },
  "an outcome where none belongs": { resourceType: "DocumentReference", contained: [outcome(error)] },
  "an outcome in Parameters": { resourceType: "Parameters", parameter: [{ name: "return", resource: outcome(error) }] },
  "a Bundle in a Bundle": bundle({ resource: bundle(answered("400 Bad Request")) }),
  "errors beside a resource": { ...bundle(created), errors: [{ message: "boom" }] },
  "errors in lower case": { resourceType: "Bundle", meta: { errors: [{ text: "no" }] } },
  "a status beside a resource": { ...bundle(created), status: 500 },
  "an error object": { error: { code: 500, message: "boom" } },
  "an errors list": { errors: [{ message: "boom" }] },
  "an OAuth error": { error: "invalid_request" },
  "an errorDetail": { errorDetail: "no" },
  "a problem": { type: "about:blank", title: "Bad Request", status: 400 },
  "somebody else's JSON": { status: "blocked", reason: "login required" },
  "a resource type that is none": { resourceType: "no resource" },
  "a resource type of a wrong type": { resourceType: { Bundle: true } },
  "Meta of a wrong type": { Meta: "Errors" },
  "an error in a list": [outcome(error)],
  null: null,
  "an empty list": [],
  false: false,
  true: true,
  "a number": 200,
  "a text": "ok",
}

const lengthOf = (text: string) => ({ "content-length": String(Buffer.byteLength(text)) })

const sendTo = (text: string, status = 200, headers: Record<string, string> = lengthOf(text)) =>
  Effect.result(SendFile.sendFile(note({ method: "embed" }))).pipe(
    Effect.provide(
      services(
        Layer.succeed(
          HttpClient.HttpClient,
          HttpClient.make((request) =>
            Effect.succeed(HttpClientResponse.fromWeb(request, new Response(text, { status, headers }))),
          ),
        ),
      ),
    ),
  )

const sentTo = (body: unknown, status?: number) => sendTo(JSON.stringify(body), status)

describe("a 2xx answer", () => {
  const kinds = [
    ["is a success", successes, "created"],
    ["is a refusal", refusals, "Rejected"],
    ["proves nothing", neither, "OutcomeUnknown"],
  ] as const
  for (const [what, bodies, expected] of kinds) {
    for (const [name, body] of Object.entries(bodies)) {
      it.effect(`with ${name} ${what}`, () =>
        Effect.gen(function* () {
          for (const status of [200, 201, 202]) {
            const result = yield* sentTo(body, status)
            assert.strictEqual(Result.isSuccess(result) ? "created" : result.failure.reason._tag, expected)
            if (Result.isFailure(result)) assert.strictEqual(result.failure.nothingCreated, expected === "Rejected")
          }
        }),
      )
    }
  }

  it.effect("without a body is a success, where its end was marked", () =>
    Effect.gen(function* () {
      for (const text of ["", " \r\n "]) assert.isTrue(Result.isSuccess(yield* sendTo(text)))
      assert.isTrue(Result.isSuccess(yield* sendTo("", 200, { "transfer-encoding": "gzip, chunked" })))
      for (const headers of [{}, { connection: "close" }, { "content-length": "9", "content-encoding": "gzip" }]) {
        const error = yield* Effect.flip(Effect.fromResult(yield* sendTo("", 200, headers)))
        assert.strictEqual(error.reason._tag, "OutcomeUnknown")
      }
    }),
  )

  it.effect("that is whole JSON needs no other mark of its end", () =>
    Effect.gen(function* () {
      assert.isTrue(Result.isSuccess(yield* sendTo(JSON.stringify(bundle(created)), 200, {})))
      const half = JSON.stringify(bundle(created)).slice(0, -1)
      assert.isTrue(Result.isFailure(yield* sendTo(half, 200, {})))
    }),
  )

  it.effect("names a document's place and no other resource's", () =>
    Effect.gen(function* () {
      const patient = "Patient/0000000001-DOE-JANE/_history/1"
      const places = [
        [[patient], undefined],
        [[patient, "https://ehr.example/fhir/DocumentReference/7"], "https://ehr.example/fhir/DocumentReference/7"],
        [["Binary/1", "Bundle/1", "MessageHeader/1"], undefined],
        [["https://ehr.example/DocumentReference/1?name=DOE"], undefined],
        [["DocumentReference/1/_history/1", "DocumentReference/2"], "DocumentReference/1/_history/1"],
        [[7, null, {}, "DocumentReference/1"], "DocumentReference/1"],
      ] as const
      for (const [locations, expected] of places) {
        const result = yield* sentTo(bundle(...locations.map((location) => answered("201 Created", { location }))))
        assert.strictEqual(Result.getOrThrow(result).location, expected)
      }
    }),
  )

  it.effect("is told of in its own words, wherever they are", () =>
    Effect.gen(function* () {
      const words = (text: unknown) => outcome({ severity: "error", code: "NOT-FOUND", diagnostics: text })
      const error = yield* Effect.flip(
        Effect.fromResult(yield* sentTo(bundle(answered(422, { outcome: words("no") }), { resource: words(404) }))),
      )
      assert.deepStrictEqual(error.answerTexts, ["no", "404"])
      assert.include(error.message, "not-found, not-found")
    }),
  )
})

const replacements = [
  null,
  0,
  400,
  "",
  "400 Bad Request",
  "201 Created",
  "fatal",
  true,
  [],
  {},
  [null],
  [[]],
  { code: "ok" },
  error,
  outcome(error),
  outcome(information),
  bundle(created),
  bundle(answered("400 Bad Request")),
] as const

const siblings: ReadonlyArray<readonly [string, unknown]> = [
  ["issue", [error]],
  ["resourceType", "Bundle"],
  ["error", "boom"],
  ["errors", [{ message: "boom" }]],
  ["status", 500],
  ["status", "404 Not Found"],
  ["outcome", outcome(error)],
  ["Meta", { Errors: [{ Text: "no" }] }],
  ["Meta", {}],
  ["severity", "error"],
  ["x", null],
]

const wrappers: ReadonlyArray<(value: unknown) => unknown> = [
  (value) => [value],
  (value) => ({ value }),
  (value) => ({ Meta: {}, value }),
  (value) => ({ resourceType: "Parameters", parameter: [{ name: "return", resource: value }] }),
  (value) => bundle({ resource: value }),
  (value) => bundle(created, { resource: value }),
  (value) => ({ resourceType: "DocumentReference", contained: [value] }),
]

const at = <A>(values: ReadonlyArray<A>) =>
  Effect.map(Random.nextIntBetween(0, values.length, { halfOpen: true }), (index) => values[index])

// Changes one thing somewhere: puts something else there, drops it, puts something beside it, or wraps it.
const changed = (value: unknown): Effect.Effect<unknown> =>
  Effect.gen(function* () {
    const inside = typeof value === "object" && value !== null ? Object.entries(value) : []
    if (inside.length === 0 || (yield* Random.next) < 0.25) {
      const kind = yield* Random.next
      if (kind < 0.4) return yield* at(replacements)
      if (kind < 0.6) return ((yield* at(wrappers)) ?? ((it: unknown) => it))(value)
      const [name, sibling] = (yield* at(siblings)) ?? ["x", null]
      return Array.isArray(value) ? [...value, sibling] : { ...Object.fromEntries(inside), [name]: sibling }
    }
    const [name, inner] = (yield* at(inside)) ?? ["", undefined]
    const drop = (yield* Random.next) < 0.15
    const put = drop ? undefined : yield* changed(inner)
    if (!Array.isArray(value)) {
      const rest = inside.filter(([key]) => key !== name)
      return Object.fromEntries(drop ? rest : [...rest, [name, put]])
    }
    const items: ReadonlyArray<unknown> = value
    return items.flatMap((item, index) => (String(index) !== name ? [item] : drop ? [] : [put]))
  })

describe("whatever becomes of an answer on its way", () => {
  const bodies = [...Object.values(successes), ...Object.values(refusals), ...Object.values(neither)]

  it.effect("one that says no anywhere is no success, and a refusal is one that says nothing else", () =>
    Random.withSeed(
      Effect.gen(function* () {
        const counts: Record<Verdict, number> = { accepted: 0, refused: 0, unclear: 0 }
        for (let round = 0; round < 200; round++) {
          for (const body of bodies) {
            let mutant: unknown = body
            for (let times = yield* Random.nextIntBetween(0, 3); times >= 0; times--) mutant = yield* changed(mutant)
            const verdict = verdictOf(mutant)
            const { never, no, yes } = signs(mutant)
            const told = JSON.stringify(mutant)
            counts[verdict]++
            if (no) assert.notStrictEqual(verdict, "accepted", told)
            if (verdict === "refused") assert.isTrue(no && !yes && !never, told)
          }
        }
        for (const count of Object.values(counts)) assert.isAbove(count, 200)
      }),
      "answers",
    ),
  )
})

describe("an error that is kept", () => {
  const issues = JSON.stringify(outcome(...Array.from({ length: 50_000 }, () => error)))

  it.effect("holds the first of an answer's issues and log ids, and says how many more there were", () =>
    Effect.gen(function* () {
      const many = yield* Effect.flip(Effect.fromResult(yield* sendTo(issues.slice(0, 90_000), 400)))
      assert.lengthOf(many.answerTexts, 1)
      const some = yield* Effect.flip(
        Effect.fromResult(yield* sentTo(outcome(...Array.from({ length: 1_000 }, () => error)), 400)),
      )
      assert.lengthOf(some.answer?.issues ?? [], 20)
      assert.strictEqual(some.answer?.moreIssues, 980)
      assert.include(some.message, "invalid and 980 more")
      assert.isBelow(some.message.length, 500)
      assert.isBelow(JSON.stringify(some).length, 2_000)
      const Logs = Array.from({ length: 25 }, (_, index) => ({ ID: index }))
      const logged = yield* Effect.flip(Effect.fromResult(yield* sentTo({ Meta: { Logs, Errors: [error] } }, 400)))
      assert.deepStrictEqual([logged.answer?.logIds.length, logged.answer?.moreLogIds], [20, 5])
      assert.include(logged.message, "19 and 5 more")
    }),
  )

  it.live("does not hold the answer it quotes", () =>
    Effect.gen(function* () {
      setFlagsFromString("--expose-gc")
      const collect: unknown = runInNewContext("gc")
      const used = () => {
        if (typeof collect === "function") collect()
        return process.memoryUsage().heapUsed
      }
      const words = "no ".repeat(30_000)
      const bodies = [words, ` ${words}`, JSON.stringify(outcome({ ...error, diagnostics: words }))]
      const kept: Array<unknown> = []
      const before = used()
      for (let index = 0; index < 300; index++) {
        kept.push(yield* Effect.flip(Effect.fromResult(yield* sendTo(bodies[index % bodies.length] ?? "", 400))))
      }
      // Each of them would hold 90,000 characters, 27 MB in all.
      assert.isBelow(used() - before, 10_000_000)
      assert.lengthOf(kept, 300)
    }),
  )
})
