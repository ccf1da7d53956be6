import { Quota, Redox, SendFile, type SendEvent } from "@effect-redox/core"
import { FakeRedox, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Context, Effect, Layer, Redacted } from "effect"
import { RateLimiter, Redis } from "effect/persistence"
import { TestClock } from "effect/testing"
import { note } from "../support/Documents.ts"
import { simulate } from "./simulation.ts"

const wait = (quota: Quota.Quota) => Effect.map(quota.reserve, (reservation) => Math.round(reservation.wait))

const small = { requests: 3, window: "10 seconds", margin: 0 } as const

describe("a quota in memory", () => {
  it.effect("gives out all of it at once, and then each request a window after the one it follows", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory(small)
      assert.deepStrictEqual([yield* wait(quota), yield* wait(quota)], [0, 0])
      yield* TestClock.adjust("4 seconds")
      assert.strictEqual(yield* wait(quota), 0)
      assert.deepStrictEqual([yield* wait(quota), yield* wait(quota), yield* wait(quota)], [6_000, 6_000, 10_000])
      yield* TestClock.adjust("6 seconds")
      assert.strictEqual(yield* wait(quota), 10_000)
    }),
  )

  it.effect("gives out again what was given back", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory(small)
      for (let request = 0; request < 3; request++) yield* quota.reserve
      const first = yield* quota.reserve
      yield* quota.reserve
      yield* first.cancel
      assert.strictEqual(yield* wait(quota), 10_000)
      assert.strictEqual(yield* wait(quota), 10_000)
      assert.strictEqual(yield* wait(quota), 20_000)
    }),
  )

  it.effect("keeps 8 workers within the rolling window, and uses nearly all of it", () =>
    Effect.gen(function* () {
      const figures = yield* simulate({ files: 12_000, workers: 8, lanes: 32, quota: Quota.makeMemory() })
      assert.strictEqual(figures.refused, 0)
      assert.isAtLeast(figures.used, 0.98)
    }),
  )

  it.effect("would be refused without the margin, so the simulation can tell", () =>
    Effect.gen(function* () {
      const figures = yield* simulate({ files: 12_000, workers: 8, lanes: 32, quota: Quota.makeMemory({ margin: 0 }) })
      assert.isAbove(figures.refused, 0)
    }),
  )
})

describe("a shared quota", () => {
  const shared = Effect.map(Layer.build(Quota.layerShared()), (context) => Context.get(context, Quota.Quota))

  it.effect("keeps 8 workers within the rolling window, and uses nearly all of it", () =>
    Effect.gen(function* () {
      const quota = yield* shared
      assert.isDefined(quota)
      const figures = yield* simulate({ files: 20_000, workers: 8, lanes: 32, quota })
      assert.strictEqual(figures.refused, 0)
      assert.isAtLeast(figures.used, 0.98)
    }).pipe(Effect.scoped, Effect.provide(RateLimiter.layerStoreMemory)),
  )

  // What Effect's own script answers is Effect's to test; here it is that one key is asked for, and its answer obeyed.
  const redis = (answer: unknown, commands: Array<string>) =>
    Layer.effect(
      Redis.Redis,
      Redis.make({
        send: <A>(command: string, ...args: ReadonlyArray<string>): Effect.Effect<A, Redis.RedisError> => {
          commands.push([command, ...args.slice(1)].join(" "))
          const isAnswer = (value: unknown): value is A => value !== undefined
          const known = command === "SCRIPT" ? "sha" : answer
          return Effect.flatMap(Effect.succeed(known), (value) =>
            isAnswer(value) ? Effect.succeed(value) : Effect.fail(new Redis.RedisError({ cause: "down" })),
          )
        },
        subscribe: () => Effect.die("not needed"),
        connect: Effect.die("not needed"),
      }),
    )

  it.effect("lives in Redis under its key, and waits as long as Redis says", () => {
    const commands: Array<string> = []
    return Effect.gen(function* () {
      const quota = Context.get(yield* Layer.build(Quota.layerRedis({ key: "site-a", prefix: "redox:" })), Quota.Quota)
      assert.isDefined(quota)
      // Ten over: ten refills of 30.45 ms.
      assert.strictEqual(yield* wait(quota), Math.round((10 * 303_000) / 9_950))
      assert.isTrue(commands.some((command) => command.includes("redox:site-a")))
    }).pipe(Effect.scoped, Effect.provide(redis(["-10", "0"], commands)))
  })

  it.effect("lets requests through where its store cannot be read", () =>
    Effect.gen(function* () {
      const quota = Context.get(yield* Layer.build(Quota.layerRedis()), Quota.Quota)
      assert.isDefined(quota)
      assert.strictEqual(yield* wait(quota), 0)
    }).pipe(Effect.scoped, Effect.provide(redis(undefined, []))),
  )
})

describe("the rate limit of sends", () => {
  it.effect(
    "counts tokens, uploads and creates alike, over several configurations, so that Redox never answers 429",
    () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        // As many layers as workers would build, on one quota.
        const workers = Array.from({ length: 8 }, () => RedoxTest.layerServices())
        const events: Array<SendEvent> = []
        const onEvent = (event: SendEvent) => Effect.sync(() => void events.push(event))
        yield* Effect.forEach(
          workers,
          (worker) =>
            Effect.forEach(Array.from({ length: 12 }), () => SendFile.sendFile(note({ onEvent })), {
              concurrency: 4,
              discard: true,
            }).pipe(Effect.provide(worker)),
          { concurrency: "unbounded", discard: true },
        ).pipe((sends) => RedoxTest.fastForward(sends, { speed: 50 }))
        const requests = yield* redox.requests
        assert.deepStrictEqual(
          requests.filter(({ status }) => status === 429),
          [],
        )
        assert.strictEqual((yield* redox.counts).documents, 96)
        assert.isAbove(requests.length, 192)
        const waits = events.flatMap((event) => (event._tag === "RateLimitWait" ? [event] : []))
        assert.isAbove(waits.length, 0)
        assert.isTrue(waits.every(({ waitFor }) => waitFor > 0))
        assert.deepStrictEqual([...new Set(waits.map(({ operation }) => operation))].toSorted(), ["create", "upload"])
      }).pipe(
        Effect.provide([
          FakeRedox.FakeRedox.layer({ algorithm: "ES384", limits: { requests: 40, requestWindowMillis: 10_000 } }),
          Layer.succeed(Quota.Quota, Quota.makeMemory({ requests: 40, window: "10 seconds", margin: "1 second" })),
        ]),
      ),
  )

  it.effect("fails a send whose turn would come after its deadline, before anything is sent", () => {
    const quota = Quota.makeMemory({ requests: 1, window: "10 seconds", margin: 0 })
    return Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* quota.reserve
      const error = yield* Effect.flip(SendFile.sendFile(note({ policy: { deadline: "5 seconds" } })))
      assert.strictEqual(error.reason._tag, "RateLimited")
      assert.isTrue(error.nothingCreated)
      assert.match(error.message, /before the file upload. Nothing was sent/)
      assert.deepStrictEqual(yield* redox.requests, [])
      // What it would have used is there for the next one.
      assert.strictEqual(yield* wait(quota), 10_000)
    }).pipe(
      Effect.provide(
        Redox.layer({ environment: "Development", accessToken: Redacted.make("a-token-from-elsewhere") }).pipe(
          Layer.provideMerge(FakeRedox.FakeRedox.layer({ algorithm: "ES384" })),
          Layer.provide(Layer.succeed(Quota.Quota, quota)),
        ),
      ),
    )
  })
})
