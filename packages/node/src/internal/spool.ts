/**
 * Reads a stream to its end into memory, or beyond a size into a private temporary file, to be read again at will.
 */
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as NodeStream from "@effect/platform-node/NodeStream"
import { Effect, FileSystem, Option, Scope, Stream, type PlatformError } from "effect"
import type { Readable } from "node:stream"
import { sniffLength } from "./contentType.ts"

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
  readonly bytes: Stream.Stream<Uint8Array, PlatformError.PlatformError>
}

const readSize = 256 * 1024

// Opened and unlinked at once: the bytes are reachable through this handle alone and go with it.
const openPrivate = Effect.gen(function* () {
  const files = yield* FileSystem.FileSystem
  const folder = yield* files.makeTempDirectoryScoped({ prefix: "effect-redox-" })
  const path = `${folder}/spool`
  const file = yield* files.open(path, { flag: "wx+", mode: 0o600 })
  yield* files.remove(path)
  return file
})

// At positions of its own: a run that was interrupted and the one after it share the handle, and must not its offset.
const readAll = (file: FileSystem.File): Stream.Stream<Uint8Array, PlatformError.PlatformError> =>
  Stream.paginate(0n, (position) =>
    file.readAlloc(readSize, { position }).pipe(
      Effect.map(
        Option.match({
          onNone: () => [[], Option.none<bigint>()] as const,
          onSome: (chunk) => [[chunk], Option.some(position + BigInt(chunk.byteLength))] as const,
        }),
      ),
    ),
  )

export const spool = Effect.fnUntraced(function* (
  readable: Readable,
  options: SpoolOptions,
): Effect.fn.Return<Spooled, unknown, FileSystem.FileSystem | Scope.Scope> {
  const scope = yield* Effect.scope
  const held: Array<Uint8Array> = []
  let size = 0
  let head = new Uint8Array(0)
  let file: FileSystem.File | undefined

  const take = Effect.fnUntraced(function* (chunk: Uint8Array) {
    size += chunk.byteLength
    if (size > options.limit) return yield* options.tooLarge(size)
    if (head.byteLength < sniffLength) head = Buffer.concat([head, chunk.subarray(0, sniffLength - head.byteLength)])
    if (file === undefined && size <= options.memory) {
      held.push(chunk)
      return
    }
    const opened: FileSystem.File = file ?? (yield* Effect.provideService(openPrivate, Scope.Scope, scope))
    file = opened
    yield* Effect.forEach([...held.splice(0), chunk], (part) => opened.writeAll(part), { discard: true })
  })

  const chunks = NodeStream.fromReadable<Uint8Array, unknown>({ evaluate: () => readable, onError: (error) => error })
  yield* Stream.runForEach(chunks, take)
  return { size, head, bytes: file === undefined ? Stream.fromIterable(held) : readAll(file) }
})
