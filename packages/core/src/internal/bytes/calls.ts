/**
 * Readers over functions that read by calls.
 */
import * as Effect from "effect/Effect"
import type { Reader } from "./chunks.ts"

/** Reads into memory it is given, and calls `received` once, with an error, or with how many bytes it has read. */
export type ReadByCalls = (into: Uint8Array, received: (error: unknown, length?: number) => void) => undefined

const calls = new WeakMap<Reader<unknown>, ReadByCalls>()

/** How a reader reads by calls, where it is one that does. */
export const callsOf = (reader: Reader<unknown>): ReadByCalls | undefined => calls.get(reader)

/**
 * A reader over a function that reads by calls, as Node.js has it: it calls `received` once, with an error, or with how many bytes it
 * has read: none at the end only. An upload calls it without an effect for each chunk. It ends soon by itself, so that it is not interrupted: what sends the
 * file waits for it before it closes the file.
 *
 * @example
 * ```ts
 * import { FileSource } from "@effect-redox/core"
 * import { read } from "node:fs"
 *
 * export const readerAt = (descriptor: number) => {
 *   let position = 0
 *   return FileSource.readerOf((into, received) =>
 *     void read(descriptor, into, 0, into.byteLength, position, (error, length) => {
 *       position += length
 *       if (error === null) received(undefined, length)
 *       else received(error)
 *     })
 *   )
 * }
 * ```
 */
export const readerOf = (read: ReadByCalls): ((into: Uint8Array) => Effect.Effect<number, unknown>) => {
  const reader = (into: Uint8Array): Effect.Effect<number, unknown> =>
    Effect.callback((resume) => {
      const ended = Promise.withResolvers<void>()
      read(into, (error, length) => {
        ended.resolve()
        resume(length === undefined ? Effect.fail(error) : Effect.succeed(length))
      })
      return Effect.promise(() => ended.promise)
    })
  calls.set(reader, read)
  return reader
}
