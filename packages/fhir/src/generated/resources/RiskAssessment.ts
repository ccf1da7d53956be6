// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/RiskAssessment), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, ras1, ras2 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, decimal, string } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ObservationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Potential outcomes for a subject with likelihood
 *
 * <http://hl7.org/fhir/R4/riskassessment.html>
 */
export interface RiskAssessment extends DomainResource {
  readonly resourceType: "RiskAssessment"
  /** Unique identifier for the assessment */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Request fulfilled by this assessment */
  readonly basedOn?: Reference | undefined
  /** Part of this occurrence */
  readonly parent?: Reference | undefined
  /** registered | preliminary | final | amended + */
  readonly status:
    | "registered"
    | "preliminary"
    | "final"
    | "amended"
    | "corrected"
    | "cancelled"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Evaluation mechanism */
  readonly method?: CodeableConcept | undefined
  /** Type of assessment */
  readonly code?: CodeableConcept | undefined
  /** Who/what does assessment apply to? */
  readonly subject: Reference<"Patient" | "Group">
  /** Where was assessment performed? */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When was assessment made? */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When was assessment made? */
  readonly occurrencePeriod?: Period | undefined
  /** Condition assessed */
  readonly condition?: Reference<"Condition"> | undefined
  /** Who did assessment? */
  readonly performer?: Reference<"Practitioner" | "PractitionerRole" | "Device"> | undefined
  /** Why the assessment was necessary? */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why the assessment was necessary? */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Information used in assessment */
  readonly basis?: ReadonlyArray<Reference> | undefined
  /** Outcome predicted */
  readonly prediction?: ReadonlyArray<RiskAssessmentPrediction> | undefined
  /** How to reduce risk */
  readonly mitigation?: string | undefined
  readonly _mitigation?: Element | undefined
  /** Comments on the risk assessment */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link RiskAssessment}. */
export const RiskAssessment: ResourceSchema<RiskAssessment> = /* @__PURE__ */ resource(
  "RiskAssessment",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: Reference,
    parent: Reference,
    status: required(ObservationStatus),
    method: CodeableConcept,
    code: CodeableConcept,
    subject: required(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    ...choice("occurrence", { DateTime: dateTime, Period }),
    condition: optional(Reference, "Condition"),
    performer: optional(Reference, "Practitioner|PractitionerRole|Device"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    basis: [Reference],
    prediction: [RiskAssessmentPrediction],
    mitigation: string,
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Outcome predicted */
export interface RiskAssessmentPrediction extends BackboneElement {
  /** Possible outcome for the subject */
  readonly outcome?: CodeableConcept | undefined
  /** Likelihood of specified outcome */
  readonly probabilityDecimal?: number | undefined
  readonly _probabilityDecimal?: Element | undefined
  /** Likelihood of specified outcome */
  readonly probabilityRange?: Range | undefined
  /** Likelihood of specified outcome as a qualitative value */
  readonly qualitativeRisk?: CodeableConcept | undefined
  /** Relative likelihood */
  readonly relativeRisk?: number | undefined
  readonly _relativeRisk?: Element | undefined
  /** Timeframe or age range */
  readonly whenPeriod?: Period | undefined
  /** Timeframe or age range */
  readonly whenRange?: Range | undefined
  /** Explanation of prediction */
  readonly rationale?: string | undefined
  readonly _rationale?: Element | undefined
}

/** The schema of {@link RiskAssessmentPrediction}. */
export const RiskAssessmentPrediction: ObjectSchema<RiskAssessmentPrediction> = /* @__PURE__ */ complex(
  "RiskAssessment.prediction",
  () => ({
    ...elementsOf(BackboneElement),
    outcome: CodeableConcept,
    ...choice("probability", { Decimal: decimal, Range }, { rules: [ras1] }),
    qualitativeRisk: CodeableConcept,
    relativeRisk: decimal,
    ...choice("when", { Period, Range }),
    rationale: string,
  }),
  [ras2],
)
