/**
 * Random schedules of faults, and what must hold of any of them.
 */
import { SendFile } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { SendEvent } from "@effect-redox/core/SendEvent"
import { FakeRedox } from "@effect-redox/testing"
import { assert } from "@effect/vitest"
import { Cause, Effect, Exit, Fiber, Option, Random } from "effect"
import { note } from "../support/Documents.ts"
import { calls, faults, type OnUnknown } from "./matrix.ts"

const pick = <A>(values: ReadonlyArray<A>): Effect.Effect<A> =>
  Effect.map(Random.nextIntBetween(0, values.length, { halfOpen: true }), (index) => {
    const value = values[index]
    if (value === undefined) throw new RangeError("nothing to pick from")
    return value
  })

export interface Schedule {
  readonly onUnknown: OnUnknown
  readonly method: "upload" | "embed"
  /** Which fault meets which request of which endpoint. */
  readonly hits: ReadonlyArray<{ readonly on: (typeof calls)[number]; readonly nth: number; readonly fault: number }>
  /** When someone interrupts, in milliseconds; undefined where nobody does. */
  readonly interruptAfter: number | undefined
}

// A `Hang` takes an attempt's whole time, which is long; a few are enough.
export const draw = Effect.gen(function* () {
  const hits: Array<Schedule["hits"][number]> = []
  for (const on of calls) {
    for (let nth = 1; nth <= 4; nth++) {
      if ((yield* Random.next) < 0.45)
        hits.push({ on, nth, fault: yield* Random.nextIntBetween(0, faults.length, { halfOpen: true }) })
    }
  }
  return {
    hits,
    onUnknown: yield* pick(["fail", "fail", "resend"] as const),
    method: yield* pick(["upload", "embed"] as const),
    interruptAfter: (yield* Random.next) < 0.3 ? yield* Random.nextIntBetween(0, 3_000) : undefined,
  } satisfies Schedule
})

export interface Outcome {
  readonly exit: Exit.Exit<unknown, RedoxError>
  readonly documents: number
  readonly creates: number
  readonly events: ReadonlyArray<SendEvent>
}

/** Sends a file through a schedule. */
export const follow = Effect.fnUntraced(function* (schedule: Schedule) {
  const redox = yield* FakeRedox.FakeRedox
  for (const { fault, nth, on } of schedule.hits) {
    const hit = faults[fault]
    if (hit !== undefined) yield* redox.faults.add({ on, nth, fault: hit.fault })
  }
  const events: Array<SendEvent> = []
  const fiber = yield* Effect.forkChild(
    SendFile.sendFile(
      note({
        method: schedule.method,
        policy: { onUnknown: schedule.onUnknown },
        onEvent: (event) => Effect.sync(() => void events.push(event)),
      }),
    ),
  )
  if (schedule.interruptAfter !== undefined) {
    yield* Effect.sleep(schedule.interruptAfter)
    yield* Fiber.interrupt(fiber)
  }
  const exit = yield* Fiber.await(fiber)
  const { create, documents } = yield* redox.counts
  const outcome: Outcome = { exit, documents, creates: create, events }
  return outcome
})

const happened = ({ events }: Outcome, tag: SendEvent["_tag"]): boolean => events.some(({ _tag }) => _tag === tag)

/** The promise: at most one document, and what is said agrees with what is. */
export const check = (schedule: Schedule, outcome: Outcome): void => {
  const told = JSON.stringify({ schedule, tags: outcome.events.map(({ _tag }) => _tag) })
  const { creates, documents, exit } = outcome
  if (schedule.onUnknown === "fail") assert.isAtMost(documents, 1, told)
  // Whoever chose to resend has chosen this, and no more than one for every request.
  assert.isAtMost(documents, creates, told)
  if (Exit.isSuccess(exit)) {
    assert.isAtLeast(documents, 1, told)
    assert.isTrue(happened(outcome, "Created"), told)
    return
  }
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  if (error !== undefined) {
    if (error.nothingCreated) assert.strictEqual(documents, 0, told)
    return
  }
  // Neither an answer nor an error: interrupted, which is never a defect, and says so where a document may exist.
  assert.isTrue(Cause.hasInterruptsOnly(exit.cause), `${told} ${Cause.pretty(exit.cause)}`)
  if (documents > 0) assert.isTrue(happened(outcome, "CreateInterrupted"), told)
}
