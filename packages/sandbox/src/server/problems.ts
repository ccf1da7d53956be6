/**
 * Why the fake refused a request.
 */
import type { LogEntry, RequestEntry } from "@effect-redox/testing/Records"

/** In words: the log's, where there is a line of it. */
export const texts = (entry: RequestEntry, log: LogEntry | undefined): ReadonlyArray<string> =>
  log?.problems ?? entry.problems.map(({ message, path }) => `${path}: ${message}`)
