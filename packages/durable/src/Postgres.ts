/**
 * The outbox in PostgreSQL, for many processes on many machines. Who sends what is decided by the database's clock.
 */
import { PgClient } from "@effect/sql-pg"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as SqlClient from "effect/sql/SqlClient"
import { generation, putMeta, readMeta } from "./internal/store/meta.ts"
import { asOutbox, numberOf, textOf, type Row } from "./internal/store/rows.ts"
import { migrate } from "./internal/store/schema.ts"
import { Store, type CopyMark } from "./Store.ts"
import { Outbox } from "./Outbox.ts"
import * as OutboxError from "./OutboxError.ts"
import * as Vault from "./Vault.ts"

/** How the outbox is kept in a database. */
export interface Options {
  /** The sealing keys. There is no default: a database is backed up and copied by others. */
  readonly keys: ReadonlyArray<Vault.SealingKey>
  /**
   * How long a claim holds without being renewed; it is renewed four times as often. After a crash, what its process had
   * in hand waits as long. Longer than any pause of a process. Default 30 seconds.
   */
  readonly lease?: Duration.Input | undefined
  /**
   * Send on after a failover or a restore, without asking. Only where every commit is on the standby before it is
   * answered (`synchronous_standby_names`). Default false.
   */
  readonly trustFailover?: boolean | undefined
}

const millisNow = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)"

// A restored or promoted database goes on under a timeline of its own; one made from a dump is another system.
const copyMark = (sql: SqlClient.SqlClient, trusted: boolean): CopyMark => {
  const identity =
    sql<Row>`SELECT (SELECT system_identifier FROM pg_control_system())::text || '/' || (SELECT timeline_id FROM pg_control_checkpoint())::text AS value`.pipe(
      asOutbox("generation"),
      Effect.map(([row]) => textOf(row?.["value"])),
    )
  const stored = readMeta(sql, generation, "generation")
  const put = Effect.flatMap(identity, (value) => putMeta(sql, generation, value, "generation"))
  return {
    check: Effect.gen(function* () {
      if (trusted) return undefined
      const before = yield* stored
      const now = yield* identity
      return before === undefined || before === now
        ? undefined
        : `the database was system and timeline ${before}, and is ${now}`
    }),
    accept: put,
    advance: Effect.flatMap(stored, (before) => (before === undefined || trusted ? put : Effect.void)),
  }
}

const makeStore = Effect.fnUntraced(function* (options: Options) {
  const sql = yield* SqlClient.SqlClient
  yield* Effect.provideService(migrate, SqlClient.SqlClient, sql)
  const now = sql.literal(millisNow)
  return Store.of({
    sql,
    dialect: "pg",
    now: Effect.succeed(now),
    millis: sql<Row>`SELECT ${now} AS now`.pipe(
      asOutbox("clock"),
      Effect.map(([row]) => numberOf(row?.["now"])),
    ),
    lease: Duration.toMillis(Duration.fromInputUnsafe(options.lease ?? "30 seconds")),
    exclusive: Effect.void,
    mark: copyMark(sql, options.trustFailover === true),
    compact: Effect.void,
    facts: Effect.gen(function* () {
      const [row] =
        yield* sql<Row>`SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
        current_setting('synchronous_standby_names') AS standbys, current_setting('server_version') AS version`.pipe(
          asOutbox("facts"),
        )
      const standbys = textOf(row?.["standbys"])
      return {
        database: `PostgreSQL ${textOf(row?.["version"])}`,
        "commits reach the disk":
          row?.["fsync"] === "on" ? "yes (synchronous_commit is set where it matters)" : "NO: fsync is off",
        "synchronous standbys": standbys === "" ? "none: a failover can lose commits, and is noticed" : standbys,
      }
    }),
  })
})

/** The outbox, its vault and its store, over the PostgreSQL client at hand. */
export const layerSql = (
  options: Options,
): Layer.Layer<Outbox | Vault.Vault | Store, OutboxError.OutboxError, SqlClient.SqlClient> =>
  Outbox.layer.pipe(Layer.provideMerge(Layer.merge(Layer.effect(Store, makeStore(options)), Vault.layer(options.keys))))

/**
 * The outbox over a connection URL.
 *
 * @example
 * ```ts
 * import { Redacted } from "effect"
 * import { Postgres, type Vault } from "@effect-redox/durable"
 *
 * declare const keys: ReadonlyArray<Vault.SealingKey>
 *
 * export const outbox = Postgres.layer({ url: Redacted.make("postgres://charts@localhost/charts"), keys })
 * ```
 */
export const layer = (
  options: Options & { readonly url: Redacted.Redacted<string>; readonly maxConnections?: number | undefined },
): Layer.Layer<Outbox | Vault.Vault | Store | SqlClient.SqlClient, OutboxError.OutboxError> =>
  layerSql(options).pipe(
    Layer.provideMerge(
      PgClient.layer({
        url: options.url,
        applicationName: "effect-redox",
        maxConnections: options.maxConnections ?? 10,
      }).pipe(
        Layer.catch((error) =>
          Layer.effectContext(
            Effect.fail(
              OutboxError.fromReason(
                new OutboxError.StorageFailed({ operation: "connect", code: error.reason._tag, retryable: true }),
              ),
            ),
          ),
        ),
      ),
    ),
  )
