/**
 * The promise alone, for creates that something else drives: a workflow, a job queue, a loop. Engines run again what was
 * cut off; the ledger knows that a create had begun, and does not let it run twice.
 */
import type { Receipt } from "@effect-redox/core/Receipt"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Option from "effect/Option"
import type { Outcome } from "./Entry.ts"
import { Holder } from "./internal/holder.ts"
import { endingOf, noting, unknownCreate } from "./internal/send/endings.ts"
import { quarantined } from "./internal/store/meta.ts"
import { asOutbox, existingEntry, historyLine, numberOf, type Row } from "./internal/store/rows.ts"
import { Store } from "./Store.ts"
import * as OutboxError from "./OutboxError.ts"

/** What lists show of a create; only for people to read. */
export interface Options {
  readonly destination?: string | undefined
  /** Default: that of the `RedoxConfig` at hand, if there is one. */
  readonly environment?: string | undefined
}

/**
 * Runs creates at most once.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { type DocumentMessage } from "@effect-redox/core"
 * import { DocumentService } from "@effect-redox/core/DocumentService"
 * import { Ledger } from "@effect-redox/durable/Ledger"
 *
 * declare const message: DocumentMessage.DocumentMessage
 *
 * // However often an engine runs this, and wherever: one document at most.
 * export const activity = Effect.gen(function* () {
 *   const ledger = yield* Ledger
 *   const documents = yield* DocumentService
 *   return yield* ledger.create("report-17", documents.create(message, { destination: "redox-fhir-sandbox" }))
 * })
 * ```
 */
export class Ledger extends Context.Service<
  Ledger,
  {
    /**
     * Commits that the create has begun, runs it, and notes its outcome. Called again with the same key it gives the
     * noted outcome, or runs `create` again where it is certain that nothing was created and another try may help.
     *
     * Fails with the create's own `RedoxError`, also when called again: `OutcomeUnknown` until evidence or a person settles it.
     * Fails with `OutboxError`: `InHand` while another process runs it, `WrongState` where it was cancelled.
     */
    readonly create: <R>(
      key: string,
      create: Effect.Effect<Receipt, RedoxError, R>,
      options?: Options,
    ) => Effect.Effect<Outcome, RedoxError | OutboxError.OutboxError, R>
  }
>()("@effect-redox/durable/Ledger") {
  /** Over the store at hand: `Folder.layer` or `Postgres.layer`. Fails with `InUse` or `Quarantined`. */
  static readonly layer: Layer.Layer<Ledger, OutboxError.OutboxError, Store> = Layer.effect(
    Ledger,
    Effect.suspend(() => make),
  ).pipe(Layer.provide(Holder.layer))
}

const make = Effect.gen(function* () {
  const store = yield* Store
  const { holding, ledger, name } = yield* Holder
  const { sql } = store

  const begin = Effect.fnUntraced(function* (
    key: string,
    options: Options | undefined,
  ): Effect.fn.Return<Option.Option<number>, OutboxError.OutboxError> {
    const now = yield* store.now
    const [row] = yield* sql<Row>`
      INSERT INTO redox_send (id, state, destination, environment, priority, due, expires, fence, lease_by, lease_until,
        attempts, round, history, enqueued, began)
      SELECT ${key}, 'creating', ${options?.destination ?? ""}, ${options?.environment ?? ""}, 0, ${now}, ${now}, 1, ${name},
        ${ledger.leaseEnd(now)}, 0, 1, CAST(${now} AS TEXT) || ${historyLine({ event: "creating", by: name })}, ${now}, ${now}
      WHERE NOT EXISTS (SELECT 1 FROM redox_meta WHERE name = ${quarantined}) ${ledger.durably}
      ON CONFLICT (id) DO UPDATE SET state = 'creating', fence = redox_send.fence + 1, round = redox_send.round + 1,
        lease_by = ${name}, lease_until = ${ledger.leaseEnd(now)}, began = ${now},
        history = redox_send.history || CAST(${now} AS TEXT) || ${historyLine({ event: "creating", by: name })}
      WHERE redox_send.state = 'queued' AND redox_send.payload IS NULL
        AND (redox_send.lease_until IS NULL OR redox_send.lease_until <= ${now})
      RETURNING round`.pipe(asOutbox("begin"))
    return Option.map(Option.fromUndefinedOr(row), (found) => numberOf(found["round"]))
  })

  const known = Effect.fnUntraced(function* (
    key: string,
  ): Effect.fn.Return<Outcome, RedoxError | OutboxError.OutboxError> {
    const entry = yield* existingEntry(sql, key)
    const { error } = entry.outcome
    switch (entry.state) {
      case "sent":
        return entry.outcome
      case "refused":
        return yield* (
          error ?? OutboxError.fromReason(new OutboxError.WrongState({ key, state: entry.state, expected: ["sent"] }))
        )
      case "unknown":
        return yield* error ?? (yield* unknownCreate(key, entry))
      case "creating":
      case "queued":
        return yield* OutboxError.fromReason(new OutboxError.InHand({ key }))
      case "cancelled":
        return yield* OutboxError.fromReason(
          new OutboxError.WrongState({ key, state: entry.state, expected: ["queued"] }),
        )
    }
  })

  const create: Ledger["Service"]["create"] = <R>(
    key: string,
    effect: Effect.Effect<Receipt, RedoxError, R>,
    given?: Options,
  ) =>
    Effect.uninterruptibleMask((restore) =>
      Effect.gen(function* () {
        const config = Option.getOrUndefined(yield* Effect.serviceOption(RedoxConfig))
        const options = { destination: given?.destination, environment: given?.environment ?? config?.environment }
        const round = yield* begin(key, options)
        if (Option.isNone(round)) return yield* restore(known(key))
        const held = { key }
        holding.add(held)
        const exit = yield* Effect.exit(restore(effect))
        const ending = yield* endingOf(exit, { unknown: unknownCreate(key, options), begun: true, wait: 0 })
        yield* noting(key, ledger.settle(key, round.value, ending))
        holding.delete(held)
        if (Exit.isSuccess(exit)) return { receipt: exit.value }
        return yield* Effect.failCause(exit.cause)
      }),
    )

  return Ledger.of({ create })
})
