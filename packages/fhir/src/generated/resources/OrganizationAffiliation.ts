// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/OrganizationAffiliation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { elementsOf, many, optional, resource } from "../../internal/construct.ts"

/**
 * Defines an affiliation/assotiation/relationship between 2 distinct oganizations, that is not a part-of relationship/sub-division relationship
 *
 * <http://hl7.org/fhir/R4/organizationaffiliation.html>
 */
export interface OrganizationAffiliation extends DomainResource {
  readonly resourceType: "OrganizationAffiliation"
  /** Business identifiers that are specific to this role */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this organization affiliation record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** The period during which the participatingOrganization is affiliated with the primary organization */
  readonly period?: Period | undefined
  /** Organization where the role is available */
  readonly organization?: Reference<"Organization"> | undefined
  /** Organization that provides/performs the role (e.g. providing services or is a member of) */
  readonly participatingOrganization?: Reference<"Organization"> | undefined
  /** Health insurance provider network in which the participatingOrganization provides the role's services (if defined) at the indicated locations (if defined) */
  readonly network?: ReadonlyArray<Reference<"Organization">> | undefined
  /** Definition of the role the participatingOrganization plays */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Specific specialty of the participatingOrganization in the context of the role */
  readonly specialty?: ReadonlyArray<CodeableConcept> | undefined
  /** The location(s) at which the role occurs */
  readonly location?: ReadonlyArray<Reference<"Location">> | undefined
  /** Healthcare services provided through the role */
  readonly healthcareService?: ReadonlyArray<Reference<"HealthcareService">> | undefined
  /** Contact details at the participatingOrganization relevant to this Affiliation */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Technical endpoints providing access to services operated for this role */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
}

/** The schema of {@link OrganizationAffiliation}. */
export const OrganizationAffiliation: ResourceSchema<OrganizationAffiliation> = /* @__PURE__ */ resource(
  "OrganizationAffiliation",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    period: Period,
    organization: optional(Reference, "Organization"),
    participatingOrganization: optional(Reference, "Organization"),
    network: many(Reference, "Organization"),
    code: [CodeableConcept],
    specialty: [CodeableConcept],
    location: many(Reference, "Location"),
    healthcareService: many(Reference, "HealthcareService"),
    telecom: [ContactPoint],
    endpoint: many(Reference, "Endpoint"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
