// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Ratio), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { rat1 } from "../Invariants.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A ratio of two Quantity values - a numerator and a denominator
 *
 * <http://hl7.org/fhir/StructureDefinition/Ratio>
 */
export interface Ratio extends Element {
  /** Numerator value */
  readonly numerator?: Quantity | undefined
  /** Denominator value */
  readonly denominator?: Quantity | undefined
}

/** The schema of {@link Ratio}. */
export const Ratio: ObjectSchema<Ratio> = /* @__PURE__ */ complex(
  "Ratio",
  () => ({ ...elementsOf(Element), numerator: Quantity, denominator: Quantity }),
  [rat1],
)
