/** Distinguishes resources by their type. */
import type { FhirResources } from "./generated/FhirResource.ts"

/** The names of R4's resources. */
export type ResourceName = keyof FhirResources

/** What a value that has this type of resource is: the members of a union that have it, or the resource itself. */
export type OfType<R, Name extends ResourceName> = [Extract<R, { readonly resourceType: Name }>] extends [never]
  ? R & FhirResources[Name]
  : Extract<R, { readonly resourceType: Name }>

/**
 * A guard for resources of these types, which narrows in `find` and `filter`. It compares `resourceType` alone: what was
 * decoded by a schema that knows the type has been checked, anything else may be malformed. `is(Practitioner)` of `Validation`
 * checks it wholly.
 *
 * @example
 * ```ts
 * import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
 * import { isResource } from "@effect-redox/fhir/Resources"
 *
 * export const authorIn = (document: DocumentReference) =>
 *   document.contained?.find(isResource("Practitioner"))?.name?.[0]?.family
 * ```
 */
export const isResource = <const Names extends ReadonlyArray<ResourceName>>(...names: Names) => {
  const wanted = new Set<unknown>(names)
  return <R extends { readonly resourceType: string }>(
    resource: R | null | undefined,
  ): resource is R & OfType<R, Names[number]> =>
    resource !== null && resource !== undefined && wanted.has(resource.resourceType)
}
