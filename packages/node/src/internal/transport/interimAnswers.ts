/**
 * Takes a `100 Continue` that no one asked for out of what a server answers.
 *
 * RFC 9110 §15.2 lets a server send one at any time, and gateways do where a request's body is slow. Undici never asks
 * for it, and breaks the connection when it comes (other 1xx answers it skips). Undici reads a socket with
 * `socket.read()`; here that method leaves out each such head where an answer begins, and touches nothing else.
 */
import type { Socket } from "node:net"
import type { Hooks } from "./handlers.ts"

const begin = "HTTP/1.1 1"
const mostBytes = 16_384
const nothing = Buffer.alloc(0)

/** What stands at the beginning of an answer: an interim head (1xx) and its length, or `none`; `more` bytes may decide. */
const interimHead = (bytes: Buffer): { readonly status: number; readonly length: number } | "none" | "more" => {
  // The status of any other answer is known by its first digit.
  if (bytes.length >= begin.length && bytes[begin.length - 1] !== begin.charCodeAt(begin.length - 1)) return "none"
  const text = bytes.subarray(0, mostBytes).toString("latin1")
  if (text.length < begin.length) return begin.startsWith(text) ? "more" : "none"
  const [, status] = /^HTTP\/1\.[01] (1\d\d)[ \r]/.exec(text) ?? []
  if (status === undefined) return text.length < begin.length + 3 ? "more" : "none"
  const end = text.indexOf("\r\n\r\n")
  if (end >= 0) return { status: Number(status), length: end + 4 }
  return text.length < mostBytes ? "more" : "none"
}

/** Bytes without each head of status 100 that begins an answer; `rest` may be the beginning of one more head. */
const withoutContinue = (
  bytes: Buffer,
): { readonly passed: ReadonlyArray<Buffer>; readonly rest: Buffer; readonly awaitsHead: boolean } => {
  const passed: Array<Buffer> = []
  let rest = bytes
  for (;;) {
    const head = interimHead(rest)
    if (head === "more") return { passed, rest, awaitsHead: true }
    if (head === "none") return { passed: [...passed, rest], rest: nothing, awaitsHead: false }
    if (head.status !== 100) passed.push(rest.subarray(0, head.length))
    rest = rest.subarray(head.length)
  }
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
      let held: Buffer = nothing
      const read = socket.read.bind(socket)
      const filtered = (size?: number): unknown => {
        for (;;) {
          const chunk: unknown = read(size)
          if (!awaitsHead || !Buffer.isBuffer(chunk)) return chunk
          const found = withoutContinue(held.length === 0 ? chunk : Buffer.concat([held, chunk]))
          awaitsHead = found.awaitsHead
          held = found.rest
          const [first, ...more] = found.passed
          if (first !== undefined) return more.length === 0 ? first : Buffer.concat(found.passed)
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
