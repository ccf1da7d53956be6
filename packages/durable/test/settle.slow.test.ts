/** The property of settling by itself, over every delivery, loss, way to be cut off, and choice. */
import { Settle } from "@effect-redox/durable"
import { Outbox } from "@effect-redox/durable/Outbox"
import { Delivery, FakeRedox, Fault, RedoxTest } from "@effect-redox/testing"
import { assert, it } from "@effect/vitest"
import { Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { all, entryOf, untilEmpty } from "./support/asking.ts"
import { sendOf } from "./support/sends.ts"

const plans: ReadonlyArray<Delivery.Plan> = [
  {},
  { visibleAfter: "10 minutes" },
  { pendingFor: "10 minutes" },
  { status: "filtered" },
  { status: "failed", destinationStatus: 422 },
  { status: "failed", destinationStatus: 409 },
  { status: "failed", destinationStatus: 503, inChart: true },
  { status: "failed", destinationStatus: 422, inChart: true },
]
const losses = [
  Fault.resetBeforeCommit,
  Fault.resetAfterCommit,
  Fault.status(504),
  Fault.status(504, { when: "after", body: "Meta" }),
]
/** Where a first pass is cut off: at which question, and on which side of its answer. */
const cuts = [
  undefined,
  { on: "search", when: "before" },
  { on: "search", when: "after" },
  { on: "log", when: "after" },
] as const
const choices = ["refuse", "queue"] as const

const cases = plans.flatMap((plan) =>
  losses.flatMap((loss) =>
    cuts.flatMap((cut) => choices.map((notCreated) => ({ plan, loss, cut, notCreated }) as const)),
  ),
)

const inChart = Effect.flatMap(FakeRedox.FakeRedox, (redox) =>
  Effect.map(redox.deliveries.all, (deliveries) => deliveries.filter((delivery) => delivery.isInChart).length),
)

it.effect(
  "never makes a send sent that is not in the chart, nor refuses or sends one again that is, also when it is cut off",
  () =>
    Effect.forEach(
      cases,
      ({ cut, loss, notCreated, plan }) =>
        Effect.gen(function* () {
          const what = JSON.stringify({ plan, loss, cut, notCreated })
          const redox = yield* FakeRedox.FakeRedox
          const outbox = yield* Outbox
          yield* redox.deliveries.plan(plan)
          yield* redox.faults.add({ on: "create", nth: 1, fault: loss })
          yield* outbox.add(sendOf("a", { key: "a" }))
          yield* untilEmpty()
          yield* TestClock.adjust("6 minutes")

          if (cut !== undefined) {
            const gate = yield* redox.faults.gate({ on: cut.on, nth: 1 }, { when: cut.when })
            const pass = yield* Effect.forkChild(RedoxTest.fastForward(Settle.once({ notCreated })))
            yield* Effect.raceFirst(gate.arrived, Fiber.await(pass))
            yield* Fiber.interrupt(pass)
            yield* gate.open
          }
          yield* RedoxTest.fastForward(Settle.once({ notCreated }))
          assert.strictEqual((yield* redox.counts).create, 1, what)
          const { outcome, state } = yield* entryOf("a")
          const there = yield* inChart
          if (state === "sent") assert.strictEqual(there, 1, what)
          if (state === "refused" || state === "queued") assert.strictEqual(there, 0, what)
          if (state !== "unknown") assert.strictEqual(outcome.resolution?.by, "reconcile", what)

          yield* redox.deliveries.plan({})
          yield* untilEmpty()
          yield* TestClock.adjust("6 minutes")
          yield* RedoxTest.fastForward(Settle.once({ notCreated }))
          assert.isAtMost(yield* inChart, 1, what)
        }).pipe(Effect.provide(all)),
      { discard: true },
    ),
  { timeout: 300_000 },
)
