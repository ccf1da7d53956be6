/**
 * The fake over HTTP/1.1: one request, and a server that listens.
 */
import { NodeHttpServer, NodeHttpServerRequest } from "@effect/platform-node"
import { Effect, type Scope } from "effect"
import { HttpServerRequest, HttpServerResponse, type HttpServerError } from "effect/http"
import { createServer, type ServerResponse } from "node:http"
import { FakeRedox } from "../FakeRedox.ts"
import type { ListenOptions, Service } from "../FakeRedoxServer.ts"
import type { ConnectionFault, WireAnswer } from "../Wire.ts"

// A listening server cannot refuse a connection or fail a handshake it never has, so faults that mean "never sent" show
// as a reset here; the in-memory client tells them apart (a choice).
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

const isNodeResponse = (response: object): response is ServerResponse => "assignSocket" in response

/** Answers the current request as Redox would. */
export const respond = Effect.gen(function* () {
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
    onSuccess: (answer) =>
      answer.cutAfter !== undefined
        ? Effect.as(cut(response, answer, answer.cutAfter), HttpServerResponse.empty())
        : Effect.succeed(
            HttpServerResponse.uint8Array(answer.body, { status: answer.status, headers: answer.headers }),
          ),
  })
})

/** Serves an app until the scope closes, which also breaks the connections that are open then. */
export const listen = Effect.fnUntraced(function* <E, R>(
  app: Effect.Effect<HttpServerResponse.HttpServerResponse, E, R>,
  options: ListenOptions | undefined,
): Effect.fn.Return<
  Service,
  HttpServerError.ServeError,
  Exclude<R, HttpServerRequest.HttpServerRequest> | Scope.Scope
> {
  const host = options?.host ?? "127.0.0.1"
  const server = createServer()
  const http = yield* NodeHttpServer.make(() => server, { port: options?.port ?? 0, host, gracefulShutdownTimeout: 0 })
  yield* http.serve(app)
  // Last added, first run: a request that hangs would keep the server open.
  yield* Effect.addFinalizer(() => Effect.sync(() => server.closeAllConnections()))
  const address = server.address()
  const port = address !== null && typeof address === "object" ? address.port : 0
  return { baseUrl: `http://${host.includes(":") ? `[${host}]` : host}:${port}`, port }
})
