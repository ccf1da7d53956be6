// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/HealthcareService), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, markdown, string, time } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DaysOfWeek } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * The details of a healthcare service available at a location
 *
 * <http://hl7.org/fhir/R4/healthcareservice.html>
 */
export interface HealthcareService extends DomainResource {
  readonly resourceType: "HealthcareService"
  /** External identifiers for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this HealthcareService record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** Organization that provides this service */
  readonly providedBy?: Reference<"Organization"> | undefined
  /** Broad category of service being performed or delivered */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of service that may be delivered or performed */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Specialties handled by the HealthcareService */
  readonly specialty?: ReadonlyArray<CodeableConcept> | undefined
  /** Location(s) where service may be provided */
  readonly location?: ReadonlyArray<Reference<"Location">> | undefined
  /** Description of service as presented to a consumer while searching */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Additional description and/or any specific issues not covered elsewhere */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Extra details about the service that can't be placed in the other fields */
  readonly extraDetails?: string | undefined
  readonly _extraDetails?: Element | undefined
  /** Facilitates quick identification of the service */
  readonly photo?: Attachment | undefined
  /** Contacts related to the healthcare service */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Location(s) service is intended for/available to */
  readonly coverageArea?: ReadonlyArray<Reference<"Location">> | undefined
  /** Conditions under which service is available/offered */
  readonly serviceProvisionCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Specific eligibility requirements required to use the service */
  readonly eligibility?: ReadonlyArray<HealthcareServiceEligibility> | undefined
  /** Programs that this service is applicable to */
  readonly program?: ReadonlyArray<CodeableConcept> | undefined
  /** Collection of characteristics (attributes) */
  readonly characteristic?: ReadonlyArray<CodeableConcept> | undefined
  /** The language that this service is offered in */
  readonly communication?: ReadonlyArray<CodeableConcept> | undefined
  /** Ways that the service accepts referrals */
  readonly referralMethod?: ReadonlyArray<CodeableConcept> | undefined
  /** If an appointment is required for access to this service */
  readonly appointmentRequired?: boolean | undefined
  readonly _appointmentRequired?: Element | undefined
  /** Times the Service Site is available */
  readonly availableTime?: ReadonlyArray<HealthcareServiceAvailableTime> | undefined
  /** Not available during this time due to provided reason */
  readonly notAvailable?: ReadonlyArray<HealthcareServiceNotAvailable> | undefined
  /** Description of availability exceptions */
  readonly availabilityExceptions?: string | undefined
  readonly _availabilityExceptions?: Element | undefined
  /** Technical endpoints providing access to electronic services operated for the healthcare service */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
}

/** The schema of {@link HealthcareService}. */
export const HealthcareService: ResourceSchema<HealthcareService> = /* @__PURE__ */ resource(
  "HealthcareService",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    providedBy: optional(Reference, "Organization"),
    category: [CodeableConcept],
    type: [CodeableConcept],
    specialty: [CodeableConcept],
    location: many(Reference, "Location"),
    name: string,
    comment: string,
    extraDetails: markdown,
    photo: Attachment,
    telecom: [ContactPoint],
    coverageArea: many(Reference, "Location"),
    serviceProvisionCode: [CodeableConcept],
    eligibility: [HealthcareServiceEligibility],
    program: [CodeableConcept],
    characteristic: [CodeableConcept],
    communication: [CodeableConcept],
    referralMethod: [CodeableConcept],
    appointmentRequired: boolean,
    availableTime: [HealthcareServiceAvailableTime],
    notAvailable: [HealthcareServiceNotAvailable],
    availabilityExceptions: string,
    endpoint: many(Reference, "Endpoint"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Specific eligibility requirements required to use the service */
export interface HealthcareServiceEligibility extends BackboneElement {
  /** Coded value for the eligibility */
  readonly code?: CodeableConcept | undefined
  /** Describes the eligibility conditions for the service */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link HealthcareServiceEligibility}. */
export const HealthcareServiceEligibility: ObjectSchema<HealthcareServiceEligibility> = /* @__PURE__ */ complex(
  "HealthcareService.eligibility",
  () => ({ ...elementsOf(BackboneElement), code: CodeableConcept, comment: markdown }),
)

/** Times the Service Site is available */
export interface HealthcareServiceAvailableTime extends BackboneElement {
  /** mon | tue | wed | thu | fri | sat | sun */
  readonly daysOfWeek?: ReadonlyArray<"mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun" | null> | undefined
  readonly _daysOfWeek?: ReadonlyArray<Element | null> | undefined
  /** Always available? e.g. 24 hour service */
  readonly allDay?: boolean | undefined
  readonly _allDay?: Element | undefined
  /** Opening time of day (ignored if allDay = true) */
  readonly availableStartTime?: string | undefined
  readonly _availableStartTime?: Element | undefined
  /** Closing time of day (ignored if allDay = true) */
  readonly availableEndTime?: string | undefined
  readonly _availableEndTime?: Element | undefined
}

/** The schema of {@link HealthcareServiceAvailableTime}. */
export const HealthcareServiceAvailableTime: ObjectSchema<HealthcareServiceAvailableTime> = /* @__PURE__ */ complex(
  "HealthcareService.availableTime",
  () => ({
    ...elementsOf(BackboneElement),
    daysOfWeek: [DaysOfWeek],
    allDay: boolean,
    availableStartTime: time,
    availableEndTime: time,
  }),
)

/** Not available during this time due to provided reason */
export interface HealthcareServiceNotAvailable extends BackboneElement {
  /** Reason presented to the user explaining why time not available */
  readonly description: string
  readonly _description?: Element | undefined
  /** Service not available from this date */
  readonly during?: Period | undefined
}

/** The schema of {@link HealthcareServiceNotAvailable}. */
export const HealthcareServiceNotAvailable: ObjectSchema<HealthcareServiceNotAvailable> = /* @__PURE__ */ complex(
  "HealthcareService.notAvailable",
  () => ({ ...elementsOf(BackboneElement), description: required(string), during: Period }),
)
