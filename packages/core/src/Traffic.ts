/**
 * What all requests of one configuration share: the rate limit, the retry budget and the circuit breaker. They keep many
 * sends together from overloading Redox where each alone would not.
 */
import * as Context from "effect/Context"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { makeBreaker, type Breaker } from "./internal/delivery/breaker.ts"
import { needed } from "./internal/late.ts"
import { isUnset } from "./internal/unset.ts"
import { makeRetryBudget, type RetryBudget } from "./internal/delivery/retryBudget.ts"
import * as Quota from "./Quota.ts"
import { RedoxConfig } from "./RedoxConfig.ts"
import * as RedoxError from "./RedoxError.ts"

/** What a program may set. Each is on by default; `"off"` turns it off. */
export interface Options {
  /** Default 7,500 requests per rolling 5 minutes (docs/protocol.md §6). A `Quota` that is provided replaces it. */
  readonly rateLimit?: Quota.Options | "off" | undefined
  /**
   * How many retries there may be in all: `burst` at once, then `perSecond`. Where it is spent a retry waits longer; it
   * fails only if the deadline comes first. Default 100 and 10: enough for every send of a busy process to get over a
   * short fault, too little to turn an outage into a flood.
   */
  readonly retryBudget?: { readonly burst?: number; readonly perSecond?: number } | "off" | undefined
  /**
   * Opens after `failures` requests in a row without a usable answer (default 10), for `openFor` (default 5 seconds,
   * doubling up to a minute while it stays bad). While it is open nothing is sent; then one request tries.
   */
  readonly circuitBreaker?: { readonly failures?: number; readonly openFor?: Duration.Input } | "off" | undefined
}

const unlimited: Quota.Quota = { take: () => Effect.succeed({ granted: true, wait: 0, giveBack: Effect.void }) }

/** What {@link Traffic} holds. */
export interface Shared {
  /** The rate limit in force. */
  readonly quota: Quota.Quota
  /** @internal */
  readonly retryBudget: RetryBudget
  /** @internal */
  readonly breaker: Breaker
}

/**
 * What the sends of one configuration share. {@link Traffic.layer} makes it; `Redox.layer` includes it. A program that
 * composes the services itself provides one Traffic to all of them, or their limits do not add up.
 */
export class Traffic extends Context.Service<Traffic, Shared>()("@effect-redox/core/Traffic") {
  /** Checks the options. Fails with `InvalidInput`, naming every option that is wrong. */
  static readonly make = Effect.fnUntraced(function* (
    options?: Options,
  ): Effect.fn.Return<Shared, RedoxError.RedoxError, RedoxConfig> {
    if (!isUnset(options)) yield* RedoxError.refuse((yield* needed).trafficProblems(options))
    const { baseUrl } = yield* RedoxConfig
    const provided = yield* Quota.Quota
    return {
      quota: options?.rateLimit === "off" ? unlimited : (provided ?? Quota.makeMemory(options?.rateLimit)),
      retryBudget: yield* makeRetryBudget(options?.retryBudget),
      breaker: makeBreaker(options?.circuitBreaker, new URL(baseUrl).origin),
    }
  })

  /** The service from options. */
  static readonly layer = (options?: Options): Layer.Layer<Traffic, RedoxError.RedoxError, RedoxConfig> =>
    Layer.effect(Traffic, Traffic.make(options))
}
