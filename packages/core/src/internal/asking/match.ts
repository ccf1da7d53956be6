/**
 * Which patient was found, compared with what was to be confirmed.
 */
import type { CannotAsk } from "./call.ts"
import type { Demographics, PatientMatch } from "../../PatientService.ts"
import type { Found, Hits } from "../../SearchService.ts"
import { codeOf, listOf, member, textOf } from "../http/answer.ts"

// Accents are marks of their own in NFKD; registrars write them or not.
const comparable = (text: string): string =>
  text.normalize("NFKD").replaceAll(/\p{M}/gu, "").replaceAll(/\s+/g, " ").trim().toLowerCase()

const agrees = (wanted: string | undefined, present: ReadonlyArray<unknown>): boolean =>
  wanted === undefined ||
  present.some((value) => {
    const text = textOf(value)
    return text !== undefined && comparable(text) === comparable(wanted)
  })

// "The patient resource containing this link must no longer be used" (https://hl7.org/fhir/R4/valueset-link-type.html).
const isReplaced = (patient: Found): boolean =>
  listOf(member(patient, "link")).some((link) => codeOf(member(link, "type")) === "replaced-by")

const compared = (patient: Found, confirm: Demographics): PatientMatch => {
  if (member(patient, "active") === false || isReplaced(patient)) return { _tag: "Inactive" }
  const names = listOf(member(patient, "name"))
  const elements = [
    ...(agrees(
      confirm.family,
      names.map((name) => member(name, "family")),
    )
      ? []
      : ["family" as const]),
    ...(agrees(
      confirm.given,
      names.map((name) => listOf(member(name, "given"))[0]),
    )
      ? []
      : ["given" as const]),
    ...(agrees(confirm.birthDate, [member(patient, "birthDate")]) ? [] : ["birthDate" as const]),
  ]
  return elements.length === 0 ? { _tag: "One", patient } : { _tag: "Differs", elements }
}

/** What an answer says of the patient. */
export const matchOf = (found: Hits | CannotAsk, confirm: Demographics): PatientMatch => {
  if (found._tag === "CannotAsk") return found
  const [patient, ...more] = found.resources
  if (more.length > 0 || !found.complete) return { _tag: "Several", count: found.resources.length }
  return patient === undefined ? { _tag: "None" } : compared(patient, confirm)
}
