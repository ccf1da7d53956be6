// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Consent), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, ppc1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, dateTime, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ConsentDataMeaning, ConsentProvisionType, ConsentState } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * A healthcare consumer's choices to permit or deny recipients or roles to perform actions for specific purposes and periods of time
 *
 * <http://hl7.org/fhir/R4/consent.html>
 */
export interface Consent extends DomainResource {
  readonly resourceType: "Consent"
  /** Identifier for this record (external references) */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** draft | proposed | active | rejected | inactive | entered-in-error */
  readonly status: "draft" | "proposed" | "active" | "rejected" | "inactive" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Which of the four areas this resource covers (extensible) */
  readonly scope: CodeableConcept
  /** Classification of the consent statement - for indexing/retrieval */
  readonly category: readonly [CodeableConcept, ...ReadonlyArray<CodeableConcept>]
  /** Who the consent applies to */
  readonly patient?: Reference<"Patient"> | undefined
  /** When this Consent was created or indexed */
  readonly dateTime?: string | undefined
  readonly _dateTime?: Element | undefined
  /** Who is agreeing to the policy and rules */
  readonly performer?:
    | ReadonlyArray<Reference<"Organization" | "Patient" | "Practitioner" | "RelatedPerson" | "PractitionerRole">>
    | undefined
  /** Custodian of the consent */
  readonly organization?: ReadonlyArray<Reference<"Organization">> | undefined
  /** Source from which this consent is taken */
  readonly sourceAttachment?: Attachment | undefined
  /** Source from which this consent is taken */
  readonly sourceReference?:
    | Reference<"Consent" | "DocumentReference" | "Contract" | "QuestionnaireResponse">
    | undefined
  /** Policies covered by this consent */
  readonly policy?: ReadonlyArray<ConsentPolicy> | undefined
  /** Regulation that this consents to */
  readonly policyRule?: CodeableConcept | undefined
  /** Consent Verified by patient or family */
  readonly verification?: ReadonlyArray<ConsentVerification> | undefined
  /** Constraints to the base Consent.policyRule */
  readonly provision?: ConsentProvision | undefined
}

/** The schema of {@link Consent}. */
export const Consent: ResourceSchema<Consent> = /* @__PURE__ */ resource(
  "Consent",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ConsentState),
    scope: required(CodeableConcept),
    category: nonEmpty(CodeableConcept),
    patient: optional(Reference, "Patient"),
    dateTime,
    performer: many(Reference, "Organization|Patient|Practitioner|RelatedPerson|PractitionerRole"),
    organization: many(Reference, "Organization"),
    ...choice("source", { Attachment, Reference }, "Consent|DocumentReference|Contract|QuestionnaireResponse"),
    policy: [ConsentPolicy],
    policyRule: CodeableConcept,
    verification: [ConsentVerification],
    provision: ConsentProvision,
  }),
  [dom2, dom3, dom4, dom5, dom6, ppc1],
)

/** Policies covered by this consent */
export interface ConsentPolicy extends BackboneElement {
  /** Enforcement source for policy */
  readonly authority?: string | undefined
  readonly _authority?: Element | undefined
  /** Specific policy covered by this consent */
  readonly uri?: string | undefined
  readonly _uri?: Element | undefined
}

/** The schema of {@link ConsentPolicy}. */
export const ConsentPolicy: ObjectSchema<ConsentPolicy> = /* @__PURE__ */ complex("Consent.policy", () => ({
  ...elementsOf(BackboneElement),
  authority: uri,
  uri,
}))

/** Consent Verified by patient or family */
export interface ConsentVerification extends BackboneElement {
  /** Has been verified */
  readonly verified: boolean
  readonly _verified?: Element | undefined
  /** Person who verified */
  readonly verifiedWith?: Reference<"Patient" | "RelatedPerson"> | undefined
  /** When consent verified */
  readonly verificationDate?: string | undefined
  readonly _verificationDate?: Element | undefined
}

/** The schema of {@link ConsentVerification}. */
export const ConsentVerification: ObjectSchema<ConsentVerification> = /* @__PURE__ */ complex(
  "Consent.verification",
  () => ({
    ...elementsOf(BackboneElement),
    verified: required(boolean),
    verifiedWith: optional(Reference, "Patient|RelatedPerson"),
    verificationDate: dateTime,
  }),
)

/** Constraints to the base Consent.policyRule */
export interface ConsentProvision extends BackboneElement {
  /** deny | permit */
  readonly type?: "deny" | "permit" | undefined
  readonly _type?: Element | undefined
  /** Timeframe for this rule */
  readonly period?: Period | undefined
  /** Who|what controlled by this rule (or group, by role) */
  readonly actor?: ReadonlyArray<ConsentProvisionActor> | undefined
  /** Actions controlled by this rule */
  readonly action?: ReadonlyArray<CodeableConcept> | undefined
  /** Security Labels that define affected resources */
  readonly securityLabel?: ReadonlyArray<Coding> | undefined
  /** Context of activities covered by this rule */
  readonly purpose?: ReadonlyArray<Coding> | undefined
  /** e.g. Resource Type, Profile, CDA, etc. */
  readonly class?: ReadonlyArray<Coding> | undefined
  /** e.g. LOINC or SNOMED CT code, etc. in the content */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Timeframe for data controlled by this rule */
  readonly dataPeriod?: Period | undefined
  /** Data controlled by this rule */
  readonly data?: ReadonlyArray<ConsentProvisionData> | undefined
  /** Nested Exception Rules */
  readonly provision?: ReadonlyArray<ConsentProvision> | undefined
}

/** The schema of {@link ConsentProvision}. */
export const ConsentProvision: ObjectSchema<ConsentProvision> = /* @__PURE__ */ complex("Consent.provision", () => ({
  ...elementsOf(BackboneElement),
  type: ConsentProvisionType,
  period: Period,
  actor: [ConsentProvisionActor],
  action: [CodeableConcept],
  securityLabel: [Coding],
  purpose: [Coding],
  class: [Coding],
  code: [CodeableConcept],
  dataPeriod: Period,
  data: [ConsentProvisionData],
  provision: [ConsentProvision],
}))

/** Who|what controlled by this rule (or group, by role) */
export interface ConsentProvisionActor extends BackboneElement {
  /** How the actor is involved */
  readonly role: CodeableConcept
  /** Resource for the actor (or group, by role) */
  readonly reference: Reference<
    "Device" | "Group" | "CareTeam" | "Organization" | "Patient" | "Practitioner" | "RelatedPerson" | "PractitionerRole"
  >
}

/** The schema of {@link ConsentProvisionActor}. */
export const ConsentProvisionActor: ObjectSchema<ConsentProvisionActor> = /* @__PURE__ */ complex(
  "Consent.provision.actor",
  () => ({
    ...elementsOf(BackboneElement),
    role: required(CodeableConcept),
    reference: required(
      Reference,
      "Device|Group|CareTeam|Organization|Patient|Practitioner|RelatedPerson|PractitionerRole",
    ),
  }),
)

/** Data controlled by this rule */
export interface ConsentProvisionData extends BackboneElement {
  /** instance | related | dependents | authoredby */
  readonly meaning: "instance" | "related" | "dependents" | "authoredby"
  readonly _meaning?: Element | undefined
  /** The actual data reference */
  readonly reference: Reference
}

/** The schema of {@link ConsentProvisionData}. */
export const ConsentProvisionData: ObjectSchema<ConsentProvisionData> = /* @__PURE__ */ complex(
  "Consent.provision.data",
  () => ({ ...elementsOf(BackboneElement), meaning: required(ConsentDataMeaning), reference: required(Reference) }),
)
