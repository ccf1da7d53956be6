/**
 * Reads rows, and writes the texts that are kept in them.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as SqlError from "effect/sql/SqlError"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as Statement from "effect/sql/Statement"
import { HistoryEvent, Outcome, State, type Entry } from "../../Entry.ts"
import * as OutboxError from "../../OutboxError.ts"

/** A row as the database gives it. */
export type Row = Readonly<Record<string, unknown>>

/** A database's failure as ours: its message may quote what was written. */
const storageFailed =
  (operation: string) =>
  (error: SqlError.SqlError): OutboxError.OutboxError =>
    OutboxError.fromReason(
      new OutboxError.StorageFailed({ operation, code: error.reason._tag, retryable: error.isRetryable }),
    )

const isState = Schema.is(State)

/** A state as it is stored. One that a later version stored is nothing to act on: `unknown`. */
export const stateOf = (value: unknown): State => (isState(value) ? value : "unknown")

/** A number, which drivers give as numbers, texts or bigints. */
export const numberOf = (value: unknown): number => Number(value)
const optionalNumber = (value: unknown): number | undefined =>
  value === null || value === undefined ? undefined : Number(value)
export const textOf = (value: unknown): string => (typeof value === "string" ? value : "")

const outcomeCodec = Schema.toCodecJson(Outcome)
const decodeOutcome = Schema.decodeUnknownOption(Schema.fromJsonString(outcomeCodec))
const encodeOutcome = Schema.encodeSync(outcomeCodec)

/**
 * An outcome as it is stored. What Redox said in its own words (`answer.issues[].text`, which a codec writes in clear) is
 * left out: it may quote what was sent.
 */
export const outcomeText = (outcome: Outcome): string =>
  JSON.stringify(encodeOutcome(outcome), (key: string, value: unknown) => (key === "text" ? undefined : value))

const outcomeOf = (value: unknown): Outcome =>
  typeof value === "string" ? Option.getOrElse(decodeOutcome(value), () => ({})) : {}

/** The columns an entry is made of. */
export const entryColumns = (sql: SqlClient.SqlClient): Statement.Fragment =>
  sql.literal(
    "id, state, destination, environment, priority, due, expires, attempts, round, lease_by, file_size, outcome, enqueued, began, settled, CASE WHEN payload IS NULL THEN 0 ELSE 1 END AS sendable",
  )

/** The entry of a row. */
export const entryOf = (row: Row): Entry => ({
  key: textOf(row["id"]),
  state: stateOf(row["state"]),
  destination: textOf(row["destination"]),
  environment: textOf(row["environment"]),
  priority: numberOf(row["priority"]),
  due: numberOf(row["due"]),
  expires: numberOf(row["expires"]),
  attempts: numberOf(row["attempts"]),
  round: numberOf(row["round"]),
  sendable: numberOf(row["sendable"]) === 1,
  claimed: row["lease_by"] !== null,
  fileSize: optionalNumber(row["file_size"]),
  outcome: outcomeOf(row["outcome"]),
  added: numberOf(row["enqueued"]),
  began: optionalNumber(row["began"]),
  settled: optionalNumber(row["settled"]),
})

/** An event as a line of a row's history, to be put after the time. */
export const historyLine = (event: Omit<HistoryEvent, "at">): string => ` ${JSON.stringify(event)}\n`

const decodeEvent = Schema.decodeUnknownOption(HistoryEvent)

/** The events of a row's history. */
export const historyOf = (text: string): ReadonlyArray<HistoryEvent> =>
  text.split("\n").flatMap((line) => {
    const space = line.indexOf(" ")
    if (space === -1) return []
    const event: object = JSON.parse(line.slice(space + 1))
    return Option.toArray(decodeEvent({ ...event, at: Number(line.slice(0, space)) }))
  })

/** Runs statements whose failures are ours. */
export const asOutbox =
  (operation: string) =>
  <A, R>(effect: Effect.Effect<A, SqlError.SqlError, R>): Effect.Effect<A, OutboxError.OutboxError, R> =>
    Effect.mapError(effect, storageFailed(operation))

/** Runs statements in one transaction, whose own failure is ours too. */
export const inTransaction =
  (sql: SqlClient.SqlClient, operation: string) =>
  <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E | OutboxError.OutboxError, R> =>
    Effect.mapError(sql.withTransaction(effect), (error) =>
      SqlError.isSqlError(error) ? storageFailed(operation)(error) : error,
    )

/** There is no row of this key. */
export const noSuchKey = (key: string): OutboxError.OutboxError =>
  OutboxError.fromReason(new OutboxError.NoSuchKey({ key }))

/** The entry of a key, where there is one. */
export const findEntry = (
  sql: SqlClient.SqlClient,
  key: string,
): Effect.Effect<Option.Option<Entry>, OutboxError.OutboxError> =>
  sql<Row>`SELECT ${entryColumns(sql)} FROM redox_send WHERE id = ${key}`.pipe(
    asOutbox("get"),
    Effect.map(([row]) => Option.map(Option.fromUndefinedOr(row), entryOf)),
  )

/** The entry of a key. Fails with `NoSuchKey` where there is none. */
export const existingEntry = Effect.fnUntraced(function* (
  sql: SqlClient.SqlClient,
  key: string,
): Effect.fn.Return<Entry, OutboxError.OutboxError> {
  const found = yield* findEntry(sql, key)
  return Option.isSome(found) ? found.value : yield* noSuchKey(key)
})
