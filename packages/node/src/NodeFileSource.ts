/**
 * Files as sources: on disk, from a Node stream, from a Buffer.
 */
import * as FileSource from "@effect-redox/core/FileSource"
import { headLength, identify } from "@effect-redox/core/FileType"
import {
  FileChanged,
  FileTooLarge,
  FileUnreadable,
  fromReason,
  invalidInput,
  type RedoxError,
} from "@effect-redox/core/RedoxError"
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import type * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import type { Readable } from "node:stream"
import { heldFiles, type Held } from "./internal/heldBytes.ts"
import { beginningOf, identityOf, isSame, lookAt, openFile, readInto, type State } from "./internal/openFile.ts"
import { spool } from "./internal/spool.ts"

/** What may be given with a file; the rest is found out. */
export interface Options {
  /** Default: the last part of the path; none for a stream or a Buffer. */
  readonly name?: string | undefined
  /**
   * Its MIME type, whatever its bytes are. Default: what its bytes and its name agree on.
   *
   * - A format that cannot be without its signature (PDF, PNG, JPEG, TIFF, GIF, WebP, HEIC, DICOM, RTF, the Office formats and
   *   others) is believed only with it. Where the bytes are of another document format than the name claims, the bytes
   *   decide: a scanner's `scan.pdf` that is a TIFF is sent as a TIFF.
   * - A text has to be UTF-8, or UTF-16 with a byte order mark, which becomes its `charset`.
   *
   * Everything else fails with `InvalidInput`, which names what was seen.
   */
  readonly contentType?: string | undefined
  /**
   * The MIME type that a message, a browser or a database states. The bytes must not contradict it. It goes before the name,
   * and is ignored beside `contentType`.
   */
  readonly declaredType?: string | undefined
  /** When the document was made, as a FHIR dateTime; becomes `Attachment.creation`. */
  readonly creation?: string | undefined
}

/** What may be given with a stream. */
export interface StreamOptions extends Options {
  /** The most bytes to take from the stream. Default 30,000,000, as much as Redox takes of one file. */
  readonly limit?: number | undefined
  /** How many bytes to keep in memory; what is longer goes to a temporary file. Default 4,000,000. */
  readonly memory?: number | undefined
}

/** How a {@link FileSource.FileReference} to a file on disk is marked. */
export const scheme = "file"

const isFolder = fromReason(new FileUnreadable({ description: "it is a folder: name the files in it" }))
const isNoFile = fromReason(
  new FileUnreadable({
    description: "it is a pipe or a device: its content can be sent as a stream, as standard input",
  }),
)
const badName = fromReason(new FileUnreadable({ description: "its name is not UTF-8: rename it" }))

const changed = (before: State, now: State): RedoxError =>
  fromReason(
    before.size === now.size
      ? new FileChanged({ what: "content" })
      : new FileChanged({ what: "size", expected: before.size, actual: now.size }),
  )

/** What is to be known of a file before it can be a source. */
interface Content {
  readonly head: Uint8Array
  /** All of them, for a type that the first do not determine. */
  readonly bytes: () => Stream.Stream<Uint8Array, unknown>
  readonly name: string | undefined
}

class Given {
  readonly head: Uint8Array
  readonly name: string | undefined
  readonly declared: string | undefined
  readonly #bytes: Content["bytes"]
  constructor({ bytes, head, name }: Content, declared: string | undefined) {
    this.head = head
    this.name = name
    this.declared = declared
    this.#bytes = bytes
  }
  get bytes(): Stream.Stream<Uint8Array, unknown> {
    return this.#bytes()
  }
}

type Described = Pick<FileSource.Options, "advice" | "contentType" | "creation" | "name">

const typeOf = (
  content: Content,
  options: Options | undefined,
): Effect.Effect<Pick<Described, "advice" | "contentType">, RedoxError> => {
  // An empty file is refused as such.
  if (content.head.byteLength === 0) {
    return Effect.succeed({ contentType: options?.contentType ?? options?.declaredType ?? "application/octet-stream" })
  }
  return options?.contentType === undefined
    ? Effect.mapError(identify(new Given(content, options?.declaredType)), FileSource.unreadable)
    : Effect.succeed({ contentType: options.contentType })
}

const described = (content: Content, options: Options | undefined): Effect.Effect<Described, RedoxError> =>
  Effect.mapEager(typeOf(content, options), (identified) => ({
    ...identified,
    ...(content.name === undefined ? {} : { name: content.name }),
    ...(options?.creation === undefined ? {} : { creation: options.creation }),
  }))

/** Reads a file that was looked at: first what is held of the look, and after that the file, which has to be as it was. */
class FileOnDisk {
  readonly open: FileSource.OpenReader
  /** All of a small file. */
  readonly whole: () => Effect.Effect<Uint8Array, unknown>
  readonly #path: string
  readonly #state: State
  #held: Held | undefined
  readonly #unreadable: (error: unknown) => RedoxError

  constructor(path: string, state: State, unreadable: (error: unknown) => RedoxError) {
    this.#path = path
    this.#state = state
    this.#unreadable = unreadable
    // Made here, and not where the bytes of the look can be seen, which they would keep.
    this.whole = () => this.#whole()
    this.open = Effect.suspend(() =>
      this.#state.size <= headLength ? Effect.map(this.#whole(), readingOf) : this.#opened(),
    )
  }

  /** Holds all of its bytes for the first reading. */
  hold(bytes: Uint8Array): void {
    this.#held = heldFiles.hold(bytes)
  }

  #whole(): Effect.Effect<Uint8Array, unknown> {
    const bytes = this.#held?.take()
    if (bytes !== undefined) return Effect.succeed(bytes)
    return Effect.flatMap(beginningOf(this.#path, this.#state.size, this.#state), ({ bytes, state, whole }) =>
      whole ? Effect.succeed(bytes) : Effect.fail(changed(this.#state, state)),
    )
  }

  #opened(): FileSource.OpenReader {
    const unchanged = Effect.flatMap(Effect.mapError(lookAt(this.#path), this.#unreadable), (now) =>
      isSame(this.#state, now) ? Effect.void : Effect.fail(changed(this.#state, now)),
    )
    return Effect.andThen(
      unchanged,
      Effect.flatMap(openFile(this.#path), (file) => readInto(file, this.#state.size, unchanged)),
    )
  }
}

/** Reads bytes in memory. */
const readingOf = (bytes: Uint8Array) => {
  let rest = bytes
  return (into: Uint8Array): Effect.Effect<number> =>
    Effect.sync(() => {
      const part = rest.subarray(0, into.byteLength)
      rest = rest.subarray(part.byteLength)
      into.set(part)
      return part.byteLength
    })
}

/**
 * A file on disk, by path. Its size, its times and its identity are noted now. It is opened when it is sent, and closed
 * again whatever happens: a file that has changed since, was replaced, or changes while it is read, fails with
 * `FileChanged`. Where the process has as many files open as it may, opening waits up to two minutes for another to be
 * closed.
 *
 * A file of up to 64 KB is read now. Sent within seconds, it is sent as it is now, whatever becomes of it; later, or a second
 * time, it is opened again as a larger one is. All such files together hold 4 MB at most, until they are sent or for 10 seconds.
 *
 * Fails with `FileUnreadable` where there is no such file, it may not be read, or it is a folder or a device, and with
 * `InvalidInput` where it is empty, or its bytes and its name do not agree on its type.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const file = NodeFileSource.fromPath("discharge-summary.pdf")
 * ```
 */
export const fromPath = (
  path: string,
  options?: Options,
): Effect.Effect<FileSource.FileSource, RedoxError, Path.Path> =>
  Effect.contextWith((context: Context.Context<Path.Path>) => {
    // Node.js decodes arguments as UTF-8, so the path of such a file is lost by now.
    const unreadable = (error: unknown) => (path.includes("\ufffd") ? badName : FileSource.unreadable(error))
    // Also where the type is given: a file that may not be read is found out now, not after a token was fetched for it.
    return Effect.matchEffect(beginningOf(path, headLength), {
      onFailure: (error) => Effect.fail(unreadable(error)),
      onSuccess: ({ bytes, state, whole }) => {
        if (state.kind !== "file") return Effect.fail(state.kind === "folder" ? isFolder : isNoFile)
        const paths = Context.get(context, Path.Path)
        const file = new FileOnDisk(path, state, unreadable)
        const content = {
          head: bytes,
          bytes: () => (whole ? Stream.succeed(bytes) : FileSource.streamOf(file.open, state.size)),
          name: options?.name ?? paths.basename(path),
        }
        return Effect.flatMapEager(described(content, options), (about) =>
          Effect.mapEager(
            FileSource.fromReader({
              ...about,
              size: state.size,
              identity: identityOf(state),
              reference: { scheme, value: paths.resolve(path) },
              open: file.open,
              whole: file.whole,
            }),
            (source) => {
              // Not of a file that is refused: nothing would read it.
              if (whole) file.hold(bytes)
              return source
            },
          ),
        )
      },
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
): Effect.fn.Return<FileSource.FileSource, RedoxError, Path.Path> {
  if (reference.scheme !== scheme) {
    return yield* invalidInput({ path: "reference.scheme", rule: "reference", message: `must be ${scheme}` })
  }
  return yield* fromPath(reference.value, options)
})

/**
 * The bytes of a stream that can be read once only, such as a request's body or standard input, read to its end now, so that
 * they can be sent again after a fault. Up to `memory` bytes stay in memory. What is longer goes to a temporary file that
 * only this user may read, in a folder of its own, and both are unlinked as soon as the file is open: nothing of them is left
 * behind, however the process ends. The end of the scope frees the rest.
 *
 * Fails with `FileTooLarge` where the stream goes on beyond `limit`, with `FileUnreadable` where it fails or cannot be
 * kept, and with `InvalidInput` where it is empty or its type is not clear.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const program = Effect.scoped(
 *   Effect.gen(function* () {
 *     const file = yield* NodeFileSource.spooled(process.stdin, { name: "summary.pdf" })
 *     yield* Effect.log("read", { size: file.size })
 *   })
 * )
 * ```
 */
export const spooled = Effect.fn("NodeFileSource.spooled")(function* <E = never, R = never>(
  source: Stream.Stream<Uint8Array, E, R> | Readable,
  options?: StreamOptions,
): Effect.fn.Return<FileSource.FileSource, RedoxError, R | FileSystem.FileSystem | Scope.Scope> {
  const limit = options?.limit ?? 30_000_000
  const chunks: Stream.Stream<Uint8Array, unknown, R> = Stream.isStream(source)
    ? source
    : NodeStream.fromReadable<Uint8Array, unknown>({ evaluate: () => source, onError: (error) => error })
  const { bytes, head, open, size } = yield* spool(chunks, {
    memory: options?.memory ?? 4_000_000,
    limit,
    tooLarge: (size) => fromReason(new FileTooLarge({ method: "upload", limit, size })),
  }).pipe(Effect.mapError(FileSource.unreadable))
  const about = { ...(yield* described({ head, bytes: () => bytes, name: options?.name }, options)), size }
  return yield* open === undefined ? FileSource.make({ ...about, bytes }) : FileSource.fromReader({ ...about, open })
})

/**
 * A Buffer or any other bytes in memory. They are not copied: do not write to them while they are being sent. Fails with
 * `InvalidInput` where there are none or their type is not clear.
 *
 * @example
 * ```ts
 * import { NodeFileSource } from "@effect-redox/node"
 *
 * export const file = NodeFileSource.fromBuffer(Buffer.from("%PDF-1.7 …"), { name: "summary.pdf" })
 * ```
 */
export const fromBuffer = Effect.fnUntraced(function* (
  bytes: Uint8Array,
  options?: Options,
): Effect.fn.Return<FileSource.FileSource, RedoxError> {
  const content = { head: bytes.subarray(0, headLength), bytes: () => Stream.succeed(bytes), name: options?.name }
  const about = { ...(yield* described(content, options)), size: bytes.byteLength }
  // Refuses what any source is refused for.
  yield* FileSource.make({ ...about, bytes: Stream.empty })
  return FileSource.fromBytes(bytes, about)
})
