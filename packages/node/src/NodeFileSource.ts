/**
 * Files on disk as sources.
 */
import { FileSource } from "@effect-redox/core"
import { FileChanged, FileUnreadable, fromReason, type RedoxError } from "@effect-redox/core/RedoxError"
import { Effect, FileSystem, Option, Path, Stream } from "effect"
import { Mime } from "effect/http"

/** What may be said of a file on disk; what is left out is read off the file. */
export interface Options {
  /** Default: the last part of the path. */
  readonly name?: string | undefined
  /** Default: by the name's extension, else `application/octet-stream`. */
  readonly contentType?: string | undefined
}

/** How a {@link FileSource.FileReference} to a file on disk is marked. */
export const scheme = "file"

// Large enough that reading costs little, small enough that many files can be in flight.
const chunkSize = 256 * 1024

const notAFile = fromReason(new FileUnreadable({ description: "it is not a regular file" }))

/** What tells one state of a file from another. */
const stateOf = (info: FileSystem.File.Info) => ({
  size: Number(info.size),
  modified: Option.getOrUndefined(Option.map(info.mtime, (time) => time.getTime()))
})

/**
 * A file on disk, by path. It is opened when it is sent, and closed again whatever happens. Its size and time of
 * modification are noted now: a file that has changed since, or changes while it is read, fails with `FileChanged`.
 *
 * Fails with `FileUnreadable` where there is no such file, or it may not be read.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const file = NodeFileSource.fromPath("discharge-summary.pdf")
 * ```
 */
export const fromPath = Effect.fnUntraced(function* (
  path: string,
  options?: Options
): Effect.fn.Return<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const paths = yield* Path.Path
  const stat = files.stat(path).pipe(Effect.mapError(FileSource.unreadable))
  const info = yield* stat
  if (info.type !== "File") return yield* notAFile
  const state = stateOf(info)
  const name = options?.name ?? paths.basename(path)

  const unchanged = Effect.flatMap(stat, (later) => {
    const now = stateOf(later)
    return now.size === state.size && now.modified === state.modified
      ? Effect.void
      : Effect.fail(fromReason(new FileChanged({ what: "size", expected: state.size, actual: now.size })))
  })

  return yield* FileSource.make({
    name,
    contentType: options?.contentType ?? Option.getOrElse(Mime.getType(name), () => "application/octet-stream"),
    size: state.size,
    reference: { scheme, value: paths.resolve(path) },
    bytes: Stream.unwrap(Effect.as(unchanged, files.stream(path, { chunkSize }))).pipe(Stream.onEnd(unchanged))
  })
})
