// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ContactDetail), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { ContactPoint } from "./ContactPoint.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { string } from "../Primitives.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Contact information
 *
 * <http://hl7.org/fhir/StructureDefinition/ContactDetail>
 */
export interface ContactDetail extends Element {
  /** Name of an individual to contact */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Contact details for individual or organization */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
}

/** The schema of {@link ContactDetail}. */
export const ContactDetail: ObjectSchema<ContactDetail> = /* @__PURE__ */ complex("ContactDetail", () => ({
  ...elementsOf(Element),
  name: string,
  telecom: [ContactPoint],
}))
