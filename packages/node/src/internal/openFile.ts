/**
 * Looks at files and reads them, waiting a while where the process has as many files open as it may.
 */
import { Effect, FileSystem, Option, Predicate, Schedule, Stream, type PlatformError, type Scope } from "effect"
import type { BigIntStats } from "node:fs"
import { stat } from "node:fs/promises"

// Another file of the batch will be closed in a moment.
const passing: ReadonlySet<unknown> = new Set(["EMFILE", "ENFILE", "EAGAIN"])

const isPassing = (error: unknown, depth = 0): boolean =>
  Predicate.isObject(error) &&
  depth < 5 &&
  (passing.has(error["code"]) || isPassing(error["cause"], depth + 1) || isPassing(error["reason"], depth + 1))

/** From 10 ms on, at most once a second, for about two minutes: as long as an upload in front may take. */
const backoff = Schedule.min([Schedule.exponential("10 millis"), Schedule.spaced("1 second")]).pipe(
  Schedule.jittered,
  Schedule.upTo({ times: 120 }),
)

/** Tries again while too many files are open. */
export const whileBusy = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.retry(effect, { schedule: backoff, while: (error) => isPassing(error) })

/** The state of a file. Any change of the file changes it. */
export interface State {
  readonly kind: "file" | "folder" | "other"
  readonly size: number
  /** Device and inode: which file it is, by whatever name. */
  readonly identity: string
  /** When its content and its inode were last changed, in nanoseconds. Nothing but the system sets the second. */
  readonly times: string
}

const stateOf = (stats: BigIntStats): State => ({
  kind: stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other",
  size: Number(stats.size),
  identity: `${stats.dev}:${stats.ino}`,
  times: `${stats.mtimeNs}:${stats.ctimeNs}`,
})

/** The state a file is in now. */
export const lookAt = (path: string): Effect.Effect<State, unknown> =>
  whileBusy(Effect.tryPromise({ try: () => stat(path, { bigint: true }), catch: (error) => error })).pipe(
    Effect.map(stateOf),
  )

const readSize = 256 * 1024

/** The bytes of an open file, at positions of its own: two runs share the handle, and must not share its offset. */
export const readAll = (file: FileSystem.File): Stream.Stream<Uint8Array, PlatformError.PlatformError> =>
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

/** Opens a file. */
export const openFile = (
  path: string,
): Effect.Effect<FileSystem.File, PlatformError.PlatformError, FileSystem.FileSystem | Scope.Scope> =>
  FileSystem.FileSystem.use((files) => whileBusy(files.open(path, { flag: "r" })))
