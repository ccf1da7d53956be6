// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Patient), published under CC0.
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
import { dom2, dom3, dom4, dom5, dom6, pat1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, integer } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AdministrativeGender, LinkType } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Information about an individual or animal receiving health care services
 *
 * <http://hl7.org/fhir/R4/patient.html>
 */
export interface Patient extends DomainResource {
  readonly resourceType: "Patient"
  /** An identifier for this patient */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Whether this patient's record is in active use */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** A name associated with the patient */
  readonly name?: ReadonlyArray<HumanName> | undefined
  /** A contact detail for the individual */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** male | female | other | unknown */
  readonly gender?: "male" | "female" | "other" | "unknown" | undefined
  readonly _gender?: Element | undefined
  /** The date of birth for the individual */
  readonly birthDate?: string | undefined
  readonly _birthDate?: Element | undefined
  /** Indicates if the individual is deceased or not */
  readonly deceasedBoolean?: boolean | undefined
  readonly _deceasedBoolean?: Element | undefined
  /** Indicates if the individual is deceased or not */
  readonly deceasedDateTime?: string | undefined
  readonly _deceasedDateTime?: Element | undefined
  /** An address for the individual */
  readonly address?: ReadonlyArray<Address> | undefined
  /** Marital (civil) status of a patient */
  readonly maritalStatus?: CodeableConcept | undefined
  /** Whether patient is part of a multiple birth */
  readonly multipleBirthBoolean?: boolean | undefined
  readonly _multipleBirthBoolean?: Element | undefined
  /** Whether patient is part of a multiple birth */
  readonly multipleBirthInteger?: number | undefined
  readonly _multipleBirthInteger?: Element | undefined
  /** Image of the patient */
  readonly photo?: ReadonlyArray<Attachment> | undefined
  /** A contact party (e.g. guardian, partner, friend) for the patient */
  readonly contact?: ReadonlyArray<PatientContact> | undefined
  /** A language which may be used to communicate with the patient about his or her health */
  readonly communication?: ReadonlyArray<PatientCommunication> | undefined
  /** Patient's nominated primary care provider */
  readonly generalPractitioner?:
    | ReadonlyArray<Reference<"Organization" | "Practitioner" | "PractitionerRole">>
    | undefined
  /** Organization that is the custodian of the patient record */
  readonly managingOrganization?: Reference<"Organization"> | undefined
  /** Link to another patient resource that concerns the same actual person */
  readonly link?: ReadonlyArray<PatientLink> | undefined
}

/** The schema of {@link Patient}. */
export const Patient: ResourceSchema<Patient> = /* @__PURE__ */ resource(
  "Patient",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    active: boolean,
    name: [HumanName],
    telecom: [ContactPoint],
    gender: AdministrativeGender,
    birthDate: date,
    ...choice("deceased", { Boolean: boolean, DateTime: dateTime }),
    address: [Address],
    maritalStatus: CodeableConcept,
    ...choice("multipleBirth", { Boolean: boolean, Integer: integer }),
    photo: [Attachment],
    contact: [PatientContact],
    communication: [PatientCommunication],
    generalPractitioner: many(Reference, "Organization|Practitioner|PractitionerRole"),
    managingOrganization: optional(Reference, "Organization"),
    link: [PatientLink],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** A contact party (e.g. guardian, partner, friend) for the patient */
export interface PatientContact extends BackboneElement {
  /** The kind of relationship */
  readonly relationship?: ReadonlyArray<CodeableConcept> | undefined
  /** A name associated with the contact person */
  readonly name?: HumanName | undefined
  /** A contact detail for the person */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Address for the contact person */
  readonly address?: Address | undefined
  /** male | female | other | unknown */
  readonly gender?: "male" | "female" | "other" | "unknown" | undefined
  readonly _gender?: Element | undefined
  /** Organization that is associated with the contact */
  readonly organization?: Reference<"Organization"> | undefined
  /** The period during which this contact person or organization is valid to be contacted relating to this patient */
  readonly period?: Period | undefined
}

/** The schema of {@link PatientContact}. */
export const PatientContact: ObjectSchema<PatientContact> = /* @__PURE__ */ complex(
  "Patient.contact",
  () => ({
    ...elementsOf(BackboneElement),
    relationship: [CodeableConcept],
    name: HumanName,
    telecom: [ContactPoint],
    address: Address,
    gender: AdministrativeGender,
    organization: optional(Reference, "Organization"),
    period: Period,
  }),
  [pat1],
)

/** A language which may be used to communicate with the patient about his or her health */
export interface PatientCommunication extends BackboneElement {
  /** The language which can be used to communicate with the patient about his or her health */
  readonly language: CodeableConcept
  /** Language preference indicator */
  readonly preferred?: boolean | undefined
  readonly _preferred?: Element | undefined
}

/** The schema of {@link PatientCommunication}. */
export const PatientCommunication: ObjectSchema<PatientCommunication> = /* @__PURE__ */ complex(
  "Patient.communication",
  () => ({ ...elementsOf(BackboneElement), language: required(CodeableConcept), preferred: boolean }),
)

/** Link to another patient resource that concerns the same actual person */
export interface PatientLink extends BackboneElement {
  /** The other patient or related person resource that the link refers to */
  readonly other: Reference<"Patient" | "RelatedPerson">
  /** replaced-by | replaces | refer | seealso */
  readonly type: "replaced-by" | "replaces" | "refer" | "seealso"
  readonly _type?: Element | undefined
}

/** The schema of {@link PatientLink}. */
export const PatientLink: ObjectSchema<PatientLink> = /* @__PURE__ */ complex("Patient.link", () => ({
  ...elementsOf(BackboneElement),
  other: required(Reference, "Patient|RelatedPerson"),
  type: required(LinkType),
}))
