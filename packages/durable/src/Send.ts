/**
 * What is queued: plain data that describes a send completely, but for the bytes of its file.
 */
import type * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type * as FileSource from "@effect-redox/core/FileSource"
import type * as SendFile from "@effect-redox/core/SendFile"
import { identifierFor } from "@effect-redox/core/PatientService"
import { invalidInput, type Problem, type RedoxError } from "@effect-redox/core/RedoxError"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/fhir/CodeableConcept"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Duration from "effect/Duration"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import { createHash } from "node:crypto"

/** What every send has, however its message is made. */
export interface Common {
  /**
   * The guard against duplicates: one per document and destination, of printable ASCII, at most 200 characters. It is
   * shown in lists and logs, so it must hold no PHI. Default: {@link keyOf} its content.
   */
  readonly key?: string | undefined
  /** Where the file is: `Files` opens it, now to read its size and hash, and again to send it. */
  readonly file: FileSource.FileReference
  /** Default: what `Files` finds out. */
  readonly contentType?: string | undefined
  /** The destination's slug. */
  readonly destination: string
  readonly title?: string | undefined
  /** Default `"auto"`. */
  readonly method?: SendFile.Method | undefined
  /** What is refused otherwise, since it can lead to the wrong chart. Default: nothing. */
  readonly allow?: ReadonlyArray<DocumentMessage.Allowance> | undefined
  /** Makes advice a refusal. Default false. */
  readonly strict?: boolean | undefined
  /** Higher goes first. Default 0. */
  readonly priority?: number | undefined
  /** In milliseconds since 1970. Default: at once. */
  readonly notBefore?: number | undefined
  /** How long to go on trying. Default 7 days. */
  readonly expires?: Duration.Input | undefined
  /** Keep a sealed copy of the file, so that it may be moved or deleted once it was added. Default false. */
  readonly copy?: boolean | undefined
}

/** One send to queue: its message from parts, or complete. */
export type Send = Common & (Omit<SendFile.Parts, "identifiers"> | Omit<SendFile.Complete, "identifiers">)

/** What makes two sends the same document, whatever else differs between them. */
export interface Content {
  readonly destination: string
  readonly environment: string
  /** `system|value` of the patient's identifier at the destination. */
  readonly patient: string
  /** `system|code` of the document's type. */
  readonly type: string
  /** The file's SHA-256, in hex. */
  readonly sha256: string
}

const patientOf = (bundle: Bundle): Patient | undefined =>
  (bundle.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === "Patient" ? [resource] : []))[0]

const typeIn = (bundle: Bundle): CodeableConcept | undefined =>
  (bundle.entry ?? []).flatMap(({ resource }) =>
    resource?.resourceType === "DocumentReference" ? [resource.type] : [],
  )[0]

const identifierOf = (patient: Patient | undefined, destination: string): string => {
  const chosen = patient === undefined ? undefined : identifierFor(destination, patient)
  return chosen === undefined ? "" : `${chosen.system ?? ""}|${chosen.value}`
}

const codeOf = (type: CodeableConcept | undefined): string => {
  const coding = type?.coding?.[0]
  return coding === undefined ? (type?.text ?? "") : `${coding.system ?? ""}|${coding.code ?? ""}`
}

/** What makes this send the document it is. */
export const contentOf = (send: Send, file: { readonly sha256: string; readonly environment: string }): Content => {
  const patient = send.bundle === undefined ? send.patient : patientOf(send.bundle)
  const type = send.bundle === undefined ? send.document.type : typeIn(send.bundle)
  return {
    destination: send.destination,
    environment: file.environment,
    patient: identifierOf(patient, send.destination),
    type: codeOf(type),
    sha256: file.sha256,
  }
}

/** The content as one text, to be digested. */
export const contentText = ({ destination, environment, patient, sha256, type }: Content): string =>
  JSON.stringify([destination, environment, patient, type, sha256])

/**
 * The key of a send that brings none: a digest of destination, environment, patient's identifier, document type and the
 * file's SHA-256. So the same file for the same patient is the same send, in whatever batch it comes again.
 *
 * Fails with `InvalidInput` where the patient has no identifier: then two patients would share a key.
 */
export const keyOf = (content: Content): Result.Result<string, RedoxError> =>
  content.patient === ""
    ? Result.fail(
        invalidInput({
          path: "key",
          rule: "key",
          message: "must be given where the patient has no identifier to make one of",
        }),
      )
    : Result.succeed(`auto-${createHash("sha256").update(contentText(content)).digest("hex").slice(0, 40)}`)

const keyPattern = /^[\x21-\x7e]{1,200}$/

/** What is wrong with what only the outbox knows of. The message itself is checked as `SendFile.draft` does. */
export const problemsOf = (send: Send): ReadonlyArray<Problem> => {
  const problems: Array<Problem> = []
  const problem = (path: string, rule: string, message: string) => problems.push({ path, rule, message })
  if (send.key !== undefined && !keyPattern.test(send.key)) {
    problem("key", "key", "must be 1 to 200 characters of printable ASCII without spaces")
  }
  if (send.priority !== undefined && !(Number.isInteger(send.priority) && Math.abs(send.priority) <= 1_000_000)) {
    problem("priority", "priority", "must be a whole number from -1000000 to 1000000")
  }
  if (send.notBefore !== undefined && !Number.isSafeInteger(send.notBefore)) {
    problem("notBefore", "time", "must be a time in milliseconds since 1970")
  }
  if (expiryOf(send) === undefined) problem("expires", "duration", "must be a duration such as 7 days")
  return problems
}

/** How long to go on trying, in milliseconds; undefined where it cannot be understood. */
export const expiryOf = (send: Pick<Send, "expires">): number | undefined => {
  const millis = Result.try(() => Duration.toMillis(Duration.fromInputUnsafe(send.expires ?? "7 days")))
  return Result.isSuccess(millis) && millis.success > 0 && Number.isFinite(millis.success) ? millis.success : undefined
}

/** What is sealed into a row: the send, and what its file was when it was added. */
export interface Payload {
  readonly send: Send
  readonly file: {
    readonly name?: string | undefined
    readonly contentType: string
    readonly size: number
    readonly sha256: string
    /** The file's bytes are in the outbox. */
    readonly copied: boolean
  }
}

// It was authenticated when it was opened, so it is what was written here.
/** Whether this is a payload. */
export const isPayload = (value: unknown): value is Payload =>
  Predicate.isObject(value) &&
  Predicate.isObject(value["send"]) &&
  Predicate.isObject(value["file"]) &&
  Predicate.isString(value["file"]["sha256"])
