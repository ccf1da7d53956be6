/**
 * Sends that survive a crash.
 *
 * A namespace per module: `Folder.layer`, `Runner.untilEmpty`, `Outbox.Outbox`. A class alone comes from its module:
 * `@effect-redox/durable/Outbox`.
 */
export type * as Entry from "./Entry.ts"
export * as Files from "./Files.ts"
export * as Folder from "./Folder.ts"
export * as Ledger from "./Ledger.ts"
export * as Outbox from "./Outbox.ts"
export * as OutboxError from "./OutboxError.ts"
export * as Place from "./Place.ts"
export * as Postgres from "./Postgres.ts"
export * as QuotaSql from "./QuotaSql.ts"
export * as Runner from "./Runner.ts"
export * as Send from "./Send.ts"
export * as SendWorkflow from "./SendWorkflow.ts"
export * as Settle from "./Settle.ts"
export * as Store from "./Store.ts"
export * as Vault from "./Vault.ts"
