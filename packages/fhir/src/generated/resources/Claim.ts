// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Claim), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, decimal, positiveInt, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FinancialResourceStatusCodes, Use } from "../ValueSets.ts"
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
 * Claim, Pre-determination or Pre-authorization
 *
 * <http://hl7.org/fhir/R4/claim.html>
 */
export interface Claim extends DomainResource {
  readonly resourceType: "Claim"
  /** Business Identifier for claim */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Category or discipline */
  readonly type: CodeableConcept
  /** More granular claim type */
  readonly subType?: CodeableConcept | undefined
  /** claim | preauthorization | predetermination */
  readonly use: "claim" | "preauthorization" | "predetermination"
  readonly _use?: Element | undefined
  /** The recipient of the products and services */
  readonly patient: Reference<"Patient">
  /** Relevant time frame for the claim */
  readonly billablePeriod?: Period | undefined
  /** Resource creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Author of the claim */
  readonly enterer?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Target */
  readonly insurer?: Reference<"Organization"> | undefined
  /** Party responsible for the claim */
  readonly provider: Reference<"Practitioner" | "PractitionerRole" | "Organization">
  /** Desired processing ugency */
  readonly priority: CodeableConcept
  /** For whom to reserve funds */
  readonly fundsReserve?: CodeableConcept | undefined
  /** Prior or corollary claims */
  readonly related?: ReadonlyArray<ClaimRelated> | undefined
  /** Prescription authorizing services and products */
  readonly prescription?: Reference<"DeviceRequest" | "MedicationRequest" | "VisionPrescription"> | undefined
  /** Original prescription if superseded by fulfiller */
  readonly originalPrescription?: Reference<"DeviceRequest" | "MedicationRequest" | "VisionPrescription"> | undefined
  /** Recipient of benefits payable */
  readonly payee?: ClaimPayee | undefined
  /** Treatment referral */
  readonly referral?: Reference<"ServiceRequest"> | undefined
  /** Servicing facility */
  readonly facility?: Reference<"Location"> | undefined
  /** Members of the care team */
  readonly careTeam?: ReadonlyArray<ClaimCareTeam> | undefined
  /** Supporting information */
  readonly supportingInfo?: ReadonlyArray<ClaimSupportingInfo> | undefined
  /** Pertinent diagnosis information */
  readonly diagnosis?: ReadonlyArray<ClaimDiagnosis> | undefined
  /** Clinical procedures performed */
  readonly procedure?: ReadonlyArray<ClaimProcedure> | undefined
  /** Patient insurance information */
  readonly insurance: readonly [ClaimInsurance, ...ReadonlyArray<ClaimInsurance>]
  /** Details of the event */
  readonly accident?: ClaimAccident | undefined
  /** Product or service provided */
  readonly item?: ReadonlyArray<ClaimItem> | undefined
  /** Total claim cost */
  readonly total?: Money | undefined
}

/** The schema of {@link Claim}. */
export const Claim: ResourceSchema<Claim> = /* @__PURE__ */ resource(
  "Claim",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    type: required(CodeableConcept),
    subType: CodeableConcept,
    use: required(Use),
    patient: required(Reference, "Patient"),
    billablePeriod: Period,
    created: required(dateTime),
    enterer: optional(Reference, "Practitioner|PractitionerRole"),
    insurer: optional(Reference, "Organization"),
    provider: required(Reference, "Practitioner|PractitionerRole|Organization"),
    priority: required(CodeableConcept),
    fundsReserve: CodeableConcept,
    related: [ClaimRelated],
    prescription: optional(Reference, "DeviceRequest|MedicationRequest|VisionPrescription"),
    originalPrescription: optional(Reference, "DeviceRequest|MedicationRequest|VisionPrescription"),
    payee: ClaimPayee,
    referral: optional(Reference, "ServiceRequest"),
    facility: optional(Reference, "Location"),
    careTeam: [ClaimCareTeam],
    supportingInfo: [ClaimSupportingInfo],
    diagnosis: [ClaimDiagnosis],
    procedure: [ClaimProcedure],
    insurance: nonEmpty(ClaimInsurance),
    accident: ClaimAccident,
    item: [ClaimItem],
    total: Money,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Prior or corollary claims */
export interface ClaimRelated extends BackboneElement {
  /** Reference to the related claim */
  readonly claim?: Reference<"Claim"> | undefined
  /** How the reference claim is related */
  readonly relationship?: CodeableConcept | undefined
  /** File or case reference */
  readonly reference?: Identifier | undefined
}

/** The schema of {@link ClaimRelated}. */
export const ClaimRelated: ObjectSchema<ClaimRelated> = /* @__PURE__ */ complex("Claim.related", () => ({
  ...elementsOf(BackboneElement),
  claim: optional(Reference, "Claim"),
  relationship: CodeableConcept,
  reference: Identifier,
}))

/** Recipient of benefits payable */
export interface ClaimPayee extends BackboneElement {
  /** Category of recipient */
  readonly type: CodeableConcept
  /** Recipient reference */
  readonly party?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson">
    | undefined
}

/** The schema of {@link ClaimPayee}. */
export const ClaimPayee: ObjectSchema<ClaimPayee> = /* @__PURE__ */ complex("Claim.payee", () => ({
  ...elementsOf(BackboneElement),
  type: required(CodeableConcept),
  party: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson"),
}))

/** Members of the care team */
export interface ClaimCareTeam extends BackboneElement {
  /** Order of care team */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Practitioner or organization */
  readonly provider: Reference<"Practitioner" | "PractitionerRole" | "Organization">
  /** Indicator of the lead practitioner */
  readonly responsible?: boolean | undefined
  readonly _responsible?: Element | undefined
  /** Function within the team */
  readonly role?: CodeableConcept | undefined
  /** Practitioner credential or specialization */
  readonly qualification?: CodeableConcept | undefined
}

/** The schema of {@link ClaimCareTeam}. */
export const ClaimCareTeam: ObjectSchema<ClaimCareTeam> = /* @__PURE__ */ complex("Claim.careTeam", () => ({
  ...elementsOf(BackboneElement),
  sequence: required(positiveInt),
  provider: required(Reference, "Practitioner|PractitionerRole|Organization"),
  responsible: boolean,
  role: CodeableConcept,
  qualification: CodeableConcept,
}))

/** Supporting information */
export interface ClaimSupportingInfo extends BackboneElement {
  /** Information instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Classification of the supplied information */
  readonly category: CodeableConcept
  /** Type of information */
  readonly code?: CodeableConcept | undefined
  /** When it occurred */
  readonly timingDate?: string | undefined
  readonly _timingDate?: Element | undefined
  /** When it occurred */
  readonly timingPeriod?: Period | undefined
  /** Data to be provided */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Data to be provided */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Data to be provided */
  readonly valueQuantity?: Quantity | undefined
  /** Data to be provided */
  readonly valueAttachment?: Attachment | undefined
  /** Data to be provided */
  readonly valueReference?: Reference | undefined
  /** Explanation for the information */
  readonly reason?: CodeableConcept | undefined
}

/** The schema of {@link ClaimSupportingInfo}. */
export const ClaimSupportingInfo: ObjectSchema<ClaimSupportingInfo> = /* @__PURE__ */ complex(
  "Claim.supportingInfo",
  () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    category: required(CodeableConcept),
    code: CodeableConcept,
    ...choice("timing", { Date: date, Period }),
    ...choice("value", { Boolean: boolean, String: string, Quantity, Attachment, Reference }),
    reason: CodeableConcept,
  }),
)

/** Pertinent diagnosis information */
export interface ClaimDiagnosis extends BackboneElement {
  /** Diagnosis instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Nature of illness or problem */
  readonly diagnosisCodeableConcept?: CodeableConcept | undefined
  /** Nature of illness or problem */
  readonly diagnosisReference?: Reference<"Condition"> | undefined
  /** Timing or nature of the diagnosis */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Present on admission */
  readonly onAdmission?: CodeableConcept | undefined
  /** Package billing code */
  readonly packageCode?: CodeableConcept | undefined
}

/** The schema of {@link ClaimDiagnosis}. */
export const ClaimDiagnosis: ObjectSchema<ClaimDiagnosis> = /* @__PURE__ */ complex("Claim.diagnosis", () => ({
  ...elementsOf(BackboneElement),
  sequence: required(positiveInt),
  ...requiredChoice("diagnosis", { CodeableConcept, Reference }, "Condition"),
  type: [CodeableConcept],
  onAdmission: CodeableConcept,
  packageCode: CodeableConcept,
}))

/** Clinical procedures performed */
export interface ClaimProcedure extends BackboneElement {
  /** Procedure instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Category of Procedure */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** When the procedure was performed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Specific clinical procedure */
  readonly procedureCodeableConcept?: CodeableConcept | undefined
  /** Specific clinical procedure */
  readonly procedureReference?: Reference<"Procedure"> | undefined
  /** Unique device identifier */
  readonly udi?: ReadonlyArray<Reference<"Device">> | undefined
}

/** The schema of {@link ClaimProcedure}. */
export const ClaimProcedure: ObjectSchema<ClaimProcedure> = /* @__PURE__ */ complex("Claim.procedure", () => ({
  ...elementsOf(BackboneElement),
  sequence: required(positiveInt),
  type: [CodeableConcept],
  date: dateTime,
  ...requiredChoice("procedure", { CodeableConcept, Reference }, "Procedure"),
  udi: many(Reference, "Device"),
}))

/** Patient insurance information */
export interface ClaimInsurance extends BackboneElement {
  /** Insurance instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Coverage to be used for adjudication */
  readonly focal: boolean
  readonly _focal?: Element | undefined
  /** Pre-assigned Claim number */
  readonly identifier?: Identifier | undefined
  /** Insurance information */
  readonly coverage: Reference<"Coverage">
  /** Additional provider contract number */
  readonly businessArrangement?: string | undefined
  readonly _businessArrangement?: Element | undefined
  /** Prior authorization reference number */
  readonly preAuthRef?: ReadonlyArray<string | null> | undefined
  readonly _preAuthRef?: ReadonlyArray<Element | null> | undefined
  /** Adjudication results */
  readonly claimResponse?: Reference<"ClaimResponse"> | undefined
}

/** The schema of {@link ClaimInsurance}. */
export const ClaimInsurance: ObjectSchema<ClaimInsurance> = /* @__PURE__ */ complex("Claim.insurance", () => ({
  ...elementsOf(BackboneElement),
  sequence: required(positiveInt),
  focal: required(boolean),
  identifier: Identifier,
  coverage: required(Reference, "Coverage"),
  businessArrangement: string,
  preAuthRef: [string],
  claimResponse: optional(Reference, "ClaimResponse"),
}))

/** Details of the event */
export interface ClaimAccident extends BackboneElement {
  /** When the incident occurred */
  readonly date: string
  readonly _date?: Element | undefined
  /** The nature of the accident */
  readonly type?: CodeableConcept | undefined
  /** Where the event occurred */
  readonly locationAddress?: Address | undefined
  /** Where the event occurred */
  readonly locationReference?: Reference<"Location"> | undefined
}

/** The schema of {@link ClaimAccident}. */
export const ClaimAccident: ObjectSchema<ClaimAccident> = /* @__PURE__ */ complex("Claim.accident", () => ({
  ...elementsOf(BackboneElement),
  date: required(date),
  type: CodeableConcept,
  ...choice("location", { Address, Reference }, "Location"),
}))

/** Product or service provided */
export interface ClaimItem extends BackboneElement {
  /** Item instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Applicable careTeam members */
  readonly careTeamSequence?: ReadonlyArray<number | null> | undefined
  readonly _careTeamSequence?: ReadonlyArray<Element | null> | undefined
  /** Applicable diagnoses */
  readonly diagnosisSequence?: ReadonlyArray<number | null> | undefined
  readonly _diagnosisSequence?: ReadonlyArray<Element | null> | undefined
  /** Applicable procedures */
  readonly procedureSequence?: ReadonlyArray<number | null> | undefined
  readonly _procedureSequence?: ReadonlyArray<Element | null> | undefined
  /** Applicable exception and supporting information */
  readonly informationSequence?: ReadonlyArray<number | null> | undefined
  readonly _informationSequence?: ReadonlyArray<Element | null> | undefined
  /** Revenue or cost center code */
  readonly revenue?: CodeableConcept | undefined
  /** Benefit classification */
  readonly category?: CodeableConcept | undefined
  /** Billing, service, product, or drug code */
  readonly productOrService: CodeableConcept
  /** Product or service billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Program the product or service is provided under */
  readonly programCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Date or dates of service or product delivery */
  readonly servicedDate?: string | undefined
  readonly _servicedDate?: Element | undefined
  /** Date or dates of service or product delivery */
  readonly servicedPeriod?: Period | undefined
  /** Place of service or where product was supplied */
  readonly locationCodeableConcept?: CodeableConcept | undefined
  /** Place of service or where product was supplied */
  readonly locationAddress?: Address | undefined
  /** Place of service or where product was supplied */
  readonly locationReference?: Reference<"Location"> | undefined
  /** Count of products or services */
  readonly quantity?: Quantity | undefined
  /** Fee, charge or cost per item */
  readonly unitPrice?: Money | undefined
  /** Price scaling factor */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Total item cost */
  readonly net?: Money | undefined
  /** Unique device identifier */
  readonly udi?: ReadonlyArray<Reference<"Device">> | undefined
  /** Anatomical location */
  readonly bodySite?: CodeableConcept | undefined
  /** Anatomical sub-location */
  readonly subSite?: ReadonlyArray<CodeableConcept> | undefined
  /** Encounters related to this billed item */
  readonly encounter?: ReadonlyArray<Reference<"Encounter">> | undefined
  /** Product or service provided */
  readonly detail?: ReadonlyArray<ClaimItemDetail> | undefined
}

/** The schema of {@link ClaimItem}. */
export const ClaimItem: ObjectSchema<ClaimItem> = /* @__PURE__ */ complex("Claim.item", () => ({
  ...elementsOf(BackboneElement),
  sequence: required(positiveInt),
  careTeamSequence: [positiveInt],
  diagnosisSequence: [positiveInt],
  procedureSequence: [positiveInt],
  informationSequence: [positiveInt],
  revenue: CodeableConcept,
  category: CodeableConcept,
  productOrService: required(CodeableConcept),
  modifier: [CodeableConcept],
  programCode: [CodeableConcept],
  ...choice("serviced", { Date: date, Period }),
  ...choice("location", { CodeableConcept, Address, Reference }, "Location"),
  quantity: optional(Quantity, { rules: [sqty1] }),
  unitPrice: Money,
  factor: decimal,
  net: Money,
  udi: many(Reference, "Device"),
  bodySite: CodeableConcept,
  subSite: [CodeableConcept],
  encounter: many(Reference, "Encounter"),
  detail: [ClaimItemDetail],
}))

/** Product or service provided */
export interface ClaimItemDetail extends BackboneElement {
  /** Item instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Revenue or cost center code */
  readonly revenue?: CodeableConcept | undefined
  /** Benefit classification */
  readonly category?: CodeableConcept | undefined
  /** Billing, service, product, or drug code */
  readonly productOrService: CodeableConcept
  /** Service/Product billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Program the product or service is provided under */
  readonly programCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Count of products or services */
  readonly quantity?: Quantity | undefined
  /** Fee, charge or cost per item */
  readonly unitPrice?: Money | undefined
  /** Price scaling factor */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Total item cost */
  readonly net?: Money | undefined
  /** Unique device identifier */
  readonly udi?: ReadonlyArray<Reference<"Device">> | undefined
  /** Product or service provided */
  readonly subDetail?: ReadonlyArray<ClaimItemDetailSubDetail> | undefined
}

/** The schema of {@link ClaimItemDetail}. */
export const ClaimItemDetail: ObjectSchema<ClaimItemDetail> = /* @__PURE__ */ complex("Claim.item.detail", () => ({
  ...elementsOf(BackboneElement),
  sequence: required(positiveInt),
  revenue: CodeableConcept,
  category: CodeableConcept,
  productOrService: required(CodeableConcept),
  modifier: [CodeableConcept],
  programCode: [CodeableConcept],
  quantity: optional(Quantity, { rules: [sqty1] }),
  unitPrice: Money,
  factor: decimal,
  net: Money,
  udi: many(Reference, "Device"),
  subDetail: [ClaimItemDetailSubDetail],
}))

/** Product or service provided */
export interface ClaimItemDetailSubDetail extends BackboneElement {
  /** Item instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Revenue or cost center code */
  readonly revenue?: CodeableConcept | undefined
  /** Benefit classification */
  readonly category?: CodeableConcept | undefined
  /** Billing, service, product, or drug code */
  readonly productOrService: CodeableConcept
  /** Service/Product billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Program the product or service is provided under */
  readonly programCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Count of products or services */
  readonly quantity?: Quantity | undefined
  /** Fee, charge or cost per item */
  readonly unitPrice?: Money | undefined
  /** Price scaling factor */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Total item cost */
  readonly net?: Money | undefined
  /** Unique device identifier */
  readonly udi?: ReadonlyArray<Reference<"Device">> | undefined
}

/** The schema of {@link ClaimItemDetailSubDetail}. */
export const ClaimItemDetailSubDetail: ObjectSchema<ClaimItemDetailSubDetail> = /* @__PURE__ */ complex(
  "Claim.item.detail.subDetail",
  () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    revenue: CodeableConcept,
    category: CodeableConcept,
    productOrService: required(CodeableConcept),
    modifier: [CodeableConcept],
    programCode: [CodeableConcept],
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    net: Money,
    udi: many(Reference, "Device"),
  }),
)
