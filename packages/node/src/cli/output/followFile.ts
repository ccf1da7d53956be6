/**
 * Follows one file from its start to its result, whatever happens in between.
 */
import {
  BlobService,
  type FileSource,
  type Identifiers,
  RedoxConfig,
  type Observer,
  type RedoxError,
  type SendEvent,
} from "@effect-redox/core"
import { withoutQuery } from "@effect-redox/core/BlobService"
import { Cause, Clock, Effect, type Exit } from "effect"
import type * as EventLog from "../../EventLog.ts"
import { errorOf, type Known, type Told } from "./outcome.ts"
import { Output } from "./Output.ts"
import { AlreadyTold, spokenOf, type Tell, type Unstamped } from "./report.ts"

const unstamped = (file: EventLog.File, event: SendEvent): Unstamped | undefined => {
  switch (event._tag) {
    case "AttemptStarted":
      return { event: "attempt", file, operation: event.operation, attempt: event.attempt }
    case "AttemptFailed":
      return {
        event: "attempt-failed",
        file,
        operation: event.operation,
        attempt: event.attempt,
        outcome: event.outcome,
        ...(event.status === undefined ? {} : { status: event.status }),
        ...(event.retryIn === undefined ? {} : { retryIn: event.retryIn }),
      }
    case "RateLimitWait":
      return { event: "rate-limit-wait", file, operation: event.operation, waitFor: event.waitFor }
    case "CircuitWait":
      return { event: "circuit-wait", file, operation: event.operation, waitFor: event.waitFor }
    case "BytesSent":
      return {
        event: "progress",
        file,
        bytes: event.bytes,
        ...(event.total === undefined ? {} : { total: event.total }),
      }
    default:
      return undefined
  }
}

/** What is done with one file. */
export interface Job<A, R> {
  readonly file: EventLog.File
  readonly operation: "send" | "upload"
  readonly destination?: string | undefined
  readonly identifiers: Identifiers.Identifiers | undefined
  /** Does it: tells `onEvent` what happens, and `started` what the file is once it is open. */
  readonly run: (
    onEvent: Observer,
    started: (source: FileSource.FileSource) => Effect.Effect<void>,
  ) => Effect.Effect<A, RedoxError, R>
  readonly told: (exit: Exit.Exit<A, RedoxError>, known: Known) => Told
}

/**
 * Does a job and tells of it. The result is told however it ends, also when it is interrupted, and by then every socket
 * and file of it is closed. Does not fail.
 */
export const track = Effect.fnUntraced(function* <A, R>(
  job: Job<A, R>,
  tell: Tell,
): Effect.fn.Return<EventLog.Result["outcome"], never, R | RedoxConfig | BlobService | Output> {
  const { file, identifiers, operation } = job
  const output = yield* Output
  const config = yield* RedoxConfig
  const blobs = yield* BlobService
  const startedAt = yield* Clock.currentTimeMillis
  const known: Known = {
    attempts: { upload: 0, create: 0 },
    progress: { created: false, mayExist: false },
    identifiers,
  }
  const where = {
    ...(job.destination === undefined ? {} : { destination: job.destination }),
    environment: config.environment,
    ...(identifiers === undefined ? {} : { identifiers }),
  }
  let outcome: EventLog.Result["outcome"] = "failed"

  const onEvent: Observer = (event) => {
    if (event._tag === "AttemptStarted" && event.operation !== "token") known.attempts[event.operation] = event.attempt
    if (event._tag === "Created") known.progress.created = true
    if (event._tag === "CreateInterrupted") known.progress.mayExist = true
    const told = unstamped(file, event)
    return told === undefined ? Effect.void : tell(told)
  }

  const started = (source: FileSource.FileSource) => {
    const size = source.size === undefined ? {} : { size: source.size }
    known.source = { contentType: source.contentType, ...size }
    return tell({ event: "start", file, operation, contentType: source.contentType, ...size, ...where })
  }

  // Its event does not say where the file went, and a send that fails later does not either.
  const upload: BlobService["Service"]["upload"] = (source, options) =>
    Effect.tap(blobs.upload(source, options), (uploaded) => {
      known.uploaded = uploaded
      const { attempts, size: bytes, url } = uploaded
      return tell({ event: "uploaded", file, bytes, attempts, blobUrl: withoutQuery(url) })
    })

  const end = Effect.fnUntraced(function* (exit: Exit.Exit<A, RedoxError>) {
    const told = job.told(exit, known)
    outcome = told.outcome
    const error = errorOf(exit)
    const spoken = error === undefined ? [] : spokenOf(output, error)
    const duration = (yield* Clock.currentTimeMillis) - startedAt
    yield* tell({ event: "result", file, operation, ...where, duration, ...told }, spoken)
    // For telemetry. Unlike the event log it has no file name: it goes to people who did not type it.
    yield* Effect.logInfo(`effect-redox ${operation}: ${outcome}`, { ...where, outcome, reason: told.error?.reason })
  })

  // A failure or a defect has been told; an interruption goes on to end the command.
  yield* job.run(onEvent, started).pipe(
    // The core warns of a create that was interrupted, for programs that learn of it nowhere else; here it is a result.
    Effect.provideService(AlreadyTold, () => known.attempts.create > 0),
    Effect.provideService(BlobService, BlobService.of({ upload })),
    Effect.onExit(end),
    Effect.catchCause((cause) =>
      Cause.hasInterrupts(cause) ? Effect.interrupt : Effect.logDebug("effect-redox: a file failed", cause),
    ),
  )
  return outcome
})
