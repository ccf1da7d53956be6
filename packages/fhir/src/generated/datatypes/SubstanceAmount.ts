// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstanceAmount), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { string } from "../Primitives.ts"
import { Quantity } from "./Quantity.ts"
import { Range } from "./Range.ts"
import { choice, complex, elementsOf } from "../../internal/construct.ts"

/**
 * Chemical substances are a single substance type whose primary defining element is the molecular structure. Chemical substances shall be defined on the basis of their complete covalent molecular structure; the presence of a salt (counter-ion) and/or solvates (water, alcohols) is also captured. Purity, grade, physical form or particle size are not taken into account in the definition of a chemical substance or in the assignment of a Substance ID
 *
 * <http://hl7.org/fhir/StructureDefinition/SubstanceAmount>
 */
export interface SubstanceAmount extends BackboneElement {
  /** Used to capture quantitative values for a variety of elements. If only limits are given, the arithmetic mean would be the average. If only a single definite value for a given element is given, it would be captured in this field */
  readonly amountQuantity?: Quantity | undefined
  /** Used to capture quantitative values for a variety of elements. If only limits are given, the arithmetic mean would be the average. If only a single definite value for a given element is given, it would be captured in this field */
  readonly amountRange?: Range | undefined
  /** Used to capture quantitative values for a variety of elements. If only limits are given, the arithmetic mean would be the average. If only a single definite value for a given element is given, it would be captured in this field */
  readonly amountString?: string | undefined
  readonly _amountString?: Element | undefined
  /** Most elements that require a quantitative value will also have a field called amount type. Amount type should always be specified because the actual value of the amount is often dependent on it. EXAMPLE: In capturing the actual relative amounts of substances or molecular fragments it is essential to indicate whether the amount refers to a mole ratio or weight ratio. For any given element an effort should be made to use same the amount type for all related definitional elements */
  readonly amountType?: CodeableConcept | undefined
  /** A textual comment on a numeric value */
  readonly amountText?: string | undefined
  readonly _amountText?: Element | undefined
  /** Reference range of possible or expected values */
  readonly referenceRange?: SubstanceAmountReferenceRange | undefined
}

/** The schema of {@link SubstanceAmount}. */
export const SubstanceAmount: ObjectSchema<SubstanceAmount> = /* @__PURE__ */ complex("SubstanceAmount", () => ({
  ...elementsOf(BackboneElement),
  ...choice("amount", { Quantity, Range, String: string }),
  amountType: CodeableConcept,
  amountText: string,
  referenceRange: SubstanceAmountReferenceRange,
}))

/** Reference range of possible or expected values */
export interface SubstanceAmountReferenceRange extends Element {
  /** Lower limit possible or expected */
  readonly lowLimit?: Quantity | undefined
  /** Upper limit possible or expected */
  readonly highLimit?: Quantity | undefined
}

/** The schema of {@link SubstanceAmountReferenceRange}. */
export const SubstanceAmountReferenceRange: ObjectSchema<SubstanceAmountReferenceRange> = /* @__PURE__ */ complex(
  "SubstanceAmount.referenceRange",
  () => ({ ...elementsOf(Element), lowLimit: Quantity, highLimit: Quantity }),
)
