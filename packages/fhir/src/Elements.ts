/** What is read from the elements of any resource: values, identifiers, extensions, codings. */
import type { CodeableConcept } from "./generated/datatypes/CodeableConcept.ts"
import type { Coding } from "./generated/datatypes/Coding.ts"
import type { Extension } from "./generated/datatypes/Extension.ts"
import type { Identifier } from "./generated/datatypes/Identifier.ts"

/**
 * The values of a repeating primitive. In FHIR's JSON, `null` stands for an item that has only extensions (`_given` then has
 * them); an element that is absent has no values.
 *
 * @example
 * ```ts
 * import * as Elements from "@effect-redox/fhir/Elements"
 * import type { HumanName } from "@effect-redox/fhir/HumanName"
 *
 * export const shout = (name: HumanName) => Elements.values(name.given).map((given) => given.toUpperCase())
 * ```
 */
export const values = <T>(items: ReadonlyArray<T | null> | null | undefined): ReadonlyArray<T> =>
  (items ?? []).flatMap((item) => (item === null ? [] : [item]))

/**
 * The same array, as one that is not empty; `undefined` where it is, or is absent. For elements that must be there at
 * least once (`DocumentReference.content`), and those that may be absent but not empty.
 *
 * @example
 * ```ts
 * import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
 * import * as Elements from "@effect-redox/fhir/Elements"
 *
 * export const document = (urls: ReadonlyArray<string>): DocumentReference | undefined => {
 *   const content = Elements.nonEmpty(urls.map((url) => ({ attachment: { url, contentType: "application/pdf" } })))
 *   return content && { resourceType: "DocumentReference", status: "current", content }
 * }
 * ```
 */
export const nonEmpty = <T>(
  items: ReadonlyArray<T> | null | undefined,
): readonly [T, ...ReadonlyArray<T>] | undefined => {
  const [first, ...others] = items ?? []
  return first === undefined ? undefined : [first, ...others]
}

/** The first identifier of a system. */
export const identifier = (
  resource: { readonly identifier?: ReadonlyArray<Identifier> | Identifier | undefined },
  system: string,
): Identifier | undefined => {
  const { identifier } = resource
  if (identifier === undefined) return undefined
  return (isMany(identifier) ? identifier : [identifier]).find((one) => one.system === system)
}

const isMany = (value: ReadonlyArray<Identifier> | Identifier): value is ReadonlyArray<Identifier> =>
  Array.isArray(value)

/** Any element or resource that can have extensions; for a primitive, its sibling: `patient._birthDate`. */
export interface Extensible {
  readonly extension?: ReadonlyArray<Extension> | undefined
}

/** The extensions with a URL. */
export const extensions = (element: Extensible | null | undefined, url: string): ReadonlyArray<Extension> =>
  (element?.extension ?? []).filter((extension) => extension.url === url)

/**
 * The first extension that a path of URLs leads to: several go into extensions of extensions, such as US Core's race.
 *
 * @example
 * ```ts
 * import * as Elements from "@effect-redox/fhir/Elements"
 * import type { Patient } from "@effect-redox/fhir/Patient"
 *
 * const race = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"
 *
 * export const raceOf = (patient: Patient) => Elements.extension(patient, race, "text")?.valueString
 * ```
 */
export const extension = (
  element: Extensible | null | undefined,
  ...urls: readonly [string, ...ReadonlyArray<string>]
): Extension | undefined => {
  const [url, ...inner] = urls
  const next = nonEmpty(inner)
  for (const found of extensions(element, url)) {
    const reached = next === undefined ? found : extension(found, ...next)
    if (reached !== undefined) return reached
  }
  return undefined
}

/**
 * The first coding of a system, of one concept or several.
 *
 * @example
 * ```ts
 * import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
 * import * as Elements from "@effect-redox/fhir/Elements"
 *
 * export const loincOf = (document: DocumentReference) => Elements.coding(document.type, "http://loinc.org")?.code
 * ```
 */
export const coding = (
  concept: CodeableConcept | ReadonlyArray<CodeableConcept> | null | undefined,
  system: string,
): Coding | undefined =>
  (isConcepts(concept) ? concept : concept === null || concept === undefined ? [] : [concept])
    .flatMap((one) => one.coding ?? [])
    .find((one) => one.system === system)

const isConcepts = (
  value: CodeableConcept | ReadonlyArray<CodeableConcept> | null | undefined,
): value is ReadonlyArray<CodeableConcept> => Array.isArray(value)
