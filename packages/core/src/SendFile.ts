/**
 * The pipeline: choose the method, upload or embed, create, and give a receipt.
 *
 * One send files at most one document. It is either confirmed (a `Receipt`), refused with nothing created
 * (`RedoxError` with `nothingCreated`), or reported as unknown (`OutcomeUnknown`).
 */
import { Cause, Clock, DateTime, Duration, Effect, Exit, Metric, Option, Result, Stream } from "effect"
import { Digest } from "effect/crypto"
import { Base64 } from "effect/encoding"
import { BlobService } from "./BlobService.ts"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import * as DocumentMessage from "./DocumentMessage.ts"
import { DocumentService } from "./DocumentService.ts"
import type { Attachment } from "@effect-redox/fhir/Attachment"
import type { Bundle, BundleEntry } from "@effect-redox/fhir/Bundle"
import type { Patient } from "@effect-redox/fhir/Patient"
import type { FileSource } from "./FileSource.ts"
import * as Identifiers from "./Identifiers.ts"
import { checkSize, counted } from "./internal/send/watchedBytes.ts"
import { observing } from "./internal/delivery/observer.ts"
import { isMethod, makePlan, standIn, type Plan } from "./internal/send/plan.ts"
import { withQuietSpan } from "./internal/span.ts"
import { sends } from "./internal/telemetry.ts"
import { uptime } from "./internal/clock.ts"
import { takesUploads } from "./internal/wire.ts"
import type { Receipt } from "./Receipt.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import type { Observer } from "./SendEvent.ts"

/**
 * How the file travels.
 *
 * - `"auto"`: upload, which Redox recommends; embed only where uploading is impossible (a free account in Development)
 * - `"upload"`: to the Binary endpoint, referred to by URL; up to 30 MB
 * - `"embed"`: base64 within the message; not recommended above 200 KB, and within the request limit
 */
export type Method = "auto" | "upload" | "embed"

/** What a message is made from. */
export interface Parts {
  /** Whose chart. With an identifier the destination knows, such as system `urn:redox:<slug>:MR`. */
  readonly patient: Patient
  /** What kind of document it is, and whatever else there is to say of it. */
  readonly document: DocumentMessage.Document
  /** Further resources `document` refers to: Encounter, Practitioner, Organization, … */
  readonly entries?: ReadonlyArray<BundleEntry> | undefined
  /** Chosen at random unless given. Give the same ones to make a repeated send recognisable. */
  readonly identifiers?: Identifiers.Identifiers | undefined
  readonly bundle?: undefined
}

/** A message that was made elsewhere. */
export interface Complete {
  /**
   * The whole message but for its file, which is put into the first attachment of its DocumentReference (see
   * `DocumentMessage.fill`). Everything else stays as it is, identifiers included.
   */
  readonly bundle: Bundle
  readonly patient?: undefined
  readonly document?: undefined
  readonly entries?: undefined
  readonly identifiers?: undefined
}

/** One file to send, and the message it travels with: from its parts, or complete. */
export type Options = Common & (Parts | Complete)

/** What every send is told, however its message comes about. */
export interface Common {
  readonly file: FileSource
  /** The destination's slug, such as `redox-fhir-sandbox`, or its UUID. */
  readonly destination: string
  /** `Attachment.title`: what the destination shows. Default: a complete message's own title, else the file's name. */
  readonly title?: string | undefined
  /** Default `"auto"`. */
  readonly method?: Method | undefined
  /** Laid over the configuration's policy, for this send. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** Is told what happens, as it happens. */
  readonly onEvent?: Observer | undefined
}

/** Above this, Redox recommends uploading instead of embedding, in bytes. */
const embedAdvised = 200_000

const embed = Effect.fnUntraced(function* (
  file: FileSource,
  limit: number,
  observe: Observer,
): Effect.fn.Return<Pick<Attachment, "data" | "size" | "hash">, RedoxError.RedoxError> {
  const room = Math.floor((limit / 4) * 3)
  yield* checkSize(file.size === undefined ? undefined : 4 * Math.ceil(file.size / 3), "embed", limit)
  const pass = counted(file, { limit: room, method: "embed", hasher: undefined, observe })
  const bytes = yield* Stream.mkUint8Array(pass.stream)
  if (bytes.length > embedAdvised) {
    yield* Effect.logWarning(
      `Embedding ${bytes.length} bytes; Redox recommends uploading files of more than ${embedAdvised} bytes`,
    )
  }
  const sha1 = yield* Effect.flatMap(Digest.Digest, (digest) => digest.digest(Digest.sha1, bytes)).pipe(
    Effect.provide(Digest.layerWebCrypto),
  )
  return { data: Base64.encode(bytes), size: bytes.length, hash: Base64.encode(sha1) }
}, withQuietSpan("SendFile.embed"))

const outcomeOf = (exit: Exit.Exit<Receipt, RedoxError.RedoxError>): string => {
  if (Exit.isSuccess(exit)) return "created"
  const error = Option.getOrUndefined(Exit.findErrorOption(exit))
  if (error === undefined) return Cause.hasInterrupts(exit.cause) ? "interrupted" : "unknown"
  return error.nothingCreated ? "nothing-created" : "unknown"
}

const tallied = <R>(
  send: Effect.Effect<Receipt, RedoxError.RedoxError, R>,
  options: Options,
): Effect.Effect<Receipt, RedoxError.RedoxError, R> =>
  Effect.onExit(send, (exit) => {
    const method = Result.getOrElse(
      Result.try(() => (isMethod(options.method) ? options.method : "auto")),
      () => "auto",
    )
    return Metric.update(Metric.withAttributes(sends, { method, outcome: outcomeOf(exit) }), 1)
  })

/** A send as far as it can be told without a request. */
export interface Draft {
  readonly method: "upload" | "embed"
  readonly identifiers: Identifiers.Identifiers
  /** The message. Where the file would be uploaded its URL is a stand-in, and size and hash are left out. */
  readonly bundle: Bundle
  /** Everything that would keep it from being sent. */
  readonly problems: ReadonlyArray<RedoxError.Problem>
}

/**
 * What {@link sendFile} would send, and everything that is wrong with it, without sending anything. A file to be
 * embedded is read. Fails with `FileUnreadable`, `FileTooLarge` or `FileChanged`.
 *
 * The bundle is the patient's data: show it to whoever is to see that.
 */
export const draft = Effect.fnUntraced(function* (
  options: Options,
): Effect.fn.Return<Draft, RedoxError.RedoxError, RedoxConfig> {
  const config = yield* RedoxConfig
  const plan = yield* makePlan(options, config, takesUploads(config))
  const { bundleWith, identifiers, method, problems } = plan
  const { file } = plan.options
  if (method === "upload") {
    yield* checkSize(file.size, "upload", config.limits.fileBytes)
    return { method, identifiers, problems, bundle: bundleWith(standIn) }
  }
  const embedded = yield* embed(file, config.limits.requestBytes, () => Effect.void)
  return { method, identifiers, problems, bundle: bundleWith(embedded) }
}, withQuietSpan("SendFile.draft"))

/** How far a send has come, for whoever sees only how it ended. */
interface Progress {
  plan?: Plan
  mayExist?: boolean
}

const send = Effect.fn("SendFile.sendFile")(function* (
  given: Options,
  progress: Progress,
): Effect.fn.Return<Receipt, RedoxError.RedoxError, BlobService | DocumentService> {
  const blobs = yield* BlobService
  const documents = yield* DocumentService
  const { config } = documents
  const startedAt = yield* Clock.currentTimeMillis
  const began = yield* uptime
  const plan = yield* makePlan(given, config, blobs.available)
  const { method, options } = plan
  const { destination, file } = options
  progress.plan = plan
  yield* RedoxError.refuse(plan.problems)
  const observe = observing(options.onEvent)
  const passed = Effect.map(uptime, (now) => Math.round(now - began))
  const deadline = Duration.toMillis(DeliveryPolicy.override(config.policy, options.policy).deadline)
  // What is left of the deadline, by a clock that nobody sets, from the time of day it is now.
  const called = Effect.zipWith(Clock.currentTimeMillis, passed, (now, spent) => ({
    policy: options.policy,
    onEvent: observe,
    until: now + deadline - spent,
  }))
  yield* Effect.annotateCurrentSpan({
    "redox.destination": destination,
    "redox.environment": config.environment,
    "redox.method": method,
  })

  const create = (message: DocumentMessage.DocumentMessage) =>
    Effect.flatMap(called, (call) => {
      progress.mayExist = true
      return documents.create(message, { destination, ...call })
    })

  if (method === "embed") {
    const embedded = yield* embed(file, config.limits.requestBytes, observe)
    const message = yield* Effect.fromResult(DocumentMessage.fromBundle(plan.bundleWith(embedded)))
    return finish(yield* create(message), startedAt, yield* passed)
  }

  const uploaded = yield* blobs.upload(file, yield* called)
  const took = yield* passed
  const message = yield* Effect.fromResult(
    DocumentMessage.fromBundle(
      plan.bundleWith({
        url: uploaded.url,
        size: uploaded.size,
        ...(uploaded.hash === undefined ? {} : { hash: uploaded.hash }),
      }),
    ),
  )
  return finish(yield* create(message), startedAt, yield* passed, { attempts: uploaded.attempts, took })
}, tallied)

/**
 * Puts one file into one patient's chart.
 *
 * Everything that can be checked is checked before anything is sent: the destination, the file's type and size, the
 * message. Fails with a `RedoxError`; see its reasons, and docs/delivery.md for what is tried again.
 *
 * @example
 * ```ts
 * import { DocumentMessage, FileSource, SendFile } from "@effect-redox/core"
 *
 * export const program = SendFile.sendFile({
 *   file: FileSource.fromText("Follow-up in two weeks.", { name: "note.txt" }),
 *   destination: "redox-fhir-sandbox",
 *   patient: {
 *     resourceType: "Patient",
 *     identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }]
 *   },
 *   document: { type: DocumentMessage.loinc("11506-3", "Progress note") }
 * })
 * ```
 */
export const sendFile = (
  options: Options,
): Effect.Effect<Receipt, RedoxError.RedoxError, BlobService | DocumentService> => send(options, {})

const finish = (
  receipt: Receipt,
  startedAt: number,
  total: number,
  upload: { readonly attempts: number; readonly took: number } = { attempts: 0, took: 0 },
): Receipt => ({
  ...receipt,
  attempts: { upload: upload.attempts, create: receipt.attempts.create },
  startedAt: DateTime.formatIso(DateTime.makeUnsafe(startedAt)),
  durations: { upload: upload.took, create: receipt.durations.create, total },
})

/**
 * What became of one file of many: its place in the stream, its identifiers, and its receipt or error. One that could
 * not be prepared or read was not sent under its identifiers.
 */
export interface SendResult {
  readonly index: number
  readonly identifiers: Identifiers.Identifiers
  readonly result: Result.Result<Receipt, RedoxError.RedoxError>
}

/**
 * Sends many files, `concurrency` at a time (default 8), and gives one result per file, in the stream's order or, with
 * `unordered`, as they come. A file that fails does not stop the others; only the stream itself can.
 *
 * An element may be an Effect that prepares what to send, such as opening a file: if it fails, that file has failed. So
 * has one that dies or interrupts itself, and one that is no send at all: none takes the others with it. Its error says
 * where it was, and `OutcomeUnknown` if its create had begun.
 *
 * @example
 * ```ts
 * import { Effect, Result, Stream } from "effect"
 * import { SendFile } from "@effect-redox/core"
 *
 * declare const files: Stream.Stream<SendFile.Options>
 *
 * export const program = SendFile.sendFiles(files, { concurrency: 4 }).pipe(
 *   Stream.runForEach(({ identifiers, result }) =>
 *     Result.isSuccess(result)
 *       ? Effect.log("sent", identifiers)
 *       : Effect.logError(result.failure.message, identifiers)
 *   )
 * )
 * ```
 */
export const sendFiles = <E, R, R2 = never>(
  files: Stream.Stream<Options | Effect.Effect<Options, RedoxError.RedoxError, R2>, E, R>,
  settings?: { readonly concurrency?: number | undefined; readonly unordered?: boolean | undefined },
): Stream.Stream<SendResult, E, R | R2 | BlobService | DocumentService> =>
  files.pipe(
    Stream.zipWithIndex,
    Stream.mapEffect(([options, index]) => sendOne(options, index), {
      concurrency: settings?.concurrency ?? 8,
      unordered: settings?.unordered ?? false,
    }),
  )

const unprepared = (index: number): RedoxError.RedoxError =>
  RedoxError.invalidInput({
    path: `files[${index}]`,
    rule: "prepare",
    message: "could not be prepared: the effect that was to do it failed, died or interrupted itself",
  })

const brokenOff = (index: number): RedoxError.RedoxError =>
  RedoxError.invalidInput({
    path: `files[${index}]`,
    rule: "shape",
    message: "could not be sent: something in it, or in this program, is not as it should be",
  })

// The library's error if there is one. Whoever is interrupted from outside does not come here, and of anything else
// nothing is told: it may hold what was to be sent.
const typed = (cause: Cause.Cause<unknown>, otherwise: () => RedoxError.RedoxError): RedoxError.RedoxError => {
  const error = Option.getOrUndefined(Cause.findErrorOption(cause))
  return error instanceof RedoxError.RedoxError ? error : otherwise()
}

const sendOne = Effect.fnUntraced(function* <R>(
  element: Options | Effect.Effect<Options, RedoxError.RedoxError, R>,
  index: number,
): Effect.fn.Return<SendResult, never, R | BlobService | DocumentService> {
  const { config } = yield* DocumentService
  const progress: Progress = {}
  const unsent = (cause: Cause.Cause<RedoxError.RedoxError>) =>
    Effect.map(Identifiers.make, (identifiers): SendResult => {
      const error = typed(cause, () => unprepared(index))
      return { index, identifiers, result: Result.fail(error) }
    })
  const failed = (cause: Cause.Cause<RedoxError.RedoxError>) => {
    const { mayExist, plan } = progress
    return Effect.map(plan === undefined ? Identifiers.make : Effect.succeed(plan.identifiers), (identifiers) => {
      const error = typed(cause, () =>
        plan === undefined || mayExist !== true
          ? brokenOff(index)
          : RedoxError.fromReason(
              new RedoxError.OutcomeUnknown({
                unknown: "broken-off",
                identifiers,
                destination: plan.options.destination,
                environment: config.environment,
                attempts: 1,
              }),
            ),
      )
      return { index, identifiers, result: Result.fail(error) } satisfies SendResult
    })
  }
  const sent = (options: Options) =>
    Effect.matchCauseEffect(send(options, progress), {
      onSuccess: (receipt) =>
        Effect.succeed<SendResult>({ index, identifiers: receipt.identifiers, result: Result.succeed(receipt) }),
      onFailure: failed,
    })
  const prepared = Effect.suspend(() =>
    Effect.isEffect(element) ? Effect.matchCauseEffect(element, { onSuccess: sent, onFailure: unsent }) : sent(element),
  )
  return yield* Effect.catchCause(prepared, failed)
})
