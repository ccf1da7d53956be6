/**
 * Reads a stream to its end into memory, or beyond a size into a private temporary file, to be read again at will.
 */
import * as FileSource from "@effect-redox/core/FileSource"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Scope from "effect/Scope"
import * as Stream from "effect/Stream"
import { headLength } from "@effect-redox/core/FileType"
import { open, type FileHandle } from "node:fs/promises"
import { readInto } from "./openFile.ts"

export interface SpoolOptions {
  /** How many bytes to keep in memory. */
  readonly memory: number
  /** The most bytes there may be. */
  readonly limit: number
  /** What to fail with beyond them. */
  readonly tooLarge: (size: number) => RedoxError
}

/** A stream that was read. */
export interface Spooled {
  readonly size: number
  /** The first bytes. */
  readonly head: Uint8Array
  /** All of them, from the beginning in every run. */
  readonly bytes: Stream.Stream<Uint8Array, unknown>
  /** The same, read into memory; undefined where they are in memory. */
  readonly open: FileSource.OpenReader | undefined
}

const promised = <A>(run: () => Promise<A>): Effect.Effect<A, unknown> =>
  Effect.tryPromise({ try: run, catch: (error) => error })

// Opened and unlinked at once, folder and all: the bytes are reachable through this handle alone and go with it, however
// the process ends. Where a system removes nothing that is open, the end of the scope does.
const openPrivate = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const folder = yield* Effect.acquireRelease(files.makeTempDirectory({ prefix: "effect-redox-" }), (folder) =>
    Effect.ignore(files.remove(folder, { recursive: true, force: true })),
  )
  const path = `${folder}/spool`
  const file = yield* Effect.acquireRelease(
    promised(() => open(path, "wx+", 0o600)),
    (file) => Effect.ignore(promised(() => file.close())),
  )
  yield* Effect.ignore(Effect.andThen(files.remove(path), files.remove(folder, { recursive: true })))
  return file
})

export const spool = Effect.fnUntraced(function* <R>(
  chunks: Stream.Stream<Uint8Array, unknown, R>,
  options: SpoolOptions,
): Effect.fn.Return<Spooled, unknown, R | FileSystem.FileSystem | Scope.Scope> {
  const scope = yield* Effect.scope
  const held: Array<Uint8Array> = []
  let size = 0
  const heads: Array<Uint8Array> = []
  let headSize = 0
  let file: FileHandle | undefined

  const take = Effect.fnUntraced(function* (chunk: Uint8Array) {
    size += chunk.byteLength
    if (size > options.limit) return yield* options.tooLarge(size)
    if (headSize < headLength) {
      const part = chunk.slice(0, headLength - headSize)
      headSize += part.byteLength
      heads.push(part)
    }
    if (file === undefined && size <= options.memory) {
      // A stream may reuse its buffer.
      held.push(chunk.slice())
      return
    }
    const opened: FileHandle = file ?? (yield* Effect.provideService(openPrivate, Scope.Scope, scope))
    file = opened
    yield* Effect.forEach([...held.splice(0), chunk], (part) => promised(() => opened.appendFile(part)), {
      discard: true,
    })
  })

  yield* Stream.runForEach(chunks, take)
  const spooled = file
  const head = Buffer.concat(heads)
  if (spooled === undefined) return { size, head, open: undefined, bytes: Stream.fromIterable(held) }
  const opens = readInto(spooled.fd, size, Effect.void)
  return { size, head, open: opens, bytes: FileSource.streamOf(opens, size) }
})
