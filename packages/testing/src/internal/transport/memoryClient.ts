/**
 * The in-memory transport: an `HttpClient` whose network is a function call.
 */
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import type * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpServerRequest from "effect/http/HttpServerRequest"
import type { ConnectionFault, ConnectionFaultKind, WireAnswer, WireRequest } from "../../Wire.ts"
import { declaredLength } from "../declaredLength.ts"

interface Target {
  readonly baseUrl: string
  readonly handle: (request: WireRequest) => Effect.Effect<WireAnswer, ConnectionFault>
}

// Codes, calls and words are Node's and undici's own, as a client on Node would find them in a TransportError's cause.
const systemError = (message: string, details: Readonly<Record<string, string | number>>): Error =>
  Object.assign(new Error(message), details)

const port = (url: URL): number => (url.port !== "" ? Number(url.port) : url.protocol === "http:" ? 80 : 443)

const causes: Record<Exclude<ConnectionFaultKind, "body">, (url: URL) => Error> = {
  refused: (url) =>
    systemError(`connect ECONNREFUSED 127.0.0.1:${port(url)}`, {
      code: "ECONNREFUSED",
      errno: -111,
      syscall: "connect",
      address: "127.0.0.1",
      port: port(url),
    }),
  "unknown-host": (url) =>
    systemError(`getaddrinfo ENOTFOUND ${url.hostname}`, {
      code: "ENOTFOUND",
      errno: -3008,
      syscall: "getaddrinfo",
      hostname: url.hostname,
    }),
  "untrusted-certificate": () => systemError("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }),
  reset: () => systemError("read ECONNRESET", { code: "ECONNRESET", errno: -104, syscall: "read" }),
  closed: () => systemError("other side closed", { code: "UND_ERR_SOCKET" }),
}

const transportError = (request: HttpClientRequest.HttpClientRequest, cause: unknown) =>
  new HttpClientError.HttpClientError({ reason: new HttpClientError.TransportError({ request, cause }) })

/** undici refuses to send a body that is not as long as its Content-Length says. */
const asLongAsDeclared = <E>(
  body: Stream.Stream<Uint8Array, E>,
  declared: number,
): Stream.Stream<Uint8Array, unknown> => {
  const mismatch = Effect.suspend(() =>
    Effect.fail(
      systemError("Request body length does not match content-length header", {
        code: "UND_ERR_REQ_CONTENT_LENGTH_MISMATCH",
      }),
    ),
  )
  return Stream.suspend(() => {
    let sent = 0
    return body.pipe(
      Stream.mapEffect((chunk) => {
        sent += chunk.byteLength
        return sent > declared ? mismatch : Effect.succeed(chunk)
      }),
      Stream.concat(Stream.fromEffectDrain(Effect.suspend(() => (sent === declared ? Effect.void : mismatch)))),
    )
  })
}

const bodyOf = (request: HttpClientRequest.HttpClientRequest): Stream.Stream<Uint8Array, unknown> => {
  // A stream's own failure is what undici reports, so it is not wrapped.
  const body =
    request.body._tag === "Stream" ? request.body.stream : HttpServerRequest.fromClientRequest(request).stream
  const declared = declaredLength(request.headers)
  return declared === undefined ? body : asLongAsDeclared(body, declared)
}

const statusesWithoutBody: ReadonlyArray<number> = [204, 205, 304]

/** As undici reports an answer that breaks off. */
const terminated = (): Error =>
  Object.assign(new TypeError("terminated"), { cause: systemError("other side closed", { code: "UND_ERR_SOCKET" }) })

const webResponse = (answer: WireAnswer): Response => {
  const headers = { ...answer.headers, "content-length": String(answer.body.byteLength) }
  const init = { status: answer.status, headers }
  if (statusesWithoutBody.includes(answer.status)) return new Response(null, init)
  const { cutAfter } = answer
  if (cutAfter === undefined) return new Response(answer.body.slice(), init)
  const arrived = answer.body.slice(0, cutAfter)
  let given = false
  const broken = new ReadableStream<Uint8Array>(
    {
      // An error drops what is still queued, so it comes with the pull after.
      pull(controller) {
        if (given || arrived.byteLength === 0) return controller.error(terminated())
        given = true
        controller.enqueue(arrived)
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(broken, init)
}

export const make = ({ baseUrl, handle }: Target): HttpClient.HttpClient => {
  const base = new URL(baseUrl)
  const prefix = base.pathname.replace(/\/+$/, "")
  return HttpClient.make((request, url) => {
    // Nothing else is on this network.
    if (url.origin !== base.origin) return Effect.fail(transportError(request, causes["unknown-host"](url)))
    const path = url.pathname + url.search
    return handle({
      method: request.method,
      url: path.startsWith(`${prefix}/`) ? path.slice(prefix.length) : path,
      baseUrl,
      headers: request.headers,
      body: bodyOf(request),
    }).pipe(
      Effect.mapBoth({
        onFailure: ({ cause, kind }) => transportError(request, kind === "body" ? cause : causes[kind](url)),
        onSuccess: (answer) => HttpClientResponse.fromWeb(request, webResponse(answer)),
      }),
    )
  })
}
