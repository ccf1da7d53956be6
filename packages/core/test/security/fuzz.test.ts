import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { fuzzAnswers, fuzzConfigurations, fuzzElements, fuzzInputs } from "./fuzzing.ts"

describe("always an outcome with a type, never a defect, never a hang", () => {
  it.live("whatever is answered", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzAnswers(250, 0)
      assert.isAtLeast(counts.size, 5)
    }),
  )

  it.live("whatever is passed in", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzInputs(400, 0)
      assert.isAtLeast(counts.size, 2)
    }),
  )

  it.live("whatever is to be sent together", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzElements(200, 0)
      assert.isAtLeast(counts.size, 2)
    }),
  )

  it.live("however it is configured", () =>
    Effect.gen(function* () {
      const counts = yield* fuzzConfigurations(200, 0)
      assert.isAtLeast(counts.size, 2)
    }),
  )
})
