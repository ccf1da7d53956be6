// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Population), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Range } from "./Range.ts"
import { choice, complex, elementsOf } from "../../internal/construct.ts"

/**
 * A definition of a set of people that apply to some clinically related context, for example people contraindicated for a certain medication
 *
 * <http://hl7.org/fhir/StructureDefinition/Population>
 */
export interface Population extends BackboneElement {
  /** The age of the specific population */
  readonly ageRange?: Range | undefined
  /** The age of the specific population */
  readonly ageCodeableConcept?: CodeableConcept | undefined
  /** The gender of the specific population */
  readonly gender?: CodeableConcept | undefined
  /** Race of the specific population */
  readonly race?: CodeableConcept | undefined
  /** The existing physiological conditions of the specific population to which this applies */
  readonly physiologicalCondition?: CodeableConcept | undefined
}

/** The schema of {@link Population}. */
export const Population: ObjectSchema<Population> = /* @__PURE__ */ complex("Population", () => ({
  ...elementsOf(BackboneElement),
  ...choice("age", { Range, CodeableConcept }),
  gender: CodeableConcept,
  race: CodeableConcept,
  physiologicalCondition: CodeableConcept,
}))
