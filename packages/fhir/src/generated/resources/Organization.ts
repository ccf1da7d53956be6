// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Organization), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, org1, org2, org3 } from "../Invariants.ts"
import { boolean, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, optional, resource } from "../../internal/construct.ts"

/**
 * A grouping of people or organizations with a common purpose
 *
 * <http://hl7.org/fhir/R4/organization.html>
 */
export interface Organization extends DomainResource {
  readonly resourceType: "Organization"
  /** Identifies this organization across multiple systems */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether the organization's record is still in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** Kind of organization */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Name used for the organization */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** A list of alternate names that the organization is known as, or was known as in the past */
  readonly alias?: ReadonlyArray<string | null> | undefined
  readonly _alias?: ReadonlyArray<Element | null> | undefined
  /** A contact detail for the organization */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** An address for the organization */
  readonly address?: ReadonlyArray<Address> | undefined
  /** The organization of which this organization forms a part */
  readonly partOf?: Reference<"Organization"> | undefined
  /** Contact for the organization for a certain purpose */
  readonly contact?: ReadonlyArray<OrganizationContact> | undefined
  /** Technical endpoints providing access to services operated for the organization */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
}

/** The schema of {@link Organization}. */
export const Organization: ResourceSchema<Organization> = /* @__PURE__ */ resource(
  "Organization",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    type: [CodeableConcept],
    name: string,
    alias: [string],
    telecom: many(ContactPoint, { rules: [org3] }),
    address: many(Address, { rules: [org2] }),
    partOf: optional(Reference, "Organization"),
    contact: [OrganizationContact],
    endpoint: many(Reference, "Endpoint"),
  }),
  [dom2, dom3, dom4, dom5, dom6, org1],
)

/** Contact for the organization for a certain purpose */
export interface OrganizationContact extends BackboneElement {
  /** The type of contact */
  readonly purpose?: CodeableConcept | undefined
  /** A name associated with the contact */
  readonly name?: HumanName | undefined
  /** Contact details (telephone, email, etc.) for a contact */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Visiting or postal addresses for the contact */
  readonly address?: Address | undefined
}

/** The schema of {@link OrganizationContact}. */
export const OrganizationContact: ObjectSchema<OrganizationContact> = /* @__PURE__ */ complex(
  "Organization.contact",
  () => ({
    ...elementsOf(BackboneElement),
    purpose: CodeableConcept,
    name: HumanName,
    telecom: [ContactPoint],
    address: Address,
  }),
)
