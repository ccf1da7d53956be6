/**
 * Finds parts of a message that may hold anything in any place, since it is looked at before it is checked, too.
 */
import * as Predicate from "effect/Predicate"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle, BundleEntry } from "@effect-redox/fhir/Bundle"
import type { DocumentReference, DocumentReferenceContent } from "@effect-redox/fhir/DocumentReference"
import type { MessageHeader } from "@effect-redox/fhir/MessageHeader"
import type { Identifiers } from "../../Identifiers.ts"

const entriesIn = (bundle: Bundle): ReadonlyArray<BundleEntry | null> =>
  Array.isArray(bundle.entry) ? bundle.entry : []

const documentOf = (bundle: Bundle): DocumentReference | undefined => {
  for (const entry of entriesIn(bundle)) {
    if (entry?.resource?.resourceType === "DocumentReference") return entry.resource
  }
  return undefined
}

const headerOf = (bundle: Bundle): MessageHeader | undefined => {
  for (const entry of entriesIn(bundle)) {
    if (entry?.resource?.resourceType === "MessageHeader") return entry.resource
  }
  return undefined
}

/** The attachments of a message's DocumentReference: its files, or the places for them. */
export const attachmentsOf = (bundle: Bundle): ReadonlyArray<Attachment> => {
  const content: ReadonlyArray<DocumentReferenceContent | null> | undefined = documentOf(bundle)?.content
  const attachments: Array<Attachment> = []
  if (!Array.isArray(content)) return attachments
  for (const one of content) {
    const attachment = one?.attachment
    if (attachment !== undefined && attachment !== null) attachments.push(attachment)
  }
  return attachments
}

/** The first attachment of a message's DocumentReference: its file, or the place for it. */
export const attachmentOf = (bundle: Bundle): Attachment | undefined => attachmentsOf(bundle)[0]

const urn = "urn:uuid:"

export const withoutUrn = (value: unknown): string => {
  if (!Predicate.isString(value)) return ""
  return value.slice(0, urn.length).toLowerCase() === urn ? value.slice(urn.length) : value
}

/**
 * The `masterIdentifier` that a document has of its own, with its system, which `Identifiers` do not hold: a
 * destination is searched for it by both.
 */
export const masterIdentifierOf = (message: {
  readonly document?: Partial<Pick<DocumentReference, "masterIdentifier">> | undefined
  readonly bundle?: Bundle | undefined
}): { readonly system: string; readonly value: string } | undefined => {
  const document = message.bundle === undefined ? message.document : documentOf(message.bundle)
  const { system, value } = document?.masterIdentifier ?? {}
  return Predicate.isString(system) && Predicate.isString(value) ? { system, value } : undefined
}

/** The identifiers a message carries. One that is missing is empty, which `fromBundle` refuses. */
export const identifiersOf = (bundle: Bundle): Identifiers => {
  const id = headerOf(bundle)?.id
  return {
    bundle: withoutUrn(bundle.identifier?.value),
    message: Predicate.isString(id) ? id : "",
    document: withoutUrn(documentOf(bundle)?.masterIdentifier?.value),
  }
}
