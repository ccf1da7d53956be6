import { FileSource, Identifiers, SendFile } from "@effect-redox/core"
import { BlobService } from "@effect-redox/core/BlobService"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { TokenService } from "@effect-redox/core/TokenService"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Cause, Context, Effect, Exit, Fiber, Layer, Option, Scope, Stream } from "effect"
import { note } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"

const thousand = Array.from({ length: 1_000 }, (_, index) => index)

const many = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.forEach(thousand, () => effect, { concurrency: "unbounded" })

const counts = Effect.flatMap(FakeRedox.FakeRedox, (redox) => redox.counts)

describe("the token", () => {
  it.live("is asked for once, however many fibers want it", () =>
    Effect.gen(function* () {
      const tokens = yield* TokenService
      const given = yield* many(tokens.get)
      assert.strictEqual(new Set(given).size, 1)
      assert.strictEqual((yield* counts).token, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("is refused to all who wait by one failure, which is not remembered", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      yield* redox.faults.add({ on: "token", nth: 1, fault: Fault.status(400, { body: "OAuth" }) })
      const refused = yield* many(Effect.flip(tokens.get))
      assert.deepStrictEqual([...new Set(refused.map(({ reason }) => reason._tag))], ["Authentication"])
      assert.strictEqual((yield* counts).token, 1)
      yield* tokens.get
      assert.strictEqual((yield* counts).token, 2)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("is still on its way when all but one of those who wait are interrupted, the first among them", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const tokens = yield* TokenService
      const gate = yield* redox.faults.gate({ on: "token" })
      const fibers = yield* Effect.forEach(thousand, () => Effect.forkChild(tokens.get))
      yield* gate.arrived
      const last = fibers.at(-1)
      yield* Fiber.interruptAll(fibers.slice(0, -1))
      yield* gate.open
      assert.isDefined(last)
      yield* Fiber.join(last)
      assert.strictEqual((yield* counts).token, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("once revoked costs one more request, however many sends meet it", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const blobs = yield* BlobService
      yield* TokenService.use((tokens) => tokens.get)
      yield* redox.revokeTokens
      const uploads = thousand.slice(0, 300).map(() => blobs.upload(FileSource.fromText("x")))
      yield* Effect.all(uploads, { concurrency: "unbounded" })
      assert.strictEqual((yield* counts).token, 2)
      assert.strictEqual((yield* counts).blobs, 300)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("that expires within a batch costs one request each time", () =>
    Effect.gen(function* () {
      const send = Effect.andThen(SendFile.sendFile(note({ method: "embed" })), Effect.sleep("10 seconds"))
      // Twenty minutes of sends, and more on a busy machine, with tokens of five that are renewed in their last.
      const began = yield* Clock.currentTimeMillis
      yield* RedoxTest.fastForward(
        Effect.forEach(Array.from({ length: 120 }), () => send),
        { speed: 1_000 },
      )
      const { documents, token } = yield* counts
      assert.strictEqual(documents, 120)
      const minutes = ((yield* Clock.currentTimeMillis) - began) / 60_000
      assert.isAtMost(token, Math.ceil(minutes / 4) + 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("is refused with an error, not awaited for ever, once its layer is closed", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const gate = yield* redox.faults.gate({ on: "token" })
      const scope = yield* Scope.make()
      const services = yield* Layer.buildWithScope(RedoxTest.layerServices(), scope)
      const tokens = Context.get(services, TokenService)
      const waiting = yield* Effect.forkChild(Effect.flip(tokens.get))
      yield* gate.arrived
      yield* Scope.close(scope, Exit.void)
      assert.strictEqual((yield* Fiber.join(waiting)).reason._tag, "Unavailable")
      const late = yield* Effect.flip(tokens.get).pipe(Effect.timeout("1 second"))
      assert.strictEqual(late._tag === "RedoxError" ? late.reason._tag : "", "Unavailable")
    }).pipe(Effect.provide(FakeRedox.FakeRedox.layer({ algorithm: "ES384" }))),
  )
})

describe("identifiers", () => {
  const documents = Effect.flatMap(FakeRedox.FakeRedox, (redox) => redox.documents)

  it.effect("are the same in every attempt", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      // Both are filed, so that both can be compared: what `resend` is warned of.
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const receipt = yield* RedoxTest.fastForward(SendFile.sendFile(note({ policy: { onUnknown: "resend" } })))
      const [first, second] = yield* documents
      assert.deepStrictEqual(first?.bundle, second?.bundle)
      assert.lengthOf(yield* redox.documentsFor(receipt.identifiers.document), 2)
      assert.strictEqual(receipt.attempts.create, 2)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("are the caller's, where it gives them, also in a later send of the same document", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
      const identifiers = yield* Identifiers.fromKey("outbox/1")
      const unknown = yield* RedoxTest.fastForward(Effect.flip(SendFile.sendFile(note({ identifiers }))))
      assert.deepStrictEqual(unknown.reason._tag === "OutcomeUnknown" ? unknown.reason.identifiers : {}, identifiers)
      const receipt = yield* SendFile.sendFile(note({ identifiers: yield* Identifiers.fromKey("outbox/1") }))
      assert.deepStrictEqual(receipt.identifiers, identifiers)
      assert.lengthOf(yield* redox.documentsFor(identifiers.document), 2)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("are never those of another document", () =>
    Effect.gen(function* () {
      const all = yield* Effect.forEach(thousand, (key) =>
        Effect.all([Identifiers.make, Identifiers.fromKey(`key ${key}`)]),
      )
      const values = all.flat().flatMap(({ bundle, document, message }) => [bundle, document, message])
      assert.strictEqual(new Set(values).size, 6_000)
    }),
  )
})

describe("an unknown outcome stays unknown", () => {
  const laters: ReadonlyArray<readonly [string, Fault.Fault, "create" | "token"]> = [
    ["is refused", Fault.status(400), "create"],
    ["is forbidden", Fault.status(403), "create"],
    ["is throttled", Fault.status(429), "create"],
    ["never leaves", Fault.connectionRefused, "create"],
    ["finds its token refused", Fault.status(401), "create"],
  ]
  for (const [what, fault, on] of laters) {
    it.effect(`where a resend after it ${what}`, () =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.resetAfterCommit })
        yield* redox.faults.add({ on, nth: { from: 2 }, fault })
        const send = SendFile.sendFile(note({ policy: { onUnknown: "resend", maxAttempts: 3 } }))
        const error = yield* RedoxTest.fastForward(Effect.flip(send))
        assert.strictEqual(error.reason._tag, "OutcomeUnknown")
        assert.strictEqual((yield* counts).documents, 1)
      }).pipe(Effect.provide(inMemory())),
    )
  }

  it.effect("where no token can be had for a resend after it", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: [Fault.resetAfterCommit] })
      yield* redox.faults.add({ on: "create", nth: 2, fault: Fault.status(401) })
      yield* redox.faults.add({ on: "token", nth: { from: 2 }, fault: Fault.status(400) })
      const send = SendFile.sendFile(note({ policy: { onUnknown: "resend" } }))
      const error = yield* RedoxTest.fastForward(Effect.flip(send))
      assert.strictEqual(error.reason._tag, "OutcomeUnknown")
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("an interrupted create", () => {
  const interrupting = (
    faults: ReadonlyArray<Fault.Rule>,
    when: (redox: FakeRedox.Service, events: ReadonlyArray<SendEvent>) => Effect.Effect<void>,
    onEvent?: (event: SendEvent) => Effect.Effect<void>,
  ) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      for (const rule of faults) yield* redox.faults.add(rule)
      const events: Array<SendEvent> = []
      const observer = (event: SendEvent) =>
        Effect.andThen(
          Effect.sync(() => void events.push(event)),
          onEvent?.(event) ?? Effect.void,
        )
      const policy = { onUnknown: "resend", transient: { base: "1 minute", cap: "1 minute" } } as const
      const fiber = yield* Effect.forkChild(SendFile.sendFile(note({ method: "embed", onEvent: observer, policy })))
      yield* when(redox, events)
      yield* Fiber.interrupt(fiber)
      const exit = yield* Fiber.await(fiber)
      assert.isTrue(Exit.isFailure(exit) && Cause.hasInterruptsOnly(exit.cause))
      assert.isTrue(Option.isNone(Exit.findErrorOption(exit)))
      return events.some(({ _tag }) => _tag === "CreateInterrupted")
    })

  const until =
    (found: (events: ReadonlyArray<SendEvent>) => boolean) => (_: unknown, events: ReadonlyArray<SendEvent>) =>
      Effect.gen(function* () {
        while (!found(events)) yield* Effect.sleep("1 millis")
      })

  it.live("says so while its request is on its way", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const gate = yield* redox.faults.gate({ on: "create" }, { when: "after" })
      assert.isTrue(yield* interrupting([], () => gate.arrived))
      assert.strictEqual((yield* counts).documents, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("says so between two attempts, of which the first may have arrived", () =>
    Effect.gen(function* () {
      const failed = until((events) => events.some(({ _tag }) => _tag === "AttemptFailed"))
      assert.isTrue(yield* interrupting([{ on: "create", fault: Fault.resetAfterCommit }], failed))
      assert.strictEqual((yield* counts).documents, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("says so after an answer, before anyone has heard of it", () =>
    Effect.gen(function* () {
      const created = until((events) => events.some(({ _tag }) => _tag === "Created"))
      const slow = (event: SendEvent) => (event._tag === "Created" ? Effect.never : Effect.void)
      assert.isTrue(yield* interrupting([], created, slow))
      assert.strictEqual((yield* counts).documents, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.live("says nothing where it is certain that nothing was created", () =>
    Effect.gen(function* () {
      const failed = until((events) => events.some(({ _tag }) => _tag === "AttemptFailed"))
      assert.isFalse(yield* interrupting([{ on: "create", fault: Fault.connectionRefused }], failed))
      assert.strictEqual((yield* counts).documents, 0)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("time", () => {
  it.effect("asked for in Retry-After passes before the next attempt, in both forms", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", nth: 1, fault: Fault.status(429, { retryAfter: 30 }) })
      yield* redox.faults.add({
        on: "create",
        nth: 2,
        fault: Fault.status(429, { retryAfter: "Thu, 01 Jan 1970 00:05:00 GMT" }),
      })
      yield* RedoxTest.fastForward(SendFile.sendFile(note({ method: "embed" })))
      const creates = (yield* redox.requests).filter(({ endpoint }) => endpoint === "create")
      const [first = 0, second = 0, third = 0] = creates.map(({ startedAt }) => startedAt.epochMilliseconds)
      assert.isAtLeast(second - first, 30_000)
      // A busy machine is late by seconds of this clock.
      assert.isBelow(second - first, 60_000)
      assert.isAtLeast(third, 300_000)
      assert.isBelow(third, 330_000)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("asked for beyond the deadline is not waited for", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", fault: Fault.status(429, { retryAfter: 3_600 }) })
      const error = yield* RedoxTest.fastForward(Effect.flip(SendFile.sendFile(note())))
      assert.strictEqual(error.reason._tag, "RateLimited")
      assert.strictEqual(error.reason._tag === "RateLimited" ? error.reason.retryAfter : 0, 3_600_000)
      assert.strictEqual((yield* redox.counts).create, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("too short to be answered in begins no create", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      // The upload leaves two of thirty seconds; a create begins with a tenth of them at least.
      yield* redox.faults.add({ on: "upload", fault: Fault.delay("28 seconds") })
      const error = yield* RedoxTest.fastForward(
        Effect.flip(SendFile.sendFile(note({ policy: { deadline: "30 seconds" } }))),
        // At its usual speed the clock passes both seconds in less time than a busy machine needs for the answer.
        { speed: 50 },
      )
      assert.strictEqual(error.reason._tag, "Unavailable")
      assert.strictEqual("code" in error.reason ? error.reason.code : "", "DEADLINE_EXCEEDED")
      assert.strictEqual((yield* redox.counts).create, 0)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("a file", () => {
  it.effect("ending in an empty chunk is checked before its last bytes go", () =>
    Effect.gen(function* () {
      const file = yield* FileSource.make({
        contentType: "text/plain",
        size: 6,
        bytes: Stream.make(
          new TextEncoder().encode("abc"),
          new Uint8Array(),
          new TextEncoder().encode("def"),
          new Uint8Array(),
        ),
      })
      const receipt = yield* SendFile.sendFile(note({ file }))
      assert.deepStrictEqual([receipt.file.size, receipt.attempts.upload], [6, 1])
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("policies", () => {
  it.effect("of a send are laid over those of its layer", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "upload", fault: Fault.status(503) })
      yield* RedoxTest.fastForward(Effect.result(SendFile.sendFile(note())))
      assert.strictEqual((yield* redox.counts).upload, 2)
      yield* RedoxTest.fastForward(Effect.result(SendFile.sendFile(note({ policy: { maxAttempts: 4 } }))))
      assert.strictEqual((yield* redox.counts).upload, 6)
    }).pipe(Effect.provide(inMemory({ policy: { maxAttempts: 2 } }))),
  )
})
