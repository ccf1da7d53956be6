/**
 * What a send's document can be looked for by, and the sends whose outcome is unknown.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as Identifiers from "@effect-redox/core/Identifiers"
import type * as Reconcile from "@effect-redox/core/Reconcile"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Stream from "effect/Stream"
import type { Entry } from "../../Entry.ts"
import type * as OutboxError from "../../OutboxError.ts"
import type { Payload } from "../../Send.ts"
import { Store } from "../../Store.ts"
import type { Vault } from "../../Vault.ts"
import { asOutbox, entryColumns, entryOf, noSuchKey, numberOf, type Row } from "../store/rows.ts"
import { messageOf } from "./adding.ts"
import { unseal } from "./round.ts"

/** An unknown send. */
export interface Unsettled {
  readonly entry: Entry
  readonly question: Reconcile.Unsettled
}

const identifiersOf = (payload: Payload, made: Identifiers.Identifiers): Identifiers.Identifiers => {
  const message = messageOf(payload.send)
  return message.bundle === undefined
    ? DocumentMessage.identifiersWith(message.document, made)
    : DocumentMessage.identifiersOf(message.bundle)
}

const questionOf = Effect.fnUntraced(function* (
  entry: Entry,
  sealed: unknown,
): Effect.fn.Return<Reconcile.Unsettled, OutboxError.OutboxError, Vault> {
  const { destination, key, outcome } = entry
  const payload = sealed instanceof Uint8Array ? yield* unseal(key, sealed) : undefined
  const made = yield* Identifiers.fromKey(key)
  const reason = outcome.error?.reason
  // Only this is of the last round: what else may be noted is of one before it.
  const last = reason?._tag === "OutcomeUnknown" ? reason : undefined
  const identifiers = payload === undefined ? (last?.identifiers ?? made) : identifiersOf(payload, made)
  const identifier = payload === undefined ? undefined : DocumentMessage.masterIdentifierOf(messageOf(payload.send))
  return {
    identifiers,
    destination,
    attempts: last?.attempts ?? 1,
    ...(identifier === undefined ? {} : { identifier }),
    ...(last?.answer === undefined ? {} : { logIds: last.answer.logIds }),
  }
})

/** The identifiers of a send's document, or those it would have. Fails with `NoSuchKey`. */
export const identifiersFor = Effect.fnUntraced(function* (
  key: string,
): Effect.fn.Return<Identifiers.Identifiers, OutboxError.OutboxError, Store | Vault> {
  const { sql } = yield* Store
  const [row] = yield* sql<Row>`SELECT payload, ${entryColumns(sql)} FROM redox_send WHERE id = ${key}`.pipe(
    asOutbox("get"),
  )
  if (row === undefined) return yield* noSuchKey(key)
  const entry = entryOf(row)
  return entry.outcome.receipt?.identifiers ?? (yield* questionOf(entry, row["payload"])).identifiers
})

const pageSize = 100

/**
 * Those of one environment that are chosen, oldest first; the others' content is not opened. One whose content does not open is
 * left out, with a warning.
 */
export const unsettledIn = (
  environment: string,
  where: (entry: Entry) => boolean,
): Stream.Stream<Unsettled, OutboxError.OutboxError, Store | Vault> =>
  Stream.paginate(0, (after) =>
    Effect.gen(function* () {
      const { sql } = yield* Store
      const rows = yield* sql<Row>`SELECT seq, payload, ${entryColumns(sql)} FROM redox_send
        WHERE state IN ('creating', 'unknown') AND state = 'unknown' AND environment = ${environment} AND destination <> ''
          AND seq > ${after} ORDER BY seq LIMIT ${sql.literal(String(pageSize))}`.pipe(asOutbox("settle"))
      const found = yield* Effect.forEach(rows, (row) => {
        const entry = entryOf(row)
        if (!where(entry)) return Effect.succeed([])
        return questionOf(entry, row["payload"]).pipe(
          Effect.map((question) => [{ entry, question }]),
          Effect.catch((error) => Effect.as(Effect.logWarning(error.message, { key: entry.key }), [])),
        )
      })
      const last = rows.at(-1)
      const next = last !== undefined && rows.length === pageSize ? Option.some(numberOf(last["seq"])) : Option.none()
      return [found.flat(), next] as const
    }),
  )
