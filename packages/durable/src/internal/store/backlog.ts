/**
 * How much is not over yet, for runners and their metrics.
 */
import * as Effect from "effect/Effect"
import * as Metric from "effect/Metric"
import type { OutboxError } from "../../OutboxError.ts"
import { Store } from "../../Store.ts"
import { depth, oldest } from "../telemetry.ts"
import { readStops } from "./meta.ts"
import { asOutbox, numberOf, textOf, type Row } from "./rows.ts"

/** What one environment has queued, and what anybody has not ended. Times are milliseconds since 1970. */
export interface Backlog {
  readonly queued: number
  /** When the next one is due. */
  readonly due: number | undefined
  readonly oldest: number | undefined
  readonly creating: number
  readonly unknown: number
}

/** Counts what is not over. An index holds all that this asks for, so that a long backlog is counted in milliseconds. */
export const backlogOf = Effect.fnUntraced(function* (
  environment: string,
): Effect.fn.Return<Backlog, OutboxError, Store> {
  const { sql } = yield* Store
  const rows = yield* sql<Row>`SELECT state, COUNT(*) AS n, MIN(due) AS due, MIN(enqueued) AS oldest FROM redox_send
    WHERE state = 'queued' AND payload IS NOT NULL AND environment = ${environment} GROUP BY state
    UNION ALL SELECT state, COUNT(*) AS n, 0 AS due, 0 AS oldest FROM redox_send WHERE state IN ('creating', 'unknown') GROUP BY state`.pipe(
    asOutbox("counts"),
  )
  const of = (state: string) => rows.find((row) => textOf(row["state"]) === state)
  const queued = of("queued")
  return {
    queued: numberOf(queued?.["n"] ?? 0),
    due: queued === undefined ? undefined : numberOf(queued["due"]),
    oldest: queued === undefined ? undefined : numberOf(queued["oldest"]),
    creating: numberOf(of("creating")?.["n"] ?? 0),
    unknown: numberOf(of("unknown")?.["n"] ?? 0),
  }
})

/** Counts it, and reports it as metrics. */
export const measure = Effect.fnUntraced(function* (
  environment: string,
): Effect.fn.Return<Backlog, OutboxError, Store> {
  const { millis } = yield* Store
  const found = yield* backlogOf(environment)
  for (const state of ["queued", "creating", "unknown"] as const) {
    yield* Metric.update(Metric.withAttributes(depth, { state }), found[state])
  }
  yield* Metric.update(oldest, found.oldest === undefined ? 0 : (yield* millis) - found.oldest)
  return found
})

/** Whether anything is to be begun at all. */
export const isHalted: Effect.Effect<boolean, OutboxError, Store> = Effect.map(
  readStops,
  ({ paused, quarantined }) => paused || quarantined,
)
