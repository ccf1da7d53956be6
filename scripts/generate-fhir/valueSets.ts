/** Reads HL7's value sets and lists their codes where they can be listed. */
import { load } from "./definitions.ts"

interface Concept {
  readonly code: string
  readonly concept?: ReadonlyArray<Concept>
  readonly property?: ReadonlyArray<{ readonly code: string; readonly valueBoolean?: boolean }>
}

interface CodeSystem {
  readonly resourceType: "CodeSystem"
  readonly url: string
  readonly content: string
  readonly concept?: ReadonlyArray<Concept>
}

interface Include {
  readonly system?: string
  readonly concept?: ReadonlyArray<{ readonly code: string }>
  readonly filter?: ReadonlyArray<unknown>
  readonly valueSet?: ReadonlyArray<string>
}

interface ValueSet {
  readonly resourceType: "ValueSet"
  readonly url: string
  readonly name: string
  readonly description?: string
  readonly compose?: { readonly include: ReadonlyArray<Include>; readonly exclude?: ReadonlyArray<unknown> }
}

/** A value set: its codes, or the grammar that stands in for them. */
export interface ValueSetModel {
  readonly url: string
  /** Its identifier, HL7's name where that is unique: `AdministrativeGender`. */
  readonly name: string
  readonly codes: ReadonlyArray<string> | undefined
  readonly grammar: Grammar | undefined
}

const files = ["Bundle-valuesets.json", "Bundle-v3-valuesets.json", "Bundle-v2-valuesets.json"]
const byUrl = <R extends { readonly url: string }>(resources: ReadonlyArray<R>): ReadonlyMap<string, R> =>
  new Map(resources.map((resource) => [resource.url, resource]))

const codeSystems = byUrl(files.flatMap((file) => load<CodeSystem>(file, "CodeSystem")))
const valueSets = byUrl(files.flatMap((file) => load<ValueSet>(file, "ValueSet")))

/** What is said and checked in place of codes that cannot be listed. */
export interface Grammar {
  /** A check, as an expression of formats.ts. */
  readonly check: string
  readonly expected: string
}

/** Code systems that are a grammar or are kept by others: their codes are checked for their form. */
const grammars: ReadonlyMap<string, Grammar> = new Map([
  ["urn:ietf:bcp:13", { check: "mimeType", expected: "a MIME type such as application/pdf" }],
  ["urn:iso:std:iso:4217", { check: "matches(/^[A-Z]{3}$/)", expected: "an ISO 4217 currency code such as USD" }],
  [
    "urn:ietf:bcp:47",
    { check: "matches(/^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/)", expected: "a BCP 47 language tag such as en-US" },
  ],
])

/** Codes that only group others may not be used. */
const isSelectable = (concept: Concept): boolean =>
  concept.property?.some((property) => property.code === "notSelectable" && property.valueBoolean === true) !== true

const codesOf = (concepts: ReadonlyArray<Concept>): ReadonlyArray<string> =>
  concepts.flatMap((concept) => [...(isSelectable(concept) ? [concept.code] : []), ...codesOf(concept.concept ?? [])])

const expandInclude = (include: Include): ReadonlyArray<string> | undefined => {
  if (include.filter !== undefined || include.valueSet !== undefined || include.system === undefined) return undefined
  if (include.concept !== undefined) return include.concept.map((concept) => concept.code)
  const system = codeSystems.get(include.system)
  return system?.content === "complete" && system.concept !== undefined ? codesOf(system.concept) : undefined
}

const capitalize = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

/** HL7's name of a value set as an identifier. */
const ownName = (valueSet: ValueSet): string => capitalize(valueSet.name.replace(/[^A-Za-z0-9]/g, ""))

const sharing = Map.groupBy(valueSets.values(), ownName)

/**
 * What a value set is called here. HL7 gives the same name to some that are not the same (`MedicationStatusCodes` is both a
 * Medication's and a MedicationStatement's): those are called after their URLs. Every value set of R4 is looked at, bound
 * or not, so that adding a resource renames nothing.
 */
const nameOf = (valueSet: ValueSet): string => {
  const name = ownName(valueSet)
  if (sharing.get(name)?.length === 1) return name
  const segment = valueSet.url.slice(valueSet.url.lastIndexOf("/") + 1)
  return segment
    .split(/[^A-Za-z0-9]+/)
    .map(capitalize)
    .join("")
}

/** Reads the value set with a canonical URL; one that has neither codes nor a grammar stops the generator. */
const readValueSet = (url: string): ValueSetModel => {
  const valueSet = valueSets.get(url)
  if (valueSet === undefined) throw new Error(`Unknown value set ${url}`)
  const name = nameOf(valueSet)
  const includes = valueSet.compose?.include ?? []
  const systems = includes.map((include) => include.system)
  const grammar = systems.length === 1 ? grammars.get(systems[0] ?? "") : undefined
  const expansions = includes.map(expandInclude)
  const codes = expansions.flatMap((expansion) => expansion ?? [])
  const listed = valueSet.compose?.exclude === undefined && codes.length > 0 && !expansions.includes(undefined)
  if (!listed && grammar === undefined) {
    throw new Error(`The codes of ${url} cannot be listed: give its code systems a grammar (${systems.join(", ")})`)
  }
  return { url, name, codes: listed ? [...new Set(codes)] : undefined, grammar: listed ? undefined : grammar }
}

/** The value sets with these canonical URLs, in the order of their names. Two of one name stop the generator. */
export const readValueSets = (urls: Iterable<string>): ReadonlyMap<string, ValueSetModel> => {
  const byName = new Map<string, ValueSetModel>()
  for (const url of new Set(urls)) {
    const valueSet = readValueSet(url)
    const other = byName.get(valueSet.name)
    if (other !== undefined) throw new Error(`${other.url} and ${url} would both be called ${valueSet.name}`)
    byName.set(valueSet.name, valueSet)
  }
  const sorted = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
  return new Map(sorted.map((valueSet) => [valueSet.url, valueSet]))
}
