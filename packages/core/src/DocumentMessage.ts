/**
 * Builds and checks the message that puts a document into a chart. Pure: nothing here does I/O.
 *
 * The message is a FHIR R4 message Bundle of a MessageHeader, a DocumentReference, a Patient and whatever else the
 * document refers to (docs/protocol.md §4 and §7).
 */
import * as Inspectable from "effect/Inspectable"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import { Bundle, type BundleEntry } from "@effect-redox/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/fhir/CodeableConcept"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import type { Identifier } from "@effect-redox/fhir/Identifier"
import type { Patient } from "@effect-redox/fhir/Patient"
import { issues } from "@effect-redox/fhir/Validation"
import { isIdentifier, toUri, uriSystem, type Identifiers } from "./Identifiers.ts"
import { adviceOn } from "./internal/message/advice.ts"
import { copyOf, fileProblems, placeProblems, titleProblem, type Place } from "./internal/message/attachment.ts"
import { chartOptionsIn, chartProblems, patientProblems, type ChartOptions } from "./internal/message/chart.ts"
import { attachmentsOf, identifiersOf, withoutUrn } from "./internal/message/find.ts"
import { isBundle, type DocumentAttachment } from "./internal/message/fill.ts"
import { excessOf } from "./internal/message/depth.ts"
import { object, partsOf, textIn, visit } from "./internal/message/json.ts"
import { loincSystem } from "./internal/message/loinc.ts"
import { MessageText } from "./internal/message/messageText.ts"
import { relatesToOf, replacesProblems, type Replaced } from "./internal/message/replaces.ts"
import { eventUri, messageProblems } from "./internal/message/rules.ts"
import { shownTitle } from "./internal/message/text.ts"
import * as RedoxError from "./RedoxError.ts"

export { Allowance, type ChartOptions } from "./internal/message/chart.ts"
export { attachmentOf, attachmentsOf, identifiersOf, masterIdentifierOf } from "./internal/message/find.ts"
export { fill, type DocumentAttachment } from "./internal/message/fill.ts"
export { makeAdviceFilter } from "./internal/message/advice.ts"
export { isLoinc } from "./internal/message/loinc.ts"
export type { Replaced } from "./internal/message/replaces.ts"

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

/**
 * A checked message, ready to send. Made by {@link make} or {@link fromBundle} alone, so that nothing unchecked is
 * sent: it is written when it is checked, and stays what it was if the objects it was made of change. Prints as its identifiers.
 */
export class DocumentMessage extends Inspectable.Class {
  readonly identifiers: Identifiers
  readonly #attachments: ReadonlyArray<Attachment>
  readonly #text: MessageText
  readonly #allow: ChartOptions["allow"]
  private constructor(
    identifiers: Identifiers,
    attachments: ReadonlyArray<Attachment>,
    text: MessageText,
    allow: ChartOptions["allow"],
  ) {
    super()
    this.identifiers = identifiers
    this.#attachments = attachments
    this.#text = text
    this.#allow = allow
  }
  /** The message Bundle, plain JSON: a copy. */
  get bundle(): Bundle {
    const bundle = this.#text.read()
    if (!isBundle(bundle)) throw new Error("A checked message is no Bundle")
    return bundle
  }
  /** The file as it travels; the first, where there are several. */
  get attachment(): Attachment {
    return this.#attachments[0] ?? {}
  }
  /** The files as they travel. */
  get attachments(): ReadonlyArray<Attachment> {
    return this.#attachments
  }
  /** What speaks against sending it to a destination: identifiers of the patient that are another's. */
  problemsAt(destination: string): ReadonlyArray<RedoxError.Problem> {
    const bundle = object(this.#text.read({ withoutData: true }))
    return chartProblems(partsOf(bundle), chartOptionsIn(bundle, { destination, allow: this.#allow }))
  }
  override toJSON(): unknown {
    return { _id: "DocumentMessage", identifiers: this.identifiers }
  }
  /**
   * The JSON that is sent, in UTF-8.
   *
   * @internal
   */
  bytes(): Uint8Array {
    return this.#text.bytes()
  }
  /** @internal */
  isLargerThan(bytes: number): boolean {
    return this.#text.isLargerThan(bytes)
  }
  /** Takes a complete message for one that may be sent, or lists every problem. */
  static of(bundle: Bundle, options: ChartOptions | undefined): Result.Result<DocumentMessage, RedoxError.RedoxError> {
    const identifiers = identifiersOf(bundle)
    const [first, ...more] = [...problems(bundle, options), ...identifierProblems(identifiers)]
    if (first !== undefined) return Result.fail(RedoxError.invalidInput(first, ...more))
    // Numbers without an end, below resources of other types, are beyond the checks.
    return Result.try({
      try: () => {
        const attachments = attachmentsOf(bundle).map(copyOf)
        return new DocumentMessage(identifiers, attachments, MessageText.of(bundle, attachments), options?.allow)
      },
      catch: () => RedoxError.invalidInput({ path: "Bundle", rule: "json", message: "cannot be written as JSON" }),
    })
  }
  /**
   * The same message with its files at other places, in order. What else it says was checked, so only the places are, without
   * data, which was made from the files.
   *
   * @internal
   */
  withFiles(places: ReadonlyArray<Place>): Result.Result<DocumentMessage, RedoxError.RedoxError> {
    const [first, ...more] = places.flatMap((place, index) => placeProblems(place, `content[${index}].attachment`))
    if (first !== undefined) {
      const { documents } = partsOf(object(this.#text.read({ withoutData: true })))
      const inMessage = (problem: RedoxError.Problem): RedoxError.Problem => ({
        ...problem,
        path: `${documents[0]?.path ?? "Bundle.entry"}.resource.${problem.path}`,
      })
      return Result.fail(RedoxError.invalidInput(inMessage(first), ...more.map(inMessage)))
    }
    const placed = places.map((place, index): Attachment => {
      const { data: _1, hash: _2, size: _3, url: _4, ...described } = this.#attachments[index] ?? {}
      return { ...described, ...place }
    })
    const attachments = [...placed, ...this.#attachments.slice(placed.length)]
    const text = this.#text.withAttachments(placed)
    return Result.succeed(new DocumentMessage(this.identifiers, attachments, text, this.#allow))
  }
}

const isHeadedLikeUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-/i

// The Patient's entry needs a full URL of its own. It is made from the document's identifier, so that a message built
// twice from the same parts is the same message.
const patientUrl = (document: string): string => {
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
  const { identifier: others, ...described } = document
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
          eventUri,
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
          ...described,
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

/**
 * What is wrong with a message's parts that the message does not show: a description that brings a patient or a file of
 * its own, from JSON or from a program without types, and a document to replace that cannot be found.
 */
export const partProblems = (
  parts: Pick<Described, "replaces" | "destination"> & {
    readonly document: unknown
    readonly identifiers?: Identifiers | undefined
  },
): ReadonlyArray<RedoxError.Problem> => {
  const given = object(parts.document)
  const elements = [
    ["subject", "must be absent: the document is about `patient` alone"],
    ["content", "must be absent: the file becomes the content"],
  ] as const
  return [
    ...elements.flatMap(([element, message]) =>
      given[element] === undefined ? [] : [{ path: `document.${element}`, rule: `document-${element}`, message }],
    ),
    ...replacesProblems(parts.replaces, { destination: parts.destination, own: parts.identifiers?.document }),
  ]
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

const strict = issues(Bundle, { unknownElements: "reject", unknownResources: "preserve" })

/**
 * Everything that is wrong with a message: of its elements' types and cardinalities, of FHIR messaging, US Core and
 * Redox. None when it may be sent.
 */
export const problems = (message: unknown, options: ChartOptions = {}): ReadonlyArray<RedoxError.Problem> => {
  const excess = excessOf(message)
  if (excess !== undefined) return [excess]
  const typed = strict(message)
  const ruled = messageProblems(message, options)
  if (typed.length === 0) return ruled
  const missing = new Set(typed.map(({ path }) => path))
  return [
    ...typed.map(({ message, path, rule }) => ({ path, rule, message })),
    ...ruled.filter(({ path }) => !missing.has(path)),
  ]
}

/**
 * What a message may lack and still be sent, though many destinations want it: an author, an encounter, the patient's
 * name and birth date, what US Core 9 says of clinical notes. Also of a Patient or a DocumentReference alone.
 */
export const advice = (value: unknown, options: ChartOptions = {}): ReadonlyArray<RedoxError.Problem> =>
  excessOf(value) === undefined ? adviceOn(value, options) : []

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

const identifierPaths = {
  bundle: "Bundle.identifier.value",
  message: "Bundle.entry[0].resource.id",
  document: "DocumentReference.masterIdentifier.value",
} as const

const identifierProblems = (identifiers: Identifiers): ReadonlyArray<RedoxError.Problem> =>
  (["bundle", "message", "document"] as const).flatMap((key) =>
    isIdentifier(identifiers[key])
      ? []
      : [
          {
            path: identifierPaths[key],
            rule: "identifiers",
            message: "must be present, in printable ASCII without spaces: a document is looked for by it",
          },
        ],
  )

/**
 * Takes a complete message for one that may be sent. Fails with `InvalidInput`, listing every problem.
 */
export const fromBundle = (
  bundle: Bundle,
  options?: ChartOptions,
): Result.Result<DocumentMessage, RedoxError.RedoxError> => DocumentMessage.of(bundle, options)
