/**
 * What Redox, FHIR messaging and US Core require of a message beyond the types of its elements. Each rule is named by its
 * invariant's key where it has one. They read the message as plain JSON, since they also run on one whose types are
 * wrong, so that every problem is reported at once.
 */
import { Predicate } from "effect"
import type { Problem } from "../../RedoxError.ts"
import { isMimeType, isSecure } from "../wire.ts"

/** https://docs.redoxengine.com — the event of the create operation (docs/protocol.md §4). */
export const eventUri = "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate"

type Json = { readonly [key: PropertyKey]: unknown }

const objects = (value: unknown): ReadonlyArray<Json> => (Array.isArray(value) ? value.map(object) : [])
const object = (value: unknown): Json => (Predicate.isObject(value) ? value : {})
const isPresent = (value: unknown): boolean => value !== undefined && value !== null
const isNonEmpty = (value: unknown): boolean => Array.isArray(value) && value.length > 0

interface Entry {
  readonly index: number
  readonly path: string
  readonly fullUrl: unknown
  readonly resource: Json
  readonly type: unknown
}

const entriesOf = (bundle: Json): ReadonlyArray<Entry> =>
  objects(bundle["entry"]).map((entry, index) => {
    const resource = object(entry["resource"])
    const path = `Bundle.entry[${index}]`
    return { index, path, fullUrl: entry["fullUrl"], resource, type: resource["resourceType"] }
  })

/** Is there such a resource in the bundle? By full URL, or by type and id (https://hl7.org/fhir/R4/bundle.html#references). */
const resolver = (entries: ReadonlyArray<Entry>): ((reference: string) => boolean) => {
  const known = new Set<string>()
  for (const { fullUrl, resource, type } of entries) {
    if (Predicate.isString(fullUrl)) known.add(fullUrl)
    if (Predicate.isString(type) && Predicate.isString(resource["id"])) known.add(`${type}/${resource["id"]}`)
  }
  return (reference) => known.has(reference)
}

const isAbsoluteHttp = (reference: string): boolean => /^https?:\/\//i.test(reference)

/** Every `reference` string below a value, with its path. Deeper than any valid message it stops: the types refuse it. */
const referencesIn = function* (
  value: unknown,
  path: string,
  depth = 0,
): Generator<{ readonly path: string; readonly reference: string }> {
  if (depth > 64) return
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* referencesIn(item, `${path}[${index}]`, depth + 1)
  } else if (Predicate.isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      if (key === "reference" && Predicate.isString(item)) yield { path: `${path}.reference`, reference: item }
      else if (Predicate.isObjectOrArray(item)) yield* referencesIn(item, `${path}.${key}`, depth + 1)
    }
  }
}

const bundleRules = (bundle: Json, entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  if (bundle["type"] !== "message") {
    problems.push({ path: "Bundle.type", rule: "message", message: "must be message" })
  }
  if (entries[0]?.type !== "MessageHeader") {
    problems.push({ path: "Bundle.entry[0].resource", rule: "bdl-12", message: "must be a MessageHeader" })
  }
  const seen = new Set<unknown>()
  const given = objects(bundle["entry"])
  for (const { fullUrl, index, path } of entries) {
    if (isPresent(fullUrl) && seen.has(fullUrl)) {
      problems.push({ path: `${path}.fullUrl`, rule: "bdl-7", message: "must be unique within the bundle" })
    }
    seen.add(fullUrl)
    const entry = given[index] ?? {}
    if (isPresent(entry["request"])) {
      problems.push({ path: `${path}.request`, rule: "bdl-3", message: "must be absent in a message" })
    }
    if (isPresent(entry["response"])) {
      problems.push({ path: `${path}.response`, rule: "bdl-4", message: "must be absent in a message" })
    }
  }
  return problems
}

const headerRules = (entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const header = entries[0]
  if (header?.type !== "MessageHeader") return []
  const problems: Array<Problem> = []
  const path = `${header.path}.resource`
  if (header.resource["eventUri"] !== eventUri) {
    problems.push({ path: `${path}.eventUri`, rule: "redox-event", message: `must be ${eventUri}` })
  }
  const documents = entries.filter(({ type }) => type === "DocumentReference")
  const focuses = objects(header.resource["focus"]).map((focus) => focus["reference"])
  const atDocument = focuses.some((reference) =>
    documents.some(
      ({ fullUrl, resource }) =>
        reference !== undefined &&
        (reference === fullUrl || reference === `DocumentReference/${String(resource["id"])}`),
    ),
  )
  if (!atDocument) {
    problems.push({
      path: `${path}.focus`,
      rule: "focus",
      message: "must refer to the DocumentReference of this bundle",
    })
  }
  return problems
}

// A title is shown in a chart, next to others. Marks of direction (U+200E, U+200F) are part of how some languages write.
const steering = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

const attachmentRules = (attachment: Json, path: string): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const { contentType, data, title, url } = attachment
  if (!isPresent(contentType)) {
    const rule = isPresent(data) ? "att-1" : "redox-content-type"
    problems.push({ path: `${path}.contentType`, rule, message: "must be present" })
  } else if (Predicate.isString(contentType) && !isMimeType(contentType)) {
    problems.push({
      path: `${path}.contentType`,
      rule: "mime-type",
      message: "must be a MIME type such as application/pdf",
    })
  }
  if (Predicate.isString(title) && steering.test(title)) {
    problems.push({
      path: `${path}.title`,
      rule: "control-characters",
      message: "must not hold control characters, nor characters that turn the direction of the text around them",
    })
  }
  if (!isPresent(url) && !isPresent(data)) {
    problems.push({ path, rule: "us-core-6", message: "must have a url or data" })
  } else if (isPresent(url) && isPresent(data)) {
    problems.push({ path, rule: "redox-one-file", message: "must have a url or data, not both" })
  }
  if (Predicate.isString(url) && !(URL.canParse(url) && isSecure(new URL(url)))) {
    problems.push({
      path: `${path}.url`,
      rule: "url",
      message: "must be an absolute https: URL, as given by an upload",
    })
  }
  return problems
}

const documentRules = (entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const documents = entries.filter(({ type }) => type === "DocumentReference")
  const problems: Array<Problem> = []
  if (documents.length !== 1) {
    problems.push({ path: "Bundle.entry", rule: "one-document", message: "must hold exactly one DocumentReference" })
  }
  for (const { path, resource } of documents) {
    const at = `${path}.resource`
    if (!isPresent(resource["type"])) {
      problems.push({ path: `${at}.type`, rule: "us-core", message: "must be present, such as a LOINC code" })
    }
    if (!isNonEmpty(resource["category"])) {
      problems.push({ path: `${at}.category`, rule: "us-core", message: "must have at least one category" })
    }
    if (!isPresent(resource["subject"])) {
      problems.push({ path: `${at}.subject`, rule: "us-core", message: "must refer to the patient" })
    }
    for (const [index, content] of objects(resource["content"]).entries()) {
      if (isPresent(content["attachment"])) {
        problems.push(...attachmentRules(object(content["attachment"]), `${at}.content[${index}].attachment`))
      }
    }
  }
  return problems
}

const patientRules = (entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const patients = entries.filter(({ type }) => type === "Patient")
  if (patients.length === 0) {
    return [{ path: "Bundle.entry", rule: "patient", message: "must hold the Patient whose chart the document is for" }]
  }
  return patients.flatMap(({ path, resource }) =>
    isNonEmpty(resource["identifier"]) || (isNonEmpty(resource["name"]) && isPresent(resource["birthDate"]))
      ? []
      : [
          {
            path: `${path}.resource.identifier`,
            rule: "patient-match",
            message: "must have an identifier (or a name and a birth date): the chart cannot be found without",
          },
        ],
  )
}

const referenceRules = (entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const resolves = resolver(entries)
  return entries.flatMap(({ path, resource }) => {
    const contained = new Set(objects(resource["contained"]).map((inner) => `#${String(inner["id"])}`))
    return [...referencesIn(resource, `${path}.resource`)].flatMap(({ path: at, reference }) => {
      const found = reference.startsWith("#")
        ? reference === "#" || contained.has(reference)
        : resolves(reference) || isAbsoluteHttp(reference)
      return found
        ? []
        : [
            {
              path: at,
              rule: "dangling-reference",
              message: "must refer to a resource of this bundle, or by absolute URL",
            },
          ]
    })
  })
}

/** Everything that is wrong with a message, as far as its elements' types do not say so already. */
export const messageProblems = (message: unknown): ReadonlyArray<Problem> => {
  const bundle = object(message)
  const entries = entriesOf(bundle)
  return [
    ...bundleRules(bundle, entries),
    ...headerRules(entries),
    ...documentRules(entries),
    ...patientRules(entries),
    ...referenceRules(entries),
  ]
}
