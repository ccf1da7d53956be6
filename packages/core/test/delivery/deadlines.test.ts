/** The one timer behind all requests that go straight to a dispatcher. */
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect } from "effect"
import { TestClock } from "effect/testing"
import { millisAt } from "../../src/internal/clock.ts"
import { deadlinesBy, type Timed } from "../../src/internal/http/deadlines.ts"

/** Something that ends at a time, and notes when it was ended. */
class Watched implements Timed {
  endedAt: number | undefined
  end: number
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
})
