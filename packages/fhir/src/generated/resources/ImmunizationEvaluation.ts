// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ImmunizationEvaluation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { dateTime, positiveInt, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ImmunizationEvaluationStatusCodes } from "../ValueSets.ts"
import { choice, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Immunization evaluation information
 *
 * <http://hl7.org/fhir/R4/immunizationevaluation.html>
 */
export interface ImmunizationEvaluation extends DomainResource {
  readonly resourceType: "ImmunizationEvaluation"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** completed | entered-in-error */
  readonly status: "completed" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Who this evaluation is for */
  readonly patient: Reference<"Patient">
  /** Date evaluation was performed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Who is responsible for publishing the recommendations */
  readonly authority?: Reference<"Organization"> | undefined
  /** Evaluation target disease */
  readonly targetDisease: CodeableConcept
  /** Immunization being evaluated */
  readonly immunizationEvent: Reference<"Immunization">
  /** Status of the dose relative to published recommendations */
  readonly doseStatus: CodeableConcept
  /** Reason for the dose status */
  readonly doseStatusReason?: ReadonlyArray<CodeableConcept> | undefined
  /** Evaluation notes */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Name of vaccine series */
  readonly series?: string | undefined
  readonly _series?: Element | undefined
  /** Dose number within series */
  readonly doseNumberPositiveInt?: number | undefined
  readonly _doseNumberPositiveInt?: Element | undefined
  /** Dose number within series */
  readonly doseNumberString?: string | undefined
  readonly _doseNumberString?: Element | undefined
  /** Recommended number of doses for immunity */
  readonly seriesDosesPositiveInt?: number | undefined
  readonly _seriesDosesPositiveInt?: Element | undefined
  /** Recommended number of doses for immunity */
  readonly seriesDosesString?: string | undefined
  readonly _seriesDosesString?: Element | undefined
}

/** The schema of {@link ImmunizationEvaluation}. */
export const ImmunizationEvaluation: ResourceSchema<ImmunizationEvaluation> = /* @__PURE__ */ resource(
  "ImmunizationEvaluation",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ImmunizationEvaluationStatusCodes),
    patient: required(Reference, "Patient"),
    date: dateTime,
    authority: optional(Reference, "Organization"),
    targetDisease: required(CodeableConcept),
    immunizationEvent: required(Reference, "Immunization"),
    doseStatus: required(CodeableConcept),
    doseStatusReason: [CodeableConcept],
    description: string,
    series: string,
    ...choice("doseNumber", { PositiveInt: positiveInt, String: string }),
    ...choice("seriesDoses", { PositiveInt: positiveInt, String: string }),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
