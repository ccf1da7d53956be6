/**
 * Reads small files that variables and flags name: keys, certificates, lists. They may be pipes, are read up to a limit, since a
 * device has no end, and strictly as UTF-8.
 */
import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Stream from "effect/Stream"
import { stat } from "node:fs/promises"
import { readableOf } from "./readable.ts"
import { decodeText } from "./strictText.ts"

/** The text of a file. Fails with the end of a sentence that begins with the file, or with what names it. */
export const readTextFile = Effect.fnUntraced(function* (
  path: string,
  limit: number,
): Effect.fn.Return<string, string> {
  let size = 0
  const bytes = yield* readableOf(path).pipe(
    Stream.takeUntil((chunk) => (size += chunk.byteLength) > limit),
    Stream.mkUint8Array,
    Effect.mapError((error) =>
      error instanceof Error && "code" in error && error.code === "ENOENT"
        ? "does not exist: check its path"
        : "cannot be read: check its path and permissions",
    ),
  )
  if (size > limit) return yield* Effect.fail(`has more than ${limit / 1_000} kB: is it the right file?`)
  const text = decodeText(bytes)
  return Result.isSuccess(text) ? text.success : yield* Effect.fail(text.failure)
})

/** Group and others (POSIX.1-2017, sys/stat.h). */
const others = 0o077
const writable = 0o022

/** Warns where others may read the file of a secret that a variable names, as ssh does. */
export const warnOfMode = (variable: string, path: string): Effect.Effect<void> =>
  Effect.tryPromise(() => stat(path)).pipe(
    Effect.flatMap((stats) => {
      // A pipe's mode protects nothing, and Windows has none.
      if (process.platform === "win32" || !stats.isFile() || (stats.mode & others) === 0) return Effect.void
      const what = (stats.mode & writable) === 0 ? "read" : "read or replace"
      const mode = (stats.mode & 0o777).toString(8).padStart(4, "0")
      return Effect.logWarning(
        `${variable}: others on this machine may ${what} the key in its file (mode ${mode}). Allow it to yourself alone: chmod 600 <key file>`,
      )
    }),
    Effect.ignore,
  )

/** Warns where others may change a file that names programs to be run. */
export const warnOfWritable = (path: string): Effect.Effect<void> =>
  Effect.tryPromise(() => stat(path)).pipe(
    Effect.flatMap((stats) =>
      process.platform === "win32" || !stats.isFile() || (stats.mode & writable) === 0
        ? Effect.void
        : Effect.logWarning(
            `${path}: others on this machine may change it, and with it the programs that it names. Allow it to yourself alone: chmod 600 ${path}`,
          ),
    ),
    Effect.ignore,
  )
