import { FileSource } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { FakeRedox, RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"

const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

const sources: ReadonlyArray<FakeRedox.Source> = [
  { id: "11111111-0000-4000-8000-000000000000", name: "Production alone", environments: ["Production"] },
  { id: "22222222-0000-4000-8000-000000000000", name: "Clinic" },
  { id: "33333333-0000-4000-8000-000000000000", name: "Hospital", environments: ["Development", "Staging"] },
]

const uploadedBy = (options: RedoxTest.Options) =>
  Effect.gen(function* () {
    const blobs = yield* BlobService
    yield* blobs.upload(FileSource.fromText("note"))
    const redox = yield* FakeRedox.FakeRedox
    return (yield* redox.blobs)[0]?.sourceId
  }).pipe(Effect.provide(RedoxTest.layer({ client, sources, ...options })))

describe("RedoxTest", () => {
  it.effect("speaks for the first source of its environment, unless another is chosen", () =>
    Effect.gen(function* () {
      assert.strictEqual(yield* uploadedBy({}), sources[1]?.id)
      assert.strictEqual(yield* uploadedBy({ environment: "Production" }), sources[0]?.id)
      assert.strictEqual(yield* uploadedBy({ sourceId: sources[2]?.id }), sources[2]?.id)
    }),
  )

  it.effect("is refused for a source that is not there", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(uploadedBy({ sourceId: sources[0]?.id }))
      assert.strictEqual(error.reason._tag, "Forbidden")
    }),
  )
})
