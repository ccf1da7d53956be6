// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/BodyStructure), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Specific and identified anatomical structure
 *
 * <http://hl7.org/fhir/R4/bodystructure.html>
 */
export interface BodyStructure extends DomainResource {
  readonly resourceType: "BodyStructure"
  /** Bodystructure identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** Kind of Structure */
  readonly morphology?: CodeableConcept | undefined
  /** Body site */
  readonly location?: CodeableConcept | undefined
  /** Body site modifier */
  readonly locationQualifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Text description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Attached images */
  readonly image?: ReadonlyArray<Attachment> | undefined
  /** Who this is about */
  readonly patient: Reference<"Patient">
}

/** The schema of {@link BodyStructure}. */
export const BodyStructure: ResourceSchema<BodyStructure> = /* @__PURE__ */ resource(
  "BodyStructure",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    morphology: CodeableConcept,
    location: CodeableConcept,
    locationQualifier: [CodeableConcept],
    description: string,
    image: [Attachment],
    patient: required(Reference, "Patient"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
