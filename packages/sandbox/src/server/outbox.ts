/**
 * An outbox as the page shows it: no more than `Outbox.list` gives, which holds no PHI.
 */
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import * as Stream from "effect/Stream"
import type { Entry, HistoryEvent, State } from "@effect-redox/durable/Entry"
import type { Counts, Outbox, Settlement } from "@effect-redox/durable/Outbox"
import type { OutboxError } from "@effect-redox/durable/OutboxError"
import type { Identifiers } from "@effect-redox/core/Identifiers"
import type { FakeRedox } from "@effect-redox/testing/FakeRedox"

/** Where a send is: its state, or `sending` where a runner has a queued one in hand. */
export type Stage = State | "sending"

/** A line of the list of sends. Times are ISO 8601. */
export interface SendRow {
  readonly key: string
  readonly stage: Stage
  readonly destination: string
  readonly environment: string
  /** When it was settled, else when its create began, else when it was added. */
  readonly at: string
  /** Rounds that failed with nothing created. */
  readonly attempts: number
  /** Of its file, in bytes. */
  readonly size: number | null
  /** The reason of its last error: `Rejected`, `OutcomeUnknown`. */
  readonly error: string | null
}

/** The outbox, and sends of it, newest first. */
export interface OutboxView {
  /** The folder, or the database without its password. */
  readonly place: string
  readonly counts: Readonly<Record<State, number>>
  readonly oldestQueued: string | null
  readonly isPaused: boolean
  readonly isQuarantined: boolean
  readonly rows: ReadonlyArray<SendRow>
  /** How many of the state asked for there are. */
  readonly total: number
}

/** One send, with all there is to see of it. */
export interface SendDetail {
  readonly row: SendRow
  readonly added: string
  readonly began: string | null
  readonly settled: string | null
  /** Of a queued one: not before, and not after. */
  readonly due: string | null
  readonly expires: string | null
  /** How often its create was begun. */
  readonly round: number
  /** Whether what was queued is still there. */
  readonly isSendable: boolean
  readonly error: { readonly reason: string; readonly message: string } | null
  readonly receipt: Readonly<Record<string, string>>
  readonly resolution: { readonly as: string; readonly by: string; readonly evidence: string } | null
  /** Null where what was queued does not open. */
  readonly identifiers: Identifiers | null
  readonly history: ReadonlyArray<Omit<HistoryEvent, "at"> & { readonly at: string }>
  /** The document in this sandbox that bears its identifiers. */
  readonly document: string | null
  /** Who settles it, unless the page names another. */
  readonly by: string
}

/** What the routes ask of an outbox. */
export interface OpenOutbox {
  readonly place: string
  readonly outbox: Outbox["Service"]
  readonly user: string
}

const iso = (millis: number): string => new Date(millis).toISOString()
const isoOr = (millis: number | undefined): string | null => (millis === undefined ? null : iso(millis))

const rowOf = (entry: Entry): SendRow => ({
  key: entry.key,
  stage: entry.state === "queued" && entry.claimed ? "sending" : entry.state,
  destination: entry.destination,
  environment: entry.environment,
  at: iso(entry.settled ?? entry.began ?? entry.added),
  attempts: entry.attempts,
  size: entry.fileSize ?? null,
  error: entry.outcome.error?.reason._tag ?? null,
})

const states: ReadonlyArray<State> = ["unknown", "creating", "queued", "refused", "sent", "cancelled"]

/** Is it the name of a state, or `all`? */
export const isFilter = (text: string): text is State | "all" =>
  text === "all" || states.some((state) => state === text)

/** How many sends the page is given. */
const shownRows = 500

const totalOf = (counts: Counts, filter: State | "all"): number =>
  filter === "all" ? states.reduce((all, state) => all + counts[state], 0) : counts[filter]

/** The outbox, with the newest sends of a state or of all. */
export const view = Effect.fnUntraced(function* (
  { outbox, place }: OpenOutbox,
  filter: State | "all",
): Effect.fn.Return<OutboxView, OutboxError> {
  const counts = yield* outbox.counts
  const state = filter === "all" ? undefined : filter
  const entries = yield* Stream.runCollect(outbox.list({ state, limit: shownRows, order: "newest" }))
  const { cancelled, creating, oldestQueued, paused, quarantined, queued, refused, sent, unknown } = counts
  return {
    place,
    counts: { unknown, creating, queued, refused, sent, cancelled },
    oldestQueued: isoOr(oldestQueued),
    isPaused: paused,
    isQuarantined: quarantined,
    rows: entries.map(rowOf),
    total: totalOf(counts, filter),
  }
})

const receiptFacts = ({ outcome: { receipt } }: Entry): Readonly<Record<string, string>> =>
  receipt === undefined
    ? {}
    : {
        Method: receipt.method,
        ...(receipt.location === undefined ? {} : { Location: receipt.location }),
        ...(receipt.logIds.length === 0 ? {} : { "Log ids": receipt.logIds.join(", ") }),
      }

/** One send; nothing where there is none of that key. */
export const detail = Effect.fnUntraced(function* (
  { outbox, user }: OpenOutbox,
  redox: FakeRedox["Service"],
  key: string,
): Effect.fn.Return<Option.Option<SendDetail>, OutboxError> {
  const found = yield* outbox.get(key)
  if (Option.isNone(found)) return Option.none()
  const entry = found.value
  const { error, resolution } = entry.outcome
  const identifiers = Option.getOrNull(yield* Effect.option(outbox.identifiers(key)))
  const [document] = identifiers === null ? [] : yield* redox.documentsFor(identifiers.document)
  const isQueued = entry.state === "queued"
  return Option.some({
    row: rowOf(entry),
    added: iso(entry.added),
    began: isoOr(entry.began),
    settled: isoOr(entry.settled),
    due: isQueued ? iso(entry.due) : null,
    expires: isQueued ? iso(entry.expires) : null,
    round: entry.round,
    isSendable: entry.sendable,
    error: error === undefined ? null : { reason: error.reason._tag, message: error.message },
    receipt: receiptFacts(entry),
    resolution:
      resolution === undefined ? null : { as: resolution.as, by: resolution.by, evidence: resolution.evidence },
    identifiers,
    history: (yield* outbox.history(key)).map((event) => ({ ...event, at: iso(event.at) })),
    document: document?.id ?? null,
    by: user,
  })
})

const NonBlank = Schema.String.check(Schema.isPattern(/\S/))

/** What a person has found of an unknown send. */
export const Finding = Schema.Struct({
  as: Schema.Literals(["sent", "not-created", "give-up"]),
  evidence: NonBlank,
  by: Schema.optionalKey(NonBlank),
})

/** Changes one send. */
export const change = (
  { outbox, user }: OpenOutbox,
  key: string,
  action: "retry" | "cancel" | typeof Finding.Type,
): Effect.Effect<unknown, OutboxError> => {
  if (typeof action === "string") return outbox[action](key)
  const settlement: Settlement = { as: action.as, evidence: action.evidence, by: action.by ?? user }
  return outbox.resolve(key, settlement)
}

/** The status of an answer that says why something was not done. */
export const statusOf = ({ reason }: OutboxError): number => {
  switch (reason._tag) {
    case "NoSuchKey":
      return 404
    case "WrongState":
    case "TooEarly":
    case "Purged":
    case "InHand":
      return 409
    default:
      return 503
  }
}
