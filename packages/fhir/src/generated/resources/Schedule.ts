// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Schedule), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { elementsOf, nonEmpty, resource } from "../../internal/construct.ts"

/**
 * A container for slots of time that may be available for booking appointments
 *
 * <http://hl7.org/fhir/R4/schedule.html>
 */
export interface Schedule extends DomainResource {
  readonly resourceType: "Schedule"
  /** External Ids for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this schedule is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** High-level category */
  readonly serviceCategory?: ReadonlyArray<CodeableConcept> | undefined
  /** Specific service */
  readonly serviceType?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of specialty needed */
  readonly specialty?: ReadonlyArray<CodeableConcept> | undefined
  /** Resource(s) that availability information is being provided for */
  readonly actor: readonly [
    Reference<
      "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Device" | "HealthcareService" | "Location"
    >,
    ...ReadonlyArray<
      Reference<
        "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Device" | "HealthcareService" | "Location"
      >
    >,
  ]
  /** Period of time covered by schedule */
  readonly planningHorizon?: Period | undefined
  /** Comments on availability */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link Schedule}. */
export const Schedule: ResourceSchema<Schedule> = /* @__PURE__ */ resource(
  "Schedule",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    serviceCategory: [CodeableConcept],
    serviceType: [CodeableConcept],
    specialty: [CodeableConcept],
    actor: nonEmpty(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Device|HealthcareService|Location"),
    planningHorizon: Period,
    comment: string,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
