/**
 * Says whether a value is valid, and no more: for the many that are, nothing is collected and no path is made. It may say no to a
 * valid value (the walk then finds nothing), never yes to an invalid one.
 */
import {
  asCode,
  asCodes,
  asObject,
  asOther,
  asPrimitive,
  asText,
  asUri,
  type Check,
  type CheckOptions,
  contentMark,
  type Definition,
  type Invariant,
  type ObjectDefinition,
  type Slot,
} from "./Definition.ts"
import { accepts, isCode, isUri } from "./Format.ts"
import { hasSibling, isObject, isShallow, type Json, maxDepth } from "./json.ts"
import { textOf } from "./numberText.ts"
import { type Place, targetProblem } from "./references.ts"

/** Whether a value obeys rules. */
export const obeys = (rules: ReadonlyArray<Invariant>, value: unknown, place: Place): boolean => {
  for (let i = 0; i < rules.length; i++) if (rules[i]?.holds(value, place) === false) return false
  return true
}

/** Whether a Reference is not known to refer to something else than it may. */
export const refersWell = (value: unknown, targets: ReadonlySet<string>, place: Place): boolean =>
  !isObject(value) || targetProblem(value, targets, place) === undefined

/** The place within what may be a resource. */
export const inside = (place: Place, value: unknown, isContained: boolean): Place =>
  isObject(value) ? place.inside(value, isContained) : place

/** Whether the siblings of a repeating primitive stand beside its values, and each fits. */
export const areSiblings = (
  values: unknown,
  items: unknown,
  strict: boolean,
  fitsOne: (item: unknown) => boolean,
): boolean => {
  if (!Array.isArray(items) || items.length === 0) return false
  if (values !== undefined) {
    if (!Array.isArray(values)) return false
    if (strict ? values.length !== items.length : values.length < items.length) return false
  }
  let content = false
  for (const item of items) {
    if (item === null) {
      if (values === undefined) return false
    } else if (fitsOne(item)) content = true
    else return false
  }
  return content
}

/** Whether a value is a resource of a type that the schema does not know, and may be one. */
export const mayBeUnknown = (value: unknown, name: unknown, level: number, options: CheckOptions): boolean =>
  typeof name === "string" &&
  name !== "" &&
  !options.rejectUnknownResources &&
  (!options.strict || options.isResourceType(name)) &&
  isShallow(value, level)

const fitsResource: Check = (value, level, options, place) => {
  if (!isObject(value)) return false
  const name = value["resourceType"]
  const definition = typeof name === "string" ? options.resources.get(name) : undefined
  return definition === undefined
    ? mayBeUnknown(value, name, level, options)
    : fitsObject(value, definition, level, options, place)
}

/** Whether an object fits a definition. */
export const fitsObject = (
  value: unknown,
  definition: ObjectDefinition | undefined,
  level: number,
  options: CheckOptions,
  place: Place,
): boolean => {
  if (!isObject(value) || definition === undefined || level >= maxDepth) return false
  if (definition.isResource && value["resourceType"] !== definition.name) return false
  const plan = definition.plan
  let seen = 0
  let previous = plan.start
  for (const key in value) {
    // In such a loop, the runtime has a short cut for this, and none for Object.hasOwn.
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue
    const child = value[key]
    // A key that JSON.stringify leaves out is absent.
    if (child === undefined) continue
    let slot = previous.next
    if (slot === undefined || slot.key !== key) {
      slot = previous.other
      if (slot === undefined || slot.key !== key) {
        slot = plan.slots.get(key)
        if (slot === undefined) {
          if (options.strict || !isShallow(child, level + 1)) return false
          seen |= contentMark
          continue
        }
        previous.other = previous.next
        previous.next = slot
      }
    }
    previous = slot
    if ((seen & slot.excludes) !== 0) return false
    seen |= slot.marks
    switch (slot.way) {
      case asText:
        if (typeof child !== "string" || child.length === 0 || child.length > slot.longest) return false
        break
      case asUri:
        if (typeof child !== "string" || !isUri(child, options.strict)) return false
        break
      case asCode:
        if (typeof child !== "string" || !isCode(child)) return false
        break
      case asCodes:
        if (slot.codes?.has(child) !== true) return false
        break
      case asObject:
        if (!fitsObject(child, slot.object, level + 1, options, place)) return false
        break
      case asPrimitive:
        if (!fitsPrimitive(child, slot, options, value, key)) return false
        break
      case asOther:
        if (!fitsOther(value, child, slot, level, options, place)) return false
        break
    }
    if (slot.constrained && options.invariants && !isAllowed(child, slot, place)) return false
  }
  return (seen & plan.needed) === plan.needed && (!options.invariants || obeys(definition.errors, value, place))
}

const fitsPrimitive = (
  value: unknown,
  { format }: Slot,
  options: CheckOptions,
  holder: object,
  key: string | number,
): boolean =>
  format !== undefined &&
  accepts(format, value, options.strict) &&
  // R4's pattern of an integer is for what is written: `1.0` and `2e0` are none.
  (typeof value !== "number" || format.kind !== "whole" || textOf(holder, String(key), value) === undefined)

const fitsOther = (
  holder: Json,
  value: unknown,
  slot: Slot,
  level: number,
  options: CheckOptions,
  place: Place,
): boolean => {
  switch (slot.kind) {
    case "resource":
      return fitsInside(value, slot, level, options, place)
    case "sibling":
      return fitsObject(value, slot.object, level + 1, options, place)
    case "siblings":
      return areSiblings(holder[slot.valueKey], value, options.strict, (item) =>
        fitsObject(item, slot.object, level + 1, options, place),
      )
  }
  if (!Array.isArray(value) || value.length === 0 || value.length > slot.max) return false
  for (let i = 0; i < value.length; i++) {
    const item: unknown = value[i]
    switch (slot.kind) {
      case "objects":
        if (!fitsObject(item, slot.object, level + 1, options, place)) return false
        break
      case "resources":
        if (!fitsInside(item, slot, level, options, place)) return false
        break
      default:
        // Null stands for an item that has only extensions.
        if (item === null && hasSibling(holder, slot.key, i)) break
        if (!fitsPrimitive(item, slot, options, value, i)) return false
    }
  }
  return true
}

const fitsInside = (value: unknown, slot: Slot, level: number, options: CheckOptions, place: Place): boolean =>
  fitsResource(value, level + 1, options, options.invariants ? inside(place, value, slot.key === "contained") : place)

/** Whether what an element holds obeys its invariants, and refers to what it may. */
const isAllowed = (value: unknown, slot: Slot, place: Place): boolean => {
  if (!Array.isArray(value)) return isAllowedOne(value, slot, place)
  for (let i = 0; i < value.length; i++) if (!isAllowedOne(value[i], slot, place)) return false
  return true
}

const isAllowedOne = (value: unknown, { rules, targets }: Slot, place: Place): boolean =>
  (rules === undefined || obeys(rules, value, place)) && (targets === undefined || refersWell(value, targets, place))

/** Whether a value fits a definition. */
export const fits = (value: unknown, definition: Definition, options: CheckOptions, place: Place): boolean => {
  switch (definition.kind) {
    case "primitive":
      return false
    case "object":
      return fitsObject(value, definition, 0, options, place)
    case "resource":
      return fitsResource(value, 0, options, place)
  }
}
