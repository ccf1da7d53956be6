/**
 * What becomes of a file, as `result` events tell it.
 */
import type { Identifiers, Receipt, RedoxError, UploadedFile } from "@effect-redox/core"
import { withoutQuery } from "@effect-redox/core/BlobService"
import { Cause, Exit } from "effect"
import type * as EventLog from "../../EventLog.ts"

/** What a file's end is told with: an outcome, and what is known beside it. */
export type Told = Omit<
  EventLog.Result,
  "version" | "event" | "at" | "file" | "operation" | "destination" | "environment" | "identifiers" | "duration"
>

/** What is known of a file besides how it ended. */
export interface Known {
  /** Requests made so far. */
  readonly attempts: { upload: number; create: number }
  readonly progress: {
    /** Redox accepted the document, whether or not a receipt came of it. */
    created: boolean
    /** A create was on its way when it stopped. */
    mayExist: boolean
  }
  readonly identifiers: Identifiers.Identifiers | undefined
  /** What the file is, once it was opened. */
  source?: Pick<EventLog.Result, "contentType" | "size">
  /** Where it is at Redox, once it was uploaded. */
  uploaded?: UploadedFile
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
  // What is at fault here may have kept quiet about a create: then none but the first attempt is known of.
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
    message: `${what} while the document was being created: nobody can tell whether it was. ${whereToLook(identifiers)}`,
    nothingCreated: false,
    retryable: false,
  }
}

/** The error a file ended with, if it was one. */
export const errorOf = (exit: Exit.Exit<unknown, RedoxError>): RedoxError | undefined =>
  Exit.isFailure(exit) ? exit.cause.reasons.find(Cause.isFailReason)?.error : undefined

// Whoever looks for a document, or sends it again, needs what is known of its file.
const factsOf = ({ attempts, source, uploaded }: Known): Partial<Told> => ({
  ...(attempts.upload > 0 ? { method: "upload" } : attempts.create > 0 ? { method: "embed" } : {}),
  ...source,
  ...(uploaded === undefined
    ? {}
    : {
        size: uploaded.size,
        ...(uploaded.hash === undefined ? {} : { hash: uploaded.hash }),
        blobUrl: withoutQuery(uploaded.url),
      }),
})

const ofFailure = (exit: Exit.Failure<unknown, RedoxError>, known: Known): Told => {
  const attempts = { ...known.attempts }
  const facts = factsOf(known)
  // It was filed; only the receipt is missing.
  if (known.progress.created) return { outcome: "sent", ...facts, attempts }
  const failed = errorOf(exit)
  const error = failed === undefined ? failureOfCause(exit.cause, known) : failureOf(failed)
  return { outcome: error.nothingCreated ? "failed" : "unknown", ...facts, attempts, error }
}

/** How the end of a send is told. */
export const ofSend = (exit: Exit.Exit<Receipt, RedoxError>, known: Known): Told => {
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

/** How the end of an upload is told. */
export const ofUpload = (exit: Exit.Exit<UploadedFile, RedoxError>, known: Known): Told => {
  if (Exit.isFailure(exit)) return ofFailure(exit, known)
  const { attempts: upload, contentType, hash, size, url } = exit.value
  return {
    outcome: "sent",
    method: "upload",
    contentType,
    size,
    ...(hash === undefined ? {} : { hash }),
    blobUrl: url,
    attempts: { upload, create: 0 },
  }
}

/** How a file is told of that was never begun. */
export const notBegun: Told = { outcome: "failed", attempts: { upload: 0, create: 0 }, error: interrupted }
