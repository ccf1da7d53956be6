/**
 * Tests a program of one's own (compose-into-a-program.ts) with the in-memory Redox: its real services run, only the
 * other side is replaced.
 */
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { DischargeFiling, type Discharge } from "./compose-into-a-program.ts"

const discharge: Discharge = {
  id: "d-1",
  mrn: "0000000001",
  summary: new TextEncoder().encode("%PDF-1.7 synthetic"),
}

const testLayer = DischargeFiling.layerNoDeps("redox-fhir-sandbox").pipe(Layer.provideMerge(RedoxTest.layer()))

describe("DischargeFiling", () => {
  it.effect("files a summary into the patient's chart", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const filing = yield* DischargeFiling
      const document = yield* filing.file(discharge)
      yield* redox.assertFiledOnce(document)
      const [filed] = yield* redox.documentsFor(document)
      assert.deepStrictEqual(filed?.attachments[0]?.bytes, discharge.summary)
    }).pipe(Effect.provide(testLayer)),
  )

  it.effect("waits out a busy Redox, and files one document", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const filing = yield* DischargeFiling
      yield* redox.faults.add({ on: "create", nth: { from: 1, to: 2 }, fault: Fault.status(429, { retryAfter: 30 }) })
      const document = yield* RedoxTest.fastForward(filing.file(discharge))
      yield* redox.assertFiledOnce(document)
    }).pipe(Effect.provide(testLayer)),
  )

  it.effect("does not send again when it is unknown whether the document was created", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const filing = yield* DischargeFiling
      yield* redox.faults.add({ on: "create", fault: Fault.resetAfterCommit })
      const error = yield* Effect.flip(filing.file(discharge))
      assert.isFalse(error.retry)
      assert.include(error.advice, "unknown whether the document was created")
      assert.strictEqual((yield* redox.counts).create, 1)
    }).pipe(Effect.provide(testLayer)),
  )
})
