// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/UsageContext), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "./CodeableConcept.ts"
import { Coding } from "./Coding.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Quantity } from "./Quantity.ts"
import { Range } from "./Range.ts"
import { Reference } from "./Reference.ts"
import { complex, elementsOf, required, requiredChoice } from "../../internal/construct.ts"

/**
 * Describes the context of use for a conformance or knowledge resource
 *
 * <http://hl7.org/fhir/StructureDefinition/UsageContext>
 */
export interface UsageContext extends Element {
  /** Type of context being specified */
  readonly code: Coding
  /** Value that defines the context */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Value that defines the context */
  readonly valueQuantity?: Quantity | undefined
  /** Value that defines the context */
  readonly valueRange?: Range | undefined
  /** Value that defines the context */
  readonly valueReference?:
    | Reference<
        | "PlanDefinition"
        | "ResearchStudy"
        | "InsurancePlan"
        | "HealthcareService"
        | "Group"
        | "Location"
        | "Organization"
      >
    | undefined
}

/** The schema of {@link UsageContext}. */
export const UsageContext: ObjectSchema<UsageContext> = /* @__PURE__ */ complex("UsageContext", () => ({
  ...elementsOf(Element),
  code: required(Coding),
  ...requiredChoice(
    "value",
    { CodeableConcept, Quantity, Range, Reference },
    "PlanDefinition|ResearchStudy|InsurancePlan|HealthcareService|Group|Location|Organization",
  ),
}))
