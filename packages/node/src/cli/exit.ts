/**
 * How the command ends.
 */
import type { Problem } from "@effect-redox/core/RedoxError"
import { Context, Data, type Effect } from "effect"

/** Every exit status, and what it means. */
export const statuses = {
  /** Everything that was asked for was done. */
  done: 0,
  /** Something failed, and nothing of it was created. */
  failed: 1,
  /** The command line, a file it names, or the configuration is wrong. Nothing was done. */
  usage: 2,
  /** Of at least one document nobody knows whether it was created. */
  unknown: 3,
  /** Interrupted; 128 plus the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const

/** Takes the status the process is to end with, where that is not told by an error. */
export class ExitStatus extends Context.Service<
  ExitStatus,
  {
    readonly set: (status: number) => Effect.Effect<void>
    /** From here on, output that cannot be written leaves it unknown what became of a document. */
    readonly recording: Effect.Effect<void>
    /** Output could not be written: the command does not end as if all were well. */
    readonly unwritten: Effect.Effect<void>
  }
>()("@effect-redox/node/cli/ExitStatus") {}

/** The command line, a file it names, or the configuration is wrong. */
export class UsageError extends Data.TaggedError("UsageError")<{
  /** What is wrong, for the person at the terminal. */
  readonly message: string
  readonly problems: ReadonlyArray<Problem>
}> {}

/** Ends the command as wrongly used. */
export const misused = (message: string, problems: ReadonlyArray<Problem> = []): UsageError =>
  new UsageError({ message, problems })
