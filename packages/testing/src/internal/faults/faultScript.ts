/**
 * Decides, request by request, which rules apply.
 */
import * as Effect from "effect/Effect"
import * as Random from "effect/Random"
import {
  InvalidRule,
  makeGate,
  type ActiveRule,
  type Call,
  type Fault,
  type FaultScript,
  type Match,
  type Rule,
} from "../../Fault.ts"
import { ruleProblem } from "./faultCheck.ts"
import type * as RandomIds from "../random.ts"

/** What happens to one request. */
export interface Plan {
  readonly names: ReadonlyArray<string>
  readonly before: Effect.Effect<void>
  readonly after: Effect.Effect<void>
  /** What decides the answer, if anything does. */
  readonly decisive: Exclude<Fault, { _tag: "Delay" | "Hang" | "Gate" }> | undefined
}

export interface Script extends FaultScript {
  readonly plan: (call: Call) => Plan
  /** How many rules are in force, and which of them have not applied yet. */
  readonly unfired: () => { readonly rules: number; readonly names: ReadonlyArray<string> }
}

interface Active {
  readonly rule: Rule
  readonly faults: ReadonlyArray<Fault>
  readonly random: RandomIds.Source
  readonly handle: ActiveRule
  seen: number
  hits: number
}

const selected = (nth: Match["nth"], count: number): boolean => {
  if (nth === undefined) return true
  if (typeof nth === "number") return count === nth
  if ("every" in nth) return count % nth.every === 0
  return count >= (nth.from ?? 1) && count <= (nth.to ?? Infinity)
}

const isSpent = (nth: Match["nth"], seen: number): boolean => {
  if (nth === undefined) return false
  if (typeof nth === "number") return seen >= nth
  return !("every" in nth) && nth.to !== undefined && seen >= nth.to
}

const applies = (active: Active, call: Call): boolean => {
  const { client, nth, on, probability, where } = active.rule
  if (on !== "any" && on !== call.endpoint) return false
  if (client !== undefined && client !== call.clientId) return false
  if (where !== undefined && !where(call)) return false
  active.seen++
  if (!selected(nth, active.seen)) return false
  if (probability !== undefined && active.random.nextDoubleUnsafe() >= probability) return false
  active.hits++
  return true
}

const nameOf = (fault: Fault): string => {
  switch (fault._tag) {
    case "Status":
      return fault.when === "after" ? `status ${fault.status} after it was carried out` : `status ${fault.status}`
    case "Body":
      return `${typeof fault.body === "string" ? fault.body : "another"} body`
    case "NotSent":
      return `not sent: ${fault.kind}`
    case "Reset":
      return `${fault.kind} ${fault.when} it was carried out`
    case "Cut":
      return `answer cut after ${fault.bytes} bytes`
    case "Delay":
      return "delayed"
    case "Hang":
      return "no answer"
    case "Gate":
      return "held at a gate"
  }
}

const whichOf = (nth: Match["nth"]): string => {
  if (nth === undefined) return ""
  if (typeof nth === "number") return ` number ${nth}`
  if ("every" in nth) return `, every ${nth.every}`
  return ` numbers ${nth.from ?? 1} to ${nth.to ?? "any"}`
}

const ruleName = ({ faults, rule, seen }: Active): string => {
  const { nth, on, probability, where } = rule
  const conditions = [
    ...(where === undefined ? [] : ["where it says"]),
    ...(probability === undefined ? [] : [`by chance (${probability})`]),
  ]
  const which = [`${on}${whichOf(nth)}`, ...conditions].join(", ")
  return `${faults.map(nameOf).join(" and ")} on ${which}, which saw ${seen} such request${seen === 1 ? "" : "s"}`
}

const waitOf = (fault: Fault): Effect.Effect<void> => {
  switch (fault._tag) {
    case "Delay":
      return Effect.sleep(fault.duration)
    case "Hang":
      return Effect.never
    case "Gate":
      return fault.gate.pass
    default:
      return Effect.void
  }
}

const waits = (faults: ReadonlyArray<Fault>, when: "before" | "after"): Effect.Effect<void> =>
  Effect.forEach(
    faults.filter((fault) => "when" in fault && fault.when === when),
    waitOf,
    { discard: true },
  )

const isDecisive = (fault: Fault): fault is NonNullable<Plan["decisive"]> =>
  fault._tag !== "Delay" && fault._tag !== "Hang" && fault._tag !== "Gate"

export const make = (fakeRandom: RandomIds.Source): Script => {
  let rules: ReadonlyArray<Active> = []

  const add = (rule: Rule): Effect.Effect<ActiveRule> => {
    const problem = ruleProblem(rule)
    if (problem === undefined) return put(rule)
    const invalid = new InvalidRule({ message: `faults.add: ${problem}` })
    // So that its stack begins at the line with the rule.
    Error.captureStackTrace(invalid, add)
    return Effect.die(invalid)
  }

  const put = Effect.fnUntraced(function* (rule: Rule): Effect.fn.Return<ActiveRule> {
    const random =
      rule.seed === undefined ? fakeRandom : yield* Random.withSeed(Effect.service(Random.Random), rule.seed)
    const faults = "_tag" in rule.fault ? [rule.fault] : rule.fault
    const release = Effect.forEach(faults, (fault) => (fault._tag === "Gate" ? fault.gate.open : Effect.void), {
      discard: true,
    })
    const handle: ActiveRule = {
      rule,
      hits: Effect.sync(() => active.hits),
      isSpent: Effect.sync(() => isSpent(rule.nth, active.seen)),
      remove: Effect.suspend(() => {
        rules = rules.filter((other) => other !== active)
        return release
      }),
    }
    const active: Active = { rule, faults, random, handle, seen: 0, hits: 0 }
    rules = [...rules, active]
    return handle
  })

  const tryAdd = (rule: Rule): Effect.Effect<ActiveRule, InvalidRule> => {
    const problem = ruleProblem(rule)
    return problem === undefined ? put(rule) : Effect.fail(new InvalidRule({ message: problem }))
  }

  return {
    add,
    tryAdd,
    gate: Effect.fnUntraced(function* (match, options) {
      const gate = yield* makeGate
      yield* add({ ...match, fault: { _tag: "Gate", gate, when: options?.when ?? "before" } })
      return gate
    }),
    sequence: Effect.fnUntraced(function* (match, steps) {
      const rules = steps.flatMap((fault, index) => (fault === "fine" ? [] : { ...match, nth: index + 1, fault }))
      if (rules.length === 0) {
        const message = 'faults.sequence: steps has no fault: give at least one that is not "fine"'
        return yield* Effect.die(new InvalidRule({ message }))
      }
      return yield* Effect.forEach(rules, add)
    }),
    active: Effect.sync(() => rules.map((active) => active.handle)),
    clear: Effect.suspend(() => Effect.forEach(rules, (active) => active.handle.remove, { discard: true })),
    unfired: () => ({
      rules: rules.length,
      names: rules.filter(({ hits }) => hits === 0).map(ruleName),
    }),
    plan: (call) => {
      // Every rule counts every request, whatever the rules before it decide.
      const faults = rules.filter((active) => applies(active, call)).flatMap((active) => active.faults)
      return {
        names: faults.map(nameOf),
        before: waits(faults, "before"),
        after: waits(faults, "after"),
        decisive: faults.find(isDecisive),
      }
    },
  }
}
