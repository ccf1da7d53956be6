/**
 * The database behind the outbox, and what its two kinds do differently.
 */
import * as Context from "effect/Context"
import type * as Effect from "effect/Effect"
import type * as Scope from "effect/Scope"
import type * as SqlClient from "effect/sql/SqlClient"
import type * as Statement from "effect/sql/Statement"
import type { OutboxError } from "./OutboxError.ts"

/** How a restored copy is noticed. */
export interface CopyMark {
  /** What speaks for an older copy, if anything does. */
  readonly check: Effect.Effect<string | undefined, OutboxError>
  /** Takes the database as it is now for the right one. */
  readonly accept: Effect.Effect<void, OutboxError>
  /** Notes that things have gone on. */
  readonly advance: Effect.Effect<void, OutboxError>
}

/**
 * The database. `Folder.layer` and `Postgres.layer` provide it with the outbox; nothing else has to know it.
 */
export class Store extends Context.Service<
  Store,
  {
    readonly sql: SqlClient.SqlClient
    readonly dialect: "sqlite" | "pg"
    /** The time, as a part of a statement: the database's own where several machines share it. */
    readonly now: Effect.Effect<Statement.Fragment>
    /** The same as a number, in milliseconds. */
    readonly millis: Effect.Effect<number, OutboxError>
    /** How long a claim holds without being renewed, in milliseconds; `never` where one process has the outbox to itself. */
    readonly lease: number | "never"
    /** Holds the outbox for this process, where only one may send from it. Fails with `InUse`. */
    readonly exclusive: Effect.Effect<void, OutboxError, Scope.Scope>
    readonly mark: CopyMark
    /** Gives back the space of what was deleted. */
    readonly compact: Effect.Effect<void, OutboxError>
    /** What `doctor` says of it: facts without PHI or credentials. */
    readonly facts: Effect.Effect<Readonly<Record<string, string>>, OutboxError>
  }
>()("@effect-redox/durable/Store") {}
