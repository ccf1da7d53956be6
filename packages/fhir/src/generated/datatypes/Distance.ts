// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Distance), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import type { ObjectSchema } from "../../FhirSchema.ts"
import { dis1, qty3 } from "../Invariants.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A length - a value with a unit that is a physical distance
 *
 * <http://hl7.org/fhir/StructureDefinition/Distance>
 */
export interface Distance extends Quantity {}

/** The schema of {@link Distance}. */
export const Distance: ObjectSchema<Distance> = /* @__PURE__ */ complex(
  "Distance",
  () => ({ ...elementsOf(Quantity) }),
  [dis1, qty3],
)
