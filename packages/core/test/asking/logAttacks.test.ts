import { LogService, Reconcile } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { DateTime, Effect, Fiber, Logger, References } from "effect"
import { TestClock } from "effect/testing"
import { base, destinationId, environmentId, page, scripted, slug, type Scripted } from "./scripted.ts"

const logId = "3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f42"
const other = "3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f43"
const epoch = DateTime.makeUnsafe(0)
const span = { destination: slug, from: epoch, to: DateTime.add(epoch, { minutes: 10 }) }

const log = {
  id: logId,
  createdAt: "1970-01-01T00:01:00.000Z",
  status: "succeeded",
  destination: { id: destinationId },
}
const results = (logs: ReadonlyArray<unknown>, page: unknown = {}): Scripted => ({
  json: { meta: { version: "1.0.0", page }, payload: { results: logs } },
})

const get = LogService.LogService.use((logs) => logs.get(logId))
const search = LogService.LogService.use((logs) => logs.search(span))
const got = (answer: Scripted) => get.pipe(Effect.provide(scripted(() => answer).layer))
const found = (answer: (nth: number) => Scripted) =>
  Effect.gen(function* () {
    const script = scripted(answer)
    const logs = yield* search.pipe(Effect.provide(script.layer))
    return { logs, requests: script.requests }
  })

describe("a log", () => {
  it.effect.each<[string, Scripted]>([
    ["a page of HTML", { text: "<html>Sign in</html>" }],
    ["nothing", { text: "" }],
    ["JSON that is cut off", { text: '{"payload":{"result":{"status":"succeeded"' }],
    ["null", { json: null }],
    ["a list", { json: [log] }],
    ["something that says it is an answer of ours", { json: { _tag: "CannotAsk" } }],
    ["an OperationOutcome", { json: { resourceType: "OperationOutcome", issue: [] } }],
    ["a payload without a state", { json: { payload: {} } }],
    ["a state that there is not", { json: { payload: { result: { ...log, status: "delivered" } } } }],
    ["a state that is no text", { json: { payload: { result: { ...log, status: { succeeded: true } } } } }],
    ["a state that is inherited", { text: '{"payload":{"__proto__":{"status":"succeeded"}}}' }],
    ["another log", { json: { payload: { result: { ...log, id: other } } } }],
    ["a log whose id is none", { json: { payload: { result: { ...log, id: "../1" } } } }],
    ["longer than is read", { json: { payload: { result: log }, more: "A".repeat(1_000_001) } }],
  ])("that is answered with %s is never taken for delivered", ([, answer]) =>
    Effect.map(got(answer), (answered) => {
      const state = "state" in answered ? answered.state : "not-known"
      assert.strictEqual(state, "not-known")
      if (!("state" in answered)) assert.isDefined(answered.error.message)
    }),
  )

  const elsewhere = "7c5d0b5e-0000-4000-8000-000000000009"
  it.effect.each<[string, string | undefined, string, string]>([
    ["another destination's, is not known", slug, elsewhere, "not-known"],
    ["another destination's by its UUID, is not known", destinationId, elsewhere, "not-known"],
    ["the destination's, is taken", slug, destinationId, "succeeded"],
    ["the destination's in capitals, is taken", slug, destinationId.toUpperCase(), "succeeded"],
    ["of a slug without a UUID, is taken", "other-hospital", elsewhere, "succeeded"],
    ["of any destination, is taken where none is named", undefined, elsewhere, "succeeded"],
    ["without a destination, is taken", slug, "", "succeeded"],
  ])("that is %s", ([, destination, shown, state]) =>
    Effect.gen(function* () {
      const { layer } = scripted(() => ({ json: { payload: { ...log, destination: { id: shown } } } }))
      const read = LogService.LogService.use((logs) => logs.get(logId, { destination }))
      const answered = yield* read.pipe(Effect.provide(layer))
      assert("state" in answered)
      assert.strictEqual(answered.state, state)
    }),
  )

  it.effect.each(["succeeded", "failed"])("that %s at another destination settles nothing", (status) =>
    Effect.gen(function* () {
      const named = { ...log, status, errors: [{ DestinationStatusCode: 422 }], destination: { id: elsewhere } }
      const { layer } = scripted((_, { url }) =>
        url.endsWith("_search") ? page([]) : { json: { payload: { result: named } } },
      )
      const settlement = yield* Reconcile.settle({
        destination: slug,
        identifiers: { bundle: "b", message: "m", document: "urn:d" },
        logIds: [logId],
        attempts: 1,
      }).pipe(Effect.provide(layer))
      assert.strictEqual(settlement._tag, "StillUnknown")
      assert.deepInclude(settlement.evidence, { search: "nothing", log: "not-known" })
      assert.notProperty(settlement.evidence, "destinationStatus")
    }),
  )

  it.effect("that is not understood is shown by its shape alone, in a debug event", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const logger = Logger.make(({ logLevel, message }) => void lines.push(`${logLevel} ${JSON.stringify(message)}`))
      const odd = { json: { payload: { result: { status: "Xanthippe", "0123456789": [{ Wobblethorpe: 4711 }] } } } }
      yield* got(odd).pipe(
        Effect.provide(Logger.layer([logger])),
        Effect.provideService(References.MinimumLogLevel, "All"),
      )
      const line = lines.find((text) => text.includes("not understood")) ?? ""
      assert.match(line, /^Debug /)
      assert.include(line, '"status":"string"')
      for (const value of ["Xanthippe", "0123456789", "Wobblethorpe", "4711"]) assert.notInclude(line, value)
    }),
  )

  it.effect("that never comes ends with the deadline", () =>
    Effect.gen(function* () {
      const script = scripted(() => "never", { policy: { deadline: "1 minute" } })
      const fiber = yield* Effect.forkChild(Effect.flip(get.pipe(Effect.provide(script.layer))))
      yield* TestClock.adjust("61 seconds")
      assert.strictEqual((yield* Fiber.join(fiber)).reason._tag, "Unavailable")
    }),
  )
})

describe("a search for logs", () => {
  it.effect("takes the cursor alone from a link, wherever it leads", () =>
    Effect.gen(function* () {
      const links = [
        "https://evil.example/?_cursor=one",
        "//evil.example/x?_count=50&_cursor=t%26wo",
        "/environments?_cursor=%E0%A4%A",
      ]
      const { logs, requests } = yield* found((nth) => results([log], { links: { next: links[nth] } }))
      assert(logs._tag === "Logs")
      assert.deepStrictEqual([logs.logs.length, logs.complete], [1, true])
      const place = `${base}/platform/v1/environments/${environmentId}/logs/search/metadata?_count=50`
      assert.deepStrictEqual(
        requests.slice(0, 3).map(({ url }) => url),
        [place, `${place}&_cursor=one`, `${place}&_cursor=t%26wo`],
      )
      assert.isTrue(requests.every(({ url }) => url.startsWith(place)))
    }),
  )

  it.effect("ends where a cursor comes again, and where they never end, and is not complete", () =>
    Effect.gen(function* () {
      const again = yield* found(() => results([log], { nextCursor: "same" }))
      assert(again.logs._tag === "Logs")
      assert.deepStrictEqual([again.logs.logs.length, again.logs.complete, again.requests.length], [1, false, 2])
      const endless = yield* found((nth) => results([log], { nextCursor: `c${nth}` }))
      assert(endless.logs._tag === "Logs")
      assert.deepStrictEqual([endless.logs.complete, endless.requests.length], [false, LogService.mostPages])
    }),
  )

  it.effect("leaves out logs of another destination and of another time, as where its parameters were lost", () =>
    Effect.gen(function* () {
      const { logs } = yield* found(() =>
        results([
          log,
          { ...log, id: other, destination: { id: environmentId } },
          { ...log, id: environmentId, createdAt: "1970-01-02T00:00:00.000Z" },
        ]),
      )
      assert(logs._tag === "Logs")
      assert.deepStrictEqual(
        logs.logs.map(({ id }) => id),
        [logId],
      )
    }),
  )

  it.effect.each<[string, ReadonlyArray<unknown>]>([
    ["an entry that is none", [log, "log"]],
    ["an entry without an id", [log, { status: "succeeded" }]],
    ["null", [null, log]],
  ])("with %s is not complete, so that no log is taken for the only one", ([, logs]) =>
    Effect.gen(function* () {
      const answer = results(logs)
      const { logs: answered } = yield* found(() => answer)
      assert(answered._tag === "Logs")
      assert.isFalse(answered.complete)
      const { state } = yield* Reconcile.delivery({
        destination: slug,
        startedAt: "1970-01-01T00:01:00.000Z",
        durations: { upload: 0, create: 1, total: 1 },
        logIds: [],
      }).pipe(Effect.provide(scripted(() => answer).layer))
      assert.strictEqual(state, "not-known")
    }),
  )

  it.effect("without a list says so, and one that fails later keeps what it has", () =>
    Effect.gen(function* () {
      const { logs: none } = yield* found(() => ({ json: { payload: { total: 0 } } }))
      assert(none._tag === "Logs")
      assert.isFalse(none.complete)
      const { logs: cut } = yield* found((nth) =>
        nth === 0 ? results([log], { nextCursor: "c" }) : { text: "no", status: 500 },
      )
      assert(cut._tag === "Logs")
      assert.deepStrictEqual([cut.logs.length, cut.complete], [1, false])
    }),
  )
})
