// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/BackboneElement), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import { Extension } from "./Extension.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Base for elements defined inside a resource
 *
 * <http://hl7.org/fhir/StructureDefinition/BackboneElement>
 */
export interface BackboneElement extends Element {
  /** Extensions that cannot be ignored even if unrecognized */
  readonly modifierExtension?: ReadonlyArray<Extension> | undefined
}

/** The schema of {@link BackboneElement}. */
export const BackboneElement: ObjectSchema<BackboneElement> = /* @__PURE__ */ complex("BackboneElement", () => ({
  ...elementsOf(Element),
  modifierExtension: [Extension],
}))
