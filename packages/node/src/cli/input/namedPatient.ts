/**
 * A patient from the few facts that flags and manifests name.
 */
import type { Identifier } from "@effect-redox/fhir/Identifier"
import type { Patient } from "@effect-redox/fhir/Patient"

/** Who the patient is at the destination, and what is to agree. */
export interface Facts {
  readonly identifier: Required<Pick<Identifier, "system" | "value">>
  readonly family?: string | undefined
  readonly given?: ReadonlyArray<string> | undefined
  readonly birthDate?: string | undefined
}

/** The patient. */
export const namedPatient = ({ birthDate, family, given = [], identifier }: Facts): Patient => {
  const name = { ...(family === undefined ? {} : { family }), ...(given.length > 0 ? { given } : {}) }
  return {
    resourceType: "Patient",
    identifier: [identifier],
    ...(Object.keys(name).length === 0 ? {} : { name: [name] }),
    ...(birthDate === undefined ? {} : { birthDate }),
  }
}
