import { FileSource, SendFile } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect } from "effect"

it.effect("a send over the fake waits for no file, also where it is refused", () =>
  Effect.gen(function* () {
    const { documents } = yield* FakeRedox.FakeRedox
    const refused = SendFile.sendFile({
      file: FileSource.fromText("note", { contentType: "no type" }),
      destination: "redox-fhir-sandbox",
      patient: { resourceType: "Patient" },
      document: { type: {} },
    })
    const fiber = yield* Effect.forkChild(Effect.flip(refused), { startImmediately: true })
    // Nothing has run but what runs at once.
    assert.isDefined(fiber.pollUnsafe())
    assert.deepStrictEqual(yield* documents, [])
  }).pipe(Effect.provide(RedoxTest.layer())),
)
