/**
 * What Redox and US Core require of a message beyond the types of its elements and FHIR's own invariants, which
 * `@effect-redox/fhir` checks. They read the message as plain JSON, since they also run on one whose types are
 * wrong, so that every problem is reported at once.
 */
import * as FhirText from "@effect-redox/fhir/FhirText"
import { documentReference } from "@effect-redox/fhir/UsCore"
import * as Predicate from "effect/Predicate"
import type { Problem } from "../../RedoxError.ts"
import { attachmentProblems, fileProblems } from "./attachment.ts"
import {
  chartOptionsIn,
  chartProblems,
  isKnownPatient,
  patientReferenceProblems,
  type Around,
  type ChartOptions,
} from "./chart.ts"
import {
  entriesOf,
  entriesOfType,
  isPresent,
  object,
  objects,
  resolver,
  textIn,
  visit,
  type Entry,
  type Json,
} from "./json.ts"
import { isLoinc, loincSystem } from "./loinc.ts"
import { operations } from "../operations.ts"

export const { eventUri } = operations.create

const isAbsoluteHttp = (reference: string): boolean => /^https?:\/\//i.test(reference)

// A value of this system is a URI itself (https://hl7.org/fhir/R4/identifier-registry.html).
const uriIdentifierProblems = ({ system, value }: Json, path: string): ReadonlyArray<Problem> =>
  system === "urn:ietf:rfc:3986" && Predicate.isString(value) && !/^[a-z][a-z0-9+.-]*:/i.test(value)
    ? [
        {
          path: `${path}.value`,
          rule: "uri-identifier",
          message: "must be a URI, as its system says: a UUID is written urn:uuid:<uuid>",
        },
      ]
    : []

// https://hl7.org/fhir/R4/bundle.html: absolute, and not at odds with the resource's id.
const fullUrlProblems = (fullUrl: string, { path, resource, type }: Entry): ReadonlyArray<Problem> => {
  const problem = (message: string): ReadonlyArray<Problem> => [{ path: `${path}.fullUrl`, rule: "full-url", message }]
  if (!/^(?:https?:\/\/|urn:(?:uuid|oid):)/i.test(fullUrl)) {
    return problem("must be absolute: an http(s) URL, or urn:uuid: and a UUID")
  }
  const { id } = resource
  const [, named, last] = /^https?:.*\/([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(fullUrl) ?? []
  return named === undefined || (named === type && (!Predicate.isString(id) || id === last))
    ? []
    : problem("must end with the type and the id of its resource")
}

const bundleRules = (bundle: Json, entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => [
  ...(bundle["type"] === "message" ? [] : [{ path: "Bundle.type", rule: "message", message: "must be message" }]),
  ...uriIdentifierProblems(object(bundle["identifier"]), "Bundle.identifier"),
  ...entries.flatMap((entry) => (Predicate.isString(entry.fullUrl) ? fullUrlProblems(entry.fullUrl, entry) : [])),
]

const headerRules = (entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const header = entries[0]
  if (header?.type !== "MessageHeader") return []
  const problems: Array<Problem> = []
  const path = `${header.path}.resource`
  if (header.resource["eventUri"] !== eventUri) {
    problems.push({ path: `${path}.eventUri`, rule: "redox-event", message: `must be ${eventUri}` })
  }
  const documents = entriesOfType(entries, "DocumentReference")
  const focuses = objects(header.resource["focus"]).map((focus) => focus["reference"])
  const atDocument = focuses.some((reference) =>
    documents.some(
      ({ fullUrl, resource }) =>
        reference !== undefined &&
        (reference === fullUrl || reference === `DocumentReference/${textIn(resource, "id")}`),
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

// Of what US Core requires, a type without a code and several encounters are advice; whose document it is has rules of its own.
const usCoreProblems = (document: Json, at: string): ReadonlyArray<Problem> =>
  documentReference(document).flatMap(({ message, path, rule }) =>
    path.endsWith(".category") ||
    path.endsWith(".attachment") ||
    (path.endsWith(".type") && !isPresent(document["type"]))
      ? [{ path: `${at}${path.slice("DocumentReference".length)}`, rule, message }]
      : [],
  )

const documentRules = (entries: ReadonlyArray<Entry>): ReadonlyArray<Problem> => {
  const documents = entriesOfType(entries, "DocumentReference")
  const problems: Array<Problem> = []
  if (documents.length !== 1) {
    problems.push({ path: "Bundle.entry", rule: "one-document", message: "must hold exactly one DocumentReference" })
  }
  for (const { path, resource } of documents) {
    const at = `${path}.resource`
    problems.push(...usCoreProblems(resource, at))
    if (resource["status"] === "entered-in-error" || resource["docStatus"] === "entered-in-error") {
      const element = resource["status"] === "entered-in-error" ? "status" : "docStatus"
      problems.push({
        path: `${at}.${element}`,
        rule: "entered-in-error",
        message:
          "must not be entered-in-error: this operation creates a document, and Redox has none that takes one back. Ask the destination to withdraw it, or send a corrected one that replaces it",
      })
    }
    problems.push(...uriIdentifierProblems(object(resource["masterIdentifier"]), `${at}.masterIdentifier`))
    for (const [index, identifier] of objects(resource["identifier"]).entries()) {
      problems.push(...uriIdentifierProblems(identifier, `${at}.identifier[${index}]`))
    }
    for (const [index, coding] of objects(object(resource["type"])["coding"]).entries()) {
      const { code, system } = coding
      if (Predicate.isString(system) && system !== loincSystem && /\bloinc\b/i.test(system)) {
        problems.push({
          path: `${at}.type.coding[${index}].system`,
          rule: "loinc",
          message: `must be ${loincSystem}: a receiver knows LOINC by it alone`,
        })
      }
      if (system === loincSystem && Predicate.isString(code) && !isLoinc(code)) {
        problems.push({
          path: `${at}.type.coding[${index}].code`,
          rule: "loinc",
          message: "must be a LOINC code with its check digit, such as 18842-5",
        })
      }
    }
    for (const [index, content] of objects(resource["content"]).entries()) {
      if (isPresent(content["attachment"])) {
        problems.push(...attachmentProblems(object(content["attachment"]), `${at}.content[${index}].attachment`))
      }
    }
  }
  return problems
}

// The files of the document itself.
const contentIndex = /\.resource\.content\[(\d+)\]\.attachment$/

const walkRules = (bundle: Json, entries: ReadonlyArray<Entry>, options: ChartOptions): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const patients = entriesOfType(entries, "Patient")
  const resolve = resolver(entries)
  const known = entriesOfType(entries, "DocumentReference").flatMap(({ resource }) => {
    const { reference } = object(resource["subject"])
    return isKnownPatient(reference, patients.length, options) ? [reference] : []
  })[0]
  const onString = (text: string, at: string): void => {
    const message = FhirText.problemOf(text)
    if (message !== undefined) problems.push({ path: at, rule: "characters", message })
  }
  const onReference = (reference: Json, at: string, isPatient: boolean, targetOf: Around["targetOf"]): void => {
    const literal = reference["reference"]
    if (
      Predicate.isString(literal) &&
      literal !== known &&
      targetOf(literal) === undefined &&
      !isAbsoluteHttp(literal)
    ) {
      problems.push({
        path: `${at}.reference`,
        rule: "dangling-reference",
        message: "must refer to a resource of this bundle, or by absolute URL",
      })
      return
    }
    problems.push(...patientReferenceProblems(reference, at, isPatient, { patients, known, targetOf }))
  }
  // What the Bundle itself holds apart from its resources: who signed it, extensions of an entry.
  const around = objects(bundle["entry"]).map((entry, index): readonly [Json, string] => [
    { ...entry, resource: undefined },
    `Bundle.entry[${index}]`,
  ])
  for (const [value, path] of [[{ ...bundle, entry: undefined }, "Bundle"] as const, ...around]) {
    visit(value, path, {
      onString,
      onReference: (reference, at, isPatient) => onReference(reference, at, isPatient, resolve),
    })
  }
  for (const { path, resource, type } of entries) {
    const inner = objects(resource["contained"]).map((one): readonly [string, unknown] => [
      `#${textIn(one, "id")}`,
      one["resourceType"],
    ])
    const contained = new Map(inner)
    if (contained.size < inner.length) {
      problems.push({
        path: `${path}.resource.contained`,
        rule: "contained-ids",
        message: "must have ids that differ: a reference by one of them could mean either",
      })
    }
    const targetOf: Around["targetOf"] = (literal) => {
      if (!literal.startsWith("#")) return resolve(literal)
      return literal === "#" ? { type } : contained.has(literal) ? { type: contained.get(literal) } : undefined
    }
    const subject = type === "DocumentReference" ? `${path}.resource.subject` : undefined
    visit(resource, `${path}.resource`, {
      onString,
      onFile: (file, at) => {
        const index = type === "DocumentReference" ? contentIndex.exec(at)?.[1] : undefined
        const isJudged = index !== undefined && Number(index) < (options.filesJudged ?? 0)
        problems.push(...fileProblems(file, at, isJudged))
      },
      onReference: (reference, at, isPatient) => {
        // The subject has rules of its own.
        if (at !== subject) onReference(reference, at, isPatient, targetOf)
      },
    })
  }
  return problems
}

/** Everything that is wrong with a message, as far as its elements' types do not say so already. */
export const messageProblems = (message: unknown, options: ChartOptions): ReadonlyArray<Problem> => {
  const bundle = object(message)
  const entries = entriesOf(bundle)
  const chart = chartOptionsIn(bundle, options)
  return [
    ...bundleRules(bundle, entries),
    ...headerRules(entries),
    ...documentRules(entries),
    ...chartProblems(entries, chart),
    ...walkRules(bundle, entries, chart),
  ]
}
