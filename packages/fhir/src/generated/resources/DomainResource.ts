// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DomainResource), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { AnyResource } from "../../AnyResource.ts"
import { Extension } from "../datatypes/Extension.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Narrative } from "../datatypes/Narrative.ts"
import { Resource } from "./Resource.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A resource with narrative, extensions, and contained resources
 *
 * <http://hl7.org/fhir/R4/domainresource.html>
 */
export interface DomainResource extends Resource {
  /** Text summary of the resource, for human interpretation */
  readonly text?: Narrative | undefined
  /** Contained, inline Resources */
  readonly contained?: ReadonlyArray<AnyResource> | undefined
  /** Additional content defined by implementations */
  readonly extension?: ReadonlyArray<Extension> | undefined
  /** Extensions that cannot be ignored */
  readonly modifierExtension?: ReadonlyArray<Extension> | undefined
}

/** The schema of {@link DomainResource}. */
export const DomainResource: ObjectSchema<DomainResource> = /* @__PURE__ */ complex(
  "DomainResource",
  () => ({
    ...elementsOf(Resource),
    text: Narrative,
    contained: [AnyResource],
    extension: [Extension],
    modifierExtension: [Extension],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
