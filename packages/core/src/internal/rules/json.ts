/**
 * Reads a message as plain JSON, whatever it holds: rules also run on one whose types are wrong, so that every problem is
 * reported at once.
 */
import * as Predicate from "effect/Predicate"
import { mostLevels } from "../message/depth.ts"
import { object, type Json } from "../message/object.ts"

export { object, type Json } from "../message/object.ts"

export const objects = (value: unknown): ReadonlyArray<Json> => (Array.isArray(value) ? value.map(object) : [])
/** A text that an object has; empty where it has none. */
export const textIn = (value: Json, key: string): string => (Predicate.isString(value[key]) ? value[key] : "")
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null
export const isNonEmpty = (value: unknown): boolean => Array.isArray(value) && value.length > 0

/** An entry of a Bundle. */
export interface Entry {
  readonly index: number
  readonly path: string
  readonly fullUrl: unknown
  readonly resource: Json
  readonly type: unknown
}

export const entriesOf = (bundle: Json): ReadonlyArray<Entry> =>
  objects(bundle["entry"]).map((entry, index) => {
    const resource = object(entry["resource"])
    const path = `Bundle.entry[${index}]`
    return { index, path, fullUrl: entry["fullUrl"], resource, type: resource["resourceType"] }
  })

export const entriesOfType = (entries: ReadonlyArray<Entry>, type: string): ReadonlyArray<Entry> =>
  entries.filter((entry) => entry.type === type)

/** The entry a reference leads to: by full URL, or by type and id (https://hl7.org/fhir/R4/bundle.html#references). */
export type Resolve = (reference: string) => Entry | undefined

const resolver = (entries: ReadonlyArray<Entry>): Resolve => {
  const known = new Map<string, Entry>()
  const add = (reference: string, entry: Entry) => void (known.has(reference) || known.set(reference, entry))
  for (const entry of entries) {
    const { fullUrl, resource, type } = entry
    if (Predicate.isString(fullUrl)) add(fullUrl, entry)
    if (Predicate.isString(type) && Predicate.isString(resource["id"])) add(`${type}/${resource["id"]}`, entry)
  }
  return (reference) => known.get(reference)
}

/** A message's parts, as its rules look at them. */
export interface Parts {
  readonly entries: ReadonlyArray<Entry>
  readonly documents: ReadonlyArray<Entry>
  readonly patients: ReadonlyArray<Entry>
  readonly resolve: Resolve
}

export const partsOf = (bundle: Json): Parts => {
  const entries = entriesOf(bundle)
  return {
    entries,
    documents: entriesOfType(entries, "DocumentReference"),
    patients: entriesOfType(entries, "Patient"),
    resolve: resolver(entries),
  }
}

/** Where a walk is. */
export interface Here {
  /** The keys and indices that lead there from the value that is walked over. */
  readonly keys: ReadonlyArray<string | number>
  /** The path as it is shown; made when it is asked for, since of most values nothing is to be said. */
  readonly path: () => string
}

/** What a walk over a message comes by. */
export interface Visitor {
  readonly onString: (text: string, here: Here) => void
  /**
   * Every object that has a `reference`, a `type`, or one `identifier` as a reference has, or that stands where a resource says whom it
   * is about, which `isPatient` says.
   */
  readonly onReference: (reference: Json, here: Here, isPatient: boolean) => void
  /** Every object that has the bytes of a file and their MIME type: an Attachment, a Binary. */
  readonly onFile?: (file: Json, here: Here) => void
  /** Every object that has a `resourceType`. */
  readonly onResource?: (resource: Json, here: Here) => void
  /** Every object and list that has a `toJSON` method: JSON is written of what that returns, and not of what is seen here. */
  readonly onToJson?: (here: Here) => void
}

// The elements of R4 that refer to a Patient, whatever else they may refer to: whom their resource is about.
const patientElements: ReadonlySet<string> = new Set([
  "beneficiary",
  "candidate",
  "for",
  "patient",
  "sourcePatientInfo",
  "subject",
])

const isPatientElement = (holder: Json, key: string): boolean =>
  patientElements.has(key) || (key === "individual" && holder["resourceType"] === "ResearchSubject")

/** Walks over every value below one, but for what it holds under the key `without`. */
export const visit = (root: unknown, path: string, visitor: Visitor, without?: string): void => {
  const keys: Array<string | number> = []
  const here: Here = { keys, path: () => keys.reduce<string>(shownBelow, path) }
  const below = (key: string | number, value: unknown, isPatient: boolean): void => {
    keys.push(key)
    walk(value, isPatient)
    keys.pop()
  }
  const walk = (value: unknown, isPatient: boolean): void => {
    if (typeof value === "string") return visitor.onString(value, here)
    if (!Predicate.isObjectOrArray(value) || keys.length > mostLevels) return
    if ("toJSON" in value && typeof value.toJSON === "function") visitor.onToJson?.(here)
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) below(index, value[index], isPatient)
      return
    }
    look(value, isPatient)
    for (const key in value) {
      if (!Object.prototype.hasOwnProperty.call(value, key) || (key === without && keys.length === 0)) continue
      const child = value[key]
      below(key, child, typeof child === "object" && isPatientElement(value, key))
    }
  }
  // Most objects have none of these keys, and to ask each object for each of them takes longer than to look at its keys.
  const look = (value: Json, isPatient: boolean): void => {
    let isResource = false
    let isReference = isPatient
    let hasData = false
    let hasType = false
    for (const key in value) {
      switch (key) {
        case "resourceType":
          isResource = typeof value[key] === "string"
          break
        case "reference":
        case "type":
          isReference ||= typeof value[key] === "string"
          break
        case "identifier":
          isReference ||= Predicate.isObject(value[key])
          break
        case "data":
          hasData = typeof value[key] === "string"
          break
        case "contentType":
          hasType = typeof value[key] === "string"
          break
      }
    }
    if (isResource) visitor.onResource?.(value, here)
    else if (isReference) visitor.onReference(value, here, isPatient)
    if (hasData && hasType) visitor.onFile?.(value, here)
  }
  walk(root, false)
}

// A path is shown where the message is not, so it has names of FHIR's form alone, without a number that may be somebody's.
const shownBelow = (path: string, key: string | number): string => {
  if (typeof key === "number") return `${path}[${key}]`
  return `${path}.${/^_?[a-z][A-Za-z0-9]{0,63}$/.test(key) && !/\d{3}/.test(key) ? key : "?"}`
}
