// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Appointment), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { app1, app2, app3, app4, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, instant, positiveInt, string, unsignedInt } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AppointmentStatus, ParticipantRequired, ParticipationStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * A booking of a healthcare event among patient(s), practitioner(s), related person(s) and/or device(s) for a specific date/time. This may result in one or more Encounter(s)
 *
 * <http://hl7.org/fhir/R4/appointment.html>
 */
export interface Appointment extends DomainResource {
  readonly resourceType: "Appointment"
  /** External Ids for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** proposed | pending | booked | arrived | fulfilled | cancelled | noshow | entered-in-error | checked-in | waitlist */
  readonly status:
    | "proposed"
    | "pending"
    | "booked"
    | "arrived"
    | "fulfilled"
    | "cancelled"
    | "noshow"
    | "entered-in-error"
    | "checked-in"
    | "waitlist"
  readonly _status?: Element | undefined
  /** The coded reason for the appointment being cancelled */
  readonly cancelationReason?: CodeableConcept | undefined
  /** A broad categorization of the service that is to be performed during this appointment */
  readonly serviceCategory?: ReadonlyArray<CodeableConcept> | undefined
  /** The specific service that is to be performed during this appointment */
  readonly serviceType?: ReadonlyArray<CodeableConcept> | undefined
  /** The specialty of a practitioner that would be required to perform the service requested in this appointment */
  readonly specialty?: ReadonlyArray<CodeableConcept> | undefined
  /** The style of appointment or patient that has been booked in the slot (not service type) */
  readonly appointmentType?: CodeableConcept | undefined
  /** Coded reason this appointment is scheduled */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Reason the appointment is to take place (resource) */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Procedure" | "Observation" | "ImmunizationRecommendation">>
    | undefined
  /** Used to make informed decisions if needing to re-prioritize */
  readonly priority?: number | undefined
  readonly _priority?: Element | undefined
  /** Shown on a subject line in a meeting request, or appointment list */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Additional information to support the appointment */
  readonly supportingInformation?: ReadonlyArray<Reference> | undefined
  /** When appointment is to take place */
  readonly start?: string | undefined
  readonly _start?: Element | undefined
  /** When appointment is to conclude */
  readonly end?: string | undefined
  readonly _end?: Element | undefined
  /** Can be less than start/end (e.g. estimate) */
  readonly minutesDuration?: number | undefined
  readonly _minutesDuration?: Element | undefined
  /** The slots that this appointment is filling */
  readonly slot?: ReadonlyArray<Reference<"Slot">> | undefined
  /** The date that this appointment was initially created */
  readonly created?: string | undefined
  readonly _created?: Element | undefined
  /** Additional comments */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Detailed information and instructions for the patient */
  readonly patientInstruction?: string | undefined
  readonly _patientInstruction?: Element | undefined
  /** The service request this appointment is allocated to assess */
  readonly basedOn?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** Participants involved in appointment */
  readonly participant: readonly [AppointmentParticipant, ...ReadonlyArray<AppointmentParticipant>]
  /** Potential date/time interval(s) requested to allocate the appointment within */
  readonly requestedPeriod?: ReadonlyArray<Period> | undefined
}

/** The schema of {@link Appointment}. */
export const Appointment: ResourceSchema<Appointment> = /* @__PURE__ */ resource(
  "Appointment",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(AppointmentStatus),
    cancelationReason: CodeableConcept,
    serviceCategory: [CodeableConcept],
    serviceType: [CodeableConcept],
    specialty: [CodeableConcept],
    appointmentType: CodeableConcept,
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Procedure|Observation|ImmunizationRecommendation"),
    priority: unsignedInt,
    description: string,
    supportingInformation: [Reference],
    start: instant,
    end: instant,
    minutesDuration: positiveInt,
    slot: many(Reference, "Slot"),
    created: dateTime,
    comment: string,
    patientInstruction: string,
    basedOn: many(Reference, "ServiceRequest"),
    participant: nonEmpty(AppointmentParticipant),
    requestedPeriod: [Period],
  }),
  [app2, app3, app4, dom2, dom3, dom4, dom5, dom6],
)

/** Participants involved in appointment */
export interface AppointmentParticipant extends BackboneElement {
  /** Role of participant in the appointment */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Person, Location/HealthcareService or Device */
  readonly actor?:
    | Reference<
        "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Device" | "HealthcareService" | "Location"
      >
    | undefined
  /** required | optional | information-only */
  readonly required?: "required" | "optional" | "information-only" | undefined
  readonly _required?: Element | undefined
  /** accepted | declined | tentative | needs-action */
  readonly status: "accepted" | "declined" | "tentative" | "needs-action"
  readonly _status?: Element | undefined
  /** Participation period of the actor */
  readonly period?: Period | undefined
}

/** The schema of {@link AppointmentParticipant}. */
export const AppointmentParticipant: ObjectSchema<AppointmentParticipant> = /* @__PURE__ */ complex(
  "Appointment.participant",
  () => ({
    ...elementsOf(BackboneElement),
    type: [CodeableConcept],
    actor: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Device|HealthcareService|Location"),
    required: ParticipantRequired,
    status: required(ParticipationStatus),
    period: Period,
  }),
  [app1],
)
