/**
 * Looks at files and reads them, waiting a while where the process has as many files open as it may.
 */
import * as FileSource from "@effect-redox/core/FileSource"
import * as Cause from "effect/Cause"
import type * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
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
  readonly device: bigint
  readonly inode: bigint
  /** When its content was last changed, in nanoseconds. */
  readonly written: bigint
  /** When its content or its inode was last changed, in nanoseconds. Nothing but the system sets it. */
  readonly changed: bigint
}

const stateOf = (stats: BigIntStats): State => ({
  kind: stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other",
  size: Number(stats.size),
  device: stats.dev,
  inode: stats.ino,
  written: stats.mtimeNs,
  changed: stats.ctimeNs,
})

/** The state a file is in now. */
export const lookAt = (path: string): Effect.Effect<State, unknown> =>
  whileBusy(Effect.tryPromise({ try: () => promises.stat(path, { bigint: true }), catch: (error) => error })).pipe(
    Effect.map(stateOf),
  )

/** Which file it is, by whatever name. */
export const identityOf = ({ device, inode }: State): string => `${device}:${inode}`

/** Whether a file is as it was. */
export const isSame = (before: State, now: State): boolean =>
  now.size === before.size &&
  now.written === before.written &&
  now.changed === before.changed &&
  now.inode === before.inode &&
  now.device === before.device

/** The first bytes of a file. */
export interface Beginning {
  readonly bytes: Uint8Array
  /** The state it was in. Where it is the same later, its bytes are. */
  readonly state: State
  /** Are they all of it, of one state? */
  readonly whole: boolean
}

const nothing = new Uint8Array(0)

// A pipe that nothing is written to would otherwise be waited for; of a file the flag changes nothing.
const openFlags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)

/**
 * Looks at a file and reads its first bytes, `length` at most. Each step is a call of the system's on another thread, and two wakings of
 * threads are most of what a small file costs. So there are as few as can be, each by a callback: a `FileHandle` costs twice as much.
 * The result does not wait for the file to be closed.
 */
class ReadBeginning {
  readonly #path: string
  readonly #length: number
  readonly #resume: (found: Effect.Effect<Beginning, unknown>) => void
  #isOver = false
  #whenOver: (() => void) | undefined

  constructor(path: string, length: number, resume: (found: Effect.Effect<Beginning, unknown>) => void) {
    this.#path = path
    this.#length = length
    this.#resume = resume
  }

  /** Of what may be no file: a pipe, whose writer would take it for read, is not opened. */
  ofAny(): void {
    stat(this.#path, { bigint: true }, (unseen, stats) => {
      if (unseen !== null) return this.fail(unseen)
      const state = stateOf(stats)
      if (state.kind === "file") return this.ofFile(state)
      this.#over()
      this.#resume(Effect.succeed({ bytes: nothing, state, whole: false }))
    })
  }

  /** Of a file, with the state it was in before. */
  ofFile(before: State): void {
    open(this.#path, openFlags, (unopened, file) => {
      if (unopened !== null) return this.fail(unopened)
      // With room for one byte more than is expected, a file that has grown shows.
      this.#read(file, new Uint8Array(Math.min(this.#length, before.size) + 1), 0, before)
    })
  }

  fail(error: unknown): void {
    this.#over()
    this.#resume(Effect.fail(error))
  }

  /** Waits until nothing is open. */
  get over(): Effect.Effect<void> {
    return Effect.callback((resume) => {
      if (this.#isOver) resume(Effect.void)
      else this.#whenOver = () => resume(Effect.void)
    })
  }

  /**
   * A file that is read whole is looked at again after that, so that it is not taken half new and half old: between the look before
   * and the read a writer has all the time that they wait for a thread. Where more is to be read than these bytes, the file will be
   * looked at with what follows.
   */
  #read(file: number, into: Uint8Array, at: number, before: State): void {
    read(file, into, at, into.byteLength - at, at, (unread, count) => {
      const now = at + count
      if (unread === null && now > this.#length && before.size > this.#length) {
        return this.#end(file, this.#found(into, now, before, true))
      }
      fstat(file, { bigint: true }, (unseen, stats) => {
        if (unseen !== null) return this.#end(file, Effect.fail(unseen))
        const state = stateOf(stats)
        if (state.kind !== "file") return this.#end(file, Effect.succeed({ bytes: nothing, state, whole: false }))
        if (unread !== null) return this.#end(file, Effect.fail(unread))
        // A short read is not always the end.
        if (count > 0 && now < Math.min(into.byteLength, state.size)) return this.#read(file, into, now, before)
        // Another file was put in its place, or it has grown: this look is of what it is now.
        const wanted = Math.min(this.#length, state.size)
        if (wanted >= into.byteLength) return this.#read(file, new Uint8Array(wanted + 1), 0, state)
        this.#end(file, this.#found(into, now, state, isSame(before, state)))
      })
    })
  }

  #found(into: Uint8Array, read: number, state: State, isOne: boolean): Effect.Effect<Beginning> {
    const bytes = into.subarray(0, Math.min(read, this.#length, state.size))
    return Effect.succeed({ bytes, state, whole: isOne && read === state.size && read === bytes.byteLength })
  }

  #end(file: number, found: Effect.Effect<Beginning, unknown>): void {
    close(file, () => this.#over())
    this.#resume(found)
  }

  #over(): void {
    this.#isOver = true
    this.#whenOver?.()
  }
}

/**
 * Looks at a file and reads its first bytes, `length` at most. Interrupted, it ends once the file is closed. `before`: the state
 * it was in, where it is known to be a file.
 */
export const beginningOf = (path: string, length: number, before?: State): Effect.Effect<Beginning, unknown> =>
  whileBusy(
    Effect.callback<Beginning, unknown>((resume) => {
      const reading = new ReadBeginning(path, length, resume)
      try {
        if (before === undefined) reading.ofAny()
        else reading.ofFile(before)
      } catch (error) {
        // Of a path with a null byte, which the error shows.
        reading.fail(error)
      }
      return reading.over
    }),
  )

/**
 * Reads an open file of `size` bytes into memory, from its beginning; `ended` runs once its last byte was read. At positions of
 * its own: two runs may share the handle, and must not share its offset.
 */
export const readInto = (file: number, size: number, ended: Effect.Effect<void, unknown>): FileSource.OpenReader =>
  Effect.contextWith((context: Context.Context<never>) => {
    const run = Effect.runCallbackWith(context)
    let position = 0
    let into: Uint8Array
    let filled: number
    let received: (error: unknown, length?: number) => void
    const fill = (): void => read(file, into, filled, into.byteLength - filled, position, took)
    const took = (error: unknown, length: number): void => {
      if (error !== null) return received(error)
      position += length
      filled += length
      if (filled === into.byteLength) return received(undefined, filled)
      // A short read is not always the end, but at its size it is: `ended` finds out whether it has grown since.
      if (length > 0 && position < size) return fill()
      run(ended, {
        onExit: (exit) => (Exit.isSuccess(exit) ? received(undefined, filled) : received(Cause.squash(exit.cause))),
      })
    }
    return Effect.succeed(
      FileSource.readerOf((to, receive) => {
        into = to
        filled = 0
        received = receive
        fill()
        return undefined
      }),
    )
  })

/** Opens a file for reading, and closes it with the scope. */
export const openFile = (path: string): Effect.Effect<number, unknown, Scope.Scope> =>
  whileBusy(
    Effect.acquireRelease(
      Effect.callback<number, unknown>((resume) =>
        open(path, openFlags, (error, file) => resume(error === null ? Effect.succeed(file) : Effect.fail(error))),
      ),
      (file) => Effect.callback<void>((resume) => close(file, () => resume(Effect.void))),
    ),
  )
