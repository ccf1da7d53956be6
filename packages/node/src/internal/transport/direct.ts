/**
 * One request straight over undici's dispatcher: a body that is in memory out, the whole answer in, by one callback. Effect's
 * client over undici takes a promise, two streams and an `AbortController` for the same, which is most of what a small file
 * costs.
 *
 * Only for requests that are counted (`Transport.CurrentRequest`): the answer is kept in memory, up to the bytes wanted.
 */
import type * as Transport from "@effect-redox/core/Transport"
import type { Dispatcher } from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Inspectable from "effect/Inspectable"
import * as Option from "effect/Option"
import * as Pipeable from "effect/Pipeable"
import * as Stream from "effect/Stream"
import * as Cookies from "effect/http/Cookies"
import * as Headers from "effect/http/Headers"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpIncomingMessage from "effect/http/HttpIncomingMessage"

/** What is written to the connection at a time. In bytes. */
const pieceSize = 65_536

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
type Failure = HttpClientError.HttpClientError

const decoder = new TextDecoder()
const nothing = new Uint8Array(0)

/** An answer whose body is on its way into memory. */
class Answer extends Inspectable.Class implements HttpClientResponse.HttpClientResponse {
  readonly [HttpIncomingMessage.TypeId]: typeof HttpIncomingMessage.TypeId = HttpIncomingMessage.TypeId
  readonly [HttpClientResponse.TypeId]: typeof HttpClientResponse.TypeId = HttpClientResponse.TypeId
  readonly remoteAddress = Option.none<string>()
  readonly #bytes: Effect.Effect<Uint8Array<ArrayBuffer>, Failure>
  readonly request: HttpClientRequest.HttpClientRequest
  readonly url: string
  readonly status: number
  readonly headers: Headers.Headers

  constructor(
    head: Pick<HttpClientResponse.HttpClientResponse, "request" | "url" | "status" | "headers">,
    bytes: Effect.Effect<Uint8Array<ArrayBuffer>, Failure>,
  ) {
    super()
    this.request = head.request
    this.url = head.url
    this.status = head.status
    this.headers = head.headers
    this.#bytes = bytes
  }
  get cookies(): Cookies.Cookies {
    return Cookies.fromSetCookie(this.headers["set-cookie"] ?? [])
  }
  get stream(): Stream.Stream<Uint8Array, Failure> {
    return Stream.fromEffect(this.#bytes)
  }
  get arrayBuffer(): Effect.Effect<ArrayBuffer, Failure> {
    return Effect.map(this.#bytes, ({ buffer }) => buffer)
  }
  get text(): Effect.Effect<string, Failure> {
    return Effect.map(this.arrayBuffer, (bytes) => decoder.decode(bytes))
  }
  // What this library does not read is read as of any answer.
  get #asWeb() {
    return Effect.map(this.arrayBuffer, (bytes) => {
      const isEmpty = this.status === 204 || this.status === 205 || this.status === 304
      const { headers, status } = this
      return HttpClientResponse.fromWeb(this.request, new Response(isEmpty ? null : bytes, { status, headers }))
    })
  }
  get json() {
    return Effect.flatMap(this.#asWeb, ({ json }) => json)
  }
  get urlParamsBody() {
    return Effect.flatMap(this.#asWeb, ({ urlParamsBody }) => urlParamsBody)
  }
  get formData() {
    return Effect.flatMap(this.#asWeb, ({ formData }) => formData)
  }
  get upgrade() {
    return Effect.flatMap(this.#asWeb, ({ upgrade }) => upgrade)
  }
  pipe() {
    return Pipeable.pipeArguments(this, arguments)
  }
  override toJSON(): unknown {
    return { _id: "HttpClientResponse", status: this.status }
  }
}

// A copy of its own: a chunk may be a part of a buffer that is larger, and `buffer` has to be these bytes alone.
const joined = (chunks: ReadonlyArray<Uint8Array>, length: number): Uint8Array<ArrayBuffer> => {
  if (length === 0) return nothing
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}

/** The handler of one request: from its dispatch to the last byte of its answer. */
class Receiving implements Dispatcher.DispatchHandler {
  readonly #request: HttpClientRequest.HttpClientRequest
  readonly #url: string
  readonly #current: Transport.Request
  readonly #connected: () => void
  readonly #resume: (head: Exit.Exit<Answer, Failure>) => void
  #controller: Dispatcher.DispatchController | undefined
  #reason: Error | undefined
  #answer: Answer | undefined
  #chunks: Array<Uint8Array> = []
  #length = 0
  #body: Exit.Exit<Uint8Array<ArrayBuffer>, Failure> | undefined
  #reader: ((body: Exit.Exit<Uint8Array<ArrayBuffer>, Failure>) => void) | undefined

  constructor(
    request: HttpClientRequest.HttpClientRequest,
    url: string,
    current: Transport.Request,
    connected: () => void,
    resume: (head: Exit.Exit<Answer, Failure>) => void,
  ) {
    this.#request = request
    this.#url = url
    this.#current = current
    this.#connected = connected
    this.#resume = resume
  }

  /** Ends the request, wherever it is: nothing more of it is written or read. */
  giveUp(reason: Error): void {
    if (this.#reason !== undefined || this.#body !== undefined) return
    this.#reason = reason
    this.#controller?.abort(reason)
    this.onResponseError(null, reason)
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller
    if (this.#reason === undefined) this.#connected()
    else controller.abort(this.#reason)
  }

  onBodySent(piece: Uint8Array): void {
    this.#current.sent(piece.byteLength)
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Incoming): void {
    if (status < 200) return
    const head = { request: this.#request, url: this.#url, status, headers: Headers.fromInput(headers) }
    this.#answer = new Answer(head, this.#read())
    this.#resume(Exit.succeed(this.#answer))
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#length += chunk.length
    this.#chunks.push(chunk)
    if (!this.#current.received(chunk.length)) controller.abort(new Error("The answer is longer than is read"))
  }

  onResponseEnd(): void {
    this.#end(Exit.succeed(joined(this.#chunks, this.#length)))
  }

  onResponseError(_: Dispatcher.DispatchController | null, cause: Error): void {
    const request = this.#request
    if (this.#answer === undefined) {
      const reason = new HttpClientError.TransportError({ request, cause })
      return this.#resume(Exit.fail(new HttpClientError.HttpClientError({ reason })))
    }
    const reason = new HttpClientError.DecodeError({ request, response: this.#answer, cause })
    this.#end(Exit.fail(new HttpClientError.HttpClientError({ reason })))
  }

  #end(body: Exit.Exit<Uint8Array<ArrayBuffer>, Failure>): void {
    if (this.#body !== undefined) return
    this.#body = body
    this.#chunks = []
    this.#reader?.(body)
  }

  #read(): Effect.Effect<Uint8Array<ArrayBuffer>, Failure> {
    return Effect.suspend(
      () =>
        this.#body ??
        Effect.callback<Uint8Array<ArrayBuffer>, Failure>((resume) => {
          this.#reader = resume
          return Effect.sync(() => this.giveUp(new Error("The answer is not read any more")))
        }),
    )
  }
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
  readonly connected: () => void
  /** Ends what was made for this request alone, where the request is given up. */
  readonly giveUp: () => void
}

/** What to send, and where it is reported. */
export interface Sending {
  readonly request: HttpClientRequest.HttpClientRequest
  readonly body: Uint8Array | null
  readonly url: URL
  readonly current: Transport.Request
}

// Time is the caller's to measure.
const untimed = { headersTimeout: 0, bodyTimeout: 0 } as const

/** Sends a request whose body is in memory. Interrupted or given up, it ends at once. */
export const sendDirectly = (
  { body, current, request, url }: Sending,
  way: () => Way,
): Effect.Effect<HttpClientResponse.HttpClientResponse, Failure> =>
  Effect.callback((resume) => {
    const { connected, dispatcher, giveUp: release } = way()
    const receiving = new Receiving(request, url.href, current, connected, resume)
    const giveUp = () => {
      receiving.giveUp(new Error("The request was given up"))
      release()
    }
    current.reports(giveUp)
    dispatcher.dispatch(
      {
        ...untimed,
        method: request.method,
        headers: request.headers,
        origin: url.origin,
        path: url.pathname + url.search,
        body: body === null || body.byteLength <= pieceSize ? body : new Pieces(body),
      },
      receiving,
    )
    return Effect.sync(giveUp)
  })
