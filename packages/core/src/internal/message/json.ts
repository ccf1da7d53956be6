/**
 * Reads a message as plain JSON, whatever it holds: rules also run on one whose types are wrong, so that every problem is
 * reported at once.
 */
import * as Predicate from "effect/Predicate"

export type Json = { readonly [key: PropertyKey]: unknown }

export const object = (value: unknown): Json => (Predicate.isObject(value) ? value : {})
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
export const resolver = (entries: ReadonlyArray<Entry>): ((reference: string) => Entry | undefined) => {
  const known = new Map<string, Entry>()
  const add = (reference: string, entry: Entry) => void (known.has(reference) || known.set(reference, entry))
  for (const entry of entries) {
    const { fullUrl, resource, type } = entry
    if (Predicate.isString(fullUrl)) add(fullUrl, entry)
    if (Predicate.isString(type) && Predicate.isString(resource["id"])) add(`${type}/${resource["id"]}`, entry)
  }
  return (reference) => known.get(reference)
}

/** What a walk over a message comes by. */
export interface Visitor {
  readonly onString: (text: string, path: string) => void
  /**
   * Every object that has a `reference`, a `type`, or one `identifier` as a reference has, or that stands where a resource says whom it
   * is about, which `isPatient` says.
   */
  readonly onReference: (reference: Json, path: string, isPatient: boolean) => void
  /** Every object that has the bytes of a file and their MIME type: an Attachment, a Binary. */
  readonly onFile?: (file: Json, path: string) => void
  /** Every object that has a `resourceType`. */
  readonly onResource?: (resource: Json, path: string) => void
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

// Deeper than any valid message: the types refuse what is below.
const deepest = 64

/** Walks over every value below one. */
export const visit = (value: unknown, path: string, visitor: Visitor, depth = 0, isPatient = false): void => {
  if (Predicate.isString(value)) return visitor.onString(value, path)
  if (depth > deepest) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) visit(item, `${path}[${index}]`, visitor, depth + 1, isPatient)
  } else if (Predicate.isObject(value)) {
    if (Predicate.isString(value["resourceType"])) visitor.onResource?.(value, path)
    else if (
      isPatient ||
      Predicate.isString(value["reference"]) ||
      Predicate.isString(value["type"]) ||
      Predicate.isObject(value["identifier"])
    ) {
      visitor.onReference(value, path, isPatient)
    }
    if (Predicate.isString(value["data"]) && Predicate.isString(value["contentType"])) visitor.onFile?.(value, path)
    for (const [key, item] of Object.entries(value)) {
      visit(item, `${path}.${shownKey(key)}`, visitor, depth + 1, isPatientElement(value, key))
    }
  }
}

// A path is shown where the message is not, so it has names of FHIR's form alone, without a number that may be somebody's.
const shownKey = (key: string): string => (/^_?[a-z][A-Za-z0-9]{0,63}$/.test(key) && !/\d{3}/.test(key) ? key : "?")
