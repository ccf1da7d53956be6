/**
 * Opens a path as a stream that can be interrupted: a file, a pipe without a writer, a device.
 */
import * as NodeStream from "@effect/platform-node/NodeStream"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { closeSync, constants, createReadStream, fstatSync, openSync } from "node:fs"
import { Socket } from "node:net"
import type { Readable } from "node:stream"
import { isatty, ReadStream } from "node:tty"

// What a shell makes of <(…) is a descriptor this process has already. Opened a second time, its end would not be seen.
const descriptorOf = (path: string): number | undefined => {
  const [, number] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path) ?? []
  return number === undefined ? undefined : Number(number)
}

/**
 * Opens a path to be read once. Throws as `openSync` does, with `EISDIR` for a folder.
 *
 * Node.js opens and reads on threads of its own, which nothing can call back: a pipe without a writer would keep the
 * process from ending. So pipes are opened without waiting, and read by the event loop.
 */
const openReadable = (path: string): Readable => {
  const inherited = descriptorOf(path)
  const fd = inherited ?? openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  const stat = fstatSync(fd)
  if (stat.isDirectory()) {
    if (inherited === undefined) closeSync(fd)
    throw Object.assign(new Error("a folder"), { code: "EISDIR" })
  }
  if (stat.isFIFO() || stat.isSocket()) return new Socket({ fd, readable: true, writable: false })
  if (isatty(fd)) return new ReadStream(fd)
  return createReadStream("", { fd, autoClose: inherited === undefined })
}

/** The bytes of whatever a path names, once. */
export const readableOf = (path: string): Stream.Stream<Uint8Array, unknown> =>
  Stream.unwrap(
    Effect.map(Effect.try({ try: () => openReadable(path), catch: (error) => error }), (opened) =>
      NodeStream.fromReadable<Uint8Array, unknown>({ evaluate: () => opened, onError: (error) => error }),
    ),
  )
