/**
 * Uploads files to Redox's Binary endpoint, so that a document can refer to them by URL (docs/protocol.md §3).
 */
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Result from "effect/Result"
import type * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import { ContentHash } from "./ContentHash.ts"
import * as DeliveryPolicy from "./DeliveryPolicy.ts"
import { FileSource, problemsOf } from "./FileSource.ts"
import { chunkSize, sliced } from "./internal/bytes/chunks.ts"
import { member, textOf } from "./internal/http/answer.ts"
import { makeAuthorizedCall, type Success } from "./internal/delivery/authorizedCall.ts"
import { checkSize, readsAlike, watchedBytes, type Reading, type Seen } from "./internal/send/watchedBytes.ts"
import { checkOptions } from "./internal/delivery/checkedOptions.ts"
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
  const values = new Set(header?.split(",").map((value) => value.trim()))
  return values.size === 1 ? [...values][0] : header
}

// Opaque, and its host is not pinned. The receiver of the document fetches it, so that it must come out as an https: URL, and
// what it holds is stored and logged, so that it must hold no password.
const usable = (candidate: string | undefined, base?: string): string | undefined => {
  if (candidate === undefined || candidate === "" || /[\s\p{Cc}]/u.test(candidate)) return undefined
  const url = URL.parse(candidate, base)
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
     * is not. Tried again on transient faults, reopening the file: a blob nothing refers to is harmless. Each attempt has
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

  const url = operations.upload.url(config)
  const request = HttpClientRequest.acceptJson(HttpClientRequest.post(url))

  const upload = Effect.fnUntraced(function* (
    file: FileSource,
    options?: Options,
  ): Effect.fn.Return<UploadedFile, RedoxError.RedoxError> {
    const { onEvent: observe, policy } = yield* checkOptions(options, () => problemsOf(file))
    yield* checkSize(file.size, "upload", limit)
    yield* annotateSpan(() => ({
      "redox.environment": config.environment,
      ...(file.size === undefined ? {} : { "redox.file.size": file.size }),
    }))

    let reading: Reading | undefined
    const seen: Array<Seen> = []
    // Run anew by every attempt. What an earlier one read has to be read again from the first byte on: a source that
    // goes on where it stopped, such as a request's body, is no file.
    const begin = (): Reading => {
      const before = reading?.seen()
      if (before !== undefined) seen.push(before)
      // Without a size, nothing would show that its first bytes were lost with an attempt that ended before they came.
      const isLost = file.size === undefined && reading?.unsettled() === true
      return (reading = watchedBytes(file, { limit, method: "upload", makeHasher, seen, observe, isLost }))
    }
    // The source's fault hides why it had to be read again.
    let failed: RedoxError.FailedBefore | undefined
    const watched: Observer = (event) => {
      if (event._tag === "AttemptFailed" && event.operation === "upload") {
        failed = { outcome: event.outcome, ...(event.status === undefined ? {} : { status: event.status }) }
      }
      return observe(event)
    }
    const explained = (fault: RedoxError.RedoxError) =>
      failed === undefined ? fault : RedoxError.withCauseBefore(fault, failed)
    const ownFault = () => {
      const fault = reading?.fault()
      return fault === undefined ? undefined : explained(fault)
    }
    // Lines that are all the same read alike from wherever one begins. Where neither a size nor an earlier whole reading shows
    // that the last one was of the whole file, the source is read once more: one that goes on where it stopped has no more.
    const checkWhole = () => {
      const last = reading?.seen()
      const isKnown = file.size !== undefined || seen.length === 0 || seen.some(({ whole }) => whole)
      if (last === undefined || isKnown) return Effect.void
      const { attemptTimeout } = DeliveryPolicy.override(config.policy, policy)
      const alike = readsAlike(file, last, { limit, method: "upload", makeHasher }, Duration.toMillis(attemptTimeout))
      return Effect.mapError(alike, explained)
    }

    const delivered = yield* call({
      operation: "upload",
      // What can be read once only is sent once only.
      policy: file.once ? { ...policy, maxAttempts: 1 } : policy,
      observe: watched,
      request,
      content: {
        contentType: file.contentType,
        contentLength: file.size,
        open: Effect.suspend(() => Effect.map(begin().open, (pull) => sliced(pull, chunkSize))),
        whole: (fiber) => (FileSource.whole(file) === undefined ? undefined : begin().whole(fiber)),
      },
      ownFault,
      read: (reply, called) => read(reply, called, file, reading, url),
    })
    yield* checkWhole()
    const uploaded = { ...delivered.value, attempts: delivered.attempts }
    yield* observe({
      _tag: "Uploaded",
      bytes: uploaded.size,
      attempts: uploaded.attempts,
      blobUrl: withoutQuery(uploaded.url),
    })
    return uploaded
  }, withQuietSpan("BlobService.upload"))

  return BlobService.of({ upload })
})

const early = (answer: RedoxError.Answer): RedoxError.RedoxError =>
  RedoxError.fromReason(
    new RedoxError.MalformedResponse({
      operation: "upload",
      expected: "an answer after the whole file had been sent",
      answer,
    }),
  )

const read = (
  reply: Success,
  called: Called,
  file: FileSource,
  reading: Reading | undefined,
  requestUrl: string,
): Result.Result<Omit<UploadedFile, "attempts">, FailedAttempt> => {
  const { now, reading: answered } = reply
  const url = blobUrlOf(reply, requestUrl)
  if (url === undefined)
    return Result.fail(failedAnswer(called, { outcome: "unreadable", reply, answer: answered.answer, now }))
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
  return Result.succeed({
    url,
    contentType: file.contentType,
    size: reading.bytes(),
    ...(hash === undefined ? {} : { hash }),
  })
}
