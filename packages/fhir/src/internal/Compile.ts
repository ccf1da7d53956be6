/**
 * Compiles a definition into a JavaScript function that says whether a value is valid, for programs that ask for it. It
 * may say no to a valid value (the walk then finds nothing), never yes to an invalid one.
 *
 * Effect's own schema compiler is not used, because it compiles neither recursive nor declared schemas, and what it does
 * compile copies each object without the keys it does not know.
 */
import {
  type Cell,
  type Check,
  type CheckOptions,
  contentMark,
  type Definition,
  type ObjectDefinition,
  type PrimitiveDefinition,
  type Slot,
} from "./Definition.ts"
import { areSiblings, fitsObject, inside, mayBeUnknown, obeys, refersWell } from "./validity.ts"
import { hasSpace, isProperUri, isWhole, misplacedSpaces, spaces } from "./Format.ts"
import { hasSibling, isObject, isShallow, maxDepth } from "./json.ts"
import { textOf } from "./numberText.ts"
import type { Place } from "./references.ts"

/** Unset once code generation was refused: each further attempt might be reported as a violation of the page's policy. */
let supported = true

/** The cell of a definition, which is compiled when its check is first called. */
const cellOf = (definition: ObjectDefinition): Cell => (definition.cell ??= makeCell(definition))

const makeCell = (definition: ObjectDefinition): Cell => {
  const cell: Cell = {
    check: (value, depth, options, place) => {
      cell.check = generate(definition)
      return cell.check(value, depth, options, place)
    },
  }
  return cell
}

/** Checks a resource that may be of any type. */
const resource: Check = (value, depth, options, place) => {
  if (!isObject(value)) return false
  const name = value["resourceType"]
  const definition = typeof name === "string" ? options.resources.get(name) : undefined
  if (definition !== undefined) return cellOf(definition).check(value, depth, options, place)
  return mayBeUnknown(value, name, depth, options)
}

/**
 * The compiled check of a definition; undefined where there is nothing to compile, or code may not be generated.
 */
export const compileCheck = (definition: Definition): Check | undefined => {
  if (definition.kind === "primitive") return undefined
  if (definition.kind === "resource") return supported ? resource : undefined
  const cell = cellOf(definition)
  if (supported) cell.check = generate(definition)
  return supported ? (value, depth, options, place) => cell.check(value, depth, options, place) : undefined
}

const generate = (definition: ObjectDefinition): Check => {
  if (supported) {
    try {
      return generated(definition)
    } catch {
      supported = false
    }
  }
  return (value, depth, options, place) => fitsObject(value, definition, depth, options, place)
}

/** {@link areSiblings}, by the check of a cell. */
const siblings = (
  values: unknown,
  items: unknown,
  cell: Cell,
  depth: number,
  options: CheckOptions,
  place: Place,
): boolean => areSiblings(values, items, options.strict, (item) => cell.check(item, depth, options, place))

/** What every generated function may refer to; its own constants follow as C0, C1, … */
const shared = {
  hasSpace,
  spaces,
  misplacedSpaces,
  isProperUri,
  isWhole,
  maxDepth,
  isShallow,
  resource,
  obeys,
  refersWell,
  inside,
  textOf,
  siblings,
  hasSibling,
}

/** Whether there is white space in a string, as {@link hasSpace} says it: called here, a pattern is quicker. */
const spaced = (value: string): string => `${value}.length>7?spaces.test(${value}):hasSpace(${value})`

const generated = (definition: ObjectDefinition): Check => {
  const constants: Array<unknown> = []
  const constant = (value: unknown): string => `C${constants.push(value) - 1}`
  const { needed, slots } = definition.plan

  const primitive = ({ format, json }: PrimitiveDefinition, value: string, holder: string, key: string): string => {
    switch (format.kind) {
      case "text":
        return `typeof ${value}==="string"&&${value}.length>0${format.max === Infinity ? "" : `&&${value}.length<=${format.max}`}`
      case "word":
        return `typeof ${value}==="string"&&${value}.length>0&&!hasSpace(${value})`
      case "uri":
        return `typeof ${value}==="string"&&${value}.length>0&&!(${spaced(value)})&&(!o.strict||isProperUri(${value}))`
      case "code":
        return `typeof ${value}==="string"&&${value}.length>0&&!((${spaced(value)})&&misplacedSpaces.test(${value}))`
      case "codes":
        return format.codes.size > 8
          ? `${constant(format.codes)}.has(${value})`
          : [...format.codes].map((code) => `${value}===${JSON.stringify(code)}`).join("||")
      case "whole":
        // R4's pattern of an integer is for what is written: `1.0` and `2e0` are none.
        return `isWhole(${value},${format.min})&&textOf(${holder},${key},${value})===undefined`
      case "other":
        return json === "boolean" ? `typeof ${value}==="boolean"` : `${constant(format.accepts)}(${value},o.strict)`
    }
  }
  const single = (slot: Slot, value: string, holder: string, key: string): string => {
    // It was compared before anything else.
    if (definition.isResource && slot.key === "resourceType") return "true"
    if (slot.primitive !== undefined) return primitive(slot.primitive, value, holder, key)
    if (slot.object === undefined)
      return `resource(${value},d+1,o,o.invariants?inside(p,${value},${slot.key === "contained"}):p)`
    return `${constant(cellOf(slot.object))}.check(${value},d+1,o,p)`
  }
  const whole = (slot: Slot, value: string, holder: string, key: string): string => {
    const rules = slot.rules === undefined ? [] : [`obeys(${constant(slot.rules)},${value},p)`]
    const targets = slot.targets === undefined ? [] : [`refersWell(${value},${constant(slot.targets)},p)`]
    const constraints = [...rules, ...targets].join("&&")
    return `(${single(slot, value, holder, key)})${constraints === "" ? "" : `&&(!o.invariants||${constraints})`}`
  }
  const arm = (slot: Slot): string => {
    if (slot.kind === "siblings" && slot.object !== undefined) {
      const cell = constant(cellOf(slot.object))
      return `s|=${slot.marks};if(!siblings(v0.${slot.valueKey},v,${cell},d+1,o,p))return false;`
    }
    const seen = `${slot.excludes === 0 ? "" : `if(s&${slot.excludes})return false;`}s|=${slot.marks};`
    if (slot.max === 1) return `${seen}if(!(${whole(slot, "v", "v0", "k")}))return false;`
    const length = `||v.length>${slot.max}`
    // Null stands for an item that has only extensions.
    const gap = slot.kind === "primitives" ? `if(w===null&&hasSibling(v0,k,i))continue;` : ""
    return `${seen}if(!Array.isArray(v)||v.length===0${length})return false;for(let i=0;i<v.length;i++){const w=v[i];${gap}if(!(${whole(slot, "w", "v", "''+i")}))return false}`
  }

  // A type can have a hundred keys: comparing lengths first leaves few names to compare.
  const byLength = Map.groupBy(slots.values(), (slot) => slot.key.length)
  const cases = [...byLength].map(
    ([length, group]) =>
      `case ${length}:${group.map((slot) => `if(k===${JSON.stringify(slot.key)}){${arm(slot)}continue}`).join("")}break;`,
  )
  const isOfType = definition.isResource ? `if(v0.resourceType!==${JSON.stringify(definition.name)})return false;` : ""
  const rules = definition.errors.length === 0 ? "" : `&&(!o.invariants||obeys(${constant(definition.errors)},v0,p))`
  const source = [
    '"use strict";return function(v0,d,o,p){',
    "if(typeof v0!=='object'||v0===null||Array.isArray(v0)||d>=maxDepth)return false;",
    isOfType,
    "let s=0;for(const k in v0){if(!Object.prototype.hasOwnProperty.call(v0,k))continue;const v=v0[k];if(v===undefined)continue;",
    `switch(k.length){${cases.join("")}}`,
    `if(o.strict||!isShallow(v,d+1))return false;s|=${contentMark}}`,
    `return (s&${needed})===${needed}${rules}}`,
  ].join("")
  const names = [...Object.keys(shared), ...constants.map((_, i) => `C${i}`)]
  // Made of HL7's names and this module's text alone.
  // oxlint-disable-next-line typescript/no-implied-eval
  const check: Check = new Function(...names, source)(...Object.values(shared), ...constants)
  return check
}
