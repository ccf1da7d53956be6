/**
 * Whose chart: the message holds one Patient, the destination can find them, and everything in it is about them.
 */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { Problem } from "../../RedoxError.ts"
import { isUuid } from "../uuid.ts"
import { isDestination } from "../wire.ts"
import { isPresent, object, objects, textIn, visit, type Entry, type Here, type Json, type Parts } from "./json.ts"
import type { ChartOptions } from "../message/chartOptions.ts"
import { isVisible, isVisibleText } from "../message/text.ts"

/** What is known of where a message goes, with what it says of its time itself. */
export const chartOptionsIn = (bundle: Json, options: ChartOptions): ChartOptions => {
  const { timestamp } = bundle
  return options.at === undefined && Predicate.isString(timestamp) ? { ...options, at: timestamp } : options
}

// Patient identifier systems of Redox look like `urn:redox:<slug>:MR` (docs/protocol.md §4).
const redoxSystem = /^urn:redox:([A-Za-z0-9_-]+):[A-Za-z0-9_.-]+$/

// A receiver compares systems character by character, so one that only looks like Redox's matches nothing, or another's.
const looksLikeRedox = (system: string): boolean =>
  /^urn:redox(?![a-z0-9-])/i.test(decoded(system.replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "")))

/** A URI without its percent-encoding, where it can be decoded. */
const decoded = (uri: string): string =>
  Result.getOrElse(
    Result.try(() => decodeURIComponent(uri)),
    () => uri,
  )

/** Is a system another destination's? A UUID and a name cannot be compared, so they are taken for the same. */
const isForeign = (system: string, destination: string | undefined): boolean => {
  const slug = redoxSystem.exec(system)?.[1]
  return slug !== undefined && isOtherDestination(slug, destination)
}

/** Are a destination's slug or UUID and where a message goes two, as far as they can be compared? */
export const isOtherDestination = (one: string, destination: string | undefined): boolean =>
  destination !== undefined &&
  isDestination(destination) &&
  isUuid(one) === isUuid(destination) &&
  one.toLowerCase() !== destination.toLowerCase()

/** Where a partial date ends: it includes the whole year, month or day it names (https://hl7.org/fhir/R4/datatypes.html#Period). */
const endOf = (date: string): number => {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? []
  if (year === undefined) return Date.parse(date)
  const end =
    day !== undefined
      ? Date.UTC(Number(year), Number(month) - 1, Number(day) + 1)
      : Date.UTC(Number(year) + (month === undefined ? 1 : 0), Number(month ?? "0"))
  // It has no time zone: it is over when it is over everywhere.
  return end + 12 * 3_600_000
}

const hasEnded = (period: unknown, at: string | undefined): boolean => {
  const { end } = object(period)
  return Predicate.isString(end) && at !== undefined && endOf(end) <= Date.parse(at)
}

// Numbers copied from a page or a spreadsheet carry marks of direction and spaces of no width.
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}]/u

// https://www.rfc-editor.org/rfc/rfc3986#section-3
const absoluteUri = /^[a-z][a-z0-9+.-]*:\S/i

/** Does an identifier hold now: neither marked as old, nor ended? */
export const isCurrent = ({ period, use }: Json, at: string | undefined): boolean =>
  use !== "old" && !hasEnded(period, at)

const isUsable = (identifier: Json, mayLackSystem: boolean, at: string | undefined): boolean =>
  isVisibleText(identifier["value"]) &&
  (mayLackSystem || isVisibleText(identifier["system"])) &&
  isCurrent(identifier, at)

const identifierProblems = (identifier: Json, path: string, options: ChartOptions): ReadonlyArray<Problem> => {
  const { _value: extended, system, value } = identifier
  const problems: Array<Problem> = []
  // EHRs mask a value by an extension of it (`rendered-value`): such an identifier is not for matching.
  if (!isPresent(value) && !isPresent(extended)) {
    problems.push({
      path: `${path}.value`,
      rule: "patient-identifier",
      message: "must be present: a receiver may take an identifier without a value for any patient's of its system",
    })
  } else if (Predicate.isString(value) && !isVisible(value)) {
    problems.push({ path: `${path}.value`, rule: "patient-identifier", message: "must not be blank" })
  } else if (Predicate.isString(value) && (value !== value.trim() || unseen.test(value))) {
    problems.push({
      path: `${path}.value`,
      rule: "patient-identifier",
      message: "must have no white space around it, and no characters that cannot be seen: it would match no number",
    })
  }
  if (!Predicate.isString(system)) return problems
  const problem = (rule: string, message: string) => void problems.push({ path: `${path}.system`, rule, message })
  if ((!absoluteUri.test(system) || unseen.test(system)) && !looksLikeRedox(system)) {
    problem("patient-identifier", "must be an absolute URI, such as urn:redox:<slug>:MR")
  } else if (!redoxSystem.test(system) && looksLikeRedox(system)) {
    problem(
      "patient-identifier",
      "must be written urn:redox:<slug>:<kind>, such as urn:redox:redox-fhir-sandbox:MR, in these characters alone: as it is, no chart can be found by it",
    )
  } else if (
    options.allow?.includes("other-destination-identifier") !== true &&
    isForeign(system, options.destination)
  ) {
    problem(
      "other-destination",
      "must not be another destination's: the patient would be looked for by a number of another chart. Leave it out, or allow other-destination-identifier",
    )
  }
  return problems
}

/** What is wrong with a Patient that a document is to be filed for. */
export const patientProblems = (patient: Json, path: string, options: ChartOptions = {}): ReadonlyArray<Problem> => {
  const identifiers = objects(patient["identifier"])
  const problems = identifiers.flatMap((identifier, index) =>
    identifierProblems(identifier, `${path}.identifier[${index}]`, options),
  )
  const mayLackSystem = options.allow?.includes("identifier-without-system") === true
  if (identifiers.some((identifier) => isUsable(identifier, mayLackSystem, options.at))) return problems
  return [
    ...problems,
    {
      path: `${path}.identifier`,
      rule: "patient-match",
      message:
        "must have an identifier with a system and a value, neither old nor ended: the chart cannot be found safely without. (One without a system needs identifier-without-system to be allowed)",
    },
  ]
}

// The id of a resource on a server of its own, and a URL of one (https://hl7.org/fhir/R4/references.html#literal).
const patientOfDestination = /^Patient\/[A-Za-z0-9.-]{1,64}$/
const patientUrl = /\/Patient(?:\/[^/?#]+(?:\/_history\/[^/?#]+)?)?\/?(?:[?#].*)?$/i

// What else a `subject` of R4 can be (https://hl7.org/fhir/R4/references.html).
const otherSubjectUrl =
  /\/(?:Device|HealthcareService|Location|Medication|Organization|PlanDefinition|Practitioner|PractitionerRole|Procedure|Specimen|Substance)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[^/?#]+)?$/

// `Reference.type` may be written in full (https://hl7.org/fhir/R4/references-definitions.html#Reference.type).
const patientType = /^(?:http:\/\/hl7\.org\/fhir\/StructureDefinition\/)?Patient$/

// The number of a patient's record. A relative has one as well, where they are a patient there, so that what a reference says
// of its type goes first.
const namesRecord = ({ identifier, type }: Json): boolean =>
  !isPresent(type) && /^urn:redox:[A-Za-z0-9_-]+:MR$/.test(textIn(object(identifier), "system"))

const isSameIdentifier = (one: Json, other: Json): boolean =>
  one["value"] === other["value"] && one["system"] === other["system"] && isPresent(one["value"])

/** Is a reference to the patient whom only the destination knows, and may it be? */
export const isKnownPatient = (reference: unknown, patients: number, options: ChartOptions): reference is string =>
  patients === 0 &&
  options.allow?.includes("known-patient") === true &&
  Predicate.isString(reference) &&
  patientOfDestination.test(reference)

const subjectProblems = (
  document: Entry,
  { patients, resolve }: Parts,
  options: ChartOptions,
): ReadonlyArray<Problem> => {
  const path = `${document.path}.resource.subject`
  const given = document.resource["subject"]
  if (!isPresent(given)) return [{ path, rule: "us-core", message: "must refer to the patient" }]
  const { identifier, reference, type } = object(given)
  if (isKnownPatient(reference, patients.length, options)) return []
  const target = Predicate.isString(reference) ? resolve(reference) : undefined
  const patient = patients[0]
  if (target === undefined || target.type !== "Patient" || patient === undefined) {
    return [
      {
        path,
        rule: "subject",
        message:
          "must refer to the Patient of this message by its fullUrl: another reference, an identifier or a name alone may be somebody else's",
      },
    ]
  }
  const problems: Array<Problem> = []
  if (isPresent(type) && type !== "Patient") {
    problems.push({ path: `${path}.type`, rule: "subject", message: "must be Patient, or absent" })
  }
  if (
    isPresent(identifier) &&
    !objects(patient.resource["identifier"]).some((own) => isSameIdentifier(own, object(identifier)))
  ) {
    problems.push({
      path: `${path}.identifier`,
      rule: "subject",
      message: "must be one of the identifiers of the Patient it refers to, or absent",
    })
  }
  return problems
}

/** What is known of a message where one of its references stands. */
export interface Around {
  readonly patients: ReadonlyArray<Entry>
  /** The patient whom only the destination knows, where that is allowed. */
  readonly known: string | undefined
  /** The type of the resource of the message that a reference leads to, and whether that is an entry. */
  readonly targetOf: (reference: string) => { readonly type: unknown } | undefined
}

/**
 * Whether a reference is to a patient who is not the message's. Where the element names whom its resource is about, it has to be
 * that Patient; another resource of the message may be about a thing in it, such as a device. `keys` lead to the reference.
 */
export const isOtherPatient = (
  reference: Json,
  keys: Here["keys"],
  isPatient: boolean,
  { known, patients, targetOf }: Around,
): boolean => {
  // What a Patient was merged with is somebody else by intent.
  if (keys.at(-1) === "other" && typeof keys.at(-2) === "number" && keys.at(-3) === "link") return false
  const { identifier, reference: literal, type } = reference
  const isOwn = () =>
    patients.some(({ resource }) =>
      objects(resource["identifier"]).some((own) => isSameIdentifier(own, object(identifier))),
    )
  const isTyped = () => (Predicate.isString(type) && patientType.test(type)) || namesRecord(reference)
  if (!Predicate.isString(literal)) return (isPatient || isTyped()) && !isOwn()
  if (literal === known) return false
  const target = targetOf(literal)
  if (target !== undefined) {
    return target.type === "Patient" ? isPresent(identifier) && !isOwn() : isPatient && target.type === "Group"
  }
  // A URL that does not show what it leads to may lead to a patient.
  const mayBe = () => isTyped() || (isPatient && !otherSubjectUrl.test(literal))
  return patientUrl.test(decoded(literal)) || (/^[a-z][a-z0-9+.-]*:/i.test(literal) && mayBe())
}

/** A Patient within a resource: contained, or in a Bundle or Parameters that is itself a resource of the message. */
export const innerPatientProblems = ({ resourceType }: Json, { keys, path }: Here): ReadonlyArray<Problem> =>
  resourceType !== "Patient" || keys.length === 0
    ? []
    : [
        {
          path: path(),
          rule: "one-patient",
          message: "must not be a Patient: the one the document is for has an entry of its own",
        },
      ]

const innerPatients = ({ entries }: Parts): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  for (const { path, resource } of entries) {
    visit(resource, `${path}.resource`, {
      onString: () => {},
      onReference: () => {},
      onResource: (inner, here) => void problems.push(...innerPatientProblems(inner, here)),
    })
  }
  return problems
}

/** Everything that makes it unclear whose chart a message is for. `inner` are the problems of Patients within its resources. */
export const chartProblems = (
  parts: Parts,
  options: ChartOptions,
  inner: ReadonlyArray<Problem> = innerPatients(parts),
): ReadonlyArray<Problem> => {
  const { documents, patients } = parts
  const known = documents.some(({ resource }) =>
    isKnownPatient(object(resource["subject"])["reference"], patients.length, options),
  )
  const missing: ReadonlyArray<Problem> =
    patients.length > 0 || known
      ? []
      : [{ path: "Bundle.entry", rule: "patient", message: "must hold the Patient whose chart the document is for" }]
  const more = patients.slice(1).map(({ path }): Problem => ({
    path: `${path}.resource`,
    rule: "one-patient",
    message: "must not be a second Patient: a message is for one chart. A relative is a RelatedPerson",
  }))
  return [
    ...missing,
    ...more,
    ...inner,
    ...patients.flatMap(({ path, resource }) => patientProblems(resource, `${path}.resource`, options)),
    ...documents.flatMap((document) => subjectProblems(document, parts, options)),
  ]
}
