/**
 * What of a send is settled before anything is sent: its method, its identifiers, and its message but for where the file is.
 */
import type { DestinationProfile } from "../../DestinationProfile.ts"
import * as DocumentMessage from "../../DocumentMessage.ts"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { FileSource } from "../../FileSource.ts"
import * as Identifiers from "../../Identifiers.ts"
import type { RedoxConfig } from "../../RedoxConfig.ts"
import type * as RedoxError from "../../RedoxError.ts"
import type { UploadedFile } from "../../UploadedFile.ts"
import type { ChartOptions } from "../message/chartOptions.ts"
import { certain } from "../message/checked.ts"
import { draftUrl, type Place } from "../message/place.ts"
import { shownTitle, titleOfName } from "../message/text.ts"
import { profileOf } from "../configuration/profileOf.ts"
import { isUnset } from "../unset.ts"
import { isUuid } from "../uuid.ts"
import { isDestination, takesUploads } from "../wire.ts"
import type { Method, Options } from "./options.ts"

export const isMethod = (value: unknown): value is Method => value === "auto" || value === "upload" || value === "embed"

/** How the files of a send travel; `undefined` where no way is possible, which `methodProblem` explains. */
export const methodOf = (
  { method = "auto" }: Options,
  files: ReadonlyArray<FileSource>,
  config: RedoxConfig["Service"],
  profile: DestinationProfile | undefined,
): "upload" | "embed" | undefined => {
  if (!isMethod(method)) return undefined
  const isTaken = (way: "upload" | "embed"): boolean => profile?.methods?.includes(way) ?? true
  if (files.some(({ uploaded }) => uploaded !== undefined)) return method === "embed" ? undefined : "upload"
  // Where the destination does not take it, the profile's check says so of the message.
  if (method === "embed") return "embed"
  if (takesUploads(config) && (method === "upload" || isTaken("upload"))) return "upload"
  return method === "auto" ? "embed" : undefined
}

/** What is settled of a send, whether or not it may be sent. */
export interface Settled {
  /** As they were read, once. */
  readonly options: Options
  readonly config: RedoxConfig["Service"]
  /** What its destination takes, where that is configured. */
  readonly profile: DestinationProfile | undefined
  readonly files: Files
  readonly method: "upload" | "embed"
  readonly identifiers: Identifiers.Identifiers
  /** When it was settled, as a FHIR instant. */
  readonly timestamp: string
  /** The title that was given, as it is shown. */
  readonly title: string | undefined
  readonly chart: ChartOptions
  /** The message with its files at some places. */
  readonly bundleWith: (places: ReadonlyArray<Place>) => Bundle
  /** Where the files are before they were uploaded, so that the whole message can be checked. */
  readonly draftPlaces: ReadonlyArray<Place>
  /** The message with its files there, where it certainly may be sent; where it is `undefined`, `findings` has to say what is wrong, if anything is. */
  readonly draft: DocumentMessage.DocumentMessage | undefined
}

/** A send with everything that is wrong with it. */
export interface Plan extends Settled {
  readonly problems: ReadonlyArray<RedoxError.Problem>
}

export type Files = readonly [FileSource, ...Array<FileSource>]

// `readOptions` refuses an empty list.
const filesOf = ({ file, files }: Options): Files => {
  const [first, ...more] = files ?? [file]
  if (first === undefined) throw new Error("A send has no file")
  return [first, ...more]
}

// A file may have several names, and two of them in one document are one file twice.
export const isSameFile = (one: FileSource, other: FileSource): boolean =>
  one === other || (one.identity !== undefined && one.identity === other.identity)

// FHIR's unsignedInt ends there; a file that large has problems of its own.
const mostBytes = 2 ** 31 - 1

const draftPlaceOf = ({ size, uploaded }: FileSource): Place => {
  if (uploaded !== undefined) return placeOf(uploaded)
  const isSaid = size !== undefined && Number.isInteger(size) && size >= 0 && size <= mostBytes
  return { url: draftUrl, ...(isSaid ? { size } : {}) }
}

/** What an attachment says of an uploaded file. */
export const placeOf = ({ hash, size, url }: UploadedFile): Pick<Place, "url" | "size" | "hash"> => ({
  url,
  size,
  ...(hash === undefined ? {} : { hash }),
})

/** The parts of a message, or a message: its Bundle with its files at some places. */
const bundleOf = (
  options: Options,
  [attachment, ...furtherAttachments]: readonly [Attached, ...Array<Attached>],
  made: Pick<DocumentMessage.Options, "identifiers" | "source" | "timestamp">,
): Bundle => {
  if (options.bundle !== undefined) return DocumentMessage.fill(options.bundle, attachment, furtherAttachments)
  const { document, entries, replaces } = options
  const described = { document, entries, replaces, attachment, furtherAttachments, ...made }
  return options.patientReference === undefined
    ? DocumentMessage.build({ ...described, patient: options.patient })
    : DocumentMessage.build({ ...described, patientReference: options.patientReference })
}

type Attached = DocumentMessage.DocumentAttachment

/** Settles a send. */
export const settle = (options: Options, config: RedoxConfig["Service"], timestamp: string): Settled => {
  const files = filesOf(options)
  const { destination } = options
  const identifiers =
    options.bundle === undefined
      ? (options.identifiers ?? Identifiers.random())
      : DocumentMessage.identifiersOf(options.bundle)
  const own = options.bundle === undefined ? [] : DocumentMessage.attachmentsOf(options.bundle)
  const title = options.title === undefined ? undefined : shownTitle(options.title)
  const attach = (file: FileSource, index: number, place: Place | undefined): Attached => {
    const shown = title ?? own[index]?.title ?? (file.name === undefined ? undefined : titleOfName(file.name))
    return {
      contentType: file.contentType,
      ...(shown === undefined ? {} : { title: shown }),
      ...(file.creation === undefined ? {} : { creation: file.creation }),
      ...place,
    }
  }
  const source = { name: config.sourceName, endpoint: endpointOf(config.sourceId) }
  const bundleWith: Settled["bundleWith"] = (places) => {
    const [first, ...more] = files
    const attached = more.map((file, index) => attach(file, index + 1, places[index + 1]))
    return bundleOf(options, [attach(first, 0, places[0]), ...attached], { identifiers, source, timestamp })
  }
  // The type of each file was decided when it was opened, or overruled.
  const chart = { ...DocumentMessage.chartOptionsOf(options), at: timestamp, filesJudged: files.length }
  const profile = profileOf(config.profiles, destination)
  const method = methodOf(options, files, config, profile)
  const draftPlaces = files.map(draftPlaceOf)
  // The message is complete but for where its files are, so it is checked with placeholders before the upload.
  const mayBeCertain = method !== undefined && profile === undefined && isOrdinary(options, files)
  const draft = mayBeCertain ? certain(bundleWith(draftPlaces), chart) : undefined
  return {
    options,
    config,
    profile,
    files,
    method: method ?? "upload",
    identifiers: DocumentMessage.identifiersWith(options.document, identifiers),
    timestamp,
    title,
    chart,
    bundleWith,
    draftPlaces,
    draft: draft?.isLargerThan(config.limits.requestBytes) === true ? undefined : draft,
  }
}

// Its MIME type stands in the message, and is checked there, but for those that Redox takes for a resource (docs/protocol.md §3).
const isOrdinaryFile = ({ contentType, size }: FileSource): boolean =>
  !/fhir/i.test(contentType) && (size === undefined || (Number.isSafeInteger(size) && size > 0))

/** Whether nothing of a send that its message does not show has to be looked at closer. */
const isOrdinary = (options: Options, files: Files): boolean => {
  const { destination, document, identifiers, policy, replaces, strict } = options
  return (
    isDestination(destination) &&
    strict !== true &&
    replaces === undefined &&
    (identifiers === undefined ||
      (isUuid(identifiers.bundle) && isUuid(identifiers.message) && isUuid(identifiers.document))) &&
    (document === undefined || !("subject" in document || "content" in document)) &&
    isUnset(policy) &&
    files.every((file, index) => isOrdinaryFile(file) && files.findIndex((other) => isSameFile(other, file)) === index)
  )
}

// Redox's newer examples carry the source's UUID as a URI, which `endpoint` has to be (docs/protocol.md §7).
const endpointOf = (sourceId: string | undefined): string => {
  if (sourceId === undefined) return "urn:effect-redox"
  return isUuid(sourceId) ? `urn:uuid:${sourceId.toLowerCase()}` : sourceId
}
