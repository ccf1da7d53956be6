/**
 * Follows one file from its start to its result, however it ends.
 */
import type * as FileSource from "@effect-redox/core/FileSource"
import type * as Identifiers from "@effect-redox/core/Identifiers"
import type * as SendFile from "@effect-redox/core/SendFile"
import { RedoxConfig } from "@effect-redox/core/RedoxConfig"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { Observer, SendEvent } from "@effect-redox/core/SendEvent"
import { invalidInput } from "@effect-redox/core/RedoxError"
import * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type * as Exit from "effect/Exit"
import type * as EventLog from "../../EventLog.ts"
import { errorOf, type FileResult, type Known } from "./outcome.ts"
import { Output } from "./Output.ts"
import { shownAnswerTexts, type Report, type Unstamped } from "./report.ts"

// Those that the log has as they come.
const logged = (file: EventLog.File, event: SendEvent): Unstamped | undefined => {
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
    case "Advice":
      return { event: "advice", file, advice: event.advice }
    case "Uploaded":
      return { event: "uploaded", file, bytes: event.bytes, attempts: event.attempts, blobUrl: event.blobUrl }
    default:
      return undefined
  }
}

/** What a job calls while it runs. */
export interface Hooks {
  readonly onEvent: Observer
  /** Call it with the files once they are open. */
  readonly started: (
    ...sources: readonly [FileSource.FileSource, ...ReadonlyArray<FileSource.FileSource>]
  ) => Effect.Effect<void>
  /** Holds a create back until the log has what is needed to look for its document. */
  readonly beforeCreate: (ready: SendFile.Ready) => Effect.Effect<void, RedoxError>
}

/** What is done with one file. */
export interface Job<A, R> {
  readonly file: EventLog.File
  /** The paths of all its files, where there are several. */
  readonly files?: ReadonlyArray<string> | undefined
  readonly operation: "send" | "upload"
  readonly destination?: string | undefined
  readonly identifiers: Identifiers.Identifiers | undefined
  readonly run: (hooks: Hooks) => Effect.Effect<A, RedoxError, R>
  readonly resultOf: (exit: Exit.Exit<A, RedoxError>, known: Known) => FileResult
  /** Runs when the log is ready for the create, which begins right after it. */
  readonly creating?: Effect.Effect<void> | undefined
}

const unrecorded = invalidInput({
  path: "standard output",
  rule: "log",
  message:
    "cannot be written, and neither can the standard error. A document without a line in the log could not be found again, so it was not created. Give the log a place, such as > sent.ndjson",
})

/**
 * Does a job and reports it. The result is reported however it ends, also when it is interrupted, and by then every
 * socket and file of it is closed. Does not fail.
 */
export const followFile = Effect.fnUntraced(function* <A, R>(
  job: Job<A, R>,
  report: Report,
): Effect.fn.Return<EventLog.Result["outcome"], never, R | RedoxConfig | Output> {
  const { file, identifiers, operation } = job
  const output = yield* Output
  const config = yield* RedoxConfig
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
    ...(job.files === undefined || job.files.length < 2 ? {} : { files: job.files }),
  }
  let outcome: EventLog.Result["outcome"] = "failed"

  const onEvent: Observer = (event) => {
    if (event._tag === "AttemptStarted" && (event.operation === "upload" || event.operation === "create")) {
      known.attempts[event.operation] = event.attempt
    }
    if (event._tag === "Uploaded") known.uploaded = { size: event.bytes, blobUrl: event.blobUrl }
    if (event._tag === "Created") known.progress.created = true
    if (event._tag === "CreateInterrupted") known.progress.mayExist = true
    // `beforeCreate` has reported it, ahead of the request.
    const ahead = event._tag === "AttemptStarted" && event.operation === "create" && event.attempt === 1
    const line = ahead ? undefined : logged(file, event)
    return line === undefined ? Effect.void : report(line)
  }

  const started: Hooks["started"] = (source, ...others) => {
    let total: number | undefined = 0
    for (const one of [source, ...others]) {
      total = total === undefined || one.size === undefined ? undefined : total + one.size
    }
    const size = total === undefined ? {} : { size: total }
    known.source = { contentType: source.contentType, ...size }
    return report({ event: "start", file, operation, contentType: source.contentType, ...size, ...where })
  }

  // An observer may be late, and the send goes on without it. This is waited for as long as the log takes: a process
  // that is killed must leave a line for each document that may be in a chart.
  const beforeCreate = Effect.fnUntraced(function* ({ uploads }: SendFile.Ready) {
    const hash = uploads[0]?.hash
    if (hash !== undefined && known.uploaded !== undefined) known.uploaded = { ...known.uploaded, hash }
    yield* report({ event: "attempt", file, operation: "create", attempt: 1 })
    if (!(yield* output.recorded)) return yield* unrecorded
    yield* job.creating ?? Effect.void
  })

  const end = Effect.fnUntraced(function* (exit: Exit.Exit<A, RedoxError>) {
    const result = job.resultOf(exit, known)
    outcome = result.outcome
    const error = errorOf(exit)
    const answerTexts = error === undefined ? [] : shownAnswerTexts(output, error)
    const duration = (yield* Clock.currentTimeMillis) - startedAt
    yield* report({ event: "result", file, operation, ...where, duration, ...result }, answerTexts)
    // For telemetry. Unlike the event log it has no file name: others read it than the user who typed the name.
    yield* Effect.logInfo(`effect-redox ${operation}: ${outcome}`, { ...where, outcome, reason: result.error?.reason })
  })

  // A failure or a defect has been reported; an interruption goes on to end the command.
  yield* job.run({ onEvent, started, beforeCreate }).pipe(
    Effect.onExit(end),
    Effect.catchCause((cause) =>
      Cause.hasInterrupts(cause) ? Effect.interrupt : Effect.logDebug("effect-redox: a file failed", cause),
    ),
  )
  return outcome
})
