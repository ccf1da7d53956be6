/**
 * Whether a message is certainly in order, by a table of what messages ordinarily are made of. It is a check by itself, and small: the
 * schemas have every type and element of R4 and words for all that can be wrong, and a sender whose message is in order needs few of
 * the one and none of the other. A test compares the table with the schemas, type by type.
 *
 * The table (`generated/ordinary.ts`, from HL7's definitions as the schemas are) has a line for each type, with `;` between them, and
 * a type after the one that it is based on:
 *
 *     key < base rules : elements
 *
 * The key of a datatype is a capital letter, of which `A` is Attachment; that of a resource or a backbone element is HL7's name. The
 * base is a letter, and so is each rule. Of the elements, with `,` between them, each is a name, a sign and a type:
 *
 * - `?` 0..1, `!` 1..1, `*` 0..*, `+` 1..*; choices: `~` 0..1, `%` 1..1
 * - a small letter is a format, a capital one a datatype, `$` any resource, `=a|b` a code, and nothing a backbone element, whose key
 *   is that of the type, a point and the name; a choice has the ends of its keys, each with a letter, and `|` between them
 * - then, where there are any, `^` and what a Reference may refer to, `#` and the letters of the element's own rules
 */
import { ordinaryFormats, ordinaryRules, ordinaryTypes } from "../generated/ordinary.ts"
import { accepts, type Format } from "./Format.ts"
import type { Holds } from "./invariants/read.ts"
import { isObject, type Json, maxDepth } from "./json.ts"
import { textOf } from "./numberText.ts"
import { type IsResourceType, Place, targetProblem } from "./references.ts"

/** What may be under a key: a primitive of a format, an object of a type, or any resource. */
export interface Member {
  readonly key: string
  /** The one that came after it last, as it mostly does again: comparing its key is quicker than looking one up. */
  next: Member | undefined
  readonly isMany: boolean
  /** The bit of its requirement or choice, and {@link content} unless it is `id`. */
  readonly marks: number
  /** The bit of its choice, whose other members may not have been seen. */
  readonly excludes: number
  readonly format: Format | undefined
  readonly type: Type | undefined
  readonly targets: ReadonlySet<string> | undefined
  readonly rules: ReadonlyArray<Holds>
}

/** What an object may be. */
export interface Type {
  readonly members: Map<string, Member>
  /** How many bits the requirements and choices take. */
  bits: number
  /** What must have been seen. */
  needed: number
  rules: ReadonlyArray<Holds>
  /** What is before the first key. */
  readonly start: Member
}

/** What every member is made of: all have the same hidden class then. */
const nothing: Member = {
  key: "",
  next: undefined,
  isMany: false,
  marks: 0,
  excludes: 0,
  format: undefined,
  type: undefined,
  targets: undefined,
  rules: [],
}

/** The key of Attachment. */
export const attachment = "A"

/** The mark of what makes an object more than empty (ele-1). */
export const content = 1 << 30

/** What a small letter stands for. */
const at = <T>(list: ReadonlyArray<T>, letter: string): T | undefined => list[letter.charCodeAt(0) - 97]

const rulesOf = (letters = ""): ReadonlyArray<Holds> =>
  [...letters].flatMap((letter) => at(ordinaryRules, letter) ?? [])

const readLine = (line: string, types: ReadonlyMap<string, Type>): void => {
  const [, key = "", base = "", rules, elements = ""] = /^([\w.]+)<([A-Z]?)(\w*):(.*)/.exec(line) ?? []
  const type = types.get(key)
  if (type === undefined) return
  const parent = types.get(base)
  if (parent !== undefined) {
    for (const [name, member] of parent.members) type.members.set(name, { ...member })
    type.bits = parent.bits
    type.needed = parent.needed
  }
  type.rules = rulesOf(rules)
  const written = elements.matchAll(/(\w+)([^\w,])([^,^#]*)(?:\^([^,#]*))?(?:#(\w+))?/g)
  for (const [, name = "", sign = "", all = "", targets, own] of written) {
    const isChoice = "~%".includes(sign)
    const bit = "?*".includes(sign) ? 0 : 1 << type.bits++
    if ("!+%".includes(sign)) type.needed |= bit
    for (const one of isChoice ? all.split("|") : [all]) {
      const what = isChoice ? one.slice(-1) : one
      const under = isChoice ? name + one.slice(0, -1) : name
      type.members.set(under, {
        ...nothing,
        key: under,
        isMany: "*+".includes(sign),
        marks: under === "id" ? bit : bit | content,
        excludes: isChoice ? bit : 0,
        format: what.startsWith("=")
          ? { kind: "codes", codes: new Set(what.slice(1).split("|")) }
          : at(ordinaryFormats, what),
        type: types.get(what === "" ? `${key}.${name}` : what),
        targets: targets === undefined ? undefined : new Set(targets.split("|")),
        rules: rulesOf(own),
      })
    }
  }
}

let read: ReadonlyMap<string, Type> | undefined

/** The types by their keys, read when first asked for. */
export const types = (): ReadonlyMap<string, Type> => {
  if (read === undefined) {
    const lines = ordinaryTypes.split(";")
    read = new Map(
      lines.map((line) => [
        line.slice(0, line.indexOf("<")),
        { members: new Map(), bits: 0, needed: content, rules: [], start: { ...nothing } },
      ]),
    )
    for (const line of lines) readLine(line, read)
  }
  return read
}

const obeys = (rules: ReadonlyArray<Holds>, value: Json, place: Place): boolean => {
  for (let i = 0; i < rules.length; i++) if (rules[i]?.(value, place) === false) return false
  return true
}

const isObjectOf = (value: Json, type: Type | undefined, level: number, place: Place): boolean => {
  if (type === undefined || level >= maxDepth) return false
  let seen = 0
  let previous = type.start
  for (const key in value) {
    // In such a loop, the runtime has a short cut for this, and none for Object.hasOwn.
    if (!Object.prototype.hasOwnProperty.call(value, key)) continue
    const child = value[key]
    // A key that JSON.stringify leaves out is absent.
    if (child === undefined) continue
    let member = previous.next
    if (member === undefined || member.key !== key) {
      member = type.members.get(key)
      if (member === undefined) return false
      previous.next = member
    }
    previous = member
    if ((seen & member.excludes) !== 0) return false
    seen |= member.marks
    if (!member.isMany) {
      if (!isMember(child, member, value, level, place)) return false
    } else if (Array.isArray(child) && child.length > 0) {
      for (let i = 0; i < child.length; i++) if (!isMember(child[i], member, child, level, place)) return false
    } else return false
  }
  return (seen & type.needed) === type.needed && obeys(type.rules, value, place)
}

// R4's pattern of an integer is for what is written: `1.0` and `2e0` are none.
const isPrimitive = (value: unknown, format: Format, holder: object, key: string): boolean =>
  accepts(format, value, true) &&
  (format.kind !== "whole" || typeof value !== "number" || textOf(holder, key, value) === undefined)

const isMember = (value: unknown, member: Member, holder: object, level: number, place: Place): boolean =>
  member.format === undefined
    ? isObject(value) && isObjectMember(value, member, level + 1, place)
    : isPrimitive(value, member.format, holder, member.key)

const isObjectMember = (value: Json, { rules, targets, type }: Member, level: number, place: Place): boolean =>
  type === undefined
    ? isResource(value, level, place.inside(value, false))
    : isObjectOf(value, type, level, place) &&
      (targets === undefined || targetProblem(value, targets, place) === undefined) &&
      obeys(rules, value, place)

// The keys of a letter are of types that no resource is of.
const isResource = (value: Json, level: number, place: Place): boolean => {
  const name = value["resourceType"]
  return typeof name === "string" && name.length > 1 && isObjectOf(value, types().get(name), level, place)
}

/** Any name that could be a resource type's: one that is not is then taken for a type that the reference may not lead to. */
const mayBeResourceType: IsResourceType = (name) => /^[A-Z]/.test(name)

/** Whether a value is certainly a Bundle that may be sent. */
export const isOrdinaryMessage = (value: unknown): boolean =>
  isObject(value) && value["resourceType"] === "Bundle" && isResource(value, 0, Place.of(value, mayBeResourceType))

/** Whether a value is certainly an Attachment that may be sent. */
export const isOrdinaryAttachment = (value: unknown): boolean =>
  isObject(value) && isObjectOf(value, types().get(attachment), 0, Place.of(value, mayBeResourceType))
