// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductPharmaceutical), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * A pharmaceutical product described in terms of its composition and dose form
 *
 * <http://hl7.org/fhir/R4/medicinalproductpharmaceutical.html>
 */
export interface MedicinalProductPharmaceutical extends DomainResource {
  readonly resourceType: "MedicinalProductPharmaceutical"
  /** An identifier for the pharmaceutical medicinal product */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The administrable dose form, after necessary reconstitution */
  readonly administrableDoseForm: CodeableConcept
  /** Todo */
  readonly unitOfPresentation?: CodeableConcept | undefined
  /** Ingredient */
  readonly ingredient?: ReadonlyArray<Reference<"MedicinalProductIngredient">> | undefined
  /** Accompanying device */
  readonly device?: ReadonlyArray<Reference<"DeviceDefinition">> | undefined
  /** Characteristics e.g. a products onset of action */
  readonly characteristics?: ReadonlyArray<MedicinalProductPharmaceuticalCharacteristics> | undefined
  /** The path by which the pharmaceutical product is taken into or makes contact with the body */
  readonly routeOfAdministration: readonly [
    MedicinalProductPharmaceuticalRouteOfAdministration,
    ...ReadonlyArray<MedicinalProductPharmaceuticalRouteOfAdministration>,
  ]
}

/** The schema of {@link MedicinalProductPharmaceutical}. */
export const MedicinalProductPharmaceutical: ResourceSchema<MedicinalProductPharmaceutical> = /* @__PURE__ */ resource(
  "MedicinalProductPharmaceutical",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    administrableDoseForm: required(CodeableConcept),
    unitOfPresentation: CodeableConcept,
    ingredient: many(Reference, "MedicinalProductIngredient"),
    device: many(Reference, "DeviceDefinition"),
    characteristics: [MedicinalProductPharmaceuticalCharacteristics],
    routeOfAdministration: nonEmpty(MedicinalProductPharmaceuticalRouteOfAdministration),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Characteristics e.g. a products onset of action */
export interface MedicinalProductPharmaceuticalCharacteristics extends BackboneElement {
  /** A coded characteristic */
  readonly code: CodeableConcept
  /** The status of characteristic e.g. assigned or pending */
  readonly status?: CodeableConcept | undefined
}

/** The schema of {@link MedicinalProductPharmaceuticalCharacteristics}. */
export const MedicinalProductPharmaceuticalCharacteristics: ObjectSchema<MedicinalProductPharmaceuticalCharacteristics> =
  /* @__PURE__ */ complex("MedicinalProductPharmaceutical.characteristics", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    status: CodeableConcept,
  }))

/** The path by which the pharmaceutical product is taken into or makes contact with the body */
export interface MedicinalProductPharmaceuticalRouteOfAdministration extends BackboneElement {
  /** Coded expression for the route */
  readonly code: CodeableConcept
  /** The first dose (dose quantity) administered in humans can be specified, for a product under investigation, using a numerical value and its unit of measurement */
  readonly firstDose?: Quantity | undefined
  /** The maximum single dose that can be administered as per the protocol of a clinical trial can be specified using a numerical value and its unit of measurement */
  readonly maxSingleDose?: Quantity | undefined
  /** The maximum dose per day (maximum dose quantity to be administered in any one 24-h period) that can be administered as per the protocol referenced in the clinical trial authorisation */
  readonly maxDosePerDay?: Quantity | undefined
  /** The maximum dose per treatment period that can be administered as per the protocol referenced in the clinical trial authorisation */
  readonly maxDosePerTreatmentPeriod?: Ratio | undefined
  /** The maximum treatment period during which an Investigational Medicinal Product can be administered as per the protocol referenced in the clinical trial authorisation */
  readonly maxTreatmentPeriod?: Duration | undefined
  /** A species for which this route applies */
  readonly targetSpecies?: ReadonlyArray<MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies> | undefined
}

/** The schema of {@link MedicinalProductPharmaceuticalRouteOfAdministration}. */
export const MedicinalProductPharmaceuticalRouteOfAdministration: ObjectSchema<MedicinalProductPharmaceuticalRouteOfAdministration> =
  /* @__PURE__ */ complex("MedicinalProductPharmaceutical.routeOfAdministration", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    firstDose: Quantity,
    maxSingleDose: Quantity,
    maxDosePerDay: Quantity,
    maxDosePerTreatmentPeriod: Ratio,
    maxTreatmentPeriod: Duration,
    targetSpecies: [MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies],
  }))

/** A species for which this route applies */
export interface MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies extends BackboneElement {
  /** Coded expression for the species */
  readonly code: CodeableConcept
  /** A species specific time during which consumption of animal product is not appropriate */
  readonly withdrawalPeriod?:
    | ReadonlyArray<MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod>
    | undefined
}

/** The schema of {@link MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies}. */
export const MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies: ObjectSchema<MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpecies> =
  /* @__PURE__ */ complex("MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    withdrawalPeriod: [MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod],
  }))

/** A species specific time during which consumption of animal product is not appropriate */
export interface MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod extends BackboneElement {
  /** Coded expression for the type of tissue for which the withdrawal period applues, e.g. meat, milk */
  readonly tissue: CodeableConcept
  /** A value for the time */
  readonly value: Quantity
  /** Extra information about the withdrawal period */
  readonly supportingInformation?: string | undefined
  readonly _supportingInformation?: Element | undefined
}

/** The schema of {@link MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod}. */
export const MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod: ObjectSchema<MedicinalProductPharmaceuticalRouteOfAdministrationTargetSpeciesWithdrawalPeriod> =
  /* @__PURE__ */ complex(
    "MedicinalProductPharmaceutical.routeOfAdministration.targetSpecies.withdrawalPeriod",
    () => ({
      ...elementsOf(BackboneElement),
      tissue: required(CodeableConcept),
      value: required(Quantity),
      supportingInformation: string,
    }),
  )
