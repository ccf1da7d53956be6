/** References between resources: made, read, and followed. */
import type { Bundle, BundleEntry } from "./generated/resources/Bundle.ts"
import type { FhirResources } from "./generated/FhirResource.ts"
import type { Reference } from "./generated/datatypes/Reference.ts"
import type { Resource } from "./generated/resources/Resource.ts"
import { resourceTypes } from "./generated/resourceTypes.ts"
import { withoutVersion } from "./internal/references.ts"
import { typeInUrl } from "./internal/resourceTypes.ts"
import { isResource, type OfType, type ResourceName } from "./Resources.ts"

/**
 * A reference to a resource by its type and id, `Patient/1`; relative to a base URL, where one is given. `undefined` for a
 * resource without an id.
 */
export const to = <const R extends Resource>(
  resource: R,
  options?: { readonly base?: string | undefined; readonly display?: string | undefined },
): Reference<R["resourceType"]> | undefined => {
  const { id, resourceType } = resource
  if (id === undefined) return undefined
  const base = options?.base?.replace(/\/$/, "")
  const display = options?.display
  return {
    reference: base === undefined ? `${resourceType}/${id}` : `${base}/${resourceType}/${id}`,
    type: resourceType,
    ...(display === undefined ? {} : { display }),
  }
}

const isName = (value: string): value is ResourceName => resourceTypes.has(value)

/** The type of resource that a reference says it refers to: by its URL, or by `Reference.type`. */
export const typeOf = (reference: Reference): ResourceName | undefined => {
  const type = (reference.reference === undefined ? undefined : typeInUrl(reference.reference)) ?? reference.type
  return type !== undefined && isName(type) ? type : undefined
}

/** A resource, and where it stands: what is needed to follow its references. */
export interface Source {
  /** The resource that has the reference; its contained resources are looked at for `#id`. */
  readonly resource?: { readonly contained?: ReadonlyArray<Resource> | undefined } | undefined
  /** The full URL of the entry that it is in, to which relative references are relative. */
  readonly fullUrl?: string | undefined
}

/** What a Reference may refer to, by its type parameter. */
export type Target<R, To extends string> = string extends To
  ? R | FhirResources[ResourceName]
  : To extends ResourceName
    ? OfType<R, To>
    : never

const restful = /^(https?:\/\/.*\/)([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}$/

const baseOf = (fullUrl: string): string | undefined => restful.exec(fullUrl)?.[1]

/**
 * Finds what references refer to within a Bundle, as R4 says (http://hl7.org/fhir/R4/bundle.html#references): by full URL; a
 * relative reference by the full URL it makes with the base of the entry that it stands in, or by type and id; `#id` among the
 * contained resources of `from`. A reference without its own type is resolved to any resource; one that says what it may refer
 * to gives nothing else.
 *
 * @example
 * ```ts
 * import type { Bundle } from "@effect-redox/fhir/Bundle"
 * import * as Bundles from "@effect-redox/fhir/Bundles"
 * import * as References from "@effect-redox/fhir/References"
 *
 * export const birthDateOfSubject = (bundle: Bundle) => {
 *   const resolve = References.resolver(bundle)
 *   const document = Bundles.find(bundle, "DocumentReference")
 *   return document?.subject && resolve(document.subject, { resource: document })?.resourceType
 * }
 * ```
 */
export const resolver = <R extends Resource>(
  bundle: Bundle<R>,
): (<To extends string>(
  reference: Reference<To>,
  from?: Source,
) => Target<NonNullable<BundleEntry<R>["resource"]>, To> | undefined) => {
  const byUrl = new Map<string, Resource>()
  const byTypeAndId = new Map<string, Map<string, Resource>>()
  for (const [index, { fullUrl, resource }] of (bundle.entry ?? []).entries()) {
    if (resource === undefined) continue
    if (fullUrl !== undefined) byUrl.set(fullUrl, resource)
    if (resource.id === undefined) continue
    const relative = `${resource.resourceType}/${resource.id}`
    const same = byTypeAndId.get(relative) ?? new Map<string, Resource>()
    byTypeAndId.set(relative, same.set(fullUrl ?? String(index), resource))
  }
  const find = (literal: string, from: Source | undefined): Resource | undefined => {
    if (literal.startsWith("#")) return from?.resource?.contained?.find(({ id }) => id === literal.slice(1))
    const url = withoutVersion(literal)
    const base = from?.fullUrl === undefined ? undefined : baseOf(from.fullUrl)
    const found = byUrl.get(url) ?? (base === undefined ? undefined : byUrl.get(`${base}${url}`))
    if (found !== undefined) return found
    // What another server has by that type and id is not meant, and of two nothing shows which one is.
    const [only, other] = [...(byTypeAndId.get(url) ?? [])].filter(
      ([fullUrl]) => base === undefined || baseOf(fullUrl) === undefined,
    )
    return other === undefined ? only?.[1] : undefined
  }
  function resolve<To extends string>(
    reference: Reference<To>,
    from?: Source,
  ): Target<NonNullable<BundleEntry<R>["resource"]>, To> | undefined
  function resolve(reference: Reference, from?: Source): unknown {
    const found = reference.reference === undefined ? undefined : find(reference.reference, from)
    const type = reference.type
    return found === undefined || type === undefined || !isName(type) || isResource(type)(found) ? found : undefined
  }
  return resolve
}
