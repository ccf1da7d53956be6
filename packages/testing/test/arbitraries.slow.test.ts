import { DocumentMessage, FileSource, Identifiers, SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { Arbitraries, FakeRedox, RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Arbitrary, Effect, Result, Stream } from "effect"
import { sha256 } from "./support.ts"

const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

describe("what is generated", () => {
  it.effect.prop(
    "makes a message without problems",
    { document: Arbitraries.document, patient: Arbitraries.patient() },
    ({ document, patient }) =>
      Effect.gen(function* () {
        const bundle = DocumentMessage.build({
          document,
          patient,
          attachment: { contentType: "text/plain", url: "https://blob.redoxengine.com/1" },
          identifiers: yield* Identifiers.make,
          source: { name: "test", endpoint: "urn:test" },
          timestamp: "2026-06-10T12:00:00Z",
        })
        assert.deepStrictEqual(DocumentMessage.problems(bundle), [])
      }),
    { arbitrary: { runs: 300 } },
  )

  it.effect.prop(
    "is a file that can be sent, the same each time it is opened",
    { file: Arbitraries.file({ maxBytes: 100 }) },
    ({ file }) =>
      Effect.gen(function* () {
        assert.deepStrictEqual(FileSource.problemsOf(file), [])
        const first = yield* Stream.mkUint8Array(file.bytes)
        assert.deepStrictEqual(yield* Stream.mkUint8Array(file.bytes), first)
        assert.strictEqual(file.size, first.byteLength)
        assert.isTrue(first.byteLength > 0 && first.byteLength <= 100)
      }),
    { arbitrary: { runs: 100 } },
  )

  it.effect("is varied, and smaller where it is asked to be", () =>
    Effect.gen(function* () {
      const patients = yield* Arbitrary.sampleEffect(Arbitraries.patient({ destination: "clinic" }), {
        count: 100,
        seed: 1,
      })
      assert.isAbove(new Set(patients.map((one) => one.identifier?.[0]?.value)).size, 60)
      assert.isAbove(new Set(patients.map((one) => Object.keys(one).sort().join())).size, 10)
      assert.isTrue(patients.every((one) => one.identifier?.[0]?.system === "urn:redox:clinic:MR"))
      const faults = yield* Arbitrary.sampleEffect(Arbitraries.fault, { count: 200, seed: 1 })
      assert.deepStrictEqual([...new Set(faults.map(({ _tag }) => _tag))].sort(), [
        "Body",
        "Cut",
        "Delay",
        "NotSent",
        "Reset",
        "Status",
      ])
    }),
  )
})

describe("a send", () => {
  it.effect.prop(
    "is filed once, byte for byte, by a Redox that checks it for itself",
    [Arbitraries.send()],
    ([options]) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const receipt = yield* SendFile.sendFile(options)
        const filed = yield* redox.assertFiledOnce(receipt.identifiers.document)
        const bytes = yield* Stream.mkUint8Array((options.file ?? assert.fail("a send of one file")).bytes)
        assert.strictEqual(filed.attachments[0]?.sha256, sha256(bytes))
      }).pipe(Effect.provide(RedoxTest.layer({ client }))),
    { arbitrary: { runs: 60 } },
  )

  it.effect.prop(
    "files at most one document, and knows how many, whatever goes wrong",
    { rules: Arbitrary.array(Arbitraries.rule, { maxLength: 4 }), options: Arbitraries.send({ maxBytes: 64 }) },
    ({ options, rules }) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* Effect.forEach(rules, redox.faults.add)
        const result: Result.Result<unknown, RedoxError> = yield* RedoxTest.fastForward(
          Effect.result(SendFile.sendFile(options)),
          { speed: 60_000 },
        )
        const filed = (yield* redox.documents).length
        assert.isAtMost(filed, 1)
        if (Result.isSuccess(result)) assert.strictEqual(filed, 1)
        else if (result.failure.nothingCreated) assert.strictEqual(filed, 0, result.failure.message)
      }).pipe(Effect.provide(RedoxTest.layer({ client }))),
    { arbitrary: { runs: 60 } },
  )
})
