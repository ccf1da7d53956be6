/**
 * One request straight over undici's dispatcher: a body that is in memory out, the whole answer in, by calls. Effect's client
 * over undici takes a promise, two streams and an `AbortController` for the same, which is most of what a small file costs.
 */
import type * as Transport from "@effect-redox/core/Transport"
import type { Dispatcher } from "@effect/platform-node/Undici"
import * as Headers from "effect/http/Headers"
import { decoded, isPlain } from "./contentCoding.ts"
import { answerEnded } from "./quietEnd.ts"

/** What is written to the connection at a time, in bytes: as much as of an upload. */
const pieceSize = 262_144

/**
 * A body in memory, in pieces: undici writes one once the connection takes it. In one piece, it would count as written where it
 * waits in memory.
 */
class Pieces implements Iterable<Uint8Array> {
  readonly #body: Uint8Array
  constructor(body: Uint8Array) {
    this.#body = body
  }
  *[Symbol.iterator](): Iterator<Uint8Array> {
    for (let at = 0; at < this.#body.byteLength; at += pieceSize) yield this.#body.subarray(at, at + pieceSize)
  }
}

type Incoming = Parameters<NonNullable<Dispatcher.DispatchHandler["onResponseStart"]>>[2]

const nothing = new Uint8Array(0)

const joined = ([first, ...more]: ReadonlyArray<Uint8Array>): Uint8Array => {
  if (first === undefined) return nothing
  return more.length === 0 ? first : Buffer.concat([first, ...more])
}

/** Where a request goes: the path with its query. */
export interface Place {
  readonly origin: string
  readonly path: string
}

/** How a request goes out. */
export interface Way {
  readonly dispatcher: {
    // Undici takes iterable bodies, which its types leave out.
    dispatch(
      options: Omit<Dispatcher.DispatchOptions, "body"> & {
        body?: Dispatcher.DispatchOptions["body"] | Iterable<Uint8Array>
      },
      handler: Dispatcher.DispatchHandler,
    ): boolean
  }
  /** Called once a connection is there, before the first byte of the request is written to it. */
  readonly connected: (current: Transport.Request) => void
  /** Ends what was made for this request alone, where the request is given up. */
  readonly giveUp: (current: Transport.Request) => void
}

/** The handler of one request: from its dispatch to the last byte of its answer. */
class Receiving implements Dispatcher.DispatchHandler {
  readonly #current: Transport.Receiving
  readonly #way: Way
  #controller: Dispatcher.DispatchController | undefined
  #givenUp: Error | undefined
  #headers: Headers.Headers = Headers.empty
  #chunks: Array<Uint8Array> = []

  constructor(current: Transport.Receiving, way: Way) {
    this.#current = current
    this.#way = way
  }

  /** Ends the request, wherever it is: nothing more of it is written or read. */
  giveUp(): void {
    if (this.#givenUp !== undefined) return
    this.#givenUp = new Error("The request was given up")
    this.#controller?.abort(this.#givenUp)
    this.#way.giveUp(this.#current)
    this.#current.failed(this.#givenUp)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#givenUp === undefined) this.#way.connected(this.#current)
    else controller.abort(this.#givenUp)
  }

  onBodySent(piece: Uint8Array): void {
    this.#current.sent(piece.byteLength)
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Incoming): void {
    if (status < 200) return
    this.#headers = Headers.fromInput(headers)
    this.#current.head(status, this.#headers)
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#chunks.push(chunk)
    if (!this.#current.received(chunk.length)) controller.abort(new Error("The answer is longer than is read"))
  }

  onResponseEnd(): void {
    const bytes = joined(this.#chunks)
    if (isPlain(this.#headers)) this.#current.body(bytes)
    else decoded(bytes, this.#headers, this.#current.mostBytes, (body) => this.#current.body(body))
    answerEnded()
  }

  onResponseError(_: Dispatcher.DispatchController | null, cause: Error): void {
    this.#current.failed(cause)
  }
}

// Time is the caller's to measure.
const untimed = { headersTimeout: 0, bodyTimeout: 0 } as const

/** Sends a request whose body is in memory. Given up, it ends at once. */
export const sendDirectly = (
  { body, headers, method }: Transport.Outgoing,
  { origin, path }: Place,
  current: Transport.Receiving,
  way: Way,
): void => {
  const receiving = new Receiving(current, way)
  current.reports(() => receiving.giveUp())
  const request = { ...untimed, method, origin, path }
  way.dispatcher.dispatch(
    body === undefined || body.byteLength <= pieceSize
      ? { ...request, headers, body: body ?? null }
      : // Undici asks no iterable for its length, and would send it in chunks.
        { ...request, headers: { ...headers, "content-length": String(body.byteLength) }, body: new Pieces(body) },
    receiving,
  )
}
