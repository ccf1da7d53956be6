import { Quota } from "@effect-redox/core"
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer } from "effect"
import { RateLimiter } from "effect/persistence"
import { limit, simulate } from "./simulation.ts"

const many = { files: 50_000, workers: 8, lanes: 32 } as const

const report = (name: string, figures: Effect.Success<ReturnType<typeof simulate>>) =>
  Effect.sync(() =>
    console.info(
      `${name}: ${figures.files} files, ${figures.requests} requests in ${figures.hours.toFixed(2)} h, ${figures.refused} refused, ${(figures.used * 100).toFixed(2)} % of ${limit} per 5 min used`,
    ),
  )

describe("50,000 files from 8 workers", () => {
  it.effect(
    "in memory",
    () =>
      Effect.gen(function* () {
        const figures = yield* simulate({ ...many, quota: Quota.makeMemory() })
        yield* report("a quota in memory", figures)
        assert.strictEqual(figures.refused, 0)
        assert.isAtLeast(figures.used, 0.98)
      }),
    600_000,
  )

  it.effect(
    "shared",
    () =>
      Effect.gen(function* () {
        const quota = Context.get(yield* Layer.build(Quota.layerShared()), Quota.Quota)
        assert.isDefined(quota)
        const figures = yield* simulate({ ...many, quota })
        yield* report("a shared quota", figures)
        assert.strictEqual(figures.refused, 0)
        assert.isAtLeast(figures.used, 0.98)
      }).pipe(Effect.scoped, Effect.provide(RateLimiter.layerStoreMemory)),
    600_000,
  )
})
