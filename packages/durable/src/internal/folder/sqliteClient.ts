/**
 * Effect's SQL client over Node's own SQLite. The database is one connection, so that statements queue for it, and every
 * commit is on the disk before it is answered (`synchronous = FULL`).
 */
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Semaphore from "effect/Semaphore"
import * as Stream from "effect/Stream"
import * as Reactivity from "effect/reactivity/Reactivity"
import * as SqlClient from "effect/sql/SqlClient"
import type * as SqlConnection from "effect/sql/SqlConnection"
import * as SqlError from "effect/sql/SqlError"
import * as Statement from "effect/sql/Statement"
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite"

/** How the file is opened. */
export interface Options {
  readonly filename: string
  /** `full` survives a power cut; `off` is for what may be lost, such as a quota. Default `full`. */
  readonly synchronous?: "full" | "off" | undefined
  /** How long a statement waits for another process's commit, in milliseconds. Default 5,000. */
  readonly busyTimeout?: number | undefined
}

const toInput = (value: unknown): SQLInputValue => {
  switch (typeof value) {
    case "string":
    case "number":
    case "bigint":
      return value
    case "boolean":
      return value ? 1 : 0
    case "undefined":
      return null
    default:
      if (value === null || value instanceof Uint8Array) return value
      throw new TypeError("A SQL parameter must be a text, a number, a boolean, bytes or null")
  }
}

// Statements are few, but lists of parameters have as many texts as lengths.
const statementsKept = 200

const connect = (database: DatabaseSync): SqlConnection.Connection => {
  const prepared = new Map<string, StatementSync>()
  const statementOf = (sql: string): StatementSync => {
    const known = prepared.get(sql)
    if (known !== undefined) return known
    const made = database.prepare(sql)
    if (prepared.size >= statementsKept) prepared.clear()
    prepared.set(sql, made)
    return made
  }
  const attempt = <A>(operation: string, run: () => A): Effect.Effect<A, SqlError.SqlError> =>
    Effect.try({
      try: run,
      catch: (cause) =>
        new SqlError.SqlError({
          reason: SqlError.classifySqliteError(cause, { message: "The SQLite statement failed", operation }),
        }),
    })
  const rows = (sql: string, params: ReadonlyArray<unknown>): ReadonlyArray<Record<string, unknown>> =>
    statementOf(sql).all(...params.map(toInput))
  const values = (sql: string, params: ReadonlyArray<unknown>) =>
    attempt("values", () => rows(sql, params).map(Object.values))
  const execute: SqlConnection.Connection["execute"] = (sql, params, transformRows) =>
    attempt("execute", () => {
      const found = rows(sql, params)
      return transformRows === undefined ? found : transformRows(found)
    })
  return {
    execute,
    executeRaw: (sql, params) => attempt("execute", () => rows(sql, params)),
    executeStream: (sql, params, transformRows) =>
      Stream.unwrap(Effect.map(execute(sql, params, transformRows), (found) => Stream.fromIterable(found))),
    executeValues: values,
    executeValuesUnprepared: values,
    executeUnprepared: execute,
  }
}

const open = ({ busyTimeout, filename, synchronous }: Options) =>
  Effect.acquireRelease(
    Effect.try({
      try: () => {
        const database = new DatabaseSync(filename, { timeout: busyTimeout ?? 5_000 })
        // Secure delete: what is purged is overwritten, not only forgotten.
        database.exec(
          `PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous ?? "full"}; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON`,
        )
        return database
      },
      catch: (cause) =>
        new SqlError.SqlError({
          reason: SqlError.classifySqliteError(cause, { message: "The database cannot be opened", operation: "open" }),
        }),
    }),
    (database) => Effect.sync(() => database.close()),
  )

/** A client over one file, closed with its scope. */
export const make = Effect.fnUntraced(function* (options: Options) {
  const database = yield* open(options)
  const connection = connect(database)
  const { acquirer, borrower, isTransaction, onCommitFailure, transactionAcquirer } = SqlClient.makeSqliteAcquirers({
    connection: Effect.succeed(connection),
    semaphore: Semaphore.makeUnsafe(1),
    isTransaction: () => database.isTransaction,
  })
  return yield* SqlClient.make({
    acquirer,
    borrower,
    transactionAcquirer,
    onCommitFailure,
    isTransaction,
    compiler: Statement.makeCompilerSqlite(),
    driver: "node-sqlite",
    // Otherwise two transactions that read first could each wait for the other's write.
    beginTransaction: "BEGIN IMMEDIATE",
    spanAttributes: [["db.system.name", "sqlite"]],
  })
}, Effect.provide(Reactivity.layer))

/** A client as a Layer. */
export const layer = (options: Options): Layer.Layer<SqlClient.SqlClient, SqlError.SqlError> =>
  Layer.effect(SqlClient.SqlClient, make(options))
