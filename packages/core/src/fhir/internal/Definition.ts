/**
 * What a FHIR type is made of, as plain data: the one description that the validator walks. Every schema carries one;
 * generated modules build them with the constructors of `FhirSchema.ts`.
 */

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
  /** Whether a JSON value is one of this type; `strict` is set for what is about to be sent. */
  readonly accepts: (value: unknown, strict: boolean) => boolean
  /** The type of the `_name` sibling, which carries the id and extensions of a primitive; `undefined` where JSON has none. */
  readonly sibling: (() => ObjectDefinition) | undefined
}

/** Any resource: its definition is looked up by `resourceType` among those the validated schema knows. */
export interface ResourceDefinition {
  readonly kind: "resource"
  readonly name: "Resource"
}

export type Definition = PrimitiveDefinition | ObjectDefinition | ResourceDefinition

/** An element that is not a choice. */
export interface Element {
  readonly definition: Definition
  readonly min: number
  /** `Infinity` for `*`; above 1, the element is an array in JSON. */
  readonly max: number
  /** An XML attribute, such as `Extension.url`, has no `_name` sibling. */
  readonly attribute: boolean
}

/** A choice element, `value[x]`: at most one member may be present, and one must be when it is required. */
export interface Choice {
  readonly members: Readonly<Record<string, Definition>>
  readonly min: number
}

/** The elements of an object type by name; a choice is named as HL7 does, `value[x]`. */
export type Elements = Readonly<Record<string, Element | Choice>>

/** How the value under one JSON key is checked. */
export type Slot = {
  readonly key: string
  /** The bit that says this element, or the choice it belongs to, was seen; 0 when nobody asks. */
  readonly bit: number
  /** The keys of the choice this one belongs to. */
  readonly choice: ReadonlyArray<string> | undefined
  readonly max: number
} & (
  | { readonly kind: "primitive" | "primitives"; readonly definition: PrimitiveDefinition }
  | { readonly kind: "object" | "objects"; readonly definition: ObjectDefinition }
  | { readonly kind: "sibling" | "siblings"; readonly definition: ObjectDefinition; readonly valueKey: string }
  | { readonly kind: "resource" | "resources" }
)

/** A required element or choice. */
export interface Requirement {
  readonly name: string
  readonly bit: number
  readonly expected: string
}

/** An object type prepared for validation. */
export interface Plan {
  readonly slots: ReadonlyMap<string, Slot>
  /** The bits of all requirements. */
  readonly required: number
  readonly requirements: ReadonlyArray<Requirement>
}

/** A datatype, a backbone element or a resource. */
export class ObjectDefinition {
  readonly kind = "object"
  /** HL7's name, such as `HumanName` or, for a backbone element, `Patient.contact`. */
  readonly name: string
  readonly isResource: boolean
  readonly #make: () => Elements
  #elements: Elements | undefined
  #plan: Plan | undefined

  constructor(name: string, isResource: boolean, elements: () => Elements) {
    this.name = name
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

const article = (word: string): string => (/^[aeiou]/i.test(word) ? `an ${word}` : `a ${word}`)

/** What a value of a type is, in words: "a HumanName", "a date (YYYY, YYYY-MM or YYYY-MM-DD)". */
export const describe = (definition: Definition): string =>
  definition.kind === "primitive"
    ? definition.expected
    : definition.kind === "resource"
      ? "a resource"
      : article(definition.name)

const makePlan = (type: ObjectDefinition): Plan => {
  const slots = new Map<string, Slot>()
  const requirements: Array<Requirement> = []
  let bits = 0
  let required = 0

  const takeBit = (): number => {
    // An integer is the quickest set there is. No R4 type needs more bits; one that did must not pass unnoticed.
    if (bits === 31) throw new Error(`${type.name} has more than 31 required elements and choices`)
    return 1 << bits++
  }
  const require = (name: string, bit: number, expected: string): void => {
    required |= bit
    requirements.push({ name, bit, expected })
  }
  const add = (
    key: string,
    definition: Definition,
    max: number,
    bit: number,
    choice: ReadonlyArray<string> | undefined,
    attribute: boolean
  ): void => {
    const many = max > 1
    switch (definition.kind) {
      case "resource":
        slots.set(key, { kind: many ? "resources" : "resource", key, bit, choice, max })
        break
      case "object":
        slots.set(key, { kind: many ? "objects" : "object", definition, key, bit, choice, max })
        break
      case "primitive":
        slots.set(key, { kind: many ? "primitives" : "primitive", definition, key, bit, choice, max })
        if (definition.sibling !== undefined && !attribute) {
          const kind = many ? "siblings" : "sibling"
          slots.set(`_${key}`, { kind, definition: definition.sibling(), key: `_${key}`, valueKey: key, bit, choice, max })
        }
    }
  }

  for (const [name, element] of Object.entries(type.elements)) {
    if ("members" in element) {
      const bit = takeBit()
      const keys = Object.keys(element.members)
      for (const [key, definition] of Object.entries(element.members)) add(key, definition, 1, bit, keys, false)
      if (element.min > 0) require(name, bit, `one of ${keys.join(", ")}`)
    } else {
      const bit = element.min > 0 ? takeBit() : 0
      add(name, element.definition, element.max, bit, undefined, element.attribute)
      if (element.min > 0) {
        const expected = describe(element.definition)
        require(name, bit, element.max > 1 ? `a non-empty array, each item ${expected}` : expected)
      }
    }
  }
  return { slots, required, requirements }
}
