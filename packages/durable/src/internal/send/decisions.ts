/**
 * What people or evidence decide of a send: resolve, retry, cancel. Each is one statement, from the states in which it may be done.
 */
import * as Effect from "effect/Effect"
import type * as Statement from "effect/sql/Statement"
import type { Entry, HistoryEvent, Outcome, Resolution, State } from "../../Entry.ts"
import * as OutboxError from "../../OutboxError.ts"
import { Store } from "../../Store.ts"
import { asOutbox, entryColumns, entryOf, existingEntry, inTransaction, outcomeText, type Row } from "../store/rows.ts"
import { fragments } from "../store/steps.ts"

/** How an unknown send is settled. */
export interface Settlement extends Resolution {
  /** Also within five minutes of the create's beginning, when it may still be on its way. */
  readonly early?: boolean | undefined
  /** Only while this is its last round: what was found out about it says nothing of a later one. Default: any. */
  readonly round?: number | undefined
}

type Failure = OutboxError.OutboxError

/** How long a create may still be on its way: Redox answers within two minutes, or not at all. */
const inFlight = 5 * 60_000

/** The decisions over the store at hand. */
export const decisions = Effect.gen(function* () {
  const store = yield* Store
  const { noted } = fragments(store)
  const { sql } = store
  const columns = entryColumns(sql)

  /** Changes a row from a state a person may change; says why, where it is not in one. */
  const change = Effect.fnUntraced(function* (
    key: string,
    expected: ReadonlyArray<State>,
    sets: Effect.Effect<Statement.Fragment>,
    options: { readonly payload: boolean; readonly early: boolean; readonly round?: number | undefined },
  ): Effect.fn.Return<Entry, Failure> {
    const now = yield* store.now
    const states = sql.literal(expected.map((state) => `'${state}'`).join(", "))
    const sendable = options.payload ? sql`AND payload IS NOT NULL` : sql``
    const late = options.early ? sql`` : sql`AND (began IS NULL OR began + ${sql.literal(String(inFlight))} <= ${now})`
    const round = options.round === undefined ? sql`` : sql`AND round = ${options.round}`
    const [row] =
      yield* sql<Row>`UPDATE redox_send SET ${yield* sets} WHERE id = ${key} AND state IN (${states}) ${sendable} ${late} ${round}
      RETURNING ${columns}`.pipe(asOutbox("change"))
    if (row !== undefined) return entryOf(row)
    const entry = yield* existingEntry(sql, key)
    if (!expected.includes(entry.state)) {
      return yield* OutboxError.fromReason(new OutboxError.WrongState({ key, state: entry.state, expected }))
    }
    if (options.round !== undefined && entry.round !== options.round) {
      return yield* OutboxError.fromReason(new OutboxError.LaterRound({ key, round: entry.round }))
    }
    if (options.payload && !entry.sendable) return yield* OutboxError.fromReason(new OutboxError.Purged({ key }))
    const left = (entry.began ?? 0) + inFlight - (yield* store.millis)
    return yield* OutboxError.fromReason(new OutboxError.TooEarly({ key, wait: Math.max(0, left) }))
  })

  const anew = Effect.fnUntraced(function* (event: Omit<HistoryEvent, "at">, outcome: Outcome) {
    const now = yield* store.now
    return sql`state = 'queued', due = ${now}, expires = CASE WHEN expires > ${now} THEN expires ELSE ${now} + ${sql.literal(String(7 * 86_400_000))} END,
      settled = NULL, lease_by = NULL, lease_until = NULL, outcome = ${outcomeText(outcome)}, history = ${noted(now, event)}`
  })
  const over = Effect.fnUntraced(function* (state: State, event: Omit<HistoryEvent, "at">, outcome: Outcome) {
    const now = yield* store.now
    return sql`state = ${state}, settled = ${now}, payload = NULL, lease_by = NULL, lease_until = NULL,
      outcome = ${outcomeText(outcome)}, history = ${noted(now, event)}`
  })
  /** A decision, and the end of the copied file, in one commit. */
  const withoutFile = (key: string, changed: Effect.Effect<Entry, Failure>) =>
    Effect.tap(changed, () => sql`DELETE FROM redox_file WHERE id = ${key}`.pipe(asOutbox("purge"))).pipe(
      inTransaction(sql, "change"),
    )

  /** Not created, and not queued again: what was queued stays, so that it can be. */
  const refused = Effect.fnUntraced(function* (event: Omit<HistoryEvent, "at">, outcome: Outcome) {
    const now = yield* store.now
    return sql`state = 'refused', settled = ${now}, lease_by = NULL, lease_until = NULL,
      outcome = ${outcomeText(outcome)}, history = ${noted(now, event)}`
  })

  const resolve = Effect.fn("Outbox.resolve")(function* (
    key: string,
    { as, asked, by, early, evidence, round }: Settlement,
  ) {
    const event = { event: `resolved as ${as}`, by, detail: evidence }
    const outcome: Outcome = { resolution: { as, by, evidence, ...(asked === undefined ? {} : { asked }) } }
    const ends = as === "sent" || as === "give-up"
    const sets = ends
      ? over(as === "sent" ? "sent" : "cancelled", event, outcome)
      : as === "refused"
        ? refused(event, outcome)
        : anew(event, outcome)
    const options = { payload: as === "not-created", early: ends || early === true, round }
    const changed = change(key, ["unknown"], sets, options)
    return yield* ends ? withoutFile(key, changed) : changed
  })

  const retry = Effect.fn("Outbox.retry")(function* (key: string) {
    return yield* change(key, ["refused"], anew({ event: "queued", detail: "retry" }, {}), {
      payload: true,
      early: true,
    })
  })

  const cancel = Effect.fn("Outbox.cancel")(function* (key: string) {
    const sets = over("cancelled", { event: "cancelled" }, {})
    return yield* withoutFile(key, change(key, ["queued"], sets, { payload: false, early: true }))
  })

  return { resolve, retry, cancel }
})
