/**
 * The `HttpClient` of Node.js: undici, with a pool for tokens and uploads and a connection of its own for each create.
 *
 * It reports its connections (`Transport.CurrentRequest`), so that "not sent" is a fact and no guess from an error's code.
 */
import { Transport } from "@effect-redox/core"
import * as NodeHttpClient from "@effect/platform-node/NodeHttpClient"
import { Agent, Client, Pool, type buildConnector, type Dispatcher } from "@effect/platform-node/Undici"
import { Effect, type Scope } from "effect"
import { HttpClient } from "effect/http"
import { withDecodedBody } from "./contentCoding.ts"
import { watched } from "./handlers.ts"
import { makeInterimAnswers, type InterimAnswers } from "./interimAnswers.ts"

const settings = { allowH2: false, pipelining: 1, keepAliveTimeout: 4_000 } as const

/** One connection at a time. */
class Connection extends Client {
  readonly #answers: InterimAnswers
  constructor(origin: string | URL, connector: buildConnector.connector) {
    const answers = makeInterimAnswers()
    super(origin, {
      ...settings,
      connect: (to, callback) =>
        connector(to, (...result) => {
          const [error, socket] = result
          if (error === null) answers.attach(socket)
          callback(...result)
        }),
    })
    this.#answers = answers
  }
  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
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
 * A connection for one request. Undici would connect again where the connection closes before it has written anything,
 * so that a second one is refused here: what happened on the first is what the request is judged by.
 */
const fresh = (
  origin: string,
  connector: buildConnector.connector,
  current: Transport.Request,
  signal: AbortSignal,
): Dispatcher => {
  let used = false
  const connection = new Connection(origin, (to, callback) => {
    if (used) return callback(failure("ECONNRESET"), null)
    connector(to, (...result) => {
      const [error, socket] = result
      if (error !== null) return callback(...result)
      used = true
      if (current.connected()) return callback(...result)
      socket.on("error", () => undefined).destroy()
      callback(failure("ECONNABORTED"), null)
    })
  })
  signal.addEventListener("abort", () => void connection.destroy(), { once: true })
  return connection.compose((dispatch) => (options, handler) => {
    const goesOn = dispatch({ ...options, reset: true }, handler)
    void connection.close()
    return goesOn
  })
}

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
    (pool) =>
      HttpClient.make((request, url, signal, fiber) => {
        const current = fiber.getRef(Transport.CurrentRequest)
        current?.reports()
        const isFresh = current?.freshConnection === true
        const dispatcher = isFresh ? fresh(url.origin, connector, current, signal) : pooled(pool, current)
        return Effect.logDebug("Sending a request", {
          origin: url.origin,
          via: routeTo(url.origin),
          connection: isFresh ? "its own" : "pooled",
        }).pipe(
          Effect.andThen(clientOver(dispatcher)),
          Effect.flatMap((client) => client.execute(request)),
          Effect.map(withDecodedBody),
          // The span is the one around this client.
          Effect.provideService(HttpClient.TracerDisabledWhen, () => true),
        )
      }),
  )
