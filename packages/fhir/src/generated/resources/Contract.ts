// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Contract), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, decimal, integer, markdown, string, time, unsignedInt, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Signature } from "../datatypes/Signature.ts"
import { Timing } from "../datatypes/Timing.ts"
import { ContractResourcePublicationStatusCodes, ContractResourceStatusCodes } from "../ValueSets.ts"
import {
  choice,
  complex,
  elementsOf,
  many,
  nonEmpty,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * Legal Agreement
 *
 * <http://hl7.org/fhir/R4/contract.html>
 */
export interface Contract extends DomainResource {
  readonly resourceType: "Contract"
  /** Contract number */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Basal definition */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Business edition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** amended | appended | cancelled | disputed | entered-in-error | executable | executed | negotiable | offered | policy | rejected | renewed | revoked | resolved | terminated */
  readonly status?:
    | "amended"
    | "appended"
    | "cancelled"
    | "disputed"
    | "entered-in-error"
    | "executable"
    | "executed"
    | "negotiable"
    | "offered"
    | "policy"
    | "rejected"
    | "renewed"
    | "revoked"
    | "resolved"
    | "terminated"
    | undefined
  readonly _status?: Element | undefined
  /** Negotiation status */
  readonly legalState?: CodeableConcept | undefined
  /** Source Contract Definition */
  readonly instantiatesCanonical?: Reference<"Contract"> | undefined
  /** External Contract Definition */
  readonly instantiatesUri?: string | undefined
  readonly _instantiatesUri?: Element | undefined
  /** Content derived from the basal information */
  readonly contentDerivative?: CodeableConcept | undefined
  /** When this Contract was issued */
  readonly issued?: string | undefined
  readonly _issued?: Element | undefined
  /** Effective time */
  readonly applies?: Period | undefined
  /** Contract cessation cause */
  readonly expirationType?: CodeableConcept | undefined
  /** Contract Target Entity */
  readonly subject?: ReadonlyArray<Reference> | undefined
  /** Authority under which this Contract has standing */
  readonly authority?: ReadonlyArray<Reference<"Organization">> | undefined
  /** A sphere of control governed by an authoritative jurisdiction, organization, or person */
  readonly domain?: ReadonlyArray<Reference<"Location">> | undefined
  /** Specific Location */
  readonly site?: ReadonlyArray<Reference<"Location">> | undefined
  /** Computer friendly designation */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Human Friendly name */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Subordinate Friendly name */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
  /** Acronym or short name */
  readonly alias?: ReadonlyArray<string | null> | undefined
  readonly _alias?: ReadonlyArray<Element | null> | undefined
  /** Source of Contract */
  readonly author?: Reference<"Patient" | "Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Range of Legal Concerns */
  readonly scope?: CodeableConcept | undefined
  /** Focus of contract interest */
  readonly topicCodeableConcept?: CodeableConcept | undefined
  /** Focus of contract interest */
  readonly topicReference?: Reference | undefined
  /** Legal instrument category */
  readonly type?: CodeableConcept | undefined
  /** Subtype within the context of type */
  readonly subType?: ReadonlyArray<CodeableConcept> | undefined
  /** Contract precursor content */
  readonly contentDefinition?: ContractContentDefinition | undefined
  /** Contract Term List */
  readonly term?: ReadonlyArray<ContractTerm> | undefined
  /** Extra Information */
  readonly supportingInfo?: ReadonlyArray<Reference> | undefined
  /** Key event in Contract History */
  readonly relevantHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
  /** Contract Signatory */
  readonly signer?: ReadonlyArray<ContractSigner> | undefined
  /** Contract Friendly Language */
  readonly friendly?: ReadonlyArray<ContractFriendly> | undefined
  /** Contract Legal Language */
  readonly legal?: ReadonlyArray<ContractLegal> | undefined
  /** Computable Contract Language */
  readonly rule?: ReadonlyArray<ContractRule> | undefined
  /** Binding Contract */
  readonly legallyBindingAttachment?: Attachment | undefined
  /** Binding Contract */
  readonly legallyBindingReference?:
    | Reference<"Composition" | "DocumentReference" | "QuestionnaireResponse" | "Contract">
    | undefined
}

/** The schema of {@link Contract}. */
export const Contract: ResourceSchema<Contract> = /* @__PURE__ */ resource(
  "Contract",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    url: uri,
    version: string,
    status: ContractResourceStatusCodes,
    legalState: CodeableConcept,
    instantiatesCanonical: optional(Reference, "Contract"),
    instantiatesUri: uri,
    contentDerivative: CodeableConcept,
    issued: dateTime,
    applies: Period,
    expirationType: CodeableConcept,
    subject: [Reference],
    authority: many(Reference, "Organization"),
    domain: many(Reference, "Location"),
    site: many(Reference, "Location"),
    name: string,
    title: string,
    subtitle: string,
    alias: [string],
    author: optional(Reference, "Patient|Practitioner|PractitionerRole|Organization"),
    scope: CodeableConcept,
    ...choice("topic", { CodeableConcept, Reference }),
    type: CodeableConcept,
    subType: [CodeableConcept],
    contentDefinition: ContractContentDefinition,
    term: [ContractTerm],
    supportingInfo: [Reference],
    relevantHistory: many(Reference, "Provenance"),
    signer: [ContractSigner],
    friendly: [ContractFriendly],
    legal: [ContractLegal],
    rule: [ContractRule],
    ...choice(
      "legallyBinding",
      { Attachment, Reference },
      "Composition|DocumentReference|QuestionnaireResponse|Contract",
    ),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Contract precursor content */
export interface ContractContentDefinition extends BackboneElement {
  /** Content structure and use */
  readonly type: CodeableConcept
  /** Detailed Content Type Definition */
  readonly subType?: CodeableConcept | undefined
  /** Publisher Entity */
  readonly publisher?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** When published */
  readonly publicationDate?: string | undefined
  readonly _publicationDate?: Element | undefined
  /** amended | appended | cancelled | disputed | entered-in-error | executable | executed | negotiable | offered | policy | rejected | renewed | revoked | resolved | terminated */
  readonly publicationStatus:
    | "amended"
    | "appended"
    | "cancelled"
    | "disputed"
    | "entered-in-error"
    | "executable"
    | "executed"
    | "negotiable"
    | "offered"
    | "policy"
    | "rejected"
    | "renewed"
    | "revoked"
    | "resolved"
    | "terminated"
  readonly _publicationStatus?: Element | undefined
  /** Publication Ownership */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
}

/** The schema of {@link ContractContentDefinition}. */
export const ContractContentDefinition: ObjectSchema<ContractContentDefinition> = /* @__PURE__ */ complex(
  "Contract.contentDefinition",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    subType: CodeableConcept,
    publisher: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    publicationDate: dateTime,
    publicationStatus: required(ContractResourcePublicationStatusCodes),
    copyright: markdown,
  }),
)

/** Contract Term List */
export interface ContractTerm extends BackboneElement {
  /** Contract Term Number */
  readonly identifier?: Identifier | undefined
  /** Contract Term Issue Date Time */
  readonly issued?: string | undefined
  readonly _issued?: Element | undefined
  /** Contract Term Effective Time */
  readonly applies?: Period | undefined
  /** Term Concern */
  readonly topicCodeableConcept?: CodeableConcept | undefined
  /** Term Concern */
  readonly topicReference?: Reference | undefined
  /** Contract Term Type or Form */
  readonly type?: CodeableConcept | undefined
  /** Contract Term Type specific classification */
  readonly subType?: CodeableConcept | undefined
  /** Term Statement */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Protection for the Term */
  readonly securityLabel?: ReadonlyArray<ContractTermSecurityLabel> | undefined
  /** Context of the Contract term */
  readonly offer: ContractTermOffer
  /** Contract Term Asset List */
  readonly asset?: ReadonlyArray<ContractTermAsset> | undefined
  /** Entity being ascribed responsibility */
  readonly action?: ReadonlyArray<ContractTermAction> | undefined
  /** Nested Contract Term Group */
  readonly group?: ReadonlyArray<ContractTerm> | undefined
}

/** The schema of {@link ContractTerm}. */
export const ContractTerm: ObjectSchema<ContractTerm> = /* @__PURE__ */ complex("Contract.term", () => ({
  ...elementsOf(BackboneElement),
  identifier: Identifier,
  issued: dateTime,
  applies: Period,
  ...choice("topic", { CodeableConcept, Reference }),
  type: CodeableConcept,
  subType: CodeableConcept,
  text: string,
  securityLabel: [ContractTermSecurityLabel],
  offer: required(ContractTermOffer),
  asset: [ContractTermAsset],
  action: [ContractTermAction],
  group: [ContractTerm],
}))

/** Protection for the Term */
export interface ContractTermSecurityLabel extends BackboneElement {
  /** Link to Security Labels */
  readonly number?: ReadonlyArray<number | null> | undefined
  readonly _number?: ReadonlyArray<Element | null> | undefined
  /** Confidentiality Protection */
  readonly classification: Coding
  /** Applicable Policy */
  readonly category?: ReadonlyArray<Coding> | undefined
  /** Handling Instructions */
  readonly control?: ReadonlyArray<Coding> | undefined
}

/** The schema of {@link ContractTermSecurityLabel}. */
export const ContractTermSecurityLabel: ObjectSchema<ContractTermSecurityLabel> = /* @__PURE__ */ complex(
  "Contract.term.securityLabel",
  () => ({
    ...elementsOf(BackboneElement),
    number: [unsignedInt],
    classification: required(Coding),
    category: [Coding],
    control: [Coding],
  }),
)

/** Context of the Contract term */
export interface ContractTermOffer extends BackboneElement {
  /** Offer business ID */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Offer Recipient */
  readonly party?: ReadonlyArray<ContractTermOfferParty> | undefined
  /** Negotiable offer asset */
  readonly topic?: Reference | undefined
  /** Contract Offer Type or Form */
  readonly type?: CodeableConcept | undefined
  /** Accepting party choice */
  readonly decision?: CodeableConcept | undefined
  /** How decision is conveyed */
  readonly decisionMode?: ReadonlyArray<CodeableConcept> | undefined
  /** Response to offer text */
  readonly answer?: ReadonlyArray<ContractTermOfferAnswer> | undefined
  /** Human readable offer text */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Pointer to text */
  readonly linkId?: ReadonlyArray<string | null> | undefined
  readonly _linkId?: ReadonlyArray<Element | null> | undefined
  /** Offer restriction numbers */
  readonly securityLabelNumber?: ReadonlyArray<number | null> | undefined
  readonly _securityLabelNumber?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ContractTermOffer}. */
export const ContractTermOffer: ObjectSchema<ContractTermOffer> = /* @__PURE__ */ complex(
  "Contract.term.offer",
  () => ({
    ...elementsOf(BackboneElement),
    identifier: [Identifier],
    party: [ContractTermOfferParty],
    topic: Reference,
    type: CodeableConcept,
    decision: CodeableConcept,
    decisionMode: [CodeableConcept],
    answer: [ContractTermOfferAnswer],
    text: string,
    linkId: [string],
    securityLabelNumber: [unsignedInt],
  }),
)

/** Offer Recipient */
export interface ContractTermOfferParty extends BackboneElement {
  /** Referenced entity */
  readonly reference: readonly [
    Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole" | "Device" | "Group" | "Organization">,
    ...ReadonlyArray<
      Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole" | "Device" | "Group" | "Organization">
    >,
  ]
  /** Participant engagement type */
  readonly role: CodeableConcept
}

/** The schema of {@link ContractTermOfferParty}. */
export const ContractTermOfferParty: ObjectSchema<ContractTermOfferParty> = /* @__PURE__ */ complex(
  "Contract.term.offer.party",
  () => ({
    ...elementsOf(BackboneElement),
    reference: nonEmpty(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole|Device|Group|Organization"),
    role: required(CodeableConcept),
  }),
)

/** Response to offer text */
export interface ContractTermOfferAnswer extends BackboneElement {
  /** The actual answer response */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** The actual answer response */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** The actual answer response */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** The actual answer response */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** The actual answer response */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** The actual answer response */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** The actual answer response */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** The actual answer response */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** The actual answer response */
  readonly valueAttachment?: Attachment | undefined
  /** The actual answer response */
  readonly valueCoding?: Coding | undefined
  /** The actual answer response */
  readonly valueQuantity?: Quantity | undefined
  /** The actual answer response */
  readonly valueReference?: Reference | undefined
}

/** The schema of {@link ContractTermOfferAnswer}. */
export const ContractTermOfferAnswer: ObjectSchema<ContractTermOfferAnswer> = /* @__PURE__ */ complex(
  "Contract.term.offer.answer",
  () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("value", {
      Boolean: boolean,
      Decimal: decimal,
      Integer: integer,
      Date: date,
      DateTime: dateTime,
      Time: time,
      String: string,
      Uri: uri,
      Attachment,
      Coding,
      Quantity,
      Reference,
    }),
  }),
)

/** Contract Term Asset List */
export interface ContractTermAsset extends BackboneElement {
  /** Range of asset */
  readonly scope?: CodeableConcept | undefined
  /** Asset category */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Associated entities */
  readonly typeReference?: ReadonlyArray<Reference> | undefined
  /** Asset sub-category */
  readonly subtype?: ReadonlyArray<CodeableConcept> | undefined
  /** Kinship of the asset */
  readonly relationship?: Coding | undefined
  /** Circumstance of the asset */
  readonly context?: ReadonlyArray<ContractTermAssetContext> | undefined
  /** Quality desctiption of asset */
  readonly condition?: string | undefined
  readonly _condition?: Element | undefined
  /** Asset availability types */
  readonly periodType?: ReadonlyArray<CodeableConcept> | undefined
  /** Time period of the asset */
  readonly period?: ReadonlyArray<Period> | undefined
  /** Time period */
  readonly usePeriod?: ReadonlyArray<Period> | undefined
  /** Asset clause or question text */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Pointer to asset text */
  readonly linkId?: ReadonlyArray<string | null> | undefined
  readonly _linkId?: ReadonlyArray<Element | null> | undefined
  /** Response to assets */
  readonly answer?: ReadonlyArray<ContractTermOfferAnswer> | undefined
  /** Asset restriction numbers */
  readonly securityLabelNumber?: ReadonlyArray<number | null> | undefined
  readonly _securityLabelNumber?: ReadonlyArray<Element | null> | undefined
  /** Contract Valued Item List */
  readonly valuedItem?: ReadonlyArray<ContractTermAssetValuedItem> | undefined
}

/** The schema of {@link ContractTermAsset}. */
export const ContractTermAsset: ObjectSchema<ContractTermAsset> = /* @__PURE__ */ complex(
  "Contract.term.asset",
  () => ({
    ...elementsOf(BackboneElement),
    scope: CodeableConcept,
    type: [CodeableConcept],
    typeReference: [Reference],
    subtype: [CodeableConcept],
    relationship: Coding,
    context: [ContractTermAssetContext],
    condition: string,
    periodType: [CodeableConcept],
    period: [Period],
    usePeriod: [Period],
    text: string,
    linkId: [string],
    answer: [ContractTermOfferAnswer],
    securityLabelNumber: [unsignedInt],
    valuedItem: [ContractTermAssetValuedItem],
  }),
)

/** Circumstance of the asset */
export interface ContractTermAssetContext extends BackboneElement {
  /** Creator,custodian or owner */
  readonly reference?: Reference | undefined
  /** Codeable asset context */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Context description */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
}

/** The schema of {@link ContractTermAssetContext}. */
export const ContractTermAssetContext: ObjectSchema<ContractTermAssetContext> = /* @__PURE__ */ complex(
  "Contract.term.asset.context",
  () => ({ ...elementsOf(BackboneElement), reference: Reference, code: [CodeableConcept], text: string }),
)

/** Contract Valued Item List */
export interface ContractTermAssetValuedItem extends BackboneElement {
  /** Contract Valued Item Type */
  readonly entityCodeableConcept?: CodeableConcept | undefined
  /** Contract Valued Item Type */
  readonly entityReference?: Reference | undefined
  /** Contract Valued Item Number */
  readonly identifier?: Identifier | undefined
  /** Contract Valued Item Effective Tiem */
  readonly effectiveTime?: string | undefined
  readonly _effectiveTime?: Element | undefined
  /** Count of Contract Valued Items */
  readonly quantity?: Quantity | undefined
  /** Contract Valued Item fee, charge, or cost */
  readonly unitPrice?: Money | undefined
  /** Contract Valued Item Price Scaling Factor */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Contract Valued Item Difficulty Scaling Factor */
  readonly points?: number | undefined
  readonly _points?: Element | undefined
  /** Total Contract Valued Item Value */
  readonly net?: Money | undefined
  /** Terms of valuation */
  readonly payment?: string | undefined
  readonly _payment?: Element | undefined
  /** When payment is due */
  readonly paymentDate?: string | undefined
  readonly _paymentDate?: Element | undefined
  /** Who will make payment */
  readonly responsible?:
    | Reference<"Organization" | "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson">
    | undefined
  /** Who will receive payment */
  readonly recipient?:
    | Reference<"Organization" | "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson">
    | undefined
  /** Pointer to specific item */
  readonly linkId?: ReadonlyArray<string | null> | undefined
  readonly _linkId?: ReadonlyArray<Element | null> | undefined
  /** Security Labels that define affected terms */
  readonly securityLabelNumber?: ReadonlyArray<number | null> | undefined
  readonly _securityLabelNumber?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ContractTermAssetValuedItem}. */
export const ContractTermAssetValuedItem: ObjectSchema<ContractTermAssetValuedItem> = /* @__PURE__ */ complex(
  "Contract.term.asset.valuedItem",
  () => ({
    ...elementsOf(BackboneElement),
    ...choice("entity", { CodeableConcept, Reference }),
    identifier: Identifier,
    effectiveTime: dateTime,
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    points: decimal,
    net: Money,
    payment: string,
    paymentDate: dateTime,
    responsible: optional(Reference, "Organization|Patient|Practitioner|PractitionerRole|RelatedPerson"),
    recipient: optional(Reference, "Organization|Patient|Practitioner|PractitionerRole|RelatedPerson"),
    linkId: [string],
    securityLabelNumber: [unsignedInt],
  }),
)

/** Entity being ascribed responsibility */
export interface ContractTermAction extends BackboneElement {
  /** True if the term prohibits the action */
  readonly doNotPerform?: boolean | undefined
  readonly _doNotPerform?: Element | undefined
  /** Type or form of the action */
  readonly type: CodeableConcept
  /** Entity of the action */
  readonly subject?: ReadonlyArray<ContractTermActionSubject> | undefined
  /** Purpose for the Contract Term Action */
  readonly intent: CodeableConcept
  /** Pointer to specific item */
  readonly linkId?: ReadonlyArray<string | null> | undefined
  readonly _linkId?: ReadonlyArray<Element | null> | undefined
  /** State of the action */
  readonly status: CodeableConcept
  /** Episode associated with action */
  readonly context?: Reference<"Encounter" | "EpisodeOfCare"> | undefined
  /** Pointer to specific item */
  readonly contextLinkId?: ReadonlyArray<string | null> | undefined
  readonly _contextLinkId?: ReadonlyArray<Element | null> | undefined
  /** When action happens */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When action happens */
  readonly occurrencePeriod?: Period | undefined
  /** When action happens */
  readonly occurrenceTiming?: Timing | undefined
  /** Who asked for action */
  readonly requester?:
    | ReadonlyArray<
        Reference<
          "Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole" | "Device" | "Group" | "Organization"
        >
      >
    | undefined
  /** Pointer to specific item */
  readonly requesterLinkId?: ReadonlyArray<string | null> | undefined
  readonly _requesterLinkId?: ReadonlyArray<Element | null> | undefined
  /** Kind of service performer */
  readonly performerType?: ReadonlyArray<CodeableConcept> | undefined
  /** Competency of the performer */
  readonly performerRole?: CodeableConcept | undefined
  /** Actor that wil execute (or not) the action */
  readonly performer?:
    | Reference<
        | "RelatedPerson"
        | "Patient"
        | "Practitioner"
        | "PractitionerRole"
        | "CareTeam"
        | "Device"
        | "Substance"
        | "Organization"
        | "Location"
      >
    | undefined
  /** Pointer to specific item */
  readonly performerLinkId?: ReadonlyArray<string | null> | undefined
  readonly _performerLinkId?: ReadonlyArray<Element | null> | undefined
  /** Why is action (not) needed? */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why is action (not) needed? */
  readonly reasonReference?:
    | ReadonlyArray<
        Reference<
          | "Condition"
          | "Observation"
          | "DiagnosticReport"
          | "DocumentReference"
          | "Questionnaire"
          | "QuestionnaireResponse"
        >
      >
    | undefined
  /** Why action is to be performed */
  readonly reason?: ReadonlyArray<string | null> | undefined
  readonly _reason?: ReadonlyArray<Element | null> | undefined
  /** Pointer to specific item */
  readonly reasonLinkId?: ReadonlyArray<string | null> | undefined
  readonly _reasonLinkId?: ReadonlyArray<Element | null> | undefined
  /** Comments about the action */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Action restriction numbers */
  readonly securityLabelNumber?: ReadonlyArray<number | null> | undefined
  readonly _securityLabelNumber?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ContractTermAction}. */
export const ContractTermAction: ObjectSchema<ContractTermAction> = /* @__PURE__ */ complex(
  "Contract.term.action",
  () => ({
    ...elementsOf(BackboneElement),
    doNotPerform: boolean,
    type: required(CodeableConcept),
    subject: [ContractTermActionSubject],
    intent: required(CodeableConcept),
    linkId: [string],
    status: required(CodeableConcept),
    context: optional(Reference, "Encounter|EpisodeOfCare"),
    contextLinkId: [string],
    ...choice("occurrence", { DateTime: dateTime, Period, Timing }),
    requester: many(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole|Device|Group|Organization"),
    requesterLinkId: [string],
    performerType: [CodeableConcept],
    performerRole: CodeableConcept,
    performer: optional(
      Reference,
      "RelatedPerson|Patient|Practitioner|PractitionerRole|CareTeam|Device|Substance|Organization|Location",
    ),
    performerLinkId: [string],
    reasonCode: [CodeableConcept],
    reasonReference: many(
      Reference,
      "Condition|Observation|DiagnosticReport|DocumentReference|Questionnaire|QuestionnaireResponse",
    ),
    reason: [string],
    reasonLinkId: [string],
    note: [Annotation],
    securityLabelNumber: [unsignedInt],
  }),
)

/** Entity of the action */
export interface ContractTermActionSubject extends BackboneElement {
  /** Entity of the action */
  readonly reference: readonly [
    Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole" | "Device" | "Group" | "Organization">,
    ...ReadonlyArray<
      Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole" | "Device" | "Group" | "Organization">
    >,
  ]
  /** Role type of the agent */
  readonly role?: CodeableConcept | undefined
}

/** The schema of {@link ContractTermActionSubject}. */
export const ContractTermActionSubject: ObjectSchema<ContractTermActionSubject> = /* @__PURE__ */ complex(
  "Contract.term.action.subject",
  () => ({
    ...elementsOf(BackboneElement),
    reference: nonEmpty(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole|Device|Group|Organization"),
    role: CodeableConcept,
  }),
)

/** Contract Signatory */
export interface ContractSigner extends BackboneElement {
  /** Contract Signatory Role */
  readonly type: Coding
  /** Contract Signatory Party */
  readonly party: Reference<"Organization" | "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson">
  /** Contract Documentation Signature */
  readonly signature: readonly [Signature, ...ReadonlyArray<Signature>]
}

/** The schema of {@link ContractSigner}. */
export const ContractSigner: ObjectSchema<ContractSigner> = /* @__PURE__ */ complex("Contract.signer", () => ({
  ...elementsOf(BackboneElement),
  type: required(Coding),
  party: required(Reference, "Organization|Patient|Practitioner|PractitionerRole|RelatedPerson"),
  signature: nonEmpty(Signature),
}))

/** Contract Friendly Language */
export interface ContractFriendly extends BackboneElement {
  /** Easily comprehended representation of this Contract */
  readonly contentAttachment?: Attachment | undefined
  /** Easily comprehended representation of this Contract */
  readonly contentReference?: Reference<"Composition" | "DocumentReference" | "QuestionnaireResponse"> | undefined
}

/** The schema of {@link ContractFriendly}. */
export const ContractFriendly: ObjectSchema<ContractFriendly> = /* @__PURE__ */ complex("Contract.friendly", () => ({
  ...elementsOf(BackboneElement),
  ...requiredChoice("content", { Attachment, Reference }, "Composition|DocumentReference|QuestionnaireResponse"),
}))

/** Contract Legal Language */
export interface ContractLegal extends BackboneElement {
  /** Contract Legal Text */
  readonly contentAttachment?: Attachment | undefined
  /** Contract Legal Text */
  readonly contentReference?: Reference<"Composition" | "DocumentReference" | "QuestionnaireResponse"> | undefined
}

/** The schema of {@link ContractLegal}. */
export const ContractLegal: ObjectSchema<ContractLegal> = /* @__PURE__ */ complex("Contract.legal", () => ({
  ...elementsOf(BackboneElement),
  ...requiredChoice("content", { Attachment, Reference }, "Composition|DocumentReference|QuestionnaireResponse"),
}))

/** Computable Contract Language */
export interface ContractRule extends BackboneElement {
  /** Computable Contract Rules */
  readonly contentAttachment?: Attachment | undefined
  /** Computable Contract Rules */
  readonly contentReference?: Reference<"DocumentReference"> | undefined
}

/** The schema of {@link ContractRule}. */
export const ContractRule: ObjectSchema<ContractRule> = /* @__PURE__ */ complex("Contract.rule", () => ({
  ...elementsOf(BackboneElement),
  ...requiredChoice("content", { Attachment, Reference }, "DocumentReference"),
}))
