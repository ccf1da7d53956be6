import { DestinationProfile, DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Result, Stream } from "effect"
import { readFile } from "node:fs/promises"
import { destination, note, patient, progressNote } from "./support/Documents.ts"
import { inMemory } from "./support/Transports.ts"

const name = "General Hospital"
const withProfile = (profile: Omit<DestinationProfile.DestinationProfile, "name">) =>
  inMemory({ profiles: { [destination]: { name, ...profile } } })

const pdf = FileSource.fromBytes(new Uint8Array(1_000), { name: "a.pdf", contentType: "application/pdf" })

describe("profiles", () => {
  const profile = { name }

  it("are found by a slug in any case", () => {
    const profiles = { "General-Hospital": profile }
    assert.strictEqual(DestinationProfile.profileOf(profiles, "general-hospital"), profile)
    assert.strictEqual(DestinationProfile.profileOf(profiles, "General-Hospital"), profile)
    assert.isUndefined(DestinationProfile.profileOf(profiles, "general-hospital-2"))
    assert.isUndefined(DestinationProfile.profileOf({}, "constructor"))
  })

  it("are refused where two are of one slug", () => {
    const twins = { "general-hospital": profile, "General-Hospital": profile }
    const decoded = DestinationProfile.decode(twins)
    assert.isTrue(
      Result.isFailure(decoded) && decoded.failure.message.includes("profiles.General-Hospital: must be there once"),
    )
    assert.lengthOf(DestinationProfile.problemsOf(twins), 1)
  })
})

describe("a destination's profile", () => {
  const document = "Bundle.entry[1].resource"
  const rules: ReadonlyArray<
    readonly [
      profile: Omit<DestinationProfile.DestinationProfile, "name">,
      options: Partial<SendFile.Common & SendFile.Parts>,
      problem: string,
    ]
  > = [
    [
      { contentTypes: ["application/pdf"] },
      {},
      `${document}.content[0].attachment.contentType: ${name} takes application/pdf only`,
    ],
    [{ contentTypes: ["image/*"] }, { file: pdf }, `${name} takes image/* only`],
    [
      { maxFileBytes: 999 },
      { file: pdf },
      `${document}.content[0].attachment.size: ${name} takes files of up to 999 bytes; this one has 1000`,
    ],
    [{ methods: ["embed"] }, { method: "upload" }, `method: ${name} takes embedded files only`],
    [{ methods: ["upload"] }, { method: "embed" }, `method: ${name} takes uploaded files only`],
    [{ requires: ["author"] }, {}, `${document}.author: ${name} requires author`],
    [{ requires: ["encounter"] }, {}, `${document}.context.encounter: ${name} requires`],
    [{ requires: ["period"] }, {}, `${document}.context.period: ${name} requires`],
    [{ requires: ["description"] }, {}, `${document}.description: ${name} requires`],
    [
      { requires: ["title"] },
      { file: FileSource.fromText("x") },
      `${document}.content[0].attachment.title: ${name} requires`,
    ],
    [
      { requires: ["charset"] },
      { file: FileSource.fromText("x", { contentType: "text/plain" }) },
      `${name} requires a charset`,
    ],
    [
      { patientIdentifierSystems: ["urn:x"] },
      {
        patient: {
          ...patient,
          identifier: [...(patient.identifier ?? []), { system: "urn:x", value: "1", period: { end: "2020" } }],
        },
      },
      `Bundle.entry[2].resource.identifier: ${name} requires an identifier of system urn:x`,
    ],
    [{ requires: ["patient.gender"] }, {}, `Bundle.entry[2].resource.gender: ${name} requires gender`],
    [
      { requires: ["patient.name"] },
      { patient: { ...patient, name: [{ family: "Example" }] } },
      `Bundle.entry[2].resource.name: ${name} requires`,
    ],
    [{ documentTypes: [{ code: "18842-5" }] }, {}, `${document}.type: ${name} takes documents of type 18842-5 only`],
    [{ docStatus: ["final", "amended"] }, {}, `${document}.docStatus: ${name} requires final or amended`],
    [
      { patientIdentifierSystems: ["urn:oid:1.2.3"] },
      {},
      `Bundle.entry[2].resource.identifier: ${name} requires an identifier of system urn:oid:1.2.3`,
    ],
    [
      { replaces: false },
      { replaces: { system: "urn:oid:1.2.3", value: "A" } },
      `${document}.relatesTo: ${name} takes no relatesTo`,
    ],
  ]
  for (const [profile, options, problem] of rules) {
    it.live(`refuses before anything is sent: ${JSON.stringify(profile)}`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const error = yield* Effect.flip(SendFile.sendFile(note(options)))
        assert.include(error.message, problem)
        assert.include(error.message, "[destination-profile]")
        assert.lengthOf(yield* redox.requests, 0)
      }).pipe(Effect.provide(withProfile(profile))),
    )
  }

  it.live("refuses a second file where it takes one", () =>
    Effect.gen(function* () {
      const { file: _, title: __, ...others } = note()
      const files = [pdf, FileSource.fromText("x")]
      const error = yield* Effect.flip(
        SendFile.sendFile({ files, destination: others.destination, patient, document: { type: progressNote } }),
      )
      assert.include(error.message, `${document}.content: ${name} takes one file per document`)
    }).pipe(Effect.provide(withProfile({ maxFiles: 1 }))),
  )

  it.live("lets through what the destination takes, and says nothing of others", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* SendFile.sendFile(note({ file: pdf }))
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(
      Effect.provide(
        inMemory({
          profiles: {
            [destination]: {
              name,
              contentTypes: ["Application/PDF"],
              maxFileBytes: 1_000,
              documentTypes: [{ code: "11506-3" }],
            },
            "another-hospital": { name: "Another", contentTypes: ["application/rtf"] },
          },
        }),
      ),
    ),
  )

  it.live("makes the automatic method embed where only that is taken", () =>
    Effect.gen(function* () {
      const receipt = yield* SendFile.sendFile(note())
      assert.strictEqual(receipt.method, "embed")
    }).pipe(Effect.provide(withProfile({ methods: ["embed"] }))),
  )

  it.live("is asked again when the size of a file is known, before the create", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const file = yield* FileSource.make({ contentType: "application/pdf", bytes: Stream.make(new Uint8Array(1_000)) })
      const error = yield* Effect.flip(SendFile.sendFile(note({ file })))
      assert.include(error.message, "takes files of up to 999 bytes")
      assert.strictEqual((yield* redox.counts).create, 0)
    }).pipe(Effect.provide(withProfile({ maxFileBytes: 999 }))),
  )

  it.live("holds for a create of a message made elsewhere, too", () =>
    Effect.gen(function* () {
      const documents = yield* DocumentService
      const message = yield* Effect.fromResult(
        DocumentMessage.make({
          patient,
          document: { type: progressNote },
          attachment: { contentType: "text/plain", data: "aGVsbG8=" },
          identifiers: {
            bundle: "11111111-1111-4111-8111-111111111111",
            message: "22222222-2222-4222-8222-222222222222",
            document: "33333333-3333-4333-8333-333333333333",
          },
          source: { name: "test", endpoint: "urn:test" },
          timestamp: "2026-01-31T09:30:00Z",
        }),
      )
      const error = yield* Effect.flip(documents.create(message, { destination }))
      assert.include(error.message, "[destination-profile]")
    }).pipe(Effect.provide(withProfile({ contentTypes: ["application/pdf"] }))),
  )
})

describe("profiles", () => {
  it("are read from JSON, or every member that is wrong is named", () => {
    const result = DestinationProfile.decode({
      "general-hospital": { name: "", contentTypes: ["pdf"], maxFiles: 0, requires: ["autor"], colour: "red" },
      "another-hospital": { contentTypes: [] },
    })
    if (Result.isSuccess(result)) return assert.fail("they were read")
    const { reason } = result.failure
    assert.deepStrictEqual(reason._tag === "InvalidInput" ? reason.problems.map(({ path }) => path).toSorted() : [], [
      "profiles.another-hospital.contentTypes[0]",
      "profiles.another-hospital.name",
      "profiles.general-hospital.colour",
      "profiles.general-hospital.contentTypes[0]",
      "profiles.general-hospital.maxFiles",
      "profiles.general-hospital.name",
      "profiles.general-hospital.requires[0]",
    ])
    for (const json of [null, "profiles", 7, []]) assert.isTrue(Result.isFailure(DestinationProfile.decode(json)))
    assert.isTrue(Result.isSuccess(DestinationProfile.decode({})))
  })

  it.effect("that are wrong are a problem of the configuration", () =>
    Effect.gen(function* () {
      const profiles = { [destination]: { name: "" } }
      const error = yield* Effect.flip(RedoxConfig.make({ environment: "Staging", profiles }))
      assert.include(error.message, `profiles.${destination}.name`)
    }),
  )

  it("check any message, and never fail on what is none", () => {
    const profile = { name, contentTypes: ["application/pdf"], maxFileBytes: 2 } as const
    for (const value of [undefined, null, 1, {}, { entry: [null, 1] }]) {
      assert.deepStrictEqual(DestinationProfile.check(profile, value), [])
    }
    const message = (attachment: object) => ({
      entry: [{ resource: { resourceType: "DocumentReference", content: [{ attachment }] } }],
    })
    const url = { contentType: "application/pdf", url: "https://blob.example.org/1" }
    assert.lengthOf(DestinationProfile.check(profile, message(url)), 0)
    assert.lengthOf(DestinationProfile.check(profile, message(url), [3]), 1)
    assert.lengthOf(DestinationProfile.check(profile, message({ contentType: "application/pdf", data: "aGVsbG8=" })), 1)
    assert.lengthOf(DestinationProfile.check(profile, message({ contentType: "application/pdf", data: "aGk=" })), 0)
  })
})

describe("the profiles of docs/right-chart.md", () => {
  it("are five that can be read", async () => {
    const page = await readFile(new URL("../../../docs/right-chart.md", import.meta.url), "utf8")
    const [, json = ""] = /^```json\n([^]*?)^```$/m.exec(page) ?? []
    const profiles = Result.getOrThrow(DestinationProfile.decode(JSON.parse(json)))
    assert.lengthOf(Object.keys(profiles), 5)
    for (const { documentTypes = [] } of Object.values(profiles)) {
      for (const { code } of documentTypes) assert.isTrue(DocumentMessage.isLoinc(code), code)
    }
  })
})
