/**
 * What of a send is settled before anything is sent: its method, its identifiers, its message but for where the file is,
 * and everything that is wrong with it.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import { check, profileOf, type DestinationProfile } from "../../DestinationProfile.ts"
import * as DocumentMessage from "../../DocumentMessage.ts"
import { isoOf } from "../clock.ts"
import { destinationProblems } from "../delivery/checkedOptions.ts"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import { problemsOf, type FileSource } from "../../FileSource.ts"
import * as Identifiers from "../../Identifiers.ts"
import type { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { UploadedFile } from "../../UploadedFile.ts"
import { draftUrl } from "../message/attachment.ts"
import { isVisible, shownTitle, titleOfName } from "../message/text.ts"
import { isUuid } from "../uuid.ts"
import type { Method, Options } from "./options.ts"
import { readOptions } from "./shape.ts"

export const isMethod = (value: unknown): value is Method => value === "auto" || value === "upload" || value === "embed"

const refused = (message: string, rule = "method"): Result.Result<never, RedoxError.Problem> =>
  Result.fail({ path: "method", rule, message })

const methodOf = (
  { method = "auto" }: Options,
  files: ReadonlyArray<FileSource>,
  available: boolean,
  profile: DestinationProfile | undefined,
): Result.Result<"upload" | "embed", RedoxError.Problem> => {
  if (!isMethod(method)) return refused("must be auto, upload or embed")
  const isTaken = (way: "upload" | "embed"): boolean => profile?.methods?.includes(way) ?? true
  if (files.some(({ uploaded }) => uploaded !== undefined)) {
    return method === "embed"
      ? refused("must not be embed: a file is at Redox already", "uploaded")
      : Result.succeed("upload")
  }
  // Where the destination does not take it, the profile's check says so of the message.
  if (method === "embed") return Result.succeed("embed")
  if (available && (method === "upload" || isTaken("upload"))) return Result.succeed("upload")
  return method === "auto"
    ? Result.succeed("embed")
    : refused(
        'a free Redox account cannot upload in Development: use "auto" or "embed", or another environment',
        "plan",
      )
}

/** Where a file of the message is, and what is known of its bytes. */
export type Place = Pick<Attachment, "url" | "data" | "size" | "hash">

/** What is settled before anything is sent. */
export interface Plan {
  /** As they were read, once. */
  readonly options: Options
  readonly files: Files
  readonly method: "upload" | "embed"
  readonly identifiers: Identifiers.Identifiers
  /** When it was settled, as a FHIR instant. */
  readonly timestamp: string
  /** The message with its files at some places. */
  readonly bundleWith: (places: ReadonlyArray<Place>) => Bundle
  /** A message whose files are where they will be, checked. */
  readonly messageWith: (
    places: ReadonlyArray<Place>,
  ) => Result.Result<DocumentMessage.DocumentMessage, RedoxError.RedoxError>
  /** Where the files are before they were uploaded, so that the whole message can be checked. */
  readonly draftPlaces: ReadonlyArray<Place>
  readonly problems: ReadonlyArray<RedoxError.Problem>
  /**
   * What the message may lack and still be sent, with its files at some places: how large an embedded one is shows when it was read.
   * Where the send is strict, that of the draft is among the problems as well.
   */
  readonly adviceWith: (places: ReadonlyArray<Place>) => ReadonlyArray<RedoxError.Problem>
}

type Files = readonly [FileSource, ...Array<FileSource>]

const blankTitle: RedoxError.Problem = {
  path: "title",
  rule: "blank-title",
  message: "must not be blank: it is what the chart shows. Leave it out to use the file's name",
}

// `readOptions` refuses an empty list.
const filesOf = ({ file, files }: Options): Files => {
  const [first, ...more] = files ?? [file]
  if (first === undefined) throw new Error("A send has no file")
  return [first, ...more]
}

// A file may have several names, and two of them in one document are one file twice.
const isSameFile = (one: FileSource, other: FileSource): boolean =>
  one === other || (one.identity !== undefined && one.identity === other.identity)

const fileProblems = (files: Files, pathOf: (index: number) => string): ReadonlyArray<RedoxError.Problem> =>
  files.flatMap((file, index) => {
    const at = pathOf(index)
    const twice = files.findIndex((other) => isSameFile(other, file))
    return [
      ...problemsOf(file).map((problem) => ({ ...problem, path: problem.path.replace(/^file/, at) })),
      ...(twice < index
        ? [
            {
              path: at,
              rule: "same-file",
              message: `must be another file than ${pathOf(twice)}: it would be there twice`,
            },
          ]
        : []),
    ]
  })

// FHIR's unsignedInt ends there; a file that large has problems of its own.
const mostBytes = 2 ** 31 - 1

const draftPlaceOf = ({ size, uploaded }: FileSource): Place => {
  if (uploaded !== undefined) return placeOf(uploaded)
  const isSaid = size !== undefined && Number.isInteger(size) && size >= 0 && size <= mostBytes
  return { url: draftUrl, ...(isSaid ? { size } : {}) }
}

/** What an attachment says of an uploaded file. */
export const placeOf = ({ hash, size, url }: UploadedFile): Pick<Attachment, "url" | "size" | "hash"> => ({
  url,
  size,
  ...(hash === undefined ? {} : { hash }),
})

// They become `urn:uuid:` URIs, which anything else would not be (RFC 9562 §4).
const identifierProblems = (identifiers: Identifiers.Identifiers | undefined): ReadonlyArray<RedoxError.Problem> =>
  (["bundle", "message", "document"] as const).flatMap((key) =>
    identifiers === undefined || isUuid(identifiers[key])
      ? []
      : [
          {
            path: `identifiers.${key}`,
            rule: "uuid",
            message: "must be a UUID; Identifiers.fromKey makes them from a key",
          },
        ],
  )

const sizeProblems = (message: DocumentMessage.DocumentMessage, limit: number): ReadonlyArray<RedoxError.Problem> =>
  message.isLargerThan(limit)
    ? [{ path: "Bundle", rule: "size", message: `must have at most ${limit} bytes besides its file` }]
    : []

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

/** Settles a send, or fails where its options are none. */
export const makePlan = (
  given: Options,
  config: RedoxConfig["Service"],
  available: boolean,
): Effect.Effect<Plan, RedoxError.RedoxError> =>
  Clock.clockWith((clock) =>
    Effect.fromResult(
      Result.map(readOptions(given), (options) =>
        settle(options, config, available, isoOf(clock.currentTimeMillisUnsafe())),
      ),
    ),
  )

const settle = (options: Options, config: RedoxConfig["Service"], available: boolean, timestamp: string): Plan => {
  const files = filesOf(options)
  const { destination } = options
  const identifiers =
    options.bundle === undefined
      ? (options.identifiers ?? Identifiers.random())
      : DocumentMessage.identifiersOf(options.bundle)
  const carried = DocumentMessage.identifiersWith(options.document, identifiers)
  const own = options.bundle === undefined ? [] : DocumentMessage.attachmentsOf(options.bundle)
  const named = options.title === undefined ? undefined : shownTitle(options.title)
  const attach = (file: FileSource, index: number, place: Place | undefined): Attached => {
    const title = named ?? own[index]?.title ?? (file.name === undefined ? undefined : titleOfName(file.name))
    return {
      contentType: file.contentType,
      ...(title === undefined ? {} : { title }),
      ...(file.creation === undefined ? {} : { creation: file.creation }),
      ...place,
    }
  }
  const source = { name: config.sourceName, endpoint: endpointOf(config.sourceId) }
  const bundleWith: Plan["bundleWith"] = (places) => {
    const [first, ...more] = files
    const attached = more.map((file, index) => attach(file, index + 1, places[index + 1]))
    return bundleOf(options, [attach(first, 0, places[0]), ...attached], { identifiers, source, timestamp })
  }
  // The type of each file was decided when it was opened, or overruled.
  const chart = { ...DocumentMessage.chartOptionsOf(options), at: timestamp, filesJudged: files.length }
  const profile = profileOf(config.profiles, destination)
  const messageWith: Plan["messageWith"] = (places) => {
    const made = Result.flatMap(draft, (message) => message.withFiles(places))
    if (Result.isFailure(made) || profile === undefined) return made
    return RedoxError.unlessRefused(check(profile, bundleWith(places)), () => made.success)
  }

  // The message is complete but for where its files are, so it is checked with placeholders before the upload.
  const method = methodOf(options, files, available, profile)
  const draftPlaces = files.map(draftPlaceOf)
  const bundle = bundleWith(draftPlaces)
  const draft = DocumentMessage.fromBundle(bundle, chart)
  const draftProblems =
    Result.isFailure(draft) && draft.failure.reason._tag === "InvalidInput" ? draft.failure.reason.problems : []
  const refusedThere = profile === undefined ? [] : profileProblems(profile, method, bundle)
  // What is wrong with an option is wrong in the message, too; it is reported once, where it can be mended.
  const pathOfFile = (index: number) => (options.files === undefined ? "file" : `files[${index}]`)
  const wrongFiles = fileProblems(files, pathOfFile)
  const mistyped = wrongFiles.some(({ path }) => path.endsWith(".contentType"))
  const untitled = named !== undefined && !isVisible(named)
  const isMessageOnly = ({ path }: RedoxError.Problem): boolean =>
    !(mistyped && path.endsWith(".attachment.contentType")) && !(untitled && path.endsWith(".attachment.title"))
  const adviceWith: Plan["adviceWith"] = (places) => [
    ...files.flatMap((file, index) => file.advice.map((one) => ({ ...one, path: pathOfFile(index) }))),
    ...DocumentMessage.advice(bundleWith(places), chart),
  ]
  const problems = [
    ...destinationProblems(destination),
    ...(options.bundle === undefined ? identifierProblems(options.identifiers) : []),
    ...wrongFiles,
    ...DeliveryPolicy.problemsOf(options.policy),
    ...(Result.isFailure(method) ? [method.failure] : []),
    ...(untitled ? [blankTitle] : []),
    ...(options.bundle === undefined
      ? DocumentMessage.partProblems({
          document: options.document,
          replaces: options.replaces,
          identifiers: carried,
          destination,
        })
      : []),
    ...[...draftProblems, ...refusedThere].filter(isMessageOnly),
    ...(Result.isSuccess(draft) ? sizeProblems(draft.success, config.limits.requestBytes) : []),
    ...(options.strict === true ? adviceWith(draftPlaces) : []),
  ]
  const chosen = Result.getOrElse(method, () => "upload" as const)
  return {
    options,
    files,
    method: chosen,
    identifiers: carried,
    timestamp,
    bundleWith,
    messageWith,
    draftPlaces,
    problems,
    adviceWith,
  }
}

// A draft has URLs where there may be data, so of the ways that files travel the method itself is asked.
const profileProblems = (
  profile: DestinationProfile,
  method: Result.Result<"upload" | "embed", RedoxError.Problem>,
  draft: Bundle,
): ReadonlyArray<RedoxError.Problem> => {
  const { methods, ...others } = profile
  const problems = check(others, draft)
  if (methods === undefined || Result.isFailure(method) || methods.includes(method.success)) return problems
  const ways = methods.includes("embed") ? "embedded" : "uploaded"
  return [
    { path: "method", rule: "destination-profile", message: `${profile.name} takes ${ways} files only` },
    ...problems,
  ]
}

// Redox's newer examples carry the source's UUID as a URI, which `endpoint` has to be (docs/protocol.md §7).
const endpointOf = (sourceId: string | undefined): string => {
  if (sourceId === undefined) return "urn:effect-redox"
  return isUuid(sourceId) ? `urn:uuid:${sourceId.toLowerCase()}` : sourceId
}
