/** Bundles, made of resources that refer to each other, and looked into. */
import type { Bundle, BundleEntry } from "./generated/resources/Bundle.ts"
import type { Resource } from "./generated/resources/Resource.ts"
import { isObject } from "./internal/json.ts"
import { keepTextsOf } from "./internal/numberText.ts"
import { withoutVersion } from "./internal/references.ts"
import { typeInUrl } from "./internal/resourceTypes.ts"
import type { OfType, ResourceName } from "./Resources.ts"

/** The resource of an entry. */
type EntryResource<R extends Resource> = NonNullable<BundleEntry<R>["resource"]>

/** The resources of a Bundle, in their order; of one type, if it is named. */
export function resources<R extends Resource>(bundle: Bundle<R>): ReadonlyArray<EntryResource<R>>
export function resources<R extends Resource, Name extends ResourceName>(
  bundle: Bundle<R>,
  name: Name,
): ReadonlyArray<OfType<EntryResource<R>, Name>>
export function resources(bundle: Bundle<Resource>, name?: ResourceName): ReadonlyArray<Resource> {
  const found: Array<Resource> = []
  for (const { resource } of bundle.entry ?? []) {
    if (resource !== undefined && (name === undefined || resource.resourceType === name)) found.push(resource)
  }
  return found
}

/** The first resource of a type in a Bundle. */
export const find = <R extends Resource, Name extends ResourceName>(
  bundle: Bundle<R>,
  name: Name,
): OfType<EntryResource<R>, Name> | undefined => resources(bundle, name)[0]

/** A resource for a Bundle, and where it is from. */
export interface Item<R extends Resource = Resource> {
  readonly resource: R
  /** The full URL of its entry: where the resource can be read, or a `urn:uuid:`. */
  readonly fullUrl: string
  /** Other references that mean it, beside its type and id: `https://ehr.example.com/fhir/Practitioner/7`. */
  readonly knownAs?: ReadonlyArray<string> | undefined
}

/** A reference that leads to none of the resources in a Bundle. */
export interface Unresolved {
  /** Where it stands, such as `Bundle.entry[0].resource.author[0].reference`. */
  readonly path: string
  /** The type it refers to, where the reference says so. */
  readonly type: string | undefined
}

/**
 * Entries for resources that refer to each other by type and id, or by URLs of the server they were read from: each reference to
 * one of them becomes its entry's full URL. So a DocumentReference that was read from an EHR can be sent with its author. What
 * else refers to nothing in the Bundle is listed, by its place, and so is a type and id that two of the resources have, unless
 * one is `knownAs` it; `https:` URLs and contained resources are as good as before.
 * The resources given stay as they are.
 *
 * @example
 * ```ts
 * import * as Bundles from "@effect-redox/fhir/Bundles"
 * import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
 * import type { Practitioner } from "@effect-redox/fhir/Practitioner"
 *
 * export const together = (document: DocumentReference, author: Practitioner) =>
 *   Bundles.entries([
 *     { resource: document, fullUrl: "urn:uuid:6f1c6d0e-3a52-4d5e-9d8a-0c5a5f1f6b11" },
 *     { resource: author, fullUrl: "urn:uuid:0b8a7a4e-5f7d-4e0c-8f43-0f0f4c1d2e33" },
 *   ])
 * ```
 */
export const entries = <const Items extends ReadonlyArray<Item>>(
  items: Items,
): {
  readonly entry: ReadonlyArray<{ readonly fullUrl: string; readonly resource: Items[number]["resource"] }>
  readonly unresolved: ReadonlyArray<Unresolved>
} => {
  const urls = new Map<string, string | undefined>()
  for (const { fullUrl, resource } of items) {
    if (resource.id === undefined) continue
    const relative = `${resource.resourceType}/${resource.id}`
    // Two servers can each have a Practitioner/7: then it means neither.
    urls.set(relative, urls.has(relative) && urls.get(relative) !== fullUrl ? undefined : fullUrl)
  }
  for (const { fullUrl, knownAs } of items) {
    for (const other of [fullUrl, ...(knownAs ?? [])]) urls.set(withoutVersion(other), fullUrl)
  }
  const unresolved: Array<Unresolved> = []
  const entry = items.map(({ fullUrl, resource }, index) => ({
    fullUrl,
    resource: rewritten(resource, `Bundle.entry[${index}].resource`, urls, unresolved),
  }))
  return { entry, unresolved }
}

const isAbsolute = /^https?:\/\//i

/** A copy of what refers to something else by another URL; everything else is the very same. */
function rewritten<T>(
  value: T,
  path: string,
  urls: ReadonlyMap<string, string | undefined>,
  unresolved: Array<Unresolved>,
): T
function rewritten(
  value: unknown,
  path: string,
  urls: ReadonlyMap<string, string | undefined>,
  unresolved: Array<Unresolved>,
): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown, index) => rewritten(item, `${path}[${index}]`, urls, unresolved))
    return items.every((item, index) => item === value[index]) ? value : items
  }
  if (!isObject(value)) return value
  const members = Object.entries(value).map(([key, child]): readonly [string, unknown] => [
    key,
    key === "reference" && typeof child === "string"
      ? target(child, `${path}.reference`, urls, unresolved)
      : rewritten(child, `${path}.${key}`, urls, unresolved),
  ])
  if (members.every(([key, child]) => child === value[key])) return value
  const copy = Object.fromEntries(members)
  keepTextsOf(value, copy)
  return copy
}

const target = (
  literal: string,
  path: string,
  urls: ReadonlyMap<string, string | undefined>,
  unresolved: Array<Unresolved>,
): string => {
  if (literal.startsWith("#")) return literal
  const known = urls.get(withoutVersion(literal))
  if (known !== undefined) return known
  if (!isAbsolute.test(literal)) unresolved.push({ path, type: typeInUrl(literal) })
  return literal
}
