// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Range), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { rng2, sqty1 } from "../Invariants.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf, optional } from "../../internal/construct.ts"

/**
 * Set of values bounded by low and high
 *
 * <http://hl7.org/fhir/StructureDefinition/Range>
 */
export interface Range extends Element {
  /** Low limit */
  readonly low?: Quantity | undefined
  /** High limit */
  readonly high?: Quantity | undefined
}

/** The schema of {@link Range}. */
export const Range: ObjectSchema<Range> = /* @__PURE__ */ complex(
  "Range",
  () => ({
    ...elementsOf(Element),
    low: optional(Quantity, { rules: [sqty1] }),
    high: optional(Quantity, { rules: [sqty1] }),
  }),
  [rng2],
)
