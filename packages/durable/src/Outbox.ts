/**
 * The outbox: sends are added, and are sent by a `Runner`, in this process or another, now or after a crash.
 *
 * A send is sent at most once: the row says that a create has begun before its first byte leaves, so that whatever stops a
 * runner, the next one sends what is certain not to have been created, and nothing else. What may have been created is
 * `unknown`, and waits for evidence (`Settle`) or for a person.
 */
import type { Identifiers } from "@effect-redox/core/Identifiers"
import type { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { Problem, RedoxError } from "@effect-redox/core/RedoxError"
import * as Arr from "effect/Array"
import * as Context from "effect/Context"
import * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import * as Schedule from "effect/Schedule"
import * as Stream from "effect/Stream"
import type { Entry, HistoryEvent, State } from "./Entry.ts"
import type { Files } from "./Files.ts"
import { insert, prepare, refuseConflict, type Added, type Again, type Prepared } from "./internal/send/adding.ts"
import { decisions, type Settlement } from "./internal/send/decisions.ts"
import { identifiersFor } from "./internal/send/unsettled.ts"
import { changesIn } from "./internal/store/changes.ts"
import { paused, putMeta, quarantined, readStops, removeMeta } from "./internal/store/meta.ts"
import {
  asOutbox,
  entryColumns,
  entryOf,
  existingEntry,
  findEntry,
  historyOf,
  noSuchKey,
  numberOf,
  textOf,
  type Row,
} from "./internal/store/rows.ts"
import { fragments } from "./internal/store/steps.ts"
import { Store } from "./Store.ts"
import * as OutboxError from "./OutboxError.ts"
import type { Send } from "./Send.ts"
import { Vault } from "./Vault.ts"

export type { Added } from "./internal/send/adding.ts"
export type { Settlement } from "./internal/send/decisions.ts"

/** How sends are added. */
export interface AddOptions {
  /** Queue again what is in one of these states: nothing of it is in a chart. Default none: it is `already` there. */
  readonly again?: ReadonlyArray<"refused" | "cancelled"> | undefined
}

/** What became of one of many. */
export interface AddResult {
  readonly index: number
  readonly result: Result.Result<Added, RedoxError | OutboxError.OutboxError>
}

/** A send that was checked, and may be added. It holds patient data, sealed. */
export interface Checked {
  readonly key: string
  /** What its message may lack and still be sent. */
  readonly advice: ReadonlyArray<Problem>
  /** @internal */
  readonly prepared: Prepared
}

/** Which entries to list. */
export interface Filter {
  readonly state?: State | undefined
  readonly destination?: string | undefined
  /** At most so many. Default: all. */
  readonly limit?: number | undefined
  /** By when they were first added. Default: `"oldest"` first. */
  readonly order?: "oldest" | "newest" | undefined
}

/** How many there are. */
export interface Counts extends Readonly<Record<State, number>> {
  /** When the oldest one that is queued was added, in milliseconds since 1970. */
  readonly oldestQueued: number | undefined
  readonly paused: boolean
  readonly quarantined: boolean
}

/** What to keep, and for how long. */
export interface Retention {
  /** What was queued and then refused, so that it can be tried again. Default 7 days. */
  readonly refused?: Duration.Input | undefined
  /** Rows, which are the guard against duplicates. Default 400 days. */
  readonly rows?: Duration.Input | undefined
}

type Failure = OutboxError.OutboxError

/**
 * The outbox.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { DocumentMessage } from "@effect-redox/core"
 * import { Outbox } from "@effect-redox/durable/Outbox"
 *
 * export const program = Effect.gen(function* () {
 *   const outbox = yield* Outbox
 *   const { key, status } = yield* outbox.add({
 *     file: { scheme: "file", value: "/var/spool/charts/1.pdf" },
 *     destination: "redox-fhir-sandbox",
 *     patient: {
 *       resourceType: "Patient",
 *       identifier: [{ system: "urn:redox:redox-fhir-sandbox:MR", value: "0000000001" }]
 *     },
 *     document: { type: DocumentMessage.loinc("11506-3", "Progress note") }
 *   })
 *   yield* Effect.log(`${key} is ${status}`)
 * })
 * ```
 */
export class Outbox extends Context.Service<
  Outbox,
  {
    /**
     * Checks a send as `SendFile.draft` does, reads its file once, and queues it. It is on the disk when this succeeds.
     *
     * The same key with the same content is `already` there, which is no error. With other content it fails with
     * `KeyConflict`. Fails with a `RedoxError` where the send could never be sent.
     */
    readonly add: (send: Send, options?: AddOptions) => Effect.Effect<Added, RedoxError | Failure, RedoxConfig | Files>
    /** Adds many, a hundred to a transaction, with one result for each, in order. None stops the others. */
    readonly addAll: <E, R>(
      sends: Stream.Stream<Send, E, R>,
      options?: AddOptions,
    ) => Stream.Stream<AddResult, E, R | RedoxConfig | Files>
    /**
     * Does everything that {@link add} does but to add: for a batch that is to be added whole or not at all. Fails as it
     * does, and with `KeyConflict` where the key belongs to another document.
     */
    readonly check: (send: Send) => Effect.Effect<Checked, RedoxError | Failure, RedoxConfig | Files>
    /** Adds what was checked, with one result for each, in order. */
    readonly addChecked: (
      checked: ReadonlyArray<Checked>,
      options?: AddOptions,
    ) => Effect.Effect<ReadonlyArray<AddResult["result"]>>
    readonly get: (key: string) => Effect.Effect<Option.Option<Entry>, Failure>
    /** What happened to it, oldest first. Fails with `NoSuchKey`. */
    readonly history: (key: string) => Effect.Effect<ReadonlyArray<HistoryEvent>, Failure>
    /**
     * The identifiers of its document, to look for it by; before it is sent, those it will have. Fails with `NoSuchKey`, and
     * with `Unsealable` where what was queued does not open.
     */
    readonly identifiers: (key: string) => Effect.Effect<Identifiers, Failure>
    readonly list: (filter?: Filter) => Stream.Stream<Entry, Failure>
    /** Waits until it is sent, refused, cancelled, or unknown. Fails with `NoSuchKey`. */
    readonly wait: (key: string) => Effect.Effect<Entry, Failure>
    /**
     * Settles an unknown send by what was found: `sent` (it is in the chart), `not-created` (it is not, and is queued
     * again), `refused` (it is not, and is not queued again) or `give-up` (it will not be sent). Fails with `WrongState`,
     * with `TooEarly` where it is called not created within five minutes of the create, with `LaterRound` where the evidence
     * is of an earlier create, and with `Purged` where there is nothing left to send. `Settle` asks Redox and does the same.
     */
    readonly resolve: (key: string, settlement: Settlement) => Effect.Effect<Entry, Failure>
    /** Queues what was refused again. What was cancelled is added again. Fails with `WrongState` or `Purged`. */
    readonly retry: (key: string) => Effect.Effect<Entry, Failure>
    /** Gives up what is queued, also while its file is being uploaded. Fails with `WrongState`. */
    readonly cancel: (key: string) => Effect.Effect<Entry, Failure>
    readonly counts: Effect.Effect<Counts, Failure>
    /** Entries as they are settled or become unknown, from now on, by any runner; looked for each second. */
    readonly changes: Stream.Stream<Entry, Failure>
    /** Removes what is older than is to be kept: how many payloads and rows. */
    readonly purge: (
      retention?: Retention,
    ) => Effect.Effect<{ readonly payloads: number; readonly rows: number }, Failure>
    /** Nothing new is begun until {@link resume}, by any runner; adding goes on. */
    readonly pause: Effect.Effect<void, Failure>
    readonly resume: Effect.Effect<void, Failure>
    /**
     * After a restored backup: what is queued may have been sent after the backup was made, so it becomes unknown. Then
     * the database as it is now is sent from again. How many became unknown.
     */
    readonly quarantine: Effect.Effect<number, Failure>
    /** What `doctor` shows: facts without PHI or credentials. */
    readonly facts: Effect.Effect<Readonly<Record<string, string>>, Failure>
  }
>()("@effect-redox/durable/Outbox") {
  /** The outbox over the store and vault at hand: `Folder.layer` or `Postgres.layer`. */
  static readonly layer: Layer.Layer<Outbox, never, Store | Vault> = Layer.effect(
    Outbox,
    Effect.suspend(() => make),
  )
}

const groupSize = 100
const pageSize = 500

const done: ReadonlyArray<State> = ["sent", "refused", "unknown", "cancelled"]

const make = Effect.gen(function* () {
  const store = yield* Store
  const vault = yield* Vault
  const { noted } = fragments(store)
  const { cancel, resolve, retry } = yield* decisions
  const { sql } = store
  const columns = entryColumns(sql)
  const own = Effect.provideService(Store, store)
  const sealed = Effect.provideService(Vault, vault)

  const add = Effect.fn("Outbox.add")(function* (send: Send, options?: AddOptions) {
    const prepared = yield* sealed(prepare(send))
    const [added] = yield* insert([prepared], options?.again ?? []).pipe(own, sealed)
    return added ?? { key: prepared.key, status: "already" as const, state: "queued" as const }
  })

  // One that conflicts must not take the others of its transaction with it.
  const insertEach = (prepared: ReadonlyArray<Prepared>, again: Again) =>
    insert(prepared, again).pipe(
      Effect.map((added) => added.map((one): AddResult["result"] => Result.succeed(one))),
      Effect.catch(() =>
        Effect.forEach(prepared, (one) => Effect.result(Effect.map(insert([one], again), ([added]) => added))).pipe(
          Effect.map((results) =>
            results.flatMap((result): ReadonlyArray<AddResult["result"]> =>
              Result.isFailure(result)
                ? [Result.fail(result.failure)]
                : result.success === undefined
                  ? []
                  : [Result.succeed(result.success)],
            ),
          ),
        ),
      ),
      own,
      sealed,
    )

  const addAll: Outbox["Service"]["addAll"] = (sends, options) =>
    sends.pipe(
      Stream.zipWithIndex,
      Stream.mapEffect(([send, index]) => Effect.map(Effect.result(sealed(prepare(send))), (one) => ({ index, one })), {
        concurrency: 4,
      }),
      Stream.grouped(groupSize),
      Stream.mapEffect((group) =>
        Effect.gen(function* () {
          const prepared = group.flatMap(({ one }) => (Result.isSuccess(one) ? [one.success] : []))
          const inserted = yield* insertEach(prepared, options?.again ?? [])
          let next = 0
          return group.map(({ index, one }): AddResult => {
            if (Result.isFailure(one)) return { index, result: Result.fail(one.failure) }
            const result = inserted[next++]
            return { index, result: result ?? Result.fail(noSuchKey(one.success.key)) }
          })
        }),
      ),
      Stream.flatMap(Stream.fromIterable),
    )

  const check = Effect.fnUntraced(function* (send: Send) {
    const prepared = yield* sealed(prepare(send))
    yield* refuseConflict(prepared).pipe(own, sealed)
    return { key: prepared.key, advice: prepared.advice, prepared }
  })

  const addChecked: Outbox["Service"]["addChecked"] = (checked, options) =>
    Effect.forEach(Arr.chunksOf(checked, groupSize), (group) =>
      insertEach(
        group.map(({ prepared }) => prepared),
        options?.again ?? [],
      ),
    ).pipe(Effect.map((results) => results.flat()))

  const history = Effect.fnUntraced(function* (key: string) {
    const [row] = yield* sql<Row>`SELECT history FROM redox_send WHERE id = ${key}`.pipe(asOutbox("history"))
    return row === undefined ? yield* noSuchKey(key) : historyOf(textOf(row["history"]))
  })

  const list = (filter: Filter = {}): Stream.Stream<Entry, Failure> => {
    const most = filter.limit ?? Number.POSITIVE_INFINITY
    const newest = filter.order === "newest"
    const order = sql.literal(newest ? "DESC" : "ASC")
    return Stream.paginate({ after: newest ? Number.MAX_SAFE_INTEGER : 0, given: 0 }, ({ after, given }) => {
      const size = Math.min(pageSize, most - given)
      const state = filter.state === undefined ? sql`` : sql`AND state = ${filter.state}`
      const destination = filter.destination === undefined ? sql`` : sql`AND destination = ${filter.destination}`
      const page = newest ? sql`seq < ${after}` : sql`seq > ${after}`
      return sql<Row>`SELECT seq, ${columns} FROM redox_send WHERE ${page} ${state} ${destination} ORDER BY seq ${order} LIMIT ${sql.literal(String(size))}`.pipe(
        asOutbox("list"),
        Effect.map((rows) => {
          const last = rows.at(-1)
          const more = last !== undefined && rows.length === size && given + size < most
          return [
            rows.map(entryOf),
            more ? Option.some({ after: numberOf(last["seq"]), given: given + size }) : Option.none(),
          ] as const
        }),
      )
    })
  }

  const wait = (key: string) =>
    existingEntry(sql, key).pipe(
      Effect.repeat({ until: (entry) => done.includes(entry.state), schedule: Schedule.spaced("250 millis") }),
    )

  const counts = Effect.gen(function* () {
    const rows =
      yield* sql<Row>`SELECT state, COUNT(*) AS n, MIN(enqueued) AS oldest FROM redox_send GROUP BY state`.pipe(
        asOutbox("counts"),
      )
    const of = (state: State) => rows.find((row) => row["state"] === state)
    const count = (state: State) => numberOf(of(state)?.["n"] ?? 0)
    const oldest = of("queued")?.["oldest"]
    return {
      queued: count("queued"),
      creating: count("creating"),
      sent: count("sent"),
      refused: count("refused"),
      unknown: count("unknown"),
      cancelled: count("cancelled"),
      oldestQueued: oldest === undefined || oldest === null ? undefined : numberOf(oldest),
      ...(yield* own(readStops)),
    }
  })

  const purge = Effect.fn("Outbox.purge")(function* (retention?: Retention) {
    const now = yield* store.millis
    const before = (input: Duration.Input) => now - Duration.toMillis(Duration.fromInputUnsafe(input))
    const payloads = yield* sql`UPDATE redox_send SET payload = NULL
      WHERE settled IS NOT NULL AND settled < ${before(retention?.refused ?? "7 days")} AND payload IS NOT NULL RETURNING id`.pipe(
      asOutbox("purge"),
    )
    const batch = sql`DELETE FROM redox_send WHERE seq IN
      (SELECT seq FROM redox_send WHERE settled IS NOT NULL AND settled < ${before(retention?.rows ?? "400 days")} LIMIT 5000) RETURNING id`.pipe(
      asOutbox("purge"),
    )
    let rows = 0
    for (let removed = yield* batch; removed.length > 0; removed = yield* batch) rows += removed.length
    yield* sql`DELETE FROM redox_file WHERE id NOT IN (SELECT id FROM redox_send WHERE payload IS NOT NULL)`.pipe(
      asOutbox("purge"),
    )
    yield* store.compact
    return { payloads: payloads.length, rows }
  })

  const quarantine = Effect.gen(function* () {
    const now = yield* store.now
    const rows = yield* sql`UPDATE redox_send SET state = 'unknown', lease_by = NULL, lease_until = NULL,
      history = ${noted(now, { event: "unknown", detail: "queued in a restored copy: it may have been sent since" })}
      WHERE state IN ('queued', 'creating') AND payload IS NOT NULL RETURNING id`.pipe(asOutbox("quarantine"))
    // What the copy knows of an unknown send is of an old round: a later one may have begun after the backup.
    yield* sql`UPDATE redox_send SET outcome = NULL,
      history = ${noted(now, { event: "unknown", detail: "unknown in a restored copy: a later round may have begun since" })}
      WHERE state IN ('creating', 'unknown') AND state = 'unknown' AND outcome IS NOT NULL`.pipe(asOutbox("quarantine"))
    yield* store.mark.accept
    yield* removeMeta(sql, quarantined, "quarantine")
    return rows.length
  })

  return Outbox.of({
    add,
    addAll,
    check,
    addChecked,
    get: (key) => findEntry(sql, key),
    history,
    identifiers: (key) => identifiersFor(key).pipe(own, sealed),
    list,
    wait,
    resolve,
    retry,
    cancel,
    counts,
    changes: changesIn(store),
    purge,
    pause: putMeta(sql, paused, "", "pause"),
    resume: removeMeta(sql, paused, "resume"),
    quarantine,
    facts: Effect.map(store.facts, (facts) => ({
      ...facts,
      "sealing keys": vault.names.join(", "),
      "sealing key fingerprint": vault.keyFingerprint,
    })),
  })
})
