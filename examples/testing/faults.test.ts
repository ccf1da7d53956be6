import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"

const send = SendFile.sendFile({
  file: FileSource.fromText("Follow-up in two weeks."),
  destination: "redox-fhir-sandbox",
  patient: { resourceType: "Patient", identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "1" }] },
  document: { type: DocumentMessage.loinc("11506-3") },
})

describe("when Redox", () => {
  it.effect("is busy, the send waits as long as Retry-After says", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(429, { retryAfter: 60 }) })
      // The minute passes on the test's clock, in a moment.
      const receipt = yield* RedoxTest.fastForward(send)
      assert.strictEqual(receipt.attempts.create, 2)
      yield* redox.assertFiledOnce(receipt.identifiers.document)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("is down, then busy, then fine, the upload is tried again", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.sequence({ on: "upload" }, [Fault.status(503), Fault.status(429, { retryAfter: 60 })])
      const receipt = yield* RedoxTest.fastForward(send)
      assert.strictEqual(receipt.attempts.upload, 3)
      // What was prepared did happen: without this, a rule that matched nothing would go unnoticed.
      yield* redox.assertFaultsFired
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("loses the connection, the document is not sent twice", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", fault: Fault.resetAfterCommit })
      const error = yield* Effect.flip(send)
      assert.strictEqual(error.reason._tag, "OutcomeUnknown")
      assert.strictEqual((yield* redox.counts).create, 1)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("is slow, giving up says that the outcome is unknown", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      // Held once the document is filed and before the answer: what a race would do now and then, every time.
      const gate = yield* redox.faults.gate({ on: "create" }, { when: "after" })
      const sending = yield* Effect.forkChild(send)
      yield* gate.arrived
      yield* Fiber.interrupt(sending)
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )
})
