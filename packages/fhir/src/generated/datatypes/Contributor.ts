// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Contributor), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { ContactDetail } from "./ContactDetail.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { string } from "../Primitives.ts"
import { ContributorType } from "../ValueSets.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Contributor information
 *
 * <http://hl7.org/fhir/StructureDefinition/Contributor>
 */
export interface Contributor extends Element {
  /** author | editor | reviewer | endorser */
  readonly type: "author" | "editor" | "reviewer" | "endorser"
  readonly _type?: Element | undefined
  /** Who contributed the content */
  readonly name: string
  readonly _name?: Element | undefined
  /** Contact details of the contributor */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
}

/** The schema of {@link Contributor}. */
export const Contributor: ObjectSchema<Contributor> = /* @__PURE__ */ complex("Contributor", () => ({
  ...elementsOf(Element),
  type: required(ContributorType),
  name: required(string),
  contact: [ContactDetail],
}))
