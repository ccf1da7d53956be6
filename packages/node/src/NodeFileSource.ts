/**
 * Files as sources: on disk, from a Node stream, from a Buffer.
 */
import { FileSource } from "@effect-redox/core"
import {
  FileChanged,
  FileTooLarge,
  FileUnreadable,
  fromReason,
  invalidInput,
  type RedoxError,
} from "@effect-redox/core/RedoxError"
import { Effect, FileSystem, Option, Path, Stream, type Scope } from "effect"
import type { Readable } from "node:stream"
import { contentTypeOf, sniffLength, unknownType } from "./internal/contentType.ts"
import { spool } from "./internal/spool.ts"

/** What may be said of a file; what is left out is found out. */
export interface Options {
  /**
   * Default: the last part of the path, without characters that control a terminal or turn the direction of text; none
   * for a stream or a Buffer.
   */
  readonly name?: string | undefined
  /**
   * Its MIME type. Default: what its first bytes say (PDF, PNG, JPEG, TIFF, GIF, WebP, DICOM, RTF), else what its name's
   * extension says, else `application/octet-stream`.
   */
  readonly contentType?: string | undefined
  /** When the document was made, as a FHIR dateTime; becomes `Attachment.creation`. */
  readonly creation?: string | undefined
}

/** What may be said of a stream. */
export interface StreamOptions extends Options {
  /** The most bytes to take from the stream. Default 30,000,000, as much as Redox takes of one file. */
  readonly limit?: number | undefined
  /** How many bytes to keep in memory; what is longer goes to a temporary file. Default 4,000,000. */
  readonly memory?: number | undefined
}

/** How a {@link FileSource.FileReference} to a file on disk is marked. */
export const scheme = "file"

// Large enough that reading costs little, small enough that many files can be in flight.
const chunkSize = 256 * 1024

const isFolder = fromReason(new FileUnreadable({ description: "it is a folder: name the files in it" }))
const isNoFile = fromReason(
  new FileUnreadable({
    description: "it is a pipe or a device: its content can be sent as a stream, as standard input",
  }),
)
const badName = fromReason(new FileUnreadable({ description: "its name is not UTF-8: rename it" }))

// A name becomes the title in a chart. It may hold anything but a slash; what cannot be seen there does not belong there.
const unseen = /[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu
const titleOf = (name: string): string | undefined => name.replace(unseen, "") || undefined

/** What tells one state of a file from another. */
interface State {
  readonly size: number
  readonly modified: number | undefined
  readonly inode: bigint | undefined
}

const stateOf = (info: FileSystem.File.Info): State => ({
  size: Number(info.size),
  modified: Option.getOrUndefined(Option.map(info.mtime, (time) => time.getTime())),
  inode: Option.getOrUndefined(info.ino),
})

const changed = (before: State, now: State): RedoxError =>
  fromReason(
    before.size === now.size
      ? new FileChanged({ what: "content" })
      : new FileChanged({ what: "size", expected: before.size, actual: now.size }),
  )

const described = (bytes: Uint8Array, options: Options | undefined, name: string | undefined) => ({
  contentType: options?.contentType ?? contentTypeOf(bytes, name) ?? unknownType,
  ...(name === undefined ? {} : { name }),
  ...(options?.creation === undefined ? {} : { creation: options.creation }),
})

/**
 * A file on disk, by path. It is opened when it is sent, and closed again whatever happens. Its size, time of
 * modification and identity are noted now: a file that has changed since, was replaced, or changes while it is read,
 * fails with `FileChanged`.
 *
 * Fails with `FileUnreadable` where there is no such file, it may not be read, or it is a folder or a device, and with
 * `InvalidInput` where it is empty.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const file = NodeFileSource.fromPath("discharge-summary.pdf")
 * ```
 */
export const fromPath = Effect.fn("NodeFileSource.fromPath")(function* (
  path: string,
  options?: Options,
): Effect.fn.Return<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Path.Path> {
  const files = yield* FileSystem.FileSystem
  const paths = yield* Path.Path
  // Node.js decodes arguments as UTF-8, so the path of such a file is lost by now.
  const unreadable = (error: unknown) => (path.includes("\ufffd") ? badName : FileSource.unreadable(error))
  const stat = files.stat(path).pipe(Effect.mapError(unreadable))
  const info = yield* stat
  if (info.type !== "File") return yield* info.type === "Directory" ? isFolder : isNoFile
  const state = stateOf(info)
  const name = options?.name ?? titleOf(paths.basename(path))
  // Also where the type is given: a file that may not be read is found out now, not after a token was fetched for it.
  const head = yield* Stream.mkUint8Array(files.stream(path, { bytesToRead: sniffLength })).pipe(
    Effect.mapError(FileSource.unreadable),
  )

  const unchanged = Effect.flatMap(stat, (later) => {
    const now = stateOf(later)
    return now.size === state.size && now.modified === state.modified && now.inode === state.inode
      ? Effect.void
      : Effect.fail(changed(state, now))
  })

  return yield* FileSource.make({
    ...described(head, options, name),
    size: state.size,
    reference: { scheme, value: paths.resolve(path) },
    bytes: Stream.unwrap(Effect.as(unchanged, files.stream(path, { chunkSize }))).pipe(Stream.onEnd(unchanged)),
  })
})

/**
 * A file on disk again, by the reference a queue has kept of it. It is the file that is there now: keep size and hash
 * beside the reference where it has to be the same one.
 *
 * Fails as {@link fromPath} does, and with `InvalidInput` where the reference is not to a file on disk.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const file = NodeFileSource.fromReference({ scheme: "file", value: "/var/spool/charts/1.pdf" })
 * ```
 */
export const fromReference = Effect.fn("NodeFileSource.fromReference")(function* (
  reference: FileSource.FileReference,
  options?: Options,
): Effect.fn.Return<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Path.Path> {
  if (reference.scheme !== scheme) {
    return yield* invalidInput({ path: "reference.scheme", rule: "reference", message: `must be ${scheme}` })
  }
  return yield* fromPath(reference.value, options)
})

/**
 * What a Node stream yields, read to its end now, so that it can be sent again after a fault: a stream cannot be read
 * twice. Up to `memory` bytes stay in memory. What is longer goes to a temporary file that only this user may read and
 * that is unlinked as soon as it is open, so that not even a crash leaves it behind; the scope's end frees it.
 *
 * Fails with `FileTooLarge` where the stream goes on beyond `limit`, and with `FileUnreadable` where it fails.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const program = Effect.scoped(
 *   Effect.gen(function* () {
 *     const file = yield* NodeFileSource.fromReadable(process.stdin, { name: "summary.pdf" })
 *     yield* Effect.log("read", { size: file.size })
 *   })
 * )
 * ```
 */
export const fromReadable = Effect.fn("NodeFileSource.fromReadable")(function* (
  readable: Readable,
  options?: StreamOptions,
): Effect.fn.Return<FileSource.FileSource, RedoxError, FileSystem.FileSystem | Scope.Scope> {
  const limit = options?.limit ?? 30_000_000
  const { bytes, head, size } = yield* spool(readable, {
    memory: options?.memory ?? 4_000_000,
    limit,
    tooLarge: (size) => fromReason(new FileTooLarge({ method: "upload", limit, size })),
  }).pipe(Effect.mapError(FileSource.unreadable))
  return yield* FileSource.make({ ...described(head, options, options?.name), size, bytes })
})

/**
 * A Buffer or any other bytes in memory. They are not copied: do not write to them while they are being sent.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const file = NodeFileSource.fromBuffer(Buffer.from("%PDF-1.7 …"), { name: "summary.pdf" })
 * ```
 */
export const fromBuffer = (bytes: Uint8Array, options?: Options): FileSource.FileSource =>
  FileSource.fromBytes(bytes, described(bytes.subarray(0, sniffLength), options, options?.name))
