/**
 * One HTTP exchange: a request out, its whole answer in, within a time and a size. Every way it can go wrong is a value.
 */
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Fiber from "effect/Fiber"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import type * as Scope from "effect/Scope"
import * as FetchHttpClient from "effect/http/FetchHttpClient"
import type * as Headers from "effect/http/Headers"
import type * as HttpBody from "effect/http/HttpBody"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientError from "effect/http/HttpClientError"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import type * as HttpClientResponse from "effect/http/HttpClientResponse"
import * as HttpTraceContext from "effect/http/HttpTraceContext"
import { RedoxConfig } from "../../RedoxConfig.ts"
import { Traffic } from "../../Traffic.ts"
import * as Transport from "../../Transport.ts"
import { openOf, pulledWithin } from "../bytes/body.ts"
import { gather, type Chunks } from "../bytes/chunks.ts"
import { monotonicMillis } from "../clock.ts"
import { privateBytes } from "./privateBody.ts"
import type { NoReply, Reply } from "./reply.ts"
import { readStream, readWhole } from "./answerBody.ts"
import { CurrentRequest } from "./currentRequest.ts"
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

const bodiless: ReadonlySet<number> = new Set([204, 205])

// A coded body can be longer than what comes in of it.
const isPlain = (headers: Headers.Headers): boolean => (headers["content-encoding"] ?? "identity") === "identity"

// RFC 9112 §6.3. An empty body behind a content coding is not what was sent: fetch makes one of a coding cut short.
const isFramed = (status: number, headers: Headers.Headers): boolean =>
  bodiless.has(status) ||
  (isPlain(headers) &&
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
const receivedIn = (
  cause: Cause.Cause<unknown>,
): Result.Result<HttpClientResponse.HttpClientResponse, TransportFailure> => {
  const failure = Cause.squash(cause)
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

/** A request as it is handed over, watched. */
type Watched<R> = Effect.Effect<HttpClientRequest.HttpClientRequest, unknown, R>

const lengthOf = ({ body }: HttpClientRequest.HttpClientRequest): number | undefined =>
  body._tag === "Stream" || body._tag === "Uint8Array" ? body.contentLength : 0

// A small body is handed over in one piece, with its length: there is nothing to watch once it was read.
const isSmall = (request: HttpClientRequest.HttpClientRequest): boolean => (lengthOf(request) ?? Infinity) <= sliceSize

const openWatched = (body: HttpBody.Stream | HttpBody.Uint8Array, current: CurrentRequest) =>
  Effect.map(
    openOf(body, sliceSize),
    (pull): Chunks<unknown> =>
      (released) =>
        Effect.map(pull(released), (chunk) => {
          if (chunk === undefined) current.requestSent = true
          else current.sent(chunk.byteLength)
          return chunk
        }),
  )

const smallRequest = (request: HttpClientRequest.HttpClientRequest, current: CurrentRequest): Watched<never> => {
  const { body } = request
  if (body._tag === "Stream") {
    const read = Effect.map(gather(openWatched(body, current)), (bytes) => privateBytes(bytes, body.contentType))
    return Effect.map(endedWith(read, current), (whole) => HttpClientRequest.setBody(request, whole))
  }
  current.requestSent = true
  current.bytesSent = lengthOf(request) ?? 0
  return Effect.succeed(request)
}

/** What is read before the request is made, which ends with the request. */
const endedWith = <A, E>(read: Effect.Effect<A, E>, current: CurrentRequest): Effect.Effect<A, E> =>
  Effect.withFiber((fiber) => {
    const reading = Effect.runForkWith(fiber.context)(read)
    const exit = reading.pollUnsafe()
    if (exit !== undefined) return exit
    current.onGiveUp(() => reading.interruptUnsafe())
    return Effect.onInterrupt(Fiber.join(reading), () => Fiber.interrupt(reading))
  })

const largeRequest = (request: HttpClientRequest.HttpClientRequest, current: CurrentRequest): Watched<Scope.Scope> => {
  const { body } = request
  if (body._tag !== "Stream" && body._tag !== "Uint8Array") return Effect.succeed(request)
  return Effect.map(pulledWithin(openWatched(body, current), body.contentType, body.contentLength), (pulled) =>
    HttpClientRequest.setBody(request, pulled),
  )
}

/** Ends once nothing has moved for `timeout` milliseconds, or at `until`. */
const quiet = (current: CurrentRequest, timeout: number, until: number): Effect.Effect<void> =>
  Effect.suspend(() => {
    const left = Math.min(current.lastMoved + timeout, until) - current.now()
    return left <= 0 ? Effect.void : Effect.andThen(Effect.sleep(left), quiet(current, timeout, until))
  })

/** What is known of an answer before its body. */
interface Head extends Pick<Reply, "status" | "headers" | "framed" | "requestSent"> {}

/** Makes exchanges over the `HttpClient` at hand, as the configuration has it. */
export const makeExchange = Effect.gen(function* () {
  const { limits, propagateTraces, userAgent } = yield* RedoxConfig
  const traffic = yield* Traffic
  const client = yield* HttpClient.HttpClient
  const isDirect = Transport.isDirect(client)
  const scoped = HttpClient.withScope(client)
  const init = Option.getOrUndefined(yield* Effect.serviceOption(FetchHttpClient.RequestInit))
  const fetch = handlingRejection(yield* FetchHttpClient.Fetch)

  // A fetch follows redirects by itself and would take the token elsewhere; undici does not. Effect's own client span ends
  // with an error that holds the whole request, so the span around the attempt, which is ours, is the only one.
  const foreign = Context.make(FetchHttpClient.RequestInit, { ...init, redirect: "manual" }).pipe(
    Context.add(FetchHttpClient.Fetch, fetch),
    Context.add(HttpClient.TracerDisabledWhen, () => true),
  )

  // The scope's end aborts what is still open of the request, whatever ended it.
  const sentByAny = (
    answered: Effect.Effect<Result.Result<Reply, NoReply>, never, Scope.Scope>,
    inTime: Effect.Effect<void>,
    late: () => Result.Result<Reply, NoReply>,
  ) =>
    Effect.raceFirst(answered, Effect.map(inTime, late)).pipe(
      Effect.scoped,
      Effect.updateContext((context: Context.Context<never>) => Context.merge(context, foreign)),
    )

  // A client that is direct ends the request itself when it is given up, so that no race is needed.
  const sentDirectly = (
    answered: Effect.Effect<Result.Result<Reply, NoReply>>,
    current: CurrentRequest,
    inTime: Effect.Effect<void>,
    late: () => Result.Result<Reply, NoReply>,
  ) =>
    Effect.withFiber<Result.Result<Reply, NoReply>>((fiber) => {
      let isLate = false
      const giveUp = Effect.sync(() => {
        isLate = true
        current.giveUp()
      })
      const timer = Effect.runForkWith(fiber.context)(Effect.andThen(inTime, giveUp))
      return Effect.onExit(
        Effect.map(answered, (reply) => (isLate ? late() : reply)),
        (exit) => {
          timer.interruptUnsafe()
          if (Exit.isFailure(exit)) current.giveUp()
          return Effect.void
        },
      )
    })

  const once = (
    request: HttpClientRequest.HttpClientRequest,
    { freshConnection = false, timeout }: ExchangeOptions,
    until: number,
  ): Effect.Effect<Result.Result<Reply, NoReply>> =>
    Effect.withFiber((fiber) => {
      const clock = fiber.getRef(Clock.Clock)
      const current = new CurrentRequest(freshConnection, lengthOf(request), limits.responseBytes, clock)
      const noReply = (outcome: NoReply["outcome"], code: string | undefined) =>
        Result.fail<NoReply>({ outcome, code, bytesSent: current.bytesSent })
      let head: Head | undefined

      const small = isSmall(request)
      // A client that is direct writes what is in memory piece by piece, and counts it.
      const whole = isDirect && (small || request.body._tag === "Uint8Array")
      const answeredBy = <E, R, S>(by: HttpClient.HttpClient.With<E, R>, watched: Watched<S>) =>
        Effect.matchCauseEffect(Effect.flatMap(watched, by.execute), {
          onFailure: (cause) => understood(receivedIn(cause)),
          onSuccess: (response) => understood(Result.succeed(response)),
        }).pipe(Effect.provideService(Transport.CurrentRequest, current))
      const understood = (
        response: Result.Result<HttpClientResponse.HttpClientResponse, TransportFailure>,
      ): Effect.Effect<Result.Result<Reply, NoReply>> => {
        if (Result.isFailure(response)) {
          return Effect.succeed(noReply(current.judge(response.failure.outcome), response.failure.code))
        }
        const { headers, status } = response.success
        const begun: Head = { status, headers, framed: isFramed(status, headers), requestSent: current.requestSent }
        head = begun
        current.move()
        return Effect.map(
          whole && isPlain(headers)
            ? readWhole(response.success)
            : readStream(response.success, limits.responseBytes, () => current.move()),
          (body) => Result.succeed<Reply>({ ...begun, body }),
        )
      }
      const late = (): Result.Result<Reply, NoReply> => {
        if (head !== undefined) return Result.succeed({ ...head, body: undefined })
        const outcome = current.judge("timeout")
        return noReply(outcome, outcome === "not-sent" ? connectTimeout : undefined)
      }
      const inTime = quiet(current, timeout, until)
      if (whole) {
        const watched = small ? smallRequest(request, current) : Effect.succeed(request)
        return sentDirectly(answeredBy(client, watched), current, inTime, late)
      }
      const watched = small ? smallRequest(request, current) : largeRequest(request, current)
      return sentByAny(answeredBy(scoped, watched), inTime, late)
    })

  /**
   * Sends a request and reads its answer. Follows a 307 or 308 within the origin, with method and body; any other
   * redirect is returned as it is.
   */
  const follow = (
    request: HttpClientRequest.HttpClientRequest,
    options: ExchangeOptions,
  ): Effect.Effect<Result.Result<Reply, NoReply>> => {
    const { least = 0, timeout, total = timeout, urgent } = options
    // Without a word on codings any would do (RFC 9110 §12.5.3), and a coding cut short cannot be distinguished from a short body.
    const named = HttpClientRequest.setHeaders(request, { "accept-encoding": "identity", "user-agent": userAgent })
    const go = (
      current: HttpClientRequest.HttpClientRequest,
      until: number,
      redirects: number,
    ): Effect.Effect<Result.Result<Reply, NoReply>> =>
      Effect.flatMap(once(current, options, until), (reply) => {
        if (Result.isFailure(reply) || !repeatable.has(reply.success.status) || redirects === mostRedirects) {
          return Effect.succeed(reply)
        }
        const target = sameOrigin(reply.success.headers["location"], current.url)
        return target === undefined
          ? Effect.succeed(reply)
          : Effect.flatMap(turnFor(until), (granted) =>
              granted
                ? go(HttpClientRequest.setUrl(current, target), until, redirects + 1)
                : Effect.succeed(Result.fail<NoReply>({ outcome: "not-sent", code: "DEADLINE_EXCEEDED" })),
            )
      })
    // The rate limit counts a redirect like any other request, and it needs its time to be answered.
    const turnFor = Effect.fnUntraced(function* (until: number) {
      const maxWait = until - (yield* monotonicMillis) - least
      return maxWait > 0 && (yield* traffic.quota.take({ maxWait, urgent })).granted
    })
    return Effect.flatMap(monotonicMillis, (now) =>
      propagateTraces
        ? Effect.flatMap(withTrace(named), (traced) => go(traced, now + total, 0))
        : go(named, now + total, 0),
    )
  }

  const followLimit = (reply: Result.Result<Reply, NoReply>): void => {
    const limit = Result.isSuccess(reply) ? reply.success.headers["x-ratelimit-limit"] : undefined
    if (limit !== undefined) traffic.quota.follow?.(Number(limit))
  }

  const exchange: Exchange = (request, options) =>
    Effect.map(traffic.breaker.guard(follow(request, options), options.ownFault ?? (() => false)), (reply) => {
      followLimit(reply)
      return reply
    })
  return exchange
})
