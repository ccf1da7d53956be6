/**
 * What an observer does is no reason to lose sight of a document.
 */
import { SendFile } from "@effect-redox/core"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Clock, Deferred, Effect, Exit, Fiber, Logger, PubSub } from "effect"
import { note } from "../support/Documents.ts"
import { inMemory } from "../support/Transports.ts"

/** The texts of what is logged, in the order of what `order` is told besides. */
const listening = <A, E, R>(effect: Effect.Effect<A, E, R>, order: Array<string>) =>
  Effect.provide(
    effect,
    Logger.layer([
      Logger.make(({ message }) => {
        const [text] = Array.isArray(message) ? message : [message]
        order.push(String(text))
      }),
    ]),
  )

const asObserver = (observer: unknown): ((event: SendEvent) => Effect.Effect<void>) => {
  if (typeof observer !== "function") throw new TypeError("no function")
  return (event) => observer(event)
}

const failing: Readonly<Record<string, (event: SendEvent) => unknown>> = {
  "interrupts itself": () => Effect.interrupt,
  "joins a fiber that was interrupted": () =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(Effect.never)
      yield* Fiber.interrupt(fiber)
      yield* Fiber.join(fiber)
    }),
  "is interrupted after a while": () => Effect.andThen(Effect.yieldNow, Effect.interrupt),
  "publishes where nobody is any more": () =>
    Effect.gen(function* () {
      const events = yield* PubSub.unbounded<string>()
      yield* PubSub.shutdown(events)
      yield* PubSub.publish(events, "event")
    }),
  fails: () => Effect.fail("no"),
  dies: () => Effect.die("no"),
  "dies while it is interrupted": () => Effect.onInterrupt(Effect.interrupt, () => Effect.die("no")),
  throws: () => {
    throw new Error("no")
  },
  "gives something else": () => 7,
}

describe("an observer", () => {
  for (const [what, observer] of Object.entries(failing)) {
    for (const method of ["upload", "embed"] as const) {
      it.effect(`that ${what} takes nothing from a send (${method})`, () =>
        Effect.gen(function* () {
          const redox = yield* FakeRedox.FakeRedox
          const receipt = yield* SendFile.sendFile(note({ method, onEvent: asObserver(observer) }))
          yield* redox.assertFiledOnce(receipt.identifiers.document)
        }).pipe(Effect.provide(inMemory())),
      )
    }
  }

  it.effect("that never comes to an end is waited for once, for five seconds, and told of", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      const seen: Array<string> = []
      let ended = 0
      const onEvent = ({ _tag }: SendEvent) =>
        Effect.suspend(() => {
          seen.push(_tag)
          return Effect.onInterrupt(Effect.never, () => Effect.sync(() => void ended++))
        })
      const began = yield* Clock.currentTimeMillis
      const send = SendFile.sendFile(note({ onEvent }))
      const receipt = yield* RedoxTest.fastForward(listening(send, lines))
      const took = (yield* Clock.currentTimeMillis) - began
      assert.isTrue(took >= 5_000 && took < 10_000, `${took}`)
      assert.lengthOf(
        lines.filter((line) => line.includes("not done with an event after 5 seconds")),
        1,
      )
      assert.deepStrictEqual(seen, [
        "Advice",
        "AttemptStarted",
        "AttemptStarted",
        "BytesSent",
        "Uploaded",
        "AttemptStarted",
        "Created",
      ])
      assert.strictEqual(ended, seen.length)
      assert.strictEqual(receipt.attempts.create, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("that cannot be interrupted either is left behind", () =>
    Effect.gen(function* () {
      const onEvent = () => Effect.uninterruptible(Effect.never)
      const receipt = yield* RedoxTest.fastForward(SendFile.sendFile(note({ onEvent })))
      assert.strictEqual(receipt.attempts.create, 1)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("that is slow is waited for, event by event", () =>
    Effect.gen(function* () {
      const seen: Array<string> = []
      const onEvent = ({ _tag }: SendEvent) =>
        Effect.andThen(
          Effect.sleep("4 seconds"),
          Effect.sync(() => void seen.push(_tag)),
        )
      yield* RedoxTest.fastForward(SendFile.sendFile(note({ onEvent })))
      assert.lengthOf(seen, 7)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("does not keep whoever interrupts the send", () =>
    Effect.gen(function* () {
      const started = yield* Deferred.make<void>()
      let ended = false
      const onEvent = () =>
        Deferred.succeed(started, undefined).pipe(
          Effect.andThen(Effect.never),
          Effect.onInterrupt(() => Effect.sync(() => void (ended = true))),
        )
      const fiber = yield* Effect.forkChild(SendFile.sendFile(note({ onEvent })))
      yield* Deferred.await(started)
      yield* Fiber.interrupt(fiber)
      assert.isTrue(Exit.hasInterrupts(yield* Fiber.await(fiber)))
      assert.isTrue(ended)
    }).pipe(Effect.provide(inMemory())),
  )

  it.effect("is called with an interrupted create instead of the log, and may hang then, too", () =>
    Effect.gen(function* () {
      const redox = yield* FakeRedox.FakeRedox
      yield* redox.faults.add({ on: "create", fault: Fault.hang({ when: "after" }) })
      const order: Array<string> = []
      const onEvent = ({ _tag }: SendEvent) =>
        Effect.suspend(() => {
          order.push(_tag)
          return _tag === "CreateInterrupted" ? Effect.never : Effect.void
        })
      const fiber = yield* Effect.forkChild(listening(SendFile.sendFile(note({ method: "embed", onEvent })), order))
      while ((yield* redox.counts).documents === 0) yield* Effect.yieldNow
      yield* RedoxTest.fastForward(Fiber.interrupt(fiber))
      assert.deepStrictEqual(
        order.slice(-3).map((line) => line.split(":")[0]),
        [
          "AttemptStarted",
          "CreateInterrupted",
          "An observer of a send was not done with an event after 5 seconds; the send goes on, and waits for this observer no more",
        ],
      )
    }).pipe(Effect.provide(inMemory())),
  )
})
