/**
 * One HTTP exchange: a request out, its whole answer in, within a time and a size. Every way it can go wrong is a value.
 */
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Fiber from "effect/Fiber"
import * as Result from "effect/Result"
import type * as Headers from "effect/http/Headers"
import * as HttpClient from "effect/http/HttpClient"
import * as HttpClientRequest from "effect/http/HttpClientRequest"
import * as HttpTraceContext from "effect/http/HttpTraceContext"
import { RedoxConfig } from "../../RedoxConfig.ts"
import { Traffic } from "../../Traffic.ts"
import * as Transport from "../../Transport.ts"
import { BytesContent, type Content } from "../bytes/body.ts"
import { millisAt, monotonicMillis } from "../clock.ts"
import { isWhole, type Outgoing } from "./once.ts"
import type { NoReply, Reply } from "./reply.ts"
import { makeStraight } from "./straight.ts"
import { makeStreamed } from "./streamed.ts"

export interface ExchangeOptions {
  /** Laid over those of the request. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What the request sends. Default: its own body. */
  readonly content?: Content | undefined
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

const contentOf = ({ body }: HttpClientRequest.HttpClientRequest): Content | undefined =>
  body._tag === "Uint8Array" ? new BytesContent(body.body, body.contentType) : undefined

const sameOrigin = (location: string | undefined, url: string): string | undefined => {
  if (location === undefined || !URL.canParse(location, url)) return undefined
  const target = new URL(location, url)
  const foreign = target.origin !== new URL(url).origin || target.username !== "" || target.password !== ""
  return foreign ? undefined : target.href
}

const traceHeaders: Effect.Effect<Headers.Headers | undefined> = Effect.match(Effect.currentSpan, {
  onFailure: () => undefined,
  onSuccess: HttpTraceContext.toHeaders,
})

/** Where to send the request again that was answered so, if it is to be sent again. */
const targetOf = (reply: Result.Result<Reply, NoReply>, url: string): string | undefined =>
  Result.isSuccess(reply) && repeatable.has(reply.success.status)
    ? sameOrigin(reply.success.headers["location"], url)
    : undefined

/** Makes exchanges over the `HttpClient` at hand, as the configuration has it. */
export const makeExchange = Effect.gen(function* () {
  const { limits, propagateTraces, userAgent } = yield* RedoxConfig
  const traffic = yield* Traffic
  const send = Transport.sendOf(yield* HttpClient.HttpClient)
  const streamed = yield* makeStreamed(limits.responseBytes)
  const straight = send === undefined ? streamed : makeStraight(send, limits.responseBytes)
  // Without a word on codings any would do (RFC 9110 §12.5.3), and a coding cut short cannot be distinguished from a short body.
  const named = { "accept-encoding": "identity", "user-agent": userAgent }

  // The rate limit counts a redirect like any other request, and it needs its time to be answered.
  const turnFor = Effect.fnUntraced(function* ({ least = 0, urgent }: ExchangeOptions, until: number) {
    const maxWait = until - (yield* monotonicMillis) - least
    return maxWait > 0 && (yield* traffic.quota.take({ maxWait, urgent })).granted
  })

  /**
   * Sends a request and reads its answer. Follows a 307 or 308 within the origin, with method and body; any other
   * redirect is returned as it is.
   */
  const follow = (
    outgoing: Outgoing,
    options: ExchangeOptions,
    until: number,
    fiber: Fiber.Fiber<unknown, unknown>,
    redirects = 0,
  ): Effect.Effect<Result.Result<Reply, NoReply>> => {
    const { freshConnection = false, timeout } = options
    const once = isWhole(outgoing) ? straight : streamed
    return Effect.flatMap(once(outgoing, freshConnection, { timeout, until }, fiber), (reply) => {
      followLimit(reply)
      const target = redirects === mostRedirects ? undefined : targetOf(reply, outgoing.request.url)
      if (target === undefined) return Effect.succeed(reply)
      const again = { ...outgoing, request: HttpClientRequest.setUrl(outgoing.request, target) }
      return Effect.flatMap(turnFor(options, until), (granted) =>
        granted
          ? follow(again, options, until, fiber, redirects + 1)
          : Effect.succeed(Result.fail<NoReply>({ outcome: "not-sent", code: "DEADLINE_EXCEEDED" })),
      )
    })
  }

  const followLimit = (reply: Result.Result<Reply, NoReply>): void => {
    const limit = Result.isSuccess(reply) ? reply.success.headers["x-ratelimit-limit"] : undefined
    if (limit !== undefined) traffic.quota.follow?.(Number(limit))
  }

  const exchange: Exchange = (request, options) =>
    Effect.withFiber((fiber) => {
      const { content = contentOf(request), ownFault = () => false, timeout, total = timeout } = options
      const clock = fiber.getRef(Clock.Clock)
      const begin = (trace?: Headers.Headers) => {
        const outgoing: Outgoing = { request, content, headers: { ...named, ...options.headers, ...trace } }
        return traffic.breaker.guard(follow(outgoing, options, millisAt(clock) + total, fiber), ownFault, clock)
      }
      return propagateTraces ? Effect.flatMap(traceHeaders, begin) : begin()
    })
  return exchange
})
