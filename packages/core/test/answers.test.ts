/**
 * What the answer to a create is taken for (docs/protocol.md §4): each part is read by itself, whatever the others are.
 */
import { SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Random, Result } from "effect"
import { HttpClient, HttpClientResponse } from "effect/http"
import { readFileSync } from "node:fs"
import { runInNewContext } from "node:vm"
import { setFlagsFromString } from "node:v8"
import { verdictOf, type Verdict } from "../src/internal/http/createVerdict.ts"
import { services } from "./security/fuzzing.ts"
import { signs } from "./support/Answers.ts"
import {
  answered,
  bundle,
  created,
  error,
  information,
  outcome,
  refusals,
  successes,
  type Expected,
} from "./support/AnswerTable.ts"
import { note } from "./support/Documents.ts"

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

const resultOf = (result: Result.Result<unknown, RedoxError>): Expected => {
  if (Result.isSuccess(result)) return "created"
  const { reason } = result.failure
  assert.strictEqual(result.failure.nothingCreated, reason._tag !== "OutcomeUnknown")
  if (reason._tag !== "OutcomeUnknown") return "rejected"
  const { unknown } = reason
  assert(unknown === "unreadable-answer" || unknown === "temporary-fault" || unknown === "duplicate", unknown)
  return unknown
}

describe("the body of an answer with", () => {
  const kinds = [
    [successes, [200, 201, 202]],
    [refusals, [400, 403, 404, 422]],
  ] as const
  for (const [rows, statuses] of kinds) {
    for (const { examples, expected, text } of rows) {
      for (const [name, body] of Object.entries(examples)) {
        it.effect(`${statuses[0]} and ${name} is ${expected} (${text.slice(0, 40)} …)`, () =>
          Effect.gen(function* () {
            for (const status of statuses) assert.strictEqual(resultOf(yield* sentTo(body, status)), expected)
          }),
        )
      }
    }
  }

  for (const [status, expected] of [
    [408, "timeout"],
    [460, "timeout"],
    [499, "timeout"],
    [409, "duplicate"],
    [500, "server-error"],
    [504, "server-error"],
  ] as const) {
    it.effect(`${status} leaves the outcome unknown, whatever is in it`, () =>
      Effect.gen(function* () {
        for (const body of [{}, outcome(error), bundle(created)]) {
          const failure = yield* Effect.flip(Effect.fromResult(yield* sentTo(body, status)))
          assert(failure.reason._tag === "OutcomeUnknown")
          assert.strictEqual(failure.reason.unknown, expected)
        }
      }),
    )
  }

  it("what docs/protocol.md says is what is tested here", () => {
    const documentation = readFileSync(new URL("../../../docs/protocol.md", import.meta.url), "utf8")
    const shown: Record<Expected, string> = {
      created: "accepted",
      rejected: "rejected",
      "temporary-fault": "unknown: a fault that may pass",
      duplicate: "unknown: it may be there already",
      "unreadable-answer": "unknown",
    }
    for (const { expected, text } of [...successes, ...refusals]) {
      const line = documentation.split("\n").find((row) => row.startsWith(`| ${text} `))
      assert.strictEqual(line?.split("|").at(-3)?.trim(), shown[expected], text)
    }
  })
})

describe("a 2xx answer", () => {
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
      const listed = yield* sentTo({ Issues: [{ Text: "no such patient", DestinationStatusCode: "404" }] })
      assert.deepStrictEqual((yield* Effect.flip(Effect.fromResult(listed))).answerTexts, ["no such patient"])
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
  const bodies = successes.flatMap(({ examples }) => Object.values(examples))

  it.effect("one that says no anywhere is no success, and a refusal is one that says nothing else", () =>
    Random.withSeed(
      Effect.gen(function* () {
        const counts: Record<Verdict, number> = { accepted: 0, refused: 0, unclear: 0, exists: 0, temporary: 0 }
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
