/**
 * Sends that survive a crash.
 *
 * Services are exported by name (`Outbox`, `Ledger`), modules of functions under theirs (`Folder.layer`,
 * `Runner.untilEmpty`).
 */
export type * as Entry from "./Entry.ts"
export * as Files from "./Files.ts"
export * as Folder from "./Folder.ts"
export { Ledger } from "./Ledger.ts"
export { Outbox } from "./Outbox.ts"
export * as OutboxError from "./OutboxError.ts"
export * as Postgres from "./Postgres.ts"
export * as QuotaSql from "./QuotaSql.ts"
export * as Runner from "./Runner.ts"
export * as Send from "./Send.ts"
export * as SendWorkflow from "./SendWorkflow.ts"
export { Store } from "./Store.ts"
export * as Vault from "./Vault.ts"
