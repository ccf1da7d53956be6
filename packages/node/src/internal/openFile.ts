/**
 * Looks at files and reads them, waiting a while where the process has as many files open as it may.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as PlatformError from "effect/PlatformError"
import * as Predicate from "effect/Predicate"
import * as Schedule from "effect/Schedule"
import type * as Scope from "effect/Scope"
import { close, constants, fstat, open, read, stat, type BigIntStats } from "node:fs"
import * as promises from "node:fs/promises"

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

/** Tries again while too many files are open. The schedule is begun where one is needed: few files ever wait. */
export const whileBusy = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  Effect.catch(effect, (error) =>
    isPassing(error)
      ? Effect.delay(Effect.retry(effect, { schedule: backoff, while: (error) => isPassing(error) }), "10 millis")
      : Effect.fail(error),
  )

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
  whileBusy(Effect.tryPromise({ try: () => promises.stat(path, { bigint: true }), catch: (error) => error })).pipe(
    Effect.map(stateOf),
  )

/** Whether a file is as it was. */
export const isSame = (before: State, now: State): boolean =>
  now.size === before.size && now.times === before.times && now.identity === before.identity

/** The first bytes of a file, and the state it was in once they had been read. */
export interface Beginning {
  readonly bytes: Uint8Array
  readonly state: State
}

type Ended = (error: unknown, found?: Beginning) => void

const nothing = new Uint8Array(0)

// A pipe that nothing is written to would otherwise be waited for; of a file the flag changes nothing.
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/** Opens, reads, looks and closes, each by a callback of the system's: a `FileHandle` costs twice as much. */
const readBeginning = (path: string, length: number, ended: Ended): void => {
  open(path, openFlags, (unopened, file) => {
    if (unopened !== null) return ended(unopened)
    const bytes = new Uint8Array(length)
    const end = (error: unknown, found?: Beginning) => close(file, () => ended(error, found))
    const readFrom = (at: number) =>
      read(file, bytes, at, length - at, at, (unread, count) =>
        fstat(file, { bigint: true }, (unseen, stats) => {
          if (unseen !== null) return end(unseen)
          const state = stateOf(stats)
          if (state.kind !== "file") return end(undefined, { bytes: nothing, state })
          if (unread !== null) return end(unread)
          const now = at + count
          // A short read is not always the end.
          if (count > 0 && now < Math.min(length, state.size)) return readFrom(now)
          end(undefined, { bytes: bytes.subarray(0, now), state })
        }),
      )
    readFrom(0)
  })
}

/** The same of what may be no file: a pipe, whose writer would take it for read, is not opened. */
const readIfFile = (path: string, length: number, ended: Ended): void =>
  stat(path, { bigint: true }, (unseen, stats) => {
    if (unseen !== null) return ended(unseen)
    const state = stateOf(stats)
    if (state.kind === "file") readBeginning(path, Math.min(length, state.size), ended)
    else ended(undefined, { bytes: nothing, state })
  })

/**
 * Reads the first bytes of a file, `length` at most, and looks at it after that. Interrupted, it ends once the file is closed.
 * `known`: it was a file before.
 */
export const beginningOf = (
  path: string,
  length: number,
  { known }: { readonly known: boolean },
): Effect.Effect<Beginning, unknown> =>
  whileBusy(
    Effect.callback<Beginning, unknown>((resume) => {
      const closed = Promise.withResolvers<void>()
      const read = known ? readBeginning : readIfFile
      const end: Ended = (error, found) => {
        closed.resolve()
        resume(found === undefined ? Effect.fail(error) : Effect.succeed(found))
      }
      try {
        read(path, length, end)
      } catch (error) {
        // Of a path with a null byte, which the error shows.
        end(error)
      }
      return Effect.promise(() => closed.promise)
    }),
  )

/**
 * Reads an open file of `size` bytes into memory, from its beginning; `ended` runs once its last byte was read. At positions of
 * its own: two runs may share the handle, and must not share its offset.
 */
export const readInto = (
  file: FileSystem.File,
  size: number,
  ended: Effect.Effect<void, unknown>,
): ((into: Uint8Array) => Effect.Effect<number, unknown>) => {
  let position = 0n
  const fill = (into: Uint8Array, filled: number): Effect.Effect<number, unknown> =>
    Effect.flatMap(file.read(filled === 0 ? into : into.subarray(filled), { position }), (length) => {
      position += BigInt(length)
      const now = filled + length
      if (now === into.byteLength) return Effect.succeed(now)
      // A short read is not always the end, but at its size it is: `ended` finds out whether it has grown since.
      return length === 0 || position >= BigInt(size) ? Effect.as(ended, now) : fill(into, now)
    })
  return (into) => fill(into, 0)
}

/** Opens a file. */
export const openFile = (
  path: string,
): Effect.Effect<FileSystem.File, PlatformError.PlatformError, FileSystem.FileSystem | Scope.Scope> =>
  FileSystem.FileSystem.use((files) => whileBusy(files.open(path, { flag: "r" })))
