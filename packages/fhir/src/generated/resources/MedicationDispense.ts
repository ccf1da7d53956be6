// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicationDispense), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, mdd1, sqty1 } from "../Invariants.ts"
import { boolean, dateTime } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MedicationDispenseStatusCodes } from "../ValueSets.ts"
import {
  choice,
  complex,
  elementsOf,
  many,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * Dispensing a medication to a named patient
 *
 * <http://hl7.org/fhir/R4/medicationdispense.html>
 */
export interface MedicationDispense extends DomainResource {
  readonly resourceType: "MedicationDispense"
  /** External identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Event that dispense is part of */
  readonly partOf?: ReadonlyArray<Reference<"Procedure">> | undefined
  /** preparation | in-progress | cancelled | on-hold | completed | entered-in-error | stopped | declined | unknown */
  readonly status:
    | "preparation"
    | "in-progress"
    | "cancelled"
    | "on-hold"
    | "completed"
    | "entered-in-error"
    | "stopped"
    | "declined"
    | "unknown"
  readonly _status?: Element | undefined
  /** Why a dispense was not performed */
  readonly statusReasonCodeableConcept?: CodeableConcept | undefined
  /** Why a dispense was not performed */
  readonly statusReasonReference?: Reference<"DetectedIssue"> | undefined
  /** Type of medication dispense */
  readonly category?: CodeableConcept | undefined
  /** What medication was supplied */
  readonly medicationCodeableConcept?: CodeableConcept | undefined
  /** What medication was supplied */
  readonly medicationReference?: Reference<"Medication"> | undefined
  /** Who the dispense is for */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Encounter / Episode associated with event */
  readonly context?: Reference<"Encounter" | "EpisodeOfCare"> | undefined
  /** Information that supports the dispensing of the medication */
  readonly supportingInformation?: ReadonlyArray<Reference> | undefined
  /** Who performed event */
  readonly performer?: ReadonlyArray<MedicationDispensePerformer> | undefined
  /** Where the dispense occurred */
  readonly location?: Reference<"Location"> | undefined
  /** Medication order that authorizes the dispense */
  readonly authorizingPrescription?: ReadonlyArray<Reference<"MedicationRequest">> | undefined
  /** Trial fill, partial fill, emergency fill, etc. */
  readonly type?: CodeableConcept | undefined
  /** Amount dispensed */
  readonly quantity?: Quantity | undefined
  /** Amount of medication expressed as a timing amount */
  readonly daysSupply?: Quantity | undefined
  /** When product was packaged and reviewed */
  readonly whenPrepared?: string | undefined
  readonly _whenPrepared?: Element | undefined
  /** When product was given out */
  readonly whenHandedOver?: string | undefined
  readonly _whenHandedOver?: Element | undefined
  /** Where the medication was sent */
  readonly destination?: Reference<"Location"> | undefined
  /** Who collected the medication */
  readonly receiver?: ReadonlyArray<Reference<"Patient" | "Practitioner">> | undefined
  /** Information about the dispense */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** How the medication is to be used by the patient or administered by the caregiver */
  readonly dosageInstruction?: ReadonlyArray<Dosage> | undefined
  /** Whether a substitution was performed on the dispense */
  readonly substitution?: MedicationDispenseSubstitution | undefined
  /** Clinical issue with action */
  readonly detectedIssue?: ReadonlyArray<Reference<"DetectedIssue">> | undefined
  /** A list of relevant lifecycle events */
  readonly eventHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
}

/** The schema of {@link MedicationDispense}. */
export const MedicationDispense: ResourceSchema<MedicationDispense> = /* @__PURE__ */ resource(
  "MedicationDispense",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    partOf: many(Reference, "Procedure"),
    status: required(MedicationDispenseStatusCodes),
    ...choice("statusReason", { CodeableConcept, Reference }, "DetectedIssue"),
    category: CodeableConcept,
    ...requiredChoice("medication", { CodeableConcept, Reference }, "Medication"),
    subject: optional(Reference, "Patient|Group"),
    context: optional(Reference, "Encounter|EpisodeOfCare"),
    supportingInformation: [Reference],
    performer: [MedicationDispensePerformer],
    location: optional(Reference, "Location"),
    authorizingPrescription: many(Reference, "MedicationRequest"),
    type: CodeableConcept,
    quantity: optional(Quantity, { rules: [sqty1] }),
    daysSupply: optional(Quantity, { rules: [sqty1] }),
    whenPrepared: dateTime,
    whenHandedOver: dateTime,
    destination: optional(Reference, "Location"),
    receiver: many(Reference, "Patient|Practitioner"),
    note: [Annotation],
    dosageInstruction: [Dosage],
    substitution: MedicationDispenseSubstitution,
    detectedIssue: many(Reference, "DetectedIssue"),
    eventHistory: many(Reference, "Provenance"),
  }),
  [dom2, dom3, dom4, dom5, dom6, mdd1],
)

/** Who performed event */
export interface MedicationDispensePerformer extends BackboneElement {
  /** Who performed the dispense and what they did */
  readonly function?: CodeableConcept | undefined
  /** Individual who was performing */
  readonly actor: Reference<
    "Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "Device" | "RelatedPerson"
  >
}

/** The schema of {@link MedicationDispensePerformer}. */
export const MedicationDispensePerformer: ObjectSchema<MedicationDispensePerformer> = /* @__PURE__ */ complex(
  "MedicationDispense.performer",
  () => ({
    ...elementsOf(BackboneElement),
    function: CodeableConcept,
    actor: required(Reference, "Practitioner|PractitionerRole|Organization|Patient|Device|RelatedPerson"),
  }),
)

/** Whether a substitution was performed on the dispense */
export interface MedicationDispenseSubstitution extends BackboneElement {
  /** Whether a substitution was or was not performed on the dispense */
  readonly wasSubstituted: boolean
  readonly _wasSubstituted?: Element | undefined
  /** Code signifying whether a different drug was dispensed from what was prescribed */
  readonly type?: CodeableConcept | undefined
  /** Why was substitution made */
  readonly reason?: ReadonlyArray<CodeableConcept> | undefined
  /** Who is responsible for the substitution */
  readonly responsibleParty?: ReadonlyArray<Reference<"Practitioner" | "PractitionerRole">> | undefined
}

/** The schema of {@link MedicationDispenseSubstitution}. */
export const MedicationDispenseSubstitution: ObjectSchema<MedicationDispenseSubstitution> = /* @__PURE__ */ complex(
  "MedicationDispense.substitution",
  () => ({
    ...elementsOf(BackboneElement),
    wasSubstituted: required(boolean),
    type: CodeableConcept,
    reason: [CodeableConcept],
    responsibleParty: many(Reference, "Practitioner|PractitionerRole"),
  }),
)
