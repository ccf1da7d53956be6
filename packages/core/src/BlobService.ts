/**
 * Uploads files to Redox's Binary endpoint, so that a document can refer to them by URL (docs/protocol.md §3).
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type * as Fiber from "effect/Fiber"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { ContentHash } from "./ContentHash.ts"
import type * as DeliveryPolicy from "./DeliveryPolicy.ts"
import { FileSource } from "./FileSource.ts"
import type { Content } from "./internal/bytes/body.ts"
import { chunkSize, sliced } from "./internal/bytes/chunks.ts"
import { member, textOf } from "./internal/http/answer.ts"
import { makeAuthorizedCall, type Call, type Success } from "./internal/delivery/authorizedCall.ts"
import {
  checkSize,
  readsAlike,
  watchedBytes,
  type Reading,
  type Seen,
  type WatchOptions,
} from "./internal/send/watchedBytes.ts"
import { checkOptions, type CheckedOptions } from "./internal/delivery/checkedOptions.ts"
import { noObserver } from "./internal/delivery/observer.ts"
import { failedAnswer, type Called, type FailedAttempt } from "./internal/delivery/outcome.ts"
import { operations } from "./internal/operations.ts"
import { annotateSpan, withQuietSpan } from "./internal/span.ts"
import { isSecure } from "./internal/wire.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"
import type { Observer } from "./SendEvent.ts"
import type { TokenService } from "./TokenService.ts"
import type { Traffic } from "./Traffic.ts"
import { withoutQuery, type UploadedFile } from "./UploadedFile.ts"

export { UploadedFile, withoutQuery } from "./UploadedFile.ts"

/** What a caller may set for one upload. */
export interface Options {
  /** Laid over the configuration's policy, for this upload. */
  readonly policy?: DeliveryPolicy.Options | undefined
  /** Receives every event of this upload. */
  readonly onEvent?: Observer | undefined
}

// A header that was sent twice arrives as a list; the same URL twice is one.
const single = (header: string | undefined): string | undefined => {
  if (header === undefined || !header.includes(",")) return header
  const values = new Set(header.split(",").map((value) => value.trim()))
  return values.size === 1 ? [...values][0] : header
}

// Opaque, and its host is not pinned. The receiver of the document fetches it, so that it must come out as an https: URL, and
// what it holds is stored and logged, so that it must hold no password.
const usable = (candidate: string | undefined, base?: string): string | undefined => {
  if (candidate === undefined || candidate === "" || /[\s\p{Cc}]/u.test(candidate)) return undefined
  const url = URL.parse(candidate, /^https?:\/\//i.test(candidate) ? undefined : base)
  return url !== null && isSecure(url) && url.username === "" && url.password === "" ? url.href : undefined
}

// The guide names the header and prints `location`; the older endpoint answered `URI` (protocol.md §3). The first that can be
// used is the one. The header may be relative to the request (RFC 9110 §10.2.2, FHIR http.html#create).
const blobUrlOf = ({ headers, reading: { json } }: Success, requestUrl: string): string | undefined =>
  usable(single(headers["location"]), requestUrl) ??
  usable(textOf(member(json, "location"))) ??
  usable(textOf(member(json, "URI")))

/**
 * Uploads files.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { FileSource } from "@effect-redox/core"
 * import { BlobService } from "@effect-redox/core/BlobService"
 *
 * export const program = Effect.gen(function* () {
 *   const blobs = yield* BlobService
 *   const uploaded = yield* blobs.upload(FileSource.fromText("Follow-up in two weeks."))
 *   yield* Effect.log("uploaded", { size: uploaded.size })
 * })
 * ```
 */
export class BlobService extends Context.Service<
  BlobService,
  {
    /**
     * Streams a file to Redox. Its size is checked before the first byte where it is known, and while streaming where it
     * is not. Tried again on transient faults, reopening a file that is not in memory: a blob nothing refers to is harmless. Each attempt has
     * to read what the ones before it read, from the first byte on, and a file without a size is read once more after
     * an attempt that had stopped within it. A file that can be read once only (`FileSource.once`) is tried once.
     *
     * Fails with `InvalidInput`, `FileUnreadable`, `FileTooLarge`, `FileChanged`, `Authentication`, `Forbidden`,
     * `NotFound`, `Rejected`, `RateLimited`, `Unavailable` or `MalformedResponse`.
     */
    readonly upload: (file: FileSource, options?: Options) => Effect.Effect<UploadedFile, RedoxError.RedoxError>
  }
>()("@effect-redox/core/BlobService") {
  /** Makes the service from the services it needs. */
  static readonly make = Effect.suspend(() => make)

  /** Uploads over HTTP with the tokens of `TokenService`. */
  static readonly layer: Layer.Layer<BlobService, never, RedoxConfig | TokenService | Traffic | HttpClient.HttpClient> =
    Layer.effect(
      BlobService,
      Effect.suspend(() => make),
    )
}

const make = Effect.gen(function* () {
  const config = yield* RedoxConfig
  const makeHasher = yield* ContentHash
  const call = yield* makeAuthorizedCall
  const limit = config.limits.fileBytes

  const request = HttpClientRequest.acceptJson(HttpClientRequest.post(operations.upload.url(config)))
  const watch = { limit, method: "upload", makeHasher } as const

  const upload = Effect.fnUntraced(function* (
    file: FileSource,
    options?: Options,
  ): Effect.fn.Return<UploadedFile, RedoxError.RedoxError> {
    const checked = yield* checkOptions(options, config.policy, ({ uploadProblems }) =>
      uploadProblems(file, options?.policy),
    )
    yield* checkSize(file.size, "upload", limit)
    yield* annotateSpan(() => ({
      "redox.environment": config.environment,
      ...(file.size === undefined ? {} : { "redox.file.size": file.size }),
    }))
    const uploading = new Uploading(file, request, checked, watch)
    const delivered = yield* call(uploading)
    yield* uploading.checkWhole()
    const uploaded = { ...delivered.value, attempts: delivered.attempts }
    const { observe } = uploading
    if (observe !== noObserver) {
      const blobUrl = withoutQuery(uploaded.url)
      yield* observe({ _tag: "Uploaded", bytes: uploaded.size, attempts: uploaded.attempts, blobUrl })
    }
    return uploaded
  }, withQuietSpan("BlobService.upload"))

  return BlobService.of({ upload })
})

type Uploaded = Omit<UploadedFile, "attempts">
type Watch = Pick<WatchOptions, "limit" | "method" | "makeHasher">

/** One upload under way: its call, and what the call sends. A class, since its attempts share what was read of the file. */
class Uploading implements Call<Uploaded>, Content {
  readonly operation = "upload"
  readonly request: HttpClientRequest.HttpClientRequest
  readonly policy: DeliveryPolicy.DeliveryPolicy
  readonly observe: Observer
  readonly content: Content
  readonly contentType: string
  readonly contentLength: number | undefined
  readonly #file: FileSource
  readonly #watch: Watch
  readonly #seen: Array<Seen> = []
  #reading: Reading | undefined
  // A file on a disk gives once what it holds of it.
  #inMemory: Effect.Effect<Uint8Array, RedoxError.RedoxError> | undefined
  // The source's fault hides why it had to be read again.
  #failed: RedoxError.FailedBefore | undefined

  constructor(
    file: FileSource,
    request: HttpClientRequest.HttpClientRequest,
    { onEvent, policy }: CheckedOptions,
    watch: Watch,
  ) {
    this.request = request
    // What can be read once only is sent once only.
    this.policy = file.once ? { ...policy, maxAttempts: 1 } : policy
    this.observe = onEvent
    this.content = this
    this.contentType = file.contentType
    this.contentLength = file.size
    this.#file = file
    this.#watch = watch
  }

  get open(): Content["open"] {
    return Effect.suspend(() => Effect.map(this.#begin().open, (pull) => sliced(pull, chunkSize)))
  }

  whole(fiber: Fiber.Fiber<unknown, unknown>): ReturnType<Content["whole"]> {
    const source = this.#inMemory ?? FileSource.whole(this.#file)
    if (source === undefined) return undefined
    if (Exit.isExit(source)) this.#inMemory = source
    return this.#begin().whole(source, fiber)
  }

  failed({ outcome, status }: FailedAttempt): void {
    this.#failed = { outcome, ...(status === undefined ? {} : { status }) }
  }

  ownFault(): RedoxError.RedoxError | undefined {
    const fault = this.#reading?.fault()
    return fault === undefined ? undefined : this.#explained(fault)
  }

  read(reply: Success, called: Called): Result.Result<Uploaded, FailedAttempt> {
    const { now, reading: answered } = reply
    const url = blobUrlOf(reply, this.request.url)
    if (url === undefined) {
      return Result.fail(failedAnswer(called, { outcome: "unreadable", reply, answer: answered.answer, now }))
    }
    const reading = this.#reading
    // A server that answers before the whole file has arrived has not stored it.
    if (reading === undefined || !reply.requestSent) {
      return Result.fail({
        outcome: "lost",
        status: reply.status,
        retryAfter: undefined,
        toError: () => early(answered.answer),
      })
    }
    const hash = reading.hash()
    const size = reading.bytes()
    return Result.succeed({ url, contentType: this.contentType, size, ...(hash === undefined ? {} : { hash }) })
  }

  /**
   * Lines that are all the same read alike from wherever one begins. Where neither a size nor an earlier whole reading shows
   * that the last one was of the whole file, the source is read once more: one that goes on where it stopped has no more.
   */
  checkWhole(): Effect.Effect<void, RedoxError.RedoxError> {
    const last = this.#reading?.seen()
    const isKnown = this.#file.size !== undefined || this.#seen.length === 0 || this.#seen.some(({ whole }) => whole)
    if (last === undefined || isKnown) return Effect.void
    const alike = readsAlike(this.#file, last, this.#watch, Duration.toMillis(this.policy.attemptTimeout))
    return Effect.mapError(alike, (fault) => this.#explained(fault))
  }

  /**
   * Begins to read, anew in every attempt. What an earlier one read has to be read again from the first byte on: a source
   * that goes on where it stopped, such as a request's body, is no file.
   */
  #begin(): Reading {
    const before = this.#reading?.seen()
    if (before !== undefined) this.#seen.push(before)
    // Without a size, nothing would show that its first bytes were lost with an attempt that ended before they came.
    const isLost = this.#file.size === undefined && this.#reading?.unsettled() === true
    return (this.#reading = watchedBytes(this.#file, {
      ...this.#watch,
      seen: this.#seen,
      observe: this.observe,
      isLost,
    }))
  }

  #explained(fault: RedoxError.RedoxError): RedoxError.RedoxError {
    return this.#failed === undefined ? fault : RedoxError.withCauseBefore(fault, this.#failed)
  }
}

const early = (answer: RedoxError.Answer): RedoxError.RedoxError =>
  RedoxError.fromReason(
    new RedoxError.MalformedResponse({
      operation: "upload",
      expected: "an answer after the whole file had been sent",
      answer,
    }),
  )
