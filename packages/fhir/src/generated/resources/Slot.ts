// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Slot), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, instant, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { SlotStatus } from "../ValueSets.ts"
import { elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * A slot of time on a schedule that may be available for booking appointments
 *
 * <http://hl7.org/fhir/R4/slot.html>
 */
export interface Slot extends DomainResource {
  readonly resourceType: "Slot"
  /** External Ids for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** A broad categorization of the service that is to be performed during this appointment */
  readonly serviceCategory?: ReadonlyArray<CodeableConcept> | undefined
  /** The type of appointments that can be booked into this slot (ideally this would be an identifiable service - which is at a location, rather than the location itself). If provided then this overrides the value provided on the availability resource */
  readonly serviceType?: ReadonlyArray<CodeableConcept> | undefined
  /** The specialty of a practitioner that would be required to perform the service requested in this appointment */
  readonly specialty?: ReadonlyArray<CodeableConcept> | undefined
  /** The style of appointment or patient that may be booked in the slot (not service type) */
  readonly appointmentType?: CodeableConcept | undefined
  /** The schedule resource that this slot defines an interval of status information */
  readonly schedule: Reference<"Schedule">
  /** busy | free | busy-unavailable | busy-tentative | entered-in-error */
  readonly status: "busy" | "free" | "busy-unavailable" | "busy-tentative" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Date/Time that the slot is to begin */
  readonly start: string
  readonly _start?: Element | undefined
  /** Date/Time that the slot is to conclude */
  readonly end: string
  readonly _end?: Element | undefined
  /** This slot has already been overbooked, appointments are unlikely to be accepted for this time */
  readonly overbooked?: boolean | undefined
  readonly _overbooked?: Element | undefined
  /** Comments on the slot to describe any extended information. Such as custom constraints on the slot */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link Slot}. */
export const Slot: ResourceSchema<Slot> = /* @__PURE__ */ resource(
  "Slot",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    serviceCategory: [CodeableConcept],
    serviceType: [CodeableConcept],
    specialty: [CodeableConcept],
    appointmentType: CodeableConcept,
    schedule: required(Reference, "Schedule"),
    status: required(SlotStatus),
    start: required(instant),
    end: required(instant),
    overbooked: boolean,
    comment: string,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
