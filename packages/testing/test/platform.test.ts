import { FakeRedox, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { connect, embedded, field, identifiers, message, referred, type Answer } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

const note = message(embedded("note"))

const idsOf = (answer: Answer): ReadonlyArray<unknown> => {
  const results = field(answer.json, "payload", "results")
  return Array.isArray(results) ? results.map((one) => field(one, "id")) : []
}

describe("a user-level key", () => {
  it.effect("gets a token without a scope, and none with one", () =>
    Effect.gen(function* () {
      const { redox, requestToken } = yield* connect
      const { credentials } = redox.platform
      const answer = yield* requestToken({ credentials })
      assert.strictEqual(answer.status, 200)
      assert.strictEqual(field(answer.json, "expires_in"), 300)
      const scoped = yield* requestToken({ credentials, form: { scope: "fhir:staging" } })
      assert.strictEqual(field(scoped.json, "error"), "invalid_scope")
    }).pipe(fake()),
  )

  it.effect("opens the Platform API, which an environment's key does not", () =>
    Effect.gen(function* () {
      const { get, platform, token } = yield* connect
      const path = "/organizations/4711/environments"
      assert.strictEqual((yield* platform(path)).status, 200)
      assert.strictEqual((yield* get(`/platform/v1${path}`, yield* token())).status, 403)
      assert.strictEqual((yield* get(`/platform/v1${path}`, undefined)).status, 401)
    }).pipe(fake()),
  )

  it.effect.each([
    ["member", 200, 403, 403],
    ["support", 200, 200, 403],
    ["engineer", 200, 200, 200],
  ] as const)(
    "of a %s searches metadata %i, payloads %i, and lists endpoints %i",
    ([role, metadata, payloads, lists]) =>
      Effect.gen(function* () {
        const { get, post, redox, token } = yield* connect
        const { credentials } = yield* redox.generateClient({ algorithm: "ES384", role })
        const access = yield* token({ credentials })
        const at = `/platform/v1/environments/${redox.platform.environmentIds.Staging}`
        const search = (what: string) =>
          Effect.map(post(`${at}/logs/search/${what}`, { token: access, body: "{}" }), ({ status }) => status)
        assert.strictEqual(yield* search("metadata"), metadata)
        assert.strictEqual(yield* search("payloads"), payloads)
        assert.strictEqual((yield* get(`${at}/destinations`, access)).status, lists)
      }).pipe(fake()),
  )
})

describe("the Platform API", () => {
  it.effect("lists environments with their ids and the organization's number", () =>
    Effect.gen(function* () {
      const { platform, redox } = yield* connect
      const answer = yield* platform("/organizations/4711/environments")
      assert.strictEqual(field(answer.json, "meta", "version"), "1.0.0")
      assert.deepStrictEqual(field(answer.json, "payload", "environments", 1), {
        id: redox.platform.environmentIds.Staging,
        environmentFlag: "Staging",
        name: "Staging",
        organization: { id: 4711 },
      })
      assert.strictEqual((yield* platform("/organizations/1/environments")).status, 403)
    }).pipe(fake()),
  )

  it.effect("lists destinations and sources, and reads one", () =>
    Effect.gen(function* () {
      const { platform, redox } = yield* connect
      const at = `/environments/${redox.platform.environmentIds.Staging}`
      const destinations = yield* platform(`${at}/destinations`)
      const id = redox.platform.destinationId("redox-fhir-sandbox")
      assert.strictEqual(field(destinations.json, "payload", "destinations", 0, "id"), id)
      assert.strictEqual(field((yield* platform(`/destinations/${id}`)).json, "payload", "destination", "id"), id)
      const sources = yield* platform(`${at}/sources`)
      assert.strictEqual(field(sources.json, "payload", "sources", 0, "id"), redox.sourceId)
      assert.strictEqual(
        field((yield* platform(`/sources/${redox.sourceId}`)).json, "payload", "source", "id"),
        redox.sourceId,
      )
      for (const path of ["/destinations/1", "/sources/1"]) assert.strictEqual((yield* platform(path)).status, 404)
      assert.strictEqual((yield* platform("/environments/1/sources")).status, 403)
    }).pipe(fake()),
  )

  it.effect("lists subscriptions by page, with the state of their queue", () =>
    Effect.gen(function* () {
      const { platform, redox } = yield* connect
      yield* redox.deliveries.pause("b")
      const at = `/environments/${redox.platform.environmentIds.Staging}/subscriptions`
      const first = yield* platform(`${at}?_count=2`)
      const states = (answer: Answer) => {
        const all = field(answer.json, "payload", "subscriptions")
        return Array.isArray(all)
          ? all.map((one) => [field(one, "destination", "name"), field(one, "queueStatus")])
          : []
      }
      assert.deepStrictEqual(states(first), [
        ["a", "Active"],
        ["b", "Paused"],
      ])
      const next = String(field(first.json, "meta", "page", "links", "next"))
      assert.deepStrictEqual(states(yield* platform(next)), [["c", "Active"]])
      assert.deepStrictEqual(states(yield* platform(`${at}?destinationId=${redox.platform.destinationId("c")}`)), [
        ["c", "Active"],
      ])
      assert.strictEqual((yield* platform(`${at}?_count=51`)).status, 400)
    }).pipe(fake({ destinations: { Staging: ["a", "b", "c"] } })),
  )

  it.effect("knows no other URL", () =>
    Effect.gen(function* () {
      const { platform, redox } = yield* connect
      assert.strictEqual((yield* platform("/organizations")).status, 404)
      assert.strictEqual((yield* platform("/organizations/4711/environments", {})).status, 405)
      assert.include(yield* redox.story, "environments /platform/v1/organizations/{organization}/environments → 405")
    }).pipe(fake()),
  )
})

describe("the log", () => {
  const setUp = Effect.gen(function* () {
    const wire = yield* connect
    const access = yield* wire.token()
    const at = `/environments/${wire.redox.platform.environmentIds.Staging}/logs/search`
    return {
      ...wire,
      access,
      file: wire.create(access, note),
      read: (id: string, query = "") => wire.platform(`/organizations/4711/logs/${id}${query}`),
      searchLogs: (body: object, query = "") => wire.platform(`${at}/metadata${query}`, body),
      searchPayloads: (body: object) => wire.platform(`${at}/payloads`, body),
    }
  })

  it.effect("of a create can be read, with its attempts and the files Redox resolved", () =>
    Effect.gen(function* () {
      const { access, create, read, redox, upload } = yield* setUp
      yield* create(access, message(referred((yield* upload(access, "file")).headers["location"])))
      const { entry } = yield* redox.logOf(identifiers.document)
      const answer = yield* read(entry.id)
      const result = field(answer.json, "payload", "result")
      assert.strictEqual(field(result, "id"), entry.id)
      assert.strictEqual(field(result, "status"), "succeeded")
      assert.strictEqual(field(result, "type"), "send")
      assert.strictEqual(field(result, "attempts", "total"), 1)
      assert.strictEqual(field(result, "attempts", "latest", "id"), entry.attemptId)
      assert.strictEqual(field(result, "attempts", "latest", "operations", 0, "type"), "blobResolvers")
      assert.strictEqual(field(result, "destination", "id"), redox.platform.destinationId("redox-fhir-sandbox"))
      assert.strictEqual(field(result, "source", "id"), redox.sourceId)
      assert.strictEqual((yield* read(entry.id, "?dataMode=backfill")).status, 404)
      assert.strictEqual((yield* read(entry.id, "?dataMode=x")).status, 400)
      assert.strictEqual((yield* read("1")).status, 404)
    }).pipe(fake()),
  )

  it.effect("can stand under the payload itself, as older pages have it", () =>
    Effect.gen(function* () {
      const { file, read, redox } = yield* setUp
      yield* file
      const { entry } = yield* redox.logOf(identifiers.document)
      assert.strictEqual(field((yield* read(entry.id)).json, "payload", "status"), "succeeded")
    }).pipe(fake({ platform: { logShape: "payload" } })),
  )

  it.effect("of a refused create has failed, and names the destination's refusal of an accepted one", () =>
    Effect.gen(function* () {
      const { access, create, file, read, redox, searchLogs } = yield* setUp
      yield* create(access, message(embedded("x"), { document: { status: undefined } }))
      assert.strictEqual(field((yield* searchLogs({})).json, "payload", "results", 0, "status"), "failed")
      yield* redox.deliveries.plan({ status: "failed", destinationStatus: 422 })
      yield* file
      const { entry } = yield* redox.logOf(identifiers.document)
      const latest = field((yield* read(entry.id)).json, "payload", "result", "attempts", "latest")
      assert.strictEqual(field(latest, "errors", 0, "DestinationStatusCode"), 422)
    }).pipe(fake()),
  )

  it.effect("is found by destination and time, ends included, the newest first", () =>
    Effect.gen(function* () {
      const { file, redox, searchLogs } = yield* setUp
      for (let nth = 0; nth < 3; nth++) {
        yield* file
        yield* TestClock.adjust("1 second")
      }
      const [first, second, third] = (yield* redox.log).map(({ id }) => id)
      const destinationId = redox.platform.destinationId("redox-fhir-sandbox")
      assert.deepStrictEqual(idsOf(yield* searchLogs({ destinationId })), [third, second, first])
      const second1 = "1970-01-01T00:00:01.000Z"
      const window = { createdAfter: second1, createdBefore: second1 }
      assert.deepStrictEqual(idsOf(yield* searchLogs({ destinationId, ...window })), [second])
      for (const other of [
        { destinationId: redox.platform.destinationId("other") },
        { sourceId: "other" },
        { status: "failed" },
        { type: "request" },
        { dataMode: "backfill" },
        { updatedBefore: "1969-01-01T00:00:00.000Z" },
      ]) {
        assert.deepStrictEqual(idsOf(yield* searchLogs(other)), [])
      }
    }).pipe(fake()),
  )

  it.effect("comes by page, with a cursor for the next", () =>
    Effect.gen(function* () {
      const { file, platform, redox, searchLogs } = yield* setUp
      for (let nth = 0; nth < 3; nth++) yield* file
      const all = (yield* redox.log).map(({ id }) => id).toReversed()
      const first = yield* searchLogs({}, "?_count=2")
      assert.deepStrictEqual(idsOf(first), all.slice(0, 2))
      const next = String(field(first.json, "meta", "page", "links", "next"))
      assert.match(next, /_cursor=/)
      // A log that comes in between does not shift the pages.
      yield* file
      const second = yield* platform(next, {})
      assert.deepStrictEqual(idsOf(second), all.slice(2))
      assert.strictEqual(field(second.json, "meta", "page", "links", "next"), undefined)
      assert.strictEqual((yield* searchLogs({}, "?_cursor=x")).status, 400)
    }).pipe(fake()),
  )

  it.effect.each([
    [{}, "?_count=51"],
    [{}, "?_count=0"],
    [{ status: "Succeeded" }, ""],
    [{ createdAfter: "yesterday" }, ""],
    [{ searchTerms: [{ value: "x", category: "patient" }] }, ""],
  ] as const)("refuses a search it does not understand: %j %s", ([body, query]) =>
    Effect.gen(function* () {
      const { searchLogs } = yield* setUp
      assert.strictEqual((yield* searchLogs(body, query)).status, 400)
    }).pipe(fake()),
  )

  it.effect("is found by one term of its payload", () =>
    Effect.gen(function* () {
      const { file, redox, searchPayloads } = yield* setUp
      yield* file
      const term = (value: string) => ({ value, category: "patient" })
      const [log] = (yield* redox.log).map(({ id }) => id)
      for (const value of ["Timothy Bixby", "0000000001", "2008-01-06"]) {
        assert.deepStrictEqual(idsOf(yield* searchPayloads({ searchTerms: [term(value)] })), [log])
      }
      assert.deepStrictEqual(idsOf(yield* searchPayloads({ searchTerms: [term("Jordan")] })), [])
      assert.strictEqual((yield* searchPayloads({ searchTerms: [term("a"), term("b")] })).status, 400)
    }).pipe(fake()),
  )

  it.effect("needs a region where the environment spans several", () =>
    Effect.gen(function* () {
      const { file, searchLogs } = yield* setUp
      yield* file
      assert.strictEqual((yield* searchLogs({})).status, 400)
      assert.lengthOf(idsOf(yield* searchLogs({ serviceRegion: "AWS_USA_EAST_1" })), 1)
      assert.lengthOf(idsOf(yield* searchLogs({ serviceRegion: "AWS_CAN_CENTRAL" })), 0)
    }).pipe(fake({ platform: { serviceRegions: ["AWS_USA_EAST_1", "AWS_CAN_CENTRAL"] } })),
  )

  it.effect("of a destination named by its UUID is the slug's", () =>
    Effect.gen(function* () {
      const { access, create, redox, searchLogs } = yield* setUp
      const destinationId = redox.platform.destinationId("redox-fhir-sandbox")
      yield* create(access, note, { slug: destinationId })
      assert.lengthOf(idsOf(yield* searchLogs({ destinationId })), 1)
    }).pipe(fake()),
  )

  it.effect("is closed to users of another fake", () =>
    Effect.gen(function* () {
      const { requestToken } = yield* connect
      const { credentials } = yield* RegisteredClient.generate({ algorithm: "ES384", role: "engineer" })
      assert.strictEqual((yield* requestToken({ credentials })).status, 401)
    }).pipe(fake()),
  )
})
