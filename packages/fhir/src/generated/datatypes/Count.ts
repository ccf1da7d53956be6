// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Count), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { complex, elementsOf, type ObjectSchema } from "../../FhirSchema.ts"
import { Quantity } from "./Quantity.ts"

/**
 * A measured or measurable amount
 *
 * <http://hl7.org/fhir/StructureDefinition/Count>
 */
export interface Count extends Quantity {}

/** The schema of {@link Count}. */
export const Count: ObjectSchema<Count> = /* @__PURE__ */ complex("Count", () => ({ ...elementsOf(Quantity) }))
