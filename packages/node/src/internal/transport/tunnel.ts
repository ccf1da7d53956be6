/**
 * Connects through an HTTP proxy (RFC 9110 §9.3.6, CONNECT).
 */
import { Client, type buildConnector } from "@effect/platform-node/Undici"
import * as Redacted from "effect/Redacted"
import { Socket } from "node:net"
import type { Proxy } from "./proxy.ts"

/** A proxy answered CONNECT with something else than a success. */
class ProxyRefused extends Error {
  override readonly name = "ProxyRefused"
  readonly code: string
  constructor(status: number) {
    super("The proxy did not connect")
    this.code = status === 407 ? "PROXY_AUTHENTICATION" : `PROXY_STATUS_${status}`
  }
}

/**
 * A connector through a proxy. `toProxy` connects to the proxy itself; `secure` makes the TLS handshake with the host,
 * over the tunnel. `timeout` is the time for the tunnel, in milliseconds.
 */
export const throughProxy =
  (
    { authorization, origin }: Proxy,
    toProxy: buildConnector.connector,
    secure: buildConnector.connector,
    timeout: number,
  ): buildConnector.connector =>
  (options, callback) => {
    const { hostname, port } = options
    const authority = `${hostname.includes(":") ? `[${hostname}]` : hostname}:${port === "" ? "443" : port}`
    const tunnel = new Client(origin, { connect: toProxy, pipelining: 1 })
    const fail = (error: unknown) => {
      void tunnel.destroy()
      callback(error instanceof Error ? error : new Error("The proxy did not connect"), null)
    }
    const connected = tunnel.connect({
      path: authority,
      headers: {
        host: authority,
        ...(authorization === undefined ? {} : { "proxy-authorization": Redacted.value(authorization) }),
      },
      signal: AbortSignal.timeout(timeout),
    })
    connected.then(({ socket, statusCode }) => {
      if (statusCode >= 200 && statusCode < 300 && socket instanceof Socket) {
        secure({ ...options, httpSocket: socket }, callback)
        return
      }
      socket.on("error", () => undefined).destroy()
      fail(new ProxyRefused(statusCode))
    }, fail)
  }
