import { RedoxTest, RegisteredClient } from "@effect-redox/testing"
import { describe, it } from "@effect/vitest"
import { Effect, Random } from "effect"
import { inMemory, overSocket } from "../support/Transports.ts"
import { policy } from "./matrix.ts"
import { check, draw, follow } from "./schedules.ts"

const client = await Effect.runPromise(RegisteredClient.generate({ algorithm: "ES384" }))

const seeds = (count: number, from: number) => Array.from({ length: count }, (_, index) => from + index)

describe("any schedule of faults, many of them", () => {
  it.effect("in memory", () => {
    const layer = inMemory({ client, policy: { ...policy, attemptTimeout: "60 seconds" } })
    return Effect.forEach(
      seeds(2_000, 10_000),
      Effect.fnUntraced(function* (seed) {
        const schedule = yield* Random.withSeed(draw, `schedule ${seed}`)
        check(schedule, yield* Effect.provide(follow(schedule), layer))
      }),
      { concurrency: 32, discard: true },
    ).pipe((schedules) => RedoxTest.fastForward(schedules))
  })

  it.live("over sockets", () => {
    const layer = overSocket({ client, policy: { ...policy, attemptTimeout: "1 second" } })
    return Effect.forEach(
      seeds(500, 50_000),
      Effect.fnUntraced(function* (seed) {
        const schedule = yield* Random.withSeed(draw, `schedule ${seed}`)
        const soon = schedule.interruptAfter === undefined ? undefined : schedule.interruptAfter / 30
        check(schedule, yield* Effect.provide(follow({ ...schedule, interruptAfter: soon }), layer))
      }),
      { concurrency: 16, discard: true },
    )
  })
})
