/** The validator: one walk over a JSON value along a {@link Definition}, collecting every problem in document order. */
import { type Definition, describe, type ObjectDefinition, type Plan, type Slot } from "./Definition.ts"

/** The rules a value can break; documented at `FhirIssue.rule`. */
export type Rule =
  | "required"
  | "type"
  | "cardinality"
  | "format"
  | "binding"
  | "choice"
  | "empty"
  | "alignment"
  | "unknown-element"
  | "unknown-resource"
  | "depth"

/** A problem and the keys and indexes that lead to it from the root. */
export interface Problem {
  readonly segments: ReadonlyArray<string | number>
  readonly rule: Rule
  readonly message: string
}

/** How to walk. */
export interface WalkOptions {
  /** Refuse unknown elements, and whitespace within base64. */
  readonly strict: boolean
  /** Refuse resources whose definition is not in `resources`. */
  readonly rejectUnknownResources: boolean
  /** The resources that may be met inside the value, by `resourceType`. */
  readonly resources: ReadonlyMap<string, ObjectDefinition>
}

/**
 * How many objects and arrays of unknown content, or elements of FHIR, may be nested in each other. Documents in the
 * wild stay under 30; a call stack takes several thousand.
 */
export const maxDepth = 256

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

class Walk {
  readonly problems: Array<Problem> = []
  readonly #options: WalkOptions
  readonly #strict: boolean
  /** The path to the object being walked: its key, and its index or -1, for each level. */
  readonly #keys: Array<string> = []
  readonly #indexes: Array<number> = []
  #stopped = false

  constructor(options: WalkOptions) {
    this.#options = options
    this.#strict = options.strict
  }

  #report(level: number, key: string | undefined, index: number, rule: Rule, message: string): void {
    const segments: Array<string | number> = []
    const push = (key: string, index: number): void => {
      segments.push(key)
      if (index >= 0) segments.push(index)
    }
    for (let i = 0; i < level; i++) push(this.#keys[i] ?? "", this.#indexes[i] ?? -1)
    if (key !== undefined) push(key, index)
    this.problems.push({ segments, rule, message })
  }

  /** Walks the root value. */
  root(value: unknown, definition: Definition): void {
    switch (definition.kind) {
      case "primitive":
        if (!definition.accepts(value, this.#strict)) {
          const rule = typeof value === definition.json ? definition.rule : "type"
          this.#report(0, undefined, -1, rule, `expected ${definition.expected}`)
        }
        return
      case "object":
        return this.#object(value, definition, 0, false)
      case "resource":
        return this.#resource(value, 0)
    }
  }

  /** Remembers the way to a child object. */
  #enter(level: number, key: string, index: number): number {
    this.#keys[level] = key
    this.#indexes[level] = index
    return level + 1
  }

  /** Walks an object; with `idIsEnough`, an `id` alone does not make it empty. */
  #object(value: unknown, definition: ObjectDefinition, level: number, idIsEnough: boolean): void {
    if (this.#stopped) return
    if (!isObject(value)) {
      return this.#report(level, undefined, -1, "type", `expected ${describe(definition)}`)
    }
    if (level >= maxDepth) return this.#tooDeep(level)
    if (definition.isResource && value["resourceType"] !== definition.name) {
      // Whatever else is in it would be judged by the wrong definition.
      const rule = value["resourceType"] === undefined ? "required" : "type"
      return this.#report(level, "resourceType", -1, rule, `expected the resource type ${definition.name}`)
    }
    const plan = definition.plan
    const slots = plan.slots
    let seen = 0
    let content = false
    for (const key in value) {
      if (!Object.hasOwn(value, key)) continue
      const child = value[key]
      // A key that JSON.stringify leaves out is absent.
      if (child === undefined) continue
      const slot = slots.get(key)
      if (slot === undefined) {
        content = true
        this.#unknown(child, definition, level, key)
        continue
      }
      if (key !== "id") content = true
      if (slot.bit !== 0) {
        if (slot.choice !== undefined && (seen & slot.bit) !== 0) this.#choice(value, slot, level)
        seen |= slot.bit
      }
      switch (slot.kind) {
        case "primitive":
          if (!slot.definition.accepts(child, this.#strict)) this.#primitive(child, slot, level, -1)
          break
        case "object":
          this.#object(child, slot.definition, this.#enter(level, key, -1), false)
          break
        case "objects":
          if (this.#isArray(child, slot, level)) {
            for (let i = 0; i < child.length; i++) this.#object(child[i], slot.definition, this.#enter(level, key, i), false)
          }
          break
        case "primitives":
          if (this.#isArray(child, slot, level)) {
            for (let i = 0; i < child.length; i++) {
              const item: unknown = child[i]
              if (item === null ? !hasSibling(value, key, i) : !slot.definition.accepts(item, this.#strict)) {
                this.#primitive(item, slot, level, i)
              }
            }
          }
          break
        case "resource":
          this.#resource(child, this.#enter(level, key, -1))
          break
        case "resources":
          if (this.#isArray(child, slot, level)) {
            for (let i = 0; i < child.length; i++) this.#resource(child[i], this.#enter(level, key, i))
          }
          break
        case "sibling":
          this.#object(child, slot.definition, this.#enter(level, key, -1), value[slot.valueKey] !== undefined)
          break
        case "siblings":
          this.#siblings(value, child, slot, level)
      }
    }
    if ((seen & plan.required) !== plan.required) this.#missing(plan, seen, level)
    else if (!content && !definition.isResource && !(idIsEnough && "id" in value)) {
      this.#report(level, undefined, -1, "empty", "expected at least one element besides id (ele-1)")
    }
  }

  #isArray(value: unknown, slot: Slot, level: number): value is ReadonlyArray<unknown> {
    if (!Array.isArray(value)) {
      this.#report(level, slot.key, -1, "type", "expected an array")
      return false
    }
    if (value.length === 0) {
      this.#report(level, slot.key, -1, "cardinality", "an array may not be empty; leave the element out")
      return false
    }
    if (value.length > slot.max) {
      this.#report(level, slot.key, -1, "cardinality", `expected at most ${slot.max} items`)
    }
    return true
  }

  #primitive(value: unknown, slot: Slot, level: number, index: number): void {
    if (slot.kind !== "primitive" && slot.kind !== "primitives") return
    const { expected, json, rule } = slot.definition
    this.#report(level, slot.key, index, typeof value === json ? rule : "type", `expected ${expected}`)
  }

  #siblings(value: Readonly<Record<string, unknown>>, child: unknown, slot: Slot, level: number): void {
    if (slot.kind !== "siblings" || !this.#isArray(child, slot, level)) return
    const values = value[slot.valueKey]
    if (Array.isArray(values) && values.length !== child.length) {
      this.#report(level, slot.key, -1, "alignment", `expected as many items as ${slot.valueKey} has`)
    }
    let content = false
    for (let i = 0; i < child.length; i++) {
      const item: unknown = child[i]
      if (item === null) continue
      content = true
      const hasValue = Array.isArray(values) && values[i] !== null && values[i] !== undefined
      this.#object(item, slot.definition, this.#enter(level, slot.key, i), hasValue)
    }
    if (!content) this.#report(level, slot.key, -1, "empty", "expected an item that is not null; leave the element out")
  }

  #choice(value: Readonly<Record<string, unknown>>, slot: Slot, level: number): void {
    const member = "valueKey" in slot ? slot.valueKey : slot.key
    const other = slot.choice?.find((key) => key !== member && (value[key] !== undefined || value[`_${key}`] !== undefined))
    if (other === undefined) return
    this.#report(level, slot.key, -1, "choice", `expected at most one of ${slot.choice?.join(", ")}`)
  }

  #missing(plan: Plan, seen: number, level: number): void {
    for (const requirement of plan.requirements) {
      if ((seen & requirement.bit) === 0) {
        this.#report(level, requirement.name, -1, "required", `is required: ${requirement.expected}`)
      }
    }
  }

  #resource(value: unknown, level: number): void {
    if (!isObject(value)) return this.#report(level, undefined, -1, "type", "expected a resource")
    const name = value["resourceType"]
    if (typeof name !== "string" || name === "") {
      const rule = name === undefined ? "required" : "type"
      return this.#report(level, "resourceType", -1, rule, "expected the name of a resource type")
    }
    const definition = this.#options.resources.get(name)
    if (definition !== undefined) return this.#object(value, definition, level, false)
    if (this.#options.rejectUnknownResources) {
      const known = [...this.#options.resources.keys()].join(", ")
      return this.#report(level, "resourceType", -1, "unknown-resource", `expected one of ${known}`)
    }
    this.#untouched(value, level)
  }

  #unknown(value: unknown, definition: ObjectDefinition, level: number, key: string): void {
    if (this.#strict) {
      return this.#report(level, key, -1, "unknown-element", `is not an element of ${definition.name} in FHIR R4`)
    }
    this.#untouched(value, this.#enter(level, key, -1))
  }

  /** Content nobody described may hold anything, but not so deep that whoever handles it next runs out of stack. */
  #untouched(value: unknown, level: number): void {
    if (typeof value !== "object" || value === null || this.#stopped) return
    if (level >= maxDepth) return this.#tooDeep(level)
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) this.#untouched(value[i], this.#enter(level, "", i))
    } else {
      for (const [key, child] of Object.entries(value)) this.#untouched(child, this.#enter(level, key, -1))
    }
  }

  /** The rest is not walked: where a value refers to itself, that would never end. */
  #tooDeep(level: number): void {
    this.#stopped = true
    this.#report(level, undefined, -1, "depth", `expected no more than ${maxDepth} levels of nesting`)
  }
}

/** Whether a null among the values of a repeating primitive stands for an element that has only extensions. */
const hasSibling = (value: Readonly<Record<string, unknown>>, key: string, index: number): boolean => {
  const siblings = value[`_${key}`]
  return Array.isArray(siblings) && siblings[index] !== null && siblings[index] !== undefined
}

/** Every problem of a value, in document order; an element that is missing follows those present in the same object. */
export const walk = (value: unknown, definition: Definition, options: WalkOptions): ReadonlyArray<Problem> => {
  const walk = new Walk(options)
  walk.root(value, definition)
  return walk.problems
}

/** A key as it may be shown: FHIR's names are plain; any other could carry anything, even somebody's name. */
const shown = (key: string): string => (/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(key) ? key : "?")

/** The path as FHIR people write it: `Bundle.entry[1].resource.status`. */
export const formatPath = (root: string, segments: ReadonlyArray<string | number>): string => {
  let path = root
  for (const segment of segments) {
    if (typeof segment === "number") path += `[${segment}]`
    else if (segment !== "") path += `.${shown(segment)}`
  }
  return path
}
