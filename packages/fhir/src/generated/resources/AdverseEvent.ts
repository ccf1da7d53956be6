// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/AdverseEvent), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AdverseEventActuality } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Medical care, research study or other healthcare event causing physical injury
 *
 * <http://hl7.org/fhir/R4/adverseevent.html>
 */
export interface AdverseEvent extends DomainResource {
  readonly resourceType: "AdverseEvent"
  /** Business identifier for the event */
  readonly identifier?: Identifier | undefined
  /** actual | potential */
  readonly actuality: "actual" | "potential"
  readonly _actuality?: Element | undefined
  /** product-problem | product-quality | product-use-error | wrong-dose | incorrect-prescribing-information | wrong-technique | wrong-route-of-administration | wrong-rate | wrong-duration | wrong-time | expired-drug | medical-device-use-error | problem-different-manufacturer | unsafe-physical-environment */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of the event itself in relation to the subject */
  readonly event?: CodeableConcept | undefined
  /** Subject impacted by event */
  readonly subject: Reference<"Patient" | "Group" | "Practitioner" | "RelatedPerson">
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When the event occurred */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** When the event was detected */
  readonly detected?: string | undefined
  readonly _detected?: Element | undefined
  /** When the event was recorded */
  readonly recordedDate?: string | undefined
  readonly _recordedDate?: Element | undefined
  /** Effect on the subject due to this event */
  readonly resultingCondition?: ReadonlyArray<Reference<"Condition">> | undefined
  /** Location where adverse event occurred */
  readonly location?: Reference<"Location"> | undefined
  /** Seriousness of the event */
  readonly seriousness?: CodeableConcept | undefined
  /** mild | moderate | severe */
  readonly severity?: CodeableConcept | undefined
  /** resolved | recovering | ongoing | resolvedWithSequelae | fatal | unknown */
  readonly outcome?: CodeableConcept | undefined
  /** Who recorded the adverse event */
  readonly recorder?: Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson"> | undefined
  /** Who was involved in the adverse event or the potential adverse event */
  readonly contributor?: ReadonlyArray<Reference<"Practitioner" | "PractitionerRole" | "Device">> | undefined
  /** The suspected agent causing the adverse event */
  readonly suspectEntity?: ReadonlyArray<AdverseEventSuspectEntity> | undefined
  /** AdverseEvent.subjectMedicalHistory */
  readonly subjectMedicalHistory?:
    | ReadonlyArray<
        Reference<
          | "Condition"
          | "Observation"
          | "AllergyIntolerance"
          | "FamilyMemberHistory"
          | "Immunization"
          | "Procedure"
          | "Media"
          | "DocumentReference"
        >
      >
    | undefined
  /** AdverseEvent.referenceDocument */
  readonly referenceDocument?: ReadonlyArray<Reference<"DocumentReference">> | undefined
  /** AdverseEvent.study */
  readonly study?: ReadonlyArray<Reference<"ResearchStudy">> | undefined
}

/** The schema of {@link AdverseEvent}. */
export const AdverseEvent: ResourceSchema<AdverseEvent> = /* @__PURE__ */ resource(
  "AdverseEvent",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    actuality: required(AdverseEventActuality),
    category: [CodeableConcept],
    event: CodeableConcept,
    subject: required(Reference, "Patient|Group|Practitioner|RelatedPerson"),
    encounter: optional(Reference, "Encounter"),
    date: dateTime,
    detected: dateTime,
    recordedDate: dateTime,
    resultingCondition: many(Reference, "Condition"),
    location: optional(Reference, "Location"),
    seriousness: CodeableConcept,
    severity: CodeableConcept,
    outcome: CodeableConcept,
    recorder: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson"),
    contributor: many(Reference, "Practitioner|PractitionerRole|Device"),
    suspectEntity: [AdverseEventSuspectEntity],
    subjectMedicalHistory: many(
      Reference,
      "Condition|Observation|AllergyIntolerance|FamilyMemberHistory|Immunization|Procedure|Media|DocumentReference",
    ),
    referenceDocument: many(Reference, "DocumentReference"),
    study: many(Reference, "ResearchStudy"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The suspected agent causing the adverse event */
export interface AdverseEventSuspectEntity extends BackboneElement {
  /** Refers to the specific entity that caused the adverse event */
  readonly instance: Reference<
    | "Immunization"
    | "Procedure"
    | "Substance"
    | "Medication"
    | "MedicationAdministration"
    | "MedicationStatement"
    | "Device"
  >
  /** Information on the possible cause of the event */
  readonly causality?: ReadonlyArray<AdverseEventSuspectEntityCausality> | undefined
}

/** The schema of {@link AdverseEventSuspectEntity}. */
export const AdverseEventSuspectEntity: ObjectSchema<AdverseEventSuspectEntity> = /* @__PURE__ */ complex(
  "AdverseEvent.suspectEntity",
  () => ({
    ...elementsOf(BackboneElement),
    instance: required(
      Reference,
      "Immunization|Procedure|Substance|Medication|MedicationAdministration|MedicationStatement|Device",
    ),
    causality: [AdverseEventSuspectEntityCausality],
  }),
)

/** Information on the possible cause of the event */
export interface AdverseEventSuspectEntityCausality extends BackboneElement {
  /** Assessment of if the entity caused the event */
  readonly assessment?: CodeableConcept | undefined
  /** AdverseEvent.suspectEntity.causalityProductRelatedness */
  readonly productRelatedness?: string | undefined
  readonly _productRelatedness?: Element | undefined
  /** AdverseEvent.suspectEntity.causalityAuthor */
  readonly author?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** ProbabilityScale | Bayesian | Checklist */
  readonly method?: CodeableConcept | undefined
}

/** The schema of {@link AdverseEventSuspectEntityCausality}. */
export const AdverseEventSuspectEntityCausality: ObjectSchema<AdverseEventSuspectEntityCausality> =
  /* @__PURE__ */ complex("AdverseEvent.suspectEntity.causality", () => ({
    ...elementsOf(BackboneElement),
    assessment: CodeableConcept,
    productRelatedness: string,
    author: optional(Reference, "Practitioner|PractitionerRole"),
    method: CodeableConcept,
  }))
