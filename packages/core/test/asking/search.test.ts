import { Identifiers, PatientService } from "@effect-redox/core"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { layer, patient, send, slug } from "./fake.ts"

const identifier = { system: `urn:redox:${slug}:MR`, value: "0000000001" }
const provide = Effect.provide(layer)

describe("a search for a document", () => {
  it.effect("finds the one that was sent, by the identifier of its receipt", () =>
    Effect.gen(function* () {
      const { identifiers } = yield* send
      const found = yield* DocumentService.find({
        destination: slug,
        identifier: Identifiers.documentIdentifier(identifiers),
      })
      assert(found._tag === "Hits")
      assert.strictEqual(found.resources.length, 1)
      assert.isTrue(found.complete)
      const [document] = found.resources
      const read = yield* DocumentService.read({ destination: slug, id: String(document?.["id"]) })
      assert(!("_tag" in read && read._tag === "CannotAsk"))
    }).pipe(provide),
  )

  it.effect("finds nothing where the destination ignores its parameters and answers with other documents", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* send
      yield* redox.setDestination(slug, { parameters: "ignored" })
      const other = { system: Identifiers.uriSystem, value: "urn:uuid:00000000-0000-4000-8000-000000000000" }
      const found = yield* DocumentService.find({ destination: slug, identifier: other })
      assert(found._tag === "Hits")
      assert.strictEqual(found.resources.length, 0)
      assert.isAbove(found.others, 0)
    }).pipe(provide),
  )

  it.effect("says that a destination cannot be asked, and not that nothing was found", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.setDestination(slug, { canSearch: false })
      const found = yield* DocumentService.find({ destination: slug, identifier })
      assert.strictEqual(found._tag, "CannotAsk")
    }).pipe(provide),
  )

  it.effect.each(["absent", "empty", "outcome"] as const)("that finds nothing is a success, entries %s", (noMatch) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.setDestination(slug, { noMatch })
      const found = yield* DocumentService.find({ destination: slug, identifier })
      assert.deepStrictEqual(found, { _tag: "Hits", resources: [], others: 0, complete: true })
    }).pipe(provide),
  )

  it.effect.each(["issues", "Issues", "Meta.Errors"] as const)("is not answered by a 200 with %s", (at) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.setDestination(slug, { issues: { at, text: "The destination did not answer" } })
      const found = yield* DocumentService.find({ destination: slug, identifier })
      assert.strictEqual(found._tag, "CannotAsk")
    }).pipe(provide),
  )

  it.effect.each(["html", "truncated", "empty", "OperationOutcome", "Meta", "text"] as const)(
    "is not answered by a body of %s",
    (body) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* send
        yield* redox.faults.add({ on: "search", fault: Fault.body(body) })
        const found = yield* DocumentService.find({ destination: slug, identifier })
        assert.strictEqual(found._tag, "CannotAsk")
      }).pipe(provide),
  )

  it.effect("follows pages, and finds a document that is on the last one", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.setDestination(slug, { parameters: "ignored", pageSize: 2 })
      const receipts = yield* Effect.all([send, send, send, send, send])
      for (const { identifiers } of receipts) {
        const found = yield* DocumentService.find({
          destination: slug,
          identifier: Identifiers.documentIdentifier(identifiers),
        })
        assert(found._tag === "Hits")
        assert.strictEqual(found.resources.length, 1)
        assert.strictEqual(found.others, 4)
        assert.isTrue(found.complete)
      }
    }).pipe(provide),
  )

  it.effect("is repeated while Redox is busy or down", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const { identifiers } = yield* send
      yield* redox.faults.sequence({ on: "search" }, [Fault.status(503), Fault.status(429)])
      const found = yield* Effect.raceFirst(
        DocumentService.find({ destination: slug, identifier: Identifiers.documentIdentifier(identifiers) }),
        Effect.forever(TestClock.adjust("1 second")),
      )
      assert(found._tag === "Hits")
      assert.strictEqual(found.resources.length, 1)
    }).pipe(provide),
  )

  it.effect("refuses a blank system or value, and a slug that could change the path, before any request", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const error = yield* Effect.flip(
        DocumentService.find({ destination: "a/b", identifier: { system: " ", value: "" } }),
      )
      assert(error.reason._tag === "InvalidInput")
      assert.sameMembers(
        error.reason.problems.map(({ path }) => path),
        ["destination", "identifier.system", "identifier.value"],
      )
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(provide),
  )
})

describe("a search for a patient", () => {
  const find = (confirm?: PatientService.Demographics) =>
    PatientService.PatientService.use((patients) =>
      patients.find({ destination: slug, identifier, ...(confirm === undefined ? {} : { confirm }) }),
    )

  it.effect("finds one, and compares without regard to case and accents", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.addPatient(slug, patient)
      assert.strictEqual((yield* find())._tag, "One")
      assert.strictEqual((yield* find({ family: "MUNOZ", given: "jordan", birthDate: "1980-01-01" }))._tag, "One")
    }).pipe(provide),
  )

  it.effect("says which elements differ, and not how", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.addPatient(slug, patient)
      assert.deepStrictEqual(yield* find({ family: "Sample", birthDate: "1980-01-02" }), {
        _tag: "Differs",
        elements: ["family", "birthDate"],
      })
    }).pipe(provide),
  )

  it.effect("never chooses among several, and tells none from inactive", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      assert.strictEqual((yield* find())._tag, "None")
      yield* redox.addPatient(slug, { ...patient, active: false })
      assert.strictEqual((yield* find())._tag, "Inactive")
      yield* redox.addPatient(slug, patient)
      assert.deepStrictEqual(yield* find(), { _tag: "Several", count: 2 })
    }).pipe(provide),
  )
})
