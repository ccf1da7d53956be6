/**
 * Every way the outbox itself can fail. What becomes of a send is not one of them: that is its entry's state.
 *
 * One error, {@link OutboxError}, carries a tagged `reason`. None holds patient data, a path or a key of the vault; the
 * keys of sends are shown, so they must hold no PHI.
 */
import * as RedoxError from "@effect-redox/core/RedoxError"
import * as Schema from "effect/Schema"
import { State } from "./Entry.ts"

/** There is an entry under this key, and its content is another: another file, patient, type or destination. */
export class KeyConflict extends Schema.TaggedError<KeyConflict>()("KeyConflict", { key: Schema.String }) {
  override get message(): string {
    return `The key ${this.key} belongs to another document. Nothing was queued. Use one key per document and destination.`
  }
}

/** There is no entry under this key. */
export class NoSuchKey extends Schema.TaggedError<NoSuchKey>()("NoSuchKey", { key: Schema.String }) {
  override get message(): string {
    return `The outbox has no entry ${this.key}. It was never added here, or its row is older than what is kept.`
  }
}

/** The entry is in a state in which this cannot be done. */
export class WrongState extends Schema.TaggedError<WrongState>()("WrongState", {
  key: Schema.String,
  state: State,
  expected: Schema.Array(State),
}) {
  override get message(): string {
    return `The entry ${this.key} is ${this.state}, and this can be done only while it is ${this.expected.join(" or ")}. Nothing was changed.`
  }
}

/** Another process, or another fiber, runs this create now. */
export class InHand extends Schema.TaggedError<InHand>()("InHand", { key: Schema.String }) {
  override get message(): string {
    return `The create of ${this.key} is run by another process or fiber. Nothing was sent by this one. Ask again later.`
  }
}

/** The create may still be on its way. `wait` is in milliseconds. */
export class TooEarly extends Schema.TaggedError<TooEarly>()("TooEarly", { key: Schema.String, wait: Schema.Finite }) {
  override get message(): string {
    return `The create of ${this.key} began less than five minutes ago and may still arrive. Nothing was changed. Look again in ${Math.ceil(this.wait / 1000)} s.`
  }
}

/** The entry has begun another create since it was looked at, which the evidence says nothing of. */
export class LaterRound extends Schema.TaggedError<LaterRound>()("LaterRound", {
  key: Schema.String,
  round: Schema.Int,
}) {
  override get message(): string {
    return `The entry ${this.key} is in its round ${this.round} by now, and the evidence is of an earlier one. Nothing was changed. Look again.`
  }
}

/** What was queued is gone: only the row remains, as the guard against duplicates. */
export class Purged extends Schema.TaggedError<Purged>()("Purged", { key: Schema.String }) {
  override get message(): string {
    return `What was queued as ${this.key} has been purged, so it cannot be sent from here. Add it again under the same key.`
  }
}

/** Another process sends from this outbox. `holder` is what it wrote of itself: host and process id. */
export class InUse extends Schema.TaggedError<InUse>()("InUse", { holder: Schema.String }) {
  override get message(): string {
    return `Another process sends from this outbox (${this.holder}). Nothing was sent by this one. Wait for it, or stop it.`
  }
}

/** The database is not the one that was sent from last, so what it calls queued may have been sent already. */
export class Quarantined extends Schema.TaggedError<Quarantined>()("Quarantined", { evidence: Schema.String }) {
  override get message(): string {
    return `This outbox seems to be an older copy (${this.evidence}). Nothing is sent until a person has looked. Run quarantine: it makes what is queued unknown, to be resolved one by one.`
  }
}

/** The key with which something was sealed is not among those that were given. */
export class SealingKeyMissing extends Schema.TaggedError<SealingKeyMissing>()("SealingKeyMissing", {
  name: Schema.String,
}) {
  override get message(): string {
    return `The sealing key ${this.name} is not at hand, and what it sealed cannot be read without it. Add it to REDOX_OUTBOX_KEY; the first key seals, all can open.`
  }
}

/** The sealing keys as given cannot be used. */
export class SealingKeyInvalid extends Schema.TaggedError<SealingKeyInvalid>()("SealingKeyInvalid", {
  problem: Schema.String,
}) {
  override get message(): string {
    return `The sealing key cannot be used: ${this.problem}. It must be name:base64 of 32 bytes, several separated by commas; openssl rand -base64 32 makes one.`
  }
}

/** What is stored does not open: it was changed, moved to another row, or sealed by another key of that name. */
export class Unsealable extends Schema.TaggedError<Unsealable>()("Unsealable", { key: Schema.String }) {
  override get message(): string {
    return `What is stored under ${this.key} does not open: it was changed or moved, or the sealing key is another of the same name. It was not sent. Restore the right key, or cancel the entry and add it again.`
  }
}

/** The database or the folder failed. `code` is its own. */
export class StorageFailed extends Schema.TaggedError<StorageFailed>()("StorageFailed", {
  operation: Schema.String,
  code: Schema.optionalKey(Schema.String),
  retryable: Schema.Boolean,
}) {
  override get message(): string {
    const code = this.code === undefined ? "" : ` (${this.code})`
    return `The outbox's database failed at ${this.operation}${code}. What is stored is as it was before. ${this.retryable ? "Check that it is reachable, and try again." : "Check that it is reachable, writable and not full."}`
  }
}

/** All reasons an {@link OutboxError} can have. */
export const Reason = Schema.Union([
  KeyConflict,
  NoSuchKey,
  WrongState,
  InHand,
  TooEarly,
  LaterRound,
  Purged,
  InUse,
  Quarantined,
  SealingKeyMissing,
  SealingKeyInvalid,
  Unsealable,
  StorageFailed,
])
export type Reason = typeof Reason.Type

/**
 * The one error of the outbox. What happened is in `reason`.
 *
 * @example
 * ```ts
 * import { Effect } from "effect"
 * import { Outbox } from "@effect-redox/durable/Outbox"
 *
 * export const program = Outbox.use((outbox) => outbox.cancel("report-17")).pipe(
 *   Effect.catchReason("OutboxError", "WrongState", (reason) => Effect.logWarning(`it is ${reason.state} already`))
 * )
 * ```
 */
export class OutboxError extends Schema.TaggedError<OutboxError>()("OutboxError", { reason: Reason }) {
  override get message(): string {
    return `${this.reason.message} See ${RedoxError.addressOf(this.reason._tag, "outbox-errors.md")}.`
  }
}

/** Wraps a reason. */
export const fromReason = (reason: Reason): OutboxError => new OutboxError({ reason })
