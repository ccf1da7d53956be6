import { LogService, Reconcile } from "@effect-redox/core"
import { RedoxError } from "@effect-redox/core/RedoxError"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { TestClock } from "effect/testing"
import { layer, send, unknownAfter } from "./fake.ts"

const provide = Effect.provide(layer)

describe("settling an unknown outcome", () => {
  it.effect("says Created of a document that was filed although its answer was lost", () =>
    Effect.gen(function* () {
      const unsettled = yield* unknownAfter(Fault.resetAfterCommit, false)
      const settlement = yield* Reconcile.settle(unsettled)
      assert.strictEqual(settlement._tag, "Created")
      assert.strictEqual(settlement.evidence.documents.length, 1)
      assert.isTrue(Schema.is(Reconcile.Evidence)(settlement.evidence))
    }).pipe(provide),
  )

  it.effect("searches also where an answer named a log by something that is no log's id", () =>
    Effect.gen(function* () {
      const unsettled = yield* unknownAfter(Fault.resetAfterCommit, false)
      const settlement = yield* Reconcile.settle({ ...unsettled, logIds: ["log-77"] })
      assert.strictEqual(settlement._tag, "Created")
      assert.deepInclude(settlement.evidence, { search: "found", log: "cannot-ask" })
    }).pipe(provide),
  )

  it.effect("stays unknown where nothing is found, and sends nothing", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const unsettled = yield* unknownAfter(Fault.resetBeforeCommit, false)
      const before = yield* redox.counts
      const settlement = yield* Reconcile.settle(unsettled)
      assert(settlement._tag === "StillUnknown")
      assert.include(settlement.advice, "proves nothing")
      assert.strictEqual((yield* redox.counts).create, before.create)
    }).pipe(provide),
  )

  it.effect("says NotCreated on the message's own log alone, where the destination refused it", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({ status: "failed", destinationStatus: 422 })
      const named = yield* unknownAfter(Fault.resetAfterCommit, true)
      assert.strictEqual((yield* Reconcile.settle(named))._tag, "NotCreated")
      assert.strictEqual((yield* Reconcile.settle({ ...named, logIds: [] }))._tag, "StillUnknown")
    }).pipe(provide),
  )

  it.effect(
    "takes the log's id from the answer, and no refusal for proof where the create was sent more than once",
    () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* redox.deliveries.plan({ status: "failed", destinationStatus: 422 })
        yield* redox.faults.add({ on: "create", fault: Fault.status(504, { when: "after", body: "Meta" }) })
        const error = yield* Effect.flip(send)
        assert(error instanceof RedoxError && error.reason._tag === "OutcomeUnknown")
        const unsettled = Reconcile.fromOutcomeUnknown(error.reason)
        const settlement = yield* Reconcile.settle(unsettled)
        assert.strictEqual(settlement._tag, "NotCreated")
        assert.deepInclude(settlement.evidence, { search: "nothing", log: "failed-refused", destinationStatus: 422 })
        assert.strictEqual((yield* Reconcile.settle({ ...unsettled, attempts: 2 }))._tag, "StillUnknown")
      }).pipe(provide),
  )

  it.effect("searches for no identifier whose system it does not know, and so finds no proof that it is absent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({ status: "failed", destinationStatus: 422 })
      const named = yield* unknownAfter(Fault.resetAfterCommit, true)
      const own = { ...named, identifiers: { ...named.identifiers, document: "REPORT-17" } }
      const settlement = yield* Reconcile.settle(own)
      assert.strictEqual(settlement._tag, "StillUnknown")
      assert.strictEqual(settlement.evidence.search, "cannot-ask")
      assert.notInclude(
        (yield* redox.requests).map(({ endpoint }) => endpoint),
        "search",
      )
    }).pipe(provide),
  )

  it.effect.each([408, 409, 429, 499, 500, 504])(
    "stays unknown where the destination failed the message with %s",
    (destinationStatus) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* redox.deliveries.plan({ status: "failed", destinationStatus })
        const named = yield* unknownAfter(Fault.resetAfterCommit, true)
        assert.strictEqual((yield* Reconcile.settle(named))._tag, "StillUnknown")
      }).pipe(provide),
  )
})

describe("following a document to its delivery", () => {
  it.effect("says what Redox's log says, as it moves", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.deliveries.plan({ pendingFor: "1 minute", status: "filtered" })
      const receipt = yield* send
      assert.strictEqual((yield* Reconcile.delivery(receipt)).state, "pending")
      yield* TestClock.adjust("1 minute")
      assert.strictEqual((yield* Reconcile.delivery(receipt)).state, "filtered")
    }).pipe(provide),
  )

  it.effect("is not known where two logs could be the document's", () =>
    Effect.gen(function* () {
      const receipt = yield* send
      yield* send
      assert.deepStrictEqual(yield* Reconcile.delivery(receipt), { state: "not-known", candidates: 2 })
    }).pipe(provide),
  )

  it.effect("is not known where another document's log alone is shown, which was created before the create", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* send
      yield* TestClock.adjust("2 seconds")
      yield* redox.deliveries.plan({ visibleAfter: "1 minute", status: "failed" })
      const receipt = yield* send
      assert.deepStrictEqual(yield* Reconcile.delivery(receipt), { state: "not-known", candidates: 1 })
    }).pipe(provide),
  )

  it.effect("is not known where the answer named two logs", () =>
    Effect.gen(function* () {
      const receipt = yield* send
      const logIds = ["3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f42", "3e9a1f0c-52b1-4a6e-9a53-0d5c8a1b7f43"]
      assert.deepStrictEqual(yield* Reconcile.delivery({ ...receipt, logIds }), { state: "not-known", candidates: 2 })
    }).pipe(provide),
  )

  it.effect("is certain where the answer named its log", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const receipt = yield* send
      yield* send
      const { entry } = yield* redox.logOf(receipt.identifiers.document)
      const { log, state } = yield* Reconcile.delivery({ ...receipt, logIds: [entry.id] })
      assert.strictEqual(state, "succeeded")
      assert.strictEqual(log?.id, entry.id)
      assert.isTrue(LogService.mostPages > 0)
    }).pipe(provide),
  )
})
