// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Narrative), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import { complex, elementsOf, required, type ObjectSchema } from "../../FhirSchema.ts"
import { xhtml } from "../Primitives.ts"
import { NarrativeStatus } from "../ValueSets.ts"

/**
 * Human-readable summary of the resource (essential clinical and business information)
 *
 * <http://hl7.org/fhir/StructureDefinition/Narrative>
 */
export interface Narrative extends Element {
  /** generated | extensions | additional | empty */
  readonly status: NarrativeStatus
  readonly _status?: Element | undefined
  /** Limited xhtml content */
  readonly div: string
}

/** The schema of {@link Narrative}. */
export const Narrative: ObjectSchema<Narrative> = /* @__PURE__ */ complex("Narrative", () => ({
  ...elementsOf(Element),
  status: required(NarrativeStatus),
  div: required(xhtml),
}))
