/**
 * The fault matrix over the in-memory fake.
 */
import { RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { note } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"
import { calls, cases, expected, faults, nameOf, policy, run, type Case } from "./matrix.ts"

const all = cases("memory")
// Every case has a fake and services of its own; only the key is the same, since it takes time to make.
const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

const check = Effect.fnUntraced(
  function* (test: Case) {
    const { observed } = yield* run(test, note())
    const { nothingCreated: _, ...told } = observed
    assert.deepStrictEqual(told, expected(test), nameOf(test))
    const { documents, result } = observed
    // The error agrees with the chart.
    if (observed.nothingCreated) assert.strictEqual(documents, 0, nameOf(test))
    if (test.onUnknown === "fail") assert.isAtMost(documents, 1, nameOf(test))
    if (result === "created") assert.isAtLeast(documents, 1, nameOf(test))
  },
  Effect.provide(inMemory({ client, policy: { ...policy, attemptTimeout: "60 seconds" } })),
)

/** Checks the cases that `chosen` picks, a test for each fault at each call. */
export const checkMatrix = (chosen: (test: Case) => boolean): void => {
  it("holds every call, every fault, every place of it, and both choices", () => {
    assert.lengthOf(all, calls.length * faults.length * 3 * 2)
    assert.strictEqual(new Set(all.map(nameOf)).size, all.length)
  })

  for (const call of calls) {
    describe(`at the ${call} request`, () => {
      for (const fault of faults) {
        const some = all.filter((test) => test.call === call && test.fault === fault && chosen(test))
        it.effect(fault.name, () =>
          RedoxTest.fastForward(Effect.forEach(some, check, { concurrency: "unbounded", discard: true })),
        )
      }
    })
  }
}
