/**
 * The tables. `redox_send` is ledger and queue in one: a row per send, which stays as the guard against duplicates.
 */
import * as Effect from "effect/Effect"
import * as Migrator from "effect/sql/Migrator"
import * as SqlClient from "effect/sql/SqlClient"
import * as OutboxError from "../../OutboxError.ts"

/** The table of the rate limit. */
export const createBuckets = (sql: SqlClient.SqlClient) =>
  sql`CREATE TABLE IF NOT EXISTS redox_bucket (bucket TEXT PRIMARY KEY, tokens DOUBLE PRECISION NOT NULL, refilled DOUBLE PRECISION NOT NULL)`

const tables = Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  const types = sql.onDialectOrElse({
    pg: () => ({ seq: "BIGSERIAL PRIMARY KEY", bytes: "BYTEA", integer: "BIGINT" }),
    orElse: () => ({ seq: "INTEGER PRIMARY KEY AUTOINCREMENT", bytes: "BLOB", integer: "INTEGER" }),
  })
  const [seq, bytes, integer] = [sql.literal(types.seq), sql.literal(types.bytes), sql.literal(types.integer)]
  yield* sql`CREATE TABLE redox_send (
    seq ${seq},
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    content TEXT,
    destination TEXT NOT NULL,
    environment TEXT NOT NULL,
    priority INTEGER NOT NULL,
    due ${integer} NOT NULL,
    expires ${integer} NOT NULL,
    fence ${integer} NOT NULL,
    lease_by TEXT,
    lease_until ${integer},
    attempts INTEGER NOT NULL,
    round INTEGER NOT NULL,
    payload ${bytes},
    file_size ${integer},
    outcome TEXT,
    history TEXT NOT NULL,
    enqueued ${integer} NOT NULL,
    began ${integer},
    settled ${integer}
  )`
  // Claims walk it in its order; the backlog is counted from it alone.
  yield* sql`CREATE INDEX redox_send_due ON redox_send (environment, priority DESC, due, seq, enqueued) WHERE state = 'queued' AND payload IS NOT NULL`
  yield* sql`CREATE INDEX redox_send_open ON redox_send (state, lease_until) WHERE state IN ('creating', 'unknown')`
  yield* sql`CREATE INDEX redox_send_settled ON redox_send (settled) WHERE settled IS NOT NULL`
  yield* sql`CREATE TABLE redox_file (id TEXT NOT NULL, part INTEGER NOT NULL, sealed ${bytes} NOT NULL, PRIMARY KEY (id, part))`
  yield* sql`CREATE TABLE redox_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)`
  yield* createBuckets(sql)
})

/** Makes the tables that are missing. Several processes may do it at once. */
export const migrate = Migrator.make({})({
  loader: Migrator.fromRecord({ "0001_tables": tables }),
  table: "redox_migrations",
}).pipe(
  Effect.mapError((error) =>
    OutboxError.fromReason(
      new OutboxError.StorageFailed({
        operation: "migrate",
        retryable: true,
        ...(error._tag === "SqlError" ? { code: error.reason._tag } : {}),
      }),
    ),
  ),
)
