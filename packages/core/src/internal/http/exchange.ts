/**
 * One HTTP exchange: a request out, its whole answer in, within a time and a size. Every way it can go wrong is a value.
 */
import { ByteSize, Cause, Effect, Exit, Option, Result, Stream } from "effect"
import {
  FetchHttpClient,
  HttpClient,
  HttpClientError,
  HttpClientRequest,
  HttpTraceContext,
  type HttpClientResponse,
} from "effect/http"
import { RedoxConfig } from "../../RedoxConfig.ts"
import { Traffic } from "../../Traffic.ts"
import { uptime } from "../clock.ts"
import type { NoReply, Reply } from "./reply.ts"
import { classify } from "./transportFailure.ts"

export interface ExchangeOptions {
  /** For the whole exchange, in milliseconds. */
  readonly timeout: number
  /** With less time left than this, no request is made; in milliseconds. */
  readonly least?: number | undefined
  /** A token: it goes ahead of what waits for the rate limit. */
  readonly urgent?: boolean | undefined
  /** Whether a fault of our own side explains it that there was no answer. */
  readonly ownFault?: (() => boolean) | undefined
}

export type Exchange = (
  request: HttpClientRequest.HttpClientRequest,
  options: ExchangeOptions,
) => Effect.Effect<Result.Result<Reply, NoReply>>

/** A redirect that asks for the same method and body again (RFC 9110 §15.4.8, §15.4.9). */
const repeatable: ReadonlySet<number> = new Set([307, 308])
const mostRedirects = 3

// The body of an answer is read up to a bound, so that a hostile answer cannot fill memory. Whatever goes wrong in it,
// the status is known and counts.
const readBody = (
  response: HttpClientResponse.HttpClientResponse,
  limit: number,
): Effect.Effect<string | undefined> => {
  let complete = true
  const bounded = Stream.limitBytes(response.stream, ByteSize.bytes(limit), () => {
    complete = false
    return Stream.empty
  })
  return Stream.mkUint8Array(bounded).pipe(
    Effect.exit,
    Effect.map((exit) => (complete && Exit.isSuccess(exit) ? new TextDecoder().decode(exit.value) : undefined)),
  )
}

const withTrace = (request: HttpClientRequest.HttpClientRequest): Effect.Effect<HttpClientRequest.HttpClientRequest> =>
  Effect.match(Effect.currentSpan, {
    onFailure: () => request,
    onSuccess: (span) => HttpClientRequest.setHeaders(request, HttpTraceContext.toHeaders(span)),
  })

const sameOrigin = (location: string | undefined, url: string): string | undefined => {
  if (location === undefined || !URL.canParse(location, url)) return undefined
  const target = new URL(location, url)
  const foreign = target.origin !== new URL(url).origin || target.username !== "" || target.password !== ""
  return foreign ? undefined : target.href
}

// A client that was told to fail on a status (`HttpClient.filterStatusOk`) has the answer in its error. Whatever else a
// client fails or dies with is looked at for what it says of the transport, and not handed on: it may hold the request.
const received = (
  exit: Exit.Exit<HttpClientResponse.HttpClientResponse, unknown>,
): Result.Result<HttpClientResponse.HttpClientResponse, NoReply> => {
  if (Exit.isSuccess(exit)) return Result.succeed(exit.value)
  const failure = Cause.squash(exit.cause)
  return HttpClientError.isHttpClientError(failure) && failure.response !== undefined
    ? Result.succeed(failure.response)
    : Result.fail(classify(failure))
}

// A fetch that ends before its body does rejects the `closed` promise of the body's reader, which nobody awaits: Node
// takes that for an unhandled rejection and ends the process, other sends and all. So fetch gets a body of ours, and
// that promise somebody who listens.
const listening =
  (fetch: typeof globalThis.fetch): typeof globalThis.fetch =>
  (input, init) => {
    if (!(init?.body instanceof ReadableStream)) return fetch(input, init)
    const reader = init.body.getReader()
    reader.closed.catch(() => {})
    const body = new ReadableStream({
      pull: async (controller) => {
        const { done, value } = await reader.read()
        if (done) controller.close()
        else controller.enqueue(value)
      },
      cancel: (reason) => reader.cancel(reason).catch(() => {}),
    })
    return fetch(input, { ...init, body })
  }

const remainingUntil = (until: number) => Effect.map(uptime, (now) => Math.max(0, until - now))

/** Makes exchanges over the `HttpClient` at hand, as the configuration has it. */
export const makeExchange = Effect.gen(function* () {
  const { limits, propagateTraces } = yield* RedoxConfig
  const traffic = yield* Traffic
  const client = HttpClient.withScope(yield* HttpClient.HttpClient)
  const init = Option.getOrUndefined(yield* Effect.serviceOption(FetchHttpClient.RequestInit))
  const fetch = listening(yield* FetchHttpClient.Fetch)

  // The scope's end aborts what is still open of the request, whatever ended it. A fetch follows redirects by itself
  // and would take the token elsewhere; undici does not. Effect's own client span ends with an error that holds the
  // whole request, so the span around the attempt, which is ours, is the only one.
  const once = (
    request: HttpClientRequest.HttpClientRequest,
    until: number,
  ): Effect.Effect<Result.Result<Reply, NoReply>> =>
    Effect.gen(function* () {
      const exit = yield* client.execute(request).pipe(Effect.exit, Effect.timeoutOption(yield* remainingUntil(until)))
      if (Option.isNone(exit)) return Result.fail<NoReply>({ outcome: "timeout", code: undefined })
      const response = received(exit.value)
      if (Result.isFailure(response)) return Result.fail(response.failure)
      const { headers, status } = response.success
      const body = yield* readBody(response.success, limits.responseBytes).pipe(
        Effect.timeoutOption(yield* remainingUntil(until)),
      )
      return Result.succeed<Reply>({ status, headers, body: Option.getOrUndefined(body) })
    }).pipe(
      Effect.scoped,
      Effect.provideService(FetchHttpClient.RequestInit, { ...init, redirect: "manual" }),
      Effect.provideService(FetchHttpClient.Fetch, fetch),
      Effect.provideService(HttpClient.TracerDisabledWhen, () => true),
    )

  /**
   * Sends a request and reads its answer. Follows a 307 or 308 within the origin, with method and body; any other
   * redirect is returned as it is.
   */
  const follow = Effect.fnUntraced(function* (
    request: HttpClientRequest.HttpClientRequest,
    { least = 0, timeout, urgent }: ExchangeOptions,
  ): Effect.fn.Return<Result.Result<Reply, NoReply>> {
    const until = (yield* uptime) + timeout
    let current = propagateTraces ? yield* withTrace(request) : request
    for (let redirects = 0; ; redirects++) {
      const reply = yield* once(current, until)
      if (Result.isFailure(reply) || !repeatable.has(reply.success.status) || redirects === mostRedirects) return reply
      const target = sameOrigin(reply.success.headers["location"], current.url)
      if (target === undefined) return reply
      current = HttpClientRequest.setUrl(current, target)
      // It is a request like any other to whoever counts them, and to who is to answer it in time.
      const patience = (yield* remainingUntil(until)) - least
      const { granted } = patience > 0 ? yield* traffic.quota.take({ patience, urgent }) : { granted: false }
      if (!granted) return Result.fail<NoReply>({ outcome: "not-sent", code: "DEADLINE_EXCEEDED" })
    }
  })

  const exchange: Exchange = (request, options) =>
    traffic.breaker.guard(follow(request, options), options.ownFault ?? (() => false))
  return exchange
})
