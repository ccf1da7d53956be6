// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ImmunizationRecommendation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, imr1 } from "../Invariants.ts"
import { dateTime, positiveInt, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { choice, complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Guidance or advice relating to an immunization
 *
 * <http://hl7.org/fhir/R4/immunizationrecommendation.html>
 */
export interface ImmunizationRecommendation extends DomainResource {
  readonly resourceType: "ImmunizationRecommendation"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Who this profile is for */
  readonly patient: Reference<"Patient">
  /** Date recommendation(s) created */
  readonly date: string
  readonly _date?: Element | undefined
  /** Who is responsible for protocol */
  readonly authority?: Reference<"Organization"> | undefined
  /** Vaccine administration recommendations */
  readonly recommendation: readonly [
    ImmunizationRecommendationRecommendation,
    ...ReadonlyArray<ImmunizationRecommendationRecommendation>,
  ]
}

/** The schema of {@link ImmunizationRecommendation}. */
export const ImmunizationRecommendation: ResourceSchema<ImmunizationRecommendation> = /* @__PURE__ */ resource(
  "ImmunizationRecommendation",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    patient: required(Reference, "Patient"),
    date: required(dateTime),
    authority: optional(Reference, "Organization"),
    recommendation: nonEmpty(ImmunizationRecommendationRecommendation),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Vaccine administration recommendations */
export interface ImmunizationRecommendationRecommendation extends BackboneElement {
  /** Vaccine or vaccine group recommendation applies to */
  readonly vaccineCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Disease to be immunized against */
  readonly targetDisease?: CodeableConcept | undefined
  /** Vaccine which is contraindicated to fulfill the recommendation */
  readonly contraindicatedVaccineCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Vaccine recommendation status */
  readonly forecastStatus: CodeableConcept
  /** Vaccine administration status reason */
  readonly forecastReason?: ReadonlyArray<CodeableConcept> | undefined
  /** Dates governing proposed immunization */
  readonly dateCriterion?: ReadonlyArray<ImmunizationRecommendationRecommendationDateCriterion> | undefined
  /** Protocol details */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Name of vaccination series */
  readonly series?: string | undefined
  readonly _series?: Element | undefined
  /** Recommended dose number within series */
  readonly doseNumberPositiveInt?: number | undefined
  readonly _doseNumberPositiveInt?: Element | undefined
  /** Recommended dose number within series */
  readonly doseNumberString?: string | undefined
  readonly _doseNumberString?: Element | undefined
  /** Recommended number of doses for immunity */
  readonly seriesDosesPositiveInt?: number | undefined
  readonly _seriesDosesPositiveInt?: Element | undefined
  /** Recommended number of doses for immunity */
  readonly seriesDosesString?: string | undefined
  readonly _seriesDosesString?: Element | undefined
  /** Past immunizations supporting recommendation */
  readonly supportingImmunization?: ReadonlyArray<Reference<"Immunization" | "ImmunizationEvaluation">> | undefined
  /** Patient observations supporting recommendation */
  readonly supportingPatientInformation?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link ImmunizationRecommendationRecommendation}. */
export const ImmunizationRecommendationRecommendation: ObjectSchema<ImmunizationRecommendationRecommendation> =
  /* @__PURE__ */ complex(
    "ImmunizationRecommendation.recommendation",
    () => ({
      ...elementsOf(BackboneElement),
      vaccineCode: [CodeableConcept],
      targetDisease: CodeableConcept,
      contraindicatedVaccineCode: [CodeableConcept],
      forecastStatus: required(CodeableConcept),
      forecastReason: [CodeableConcept],
      dateCriterion: [ImmunizationRecommendationRecommendationDateCriterion],
      description: string,
      series: string,
      ...choice("doseNumber", { PositiveInt: positiveInt, String: string }),
      ...choice("seriesDoses", { PositiveInt: positiveInt, String: string }),
      supportingImmunization: many(Reference, "Immunization|ImmunizationEvaluation"),
      supportingPatientInformation: [Reference],
    }),
    [imr1],
  )

/** Dates governing proposed immunization */
export interface ImmunizationRecommendationRecommendationDateCriterion extends BackboneElement {
  /** Type of date */
  readonly code: CodeableConcept
  /** Recommended date */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link ImmunizationRecommendationRecommendationDateCriterion}. */
export const ImmunizationRecommendationRecommendationDateCriterion: ObjectSchema<ImmunizationRecommendationRecommendationDateCriterion> =
  /* @__PURE__ */ complex("ImmunizationRecommendation.recommendation.dateCriterion", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    value: required(dateTime),
  }))
