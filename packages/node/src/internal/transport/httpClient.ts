/**
 * The `HttpClient` of Node.js: undici, with a pool for tokens and uploads and a connection of its own for each create.
 *
 * It reports its connections (`Transport.CurrentRequest`), so that "not sent" is a fact and no guess from an error's code.
 */
import * as Transport from "@effect-redox/core/Transport"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { Agent, Client, Pool, type buildConnector, type Dispatcher } from "@effect/platform-node/Undici"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as LogLevel from "effect/LogLevel"
import * as References from "effect/References"
import type * as Scope from "effect/Scope"
import * as HttpClient from "effect/http/HttpClient"
import type { Socket } from "node:net"
import { withDecodedBody } from "./contentCoding.ts"
import { sendDirectly, type Place, type Way } from "./direct.ts"
import { watched } from "./handlers.ts"
import { makeInterimAnswers, type InterimAnswers } from "./interimAnswers.ts"
import { endQuietly } from "./quietEnd.ts"
import { PulledBody, withPulledBody } from "./pulledBody.ts"

const settings = { allowH2: false, pipelining: 1, keepAliveTimeout: 4_000 } as const

/** One connection at a time. */
class Connection extends Client {
  readonly #answers: InterimAnswers
  #socket: Socket | undefined
  constructor(origin: string | URL, connector: buildConnector.connector) {
    const answers = makeInterimAnswers()
    super(origin, {
      ...settings,
      connect: (to, callback) =>
        connector(to, (...result) => {
          const [error, socket] = result
          if (error === null) {
            answers.attach(socket)
            this.#socket = socket
          }
          callback(...result)
        }),
    })
    this.#answers = answers
  }
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    if (options.body instanceof PulledBody) options.body.writeTo(() => this.#socket)
    return super.dispatch(options, watched(handler, this.#answers.hooks))
  }
}

const makePool = (connector: buildConnector.connector): Dispatcher =>
  new Agent({
    ...settings,
    factory: (origin) => new Pool(origin, { ...settings, factory: (origin) => new Connection(origin, connector) }),
  })

/** The pool for one request, which is reported as connected just before it is written. */
const pooled = (pool: Dispatcher, current: Transport.Request | undefined): Dispatcher =>
  current === undefined
    ? pool
    : pool.compose(
        (dispatch) => (options, handler) =>
          dispatch(options, watched(handler, { onRequestStart: () => void current.connected() })),
      )

const failure = (code: string): Error => Object.assign(new Error("There is no connection for this request"), { code })

/**
 * A connection for one request, made when it is dispatched and closed after it. Undici would connect again where the
 * connection closes before it has written anything, so that a second one is refused here: what happened on the first is what
 * the request is judged by.
 */
class Fresh extends Connection {
  constructor(origin: string, connector: buildConnector.connector, current: Transport.Request) {
    // Undici's object for a connection has a getter of its own, and so is kept, with all it refers to, until a full garbage
    // collection. The request is let go of as soon as it is connected, and its send with it.
    let waiting: Transport.Request | undefined = current
    super(origin, (to, callback) => {
      if (waiting === undefined) return callback(failure("ECONNRESET"), null)
      connector(to, (...result) => {
        const [error, socket] = result
        if (error !== null) return callback(...result)
        const isWanted = waiting?.connected() === true
        waiting = undefined
        if (isWanted) {
          callback(...result)
          return endQuietly(socket)
        }
        socket.on("error", () => undefined).destroy()
        callback(failure("ECONNABORTED"), null)
      })
    })
  }
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const goesOn = super.dispatch({ ...options, reset: true }, handler)
    this.close(() => undefined)
    return goesOn
  }
  readonly giveUp = (): void => this.destroy(null, () => undefined)
}

// It reports its connection by itself.
const asWay = (connection: Fresh): Way => ({
  dispatcher: connection,
  connected: () => undefined,
  giveUp: connection.giveUp,
})

const clientOver = (dispatcher: Dispatcher): Effect.Effect<HttpClient.HttpClient> =>
  Effect.provideService(NodeHttpClient.makeUndici, NodeHttpClient.Dispatcher, dispatcher)

export interface HttpClientOptions {
  readonly connector: buildConnector.connector
  /** How an origin is reached, for the log: `direct`, or a proxy's origin. */
  readonly routeTo: (origin: string) => string
}

/** A client over these connections, closed with the scope. */
export const makeHttpClient = ({
  connector,
  routeTo,
}: HttpClientOptions): Effect.Effect<HttpClient.HttpClient, never, Scope.Scope> =>
  Effect.map(
    Effect.acquireRelease(
      Effect.sync(() => makePool(connector)),
      (pool) => Effect.promise(() => pool.destroy()),
    ),
    (pool) => {
      const logged = (origin: string, isFresh: boolean) =>
        Effect.logDebug("Sending a request", {
          origin,
          via: routeTo(origin),
          connection: isFresh ? "its own" : "pooled",
        })
      const client = HttpClient.make((request, url, signal, fiber) => {
        const current = fiber.getRef(Transport.CurrentRequest)
        const connection = current?.freshConnection === true ? new Fresh(url.origin, connector, current) : undefined
        current?.reports(() => connection?.giveUp())
        if (connection !== undefined) signal.addEventListener("abort", connection.giveUp, { once: true })
        return logged(url.origin, connection !== undefined).pipe(
          Effect.andThen(clientOver(connection ?? pooled(pool, current))),
          Effect.flatMap((client) => client.execute(withPulledBody(request))),
          Effect.map(withDecodedBody),
          // The span is the one around this client.
          Effect.provideService(HttpClient.TracerDisabledWhen, () => true),
        )
      })
      return Transport.direct(client, (outgoing, current, fiber) => {
        const place = placeOf(outgoing.url)
        const { origin } = place
        if (isDebugged(fiber)) Effect.runForkWith(fiber.context)(logged(origin, current.freshConnection))
        const way: Way = current.freshConnection
          ? asWay(new Fresh(origin, connector, current))
          : { dispatcher: pool, connected: () => void current.connected(), giveUp: () => undefined }
        sendDirectly(outgoing, place, current, way)
      })
    },
  )

/** Origins as they are written in URLs and in full. A program has one or two. */
const origins = new Map<string, string>()

// The part after the origin goes out as it is, where a parser would leave it so; of a plain one that is certain.
const isPlainPath = (path: string): boolean => /^\/[\w$~\-/]*$/.test(path)

/** Where a URL leads. */
const placeOf = (url: string): Place => {
  const at = url.indexOf("/", "https://".length)
  const written = url.slice(0, at)
  const path = url.slice(at)
  const known = at > 0 && isPlainPath(path) ? origins.get(written) : undefined
  if (known !== undefined) return { origin: known, path }
  const { origin, pathname, search } = new URL(url)
  if (at > 0 && origins.size < 16) origins.set(written, origin)
  return { origin, path: pathname + search }
}

const isDebugged = (fiber: Fiber.Fiber<unknown, unknown>): boolean =>
  LogLevel.isGreaterThanOrEqualTo("Debug", fiber.getRef(References.MinimumLogLevel))
