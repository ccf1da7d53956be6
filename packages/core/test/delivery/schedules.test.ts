import { RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { describe, it } from "@effect/vitest"
import { Effect, Random } from "effect"
import { inMemory } from "../support/Transports.ts"
import { policy } from "./matrix.ts"
import { check, draw, follow } from "./schedules.ts"

const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))
const layer = inMemory({ client, policy: { ...policy, attemptTimeout: "60 seconds" } })

describe("any schedule of faults", () => {
  it.effect("files at most one document, and is told as it was", () =>
    Effect.gen(function* () {
      const seeds = Array.from({ length: 100 }, (_, seed) => seed)
      yield* Effect.forEach(
        seeds,
        Effect.fnUntraced(function* (seed) {
          const schedule = yield* Random.withSeed(draw, `schedule ${seed}`)
          check(schedule, yield* Effect.provide(follow(schedule), layer))
        }),
        { concurrency: 24, discard: true },
      )
    }).pipe((schedules) => RedoxTest.fastForward(schedules)),
  )
})
