/**
 * Workers that share one quota, and a server that counts as Redox does: at most so many requests in any window that
 * rolls, judged when they arrive.
 */
import { Quota } from "@effect-redox/core"
import { Clock, Effect, Fiber, Random } from "effect"
import { TestClock } from "effect/testing"

export interface Simulation {
  readonly files: number
  readonly workers: number
  /** Files that one worker has under way at a time. */
  readonly lanes: number
  readonly quota: Quota.Quota
}

export const limit = 7_500
const window = 300_000
const tokenLifetime = 240_000

export interface Figures {
  readonly files: number
  readonly requests: number
  readonly refused: number
  /** Of the requests that so much time allows, the share that was made. */
  readonly used: number
  readonly hours: number
}

// Written apart from the code under test: a ring of the times of the last `limit` arrivals that were let in.
const makeServer = () => {
  const arrivals = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY)
  let next = 0
  let refused = 0
  let requests = 0
  return {
    arrive: (now: number): void => {
      requests++
      if (now - (arrivals[next] ?? 0) < window) refused++
      else {
        arrivals[next] = now
        next = (next + 1) % limit
      }
    },
    figures: () => ({ refused, requests }),
  }
}

export const simulate = (simulation: Simulation) =>
  // The same delays in every run: whether a request arrives too early is a matter of chance.
  Effect.suspend(() => run(simulation)).pipe(Random.withSeed("rolling window"))

const run = Effect.fnUntraced(function* ({ files, lanes, quota, workers }: Simulation) {
  const server = makeServer()
  const begun = yield* Clock.currentTimeMillis
  let left = files

  const request = Effect.fnUntraced(function* (urgent: boolean) {
    const { granted } = yield* quota.take({ maxWait: Number.POSITIVE_INFINITY, urgent })
    if (!granted) return yield* Effect.die("a turn that was to be waited for")
    // Most requests take a moment on their way, some of them long: a connection has to be made, or a packet is lost.
    const slow = (yield* Random.next) < 0.01
    yield* Effect.sleep(slow ? yield* Random.nextBetween(500, 2_900) : yield* Random.nextBetween(5, 300))
    server.arrive(yield* Clock.currentTimeMillis)
  })

  const worker = Effect.suspend(() => {
    let tokenUntil = 0
    const lane = Effect.gen(function* () {
      while (left > 0) {
        left--
        const now = yield* Clock.currentTimeMillis
        if (now >= tokenUntil) {
          tokenUntil = now + tokenLifetime
          yield* request(true)
        }
        yield* request(false)
        yield* request(false)
      }
    })
    return Effect.forEach(Array.from({ length: lanes }), () => lane, { concurrency: "unbounded", discard: true })
  })

  const all = yield* Effect.forkChild(
    Effect.forEach(Array.from({ length: workers }), () => worker, { concurrency: "unbounded", discard: true }).pipe(
      Effect.andThen(Clock.currentTimeMillis),
    ),
  )
  while (all.pollUnsafe() === undefined) yield* TestClock.adjust("10 seconds")
  const took = (yield* Fiber.join(all)) - begun
  const { refused, requests } = server.figures()
  const figures: Figures = {
    files,
    requests,
    refused,
    used: requests / ((took / window) * limit),
    hours: took / 3_600_000,
  }
  return figures
})
