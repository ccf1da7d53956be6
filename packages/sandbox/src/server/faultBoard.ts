/**
 * The faults in force, as a person sees and changes them: by number, with their text and how often they applied.
 */
import * as Effect from "effect/Effect"
import * as PubSub from "effect/PubSub"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import * as Fault from "@effect-redox/testing/Fault"
import * as FaultSpec from "./faultSpec.ts"
import type { FaultView } from "./views.ts"

/** Shows and changes the faults of one fake. */
export interface FaultBoard {
  /** Puts a fault into force, for one client alone if it is named. Fails with what is wrong with its text. */
  readonly add: (text: string, client?: string) => Effect.Effect<FaultView, string>
  /** False where there is no such fault. */
  readonly remove: (id: number) => Effect.Effect<boolean>
  /** Lets requests pass a gate. False where there is no such gate. */
  readonly open: (id: number) => Effect.Effect<boolean>
  readonly list: Effect.Effect<ReadonlyArray<FaultView>>
  /** The list has changed. */
  readonly changes: Stream.Stream<void>
}

interface Entry {
  readonly id: number
  readonly text: string | undefined
  readonly rule: Fault.ActiveRule
  readonly gate: { readonly waiting: () => number; readonly open: Effect.Effect<void>; isOpen: boolean } | undefined
}

/** A gate that knows how many wait at it, and says when that changes. */
const countingGate = Effect.fnUntraced(function* (notify: Effect.Effect<unknown>) {
  const gate = yield* Fault.makeGate
  let waiting = 0
  const count = (by: 1 | -1) =>
    Effect.suspend(() => {
      waiting += by
      return notify
    })
  const pass = Effect.acquireUseRelease(
    count(1),
    () => gate.pass,
    () => count(-1),
  )
  return { gate: { ...gate, pass }, waiting: () => waiting }
})

const describe = (rule: Fault.Rule): string => {
  const faults = "_tag" in rule.fault ? [rule.fault] : rule.fault
  return `${rule.on}: ${faults.map((fault) => fault._tag).join(", ")}, set by the program`
}

export const make = Effect.fnUntraced(function* (script: Fault.FaultScript): Effect.fn.Return<FaultBoard> {
  const changes = yield* PubSub.sliding<void>(16)
  let entries: ReadonlyArray<Entry> = []
  let last = 0

  // A program may have added rules, and `reset` removes all: the script itself is the truth.
  const current = Effect.map(script.active, (active) => {
    entries = active.map(
      (rule) => entries.find((entry) => entry.rule === rule) ?? { id: ++last, text: undefined, rule, gate: undefined },
    )
    return entries
  })
  const find = (id: number) => Effect.map(current, (all) => all.find((entry) => entry.id === id))
  const notify = PubSub.publish(changes, undefined)

  return {
    add: Effect.fnUntraced(function* (text, client) {
      const spec = FaultSpec.parse(text)
      if (Result.isFailure(spec)) return yield* Effect.fail(spec.failure)
      const { fault, match, when } = spec.success
      const held = yield* countingGate(notify)
      const rule = yield* Effect.mapError(
        script.tryAdd({ ...match, client, fault: fault ?? Fault.gate(held.gate, { when }) }),
        ({ message }) => message,
      )
      const gate = fault === undefined ? { waiting: held.waiting, open: held.gate.open, isOpen: false } : undefined
      const id = ++last
      entries = [...entries, { id, text: spec.success.text, rule, gate }]
      yield* notify
      return {
        id,
        text: spec.success.text,
        hits: 0,
        isSpent: false,
        client: client ?? null,
        gate: gate === undefined ? null : { waiting: 0, open: false },
      }
    }),
    remove: Effect.fnUntraced(function* (id) {
      const entry = yield* find(id)
      if (entry === undefined) return false
      yield* entry.rule.remove
      yield* notify
      return true
    }),
    open: Effect.fnUntraced(function* (id) {
      const gate = (yield* find(id))?.gate
      if (gate === undefined) return false
      gate.isOpen = true
      yield* gate.open
      yield* notify
      return true
    }),
    list: Effect.flatMap(current, (all) =>
      Effect.forEach(all, ({ gate, id, rule, text }) =>
        Effect.map(Effect.all([rule.hits, rule.isSpent]), ([hits, isSpent]) => ({
          id,
          text: text ?? describe(rule.rule),
          hits,
          isSpent,
          client: rule.rule.client ?? null,
          gate: gate === undefined ? null : { waiting: gate.waiting(), open: gate.isOpen },
        })),
      ),
    ),
    changes: Stream.fromPubSub(changes),
  }
})
