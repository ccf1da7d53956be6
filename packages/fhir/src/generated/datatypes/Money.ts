// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Money), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { decimal } from "../Primitives.ts"
import { Currencies } from "../ValueSets.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * An amount of economic utility in some recognized currency
 *
 * <http://hl7.org/fhir/StructureDefinition/Money>
 */
export interface Money extends Element {
  /** Numerical value (with implicit precision) */
  readonly value?: number | undefined
  readonly _value?: Element | undefined
  /** ISO 4217 Currency Code */
  readonly currency?: string | undefined
  readonly _currency?: Element | undefined
}

/** The schema of {@link Money}. */
export const Money: ObjectSchema<Money> = /* @__PURE__ */ complex("Money", () => ({
  ...elementsOf(Element),
  value: decimal,
  currency: Currencies,
}))
