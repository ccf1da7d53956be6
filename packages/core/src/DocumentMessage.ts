/**
 * Builds and checks the message that puts a document into a chart. Pure: nothing here does I/O.
 *
 * The message is a FHIR R4 message Bundle of a MessageHeader, a DocumentReference, a Patient and whatever else the
 * document refers to (docs/protocol.md §4 and §7).
 */
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { Bundle, BundleEntry } from "@effect-redox/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/fhir/CodeableConcept"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import type { Patient } from "@effect-redox/fhir/Patient"
import { toUri, uriSystem, type Identifiers } from "./Identifiers.ts"
import { fileProblems, titleProblem } from "./internal/rules/attachment.ts"
import type { ChartOptions } from "./internal/message/chartOptions.ts"
import { patientProblems } from "./internal/rules/chart.ts"
import type { DocumentMessage } from "./internal/message/checked.ts"
import { excessOf } from "./internal/message/depth.ts"
import type { DocumentAttachment } from "./internal/message/fill.ts"
import { withoutUrn } from "./internal/message/find.ts"
import { object, textIn, visit } from "./internal/rules/json.ts"
import { loincSystem } from "./internal/message/loinc.ts"
import { fromBundle, partProblems } from "./internal/rules/problems.ts"
import { relatesToOf, type Replaced } from "./internal/message/relatesTo.ts"
import { shownTitle } from "./internal/message/text.ts"
import { operations } from "./internal/operations.ts"
import * as RedoxError from "./RedoxError.ts"

export { Allowance, type ChartOptions } from "./internal/message/chartOptions.ts"
export { DocumentMessage } from "./internal/message/checked.ts"
export { advice } from "./internal/rules/advice.ts"
export { fromBundle, partProblems, problems, problemsAt } from "./internal/rules/problems.ts"
export { attachmentOf, attachmentsOf, identifiersOf, masterIdentifierOf } from "./internal/message/find.ts"
export { fill, type DocumentAttachment } from "./internal/message/fill.ts"
export { makeAdviceFilter } from "./internal/message/adviceFilter.ts"
export { isLoinc } from "./internal/message/loinc.ts"
export type { Replaced } from "./internal/message/relatesTo.ts"

/**
 * A document besides its file and its patient: any other element of DocumentReference. `type` is required; the rest has
 * defaults (`status` current, `category` clinical-note, `date` now).
 */
export type Document = Partial<Omit<DocumentReference, "resourceType" | "content" | "subject" | "type">> & {
  readonly type: CodeableConcept
}

/** Whose chart: a Patient, with an identifier the destination knows, such as system `urn:redox:<slug>:MR`. */
export interface OfPatient {
  readonly patient: Patient
  readonly patientReference?: undefined
}

/**
 * Whose chart, where only the destination knows the patient: `Patient/<id>` with an id of its own, found by a search of its
 * records. The message then holds no Patient, so nothing else would show that the id is another patient's.
 */
export interface OfKnownPatient {
  readonly patientReference: string
  readonly patient?: undefined
}

/** What a message is made from. */
export interface Options extends Described, OfPatient {}

/** What a message is made from, where only the destination knows the patient. */
export interface OptionsOfKnownPatient extends Described, OfKnownPatient {}

/** What a message is made from, besides its patient. */
export interface Described extends ChartOptions {
  readonly document: Document
  readonly attachment: DocumentAttachment
  /** The document's other files, where it has several. */
  readonly furtherAttachments?: ReadonlyArray<DocumentAttachment> | undefined
  /**
   * Documents that this one replaces, such as the receipt of the send that is corrected: they are named by identifiers the
   * receiver can look for.
   */
  readonly replaces?: Replaced | ReadonlyArray<Replaced> | undefined
  /** Further entries, for what `document` refers to: Encounter, Practitioner, Organization, … each with its fullUrl. */
  readonly entries?: ReadonlyArray<BundleEntry> | undefined
  readonly identifiers: Identifiers
  /** `MessageHeader.source`. */
  readonly source: { readonly name: string; readonly endpoint: string }
  /** A FHIR instant, such as `2026-01-31T09:30:00Z`. */
  readonly timestamp: string
}

const digits = "0123456789abcdef"

const isUuidBelowLast = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{11}[0-9a-e]$/
const isHeadedLikeUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-/i

// The Patient's entry needs a full URL of its own. It is made from the document's identifier, so that a message built
// twice from the same parts is the same message.
const patientUrl = (document: string): string => {
  // Mostly the next UUID has another last digit.
  if (isUuidBelowLast.test(document)) {
    return toUri(document.slice(0, -1) + digits.charAt(digits.indexOf(document.charAt(document.length - 1)) + 1))
  }
  const last = Number.parseInt(document.slice(-12), 16)
  const next = Number.isNaN(last) ? 1 : (last + 1) % 2 ** 48
  const head = isHeadedLikeUuid.test(document) ? document.slice(0, 24) : "00000000-0000-4000-8000-"
  return toUri(`${head}${next.toString(16).padStart(12, "0")}`)
}

/** US Core requires a category; this one stands for any clinical document, and is a message's where none is given. */
export const clinicalNote: CodeableConcept = {
  coding: [
    {
      system: "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
      code: "clinical-note",
      display: "Clinical Note",
    },
  ],
}

/**
 * A LOINC code as a CodeableConcept, for `document.type`.
 *
 * @example
 * ```ts
 * import { DocumentMessage } from "@effect-redox/core"
 *
 * export const progressNote = DocumentMessage.loinc("11506-3", "Progress note")
 * ```
 */
export const loinc = (code: string, display?: string): CodeableConcept => ({
  coding: [{ system: loincSystem, code, ...(display === undefined ? {} : { display }) }],
})

/**
 * The identifiers a message made from these parts carries: a `masterIdentifier` of the document's own goes before the one
 * that would be made for it.
 */
export const identifiersWith = (document: Partial<Document> | undefined, identifiers: Identifiers): Identifiers => {
  const own = document?.masterIdentifier?.value
  return Predicate.isString(own) ? { ...identifiers, document: withoutUrn(own) } : identifiers
}

/**
 * A message's Bundle from its parts, unchecked: to look at, or to show with its {@link problems}. To send, {@link make}.
 */
export const build = (options: Options | OptionsOfKnownPatient): Bundle => {
  const { attachment, document, identifiers, patient, patientReference, timestamp } = options
  const documentUrl = toUri(identifiers.document)
  const patientFullUrl = patientUrl(identifiers.document)
  const master = document.masterIdentifier ?? { system: uriSystem, value: toUri(identifiers.document) }
  const { identifier: others } = document
  const isMaster = (one: Identifier | null) => one?.system === master.system && one?.value === master.value
  // What is no list stays as it is, for the types to refuse.
  const identifier =
    others === undefined ? [master] : !Array.isArray(others) || others.some(isMaster) ? others : [master, ...others]
  const replacing = relatesToOf(options.replaces)
  const related = document.relatesTo ?? []
  const relatesTo = !Array.isArray(related) ? related : [...related, ...replacing]
  return {
    resourceType: "Bundle",
    identifier: { system: uriSystem, value: toUri(identifiers.bundle) },
    type: "message",
    timestamp,
    entry: [
      {
        fullUrl: toUri(identifiers.message),
        resource: {
          resourceType: "MessageHeader",
          id: identifiers.message,
          eventUri: operations.create.eventUri,
          source: options.source,
          focus: [{ reference: documentUrl }],
        },
      },
      {
        fullUrl: documentUrl,
        resource: {
          status: "current",
          category: [clinicalNote],
          date: timestamp,
          ...document,
          resourceType: "DocumentReference",
          masterIdentifier: master,
          // Some servers search by this element alone, and the document has to be found by its identifier.
          identifier,
          // Neither can come from `document`: the file and the patient are what the caller named them to be.
          subject: { reference: patientReference ?? patientFullUrl },
          ...(document.relatesTo === undefined && replacing.length === 0 ? {} : { relatesTo }),
          content: [{ attachment }, ...(options.furtherAttachments ?? []).map((further) => ({ attachment: further }))],
        },
      },
      ...(patient === undefined ? [] : [{ fullUrl: patientFullUrl, resource: patient }]),
      ...(options.entries ?? []),
    ],
  }
}

/** Naming a patient by reference is what allows it. */
export const chartOptionsOf = (options: ChartOptions & { readonly patientReference?: unknown }): ChartOptions => ({
  destination: options.destination,
  at: options.at,
  filesJudged: options.filesJudged,
  allow: options.patientReference === undefined ? options.allow : [...(options.allow ?? []), "known-patient"],
})

/**
 * Builds a message from its parts and checks it. Fails with `InvalidInput`, listing every problem.
 */
export const make = (
  options: Options | OptionsOfKnownPatient,
): Result.Result<DocumentMessage, RedoxError.RedoxError> => {
  const made = fromBundle(build(options), chartOptionsOf(options))
  const [first, ...more] = partProblems(options)
  if (first === undefined) return made
  const others =
    Result.isFailure(made) && made.failure.reason._tag === "InvalidInput" ? made.failure.reason.problems : []
  return Result.fail(RedoxError.invalidInput(first, ...more, ...others))
}

/**
 * Why a destination could not find, or could mistake, the chart a document is for: of a Patient alone, before
 * there is a message. The types of its elements are not checked.
 */
export const patientProblemsOf = (patient: unknown, options: ChartOptions = {}): ReadonlyArray<RedoxError.Problem> =>
  patientProblems(object(patient), "Patient", options)

/**
 * What is wrong with the bytes of files within a resource alone: a size or a hash that is not theirs, or another format than
 * the MIME type says. In a message {@link problems} says so.
 */
export const fileProblemsOf = (resource: unknown): ReadonlyArray<RedoxError.Problem> => {
  if (excessOf(resource) !== undefined) return []
  const found: Array<RedoxError.Problem> = []
  visit(resource, textIn(object(resource), "resourceType"), {
    onString: () => {},
    onReference: () => {},
    onFile: (file, here) => void found.push(...fileProblems(file, here.path(), false)),
  })
  return found
}

/** Why a title cannot be shown in a chart, once characters that show nothing are left out of it; `undefined` where it can. */
export const titleProblemOf = (title: string): string | undefined => titleProblem(shownTitle(title))?.message
