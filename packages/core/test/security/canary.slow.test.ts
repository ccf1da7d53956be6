import { RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { FakeRedox } from "@effect-redox/testing"
import { calls, cases, policy, run } from "../delivery/matrix.ts"
import { keyLines, layerWatched, leaks, letter, makeSinks, observed, observer, withConsole } from "./canaries.ts"

const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

describe("nothing of a patient, a file, a token or a key is seen in any case of the fault matrix", () => {
  for (const call of calls) {
    it.effect(`at the ${call} request`, () =>
      Effect.gen(function* () {
        const sinks = makeSinks()
        const layer = RedoxTest.layerServices({ client, policy: { ...policy, attemptTimeout: "60 seconds" } }).pipe(
          Layer.provide(layerWatched(sinks)),
          Layer.provideMerge(FakeRedox.FakeRedox.layer({ client })),
        )
        const tests = cases("memory").filter((test) => test.call === call)
        const sends = Effect.forEach(
          tests,
          (test) => observed(sinks, Effect.provide(run(test, letter({ onEvent: observer(sinks) })), layer)),
          { concurrency: 16, discard: true },
        )
        yield* withConsole(sinks, RedoxTest.fastForward(sends))
        assert.deepStrictEqual(leaks(sinks, keyLines(client.credentials.privateKey)), [])
        assert.isAbove(sinks.seen.size, 20)
        const values = [...sinks.seen.values()].reduce((sum, texts) => sum + texts.length, 0)
        console.info(
          `${call}: ${tests.length} sends, ${sinks.seen.size} sinks, ${values} values, ${sinks.secrets.size} secrets`,
        )
      }),
    )
  }
})
