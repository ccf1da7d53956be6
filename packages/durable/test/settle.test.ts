import { Identifiers } from "@effect-redox/core"
import { Ledger } from "@effect-redox/durable/Ledger"
import { Runner, Settle } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { Delivery, FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Schedule, type Duration } from "effect"
import { TestClock } from "effect/testing"
import { all, entryOf, stateOf, untilEmpty } from "./support/asking.ts"
import { destination, sendOf } from "./support/sends.ts"

const provide = Effect.provide(all)

/** A create whose answer is lost after it was carried out; the answer that there is names its log. */
const named = Fault.status(504, { when: "after", body: "Meta" })
const refusing: Delivery.Plan = { status: "failed", destinationStatus: 422 }

/** Adds a send, and sends it while its create goes wrong. */
const unknown = Effect.fnUntraced(function* (key: string, fault: Fault.Fault, plan: Delivery.Plan = {}) {
  const redox = yield* FakeRedox.FakeRedox
  const outbox = yield* Outbox
  yield* redox.deliveries.plan(plan)
  yield* redox.faults.add({ on: "create", nth: 1, fault })
  yield* outbox.add(sendOf(key, { key }))
  yield* untilEmpty()
  assert.strictEqual(yield* stateOf(key), "unknown")
})

const creates = Effect.flatMap(FakeRedox.FakeRedox, ({ counts }) => Effect.map(counts, ({ create }) => create))
const questions = Effect.flatMap(FakeRedox.FakeRedox, ({ counts }) => Effect.map(counts, ({ search }) => search))
const historyOf = (key: string) => Outbox.use((outbox) => outbox.history(key))

describe("settling unknown sends", () => {
  it.effect("makes one sent whose document is found, with the evidence, and sends nothing", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* unknown("a", Fault.resetAfterCommit)
      const before = yield* creates
      assert.deepStrictEqual(yield* Settle.once(), { created: 1, notCreated: 0, unknown: 0 })
      const { outcome, sendable, state } = yield* entryOf("a")
      const [document] = yield* redox.documents
      assert.deepStrictEqual([state, sendable], ["sent", false])
      assert.deepInclude(outcome.resolution, {
        as: "sent",
        by: "reconcile",
        evidence: `the destination has a document with its identifier (${document?.id})`,
      })
      assert.deepInclude(outcome.resolution?.asked, {
        search: "found",
        documents: [document?.id ?? ""],
        log: "not-named",
      })
      const last = (yield* historyOf("a")).at(-1)
      assert.deepInclude(last, { event: "resolved as sent", by: "reconcile" })
      assert.strictEqual(yield* creates, before)
    }).pipe(provide),
  )

  it.effect.each([Fault.resetBeforeCommit, Fault.status(503)])(
    "leaves one unknown of which nothing is found, however often it asks, and notes nothing",
    (fault) =>
      Effect.gen(function* () {
        yield* unknown("b", fault)
        const before = yield* historyOf("b")
        for (let times = 0; times < 3; times++) {
          assert.deepStrictEqual(yield* Settle.once({ notCreated: "queue" }), { created: 0, notCreated: 0, unknown: 1 })
          yield* TestClock.adjust("10 minutes")
        }
        yield* untilEmpty()
        assert.strictEqual(yield* stateOf("b"), "unknown")
        assert.deepStrictEqual(yield* historyOf("b"), before)
        assert.strictEqual(yield* creates, 1)
      }).pipe(provide),
  )

  it.effect("refuses one that the destination refused by its own log, once it cannot be on its way any more", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* unknown("c", named, refusing)
      yield* Settle.once()
      assert.strictEqual(yield* stateOf("c"), "unknown")
      yield* TestClock.adjust("5 minutes")
      assert.deepStrictEqual(yield* Settle.once(), { created: 0, notCreated: 1, unknown: 0 })
      const { outcome, sendable, state } = yield* entryOf("c")
      assert.deepStrictEqual([state, sendable, outcome.resolution?.as], ["refused", true, "refused"])
      assert.match(
        outcome.resolution?.evidence ?? "",
        /^Redox's log [0-9a-f-]+ says that the destination refused it with 422, and/,
      )
      yield* untilEmpty()
      assert.strictEqual(yield* creates, 1)
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({})
      yield* outbox.retry("c")
      yield* untilEmpty()
      assert.strictEqual(yield* stateOf("c"), "sent")
    }).pipe(provide),
  )

  it.effect("queues such a one again where that was chosen, three times in all", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const outbox = yield* Outbox
      yield* redox.deliveries.plan(refusing)
      yield* redox.faults.add({ on: "create", fault: named })
      yield* outbox.add(sendOf("d", { key: "d" }))
      const states: Array<string> = []
      for (let round = 0; round < 4; round++) {
        yield* untilEmpty()
        yield* TestClock.adjust("5 minutes")
        yield* Settle.once({ notCreated: "queue" })
        states.push(yield* stateOf("d"))
      }
      assert.deepStrictEqual(states, ["queued", "queued", "refused", "refused"])
      assert.strictEqual(yield* creates, 3)
    }).pipe(provide),
  )

  it.effect("settles no later create by the evidence of an earlier one", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const outbox = yield* Outbox
      yield* unknown("e", named, refusing)
      yield* TestClock.adjust("5 minutes")
      const gate = yield* redox.faults.gate({ on: "log", nth: 1 })
      const asking = yield* Effect.forkChild(Settle.once({ notCreated: "queue" }))
      yield* gate.arrived
      // Meanwhile a person has looked, too, and the second create is lost after it was carried out.
      yield* outbox.resolve("e", { as: "not-created", by: "pat", evidence: "asked the destination" })
      yield* redox.deliveries.plan({ visibleAfter: "1 day" })
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      yield* untilEmpty()
      yield* gate.open
      yield* Fiber.join(asking)
      assert.deepInclude(yield* entryOf("e"), { state: "unknown", round: 2 })
      assert.strictEqual(yield* creates, 2)
    }).pipe(provide),
  )

  it.effect("notes nothing where it is cut off between question and answer, and asks again", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* unknown("f", Fault.resetAfterCommit)
      const gate = yield* redox.faults.gate({ on: "search", nth: 1 }, { when: "after" })
      const asking = yield* Effect.forkChild(Settle.once())
      yield* gate.arrived
      yield* Fiber.interrupt(asking)
      assert.strictEqual(yield* stateOf("f"), "unknown")
      yield* Settle.once()
      assert.strictEqual(yield* stateOf("f"), "sent")
    }).pipe(provide),
  )

  it.effect("looks for a document by the identifier that it has of its own", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const outbox = yield* Outbox
      const masterIdentifier = { system: "urn:oid:1.2.3", value: "REPORT-17" }
      const send = sendOf("g", { key: "g" })
      assert("document" in send && send.document !== undefined)
      yield* redox.faults.add({ on: "create", fault: Fault.resetAfterCommit })
      yield* outbox.add({ ...send, document: { ...send.document, masterIdentifier } })
      yield* untilEmpty()
      yield* Settle.once()
      assert.strictEqual(yield* stateOf("g"), "sent")
    }).pipe(provide),
  )

  it.effect("settles a create that a ledger began, and passes over those whose destination is none", () =>
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const lost = (key: string, options: { destination: string; environment: string }) =>
        Effect.exit(ledger.create(key, Effect.die("the process ended"), options))
      yield* lost("h", { destination: "The hospital", environment: "Development" })
      yield* lost("i", { destination, environment: "Staging" })
      yield* lost("j", { destination, environment: "Development" })
      const asked: Array<string> = []
      const onAsked = ({ entry }: Settle.Asked) => Effect.sync(() => void asked.push(entry.key))
      assert.deepStrictEqual(yield* Settle.once({ onAsked }), { created: 0, notCreated: 0, unknown: 1 })
      assert.deepStrictEqual(asked, ["j"])
    }).pipe(Effect.provide(Layer.provideMerge(Ledger.layer, all))),
  )

  it.effect("asks by itself, less often each time, and settles what becomes visible", () =>
    Effect.gen(function* () {
      yield* unknown("k", Fault.resetAfterCommit, { visibleAfter: "4 minutes" })
      const asking = yield* Effect.forkChild(Settle.forever({ every: "2 seconds" }))
      const pass = (wait: Duration.Input) => RedoxTest.fastForward(Effect.sleep(wait), { speed: 500 })
      yield* RedoxTest.fastForward(
        Effect.repeat(questions, { until: (count) => count > 0, schedule: Schedule.spaced("1 second") }),
        { speed: 500 },
      )
      yield* pass("126 seconds")
      // At once, and then after 2, 6, 14, 30, 62 and 126 seconds, or a little later each.
      const asked = yield* questions
      assert.isTrue(asked >= 2 && asked <= 7, String(asked))
      assert.strictEqual(yield* stateOf("k"), "unknown")
      yield* pass("3 minutes")
      assert.strictEqual(yield* stateOf("k"), "sent")
      yield* Fiber.interrupt(asking)
    }).pipe(provide),
  )

  it.effect("goes on where Redox or the destination cannot be asked for a time", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* unknown("l", Fault.resetAfterCommit)
      yield* redox.setDestination(destination, { canSearch: false })
      assert.deepStrictEqual(yield* Settle.once(), { created: 0, notCreated: 0, unknown: 1 })
      yield* redox.setDestination(destination, {})
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.status(401) })
      yield* TestClock.adjust("10 minutes")
      assert.deepStrictEqual(yield* RedoxTest.fastForward(Settle.once()), { created: 0, notCreated: 0, unknown: 1 })
      assert.deepStrictEqual(yield* RedoxTest.fastForward(Settle.once()), { created: 1, notCreated: 0, unknown: 0 })
    }).pipe(provide),
  )

  it.effect("works beside a runner of the same program", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const both = Layer.mergeAll(Runner.layer(), Settle.layer({ every: "1 minute" }))
      yield* Effect.gen(function* () {
        yield* outbox.add(sendOf("m", { key: "m" }))
        yield* RedoxTest.fastForward(Effect.sleep("3 minutes"), { speed: 2_000 })
      }).pipe(Effect.provide(both))
      assert.strictEqual(yield* stateOf("m"), "sent")
      const { document } = yield* Identifiers.fromKey("m")
      yield* redox.assertFiledOnce(document)
    }).pipe(provide),
  )

  it.effect("trusts nothing that a restored copy knows of an unknown send", () =>
    Effect.gen(function* () {
      const outbox = yield* Outbox
      yield* unknown("n", named, refusing)
      yield* TestClock.adjust("5 minutes")
      yield* outbox.quarantine
      assert.deepStrictEqual(yield* Settle.once(), { created: 0, notCreated: 0, unknown: 1 })
      assert.strictEqual(yield* stateOf("n"), "unknown")
    }).pipe(provide),
  )
})
