/**
 * What of a send is settled before anything is sent: its method, its identifiers, its message but for where the file is,
 * and everything that is wrong with it.
 */
import { DateTime, Effect, Result, Schema, Stream } from "effect"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import * as DocumentMessage from "../../DocumentMessage.ts"
import { destinationProblems } from "../../DocumentService.ts"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import { problemsOf } from "../../FileSource.ts"
import * as Identifiers from "../../Identifiers.ts"
import type { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { UploadedFile } from "../../UploadedFile.ts"
import { isVisible, shownTitle, titleOfName } from "../message/text.ts"
import type { Options } from "./options.ts"

export const isMethod = Schema.is(Schema.Literals(["auto", "upload", "embed"]))

const methodOf = (options: Options, available: boolean): Result.Result<"upload" | "embed", RedoxError.Problem> => {
  const method = options.method ?? "auto"
  if (!isMethod(method)) {
    return Result.fail({ path: "method", rule: "method", message: "must be auto, upload or embed" })
  }
  if (options.file.uploaded !== undefined) {
    return method === "embed"
      ? Result.fail({ path: "method", rule: "uploaded", message: "must not be embed: the file is at Redox already" })
      : Result.succeed("upload")
  }
  if (method === "embed") return Result.succeed("embed")
  if (available) return Result.succeed("upload")
  return method === "auto"
    ? Result.succeed("embed")
    : Result.fail({
        path: "method",
        rule: "plan",
        message: 'a free Redox account cannot upload in Development: use "auto" or "embed", or another environment',
      })
}

/** What is settled before anything is sent. */
export interface Plan {
  /** As they were read, once. */
  readonly options: Options
  readonly method: "upload" | "embed"
  readonly identifiers: Identifiers.Identifiers
  /** The message with its file at some place. */
  readonly bundleWith: (place: Pick<Attachment, "url" | "data" | "size" | "hash">) => Bundle
  /** What the message is checked against, besides its own rules. */
  readonly chart: DocumentMessage.ChartOptions
  readonly problems: ReadonlyArray<RedoxError.Problem>
  /** What it may lack and still be sent. Where the send is strict, these are among the problems as well. */
  readonly advice: ReadonlyArray<RedoxError.Problem>
}

// What a program without types may pass. Nothing of the exception is told: it may name what it stumbled over.
const unreadableInput = RedoxError.invalidInput({
  path: "options",
  rule: "shape",
  message: "could not be read: something in them is not of the type it should be",
})
const blankTitle: RedoxError.Problem = {
  path: "title",
  rule: "blank-title",
  message: "must not be blank: it is what the chart shows. Leave it out to use the file's name",
}
const notASource: RedoxError.Problem = { path: "file", rule: "source", message: "must be a FileSource" }

// Each is read once, so that what is checked is what is sent.
const read = (options: Options): Options => {
  const { allow, beforeCreate, destination, file, method, onEvent, policy, strict, title } = options
  const common = { allow, beforeCreate, destination, file, method, onEvent, policy, strict, title }
  return options.bundle === undefined
    ? {
        ...common,
        ...(options.patientReference === undefined
          ? { patient: options.patient }
          : { patientReference: options.patientReference }),
        document: options.document,
        entries: options.entries,
        identifiers: options.identifiers,
      }
    : { ...common, bundle: options.bundle }
}

/** Stands for the file's URL before the upload, so that the whole message can be checked. */
export const placeholderUrl = { url: "https://blob.invalid/draft" }

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

const isUuid = Schema.is(Schema.String.check(Schema.isUUID()))

const sizeProblems = (bundle: Bundle, limit: number): ReadonlyArray<RedoxError.Problem> =>
  new TextEncoder().encode(JSON.stringify(bundle)).length > limit
    ? [{ path: "Bundle", rule: "size", message: `must have at most ${limit} bytes besides its file` }]
    : []

export const makePlan = Effect.fnUntraced(
  function* (
    given: Options,
    config: RedoxConfig["Service"],
    available: boolean,
  ): Effect.fn.Return<Plan, RedoxError.RedoxError> {
    const options = read(given)
    const { destination, file } = options
    const timestamp = DateTime.formatIso(yield* DateTime.now)
    const identifiers =
      options.bundle === undefined
        ? (options.identifiers ?? (yield* Identifiers.make))
        : DocumentMessage.identifiersOf(options.bundle)
    const carried = DocumentMessage.identifiersWith(options.document, identifiers)
    const own = options.bundle === undefined ? undefined : DocumentMessage.attachmentOf(options.bundle)?.title
    const named = options.title === undefined ? undefined : shownTitle(options.title)
    const title = named ?? own ?? (file.name === undefined ? undefined : titleOfName(file.name))
    const described = {
      contentType: file.contentType,
      ...(title === undefined ? {} : { title }),
      ...(file.creation === undefined ? {} : { creation: file.creation }),
    }
    const bundleWith: Plan["bundleWith"] = (place) =>
      options.bundle === undefined
        ? DocumentMessage.build({
            ...(options.patientReference === undefined
              ? { patient: options.patient }
              : { patientReference: options.patientReference }),
            document: options.document,
            attachment: { ...described, ...place },
            entries: options.entries,
            identifiers,
            source: { name: config.sourceName, endpoint: endpointOf(config.sourceId) },
            timestamp,
          })
        : DocumentMessage.fill(options.bundle, { ...described, ...place })

    const chart = DocumentMessage.chartOptionsOf(options)
    // The message is complete but for where its file is, so it is checked with a placeholder before the upload.
    const method = methodOf(options, available)
    const bundle = bundleWith(file.uploaded === undefined ? placeholderUrl : placeOf(file.uploaded))
    const draft = DocumentMessage.fromBundle(bundle, chart)
    const draftProblems =
      Result.isFailure(draft) && draft.failure.reason._tag === "InvalidInput" ? draft.failure.reason.problems : []
    // What is wrong with an option is wrong in the message, too; it is reported once, where it can be mended.
    const fileProblems = problemsOf(file)
    const mistyped = fileProblems.some(({ path }) => path === "file.contentType")
    const untitled = named !== undefined && !isVisible(named)
    const isMessageOnly = ({ path }: RedoxError.Problem): boolean =>
      !(mistyped && path.endsWith(".attachment.contentType")) && !(untitled && path.endsWith(".attachment.title"))
    const advice = DocumentMessage.advice(bundle)
    const problems = [
      ...destinationProblems(destination),
      ...(options.bundle === undefined ? identifierProblems(options.identifiers) : []),
      ...fileProblems,
      ...(Stream.isStream(file.bytes) ? [] : [notASource]),
      ...DeliveryPolicy.problemsOf(options.policy),
      ...(Result.isFailure(method) ? [method.failure] : []),
      ...(untitled ? [blankTitle] : []),
      ...(options.bundle === undefined ? DocumentMessage.documentProblems(options.document) : []),
      ...draftProblems.filter(isMessageOnly),
      ...(Result.isSuccess(draft) ? sizeProblems(draft.success.bundle, config.limits.requestBytes) : []),
      ...(options.strict === true ? advice : []),
    ]
    const chosen = Result.getOrElse(method, () => "upload" as const)
    return { options, method: chosen, identifiers: carried, bundleWith, chart, problems, advice }
  },
  Effect.catchDefect(() => Effect.fail(unreadableInput)),
)

// Redox's newer examples carry the source's UUID as a URI, which `endpoint` has to be (docs/protocol.md §7).
const endpointOf = (sourceId: string | undefined): string => {
  if (sourceId === undefined) return "urn:effect-redox"
  return isUuid(sourceId) ? `urn:uuid:${sourceId.toLowerCase()}` : sourceId
}
