/**
 * Watches a file's bytes go by: counts them, hashes them, stops them at a limit, and compares them with what earlier
 * attempts read.
 *
 * The last byte is held back until the source has ended and every check is done, so a request whose source turns out
 * wrong (short, long, changed, over the limit) never completes, and a server that answers at once never overtakes us.
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import { FileSource } from "../../FileSource.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { toBase64 } from "../base64.ts"
import { next, runIn, through, type Chunks, type Open, type Run } from "../bytes/chunks.ts"
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
    const opened = Effect.suspend(() => {
      this.#opened = true
      return this.#options.isLost === true ? Effect.fail(changedContent) : FileSource.open(this.#file)
    })
    const noted = Effect.tapError(opened, (error) => Effect.sync(() => void (this.#fault = error)))
    return Effect.contextWith((context) =>
      Effect.map(noted, (check) => {
        const run = runIn(context)
        const checked = check({ bytes: (part) => this.#wrongIn(part), end: () => this.#wrongAtEnd() }, run)
        const pull = this.#options.isComparison === true ? checked : this.#reporting(checked, context, run)
        return through(pull, (chunk, failure, receive) => {
          if (failure !== undefined) this.#note(failure)
          receive(chunk, failure)
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
      if (wrong !== undefined) return Effect.fail(wrong)
      const reported = this.#report(bytes, fiber.context)
      return reported === undefined ? Effect.succeed(bytes) : Effect.as(reported, bytes)
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
    let isDifferent = false
    // Each of them has to see every chunk.
    for (const comparison of this.#comparisons) isDifferent = comparison.isDifferent(chunk) || isDifferent
    if (isDifferent) return changedContent
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

  #reporting(
    pull: Chunks<RedoxError.RedoxError>,
    context: Context.Context<never>,
    run: Run,
  ): Chunks<RedoxError.RedoxError> {
    return through(pull, (chunk, failure, receive) => {
      const reported = chunk === undefined ? undefined : this.#report(chunk, context)
      if (reported === undefined) receive(chunk, failure)
      else run(reported, undefined, (_, failure) => receive(failure === undefined ? chunk : undefined, failure))
    })
  }

  /** Counts a chunk, and reports it to the observer, at most every so often. */
  #report(chunk: Uint8Array, context: Context.Context<never>): Effect.Effect<void> | undefined {
    const { method, observe } = this.#options
    bytesMetric(method).updateUnsafe(chunk.byteLength, context)
    this.#reported += chunk.byteLength
    if (observe === noObserver) return undefined
    const now = millisAt(Context.get(context, Clock.Clock))
    if (!this.#complete && now < this.#reportedAt + progressEvery) return undefined
    this.#reportedAt = now
    return observe({ _tag: "BytesSent", bytes: this.#reported, total: this.#file.size })
  }

  /** Why the file cannot be sent; undefined where its reading was ended from elsewhere. */
  #note(failure: Cause.Cause<RedoxError.RedoxError>): void {
    this.#fault = Option.getOrElse(Cause.findErrorOption(failure), () => this.#fault)
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
    Effect.flatMap(inTime(next(pull, true)), (chunk) => (chunk === undefined ? Effect.void : toEnd(pull)))
  return Effect.scoped(Effect.flatMap(inTime(open), toEnd))
}
