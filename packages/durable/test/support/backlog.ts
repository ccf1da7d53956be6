/**
 * A long backlog, and a table with many settled rows: what they cost.
 */
import { Store } from "@effect-redox/durable/Store"
import { Effect } from "effect"
import { historyLine } from "../../src/internal/store/rows.ts"
import { statements } from "../../src/internal/store/ledger.ts"

/** Fills the table with settled rows, without sending anything. */
export const fillSettled = Effect.fnUntraced(function* (rows: number) {
  const { sql } = yield* Store
  const history = `1 ${historyLine({ event: "added" }).trim()}\n`
  const numbers = sql.onDialectOrElse({
    pg: () => sql`generate_series(1, ${sql.literal(String(rows))}) AS s(n)`,
    orElse: () =>
      sql`(WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ${sql.literal(String(rows))}) SELECT n FROM s)`,
  })
  yield* sql`INSERT INTO redox_send (id, state, destination, environment, priority, due, expires, fence, attempts, round, history, enqueued, settled)
    SELECT 'settled-' || n, 'sent', 'somewhere', 'Development', 0, 1, 1, 1, 0, 1, ${history}, 1, n FROM ${numbers}`
})

/** How long one claim takes at best and in the middle, in milliseconds, of so many. */
export const claimTimes = Effect.fnUntraced(function* (times: number) {
  const ledger = yield* statements
  const took: Array<number> = []
  for (let n = 0; n < times; n++) {
    const began = performance.now()
    const [claimed] = yield* ledger.claim({ holder: "backlog", environment: "Development", count: 1 })
    took.push(performance.now() - began)
    if (claimed !== undefined) yield* ledger.release(claimed)
  }
  took.sort((a, b) => a - b)
  return { best: took[0] ?? 0, median: took[Math.floor(took.length / 2)] ?? 0 }
})
