/**
 * What `doctor --live` does at the destination: a search for the patient, one test document, and a search for that.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as FileSource from "@effect-redox/core/FileSource"
import * as Identifiers from "@effect-redox/core/Identifiers"
import type * as Redox from "@effect-redox/core/Redox"
import * as SendFile from "@effect-redox/core/SendFile"
import type { RedoxError } from "@effect-redox/core/RedoxError"
import { DocumentService } from "@effect-redox/core/DocumentService"
import { PatientService, questionOf } from "@effect-redox/core/PatientService"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Result from "effect/Result"
import { statuses } from "../../exit.ts"
import { doubtOf } from "../../output/patientMatch.ts"
import { plain } from "../../output/text.ts"
import type { Checklist } from "./checklist.ts"

const fileText = "This is a test document of effect-redox doctor. It says nothing about the patient.\n"

const document = {
  type: DocumentMessage.loinc("34133-9", "Summary of episode note"),
  description: "Test document: says nothing about the patient",
}

const isUnknown = ({ reason }: RedoxError): boolean => reason._tag === "OutcomeUnknown"

/** Tries all three, and skips what cannot be tried. */
export const tryLive = Effect.fnUntraced(function* (
  destination: string,
  patient: Patient,
  { add }: Checklist,
): Effect.fn.Return<void, never, Redox.Services> {
  const skip = (message: string) =>
    Effect.andThen(add("document", "skipped", message), add("search", "skipped", message))

  const question = questionOf(destination, patient)
  if (question === undefined) {
    yield* add("patient", "failed", "the patient has no identifier with a system and a value", statuses.usage)
    return yield* skip("not tried: the patient cannot be searched for")
  }
  const match = yield* Effect.result(PatientService.use((patients) => patients.find(question)))
  const doubt = Result.isFailure(match) ? match.failure.message : doubtOf(match.success)
  if (doubt !== undefined) {
    yield* add("patient", "failed", doubt, statuses.failed)
    return yield* skip("not tried: a document is sent only for a patient who was found and agrees")
  }
  yield* add(
    "patient",
    "ok",
    `exactly one patient was found at ${destination}; the family name and birth date that you gave agree`,
  )

  const sent = yield* Effect.result(
    SendFile.sendFile({
      destination,
      patient,
      document,
      file: FileSource.fromText(fileText, { name: "effect-redox-doctor.txt" }),
      title: "Test document of effect-redox doctor",
    }),
  )
  if (Result.isFailure(sent)) {
    const unknown = isUnknown(sent.failure)
    yield* add(
      "document",
      unknown ? "unknown" : "failed",
      sent.failure.message,
      unknown ? statuses.unknown : statuses.failed,
    )
    return yield* add("search", "skipped", "not tried: there is no document to search for")
  }
  const { identifiers, location, method } = sent.success
  const place = location === undefined ? "" : `, and says where it is`
  yield* add("document", "ok", `Redox accepted one test document (${method})${place}: ${identifiers.document}`)

  const identifier = { system: Identifiers.uriSystem, value: Identifiers.toUri(identifiers.document) }
  const found = yield* Effect.result(DocumentService.find({ destination, identifier }))
  if (Result.isFailure(found)) return yield* add("search", "failed", found.failure.message, statuses.failed)
  if (found.success._tag === "CannotAsk") {
    return yield* add("search", "unknown", `documents cannot be searched for there. ${found.success.error.message}`)
  }
  const { others, resources } = found.success
  const more =
    others > 0 ? ` (${others} others came with the answer: the destination ignores what it is asked for)` : ""
  yield* resources.length > 0
    ? add("search", "ok", `the test document was found by its identifier${plain(more)}`)
    : add(
        "search",
        "unknown",
        `the test document was not found${plain(more)}, which proves nothing: a destination may show documents late, or not at all`,
      )
})

/** The destination, by default Redox's sandbox. */
export const destinationOf = (to: Option.Option<string>): string => Option.getOrElse(to, () => sandbox)

export const sandbox = "redox-fhir-sandbox"
