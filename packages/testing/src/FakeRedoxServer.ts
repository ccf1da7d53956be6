/**
 * A fake Redox behind a real HTTP server on this machine, for clients in other processes and for tests of the wire.
 *
 * Needs `@effect/platform-node`. Import it from `@effect-redox/testing/FakeRedoxServer`.
 */
import { NodeHttpServer, NodeHttpServerRequest } from "@effect/platform-node"
import { Context, Effect, Layer, type Scope } from "effect"
import { HttpServerRequest, HttpServerResponse, type HttpServerError } from "effect/http"
import { createServer, type ServerResponse } from "node:http"
import type { Options } from "./FakeOptions.ts"
import { FakeRedox } from "./FakeRedox.ts"
import type { ConnectionFault, WireAnswer } from "./Wire.ts"

/** Where to listen. */
export interface ListenOptions {
  /** Default 0: any free port. */
  readonly port?: number | undefined
  /** Default `127.0.0.1`. The fake holds whatever it is sent and knows no secrets: do not offer it to a network. */
  readonly host?: string | undefined
}

/** A server that is listening. */
export interface Service {
  /** Such as `http://127.0.0.1:49152`. Clients configure it as Redox's base URL. */
  readonly baseUrl: string
  readonly port: number
}

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
    onSuccess: (answer) =>
      answer.cutAfter !== undefined
        ? Effect.as(cut(response, answer, answer.cutAfter), HttpServerResponse.empty())
        : Effect.succeed(
            HttpServerResponse.uint8Array(answer.body, { status: answer.status, headers: answer.headers }),
          ),
  })
})

/**
 * Serves a fake until the scope closes, which also breaks the connections that are open then.
 *
 * Fails with `ServeError` when the port is taken.
 */
export const make = Effect.fnUntraced(function* (
  options?: ListenOptions,
): Effect.fn.Return<Service, HttpServerError.ServeError, FakeRedox | Scope.Scope> {
  const host = options?.host ?? "127.0.0.1"
  const server = createServer()
  const http = yield* NodeHttpServer.make(() => server, { port: options?.port ?? 0, host, gracefulShutdownTimeout: 0 })
  yield* http.serve(respond)
  // Last added, first run: a request that hangs would keep the server open.
  yield* Effect.addFinalizer(() => Effect.sync(() => server.closeAllConnections()))
  const address = server.address()
  const port = address !== null && typeof address === "object" ? address.port : 0
  return { baseUrl: `http://${host.includes(":") ? `[${host}]` : host}:${port}`, port }
})

/**
 * The server, as a service.
 *
 * @example
 * ```ts
 * import { FakeRedox } from "@effect-redox/testing"
 * import { FakeRedoxServer } from "@effect-redox/testing/FakeRedoxServer"
 * import { Effect } from "effect"
 *
 * export const program = Effect.gen(function* () {
 *   const { baseUrl } = yield* FakeRedoxServer
 *   const { credentials } = yield* FakeRedox.FakeRedox
 *   return `REDOX_BASE_URL=${baseUrl} REDOX_CLIENT_ID=${credentials.clientId}`
 * }).pipe(Effect.provide(FakeRedoxServer.layer()))
 * ```
 */
export class FakeRedoxServer extends Context.Service<FakeRedoxServer, Service>()(
  "@effect-redox/testing/FakeRedoxServer",
) {
  /** Serves the fake that is already there. */
  static readonly layerServer = (
    options?: ListenOptions,
  ): Layer.Layer<FakeRedoxServer, HttpServerError.ServeError, FakeRedox> => Layer.effect(FakeRedoxServer, make(options))

  /** A fake, and a server for it. */
  static readonly layer = (
    options?: Options & ListenOptions,
  ): Layer.Layer<FakeRedoxServer | FakeRedox, HttpServerError.ServeError> =>
    FakeRedoxServer.layerServer(options).pipe(Layer.provideMerge(FakeRedox.layerFake(options)))
}
