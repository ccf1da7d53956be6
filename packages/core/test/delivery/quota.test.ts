import { Quota, Redox, SendFile } from "@effect-redox/core"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Context, Effect, Fiber, Layer, Logger, Option, Random, Redacted } from "effect"
import { RateLimiter, Redis } from "effect/persistence"
import { TestClock } from "effect/testing"
import { note } from "../support/Documents.ts"
import { simulate } from "./simulation.ts"

// Gets in line, and gives the turn to come and how long it has to be waited for.
const queue = Effect.fnUntraced(function* (quota: Quota.Quota, request?: Partial<Quota.Request>) {
  let wait = 0
  const onWait = (millis: number) => Effect.sync(() => void (wait = Math.round(millis)))
  const turn = yield* Effect.forkChild(quota.take({ maxWait: Number.POSITIVE_INFINITY, onWait, ...request }))
  yield* TestClock.adjust(0)
  return { wait, turn }
})

const wait = (quota: Quota.Quota, request?: Partial<Quota.Request>) =>
  Effect.map(queue(quota, request), (queued) => queued.wait)

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

  it.effect("gives out again what was given back, and what an interrupted wait had", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory(small)
      const [first] = yield* Effect.all([queue(quota), queue(quota), queue(quota)])
      const waiting = yield* queue(quota)
      assert.strictEqual(waiting.wait, 10_000)
      assert.strictEqual(yield* wait(quota), 10_000)
      yield* Fiber.interrupt(waiting.turn)
      assert.strictEqual(yield* wait(quota), 10_000)
      assert.strictEqual(yield* wait(quota), 10_000)
      assert.strictEqual(yield* wait(quota), 20_000)
      yield* TestClock.adjust(1)
      yield* (yield* Fiber.join(first.turn)).giveBack
      assert.strictEqual(yield* wait(quota), 19_999)
    }),
  )

  it.effect("gives out at once what was given back, and then each request a window after the one it follows", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory(small)
      const [first] = yield* Effect.all([queue(quota), queue(quota), queue(quota)])
      yield* TestClock.adjust("1 second")
      yield* (yield* Fiber.join(first.turn)).giveBack
      assert.strictEqual(yield* wait(quota), 0)
      assert.deepStrictEqual([yield* wait(quota), yield* wait(quota), yield* wait(quota)], [9_000, 9_000, 10_000])
    }),
  )

  it.effect("serves first those who came first, also with what is given back", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory(small)
      const [first, second] = yield* Effect.all([queue(quota), queue(quota), queue(quota)])
      const served: Array<string> = []
      const line = yield* Effect.forEach(["a", "b", "c", "d", "e"], (name) =>
        Effect.map(queue(quota), ({ turn }) =>
          Fiber.join(turn).pipe(Effect.andThen(Effect.sync(() => void served.push(name)))),
        ).pipe(Effect.flatMap(Effect.forkChild)),
      )
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(served, [])
      yield* (yield* Fiber.join(first.turn)).giveBack
      yield* TestClock.adjust(0)
      assert.deepStrictEqual(served, ["a"])
      yield* (yield* Fiber.join(second.turn)).giveBack
      yield* TestClock.adjust(0)
      assert.deepStrictEqual(served, ["a", "b"])
      // The third left at 0 s, the first two places were taken again at 1 s.
      yield* TestClock.adjust("9 seconds")
      assert.deepStrictEqual(served, ["a", "b", "c"])
      yield* TestClock.adjust("1 second")
      assert.deepStrictEqual(served, ["a", "b", "c", "d", "e"])
      yield* Effect.forEach(line, Fiber.join)
    }),
  )

  it.effect("lets nobody overtake a line, however long it is", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory({ requests: 5, window: "10 seconds", margin: 0 })
      const served: Array<number> = []
      const requests = Array.from({ length: 200 }, (_, index) => index)
      const turns = yield* Effect.forEach(requests, (index) =>
        quota.take({ maxWait: Number.POSITIVE_INFINITY }).pipe(
          Effect.tap(() => Effect.sync(() => void served.push(index))),
          // A fifth of them give back what they got.
          Effect.tap(({ giveBack }) => (index % 5 === 0 ? giveBack : Effect.void)),
          Effect.forkChild,
        ),
      )
      for (let second = 0; second < 400; second++) yield* TestClock.adjust("1 second")
      yield* Effect.forEach(turns, Fiber.join)
      assert.deepStrictEqual(served, requests)
    }),
  )

  it.effect("never lets more through than it may, whatever is given back or given up", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory({ requests: 20, window: "10 seconds", margin: 0 })
      const used: Array<number> = []
      const lane = Effect.gen(function* () {
        const draw = yield* Random.next
        const turn = yield* quota
          .take({ maxWait: draw < 0.2 ? 3_000 : 1_000_000, urgent: draw > 0.9 })
          .pipe(Effect.timeoutOption(yield* Random.nextBetween(1_000, 60_000)))
        if (Option.isNone(turn) || !turn.value.granted) return yield* Effect.sleep(100)
        yield* Effect.sleep(yield* Random.nextBetween(0, 50))
        if (draw > 0.4 && draw < 0.6) return yield* turn.value.giveBack
        used.push(yield* Clock.currentTimeMillis)
      }).pipe(Effect.forever)
      yield* Effect.forkChild(
        Effect.all(
          Array.from({ length: 60 }, () => lane),
          { concurrency: "unbounded" },
        ),
      )
      for (let second = 0; second < 200; second++) yield* TestClock.adjust("1 second")
      const most = Math.max(...used.map((start) => used.filter((at) => at >= start && at < start + 9_950).length))
      assert.isAtMost(most, 20)
      // What is given up or given back is used by another.
      assert.isAtLeast(used.length, 0.9 * 20 * 20)
    }),
  )

  const granted = Effect.fnUntraced(function* (quota: Quota.Quota, requests: number) {
    let count = 0
    for (let request = 0; request < requests; request++) count += (yield* quota.take({ maxWait: 1 })).granted ? 1 : 0
    return count
  })

  it.effect("follows the limit that Redox names, and is never more than was set", () =>
    Effect.gen(function* () {
      const named = Quota.makeMemory({ window: "10 seconds", margin: 0 })
      named.follow?.(1_000)
      assert.strictEqual(yield* granted(named, 2_000), 998)
      named.follow?.(1_500)
      assert.strictEqual(yield* granted(named, 2_000), 499)
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(yield* granted(named, 2_000), 1_497)
      named.follow?.(200)
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(yield* granted(named, 2_000), 199)
      const set = Quota.makeMemory({ requests: 500, window: "10 seconds", margin: 0 })
      set.follow?.(10_000)
      assert.strictEqual(yield* granted(set, 600), 499)
      for (const none of [0, 10, -5, 1.5, Number.NaN, 1e9]) named.follow?.(none)
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(yield* granted(named, 2_000), 199)
    }),
  )

  it.effect("takes nothing from who cannot wait for it, and says how long it would have been", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory(small)
      for (let request = 0; request < 3; request++) yield* wait(quota)
      for (let request = 0; request < 100; request++) {
        const turn = yield* quota.take({ maxWait: 10_000 })
        assert.isFalse(turn.granted)
        assert.strictEqual(turn.wait, 10_000)
      }
      assert.strictEqual(yield* wait(quota), 10_000)
    }),
  )

  it.effect("gives back twenty thousand waits in no time", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory({ requests: 1_000, window: "10 seconds", margin: 0 })
      const turns = yield* Effect.forEach(Array.from({ length: 20_000 }), () =>
        Effect.forkChild(quota.take({ maxWait: Number.POSITIVE_INFINITY })),
      )
      yield* TestClock.adjust(0)
      yield* Fiber.interruptAll(turns)
      assert.strictEqual(yield* wait(quota), 10_000)
    }),
  )

  it.effect("keeps some of it for tokens, which go ahead of what waits", () =>
    Effect.gen(function* () {
      const quota = Quota.makeMemory({ requests: 10, window: "10 seconds", margin: 0 })
      for (let request = 0; request < 9; request++) assert.strictEqual(yield* wait(quota), 0)
      assert.strictEqual(yield* wait(quota), 10_000)
      assert.strictEqual(yield* wait(quota, { urgent: true }), 0)
      // Never more than the whole quota: the next token waits like everybody.
      assert.strictEqual(yield* wait(quota, { urgent: true }), 10_000)
    }),
  )

  it.effect("keeps 8 workers within the rolling window, and uses nearly all of it", () =>
    Effect.gen(function* () {
      const figures = yield* simulate({ files: 8_000, workers: 8, lanes: 32, quota: Quota.makeMemory() })
      assert.strictEqual(figures.refused, 0)
      assert.isAtLeast(figures.used, 0.98)
    }),
  )

  it.effect("would be refused without the margin, so the simulation can tell", () =>
    Effect.gen(function* () {
      const figures = yield* simulate({ files: 8_000, workers: 8, lanes: 32, quota: Quota.makeMemory({ margin: 0 }) })
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
      const figures = yield* simulate({ files: 8_000, workers: 8, lanes: 32, quota })
      assert.strictEqual(figures.refused, 0)
      assert.isAtLeast(figures.used, 0.98)
    }).pipe(Effect.scoped, Effect.provide(RateLimiter.layerStoreMemory)),
  )

  it.effect("is not used up by those who give up waiting", () =>
    Effect.gen(function* () {
      const quota = Context.get(
        yield* Layer.build(Quota.layerShared({ requests: 100, window: "10 seconds", margin: 0 })),
        Quota.Quota,
      )
      assert.isDefined(quota)
      let granted = 0
      const impatient = quota.take({ maxWait: 1_000 }).pipe(
        Effect.tap((turn) => Effect.sync(() => void (granted += turn.granted ? 1 : 0))),
        Effect.tap(() => Effect.sleep(20)),
        Effect.forever,
      )
      const interrupted = quota.take({ maxWait: 60_000 }).pipe(
        Effect.tap((turn) => Effect.sync(() => void (granted += turn.granted ? 1 : 0))),
        Effect.timeoutOption(500),
        Effect.tap(() => Effect.sleep(20)),
        Effect.forever,
      )
      const workers = Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? impatient : interrupted))
      yield* Effect.forkChild(Effect.all(workers, { concurrency: "unbounded" }))
      for (let second = 0; second < 60; second++) {
        for (let step = 0; step < 20; step++) yield* TestClock.adjust(50)
        if (second === 29) granted = 0
      }
      // In half a minute a hundred every ten seconds: all of it, but for what goes in the moment somebody gives up.
      assert.isAtLeast(granted, 270)
      assert.isAtMost(granted, 301)
    }).pipe(Effect.scoped, Effect.provide(RateLimiter.layerStoreMemory)),
  )

  it.effect("holds nobody up for a store that does not answer, and says so once", () => {
    const warnings: Array<unknown> = []
    const logger = Logger.make(({ logLevel, message }) => void (logLevel === "Warn" && warnings.push(message)))
    let asked = 0
    const silent = Layer.effect(
      RateLimiter.RateLimiterStore,
      Effect.map(RateLimiter.RateLimiterStore, (store) => ({
        ...store,
        tokenBucket: () =>
          Effect.andThen(
            Effect.sync(() => void asked++),
            Effect.never,
          ),
      })),
    ).pipe(Layer.provide(RateLimiter.layerStoreMemory))
    return Effect.gen(function* () {
      const quota = yield* shared
      assert.isDefined(quota)
      const turns = yield* Effect.forEach(Array.from({ length: 50 }), () =>
        Effect.forkChild(quota.take({ maxWait: 600_000 })),
      )
      yield* TestClock.adjust("2 seconds")
      for (const turn of turns) assert.isTrue((yield* Fiber.join(turn)).granted)
      assert.strictEqual(asked, 1)
      yield* TestClock.adjust("5 seconds")
      const later = yield* Effect.forkChild(quota.take({ maxWait: 600_000 }))
      yield* TestClock.adjust("2 seconds")
      assert.isTrue((yield* Fiber.join(later)).granted)
      assert.strictEqual(asked, 2)
      assert.lengthOf(warnings, 1)
    }).pipe(Effect.scoped, Effect.provide([silent, Logger.layer([logger])]))
  })

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
      assert.strictEqual(yield* wait(quota), Math.round((10 * 303_000) / 7_463))
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
  it.effect("follows X-RateLimit-Limit", () => {
    const followed: Array<number> = []
    const quota: Quota.Quota = { ...Quota.makeMemory(), follow: (limit) => void followed.push(limit) }
    return Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.status(429) })
      yield* RedoxTest.fastForward(SendFile.sendFile(note()))
      assert.deepStrictEqual(followed, [7_500])
    }).pipe(
      Effect.provide(RedoxTest.layer({ algorithm: "ES384" }).pipe(Layer.provide(Layer.succeed(Quota.Quota, quota)))),
    )
  })

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
        ).pipe((sends) => RedoxTest.fastForward(sends, { speed: 40 }))
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
          Layer.succeed(Quota.Quota, Quota.makeMemory({ requests: 40, window: "10 seconds", margin: "3 seconds" })),
        ]),
      ),
  )

  it.effect("fails a send whose turn would come after its deadline, before anything is sent", () => {
    const quota = Quota.makeMemory({ requests: 1, window: "10 seconds", margin: 0 })
    return Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* wait(quota)
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
