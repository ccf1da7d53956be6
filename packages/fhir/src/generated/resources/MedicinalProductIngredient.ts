// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductIngredient), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, string } from "../Primitives.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, required, resource } from "../../internal/construct.ts"

/**
 * An ingredient of a manufactured item or pharmaceutical product
 *
 * <http://hl7.org/fhir/R4/medicinalproductingredient.html>
 */
export interface MedicinalProductIngredient extends DomainResource {
  readonly resourceType: "MedicinalProductIngredient"
  /** Identifier for the ingredient */
  readonly identifier?: Identifier | undefined
  /** Ingredient role e.g. Active ingredient, excipient */
  readonly role: CodeableConcept
  /** If the ingredient is a known or suspected allergen */
  readonly allergenicIndicator?: boolean | undefined
  readonly _allergenicIndicator?: Element | undefined
  /** Manufacturer of this Ingredient */
  readonly manufacturer?: ReadonlyArray<Reference<"Organization">> | undefined
  /** A specified substance that comprises this ingredient */
  readonly specifiedSubstance?: ReadonlyArray<MedicinalProductIngredientSpecifiedSubstance> | undefined
  /** The ingredient substance */
  readonly substance?: MedicinalProductIngredientSubstance | undefined
}

/** The schema of {@link MedicinalProductIngredient}. */
export const MedicinalProductIngredient: ResourceSchema<MedicinalProductIngredient> = /* @__PURE__ */ resource(
  "MedicinalProductIngredient",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    role: required(CodeableConcept),
    allergenicIndicator: boolean,
    manufacturer: many(Reference, "Organization"),
    specifiedSubstance: [MedicinalProductIngredientSpecifiedSubstance],
    substance: MedicinalProductIngredientSubstance,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** A specified substance that comprises this ingredient */
export interface MedicinalProductIngredientSpecifiedSubstance extends BackboneElement {
  /** The specified substance */
  readonly code: CodeableConcept
  /** The group of specified substance, e.g. group 1 to 4 */
  readonly group: CodeableConcept
  /** Confidentiality level of the specified substance as the ingredient */
  readonly confidentiality?: CodeableConcept | undefined
  /** Quantity of the substance or specified substance present in the manufactured item or pharmaceutical product */
  readonly strength?: ReadonlyArray<MedicinalProductIngredientSpecifiedSubstanceStrength> | undefined
}

/** The schema of {@link MedicinalProductIngredientSpecifiedSubstance}. */
export const MedicinalProductIngredientSpecifiedSubstance: ObjectSchema<MedicinalProductIngredientSpecifiedSubstance> =
  /* @__PURE__ */ complex("MedicinalProductIngredient.specifiedSubstance", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    group: required(CodeableConcept),
    confidentiality: CodeableConcept,
    strength: [MedicinalProductIngredientSpecifiedSubstanceStrength],
  }))

/** Quantity of the substance or specified substance present in the manufactured item or pharmaceutical product */
export interface MedicinalProductIngredientSpecifiedSubstanceStrength extends BackboneElement {
  /** The quantity of substance in the unit of presentation, or in the volume (or mass) of the single pharmaceutical product or manufactured item */
  readonly presentation: Ratio
  /** A lower limit for the quantity of substance in the unit of presentation. For use when there is a range of strengths, this is the lower limit, with the presentation attribute becoming the upper limit */
  readonly presentationLowLimit?: Ratio | undefined
  /** The strength per unitary volume (or mass) */
  readonly concentration?: Ratio | undefined
  /** A lower limit for the strength per unitary volume (or mass), for when there is a range. The concentration attribute then becomes the upper limit */
  readonly concentrationLowLimit?: Ratio | undefined
  /** For when strength is measured at a particular point or distance */
  readonly measurementPoint?: string | undefined
  readonly _measurementPoint?: Element | undefined
  /** The country or countries for which the strength range applies */
  readonly country?: ReadonlyArray<CodeableConcept> | undefined
  /** Strength expressed in terms of a reference substance */
  readonly referenceStrength?:
    | ReadonlyArray<MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength>
    | undefined
}

/** The schema of {@link MedicinalProductIngredientSpecifiedSubstanceStrength}. */
export const MedicinalProductIngredientSpecifiedSubstanceStrength: ObjectSchema<MedicinalProductIngredientSpecifiedSubstanceStrength> =
  /* @__PURE__ */ complex("MedicinalProductIngredient.specifiedSubstance.strength", () => ({
    ...elementsOf(BackboneElement),
    presentation: required(Ratio),
    presentationLowLimit: Ratio,
    concentration: Ratio,
    concentrationLowLimit: Ratio,
    measurementPoint: string,
    country: [CodeableConcept],
    referenceStrength: [MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength],
  }))

/** Strength expressed in terms of a reference substance */
export interface MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength extends BackboneElement {
  /** Relevant reference substance */
  readonly substance?: CodeableConcept | undefined
  /** Strength expressed in terms of a reference substance */
  readonly strength: Ratio
  /** Strength expressed in terms of a reference substance */
  readonly strengthLowLimit?: Ratio | undefined
  /** For when strength is measured at a particular point or distance */
  readonly measurementPoint?: string | undefined
  readonly _measurementPoint?: Element | undefined
  /** The country or countries for which the strength range applies */
  readonly country?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength}. */
export const MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength: ObjectSchema<MedicinalProductIngredientSpecifiedSubstanceStrengthReferenceStrength> =
  /* @__PURE__ */ complex("MedicinalProductIngredient.specifiedSubstance.strength.referenceStrength", () => ({
    ...elementsOf(BackboneElement),
    substance: CodeableConcept,
    strength: required(Ratio),
    strengthLowLimit: Ratio,
    measurementPoint: string,
    country: [CodeableConcept],
  }))

/** The ingredient substance */
export interface MedicinalProductIngredientSubstance extends BackboneElement {
  /** The ingredient substance */
  readonly code: CodeableConcept
  /** Quantity of the substance or specified substance present in the manufactured item or pharmaceutical product */
  readonly strength?: ReadonlyArray<MedicinalProductIngredientSpecifiedSubstanceStrength> | undefined
}

/** The schema of {@link MedicinalProductIngredientSubstance}. */
export const MedicinalProductIngredientSubstance: ObjectSchema<MedicinalProductIngredientSubstance> =
  /* @__PURE__ */ complex("MedicinalProductIngredient.substance", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    strength: [MedicinalProductIngredientSpecifiedSubstanceStrength],
  }))
