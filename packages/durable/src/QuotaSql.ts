/**
 * One rate limit for many processes, in the outbox's database: a row per bucket, one statement per request. Redox counts
 * by IP address, so a bucket is named after the address its processes send from.
 */
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as RateLimiter from "effect/persistence/RateLimiter"
import { numberOf, type Row } from "./internal/store/rows.ts"
import { Store } from "./Store.ts"

const failed = (cause: unknown) =>
  new RateLimiter.RateLimiterError({
    reason: new RateLimiter.RateLimitStoreError({ message: "The shared rate limit's row cannot be read", cause }),
  })

// Fractional tokens are kept whole: what has been refilled is the time since, in refill intervals.
/** A store of rate limits over a database that has the table `redox_bucket`. */
export const make = ({
  dialect,
  now,
  sql,
}: Pick<Store["Service"], "dialect" | "now" | "sql">): RateLimiter.RateLimiterStore["Service"] => {
  const least = sql.literal(dialect === "pg" ? "LEAST" : "MIN")
  const exactNow =
    dialect === "pg"
      ? Effect.succeed(sql.literal("EXTRACT(EPOCH FROM clock_timestamp())::double precision * 1000"))
      : now

  return RateLimiter.RateLimiterStore.of({
    tokenBucket: Effect.fnUntraced(function* ({ allowOverflow, key, limit, refillRate, tokens }) {
      const interval = Math.max(Duration.toMillis(refillRate), 0.001)
      const time = yield* exactNow
      const [most, step, taken] = [
        sql.literal(`${limit}.0`),
        sql.literal(decimal(interval)),
        sql.literal(decimal(tokens)),
      ]
      // Whole intervals since the last boundary; a bucket that is full begins a new one now.
      const gained = sql`FLOOR((${time} - redox_bucket.refilled) / ${step})`
      const filled = sql`${least}(${most}, redox_bucket.tokens + ${gained})`
      const kept = allowOverflow ? sql`` : sql`AND ${filled} - ${taken} >= 0`
      const rows = yield* sql<Row>`
        INSERT INTO redox_bucket (bucket, tokens, refilled) VALUES (${key}, ${most} - ${taken}, ${time})
        ON CONFLICT (bucket) DO UPDATE SET
          tokens = ${filled} - ${taken},
          refilled = CASE WHEN redox_bucket.tokens + ${gained} >= ${most} THEN ${time} ELSE redox_bucket.refilled + ${gained} * ${step} END
          WHERE TRUE ${kept}
        RETURNING tokens, ${time} - refilled AS elapsed`.pipe(Effect.mapError(failed))
      const [row] = rows
      if (row !== undefined) return [numberOf(row["tokens"]), Math.max(0, numberOf(row["elapsed"]))] as const
      const [left] = yield* sql<Row>`SELECT ${filled} - ${taken} AS tokens,
        ${time} - redox_bucket.refilled - ${gained} * ${step} AS elapsed FROM redox_bucket WHERE bucket = ${key}`.pipe(
        Effect.mapError(failed),
      )
      return [numberOf(left?.["tokens"] ?? -tokens), Math.max(0, numberOf(left?.["elapsed"] ?? 0))] as const
    }),
    // The quota draws on a token bucket alone.
    fixedWindow: () => Effect.fail(failed("fixed windows are not kept here")),
    adaptiveConsume: () => Effect.fail(failed("adaptive limits are not kept here")),
    adaptiveFeedback: () => Effect.fail(failed("adaptive limits are not kept here")),
  })
}

const decimal = (value: number): string => (Number.isInteger(value) ? `${value}.0` : value.toFixed(9))

/**
 * A store of rate limits in the outbox's database, for `Quota.layerShared`. In a folder, `Folder.layerQuotaStore` is quicker.
 *
 * @example
 * ```ts
 * import { Layer, Redacted } from "effect"
 * import { Quota } from "@effect-redox/core"
 * import { Postgres, QuotaSql, type Vault } from "@effect-redox/durable"
 *
 * declare const keys: ReadonlyArray<Vault.SealingKey>
 *
 * // Provide it to `Redox.layer` or `NodeRedox.layer`. The key names the address that Redox sees.
 * export const quota = Quota.layerShared({ key: "203.0.113.7" }).pipe(
 *   Layer.provide(QuotaSql.layerStore),
 *   Layer.provide(Postgres.layer({ url: Redacted.make("postgres://charts@db/charts"), keys }))
 * )
 * ```
 */
export const layerStore: Layer.Layer<RateLimiter.RateLimiterStore, never, Store> = Layer.effect(
  RateLimiter.RateLimiterStore,
  Effect.map(Store, make),
)
