/**
 * A synthetic patient and what is sent for them.
 */
import { DocumentMessage, FileSource, type SendFile } from "@effect-redox/core"

export const destination = "redox-fhir-sandbox"

export const patient = {
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${destination}:MR`, value: "0000000001" }],
  name: [{ family: "Example", given: ["Jordan"] }],
  birthDate: "1980-01-01",
} as const

export const progressNote = DocumentMessage.loinc("11506-3", "Progress note")

export const noteText = "Follow-up in two weeks."

/** A note to the sandbox, with whatever a test wants different. */
export const note = (options?: Partial<SendFile.Common & SendFile.Parts>): SendFile.Options => ({
  file: FileSource.fromText(noteText, { name: "note.txt" }),
  destination,
  patient,
  document: { type: progressNote },
  ...options,
})
