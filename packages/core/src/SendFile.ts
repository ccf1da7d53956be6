/**
 * The pipeline: choose the method, upload or embed, create, and give a receipt.
 *
 * One send files at most one document. It is either confirmed (a `Receipt`), refused with nothing created
 * (`RedoxError` with `nothingCreated`), or reported as unknown (`OutcomeUnknown`).
 */
import { Cause, Clock, DateTime, Duration, Effect, Exit, Metric, Option, Result, Stream } from "effect"
import { BlobService } from "./BlobService.ts"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import * as DocumentMessage from "./DocumentMessage.ts"
import { DocumentService } from "./DocumentService.ts"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import * as Identifiers from "./Identifiers.ts"
import { minimumAttemptTime, outOfTime } from "./internal/delivery/deliver.ts"
import { CheckedOptions } from "./internal/delivery/checkedOptions.ts"
import { guardObserver } from "./internal/delivery/observer.ts"
import { embed } from "./internal/send/embed.ts"
import type { Options, Ready } from "./internal/send/options.ts"
import { isMethod, makePlan, placeholderUrl, placeOf, type Plan } from "./internal/send/plan.ts"
import { checkSize } from "./internal/send/watchedBytes.ts"
import { withQuietSpan } from "./internal/span.ts"
import { sends } from "./internal/telemetry.ts"
import { monotonicMillis } from "./internal/clock.ts"
import { takesUploads } from "./internal/wire.ts"
import type { Receipt } from "./Receipt.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import type { Observer } from "./SendEvent.ts"

export type { Common, Complete, Method, Options, Parts, PartsOfKnownPatient, Ready } from "./internal/send/options.ts"

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
  /** The message. Where the file would be uploaded its URL is a placeholder, and size and hash are left out. */
  readonly bundle: Bundle
  /** Everything that would keep it from being sent. */
  readonly problems: ReadonlyArray<RedoxError.Problem>
  /** What it may lack and still be sent, though many destinations want it. */
  readonly advice: ReadonlyArray<RedoxError.Problem>
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
  const { advice, bundleWith, identifiers, method, problems } = plan
  const { file } = plan.options
  if (method === "upload") {
    yield* checkSize(file.size, "upload", config.limits.fileBytes)
    return { method, identifiers, problems, advice, bundle: bundleWith(placeholderUrl) }
  }
  const bundle = bundleWith(yield* embed(file, config.limits.requestBytes, () => Effect.void))
  return { method, identifiers, problems, advice: DocumentMessage.advice(bundle), bundle }
}, withQuietSpan("SendFile.draft"))

/** How far a send has come, for those that see only how it ended. */
interface Progress {
  plan?: Plan
  mayExist?: boolean
  /** Advice that was given already, in this send or in another of the same batch. */
  readonly advised: Set<string>
}

/** Reports advice once: that an author is missing is the same for each of a thousand files. */
const adviseOnce = (
  advised: Set<string>,
  advice: ReadonlyArray<RedoxError.Problem>,
  observe: Observer,
): Effect.Effect<void> => {
  const keyOf = ({ path, rule }: RedoxError.Problem) => `${rule} ${path.replace(/\d+/g, "")}`
  const fresh = advice.filter((one) => !advised.has(keyOf(one)))
  for (const one of fresh) advised.add(keyOf(one))
  return fresh.length === 0 ? Effect.void : observe({ _tag: "Advice", advice: fresh })
}

/**
 * A send up to its create: checked, and its file at Redox or read into the message. `create` is the rest; it runs once,
 * and dies if it is run again.
 */
export interface Prepared extends Ready {
  readonly create: Effect.Effect<Receipt, RedoxError.RedoxError>
}

const prepareWith = Effect.fnUntraced(function* (
  given: Options,
  progress: Progress,
): Effect.fn.Return<Prepared, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> {
  const blobs = yield* BlobService
  const documents = yield* DocumentService
  const config = yield* RedoxConfig
  const startedAt = yield* Clock.currentTimeMillis
  const began = yield* monotonicMillis
  const plan = yield* makePlan(given, config, takesUploads(config))
  const { identifiers, method, options } = plan
  const { destination, file } = options
  const { environment } = config
  progress.plan = plan
  yield* RedoxError.refuse(plan.problems)
  const observe = guardObserver(options.onEvent)
  yield* adviseOnce(progress.advised, plan.advice, observe)
  const checked = new CheckedOptions({ destination, policy: options.policy, onEvent: observe })
  const passed = Effect.map(monotonicMillis, (now) => Math.round(now - began))
  const policy = DeliveryPolicy.override(config.policy, options.policy)
  // The deadline is the whole send's: each request gets what is left of it.
  const callAfter = Effect.fnUntraced(function* (operation: "upload" | "create", spent: number) {
    const left = Duration.toMillis(policy.deadline) - spent
    if (left < minimumAttemptTime(operation, policy)) return yield* outOfTime(operation, 0)
    return checked.within(left)
  })
  yield* Effect.annotateCurrentSpan({
    "redox.destination": destination,
    "redox.environment": environment,
    "redox.method": method,
  })

  const upload = Effect.gen(function* () {
    if (file.uploaded !== undefined) return { ...file.uploaded, attempts: 0 }
    return yield* blobs.upload(file, yield* callAfter("upload", yield* passed))
  })
  const uploaded = method === "upload" ? yield* upload : undefined
  const took = uploaded === undefined ? 0 : yield* passed
  const place = uploaded === undefined ? yield* embed(file, config.limits.requestBytes, observe) : placeOf(uploaded)
  const message = yield* Effect.fromResult(DocumentMessage.fromBundle(plan.bundleWith(place), plan.chart))
  const advice = DocumentMessage.advice(message.bundle)
  if (options.strict === true) yield* RedoxError.refuse(advice)
  // How large an embedded file is shows when it was read.
  yield* adviseOnce(progress.advised, advice, observe)
  const spent = yield* passed

  const ready: Ready = {
    destination,
    environment,
    identifiers,
    method,
    uploads: uploaded === undefined ? [] : [uploaded],
  }
  let begun = false
  const create = Effect.gen(function* () {
    if (begun) return yield* Effect.die(new Error("The create of a prepared send was run twice"))
    begun = true
    if (options.beforeCreate !== undefined) yield* options.beforeCreate(ready)
    const resumed = yield* monotonicMillis
    const call = yield* callAfter("create", spent)
    progress.mayExist = true
    const receipt = yield* documents.create(message, call)
    const total = spent + Math.round((yield* monotonicMillis) - resumed)
    return finish(receipt, startedAt, total, { attempts: uploaded?.attempts ?? 0, took })
  })
  return { ...ready, create }
})

/**
 * The first half of {@link sendFile}: everything is checked and the file uploaded (or read, to be embedded), and nothing
 * is created yet. `create` is the second half. For a program that has to commit something of its own between the two,
 * such as a row that says that the create has begun; `beforeCreate` is the same for a send in one piece.
 *
 * The time between the halves does not count against the deadline. Fails like `sendFile`, but never with
 * `OutcomeUnknown`; `create` fails like `DocumentService.create`.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { SendFile } from "@effect-redox/core"
 *
 * declare const options: SendFile.Options
 * declare const commit: (ready: SendFile.Ready) => Effect.Effect<void>
 *
 * export const program = Effect.gen(function* () {
 *   const prepared = yield* SendFile.prepare(options)
 *   yield* commit(prepared)
 *   return yield* prepared.create
 * })
 * ```
 */
export const prepare = (
  options: Options,
): Effect.Effect<Prepared, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> =>
  withQuietSpan("SendFile.prepare")(prepareWith(options, { advised: new Set() }))

const send = Effect.fn("SendFile.sendFile")(function* (
  given: Options,
  progress: Progress,
): Effect.fn.Return<Receipt, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> {
  const { create } = yield* prepareWith(given, progress)
  return yield* create
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
): Effect.Effect<Receipt, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> =>
  send(options, { advised: new Set() })

const finish = (
  receipt: Receipt,
  startedAt: number,
  total: number,
  upload: { readonly attempts: number; readonly took: number },
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
): Stream.Stream<SendResult, E, R | R2 | RedoxConfig | BlobService | DocumentService> =>
  Stream.suspend(() => {
    const advised = new Set<string>()
    return files.pipe(
      Stream.zipWithIndex,
      Stream.mapEffect(([options, index]) => sendOne(options, index, advised), {
        concurrency: settings?.concurrency ?? 8,
        unordered: settings?.unordered ?? false,
      }),
    )
  })

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
  advised: Set<string>,
): Effect.fn.Return<SendResult, never, R | RedoxConfig | BlobService | DocumentService> {
  const config = yield* RedoxConfig
  const progress: Progress = { advised }
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
