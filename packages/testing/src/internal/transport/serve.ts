/**
 * The fake over HTTP/1.1: one request, and a server that listens.
 */
import * as NodeHttpServer from "@effect/platform-node/NodeHttpServer"
import * as NodeHttpServerRequest from "@effect/platform-node/NodeHttpServerRequest"
import * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as HttpServerError from "effect/http/HttpServerError"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { FakeRedox } from "../../FakeRedox.ts"
import type { ConnectionFault, WireAnswer } from "../../Wire.ts"
import { unreadLimits } from "../settings.ts"

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined
  /** Default `127.0.0.1`. The fake holds whatever it is sent and knows no secrets: do not offer it to a network. */
  readonly host?: string | undefined
  /**
   * Answers requests that are not meant for Redox, such as for a page beside it. `undefined` leaves a request to the fake.
   */
  readonly intercept?:
    | ((
        request: HttpServerRequest.HttpServerRequest,
      ) => Effect.Effect<HttpServerResponse.HttpServerResponse, never, HttpServerRequest.HttpServerRequest> | undefined)
    | undefined
}

/** A server that is listening. */
export interface Service {
  /** Such as `http://127.0.0.1:49152`. Clients configure it as Redox's base URL. */
  readonly baseUrl: string
  readonly port: number
}

// A listening server cannot refuse a connection or fail a handshake it never has, so faults that mean "never sent" show
// as a reset here; the in-memory client distinguishes them (a choice).
const drop = (response: ServerResponse, fault: ConnectionFault): void => {
  const socket = response.socket
  if (fault.kind === "closed") socket?.destroy()
  else socket?.resetAndDestroy()
  response.destroy()
}

/** Head and part of the body, flushed, and then the end of the connection. */
const cut = (response: ServerResponse, answer: WireAnswer, bytes: number): Effect.Effect<void> =>
  Effect.callback<void>((resume) => {
    const destroy = () => {
      response.destroy()
      resume(Effect.void)
    }
    const end = () => {
      if (response.socket === null) destroy()
      else response.socket.end(destroy)
    }
    response.writeHead(answer.status, { ...answer.headers, "content-length": answer.body.byteLength })
    response.flushHeaders()
    if (bytes === 0) end()
    else response.write(answer.body.subarray(0, bytes), end)
  })

/** Reads and forgets what a client still sends, within limits. Gives whether it was all. */
const drain = (incoming: IncomingMessage): Effect.Effect<boolean> =>
  Effect.callback<boolean>((resume) => {
    let left = unreadLimits.bytes
    const stop = () => {
      clearTimeout(timer)
      incoming.off("data", count).off("end", stop).off("error", stop).off("close", stop).pause()
      resume(Effect.succeed(incoming.complete))
    }
    const count = (chunk: Uint8Array) => {
      left -= chunk.byteLength
      if (left < 0) stop()
    }
    // The client is outside of any test's clock.
    const timer = setTimeout(stop, unreadLimits.millis)
    incoming.on("data", count).on("end", stop).on("error", stop).on("close", stop).resume()
    if (incoming.destroyed) stop()
  })

/**
 * Answers a client that has not sent its whole body yet. Many read no answer before they have; were the connection closed
 * on them, a broken pipe is all they would see.
 */
const answerEarly = Effect.fnUntraced(function* (
  incoming: IncomingMessage,
  response: ServerResponse,
  answer: WireAnswer,
): Effect.fn.Return<void> {
  const length = answer.status === 204 ? {} : { "content-length": answer.body.byteLength }
  response.writeHead(answer.status, { ...answer.headers, ...length })
  response.flushHeaders()
  if (answer.body.byteLength > 0) response.write(answer.body)
  const whole = yield* drain(incoming)
  response.end(() => {
    if (!whole) incoming.socket.destroySoon()
  })
})

const isNodeResponse = (response: object): response is ServerResponse => "assignSocket" in response

/** Answers the current request as Redox would. */
const respond = Effect.gen(function* () {
  const redox = yield* FakeRedox
  const request = yield* HttpServerRequest.HttpServerRequest
  const response = NodeHttpServerRequest.toServerResponse(request)
  if (!isNodeResponse(response)) return yield* Effect.die("the fake serves HTTP/1.1")
  const exchange = redox.handle({
    method: request.method,
    url: request.url,
    // A client may know this machine by another name, and that name is in its assertion's `aud`.
    baseUrl: request.headers.host === undefined ? undefined : `http://${request.headers.host}`,
    headers: request.headers,
    body: request.stream,
  })
  // Effect serves requests uninterruptibly; a client that goes away is to be noticed, and a hanging fault to end.
  return yield* Effect.matchEffect(Effect.interruptible(exchange), {
    onFailure: (fault) =>
      Effect.sync(() => {
        drop(response, fault)
        return HttpServerResponse.empty()
      }),
    onSuccess: (answer) => {
      if (answer.cutAfter !== undefined) {
        return Effect.as(cut(response, answer, answer.cutAfter), HttpServerResponse.empty())
      }
      return response.req.complete
        ? Effect.succeed(HttpServerResponse.uint8Array(answer.body, { status: answer.status, headers: answer.headers }))
        : Effect.as(answerEarly(response.req, response, answer), HttpServerResponse.empty())
    },
  })
})

/** Serves a fake until the scope closes, which also breaks the connections that are open then. */
export const serve = Effect.fnUntraced(function* (
  options: ListenOptions | undefined,
): Effect.fn.Return<Service, HttpServerError.ServeError, FakeRedox | Scope.Scope> {
  const host = options?.host ?? "127.0.0.1"
  const server = createServer()
  const http = yield* NodeHttpServer.make(() => server, { port: options?.port ?? 0, host, gracefulShutdownTimeout: 0 })
  const redox = yield* FakeRedox
  const answer = Effect.provideService(respond, FakeRedox, redox)
  const { intercept } = options ?? {}
  yield* http.serve(
    intercept === undefined
      ? answer
      : Effect.flatMap(HttpServerRequest.HttpServerRequest, (request) => intercept(request) ?? answer),
  )
  // Last added, first run: a request that hangs would keep the server open.
  yield* Effect.addFinalizer(() => Effect.sync(() => server.closeAllConnections()))
  const address = server.address()
  const port = address !== null && typeof address === "object" ? address.port : 0
  return { baseUrl: `http://${host.includes(":") ? `[${host}]` : host}:${port}`, port }
})
