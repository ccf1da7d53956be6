/**
 * Why a sandbox did not start.
 */
import { Data } from "effect"

/** A sandbox cannot be started as asked: its data cannot be read, or a fault makes no sense. */
export class SandboxError extends Data.TaggedError("SandboxError")<{
  readonly message: string
  readonly cause?: unknown
}> {}
