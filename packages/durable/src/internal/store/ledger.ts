/**
 * The statements that carry the promise. Each changes a row only from a state, and in a round or under a fence, that it
 * names, so that a runner whose time is over changes nothing by accident.
 */
import * as Effect from "effect/Effect"
import type * as Statement from "effect/sql/Statement"
import type { OutboxError } from "../../OutboxError.ts"
import { asOutbox, textOf, type Row } from "./rows.ts"
import { Store } from "../../Store.ts"
import { fragments, makeSteps, type Claim } from "./steps.ts"

const make = (store: Store["Service"]) => {
  const { sql } = store
  const { durably, leaseEnd, noted, table } = fragments(store)
  /** Gives a claim back as it was. */
  const release = Effect.fnUntraced(function* ({ fence, holder, key }: Claim): Effect.fn.Return<void, OutboxError> {
    yield* sql`UPDATE redox_send SET lease_by = NULL, lease_until = NULL
      WHERE id = ${key} AND fence = ${fence} AND lease_by = ${holder} AND state = 'queued'`.pipe(asOutbox("release"))
  })

  /**
   * Takes back a `begin` whose answer was lost: whether it was committed is unknown, but nothing was sent on it. Of one that
   * was not, the claim is given back.
   */
  const retract = Effect.fnUntraced(function* ({ fence, holder, key }: Claim): Effect.fn.Return<void, OutboxError> {
    const now = yield* store.now
    yield* sql`UPDATE redox_send SET state = 'queued', lease_by = NULL, lease_until = NULL,
      history = ${noted(now, { event: "queued", by: holder, detail: "the begin was not confirmed; nothing was sent" })}
      WHERE id = ${key} AND fence = ${fence} AND state IN ('creating', 'unknown') AND (lease_by = ${holder} OR state = 'unknown')`.pipe(
      asOutbox("retract"),
    )
    yield* release({ fence, holder, key })
  })

  /** Holds what this runner has in hand for longer; not what it may have claimed without learning of it. */
  const renew = Effect.fnUntraced(function* (
    holder: string,
    holding: Iterable<{ readonly key: string }>,
  ): Effect.fn.Return<void, OutboxError> {
    const given = Array.from(holding, ({ key }) => ({ its_key: key }))
    if (given.length === 0) return
    const now = yield* store.now
    yield* sql`UPDATE redox_send SET lease_until = ${leaseEnd(now)} FROM ${table(given, { its_key: "text" })}
      WHERE id = given.its_key AND lease_by = ${holder} AND state IN ('queued', 'creating') AND lease_until > ${now}`.pipe(
      asOutbox("renew"),
    )
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

  /**
   * For who has the outbox to itself: creates that others had in hand were left by them. What they had claimed and not begun
   * is free by itself.
   */
  const inherit = Effect.fnUntraced(function* (): Effect.fn.Return<ReadonlyArray<string>, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql<Row>`${lost(now, "the process that began the create ended before an outcome was noted")}
      WHERE state IN ('creating', 'unknown') AND state = 'creating' RETURNING id`.pipe(asOutbox("inherit"))
    return rows.map((row) => textOf(row["id"]))
  })

  return { ...makeSteps(store), release, retract, renew, sweep, inherit, leaseEnd, durably }
}

/** The ledger's statements over the store at hand. */
export type Statements = ReturnType<typeof make>
export const statements: Effect.Effect<Statements, never, Store> = Effect.map(Store, make)
