import { DeliveryPolicy, FileSource, Redox, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Layer, Metric, Redacted } from "effect"
import { FetchHttpClient } from "effect/http"
import { TestClock } from "effect/testing"
import { makeRetryBudget } from "../../src/internal/delivery/retryBudget.ts"
import { note } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"

const registry = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.suspend(() => Effect.provideService(effect, Metric.MetricRegistry, new Map()))

const stateOf = Effect.map(Metric.snapshot, (metrics) =>
  metrics.flatMap((metric) =>
    metric.id === "redox_circuit_state" && "value" in metric.state ? [metric.state.value] : [],
  ),
)

const valueOf = (name: string, attributes: Record<string, string>) =>
  Effect.map(Metric.snapshot, (metrics) =>
    metrics
      .filter((metric) => metric.id === name)
      .filter((metric) => Object.entries(attributes).every(([key, value]) => metric.attributes?.[key] === value))
      .reduce((sum, { state }) => sum + ("count" in state && typeof state.count === "number" ? state.count : 0), 0),
  )

const text = (index: number) => FileSource.fromText(`file ${index}`)

// An outage in which every request is refused, and sends that give up after one attempt.
const outage = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  const rule = yield* redox.faults.add({ on: "any", fault: Fault.status(503) })
  return { redox, rule }
})

const once = { maxAttempts: 1, deadline: "1 minute" } as const

describe("the circuit breaker", () => {
  it.effect("opens after ten failures in a row, sends nothing while it is open, and lets one request try", () =>
    Effect.gen(function* () {
      const blobs = yield* BlobService
      yield* blobs.upload(text(0))
      const { redox, rule } = yield* outage
      const before = (yield* redox.counts).upload
      for (let send = 0; send < 10; send++) yield* Effect.result(blobs.upload(text(send), { policy: once }))
      assert.strictEqual((yield* redox.counts).upload - before, 10)
      assert.deepStrictEqual(yield* stateOf, [2])
      assert.strictEqual(yield* valueOf("redox_circuit_opened_total", {}), 1)

      const refused = yield* Effect.flip(blobs.upload(text(11), { policy: once }))
      assert.strictEqual(refused.reason._tag, "Unavailable")
      assert.strictEqual("code" in refused.reason ? refused.reason.code : undefined, "CIRCUIT_OPEN")
      assert.isTrue(refused.nothingCreated && refused.isRetryable)
      assert.strictEqual((yield* redox.counts).upload - before, 10)

      // Half open: of many, one goes. It fails, and the circuit stays open for twice as long.
      yield* TestClock.adjust("5 seconds")
      const many = Array.from({ length: 20 }, (_, index) => Effect.result(blobs.upload(text(index), { policy: once })))
      yield* Effect.all(many, { concurrency: "unbounded" })
      assert.strictEqual((yield* redox.counts).upload - before, 11)
      yield* TestClock.adjust("5 seconds")
      yield* Effect.result(blobs.upload(text(12), { policy: once }))
      assert.strictEqual((yield* redox.counts).upload - before, 11)

      yield* rule.remove
      yield* TestClock.adjust("5 seconds")
      yield* blobs.upload(text(13), { policy: once })
      assert.deepStrictEqual(yield* stateOf, [0])
      yield* blobs.upload(text(14), { policy: once })
    }).pipe(Effect.provide(inMemory()), registry),
  )

  it.effect("shows that one request is trying", () =>
    Effect.gen(function* () {
      const blobs = yield* BlobService
      const { redox, rule } = yield* outage
      const sends = Array.from({ length: 10 }, (_, index) => Effect.result(blobs.upload(text(index), { policy: once })))
      // The token is refused as well, so these failures are of the token endpoint: there is one circuit for the origin.
      yield* RedoxTest.fastForward(Effect.all(sends))
      assert.deepStrictEqual(yield* stateOf, [2])
      yield* rule.remove
      const gate = yield* redox.faults.gate({ on: "token" })
      const probe = yield* Effect.forkChild(blobs.upload(text(1), { policy: { deadline: "10 minutes" } }))
      yield* RedoxTest.fastForward(gate.arrived)
      assert.deepStrictEqual(yield* stateOf, [1])
      yield* gate.open
      yield* RedoxTest.fastForward(Fiber.join(probe))
      assert.deepStrictEqual(yield* stateOf, [0])
    }).pipe(Effect.provide(inMemory({ policy: { maxAttempts: 2 } })), registry),
  )

  it.effect("is not opened by answers that say no, by throttling, or by files that cannot be read", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      const unreadable = FileSource.fromBlob(new Blob(["x"]))
      for (const status of [400, 401, 403, 404, 413, 429]) {
        const rule = yield* redox.faults.add({ on: "upload", fault: Fault.status(status) })
        for (let send = 0; send < 12; send++) yield* Effect.result(blobs.upload(text(send), { policy: once }))
        yield* rule.remove
      }
      for (let send = 0; send < 12; send++) {
        const file = yield* FileSource.make({ contentType: "text/plain", size: 5_000, bytes: unreadable.bytes })
        assert.strictEqual((yield* Effect.flip(blobs.upload(file, { policy: once }))).reason._tag, "FileChanged")
      }
      yield* blobs.upload(text(1))
    }).pipe(Effect.provide(inMemory()), registry),
  )

  it.effect("outlasts a short outage within a send", () =>
    Effect.gen(function* () {
      const { redox, rule } = yield* outage
      const sends = Array.from({ length: 30 }, () => SendFile.sendFile(note({ policy: { maxAttempts: 20 } })))
      const all = yield* Effect.forkChild(Effect.all(sends, { concurrency: "unbounded" }))
      yield* RedoxTest.fastForward(Effect.sleep("40 seconds"))
      const during = (yield* redox.requests).length
      yield* rule.remove
      yield* RedoxTest.fastForward(Fiber.join(all))
      assert.strictEqual((yield* redox.counts).documents, 30)
      // 30 sends that had all hammered for 40 seconds would have made hundreds.
      assert.isBelow(during, 40)
    }).pipe(Effect.provide(inMemory({ policy: { maxAttempts: 20, deadline: "30 minutes" } })), registry),
  )
})

describe("the retry budget", () => {
  it.effect("lets a burst through, and spreads the rest", () =>
    Effect.gen(function* () {
      const budget = yield* makeRetryBudget({ burst: 3, perSecond: 2 })
      const waits = yield* Effect.all([1, 2, 3, 4, 5, 6].map(() => budget.withdraw(60_000)))
      assert.deepStrictEqual(waits, [0, 0, 0, 500, 1_000, 1_500])
      // What would come too late is not taken, and what was not used is given back.
      for (let retry = 0; retry < 100; retry++) assert.isUndefined(yield* budget.withdraw(1_999))
      assert.strictEqual(yield* budget.withdraw(2_000), 2_000)
      yield* budget.deposit
      assert.strictEqual(yield* budget.withdraw(2_000), 2_000)
      yield* TestClock.adjust("10 seconds")
      assert.strictEqual(yield* budget.withdraw(0), 0)
    }),
  )

  it.effect("is shared by every send of a configuration, and delays retries without failing them", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* blobs.upload(text(0))
      yield* redox.faults.add({ on: "upload", nth: { to: 300 }, probability: 1, fault: Fault.status(429) })
      const retryIn: Array<number> = []
      const onEvent = (event: SendEvent) =>
        Effect.sync(() => {
          if (event._tag === "AttemptFailed" && event.retryIn !== undefined) retryIn.push(event.retryIn)
        })
      const uploads = Array.from({ length: 300 }, (_, index) => blobs.upload(text(index), { onEvent }))
      const all = Effect.all(uploads, { concurrency: "unbounded" })
      assert.lengthOf(yield* RedoxTest.fastForward(all), 300)
      // A hundred at once, then ten a second: the last has twenty seconds to wait.
      assert.isAtLeast(Math.max(...retryIn), 19_000)
      assert.isAtLeast(retryIn.filter((wait) => wait > 5_000).length, 140)
    }).pipe(Effect.provide(inMemory({ policy: { throttled: { base: "1 millis", cap: "1 millis" } } })), registry),
  )
})

describe("metrics", () => {
  it.effect("count sends, requests, retries, bytes, latency and waits", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.status(503) })
      yield* redox.faults.add({ on: "create", nth: 2, fault: Fault.resetAfterCommit })
      yield* RedoxTest.fastForward(SendFile.sendFile(note()))
      yield* RedoxTest.fastForward(Effect.result(SendFile.sendFile(note({ method: "embed" }))))
      yield* Effect.result(SendFile.sendFile(note({ destination: "no/slug" })))
      const expected: ReadonlyArray<readonly [string, Record<string, string>, number]> = [
        ["redox_sends_total", { outcome: "created", method: "auto" }, 1],
        ["redox_sends_total", { outcome: "unknown", method: "embed" }, 1],
        ["redox_sends_total", { outcome: "nothing-created", method: "auto" }, 1],
        ["redox_attempts_total", { operation: "upload", outcome: "server-error" }, 1],
        ["redox_attempts_total", { operation: "upload", outcome: "success" }, 1],
        ["redox_attempts_total", { operation: "create", outcome: "lost" }, 1],
        ["redox_retries_total", { operation: "upload" }, 1],
        ["redox_request_duration_milliseconds", { operation: "create" }, 2],
        ["redox_rate_limit_wait_milliseconds", {}, 5],
        ["redox_bytes_total", { method: "embed" }, 23],
      ]
      for (const [name, attributes, value] of expected) {
        assert.strictEqual(yield* valueOf(name, attributes), value, `${name} ${JSON.stringify(attributes)}`)
      }
    }).pipe(Effect.provide(inMemory()), registry),
  )
})

describe("options that cannot be right", () => {
  const wrong = {
    policy: {
      maxAttempts: 0,
      attemptTimeout: "-1 seconds",
      deadline: "Infinity",
      transient: { base: "1 minute", cap: "1 second" },
      throttled: { base: Number.NaN },
    },
    traffic: {
      rateLimit: { requests: 0, window: "0 seconds" },
      retryBudget: { burst: 1.5, perSecond: -1 },
      circuitBreaker: { failures: -2, openFor: "3 weeks" },
    },
  } as const

  it.effect("are all named by a configuration", () =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(
        Layer.build(Redox.layer({ environment: "Staging", accessToken: Redacted.make("token"), ...wrong })).pipe(
          Effect.provide(FetchHttpClient.layer),
        ),
      )
      const paths = error.reason._tag === "InvalidInput" ? error.reason.problems.map(({ path }) => path) : []
      assert.deepStrictEqual(paths, [
        "policy.maxAttempts",
        "policy.attemptTimeout",
        "policy.deadline",
        "policy.transient.cap",
        "policy.throttled.base",
        "traffic.rateLimit.requests",
        "traffic.rateLimit.window",
        "traffic.retryBudget.burst",
        "traffic.retryBudget.perSecond",
        "traffic.circuitBreaker.failures",
        "traffic.circuitBreaker.openFor",
      ])
    }),
  )

  it.effect("are refused by a send and by an upload, with nothing sent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const send = yield* Effect.flip(SendFile.sendFile(note({ policy: wrong.policy })))
      const upload = yield* Effect.flip(BlobService.use((blobs) => blobs.upload(text(1), { policy: wrong.policy })))
      assert.deepStrictEqual([send.reason._tag, upload.reason._tag], ["InvalidInput", "InvalidInput"])
      assert.deepStrictEqual(yield* redox.requests, [])
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("are none of the defaults", () =>
    Effect.gen(function* () {
      const { policy } = yield* RedoxConfig.make({ environment: "Staging", policy: DeliveryPolicy.defaults })
      assert.deepStrictEqual(policy, DeliveryPolicy.defaults)
    }),
  )
})
