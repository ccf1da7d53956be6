// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/EpisodeOfCare), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { positiveInt } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EpisodeOfCareStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * An association of a Patient with an Organization and Healthcare Provider(s) for a period of time that the Organization assumes some level of responsibility
 *
 * <http://hl7.org/fhir/R4/episodeofcare.html>
 */
export interface EpisodeOfCare extends DomainResource {
  readonly resourceType: "EpisodeOfCare"
  /** Business Identifier(s) relevant for this EpisodeOfCare */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** planned | waitlist | active | onhold | finished | cancelled | entered-in-error */
  readonly status: "planned" | "waitlist" | "active" | "onhold" | "finished" | "cancelled" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Past list of status codes (the current status may be included to cover the start date of the status) */
  readonly statusHistory?: ReadonlyArray<EpisodeOfCareStatusHistory> | undefined
  /** Type/class - e.g. specialist referral, disease management */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** The list of diagnosis relevant to this episode of care */
  readonly diagnosis?: ReadonlyArray<EpisodeOfCareDiagnosis> | undefined
  /** The patient who is the focus of this episode of care */
  readonly patient: Reference<"Patient">
  /** Organization that assumes care */
  readonly managingOrganization?: Reference<"Organization"> | undefined
  /** Interval during responsibility is assumed */
  readonly period?: Period | undefined
  /** Originating Referral Request(s) */
  readonly referralRequest?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** Care manager/care coordinator for the patient */
  readonly careManager?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Other practitioners facilitating this episode of care */
  readonly team?: ReadonlyArray<Reference<"CareTeam">> | undefined
  /** The set of accounts that may be used for billing for this EpisodeOfCare */
  readonly account?: ReadonlyArray<Reference<"Account">> | undefined
}

/** The schema of {@link EpisodeOfCare}. */
export const EpisodeOfCare: ResourceSchema<EpisodeOfCare> = /* @__PURE__ */ resource(
  "EpisodeOfCare",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(EpisodeOfCareStatus),
    statusHistory: [EpisodeOfCareStatusHistory],
    type: [CodeableConcept],
    diagnosis: [EpisodeOfCareDiagnosis],
    patient: required(Reference, "Patient"),
    managingOrganization: optional(Reference, "Organization"),
    period: Period,
    referralRequest: many(Reference, "ServiceRequest"),
    careManager: optional(Reference, "Practitioner|PractitionerRole"),
    team: many(Reference, "CareTeam"),
    account: many(Reference, "Account"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Past list of status codes (the current status may be included to cover the start date of the status) */
export interface EpisodeOfCareStatusHistory extends BackboneElement {
  /** planned | waitlist | active | onhold | finished | cancelled | entered-in-error */
  readonly status: "planned" | "waitlist" | "active" | "onhold" | "finished" | "cancelled" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Duration the EpisodeOfCare was in the specified status */
  readonly period: Period
}

/** The schema of {@link EpisodeOfCareStatusHistory}. */
export const EpisodeOfCareStatusHistory: ObjectSchema<EpisodeOfCareStatusHistory> = /* @__PURE__ */ complex(
  "EpisodeOfCare.statusHistory",
  () => ({ ...elementsOf(BackboneElement), status: required(EpisodeOfCareStatus), period: required(Period) }),
)

/** The list of diagnosis relevant to this episode of care */
export interface EpisodeOfCareDiagnosis extends BackboneElement {
  /** Conditions/problems/diagnoses this episode of care is for */
  readonly condition: Reference<"Condition">
  /** Role that this diagnosis has within the episode of care (e.g. admission, billing, discharge …) */
  readonly role?: CodeableConcept | undefined
  /** Ranking of the diagnosis (for each role type) */
  readonly rank?: number | undefined
  readonly _rank?: Element | undefined
}

/** The schema of {@link EpisodeOfCareDiagnosis}. */
export const EpisodeOfCareDiagnosis: ObjectSchema<EpisodeOfCareDiagnosis> = /* @__PURE__ */ complex(
  "EpisodeOfCare.diagnosis",
  () => ({
    ...elementsOf(BackboneElement),
    condition: required(Reference, "Condition"),
    role: CodeableConcept,
    rank: positiveInt,
  }),
)
