// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Practitioner), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AdministrativeGender } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * A person with a formal responsibility in the provisioning of healthcare or related services
 *
 * <http://hl7.org/fhir/R4/practitioner.html>
 */
export interface Practitioner extends DomainResource {
  readonly resourceType: "Practitioner"
  /** An identifier for the person as this agent */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this practitioner's record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** The name(s) associated with the practitioner */
  readonly name?: ReadonlyArray<HumanName> | undefined
  /** A contact detail for the practitioner (that apply to all roles) */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Address(es) of the practitioner that are not role specific (typically home address) */
  readonly address?: ReadonlyArray<Address> | undefined
  /** male | female | other | unknown */
  readonly gender?: "male" | "female" | "other" | "unknown" | undefined
  readonly _gender?: Element | undefined
  /** The date on which the practitioner was born */
  readonly birthDate?: string | undefined
  readonly _birthDate?: Element | undefined
  /** Image of the person */
  readonly photo?: ReadonlyArray<Attachment> | undefined
  /** Certification, licenses, or training pertaining to the provision of care */
  readonly qualification?: ReadonlyArray<PractitionerQualification> | undefined
  /** A language the practitioner can use in patient communication */
  readonly communication?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link Practitioner}. */
export const Practitioner: ResourceSchema<Practitioner> = /* @__PURE__ */ resource(
  "Practitioner",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    name: [HumanName],
    telecom: [ContactPoint],
    address: [Address],
    gender: AdministrativeGender,
    birthDate: date,
    photo: [Attachment],
    qualification: [PractitionerQualification],
    communication: [CodeableConcept],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Certification, licenses, or training pertaining to the provision of care */
export interface PractitionerQualification extends BackboneElement {
  /** An identifier for this qualification for the practitioner */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Coded representation of the qualification */
  readonly code: CodeableConcept
  /** Period during which the qualification is valid */
  readonly period?: Period | undefined
  /** Organization that regulates and issues the qualification */
  readonly issuer?: Reference<"Organization"> | undefined
}

/** The schema of {@link PractitionerQualification}. */
export const PractitionerQualification: ObjectSchema<PractitionerQualification> = /* @__PURE__ */ complex(
  "Practitioner.qualification",
  () => ({
    ...elementsOf(BackboneElement),
    identifier: [Identifier],
    code: required(CodeableConcept),
    period: Period,
    issuer: optional(Reference, "Organization"),
  }),
)
