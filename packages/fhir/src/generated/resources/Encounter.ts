// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Encounter), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { positiveInt } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EncounterLocationStatus, EncounterStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * An interaction during which services are provided to the patient
 *
 * <http://hl7.org/fhir/R4/encounter.html>
 */
export interface Encounter extends DomainResource {
  readonly resourceType: "Encounter"
  /** Identifier(s) by which this encounter is known */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** planned | arrived | triaged | in-progress | onleave | finished | cancelled + */
  readonly status:
    | "planned"
    | "arrived"
    | "triaged"
    | "in-progress"
    | "onleave"
    | "finished"
    | "cancelled"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** List of past encounter statuses */
  readonly statusHistory?: ReadonlyArray<EncounterStatusHistory> | undefined
  /** Classification of patient encounter */
  readonly class: Coding
  /** List of past encounter classes */
  readonly classHistory?: ReadonlyArray<EncounterClassHistory> | undefined
  /** Specific type of encounter */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Specific type of service */
  readonly serviceType?: CodeableConcept | undefined
  /** Indicates the urgency of the encounter */
  readonly priority?: CodeableConcept | undefined
  /** The patient or group present at the encounter */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Episode(s) of care that this encounter should be recorded against */
  readonly episodeOfCare?: ReadonlyArray<Reference<"EpisodeOfCare">> | undefined
  /** The ServiceRequest that initiated this encounter */
  readonly basedOn?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** List of participants involved in the encounter */
  readonly participant?: ReadonlyArray<EncounterParticipant> | undefined
  /** The appointment that scheduled this encounter */
  readonly appointment?: ReadonlyArray<Reference<"Appointment">> | undefined
  /** The start and end time of the encounter */
  readonly period?: Period | undefined
  /** Quantity of time the encounter lasted (less time absent) */
  readonly length?: Duration | undefined
  /** Coded reason the encounter takes place */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Reason the encounter takes place (reference) */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Procedure" | "Observation" | "ImmunizationRecommendation">>
    | undefined
  /** The list of diagnosis relevant to this encounter */
  readonly diagnosis?: ReadonlyArray<EncounterDiagnosis> | undefined
  /** The set of accounts that may be used for billing for this Encounter */
  readonly account?: ReadonlyArray<Reference<"Account">> | undefined
  /** Details about the admission to a healthcare service */
  readonly hospitalization?: EncounterHospitalization | undefined
  /** List of locations where the patient has been */
  readonly location?: ReadonlyArray<EncounterLocation> | undefined
  /** The organization (facility) responsible for this encounter */
  readonly serviceProvider?: Reference<"Organization"> | undefined
  /** Another Encounter this encounter is part of */
  readonly partOf?: Reference<"Encounter"> | undefined
}

/** The schema of {@link Encounter}. */
export const Encounter: ResourceSchema<Encounter> = /* @__PURE__ */ resource(
  "Encounter",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(EncounterStatus),
    statusHistory: [EncounterStatusHistory],
    class: required(Coding),
    classHistory: [EncounterClassHistory],
    type: [CodeableConcept],
    serviceType: CodeableConcept,
    priority: CodeableConcept,
    subject: optional(Reference, "Patient|Group"),
    episodeOfCare: many(Reference, "EpisodeOfCare"),
    basedOn: many(Reference, "ServiceRequest"),
    participant: [EncounterParticipant],
    appointment: many(Reference, "Appointment"),
    period: Period,
    length: Duration,
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Procedure|Observation|ImmunizationRecommendation"),
    diagnosis: [EncounterDiagnosis],
    account: many(Reference, "Account"),
    hospitalization: EncounterHospitalization,
    location: [EncounterLocation],
    serviceProvider: optional(Reference, "Organization"),
    partOf: optional(Reference, "Encounter"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** List of past encounter statuses */
export interface EncounterStatusHistory extends BackboneElement {
  /** planned | arrived | triaged | in-progress | onleave | finished | cancelled + */
  readonly status:
    | "planned"
    | "arrived"
    | "triaged"
    | "in-progress"
    | "onleave"
    | "finished"
    | "cancelled"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** The time that the episode was in the specified status */
  readonly period: Period
}

/** The schema of {@link EncounterStatusHistory}. */
export const EncounterStatusHistory: ObjectSchema<EncounterStatusHistory> = /* @__PURE__ */ complex(
  "Encounter.statusHistory",
  () => ({ ...elementsOf(BackboneElement), status: required(EncounterStatus), period: required(Period) }),
)

/** List of past encounter classes */
export interface EncounterClassHistory extends BackboneElement {
  /** inpatient | outpatient | ambulatory | emergency + */
  readonly class: Coding
  /** The time that the episode was in the specified class */
  readonly period: Period
}

/** The schema of {@link EncounterClassHistory}. */
export const EncounterClassHistory: ObjectSchema<EncounterClassHistory> = /* @__PURE__ */ complex(
  "Encounter.classHistory",
  () => ({ ...elementsOf(BackboneElement), class: required(Coding), period: required(Period) }),
)

/** List of participants involved in the encounter */
export interface EncounterParticipant extends BackboneElement {
  /** Role of participant in encounter */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Period of time during the encounter that the participant participated */
  readonly period?: Period | undefined
  /** Persons involved in the encounter other than the patient */
  readonly individual?: Reference<"Practitioner" | "PractitionerRole" | "RelatedPerson"> | undefined
}

/** The schema of {@link EncounterParticipant}. */
export const EncounterParticipant: ObjectSchema<EncounterParticipant> = /* @__PURE__ */ complex(
  "Encounter.participant",
  () => ({
    ...elementsOf(BackboneElement),
    type: [CodeableConcept],
    period: Period,
    individual: optional(Reference, "Practitioner|PractitionerRole|RelatedPerson"),
  }),
)

/** The list of diagnosis relevant to this encounter */
export interface EncounterDiagnosis extends BackboneElement {
  /** The diagnosis or procedure relevant to the encounter */
  readonly condition: Reference<"Condition" | "Procedure">
  /** Role that this diagnosis has within the encounter (e.g. admission, billing, discharge …) */
  readonly use?: CodeableConcept | undefined
  /** Ranking of the diagnosis (for each role type) */
  readonly rank?: number | undefined
  readonly _rank?: Element | undefined
}

/** The schema of {@link EncounterDiagnosis}. */
export const EncounterDiagnosis: ObjectSchema<EncounterDiagnosis> = /* @__PURE__ */ complex(
  "Encounter.diagnosis",
  () => ({
    ...elementsOf(BackboneElement),
    condition: required(Reference, "Condition|Procedure"),
    use: CodeableConcept,
    rank: positiveInt,
  }),
)

/** Details about the admission to a healthcare service */
export interface EncounterHospitalization extends BackboneElement {
  /** Pre-admission identifier */
  readonly preAdmissionIdentifier?: Identifier | undefined
  /** The location/organization from which the patient came before admission */
  readonly origin?: Reference<"Location" | "Organization"> | undefined
  /** From where patient was admitted (physician referral, transfer) */
  readonly admitSource?: CodeableConcept | undefined
  /** The type of hospital re-admission that has occurred (if any). If the value is absent, then this is not identified as a readmission */
  readonly reAdmission?: CodeableConcept | undefined
  /** Diet preferences reported by the patient */
  readonly dietPreference?: ReadonlyArray<CodeableConcept> | undefined
  /** Special courtesies (VIP, board member) */
  readonly specialCourtesy?: ReadonlyArray<CodeableConcept> | undefined
  /** Wheelchair, translator, stretcher, etc. */
  readonly specialArrangement?: ReadonlyArray<CodeableConcept> | undefined
  /** Location/organization to which the patient is discharged */
  readonly destination?: Reference<"Location" | "Organization"> | undefined
  /** Category or kind of location after discharge */
  readonly dischargeDisposition?: CodeableConcept | undefined
}

/** The schema of {@link EncounterHospitalization}. */
export const EncounterHospitalization: ObjectSchema<EncounterHospitalization> = /* @__PURE__ */ complex(
  "Encounter.hospitalization",
  () => ({
    ...elementsOf(BackboneElement),
    preAdmissionIdentifier: Identifier,
    origin: optional(Reference, "Location|Organization"),
    admitSource: CodeableConcept,
    reAdmission: CodeableConcept,
    dietPreference: [CodeableConcept],
    specialCourtesy: [CodeableConcept],
    specialArrangement: [CodeableConcept],
    destination: optional(Reference, "Location|Organization"),
    dischargeDisposition: CodeableConcept,
  }),
)

/** List of locations where the patient has been */
export interface EncounterLocation extends BackboneElement {
  /** Location the encounter takes place */
  readonly location: Reference<"Location">
  /** planned | active | reserved | completed */
  readonly status?: "planned" | "active" | "reserved" | "completed" | undefined
  readonly _status?: Element | undefined
  /** The physical type of the location (usually the level in the location hierachy - bed room ward etc.) */
  readonly physicalType?: CodeableConcept | undefined
  /** Time period during which the patient was present at the location */
  readonly period?: Period | undefined
}

/** The schema of {@link EncounterLocation}. */
export const EncounterLocation: ObjectSchema<EncounterLocation> = /* @__PURE__ */ complex("Encounter.location", () => ({
  ...elementsOf(BackboneElement),
  location: required(Reference, "Location"),
  status: EncounterLocationStatus,
  physicalType: CodeableConcept,
  period: Period,
}))
