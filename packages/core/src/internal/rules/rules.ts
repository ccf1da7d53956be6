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
import type { ChartOptions } from "../message/chartOptions.ts"
import {
  chartOptionsIn,
  chartProblems,
  innerPatientProblems,
  isKnownPatient,
  isOtherPatient,
  type Around,
} from "./chart.ts"
import {
  isPresent,
  object,
  objects,
  partsOf,
  textIn,
  visit,
  type Entry,
  type Here,
  type Json,
  type Parts,
  type Visitor,
} from "./json.ts"
import { isLoinc, loincSystem } from "../message/loinc.ts"
import { operations } from "../operations.ts"

const { eventUri } = operations.create

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
  if (fullUrl.startsWith("urn:")) return []
  const { id } = resource
  const [, named, last] = /^https?:.*\/([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})$/.exec(fullUrl) ?? []
  return named === undefined || (named === type && (!Predicate.isString(id) || id === last))
    ? []
    : problem("must end with the type and the id of its resource")
}

const bundleRules = (bundle: Json, { entries }: Parts): ReadonlyArray<Problem> => [
  ...(bundle["type"] === "message" ? [] : [{ path: "Bundle.type", rule: "message", message: "must be message" }]),
  ...uriIdentifierProblems(object(bundle["identifier"]), "Bundle.identifier"),
  ...entries.flatMap((entry) => (Predicate.isString(entry.fullUrl) ? fullUrlProblems(entry.fullUrl, entry) : [])),
]

const headerRules = ({ documents, entries }: Parts): ReadonlyArray<Problem> => {
  const header = entries[0]
  if (header?.type !== "MessageHeader") return []
  const problems: Array<Problem> = []
  const path = `${header.path}.resource`
  if (header.resource["eventUri"] !== eventUri) {
    problems.push({ path: `${path}.eventUri`, rule: "redox-event", message: `must be ${eventUri}` })
  }
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

const documentRules = ({ documents }: Parts): ReadonlyArray<Problem> => {
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
    objects(resource["identifier"]).forEach((identifier, index) => {
      problems.push(...uriIdentifierProblems(identifier, `${at}.identifier[${index}]`))
    })
    objects(object(resource["type"])["coding"]).forEach(({ code, system }, index) => {
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
    })
    objects(resource["content"]).forEach(({ attachment }, index) => {
      if (isPresent(attachment)) {
        problems.push(...attachmentProblems(object(attachment), `${at}.content[${index}].attachment`))
      }
    })
  }
  return problems
}

// The files of the document itself.
const fileIndex = ([content, index, attachment, ...more]: Here["keys"]): number | undefined =>
  content === "content" && typeof index === "number" && attachment === "attachment" && more.length === 0
    ? index
    : undefined

const nothing: ReadonlyMap<string, Json> = new Map()

interface Walked {
  /** Of Patients within the resources. */
  readonly patients: ReadonlyArray<Problem>
  /** Of texts, files and references. */
  readonly others: ReadonlyArray<Problem>
}

/** What every value of a message is looked at for, in one walk. */
const walk = (bundle: Json, { documents, entries, patients, resolve }: Parts, options: ChartOptions): Walked => {
  const inner: Array<Problem> = []
  const problems: Array<Problem> = []
  const known = documents.flatMap(({ resource }) => {
    const { reference } = object(resource["subject"])
    return isKnownPatient(reference, patients.length, options) ? [reference] : []
  })[0]
  const onString: Visitor["onString"] = (text, here) => {
    const message = FhirText.problemOf(text)
    if (message !== undefined) problems.push({ path: here.path(), rule: "characters", message })
  }
  const onToJson = (here: Here): void =>
    void problems.push({
      path: here.path(),
      rule: "json",
      message: "must be plain JSON: its toJSON method would put something else into its place. Pass what that returns",
    })
  const onReference = (reference: Json, here: Here, isPatient: boolean, targetOf: Around["targetOf"]): void => {
    const literal = reference["reference"]
    if (
      Predicate.isString(literal) &&
      literal !== known &&
      targetOf(literal) === undefined &&
      !isAbsoluteHttp(literal)
    ) {
      problems.push({
        path: `${here.path()}.reference`,
        rule: "dangling-reference",
        message: "must refer to a resource of this bundle, or by absolute URL",
      })
    } else if (isOtherPatient(reference, here.keys, isPatient, { patients, known, targetOf })) {
      problems.push({
        path: here.path(),
        rule: "other-patient",
        message: "must be about the Patient of this message, and refer to them by their fullUrl",
      })
    }
  }
  // What the Bundle itself holds apart from its resources: who signed it, extensions of an entry.
  const around: Visitor = {
    onString,
    onToJson,
    onReference: (reference, here, isPatient) => onReference(reference, here, isPatient, resolve),
  }
  visit(bundle, "Bundle", around, "entry")
  objects(bundle["entry"]).forEach((entry, index) => visit(entry, `Bundle.entry[${index}]`, around, "resource"))
  for (const { path, resource, type } of entries) {
    const inside = objects(resource["contained"])
    const contained = inside.length === 0 ? nothing : new Map(inside.map((one) => [`#${textIn(one, "id")}`, one]))
    if (contained.size < inside.length) {
      problems.push({
        path: `${path}.resource.contained`,
        rule: "contained-ids",
        message: "must have ids that differ: a reference by one of them could mean either",
      })
    }
    const targetOf: Around["targetOf"] = (literal) => {
      if (!literal.startsWith("#")) return resolve(literal)
      if (literal === "#") return { type }
      const target = contained.get(literal)
      return target === undefined ? undefined : { type: target["resourceType"] }
    }
    const isDocument = type === "DocumentReference"
    visit(resource, `${path}.resource`, {
      onString,
      onToJson,
      onFile: (file, here) => {
        const index = isDocument ? fileIndex(here.keys) : undefined
        const isJudged = index !== undefined && index < (options.filesJudged ?? 0)
        problems.push(...fileProblems(file, here.path(), isJudged))
      },
      onReference: (reference, here, isPatient) => {
        // The document's subject has rules of its own.
        const isSubject = isDocument && here.keys.length === 1 && here.keys[0] === "subject"
        if (!isSubject) onReference(reference, here, isPatient, targetOf)
      },
      onResource: (within, here) => void inner.push(...innerPatientProblems(within, here)),
    })
  }
  return { patients: inner, others: problems }
}

/** Everything that is wrong with a message, as far as its elements' types do not say so already. */
export const messageProblems = (message: unknown, options: ChartOptions): ReadonlyArray<Problem> => {
  const bundle = object(message)
  const parts = partsOf(bundle)
  const chart = chartOptionsIn(bundle, options)
  const walked = walk(bundle, parts, chart)
  return [
    ...bundleRules(bundle, parts),
    ...headerRules(parts),
    ...documentRules(parts),
    ...chartProblems(parts, chart, walked.patients),
    ...walked.others,
  ]
}
