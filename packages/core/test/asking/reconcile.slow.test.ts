/** The property of a settlement, over every combination of what a delivery, a destination and a fault can do. */
import { Reconcile } from "@effect-redox/core"
import { Delivery, FakeRedox, Fault } from "@effect-redox/testing"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { TestClock } from "effect/testing"
import { layer, slug, unknownAfter } from "./fake.ts"

const provide = Effect.provide(layer)

const holds = (identifier: string) =>
  Effect.flatMap(FakeRedox.FakeRedox, (redox) =>
    Effect.map(redox.deliveries.of(identifier), (all) => all.some(({ isInChart }) => isInChart)),
  )

// Every state of a delivery, every way a destination answers a search, and every way the create was lost.
const plans: ReadonlyArray<Delivery.Plan> = [
  {},
  { visibleAfter: "1 hour" },
  { pendingFor: "1 hour" },
  { status: "filtered" },
  { status: "failed" },
  { status: "failed", destinationStatus: 422 },
  { status: "failed", destinationStatus: 409 },
  { status: "failed", destinationStatus: 503 },
  { status: "failed", destinationStatus: 503, inChart: true },
  { status: "failed", destinationStatus: 422, inChart: true },
  { status: "pending" },
]
const destinations: ReadonlyArray<FakeRedox.DestinationBehaviour> = [
  {},
  { canSearch: false },
  { parameters: "ignored" },
  { matching: "partial" },
  { noMatch: "outcome" },
  { issues: { at: "issues", text: "no" } },
]
const losses = [
  Fault.resetBeforeCommit,
  Fault.resetAfterCommit,
  Fault.status(504),
  Fault.status(500, { when: "after" }),
]
const troubles = [undefined, "search", "log"] as const

describe("a settlement", () => {
  it.effect("never says NotCreated of a document in the chart, nor Created of one that is not", () =>
    Effect.gen(function* () {
      let cases = 0
      for (const plan of plans) {
        for (const destination of destinations) {
          for (const loss of losses) {
            for (const named of [true, false]) {
              for (const trouble of troubles) {
                yield* Effect.gen(function* () {
                  const redox = yield* FakeRedox.FakeRedox
                  yield* redox.deliveries.plan(plan)
                  yield* redox.setDestination(slug, destination)
                  const unsettled = yield* unknownAfter(loss, named)
                  if (trouble !== undefined) yield* redox.faults.add({ on: trouble, fault: Fault.status(503) })
                  const settlement = yield* Effect.raceFirst(
                    Reconcile.settle(unsettled),
                    Effect.forever(TestClock.adjust("1 minute")),
                  )
                  const inChart = yield* holds(unsettled.identifiers.document)
                  const what = JSON.stringify({ plan, destination, loss: loss._tag, named, trouble, settlement })
                  if (settlement._tag === "NotCreated") assert.isFalse(inChart, what)
                  if (settlement._tag === "Created") assert.isTrue(inChart, what)
                }).pipe(provide)
                cases += 1
              }
            }
          }
        }
      }
      assert.strictEqual(cases, plans.length * destinations.length * losses.length * 2 * troubles.length)
    }),
  )
})
