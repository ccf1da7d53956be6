import { RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { note } from "../support/Documents.ts"
import { overSocket } from "../support/Transports.ts"
import { checkMatrix } from "./matrixInMemory.ts"
import { calls, cases, expected, nameOf, policy, run, type Case } from "./matrix.ts"

const all = cases("socket")
const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

const check = Effect.fnUntraced(
  function* (test: Case) {
    const { observed } = yield* run(test, note())
    const { nothingCreated: _, ...told } = observed
    assert.deepStrictEqual(told, expected(test), nameOf(test))
    const { documents } = observed
    if (observed.nothingCreated) assert.strictEqual(documents, 0, nameOf(test))
    if (test.onUnknown === "fail") assert.isAtMost(documents, 1, nameOf(test))
  },
  Effect.provide(overSocket({ client, policy: { ...policy, attemptTimeout: "3 seconds" } })),
)

describe("the fault matrix in memory, every case", () => {
  checkMatrix(() => true)
})

describe("the fault matrix, over a socket with undici", () => {
  for (const call of calls) {
    it.live(`comes to what the rules say at the ${call} request`, () =>
      Effect.forEach(
        all.filter((test) => test.call === call),
        check,
        { concurrency: 12, discard: true },
      ),
    )
  }
})
