/**
 * The first half of a send: it is checked, and its files are uploaded, or read into the message. The second half, the
 * create, comes with it as an effect.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import { BlobService } from "../../BlobService.ts"
import * as DeliveryPolicy from "../../DeliveryPolicy.ts"
import { DocumentService } from "../../DocumentService.ts"
import type { FileSource } from "../../FileSource.ts"
import type { Receipt } from "../../Receipt.ts"
import { RedoxConfig } from "../../RedoxConfig.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import type { UploadedFile } from "../../UploadedFile.ts"
import { millisAt } from "../clock.ts"
import { CheckedOptions } from "../delivery/checkedOptions.ts"
import { minimumAttemptTime, outOfTime } from "../delivery/deliver.ts"
import { guardObserver, noObserver } from "../delivery/observer.ts"
import { annotateSpan } from "../span.ts"
import { embed } from "./embed.ts"
import type { Options, Ready } from "./options.ts"
import type { Place } from "../message/place.ts"
import { adviceOf, makePlan, messageOf } from "./makePlan.ts"
import { placeOf, type Plan } from "./plan.ts"
import { checkSize } from "./watchedBytes.ts"

/** How far a send has come, for those that see only how it ended. */
export interface Progress {
  plan?: Plan
  mayExist?: boolean
  /** Lets advice through that was not given yet, in this send or in another of the same batch. */
  readonly freshAdvice: (advice: ReadonlyArray<RedoxError.Problem>) => ReadonlyArray<RedoxError.Problem>
}

/** Advises an observer of what it was not advised of yet. */
const advise = (
  { freshAdvice }: Progress,
  observe: Observer,
  plan: Plan,
  places: ReadonlyArray<Place>,
): Effect.Effect<void> =>
  observe === noObserver
    ? Effect.void
    : Effect.flatMap(
        Effect.orElseSucceed(adviceOf(plan, places), () => []),
        (advice) => {
          const fresh = freshAdvice(advice)
          return fresh.length === 0 ? Effect.void : observe({ _tag: "Advice", advice: fresh })
        },
      )

/**
 * A send up to its create: checked, and its file at Redox or read into the message. `create` is the rest; it runs once,
 * and dies if it is run again.
 */
export interface Prepared extends Ready {
  readonly create: Effect.Effect<Receipt, RedoxError.RedoxError>
}

/** The first half of a send: all but its create. */
export const prepare = Effect.fnUntraced(function* (
  given: Options,
  progress: Progress,
): Effect.fn.Return<Prepared, RedoxError.RedoxError, RedoxConfig | BlobService | DocumentService> {
  // At once, since each that is asked for by itself takes a turn of the run loop.
  const services = yield* Effect.context<RedoxConfig | BlobService | DocumentService>()
  const blobs = Context.get(services, BlobService)
  const documents = Context.get(services, DocumentService)
  const config = Context.get(services, RedoxConfig)
  const clock = Context.get(services, Clock.Clock)
  const began = millisAt(clock)
  const plan = yield* makePlan(given, config, clock)
  const { files, identifiers, method, options } = plan
  const { destination } = options
  const { environment } = config
  progress.plan = plan
  if (plan.problems.length > 0) yield* RedoxError.refuse(plan.problems)
  const observe = guardObserver(options.onEvent)
  if (observe !== noObserver) yield* advise(progress, observe, plan, plan.draftPlaces)
  const observeFile = (file: number): Observer =>
    files.length === 1 || observe === noObserver
      ? observe
      : (event) => observe(event._tag === "BytesSent" || event._tag === "Uploaded" ? { ...event, file } : event)
  const passed = (): number => Math.round(millisAt(clock) - began)
  const policy = DeliveryPolicy.override(config.policy, options.policy)
  // The deadline is the whole send's: each request gets what is left of it.
  const callAfter = (
    operation: "upload" | "create",
    spent: number,
    onEvent: Observer,
  ): Effect.Effect<CheckedOptions, RedoxError.RedoxError> => {
    const left = Duration.toMillis(policy.deadline) - spent
    return left < minimumAttemptTime(operation, policy)
      ? Effect.fail(outOfTime(operation, 0))
      : Effect.succeed(
          new CheckedOptions({
            destination,
            policy: { ...policy, deadline: Duration.millis(left) },
            onEvent,
          }),
        )
  }
  yield* annotateSpan(() => ({
    "redox.destination": destination,
    "redox.environment": environment,
    "redox.method": method,
  }))

  const uploads: Array<UploadedFile & { readonly attempts: number }> = []
  if (method === "upload") {
    yield* checkSizes(files, config)
    for (const file of files) {
      const observeThis = observeFile(uploads.length)
      uploads.push(
        file.uploaded === undefined
          ? yield* blobs.upload(file, yield* callAfter("upload", passed(), observeThis))
          : { ...file.uploaded, attempts: 0 },
      )
    }
  }
  const took = uploads.length === 0 ? 0 : passed()
  const places = method === "upload" ? uploads.map(placeOf) : yield* embedAll(files, config, observeFile)
  const message = yield* messageOf(plan, places)
  if (method === "embed") {
    if (options.strict === true) yield* RedoxError.refuse(yield* adviceOf(plan, places))
    yield* advise(progress, observe, plan, places)
  }
  const spent = passed()

  const ready: Ready = { destination, environment, identifiers, method, uploads }
  const attempts = uploads.reduce((sum, uploaded) => sum + uploaded.attempts, 0)
  let begun = false
  const createNow = (): Effect.Effect<Receipt, RedoxError.RedoxError> => {
    const resumed = millisAt(clock)
    return Effect.flatMapEager(callAfter("create", spent, observe), (call) => {
      progress.mayExist = true
      return Effect.map(documents.create(message, call), (receipt) => {
        const total = spent + Math.round(millisAt(clock) - resumed)
        return finish(receipt, plan.timestamp, total, { attempts, took })
      })
    })
  }
  // No generator: V8 keeps one that is made for each send, and all it can see, until the next full collection.
  const create = Effect.suspend(() => {
    if (begun) return Effect.die(new Error("The create of a prepared send was run twice"))
    begun = true
    return options.beforeCreate === undefined ? createNow() : Effect.flatMap(options.beforeCreate(ready), createNow)
  })
  return { ...ready, create }
})

/** Fails where a file is known to be over the limit, before the first of them is uploaded. */
export const checkSizes = (files: ReadonlyArray<FileSource>, { limits }: RedoxConfig["Service"]) =>
  checkSize(files.find(({ size = 0 }) => size > limits.fileBytes)?.size, "upload", limits.fileBytes)

/** Reads files into the message; together they have to fit into one request. */
export const embedAll = Effect.fnUntraced(function* (
  files: ReadonlyArray<FileSource>,
  config: RedoxConfig["Service"],
  observeFile: (index: number) => Observer,
) {
  let left = config.limits.requestBytes
  return yield* Effect.forEach(files, (file, index) =>
    Effect.tap(embed(file, left, observeFile(index)), ({ data }) => Effect.sync(() => void (left -= data.length))),
  )
})

const finish = (
  receipt: Receipt,
  startedAt: string,
  total: number,
  upload: { readonly attempts: number; readonly took: number },
): Receipt => ({
  ...receipt,
  attempts: { upload: upload.attempts, create: receipt.attempts.create },
  startedAt,
  durations: { upload: upload.took, create: receipt.durations.create, total },
})
