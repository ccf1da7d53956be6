import { assert, describe, it } from "@effect/vitest"
import { Effect, Schema } from "effect"
import { createHash } from "node:crypto"
import { makeSha1, sha1 } from "../src/internal/sha1.ts"

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex")
const expected = (bytes: Uint8Array): string => createHash("sha1").update(bytes).digest("hex")

describe("SHA-1", () => {
  it.effect.prop(
    "is Node's, however the bytes come in chunks",
    { chunks: Schema.Array(Schema.Uint8Array) },
    ({ chunks }) =>
      Effect.sync(() => {
        const hasher = makeSha1()
        for (const chunk of chunks) hasher.update(chunk)
        assert.strictEqual(hex(hasher.digest()), expected(Buffer.concat(chunks)))
      }),
  )

  it("is right at every length around its blocks", () => {
    for (let length = 0; length < 200; length++) {
      const bytes = new Uint8Array(length).fill(length)
      assert.strictEqual(hex(sha1(bytes)), expected(bytes), `${length}`)
    }
  })
})
