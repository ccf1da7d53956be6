/**
 * Keeps this side within Redox's rate limit: 10,000 requests per rolling five minutes and IP address (docs/protocol.md
 * §6). Token requests, uploads and creates draw on it alike.
 *
 * Who provides nothing gets one window per configuration, in memory. Several processes behind one address share one
 * through Redis: {@link layerRedis}.
 */
import { Clock, Context, Duration, Effect, Layer } from "effect"
import { RateLimiter, type Redis } from "effect/persistence"

/** Leave to make one request. */
export interface Reservation {
  /** How long to wait before making it, in milliseconds. */
  readonly wait: number
  /** Gives it back, where it was not used. */
  readonly cancel: Effect.Effect<void>
}

/** Gives out leave to make requests, first come first served. */
export interface Quota {
  readonly reserve: Effect.Effect<Reservation>
}

/**
 * The quota in force, or undefined (the default) for one of each configuration's own. It is taken up when the
 * configuration is built.
 */
export const Quota = Context.Reference<Quota | undefined>("@effect-redox/core/Quota", { defaultValue: () => undefined })

/** How much there is. */
export interface Options {
  /** Requests per window. Default 10,000. */
  readonly requests?: number | undefined
  /** Default 5 minutes. */
  readonly window?: Duration.Input | undefined
  /**
   * How much later than another a request may arrive that left earlier, for the server counts arrivals. Default 3
   * seconds, which costs one percent of the quota.
   */
  readonly margin?: Duration.Input | undefined
}

const resolve = (options: Options | undefined) => ({
  requests: options?.requests ?? 10_000,
  span:
    Duration.toMillis(Duration.fromInputUnsafe(options?.window ?? "5 minutes")) +
    Duration.toMillis(Duration.fromInputUnsafe(options?.margin ?? "3 seconds")),
})

// A clock that is set back must not make anyone wait for it to catch up, so not the time of day.
const uptime = Effect.map(Clock.currentTimeNanos, (nanos) => Number(nanos / 1_000n) / 1_000)

/**
 * A rolling window in memory. Exact: the whole quota may go at once, and each request after that as soon as the one a
 * whole window before it has left the window.
 */
export const makeMemory = (options?: Options): Quota => {
  const { requests, span } = resolve(options)
  // When the last `requests` requests go, oldest at `next` once there are so many.
  const slots: Array<number> = []
  let next = 0
  // Times that were given back, ascending.
  let freed: ReadonlyArray<number> = []

  const take = (now: number): number => {
    const [reused, ...others] = freed.filter((at) => at >= now)
    freed = others
    if (reused !== undefined) return reused
    const oldest = slots[next]
    const at = oldest === undefined ? now : Math.max(now, oldest + span)
    slots[next] = at
    next = (next + 1) % requests
    return at
  }

  return {
    reserve: Effect.map(uptime, (now) => {
      const at = take(now)
      return {
        wait: at - now,
        cancel: Effect.map(uptime, (later) => {
          if (at > later) freed = [...freed, at].toSorted((a, b) => a - b)
        }),
      }
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

const makeShared = Effect.fnUntraced(function* (options?: SharedOptions) {
  const limiter = yield* RateLimiter.make
  const { requests, span } = resolve(options)
  // A bucket of `limit` tokens that refills at an even rate lets through `limit` and a window's refill in any one
  // window, so both together have to stay within the quota. (Effect's fixed window is not a rolling one: it lets two
  // windows' worth through around its end.)
  const limit = Math.max(1, Math.floor(requests * burstShare))
  const interval = span / Math.max(1, requests - limit)
  const request = {
    algorithm: "token-bucket",
    onExceeded: "delay",
    key: options?.key ?? "redox",
    limit,
    window: Duration.millis(limit * interval),
  } as const
  const reserve = limiter.consume(request).pipe(
    Effect.map(({ delay }): Reservation => ({ wait: Duration.toMillis(delay), cancel: Effect.void })),
    // Without its store nothing is limited here; Redox's own 429 still is understood. Better than to send nothing.
    Effect.catch(() =>
      Effect.as(
        Effect.logWarning("The shared rate limit cannot be read: requests are not limited on this side until it can"),
        { wait: 0, cancel: Effect.void },
      ),
    ),
  )
  return { reserve }
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
 * import { NodeRedis } from "@effect/platform-node"
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
