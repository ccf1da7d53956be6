import { Reconcile } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { identifier, page, scripted, slug } from "./scripted.ts"

describe("the decision table of a reconciliation", () => {
  const rows = Reconcile.searched.flatMap((search) =>
    Reconcile.logged.map((log) => ({ search, log, verdict: Reconcile.verdicts[search][log] })),
  )

  it("says that a document was created only where it was found, or its own log succeeded", () => {
    for (const { log, search, verdict } of rows) {
      assert.strictEqual(verdict === "Created", search === "found" || log === "succeeded", `${search}, ${log}`)
    }
  })

  it("says that nothing was created only on a refusal in the message's own log, with nothing found", () => {
    for (const { log, search, verdict } of rows) {
      assert.strictEqual(
        verdict === "NotCreated",
        search === "nothing" && log === "failed-refused",
        `${search}, ${log}`,
      )
    }
  })

  it("cannot be changed by a program", () => {
    assert.isFrozen(Reconcile.verdicts)
    for (const search of Reconcile.searched) assert.isFrozen(Reconcile.verdicts[search])
  })
})

describe("the caution about what was found", () => {
  const document = { resourceType: "DocumentReference", status: "current" }
  const wrong = { ...document, status: "entered-in-error" }
  const inError = /^The document is marked as entered in error: /

  it("is none for one document, or for none", () => {
    assert.isUndefined(Reconcile.cautionOf([]))
    assert.isUndefined(Reconcile.cautionOf([document]))
    assert.isUndefined(Reconcile.cautionOf([{ ...document, status: "superseded", docStatus: "final" }]))
  })

  it("is about a document that is marked as entered in error, by either status", () => {
    assert.match(Reconcile.cautionOf([wrong]) ?? "", inError)
    assert.match(Reconcile.cautionOf([{ ...document, docStatus: "entered-in-error" }]) ?? "", inError)
  })

  it("is about a duplicate where there are several, and how many of them are marked", () => {
    const several = "2 documents carry the identifier"
    assert.strictEqual(Reconcile.cautionOf([document, document]), `${several}: look for a duplicate.`)
    assert.strictEqual(
      Reconcile.cautionOf([document, wrong]),
      `${several}, 1 of them marked as entered in error: look for a duplicate.`,
    )
  })

  it.effect("is a part of the evidence of what was created, whose statuses are asked for", () =>
    Effect.gen(function* () {
      const unsettled = {
        destination: slug,
        identifiers: { bundle: "b", message: "m", document: "d" },
        identifier,
        attempts: 1,
      }
      const { layer, requests } = scripted(() =>
        page([{ ...document, id: "d1", docStatus: "entered-in-error", identifier }]),
      )
      const { _tag, evidence } = yield* Reconcile.settle(unsettled).pipe(Effect.provide(layer))
      assert.strictEqual(_tag, "Created")
      assert.match(evidence.caution ?? "", inError)
      assert.deepStrictEqual(yield* Schema.decodeUnknownEffect(Reconcile.Evidence)(evidence), evidence)
      const body = requests[0]?.body
      const form =
        body !== undefined && "body" in body && body.body instanceof Uint8Array ? body.body : new Uint8Array()
      assert.include(decodeURIComponent(new TextDecoder().decode(form)), "status,docStatus")
    }),
  )
})
