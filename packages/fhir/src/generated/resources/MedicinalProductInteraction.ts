// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductInteraction), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * MedicinalProductInteraction
 *
 * <http://hl7.org/fhir/R4/medicinalproductinteraction.html>
 */
export interface MedicinalProductInteraction extends DomainResource {
  readonly resourceType: "MedicinalProductInteraction"
  /** The medication for which this is a described interaction */
  readonly subject?: ReadonlyArray<Reference<"MedicinalProduct" | "Medication" | "Substance">> | undefined
  /** The interaction described */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The specific medication, food or laboratory test that interacts */
  readonly interactant?: ReadonlyArray<MedicinalProductInteractionInteractant> | undefined
  /** The type of the interaction e.g. drug-drug interaction, drug-food interaction, drug-lab test interaction */
  readonly type?: CodeableConcept | undefined
  /** The effect of the interaction, for example "reduced gastric absorption of primary medication" */
  readonly effect?: CodeableConcept | undefined
  /** The incidence of the interaction, e.g. theoretical, observed */
  readonly incidence?: CodeableConcept | undefined
  /** Actions for managing the interaction */
  readonly management?: CodeableConcept | undefined
}

/** The schema of {@link MedicinalProductInteraction}. */
export const MedicinalProductInteraction: ResourceSchema<MedicinalProductInteraction> = /* @__PURE__ */ resource(
  "MedicinalProductInteraction",
  () => ({
    ...elementsOf(DomainResource),
    subject: many(Reference, "MedicinalProduct|Medication|Substance"),
    description: string,
    interactant: [MedicinalProductInteractionInteractant],
    type: CodeableConcept,
    effect: CodeableConcept,
    incidence: CodeableConcept,
    management: CodeableConcept,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The specific medication, food or laboratory test that interacts */
export interface MedicinalProductInteractionInteractant extends BackboneElement {
  /** The specific medication, food or laboratory test that interacts */
  readonly itemReference?:
    | Reference<"MedicinalProduct" | "Medication" | "Substance" | "ObservationDefinition">
    | undefined
  /** The specific medication, food or laboratory test that interacts */
  readonly itemCodeableConcept?: CodeableConcept | undefined
}

/** The schema of {@link MedicinalProductInteractionInteractant}. */
export const MedicinalProductInteractionInteractant: ObjectSchema<MedicinalProductInteractionInteractant> =
  /* @__PURE__ */ complex("MedicinalProductInteraction.interactant", () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice(
      "item",
      { Reference, CodeableConcept },
      "MedicinalProduct|Medication|Substance|ObservationDefinition",
    ),
  }))
