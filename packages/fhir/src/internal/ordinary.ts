/**
 * What an ordinary message is made of, read from a table that says it in a tenth of what the schemas weigh: they have every type and
 * element of R4 and words for all that can be wrong, and a sender whose message is in order needs few of the one and none of the other.
 *
 * The table (`generated/ordinary.ts`, from HL7's definitions as the schemas are) has a line for each type, with `;` between them:
 *
 *     key < base rules : elements
 *
 * The key of a datatype is a capital letter, of which `A` is Reference, `B` Element and `C` Attachment; that of a resource or a backbone element is HL7's name. The
 * base is a letter, and so is each rule. Of the elements, with `,` between them, each is a name, a sign and a type:
 *
 * - `?` 0..1, `!` 1..1, `*` 0..*, `+` 1..*; attributes, which have no sibling: `@` 0..1, `&` 1..1; choices: `~` 0..1, `%` 1..1
 * - a small letter is a format, a capital one a datatype, `$` any resource, `=a|b` a code, and nothing a backbone element, whose key
 *   is that of the type, a point and the name; a choice has the ends of its keys, each with a letter, and `|` between them
 * - then, where there are any, `^` and what a Reference may refer to, `#` and the letters of the element's own rules
 */
import { ordinaryFormats, ordinaryRules, ordinaryTypes } from "../generated/ordinary.ts"
import {
  type CheckOptions,
  type Choice,
  type Definition,
  type Element,
  type Elements,
  error,
  ObjectDefinition,
} from "./Definition.ts"
import { fitsObject } from "./Fit.ts"
import type { Format } from "./Format.ts"
import { type IsResourceType, Place } from "./references.ts"

const reference = "A"
const element = "B"

/** The key of Attachment. */
export const attachment = "C"

/** The place of a small letter in the alphabet; below 0 for a capital one. */
const indexOf = (letter: string): number => letter.charCodeAt(0) - 97

/** What the walk would say of a primitive is blank: a value that is not ordinary is walked by the schemas' definitions. */
const primitive = (format: Format): Definition => ({
  kind: "primitive",
  name: "",
  json: "string",
  rule: "format",
  expected: "",
  format,
  sibling: () => object(element),
})

const rulesOf = (letters: string) =>
  [...letters].flatMap((letter) => {
    const holds = ordinaryRules[indexOf(letter)]
    return holds === undefined ? [] : [error("-", "", holds)]
  })

const definitionOf = (type: string, path: string): Definition => {
  if (type === "") return object(path)
  if (type === "$") return { kind: "resource", name: "Resource" }
  if (type.startsWith("=")) return primitive({ kind: "codes", codes: new Set(type.slice(1).split("|")) })
  const format = ordinaryFormats[indexOf(type)]
  return format === undefined ? object(type) : primitive(format)
}

const elementOf = (owner: string, [, name = "", sign = "", type = "", targets, rules]: RegExpExecArray) => {
  const constraints = { targets, rules: rules === undefined ? undefined : rulesOf(rules) }
  const min = "!+&%".includes(sign) ? 1 : 0
  const made = "~%".includes(sign)
    ? {
        members: Object.fromEntries(
          type.split("|").map((member) => [name + member.slice(0, -1), definitionOf(member.slice(-1), "")]),
        ),
        min,
        ...constraints,
      }
    : {
        definition: definitionOf(type, `${owner}.${name}`),
        min,
        max: "*+".includes(sign) ? Infinity : 1,
        attribute: "@&".includes(sign),
        ...constraints,
      }
  return ["members" in made ? `${name}[x]` : name, made] satisfies [string, Element | Choice]
}

const readObject = (line: string): readonly [key: string, definition: ObjectDefinition] => {
  const [, key = "", base = "", rules = "", elements = ""] = /^([\w.]+)<([A-Z]?)(\w*):(.*)$/.exec(line) ?? []
  const read = (): Elements => ({
    ...(base === "" ? {} : object(base).elements),
    ...Object.fromEntries(
      [...elements.matchAll(/(\w+)([^\w,])([^,^#]*)(?:\^([^,#]*))?(?:#(\w+))?/g)].map((match) => elementOf(key, match)),
    ),
  })
  const isResource = key.length > 1 && !key.includes(".")
  return [key, new ObjectDefinition(key === reference ? "Reference" : key, isResource, read, rulesOf(rules))]
}

let objects: ReadonlyMap<string, ObjectDefinition> | undefined

/** The types of an ordinary message by their keys, read when first asked for. */
const objectsByKey = (): ReadonlyMap<string, ObjectDefinition> =>
  (objects ??= new Map(ordinaryTypes.split(";").map(readObject)))

/** The type with a key. */
export const object = (key: string): ObjectDefinition => {
  const found = objectsByKey().get(key)
  if (found === undefined) throw new Error(`The table has no ${key}`)
  return found
}

/** Any name that could be a resource type's: one that is not is then taken for a type that the reference may not lead to. */
const mayBeResourceType: IsResourceType = (name) => /^[A-Z]/.test(name)

let options: CheckOptions | undefined

/** How what is about to be sent is checked; read when first asked for, as the table is. */
const optionsOfSending = (): CheckOptions =>
  (options ??= {
    strict: true,
    rejectUnknownResources: true,
    invariants: true,
    resources: new Map([...objectsByKey()].filter(([, { isResource }]) => isResource)),
    isResourceType: mayBeResourceType,
  })

/** Whether a value is certainly of the type with a key, as what is about to be sent is checked. */
export const isOrdinary = (value: unknown, key: string): boolean =>
  fitsObject(value, object(key), 0, optionsOfSending(), Place.of(value, mayBeResourceType))
