/**
 * Why the fake refused a request.
 */
import type { LogEntry, RequestEntry } from "../Records.ts"

/** Where, which rule, and what it asks for. */
export interface Problem {
  readonly path: string
  readonly rule: string
  readonly message: string
}

/** What the journal says; nothing of a fake that keeps it in the log alone. */
export const ofEntry = (entry: RequestEntry & { readonly problems?: ReadonlyArray<Problem> }): ReadonlyArray<Problem> =>
  entry.problems ?? []

/** In words: the log's, where there is a line of it. */
export const texts = (entry: RequestEntry, log: LogEntry | undefined): ReadonlyArray<string> =>
  log?.problems ?? ofEntry(entry).map(({ message, path }) => `${path}: ${message}`)
