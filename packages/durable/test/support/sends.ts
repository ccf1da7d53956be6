/**
 * What the tests send: small texts for made-up patients, kept in memory by name.
 */
import { DocumentMessage, FileSource, type SendFile } from "@effect-redox/core"
import { fromReason, FileUnreadable } from "@effect-redox/core/RedoxError"
import { Files, type Send } from "@effect-redox/durable"
import { Effect, Layer } from "effect"

export const destination = "redox-fhir-sandbox"

/** Files by name; a test may change them. */
export const disk = new Map<string, string>()

const textOf = (name: string): string => `Follow-up in two weeks, ${name}.`

// Other processes know these, too.
const isShared = (name: string): boolean => name.startsWith("shared-")

/** Opens them. */
export const files: Layer.Layer<Files.Files> = Files.layer(({ value }, { contentType }) =>
  Effect.suspend(() => {
    const text = disk.get(value) ?? (isShared(value) ? textOf(value) : undefined)
    return text === undefined
      ? Effect.fail(fromReason(new FileUnreadable({ code: "ENOENT" })))
      : Effect.succeed(FileSource.fromText(text, { name: value, contentType: contentType ?? "text/plain" }))
  }),
)

/** A send of a file of its own, for a patient of its own. */
export const sendOf = (
  name: string,
  options: Partial<Send.Common> & Partial<Pick<SendFile.Parts, "patient" | "replaces">> = {},
): Send.Send => {
  if (!disk.has(name) && !isShared(name)) disk.set(name, textOf(name))
  return {
    file: { scheme: "memory", value: name },
    destination,
    patient: {
      resourceType: "Patient",
      identifier: [{ system: `urn:redox:${destination}:MR`, value: `mrn-${name}` }],
      name: [{ family: "Quartermain", given: ["Philomena"] }],
      birthDate: "1971-02-03",
    },
    document: { type: DocumentMessage.loinc("11506-3", "Progress note") },
    title: `Title of ${name}`,
    ...options,
  }
}
