import { FileSource, Identifiers } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Inspectable, Schema, Stream } from "effect"
import { gather } from "../src/internal/bytes/chunks.ts"
import { noObserver } from "../src/internal/delivery/observer.ts"
import { watchedBytes } from "../src/internal/send/watchedBytes.ts"
import { makeSha1 } from "../src/internal/sha1.ts"

const read = (file: FileSource.FileSource) => Effect.map(Stream.mkUint8Array(file.bytes), (bytes) => Buffer.from(bytes))

describe("FileSource", () => {
  it.effect("gives the same bytes each time it is read", () =>
    Effect.gen(function* () {
      const sources = [
        FileSource.fromText("Grüße"),
        FileSource.fromBytes(new TextEncoder().encode("Grüße"), { contentType: "text/plain" }),
        FileSource.fromBlob(new Blob(["Grü", "ße"], { type: "text/plain" })),
      ]
      for (const file of sources) {
        assert.strictEqual((yield* read(file)).toString(), "Grüße")
        assert.strictEqual((yield* read(file)).toString(), "Grüße")
        assert.strictEqual(file.size, 7)
      }
    }),
  )

  it.effect("whose reader gives fewer bytes than there is room for is read on to its end", () =>
    Effect.gen(function* () {
      const text = Buffer.alloc(20_000, "Follow-up in two weeks. ")
      const reading = () => {
        let rest = text
        return (into: Uint8Array): number => {
          const part = rest.subarray(0, Math.min(into.byteLength, 1))
          rest = rest.subarray(part.byteLength)
          into.set(part)
          return part.byteLength
        }
      }
      const byEffects = Effect.sync(() => {
        const take = reading()
        return (into: Uint8Array) => Effect.sync(() => take(into))
      })
      const byCalls = Effect.sync(() => {
        const take = reading()
        return FileSource.readerOf((into, received) => {
          received(undefined, take(into))
          return undefined
        })
      })
      for (const size of [undefined, text.byteLength]) {
        for (const open of [byEffects, byCalls]) {
          const file = yield* FileSource.fromReader({ contentType: "text/plain", size, open })
          assert.strictEqual((yield* read(file)).toString(), text.toString())
          const pulled = watchedBytes(file, {
            limit: 100_000,
            method: "upload",
            makeHasher: makeSha1,
            observe: noObserver,
          })
          assert.strictEqual(Buffer.from(yield* gather(pulled.open)).toString(), text.toString())
          const piece = FileSource.FileSource.whole(file)
          if (piece !== undefined) assert.strictEqual(Buffer.from(yield* piece).toString(), text.toString())
        }
      }
    }),
  )

  it.effect("is read by calls, and fails with the system's code", () =>
    Effect.gen(function* () {
      const text = new TextEncoder().encode("Follow-up in two weeks.")
      const reading = (error: unknown) =>
        FileSource.fromReader({
          contentType: "text/plain",
          open: Effect.sync(() => {
            let rest = text
            return FileSource.readerOf((into, received) => {
              const part = rest.subarray(0, into.byteLength)
              rest = rest.subarray(part.byteLength)
              into.set(part)
              if (error === undefined) received(undefined, part.byteLength)
              else received(error)
              return undefined
            })
          }),
        })
      assert.strictEqual((yield* read(yield* reading(undefined))).toString(), "Follow-up in two weeks.")
      const error = yield* Effect.flip(read(yield* reading(Object.assign(new Error("/home/jordan"), { code: "EIO" }))))
      assert.strictEqual(error.reason._tag, "FileUnreadable")
      assert.include(error.message, "EIO")
      assert.notInclude(error.message, "jordan")
    }),
  )

  it("takes name and type of a web File", () => {
    const file = FileSource.fromBlob(new File(["x"], "scan.pdf", { type: "application/pdf" }))
    assert.deepStrictEqual([file.name, file.contentType], ["scan.pdf", "application/pdf"])
  })

  it.effect("says that it could not be read with the system's code, not its words", () =>
    Effect.gen(function* () {
      const cause = Object.assign(new Error("ENOENT: no such file, open '/home/jordan-example.pdf'"), {
        code: "ENOENT",
      })
      const file = yield* FileSource.make({ contentType: "application/pdf", bytes: Stream.fail(cause) })
      const error = yield* Effect.flip(read(file))
      assert.strictEqual(error.reason._tag, "FileUnreadable")
      assert.include(error.message, "ENOENT")
      assert.notInclude(Inspectable.toStringUnknown(error), "jordan")
    }),
  )

  it.effect.each([
    "pdf",
    "text/plain\r\nX-Evil: 1",
    "application/fhir+json",
    "Application/FHIR+JSON",
    "",
    "text/plain; charset",
    "ä/b",
    "multipart/form-data; boundary=x",
    "Message/RFC822",
  ])("refuses the MIME type %j", (contentType) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(FileSource.make({ contentType, bytes: Stream.empty }))
      assert.strictEqual(error.reason._tag, "InvalidInput")
    }),
  )

  it("keeps of a MIME type's parameters the charset alone", () => {
    const types = [
      ["application/pdf", "application/pdf"],
      ["text/plain; charset=utf-8", "text/plain; charset=utf-8"],
      ['text/plain;charset="utf-8"', "text/plain; charset=utf-8"],
      ['application/pdf; name="jordan-example.pdf"', "application/pdf"],
      ["application/pdf;name=jordan-example.pdf", "application/pdf"],
      ['text/plain ; name="jordan; charset=x" ; CHARSET=utf-8;filename=jordan', "text/plain; charset=utf-8"],
      ['text/plain; charset="jordan example.pdf"', "text/plain"],
      ["multipart/related; boundary=jordan", "multipart/related"],
    ] as const
    for (const [given, kept] of types) {
      const file = FileSource.fromText("x", { contentType: given })
      assert.strictEqual(file.contentType, kept)
      assert.notInclude(Inspectable.toStringUnknown(file), "jordan")
    }
  })

  it("shows no MIME type that is none", () => {
    const file = FileSource.fromText("x", { contentType: "jordan-example.pdf" })
    assert.notInclude([String(file), JSON.stringify(file), Inspectable.toStringUnknown(file)].join(), "jordan")
  })

  it("prints without its name", () => {
    const file = FileSource.fromText("x", { name: "jordan-example.txt" })
    const shown = [String(file), JSON.stringify(file), Inspectable.toStringUnknown(file)].join()
    assert.include(shown, "text/plain")
    assert.notInclude(shown, "jordan")
  })
})

describe("Identifiers", () => {
  it.effect("are different each time they are made", () =>
    Effect.gen(function* () {
      const made = yield* Effect.all(Array.from({ length: 200 }, () => Identifiers.make))
      const all = made.flatMap((it) => Object.values(it))
      assert.strictEqual(new Set(all).size, 600)
    }),
  )

  it.effect("differ for keys that UTF-8 cannot tell apart", () =>
    Effect.gen(function* () {
      assert.notDeepEqual(yield* Identifiers.fromKey("\ud800"), yield* Identifiers.fromKey("\ud801"))
    }),
  )

  it.effect("are not made of no key", () =>
    Effect.gen(function* () {
      const isKey = (value: unknown): value is string => value !== "a key"
      for (const key of ["", undefined, null, 7]) {
        if (!isKey(key)) return assert.fail("a key")
        const exit = yield* Effect.exit(Identifiers.fromKey(key))
        assert.include(String(exit), "a text and not empty")
      }
    }),
  )

  const Key = Schema.String.check(Schema.isNonEmpty())
  it.effect.prop("are the same for the same key, and others for another", [Key, Key], ([a, b]) =>
    Effect.gen(function* () {
      const first = yield* Identifiers.fromKey(a)
      assert.deepStrictEqual(yield* Identifiers.fromKey(a), first)
      if (a !== b) assert.notDeepEqual(yield* Identifiers.fromKey(b), first)
      for (const uuid of Object.values(first)) {
        assert.match(uuid, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
      }
    }),
  )
})
