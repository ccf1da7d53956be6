import { SendFile } from "@effect-redox/core"
import { Arbitraries, FakeRedox, RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Arbitrary, Effect, Result } from "effect"

// A key for all runs: making one takes longer than a send.
const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

it.effect.prop(
  "whatever is sent and whatever goes wrong, at most one document is filed, and the error knows whether",
  [Arbitraries.send({ maxBytes: 256 }), Arbitrary.array(Arbitraries.rule, { maxLength: 3 })],
  ([options, rules]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* Effect.forEach(rules, redox.faults.add)
      const result = yield* RedoxTest.fastForward(Effect.result(SendFile.sendFile(options)), { speed: 60_000 })
      const filed = (yield* redox.documents).length
      assert.isAtMost(filed, 1)
      if (Result.isSuccess(result)) assert.strictEqual(filed, 1)
      else if (result.failure.nothingCreated) assert.strictEqual(filed, 0)
    }).pipe(Effect.provide(RedoxTest.layer({ client }))),
  { arbitrary: { runs: 20 } },
)
