/**
 * What a search for a patient found, in sentences that hold nothing of the patient.
 */
import type { PatientMatch } from "@effect-redox/core/PatientService"

const elements = { family: "family name", given: "given name", birthDate: "birth date" } as const

/** Why a document is not to be sent; undefined where exactly one patient was found, and agrees. */
export const doubtOf = (match: PatientMatch): string | undefined => {
  switch (match._tag) {
    case "One":
      return undefined
    case "None":
      return "the destination shows no patient with this identifier. Compare the identifier's system and value with the destination's; it may also not show its patients"
    case "Several":
      return "the destination shows several patients with this identifier. Ask the destination which one it is; none is chosen here"
    case "Differs":
      return `the destination's patient has another ${match.elements.map((one) => elements[one]).join(" and ")}. It may be another person: compare both, and correct the one that is wrong`
    case "Inactive":
      return "the destination's record of this patient is not in use. Ask the destination for the one that is"
    case "CannotAsk":
      return `the destination cannot be asked for its patients. ${match.error.message}`
  }
}
