import { Quota } from "@effect-redox/core"
import { NodeRedis } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Context, Data, Duration, Effect, Layer, Logger } from "effect"
import { spawn } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"

/** Redis cannot be started on this machine. */
class NoRedis extends Data.TaggedError("NoRedis")<{ readonly message: string }> {}

const freePort = Effect.promise(async () => {
  const server = createServer().listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  server.close()
  await once(server, "close")
  if (address === null || typeof address === "string") throw new Error("the server has no port")
  return address.port
})

/** A Redis server of the test's own, which keeps nothing and ends with the scope. */
const redisServer = Effect.gen(function* () {
  const port = yield* freePort
  const options = ["--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", "/tmp"]
  const child = spawn("redis-server", options, { stdio: ["ignore", "pipe", "inherit"] })
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()))
  const stop = Effect.andThen(
    Effect.sync(() => child.kill("SIGKILL")),
    Effect.promise(() => ended),
  )
  yield* Effect.addFinalizer(() => stop)
  yield* Effect.callback<void, NoRedis>((resume) => {
    let output = ""
    child.on("error", () => {
      const message = "redis-server cannot be started: install it (Debian's package redis-server)"
      resume(Effect.fail(new NoRedis({ message })))
    })
    child.on("close", () => resume(Effect.fail(new NoRedis({ message: `redis-server ended: ${output}` }))))
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text
      if (output.includes("Ready to accept connections")) resume(Effect.void)
    })
  })
  return { url: `redis://127.0.0.1:${port}`, stop }
})

/** A quota over a connection of its own, as another process would have. */
const connect = Effect.fnUntraced(function* (
  redis: { readonly url: string; readonly disableOfflineQueue?: boolean },
  options: Quota.SharedOptions,
) {
  const layer = Quota.layerRedis(options).pipe(Layer.provide(NodeRedis.layer(redis)))
  // Unmemoized, or both would be one.
  const quota = Context.get(yield* Layer.build(Layer.fresh(layer)), Quota.Quota)
  assert.isDefined(quota)
  return quota
})

/** Takes turns, several at a time, until `until`, and returns the times at which they were granted. */
const turns = (quota: Quota.Quota, lanes: number, until: number) => {
  const granted: Array<number> = []
  const lane = Effect.gen(function* () {
    while (performance.now() < until) {
      yield* quota.take({ maxWait: Number.POSITIVE_INFINITY })
      granted.push(performance.now())
    }
  })
  return Effect.as(
    Effect.all(
      Array.from({ length: lanes }, () => lane),
      { concurrency: "unbounded" },
    ),
    granted,
  )
}

/** The most of `times` in any one window. */
const mostIn = (times: ReadonlyArray<number>, window: number): number =>
  Math.max(...times.map((start) => times.filter((time) => time >= start && time < start + window).length))

const requests = 50
const window = 2_000
// A timer may be late by some of the margin, so that a turn is used a little later than it was given.
const small = { requests, window, margin: 100, key: "quota-test" }

describe("a quota in a real Redis", () => {
  it.live("keeps two connections within the rolling window together, and uses nearly all of it", () =>
    Effect.gen(function* () {
      const { url } = yield* redisServer
      const [one, other] = yield* Effect.all([connect({ url }, small), connect({ url }, small)])
      assert.notStrictEqual(one, other)

      const start = performance.now()
      const span = 5 * window
      const granted = yield* Effect.all([turns(one, 10, start + span), turns(other, 10, start + span)], {
        concurrency: 2,
      })
      const times = granted.flat().toSorted((a, b) => a - b)
      const used = times.filter((time) => time < start + span).length / ((requests * span) / window)
      const most = mostIn(times, window)
      console.info(
        `real Redis: ${times.length} turns (${granted.map(({ length }) => length).join(" + ")}), at most ${most} of ${requests} in any ${window} ms, ${(used * 100).toFixed(1)} % used`,
      )
      assert.isAtMost(most, requests)
      assert.isAtLeast(used, 0.9)
      for (const each of granted) assert.isAbove(each.length, times.length / 4)
    }).pipe(Effect.scoped),
  )

  it.live("lets requests through at once, with a warning, when Redis is gone", () => {
    const warnings: Array<string> = []
    const logger = Logger.make(({ logLevel, message }) => {
      if (logLevel === "Warn") warnings.push(String(message))
    })
    return Effect.gen(function* () {
      const { stop, url } = yield* redisServer
      const quota = yield* connect({ url, disableOfflineQueue: true }, small)
      // What is there goes, and then turns take waiting.
      const taken = Effect.timed(quota.take({ maxWait: 60_000 }))
      yield* taken
      assert.isAbove((yield* taken)[1].wait, 0)
      assert.deepStrictEqual(warnings, [])

      yield* stop
      const [first] = yield* taken
      assert.isAtMost(Duration.toMillis(first), 1_000)
      // It is not asked again for a while.
      const [second] = yield* taken
      assert.isAtMost(Duration.toMillis(second), 500)
      const ours = warnings.filter((warning) => warning.includes("The shared rate limit cannot be read"))
      assert.lengthOf(ours, 1)
    }).pipe(Effect.scoped, Effect.provide(Logger.layer([logger])))
  })
})
