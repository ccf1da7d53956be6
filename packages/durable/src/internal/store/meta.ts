/**
 * What holds for the whole outbox: the table `redox_meta`, a text for each name.
 */
import * as Effect from "effect/Effect"
import type * as SqlClient from "effect/sql/SqlClient"
import type { OutboxError } from "../../OutboxError.ts"
import { Store } from "../../Store.ts"
import { asOutbox, textOf, type Row } from "./rows.ts"

/** There while a person has paused all sending. */
export const paused = "paused"
/** There while the database seems to be an older copy of itself, and nothing is sent; its text is the evidence. */
export const quarantined = "quarantined"
/** Which copy of the database this is: what is sent from an older one may have been sent before. */
export const generation = "generation"
/** Which process asks Redox about unknown sends, and until when. */
export const settler = "settler"

/** The text of a name. */
export const readMeta = (
  sql: SqlClient.SqlClient,
  name: string,
  operation: string,
): Effect.Effect<string | undefined, OutboxError> =>
  sql<Row>`SELECT value FROM redox_meta WHERE name = ${name}`.pipe(
    asOutbox(operation),
    Effect.map(([row]) => (row === undefined ? undefined : textOf(row["value"]))),
  )

/** Puts a text, whatever was there. */
export const putMeta = (
  sql: SqlClient.SqlClient,
  name: string,
  value: string,
  operation: string,
): Effect.Effect<void, OutboxError> =>
  sql`INSERT INTO redox_meta (name, value) VALUES (${name}, ${value}) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value`.pipe(
    asOutbox(operation),
    Effect.asVoid,
  )

/** Removes a name. */
export const removeMeta = (
  sql: SqlClient.SqlClient,
  name: string,
  operation: string,
): Effect.Effect<void, OutboxError> =>
  sql`DELETE FROM redox_meta WHERE name = ${name}`.pipe(asOutbox(operation), Effect.asVoid)

/** What stops all sending. */
export const readStops: Effect.Effect<{ readonly paused: boolean; readonly quarantined: boolean }, OutboxError, Store> =
  Effect.gen(function* () {
    const { sql } = yield* Store
    const rows = yield* sql<Row>`SELECT name FROM redox_meta WHERE name IN (${paused}, ${quarantined})`.pipe(
      asOutbox("counts"),
    )
    const names = new Set(rows.map((row) => textOf(row["name"])))
    return { paused: names.has(paused), quarantined: names.has(quarantined) }
  })
