/**
 * A synthetic patient and what is sent for them.
 */
import { DocumentMessage, FileSource, type SendFile } from "@effect-redox/core"
import type { Patient } from "@effect-redox/fhir/Patient"
import { Effect } from "effect"

export const destination = "redox-fhir-sandbox"

/** A patient as a destination knows them. */
export const patientAt = (slug: string): Patient => ({
  resourceType: "Patient",
  identifier: [{ system: `urn:redox:${slug}:MR`, value: "0000000001" }],
  name: [{ family: "Example", given: ["Jordan"] }],
  birthDate: "1980-01-01",
})

export const patient = patientAt(destination)

export const progressNote = DocumentMessage.loinc("11506-3", "Progress note")

export const noteText = "Follow-up in two weeks."

/** A note to the sandbox, with whatever a test wants different. */
export const note = (options?: Partial<SendFile.Common & SendFile.Parts>): SendFile.Options => ({
  file: FileSource.fromText(noteText, { name: "note.txt" }),
  destination,
  patient: patientAt(options?.destination ?? destination),
  document: { type: progressNote },
  ...options,
})

/** A message with a text of these bytes embedded. */
export const embeddedMessage = (bytes: Uint8Array) =>
  Effect.fromResult(
    DocumentMessage.fromBundle(
      DocumentMessage.build({
        patient,
        document: { type: progressNote },
        attachment: { contentType: "text/plain", data: Buffer.from(bytes).toString("base64"), title: "note.txt" },
        identifiers: {
          bundle: "5b0b0ab4-76c5-4f0e-8d0a-54a0cfd0c7f1",
          message: "5b0b0ab4-76c5-4f0e-8d0a-54a0cfd0c7f2",
          document: "5b0b0ab4-76c5-4f0e-8d0a-54a0cfd0c7f3",
        },
        source: { name: "test", endpoint: "urn:test" },
        timestamp: "2026-01-01T00:00:00Z",
      }),
    ),
  )
