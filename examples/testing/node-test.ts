import { FileSource } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { Effect, ManagedRuntime } from "effect"
import assert from "node:assert/strict"
import { after, test } from "node:test"

const runtime = ManagedRuntime.make(RedoxTest.layer())
after(() => runtime.dispose())

await test("a file that Redox refuses is not stored", async () => {
  const redox = await runtime.runPromise(FakeRedox.FakeRedox)
  await runtime.runPromise(redox.faults.add({ on: "upload", fault: Fault.status(403) }))
  const upload = Effect.flatMap(BlobService, (blobs) => blobs.upload(FileSource.fromText("note")))
  const error = await runtime.runPromise(Effect.flip(upload))
  assert.equal(error.reason._tag, "Forbidden")
  assert.deepEqual(await runtime.runPromise(redox.blobs), [])
})
