/**
 * What a send asks of the `HttpClient` that carries its requests, and what that client reports of them.
 *
 * Any `HttpClient` will do. One that honours {@link CurrentRequest}, as the client of `@effect-redox/node` does, makes two
 * things certain that its errors alone leave open: whether a connection came about at all, and that a create shares its
 * connection with no other request. Over a client that does not, an attempt that ends without an answer counts as sent
 * unless the system's own error proves otherwise.
 */
import * as Context from "effect/Context"
import type * as Fiber from "effect/Fiber"
import type * as Headers from "effect/http/Headers"
import type * as HttpBody from "effect/http/HttpBody"
import type * as HttpClient from "effect/http/HttpClient"
import { chunksOf as ownChunksOf, type BodyChunks } from "./internal/bytes/body.ts"

export type { BodyChunks } from "./internal/bytes/body.ts"

/** One request on its way: what it asks for, and where its client reports. */
export interface Request {
  /**
   * The request is to go out on a connection of its own, made for it and closed after it: a kept-alive one may be closed
   * by the other side just as the request goes out, and may hold an answer to something else.
   */
  readonly freshConnection: boolean
  /**
   * The client says that it will report the connection. To be called before anything else, with what ends the request,
   * wherever it is: it is called once nothing of the answer is wanted any more.
   */
  readonly reports: (giveUp?: () => void) => void
  /**
   * A connection is there, its TLS handshake done, and the request is about to be written to it. Gives false where the
   * request was given up meanwhile: then nothing of it may be written any more.
   */
  readonly connected: () => boolean
  /**
   * So many bytes of the answer's body have come in. Gives false where they are more than is wanted of it: then the client
   * is to end the request and fail the body. Called for each piece by a {@link Send}.
   */
  readonly received: (bytes: number) => boolean
  /**
   * So many more bytes of the request's body are with the connection, from its start on: an answer that comes before all are
   * answers a part of the request. Called by a {@link Send} for each piece of a body in memory, of 256 KB at most; the next
   * piece is written once the connection takes it.
   */
  readonly sent: (bytes: number) => void
}

/**
 * The request that the current fiber makes, for an `HttpClient` that reports. Undefined outside this library's requests.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { HttpClient } from "effect/http"
 * import { Transport } from "@effect-redox/core"
 *
 * declare const connect: Effect.Effect<HttpClient.HttpClient>
 *
 * export const client = HttpClient.make((request, _url, _signal, fiber) => {
 *   const current = fiber.getRef(Transport.CurrentRequest)
 *   current?.reports()
 *   return Effect.flatMap(connect, (connection) =>
 *     current?.connected() === false ? Effect.interrupt : connection.execute(request)
 *   )
 * })
 * ```
 */
export const CurrentRequest = Context.Reference<Request | undefined>("@effect-redox/core/Transport/CurrentRequest", {
  defaultValue: () => undefined,
})

/** A request whose body is in memory, as it goes out. */
export interface Outgoing {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | undefined
}

/**
 * A request on its way whose answer is received by calls: the head, then the whole body; or, at any time, why there is no more
 * of it. What comes after the end, or after the request was given up, is ignored.
 */
export interface Receiving extends Request {
  /** The most bytes of the answer's body that are wanted, decoded. */
  readonly mostBytes: number
  readonly head: (status: number, headers: Headers.Headers) => void
  /** The body, with its content coding decoded; undefined where it is too long or does not decode. */
  readonly body: (bytes: Uint8Array | undefined) => void
  /** The system's error. Its message is not shown. */
  readonly failed: (cause: unknown) => void
}

/** Sends a request, as the current fiber's, and lets `current` receive its answer. */
export type Send = (outgoing: Outgoing, current: Receiving, fiber: Fiber.Fiber<unknown, unknown>) => void

const sends = new WeakMap<HttpClient.HttpClient, Send>()

/**
 * Gives a client a shorter way for requests and answers that fit into memory: without Effect's request, response, streams and
 * an `AbortController` for each. `send` honours {@link Request} in full: it reports its connection, takes a function to end the
 * request by, and counts what it sends and receives. Gives the client back.
 */
export const direct = (client: HttpClient.HttpClient, send: Send): HttpClient.HttpClient => {
  sends.set(client, send)
  return client
}

/** The shorter way of a client that is {@link direct}. One made from it, such as by `HttpClient.mapRequest`, has none. */
export const sendOf = (client: HttpClient.HttpClient): Send | undefined => sends.get(client)

/**
 * The chunks of a large body, for an `HttpClient` that writes them to a connection itself; undefined of a small one, and of
 * a body that is not this library's. They are the bytes of the body's stream, and only one of both is read. A file on a disk is
 * read through one buffer, which is written over once the client has said that its bytes are with the operating system.
 *
 * @example
 * ```ts
 * import type { HttpBody } from "effect/http"
 * import type { Socket } from "node:net"
 * import { Transport } from "@effect-redox/core"
 *
 * export const write = async (socket: Socket, body: HttpBody.HttpBody): Promise<void> => {
 *   const chunks = Transport.chunksOf(body)
 *   if (chunks === undefined) return
 *   for (;;) {
 *     const chunk = await chunks.next(socket.writableLength === 0)
 *     if (chunk === undefined) return
 *     if (!socket.write(chunk)) await new Promise((drained) => socket.once("drain", drained))
 *   }
 * }
 * ```
 */
export const chunksOf = (body: HttpBody.HttpBody): BodyChunks | undefined => ownChunksOf(body)
