/**
 * Leaves out the stack of the error by which undici closes a connection after its answer. Nothing reads that stack, and to make it
 * and write it out is a tenth of what a send with a connection of its own costs.
 */
import type { Socket } from "node:net"

let isReading = false
let limit: number | undefined

/** Called when an answer has ended: what undici does until it returns to its socket needs no stacks. */
export const answerEnded = (): void => {
  if (!isReading) return
  limit ??= Error.stackTraceLimit
  Error.stackTraceLimit = 0
}

/** Makes undici's reading of a socket one that may leave out stacks, and ends that with it. */
export const endQuietly = (socket: Socket): void => {
  const listeners = socket.listeners("readable")
  socket.removeAllListeners("readable").on("readable", () => {
    isReading = true
    try {
      for (const listener of listeners) Reflect.apply(listener, socket, [])
    } finally {
      isReading = false
      if (limit !== undefined) Error.stackTraceLimit = limit
      limit = undefined
    }
  })
}
