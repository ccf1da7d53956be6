import { ContentHash, DocumentMessage, FileSource, Identifiers, Redox, SendFile } from "@effect-redox/core"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { FakeRedox } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer, Result, Schema, Stream } from "effect"
import { createHash } from "node:crypto"
import { destination, note, noteText, patientAt, progressNote } from "./support/Documents.ts"
import { inMemory, transports } from "./support/Transports.ts"

const arrivedOf = Effect.fnUntraced(function* (identifier: string) {
  const redox = yield* FakeRedox.FakeRedox
  return (yield* redox.documentsFor(identifier)).flatMap(({ attachments }) => attachments)
})

describe("sendFile", () => {
  it.live("hashes a file that it embeds by the hash that the services were built with", () =>
    Effect.gen(function* () {
      const { baseUrl, credentials, sourceId } = yield* FakeRedox.FakeRedox
      const hashed = { bytes: 0 }
      const counting = Layer.succeed(ContentHash.ContentHash, () => {
        const hash = createHash("sha1")
        return {
          update: (chunk) => {
            hashed.bytes += chunk.byteLength
            hash.update(chunk)
          },
          digest: () => hash.digest(),
        }
      })
      const services = Redox.layer({ baseUrl, credentials, sourceId, environment: "Development" }).pipe(
        Layer.provide(counting),
      )
      yield* Effect.provide(SendFile.sendFile(note({ method: "embed" })), services)
      assert.strictEqual(hashed.bytes, noteText.length)
    }).pipe(Effect.provide(inMemory())),
  )

  for (const method of ["upload", "embed"] as const) {
    it.live(
      `writes what a bundle says of its file as it was checked, changed while the file is sent by ${method}`,
      () =>
        Effect.gen(function* () {
          const redox = yield* FakeRedox.FakeRedox
          const extension = [
            { url: "https://example.org/pages", valueDecimal: 1.5 },
            { url: "https://example.org/scanner", valueString: "as checked" },
          ]
          const attachment = { contentType: "text/plain", title: "note.txt", extension }
          const change = Effect.sync(() => {
            extension.reverse()
            Object.assign(extension[0] ?? {}, { valueString: "javascript:\u0000", unknown: [patientAt("elsewhere")] })
          })
          const receipt = yield* SendFile.sendFile({
            file: FileSource.fromText(noteText, { name: "note.txt" }),
            destination,
            method,
            bundle: DocumentMessage.build({
              patient: patientAt(destination),
              document: { type: progressNote },
              attachment,
              identifiers: yield* Identifiers.make,
              source: { name: "test", endpoint: "urn:test" },
              timestamp: "2026-01-01T00:00:00Z",
            }),
            onEvent: ({ _tag }) => (_tag === "BytesSent" ? change : Effect.void),
          })
          const [filed] = yield* redox.documentsFor(receipt.identifiers.document)
          const written = JSON.stringify(filed?.bundle)
          assert.include(
            written,
            '"extension":[{"url":"https://example.org/pages","valueDecimal":1.5},{"url":"https://example.org/scanner","valueString":"as checked"}]',
          )
          assert.strictEqual(extension[0]?.valueString, "javascript:\u0000")
        }).pipe(Effect.provide(inMemory())),
    )
  }
})

describe.each(transports)("sendFile $name", ({ layer }) => {
  it.live("uploads a file and files one document that refers to it", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const receipt = yield* SendFile.sendFile(note())
      yield* redox.assertFiledOnce(receipt.identifiers.document)
      const [attachment] = yield* arrivedOf(receipt.identifiers.document)
      assert.strictEqual(receipt.method, "upload")
      assert.strictEqual(attachment?.method, "upload")
      assert.strictEqual(new TextDecoder().decode(attachment?.bytes), noteText)
      assert.strictEqual(attachment?.title, "note.txt")
      assert.deepStrictEqual(receipt.attempts, { upload: 1, create: 1 })
      assert.strictEqual(receipt.file.size, noteText.length)
      assert.strictEqual(Buffer.from(receipt.file.hash ?? "", "base64").toString("hex"), attachment?.sha1)
      assert.match(receipt.location ?? "", /DocumentReference\/.+\/_history\/.+$/)
    }).pipe(Effect.provide(layer())),
  )

  it.live("embeds a file in the message when asked to", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const receipt = yield* SendFile.sendFile(note({ method: "embed" }))
      const [attachment] = yield* arrivedOf(receipt.identifiers.document)
      assert.strictEqual(receipt.method, "embed")
      assert.isUndefined(receipt.blobUrl)
      assert.deepStrictEqual(receipt.attempts, { upload: 0, create: 1 })
      assert.strictEqual(new TextDecoder().decode(attachment?.bytes), noteText)
      assert.strictEqual(Buffer.from(receipt.file.hash ?? "", "base64").toString("hex"), attachment?.sha1)
      assert.strictEqual((yield* redox.counts).upload, 0)
    }).pipe(Effect.provide(layer())),
  )

  it.live("embeds on a free account in Development, and uploads on it in Staging", () =>
    Effect.gen(function* () {
      const development = yield* SendFile.sendFile(note()).pipe(Effect.provide(layer({ plan: "free" })))
      const staging = yield* SendFile.sendFile(note()).pipe(
        Effect.provide(layer({ plan: "free", environment: "Staging" })),
      )
      assert.deepStrictEqual([development.method, staging.method], ["embed", "upload"])
    }),
  )

  it.live("streams a file of unknown size, and one of many chunks", () =>
    Effect.gen(function* () {
      const chunks = Array.from({ length: 300 }, (_, index) => new Uint8Array(10_000).fill(index % 251))
      const file = yield* FileSource.make({
        contentType: "application/octet-stream",
        bytes: Stream.fromIterable(chunks),
      })
      const receipt = yield* SendFile.sendFile(note({ file }))
      const [attachment] = yield* arrivedOf(receipt.identifiers.document)
      assert.strictEqual(attachment?.size, 3_000_000)
      assert.deepStrictEqual(Buffer.from(attachment?.bytes ?? []), Buffer.concat(chunks))
    }).pipe(Effect.provide(layer())),
  )

  it.live("sends the message that was checked, whatever the program makes of its objects meanwhile", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const patient = { ...patientAt(destination), birthDate: "1980-01-01" }
      const send = SendFile.sendFile(
        note({
          patient,
          onEvent: ({ _tag }) => Effect.sync(() => void (_tag === "Uploaded" && (patient.birthDate = "yesterday"))),
          // As a program does that fills one object for each of its patients.
          beforeCreate: () =>
            Effect.sync(() => void Object.assign(patient, patientAt(destination), { identifier: [] })),
        }),
      )
      const { identifiers } = yield* send
      const [filed] = yield* redox.documentsFor(identifiers.document)
      assert.include(
        JSON.stringify(filed?.bundle),
        JSON.stringify({ ...patientAt(destination), birthDate: "1980-01-01" }),
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("refuses a file that is too large before a byte leaves", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const file = yield* FileSource.make({
        contentType: "application/pdf",
        size: 31_000_000,
        bytes: Stream.die("opened although it is too large"),
      })
      const error = yield* Effect.flip(SendFile.sendFile(note({ file })))
      assert.strictEqual(error.reason._tag, "FileTooLarge")
      assert.isTrue(error.nothingCreated)
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(Effect.provide(layer())),
  )

  it.live("stops a file of unknown size at the limit, and creates nothing", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const chunk = new Uint8Array(1_000_000)
      const file = yield* FileSource.make({
        contentType: "application/pdf",
        bytes: Stream.forever(Stream.succeed(chunk)),
      })
      const error = yield* Effect.flip(SendFile.sendFile(note({ file })))
      assert.strictEqual(error.reason._tag, "FileTooLarge")
      assert.lengthOf(yield* redox.documents, 0)
      assert.lengthOf(yield* redox.blobs, 0)
    }).pipe(Effect.provide(layer())),
  )

  for (const [how, size, bytes] of [
    ["shorter", 10, 9],
    ["longer", 10, 11],
  ] as const) {
    it.live(`fails when a file turns out ${how} than announced, and stores nothing`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const file = yield* FileSource.make({
          contentType: "application/pdf",
          size,
          bytes: Stream.succeed(new Uint8Array(bytes)),
        })
        const error = yield* Effect.flip(SendFile.sendFile(note({ file })))
        assert.strictEqual(error.reason._tag, "FileChanged")
        assert.lengthOf(yield* redox.blobs, 0)
      }).pipe(Effect.provide(layer())),
    )
  }

  it.live("tells what Redox said of an unknown destination", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const error = yield* Effect.flip(SendFile.sendFile(note({ destination: "no-such-hospital" })))
      assert.strictEqual(error.reason._tag, "NotFound")
      assert.include(error.message, "Unknown slug no-such-hospital")
      assert.deepStrictEqual(error.answerTexts, ["Unknown slug no-such-hospital"])
      assert.isTrue(error.nothingCreated)
      assert.lengthOf(yield* redox.documents, 0)
    }).pipe(Effect.provide(layer())),
  )

  it.live("tells its observer what happens, in order", () =>
    Effect.gen(function* () {
      const events: Array<SendEvent> = []
      yield* SendFile.sendFile(note({ onEvent: (event) => Effect.sync(() => void events.push(event)) }))
      assert.deepStrictEqual(
        events.map(({ _tag }) => _tag),
        ["Advice", "AttemptStarted", "AttemptStarted", "BytesSent", "Uploaded", "AttemptStarted", "Created"],
      )
    }).pipe(Effect.provide(layer())),
  )

  it.live("sends many files, one result each, and does not stop at a failure", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const destinations = ["redox-fhir-sandbox", "no-such-hospital", "redox-fhir-sandbox", "redox-fhir-sandbox"]
      const results = yield* Stream.fromIterable(destinations).pipe(
        Stream.map((slug) => note({ destination: slug })),
        (files) => SendFile.sendFiles(files, { concurrency: 3 }),
        Stream.runCollect,
      )
      assert.deepStrictEqual(
        results.map(({ index, result }) => [index, Result.isSuccess(result)]),
        [
          [0, true],
          [1, false],
          [2, true],
          [3, true],
        ],
      )
      for (const { identifiers, result } of results) {
        const filed = yield* redox.documentsFor(identifiers.document)
        assert.lengthOf(filed, Result.isSuccess(result) ? 1 : 0)
      }
    }).pipe(Effect.provide(layer())),
  )
})

describe("sendFile", () => {
  it.effect("names everything that is wrong at once, before anything is sent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const error = yield* Effect.flip(
        SendFile.sendFile({
          file: FileSource.fromBytes(new Uint8Array(0), { contentType: "pdf" }),
          destination: "../admin",
          patient: { resourceType: "Patient", birthDate: "1.1.1980" },
          document: { type: progressNote, date: "yesterday", author: [{ reference: "urn:uuid:nobody" }] },
        }),
      )
      if (error.reason._tag !== "InvalidInput") return assert.fail(error.reason._tag)
      assert.deepStrictEqual(
        error.reason.problems.map(({ path, rule }) => `${path} ${rule}`),
        [
          "destination slug",
          "file.contentType mime-type",
          "file.size not-empty",
          "Bundle.entry[1].resource.date format",
          "Bundle.entry[2].resource.birthDate format",
          "Bundle.entry[2].resource.identifier patient-match",
          "Bundle.entry[1].resource.author[0].reference dangling-reference",
        ],
      )
      assert.notInclude(error.message, "1.1.1980")
      assert.notInclude(error.message, "yesterday")
      assert.lengthOf(yield* redox.requests, 0)
    }).pipe(Effect.provide(transports[0].layer())),
  )

  it.effect("refuses to upload where the account cannot", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(SendFile.sendFile(note({ method: "upload" })))
      assert.strictEqual(error.reason._tag, "InvalidInput")
      assert.include(error.message, "free Redox account")
    }).pipe(Effect.provide(transports[0].layer({ plan: "free" }))),
  )

  it.effect("refuses to embed what does not fit into a request, without reading it", () =>
    Effect.gen(function* () {
      const file = yield* FileSource.make({
        contentType: "application/pdf",
        size: 8_000_000,
        bytes: Stream.die("read"),
      })
      const error = yield* Effect.flip(SendFile.sendFile(note({ file, method: "embed" })))
      assert.strictEqual(error.reason._tag, "FileTooLarge")
    }).pipe(Effect.provide(transports[0].layer())),
  )

  it.effect("refuses to embed a file of a size no machine has", () =>
    Effect.gen(function* () {
      const file = yield* FileSource.make({
        contentType: "application/pdf",
        size: Number.MAX_SAFE_INTEGER,
        bytes: Stream.die("read"),
      })
      for (const method of ["embed", "upload"] as const) {
        const error = yield* Effect.flip(SendFile.sendFile(note({ file, method })))
        assert.strictEqual(error.reason._tag, "FileTooLarge")
      }
    }).pipe(Effect.provide(transports[0].layer())),
  )

  it.effect("keeps the identifiers it is given", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const identifiers = {
        bundle: "5b0f2f51-0f0a-4b06-9d43-0e7ad8c8a101",
        message: "5b0f2f51-0f0a-4b06-9d43-0e7ad8c8a102",
        document: "5b0f2f51-0f0a-4b06-9d43-0e7ad8c8a103",
      }
      const receipt = yield* SendFile.sendFile(note({ identifiers }))
      assert.deepStrictEqual(receipt.identifiers, identifiers)
      for (const identifier of Object.values(identifiers)) yield* redox.assertFiledOnce(identifier)
    }).pipe(Effect.provide(transports[0].layer())),
  )

  it.effect("carries the document's further parts, and what they refer to", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const author = "urn:uuid:0c3f1d0e-6c2b-4a6f-8f0e-2f7c5a3b1d21"
      yield* SendFile.sendFile(
        note({
          title: "Progress note, day 3",
          document: {
            type: progressNote,
            docStatus: "final",
            description: "Day 3",
            author: [{ reference: author }],
          },
          entries: [
            { fullUrl: author, resource: { resourceType: "Practitioner", identifier: [{ value: "1234567893" }] } },
          ],
        }),
      )
      const [filed] = yield* redox.documents
      const message = DocumentMessage.problems(filed?.bundle)
      assert.deepStrictEqual(message, [])
      const sent = JSON.stringify(filed?.bundle)
      assert.include(sent, '"title":"Progress note, day 3"')
      assert.include(sent, '"docStatus":"final"')
    }).pipe(Effect.provide(transports[0].layer())),
  )

  it.effect.prop(
    "files exactly the bytes of any file, however they come in chunks",
    { more: Schema.Array(Schema.Uint8Array) },
    ({ more }) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        // At least one byte: an empty file is refused, which has a test of its own.
        const chunks = [Uint8Array.of(7), ...more]
        const expected = Buffer.concat(chunks)
        const file = yield* FileSource.make({
          contentType: "application/octet-stream",
          bytes: Stream.fromIterable(chunks),
        })
        for (const method of ["upload", "embed"] as const) {
          const receipt = yield* SendFile.sendFile(note({ file, method }))
          const [filed] = yield* redox.documentsFor(receipt.identifiers.document)
          assert.deepStrictEqual(Buffer.from(filed?.attachments[0]?.bytes ?? []), expected)
        }
      }).pipe(Effect.provide(transports[0].layer())),
  )
})
