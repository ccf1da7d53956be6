/**
 * Makes connections: TCP, TLS, and through a proxy where one is configured.
 *
 * TLS sessions are resumed, so that a connection of its own for each create costs no certificate exchange (RFC 8446 §2.2).
 * The latest session of each host is kept.
 */
import { errors, type buildConnector } from "@effect/platform-node/Undici"
import * as net from "node:net"
import * as tls from "node:tls"
import { proxyTo, type Proxies } from "./proxy.ts"
import { throughProxy } from "./tunnel.ts"

export interface ConnectorOptions {
  /** Time to connect, TLS included, in milliseconds. */
  readonly timeout: number
  /** For TLS with the host that is asked. */
  readonly secureContext: tls.SecureContext
  /** For TLS with a proxy, which is shown no client certificate. */
  readonly proxyContext: tls.SecureContext
  readonly proxies: Proxies
}

const keepAliveDelay = 30_000

interface Opening {
  readonly secureContext: tls.SecureContext
  readonly session?: Buffer | undefined
  readonly timeout: number
}

/**
 * Opens a socket. Undici's own connector is not used: it keeps each socket, and all that hangs on it, until its timers are swept,
 * twice a second, and makes a cache of sessions for each connection.
 */
const open = (
  { hostname, httpSocket, localAddress, port, protocol, servername }: buildConnector.Options,
  { secureContext, session, timeout }: Opening,
  callback: buildConnector.Callback,
): void => {
  const isSecure = protocol === "https:"
  const to = { host: hostname, port: Number(port) || (isSecure ? 443 : 80), localAddress: localAddress ?? undefined }
  const socket = isSecure
    ? tls.connect({
        ...to,
        ...(httpSocket === undefined ? {} : { socket: httpSocket }),
        ...(session === undefined ? {} : { session }),
        // An address is no name that a certificate could be asked for by (RFC 6066 §3).
        servername: servername ?? (net.isIP(hostname) === 0 ? hostname : ""),
        secureContext,
        ALPNProtocols: ["http/1.1"],
      })
    : net.connect(to)
  let isOpen = false
  const timer = setTimeout(() => socket.destroy(new errors.ConnectTimeoutError("Connect Timeout Error")), timeout)
  socket
    .once(isSecure ? "secureConnect" : "connect", () => {
      clearTimeout(timer)
      isOpen = true
      // Set before there is a connection, each is set twice.
      socket.setKeepAlive(true, keepAliveDelay).setNoDelay(true)
      callback(null, socket)
    })
    .on("error", (error) => {
      clearTimeout(timer)
      if (!isOpen) callback(error, null)
    })
}

export const makeConnector = (options: ConnectorOptions): buildConnector.connector => {
  const { proxies, proxyContext, secureContext, timeout } = options
  const sessions = new Map<string, Buffer>()

  const direct: buildConnector.connector = (to, callback) => {
    const host = `${to.servername ?? to.hostname}:${to.port}`
    open(to, { secureContext, session: sessions.get(host), timeout }, (...result) => {
      const [error, socket] = result
      if (error === null && socket instanceof tls.TLSSocket) {
        socket.on("session", (latest: Buffer) => void sessions.set(host, latest))
      }
      callback(...result)
    })
  }
  const toProxy: buildConnector.connector = (to, callback) =>
    open(to, { secureContext: proxyContext, timeout }, callback)

  if (proxies.proxy === undefined) return direct
  return (to, callback) => {
    const proxy = proxyTo(proxies, `${to.protocol}//${to.host ?? to.hostname}`)
    const connect = proxy === undefined ? direct : throughProxy(proxy, toProxy, direct, timeout)
    connect(to, callback)
  }
}
