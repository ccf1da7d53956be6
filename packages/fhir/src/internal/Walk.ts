/** Says what is wrong with a value: one walk along its {@link Definition}, collecting problems in document order. */
import {
  type CheckOptions,
  type Choice,
  contentMark,
  type Definition,
  type Element,
  type Invariant,
  type ObjectDefinition,
  type PrimitiveDefinition,
  type Slot,
} from "./Definition.ts"
import { accepts } from "./Format.ts"
import { hasSibling, isObject, isShallow, type Json, maxDepth } from "./json.ts"
import { textOf } from "./numberText.ts"
import type { Problem, Rule } from "./Problem.ts"
import { Place, targetProblem } from "./references.ts"

const article = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** What a value of a type is, in words: "a HumanName", "a date (YYYY, YYYY-MM or YYYY-MM-DD)". */
const describe = (definition: Definition): string =>
  definition.kind === "primitive"
    ? definition.expected
    : definition.kind === "resource"
      ? "a resource"
      : article(definition.name)

/** What a required element is to be, in words. */
const describeElement = (element: Element | Choice): string => {
  if ("members" in element) return `one of ${Object.keys(element.members).join(", ")}`
  const expected = describe(element.definition)
  return element.max > 1 ? `a non-empty array, each item ${expected}` : expected
}

/**
 * How many problems are reported. The paths of those deep inside are long: without a limit, a report could be as many
 * times the size of its document as that is deep.
 */
export const maxProblems = 1000

/** Thrown where nothing more is to be walked or reported. */
const stop = { stop: true } as const

class Walk {
  readonly found: Array<Problem> = []
  readonly #options: CheckOptions
  /** The keys and indexes that lead to what is being walked. */
  readonly #path: Array<string | number> = []
  #place: Place

  constructor(value: unknown, options: CheckOptions) {
    this.#place = Place.of(value, options.isResourceType)
    this.#options = options
  }

  /** Reports a problem of what is being walked, or of something in it. */
  #report(rule: Rule, message: string, at?: string, severity: Problem["severity"] = "error"): void {
    const isOneTooMany = this.found.length === maxProblems
    this.found.push(
      isOneTooMany
        ? {
            segments: [],
            rule: "too-many",
            message: `has more than ${maxProblems} problems; the others are not listed`,
            severity: "error",
          }
        : { segments: at === undefined ? [...this.#path] : [...this.#path, at], rule, message, severity },
    )
    if (isOneTooMany || this.#options.first === true) throw stop
  }

  /** Walks what is under a key or an index. */
  #within(at: string | number, walk: () => void): void {
    // A key without a name cannot be shown.
    if (at === "") return walk()
    this.#path.push(at)
    walk()
    this.#path.pop()
  }

  #each(items: ReadonlyArray<unknown>, walk: (item: unknown, index: number) => void): void {
    for (let i = 0; i < items.length; i++) this.#within(i, () => walk(items[i], i))
  }

  /** Walks the root value. */
  root(value: unknown, definition: Definition): void {
    switch (definition.kind) {
      case "primitive":
        return this.#primitive(undefined, "", value, definition)
      case "object":
        return this.#object(value, definition, 0, false)
      case "resource":
        return this.#anyResource(value, 0)
    }
  }

  /** Walks an object; with `idIsEnough`, an `id` alone does not make it empty. */
  #object(value: unknown, definition: ObjectDefinition | undefined, level: number, idIsEnough: boolean): void {
    if (definition === undefined) return
    if (!isObject(value)) return this.#report("type", `expected ${describe(definition)}`)
    if (level >= maxDepth) return this.#tooDeep()
    if (definition.isResource && value["resourceType"] !== definition.name) {
      // Whatever else is in it would be judged by the wrong definition.
      const rule = value["resourceType"] === undefined ? "required" : "type"
      return this.#report(rule, `expected the resource type ${definition.name}`, "resourceType")
    }
    const { required, requirements, slots } = definition.plan
    let seen = 0
    for (const [key, child] of Object.entries(value)) {
      // A key that JSON.stringify leaves out is absent.
      if (child === undefined) continue
      const slot = slots.get(key)
      if (slot === undefined) {
        seen |= contentMark
        this.#within(key, () => this.#unknown(child, definition, level + 1))
        continue
      }
      const isSecond = (seen & slot.excludes) !== 0
      seen |= slot.marks
      this.#within(key, () => {
        if (isSecond) this.#choice(value, slot)
        this.#child(value, child, slot, level)
        if (this.#options.invariants) this.#constraints(child, slot)
      })
    }
    if ((seen & required) !== required) {
      for (const { bit, element, name } of requirements) {
        if ((seen & bit) === 0) this.#report("required", `is required: ${describeElement(element)}`, name)
      }
    } else if ((seen & contentMark) === 0 && !definition.isResource && !(idIsEnough && "id" in value)) {
      this.#report("ele-1", "expected at least one element besides id")
    }
    if (!this.#options.invariants) return
    this.#obey(definition.errors, value)
    if (this.#options.warnings === true) this.#obey(definition.warnings, value)
  }

  /** Walks what a key holds. */
  #child(holder: Json, child: unknown, slot: Slot, level: number): void {
    const { key, kind, object, valueKey } = slot
    switch (kind) {
      case "primitive":
        return this.#primitive(holder, key, child, slot.primitive)
      case "object":
        return this.#object(child, object, level + 1, false)
      case "sibling":
        return this.#object(child, object, level + 1, holder[valueKey] !== undefined)
      case "resource":
        return this.#inside(child, slot, level)
    }
    if (!Array.isArray(child)) return this.#report("type", "expected an array")
    if (child.length === 0) return this.#report("cardinality", "an array may not be empty; leave the element out")
    if (child.length > slot.max) this.#report("cardinality", `expected at most ${slot.max} items`)
    const items: ReadonlyArray<unknown> = child
    switch (kind) {
      case "objects":
        return this.#each(items, (item) => this.#object(item, object, level + 1, false))
      case "primitives":
        return this.#each(items, (item, i) => {
          if (item === null && hasSibling(holder, key, i)) return
          this.#primitive(items, String(i), item, slot.primitive)
        })
      case "resources":
        return this.#each(items, (item) => this.#inside(item, slot, level))
      case "siblings":
        return this.#siblings(holder[valueKey], items, slot, level)
    }
  }

  #primitive(
    holder: object | undefined,
    key: string,
    value: unknown,
    definition: PrimitiveDefinition | undefined,
  ): void {
    if (definition === undefined) return
    const { expected, format, json, rule } = definition
    if (!accepts(format, value, this.#options.strict)) {
      return this.#report(typeof value === json ? rule : "type", `expected ${expected}`)
    }
    if (typeof value !== "number" || format.kind !== "whole" || holder === undefined) return
    // R4's pattern of an integer is for what is written: `1.0` and `2e0` are none.
    if (textOf(holder, key, value) === undefined) return
    this.#report("format", "expected an integer written in digits alone, without a fraction or exponent")
  }

  #siblings(values: unknown, items: ReadonlyArray<unknown>, slot: Slot, level: number): void {
    const length = Array.isArray(values) ? values.length : undefined
    // Published documents leave out nulls at the end of the siblings: they are read, but not sent.
    if (length !== undefined && (this.#options.strict ? length !== items.length : length < items.length)) {
      this.#report("alignment", `expected as many items as ${slot.valueKey} has`)
    }
    this.#each(items, (item, i) => {
      if (item === null) return
      const hasValue = Array.isArray(values) && values[i] !== null && values[i] !== undefined
      this.#object(item, slot.object, level + 1, hasValue)
    })
    if (items.every((item) => item === null)) {
      this.#report("ele-1", "expected an item that is not null; leave the element out")
    } else if (values === undefined) {
      // With no values beside it, a null stands for an item of which nothing is there.
      this.#each(items, (item) => {
        if (item === null) this.#report("ele-1", "expected an item with a value or extensions")
      })
    }
  }

  #choice(value: Json, { choice, valueKey }: Slot): void {
    const other = choice?.some(
      (key) => key !== valueKey && (value[key] !== undefined || value[`_${key}`] !== undefined),
    )
    if (other === true) this.#report("choice", `expected at most one of ${choice?.join(", ")}`)
  }

  /** Walks a resource inside another, remembering where it is. */
  #inside(value: unknown, slot: Slot, level: number): void {
    const place = this.#place
    if (isObject(value)) this.#place = place.inside(value, slot.key === "contained")
    this.#anyResource(value, level + 1)
    this.#place = place
  }

  #anyResource(value: unknown, level: number): void {
    if (!isObject(value)) return this.#report("type", "expected a resource")
    const name = value["resourceType"]
    if (typeof name !== "string" || name === "") {
      const rule = name === undefined ? "required" : "type"
      return this.#report(rule, "expected the name of a resource type", "resourceType")
    }
    const { isResourceType, rejectUnknownResources, resources, strict } = this.#options
    const definition = resources.get(name)
    if (definition !== undefined) return this.#object(value, definition, level, false)
    if (rejectUnknownResources) {
      const known = [...resources.keys()].join(", ")
      const expected = known === "" ? "expected no resource, as the schema knows none" : `expected one of ${known}`
      return this.#report("unknown-resource", expected, "resourceType")
    }
    if (strict && !isResourceType(name)) {
      return this.#report("unknown-resource", "expected the name of a resource type of FHIR R4", "resourceType")
    }
    this.#untouched(value, level)
  }

  #unknown(value: unknown, definition: ObjectDefinition, level: number): void {
    if (this.#options.strict) {
      return this.#report("unknown-element", `is not an element of ${definition.name} in FHIR R4`)
    }
    this.#untouched(value, level)
  }

  /** Unknown content may hold anything, but not so deep that the code that handles it next runs out of stack. */
  #untouched(value: unknown, level: number): void {
    if (isShallow(value, level) || typeof value !== "object" || value === null) return
    if (level >= maxDepth) return this.#tooDeep()
    // The one problem there can be stops the walk.
    const isArray = Array.isArray(value)
    for (const [key, child] of Object.entries(value)) {
      this.#within(isArray ? Number(key) : key, () => this.#untouched(child, level + 1))
    }
  }

  /** The rest is not walked: where a value refers to itself, that would never end. */
  #tooDeep(): void {
    this.#report("depth", `expected no more than ${maxDepth} levels of nesting`)
    throw stop
  }

  /** Checks the invariants and the reference targets of an element. */
  #constraints(child: unknown, { rules, targets }: Slot): void {
    if (rules === undefined && targets === undefined) return
    const check = (item: unknown): void => {
      if (rules !== undefined) this.#obey(rules, item)
      if (targets === undefined || !isObject(item)) return
      const problem = targetProblem(item, targets, this.#place)
      if (problem === undefined) return
      const expected =
        problem.rule === "reference-target"
          ? `expected a reference to ${[...targets].join(" or ")}`
          : "expected the type of the resource that is referred to"
      this.#report(problem.rule, expected, problem.at)
    }
    if (Array.isArray(child)) this.#each(child, check)
    else check(child)
  }

  /** Reports the rules that a value does not obey. */
  #obey(rules: ReadonlyArray<Invariant>, value: unknown): void {
    for (const { holds, key, message, severity } of rules) {
      if (!holds(value, this.#place)) this.#report(key, message, undefined, severity)
    }
  }
}

/**
 * The problems of a value, in document order; an element that is missing follows those present in the same object. No
 * more than {@link maxProblems}, and one that says so; only the first where that is asked for.
 */
export const walk = (value: unknown, definition: Definition, options: CheckOptions): ReadonlyArray<Problem> => {
  const walk = new Walk(value, options)
  try {
    walk.root(value, definition)
  } catch (thrown) {
    if (thrown !== stop) throw thrown
  }
  return walk.found
}
