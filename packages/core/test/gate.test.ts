import { FileSource, SendFile } from "@effect-redox/core"
import { FileUnreadable, fromReason } from "@effect-redox/core/RedoxError"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Ref, Result, Stream } from "effect"
import { note, noteText } from "./support/Documents.ts"
import { inMemory } from "./support/Transports.ts"

const ledgerFailed = fromReason(new FileUnreadable({ code: "EIO" }))

describe("the gate between upload and create", () => {
  it.live("runs once, after the upload and before the create, and is given what was uploaded", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const seen = yield* Ref.make<ReadonlyArray<readonly [SendFile.Ready, number, number]>>([])
      const receipt = yield* SendFile.sendFile(
        note({
          beforeCreate: (ready) =>
            Effect.gen(function* () {
              const { create, upload } = yield* redox.counts
              yield* Ref.update(seen, (all) => [...all, [ready, upload, create] as const])
            }),
        }),
      )
      const [first, ...more] = yield* Ref.get(seen)
      assert.lengthOf(more, 0)
      const [ready, uploads, creates] = first ?? assert.fail("the gate never ran")
      assert.deepStrictEqual([uploads, creates], [1, 0])
      assert.deepStrictEqual(ready.identifiers, receipt.identifiers)
      assert.strictEqual(ready.destination, receipt.destination)
      assert.lengthOf(ready.uploads, 1)
      assert.strictEqual(ready.uploads[0]?.size, noteText.length)
      assert.strictEqual(ready.uploads[0]?.hash, receipt.file.hash)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("runs once though the create is tried several times", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(429, { retryAfter: "0" }) })
      const runs = yield* Ref.make(0)
      const receipt = yield* RedoxTest.fastForward(
        SendFile.sendFile(note({ beforeCreate: () => Ref.update(runs, (count) => count + 1) })),
      )
      assert.strictEqual(receipt.attempts.create, 2)
      assert.strictEqual(yield* Ref.get(runs), 1)
    }).pipe(Effect.provide(inMemory())),
  )

  for (const method of ["upload", "embed"] as const) {
    it.live(`creates nothing where it fails, and fails with its error (${method})`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const error = yield* Effect.flip(
          SendFile.sendFile(note({ method, beforeCreate: () => Effect.fail(ledgerFailed) })),
        )
        assert.strictEqual(error, ledgerFailed)
        assert.strictEqual((yield* redox.counts).create, 0)
      }).pipe(Effect.provide(inMemory())),
    )
  }

  it.live("reports a send of many whose gate dies as one that was not sent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const results = yield* Stream.runCollect(
        SendFile.sendFiles(Stream.make(note({ beforeCreate: () => Effect.die("no disk") }), note())),
      )
      assert.deepStrictEqual(
        results.map(({ result }) => (Result.isSuccess(result) ? "sent" : result.failure.reason._tag)),
        ["InvalidInput", "sent"],
      )
      assert.strictEqual((yield* redox.counts).create, 1)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("a send in two halves", () => {
  it.live("creates nothing before its second half is run", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const prepared = yield* SendFile.prepare(note())
      assert.deepStrictEqual([(yield* redox.counts).upload, (yield* redox.counts).create], [1, 0])
      const receipt = yield* prepared.create
      assert.deepStrictEqual(receipt.identifiers, prepared.identifiers)
      yield* redox.assertFiledOnce(receipt.identifiers.document)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("dies where the second half is run twice, and files one document", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const prepared = yield* SendFile.prepare(note())
      yield* prepared.create
      assert.isTrue(Exit.hasDies(yield* Effect.exit(prepared.create)))
      yield* redox.assertFiledOnce(prepared.identifiers.document)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("a file that was uploaded before", () => {
  it.live("is sent without another upload", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const kept = yield* Ref.make<SendFile.Ready["uploads"]>([])
      const stopped = yield* Effect.exit(
        SendFile.sendFile(
          note({ beforeCreate: ({ uploads }) => Effect.andThen(Ref.set(kept, uploads), Effect.fail(ledgerFailed)) }),
        ),
      )
      assert.isTrue(Exit.isFailure(stopped))
      const [uploaded] = yield* Ref.get(kept)
      const file = FileSource.fromUploaded(uploaded ?? assert.fail("nothing was kept"), { name: "note.txt" })
      const receipt = yield* SendFile.sendFile(note({ file }))
      assert.deepStrictEqual(receipt.attempts, { upload: 0, create: 1 })
      assert.strictEqual((yield* redox.counts).upload, 1)
      const [document] = yield* redox.documentsFor(receipt.identifiers.document)
      assert.strictEqual(new TextDecoder().decode(document?.attachments[0]?.bytes), noteText)
      assert.strictEqual(document?.attachments[0]?.title, "note.txt")
      assert.strictEqual(receipt.file.hash, uploaded?.hash)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("cannot be embedded, nor refer to another place than https", () =>
    Effect.gen(function* () {
      const kept = { url: "http://blobs.example.org/1", contentType: "text/plain", size: 3, attempts: 1 }
      const file = FileSource.fromUploaded(kept)
      const embedded = yield* Effect.flip(SendFile.sendFile(note({ file, method: "embed" })))
      const sent = yield* Effect.flip(SendFile.sendFile(note({ file })))
      assert.include(embedded.message, "method: must not be embed")
      assert.include(sent.message, "attachment.url")
    }).pipe(Effect.provide(inMemory())),
  )
})
