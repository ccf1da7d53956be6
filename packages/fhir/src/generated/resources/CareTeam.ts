// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CareTeam), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { ctm1, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { CareTeamStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, resource } from "../../internal/construct.ts"

/**
 * Planned participants in the coordination and delivery of care for a patient or group
 *
 * <http://hl7.org/fhir/R4/careteam.html>
 */
export interface CareTeam extends DomainResource {
  readonly resourceType: "CareTeam"
  /** External Ids for this team */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** proposed | active | suspended | inactive | entered-in-error */
  readonly status?: "proposed" | "active" | "suspended" | "inactive" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Type of team */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Name of the team, such as crisis assessment team */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Who care team is for */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Time period team covers */
  readonly period?: Period | undefined
  /** Members of the team */
  readonly participant?: ReadonlyArray<CareTeamParticipant> | undefined
  /** Why the care team exists */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why the care team exists */
  readonly reasonReference?: ReadonlyArray<Reference<"Condition">> | undefined
  /** Organization responsible for the care team */
  readonly managingOrganization?: ReadonlyArray<Reference<"Organization">> | undefined
  /** A contact detail for the care team (that applies to all members) */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Comments made about the CareTeam */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link CareTeam}. */
export const CareTeam: ResourceSchema<CareTeam> = /* @__PURE__ */ resource(
  "CareTeam",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: CareTeamStatus,
    category: [CodeableConcept],
    name: string,
    subject: optional(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    period: Period,
    participant: [CareTeamParticipant],
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition"),
    managingOrganization: many(Reference, "Organization"),
    telecom: [ContactPoint],
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Members of the team */
export interface CareTeamParticipant extends BackboneElement {
  /** Type of involvement */
  readonly role?: ReadonlyArray<CodeableConcept> | undefined
  /** Who is involved */
  readonly member?:
    | Reference<"Practitioner" | "PractitionerRole" | "RelatedPerson" | "Patient" | "Organization" | "CareTeam">
    | undefined
  /** Organization of the practitioner */
  readonly onBehalfOf?: Reference<"Organization"> | undefined
  /** Time period of participant */
  readonly period?: Period | undefined
}

/** The schema of {@link CareTeamParticipant}. */
export const CareTeamParticipant: ObjectSchema<CareTeamParticipant> = /* @__PURE__ */ complex(
  "CareTeam.participant",
  () => ({
    ...elementsOf(BackboneElement),
    role: [CodeableConcept],
    member: optional(Reference, "Practitioner|PractitionerRole|RelatedPerson|Patient|Organization|CareTeam"),
    onBehalfOf: optional(Reference, "Organization"),
    period: Period,
  }),
  [ctm1],
)
