import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
import type { Receipt } from "@effect-redox/core/Receipt"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Result, Stream } from "effect"
import { destination, note, patient, progressNote } from "./support/Documents.ts"
import { inMemory } from "./support/Transports.ts"

const letter = FileSource.fromText("Referral.", { name: "referral.txt" })
const ecg = FileSource.fromBytes(new Uint8Array([0x25, 0x50, 0x44, 0x46]), {
  name: "ecg.pdf",
  contentType: "application/pdf",
  creation: "2026-01-31",
})

const referral = (options?: Partial<SendFile.Several & SendFile.Parts>): SendFile.Options => ({
  files: [letter, ecg],
  destination,
  patient,
  document: { type: progressNote },
  ...options,
})

describe("several files in one document", () => {
  for (const method of ["upload", "embed"] as const) {
    it.live(`are filed by one create (${method})`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const receipt = yield* SendFile.sendFile(referral({ method }))
        yield* redox.assertFiledOnce(receipt.identifiers.document)
        const [document] = yield* redox.documentsFor(receipt.identifiers.document)
        assert.deepStrictEqual(
          document?.attachments.map(({ contentType, size, title }) => [title, contentType, size]),
          [
            ["referral.txt", "text/plain; charset=utf-8", 9],
            ["ecg.pdf", "application/pdf", 4],
          ],
        )
        const uploads = method === "upload" ? 2 : 0
        assert.deepStrictEqual(receipt.attempts, { upload: uploads, create: 1 })
        assert.strictEqual((yield* redox.counts).create, 1)
        assert.strictEqual(receipt.file.size, 9)
        assert.strictEqual(receipt.furtherFiles?.[0]?.size, 4)
        assert.strictEqual(receipt.furtherFiles?.[0]?.blobUrl === undefined, method === "embed")
      }).pipe(Effect.provide(inMemory())),
    )
  }

  it.live("say which one they are in events", () =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      const onEvent: SendFile.Shared["onEvent"] = (event) =>
        Effect.sync(() => void ("file" in event && seen.push(`${event._tag} ${event.file}`)))
      yield* SendFile.sendFile(referral({ onEvent }))
      assert.deepStrictEqual(seen, ["BytesSent 0", "Uploaded 0", "BytesSent 1", "Uploaded 1"])
    }).pipe(Effect.provide(inMemory())),
  )

  const wrong: ReadonlyArray<readonly [what: string, files: ReadonlyArray<FileSource.FileSource>, problem: string]> = [
    ["is empty", [letter, FileSource.fromText("")], "files[1].size: the file is empty"],
    ["has no MIME type", [letter, FileSource.fromText("x", { contentType: "pdf" })], "files[1].contentType: must be"],
    ["is there twice", [letter, ecg, letter], "files[2]: must be another file than files[0]"],
    ["is none", [], "files: must name at least one file"],
  ]
  for (const [what, files, problem] of wrong) {
    it.live(`are all checked before the first is uploaded: one ${what}`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const error = yield* Effect.flip(SendFile.sendFile(referral({ files })))
        assert.include(error.message, problem)
        assert.lengthOf(yield* redox.requests, 0)
      }).pipe(Effect.provide(inMemory())),
    )
  }

  it.live("are one file twice where two names are one file", () =>
    Effect.gen(function* () {
      const named = (name: string) =>
        FileSource.make({
          name,
          contentType: "text/plain",
          identity: "2049:131",
          bytes: Stream.make(new Uint8Array([1])),
        })
      const files = [yield* named("report.txt"), yield* named("latest.txt")]
      const { problems } = yield* SendFile.draft(referral({ files }))
      assert.deepStrictEqual(
        problems.map(({ path, rule }) => `${path} ${rule}`),
        ["files[1] same-file"],
      )
    }).pipe(Effect.provide(RedoxConfig.layer({ environment: "Staging" }))),
  )

  it.live("are refused where one of them is too large, before the first is uploaded", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const large = yield* FileSource.make({
        contentType: "application/pdf",
        size: 31_000_000,
        bytes: Stream.die("opened although it is too large"),
      })
      const error = yield* Effect.flip(SendFile.sendFile(referral({ files: [letter, large] })))
      assert.strictEqual(error.reason._tag, "FileTooLarge")
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("have to fit into one request together where they are embedded", () =>
    Effect.gen(function* () {
      const file = (name: string) =>
        FileSource.fromBytes(new Uint8Array(4_000_000), { name, contentType: "application/pdf" })
      const error = yield* Effect.flip(SendFile.sendFile(referral({ method: "embed", files: [file("a"), file("b")] })))
      assert.strictEqual(error.reason._tag, "FileTooLarge")
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("fill the places of a message made elsewhere, in order", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const bundle = DocumentMessage.build({
        patient,
        document: { type: progressNote },
        attachment: { contentType: "text/plain", title: "The letter" },
        furtherAttachments: [{ contentType: "application/pdf", title: "The ECG" }],
        identifiers: {
          bundle: "11111111-1111-4111-8111-111111111111",
          message: "22222222-2222-4222-8222-222222222222",
          document: "33333333-3333-4333-8333-333333333333",
        },
        source: { name: "test", endpoint: "urn:test" },
        timestamp: "2026-01-31T09:30:00Z",
      })
      const receipt = yield* SendFile.sendFile({ files: [letter, ecg], destination, bundle })
      const [document] = yield* redox.documentsFor(receipt.identifiers.document)
      assert.deepStrictEqual(
        document?.attachments.map(({ size, title }) => [title, size]),
        [
          ["The letter", 9],
          ["The ECG", 4],
        ],
      )
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("may be at Redox already, some or all of them", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const kept: Array<SendFile.Ready> = []
      const beforeCreate = (ready: SendFile.Ready) => Effect.sync(() => void kept.push(ready))
      yield* SendFile.sendFile(referral({ beforeCreate }))
      const [first] = kept[0]?.uploads ?? []
      const again = FileSource.fromUploaded(first ?? assert.fail("nothing was kept"), { name: "referral.txt" })
      const receipt = yield* SendFile.sendFile(referral({ files: [again, ecg] }))
      assert.deepStrictEqual(receipt.attempts, { upload: 1, create: 1 })
      assert.strictEqual((yield* redox.counts).upload, 3)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("a document that replaces another", () => {
  const relationsOf = (options: Partial<SendFile.Common & SendFile.Parts>) =>
    Effect.map(SendFile.draft(note(options)), ({ bundle, problems }) => {
      const document = bundle.entry
        ?.map(({ resource }) => resource)
        .find((it) => it?.resourceType === "DocumentReference")
      return {
        relatesTo: document?.resourceType === "DocumentReference" ? document.relatesTo : undefined,
        problems: problems.map(({ path, rule }) => `${path} ${rule}`),
      }
    }).pipe(Effect.provide(RedoxConfig.layer({ environment: "Staging" })))

  const uuid = "33333333-3333-4333-8333-333333333333"
  const identifiers = {
    bundle: "11111111-1111-4111-8111-111111111111",
    message: "22222222-2222-4222-8222-222222222222",
    document: uuid,
  }
  const byUuid = {
    code: "replaces",
    target: { type: "DocumentReference", identifier: { system: "urn:ietf:rfc:3986", value: `urn:uuid:${uuid}` } },
  } as const

  it.live("names the one that was sent by what its receiver can look for", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const first = yield* SendFile.sendFile(note())
      const second = yield* SendFile.sendFile(note({ replaces: first }))
      const [sent] = yield* redox.documentsFor(first.identifiers.document)
      const [corrected] = yield* redox.documentsFor(second.identifiers.document)
      const value = `urn:uuid:${first.identifiers.document}`
      const identifier = { system: "urn:ietf:rfc:3986", value }
      assert.include(JSON.stringify(corrected?.bundle), JSON.stringify({ type: "DocumentReference", identifier }))
      // In both elements, since some servers search by one of them alone.
      assert.include(JSON.stringify(sent?.bundle), `"masterIdentifier":${JSON.stringify(identifier)}`)
      assert.include(JSON.stringify(sent?.bundle), `"identifier":[${JSON.stringify(identifier)}]`)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("takes identifiers, an identifier, several, and relations of its own", () =>
    Effect.gen(function* () {
      const own = { system: "urn:oid:1.2.3", value: "A-7" }
      const byOwn = { code: "replaces", target: { type: "DocumentReference", identifier: own } } as const
      assert.deepStrictEqual(yield* relationsOf({ replaces: identifiers }), { relatesTo: [byUuid], problems: [] })
      assert.deepStrictEqual(yield* relationsOf({ replaces: own }), { relatesTo: [byOwn], problems: [] })
      const related = { code: "appends", target: { reference: "https://ehr.example.org/DocumentReference/1" } } as const
      const several = yield* relationsOf({
        replaces: [identifiers, own],
        document: { type: progressNote, relatesTo: [related] },
      })
      assert.deepStrictEqual(several, { relatesTo: [related, byUuid, byOwn], problems: [] })
    }),
  )

  it.effect("goes where the other one went, as far as its receipt shows", () =>
    Effect.gen(function* () {
      const receipt = yield* SendFile.sendFile(note())
      const at = (destination: string) => relationsOf({ replaces: [{ ...receipt, destination }] })
      assert.deepStrictEqual((yield* at("another-hospital")).problems, ["replaces[0] replaces"])
      assert.deepStrictEqual((yield* at(receipt.destination.toUpperCase())).problems, [])
      // A UUID may be the same destination's.
      assert.deepStrictEqual((yield* at("2ed29f54-5e97-4d61-8522-f863698381ef")).problems, [])
      assert.deepStrictEqual((yield* relationsOf({ replaces: receipt.identifiers })).problems, [])
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("is refused where nobody could find the other one, or it is the document itself", () =>
    Effect.gen(function* () {
      for (const replaces of [{ system: "urn:oid:1.2.3" }, { value: "A-7" }, { system: "urn:oid:1.2.3", value: " " }]) {
        assert.include((yield* relationsOf({ replaces })).problems, "replaces replaces")
      }
      const elsewhere = yield* relationsOf({ replaces: { ...identifiers, document: "A-7" } })
      assert.deepStrictEqual(elsewhere.problems, ["replaces replaces"])
      const itself = yield* relationsOf({ replaces: [identifiers], identifiers })
      assert.deepStrictEqual(itself.problems, ["replaces[0] replaces"])
    }),
  )
})

describe("one of many", () => {
  class DbError extends Error {
    override readonly name = "DbError"
  }

  it.live("comes back with the caller's own reference, and with the caller's own error", () =>
    Effect.gen(function* () {
      const elements = Stream.make(
        { reference: "row-1", send: note() },
        { reference: "row-2", send: Effect.fail(new DbError("no row")) },
        { reference: "row-3", send: Effect.succeed(note({ title: " " })) },
        { reference: "row-4", send: Effect.die("no") },
      )
      const results = yield* Stream.runCollect(SendFile.sendFiles(elements))
      const shown = results.map(({ reference, result }) => {
        if (Result.isSuccess(result)) return [reference, "sent"]
        return [reference, result.failure instanceof DbError ? result.failure.message : result.failure.reason._tag]
      })
      assert.deepStrictEqual(shown, [
        ["row-1", "sent"],
        ["row-2", "no row"],
        ["row-3", "InvalidInput"],
        ["row-4", "InvalidInput"],
      ])
    }).pipe(Effect.provide(inMemory())),
  )

  it("needs no reference", () => {
    const results: Stream.Stream<SendFile.SendResult, never, never> = SendFile.sendFiles(Stream.make(note())).pipe(
      Stream.provide(Layer.merge(RedoxTest.layer(), Layer.empty)),
      Stream.orDie,
    )
    assert.isTrue(Stream.isStream(results))
  })
})

describe("advice", () => {
  const adviceFor = Effect.fnUntraced(function* (count: number) {
    const seen: Array<string> = []
    const onEvent: SendFile.Shared["onEvent"] = (event) =>
      Effect.sync(() => {
        if (event._tag === "Advice")
          seen.push(...event.advice.map(({ path }) => path.replace("Bundle.entry[1].resource.", "")))
      })
    const files = Stream.fromIterable(Array.from({ length: count }, () => note({ onEvent })))
    const results: ReadonlyArray<{ readonly result: Result.Result<Receipt, unknown> }> = yield* Stream.runCollect(
      SendFile.sendFiles(files),
    )
    assert.isTrue(results.every(({ result }) => Result.isSuccess(result)))
    return seen
  })

  it.live("comes once for a batch, however many files it is about", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* adviceFor(5), ["author", "context.encounter", "context.period"])
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("is a refusal where the send is strict, before anything is sent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const error = yield* Effect.flip(SendFile.sendFile(note({ strict: true })))
      assert.include(error.message, "Bundle.entry[1].resource.author: is missing")
      assert.lengthOf(yield* redox.requests, 0)
      const author = [{ display: "Dr Example", identifier: { system: "urn:npi", value: "1" } }]
      const context = {
        encounter: [{ display: "Visit", identifier: { system: "urn:visit", value: "1" } }],
        period: { start: "2026-01-31T09:00:00Z" },
      }
      yield* SendFile.sendFile(note({ strict: true, document: { type: progressNote, author, context } }))
      assert.lengthOf(yield* redox.documents, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it("names a patient whose name is half empty, and says what most EHRs match by", () => {
    const found = (value: unknown) => DocumentMessage.advice(value).map(({ path }) => path)
    assert.deepStrictEqual(found({ resourceType: "Patient" }), ["Patient.name", "Patient.birthDate"])
    assert.deepStrictEqual(found({ ...patient, name: [{ family: "Example" }] }), ["Patient.name[0]"])
    assert.deepStrictEqual(found({ ...patient, name: [{ given: ["Jordan"], family: " " }] }), ["Patient.name[0]"])
    assert.deepStrictEqual(found({ ...patient, name: [{ use: "usual" }] }), ["Patient.name[0]"])
    assert.deepStrictEqual(found(patient), [])
  })

  it("is given on large embedded files, texts without a charset, XML without a format, and a type without a code", () => {
    const document = (attachment: object, more?: object) => ({
      resourceType: "DocumentReference",
      identifier: [{ system: "urn:x", value: "1" }],
      date: "2026-01-31T09:00:00Z",
      type: progressNote,
      author: [{ display: "Dr Example" }],
      context: { encounter: [{ display: "Visit" }], period: {} },
      content: [{ attachment }],
      ...more,
    })
    const rules = (value: unknown) => DocumentMessage.advice(value).map(({ path, rule }) => `${path} ${rule}`)
    const at = "DocumentReference.content[0]"
    assert.deepStrictEqual(rules(document({ contentType: "application/pdf", data: "A".repeat(280_000) })), [
      `${at}.attachment.data redox-embed-size`,
    ])
    assert.deepStrictEqual(rules(document({ contentType: "text/plain" })), [
      `${at}.attachment.contentType us-core-writing-clinical-notes-9.0.0`,
    ])
    assert.deepStrictEqual(rules(document({ contentType: "application/xml" })), [
      `${at}.format us-core-writing-clinical-notes-9.0.0`,
    ])
    assert.deepStrictEqual(rules(document({ contentType: "application/pdf" }, { type: { text: "Note" } })), [
      "DocumentReference.type us-core-writing-clinical-notes-9.0.0",
    ])
  })
})
