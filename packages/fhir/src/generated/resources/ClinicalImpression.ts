// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ClinicalImpression), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ClinicalImpressionStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A clinical assessment performed when planning treatments and management strategies for a patient
 *
 * <http://hl7.org/fhir/R4/clinicalimpression.html>
 */
export interface ClinicalImpression extends DomainResource {
  readonly resourceType: "ClinicalImpression"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** in-progress | completed | entered-in-error */
  readonly status: "in-progress" | "completed" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** Kind of assessment performed */
  readonly code?: CodeableConcept | undefined
  /** Why/how the assessment was performed */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Patient or group assessed */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Time of assessment */
  readonly effectiveDateTime?: string | undefined
  readonly _effectiveDateTime?: Element | undefined
  /** Time of assessment */
  readonly effectivePeriod?: Period | undefined
  /** When the assessment was documented */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** The clinician performing the assessment */
  readonly assessor?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Reference to last assessment */
  readonly previous?: Reference<"ClinicalImpression"> | undefined
  /** Relevant impressions of patient state */
  readonly problem?: ReadonlyArray<Reference<"Condition" | "AllergyIntolerance">> | undefined
  /** One or more sets of investigations (signs, symptoms, etc.) */
  readonly investigation?: ReadonlyArray<ClinicalImpressionInvestigation> | undefined
  /** Clinical Protocol followed */
  readonly protocol?: ReadonlyArray<string | null> | undefined
  readonly _protocol?: ReadonlyArray<Element | null> | undefined
  /** Summary of the assessment */
  readonly summary?: string | undefined
  readonly _summary?: Element | undefined
  /** Possible or likely findings and diagnoses */
  readonly finding?: ReadonlyArray<ClinicalImpressionFinding> | undefined
  /** Estimate of likely outcome */
  readonly prognosisCodeableConcept?: ReadonlyArray<CodeableConcept> | undefined
  /** RiskAssessment expressing likely outcome */
  readonly prognosisReference?: ReadonlyArray<Reference<"RiskAssessment">> | undefined
  /** Information supporting the clinical impression */
  readonly supportingInfo?: ReadonlyArray<Reference> | undefined
  /** Comments made about the ClinicalImpression */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link ClinicalImpression}. */
export const ClinicalImpression: ResourceSchema<ClinicalImpression> = /* @__PURE__ */ resource(
  "ClinicalImpression",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ClinicalImpressionStatus),
    statusReason: CodeableConcept,
    code: CodeableConcept,
    description: string,
    subject: required(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    ...choice("effective", { DateTime: dateTime, Period }),
    date: dateTime,
    assessor: optional(Reference, "Practitioner|PractitionerRole"),
    previous: optional(Reference, "ClinicalImpression"),
    problem: many(Reference, "Condition|AllergyIntolerance"),
    investigation: [ClinicalImpressionInvestigation],
    protocol: [uri],
    summary: string,
    finding: [ClinicalImpressionFinding],
    prognosisCodeableConcept: [CodeableConcept],
    prognosisReference: many(Reference, "RiskAssessment"),
    supportingInfo: [Reference],
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** One or more sets of investigations (signs, symptoms, etc.) */
export interface ClinicalImpressionInvestigation extends BackboneElement {
  /** A name/code for the set */
  readonly code: CodeableConcept
  /** Record of a specific investigation */
  readonly item?:
    | ReadonlyArray<
        Reference<
          | "Observation"
          | "QuestionnaireResponse"
          | "FamilyMemberHistory"
          | "DiagnosticReport"
          | "RiskAssessment"
          | "ImagingStudy"
          | "Media"
        >
      >
    | undefined
}

/** The schema of {@link ClinicalImpressionInvestigation}. */
export const ClinicalImpressionInvestigation: ObjectSchema<ClinicalImpressionInvestigation> = /* @__PURE__ */ complex(
  "ClinicalImpression.investigation",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    item: many(
      Reference,
      "Observation|QuestionnaireResponse|FamilyMemberHistory|DiagnosticReport|RiskAssessment|ImagingStudy|Media",
    ),
  }),
)

/** Possible or likely findings and diagnoses */
export interface ClinicalImpressionFinding extends BackboneElement {
  /** What was found */
  readonly itemCodeableConcept?: CodeableConcept | undefined
  /** What was found */
  readonly itemReference?: Reference<"Condition" | "Observation" | "Media"> | undefined
  /** Which investigations support finding */
  readonly basis?: string | undefined
  readonly _basis?: Element | undefined
}

/** The schema of {@link ClinicalImpressionFinding}. */
export const ClinicalImpressionFinding: ObjectSchema<ClinicalImpressionFinding> = /* @__PURE__ */ complex(
  "ClinicalImpression.finding",
  () => ({
    ...elementsOf(BackboneElement),
    itemCodeableConcept: CodeableConcept,
    itemReference: optional(Reference, "Condition|Observation|Media"),
    basis: string,
  }),
)
