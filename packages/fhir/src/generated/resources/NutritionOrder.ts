// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/NutritionOrder), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, nor1, sqty1 } from "../Invariants.ts"
import { canonical, dateTime, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { RequestIntent, RequestStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Diet, formula or nutritional supplement request
 *
 * <http://hl7.org/fhir/R4/nutritionorder.html>
 */
export interface NutritionOrder extends DomainResource {
  readonly resourceType: "NutritionOrder"
  /** Identifiers assigned to this order */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** Instantiates protocol or definition */
  readonly instantiates?: ReadonlyArray<string | null> | undefined
  readonly _instantiates?: ReadonlyArray<Element | null> | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status: "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** proposal | plan | directive | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent:
    | "proposal"
    | "plan"
    | "directive"
    | "order"
    | "original-order"
    | "reflex-order"
    | "filler-order"
    | "instance-order"
    | "option"
  readonly _intent?: Element | undefined
  /** The person who requires the diet, formula or nutritional supplement */
  readonly patient: Reference<"Patient">
  /** The encounter associated with this nutrition order */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Date and time the nutrition order was requested */
  readonly dateTime: string
  readonly _dateTime?: Element | undefined
  /** Who ordered the diet, formula or nutritional supplement */
  readonly orderer?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** List of the patient's food and nutrition-related allergies and intolerances */
  readonly allergyIntolerance?: ReadonlyArray<Reference<"AllergyIntolerance">> | undefined
  /** Order-specific modifier about the type of food that should be given */
  readonly foodPreferenceModifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Order-specific modifier about the type of food that should not be given */
  readonly excludeFoodModifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Oral diet components */
  readonly oralDiet?: NutritionOrderOralDiet | undefined
  /** Supplement components */
  readonly supplement?: ReadonlyArray<NutritionOrderSupplement> | undefined
  /** Enteral formula components */
  readonly enteralFormula?: NutritionOrderEnteralFormula | undefined
  /** Comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link NutritionOrder}. */
export const NutritionOrder: ResourceSchema<NutritionOrder> = /* @__PURE__ */ resource(
  "NutritionOrder",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    instantiates: [uri],
    status: required(RequestStatus),
    intent: required(RequestIntent),
    patient: required(Reference, "Patient"),
    encounter: optional(Reference, "Encounter"),
    dateTime: required(dateTime),
    orderer: optional(Reference, "Practitioner|PractitionerRole"),
    allergyIntolerance: many(Reference, "AllergyIntolerance"),
    foodPreferenceModifier: [CodeableConcept],
    excludeFoodModifier: [CodeableConcept],
    oralDiet: NutritionOrderOralDiet,
    supplement: [NutritionOrderSupplement],
    enteralFormula: NutritionOrderEnteralFormula,
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6, nor1],
)

/** Oral diet components */
export interface NutritionOrderOralDiet extends BackboneElement {
  /** Type of oral diet or diet restrictions that describe what can be consumed orally */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Scheduled frequency of diet */
  readonly schedule?: ReadonlyArray<Timing> | undefined
  /** Required nutrient modifications */
  readonly nutrient?: ReadonlyArray<NutritionOrderOralDietNutrient> | undefined
  /** Required texture modifications */
  readonly texture?: ReadonlyArray<NutritionOrderOralDietTexture> | undefined
  /** The required consistency of fluids and liquids provided to the patient */
  readonly fluidConsistencyType?: ReadonlyArray<CodeableConcept> | undefined
  /** Instructions or additional information about the oral diet */
  readonly instruction?: string | undefined
  readonly _instruction?: Element | undefined
}

/** The schema of {@link NutritionOrderOralDiet}. */
export const NutritionOrderOralDiet: ObjectSchema<NutritionOrderOralDiet> = /* @__PURE__ */ complex(
  "NutritionOrder.oralDiet",
  () => ({
    ...elementsOf(BackboneElement),
    type: [CodeableConcept],
    schedule: [Timing],
    nutrient: [NutritionOrderOralDietNutrient],
    texture: [NutritionOrderOralDietTexture],
    fluidConsistencyType: [CodeableConcept],
    instruction: string,
  }),
)

/** Required nutrient modifications */
export interface NutritionOrderOralDietNutrient extends BackboneElement {
  /** Type of nutrient that is being modified */
  readonly modifier?: CodeableConcept | undefined
  /** Quantity of the specified nutrient */
  readonly amount?: Quantity | undefined
}

/** The schema of {@link NutritionOrderOralDietNutrient}. */
export const NutritionOrderOralDietNutrient: ObjectSchema<NutritionOrderOralDietNutrient> = /* @__PURE__ */ complex(
  "NutritionOrder.oralDiet.nutrient",
  () => ({ ...elementsOf(BackboneElement), modifier: CodeableConcept, amount: optional(Quantity, { rules: [sqty1] }) }),
)

/** Required texture modifications */
export interface NutritionOrderOralDietTexture extends BackboneElement {
  /** Code to indicate how to alter the texture of the foods, e.g. pureed */
  readonly modifier?: CodeableConcept | undefined
  /** Concepts that are used to identify an entity that is ingested for nutritional purposes */
  readonly foodType?: CodeableConcept | undefined
}

/** The schema of {@link NutritionOrderOralDietTexture}. */
export const NutritionOrderOralDietTexture: ObjectSchema<NutritionOrderOralDietTexture> = /* @__PURE__ */ complex(
  "NutritionOrder.oralDiet.texture",
  () => ({ ...elementsOf(BackboneElement), modifier: CodeableConcept, foodType: CodeableConcept }),
)

/** Supplement components */
export interface NutritionOrderSupplement extends BackboneElement {
  /** Type of supplement product requested */
  readonly type?: CodeableConcept | undefined
  /** Product or brand name of the nutritional supplement */
  readonly productName?: string | undefined
  readonly _productName?: Element | undefined
  /** Scheduled frequency of supplement */
  readonly schedule?: ReadonlyArray<Timing> | undefined
  /** Amount of the nutritional supplement */
  readonly quantity?: Quantity | undefined
  /** Instructions or additional information about the oral supplement */
  readonly instruction?: string | undefined
  readonly _instruction?: Element | undefined
}

/** The schema of {@link NutritionOrderSupplement}. */
export const NutritionOrderSupplement: ObjectSchema<NutritionOrderSupplement> = /* @__PURE__ */ complex(
  "NutritionOrder.supplement",
  () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    productName: string,
    schedule: [Timing],
    quantity: optional(Quantity, { rules: [sqty1] }),
    instruction: string,
  }),
)

/** Enteral formula components */
export interface NutritionOrderEnteralFormula extends BackboneElement {
  /** Type of enteral or infant formula */
  readonly baseFormulaType?: CodeableConcept | undefined
  /** Product or brand name of the enteral or infant formula */
  readonly baseFormulaProductName?: string | undefined
  readonly _baseFormulaProductName?: Element | undefined
  /** Type of modular component to add to the feeding */
  readonly additiveType?: CodeableConcept | undefined
  /** Product or brand name of the modular additive */
  readonly additiveProductName?: string | undefined
  readonly _additiveProductName?: Element | undefined
  /** Amount of energy per specified volume that is required */
  readonly caloricDensity?: Quantity | undefined
  /** How the formula should enter the patient's gastrointestinal tract */
  readonly routeofAdministration?: CodeableConcept | undefined
  /** Formula feeding instruction as structured data */
  readonly administration?: ReadonlyArray<NutritionOrderEnteralFormulaAdministration> | undefined
  /** Upper limit on formula volume per unit of time */
  readonly maxVolumeToDeliver?: Quantity | undefined
  /** Formula feeding instructions expressed as text */
  readonly administrationInstruction?: string | undefined
  readonly _administrationInstruction?: Element | undefined
}

/** The schema of {@link NutritionOrderEnteralFormula}. */
export const NutritionOrderEnteralFormula: ObjectSchema<NutritionOrderEnteralFormula> = /* @__PURE__ */ complex(
  "NutritionOrder.enteralFormula",
  () => ({
    ...elementsOf(BackboneElement),
    baseFormulaType: CodeableConcept,
    baseFormulaProductName: string,
    additiveType: CodeableConcept,
    additiveProductName: string,
    caloricDensity: optional(Quantity, { rules: [sqty1] }),
    routeofAdministration: CodeableConcept,
    administration: [NutritionOrderEnteralFormulaAdministration],
    maxVolumeToDeliver: optional(Quantity, { rules: [sqty1] }),
    administrationInstruction: string,
  }),
)

/** Formula feeding instruction as structured data */
export interface NutritionOrderEnteralFormulaAdministration extends BackboneElement {
  /** Scheduled frequency of enteral feeding */
  readonly schedule?: Timing | undefined
  /** The volume of formula to provide */
  readonly quantity?: Quantity | undefined
  /** Speed with which the formula is provided per period of time */
  readonly rateQuantity?: Quantity | undefined
  /** Speed with which the formula is provided per period of time */
  readonly rateRatio?: Ratio | undefined
}

/** The schema of {@link NutritionOrderEnteralFormulaAdministration}. */
export const NutritionOrderEnteralFormulaAdministration: ObjectSchema<NutritionOrderEnteralFormulaAdministration> =
  /* @__PURE__ */ complex("NutritionOrder.enteralFormula.administration", () => ({
    ...elementsOf(BackboneElement),
    schedule: Timing,
    quantity: optional(Quantity, { rules: [sqty1] }),
    ...choice("rate", { Quantity, Ratio }, { rules: [sqty1] }),
  }))
