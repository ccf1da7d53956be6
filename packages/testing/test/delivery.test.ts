import { Delivery, FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Effect, Exit } from "effect"
import { TestClock } from "effect/testing"
import { connect, embedded, field, identifiers, message } from "./support.ts"

const fake = (options?: FakeRedox.Options) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...options }))

const note = message(embedded("note"))
const here = identifiers.document

const setUp = Effect.gen(function* () {
  const wire = yield* connect
  const access = yield* wire.token()
  const found = Effect.map(wire.search(access, [["identifier", here]]), ({ json }) => field(json, "total"))
  const status = Effect.map(wire.redox.deliveries.of(here), (all) => all.map((one) => one.status).join())
  return { ...wire, access, found, status, file: wire.create(access, note) }
})

describe("a delivery", () => {
  it.effect("succeeds at once, and the document is in the chart", () =>
    Effect.gen(function* () {
      const { file, found, redox, status } = yield* setUp
      yield* file
      assert.strictEqual(yield* status, "succeeded")
      assert.strictEqual(yield* found, 1)
      const document = yield* redox.assertDelivered(here)
      const { delivery, entry } = yield* redox.logOf(here)
      assert.strictEqual(entry.id, document.logId)
      assert.deepInclude(delivery.attempts, { total: 1, latestId: entry.attemptId })
    }).pipe(fake()),
  )

  it.effect("is pending for as long as planned, and then filtered: never delivered", () =>
    Effect.gen(function* () {
      const { file, found, redox, status } = yield* setUp
      yield* redox.deliveries.plan({ pendingFor: "1 minute", status: "filtered" })
      yield* file
      yield* TestClock.adjust("59 seconds")
      assert.strictEqual(yield* status, "pending")
      assert.strictEqual(yield* found, 0)
      const early = yield* Effect.flip(redox.assertDelivered(here))
      assert.include(early.message, "its delivery is pending after 1 attempt")
      yield* TestClock.adjust("1 second")
      assert.strictEqual(yield* status, "filtered")
      assert.strictEqual(yield* found, 0)
      assert.include((yield* Effect.flip(redox.assertDelivered(here))).message, "its delivery is filtered")
    }).pipe(fake()),
  )

  it.effect("is tried in Redox's rhythm, each attempt under an id of its own", () =>
    Effect.gen(function* () {
      const { file, redox } = yield* setUp
      yield* redox.deliveries.plan({ attempts: 4, status: "failed", destinationStatus: 422 })
      yield* file
      const ids: Array<string> = []
      const seen: Array<string> = []
      for (const seconds of [0, 10, 10, 20]) {
        yield* TestClock.adjust(`${seconds} seconds`)
        const { attempts, destinationStatus, status } = (yield* redox.logOf(here)).delivery
        ids.push(attempts.latestId)
        seen.push(`${attempts.total} ${status} ${destinationStatus}`)
      }
      assert.strictEqual(new Set(ids).size, 4)
      assert.deepStrictEqual(seen, [
        "1 pending undefined",
        "2 pending undefined",
        "3 pending undefined",
        "4 failed 422",
      ])
    }).pipe(fake()),
  )

  it.effect("is out of sight at first, if planned so", () =>
    Effect.gen(function* () {
      const { file, found, platform, redox } = yield* setUp
      yield* redox.deliveries.plan({ visibleAfter: "30 seconds" })
      yield* file
      const log = (yield* redox.logOf(here)).entry.id
      const read = Effect.map(platform(`/organizations/4711/logs/${log}`), ({ status }) => status)
      assert.strictEqual(yield* found, 0)
      assert.strictEqual(yield* read, 404)
      yield* TestClock.adjust("30 seconds")
      assert.strictEqual(yield* found, 1)
      assert.strictEqual(yield* read, 200)
    }).pipe(fake()),
  )

  it.effect("can fail although the chart has the document", () =>
    Effect.gen(function* () {
      const { file, found, redox, status } = yield* setUp
      yield* redox.deliveries.plan({ status: "failed", inChart: true })
      yield* file
      assert.strictEqual(yield* status, "failed")
      assert.strictEqual(yield* found, 1)
    }).pipe(fake()),
  )

  it.effect("goes by the last plan that matches", () =>
    Effect.gen(function* () {
      const { file, redox, status } = yield* setUp
      yield* redox.deliveries.plan({ status: "failed" }, { destination: "redox-fhir-sandbox" })
      yield* redox.deliveries.plan({ status: "filtered" }, { identifier: here })
      yield* redox.deliveries.plan({ status: "pending" }, { where: ({ environment }) => environment === "Production" })
      yield* file
      assert.strictEqual(yield* status, "filtered")
    }).pipe(fake()),
  )

  it.effect("waits behind a paused queue, unless it was through before", () =>
    Effect.gen(function* () {
      const { access, create, file, redox, status } = yield* setUp
      yield* file
      yield* redox.deliveries.pause("redox-fhir-sandbox")
      yield* create(access, note)
      yield* TestClock.adjust("1 hour")
      assert.strictEqual(yield* status, "succeeded,pending")
      assert.deepStrictEqual(yield* redox.deliveries.paused, ["redox-fhir-sandbox"])
      yield* redox.deliveries.resume("redox-fhir-sandbox")
      assert.strictEqual(yield* status, "succeeded,succeeded")
    }).pipe(fake()),
  )

  it.effect("can be changed by hand", () =>
    Effect.gen(function* () {
      const { file, redox } = yield* setUp
      yield* redox.deliveries.plan({ status: "pending" })
      yield* file
      const [changed] = yield* redox.deliveries.change(here, { status: "succeeded" })
      assert.strictEqual(changed?.status, "succeeded")
      assert.deepStrictEqual(yield* redox.deliveries.change("unknown", { status: "failed" }), [])
      yield* redox.assertDelivered(here)
    }).pipe(fake()),
  )

  it.effect("forgets its plans when the fake is reset", () =>
    Effect.gen(function* () {
      const { redox } = yield* setUp
      yield* redox.deliveries.plan({ status: "failed" })
      yield* redox.deliveries.pause("redox-fhir-sandbox")
      yield* redox.reset
      const { file, status } = yield* setUp
      yield* file
      assert.strictEqual(yield* status, "succeeded")
    }).pipe(fake()),
  )

  it.effect.each([
    [{ attempts: 0 }, "attempts is 0: use a whole number from 1"],
    [{ visibleAfter: -1 }, "visibleAfter is negative"],
    [{ pendingFor: -1 }, "pendingFor is negative"],
    [{ destinationStatus: 4 }, "destinationStatus is 4: use an HTTP status"],
  ] as const)("refuses a plan that makes no sense: %j", ([plan, problem]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      for (const use of [redox.deliveries.plan(plan), redox.deliveries.change(here, plan)]) {
        const exit = yield* Effect.exit(use)
        const defect = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
        assert.instanceOf(defect, Delivery.InvalidPlan)
        assert.include(String(defect), problem)
      }
    }).pipe(fake()),
  )
})
