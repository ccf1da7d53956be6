// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/AllergyIntolerance), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { ait1, ait2, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import {
  AllergyIntoleranceCategory,
  AllergyIntoleranceCriticality,
  AllergyIntoleranceSeverity,
  AllergyIntoleranceType,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Allergy or Intolerance (generally: Risk of adverse reaction to a substance)
 *
 * <http://hl7.org/fhir/R4/allergyintolerance.html>
 */
export interface AllergyIntolerance extends DomainResource {
  readonly resourceType: "AllergyIntolerance"
  /** External ids for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | inactive | resolved */
  readonly clinicalStatus?: CodeableConcept | undefined
  /** unconfirmed | confirmed | refuted | entered-in-error */
  readonly verificationStatus?: CodeableConcept | undefined
  /** allergy | intolerance - Underlying mechanism (if known) */
  readonly type?: "allergy" | "intolerance" | undefined
  readonly _type?: Element | undefined
  /** food | medication | environment | biologic */
  readonly category?: ReadonlyArray<"food" | "medication" | "environment" | "biologic" | null> | undefined
  readonly _category?: ReadonlyArray<Element | null> | undefined
  /** low | high | unable-to-assess */
  readonly criticality?: "low" | "high" | "unable-to-assess" | undefined
  readonly _criticality?: Element | undefined
  /** Code that identifies the allergy or intolerance */
  readonly code?: CodeableConcept | undefined
  /** Who the sensitivity is for */
  readonly patient: Reference<"Patient">
  /** Encounter when the allergy or intolerance was asserted */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When allergy or intolerance was identified */
  readonly onsetDateTime?: string | undefined
  readonly _onsetDateTime?: Element | undefined
  /** When allergy or intolerance was identified */
  readonly onsetAge?: Age | undefined
  /** When allergy or intolerance was identified */
  readonly onsetPeriod?: Period | undefined
  /** When allergy or intolerance was identified */
  readonly onsetRange?: Range | undefined
  /** When allergy or intolerance was identified */
  readonly onsetString?: string | undefined
  readonly _onsetString?: Element | undefined
  /** Date first version of the resource instance was recorded */
  readonly recordedDate?: string | undefined
  readonly _recordedDate?: Element | undefined
  /** Who recorded the sensitivity */
  readonly recorder?: Reference<"Practitioner" | "PractitionerRole" | "Patient" | "RelatedPerson"> | undefined
  /** Source of the information about the allergy */
  readonly asserter?: Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole"> | undefined
  /** Date(/time) of last known occurrence of a reaction */
  readonly lastOccurrence?: string | undefined
  readonly _lastOccurrence?: Element | undefined
  /** Additional text not captured in other fields */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Adverse Reaction Events linked to exposure to substance */
  readonly reaction?: ReadonlyArray<AllergyIntoleranceReaction> | undefined
}

/** The schema of {@link AllergyIntolerance}. */
export const AllergyIntolerance: ResourceSchema<AllergyIntolerance> = /* @__PURE__ */ resource(
  "AllergyIntolerance",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    clinicalStatus: CodeableConcept,
    verificationStatus: CodeableConcept,
    type: AllergyIntoleranceType,
    category: [AllergyIntoleranceCategory],
    criticality: AllergyIntoleranceCriticality,
    code: CodeableConcept,
    patient: required(Reference, "Patient"),
    encounter: optional(Reference, "Encounter"),
    ...choice("onset", { DateTime: dateTime, Age, Period, Range, String: string }),
    recordedDate: dateTime,
    recorder: optional(Reference, "Practitioner|PractitionerRole|Patient|RelatedPerson"),
    asserter: optional(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole"),
    lastOccurrence: dateTime,
    note: [Annotation],
    reaction: [AllergyIntoleranceReaction],
  }),
  [ait1, ait2, dom2, dom3, dom4, dom5, dom6],
)

/** Adverse Reaction Events linked to exposure to substance */
export interface AllergyIntoleranceReaction extends BackboneElement {
  /** Specific substance or pharmaceutical product considered to be responsible for event */
  readonly substance?: CodeableConcept | undefined
  /** Clinical symptoms/signs associated with the Event */
  readonly manifestation: readonly [CodeableConcept, ...ReadonlyArray<CodeableConcept>]
  /** Description of the event as a whole */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Date(/time) when manifestations showed */
  readonly onset?: string | undefined
  readonly _onset?: Element | undefined
  /** mild | moderate | severe (of event as a whole) */
  readonly severity?: "mild" | "moderate" | "severe" | undefined
  readonly _severity?: Element | undefined
  /** How the subject was exposed to the substance */
  readonly exposureRoute?: CodeableConcept | undefined
  /** Text about event not captured in other fields */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link AllergyIntoleranceReaction}. */
export const AllergyIntoleranceReaction: ObjectSchema<AllergyIntoleranceReaction> = /* @__PURE__ */ complex(
  "AllergyIntolerance.reaction",
  () => ({
    ...elementsOf(BackboneElement),
    substance: CodeableConcept,
    manifestation: nonEmpty(CodeableConcept),
    description: string,
    onset: dateTime,
    severity: AllergyIntoleranceSeverity,
    exposureRoute: CodeableConcept,
    note: [Annotation],
  }),
)
