/**
 * FHIR JSON as Redox's sandbox was seen to write it.
 */
import * as Predicate from "effect/Predicate"

/** The same with the members of every object in the order of the alphabet, as in all recorded answers. */
export const alphabetical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(alphabetical)
  if (!Predicate.isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, member]) => [name, alphabetical(member)]),
  )
}

/**
 * Where Redox's answers say a resource is: another host than the one that was asked, seen for the FHIR sandbox. What other
 * destinations' look like is a choice.
 */
export const placeOf = (slug: string, type: string, id: string): string =>
  `https://fhir.redoxengine.com/${slug === "redox-fhir-sandbox" ? "fhir-sandbox" : slug}/${type}/${id}`

/** A version's id in the form that was seen: base64 of a time in nanoseconds. `nth` distinguishes two of one millisecond. */
export const versionOf = (millis: number, nth: number): string =>
  btoa(`${millis}${String(nth % 1_000_000).padStart(6, "0")}`).replaceAll("=", "")
