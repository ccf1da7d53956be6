// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicationRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, dateTime, unsignedInt, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MedicationRequestIntent, MedicationrequestStatus, RequestPriority } from "../ValueSets.ts"
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
 * Ordering of medication for patient or group
 *
 * <http://hl7.org/fhir/R4/medicationrequest.html>
 */
export interface MedicationRequest extends DomainResource {
  readonly resourceType: "MedicationRequest"
  /** External ids for this request */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | on-hold | cancelled | completed | entered-in-error | stopped | draft | unknown */
  readonly status:
    | "active"
    | "on-hold"
    | "cancelled"
    | "completed"
    | "entered-in-error"
    | "stopped"
    | "draft"
    | "unknown"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** proposal | plan | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent:
    | "proposal"
    | "plan"
    | "order"
    | "original-order"
    | "reflex-order"
    | "filler-order"
    | "instance-order"
    | "option"
  readonly _intent?: Element | undefined
  /** Type of medication usage */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** True if request is prohibiting action */
  readonly doNotPerform?: boolean | undefined
  readonly _doNotPerform?: Element | undefined
  /** Reported rather than primary record */
  readonly reportedBoolean?: boolean | undefined
  readonly _reportedBoolean?: Element | undefined
  /** Reported rather than primary record */
  readonly reportedReference?:
    | Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Organization">
    | undefined
  /** Medication to be taken */
  readonly medicationCodeableConcept?: CodeableConcept | undefined
  /** Medication to be taken */
  readonly medicationReference?: Reference<"Medication"> | undefined
  /** Who or group medication request is for */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter created as part of encounter/admission/stay */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Information to support ordering of the medication */
  readonly supportingInformation?: ReadonlyArray<Reference> | undefined
  /** When request was initially authored */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Who/What requested the Request */
  readonly requester?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson" | "Device">
    | undefined
  /** Intended performer of administration */
  readonly performer?:
    | Reference<
        "Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "Device" | "RelatedPerson" | "CareTeam"
      >
    | undefined
  /** Desired kind of performer of the medication administration */
  readonly performerType?: CodeableConcept | undefined
  /** Person who entered the request */
  readonly recorder?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Reason or indication for ordering or not ordering the medication */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Condition or observation that supports why the prescription is being written */
  readonly reasonReference?: ReadonlyArray<Reference<"Condition" | "Observation">> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** What request fulfills */
  readonly basedOn?:
    | ReadonlyArray<Reference<"CarePlan" | "MedicationRequest" | "ServiceRequest" | "ImmunizationRecommendation">>
    | undefined
  /** Composite request this is part of */
  readonly groupIdentifier?: Identifier | undefined
  /** Overall pattern of medication administration */
  readonly courseOfTherapyType?: CodeableConcept | undefined
  /** Associated insurance coverage */
  readonly insurance?: ReadonlyArray<Reference<"Coverage" | "ClaimResponse">> | undefined
  /** Information about the prescription */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** How the medication should be taken */
  readonly dosageInstruction?: ReadonlyArray<Dosage> | undefined
  /** Medication supply authorization */
  readonly dispenseRequest?: MedicationRequestDispenseRequest | undefined
  /** Any restrictions on medication substitution */
  readonly substitution?: MedicationRequestSubstitution | undefined
  /** An order/prescription that is being replaced */
  readonly priorPrescription?: Reference<"MedicationRequest"> | undefined
  /** Clinical Issue with action */
  readonly detectedIssue?: ReadonlyArray<Reference<"DetectedIssue">> | undefined
  /** A list of events of interest in the lifecycle */
  readonly eventHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
}

/** The schema of {@link MedicationRequest}. */
export const MedicationRequest: ResourceSchema<MedicationRequest> = /* @__PURE__ */ resource(
  "MedicationRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(MedicationrequestStatus),
    statusReason: CodeableConcept,
    intent: required(MedicationRequestIntent),
    category: [CodeableConcept],
    priority: RequestPriority,
    doNotPerform: boolean,
    ...choice(
      "reported",
      { Boolean: boolean, Reference },
      "Patient|Practitioner|PractitionerRole|RelatedPerson|Organization",
    ),
    ...requiredChoice("medication", { CodeableConcept, Reference }, "Medication"),
    subject: required(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    supportingInformation: [Reference],
    authoredOn: dateTime,
    requester: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson|Device"),
    performer: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|Device|RelatedPerson|CareTeam"),
    performerType: CodeableConcept,
    recorder: optional(Reference, "Practitioner|PractitionerRole"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation"),
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: many(Reference, "CarePlan|MedicationRequest|ServiceRequest|ImmunizationRecommendation"),
    groupIdentifier: Identifier,
    courseOfTherapyType: CodeableConcept,
    insurance: many(Reference, "Coverage|ClaimResponse"),
    note: [Annotation],
    dosageInstruction: [Dosage],
    dispenseRequest: MedicationRequestDispenseRequest,
    substitution: MedicationRequestSubstitution,
    priorPrescription: optional(Reference, "MedicationRequest"),
    detectedIssue: many(Reference, "DetectedIssue"),
    eventHistory: many(Reference, "Provenance"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Medication supply authorization */
export interface MedicationRequestDispenseRequest extends BackboneElement {
  /** First fill details */
  readonly initialFill?: MedicationRequestDispenseRequestInitialFill | undefined
  /** Minimum period of time between dispenses */
  readonly dispenseInterval?: Duration | undefined
  /** Time period supply is authorized for */
  readonly validityPeriod?: Period | undefined
  /** Number of refills authorized */
  readonly numberOfRepeatsAllowed?: number | undefined
  readonly _numberOfRepeatsAllowed?: Element | undefined
  /** Amount of medication to supply per dispense */
  readonly quantity?: Quantity | undefined
  /** Number of days supply per dispense */
  readonly expectedSupplyDuration?: Duration | undefined
  /** Intended dispenser */
  readonly performer?: Reference<"Organization"> | undefined
}

/** The schema of {@link MedicationRequestDispenseRequest}. */
export const MedicationRequestDispenseRequest: ObjectSchema<MedicationRequestDispenseRequest> = /* @__PURE__ */ complex(
  "MedicationRequest.dispenseRequest",
  () => ({
    ...elementsOf(BackboneElement),
    initialFill: MedicationRequestDispenseRequestInitialFill,
    dispenseInterval: Duration,
    validityPeriod: Period,
    numberOfRepeatsAllowed: unsignedInt,
    quantity: optional(Quantity, { rules: [sqty1] }),
    expectedSupplyDuration: Duration,
    performer: optional(Reference, "Organization"),
  }),
)

/** First fill details */
export interface MedicationRequestDispenseRequestInitialFill extends BackboneElement {
  /** First fill quantity */
  readonly quantity?: Quantity | undefined
  /** First fill duration */
  readonly duration?: Duration | undefined
}

/** The schema of {@link MedicationRequestDispenseRequestInitialFill}. */
export const MedicationRequestDispenseRequestInitialFill: ObjectSchema<MedicationRequestDispenseRequestInitialFill> =
  /* @__PURE__ */ complex("MedicationRequest.dispenseRequest.initialFill", () => ({
    ...elementsOf(BackboneElement),
    quantity: optional(Quantity, { rules: [sqty1] }),
    duration: Duration,
  }))

/** Any restrictions on medication substitution */
export interface MedicationRequestSubstitution extends BackboneElement {
  /** Whether substitution is allowed or not */
  readonly allowedBoolean?: boolean | undefined
  readonly _allowedBoolean?: Element | undefined
  /** Whether substitution is allowed or not */
  readonly allowedCodeableConcept?: CodeableConcept | undefined
  /** Why should (not) substitution be made */
  readonly reason?: CodeableConcept | undefined
}

/** The schema of {@link MedicationRequestSubstitution}. */
export const MedicationRequestSubstitution: ObjectSchema<MedicationRequestSubstitution> = /* @__PURE__ */ complex(
  "MedicationRequest.substitution",
  () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("allowed", { Boolean: boolean, CodeableConcept }),
    reason: CodeableConcept,
  }),
)
