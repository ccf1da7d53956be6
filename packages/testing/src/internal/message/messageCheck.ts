/**
 * What the fake demands of a message: written from HL7's and Redox's rules alone, so that it can disagree with a client.
 */
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Base64 from "effect/encoding/Base64"
import type { MessageIdentifiers } from "../../Records.ts"
import {
  entriesOf,
  get,
  isPresent,
  list,
  object,
  refersTo,
  text,
  walk,
  type Entry,
  type Message,
  type Problem,
} from "./messageParts.ts"
import * as PatientCheck from "./patientCheck.ts"

export type { Problem }

/** An attachment as the message has it, its embedded bytes decoded. */
export interface SentAttachment {
  readonly path: string
  readonly contentType: string
  readonly title: string | undefined
  readonly url: string | undefined
  readonly bytes: Uint8Array | undefined
  /** Declared, not checked yet. */
  readonly size: number | undefined
  /** Declared, not checked yet: base64 of the SHA-1. */
  readonly hash: string | undefined
}

export interface CheckedMessage {
  readonly problems: ReadonlyArray<Problem>
  readonly identifiers: MessageIdentifiers
  /** `DocumentReference.id`, of the first one. */
  readonly documentId: string | undefined
  readonly attachments: ReadonlyArray<SentAttachment>
}

const eventUri = "https://fhir.redoxengine.com/EventDefinition/DocumentReferenceCreate"

const attachment = (value: unknown, path: string, problems: Array<Problem>): SentAttachment | undefined => {
  const fields = object(value)
  if (fields === undefined) {
    problems.push({ code: "required", path, text: "An attachment is required" })
    return undefined
  }
  const contentType = text(fields.contentType)
  // Required by Redox's guide (docs/protocol.md §4); with `data`, by att-1 too.
  if (contentType === undefined || !/^[^\s/;]+\/[^\s/;]+(\s*;.*)?$/.test(contentType)) {
    problems.push({ code: "required", path: `${path}.contentType`, text: "A valid MIME type is required" })
  }
  // A form or an e-mail (RFC 2046 §5) holds documents, and is none.
  if (contentType !== undefined && /^(?:multipart|message)\//i.test(contentType)) {
    problems.push({ code: "value", path: `${path}.contentType`, text: "The type is not a document's" })
  }
  const [url, data] = [text(fields.url), text(fields.data)]
  if ((url === undefined) === (data === undefined)) {
    problems.push({ code: "required", path, text: "Exactly one of url and data is required" })
    return undefined
  }
  const bytes = data === undefined ? undefined : Option.getOrUndefined(Result.getSuccess(Base64.decode(data)))
  if (data !== undefined && bytes === undefined) {
    problems.push({ code: "value", path: `${path}.data`, text: "Not valid base64" })
    return undefined
  }
  return {
    path,
    contentType: contentType ?? "",
    title: text(fields.title),
    url,
    bytes,
    size: typeof fields.size === "number" ? fields.size : undefined,
    hash: text(fields.hash),
  }
}

// HL7's codes but `entered-in-error`, in which a document is withdrawn: the operation creates one
// (https://hl7.org/fhir/R4/valueset-document-reference-status.html, https://hl7.org/fhir/R4/valueset-composition-status.html).
const statuses: ReadonlyArray<unknown> = ["current", "superseded"]
const docStatuses: ReadonlyArray<unknown> = ["preliminary", "final", "amended"]

const documentReference = (entry: Entry, problems: Array<Problem>): ReadonlyArray<SentAttachment> => {
  const path = `${entry.path}.resource`
  const { docStatus, status } = entry.resource
  if (!statuses.includes(status)) {
    problems.push({ code: "required", path: `${path}.status`, text: "status must be current or superseded" })
  }
  if (isPresent(docStatus) && !docStatuses.includes(docStatus)) {
    problems.push({ code: "value", path: `${path}.docStatus`, text: `docStatus must be ${docStatuses.join(", ")}` })
  }
  const content = list(entry.resource.content)
  if (content.length === 0) problems.push({ code: "required", path: `${path}.content`, text: "content is required" })
  return content.flatMap(
    (item, index) => attachment(get(item, "attachment"), `${path}.content[${index}].attachment`, problems) ?? [],
  )
}

const header = (entries: ReadonlyArray<Entry>, problems: Array<Problem>): void => {
  const first = entries[0]
  // bdl-12.
  if (first?.type !== "MessageHeader") {
    problems.push({ code: "structure", path: "Bundle.entry[0]", text: "The first entry must be a MessageHeader" })
    return
  }
  const path = `${first.path}.resource`
  if (first.resource.eventUri !== eventUri) {
    problems.push({ code: "value", path: `${path}.eventUri`, text: `eventUri must be ${eventUri}` })
  }
  // MessageHeader.source.endpoint is 1..1 (docs/protocol.md §7).
  if (text(get(first.resource.source, "endpoint")) === undefined) {
    problems.push({ code: "required", path: `${path}.source.endpoint`, text: "source.endpoint is required" })
  }
  const focus = list(first.resource.focus).flatMap((item) => text(get(item, "reference")) ?? [])
  const documents = entries.filter((entry) => entry.type === "DocumentReference")
  if (!focus.some((reference) => documents.some((entry) => refersTo(reference, entry)))) {
    problems.push({
      code: "required",
      path: `${path}.focus`,
      text: "focus must refer to a DocumentReference in the message",
    })
  }
}

const urls = ({ entries }: Message, problems: Array<Problem>): void => {
  const seen = new Set<string>()
  for (const entry of entries) {
    if (entry.fullUrl === undefined) continue
    // bdl-7.
    if (seen.has(entry.fullUrl)) {
      problems.push({ code: "duplicate", path: `${entry.path}.fullUrl`, text: "fullUrl must be unique" })
    }
    seen.add(entry.fullUrl)
  }
  // The sandbox was seen to refuse dangling references (docs/protocol.md §4).
  for (const entry of entries) {
    for (const { fields, path } of entry.objects) {
      const reference = text(fields["reference"])
      if (reference?.startsWith("urn:uuid:") !== true || seen.has(reference)) continue
      problems.push({
        code: "not-found",
        path: `${path}.reference`,
        text: "The reference points at nothing in the message",
      })
    }
  }
}

// What FHIR allows below U+0020 is tab, LF and CR (https://hl7.org/fhir/R4/datatypes.html#string); halves of surrogate pairs
// are no text in UTF-8 (RFC 8259 §8.2).
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/
const isReadable = (value: unknown): boolean =>
  typeof value !== "string" || (value.isWellFormed() && !control.test(value))

const isUnreadable = (value: unknown) => (Array.isArray(value) ? !value.every(isReadable) : !isReadable(value))

const texts = ({ around, entries }: Message, problems: Array<Problem>): void => {
  for (const { fields, path } of [around, ...entries.map(({ objects }) => objects)].flat()) {
    if (!Object.values(fields).some(isUnreadable)) continue
    problems.push({ code: "value", path, text: "It holds control characters, or half of a surrogate pair" })
  }
}

/** The patients' names, as a person would write them. */
export const patientNames = (body: unknown): ReadonlyArray<string> =>
  entriesOf(object(body) ?? {}).flatMap(({ resource, type }) => {
    if (type !== "Patient") return []
    const name = object(list(resource.name)[0])
    const parts = [...list(name?.given), name?.family].flatMap((part) => text(part) ?? [])
    const whole = text(name?.text) ?? parts.join(" ")
    return whole === "" ? [] : [whole]
  })

/** Checks a create's body, all at once. Blobs and declared hashes are for the caller, who knows the uploads. */
export const check = (body: unknown, destination: PatientCheck.Destination): CheckedMessage => {
  const problems: Array<Problem> = []
  const bundle = object(body)
  const none: MessageIdentifiers = { bundle: undefined, message: undefined, documents: [] }
  if (bundle === undefined || bundle.resourceType !== "Bundle") {
    return {
      problems: [{ code: "structure", path: "Bundle", text: "A Bundle is required" }],
      identifiers: none,
      documentId: undefined,
      attachments: [],
    }
  }
  if (bundle.type !== "message") {
    problems.push({ code: "value", path: "Bundle.type", text: "type must be message" })
  }
  const message = walk(bundle)
  const { entries } = message
  header(entries, problems)
  const documents = entries.filter((entry) => entry.type === "DocumentReference")
  if (documents.length === 0) {
    problems.push({ code: "required", path: "Bundle.entry", text: "A DocumentReference is required" })
  }
  const attachments = documents.flatMap((entry) => documentReference(entry, problems))
  const made = Date.parse(text(bundle["timestamp"]) ?? "")
  problems.push(...PatientCheck.problemsOf(message, Number.isNaN(made) ? destination : { ...destination, now: made }))
  urls(message, problems)
  texts(message, problems)
  return {
    problems,
    documentId: text(documents[0]?.resource.id),
    identifiers: {
      bundle: text(get(bundle.identifier, "value")),
      message: text(get(entries[0]?.resource, "id")),
      documents: documents.flatMap((entry) => text(get(entry.resource.masterIdentifier, "value")) ?? []),
    },
    attachments,
  }
}
