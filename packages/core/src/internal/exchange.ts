/**
 * One HTTP exchange: a request out, its whole answer in, within a time and a size. Every way it can go wrong is a value.
 */
import { ByteSize, Clock, Context, Effect, Option, Result, Stream } from "effect"
import { FetchHttpClient, HttpClient, HttpClientRequest, HttpTraceContext, type Headers, type HttpClientResponse } from "effect/http"
import { classify } from "./transport.ts"

/** A complete answer. `body` is undefined where the connection broke within it, it took too long, or it is too long. */
export interface Reply {
  readonly status: number
  readonly headers: Headers.Headers
  readonly body: string | undefined
}

/** Why there is no answer. */
export interface NoReply {
  readonly outcome: "not-sent" | "lost" | "timeout"
  readonly code: string | undefined
}

export interface ExchangeOptions {
  readonly client: HttpClient.HttpClient
  /** For the whole exchange, in milliseconds. */
  readonly timeout: number
  /** The most bytes of the answer's body to read. */
  readonly responseBytes: number
  readonly propagateTraces: boolean
}

/** A redirect that asks for the same method and body again (RFC 9110 §15.4.8, §15.4.9). */
const repeatable: ReadonlySet<number> = new Set([307, 308])
const mostRedirects = 3

// The body of an answer is read up to a bound, so that a hostile answer cannot fill memory.
const readBody = (response: HttpClientResponse.HttpClientResponse, limit: number): Effect.Effect<string | undefined> => {
  let complete = true
  const bounded = Stream.limitBytes(response.stream, ByteSize.bytes(limit), () => {
    complete = false
    return Stream.empty
  })
  return Stream.mkUint8Array(bounded).pipe(
    Effect.map((bytes) => (complete ? new TextDecoder().decode(bytes) : undefined)),
    Effect.catch(() => Effect.undefined)
  )
}

// A fetch follows redirects by itself and would take the token elsewhere; undici does not. Effect's own client span
// ends with an error that holds the whole request, so the span around the attempt, which is ours, is the only one.
const onOurTerms = Context.make(FetchHttpClient.RequestInit, { redirect: "manual" }).pipe(
  Context.add(HttpClient.TracerDisabledWhen, () => true)
)

const withTrace = (request: HttpClientRequest.HttpClientRequest): Effect.Effect<HttpClientRequest.HttpClientRequest> =>
  Effect.match(Effect.currentSpan, {
    onFailure: () => request,
    onSuccess: (span) => HttpClientRequest.setHeaders(request, HttpTraceContext.toHeaders(span))
  })

const sameOrigin = (location: string, url: string): string | undefined => {
  if (!URL.canParse(location, url)) return undefined
  const target = new URL(location, url)
  return target.origin === new URL(url).origin ? target.href : undefined
}

const once = Effect.fnUntraced(function* (
  request: HttpClientRequest.HttpClientRequest,
  options: ExchangeOptions,
  until: number
): Effect.fn.Return<Result.Result<Reply, NoReply>> {
    const remaining = Math.max(0, until - (yield* Clock.currentTimeMillis))
    const response = yield* options.client.execute(request).pipe(Effect.result, Effect.timeoutOption(remaining))
    if (Option.isNone(response)) return Result.fail<NoReply>({ outcome: "timeout", code: undefined })
    if (Result.isFailure(response.value)) return Result.fail<NoReply>(classify(response.value.failure))
    const { headers, status } = response.value.success
    const left = Math.max(0, until - (yield* Clock.currentTimeMillis))
    const body = yield* readBody(response.value.success, options.responseBytes).pipe(Effect.timeoutOption(left))
    return Result.succeed<Reply>({ status, headers, body: Option.getOrUndefined(body) })
})

/**
 * Sends a request and reads its answer. Follows a 307 or 308 within the origin, with method and body; any other
 * redirect is returned as it is.
 */
export const exchange = Effect.fnUntraced(function* (
  request: HttpClientRequest.HttpClientRequest,
  options: ExchangeOptions
): Effect.fn.Return<Result.Result<Reply, NoReply>> {
  const until = (yield* Clock.currentTimeMillis) + options.timeout
  let current = options.propagateTraces ? yield* withTrace(request) : request
  for (let redirects = 0; ; redirects++) {
    const reply = yield* Effect.provideContext(once(current, options, until), onOurTerms)
    if (Result.isFailure(reply) || !repeatable.has(reply.success.status) || redirects === mostRedirects) return reply
    const target = sameOrigin(reply.success.headers["location"] ?? "", current.url)
    if (target === undefined) return reply
    current = HttpClientRequest.setUrl(current, target)
  }
})
