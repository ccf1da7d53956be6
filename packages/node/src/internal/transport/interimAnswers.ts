/**
 * Takes a `100 Continue` that no one asked for out of what a server answers.
 *
 * RFC 9110 §15.2 lets a server send one at any time, and gateways do where a request's body is slow. Undici never asks
 * for it, and breaks the connection when it comes (other 1xx answers it skips). Undici reads a socket with
 * `socket.read()`; here that method leaves out each such head where an answer begins, and touches nothing else.
 */
import type { Socket } from "node:net"
import type { Hooks } from "./handlers.ts"

const begin = /^HTTP\/1\.[01] 100[ \r]/
const longestBegin = "HTTP/1.1 100 ".length
const mostBytes = 16_384
const firstDigit = "HTTP/1.1 ".length
const one = 0x31

/** How long a head of status 100 is; 0 where there is none, undefined where more bytes are needed to tell. */
const headLength = (bytes: Buffer): number | undefined => {
  // The status of any other answer is known by its first digit.
  if (bytes.length > firstDigit && bytes[firstDigit] !== one) return 0
  const text = bytes.subarray(0, mostBytes).toString("latin1")
  if (text.length < longestBegin) return "HTTP/1.1 100 ".startsWith(text) || begin.test(text) ? undefined : 0
  if (!begin.test(text)) return 0
  const end = text.indexOf("\r\n\r\n")
  if (end >= 0) return end + 4
  return text.length < mostBytes ? undefined : 0
}

/** The answers of one connection at a time. */
export interface InterimAnswers {
  /** Filters what is read from a socket. */
  readonly attach: (socket: Socket) => void
  /** What shows where an answer's head may begin. */
  readonly hooks: Hooks
}

export const makeInterimAnswers = (): InterimAnswers => {
  let awaitsHead = true
  return {
    attach: (socket) => {
      awaitsHead = true
      let held: Buffer = Buffer.alloc(0)
      const read = socket.read.bind(socket)
      const filtered = (size?: number): unknown => {
        for (;;) {
          const chunk: unknown = read(size)
          if (!awaitsHead || !Buffer.isBuffer(chunk)) return chunk
          let bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk])
          let length = headLength(bytes)
          while (length !== undefined && length > 0) {
            bytes = bytes.subarray(length)
            length = headLength(bytes)
          }
          if (length === 0) {
            awaitsHead = false
            held = Buffer.alloc(0)
            return bytes
          }
          held = bytes
        }
      }
      Object.defineProperty(socket, "read", { value: filtered, configurable: true, writable: true })
    },
    hooks: {
      onRequestStart: () => {
        awaitsHead = true
      },
      onResponseStart: (status) => {
        if (status < 200) awaitsHead = true
      },
    },
  }
}
