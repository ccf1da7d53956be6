/**
 * Whether a message certainly breaks no rule: it is as most messages are, and about one Patient that it holds. It says no
 * where it would have to look closer, and then `problems` decides; it never says yes to a message of which that finds something.
 */
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle, BundleEntry } from "@effect-redox/fhir/Bundle"
import type { Coding } from "@effect-redox/fhir/Coding"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Predicate from "effect/Predicate"
import { uriSystem } from "../../Identifiers.ts"
import { operations } from "../operations.ts"
import { isMimeType } from "../wire.ts"
import type { ChartOptions } from "../message/chartOptions.ts"
import { isDocumentType } from "./documentType.ts"
import { isLoinc, loincSystem } from "./loinc.ts"
import { draftUrl, isFileUrl } from "./place.ts"
import { hidesCharacters, isVisible, steering } from "./text.ts"

/** Whether an identifier is written as its system says. */
const isWritten = (identifier: Identifier | undefined): boolean =>
  identifier?.value === undefined || identifier.system !== uriSystem || /^[a-z][a-z0-9+.-]*:/i.test(identifier.value)

// Redox's names its destination. Others than these may be meant for one of Redox's.
const isOwnSystem = (system: string, destination: string | undefined): boolean => {
  if (!system.startsWith("urn:redox:")) return /^(?:https?:\/\/|urn:oid:)[!-$&-~]+$/.test(system)
  const kind = system.indexOf(":", 10)
  return system.slice(10, kind) === destination && /^:[A-Za-z0-9_.-]+$/.test(system.slice(kind))
}

const isCurrentNumber = (
  { period, system = "", use, value = "" }: Identifier,
  destination: string | undefined,
): boolean =>
  /^[!-~]+(?: [!-~]+)*$/.test(value) && use !== "old" && period === undefined && isOwnSystem(system, destination)

const isOrdinaryPatient = ({ identifier }: Patient, destination: string | undefined): boolean =>
  identifier !== undefined && identifier.length > 0 && identifier.every((one) => isCurrentNumber(one, destination))

const isOrdinaryFile = ({ contentType, data, title, url }: Attachment): boolean =>
  contentType !== undefined &&
  isMimeType(contentType) &&
  isDocumentType(contentType) &&
  (title === undefined || (!steering.test(title) && isVisible(title) && !hidesCharacters(title))) &&
  data === undefined &&
  url !== undefined &&
  (url === draftUrl || isFileUrl(url))

const isOrdinaryCoding = ({ code, system = "" }: Coding): boolean =>
  system === loincSystem ? code === undefined || isLoinc(code) : !/loinc/i.test(system)

const isOrdinaryDocument = (
  { category, content, docStatus, identifier = [], masterIdentifier, status, subject, type }: DocumentReference,
  patientUrl: string | undefined,
): boolean =>
  status !== "entered-in-error" &&
  docStatus !== "entered-in-error" &&
  subject !== undefined &&
  subject.reference === patientUrl &&
  (subject.type ?? "Patient") === "Patient" &&
  [masterIdentifier, ...identifier].every(isWritten) &&
  category !== undefined &&
  category.length > 0 &&
  type !== undefined &&
  (type.coding ?? []).every(isOrdinaryCoding) &&
  content.every(({ attachment }) => isOrdinaryFile(attachment))

// Control characters, and halves of surrogate pairs, are no text: see FhirText.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const noText = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/u

/** Whether all texts in a value that {@link isPlain} are texts. */
export const isText = (value: unknown): boolean => {
  if (typeof value === "string") return !noText.test(value)
  return !Predicate.isObjectOrArray(value) || Object.values(value).every(isText)
}

/** How deep the resource of an entry lies in a message, and how much a message holds at most: more is counted elsewhere. */
const resourceLevel = 2
const mostLevels = 40
const mostValues = 2_000

/** What is known of a message while its values are looked at. */
interface Look {
  readonly urls: ReadonlyArray<unknown>
  values: number
}

/**
 * Whether all that is in a message is plain JSON, and each reference in it to a resource of the message. A resource within another,
 * the bytes of a file, and whatever may be about a patient without a reference are looked at closer.
 */
const isPlainValue = (value: unknown, look: Look, level: number): boolean => {
  if (++look.values > mostValues || level > mostLevels) return false
  if (!Predicate.isObjectOrArray(value)) return true
  if ("toJSON" in value) return false
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) if (!isPlainValue(value[index], look, level)) return false
    return true
  }
  // JSON is not written of what an object inherits, and the rules read that as well.
  if (Object.getPrototypeOf(value) !== Object.prototype) return false
  const refers = typeof value["reference"] === "string"
  if (refers && !look.urls.includes(value["reference"])) return false
  for (const key in value) {
    const child = value[key]
    if (!isPlainMember(key, child, refers, level) || !isPlainValue(child, look, level + 1)) return false
  }
  return true
}

const isPlainMember = (key: string, child: unknown, refers: boolean, level: number): boolean => {
  switch (key) {
    case "contained":
    case "data":
      return false
    case "resourceType":
      return level <= resourceLevel
    case "type":
      return refers || typeof child !== "string" || !child.endsWith("Patient")
    case "identifier":
      return !Predicate.isObject(child) || !(refers || isRecordNumber(child["system"]))
    // The elements that `json` knows to say whom their resource is about, and more.
    case "beneficiary":
    case "candidate":
    case "for":
    case "individual":
    case "patient":
    case "sourcePatientInfo":
    case "subject":
      return !Predicate.isObjectOrArray(child) || (!Array.isArray(child) && typeof child["reference"] === "string")
    default:
      return true
  }
}

const isRecordNumber = (system: unknown): boolean => typeof system === "string" && system.startsWith("urn:redox:")

const urlsOf = (value: unknown): ReadonlyArray<unknown> =>
  Predicate.isObject(value) && Array.isArray(value["entry"])
    ? value["entry"].map((entry: unknown) => (Predicate.isObject(entry) ? entry["fullUrl"] : undefined))
    : []

/** Whether a value, whatever it is, holds nothing that has to be looked at closer, but for the characters of its texts. */
export const isPlain = (value: unknown): boolean => isPlainValue(value, { urls: urlsOf(value), values: 0 }, 0)

/** Whether a message that {@link isPlain} and is of FHIR's types certainly breaks no rule. */
export const isOrdinary = (bundle: Bundle, { destination }: ChartOptions): boolean => {
  const { entry: entries = [], identifier, type } = bundle
  const header = entries[0]?.resource
  if (type !== "message" || !isWritten(identifier) || header?.resourceType !== "MessageHeader") return false
  let patient: BundleEntry | undefined
  let document: BundleEntry | undefined
  for (const entry of entries) {
    const { fullUrl, resource } = entry
    if (fullUrl === undefined || !/^urn:(?:uuid|oid):/.test(fullUrl) || isSecond(entry, fullUrl, entries)) return false
    switch (resource?.resourceType) {
      case "Patient":
        if (patient !== undefined || !isOrdinaryPatient(resource, destination)) return false
        patient = entry
        break
      case "DocumentReference":
        if (document !== undefined) return false
        document = entry
        break
    }
  }
  return (
    patient !== undefined &&
    document?.resource?.resourceType === "DocumentReference" &&
    isOrdinaryDocument(document.resource, patient.fullUrl) &&
    header.eventUri === operations.create.eventUri &&
    header.focus?.some(({ reference }) => reference === document.fullUrl) === true
  )
}

// Of two entries of one URL, a reference leads to the first.
const isSecond = (entry: BundleEntry, url: string, entries: ReadonlyArray<BundleEntry>): boolean =>
  entries.find(({ fullUrl }) => fullUrl === url) !== entry
