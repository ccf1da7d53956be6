/**
 * Prints what an ordinary message is made of as a table that is short once it is compressed. `internal/ordinary.ts` reads it and says
 * how it is written.
 */
import { header } from "./emit.ts"
import type { ElementModel, InvariantModel, ModuleModel, TypeModel, TypeReference } from "./definitions.ts"
import {
  elementId,
  idleInvariants,
  mimeTypeExceptions,
  ordinarilyRequired,
  ordinaryCodes,
  ordinaryResources,
  unusualElements,
  unusualTypes,
} from "./manifest.ts"
import type { ValueSetModel } from "./valueSets.ts"

/** What the table is made from. */
export interface Model {
  readonly modules: ReadonlyMap<string, ModuleModel>
  readonly valueSets: ReadonlyMap<string, ValueSetModel>
  /** The module that declares a type, by the type's name. */
  readonly moduleOf: ReadonlyMap<string, string>
  /** The module of the function that checks an invariant, by the invariant's name. */
  readonly moduleOfInvariant: ReadonlyMap<string, string>
}

/** What stands for each of some things: a letter, given in the order in which they are met. */
class Letters {
  readonly #letters: string
  readonly #given = new Map<string, string>()
  constructor(letters: string) {
    this.#letters = letters
  }
  of(name: string): string {
    const letter = this.#given.get(name) ?? this.#letters.charAt(this.#given.size)
    if (letter === "") throw new Error(`There are not enough letters for ${name}`)
    this.#given.set(name, letter)
    return letter
  }
  get names(): ReadonlyArray<string> {
    return [...this.#given.keys()]
  }
}

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

/** The checks that read more than is sent, each with the one of what is sent. */
const ofSent: ReadonlyMap<string, string> = new Map([["mimeType", "isMimeType"]])

/** The prefix that the JSON keys of a choice have in common. */
const prefixOf = (choice: string): string => choice.slice(0, -"[x]".length)

/** The table, with the formats and the invariants that its letters stand for. */
const tableOf = ({ moduleOf, moduleOfInvariant, modules, valueSets }: Model) => {
  const objects = new Letters(capitals)
  // The reader knows this letter.
  objects.of("Attachment")
  const formats = new Letters(capitals.toLowerCase())
  const rules = new Letters(capitals.toLowerCase())
  // A type comes after those that it is based on.
  const lines = new Map<string, readonly [distance: number, line: string]>()

  const typeOf = (name: string): TypeModel => {
    const found = modules.get(moduleOf.get(name) ?? "")?.types.find((type) => type.name === name)
    if (found === undefined) throw new Error(`There is no type ${name}`)
    return found
  }
  const distanceOf = ({ base }: TypeModel): number => (base === undefined ? 0 : 1 + distanceOf(typeOf(base)))
  const isResource = ({ kind, name }: TypeModel): boolean =>
    kind === "resource" && name !== "Resource" && name !== "DomainResource"
  const keyOf = (type: TypeModel): string =>
    type.kind === "backbone" || isResource(type) ? type.path : objects.of(type.name)

  const rulesOf = (invariants: ReadonlyArray<InvariantModel>): string =>
    invariants
      .filter(
        ({ key, name, severity }) => severity === "error" && moduleOfInvariant.has(name) && !idleInvariants.has(key),
      )
      .map(({ name }) => rules.of(name))
      .join("")

  /** What stands for a type, which gets a line; undefined where the table has none of it. */
  const specOf = (type: TypeReference, path: string): string | undefined => {
    switch (type.kind) {
      case "primitive":
        return unusualTypes.has(type.name) ? undefined : formats.of(type.name)
      case "resource":
      case "parameter":
        return "$"
      case "codes": {
        const { codes, grammar } = valueSets.get(type.name) ?? {}
        if (codes !== undefined) return `=${(ordinaryCodes.get(path) ?? codes).join("|")}`
        return grammar === undefined || mimeTypeExceptions.has(path) ? undefined : formats.of(grammar.check)
      }
      case "object": {
        if (unusualTypes.has(type.name)) return undefined
        const found = typeOf(type.name)
        addType(found)
        // A backbone element is found by where it stands.
        if (found.kind === "backbone" && found.path !== path) throw new Error(`${path} is ${found.path} again`)
        return found.kind === "backbone" ? "" : objects.of(found.name)
      }
    }
  }

  const constraintsOf = (element: ElementModel, types: ReadonlyArray<TypeReference>): string => {
    const targets = types.flatMap((type) => type.targets)
    const own = rulesOf(element.rules)
    return `${targets.length === 0 ? "" : `^${targets.join("|")}`}${own === "" ? "" : `#${own}`}`
  }

  const elementOf = (element: ElementModel): string | undefined => {
    const { max, name, path, type } = element
    const min = ordinarilyRequired.has(path) ? 1 : element.min
    if (unusualElements.has(path)) return undefined
    if (path === elementId) return `${name}?${formats.of(elementId)}`
    if (!("kind" in type)) {
      const members = type.flatMap(([key, member]) => {
        const isUnusual = unusualElements.has(`${path.slice(0, -name.length)}${key}`)
        const spec = isUnusual ? undefined : specOf(member, path)
        if (spec !== undefined && spec.length !== 1) throw new Error(`${path} has a member that is no type of a letter`)
        return spec === undefined ? [] : [key.slice(prefixOf(name).length) + spec]
      })
      const constraints = constraintsOf(
        element,
        type.map(([, member]) => member),
      )
      return `${prefixOf(name)}${min > 0 ? "%" : "~"}${members.join("|")}${constraints}`
    }
    const spec = specOf(type, path)
    if (spec === undefined) return undefined
    if (max > 1 && max !== Infinity) throw new Error(`${path} may be there ${max} times`)
    const sign = max > 1 ? (min > 0 ? "+" : "*") : min > 0 ? "!" : "?"
    return `${name}${sign}${spec}${constraintsOf(element, [type])}`
  }

  const addType = (type: TypeModel): void => {
    const key = keyOf(type)
    if (lines.has(key)) return
    lines.set(key, [0, ""])
    const base = type.base === undefined ? undefined : typeOf(type.base)
    if (base !== undefined) addType(base)
    const own = type.elements.flatMap((element) => {
      const written = elementOf(element)
      if (written === undefined && element.min > 0) throw new Error(`${element.path} is required and not ordinary`)
      return written === undefined ? [] : [written]
    })
    const all = type.name === "Resource" ? [`resourceType!${formats.of("code")}`, ...own] : own
    const line = `${key}<${base === undefined ? "" : keyOf(base)}${rulesOf(type.rules)}:${all.join(",")}`
    lines.set(key, [distanceOf(type), line])
  }

  for (const name of ordinaryResources) addType(typeOf(name))
  const table = [...lines.values()]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => line)
    .join(";")
  return { table, formats: formats.names, rules: rules.names }
}

/** The primitive types that an ordinary message has. */
export const ordinaryPrimitives = (model: Model): ReadonlySet<string> => new Set(tableOf(model).formats)

/** The module of the table. */
export const emitOrdinary = (model: Model): string => {
  const { formats, rules, table } = tableOf(model)
  const checks = [...model.valueSets.values()].flatMap(({ grammar }) => grammar?.check ?? [])
  const formatOf = (name: string): string =>
    name === elementId
      ? '{ kind: "word" }'
      : checks.includes(name)
        ? `other(checks.${ofSent.get(name) ?? name})`
        : `formats.${name}`
  // Bundlers load a module as a whole.
  const elsewhere = rules.filter((name) => model.moduleOfInvariant.get(name) !== "ordinary")
  if (elsewhere.length > 0) throw new Error(`${elsewhere.join(", ")} must be in internal/invariants/ordinary.ts`)
  return [
    header("StructureDefinitions and value sets"),
    "/** What an ordinary message is made of, as `internal/ordinary.ts` reads it. */",
    'import { type Format, other } from "../internal/Format.ts"',
    'import * as checks from "../internal/formats.ts"',
    'import * as invariants from "../internal/invariants/ordinary.ts"',
    'import type { Holds } from "../internal/invariants/read.ts"',
    'import * as formats from "./primitiveFormats.ts"',
    "",
    "/** What the letters of formats stand for, from `a` on. */",
    `export const ordinaryFormats: ReadonlyArray<Format> = [${formats.map(formatOf).join(", ")}]`,
    "",
    "/** What the letters of rules stand for, from `a` on. */",
    `export const ordinaryRules: ReadonlyArray<Holds> = [${rules.map((name) => `invariants.${name}`).join(", ")}]`,
    "",
    `export const ordinaryTypes = ${JSON.stringify(table)}`,
    "",
  ].join("\n")
}
