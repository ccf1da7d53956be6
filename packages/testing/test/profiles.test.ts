import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Cause, Effect, Exit } from "effect"
import { connect, embedded, field, message } from "./support.ts"

const profile = {
  name: "General Hospital",
  contentTypes: ["application/pdf", "text/*"],
  maxFileBytes: 10,
  maxFiles: 1,
  methods: ["embed"],
  requires: ["author", "encounter", "title", "charset", "patient.birthDate"],
  documentTypes: [{ code: "11488-4" }],
  docStatus: ["final"],
  patientIdentifierSystems: ["urn:oid:1.2.3.4.5"],
  replaces: false,
}

const fake = (profiles: Readonly<Record<string, object>>) =>
  Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384", profiles }))

const fit = {
  attachment: { ...embedded("note"), contentType: "text/plain; charset=utf-8" },
  document: {
    author: [{ display: "Dr. Example" }],
    context: { encounter: [{ reference: "Encounter/1" }] },
    docStatus: "final",
  },
}

describe("a destination with a profile", () => {
  it.effect("takes a document that keeps to it, and other destinations anything", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const access = yield* token()
      assert.strictEqual((yield* create(access, message(fit.attachment, { document: fit.document }))).status, 200)
      yield* redox.addDestination("Staging", "clinic")
      assert.strictEqual((yield* create(access, message(embedded("note")), { slug: "clinic" })).status, 200)
    }).pipe(fake({ "redox-fhir-sandbox": profile })),
  )

  const document = "Bundle.entry[1].resource"
  const attachment = `${document}.content[0].attachment`
  it.effect.each([
    ["a type it does not take", { attachment: { contentType: "image/png" } }, `${attachment}.contentType`],
    ["a text without a charset", { attachment: { contentType: "text/plain" } }, `${attachment}.contentType`],
    ["a large file", { attachment: { data: Buffer.from("more than ten").toString("base64") } }, attachment],
    ["no title", { attachment: { title: undefined } }, `${attachment}.title`],
    ["no author", { document: { author: [] } }, `${document}.author`],
    ["no encounter", { document: { context: {} } }, `${document}.context.encounter`],
    ["another type of document", { document: { type: { coding: [{ code: "1" }] } } }, `${document}.type`],
    ["another docStatus", { document: { docStatus: "preliminary" } }, `${document}.docStatus`],
    [
      "a replacement",
      { document: { relatesTo: [{ code: "replaces", target: { reference: "DocumentReference/1" } }] } },
      `${document}.relatesTo`,
    ],
    ["no birth date", { patient: { birthDate: undefined } }, "Bundle.entry[2].resource.birthDate"],
    [
      "a patient of another system",
      { patient: { identifier: [{ system: "urn:other", value: "1" }] } },
      "Bundle.entry[2].resource.identifier",
    ],
  ] as const)("refuses %s, and says where", ([, change, path]) =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      const changed = {
        attachment: { ...fit.attachment, ...("attachment" in change ? change.attachment : {}) },
        document: { ...fit.document, ...("document" in change ? change.document : {}) },
        patient: "patient" in change ? change.patient : {},
      }
      const answer = yield* create(yield* token(), message(changed.attachment, changed))
      assert.strictEqual(answer.status, 400)
      assert.deepStrictEqual(field(answer.json, "issue", 0, "expression"), [path])
      assert.match(String(field(answer.json, "issue", 0, "details", "text")), /^General Hospital /)
      yield* redox.assertNothingFiled
    }).pipe(fake({ "redox-fhir-sandbox": profile })),
  )

  it.effect.each([
    [{ a: { contentTypes: ["x/y"] } }, "profiles.a must be an object with a name"],
    [{ a: { name: "A", maxFile: 1 } }, "profiles.a.maxFile is not known"],
    [{ a: { name: "A", maxFiles: 0 } }, "profiles.a.maxFiles must be a number of files"],
    [{ a: { name: "A", requires: ["luck"] } }, "profiles.a.requires must be a list of author"],
  ] as const)("that makes no sense is a defect: %j", ([profiles, problem]) =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(FakeRedox.make({ profiles }))
      const defect = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
      assert.instanceOf(defect, FakeRedox.InvalidProfile)
      assert.include(String(defect), problem)
    }),
  )
})
