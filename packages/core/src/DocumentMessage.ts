/**
 * Builds and checks the message that puts a document into a chart. Pure: nothing here does I/O.
 *
 * The message is a FHIR R4 message Bundle of a MessageHeader, a DocumentReference, a Patient and whatever else the
 * document refers to (docs/protocol.md §4 and §7).
 */
import { Inspectable, Predicate, Result } from "effect"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import { Bundle, type BundleEntry } from "@effect-redox/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/fhir/CodeableConcept"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import type { Patient } from "@effect-redox/fhir/Patient"
import { is, issues } from "@effect-redox/fhir/Validation"
import { isIdentifier, type Identifiers } from "./Identifiers.ts"
import { isDeeperThan } from "./internal/message/depth.ts"
import { eventUri, messageProblems } from "./internal/message/rules.ts"
import * as RedoxError from "./RedoxError.ts"

/**
 * What there is to say of a document besides its file: any element of DocumentReference. `type` is required; the rest
 * has defaults (`status` current, `category` clinical-note, `date` now, `subject` the patient).
 */
export type Document = Partial<Omit<DocumentReference, "resourceType" | "content" | "type">> & {
  readonly type: CodeableConcept
}

/** A document's file as it travels: `url` from an upload, or `data` in base64. */
export type DocumentAttachment = Attachment & { readonly contentType: string }

/** What a message is made from. */
export interface Options {
  /** Whose chart. With an identifier the destination knows, such as system `urn:redox:<slug>:MR`. */
  readonly patient: Patient
  readonly document: Document
  readonly attachment: DocumentAttachment
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
 * sent. Prints as its identifiers.
 */
export class DocumentMessage extends Inspectable.Class {
  readonly identifiers: Identifiers
  readonly #bundle: Bundle
  private constructor(bundle: Bundle, identifiers: Identifiers) {
    super()
    this.#bundle = bundle
    this.identifiers = identifiers
  }
  /** The message Bundle, plain JSON. */
  get bundle(): Bundle {
    return this.#bundle
  }
  /** The file as it travels. */
  get attachment(): Attachment {
    return attachmentOf(this.#bundle) ?? {}
  }
  override toJSON(): unknown {
    return { _id: "DocumentMessage", identifiers: this.identifiers }
  }
  /** @internal */
  static unsafe(bundle: Bundle, identifiers: Identifiers): DocumentMessage {
    return new DocumentMessage(bundle, identifiers)
  }
}

// These look at messages before they are checked, which may hold anything in any place.
const resourcesOf = (bundle: Bundle) =>
  (Array.isArray(bundle.entry) ? bundle.entry : []).flatMap((entry: BundleEntry | null) =>
    entry?.resource === undefined || entry.resource === null ? [] : [entry.resource],
  )

const documentOf = (bundle: Bundle): DocumentReference | undefined =>
  resourcesOf(bundle).find((resource) => resource.resourceType === "DocumentReference")

/** The first attachment of a message's DocumentReference: its file, or the place for it. */
export const attachmentOf = (bundle: Bundle): Attachment | undefined => documentOf(bundle)?.content?.[0]?.attachment

const uuidSystem = "urn:ietf:rfc:3986"
const urn = (uuid: string): string => (uuid.includes(":") ? uuid : `urn:uuid:${uuid}`)
const withoutUrn = (value: unknown): string => (Predicate.isString(value) ? value.replace(/^urn:uuid:/i, "") : "")

// The Patient's entry needs a full URL of its own. It is made from the document's identifier, so that a message built
// twice from the same parts is the same message.
const patientUrl = (document: string): string => {
  const last = Number.parseInt(document.slice(-12), 16)
  const next = Number.isNaN(last) ? 1 : (last + 1) % 2 ** 48
  const head = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-/i.exec(document)?.[0] ?? "00000000-0000-4000-8000-"
  return urn(`${head}${next.toString(16).padStart(12, "0")}`)
}

/** US Core requires a category; this one stands for any clinical document. */
const clinicalNote: CodeableConcept = {
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
  coding: [{ system: "http://loinc.org", code, ...(display === undefined ? {} : { display }) }],
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
export const build = (options: Options): Bundle => {
  const { attachment, document, identifiers, patient, timestamp } = options
  const documentUrl = urn(identifiers.document)
  const patientFullUrl = patientUrl(identifiers.document)
  return {
    resourceType: "Bundle",
    identifier: { system: uuidSystem, value: urn(identifiers.bundle) },
    type: "message",
    timestamp,
    entry: [
      {
        fullUrl: urn(identifiers.message),
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
          resourceType: "DocumentReference",
          masterIdentifier: { system: uuidSystem, value: urn(identifiers.document) },
          status: "current",
          category: [clinicalNote],
          subject: { reference: patientFullUrl },
          date: timestamp,
          ...document,
          content: [{ attachment }],
        },
      },
      { fullUrl: patientFullUrl, resource: patient },
      ...(options.entries ?? []),
    ],
  }
}

/**
 * Builds a message from its parts and checks it. Fails with `InvalidInput`, listing every problem.
 */
export const make = (options: Options): Result.Result<DocumentMessage, RedoxError.RedoxError> =>
  fromBundle(build(options))

const strict = issues(Bundle, { unknownElements: "reject", unknownResources: "preserve" })

// Resources nest some ten levels, extensions a few more. Beyond, the walk over a message and its paths only cost time.
const deepest = 200
const tooDeep: RedoxError.Problem = {
  path: "Bundle",
  rule: "depth",
  message: `must not nest more than ${deepest} levels`,
}

/**
 * Everything that is wrong with a message: of its elements' types and cardinalities, of FHIR messaging, US Core and
 * Redox. None when it may be sent.
 */
export const problems = (message: unknown): ReadonlyArray<RedoxError.Problem> => {
  if (isDeeperThan(message, deepest)) return [tooDeep]
  const typed = strict(message).map(({ message, path, rule }) => ({ path, rule, message }))
  const missing = new Set(typed.map(({ path }) => path))
  return [...typed, ...messageProblems(message).filter(({ path }) => !missing.has(path))]
}

/** The identifiers a message carries. One that is missing is empty, which {@link fromBundle} refuses. */
export const identifiersOf = (bundle: Bundle): Identifiers => {
  const header = resourcesOf(bundle).find((resource) => resource.resourceType === "MessageHeader")
  return {
    bundle: withoutUrn(bundle.identifier?.value),
    message: Predicate.isString(header?.id) ? header.id : "",
    document: withoutUrn(documentOf(bundle)?.masterIdentifier?.value),
  }
}

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
export const fromBundle = (bundle: Bundle): Result.Result<DocumentMessage, RedoxError.RedoxError> => {
  const identifiers = identifiersOf(bundle)
  const [first, ...more] = [...problems(bundle), ...identifierProblems(identifiers)]
  return first === undefined
    ? Result.succeed(DocumentMessage.unsafe(bundle, identifiers))
    : Result.fail(RedoxError.invalidInput(first, ...more))
}

/**
 * Puts a file into a complete message that was made elsewhere: `attachment` is laid over the first attachment of its
 * DocumentReference. Everything else stays as it is. A message that is none, or has no DocumentReference, stays
 * unchanged, which {@link fromBundle} then reports.
 */
export const fill = (bundle: Bundle, attachment: DocumentAttachment): Bundle =>
  isBundle(bundle)
    ? {
        ...bundle,
        entry: (bundle.entry ?? []).map((entry) => {
          const { resource } = entry
          if (resource?.resourceType !== "DocumentReference") return entry
          const [content, ...others] = resource.content
          const { data: _data, url: _url, ...described } = content.attachment
          return {
            ...entry,
            resource: {
              ...resource,
              content: [{ ...content, attachment: { ...described, ...attachment } }, ...others],
            },
          }
        }),
      }
    : bundle

const isBundle = is(Bundle)
