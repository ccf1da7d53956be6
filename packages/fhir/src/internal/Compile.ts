/**
 * Compiles a definition into a JavaScript function that says whether a value is valid, for definitions that are used
 * often. It may say no to a valid value (the walk then finds nothing), never yes to an invalid one.
 *
 * Effect's own schema compiler is not used, because it compiles neither recursive nor declared schemas, and what it does
 * compile copies each object without the keys it does not know. This one does the same job in the same way: per schema, at
 * run time, giving way to the interpreter (here `Walk.ts`) where code may not be generated.
 */
import {
  type Check,
  type CheckOptions,
  type Definition,
  type ObjectDefinition,
  type PrimitiveDefinition,
  type Slot,
} from "./Definition.ts"
import { misplacedSpaces, spaces } from "./Format.ts"
import { textOf } from "./numberText.ts"
import { isObject, isShallow, maxDepth, type Problem, walk } from "./Walk.ts"

/**
 * How often a definition is walked before it is compiled. Compiling a message's types takes some milliseconds, a walk a
 * few microseconds: a program that sends one file need not pay for it.
 */
const threshold = 64

/** Unset once code generation was refused: each further attempt might be reported as a violation of the page's policy. */
let supported = true

/**
 * The problems of a value, in document order; an element that is missing follows those present in the same object. No more
 * than `maxProblems`, and one that says so; only the first where that is asked for.
 */
export const problemsOf = (value: unknown, definition: Definition, options: CheckOptions): ReadonlyArray<Problem> =>
  definition.kind === "object" && isValid(definition, value, options) ? none : walk(value, definition, options)

const none: ReadonlyArray<Problem> = []

/** Whether a value is known to be valid, by a compiled check if there is one. */
const isValid = (definition: ObjectDefinition, value: unknown, options: CheckOptions): boolean => {
  if (definition.check === undefined && supported && ++definition.walks > threshold) compile(definition)
  return definition.check?.(value, 0, options) ?? false
}

/** Checks a resource that may be of any type. */
const resource: Check = (value, depth, options) => {
  if (!isObject(value)) return false
  const name = value["resourceType"]
  const definition = typeof name === "string" ? options.resources.get(name) : undefined
  if (definition !== undefined) return (definition.check ?? prepare(definition))(value, depth, options)
  return typeof name === "string" && name !== "" && !options.rejectUnknownResources && isShallow(value, depth)
}

/** The check of a definition that a compiled one refers to; it is compiled when first called. */
const prepare = (definition: ObjectDefinition): Check =>
  (definition.check ??= (value, depth, options) => compile(definition)(value, depth, options))

const refuse: Check = () => false

const compile = (definition: ObjectDefinition): Check => {
  try {
    return (definition.check = generate(definition))
  } catch {
    supported = false
    // What is checked by the walk from now on must not come back here for each of its parts.
    return (definition.check = refuse)
  }
}

/** What every generated function may refer to; its own constants follow as C0, C1, … */
const parameters = ["spaces", "misplacedSpaces", "maxDepth", "isShallow", "resource", "textOf"]

const generate = (definition: ObjectDefinition): Check => {
  const constants: Array<unknown> = []
  const constant = (value: unknown): string => `C${constants.push(value) - 1}`
  const { required, slots } = definition.plan

  const primitive = (
    { format, json, name }: PrimitiveDefinition,
    value: string,
    holder: string,
    key: string,
  ): string => {
    switch (format.kind) {
      case "text":
        return `typeof ${value}==="string"&&${value}.length>0${format.max === Infinity ? "" : `&&${value}.length<=${format.max}`}`
      case "word":
        return `typeof ${value}==="string"&&${value}.length>0&&!spaces.test(${value})`
      case "code":
        return `typeof ${value}==="string"&&${value}.length>0&&!(spaces.test(${value})&&misplacedSpaces.test(${value}))`
      case "codes":
        return format.codes.size > 8
          ? `${constant(format.codes)}.has(${value})`
          : [...format.codes].map((code) => `${value}===${JSON.stringify(code)}`).join("||")
      case "other": {
        // An integer is judged by its text as well; see `isWrittenOtherwise`.
        const asWritten =
          json === "number" && name !== "decimal" ? `&&textOf(${holder},${key},${value})===undefined` : ""
        return `${constant(format.accepts)}(${value},o.strict)${asWritten}`
      }
    }
  }
  const single = (slot: Slot, value: string, holder: string, key: string): string => {
    // It was compared before anything else.
    if (definition.isResource && slot.key === "resourceType") return "true"
    if (slot.primitive !== undefined) return primitive(slot.primitive, value, holder, key)
    if (slot.object === undefined) return `resource(${value},d+1,o)`
    prepare(slot.object)
    return `${constant(slot.object)}.check(${value},d+1,o)`
  }
  const arm = (slot: Slot): string => {
    // Siblings of repeating primitives are rare, and how they go with their values is for the walk to say.
    if (slot.kind === "siblings") return "return false;"
    const seen =
      slot.bit === 0 ? "" : `${slot.choice === undefined ? "" : `if(s&${slot.bit})return false;`}s|=${slot.bit};`
    const content = slot.isContent ? "c=true;" : ""
    if (slot.max === 1) return `${seen}${content}if(!(${single(slot, "v", "v0", "k")}))return false;`
    const length = slot.max === Infinity ? "" : `||v.length>${slot.max}`
    return `${seen}${content}if(!Array.isArray(v)||v.length===0${length})return false;for(let i=0;i<v.length;i++){const w=v[i];if(!(${single(slot, "w", "v", "''+i")}))return false}`
  }

  // A type can have a hundred keys: comparing lengths first leaves few names to compare.
  const byLength = Map.groupBy(slots.values(), (slot) => slot.key.length)
  const cases = [...byLength].map(
    ([length, group]) =>
      `case ${length}:${group.map((slot) => `if(k===${JSON.stringify(slot.key)}){${arm(slot)}continue}`).join("")}break;`,
  )
  const isOfType = definition.isResource ? `if(v0.resourceType!==${JSON.stringify(definition.name)})return false;` : ""
  const source = [
    '"use strict";return function(v0,d,o){',
    "if(typeof v0!=='object'||v0===null||Array.isArray(v0)||d>=maxDepth)return false;",
    isOfType,
    "let s=0,c=false;for(const k in v0){if(!Object.prototype.hasOwnProperty.call(v0,k))continue;const v=v0[k];if(v===undefined)continue;",
    `switch(k.length){${cases.join("")}}`,
    "if(o.strict||!isShallow(v,d+1))return false;c=true}",
    `return ${required === 0 ? "" : `(s&${required})===${required}&&`}${definition.isResource ? "true" : "c"}}`,
  ].join("")
  // Made of HL7's names and this module's text alone.
  // oxlint-disable-next-line typescript/no-implied-eval
  const generated: Check = new Function(...parameters, ...constants.map((_, i) => `C${i}`), source)(
    spaces,
    misplacedSpaces,
    maxDepth,
    isShallow,
    resource,
    textOf,
    ...constants,
  )
  return generated
}
