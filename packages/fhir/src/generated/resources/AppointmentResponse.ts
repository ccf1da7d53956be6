// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/AppointmentResponse), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { apr1, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { instant, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ParticipationStatus } from "../ValueSets.ts"
import { elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * A reply to an appointment request for a patient and/or practitioner(s), such as a confirmation or rejection
 *
 * <http://hl7.org/fhir/R4/appointmentresponse.html>
 */
export interface AppointmentResponse extends DomainResource {
  readonly resourceType: "AppointmentResponse"
  /** External Ids for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Appointment this response relates to */
  readonly appointment: Reference<"Appointment">
  /** Time from appointment, or requested new start time */
  readonly start?: string | undefined
  readonly _start?: Element | undefined
  /** Time from appointment, or requested new end time */
  readonly end?: string | undefined
  readonly _end?: Element | undefined
  /** Role of participant in the appointment */
  readonly participantType?: ReadonlyArray<CodeableConcept> | undefined
  /** Person, Location, HealthcareService, or Device */
  readonly actor?:
    | Reference<
        "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Device" | "HealthcareService" | "Location"
      >
    | undefined
  /** accepted | declined | tentative | needs-action */
  readonly participantStatus: "accepted" | "declined" | "tentative" | "needs-action"
  readonly _participantStatus?: Element | undefined
  /** Additional comments */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link AppointmentResponse}. */
export const AppointmentResponse: ResourceSchema<AppointmentResponse> = /* @__PURE__ */ resource(
  "AppointmentResponse",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    appointment: required(Reference, "Appointment"),
    start: instant,
    end: instant,
    participantType: [CodeableConcept],
    actor: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Device|HealthcareService|Location"),
    participantStatus: required(ParticipationStatus),
    comment: string,
  }),
  [apr1, dom2, dom3, dom4, dom5, dom6],
)
