/**
 * Servers that do one thing wrong, on real sockets, and the two transports that are told apart by: undici as
 * `@effect-redox/node` sets it up, and fetch.
 */
import { Redox } from "@effect-redox/core"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { NodeRedox } from "@effect-redox/node"
import { Effect, Layer, Redacted, type Scope } from "effect"
import { FetchHttpClient, type HttpClient } from "effect/http"
import { createServer, type Server, type Socket } from "node:net"
import { listening } from "../support/listening.ts"

export const clients: ReadonlyArray<readonly [string, Layer.Layer<HttpClient.HttpClient, RedoxError>]> = [
  ["undici", NodeRedox.layerHttpClient],
  ["fetch", FetchHttpClient.layer],
]

/** What a server saw of its clients. */
export interface Peer {
  readonly port: number
  /** Bytes received, of all connections together. */
  readonly received: () => number
  readonly text: () => string
  readonly connections: () => number
  readonly open: () => number
}

/** Listens on a free port, and does what it is told with each connection. */
export const listen = (
  behave: (socket: Socket, nth: number) => void,
  make: (onSocket: (socket: Socket) => void) => Server = (onSocket) => createServer({ noDelay: true }, onSocket),
): Effect.Effect<Peer, never, Scope.Scope> =>
  Effect.suspend(() => {
    const open = new Set<Socket>()
    const chunks: Array<Buffer> = []
    let connections = 0
    const server = make((socket) => {
      open.add(socket)
      connections++
      socket.on("error", () => undefined)
      socket.on("data", (chunk: Buffer) => void chunks.push(chunk))
      socket.on("close", () => void open.delete(socket))
      behave(socket, connections)
    })
    return Effect.map(listening(server), (port) => ({
      port,
      received: () => chunks.reduce((sum, chunk) => sum + chunk.length, 0),
      text: () => Buffer.concat(chunks).toString("latin1"),
      connections: () => connections,
      open: () => open.size,
    }))
  })

/** Calls `then` once the head of a request, and `body` bytes of its body, have come. */
export const afterRequest = (socket: Socket, then: () => void, body = 0): void => {
  let head = ""
  let received = 0
  const onData = (chunk: Buffer) => {
    received += chunk.length
    if (!head.includes("\r\n\r\n")) head += chunk.toString("latin1")
    const end = head.indexOf("\r\n\r\n")
    if (end < 0 || received < end + 4 + body) return
    socket.off("data", onData)
    then()
  }
  socket.on("data", onData)
}

/** The services with a token that was got elsewhere, so that the first request is the one under test. */
export const services = (
  baseUrl: string,
  client: Layer.Layer<HttpClient.HttpClient, RedoxError>,
  policy: Redox.Options["policy"] = {},
) =>
  Redox.layer({
    baseUrl,
    environment: "Development",
    accessToken: Redacted.make("a-token-from-elsewhere"),
    policy: { maxAttempts: 1, ...policy },
    limits: { responseBytes: 100_000 },
  }).pipe(Layer.provide(client))
