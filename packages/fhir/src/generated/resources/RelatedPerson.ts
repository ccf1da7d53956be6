// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/RelatedPerson), published under CC0.
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
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * A person that is related to a patient, but who is not a direct target of care
 *
 * <http://hl7.org/fhir/R4/relatedperson.html>
 */
export interface RelatedPerson extends DomainResource {
  readonly resourceType: "RelatedPerson"
  /** A human identifier for this person */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this related person's record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** The patient this person is related to */
  readonly patient: Reference<"Patient">
  /** The nature of the relationship */
  readonly relationship?: ReadonlyArray<CodeableConcept> | undefined
  /** A name associated with the person */
  readonly name?: ReadonlyArray<HumanName> | undefined
  /** A contact detail for the person */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** male | female | other | unknown */
  readonly gender?: "male" | "female" | "other" | "unknown" | undefined
  readonly _gender?: Element | undefined
  /** The date on which the related person was born */
  readonly birthDate?: string | undefined
  readonly _birthDate?: Element | undefined
  /** Address where the related person can be contacted or visited */
  readonly address?: ReadonlyArray<Address> | undefined
  /** Image of the person */
  readonly photo?: ReadonlyArray<Attachment> | undefined
  /** Period of time that this relationship is considered valid */
  readonly period?: Period | undefined
  /** A language which may be used to communicate with about the patient's health */
  readonly communication?: ReadonlyArray<RelatedPersonCommunication> | undefined
}

/** The schema of {@link RelatedPerson}. */
export const RelatedPerson: ResourceSchema<RelatedPerson> = /* @__PURE__ */ resource(
  "RelatedPerson",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    patient: required(Reference, "Patient"),
    relationship: [CodeableConcept],
    name: [HumanName],
    telecom: [ContactPoint],
    gender: AdministrativeGender,
    birthDate: date,
    address: [Address],
    photo: [Attachment],
    period: Period,
    communication: [RelatedPersonCommunication],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** A language which may be used to communicate with about the patient's health */
export interface RelatedPersonCommunication extends BackboneElement {
  /** The language which can be used to communicate with the patient about his or her health */
  readonly language: CodeableConcept
  /** Language preference indicator */
  readonly preferred?: boolean | undefined
  readonly _preferred?: Element | undefined
}

/** The schema of {@link RelatedPersonCommunication}. */
export const RelatedPersonCommunication: ObjectSchema<RelatedPersonCommunication> = /* @__PURE__ */ complex(
  "RelatedPerson.communication",
  () => ({ ...elementsOf(BackboneElement), language: required(CodeableConcept), preferred: boolean }),
)
