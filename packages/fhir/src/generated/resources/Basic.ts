// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Basic), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { date } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Resource for non-supported content
 *
 * <http://hl7.org/fhir/R4/basic.html>
 */
export interface Basic extends DomainResource {
  readonly resourceType: "Basic"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Kind of Resource */
  readonly code: CodeableConcept
  /** Identifies the focus of this resource */
  readonly subject?: Reference | undefined
  /** When created */
  readonly created?: string | undefined
  readonly _created?: Element | undefined
  /** Who created */
  readonly author?:
    | Reference<"Practitioner" | "PractitionerRole" | "Patient" | "RelatedPerson" | "Organization">
    | undefined
}

/** The schema of {@link Basic}. */
export const Basic: ResourceSchema<Basic> = /* @__PURE__ */ resource(
  "Basic",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    code: required(CodeableConcept),
    subject: Reference,
    created: date,
    author: optional(Reference, "Practitioner|PractitionerRole|Patient|RelatedPerson|Organization"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
