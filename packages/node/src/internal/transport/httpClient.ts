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

const ignore = (): void => undefined

/**
 * Carries one request at a time over a connection of its own, made when the request is dispatched and closed after it. Undici
 * would connect again where the connection closes before it has written anything, so that a second one is refused here: what
 * happened on the first is what the request is judged by.
 */
class Fresh extends Connection implements Way {
  readonly dispatcher: Way["dispatcher"] = this
  #current: Transport.Request
  #awaitsConnection = true
  #mayServeAgain = true

  /** `current` is the first request; `ended` is called once the connection of an answered request is closed. */
  constructor(
    origin: string,
    connector: buildConnector.connector,
    current: Transport.Request,
    ended: (client: Fresh) => void,
  ) {
    super(origin, (to, callback) => {
      if (!this.#awaitsConnection) return callback(failure("ECONNRESET"), null)
      connector(to, (...result) => {
        const [error, socket] = result
        if (error !== null) return callback(...result)
        this.#awaitsConnection = false
        if (this.#current.connected()) {
          callback(...result)
          return endQuietly(socket)
        }
        socket.on("error", ignore).destroy()
        callback(failure("ECONNABORTED"), null)
      })
    })
    this.#current = current
    this.on("disconnect", (_origin, _targets, error) => {
      // By this error undici itself closes a connection: its answer is complete, or longer than is read.
      const isAnswered = error.code === "UND_ERR_INFO" && !this.destroyed
      if (isAnswered && this.#mayServeAgain) ended(this)
      else this.close(ignore)
    })
    this.on("connectionError", () => this.close(ignore))
  }

  /** Gets ready for the next request. */
  expect(current: Transport.Request): void {
    this.#current = current
    this.#awaitsConnection = true
  }

  /** Lets go of the request, and of its send with it. */
  rest(): void {
    this.#current = noRequest
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    // A body that is written piece by piece may not be at its end when the answer is.
    this.#mayServeAgain = options.body === null || options.body instanceof Uint8Array
    return super.dispatch({ ...options, reset: true }, handler)
  }

  /** It is reported by the connector, before undici knows of the connection. */
  connected(): void {}

  /** Ends a request, wherever it is; nothing where it has ended, and this client may carry another one. */
  giveUp(current: Transport.Request): void {
    if (this.#current === current) this.destroy(null, ignore)
  }
}

const noRequest: Transport.Request = {
  freshConnection: true,
  reports: ignore,
  connected: () => false,
  received: () => false,
  sent: ignore,
}

/** So many clients of an origin are kept without a connection. */
const mostAtRest = 64

/**
 * A fresh connection for each request. Undici's client around a connection is used for the next one, too: to make one is a tenth
 * of what a create costs.
 */
class FreshConnections {
  readonly #connector: buildConnector.connector
  readonly #atRest = new Map<string, Array<Fresh>>()
  constructor(connector: buildConnector.connector) {
    this.#connector = connector
  }

  take(origin: string, current: Transport.Request): Fresh {
    const rested = this.#atRest.get(origin)?.pop()
    if (rested === undefined) return new Fresh(origin, this.#connector, current, (client) => this.#keep(origin, client))
    rested.expect(current)
    return rested
  }

  #keep(origin: string, client: Fresh): void {
    client.rest()
    const atRest = this.#atRest.get(origin)
    if (atRest === undefined) this.#atRest.set(origin, [client])
    else if (atRest.length < mostAtRest) atRest.push(client)
    else client.close(ignore)
  }
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
    (pool) => {
      const fresh = new FreshConnections(connector)
      const pooledWay: Way = { dispatcher: pool, connected: (current) => void current.connected(), giveUp: ignore }
      const logged = (origin: string, isFresh: boolean) =>
        Effect.logDebug("Sending a request", {
          origin,
          via: routeTo(origin),
          connection: isFresh ? "its own" : "pooled",
        })
      const client = HttpClient.make((request, url, signal, fiber) => {
        const current = fiber.getRef(Transport.CurrentRequest)
        const connection = current?.freshConnection === true ? fresh.take(url.origin, current) : undefined
        const giveUp = () => (current === undefined ? undefined : connection?.giveUp(current))
        current?.reports(giveUp)
        if (connection !== undefined) signal.addEventListener("abort", giveUp, { once: true })
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
        sendDirectly(outgoing, place, current, current.freshConnection ? fresh.take(origin, current) : pooledWay)
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
