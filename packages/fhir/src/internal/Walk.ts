/** Says what is wrong with a value: one walk along its {@link Definition}, collecting problems in document order. */
import { resourceTypes } from "../generated/resourceTypes.ts"
import {
  type CheckOptions,
  contentMark,
  type Definition,
  describe,
  type Invariant,
  type ObjectDefinition,
  type Plan,
  type PrimitiveDefinition,
  type Slot,
} from "./Definition.ts"
import { accepts } from "./Format.ts"
import { hasSibling, isObject, type Json, maxDepth } from "./json.ts"
import { textOf } from "./numberText.ts"
import type { Problem, Rule } from "./Problem.ts"
import { Place, targetProblem } from "./references.ts"

/** A problem whose path is being made, from its end to the root, as the walk returns. */
interface Found extends Problem {
  readonly segments: Array<string | number>
}

/**
 * How many problems are reported. The paths of those deep inside are long: without a limit, a report could be as many
 * times the size of its document as that is deep.
 */
export const maxProblems = 1000

class Walk {
  readonly found: Array<Found> = []
  readonly #options: CheckOptions
  readonly #strict: boolean
  readonly #invariants: boolean
  readonly #limit: number
  /** Once set, nothing more is walked or reported. */
  #stopped = false
  /** Whether there was a problem more than are reported. */
  more = false
  #place: Place

  constructor(value: unknown, options: CheckOptions) {
    this.#place = Place.of(value)
    this.#options = options
    this.#strict = options.strict
    this.#invariants = options.invariants
    this.#limit = options.first === true ? 1 : maxProblems
  }

  /** Reports a problem at a key of the object being walked, or at that object itself. */
  #report(
    key: string | undefined,
    index: number,
    rule: Rule,
    message: string,
    severity: Problem["severity"] = "error",
  ): void {
    if (this.#stopped) return
    if (this.found.length === this.#limit) {
      this.more = true
      this.#stopped = true
      return
    }
    this.found.push({ segments: [], rule, message, severity })
    if (this.#limit === 1) this.#stopped = true
    if (key !== undefined) this.#prefix(this.found.length - 1, key, index)
  }

  /** Completes the paths of the problems found since there were `count`. */
  #prefix(count: number, key: string, index: number): void {
    for (let i = count; i < this.found.length; i++) {
      const segments = this.found[i]?.segments
      if (index >= 0) segments?.push(index)
      if (key !== "") segments?.push(key)
    }
  }

  /** Walks the root value. */
  root(value: unknown, definition: Definition): void {
    switch (definition.kind) {
      case "primitive":
        return this.#primitive(undefined, value, definition, undefined, -1)
      case "object":
        return this.#object(value, definition, 0, false)
      case "resource":
        return this.#anyResource(value, 0)
    }
  }

  /** Walks an object; with `idIsEnough`, an `id` alone does not make it empty. */
  #object(value: unknown, definition: ObjectDefinition | undefined, level: number, idIsEnough: boolean): void {
    if (this.#stopped || definition === undefined) return
    if (!isObject(value)) {
      return this.#report(undefined, -1, "type", `expected ${describe(definition)}`)
    }
    if (level >= maxDepth) return this.#tooDeep()
    if (definition.isResource && value["resourceType"] !== definition.name) {
      // Whatever else is in it would be judged by the wrong definition.
      const rule = value["resourceType"] === undefined ? "required" : "type"
      return this.#report("resourceType", -1, rule, `expected the resource type ${definition.name}`)
    }
    const plan = definition.plan
    let seen = 0
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue
      const child = value[key]
      // A key that JSON.stringify leaves out is absent.
      if (child === undefined) continue
      const slot = plan.slots.get(key)
      if (slot === undefined) {
        seen |= contentMark
        this.#unknown(child, definition, level, key)
        continue
      }
      if ((seen & slot.excludes) !== 0) this.#choice(value, slot)
      seen |= slot.marks
      if (slot.kind === "primitive") this.#primitive(value, child, slot.primitive, key, -1)
      else this.#child(value, child, slot, level)
      if (this.#stopped) return
      if (slot.constrained && this.#invariants) this.#constraints(child, slot)
    }
    if ((seen & plan.required) !== plan.required) this.#missing(plan, seen)
    else if ((seen & contentMark) === 0 && !definition.isResource && !(idIsEnough && "id" in value)) {
      this.#report(undefined, -1, "ele-1", "expected at least one element besides id")
    }
    if (!this.#invariants) return
    if (definition.errors.length > 0) this.#obey(definition.errors, value, undefined, -1)
    if (this.#options.warnings === true) this.#obey(definition.warnings, value, undefined, -1)
  }

  /** Walks what a key that is not a single primitive holds. */
  #child(value: Json, child: unknown, slot: Slot, level: number): void {
    const count = this.found.length
    switch (slot.kind) {
      case "object":
        this.#object(child, slot.object, level + 1, false)
        break
      case "sibling":
        this.#object(child, slot.object, level + 1, value[slot.valueKey] !== undefined)
        break
      case "resource":
        this.#inside(child, slot, level)
        break
      default:
        if (this.#isArray(child, slot)) this.#items(value, child, slot, level)
        return
    }
    if (this.found.length !== count) this.#prefix(count, slot.key, -1)
  }

  /** Walks what an element that may repeat holds. */
  #items(value: Json, child: ReadonlyArray<unknown>, slot: Slot, level: number): void {
    switch (slot.kind) {
      case "objects":
        for (let i = 0; i < child.length && !this.#stopped; i++) {
          const count = this.found.length
          this.#object(child[i], slot.object, level + 1, false)
          if (this.found.length !== count) this.#prefix(count, slot.key, i)
        }
        return
      case "primitives":
        for (let i = 0; i < child.length && !this.#stopped; i++) {
          const item: unknown = child[i]
          if (item === null && hasSibling(value, slot.key, i)) continue
          this.#primitive(child, item, slot.primitive, slot.key, i)
        }
        return
      case "resources":
        for (let i = 0; i < child.length && !this.#stopped; i++) {
          const count = this.found.length
          this.#inside(child[i], slot, level)
          if (this.found.length !== count) this.#prefix(count, slot.key, i)
        }
        return
      case "siblings":
        return this.#siblings(value, child, slot, level)
    }
  }

  #isArray(value: unknown, slot: Slot): value is ReadonlyArray<unknown> {
    if (!Array.isArray(value)) {
      this.#report(slot.key, -1, "type", "expected an array")
      return false
    }
    if (value.length === 0) {
      this.#report(slot.key, -1, "cardinality", "an array may not be empty; leave the element out")
      return false
    }
    if (value.length > slot.max) {
      this.#report(slot.key, -1, "cardinality", `expected at most ${slot.max} items`)
    }
    return true
  }

  #primitive(
    holder: object | undefined,
    value: unknown,
    definition: PrimitiveDefinition | undefined,
    key: string | undefined,
    index: number,
  ): void {
    if (definition === undefined) return
    if (accepts(definition.format, value, this.#strict)) {
      if (typeof value !== "number" || definition.name === "decimal" || holder === undefined) return
      // R4's pattern of an integer is for what is written: `1.0` and `2e0` are none.
      if (textOf(holder, index >= 0 ? String(index) : (key ?? ""), value) === undefined) return
      const expected = "expected an integer written in digits alone, without a fraction or exponent"
      return this.#report(key, index, "format", expected)
    }
    const { expected, json, rule } = definition
    this.#report(key, index, typeof value === json ? rule : "type", `expected ${expected}`)
  }

  #siblings(value: Json, child: ReadonlyArray<unknown>, slot: Slot, level: number): void {
    const values = value[slot.valueKey]
    const length = Array.isArray(values) ? values.length : undefined
    // Published documents leave out nulls at the end of the siblings: they are read, but not sent.
    if (length !== undefined && (this.#strict ? length !== child.length : length < child.length)) {
      this.#report(slot.key, -1, "alignment", `expected as many items as ${slot.valueKey} has`)
    }
    let content = false
    for (let i = 0; i < child.length && !this.#stopped; i++) {
      const item: unknown = child[i]
      if (item === null) continue
      content = true
      const hasValue = Array.isArray(values) && values[i] !== null && values[i] !== undefined
      const count = this.found.length
      this.#object(item, slot.object, level + 1, hasValue)
      if (this.found.length !== count) this.#prefix(count, slot.key, i)
    }
    if (!content) {
      this.#report(slot.key, -1, "ele-1", "expected an item that is not null; leave the element out")
    } else if (values === undefined) {
      // With no values beside it, a null stands for an item of which nothing is there.
      for (let i = 0; i < child.length; i++) {
        if (child[i] === null) this.#report(slot.key, i, "ele-1", "expected an item with a value or extensions")
      }
    }
  }

  #choice(value: Json, slot: Slot): void {
    const other = slot.choice?.find(
      (key) => key !== slot.valueKey && (value[key] !== undefined || value[`_${key}`] !== undefined),
    )
    if (other === undefined) return
    this.#report(slot.key, -1, "choice", `expected at most one of ${slot.choice?.join(", ")}`)
  }

  #missing(plan: Plan, seen: number): void {
    for (const requirement of plan.requirements) {
      if ((seen & requirement.bit) === 0) {
        this.#report(requirement.name, -1, "required", `is required: ${requirement.expected}`)
      }
    }
  }

  /** Walks a resource inside another, remembering where it is: only invariants and references ask for that. */
  #inside(value: unknown, slot: Slot, level: number): void {
    if (!this.#invariants) return this.#anyResource(value, level + 1)
    const place = this.#place
    if (isObject(value)) this.#place = place.inside(value, slot.key === "contained")
    this.#anyResource(value, level + 1)
    this.#place = place
  }

  #anyResource(value: unknown, level: number): void {
    if (!isObject(value)) return this.#report(undefined, -1, "type", "expected a resource")
    const name = value["resourceType"]
    if (typeof name !== "string" || name === "") {
      const rule = name === undefined ? "required" : "type"
      return this.#report("resourceType", -1, rule, "expected the name of a resource type")
    }
    const definition = this.#options.resources.get(name)
    if (definition !== undefined) return this.#object(value, definition, level, false)
    if (this.#options.rejectUnknownResources) {
      const known = [...this.#options.resources.keys()].join(", ")
      const expected = known === "" ? "expected no resource, as the schema knows none" : `expected one of ${known}`
      return this.#report("resourceType", -1, "unknown-resource", expected)
    }
    if (this.#strict && !resourceTypes.has(name)) {
      return this.#report("resourceType", -1, "unknown-resource", "expected the name of a resource type of FHIR R4")
    }
    this.#untouched(value, level)
  }

  #unknown(value: unknown, definition: ObjectDefinition, level: number, key: string): void {
    if (this.#strict) {
      return this.#report(key, -1, "unknown-element", `is not an element of ${definition.name} in FHIR R4`)
    }
    const count = this.found.length
    this.#untouched(value, level + 1)
    if (this.found.length !== count) this.#prefix(count, key, -1)
  }

  /** Unknown content may hold anything, but not so deep that the code that handles it next runs out of stack. */
  #untouched(value: unknown, level: number): void {
    if (typeof value !== "object" || value === null || this.#stopped) return
    if (level >= maxDepth) return this.#tooDeep()
    const count = this.found.length
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        this.#untouched(value[i], level + 1)
        // The one problem there can be stops the walk.
        if (this.#stopped) return this.found.length === count ? undefined : this.#prefix(count, "", i)
      }
    } else if (isObject(value)) {
      for (const key in value) {
        this.#untouched(value[key], level + 1)
        if (this.#stopped) return this.found.length === count ? undefined : this.#prefix(count, key, -1)
      }
    }
  }

  /** The rest is not walked: where a value refers to itself, that would never end. */
  #tooDeep(): void {
    this.#report(undefined, -1, "depth", `expected no more than ${maxDepth} levels of nesting`)
    this.#stopped = true
  }

  /** Checks the invariants and the reference targets of an element. */
  #constraints(child: unknown, slot: Slot): void {
    const many = Array.isArray(child)
    const items: ReadonlyArray<unknown> = many ? child : [child]
    for (let i = 0; i < items.length && !this.#stopped; i++) {
      const index = many ? i : -1
      const item = items[i]
      if (slot.rules !== undefined) this.#obey(slot.rules, item, slot.key, index)
      if (slot.targets === undefined || !isObject(item)) continue
      const problem = targetProblem(item, slot.targets, this.#place)
      if (problem === undefined) continue
      const count = this.found.length
      this.#report(problem.at, -1, problem.rule, problem.message)
      if (this.found.length !== count) this.#prefix(count, slot.key, index)
    }
  }

  /** Reports the rules that a value does not obey. */
  #obey(rules: ReadonlyArray<Invariant>, value: unknown, key: string | undefined, index: number): void {
    for (const rule of rules) {
      if (!rule.holds(value, this.#place)) this.#report(key, index, rule.key, rule.message, rule.severity)
    }
  }
}

/**
 * The problems of a value, in document order; an element that is missing follows those present in the same object. No
 * more than {@link maxProblems}, and one that says so; only the first where that is asked for.
 */
export const walk = (value: unknown, definition: Definition, options: CheckOptions): ReadonlyArray<Problem> => {
  const walk = new Walk(value, options)
  walk.root(value, definition)
  for (const problem of walk.found) problem.segments.reverse()
  if (walk.more && options.first !== true) {
    walk.found.push({
      segments: [],
      rule: "too-many",
      message: `has more than ${maxProblems} problems; the others are not listed`,
      severity: "error",
    })
  }
  return walk.found
}
