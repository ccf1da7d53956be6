// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Condition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { con1, con2, con3, con4, con5, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Detailed information about conditions, problems or diagnoses
 *
 * <http://hl7.org/fhir/R4/condition.html>
 */
export interface Condition extends DomainResource {
  readonly resourceType: "Condition"
  /** External Ids for this condition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | recurrence | relapse | inactive | remission | resolved */
  readonly clinicalStatus?: CodeableConcept | undefined
  /** unconfirmed | provisional | differential | confirmed | refuted | entered-in-error */
  readonly verificationStatus?: CodeableConcept | undefined
  /** problem-list-item | encounter-diagnosis */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Subjective severity of condition */
  readonly severity?: CodeableConcept | undefined
  /** Identification of the condition, problem or diagnosis */
  readonly code?: CodeableConcept | undefined
  /** Anatomical location, if relevant */
  readonly bodySite?: ReadonlyArray<CodeableConcept> | undefined
  /** Who has the condition? */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Estimated or actual date, date-time, or age */
  readonly onsetDateTime?: string | undefined
  readonly _onsetDateTime?: Element | undefined
  /** Estimated or actual date, date-time, or age */
  readonly onsetAge?: Age | undefined
  /** Estimated or actual date, date-time, or age */
  readonly onsetPeriod?: Period | undefined
  /** Estimated or actual date, date-time, or age */
  readonly onsetRange?: Range | undefined
  /** Estimated or actual date, date-time, or age */
  readonly onsetString?: string | undefined
  readonly _onsetString?: Element | undefined
  /** When in resolution/remission */
  readonly abatementDateTime?: string | undefined
  readonly _abatementDateTime?: Element | undefined
  /** When in resolution/remission */
  readonly abatementAge?: Age | undefined
  /** When in resolution/remission */
  readonly abatementPeriod?: Period | undefined
  /** When in resolution/remission */
  readonly abatementRange?: Range | undefined
  /** When in resolution/remission */
  readonly abatementString?: string | undefined
  readonly _abatementString?: Element | undefined
  /** Date record was first recorded */
  readonly recordedDate?: string | undefined
  readonly _recordedDate?: Element | undefined
  /** Who recorded the condition */
  readonly recorder?: Reference<"Practitioner" | "PractitionerRole" | "Patient" | "RelatedPerson"> | undefined
  /** Person who asserts this condition */
  readonly asserter?: Reference<"Practitioner" | "PractitionerRole" | "Patient" | "RelatedPerson"> | undefined
  /** Stage/grade, usually assessed formally */
  readonly stage?: ReadonlyArray<ConditionStage> | undefined
  /** Supporting evidence */
  readonly evidence?: ReadonlyArray<ConditionEvidence> | undefined
  /** Additional information about the Condition */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link Condition}. */
export const Condition: ResourceSchema<Condition> = /* @__PURE__ */ resource(
  "Condition",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    clinicalStatus: CodeableConcept,
    verificationStatus: CodeableConcept,
    category: [CodeableConcept],
    severity: CodeableConcept,
    code: CodeableConcept,
    bodySite: [CodeableConcept],
    subject: required(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    ...choice("onset", { DateTime: dateTime, Age, Period, Range, String: string }),
    ...choice("abatement", { DateTime: dateTime, Age, Period, Range, String: string }),
    recordedDate: dateTime,
    recorder: optional(Reference, "Practitioner|PractitionerRole|Patient|RelatedPerson"),
    asserter: optional(Reference, "Practitioner|PractitionerRole|Patient|RelatedPerson"),
    stage: [ConditionStage],
    evidence: [ConditionEvidence],
    note: [Annotation],
  }),
  [con3, con4, con5, dom2, dom3, dom4, dom5, dom6],
)

/** Stage/grade, usually assessed formally */
export interface ConditionStage extends BackboneElement {
  /** Simple summary (disease specific) */
  readonly summary?: CodeableConcept | undefined
  /** Formal record of assessment */
  readonly assessment?: ReadonlyArray<Reference<"ClinicalImpression" | "DiagnosticReport" | "Observation">> | undefined
  /** Kind of staging */
  readonly type?: CodeableConcept | undefined
}

/** The schema of {@link ConditionStage}. */
export const ConditionStage: ObjectSchema<ConditionStage> = /* @__PURE__ */ complex(
  "Condition.stage",
  () => ({
    ...elementsOf(BackboneElement),
    summary: CodeableConcept,
    assessment: many(Reference, "ClinicalImpression|DiagnosticReport|Observation"),
    type: CodeableConcept,
  }),
  [con1],
)

/** Supporting evidence */
export interface ConditionEvidence extends BackboneElement {
  /** Manifestation/symptom */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Supporting information found elsewhere */
  readonly detail?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link ConditionEvidence}. */
export const ConditionEvidence: ObjectSchema<ConditionEvidence> = /* @__PURE__ */ complex(
  "Condition.evidence",
  () => ({ ...elementsOf(BackboneElement), code: [CodeableConcept], detail: [Reference] }),
  [con2],
)
