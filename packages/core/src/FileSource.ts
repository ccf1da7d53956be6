/**
 * A replayable description of a file's bytes: name, MIME type, size where it is known, and how to open it.
 *
 * A source is opened anew for every attempt, so `bytes` must give the same bytes each time it is run. What is sent is
 * checked against what was announced and against what earlier attempts read, from the first byte on: a source that turns
 * out shorter, longer or different fails with `FileChanged`, and nothing is filed.
 *
 * What can be read once only (a request's body, a pipe) is one of two things: {@link once}, which gets one attempt, or
 * {@link spooled}, which keeps the bytes so that every attempt can read them.
 */
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Inspectable from "effect/Inspectable"
import * as Predicate from "effect/Predicate"
import type * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { callsOf, type ReadByCalls } from "./internal/bytes/calls.ts"
import {
  checkedRead,
  checkedReader,
  checkedSource,
  ofArray,
  ofReader,
  ofStream,
  smallSize,
  toStream,
  type Checked,
  type Open,
  type Read,
  type Receive,
  type Source,
} from "./internal/bytes/chunks.ts"
import { isMimeType, withoutParameters } from "./internal/wire.ts"
import { fileProblems } from "./internal/send/fileProblems.ts"
import * as RedoxError from "./RedoxError.ts"
import type { UploadedFile } from "./UploadedFile.ts"

export { readerOf } from "./internal/bytes/calls.ts"

export { fileProblems as problemsOf } from "./internal/send/fileProblems.ts"

/**
 * Plain data that names a file, so that a queue can keep it and another process can open it again: `scheme` says who
 * can (`"file"` for `@effect-redox/node`), `value` is theirs to read. It may hold a file name, so treat it as PHI.
 */
export interface FileReference {
  readonly scheme: string
  readonly value: string
}

/** What a source is made from. */
export interface Options extends Described {
  /** Its bytes. Run once per attempt; each run must yield the same bytes. Any failure becomes `FileUnreadable`. */
  readonly bytes: Stream.Stream<Uint8Array, unknown>
}

/** What describes a source's bytes. */
export interface Described {
  /** The file's name; becomes `Attachment.title` unless a title is given. Never logged. */
  readonly name?: string | undefined
  /** Its MIME type, such as `application/pdf`. Of its parameters only `charset` is kept: others can hold a file's name. */
  readonly contentType: string
  /** Its size in bytes, where it is known before reading. */
  readonly size?: number | undefined
  /** When the file was made, as a FHIR dateTime; becomes `Attachment.creation`. */
  readonly creation?: string | undefined
  readonly reference?: FileReference | undefined
  /**
   * The same for two sources of one file, whatever they are called: of a file on a disk, its device and inode. Two of one
   * document are refused.
   */
  readonly identity?: string | undefined
  /** Why sending it may be a mistake, such as that it is an archive: as `FileType.identify` gives it. */
  readonly advice?: ReadonlyArray<Omit<RedoxError.Problem, "path">> | undefined
}

/** How a source is read. */
interface Access {
  /** Default: the described bytes. Made when it is asked for: few sources are read as a stream. */
  readonly bytes?: () => Stream.Stream<Uint8Array, unknown>
  readonly open?: Open<Checked<RedoxError.RedoxError>, unknown>
  readonly whole?: (() => Effect.Effect<Uint8Array, RedoxError.RedoxError>) | undefined
  readonly uploaded?: UploadedFile
  readonly once?: boolean
}

/**
 * A file to send. Prints as its MIME type and size: its name may identify a patient.
 */
export class FileSource extends Inspectable.Class {
  readonly contentType: string
  /** In bytes; undefined where only reading shows it. */
  readonly size: number | undefined
  /** Can it be read once only? */
  readonly once: boolean
  readonly #described: Described & Partial<Options>
  readonly #access: Access

  constructor(described: Described & Partial<Options>, access: Access = {}) {
    super()
    this.contentType = withoutParameters(described.contentType)
    this.size = described.size
    this.#described = described
    this.#access = access
    this.once = access.once ?? false
  }
  /** A source's bytes, pulled and checked. What a program without types passes for one has its `bytes` alone. */
  static open(file: Pick<FileSource, "bytes">): Open<Checked<RedoxError.RedoxError>, RedoxError.RedoxError> {
    const open = #access in file ? file.#access.open : undefined
    return readable(open ?? Effect.suspend(() => Effect.map(ofStream(file.bytes), readableSource)))
  }
  /** A small source's bytes in one piece, where they can be had so: an `Exit` where they are in memory. */
  static whole(file: Pick<FileSource, "bytes">): Effect.Effect<Uint8Array, RedoxError.RedoxError> | undefined {
    return #access in file ? file.#access.whole?.() : undefined
  }
  /** Where the file is at Redox, for one that was uploaded before: see {@link fromUploaded}. */
  get uploaded(): UploadedFile | undefined {
    return this.#access.uploaded
  }
  get name(): string | undefined {
    return this.#described.name
  }
  get creation(): string | undefined {
    return this.#described.creation
  }
  get reference(): FileReference | undefined {
    return this.#described.reference
  }
  get identity(): string | undefined {
    return this.#described.identity
  }
  /** Why sending it may be a mistake. */
  get advice(): ReadonlyArray<RedoxError.Problem> {
    return (this.#described.advice ?? []).map(({ message, rule }) => ({ path: "file", rule, message }))
  }
  /** The bytes, opened anew by each run. Fails with `FileUnreadable`, also where reading them dies or interrupts itself. */
  get bytes(): Stream.Stream<Uint8Array, RedoxError.RedoxError> {
    return Stream.catchCause(this.#access.bytes?.() ?? this.#described.bytes ?? Stream.empty, (cause) =>
      Stream.fail(unreadable(Cause.squash(cause))),
    )
  }
  override toJSON(): unknown {
    // One that is none could be anything, a file's name as well.
    const contentType = isMimeType(this.contentType) ? this.contentType : undefined
    return { _id: "FileSource", contentType, size: this.size }
  }
}

const isSucceeded = <A>(effect: Effect.Effect<A, unknown, unknown>): effect is Exit.Success<A> =>
  Exit.isExit(effect) && Exit.isSuccess(effect)

const readable = <A, R>(effect: Effect.Effect<A, unknown, R>): Effect.Effect<A, RedoxError.RedoxError, R> =>
  isSucceeded(effect) ? effect : Effect.catchCause(effect, (cause) => Effect.fail(unreadable(Cause.squash(cause))))

const readableSource = (source: Source<unknown>): Checked<RedoxError.RedoxError> => checkedSource(readable(source))

// An operating system's error code says what happened without saying to which file; its message does not.
const codePattern = /^[A-Z][A-Z0-9_]{1,40}$/

const findCode = (error: unknown, depth = 0): string | undefined => {
  if (!Predicate.isObject(error) || depth > 5) return undefined
  if ("code" in error && Predicate.isString(error.code) && codePattern.test(error.code)) return error.code
  for (const key of ["reason", "cause"]) {
    const code = key in error ? findCode(Reflect.get(error, key), depth + 1) : undefined
    if (code !== undefined) return code
  }
  return undefined
}

/** What a failure to read becomes: `FileUnreadable` with the system's error code, but never its message or the path. */
export const unreadable = (error: unknown): RedoxError.RedoxError => {
  if (error instanceof RedoxError.RedoxError) return error
  const code = findCode(error)
  return RedoxError.fromReason(new RedoxError.FileUnreadable(code === undefined ? {} : { code }))
}

/**
 * A source from its parts. Fails with `InvalidInput` where the MIME type or the size cannot be right.
 *
 * @example
 * ```ts
 * import { Stream } from "effect"
 * import { FileSource } from "@effect-redox/core"
 *
 * export const file = FileSource.make({
 *   name: "summary.txt",
 *   contentType: "text/plain",
 *   bytes: Stream.make(new TextEncoder().encode("Follow-up in two weeks."))
 * })
 * ```
 */
export const make = (options: Options): Effect.Effect<FileSource, RedoxError.RedoxError> =>
  Effect.as(RedoxError.refuse(fileProblems(options)), new FileSource(options))

/**
 * Opens a source that is read into memory it is given. What it gives fills an array with the next bytes, from the array's
 * start, and gives their number, which is 0 at the end only.
 */
export type OpenReader = Effect.Effect<(into: Uint8Array) => Effect.Effect<number, unknown>, unknown, Scope.Scope>

// A short read, as of a network share, is not the end. Taken for it, a file without a size would be sent without its rest.
const filling = (
  read: (into: Uint8Array) => Effect.Effect<number, unknown>,
): ((into: Uint8Array) => Effect.Effect<number, unknown>) => {
  const fill = (into: Uint8Array, filled: number): Effect.Effect<number, unknown> =>
    Effect.flatMap(read(filled === 0 ? into : into.subarray(filled)), (length) => {
      const now = filled + length
      return length === 0 || now >= into.byteLength ? Effect.succeed(now) : fill(into, now)
    })
  return (into) => fill(into, 0)
}

// With room for one byte more than is expected, so that a file that has grown shows.
const wholeOf = (open: OpenReader, size: number): Effect.Effect<Uint8Array, unknown> =>
  Effect.scoped(
    Effect.flatMap(open, (read) => {
      const into = new Uint8Array(size + 1)
      return Effect.map(read(into), (length) => into.subarray(0, length))
    }),
  )

/** The bytes of a reader as a stream, opened anew by each run, in chunks of memory of their own. */
export const streamOf = (open: OpenReader, size?: number): Stream.Stream<Uint8Array, unknown> =>
  toStream(ofReader(open, size))

// As above, but that a file of a known size is not asked for more than that: what reads it may have looked at it by then.
const readBy = (direct: ReadByCalls, size: number | undefined): Read<RedoxError.RedoxError> => {
  let receive: Receive<number, RedoxError.RedoxError>
  let into: Uint8Array
  let filled: number
  let total = 0
  // It may call back before it returns, each time with a few bytes: its calls do not nest for that.
  let isAsking = false
  let isShort = false
  const ask = (): void => {
    do {
      isShort = false
      isAsking = true
      direct(filled === 0 ? into : into.subarray(filled), received)
      isAsking = false
    } while (isShort)
  }
  const received = (error: unknown, length?: number): void => {
    if (length === undefined) return receive(0, Cause.fail(unreadable(error)))
    filled += length
    total += length
    if (length === 0 || filled >= into.byteLength || total === size) return receive(filled)
    isShort = true
    if (!isAsking) ask()
  }
  return (to, receiveNext) => {
    into = to
    filled = 0
    receive = receiveNext
    ask()
    return undefined
  }
}

/**
 * A source that is read into memory it is given, such as a file on a disk. `open` is run once per attempt. Over the client of
 * `@effect-redox/node` an upload reads it through one buffer of 256 KB, however large it is. Any failure becomes
 * `FileUnreadable`.
 *
 * Fails with `InvalidInput` where the MIME type or the size cannot be right.
 *
 * @example
 * ```ts
 * import { Effect, FileSystem } from "effect"
 * import { FileSource } from "@effect-redox/core"
 *
 * export const fileAt = Effect.fnUntraced(function* (path: string) {
 *   const files = yield* FileSystem.FileSystem
 *   return yield* FileSource.fromReader({
 *     contentType: "application/pdf",
 *     open: Effect.map(files.open(path), (file) => (into: Uint8Array) => file.read(into))
 *   })
 * })
 * ```
 */
export const fromReader = (
  options: Described & {
    readonly open: OpenReader
    /**
     * All of it in one piece, where it is small and that takes less than opening it. Called once an upload where it gives bytes that
     * are in memory (`Effect.succeed`), and once an attempt where they are yet to be read.
     */
    readonly whole?: (() => Effect.Effect<Uint8Array, unknown>) | undefined
  },
): Effect.Effect<FileSource, RedoxError.RedoxError> => {
  const { open, whole, ...described } = options
  const { size } = described
  const filled: OpenReader = Effect.map(open, filling)
  const isSmall = size !== undefined && size <= smallSize
  return Effect.mapEager(
    RedoxError.refuse(fileProblems(described)),
    () =>
      new FileSource(described, {
        bytes: () => streamOf(filled, size),
        open: Effect.map(open, (read) => {
          const direct = callsOf(read)
          if (direct !== undefined) return checkedRead(readBy(direct, size), size)
          const fill = filling(read)
          return checkedReader((into) => readable(fill(into)), size)
        }),
        whole: isSmall ? () => readable(whole === undefined ? wholeOf(filled, size) : whole()) : undefined,
      }),
  )
}

const unreadableBecause = (description: string): RedoxError.RedoxError =>
  RedoxError.fromReason(new RedoxError.FileUnreadable({ description }))

/**
 * A source that can be read once only, such as the body of a request to a server of your own, sent on as it arrives. Its
 * upload gets one attempt: if that fails, so does the send, with the reason (`Unavailable`, `RateLimited`, …), nothing
 * created. Whatever reads it a second time fails with `FileUnreadable`.
 *
 * Fails with `InvalidInput` where the MIME type or the size cannot be right.
 *
 * @example
 * ```ts
 * import { Effect, Stream } from "effect"
 * import { FileSource, SendFile } from "@effect-redox/core"
 *
 * declare const request: { readonly stream: Stream.Stream<Uint8Array, unknown>; readonly length: number | undefined }
 * declare const options: Omit<SendFile.Common & SendFile.Parts, "file">
 *
 * export const program = Effect.gen(function* () {
 *   const file = yield* FileSource.once({
 *     contentType: "application/pdf",
 *     size: request.length,
 *     bytes: request.stream
 *   })
 *   return yield* SendFile.sendFile({ ...options, file })
 * })
 * ```
 */
export const once = (options: Options): Effect.Effect<FileSource, RedoxError.RedoxError> =>
  Effect.map(RedoxError.refuse(fileProblems(options)), () => {
    let isRead = false
    const bytes: Stream.Stream<Uint8Array, unknown> = Stream.suspend(() => {
      if (isRead) {
        return Stream.fail(
          unreadableBecause(
            "it can be read once only, and was read before; send it again from its origin, or use FileSource.spooled",
          ),
        )
      }
      isRead = true
      return options.bytes
    })
    return new FileSource({ ...options, bytes }, { once: true })
  })

/**
 * Reads a source that can be read once only into memory, so that every attempt can read it. `limit`, in bytes, is the most
 * it keeps (default 30,000,000, the most Redox takes). `@effect-redox/node` spools to a temporary file instead.
 *
 * Fails with `InvalidInput`, `FileUnreadable`, `FileTooLarge`, or `FileChanged` where the size is not the announced one.
 *
 * @example
 * ```ts
 * import { Stream } from "effect"
 * import { FileSource } from "@effect-redox/core"
 *
 * declare const body: Stream.Stream<Uint8Array, unknown>
 *
 * export const file = FileSource.spooled({ contentType: "application/pdf", bytes: body, limit: 5_000_000 })
 * ```
 */
export const spooled = /* @__PURE__ */ Effect.fnUntraced(function* (
  options: Options & { readonly limit?: number | undefined },
): Effect.fn.Return<FileSource, RedoxError.RedoxError> {
  const { limit = defaultSpool, ...described } = options
  const { bytes, size } = yield* make(described)
  const tooLarge = (read: number) =>
    RedoxError.fromReason(new RedoxError.FileTooLarge({ method: "upload", limit, size: read }))
  if (size !== undefined && size > limit) return yield* tooLarge(size)
  const chunks: Array<Uint8Array> = []
  let read = 0
  yield* Stream.runForEach(bytes, (chunk) => {
    read += chunk.byteLength
    if (read > limit) return Effect.fail(tooLarge(read))
    // A stream may reuse its buffer.
    chunks.push(chunk.slice())
    return Effect.void
  })
  if (size !== undefined && size !== read) {
    return yield* RedoxError.fromReason(new RedoxError.FileChanged({ what: "size", expected: size, actual: read }))
  }
  return yield* make({ ...described, size: read, bytes: Stream.fromIterable(chunks) })
})

const defaultSpool = 30_000_000

/** How bytes in memory, a text or a Blob are described. */
export interface InMemoryOptions {
  readonly name?: string | undefined
  readonly contentType: string
  readonly creation?: string | undefined
}

/** A source of bytes in memory. The array is not copied: do not write to it while it is being sent. */
export const fromBytes = (bytes: Uint8Array, options: InMemoryOptions): FileSource =>
  new FileSource(
    { ...options, size: bytes.byteLength },
    {
      bytes: () => Stream.succeed(bytes),
      open: Effect.sync(() => checkedSource<RedoxError.RedoxError>(ofArray(bytes))),
      whole: () => Effect.succeed(bytes),
    },
  )

/** A source of a text, encoded as UTF-8. Default MIME type `text/plain; charset=utf-8`. */
export const fromText = (text: string, options?: Partial<InMemoryOptions>): FileSource =>
  fromBytes(new TextEncoder().encode(text), { contentType: "text/plain; charset=utf-8", ...options })

/** A source of a web `Blob` or `File`, streamed. Its own name and type serve where none is given. */
export const fromBlob = (blob: Blob, options?: Partial<InMemoryOptions>): FileSource =>
  new FileSource(
    {
      contentType: blob.type === "" ? "application/octet-stream" : blob.type,
      ...("name" in blob && Predicate.isString(blob.name) ? { name: blob.name } : {}),
      ...options,
      size: blob.size,
    },
    { bytes: () => Stream.fromReadableStream({ evaluate: () => blob.stream(), onError: (error) => error }) },
  )

/**
 * A source of a file that is at Redox already: what `BlobService.upload` gave, or a send's `beforeCreate` kept. It is sent
 * without another upload; its bytes cannot be read again, so it cannot be embedded. Only the source (of Redox) that
 * uploaded a file can refer to it.
 *
 * @example
 * ```ts
 * import { FileSource } from "@effect-redox/core"
 * import type { UploadedFile } from "@effect-redox/core/UploadedFile"
 *
 * declare const kept: UploadedFile
 *
 * export const file = FileSource.fromUploaded(kept, { name: "summary.pdf" })
 * ```
 */
export const fromUploaded = (
  uploaded: UploadedFile,
  options?: Pick<InMemoryOptions, "name" | "creation">,
): FileSource =>
  new FileSource(
    { ...options, contentType: uploaded.contentType, size: uploaded.size },
    {
      bytes: () => Stream.fail(unreadableBecause("it was uploaded before, and only its URL is known here")),
      uploaded,
    },
  )
