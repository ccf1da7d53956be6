/**
 * Keeps two sandboxes from writing to one directory: a file with the id of the process that does.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import type * as Scope from "effect/Scope"
import type { PlatformError } from "effect/PlatformError"
import { reasonOf, SandboxError } from "../command/sandboxError.ts"

// This process may run several sandboxes, and its id may be that of one before it: in a container every one is the same.
const held = new Set<string>()

const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch (cause) {
    // EPERM: it is someone else's.
    return cause instanceof Error && "code" in cause && cause.code === "EPERM"
  }
}

/** Holds a directory until the scope closes. Fails where a running process does; what a dead one left is taken over. */
export const hold = Effect.fnUntraced(function* (
  directory: string,
  file: string,
): Effect.fn.Return<void, SandboxError, FileSystem.FileSystem | Scope.Scope> {
  const fs = yield* FileSystem.FileSystem
  const write = fs.writeFileString(file, `${process.pid}\n`, { flag: "wx", mode: 0o600 })
  const taken = (holder: number) =>
    new SandboxError({
      message:
        `Another sandbox, process ${holder}, uses ${directory}. ` +
        `Stop it (kill ${holder}), or give --data another directory. If that process is no sandbox, delete ${file}.`,
    })
  const takeOver = Effect.gen(function* () {
    const holder = Number.parseInt(yield* fs.readFileString(file), 10)
    const running = holder === process.pid ? held.has(file) : holder > 0 && isRunning(holder)
    if (running) return yield* taken(holder)
    // Another that starts may have taken it over just now: then this is that one's.
    const aside = `${file}.${process.pid}`
    yield* fs.rename(file, aside)
    const moved = Number.parseInt(yield* fs.readFileString(aside), 10)
    if (!Object.is(moved, holder)) {
      yield* fs.rename(aside, file)
      return yield* taken(moved)
    }
    yield* fs.remove(aside)
    yield* write
  })
  const acquire = write.pipe(
    Effect.catchIf(
      ({ reason }) => reason._tag === "AlreadyExists",
      () => takeOver,
    ),
    Effect.mapError((error: PlatformError | SandboxError) =>
      error._tag === "SandboxError"
        ? error
        : new SandboxError({
            message: `Cannot write ${file}${reasonOf(error)}. Give --data a directory that can be written to.`,
            cause: error,
          }),
    ),
    Effect.tap(() => Effect.sync(() => held.add(file))),
  )
  const release = Effect.andThen(
    Effect.sync(() => held.delete(file)),
    Effect.ignore(fs.remove(file, { force: true })),
  )
  yield* Effect.acquireRelease(acquire, () => release)
})
