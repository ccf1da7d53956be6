/**
 * Reads a message that may be anything: members, entries and what refers to them.
 */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"

/** One thing that is wrong, and where. */
export interface Problem {
  readonly code:
    | "required"
    | "value"
    | "invalid"
    | "structure"
    | "not-found"
    | "duplicate"
    | "too-costly"
    | "business-rule"
  readonly path: string
  readonly text: string
}

export type Json = Readonly<Record<string, unknown>>

export const object = (value: unknown): Json | undefined =>
  Predicate.isObject(value) && !Array.isArray(value) ? { ...value } : undefined
export const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])
export const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null
export const get = (value: unknown, ...path: ReadonlyArray<string>): unknown =>
  path.reduce<unknown>((at, key) => object(at)?.[key], value)

/** A text without its percent-encoding, where that is one. */
export const decoded = (text: string): string =>
  Result.getOrElse(
    Result.try(() => decodeURIComponent(text)),
    () => text,
  )

export interface Entry {
  readonly path: string
  readonly fullUrl: string | undefined
  readonly type: string | undefined
  readonly resource: Json
}

export const entriesOf = (bundle: Json): ReadonlyArray<Entry> =>
  list(bundle.entry).map((entry, index) => {
    const resource = object(get(entry, "resource")) ?? {}
    return {
      path: `Bundle.entry[${index}]`,
      fullUrl: text(get(entry, "fullUrl")),
      type: text(resource.resourceType),
      resource,
    }
  })

// What a message holds besides its resources: who signed it, and what is said of its entries.
const envelopeOf = (bundle: Json): Json => ({
  ...bundle,
  entry: list(bundle.entry).map((entry) => ({ ...object(entry), resource: undefined })),
})

export const refersTo = (reference: string, entry: Entry): boolean =>
  reference === entry.fullUrl || reference === `${entry.type}/${text(entry.resource.id)}`

/** An object within a message. */
export interface Found {
  readonly path: string
  /** The element it stands in: `author` of `author[0]`; of a resource's own elements with its type, `Encounter.subject`. */
  readonly element: string
  readonly fields: Json
}

// A path is shown where the message is not, so it has names of FHIR's form alone: a member that is no such name is `?`.
const shownName = (key: string): string => (/^_?[a-z][A-Za-z0-9]{0,63}$/.test(key) ? key : "?")

const elementOf = ({ resourceType }: Json, key: string): string =>
  typeof resourceType === "string" ? `${resourceType}.${key}` : key

// A value's objects with their paths, itself and all below it.
const objectsIn = (value: unknown, path: string, element = ""): ReadonlyArray<Found> => {
  if (Array.isArray(value)) return value.flatMap((item, index) => objectsIn(item, `${path}[${index}]`, element))
  const fields = object(value)
  if (fields === undefined) return []
  const below = Object.entries(fields).flatMap(([key, field]) =>
    typeof field === "object" ? objectsIn(field, `${path}.${shownName(key)}`, elementOf(fields, key)) : [],
  )
  return [{ path, element, fields }, ...below]
}

/** An entry with every object in its resource, the resource first. */
export interface WalkedEntry extends Entry {
  readonly objects: ReadonlyArray<Found>
}

/** A message whose objects were found once, for all rules that look at each. */
export interface Message {
  readonly entries: ReadonlyArray<WalkedEntry>
  /** The objects that are in no resource, the Bundle first. */
  readonly around: ReadonlyArray<Found>
}

/** Finds every object of a message. */
export const walk = (bundle: Json): Message => ({
  entries: entriesOf(bundle).map((entry) => ({
    ...entry,
    objects: objectsIn(entry.resource, `${entry.path}.resource`),
  })),
  around: objectsIn(envelopeOf(bundle), "Bundle"),
})
