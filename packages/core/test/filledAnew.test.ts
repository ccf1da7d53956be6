/**
 * A program may use one object for all its patients. These tests have a file of their own: what a send loads late is loaded by the first
 * that needs it, which then waits.
 */
import { FileSource, SendFile } from "@effect-redox/core"
import type { Patient } from "@effect-redox/fhir/Patient"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { destination, progressNote } from "./support/Documents.ts"

const identifier = { system: `urn:redox:${destination}:MR`, value: "", period: { start: "2020-01-01" } }
const patient: Patient = { resourceType: "Patient", identifier: [identifier] }

describe("one object that is filled anew for each patient", () => {
  it.effect("files each note for its own patient, though the check of an unusual one is loaded meanwhile", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const sends: Array<Fiber.Fiber<unknown, unknown>> = []
      for (const number of ["MR1", "MR2", "MR3"]) {
        identifier.value = number
        const file = FileSource.fromText("A note.", { name: number })
        const send = SendFile.sendFile({ file, destination, patient, document: { type: progressNote } })
        sends.push(yield* Effect.forkChild(send, { startImmediately: true }))
      }
      identifier.value = "MR4"
      for (const send of sends) yield* Fiber.join(send)
      const filed = (yield* redox.documents).map(({ attachments, bundle }) => [
        attachments[0]?.title,
        /"value":"(MR\d)"/.exec(JSON.stringify(bundle))?.[1],
      ])
      assert.sameDeepMembers(filed, [
        ["MR1", "MR1"],
        ["MR2", "MR2"],
        ["MR3", "MR3"],
      ])
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("is refused where JSON would not be written of what the rules read, such as a getter of its class", () =>
    Effect.gen(function* () {
      class Chart {
        readonly resourceType = "Patient"
        get identifier() {
          return [{ system: `urn:redox:${destination}:MR`, value: "MR1" }]
        }
      }
      const file = FileSource.fromText("A note.", { name: "note.txt" })
      const sent = { file, destination, patient: new Chart(), document: { type: progressNote } }
      assert.isUndefined(JSON.parse(JSON.stringify(sent.patient)).identifier)
      const error = yield* Effect.flip(SendFile.sendFile(sent))
      assert.strictEqual(error.reason._tag, "InvalidInput")
      assert.include(error.message, "patient-match")
      assert.deepStrictEqual(yield* (yield* FakeRedox.FakeRedox).requests, [])
    }).pipe(Effect.provide(RedoxTest.layer())),
  )
})
