// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Element), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Extension } from "./Extension.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { attribute, complex, elementId } from "../../internal/construct.ts"

/**
 * Base for all elements
 *
 * <http://hl7.org/fhir/StructureDefinition/Element>
 */
export interface Element {
  /** Unique id for inter-element referencing */
  readonly id?: string | undefined
  /** Additional content defined by implementations */
  readonly extension?: ReadonlyArray<Extension> | undefined
}

/** The schema of {@link Element}. */
export const Element: ObjectSchema<Element> = /* @__PURE__ */ complex("Element", () => ({
  id: attribute(elementId),
  extension: [Extension],
}))
