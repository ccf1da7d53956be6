/**
 * How the command ends.
 */
import type { Problem } from "@effect-redox/core/RedoxError"
import * as Context from "effect/Context"
import * as Data from "effect/Data"
import * as Effect from "effect/Effect"
import * as Ref from "effect/Ref"

/** Every exit status, and what it means. */
export const statuses = {
  /** Everything that was asked for was done. */
  done: 0,
  /** Something failed, and nothing of it was created. */
  failed: 1,
  /** The arguments, a file they name, or the configuration is wrong. Nothing was done. */
  usage: 2,
  /** At least one document may or may not have been created. */
  unknown: 3,
  /** Everything was sent, and of at least one document it is not known that it was delivered (`send --wait`). */
  undelivered: 4,
  /** Interrupted; 128 plus the number of SIGINT, as shells have it. */
  interrupted: 130,
} as const

/** The status that the process will end with. */
export class ExitStatus extends Context.Service<
  ExitStatus,
  {
    readonly get: Effect.Effect<number>
    readonly set: (status: number) => Effect.Effect<void>
    /** From here on, a log that cannot be written leaves an outcome unknown. */
    readonly recording: Effect.Effect<void>
    /** The output could not be written, so the command must not end as if it had succeeded. */
    readonly unwritten: Effect.Effect<void>
  }
>()("@effect-redox/node/cli/ExitStatus") {
  static readonly make: Effect.Effect<ExitStatus["Service"]> = Effect.gen(function* () {
    const status = yield* Ref.make<number>(statuses.done)
    const whenUnwritten = yield* Ref.make<number>(statuses.failed)
    return ExitStatus.of({
      get: Ref.get(status),
      set: (value) => Ref.set(status, value),
      recording: Ref.set(whenUnwritten, statuses.unknown),
      unwritten: Effect.flatMap(Ref.get(whenUnwritten), (value) =>
        Ref.update(status, (current) => (current === statuses.usage ? current : value)),
      ),
    })
  })
}

/** The arguments, a file they name, or the configuration is wrong. */
export class UsageError extends Data.TaggedError("UsageError")<{
  /** What is wrong, for the user. */
  readonly message: string
  readonly problems: ReadonlyArray<Problem>
}> {}

/** Ends the command with the status of wrong usage. */
export const misused = (message: string, problems: ReadonlyArray<Problem> = []): UsageError =>
  new UsageError({ message, problems })
