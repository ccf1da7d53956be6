/**
 * Waiting: for the circuit, for a turn, for a token, for what `Retry-After` says. Nothing waits longer than it may, nothing
 * is spent that is not used, and nobody is held up by another's trouble longer than that lasts.
 */
import { FileSource, Redox, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect, Fiber, Layer, Random, Result } from "effect"
import { TestClock } from "effect/testing"
import { retryAfterOf } from "../../src/internal/delivery/retryAfter.ts"
import { destination, embeddedMessage, note, noteText } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"

type Settings = Pick<Redox.Options, "policy" | "traffic">

/** The services with settings of traffic, over a fake with its own. */
const services = (settings: Settings, fake?: FakeRedox.Options) =>
  Layer.unwrap(
    Effect.map(FakeRedox.FakeRedox, (redox) =>
      Redox.layer({
        baseUrl: redox.baseUrl,
        environment: "Development",
        sourceId: redox.sourceId,
        credentials: redox.credentials,
        ...settings,
      }),
    ),
  ).pipe(Layer.provideMerge(FakeRedox.FakeRedox.layer({ algorithm: "ES384", ...fake })))

const text = (index: number) => FileSource.fromText(`file ${index}`)
const once = { maxAttempts: 1, deadline: "1 minute" } as const
const many = <A>(count: number, make: (index: number) => A): ReadonlyArray<A> =>
  Array.from({ length: count }, (_, index) => make(index))
const tagOf = (result: Result.Result<unknown, { readonly reason: { readonly _tag: string } }>): string =>
  Result.isSuccess(result) ? "sent" : result.failure.reason._tag

/** Opens the circuit: uploads fail until the rule is removed. */
const outage = Effect.gen(function* () {
  const redox = yield* FakeRedox.FakeRedox
  const blobs = yield* BlobService
  yield* TokenService.use((tokens) => tokens.get)
  const rule = yield* redox.faults.add({ on: "upload", fault: Fault.status(503) })
  for (let send = 0; send < 10; send++) yield* Effect.result(blobs.upload(text(send), { policy: once }))
  return { redox, rule }
})

const message = embeddedMessage(new TextEncoder().encode(noteText))

describe("an open circuit", () => {
  it.effect("is waited for as long as the request that tries takes, without using up attempts", () =>
    Effect.gen(function* () {
      const { redox, rule } = yield* outage
      const blobs = yield* BlobService
      yield* rule.remove
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.delay("100 seconds") })
      const uploads = yield* Effect.forkChild(
        Effect.all(
          many(8, (index) => blobs.upload(text(index))),
          { concurrency: "unbounded" },
        ),
      )
      const done = yield* RedoxTest.fastForward(Fiber.join(uploads))
      assert.deepStrictEqual(
        done.map(({ attempts }) => attempts),
        many(8, () => 1),
      )
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("lets the next one try where the one that tried was interrupted", () =>
    Effect.gen(function* () {
      const { redox, rule } = yield* outage
      const blobs = yield* BlobService
      yield* rule.remove
      const gate = yield* redox.faults.gate({ on: "upload", nth: 1 })
      yield* TestClock.adjust("5 seconds")
      const trying = yield* Effect.forkChild(blobs.upload(text(1)))
      yield* gate.arrived
      const waiting = yield* Effect.forkChild(blobs.upload(text(2)))
      yield* TestClock.adjust("30 seconds")
      assert.isUndefined(waiting.pollUnsafe())
      yield* Fiber.interrupt(trying)
      assert.strictEqual((yield* RedoxTest.fastForward(Fiber.join(waiting))).attempts, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("costs nothing of the rate limit", () =>
    Effect.gen(function* () {
      const { rule } = yield* outage
      const blobs = yield* BlobService
      const down = yield* Effect.all(
        many(50, (index) => Effect.result(blobs.upload(text(index), { policy: { deadline: "4 seconds" } }))),
        { concurrency: "unbounded" },
      )
      assert.isTrue(down.every((result) => tagOf(result) === "Unavailable"))
      yield* rule.remove
      yield* TestClock.adjust("5 seconds")
      const began = yield* Clock.currentTimeMillis
      yield* blobs.upload(text(1))
      assert.strictEqual(yield* Clock.currentTimeMillis, began)
    }).pipe(Effect.provide(services({ traffic: { rateLimit: { requests: 30, window: "1 minute" } } }))),
  )

  it.effect("closes in its time though the clock is set back", () =>
    Effect.gen(function* () {
      const { rule } = yield* outage
      const blobs = yield* BlobService
      yield* rule.remove
      yield* TestClock.adjust("5 seconds")
      const day = { offset: -600_000 }
      yield* withTimeOfDay(day, blobs.upload(text(1), { policy: once }))
    }).pipe(Effect.provide(inMemory())),
  )
})

/** Runs it with a time of day that somebody sets; time itself goes on as it does. */
const withTimeOfDay = <A, E, R>(day: { readonly offset: number }, effect: Effect.Effect<A, E, R>) =>
  Effect.clockWith((clock) => {
    const nanos = () => clock.currentTimeNanosUnsafe() + BigInt(day.offset) * 1_000_000n
    const millis = () => clock.currentTimeMillisUnsafe() + day.offset
    return Effect.provideService(effect, Clock.Clock, {
      ...clock,
      currentTimeMillisUnsafe: millis,
      currentTimeMillis: Effect.sync(millis),
      currentTimeNanosUnsafe: nanos,
      currentTimeNanos: Effect.sync(nanos),
    })
  })

describe("a clock that is set back", () => {
  it.effect("does not make an attempt longer", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* TokenService.use((tokens) => tokens.get)
      yield* redox.faults.add({ on: "upload", fault: Fault.hang() })
      const day = { offset: 0 }
      const send = blobs.upload(text(1), {
        policy: { attemptTimeout: "2 seconds", deadline: "5 seconds", maxAttempts: 9 },
      })
      const sending = yield* Effect.forkChild(withTimeOfDay(day, Effect.flip(send)))
      yield* TestClock.adjust("1 second")
      assert.strictEqual((yield* redox.counts).upload, 1)
      day.offset = -3_600_000
      const began = yield* Clock.currentTimeMillis
      assert.strictEqual((yield* RedoxTest.fastForward(Fiber.join(sending))).reason._tag, "Unavailable")
      assert.isAtMost((yield* Clock.currentTimeMillis) - began, 7_000)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("does not make a turn later", () =>
    Effect.gen(function* () {
      const blobs = yield* BlobService
      yield* blobs.upload(text(1))
      const day = { offset: -3_600_000 }
      const sending = yield* Effect.forkChild(withTimeOfDay(day, blobs.upload(text(2))))
      yield* TestClock.adjust("13 seconds")
      yield* Fiber.join(sending)
    }).pipe(Effect.provide(services({ traffic: { rateLimit: { requests: 2, window: "10 seconds" } } }))),
  )
})

describe("the retry budget", () => {
  it.effect("is there again once an outage is over", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      const rule = yield* redox.faults.add({ on: "upload", fault: Fault.status(429) })
      const policy = { deadline: "2 seconds", throttled: { base: "100 millis", cap: "500 millis" } } as const
      const failing = many(300, (index) => Effect.result(blobs.upload(text(index), { policy })))
      yield* RedoxTest.fastForward(Effect.all(failing, { concurrency: "unbounded" }))
      yield* rule.remove
      yield* TestClock.adjust("3 seconds")
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.status(429) })
      const { attempts } = yield* RedoxTest.fastForward(blobs.upload(text(1), { policy: { deadline: "2 minutes" } }))
      assert.strictEqual(attempts, 2)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("gets back what an interrupted send had taken", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* redox.faults.add({ on: "upload", fault: Fault.status(429, { retryAfter: 60 }) })
      for (let send = 0; send < 5; send++) {
        const sending = yield* Effect.forkChild(blobs.upload(text(send)))
        yield* TestClock.adjust("10 millis")
        yield* Fiber.interrupt(sending)
      }
      yield* redox.faults.clear
      yield* redox.faults.add({ on: "upload", nth: 1, fault: Fault.status(429) })
      const began = yield* Clock.currentTimeMillis
      yield* RedoxTest.fastForward(blobs.upload(text(1)))
      assert.isBelow((yield* Clock.currentTimeMillis) - began, 50_000)
    }).pipe(Effect.provide(services({ traffic: { retryBudget: { burst: 1, perSecond: 0.01 } } }))),
  )
})

describe("the rate limit", () => {
  it.effect("does not let a token wait behind the sends that wait for it", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      const uploads = many(25, (index) => blobs.upload(text(index), { policy: { deadline: "30 seconds" } }))
      yield* RedoxTest.fastForward(Effect.all(uploads, { concurrency: "unbounded" }))
      assert.strictEqual((yield* redox.counts).upload, 25)
      assert.isAtLeast((yield* redox.counts).token, 3)
    }).pipe(
      Effect.provide(
        services(
          { traffic: { rateLimit: { requests: 10, window: "8 seconds", margin: 0 } } },
          { limits: { tokenLifetimeMillis: 6_000 } },
        ),
      ),
    ),
  )

  it.effect("gives back a turn whose send was interrupted while it waited", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* blobs.upload(text(0))
      const waiting = yield* Effect.forkChild(blobs.upload(text(1)))
      yield* TestClock.adjust("1 second")
      yield* Fiber.interrupt(waiting)
      const next = yield* Effect.forkChild(blobs.upload(text(2)))
      yield* TestClock.adjust("9 seconds")
      yield* Fiber.join(next)
      assert.strictEqual((yield* redox.counts).upload, 2)
    }).pipe(Effect.provide(services({ traffic: { rateLimit: { requests: 2, window: "10 seconds", margin: 0 } } }))),
  )

  const redirect = (redox: FakeRedox.FakeRedox["Service"], on: "upload" | "create") =>
    redox.faults.add({
      on,
      nth: 1,
      where: ({ path }) => !path.includes("again"),
      fault: Fault.status(307, { headers: { location: "?again" } }),
    })

  it.effect("counts a redirect that is followed", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* redirect(redox, "upload")
      yield* RedoxTest.fastForward(Effect.exit(blobs.upload(text(0), { policy: once })), { speed: 50 })
      const times = (yield* redox.requests).map(({ startedAt }) => startedAt.epochMilliseconds)
      assert.lengthOf(times, 3)
      const [first, , third] = times
      assert.isAtLeast(Number(third) - Number(first), 9_000)
    }).pipe(Effect.provide(services({ traffic: { rateLimit: { requests: 2, window: "10 seconds", margin: 0 } } }))),
  )

  it.effect("does not hold a redirected create beyond its time", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const documents = yield* DocumentService
      yield* redirect(redox, "create")
      const policy = { attemptTimeout: "2 seconds", deadline: "3 seconds", maxAttempts: 3 } as const
      const error = yield* RedoxTest.fastForward(
        Effect.flip(documents.create(yield* message, { destination, policy })),
        { speed: 20 },
      )
      assert.isTrue(error.nothingCreated, error.message)
      assert.strictEqual((yield* redox.counts).create, 1)
    }).pipe(Effect.provide(services({ traffic: { rateLimit: { requests: 2, window: "15 seconds", margin: 0 } } }))),
  )
})

describe("a token", () => {
  it.effect("that leaves too little time for a create leaves the document unsent", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const documents = yield* DocumentService
      yield* redox.faults.add({ on: "token", fault: Fault.delay("1900 millis") })
      yield* redox.faults.add({ on: "create", fault: Fault.delay("1 second") })
      const policy = { attemptTimeout: "2 seconds", deadline: "2 seconds", maxAttempts: 1 } as const
      const error = yield* RedoxTest.fastForward(
        Effect.flip(documents.create(yield* message, { destination, policy })),
        { speed: 20 },
      )
      assert.isTrue(error.nothingCreated, error.message)
      assert.strictEqual((yield* redox.counts).create, 0)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("is asked for as patiently as a send's own policy says", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "token", nth: { to: 7 }, fault: Fault.status(503) })
      const policy = { maxAttempts: 20, deadline: "10 minutes" } as const
      yield* RedoxTest.fastForward(SendFile.sendFile(note({ policy })))
      assert.strictEqual((yield* redox.counts).documents, 1)
      assert.strictEqual((yield* redox.counts).token, 8)
    }).pipe(Effect.provide(inMemory({ policy: { maxAttempts: 2 } }))),
  )

  it.effect("is not asked for again by a send that is not to be patient", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "token", fault: Fault.status(503) })
      const error = yield* RedoxTest.fastForward(Effect.flip(SendFile.sendFile(note({ policy: { maxAttempts: 2 } }))))
      assert.strictEqual(error.reason._tag, "Unavailable")
      assert.strictEqual((yield* redox.counts).token, 2)
    }).pipe(Effect.provide(inMemory({ policy: { maxAttempts: 2 } }))),
  )

  it.effect("is fetched before the turn is taken, so that a turn is used when it has come", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* redox.faults.add({ on: "token", fault: Fault.delay("5 seconds") })
      for (let send = 0; send < 3; send++) yield* RedoxTest.fastForward(blobs.upload(text(send)))
      const [, first, , third] = (yield* redox.requests).map(({ startedAt }) => startedAt.epochMilliseconds)
      // Taken before the token was there, the turns of three uploads would be those of ten seconds, and used in five.
      assert.isAtLeast(Number(third) - Number(first), 9_000)
    }).pipe(Effect.provide(services({ traffic: { rateLimit: { requests: 2, window: "10 seconds", margin: 0 } } }))),
  )

  it.effect("that is about to expire is not used for a request that takes time to arrive", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const first = yield* tokens.get
      yield* TestClock.adjust(291_000)
      const gate = yield* redox.faults.gate({ on: "token" })
      const second = yield* Effect.forkChild(tokens.get)
      yield* gate.arrived
      assert.isUndefined(second.pollUnsafe())
      yield* gate.open
      assert.notStrictEqual(yield* Fiber.join(second), first)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("backoff", () => {
  const delays = Effect.fnUntraced(function* (sends: number, status: number, retryAfter?: number) {
    const redox = yield* FakeRedox.FakeRedox
    const blobs = yield* BlobService
    yield* TokenService.use((tokens) => tokens.get)
    yield* redox.faults.add({
      on: "upload",
      fault: Fault.status(status, retryAfter === undefined ? {} : { retryAfter }),
    })
    const found: Array<number> = []
    const onEvent: NonNullable<SendFile.Common["onEvent"]> = (event) =>
      Effect.sync(() => {
        if (event._tag === "AttemptFailed" && event.retryIn !== undefined) found.push(event.retryIn)
      })
    const policy = {
      maxAttempts: 2,
      transient: { base: "1 second", cap: "1 second" },
      throttled: { base: "8 seconds", cap: "8 seconds" },
    } as const
    for (let send = 0; send < sends; send++) {
      yield* RedoxTest.fastForward(Effect.result(blobs.upload(text(send), { onEvent, policy })))
    }
    return found
  })
  const settings = services({ traffic: { circuitBreaker: "off", retryBudget: "off" } })

  it.effect("after a fault is drawn evenly from nothing to the bound", () =>
    Effect.gen(function* () {
      const found = yield* delays(40, 503)
      assert.lengthOf(found, 40)
      assert.isBelow(Math.min(...found), 250)
      assert.isAbove(Math.max(...found), 750)
      assert.isAtMost(Math.max(...found), 1_000)
    }).pipe(Effect.provide(settings), Random.withSeed("jitter")),
  )

  it.effect("after a 429 is the longer one", () =>
    Effect.gen(function* () {
      const found = yield* delays(30, 429)
      assert.isAbove(Math.max(...found), 6_000)
      assert.isAtMost(Math.max(...found), 8_000)
    }).pipe(Effect.provide(settings), Random.withSeed("throttled")),
  )

  it.effect("spreads those who were all told the same time", () =>
    Effect.gen(function* () {
      const found = yield* delays(12, 429, 30)
      assert.isAtLeast(Math.min(...found), 30_000)
      assert.isAtMost(Math.max(...found), 31_000)
      assert.isAtLeast(new Set(found).size, 10)
    }).pipe(Effect.provide(settings), Random.withSeed("spread")),
  )
})

describe("Retry-After", () => {
  const now = Date.parse("2026-11-24T12:00:00Z")
  const hundredYears = 100 * 365 * 86_400_000
  it.each([
    ["120", 120_000],
    [" 120 ", 120_000],
    ["0", 0],
    ["1.5", 1_500],
    ["1, 7, 3", 7_000],
    ["9999999999", Math.min(hundredYears, 9_999_999_999_000)],
    ["9".repeat(400), hundredYears],
    ["Tue, 24 Nov 2026 12:02:00 GMT", 120_000],
    ["Tuesday, 24-Nov-26 12:02:00 GMT", 120_000],
    ["Tue Nov 24 12:02:00 2026", 120_000],
    ["Tue, 24 Nov 2026 11:00:00 GMT", 0],
    ["soon", undefined],
    ["-1", undefined],
    ["1e3", undefined],
    ["", undefined],
    ["2026-11-24", undefined],
  ])("of %s", (header, expected) => {
    assert.strictEqual(retryAfterOf(header, now), expected)
  })
})
