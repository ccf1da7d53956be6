/**
 * How long an outage the default policy outlasts.
 */
import { SendFile } from "@effect-redox/core"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Effect, Random, Result } from "effect"
import { note } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"

const calls = ["token", "upload", "create"] as const

const sendMany = (count: number) => {
  const sends = Array.from({ length: count }, () => Effect.result(SendFile.sendFile(note())))
  return Effect.all(sends, { concurrency: "unbounded" })
}

/** Runs sends under a script of faults, and returns how many of them ended in a receipt. */
const survivors = Effect.fnUntraced(function* <R>(count: number, script: Effect.Effect<void, never, R>) {
  const redox = yield* FakeRedox.FakeRedox
  const results = yield* RedoxTest.fastForward(Effect.andThen(Effect.forkChild(script), sendMany(count)), {
    speed: 1_000,
  })
  const sent = results.filter(Result.isSuccess).length
  assert.strictEqual((yield* redox.counts).documents, sent)
  return sent
})

describe("the default policy", () => {
  const lasting = [
    ["a host without a name", Fault.unknownHost],
    ["a certificate that is not trusted", Fault.untrustedCertificate],
  ] as const
  it.effect.each(lasting)("gives up on %s after five attempts", ([, fault]) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "upload", fault })
      const { reason } = yield* RedoxTest.fastForward(Effect.flip(SendFile.sendFile(note())))
      assert.strictEqual(reason._tag === "Unavailable" ? reason.attempts : reason._tag, 5)
    }).pipe(Effect.provide(inMemory())),
  )
})

describe("the default policy outlasts", () => {
  it.effect.each(Array.from({ length: 12 }, (_, seed) => seed))("an outage of a minute (seed %d)", (seed) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      const began = yield* Clock.currentTimeMillis
      const outage = Effect.gen(function* () {
        const rules = yield* Effect.forEach(calls, (on) => redox.faults.add({ on, fault: Fault.connectionRefused }))
        yield* Effect.sleep("1 minute")
        yield* Effect.forEach(rules, ({ remove }) => remove)
      })
      assert.strictEqual(yield* survivors(20, outage), 20)
      assert.isAtLeast((yield* Clock.currentTimeMillis) - began, 60_000)
    }).pipe(Random.withSeed(seed), Effect.provide(inMemory())),
  )

  it.effect.each(Array.from({ length: 6 }, (_, seed) => seed))(
    "a minute of 503 from tokens and uploads (seed %d)",
    (seed) =>
      Effect.gen(function* () {
        const redox = yield* FakeRedox.FakeRedox
        const outage = Effect.gen(function* () {
          const rules = yield* Effect.forEach(["token", "upload"] as const, (on) =>
            redox.faults.add({ on, fault: Fault.status(503) }),
          )
          yield* Effect.sleep("1 minute")
          yield* Effect.forEach(rules, ({ remove }) => remove)
        })
        assert.strictEqual(yield* survivors(20, outage), 20)
      }).pipe(Random.withSeed(seed), Effect.provide(inMemory())),
  )

  it.effect.each(Array.from({ length: 6 }, (_, seed) => seed))("a rolling restart (seed %d)", (seed) =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      // Four instances, one after the other: a few seconds in which a part of the connections is refused or reset.
      const restart = Effect.gen(function* () {
        for (let instance = 0; instance < 4; instance++) {
          const rules = yield* Effect.all([
            ...calls.map((on) => redox.faults.add({ on, probability: 0.6, fault: Fault.connectionRefused })),
            redox.faults.add({ on: "upload", probability: 0.3, fault: Fault.resetBeforeCommit }),
            redox.faults.add({ on: "token", probability: 0.3, fault: Fault.status(502) }),
          ])
          yield* Effect.sleep("8 seconds")
          yield* Effect.forEach(rules, ({ remove }) => remove)
          yield* Effect.sleep("4 seconds")
        }
      })
      assert.strictEqual(yield* survivors(40, restart), 40)
    }).pipe(Random.withSeed(seed), Effect.provide(inMemory())),
  )
})
