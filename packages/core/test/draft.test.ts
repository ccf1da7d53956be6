import { FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { build } from "@effect-redox/core/DocumentMessage"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, Stream } from "effect"
import { HttpClient } from "effect/http"

const destination = "redox-fhir-sandbox"
const patient = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
} as const
const type = { coding: [{ system: "http://loinc.org", code: "11506-3" }] }
const file = FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" })

/** A message made elsewhere, with a place for its file. */
const complete = Effect.map(Identifiers.make, (identifiers) => ({
  identifiers,
  bundle: build({
    patient,
    document: { type, description: "made elsewhere" },
    attachment: { contentType: "application/pdf", title: "Their title" },
    identifiers,
    source: { name: "elsewhere", endpoint: "urn:elsewhere" },
    timestamp: "2026-01-31T09:30:00Z",
  }),
}))

describe("sendFile with a complete message", () => {
  it.effect("fills in the file and keeps everything else, identifiers included", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const { bundle, identifiers } = yield* complete
      const receipt = yield* SendFile.sendFile({ file, destination, bundle })
      assert.deepStrictEqual(receipt.identifiers, identifiers)
      const { attachments, bundle: filed } = yield* redox.assertFiledOnce(identifiers.document)
      assert.strictEqual(attachments[0]?.title, "Their title")
      assert.strictEqual(attachments[0]?.contentType, file.contentType)
      assert.include(JSON.stringify(filed), "made elsewhere")
    }).pipe(Effect.provide(RedoxTest.layer())),
  )

  it.effect("refuses a message without identifiers before anything is sent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const { bundle } = yield* complete
      const { identifier: _, ...anonymous } = bundle
      const error = yield* Effect.flip(SendFile.sendFile({ file, destination, bundle: anonymous }))
      assert.strictEqual(error.reason._tag, "InvalidInput")
      assert.strictEqual((yield* redox.requests).length, 0)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )
})

describe("a masterIdentifier of the document's own", () => {
  const own = { type, masterIdentifier: { system: "urn:example:documents", value: "d-4711" } }

  it.effect("is what receipt, results and the draft name, and what an unknown outcome is looked for by", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const parts = { file, destination, patient, document: own }
      const identifiers = yield* Identifiers.make
      const receipt = yield* SendFile.sendFile({ ...parts, identifiers })
      assert.deepStrictEqual(receipt.identifiers, { ...identifiers, document: "d-4711" })
      const drafted = yield* SendFile.draft(parts).pipe(Effect.provide(config))
      assert.strictEqual(drafted.identifiers.document, "d-4711")
      yield* redox.faults.add({ on: "create", fault: Fault.resetAfterCommit })
      const [one] = yield* Stream.runCollect(SendFile.sendFiles(Stream.make(parts)))
      assert.strictEqual(one?.identifiers.document, "d-4711")
      assert(one !== undefined && Result.isFailure(one.result))
      assert(one.result.failure.reason._tag === "OutcomeUnknown")
      assert.deepStrictEqual(one.result.failure.reason.identifiers, one.identifiers)
    }).pipe(Effect.provide(RedoxTest.layer())),
  )
})

// A draft needs a configuration and nothing else: no credentials and no HttpClient.
const config = RedoxConfig.layer({ environment: "Development" })
const nobody = Effect.provideService(
  HttpClient.HttpClient,
  HttpClient.make(() => Effect.die("a draft made a request")),
)

describe("draft", () => {
  it.effect("shows the message and nothing wrong with it", () =>
    Effect.gen(function* () {
      const draft = yield* SendFile.draft({ file, destination, patient, document: { type } })
      assert.deepStrictEqual(draft.problems, [])
      assert.strictEqual(draft.method, "upload")
      assert.strictEqual(draft.bundle.entry?.[0]?.resource?.id, draft.identifiers.message)
    }).pipe(nobody, Effect.provide(config)),
  )

  it.effect("lists every problem beside the message", () =>
    Effect.gen(function* () {
      const draft = yield* SendFile.draft({
        file,
        destination: "not a slug",
        patient: { resourceType: "Patient" },
        document: { type },
      })
      assert.sameMembers(
        draft.problems.map(({ rule }) => rule),
        ["slug", "patient-match"],
      )
    }).pipe(nobody, Effect.provide(config)),
  )

  it.effect("embeds the file where it would be embedded", () =>
    Effect.gen(function* () {
      const draft = yield* SendFile.draft({ file, destination, patient, document: { type }, method: "embed" })
      assert.include(JSON.stringify(draft.bundle), btoa("Follow-up in two weeks."))
    }).pipe(nobody, Effect.provide(config)),
  )

  it.effect("fails for a file that could not be sent", () =>
    Effect.gen(function* () {
      const large = FileSource.fromBytes(new Uint8Array(101), { contentType: "text/plain" })
      const error = yield* Effect.flip(SendFile.draft({ file: large, destination, patient, document: { type } }))
      assert.strictEqual(error.reason._tag, "FileTooLarge")
    }).pipe(nobody, Effect.provide(RedoxConfig.layer({ environment: "Development", limits: { fileBytes: 100 } }))),
  )
})
