// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Duration), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import type { ObjectSchema } from "../../FhirSchema.ts"
import { drt1, qty3 } from "../Invariants.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A length of time
 *
 * <http://hl7.org/fhir/StructureDefinition/Duration>
 */
export interface Duration extends Quantity {}

/** The schema of {@link Duration}. */
export const Duration: ObjectSchema<Duration> = /* @__PURE__ */ complex(
  "Duration",
  () => ({ ...elementsOf(Quantity) }),
  [drt1, qty3],
)
