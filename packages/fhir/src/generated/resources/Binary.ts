// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Binary), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { base64Binary } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Resource } from "./Resource.ts"
import { MimeTypes } from "../ValueSets.ts"
import { elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Pure binary content defined by a format other than FHIR
 *
 * <http://hl7.org/fhir/R4/binary.html>
 */
export interface Binary extends Resource {
  readonly resourceType: "Binary"
  /** MimeType of the binary content */
  readonly contentType: string
  readonly _contentType?: Element | undefined
  /** Identifies another resource to use as proxy when enforcing access control */
  readonly securityContext?: Reference | undefined
  /** The actual content */
  readonly data?: string | undefined
  readonly _data?: Element | undefined
}

/** The schema of {@link Binary}. */
export const Binary: ResourceSchema<Binary> = /* @__PURE__ */ resource("Binary", () => ({
  ...elementsOf(Resource),
  contentType: required(MimeTypes),
  securityContext: Reference,
  data: base64Binary,
}))
