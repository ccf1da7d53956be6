// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CarePlan), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { cpl3, dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, dateTime, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { CarePlanActivityKind, CarePlanActivityStatus, CarePlanIntent, RequestStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Healthcare plan for patient or group
 *
 * <http://hl7.org/fhir/R4/careplan.html>
 */
export interface CarePlan extends DomainResource {
  readonly resourceType: "CarePlan"
  /** External Ids for this plan */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** Fulfills CarePlan */
  readonly basedOn?: ReadonlyArray<Reference<"CarePlan">> | undefined
  /** CarePlan replaced by this CarePlan */
  readonly replaces?: ReadonlyArray<Reference<"CarePlan">> | undefined
  /** Part of referenced CarePlan */
  readonly partOf?: ReadonlyArray<Reference<"CarePlan">> | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status: "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** proposal | plan | order | option */
  readonly intent: "proposal" | "plan" | "order" | "option"
  readonly _intent?: Element | undefined
  /** Type of plan */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Human-friendly name for the care plan */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Summary of nature of plan */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Who the care plan is for */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Time period plan covers */
  readonly period?: Period | undefined
  /** Date record was first recorded */
  readonly created?: string | undefined
  readonly _created?: Element | undefined
  /** Who is the designated responsible party */
  readonly author?:
    | Reference<
        "Patient" | "Practitioner" | "PractitionerRole" | "Device" | "RelatedPerson" | "Organization" | "CareTeam"
      >
    | undefined
  /** Who provided the content of the care plan */
  readonly contributor?:
    | ReadonlyArray<
        Reference<
          "Patient" | "Practitioner" | "PractitionerRole" | "Device" | "RelatedPerson" | "Organization" | "CareTeam"
        >
      >
    | undefined
  /** Who's involved in plan? */
  readonly careTeam?: ReadonlyArray<Reference<"CareTeam">> | undefined
  /** Health issues this plan addresses */
  readonly addresses?: ReadonlyArray<Reference<"Condition">> | undefined
  /** Information considered as part of plan */
  readonly supportingInfo?: ReadonlyArray<Reference> | undefined
  /** Desired outcome of plan */
  readonly goal?: ReadonlyArray<Reference<"Goal">> | undefined
  /** Action to occur as part of plan */
  readonly activity?: ReadonlyArray<CarePlanActivity> | undefined
  /** Comments about the plan */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link CarePlan}. */
export const CarePlan: ResourceSchema<CarePlan> = /* @__PURE__ */ resource(
  "CarePlan",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: many(Reference, "CarePlan"),
    replaces: many(Reference, "CarePlan"),
    partOf: many(Reference, "CarePlan"),
    status: required(RequestStatus),
    intent: required(CarePlanIntent),
    category: [CodeableConcept],
    title: string,
    description: string,
    subject: required(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    period: Period,
    created: dateTime,
    author: optional(Reference, "Patient|Practitioner|PractitionerRole|Device|RelatedPerson|Organization|CareTeam"),
    contributor: many(Reference, "Patient|Practitioner|PractitionerRole|Device|RelatedPerson|Organization|CareTeam"),
    careTeam: many(Reference, "CareTeam"),
    addresses: many(Reference, "Condition"),
    supportingInfo: [Reference],
    goal: many(Reference, "Goal"),
    activity: [CarePlanActivity],
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Action to occur as part of plan */
export interface CarePlanActivity extends BackboneElement {
  /** Results of the activity */
  readonly outcomeCodeableConcept?: ReadonlyArray<CodeableConcept> | undefined
  /** Appointment, Encounter, Procedure, etc. */
  readonly outcomeReference?: ReadonlyArray<Reference> | undefined
  /** Comments about the activity status/progress */
  readonly progress?: ReadonlyArray<Annotation> | undefined
  /** Activity details defined in specific resource */
  readonly reference?:
    | Reference<
        | "Appointment"
        | "CommunicationRequest"
        | "DeviceRequest"
        | "MedicationRequest"
        | "NutritionOrder"
        | "Task"
        | "ServiceRequest"
        | "VisionPrescription"
        | "RequestGroup"
      >
    | undefined
  /** In-line definition of activity */
  readonly detail?: CarePlanActivityDetail | undefined
}

/** The schema of {@link CarePlanActivity}. */
export const CarePlanActivity: ObjectSchema<CarePlanActivity> = /* @__PURE__ */ complex(
  "CarePlan.activity",
  () => ({
    ...elementsOf(BackboneElement),
    outcomeCodeableConcept: [CodeableConcept],
    outcomeReference: [Reference],
    progress: [Annotation],
    reference: optional(
      Reference,
      "Appointment|CommunicationRequest|DeviceRequest|MedicationRequest|NutritionOrder|Task|ServiceRequest|VisionPrescription|RequestGroup",
    ),
    detail: CarePlanActivityDetail,
  }),
  [cpl3],
)

/** In-line definition of activity */
export interface CarePlanActivityDetail extends BackboneElement {
  /** Appointment | CommunicationRequest | DeviceRequest | MedicationRequest | NutritionOrder | Task | ServiceRequest | VisionPrescription */
  readonly kind?:
    | "Appointment"
    | "CommunicationRequest"
    | "DeviceRequest"
    | "MedicationRequest"
    | "NutritionOrder"
    | "Task"
    | "ServiceRequest"
    | "VisionPrescription"
    | undefined
  readonly _kind?: Element | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** Detail type of activity */
  readonly code?: CodeableConcept | undefined
  /** Why activity should be done or why activity was prohibited */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why activity is needed */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Goals this activity relates to */
  readonly goal?: ReadonlyArray<Reference<"Goal">> | undefined
  /** not-started | scheduled | in-progress | on-hold | completed | cancelled | stopped | unknown | entered-in-error */
  readonly status:
    | "not-started"
    | "scheduled"
    | "in-progress"
    | "on-hold"
    | "completed"
    | "cancelled"
    | "stopped"
    | "unknown"
    | "entered-in-error"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** If true, activity is prohibiting action */
  readonly doNotPerform?: boolean | undefined
  readonly _doNotPerform?: Element | undefined
  /** When activity is to occur */
  readonly scheduledTiming?: Timing | undefined
  /** When activity is to occur */
  readonly scheduledPeriod?: Period | undefined
  /** When activity is to occur */
  readonly scheduledString?: string | undefined
  readonly _scheduledString?: Element | undefined
  /** Where it should happen */
  readonly location?: Reference<"Location"> | undefined
  /** Who will be responsible? */
  readonly performer?:
    | ReadonlyArray<
        Reference<
          | "Practitioner"
          | "PractitionerRole"
          | "Organization"
          | "RelatedPerson"
          | "Patient"
          | "CareTeam"
          | "HealthcareService"
          | "Device"
        >
      >
    | undefined
  /** What is to be administered/supplied */
  readonly productCodeableConcept?: CodeableConcept | undefined
  /** What is to be administered/supplied */
  readonly productReference?: Reference<"Medication" | "Substance"> | undefined
  /** How to consume/day? */
  readonly dailyAmount?: Quantity | undefined
  /** How much to administer/supply/consume */
  readonly quantity?: Quantity | undefined
  /** Extra info describing activity to perform */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link CarePlanActivityDetail}. */
export const CarePlanActivityDetail: ObjectSchema<CarePlanActivityDetail> = /* @__PURE__ */ complex(
  "CarePlan.activity.detail",
  () => ({
    ...elementsOf(BackboneElement),
    kind: CarePlanActivityKind,
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    code: CodeableConcept,
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    goal: many(Reference, "Goal"),
    status: required(CarePlanActivityStatus),
    statusReason: CodeableConcept,
    doNotPerform: boolean,
    ...choice("scheduled", { Timing, Period, String: string }),
    location: optional(Reference, "Location"),
    performer: many(
      Reference,
      "Practitioner|PractitionerRole|Organization|RelatedPerson|Patient|CareTeam|HealthcareService|Device",
    ),
    ...choice("product", { CodeableConcept, Reference }, "Medication|Substance"),
    dailyAmount: optional(Quantity, { rules: [sqty1] }),
    quantity: optional(Quantity, { rules: [sqty1] }),
    description: string,
  }),
)
