/**
 * Files of a directory that are named by the SHA-256 of what is in them: whole or not there, and written once.
 */
import * as Effect from "effect/Effect"
import * as FileSystem from "effect/FileSystem"
import * as Path from "effect/Path"
import type { PlatformError } from "effect/PlatformError"
import { createHash } from "node:crypto"

/** Content-addressed files. */
export interface KeptFiles {
  /** Writes a file, unless it is known to be there. */
  readonly keep: (sha256: string, bytes: () => Uint8Array) => Effect.Effect<void, PlatformError>
  /** A file's bytes; `undefined` where it is missing or holds something else, which `damaged` then says. */
  readonly read: (sha256: string) => Effect.Effect<Uint8Array | undefined, PlatformError>
  /** What was found damaged so far: the file's name, and how. */
  readonly damaged: ReadonlyMap<string, string>
  /** Deletes every other file that this wrote, damaged or half-written ones among them. */
  readonly dropOthers: (used: ReadonlySet<string>) => Effect.Effect<void, PlatformError>
}

export const sha256Of = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex")

const ours = /^[0-9a-f]{64}(?:\.\d+\.new)?$/

export const make = Effect.fnUntraced(function* (
  directory: string,
): Effect.fn.Return<KeptFiles, PlatformError, FileSystem.FileSystem | Path.Path> {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  yield* fs.makeDirectory(directory, { recursive: true, mode: 0o700 })
  const there = new Set<string>()
  const damaged = new Map<string, string>()
  let written = 0
  const pathOf = (name: string) => path.join(directory, name)

  return {
    damaged,
    keep: Effect.fnUntraced(function* (sha256, bytes) {
      if (there.has(sha256)) return
      // The same may be kept twice at a time; each writes its own, and both come to the same.
      const unfinished = pathOf(`${sha256}.${++written}.new`)
      yield* fs.writeFile(unfinished, bytes(), { mode: 0o600 })
      yield* fs.rename(unfinished, pathOf(sha256))
      there.add(sha256)
    }),
    read: Effect.fnUntraced(function* (sha256) {
      if (!(yield* fs.exists(pathOf(sha256)))) {
        damaged.set(sha256, "is missing")
        return undefined
      }
      const bytes = new Uint8Array(yield* fs.readFile(pathOf(sha256)))
      if (sha256Of(bytes) === sha256) {
        there.add(sha256)
        return bytes
      }
      damaged.set(sha256, `is damaged (${bytes.byteLength} bytes of another SHA-256)`)
      return undefined
    }),
    dropOthers: Effect.fnUntraced(function* (used) {
      const names = yield* fs.readDirectory(directory)
      const others = names.filter((name) => ours.test(name) && !used.has(name))
      yield* Effect.forEach(others, (name) => fs.remove(pathOf(name), { force: true }), { discard: true })
      for (const name of others) there.delete(name)
    }),
  }
})
