// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/PractitionerRole), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, string, time } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DaysOfWeek } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Roles/organizations the practitioner is associated with
 *
 * <http://hl7.org/fhir/R4/practitionerrole.html>
 */
export interface PractitionerRole extends DomainResource {
  readonly resourceType: "PractitionerRole"
  /** Business Identifiers that are specific to a role/location */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this practitioner role record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** The period during which the practitioner is authorized to perform in these role(s) */
  readonly period?: Period | undefined
  /** Practitioner that is able to provide the defined services for the organization */
  readonly practitioner?: Reference<"Practitioner"> | undefined
  /** Organization where the roles are available */
  readonly organization?: Reference<"Organization"> | undefined
  /** Roles which this practitioner may perform */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Specific specialty of the practitioner */
  readonly specialty?: ReadonlyArray<CodeableConcept> | undefined
  /** The location(s) at which this practitioner provides care */
  readonly location?: ReadonlyArray<Reference<"Location">> | undefined
  /** The list of healthcare services that this worker provides for this role's Organization/Location(s) */
  readonly healthcareService?: ReadonlyArray<Reference<"HealthcareService">> | undefined
  /** Contact details that are specific to the role/location/service */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Times the Service Site is available */
  readonly availableTime?: ReadonlyArray<PractitionerRoleAvailableTime> | undefined
  /** Not available during this time due to provided reason */
  readonly notAvailable?: ReadonlyArray<PractitionerRoleNotAvailable> | undefined
  /** Description of availability exceptions */
  readonly availabilityExceptions?: string | undefined
  readonly _availabilityExceptions?: Element | undefined
  /** Technical endpoints providing access to services operated for the practitioner with this role */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
}

/** The schema of {@link PractitionerRole}. */
export const PractitionerRole: ResourceSchema<PractitionerRole> = /* @__PURE__ */ resource(
  "PractitionerRole",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    period: Period,
    practitioner: optional(Reference, "Practitioner"),
    organization: optional(Reference, "Organization"),
    code: [CodeableConcept],
    specialty: [CodeableConcept],
    location: many(Reference, "Location"),
    healthcareService: many(Reference, "HealthcareService"),
    telecom: [ContactPoint],
    availableTime: [PractitionerRoleAvailableTime],
    notAvailable: [PractitionerRoleNotAvailable],
    availabilityExceptions: string,
    endpoint: many(Reference, "Endpoint"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Times the Service Site is available */
export interface PractitionerRoleAvailableTime extends BackboneElement {
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

/** The schema of {@link PractitionerRoleAvailableTime}. */
export const PractitionerRoleAvailableTime: ObjectSchema<PractitionerRoleAvailableTime> = /* @__PURE__ */ complex(
  "PractitionerRole.availableTime",
  () => ({
    ...elementsOf(BackboneElement),
    daysOfWeek: [DaysOfWeek],
    allDay: boolean,
    availableStartTime: time,
    availableEndTime: time,
  }),
)

/** Not available during this time due to provided reason */
export interface PractitionerRoleNotAvailable extends BackboneElement {
  /** Reason presented to the user explaining why time not available */
  readonly description: string
  readonly _description?: Element | undefined
  /** Service not available from this date */
  readonly during?: Period | undefined
}

/** The schema of {@link PractitionerRoleNotAvailable}. */
export const PractitionerRoleNotAvailable: ObjectSchema<PractitionerRoleNotAvailable> = /* @__PURE__ */ complex(
  "PractitionerRole.notAvailable",
  () => ({ ...elementsOf(BackboneElement), description: required(string), during: Period }),
)
