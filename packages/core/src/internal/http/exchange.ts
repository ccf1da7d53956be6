/**
 * One HTTP exchange: a request out, its whole answer in, within a time and a size. Every way it can go wrong is a value.
 */
import { ByteSize, Cause, Effect, Exit, Option, Result, Stream, type Scope } from "effect"
import {
  FetchHttpClient,
  HttpBody,
  HttpClient,
  HttpClientError,
  HttpClientRequest,
  HttpTraceContext,
  type Headers,
  type HttpClientResponse,
} from "effect/http"
import { RedoxConfig } from "../../RedoxConfig.ts"
import { Traffic } from "../../Traffic.ts"
import * as Transport from "../../Transport.ts"
import { monotonicMillis } from "../clock.ts"
import type { NoReply, Reply } from "./reply.ts"
import { classify, connectTimeout, type TransportFailure } from "./transportFailure.ts"

export interface ExchangeOptions {
  /** Longest time in which no byte moves, in either direction, in milliseconds. */
  readonly timeout: number
  /** For the whole exchange, in milliseconds. Default: `timeout`. */
  readonly total?: number | undefined
  /** With less time left than this, no request is made; in milliseconds. */
  readonly least?: number | undefined
  /** A token: it goes ahead of what waits for the rate limit. */
  readonly urgent?: boolean | undefined
  /** Asks the client for a connection that carries this request alone. */
  readonly freshConnection?: boolean | undefined
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

// A body without content is a failure to Effect where the client has no stream for it, as fetch has none for a 204.
const isEmptyBody = (exit: Exit.Exit<unknown, unknown>): boolean => {
  const failure = Exit.isFailure(exit) ? Cause.squash(exit.cause) : undefined
  return HttpClientError.isHttpClientError(failure) && failure.reason._tag === "EmptyBodyError"
}

// The body of an answer is read up to a bound, so that a hostile answer cannot fill memory. Whatever goes wrong in it,
// the status is known and counts.
const readBody = (
  response: HttpClientResponse.HttpClientResponse,
  limit: number,
  moved: Effect.Effect<void>,
): Effect.Effect<string | undefined> => {
  let complete = true
  const bounded = Stream.limitBytes(response.stream, ByteSize.bytes(limit), () => {
    complete = false
    return Stream.empty
  })
  return Stream.mkUint8Array(Stream.tap(bounded, () => moved)).pipe(
    Effect.exit,
    Effect.map((exit) => {
      if (complete && Exit.isSuccess(exit)) return new TextDecoder().decode(exit.value)
      return isEmptyBody(exit) ? "" : undefined
    }),
  )
}

const bodiless: ReadonlySet<number> = new Set([204, 205])

// RFC 9112 §6.3. An empty body behind a content coding is not what was sent: fetch makes one of a coding cut short.
const isFramed = (status: number, headers: Headers.Headers): boolean =>
  bodiless.has(status) ||
  ((headers["content-encoding"] ?? "identity") === "identity" &&
    (headers["content-length"] !== undefined || /(?:^|,)\s*chunked\s*$/i.test(headers["transfer-encoding"] ?? "")))

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

// A client that fails on a status (`HttpClient.filterStatusOk`) has the answer in its error. Anything else that a client
// fails or dies with is read for what it says of the transport, and not handed on: it may hold the request.
const received = (
  exit: Exit.Exit<HttpClientResponse.HttpClientResponse, unknown>,
): Result.Result<HttpClientResponse.HttpClientResponse, TransportFailure> => {
  if (Exit.isSuccess(exit)) return Result.succeed(exit.value)
  const failure = Cause.squash(exit.cause)
  return HttpClientError.isHttpClientError(failure) && failure.response !== undefined
    ? Result.succeed(failure.response)
    : Result.fail(classify(failure))
}

// A fetch that ends before its body does rejects the `closed` promise of the body's reader. Nothing awaits it, so Node
// reports an unhandled rejection and ends the process. A body of our own has a handler on that promise.
const handlingRejection =
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

/** What is handed to the connection at a time, so that an answer to half a request is known for one. In bytes. */
const sliceSize = 65_536

function* slices(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += sliceSize) yield bytes.subarray(start, start + sliceSize)
}

const sliced = (bytes: Stream.Stream<Uint8Array, unknown>): Stream.Stream<Uint8Array, unknown> =>
  Stream.rechunk(
    Stream.flatMap(bytes, (chunk) => Stream.fromIterable(slices(chunk), { chunkSize: 1 })),
    1,
  )

/** What has moved of one exchange so far. */
interface Progress {
  lastMoved: number
  bytesSent: number
  requestSent: boolean
}

const moved = (progress: Progress): Effect.Effect<void> =>
  Effect.map(monotonicMillis, (now) => void (progress.lastMoved = now))

// A small body is handed over in one piece, with its length: there is nothing to watch.
const watchBody = (
  request: HttpClientRequest.HttpClientRequest,
  progress: Progress,
): HttpClientRequest.HttpClientRequest => {
  const { body } = request
  const isLarge = body._tag === "Uint8Array" && body.body.length > sliceSize
  if (body._tag !== "Stream" && !isLarge) {
    progress.requestSent = true
    progress.bytesSent = body._tag === "Uint8Array" ? body.contentLength : 0
    return request
  }
  const bytes = body._tag === "Stream" ? body.stream : Stream.suspend(() => Stream.make(body.body))
  const watched = sliced(bytes).pipe(
    Stream.tap((slice) => {
      progress.bytesSent += slice.length
      progress.requestSent = progress.bytesSent === body.contentLength
      return moved(progress)
    }),
    Stream.onEnd(Effect.sync(() => void (progress.requestSent = true))),
  )
  return HttpClientRequest.setBody(request, HttpBody.stream(watched, body.contentType, body.contentLength))
}

/** A request that its client may report on, and the outcome of an attempt without an answer by that report. */
const makeCurrentRequest = (freshConnection: boolean) => {
  let state: "unreported" | "connecting" | "connected" | "given-up" = "unreported"
  const current: Transport.Request = {
    freshConnection,
    reports: () => {
      if (state === "unreported") state = "connecting"
    },
    connected: () => {
      if (state !== "given-up") state = "connected"
      return state === "connected"
    },
  }
  // Gives the request up: a connection that comes about later is not used.
  const judge = (otherwise: NoReply["outcome"]): NoReply["outcome"] => {
    if (state === "connected" || state === "unreported") {
      return state === "connected" && otherwise === "not-sent" ? "lost" : otherwise
    }
    state = "given-up"
    return "not-sent"
  }
  return { current, judge }
}

const remainingUntil = (until: number) => Effect.map(monotonicMillis, (now) => Math.max(0, until - now))

/** Ends once nothing has moved for `timeout` milliseconds, or at `until`. */
const quiet = Effect.fnUntraced(function* (progress: Progress, timeout: number, until: number) {
  for (;;) {
    const left = Math.min(progress.lastMoved + timeout, until) - (yield* monotonicMillis)
    if (left <= 0) return
    yield* Effect.sleep(left)
  }
})

/** Makes exchanges over the `HttpClient` at hand, as the configuration has it. */
export const makeExchange = Effect.gen(function* () {
  const { limits, propagateTraces, userAgent } = yield* RedoxConfig
  const traffic = yield* Traffic
  const client = HttpClient.withScope(yield* HttpClient.HttpClient)
  const init = Option.getOrUndefined(yield* Effect.serviceOption(FetchHttpClient.RequestInit))
  const fetch = handlingRejection(yield* FetchHttpClient.Fetch)

  // The scope's end aborts what is still open of the request, whatever ended it. A fetch follows redirects by itself
  // and would take the token elsewhere; undici does not. Effect's own client span ends with an error that holds the
  // whole request, so the span around the attempt, which is ours, is the only one.
  const once = (
    request: HttpClientRequest.HttpClientRequest,
    { freshConnection = false, timeout }: ExchangeOptions,
    until: number,
  ): Effect.Effect<Result.Result<Reply, NoReply>> =>
    Effect.gen(function* () {
      const progress: Progress = { lastMoved: yield* monotonicMillis, bytesSent: 0, requestSent: false }
      const { current, judge } = makeCurrentRequest(freshConnection)
      const inTime = <A>(effect: Effect.Effect<A, never, Scope.Scope>) =>
        Effect.raceFirst(Effect.asSome(effect), Effect.as(quiet(progress, timeout, until), Option.none<A>()))
      const noReply = (outcome: NoReply["outcome"], code: string | undefined) =>
        Result.fail<NoReply>({ outcome, code, bytesSent: progress.bytesSent })

      const exit = yield* client
        .execute(watchBody(request, progress))
        .pipe(Effect.provideService(Transport.CurrentRequest, current), Effect.exit, inTime)
      if (Option.isNone(exit)) {
        const outcome = judge("timeout")
        return noReply(outcome, outcome === "not-sent" ? connectTimeout : undefined)
      }
      const response = received(exit.value)
      if (Result.isFailure(response)) return noReply(judge(response.failure.outcome), response.failure.code)
      const { headers, status } = response.success
      const { requestSent } = progress
      yield* moved(progress)
      const body = yield* inTime(readBody(response.success, limits.responseBytes, moved(progress)))
      return Result.succeed<Reply>({
        status,
        headers,
        body: Option.getOrUndefined(body),
        framed: isFramed(status, headers),
        requestSent,
      })
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
    options: ExchangeOptions,
  ): Effect.fn.Return<Result.Result<Reply, NoReply>> {
    const { least = 0, timeout, total = timeout, urgent } = options
    const until = (yield* monotonicMillis) + total
    // Without a word on codings any would do (RFC 9110 §12.5.3), and a coding cut short cannot be told from a short body.
    const named = HttpClientRequest.setHeaders(request, { "accept-encoding": "identity", "user-agent": userAgent })
    let current = propagateTraces ? yield* withTrace(named) : named
    for (let redirects = 0; ; redirects++) {
      const reply = yield* once(current, options, until)
      if (Result.isFailure(reply) || !repeatable.has(reply.success.status) || redirects === mostRedirects) return reply
      const target = sameOrigin(reply.success.headers["location"], current.url)
      if (target === undefined) return reply
      current = HttpClientRequest.setUrl(current, target)
      // The rate limit counts it like any other request, and it needs its time to be answered.
      const maxWait = (yield* remainingUntil(until)) - least
      const { granted } = maxWait > 0 ? yield* traffic.quota.take({ maxWait, urgent }) : { granted: false }
      if (!granted) return Result.fail<NoReply>({ outcome: "not-sent", code: "DEADLINE_EXCEEDED" })
    }
  })

  const followLimit = (reply: Result.Result<Reply, NoReply>) =>
    Effect.sync(() => {
      const limit = Result.isSuccess(reply) ? reply.success.headers["x-ratelimit-limit"] : undefined
      if (limit !== undefined) traffic.quota.follow?.(Number(limit))
    })

  const exchange: Exchange = (request, options) =>
    traffic.breaker.guard(follow(request, options), options.ownFault ?? (() => false)).pipe(Effect.tap(followLimit))
  return exchange
})
