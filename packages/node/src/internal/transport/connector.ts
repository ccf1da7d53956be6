/**
 * Makes connections: TCP, TLS, and through a proxy where one is configured.
 *
 * TLS sessions are resumed, so that a connection of its own for each create costs no certificate exchange (RFC 8446 §2.2).
 * The latest session of each host is kept.
 */
import { buildConnector } from "@effect/platform-node/Undici"
import { TLSSocket, type SecureContext } from "node:tls"
import { proxyTo, type Proxies } from "./proxy.ts"
import { throughProxy } from "./tunnel.ts"

export interface ConnectorOptions {
  /** Time to connect, TLS included, in milliseconds. */
  readonly timeout: number
  /** For TLS with the host that is asked. */
  readonly secureContext: SecureContext
  /** For TLS with a proxy, which is shown no client certificate. */
  readonly proxyContext: SecureContext
  readonly proxies: Proxies
}

const keepAliveDelay = 30_000

export const makeConnector = (options: ConnectorOptions): buildConnector.connector => {
  const { proxies, proxyContext, secureContext, timeout } = options
  const common = {
    timeout,
    allowH2: false,
    keepAlive: true,
    keepAliveInitialDelay: keepAliveDelay,
    maxCachedSessions: 0,
  }
  const sessions = new Map<string, Buffer>()
  const first = buildConnector({ ...common, secureContext })

  const direct: buildConnector.connector = (to, callback) => {
    const host = `${to.servername ?? to.hostname}:${to.port}`
    const session = sessions.get(host)
    const connect = session === undefined ? first : buildConnector({ ...common, secureContext, session })
    connect(to, (...result) => {
      const [error, socket] = result
      if (error === null && socket instanceof TLSSocket) {
        socket.on("session", (latest: Buffer) => void sessions.set(host, latest))
      }
      callback(...result)
    })
  }
  const toProxy = buildConnector({ ...common, secureContext: proxyContext })

  return (to, callback) => {
    const proxy = proxyTo(proxies, `${to.protocol}//${to.host ?? to.hostname}`)
    const connect = proxy === undefined ? direct : throughProxy(proxy, toProxy, direct, timeout)
    connect(to, callback)
  }
}
