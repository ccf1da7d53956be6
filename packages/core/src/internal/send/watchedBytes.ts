/**
 * Watches a file's bytes go by: counts them, hashes them, and stops them at a limit.
 *
 * The last chunk is held back until the source has ended and every check is done, so a request whose source turns out
 * wrong (short, long, changed, over the limit) never completes, and a server that answers at once never overtakes us.
 */
import { Effect, Metric, Stream } from "effect"
import { Base64 } from "effect/encoding"
import type { Hasher } from "../../ContentHash.ts"
import type { FileSource } from "../../FileSource.ts"
import * as RedoxError from "../../RedoxError.ts"
import type { Observer } from "../../SendEvent.ts"
import { emptyFile } from "./emptyFile.ts"
import { bytes as bytesMetric } from "../telemetry.ts"

export interface CountedOptions {
  readonly limit: number
  readonly method: "upload" | "embed"
  readonly hasher: Hasher | undefined
  readonly observe: Observer
  /** The hash an earlier pass over the same source came to. */
  readonly expectedHash?: string | undefined
}

/** A source's bytes for one attempt, and what was seen of them. */
export interface Pass {
  readonly stream: Stream.Stream<Uint8Array, RedoxError.RedoxError>
  /** How many bytes have been read. */
  readonly bytes: () => number
  /** The base64 of the SHA-1, once complete and where there is a hasher. */
  readonly hash: () => string | undefined
  /** What was wrong with the source, if that is why an attempt failed. */
  readonly fault: () => RedoxError.RedoxError | undefined
}

const changedSize = (expected: number, actual: number): RedoxError.RedoxError =>
  RedoxError.fromReason(new RedoxError.FileChanged({ what: "size", expected, actual }))

const tooLarge = (method: "upload" | "embed", limit: number, size: number): RedoxError.RedoxError =>
  RedoxError.fromReason(new RedoxError.FileTooLarge({ method, limit, size }))

/** Fails a source that is known to be over the limit. What an enormous one comes to in base64 is no exact number any more. */
export const checkSize = (size: number | undefined, method: "upload" | "embed", limit: number) =>
  size !== undefined && size > limit
    ? Effect.fail(tooLarge(method, limit, Math.min(size, Number.MAX_SAFE_INTEGER)))
    : Effect.void

/** One pass over a source. */
export const counted = (file: FileSource, options: CountedOptions): Pass => {
  let read = 0
  let sent = 0
  let hash: string | undefined
  let fault: RedoxError.RedoxError | undefined

  const take = (chunk: Uint8Array): Effect.Effect<void, RedoxError.RedoxError> => {
    read += chunk.byteLength
    if (file.size !== undefined && read > file.size) return Effect.fail(changedSize(file.size, read))
    if (read > options.limit) return Effect.fail(tooLarge(options.method, options.limit, read))
    options.hasher?.update(chunk)
    return Effect.void
  }

  const end = Effect.suspend(() => {
    if (file.size !== undefined && read !== file.size) return Effect.fail(changedSize(file.size, read))
    if (read === 0) return Effect.fail(RedoxError.invalidInput(emptyFile))
    hash = options.hasher === undefined ? undefined : Base64.encode(options.hasher.digest())
    if (options.expectedHash !== undefined && hash !== options.expectedHash) {
      return Effect.fail(RedoxError.fromReason(new RedoxError.FileChanged({ what: "content" })))
    }
    return Effect.void
  })

  const counter = Metric.withAttributes(bytesMetric, { method: options.method })
  const checked = file.bytes.pipe(
    // An empty chunk at the end would be the one held back, and the last bytes would go before the checks.
    Stream.filter((chunk) => chunk.byteLength > 0),
    Stream.tap(take),
    Stream.onEnd(end),
  )
  let held: Uint8Array | undefined
  const stream = checked.pipe(
    Stream.map((chunk) => {
      const before = held
      held = chunk
      return before
    }),
    Stream.filter((chunk) => chunk !== undefined),
    // Only what ends well goes on to this; `onHalt` of a `mapAccum` would let the chunk go after a failure, too.
    Stream.concat(Stream.suspend(() => (held === undefined ? Stream.empty : Stream.succeed(held)))),
    Stream.tap((chunk) => {
      sent += chunk.byteLength
      return Effect.andThen(
        Metric.update(counter, chunk.byteLength),
        options.observe({ _tag: "BytesSent", bytes: sent, total: file.size }),
      )
    }),
    Stream.tapError((error) => Effect.sync(() => void (fault = error))),
  )
  return { stream, bytes: () => read, hash: () => hash, fault: () => fault }
}
