// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Age), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import type { ObjectSchema } from "../../FhirSchema.ts"
import { age1, qty3 } from "../Invariants.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A duration of time during which an organism (or a process) has existed
 *
 * <http://hl7.org/fhir/StructureDefinition/Age>
 */
export interface Age extends Quantity {}

/** The schema of {@link Age}. */
export const Age: ObjectSchema<Age> = /* @__PURE__ */ complex("Age", () => ({ ...elementsOf(Quantity) }), [age1, qty3])
