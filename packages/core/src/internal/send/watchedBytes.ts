/**
 * Watches a file's bytes go by: counts them, hashes them, stops them at a limit, and compares them with what earlier
 * attempts read.
 *
 * The last byte is held back until the source has ended and every check is done, so a request whose source turns out
 * wrong (short, long, changed, over the limit) never completes, and a server that answers at once never overtakes us.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import { FileSource } from "../../FileSource.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { toBase64 } from "../base64.ts"
import type { Chunks, Open } from "../bytes/chunks.ts"
import { millisAt } from "../clock.ts"
import { noObserver } from "../delivery/observer.ts"
import type { Hasher, MakeHasher } from "../sha1.ts"
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
  readonly makeHasher: MakeHasher
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
  /** Reads what the source gives in one piece: an `Exit` where that is in memory. Only one of both is used. */
  readonly whole: (
    source: Effect.Effect<Uint8Array, RedoxError.RedoxError>,
    fiber: Fiber.Fiber<unknown, unknown>,
  ) => Effect.Effect<Uint8Array, RedoxError.RedoxError>
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
export const watchedBytes = (file: FileSource, options: WatchOptions): Reading => new WatchedBytes(file, options)

class WatchedBytes implements Reading {
  readonly #file: FileSource
  readonly #options: WatchOptions
  #hasher: Hasher | undefined
  readonly #comparisons: ReadonlyArray<ReturnType<typeof comparisonWith>>
  #read = 0
  #opened = false
  #complete = false
  #hash: string | undefined
  #fault: RedoxError.RedoxError | undefined
  #reported = 0
  #reportedAt = Number.NEGATIVE_INFINITY

  constructor(file: FileSource, options: WatchOptions) {
    this.#file = file
    this.#options = options
    this.#comparisons = options.seen?.map((seen) => comparisonWith(seen, options.makeHasher)) ?? []
  }

  get open(): Open<Chunks<RedoxError.RedoxError>, RedoxError.RedoxError> {
    return this.#noting(
      Effect.suspend(() => {
        this.#opened = true
        if (this.#options.isLost === true) return Effect.fail(changedContent)
        return Effect.map(FileSource.open(this.#file), (check): Chunks<RedoxError.RedoxError> => {
          const checked = check({ bytes: (part) => this.#wrongIn(part), end: () => this.#wrongAtEnd() })
          const pull = this.#options.isComparison === true ? checked : this.#reporting(checked)
          return (released) => this.#noting(pull(released))
        })
      }),
    )
  }

  whole(
    source: Effect.Effect<Uint8Array, RedoxError.RedoxError>,
    fiber: Fiber.Fiber<unknown, unknown>,
  ): Effect.Effect<Uint8Array, RedoxError.RedoxError> {
    this.#opened = true
    const checked = Effect.flatMapEager(source, (bytes): Effect.Effect<Uint8Array, RedoxError.RedoxError> => {
      const wrong = this.#options.isLost === true ? changedContent : (this.#wrongIn(bytes, true) ?? this.#wrongAtEnd())
      return wrong === undefined ? this.#report(bytes, fiber) : Effect.fail(wrong)
    })
    return Effect.mapErrorEager(checked, (error) => (this.#fault = error))
  }

  bytes(): number {
    return this.#read
  }

  hash(): string | undefined {
    return this.#complete ? this.#hash : undefined
  }

  fault(): RedoxError.RedoxError | undefined {
    return this.#fault
  }

  seen(): Seen | undefined {
    return this.#read === 0 ? undefined : { bytes: this.#read, hash: this.#digest(), whole: this.#complete }
  }

  unsettled(): boolean {
    return this.#opened && this.#read === 0 && this.#fault === undefined
  }

  #digest(): string {
    return (this.#hash ??= toBase64((this.#hasher ?? this.#options.makeHasher()).digest()))
  }

  #wrongIn(chunk: Uint8Array, isAll = false): RedoxError.RedoxError | undefined {
    const { limit, makeHasher, method } = this.#options
    const { size } = this.#file
    this.#read += chunk.byteLength
    if (this.#comparisons.filter((comparison) => comparison.isDifferent(chunk)).length > 0) return changedContent
    if (size !== undefined && this.#read > size) return changedSize(size, this.#read)
    if (this.#read > limit) return tooLarge(method, limit, this.#read)
    if (isAll && makeHasher.ofAll !== undefined) this.#hash = toBase64(makeHasher.ofAll(chunk))
    else (this.#hasher ??= makeHasher()).update(chunk)
    return undefined
  }

  #wrongAtEnd(): RedoxError.RedoxError | undefined {
    const { size } = this.#file
    if (this.#comparisons.some((comparison) => comparison.isShort())) return changedContent
    if (size !== undefined && this.#read !== size) return changedSize(size, this.#read)
    if (this.#read === 0) return RedoxError.invalidInput(emptyFile)
    this.#digest()
    this.#complete = true
    return undefined
  }

  #reporting(pull: Chunks<RedoxError.RedoxError>): Chunks<RedoxError.RedoxError> {
    return (released) =>
      Effect.flatMap(pull(released), (chunk) =>
        chunk === undefined ? Effect.succeed(undefined) : Effect.withFiber((fiber) => this.#report(chunk, fiber)),
      )
  }

  /** Counts a chunk and reports it to the observer, at most every so often. */
  #report(chunk: Uint8Array, fiber: Fiber.Fiber<unknown, unknown>): Effect.Effect<Uint8Array> {
    const { method, observe } = this.#options
    bytesMetric(method).updateUnsafe(chunk.byteLength, fiber.context)
    this.#reported += chunk.byteLength
    if (observe === noObserver) return Effect.succeed(chunk)
    const now = millisAt(fiber.getRef(Clock.Clock))
    if (!this.#complete && now < this.#reportedAt + progressEvery) return Effect.succeed(chunk)
    this.#reportedAt = now
    return Effect.as(observe({ _tag: "BytesSent", bytes: this.#reported, total: this.#file.size }), chunk)
  }

  #noting<A, R>(effect: Effect.Effect<A, RedoxError.RedoxError, R>): Effect.Effect<A, RedoxError.RedoxError, R> {
    return Effect.tapError(effect, (error) => Effect.sync(() => void (this.#fault = error)))
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
