// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Duration), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { complex, elementsOf, type ObjectSchema } from "../../FhirSchema.ts"
import { Quantity } from "./Quantity.ts"

/**
 * A length of time
 *
 * <http://hl7.org/fhir/StructureDefinition/Duration>
 */
export interface Duration extends Quantity {}

/** The schema of {@link Duration}. */
export const Duration: ObjectSchema<Duration> = /* @__PURE__ */ complex("Duration", () => ({ ...elementsOf(Quantity) }))
