/**
 * Watches a file's bytes go by: counts them, hashes them, stops them at a limit, and compares them with what earlier
 * attempts read.
 *
 * The last chunk is held back until the source has ended and every check is done, so a request whose source turns out
 * wrong (short, long, changed, over the limit) never completes, and a server that answers at once never overtakes us.
 */
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type * as Stream from "effect/Stream"
import { FileSource } from "../../FileSource.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { toBase64 } from "../base64.ts"
import { toStream, type Chunks, type Open, type Source } from "../bytes/chunks.ts"
import { monotonicMillis } from "../clock.ts"
import { noObserver } from "../delivery/observer.ts"
import type { Hasher } from "../sha1.ts"
import { bytes as bytesMetric } from "../telemetry.ts"
import { emptyFile } from "./emptyFile.ts"

/**
 * What one attempt read: so many bytes from the start, with this hash; `whole` if the source ended there. A later attempt
 * has to read the same, or its source does not begin at the file's start any more.
 */
export interface Seen {
  readonly bytes: number
  readonly hash: string
  readonly whole: boolean
}

export interface WatchOptions {
  readonly limit: number
  readonly method: "upload" | "embed"
  readonly makeHasher: () => Hasher
  readonly observe: Observer
  /** What earlier attempts read. */
  readonly seen?: ReadonlyArray<Seen> | undefined
  /** May an earlier attempt have taken bytes that were never seen? Then the source cannot be read again. */
  readonly isLost?: boolean | undefined
  /** Are the bytes read to be compared only, and not sent? */
  readonly isComparison?: boolean | undefined
}

/** A source's bytes for one attempt, and what was seen of them. */
export interface Reading {
  /** Opens the source, to be pulled. */
  readonly open: Open<Chunks<RedoxError.RedoxError>, RedoxError.RedoxError>
  /** The same as a stream. Only one of both is read. */
  readonly stream: Stream.Stream<Uint8Array, RedoxError.RedoxError>
  /** How many bytes have been read. */
  readonly bytes: () => number
  /** The base64 of the SHA-1, once complete. */
  readonly hash: () => string | undefined
  /** What was wrong with the source, if that is why an attempt failed. */
  readonly fault: () => RedoxError.RedoxError | undefined
  /** Ends the reading: what was read, if anything. */
  readonly seen: () => Seen | undefined
  /** Was the source opened, and the reading ended before its first bytes came? They may be gone. */
  readonly unsettled: () => boolean
}

const changedSize = (expected: number, actual: number): RedoxError.RedoxError =>
  RedoxError.fromReason(new RedoxError.FileChanged({ what: "size", expected, actual }))

const changedContent = RedoxError.fromReason(new RedoxError.FileChanged({ what: "content" }))

const tooLarge = (method: "upload" | "embed", limit: number, size: number): RedoxError.RedoxError =>
  RedoxError.fromReason(new RedoxError.FileTooLarge({ method, limit, size }))

/** Fails a source that is known to be over the limit. The base64 size of an enormous one is no exact number any more. */
export const checkSize = (size: number | undefined, method: "upload" | "embed", limit: number) =>
  size !== undefined && size > limit
    ? Effect.fail(tooLarge(method, limit, Math.min(size, Number.MAX_SAFE_INTEGER)))
    : Effect.void

// The bytes an earlier attempt read are hashed again, as they go by, up to where that attempt stopped.
const comparisonWith = ({ bytes, hash, whole }: Seen, makeHasher: () => Hasher) => {
  const hasher = makeHasher()
  let compared = 0
  return {
    isDifferent: (chunk: Uint8Array): boolean => {
      const room = bytes - compared
      if (room === 0) return whole && chunk.byteLength > 0
      const part = chunk.byteLength > room ? chunk.subarray(0, room) : chunk
      compared += part.byteLength
      hasher.update(part)
      if (compared < bytes) return false
      return toBase64(hasher.digest()) !== hash || (whole && chunk.byteLength > room)
    },
    isShort: (): boolean => compared < bytes,
  }
}

/** The least time between two events of progress, in milliseconds. The first bytes and the last are always reported. */
const progressEvery = 100

/** One reading of a source. */
export const watchedBytes = (file: FileSource, options: WatchOptions): Reading => {
  const hasher = options.makeHasher()
  const comparisons = (options.seen ?? []).map((seen) => comparisonWith(seen, options.makeHasher))
  let read = 0
  let opened = false
  let complete = false
  let hash: string | undefined
  let fault: RedoxError.RedoxError | undefined

  const digest = (): string => (hash ??= toBase64(hasher.digest()))

  const wrongIn = (chunk: Uint8Array): RedoxError.RedoxError | undefined => {
    read += chunk.byteLength
    if (comparisons.filter((comparison) => comparison.isDifferent(chunk)).length > 0) return changedContent
    if (file.size !== undefined && read > file.size) return changedSize(file.size, read)
    if (read > options.limit) return tooLarge(options.method, options.limit, read)
    hasher.update(chunk)
    return undefined
  }

  const wrongAtEnd = (): RedoxError.RedoxError | undefined => {
    if (comparisons.some((comparison) => comparison.isShort())) return changedContent
    if (file.size !== undefined && read !== file.size) return changedSize(file.size, read)
    if (read === 0) return RedoxError.invalidInput(emptyFile)
    digest()
    complete = true
    return undefined
  }

  const withHeldBack = (source: Source<RedoxError.RedoxError>): Chunks<RedoxError.RedoxError> => {
    let held: Uint8Array | undefined
    let taken: Uint8Array | undefined
    const next = (free: Uint8Array | undefined): Effect.Effect<Uint8Array | undefined, RedoxError.RedoxError> =>
      Effect.flatMap(source(free), (chunk) => {
        // An empty chunk at the end would be the one held back, and the last bytes would go before the checks.
        if (chunk?.byteLength === 0) return next(undefined)
        const wrong = chunk === undefined ? wrongAtEnd() : wrongIn(chunk)
        if (wrong !== undefined) return Effect.fail(wrong)
        const before = held
        held = chunk
        return before === undefined && chunk !== undefined ? next(undefined) : Effect.succeed(before)
      })
    return (released) =>
      Effect.suspend(() => {
        const free = released ? taken : undefined
        if (complete && held === undefined) return source(free)
        return Effect.map(next(free), (chunk) => (taken = chunk))
      })
  }

  const counter = bytesMetric(options.method)
  const isObserved = options.observe !== noObserver

  const withProgress = (pull: Chunks<RedoxError.RedoxError>): Chunks<RedoxError.RedoxError> => {
    let sent = 0
    let reportedAt = Number.NEGATIVE_INFINITY
    const report = Effect.flatMap(monotonicMillis, (now) => {
      if (!complete && now < reportedAt + progressEvery) return Effect.void
      reportedAt = now
      return options.observe({ _tag: "BytesSent", bytes: sent, total: file.size })
    })
    return (released) =>
      Effect.flatMap(pull(released), (chunk) => {
        if (chunk === undefined) return Effect.succeed(undefined)
        sent += chunk.byteLength
        const counted = Metric.update(counter, chunk.byteLength)
        return Effect.as(isObserved ? Effect.andThen(counted, report) : counted, chunk)
      })
  }

  const noteFault = <A, R>(effect: Effect.Effect<A, RedoxError.RedoxError, R>) =>
    Effect.tapError(effect, (error) => Effect.sync(() => void (fault = error)))
  const open = Effect.suspend(() => {
    opened = true
    if (options.isLost === true) return Effect.fail(changedContent)
    return Effect.map(FileSource.open(file), (source): Chunks<RedoxError.RedoxError> => {
      const checked = withHeldBack(source)
      const pull = options.isComparison === true ? checked : withProgress(checked)
      return (released) => noteFault(pull(released))
    })
  }).pipe(noteFault)
  return {
    open,
    stream: toStream(open),
    bytes: () => read,
    hash: () => (complete ? hash : undefined),
    fault: () => fault,
    seen: () => (read === 0 ? undefined : { bytes: read, hash: digest(), whole: complete }),
    unsettled: () => opened && read === 0 && fault === undefined,
  }
}

/**
 * Reads a source once more, and fails with `FileChanged` unless it reads as it did. Nothing may come for so long, in
 * milliseconds: what was a pipe may never end.
 */
export const readsAlike = (
  file: FileSource,
  last: Seen,
  options: Pick<WatchOptions, "limit" | "method" | "makeHasher">,
  timeout: number,
): Effect.Effect<void, RedoxError.RedoxError> => {
  const { open } = watchedBytes(file, { ...options, observe: noObserver, seen: [last], isComparison: true })
  const inTime = Effect.timeoutOrElse({ duration: timeout, orElse: () => Effect.fail(changedContent) })
  const toEnd = (pull: Chunks<RedoxError.RedoxError>): Effect.Effect<void, RedoxError.RedoxError> =>
    Effect.flatMap(inTime(pull(true)), (chunk) => (chunk === undefined ? Effect.void : toEnd(pull)))
  return Effect.scoped(Effect.flatMap(inTime(open), toEnd))
}
