/**
 * The outcome of a file, as its `result` event has it.
 */
import type * as Identifiers from "@effect-redox/core/Identifiers"
import type { Receipt } from "@effect-redox/core/Receipt"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import type { UploadedFile } from "@effect-redox/core/UploadedFile"
import * as Cause from "effect/Cause"
import * as Exit from "effect/Exit"
import type * as EventLog from "../../EventLog.ts"

/** A file's outcome, and what else is known of it. */
export type FileResult = Omit<
  EventLog.Result,
  | "version"
  | "event"
  | "at"
  | "file"
  | "operation"
  | "destination"
  | "environment"
  | "identifiers"
  | "files"
  | "duration"
>

/** What is known of a file besides its outcome. */
export interface Known {
  /** Requests made so far. */
  readonly attempts: { upload: number; create: number }
  readonly progress: {
    /** Redox accepted the document, with or without a receipt. */
    created: boolean
    /** A create was on its way when it stopped. */
    mayExist: boolean
  }
  readonly identifiers: Identifiers.Identifiers | undefined
  /** What the file is, once it was opened. */
  source?: Pick<EventLog.Result, "contentType" | "size">
  /** Where it is at Redox, once it was uploaded. */
  uploaded?: Required<Pick<EventLog.Result, "size" | "blobUrl">> & Pick<EventLog.Result, "hash">
}

const failureOf = (error: RedoxError): EventLog.Failure => {
  const { answer, reason } = error
  return {
    reason: reason._tag,
    message: error.message,
    nothingCreated: error.nothingCreated,
    retryable: error.isRetryable,
    ...(answer === undefined ? {} : { status: answer.status, logIds: answer.logIds }),
    ...(answer?.traceId === undefined ? {} : { traceId: answer.traceId }),
    ...(reason._tag === "InvalidInput" ? { problems: reason.problems } : {}),
  }
}

const whereToLook = (identifiers: Identifiers.Identifiers | undefined): string =>
  `Before sending again, look for message ${identifiers?.message} or document ${identifiers?.document} in the Redox log or at the destination.`

const interrupted: EventLog.Failure = {
  reason: "Interrupted",
  message: "Interrupted before the document was created. Nothing is in the chart; it is safe to send again.",
  nothingCreated: true,
  retryable: true,
}

// Neither a receipt nor an error: it was interrupted, or this program is at fault.
const failureOfCause = (
  cause: Cause.Cause<RedoxError>,
  { attempts, identifiers, progress }: Known,
): EventLog.Failure => {
  const stopped = Cause.hasInterrupts(cause)
  // A defect may have hidden the end of a create, so any create that began counts.
  const mayExist = progress.mayExist || (!stopped && attempts.create > 0)
  if (!mayExist) {
    return stopped
      ? interrupted
      : {
          reason: "Defect",
          message: "effect-redox itself failed, before the document was created. Please report this.",
          nothingCreated: true,
          retryable: false,
        }
  }
  const what = stopped ? "Interrupted" : "effect-redox itself failed"
  return {
    reason: stopped ? "OutcomeUnknown" : "Defect",
    message: `${what} while the document was being created. It may be in the chart. ${whereToLook(identifiers)}`,
    nothingCreated: false,
    retryable: false,
  }
}

/** The error a file ended with, if it was one. */
export const errorOf = (exit: Exit.Exit<unknown, RedoxError>): RedoxError | undefined =>
  Exit.isFailure(exit) ? exit.cause.reasons.find(Cause.isFailReason)?.error : undefined

// Looking for a document, or sending it again, takes what is known of its file.
const factsOf = ({ attempts, source, uploaded }: Known): Partial<FileResult> => ({
  ...(attempts.upload > 0 ? { method: "upload" } : attempts.create > 0 ? { method: "embed" } : {}),
  ...source,
  ...uploaded,
})

const ofFailure = (exit: Exit.Failure<unknown, RedoxError>, known: Known): FileResult => {
  const attempts = { ...known.attempts }
  const facts = factsOf(known)
  // It was filed; only the receipt is missing.
  if (known.progress.created) return { outcome: "sent", ...facts, attempts }
  const failed = errorOf(exit)
  const error = failed === undefined ? failureOfCause(exit.cause, known) : failureOf(failed)
  return { outcome: error.nothingCreated ? "failed" : "unknown", ...facts, attempts, error }
}

/** The result of a send. */
export const ofSend = (exit: Exit.Exit<Receipt, RedoxError>, known: Known): FileResult => {
  if (Exit.isFailure(exit)) return ofFailure(exit, known)
  const { attempts, blobUrl, file, location, logIds, method, status, traceId } = exit.value
  return {
    outcome: "sent",
    method,
    ...file,
    ...(blobUrl === undefined ? {} : { blobUrl }),
    ...(location === undefined ? {} : { location }),
    ...(traceId === undefined ? {} : { traceId }),
    attempts,
    status,
    logIds,
  }
}

/** The result of an upload. */
export const ofUpload = (exit: Exit.Exit<UploadedFile, RedoxError>, known: Known): FileResult => {
  if (Exit.isFailure(exit)) return ofFailure(exit, known)
  const { attempts: upload, contentType, hash, size, url } = exit.value
  return {
    outcome: "uploaded",
    method: "upload",
    contentType,
    size,
    ...(hash === undefined ? {} : { hash }),
    blobUrl: url,
    attempts: { upload, create: 0 },
  }
}

/** The result of a file that was never begun. */
export const notBegun: FileResult = { outcome: "failed", attempts: { upload: 0, create: 0 }, error: interrupted }
