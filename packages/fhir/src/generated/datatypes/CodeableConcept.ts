// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CodeableConcept), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Coding } from "./Coding.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { string } from "../Primitives.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Concept - reference to a terminology or just text
 *
 * <http://hl7.org/fhir/StructureDefinition/CodeableConcept>
 */
export interface CodeableConcept extends Element {
  /** Code defined by a terminology system */
  readonly coding?: ReadonlyArray<Coding> | undefined
  /** Plain text representation of the concept */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
}

/** The schema of {@link CodeableConcept}. */
export const CodeableConcept: ObjectSchema<CodeableConcept> = /* @__PURE__ */ complex("CodeableConcept", () => ({
  ...elementsOf(Element),
  coding: [Coding],
  text: string,
}))
