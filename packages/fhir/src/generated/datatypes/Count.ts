// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Count), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import type { ObjectSchema } from "../../FhirSchema.ts"
import { cnt3, qty3 } from "../Invariants.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A measured or measurable amount
 *
 * <http://hl7.org/fhir/StructureDefinition/Count>
 */
export interface Count extends Quantity {}

/** The schema of {@link Count}. */
export const Count: ObjectSchema<Count> = /* @__PURE__ */ complex("Count", () => ({ ...elementsOf(Quantity) }), [
  cnt3,
  qty3,
])
