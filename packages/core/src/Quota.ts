/**
 * Keeps this side within Redox's rate limit: so many requests per rolling five minutes and IP address (docs/protocol.md
 * §6). Token requests, uploads and creates draw on it alike.
 *
 * By default each configuration has one window, in memory. Several configurations of one process share one that is
 * provided to all of them: `Layer.succeed(Quota.Quota, Quota.makeMemory())`. Several processes behind one address share
 * one through Redis: {@link layerRedis}.
 */
import * as Clock from "effect/Clock"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Semaphore from "effect/Semaphore"
import * as RateLimiter from "effect/persistence/RateLimiter"
import type * as Redis from "effect/persistence/Redis"
import { millisAt, monotonicMillis } from "./internal/clock.ts"
import { makeRollingWindow } from "./internal/delivery/rollingWindow.ts"

/** One request that asks for its turn. Times are in milliseconds. */
export interface Request {
  /** The longest it can wait. */
  readonly maxWait: number
  /** Goes ahead of the line: a token request, without which no other request could be made. */
  readonly urgent?: boolean | undefined
  /** Called once with the expected wait, where there is one. */
  readonly onWait?: ((wait: number) => Effect.Effect<void>) | undefined
}

/** The answer to a {@link Request}. */
export interface Turn {
  /** Whether the request may be made now. */
  readonly granted: boolean
  /** How long it waited, or would have had to, in milliseconds. */
  readonly wait: number
  /** Gives the turn back, where no request was made. */
  readonly giveBack: Effect.Effect<void>
}

/** Gives out turns to make requests, first come, first served. */
export interface Quota {
  /** Waits for a turn, if it comes within the request's `maxWait`. An interrupted or refused request costs nothing. */
  readonly take: (request: Request) => Effect.Effect<Turn>
  /** Adapts to the limit that an answer names in `X-RateLimit-Limit`, in requests per window. */
  readonly follow?: ((limit: number) => void) | undefined
}

/**
 * The quota in force, or undefined (the default) for one per configuration. It is read when the configuration is built.
 */
export const Quota = Context.Reference<Quota | undefined>("@effect-redox/core/Quota", { defaultValue: () => undefined })

/** The size of a quota. */
export interface Options {
  /**
   * Requests per window. Default 7,500, the smaller of two published figures, until an answer's `X-RateLimit-Limit` names
   * another limit. A number that is set is never exceeded, but reduced where Redox names a smaller one.
   */
  readonly requests?: number | undefined
  /** Default 5 minutes. */
  readonly window?: Duration.Input | undefined
  /**
   * How much longer one request may be on its way than another, since the server counts arrivals. Default 3 seconds, which
   * costs one percent of the quota.
   */
  readonly margin?: Duration.Input | undefined
}

const defaultRequests = 7_500

/** A limit outside of these is not one of Redox: something in between names a window of its own. */
const [leastLimit, mostLimit] = [100, 1_000_000] as const

const resolve = (options: Options | undefined) => {
  const chosen = options?.requests
  let requests = chosen ?? defaultRequests
  return {
    /** Requests per window, as they are now. */
    requests: () => requests,
    follow: (limit: number) => {
      if (!Number.isSafeInteger(limit) || limit < leastLimit || limit > mostLimit) return
      requests = chosen === undefined ? limit : Math.min(chosen, limit)
    },
    span:
      Duration.toMillis(Duration.fromInputUnsafe(options?.window ?? "5 minutes")) +
      Duration.toMillis(Duration.fromInputUnsafe(options?.margin ?? "3 seconds")),
  }
}

const notify = (request: Request, wait: number): Effect.Effect<void> => request.onWait?.(wait) ?? Effect.void

const granted = (wait: number, giveBack: Effect.Effect<void>): Turn => ({ granted: true, wait, giveBack })
const refused = (wait: number): Turn => ({ granted: false, wait, giveBack: Effect.void })

/** The share of a quota that is kept for tokens, where it is large enough to be shared out. */
const urgentShare = 0.002
const smallestShared = 10

/**
 * A rolling window in memory, first come, first served. Exact: the whole quota may go at once, and each request after that
 * as soon as the one a whole window before it has left the window. A fifth of a percent is kept for tokens.
 */
export const makeMemory = (options?: Options): Quota => {
  const { follow, requests, span } = resolve(options)
  const kept = () => (requests() < smallestShared ? 0 : Math.ceil(requests() * urgentShare))
  const common = makeRollingWindow(() => requests() - kept(), span)
  const reserve = kept() === 0 ? common : makeRollingWindow(kept, span)

  return {
    follow,
    take: (request) =>
      Clock.clockWith((clock) => {
        const began = millisAt(clock)
        const urgent = request.urgent === true
        const atOnce = urgent ? undefined : common.takeAtOnce(began, false)
        if (atOnce !== undefined) return Effect.succeed(granted(0, atOnce.giveBack))
        const window = urgent && reserve.waitAt(began, true) < common.waitAt(began, true) ? reserve : common
        const wait = window.waitAt(began, urgent)
        if (wait > 0 && wait >= request.maxWait) return Effect.succeed(refused(wait))
        const onWait = wait > 0 ? notify(request, wait) : Effect.void
        return Effect.map(window.take({ urgent, maxWait: request.maxWait, onWait }), (grant) =>
          Option.isNone(grant) ? refused(wait) : granted(grant.value.at - began, grant.value.giveBack),
        )
      }),
  }
}

/** How a shared quota is kept. */
export interface SharedOptions extends Options {
  /** What the quota is stored under. Those who share an address and a key share a quota. Default `redox`. */
  readonly key?: string | undefined
}

/** The share of a quota that may go at once where it is shared; the rest is spread evenly over the window. */
const burstShare = 0.005

/** How long a store may take to answer, and how long one that did not is left alone, in milliseconds. */
const storeTimeout = 2_000
const storeRest = 5_000

const makeShared = /* @__PURE__ */ Effect.fnUntraced(function* (options?: SharedOptions) {
  const limiter = yield* RateLimiter.make
  const { follow, requests, span } = resolve(options)
  // A bucket of `limit` tokens that refills at an even rate lets through `limit` and a window's refill in any one
  // window, so both together have to stay within the quota. (Effect's fixed window is not a rolling one: it lets two
  // windows' worth through around its end.)
  const limit = () => Math.max(1, Math.floor(requests() * burstShare))
  const interval = () => span / Math.max(1, requests() - limit())
  const bucket = () =>
    ({
      algorithm: "token-bucket",
      onExceeded: "delay",
      key: options?.key ?? "redox",
      limit: limit(),
      window: Duration.millis(limit() * interval()),
    }) as const

  // Without its store nothing is limited on this side, and Redox's own 429 is waited for: better than to send nothing.
  let restUntil: number | undefined
  const lost = Effect.flatMap(monotonicMillis, (now) => {
    const first = restUntil === undefined
    restUntil = now + storeRest
    const warning = "The shared rate limit cannot be read: requests are not limited on this side until it can"
    return first ? Effect.logWarning(warning) : Effect.void
  })
  const found = Effect.suspend(() => {
    const again = restUntil !== undefined
    restUntil = undefined
    return again ? Effect.logInfo("The shared rate limit can be read again") : Effect.void
  })
  const consume = (tokens: number): Effect.Effect<Option.Option<number>> =>
    Effect.flatMap(monotonicMillis, (now) =>
      restUntil !== undefined && now < restUntil
        ? Effect.succeed(Option.none<number>())
        : limiter.consume({ ...bucket(), tokens }).pipe(
            Effect.map(({ delay }) => Duration.toMillis(delay)),
            Effect.timeoutOption(storeTimeout),
            Effect.catch(() => Effect.succeed(Option.none<number>())),
            Effect.catchDefect(() => Effect.succeed(Option.none<number>())),
            Effect.tap((answer) => (Option.isSome(answer) ? found : lost)),
          ),
    )
  const giveBack = Effect.asVoid(consume(-1))

  // Only the first in line draws on the store, so that a request that gives up while it waits has spent nothing.
  const line = Semaphore.makeUnsafe(1)
  let inLine = 0

  const draw = (request: Request, began: number): Effect.Effect<Turn> =>
    Effect.gen(function* () {
      const delay = Option.getOrElse(yield* consume(1), () => 0)
      const waited = (yield* monotonicMillis) - began
      if (delay <= 0) return granted(waited, giveBack)
      if (delay >= request.maxWait - waited) {
        yield* giveBack
        return refused(waited + delay)
      }
      yield* Effect.onInterrupt(Effect.andThen(notify(request, delay), Effect.sleep(delay)), () => giveBack)
      return granted(waited + delay, giveBack)
    })

  const take = (request: Request): Effect.Effect<Turn> =>
    Effect.flatMap(monotonicMillis, (now) => {
      if (request.urgent === true) return draw(request, now)
      const estimate = inLine * interval()
      if (estimate > 0 && estimate >= request.maxWait) return Effect.succeed(refused(estimate))
      inLine++
      const alone = inLine === 1
      return (alone ? Effect.void : notify(request, estimate)).pipe(
        Effect.andThen(line.withPermit(draw(alone ? request : { ...request, onWait: undefined }, now))),
        Effect.timeoutOption(request.maxWait),
        Effect.map(Option.getOrElse(() => refused(estimate))),
        Effect.ensuring(Effect.sync(() => void inLine--)),
      )
    })

  return { take, follow }
})

/**
 * A quota shared through any of Effect's `RateLimiterStore`s. It is spread evenly over the window, with half a percent
 * of it to go at once.
 */
export const layerShared = (options?: SharedOptions): Layer.Layer<never, never, RateLimiter.RateLimiterStore> =>
  Layer.effect(Quota, makeShared(options))

/**
 * A quota shared by every process that uses the same Redis and key.
 *
 * @example
 * ```ts
 * import * as NodeRedis from "@effect/platform-node/NodeRedis"
 * import { Layer } from "effect"
 * import { Quota } from "@effect-redox/core"
 *
 * // Provide it to `Redox.layer` or `NodeRedox.layer`.
 * export const quota = Quota.layerRedis().pipe(Layer.provide(NodeRedis.layer({ url: "redis://localhost:6379", disableOfflineQueue: true })))
 * ```
 */
export const layerRedis = (
  options?: SharedOptions & { readonly prefix?: string | undefined },
): Layer.Layer<never, never, Redis.Redis> =>
  layerShared(options).pipe(
    Layer.provide(RateLimiter.layerStoreRedis(options?.prefix === undefined ? {} : { prefix: options.prefix })),
  )
