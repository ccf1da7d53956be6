import { invalidInput, notLoaded } from "@effect-redox/core/RedoxError"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { endingOf } from "../src/internal/send/endings.ts"

const endOf = (rule: string) =>
  endingOf(Exit.fail(invalidInput({ path: "program", rule, message: "must be there" })), {
    unknown: Effect.die("no create had begun"),
    begun: false,
    wait: 60_000,
  })

describe("a send's round", () => {
  it.effect("leaves the send queued where a part of the program could not be loaded, and is no attempt of it", () =>
    Effect.gen(function* () {
      const ending = yield* endOf(notLoaded)
      assert.deepInclude(ending, { state: "queued", wait: 60_000, counts: false })
      assert.strictEqual((yield* endOf("patient-match")).state, "refused")
    }),
  )
})
