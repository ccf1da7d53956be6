// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Person), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, date } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AdministrativeGender, IdentityAssuranceLevel } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * A generic person record
 *
 * <http://hl7.org/fhir/R4/person.html>
 */
export interface Person extends DomainResource {
  readonly resourceType: "Person"
  /** A human identifier for this person */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** A name associated with the person */
  readonly name?: ReadonlyArray<HumanName> | undefined
  /** A contact detail for the person */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** male | female | other | unknown */
  readonly gender?: "male" | "female" | "other" | "unknown" | undefined
  readonly _gender?: Element | undefined
  /** The date on which the person was born */
  readonly birthDate?: string | undefined
  readonly _birthDate?: Element | undefined
  /** One or more addresses for the person */
  readonly address?: ReadonlyArray<Address> | undefined
  /** Image of the person */
  readonly photo?: Attachment | undefined
  /** The organization that is the custodian of the person record */
  readonly managingOrganization?: Reference<"Organization"> | undefined
  /** This person's record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** Link to a resource that concerns the same actual person */
  readonly link?: ReadonlyArray<PersonLink> | undefined
}

/** The schema of {@link Person}. */
export const Person: ResourceSchema<Person> = /* @__PURE__ */ resource(
  "Person",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    name: [HumanName],
    telecom: [ContactPoint],
    gender: AdministrativeGender,
    birthDate: date,
    address: [Address],
    photo: Attachment,
    managingOrganization: optional(Reference, "Organization"),
    active: boolean,
    link: [PersonLink],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Link to a resource that concerns the same actual person */
export interface PersonLink extends BackboneElement {
  /** The resource to which this actual person is associated */
  readonly target: Reference<"Patient" | "Practitioner" | "RelatedPerson" | "Person">
  /** level1 | level2 | level3 | level4 */
  readonly assurance?: "level1" | "level2" | "level3" | "level4" | undefined
  readonly _assurance?: Element | undefined
}

/** The schema of {@link PersonLink}. */
export const PersonLink: ObjectSchema<PersonLink> = /* @__PURE__ */ complex("Person.link", () => ({
  ...elementsOf(BackboneElement),
  target: required(Reference, "Patient|Practitioner|RelatedPerson|Person"),
  assurance: IdentityAssuranceLevel,
}))
