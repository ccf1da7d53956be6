/**
 * The statements that carry the promise. Each changes a row only from a state, and in a round or under a fence, that it
 * names, so that a runner whose time is over changes nothing by accident.
 */
import { Effect, Option } from "effect"
import type { Statement } from "effect/sql"
import type { HistoryEvent, Outcome, State } from "../../Entry.ts"
import type { OutboxError } from "../../OutboxError.ts"
import { asOutbox, historyLine, numberOf, outcomeText, textOf, type Row } from "./rows.ts"
import { Store } from "../../Store.ts"

/** One claim of a row by one runner. */
export interface Claim {
  readonly key: string
  /** Counts the claims of a row: a later one makes this one void. */
  readonly fence: number
  readonly holder: string
}

/** A claimed row, with what is needed to send it. */
export interface Claimed extends Claim {
  readonly payload: Uint8Array
  readonly destination: string
  readonly attempts: number
  readonly expires: number
  /** When it was claimed, by the database's clock. */
  readonly claimed: number
}

/** How a round ends. */
export interface Ending {
  readonly state: State
  readonly outcome: Outcome
  readonly event: Omit<HistoryEvent, "at">
  /** What was queued is not needed any more. */
  readonly purge: boolean
  /** For `queued`: how long to wait, in milliseconds, and whether the round counts as an attempt. */
  readonly wait?: number
  readonly counts?: boolean
}

/** Names that are in `redox_meta` while nothing is to be sent. */
export const paused = "paused"
export const quarantined = "quarantined"

const make = (store: Store["Service"]) => {
  const { dialect, sql } = store
  const never = 8_640_000_000_000_000
  const leaseEnd = (now: Statement.Fragment) =>
    store.lease === "never" ? sql`${sql.literal(String(never))}` : sql`${now} + ${sql.literal(String(store.lease))}`
  const locking = sql.literal(dialect === "pg" ? "FOR UPDATE SKIP LOCKED" : "")
  /** Appends to the history, with the database's time. */
  const noted = (now: Statement.Fragment, event: Omit<HistoryEvent, "at">) =>
    sql`history || CAST(${now} AS TEXT) || ${historyLine(event)}`
  // A commit that only a replica's later word makes durable would be none: what is answered here must be on the disk.
  const durably = sql.literal(dialect === "pg" ? "AND set_config('synchronous_commit', 'on', true) IS NOT NULL" : "")

  const claim = Effect.fnUntraced(function* (
    holder: string,
    environment: string,
    count: number,
  ): Effect.fn.Return<ReadonlyArray<Claimed>, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql<Row>`
      UPDATE redox_send SET lease_by = ${holder}, lease_until = ${leaseEnd(now)}, fence = fence + 1
      WHERE seq IN (
        SELECT seq FROM redox_send
        WHERE state = 'queued' AND due <= ${now} AND environment = ${environment} AND payload IS NOT NULL
          AND (lease_until IS NULL OR lease_until <= ${now})
          AND NOT EXISTS (SELECT 1 FROM redox_meta WHERE name IN (${paused}, ${quarantined}))
        ORDER BY priority DESC, due, seq LIMIT ${sql.literal(String(count))} ${locking}
      )
      RETURNING seq, id, fence, payload, destination, attempts, expires, ${now} AS claimed`.pipe(asOutbox("claim"))
    return rows
      .toSorted((a, b) => numberOf(a["seq"]) - numberOf(b["seq"]))
      .flatMap((row) =>
        row["payload"] instanceof Uint8Array
          ? [
              {
                key: textOf(row["id"]),
                fence: numberOf(row["fence"]),
                holder,
                payload: row["payload"],
                destination: textOf(row["destination"]),
                attempts: numberOf(row["attempts"]),
                expires: numberOf(row["expires"]),
                claimed: numberOf(row["claimed"]),
              },
            ]
          : [],
      )
  })

  /** The compare-and-set before the first byte of a create. None: this claim is void, and nothing may be sent. */
  const begin = Effect.fnUntraced(function* ({
    fence,
    holder,
    key,
  }: Claim): Effect.fn.Return<Option.Option<number>, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql<Row>`
      UPDATE redox_send SET state = 'creating', began = ${now}, round = round + 1, lease_until = ${leaseEnd(now)},
        history = ${noted(now, { event: "creating", by: holder })}
      WHERE id = ${key} AND state = 'queued' AND fence = ${fence} AND lease_by = ${holder} AND lease_until > ${now} ${durably}
      RETURNING round`.pipe(asOutbox("begin"))
    return Option.map(Option.fromUndefinedOr(rows[0]), (row) => numberOf(row["round"]))
  })

  const changes = (now: Statement.Fragment, { counts, event, outcome, purge, state, wait }: Ending) => sql`
    state = ${state}, outcome = ${outcomeText(outcome)}, lease_by = NULL, lease_until = NULL,
    history = ${noted(now, event)}
    ${sql.literal(purge ? ", payload = NULL" : "")}
    ${sql.literal(counts === true ? ", attempts = attempts + 1" : "")}
    ${state === "queued" ? sql`, settled = NULL, due = ${now} + ${sql.literal(String(Math.ceil(wait ?? 0)))}` : sql.literal("")}
    ${state === "queued" || state === "unknown" ? sql.literal("") : sql`, settled = ${now}`}`

  /** Ends a claim that begun no create. False: it is void. */
  const conclude = Effect.fnUntraced(function* (
    { fence, key }: Claim,
    ending: Ending,
  ): Effect.fn.Return<boolean, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql`
      UPDATE redox_send SET ${changes(now, ending)}
      WHERE id = ${key} AND fence = ${fence} AND state = 'queued' RETURNING id`.pipe(asOutbox("conclude"))
    return rows.length > 0
  })

  /** Gives a claim back as it was. */
  const release = Effect.fnUntraced(function* ({ fence, key }: Claim): Effect.fn.Return<void, OutboxError> {
    yield* sql`UPDATE redox_send SET lease_by = NULL, lease_until = NULL
      WHERE id = ${key} AND fence = ${fence} AND state = 'queued'`.pipe(asOutbox("release"))
  })

  /**
   * Takes back a `begin` whose answer was lost: whether it was committed is unknown, but nothing was sent on it.
   */
  const retract = Effect.fnUntraced(function* ({ fence, holder, key }: Claim): Effect.fn.Return<void, OutboxError> {
    const now = yield* store.now
    yield* sql`UPDATE redox_send SET state = 'queued', lease_by = NULL, lease_until = NULL,
      history = ${noted(now, { event: "queued", by: holder, detail: "the begin was not confirmed; nothing was sent" })}
      WHERE id = ${key} AND fence = ${fence} AND state IN ('creating', 'unknown') AND (lease_by = ${holder} OR state = 'unknown')`.pipe(
      asOutbox("retract"),
    )
  })

  /**
   * Ends a round whose create was begun, also late: what was called unknown meanwhile is known now. Proof that the
   * document exists goes before anything that is not yet a later round; anything else changes only what is open.
   */
  const settle = Effect.fnUntraced(function* (
    key: string,
    round: number,
    ending: Ending,
  ): Effect.fn.Return<boolean, OutboxError> {
    const now = yield* store.now
    const from =
      ending.state === "sent"
        ? "('creating', 'unknown', 'queued', 'cancelled')"
        : ending.state === "unknown"
          ? "('creating')"
          : "('creating', 'unknown')"
    const rows = yield* sql`
      UPDATE redox_send SET ${changes(now, { ...ending, event: { ...ending.event, round } })}
      WHERE id = ${key} AND round = ${round} AND state IN ${sql.literal(from)} ${durably} RETURNING id`.pipe(
      asOutbox("settle"),
    )
    return rows.length > 0
  })

  /** Holds what this runner has in hand for longer. */
  const renew = Effect.fnUntraced(function* (holder: string): Effect.fn.Return<void, OutboxError> {
    const now = yield* store.now
    yield* sql`UPDATE redox_send SET lease_until = ${leaseEnd(now)}
      WHERE lease_by = ${holder} AND state IN ('queued', 'creating') AND lease_until > ${now}`.pipe(asOutbox("renew"))
  })

  const lost = (now: Statement.Fragment, detail: string) => sql`
    UPDATE redox_send SET state = 'unknown', lease_by = NULL, lease_until = NULL,
      history = ${noted(now, { event: "unknown", detail })}`

  /** Creates whose runner is gone are unknown from now on: how many. */
  const sweep = Effect.fnUntraced(function* (): Effect.fn.Return<ReadonlyArray<string>, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql<Row>`${lost(now, "the runner that began the create did not come back")}
      WHERE state IN ('creating', 'unknown') AND state = 'creating' AND lease_until <= ${now} RETURNING id`.pipe(
      asOutbox("sweep"),
    )
    return rows.map((row) => textOf(row["id"]))
  })

  /** For who has the outbox to itself: whatever others had in hand was left by them. */
  const inherit = Effect.fnUntraced(function* (): Effect.fn.Return<ReadonlyArray<string>, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql<Row>`${lost(now, "the process that began the create ended before an outcome was noted")}
      WHERE state IN ('creating', 'unknown') AND state = 'creating' RETURNING id`.pipe(asOutbox("inherit"))
    yield* sql`UPDATE redox_send SET lease_by = NULL, lease_until = NULL WHERE state = 'queued' AND lease_by IS NOT NULL`.pipe(
      asOutbox("inherit"),
    )
    return rows.map((row) => textOf(row["id"]))
  })

  return { claim, begin, conclude, release, retract, settle, renew, sweep, inherit, noted, leaseEnd, durably }
}

/** The ledger's statements over the store at hand. */
export type Statements = ReturnType<typeof make>
export const statements: Effect.Effect<Statements, never, Store> = Effect.map(Store, make)
