/**
 * Why a sandbox did not start.
 */
import * as Data from "effect/Data"
import * as PlatformError from "effect/PlatformError"

/** A sandbox cannot be started as asked: an option makes no sense, or its data cannot be read or written. */
export class SandboxError extends Data.TaggedError("SandboxError")<{
  readonly message: string
  readonly cause?: unknown
}> {}

/** What the system says of a failure, in one line. Of any other failure nothing: its text could quote what was read. */
export const reasonOf = (cause: unknown): string => {
  if (!PlatformError.isPlatformError(cause)) return ""
  const { reason } = cause
  return `: ${reason.cause instanceof Error ? reason.cause.message : (reason.description ?? reason._tag)}`
}
