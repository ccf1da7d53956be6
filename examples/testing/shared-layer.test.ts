import { FileSource } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, layer } from "@effect/vitest"
import { Effect } from "effect"

// One fake for all tests of the block: its key is made once. `reset` begins each test with an empty one.
layer(RedoxTest.layer())("uploads", (it) => {
  const upload = Effect.fnUntraced(function* (text: string) {
    const redox = yield* FakeRedox.FakeRedox
    yield* redox.reset
    const blobs = yield* BlobService
    yield* blobs.upload(FileSource.fromText(text))
    return yield* redox.blobs
  })

  it.effect("keeps the bytes", () =>
    Effect.gen(function* () {
      const [blob] = yield* upload("first")
      assert.strictEqual(blob?.size, 5)
    }),
  )

  it.effect("knows nothing of the test before", () =>
    Effect.gen(function* () {
      assert.lengthOf(yield* upload("second"), 1)
    }),
  )
})
