/** The one timer behind all requests that go straight to a dispatcher. */
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect, Fiber, Result } from "effect"
import { HttpClientRequest } from "effect/http"
import { TestClock } from "effect/testing"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { millisAt } from "../../src/internal/clock.ts"
import { deadlinesBy, type Timed } from "../../src/internal/http/deadlines.ts"
import { makeStraight } from "../../src/internal/http/straight.ts"

/** Something that ends at a time, and notes when it was ended. */
class Watched implements Timed {
  endedAt: number | undefined
  end: number
  place: number | undefined
  readonly #clock: Clock.Clock
  constructor(end: number, clock: Clock.Clock) {
    this.end = end
    this.#clock = clock
  }
  endsAt(): number {
    return this.end
  }
  timeEnded(): void {
    this.endedAt = millisAt(this.#clock)
  }
}

/** As much as a send holds. */
class Heavy extends Watched {
  readonly held: ReadonlyArray<number>
  constructor(nth: number, clock: Clock.Clock) {
    super(1_000_000, clock)
    this.held = Array.from({ length: 100 }, (_, index) => nth + index / 3)
  }
}

setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")

/** The heap after collections that look at new objects alone, in bytes. */
const heapUsed = (): number => {
  if (typeof collect === "function") for (let round = 0; round < 3; round++) collect({ type: "minor" })
  return process.memoryUsage().heapUsed
}

const watching = (...ends: ReadonlyArray<number>) =>
  Effect.withFiber((fiber) => {
    const clock = fiber.getRef(Clock.Clock)
    const deadlines = deadlinesBy(clock)
    const all = ends.map((end) => new Watched(end, clock))
    for (const one of all) deadlines.watch(one, fiber)
    return Effect.succeed({ all, forget: (one: Timed) => deadlines.forget(one, fiber) })
  })

const endsOf = (all: ReadonlyArray<Watched>) => all.map(({ endedAt }) => endedAt)

describe("the timer of all requests", () => {
  it.effect("ends one whose client fails to give it up, and those whose time ends with it", () =>
    Effect.gen(function* () {
      const straight = makeStraight((_, current) => {
        current.reports(() => {
          throw new Error("a fault of the client")
        })
        current.connected()
      }, 1_000)
      const outgoing = { request: HttpClientRequest.get("https://example.org/"), headers: {}, content: undefined }
      const send = Effect.withFiber((fiber) => straight(outgoing, false, { timeout: 1_000, until: 1_000 }, fiber))
      const sends = yield* Effect.forkChild(Effect.all([send, send], { concurrency: "unbounded" }))
      yield* TestClock.adjust(1_000)
      const ends = yield* Fiber.join(sends)
      assert.deepEqual(
        ends.map((end) => Result.isFailure(end) && end.failure.outcome),
        ["timeout", "timeout"],
      )
    }),
  )

  it.effect("ends each at its own time, in whatever order they began", () =>
    Effect.gen(function* () {
      const { all } = yield* watching(3_000, 1_000, 2_000)
      for (let second = 0; second < 4; second++) yield* TestClock.adjust(1_000)
      assert.deepEqual(endsOf(all), [3_000, 1_000, 2_000])
    }),
  )

  it.effect("ends one whose time was put off no earlier, and the others no later", () =>
    Effect.gen(function* () {
      const { all } = yield* watching(1_000, 2_000)
      const [first] = all
      if (first !== undefined) first.end = 5_000
      for (let second = 0; second < 6; second++) yield* TestClock.adjust(1_000)
      assert.deepEqual(endsOf(all), [5_000, 2_000])
    }),
  )

  it.effect("watches what comes after it had nothing to watch", () =>
    Effect.gen(function* () {
      const before = yield* watching(10_000)
      for (const one of before.all) before.forget(one)
      yield* TestClock.adjust(1_000)
      const { all } = yield* watching(2_000)
      yield* TestClock.adjust(1_000)
      assert.deepEqual([endsOf(before.all), endsOf(all)], [[undefined], [2_000]])
    }),
  )

  it.effect("keeps nothing of what it watched, which a small garbage collection frees", () =>
    Effect.withFiber((fiber) => {
      const clock = fiber.getRef(Clock.Clock)
      const deadlines = deadlinesBy(clock)
      const onTheirWay: Array<Heavy> = []
      const before = heapUsed()
      for (let nth = 0; nth < 20_000; nth++) {
        const [ended] = onTheirWay.length === 64 ? onTheirWay.splice(nth % 64, 1) : []
        if (ended !== undefined) deadlines.forget(ended, fiber)
        const next = new Heavy(nth, clock)
        onTheirWay.push(next)
        deadlines.watch(next, fiber)
        if (nth % 1_000 === 0) heapUsed()
      }
      assert.isBelow((heapUsed() - before) / 20_000, 400, "bytes kept of each, of some 1,000")
      for (const one of onTheirWay) deadlines.forget(one, fiber)
      return Effect.void
    }),
  )
})
