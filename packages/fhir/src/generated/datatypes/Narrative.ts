// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Narrative), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { txt1, txt2 } from "../Invariants.ts"
import { xhtml } from "../Primitives.ts"
import { NarrativeStatus } from "../ValueSets.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Human-readable summary of the resource (essential clinical and business information)
 *
 * <http://hl7.org/fhir/StructureDefinition/Narrative>
 */
export interface Narrative extends Element {
  /** generated | extensions | additional | empty */
  readonly status: "generated" | "extensions" | "additional" | "empty"
  readonly _status?: Element | undefined
  /** Limited xhtml content */
  readonly div: string
}

/** The schema of {@link Narrative}. */
export const Narrative: ObjectSchema<Narrative> = /* @__PURE__ */ complex("Narrative", () => ({
  ...elementsOf(Element),
  status: required(NarrativeStatus),
  div: required(xhtml, { rules: [txt1, txt2] }),
}))
