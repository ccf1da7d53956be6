/**
 * This process as one that sends: it has a name, holds the outbox where only one may, renews what it has in hand, and
 * takes note of what others left behind.
 */
import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as Schedule from "effect/Schedule"
import { randomUUID } from "node:crypto"
import { hostname } from "node:os"
import * as OutboxError from "../OutboxError.ts"
import { statements, type Statements } from "./store/ledger.ts"
import { quarantined, readMeta } from "./store/meta.ts"
import { asOutbox } from "./store/rows.ts"
import { Store } from "../Store.ts"

export class Holder extends Context.Service<
  Holder,
  {
    readonly name: string
    readonly ledger: Statements
    /** What is in hand: its claims are renewed. */
    readonly holding: Set<{ readonly key: string }>
  }
>()("@effect-redox/durable/internal/Holder") {
  /** Fails with `InUse` where another process has the outbox, and with `Quarantined` where it seems an older copy. */
  static readonly layer: Layer.Layer<Holder, OutboxError.OutboxError, Store> = Layer.effect(
    Holder,
    Effect.suspend(() => make),
  )
}

const refuseOlderCopy = Effect.fnUntraced(function* () {
  const { mark, sql } = yield* Store
  const evidence = (yield* readMeta(sql, quarantined, "start")) ?? (yield* mark.check)
  if (evidence === undefined) return
  yield* sql`INSERT INTO redox_meta (name, value) VALUES (${quarantined}, ${evidence}) ON CONFLICT (name) DO NOTHING`.pipe(
    asOutbox("start"),
  )
  return yield* OutboxError.fromReason(new OutboxError.Quarantined({ evidence }))
})

const make = Effect.gen(function* () {
  const store = yield* Store
  const ledger = yield* statements
  const name = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  const holding = new Set<{ readonly key: string }>()
  yield* store.exclusive
  yield* refuseOlderCopy()
  const report = (keys: ReadonlyArray<string>) =>
    keys.length === 0
      ? Effect.void
      : Effect.logWarning(`${keys.length} creates have no outcome: look for them, then resolve them`, {
          keys: keys.slice(0, 20),
        })
  const forked = (effect: Effect.Effect<void, OutboxError.OutboxError>, every: number) =>
    effect.pipe(
      Effect.catch((error) => Effect.logWarning(error.message)),
      Effect.schedule(Schedule.spaced(every)),
      Effect.forkScoped,
    )
  if (store.lease === "never") {
    yield* Effect.flatMap(ledger.inherit(), report)
  } else {
    yield* forked(
      Effect.suspend(() => ledger.renew(name, holding)),
      Math.ceil(store.lease / 4),
    )
    yield* forked(Effect.flatMap(ledger.sweep(), report), Math.ceil(store.lease / 4))
  }
  yield* store.mark.advance
  yield* Effect.addFinalizer(() => Effect.ignore(store.mark.advance))
  yield* forked(store.mark.advance, 60_000)
  return Holder.of({ name, ledger, holding })
})
