/**
 * Whose chart a document goes to: one Patient, who can be identified there, and everything in the message is about that
 * Patient.
 */
import * as IdentifierCheck from "./identifierCheck.ts"
import {
  decoded,
  get,
  isPresent,
  list,
  refersTo,
  text,
  type Entry,
  type Found,
  type Message,
  type Problem,
  type WalkedEntry,
} from "./messageParts.ts"

export type Destination = IdentifierCheck.Destination

// A resource that only the destination knows: Redox's sandbox was seen to take such references (docs/protocol.md §4).
const isRelativePatient = (reference: string): boolean => /^Patient\/[A-Za-z0-9.-]{1,64}$/.test(reference)

// https://hl7.org/fhir/R4/references.html#literal
const literal = /^(?:https?:\/\/.+\/)?([A-Z][A-Za-z]+)\/[A-Za-z0-9.-]{1,64}(?:\/_history\/[A-Za-z0-9.-]{1,64})?$/

/** The type of resource that a reference names, however it is written. */
const typeNamed = (reference: string): string | undefined => {
  const [place = ""] = decoded(reference).split(/[?#]/, 1)
  const parts = place.split("/").filter((part) => part !== "")
  const version = parts.indexOf("_history")
  const [before, last = ""] = (version === -1 ? parts : parts.slice(0, version)).slice(-2)
  // Some servers take names of types in any case.
  if ([before, last].some((part) => part?.toLowerCase() === "patient")) return "Patient"
  return [before, last].find((part) => part !== undefined && /^[A-Z][A-Za-z]+$/.test(part))
}

const isPatientType = (type: unknown): boolean =>
  type === "Patient" || type === "http://hl7.org/fhir/StructureDefinition/Patient"

// R4's elements that say about whom a resource, or a part of one, is: each may be a Patient, and some other things too.
const aboutElements: ReadonlySet<string> = new Set([
  "subject",
  "patient",
  "beneficiary",
  "candidate",
  "for",
  "sourcePatientInfo",
])

const isAboutSomebody = (element: string): boolean =>
  element === "ResearchSubject.individual" || aboutElements.has(element.slice(element.indexOf(".") + 1))

// Whom or what else a `subject` of R4 can be about, but groups, which may hold anybody.
const otherSubjects: ReadonlySet<string> = new Set([
  "Device",
  "HealthcareService",
  "Location",
  "Medication",
  "Organization",
  "PlanDefinition",
  "Practitioner",
  "PractitionerRole",
  "Procedure",
  "Specimen",
  "Substance",
])

// A number of a patient's record is one whatever element it stands in, unless the reference says that it is somebody else's: a
// relative may be a patient there, too.
const isRecordOf = (identifier: unknown, type: unknown): boolean =>
  !isPresent(type) && /^urn:redox:[A-Za-z0-9_-]+:MR$/.test(text(get(identifier, "system")) ?? "")

const isSame = (one: unknown, other: unknown): boolean =>
  isPresent(get(one, "value")) &&
  get(one, "value") === get(other, "value") &&
  get(one, "system") === get(other, "system")

/** Who the message is about: its Patient, or, without one, the reference that its documents' subjects have in common. */
interface About {
  readonly entries: ReadonlyArray<Entry>
  readonly patient: Entry | undefined
  readonly known: string | undefined
}

const isIdentifierOf = (patient: Entry | undefined, identifier: unknown): boolean =>
  list(patient?.resource["identifier"]).some((own) => isSame(own, identifier))

const subjectProblems = (document: Entry, { entries, known, patient }: About): ReadonlyArray<Problem> => {
  const path = `${document.path}.resource.subject`
  const { subject } = document.resource
  const reference = text(get(subject, "reference"))
  if (reference === undefined) {
    return [{ code: "required", path, text: "subject must refer to the message's Patient" }]
  }
  if (patient === undefined) {
    return reference === known ? [] : [{ code: "value", path: `${path}.reference`, text: "subject is another patient" }]
  }
  if (entries.find((entry) => refersTo(reference, entry)) !== patient) {
    return [{ code: "value", path: `${path}.reference`, text: "subject is not the message's Patient" }]
  }
  const [type, identifier] = [get(subject, "type"), get(subject, "identifier")]
  const problems: Array<Problem> = []
  if (isPresent(type) && type !== "Patient") {
    problems.push({ code: "value", path: `${path}.type`, text: "The type of subject must be Patient" })
  }
  if (isPresent(identifier) && !isIdentifierOf(patient, identifier)) {
    problems.push({ code: "value", path: `${path}.identifier`, text: "The identifier is not the Patient's" })
  }
  return problems
}

/** Is what was found a reference to a patient, or a group, that is not the message's Patient? */
const isStranger = (
  { element, fields }: Found,
  contained: ReadonlyArray<unknown>,
  { entries, known, patient }: About,
): boolean => {
  const { identifier, type } = fields
  const reference = text(fields["reference"])
  const isAbout = isAboutSomebody(element)
  const isPatient = isPatientType(type) || isRecordOf(identifier, type)
  // By an identifier, or a name alone. An element that is not about a patient may name an author.
  if (reference === undefined) return (isAbout || isPatient) && !isIdentifierOf(patient, identifier)
  if (reference === known) return false
  if (reference.startsWith("#")) {
    const inner = contained.find((one) => `#${text(get(one, "id"))}` === reference)
    return isAbout && get(inner, "resourceType") === "Group"
  }
  const target = entries.find((entry) => refersTo(reference, entry))
  if (target !== undefined) {
    if (target.type !== "Patient") return isAbout && target.type === "Group"
    return target !== patient || (isPresent(identifier) && !isIdentifierOf(patient, identifier))
  }
  const named = typeNamed(reference)
  if (named === "Patient" || isPatient) return true
  const [, shown = ""] = literal.exec(reference) ?? []
  return isAbout && !otherSubjects.has(shown)
}

// A Patient's record may say with which others it was merged (https://hl7.org/fhir/R4/patient.html#links).
const isLink = (entry: Entry, path: string): boolean =>
  entry.type === "Patient" && /\.resource\.link\[\d+\]\.other$/.test(path)

const strangers = (entry: WalkedEntry, about: About): ReadonlyArray<Problem> =>
  entry.objects.flatMap((found): ReadonlyArray<Problem> => {
    const { fields, path } = found
    if (fields["resourceType"] !== undefined) {
      const isInner = fields["resourceType"] === "Patient" && path !== `${entry.path}.resource`
      return isInner ? [{ code: "structure", path, text: "A message is about one Patient" }] : []
    }
    // The subject of a document has stricter rules of its own.
    if (entry.type === "DocumentReference" && path === `${entry.path}.resource.subject`) return []
    if (isLink(entry, path) || !isStranger(found, list(entry.resource["contained"]), about)) return []
    return [{ code: "value", path, text: "It is about another patient than the message's" }]
  })

const strangersAround = ({ around }: Message, about: About): ReadonlyArray<Problem> =>
  around.flatMap((found): ReadonlyArray<Problem> =>
    found.path !== "Bundle" && isStranger(found, [], about)
      ? [{ code: "value", path: found.path, text: "It is about another patient than the message's" }]
      : [],
  )

/** What is wrong with a message's patients, and with whom its resources say they are about. */
export const problemsOf = (message: Message, destination: Destination): ReadonlyArray<Problem> => {
  const { entries } = message
  const [patient, ...others] = entries.filter((entry) => entry.type === "Patient")
  const documents = entries.filter((entry) => entry.type === "DocumentReference")
  const known =
    patient === undefined
      ? documents
          .map(({ resource }) => text(get(resource["subject"], "reference")) ?? "")
          .find((reference) => isRelativePatient(reference))
      : undefined
  const about = { entries, patient, known }
  const within = [
    ...documents.flatMap((document) => subjectProblems(document, about)),
    ...entries.flatMap((entry) => strangers(entry, about)),
    ...strangersAround(message, about),
  ]
  if (patient !== undefined) {
    const more = others.map(({ path }): Problem => ({
      code: "structure",
      path,
      text: "A message is about one Patient",
    }))
    return [...more, ...IdentifierCheck.problemsOf(patient, destination), ...within]
  }
  return known === undefined
    ? [{ code: "required", path: "Bundle.entry", text: "A Patient is required" }, ...within]
    : within
}
