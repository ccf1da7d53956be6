/**
 * The steps that every send takes: claimed, begun, ended. What several sends ask for at the same moment is one statement
 * and one commit, so that a slow disk is waited for once. Each step is answered after its commit, never before.
 */
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Option from "effect/Option"
import * as Request from "effect/Request"
import * as RequestResolver from "effect/RequestResolver"
import type * as Statement from "effect/sql/Statement"
import type { HistoryEvent, Outcome, State } from "../../Entry.ts"
import type { OutboxError } from "../../OutboxError.ts"
import type { Store } from "../../Store.ts"
import { paused, quarantined } from "./meta.ts"
import { asOutbox, historyLine, inTransaction, numberOf, outcomeText, textOf, type Row } from "./rows.ts"

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

/** Which rows a claim may take, and how many. */
export interface Demand {
  readonly holder: string
  readonly environment: string
  readonly count: number
}

/** What one commit has brought, for all the steps in it. */
interface Committed {
  readonly claimed: ReadonlyMap<Demand, ReadonlyArray<Claimed>>
  /** The rounds that were begun, by key. */
  readonly begun: ReadonlyMap<string, number>
  readonly ended: ReadonlySet<string>
}

/** A round that ends: of a claim that began no create, or of a create. */
interface Close {
  readonly key: string
  readonly of: { readonly fence: number; readonly holder: string } | { readonly round: number }
  readonly ending: Ending
}

interface Step extends Request.Request<Committed, OutboxError> {
  readonly step:
    | { readonly kind: "claim"; readonly demand: Demand }
    | { readonly kind: "begin"; readonly claim: Claim }
    | { readonly kind: "end"; readonly close: Close }
}
const Step = Request.of<Step>()

/** The most steps of one commit. */
const mostSteps = 100

/** Parts that statements share. */
export const fragments = ({ dialect, lease, sql }: Store["Service"]) => {
  const never = 8_640_000_000_000_000
  const isPg = dialect === "pg"
  return {
    /** Appends to the history, with the database's time. */
    noted: (now: Statement.Fragment, event: Omit<HistoryEvent, "at">) =>
      sql`history || CAST(${now} AS TEXT) || ${historyLine(event)}`,
    leaseEnd: (now: Statement.Fragment) =>
      lease === "never" ? sql`${sql.literal(String(never))}` : sql`${now} + ${sql.literal(String(lease))}`,
    /** Whether a claim is void: its time is over, or it is another's where there can be only one. */
    voidFor: (holder: string, now: Statement.Fragment) =>
      lease === "never" ? sql`lease_by <> ${holder}` : sql`lease_until <= ${now}`,
    locking: sql.literal(isPg ? "FOR UPDATE SKIP LOCKED" : ""),
    // A commit that only a replica's later word makes durable would be none: what is answered here must be on the disk.
    durably: sql.literal(isPg ? "AND set_config('synchronous_commit', 'on', true) IS NOT NULL" : ""),
    // A claim that is lost with a crash was no more than a wish; the begin's commit brings it to the disk, too.
    loosely: sql.literal(isPg ? "AND set_config('synchronous_commit', 'off', true) IS NOT NULL" : ""),
    /** A table of the members of objects, which travel as one text. */
    table: (objects: ReadonlyArray<object>, columns: Readonly<Record<string, "text" | "bigint">>) => {
      const text = JSON.stringify(objects)
      const names = Object.entries(columns)
      return isPg
        ? sql`jsonb_to_recordset(CAST(${text} AS jsonb)) AS given(${sql.literal(names.map(([name, type]) => `${name} ${type}`).join(", "))})`
        : sql`(SELECT ${sql.literal(names.map(([name]) => `value ->> '${name}' AS ${name}`).join(", "))} FROM json_each(${text})) AS given`
    },
  }
}

/** The steps over a store. */
export const makeSteps = (store: Store["Service"]) => {
  const { dialect, sql } = store
  const { durably, leaseEnd, locking, loosely, table, voidFor } = fragments(store)

  const claim = Effect.fnUntraced(function* ({
    count,
    environment,
    holder,
  }: Demand): Effect.fn.Return<ReadonlyArray<Claimed>, OutboxError> {
    const now = yield* store.now
    const rows = yield* sql<Row>`
      UPDATE redox_send SET lease_by = ${holder}, lease_until = ${leaseEnd(now)}, fence = fence + 1
      WHERE seq IN (
        SELECT seq FROM redox_send
        WHERE state = 'queued' AND due <= ${now} AND environment = ${environment} AND payload IS NOT NULL
          AND (lease_by IS NULL OR ${voidFor(holder, now)})
          AND NOT EXISTS (SELECT 1 FROM redox_meta WHERE name IN (${paused}, ${quarantined}))
        ORDER BY priority DESC, due, seq LIMIT ${sql.literal(String(count))} ${locking}
      ) ${loosely}
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

  /** The rounds that were begun, by key. */
  const begin = Effect.fnUntraced(function* (
    claims: ReadonlyArray<Claim>,
  ): Effect.fn.Return<ReadonlyMap<string, number>, OutboxError> {
    const now = yield* store.now
    const given = claims.map(({ fence, holder, key }) => ({
      its_key: key,
      its_fence: fence,
      its_holder: holder,
      line: historyLine({ event: "creating", by: holder }),
    }))
    const rows = yield* sql<Row>`
      UPDATE redox_send SET state = 'creating', began = ${now}, round = round + 1, lease_until = ${leaseEnd(now)},
        history = history || CAST(${now} AS TEXT) || given.line
      FROM ${table(given, { its_key: "text", its_fence: "bigint", its_holder: "text", line: "text" })}
      WHERE id = given.its_key AND state = 'queued' AND fence = given.its_fence AND lease_by = given.its_holder
        AND lease_until > ${now} ${durably}
      RETURNING id, round`.pipe(asOutbox("begin"))
    return new Map(rows.map((row) => [textOf(row["id"]), numberOf(row["round"])]))
  })

  /**
   * The keys whose rounds were ended. A claim ends a queued row under its fence. A create ends its round, also late: what
   * was called unknown meanwhile is known now. Proof that the document exists goes before anything that is not yet a later
   * round; anything else changes only what is open.
   */
  const end = Effect.fnUntraced(function* (
    ends: ReadonlyArray<Close>,
  ): Effect.fn.Return<ReadonlySet<string>, OutboxError> {
    const now = yield* store.now
    const given = ends.map(({ ending, key, of }) => ({
      its_key: key,
      its_fence: "fence" in of ? of.fence : null,
      its_holder: "fence" in of ? of.holder : null,
      its_round: "round" in of ? of.round : null,
      becomes: ending.state,
      said: outcomeText(ending.outcome),
      line: historyLine("round" in of ? { ...ending.event, round: of.round } : ending.event),
      purge: ending.purge ? 1 : 0,
      counts: ending.counts === true ? 1 : 0,
      wait: Math.ceil(ending.wait ?? 0),
    }))
    const columns = {
      its_key: "text",
      its_fence: "bigint",
      its_holder: "text",
      its_round: "bigint",
      becomes: "text",
      said: "text",
      line: "text",
      purge: "bigint",
      counts: "bigint",
      wait: "bigint",
    } as const
    const rows = yield* sql<Row>`
      UPDATE redox_send SET state = given.becomes, outcome = given.said, lease_by = NULL, lease_until = NULL,
        history = history || CAST(${now} AS TEXT) || given.line,
        payload = CASE WHEN given.purge = 1 THEN NULL ELSE payload END,
        attempts = attempts + given.counts,
        due = CASE WHEN given.becomes = 'queued' THEN ${now} + given.wait ELSE due END,
        settled = CASE given.becomes WHEN 'queued' THEN NULL WHEN 'unknown' THEN settled ELSE ${now} END
      FROM ${table(given, columns)}
      WHERE id = given.its_key AND (
          (state = 'queued' AND fence = given.its_fence AND lease_by = given.its_holder)
          OR (round = given.its_round AND (state = 'creating' OR (state = 'unknown' AND given.becomes <> 'unknown')
            OR (state IN ('queued', 'refused', 'cancelled') AND given.becomes = 'sent')))
        ) ${durably}
      RETURNING id`.pipe(asOutbox("settle"))
    return new Set(rows.map((row) => textOf(row["id"])))
  })

  const commit = Effect.fnUntraced(function* (
    steps: ReadonlyArray<Step["step"]>,
  ): Effect.fn.Return<Committed, OutboxError> {
    const demands = steps.flatMap((step) => (step.kind === "claim" ? [step.demand] : []))
    const claims = steps.flatMap((step) => (step.kind === "begin" ? [step.claim] : []))
    const closes = steps.flatMap((step) => (step.kind === "end" ? [step.close] : []))
    const all = Effect.gen(function* () {
      const ended = closes.length === 0 ? new Set<string>() : yield* end(closes)
      const begun = claims.length === 0 ? new Map<string, number>() : yield* begin(claims)
      const claimed = new Map<Demand, ReadonlyArray<Claimed>>()
      for (const demand of demands) claimed.set(demand, yield* claim(demand))
      return { claimed, begun, ended }
    })
    const count = Math.min(closes.length, 1) + Math.min(claims.length, 1) + demands.length
    return yield* count === 1 ? all : inTransaction(sql, "commit")(all)
  })

  const together = RequestResolver.make<Step>((entries) =>
    Effect.matchCause(commit(entries.map(({ request }) => request.step)), {
      onFailure: (cause) => {
        for (const entry of entries) entry.completeUnsafe(Exit.failCause(cause))
      },
      onSuccess: (committed) => {
        for (const entry of entries) entry.completeUnsafe(Exit.succeed(committed))
      },
    }),
  ).pipe(RequestResolver.batchN(mostSteps))
  // PostgreSQL commits side by side what one file has to commit one by one; and a claim need not wait there for the disk.
  const resolver = dialect === "pg" ? RequestResolver.grouped(together, ({ request }) => request.step.kind) : together
  const ask = (step: Step["step"]) => Effect.request(Step({ step }), resolver)

  return {
    claim: (demand: Demand): Effect.Effect<ReadonlyArray<Claimed>, OutboxError> =>
      Effect.map(ask({ kind: "claim", demand }), ({ claimed }) => claimed.get(demand) ?? []),
    /** The compare-and-set before the first byte of a create. None: this claim is void, and nothing may be sent. */
    begin: (claim: Claim): Effect.Effect<Option.Option<number>, OutboxError> =>
      Effect.map(ask({ kind: "begin", claim }), ({ begun }) => Option.fromUndefinedOr(begun.get(claim.key))),
    /** Ends a claim that began no create. False: it is void. */
    conclude: ({ fence, holder, key }: Claim, ending: Ending): Effect.Effect<boolean, OutboxError> =>
      Effect.map(ask({ kind: "end", close: { key, of: { fence, holder }, ending } }), ({ ended }) => ended.has(key)),
    /** Ends a round whose create was begun. False: a later round has begun, or another word was final. */
    settle: (key: string, round: number, ending: Ending): Effect.Effect<boolean, OutboxError> =>
      Effect.map(ask({ kind: "end", close: { key, of: { round }, ending } }), ({ ended }) => ended.has(key)),
  }
}
