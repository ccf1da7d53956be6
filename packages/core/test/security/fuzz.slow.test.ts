import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { fuzzAnswers, fuzzConfigurations, fuzzElements, fuzzInputs } from "./fuzzing.ts"

const report = (name: string, counts: ReadonlyMap<string, number>) =>
  Effect.sync(() => console.info(`${name}: ${JSON.stringify(Object.fromEntries(counts))}`))

const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, count) => all + count, 0)

describe("always an outcome with a type, never a defect, never a hang", () => {
  it.live("for 10,000 sends with any answers", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzAnswers(10_000, 10_000)
      yield* report("answers", counts)
      assert.strictEqual(sum(counts), 10_000)
    }),
  )

  it.live("for 10,000 mutated inputs", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzInputs(10_000, 10_000)
      yield* report("inputs", counts)
      assert.strictEqual(sum(counts), 10_000)
    }),
  )

  it.live("for 2,000 elements of sendFiles", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzElements(2_000, 10_000)
      yield* report("elements", counts)
      assert.strictEqual(sum(counts), 2_000)
    }),
  )

  it.live("for 2,000 configurations", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzConfigurations(2_000, 10_000)
      yield* report("configurations", counts)
      assert.strictEqual(sum(counts), 2_000)
    }),
  )
})
