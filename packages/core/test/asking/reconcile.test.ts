import { LogService, Reconcile } from "@effect-redox/core"
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
