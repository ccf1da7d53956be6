import "@effect-redox/testing/vitest"
import { FileSource } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, expect, expectTypeOf, it } from "@effect/vitest"
import { Effect } from "effect"
import { connect, embedded, identifiers, message } from "./support.ts"

const fake = Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))

const messageOf = (claim: () => void): string => {
  try {
    claim()
    return "held"
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe("a matcher", () => {
  it.effect("holds where the assertion does, and the other way round with not", () =>
    Effect.gen(function* () {
      const { create, redox, requestToken, token } = yield* connect
      expect(redox).toHaveFiledNothing()
      expect(redox).toHaveReceived()
      expect(redox).not.toHaveFiledOnce(identifiers.document)
      expect(redox).toHaveFiledNothing(identifiers.document)
      yield* create(yield* token(), message(embedded("note")))
      expect(redox).toHaveFiledOnce(identifiers.document)
      expect(redox).toHaveReceived("token", "create")
      expect(redox).not.toHaveFiledNothing()
      expect(redox).not.toHaveFiledNothing(identifiers.document)
      expect(redox).toHaveFiledNothing("another")
      expect(redox).not.toHaveFiredFaults()
      yield* redox.faults.add({ on: "token", fault: Fault.status(503) })
      expect(redox).not.toHaveFiredFaults()
      yield* requestToken()
      expect(redox).toHaveFiredFaults()
      expect(redox).not.toHaveReceived("create", "token")
    }).pipe(fake),
  )

  it.effect("fails with the story, and without what was sent", () =>
    Effect.gen(function* () {
      const { create, redox, token } = yield* connect
      yield* create(yield* token(), message(embedded("a secret")))
      for (const [claim, said] of [
        [() => expect(redox).toHaveFiledOnce("x"), "expected exactly one document for x, but none was filed"],
        [() => expect(redox).toHaveFiledNothing(), "expected no document at all, but 1 document was filed"],
        [
          () => expect(redox).toHaveFiledNothing(identifiers.document),
          `expected no document for ${identifiers.document}, but 1 document was filed`,
        ],
        [() => expect(redox).not.toHaveFiledNothing("x"), "expected a document for x"],
        [() => expect(redox).toHaveReceived("token"), "expected calls of token, but calls were token, create"],
        [() => expect(redox).not.toHaveFiledOnce(identifiers.document), "expected no document or several for"],
        [() => expect(redox).not.toHaveReceived("token", "create"), "expected other calls than token, create"],
      ] as const) {
        const text = messageOf(claim)
        assert.include(text, said)
        assert.match(
          text,
          /Received, from .*\n1\. .* token .* → 200\n2\. .* create redox-fhir-sandbox in Staging → 200/,
        )
        for (const secret of ["secret", "Bixby", "0000000001"]) assert.notInclude(text, secret)
      }
    }).pipe(fake),
  )

  it.each([
    ["undefined", undefined, "undefined: was it ever assigned, or is an await missing?"],
    ["a promise", Promise.resolve(1), "a promise: await it"],
    ["an Effect", FakeRedox.make(), "an Effect: yield* it, or run it and await the result"],
    ["another object", { story: "a secret" }, "another object: pass what FakeRedox gives"],
    ["a text", "a secret", "a string: pass what FakeRedox gives"],
  ])("throws when it is given %s, with not and without", (_, received, said) => {
    for (const claim of [
      () => expect(received).toHaveFiledNothing(),
      () => expect(received).not.toHaveFiledNothing(),
      () => expect(received).not.toHaveFiledNothing("x"),
      () => expect(received).not.toHaveFiledOnce("x"),
      () => expect(received).not.toHaveReceived(),
    ]) {
      assert.throws(claim, TypeError, `expects a fake Redox, the service FakeRedox, but was given ${said}`)
    }
  })

  it("throws at the line of the test", () => {
    try {
      expect(undefined).not.toHaveFiledNothing()
      assert.fail("it held")
    } catch (error) {
      const frames =
        error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^ {4}at /.test(line)) : []
      const ours = frames.filter((frame) => frame.includes("/packages/testing/"))
      assert.match(ours[0] ?? "", /matchers\.test\.ts:/)
    }
  })

  it.effect("throws when the identifier it is asked about is none", () =>
    Effect.gen(function* () {
      const { redox } = yield* connect
      for (const identifier of [undefined, ""] as const) {
        assert.throws(() => expect(redox).toHaveFiledNothing(identifier), TypeError, "take it from the receipt")
        assert.throws(() => expect(redox).not.toHaveFiledNothing(identifier), TypeError, "take it from the receipt")
      }
      assert.throws(() => expect(redox).not.toHaveFiledOnce(""), TypeError, "take it from the receipt")
    }).pipe(fake),
  )
})

describe("the layer of one service", () => {
  it.effect("gives that service, real, and the fake", () =>
    Effect.gen(function* () {
      const tokens = yield* TokenService
      yield* tokens.get
      expect(yield* FakeRedox.FakeRedox).toHaveReceived("token")
    }).pipe(Effect.provide(RedoxTest.layerTokenService({ algorithm: "ES384" }))),
  )

  it("leaves whatever else a program needs for the compiler to find", () => {
    const upload = Effect.flatMap(BlobService, (blobs) => blobs.upload(FileSource.fromText("x")))
    const create = Effect.flatMap(DocumentService, (documents) => Effect.succeed(documents.create))
    const both = Effect.zip(upload, create)
    const provided = Effect.provide(both, RedoxTest.layerBlobService())
    expectTypeOf<Effect.Services<typeof provided>>().toEqualTypeOf<DocumentService>()
    const complete = Effect.provide(create, RedoxTest.layerDocumentService())
    expectTypeOf<Effect.Services<typeof complete>>().toEqualTypeOf<never>()
    assert.isTrue(Effect.isEffect(provided) && Effect.isEffect(complete))
  })
})
