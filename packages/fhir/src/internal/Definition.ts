/**
 * What a FHIR type is made of, as plain data: the one description that the validator walks. Every schema carries one;
 * generated modules build them with the constructors of `FhirSchema.ts`.
 */
import type { Format } from "./Format.ts"
import type { InvariantKey } from "./Problem.ts"
import type { IsResourceType, Place, Scope } from "./references.ts"

/** A type whose JSON form is a single string, number or boolean. */
export interface PrimitiveDefinition {
  readonly kind: "primitive"
  /** HL7's name, such as `dateTime`; for a required binding, the name of its value set. */
  readonly name: string
  readonly json: "string" | "number" | "boolean"
  /** The rule a value of the right JSON type breaks when it is not accepted. */
  readonly rule: "format" | "binding"
  /** What is expected, in words, for messages. */
  readonly expected: string
  readonly format: Format
  /** The type of the `_name` sibling, which carries the id and extensions of a primitive; `undefined` where JSON has none. */
  readonly sibling: (() => ObjectDefinition) | undefined
}

/** Any resource: its definition is looked up by `resourceType` among those the validated schema knows. */
export interface ResourceDefinition {
  readonly kind: "resource"
  readonly name: "Resource"
}

export type Definition = PrimitiveDefinition | ObjectDefinition | ResourceDefinition

/** A rule of R4 beyond structure, as the definition of a type or an element has it. */
export interface Invariant {
  /** HL7's key, such as `pat-1`. */
  readonly key: InvariantKey
  /** A warning is advice: a value that ignores it is valid. */
  readonly severity: "error" | "warning"
  /** What is required, in HL7's words. */
  readonly message: string
  /** Whether a value, which may be malformed in any way, obeys the rule. */
  readonly holds: (value: unknown, scope: Scope) => boolean
}

const rule =
  (severity: Invariant["severity"]) =>
  (key: InvariantKey, message: string, holds: Invariant["holds"]): Invariant => ({ key, severity, message, holds })

/** A rule that makes a value invalid. */
export const error = /* @__PURE__ */ rule("error")

/** A rule that is advice. */
export const warning = /* @__PURE__ */ rule("warning")

/** What an element's definition requires of its value beyond the value's type. */
export interface Constraints {
  /** The invariants of the element itself. */
  readonly rules?: ReadonlyArray<Invariant> | undefined
  /** The types of resource that a Reference may refer to, with `|` between them. */
  readonly targets?: string | undefined
}

/** An element that is not a choice. */
export interface Element extends Constraints {
  readonly definition: Definition
  readonly min: number
  /** `Infinity` for `*`; above 1, the element is an array in JSON. */
  readonly max: number
  /** An XML attribute, such as `Extension.url`, has no `_name` sibling. */
  readonly attribute: boolean
}

/** A choice element, `value[x]`: at most one member may be present, and one must be when it is required. */
export interface Choice extends Constraints {
  readonly members: Readonly<Record<string, Definition>>
  readonly min: number
}

/** The elements of an object type by name; a choice is named as HL7 does, `value[x]`. */
export type Elements = Readonly<Record<string, Element | Choice>>

/** What the value under a key is. */
export type SlotKind =
  | "primitive"
  | "primitives"
  | "object"
  | "objects"
  | "sibling"
  | "siblings"
  | "resource"
  | "resources"

/*
 * The ways in which the value under a key is looked at, the quickest first: as numbers, since a runtime goes to one of them at once,
 * and compares words one after the other; each by itself, so that a bundler puts the number in its place.
 */
export const asText = 0
export const asUri = 1
export const asCode = 2
export const asCodes = 3
export const asObject = 4
export const asPrimitive = 5
export const asOther = 6

type Way =
  | typeof asText
  | typeof asUri
  | typeof asCode
  | typeof asCodes
  | typeof asObject
  | typeof asPrimitive
  | typeof asOther

const wayOf = (kind: SlotKind, format: Format | undefined): Way => {
  if (kind === "object") return asObject
  if (kind !== "primitive") return asOther
  switch (format?.kind) {
    case "text":
      return asText
    case "uri":
      return asUri
    case "code":
      return asCode
    case "codes":
      return asCodes
    default:
      return asPrimitive
  }
}

/** The mark of what makes an object more than empty (ele-1); the bits below it are of requirements and choices. */
export const contentMark = 1 << 30

/** How the value under one JSON key is checked. What the quick check reads of it comes first, so that it lies together in memory. */
export interface Slot {
  readonly key: string
  /**
   * The two slots that came after this one in the past. Keys mostly come in the same order, but for optional elements between
   * them, and comparing one is quicker than looking it up.
   */
  next: Slot | undefined
  other: Slot | undefined
  readonly way: Way
  /** What seeing it says of the object: the bit of its requirement or choice, and {@link contentMark} unless it is `id`. */
  readonly marks: number
  /** The bit of its choice, whose other members may not have been seen; 0 where it is none. */
  readonly excludes: number
  /** Whether it has rules or targets. */
  readonly constrained: boolean
  /** The definition of an object or sibling. */
  readonly object: ObjectDefinition | undefined
  /** Of a text, the most UTF-16 units. */
  readonly longest: number
  /** Of a binding, the codes. */
  readonly codes: ReadonlySet<unknown> | undefined
  /** The format of a primitive. */
  readonly format: Format | undefined
  readonly kind: SlotKind
  readonly max: number
  /** The keys of the choice this one belongs to. */
  readonly choice: ReadonlyArray<string> | undefined
  /** The definition of a primitive. */
  readonly primitive: PrimitiveDefinition | undefined
  /** For a sibling, `_given`, the key of the values, `given`; otherwise the key itself. */
  readonly valueKey: string
  /** The rules of the element; undefined where it has none, which is nearly everywhere. */
  readonly rules: ReadonlyArray<Invariant> | undefined
  /** What a Reference may refer to; undefined where that is anything. */
  readonly targets: ReadonlySet<string> | undefined
}

/** More than any string or array is long. Unlike infinity, it is an integer to the runtime. */
const anyLength = 2 ** 30

/** Makes a slot, here alone: all have the same hidden class then. */
const makeSlot = (
  kind: SlotKind,
  key: string,
  valueKey: string,
  definition: Definition,
  shared: SharedByMembers,
): Slot => {
  const primitive = definition.kind === "primitive" ? definition : undefined
  const format = primitive?.format
  const rules = valueKey === key ? shared.rules : undefined
  const targets = definition.name === "Reference" ? shared.targets : undefined
  return {
    key,
    next: undefined,
    other: undefined,
    way: wayOf(kind, format),
    marks: key === "id" ? shared.bit : shared.bit | contentMark,
    excludes: shared.choice === undefined ? 0 : shared.bit,
    constrained: rules !== undefined || targets !== undefined,
    object: definition.kind === "object" ? definition : undefined,
    longest: format?.kind === "text" ? Math.min(format.max, anyLength) : 0,
    codes: format?.kind === "codes" ? format.codes : undefined,
    format,
    kind,
    max: Math.min(shared.max, anyLength),
    choice: shared.choice,
    primitive,
    valueKey,
    rules,
    targets,
  }
}

/** What the members of a choice, or a primitive and its sibling, have in common. */
interface SharedByMembers {
  readonly max: number
  readonly bit: number
  readonly choice: ReadonlyArray<string> | undefined
  readonly rules: ReadonlyArray<Invariant> | undefined
  readonly targets: ReadonlySet<string> | undefined
}

/** A required element or choice. */
export interface Requirement {
  readonly name: string
  readonly bit: number
  readonly element: Element | Choice
}

/** An object type prepared for validation. */
export interface Plan {
  /** What is before the first key. */
  readonly start: Slot
  readonly slots: ReadonlyMap<string, Slot>
  /** The bits of all requirements. */
  readonly required: number
  readonly requirements: ReadonlyArray<Requirement>
  /** What an object of the type has marks of, if it is complete: those bits, and for all but a resource {@link contentMark}. */
  readonly needed: number
}

/**
 * Whether a value that is `depth` levels down is valid: quick to say yes, and leaving it to the walk to say why not.
 */
export type Check = (value: unknown, depth: number, options: CheckOptions, place: Place) => boolean

/** The compiled check of a definition; generated functions call those of other definitions through it. */
export interface Cell {
  check: Check
}

/** How strictly to check. */
export interface CheckOptions {
  /** Refuse unknown elements, and white space within base64. */
  readonly strict: boolean
  /** Refuse resources whose definition is not in `resources`. */
  readonly rejectUnknownResources: boolean
  /** Check the invariants of R4 and the targets of references. */
  readonly invariants: boolean
  /** Report the invariants that are warnings as well. */
  readonly warnings?: boolean | undefined
  /** Stop at the first problem: for those who only ask whether there is one. */
  readonly first?: boolean | undefined
  /** The resources that may be met inside the value, by `resourceType`. */
  readonly resources: ReadonlyMap<string, ObjectDefinition>
  /** Whether a name is one of R4's resource types. */
  readonly isResourceType: IsResourceType
}

/** A datatype, a backbone element or a resource. */
export class ObjectDefinition {
  readonly kind = "object"
  /** HL7's name, such as `HumanName` or, for a backbone element, `Patient.contact`. */
  readonly name: string
  readonly isResource: boolean
  /** The invariants of the type that make a value invalid, and those that are advice. */
  readonly errors: ReadonlyArray<Invariant>
  readonly warnings: ReadonlyArray<Invariant>
  /** Set where it is compiled. */
  cell: Cell | undefined = undefined
  readonly #make: () => Elements
  #elements: Elements | undefined
  #plan: Plan | undefined

  constructor(name: string, isResource: boolean, elements: () => Elements, rules: ReadonlyArray<Invariant>) {
    this.name = name
    this.errors = rules.filter(({ severity }) => severity === "error")
    this.warnings = rules.filter(({ severity }) => severity === "warning")
    this.isResource = isResource
    this.#make = elements
  }

  /** Built at first use: modules may refer to each other in circles, and importing one costs nothing. */
  get elements(): Elements {
    return (this.#elements ??= this.#make())
  }

  /** Built at first use. */
  get plan(): Plan {
    return (this.#plan ??= makePlan(this))
  }
}

const constraintsOf = ({ rules, targets }: Constraints) => ({
  rules,
  targets: targets === undefined ? undefined : new Set(targets.split("|")),
})

const nothing: SharedByMembers = { max: 1, bit: 0, choice: undefined, rules: undefined, targets: undefined }

const repeated = { primitive: "primitives", object: "objects", resource: "resources" } as const

/** The same text as the runtime keeps it for the keys of objects, once each: comparing two of those is comparing two pointers. */
const asKey = (text: string): string => Object.keys({ [text]: 0 })[0] ?? text

const makePlan = (type: ObjectDefinition): Plan => {
  const slots = new Map<string, Slot>()
  const requirements: Array<Requirement> = []
  let bits = 0
  let required = 0

  const takeBit = (): number => {
    // An integer is the quickest set there is. No R4 type needs more bits; one that did must not pass unnoticed.
    if (bits === 30) throw new Error(`${type.name} has more than 30 required elements and choices`)
    return 1 << bits++
  }
  const require = (name: string, bit: number, element: Element | Choice): void => {
    required |= bit
    requirements.push({ name, bit, element })
  }
  const add = (key: string, definition: Definition, attribute: boolean, shared: SharedByMembers): void => {
    const many = shared.max > 1
    slots.set(key, makeSlot(many ? repeated[definition.kind] : definition.kind, key, key, definition, shared))
    if (definition.kind === "primitive" && definition.sibling !== undefined && !attribute) {
      const sibling = asKey(`_${key}`)
      slots.set(sibling, makeSlot(many ? "siblings" : "sibling", sibling, key, definition.sibling(), shared))
    }
  }

  for (const [name, element] of Object.entries(type.elements)) {
    if ("members" in element) {
      const bit = takeBit()
      const keys = Object.keys(element.members)
      const shared = { max: 1, bit, choice: keys, ...constraintsOf(element) }
      for (const [key, definition] of Object.entries(element.members)) add(key, definition, false, shared)
      if (element.min > 0) require(name, bit, element)
    } else {
      const bit = element.min > 0 ? takeBit() : 0
      const shared = { max: element.max, bit, choice: undefined, ...constraintsOf(element) }
      add(name, element.definition, element.attribute, shared)
      if (element.min > 0) require(name, bit, element)
    }
  }
  return {
    start: makeSlot("object", "", "", type, nothing),
    slots,
    required,
    requirements,
    needed: type.isResource ? required : required | contentMark,
  }
}
