/**
 * Which way a connection goes: straight to the host, or through an HTTP proxy (RFC 9110 §9.3.6, CONNECT).
 */
import * as Redacted from "effect/Redacted"

/** A proxy. Its origin may be shown; its credentials may not. */
export interface Proxy {
  readonly origin: string
  /** The value of `Proxy-Authorization`. */
  readonly authorization: Redacted.Redacted<string> | undefined
}

/** A host that is reached without a proxy. */
export interface Exception {
  /** In lower case, without a leading dot; `*` for every host. */
  readonly host: string
  readonly port: number | undefined
  /** `*.example.com` means the hosts below `example.com` and not itself. */
  readonly belowOnly: boolean
}

export interface Proxies {
  readonly proxy: Proxy | undefined
  readonly exceptions: ReadonlyArray<Exception>
}

const credentials = (url: URL): Redacted.Redacted<string> | undefined => {
  if (url.username === "") return undefined
  const text = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`
  return Redacted.make(`Basic ${Buffer.from(text).toString("base64")}`, { label: "proxy credentials" })
}

/** Reads a proxy's URL; undefined where it is none of http: or https:. As curl does, a host alone is taken for http:. */
export const parseProxy = (text: string): Proxy | undefined => {
  const url = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`
  if (!URL.canParse(url)) return undefined
  const parsed = new URL(url)
  if (parsed.protocol !== "http:" && parsed.protocol !== "https:") return undefined
  try {
    return { origin: parsed.origin, authorization: credentials(parsed) }
  } catch {
    // A percent sign that escapes nothing.
    return undefined
  }
}

const exceptionOf = (text: string): Exception => {
  const [, bracketed, bracketedPort] = /^\[([^\]]+)\](?::(\d+))?$/.exec(text) ?? []
  const [, plain = text, plainPort] = bracketed === undefined ? (/^([^:]+):(\d+)$/.exec(text) ?? []) : []
  const port = bracketedPort ?? plainPort
  return {
    host: (bracketed ?? plain)
      .replace(/^\*?\./, "")
      .replace(/(.)\.$/, "$1")
      .toLowerCase(),
    port: port === undefined ? undefined : Number(port),
    belowOnly: text.startsWith("*."),
  }
}

/** Reads the list of `NO_PROXY`: hosts with an optional port, separated by commas or spaces. */
export const parseExceptions = (text: string): ReadonlyArray<Exception> =>
  text
    .split(/[,\s]+/)
    .filter((entry) => entry !== "")
    .map(exceptionOf)

const isExcepted = (exception: Exception, hostname: string, port: number): boolean => {
  if (exception.port !== undefined && exception.port !== port) return false
  if (exception.host === "*") return true
  return (!exception.belowOnly && hostname === exception.host) || hostname.endsWith(`.${exception.host}`)
}

/**
 * The proxy on the way to a host; undefined where the way is direct. Plain http: goes to loopback alone, where no proxy has
 * any business.
 */
export const proxyTo = ({ exceptions, proxy }: Proxies, origin: string): Proxy | undefined => {
  const { hostname, port, protocol } = new URL(origin)
  if (protocol !== "https:") return undefined
  const host = hostname.replace(/^\[(.*)\]$/, "$1").replace(/\.$/, "")
  return exceptions.some((it) => isExcepted(it, host, port === "" ? 443 : Number(port))) ? undefined : proxy
}
