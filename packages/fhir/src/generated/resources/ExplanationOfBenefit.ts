// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ExplanationOfBenefit), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
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
import { boolean, date, dateTime, decimal, positiveInt, string, unsignedInt } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ClaimProcessingCodes, ExplanationOfBenefitStatus, NoteType, Use } from "../ValueSets.ts"
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
 * Explanation of Benefit resource
 *
 * <http://hl7.org/fhir/R4/explanationofbenefit.html>
 */
export interface ExplanationOfBenefit extends DomainResource {
  readonly resourceType: "ExplanationOfBenefit"
  /** Business Identifier for the resource */
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
  /** Response creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Author of the claim */
  readonly enterer?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Party responsible for reimbursement */
  readonly insurer: Reference<"Organization">
  /** Party responsible for the claim */
  readonly provider: Reference<"Practitioner" | "PractitionerRole" | "Organization">
  /** Desired processing urgency */
  readonly priority?: CodeableConcept | undefined
  /** For whom to reserve funds */
  readonly fundsReserveRequested?: CodeableConcept | undefined
  /** Funds reserved status */
  readonly fundsReserve?: CodeableConcept | undefined
  /** Prior or corollary claims */
  readonly related?: ReadonlyArray<ExplanationOfBenefitRelated> | undefined
  /** Prescription authorizing services or products */
  readonly prescription?: Reference<"MedicationRequest" | "VisionPrescription"> | undefined
  /** Original prescription if superceded by fulfiller */
  readonly originalPrescription?: Reference<"MedicationRequest"> | undefined
  /** Recipient of benefits payable */
  readonly payee?: ExplanationOfBenefitPayee | undefined
  /** Treatment Referral */
  readonly referral?: Reference<"ServiceRequest"> | undefined
  /** Servicing Facility */
  readonly facility?: Reference<"Location"> | undefined
  /** Claim reference */
  readonly claim?: Reference<"Claim"> | undefined
  /** Claim response reference */
  readonly claimResponse?: Reference<"ClaimResponse"> | undefined
  /** queued | complete | error | partial */
  readonly outcome: "queued" | "complete" | "error" | "partial"
  readonly _outcome?: Element | undefined
  /** Disposition Message */
  readonly disposition?: string | undefined
  readonly _disposition?: Element | undefined
  /** Preauthorization reference */
  readonly preAuthRef?: ReadonlyArray<string | null> | undefined
  readonly _preAuthRef?: ReadonlyArray<Element | null> | undefined
  /** Preauthorization in-effect period */
  readonly preAuthRefPeriod?: ReadonlyArray<Period> | undefined
  /** Care Team members */
  readonly careTeam?: ReadonlyArray<ExplanationOfBenefitCareTeam> | undefined
  /** Supporting information */
  readonly supportingInfo?: ReadonlyArray<ExplanationOfBenefitSupportingInfo> | undefined
  /** Pertinent diagnosis information */
  readonly diagnosis?: ReadonlyArray<ExplanationOfBenefitDiagnosis> | undefined
  /** Clinical procedures performed */
  readonly procedure?: ReadonlyArray<ExplanationOfBenefitProcedure> | undefined
  /** Precedence (primary, secondary, etc.) */
  readonly precedence?: number | undefined
  readonly _precedence?: Element | undefined
  /** Patient insurance information */
  readonly insurance: readonly [ExplanationOfBenefitInsurance, ...ReadonlyArray<ExplanationOfBenefitInsurance>]
  /** Details of the event */
  readonly accident?: ExplanationOfBenefitAccident | undefined
  /** Product or service provided */
  readonly item?: ReadonlyArray<ExplanationOfBenefitItem> | undefined
  /** Insurer added line items */
  readonly addItem?: ReadonlyArray<ExplanationOfBenefitAddItem> | undefined
  /** Header-level adjudication */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
  /** Adjudication totals */
  readonly total?: ReadonlyArray<ExplanationOfBenefitTotal> | undefined
  /** Payment Details */
  readonly payment?: ExplanationOfBenefitPayment | undefined
  /** Printed form identifier */
  readonly formCode?: CodeableConcept | undefined
  /** Printed reference or actual form */
  readonly form?: Attachment | undefined
  /** Note concerning adjudication */
  readonly processNote?: ReadonlyArray<ExplanationOfBenefitProcessNote> | undefined
  /** When the benefits are applicable */
  readonly benefitPeriod?: Period | undefined
  /** Balance by Benefit Category */
  readonly benefitBalance?: ReadonlyArray<ExplanationOfBenefitBenefitBalance> | undefined
}

/** The schema of {@link ExplanationOfBenefit}. */
export const ExplanationOfBenefit: ResourceSchema<ExplanationOfBenefit> = /* @__PURE__ */ resource(
  "ExplanationOfBenefit",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ExplanationOfBenefitStatus),
    type: required(CodeableConcept),
    subType: CodeableConcept,
    use: required(Use),
    patient: required(Reference, "Patient"),
    billablePeriod: Period,
    created: required(dateTime),
    enterer: optional(Reference, "Practitioner|PractitionerRole"),
    insurer: required(Reference, "Organization"),
    provider: required(Reference, "Practitioner|PractitionerRole|Organization"),
    priority: CodeableConcept,
    fundsReserveRequested: CodeableConcept,
    fundsReserve: CodeableConcept,
    related: [ExplanationOfBenefitRelated],
    prescription: optional(Reference, "MedicationRequest|VisionPrescription"),
    originalPrescription: optional(Reference, "MedicationRequest"),
    payee: ExplanationOfBenefitPayee,
    referral: optional(Reference, "ServiceRequest"),
    facility: optional(Reference, "Location"),
    claim: optional(Reference, "Claim"),
    claimResponse: optional(Reference, "ClaimResponse"),
    outcome: required(ClaimProcessingCodes),
    disposition: string,
    preAuthRef: [string],
    preAuthRefPeriod: [Period],
    careTeam: [ExplanationOfBenefitCareTeam],
    supportingInfo: [ExplanationOfBenefitSupportingInfo],
    diagnosis: [ExplanationOfBenefitDiagnosis],
    procedure: [ExplanationOfBenefitProcedure],
    precedence: positiveInt,
    insurance: nonEmpty(ExplanationOfBenefitInsurance),
    accident: ExplanationOfBenefitAccident,
    item: [ExplanationOfBenefitItem],
    addItem: [ExplanationOfBenefitAddItem],
    adjudication: [ExplanationOfBenefitItemAdjudication],
    total: [ExplanationOfBenefitTotal],
    payment: ExplanationOfBenefitPayment,
    formCode: CodeableConcept,
    form: Attachment,
    processNote: [ExplanationOfBenefitProcessNote],
    benefitPeriod: Period,
    benefitBalance: [ExplanationOfBenefitBenefitBalance],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Prior or corollary claims */
export interface ExplanationOfBenefitRelated extends BackboneElement {
  /** Reference to the related claim */
  readonly claim?: Reference<"Claim"> | undefined
  /** How the reference claim is related */
  readonly relationship?: CodeableConcept | undefined
  /** File or case reference */
  readonly reference?: Identifier | undefined
}

/** The schema of {@link ExplanationOfBenefitRelated}. */
export const ExplanationOfBenefitRelated: ObjectSchema<ExplanationOfBenefitRelated> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.related",
  () => ({
    ...elementsOf(BackboneElement),
    claim: optional(Reference, "Claim"),
    relationship: CodeableConcept,
    reference: Identifier,
  }),
)

/** Recipient of benefits payable */
export interface ExplanationOfBenefitPayee extends BackboneElement {
  /** Category of recipient */
  readonly type?: CodeableConcept | undefined
  /** Recipient reference */
  readonly party?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson">
    | undefined
}

/** The schema of {@link ExplanationOfBenefitPayee}. */
export const ExplanationOfBenefitPayee: ObjectSchema<ExplanationOfBenefitPayee> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.payee",
  () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    party: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson"),
  }),
)

/** Care Team members */
export interface ExplanationOfBenefitCareTeam extends BackboneElement {
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

/** The schema of {@link ExplanationOfBenefitCareTeam}. */
export const ExplanationOfBenefitCareTeam: ObjectSchema<ExplanationOfBenefitCareTeam> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.careTeam",
  () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    provider: required(Reference, "Practitioner|PractitionerRole|Organization"),
    responsible: boolean,
    role: CodeableConcept,
    qualification: CodeableConcept,
  }),
)

/** Supporting information */
export interface ExplanationOfBenefitSupportingInfo extends BackboneElement {
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
  readonly reason?: Coding | undefined
}

/** The schema of {@link ExplanationOfBenefitSupportingInfo}. */
export const ExplanationOfBenefitSupportingInfo: ObjectSchema<ExplanationOfBenefitSupportingInfo> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.supportingInfo", () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    category: required(CodeableConcept),
    code: CodeableConcept,
    ...choice("timing", { Date: date, Period }),
    ...choice("value", { Boolean: boolean, String: string, Quantity, Attachment, Reference }),
    reason: Coding,
  }))

/** Pertinent diagnosis information */
export interface ExplanationOfBenefitDiagnosis extends BackboneElement {
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

/** The schema of {@link ExplanationOfBenefitDiagnosis}. */
export const ExplanationOfBenefitDiagnosis: ObjectSchema<ExplanationOfBenefitDiagnosis> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.diagnosis",
  () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    ...requiredChoice("diagnosis", { CodeableConcept, Reference }, "Condition"),
    type: [CodeableConcept],
    onAdmission: CodeableConcept,
    packageCode: CodeableConcept,
  }),
)

/** Clinical procedures performed */
export interface ExplanationOfBenefitProcedure extends BackboneElement {
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

/** The schema of {@link ExplanationOfBenefitProcedure}. */
export const ExplanationOfBenefitProcedure: ObjectSchema<ExplanationOfBenefitProcedure> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.procedure",
  () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    type: [CodeableConcept],
    date: dateTime,
    ...requiredChoice("procedure", { CodeableConcept, Reference }, "Procedure"),
    udi: many(Reference, "Device"),
  }),
)

/** Patient insurance information */
export interface ExplanationOfBenefitInsurance extends BackboneElement {
  /** Coverage to be used for adjudication */
  readonly focal: boolean
  readonly _focal?: Element | undefined
  /** Insurance information */
  readonly coverage: Reference<"Coverage">
  /** Prior authorization reference number */
  readonly preAuthRef?: ReadonlyArray<string | null> | undefined
  readonly _preAuthRef?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ExplanationOfBenefitInsurance}. */
export const ExplanationOfBenefitInsurance: ObjectSchema<ExplanationOfBenefitInsurance> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.insurance",
  () => ({
    ...elementsOf(BackboneElement),
    focal: required(boolean),
    coverage: required(Reference, "Coverage"),
    preAuthRef: [string],
  }),
)

/** Details of the event */
export interface ExplanationOfBenefitAccident extends BackboneElement {
  /** When the incident occurred */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** The nature of the accident */
  readonly type?: CodeableConcept | undefined
  /** Where the event occurred */
  readonly locationAddress?: Address | undefined
  /** Where the event occurred */
  readonly locationReference?: Reference<"Location"> | undefined
}

/** The schema of {@link ExplanationOfBenefitAccident}. */
export const ExplanationOfBenefitAccident: ObjectSchema<ExplanationOfBenefitAccident> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.accident",
  () => ({
    ...elementsOf(BackboneElement),
    date,
    type: CodeableConcept,
    ...choice("location", { Address, Reference }, "Location"),
  }),
)

/** Product or service provided */
export interface ExplanationOfBenefitItem extends BackboneElement {
  /** Item instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Applicable care team members */
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
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Adjudication details */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
  /** Additional items */
  readonly detail?: ReadonlyArray<ExplanationOfBenefitItemDetail> | undefined
}

/** The schema of {@link ExplanationOfBenefitItem}. */
export const ExplanationOfBenefitItem: ObjectSchema<ExplanationOfBenefitItem> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.item",
  () => ({
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
    noteNumber: [positiveInt],
    adjudication: [ExplanationOfBenefitItemAdjudication],
    detail: [ExplanationOfBenefitItemDetail],
  }),
)

/** Adjudication details */
export interface ExplanationOfBenefitItemAdjudication extends BackboneElement {
  /** Type of adjudication information */
  readonly category: CodeableConcept
  /** Explanation of adjudication outcome */
  readonly reason?: CodeableConcept | undefined
  /** Monetary amount */
  readonly amount?: Money | undefined
  /** Non-monitary value */
  readonly value?: number | undefined
  readonly _value?: Element | undefined
}

/** The schema of {@link ExplanationOfBenefitItemAdjudication}. */
export const ExplanationOfBenefitItemAdjudication: ObjectSchema<ExplanationOfBenefitItemAdjudication> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.item.adjudication", () => ({
    ...elementsOf(BackboneElement),
    category: required(CodeableConcept),
    reason: CodeableConcept,
    amount: Money,
    value: decimal,
  }))

/** Additional items */
export interface ExplanationOfBenefitItemDetail extends BackboneElement {
  /** Product or service provided */
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
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Detail level adjudication details */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
  /** Additional items */
  readonly subDetail?: ReadonlyArray<ExplanationOfBenefitItemDetailSubDetail> | undefined
}

/** The schema of {@link ExplanationOfBenefitItemDetail}. */
export const ExplanationOfBenefitItemDetail: ObjectSchema<ExplanationOfBenefitItemDetail> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.item.detail",
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
    noteNumber: [positiveInt],
    adjudication: [ExplanationOfBenefitItemAdjudication],
    subDetail: [ExplanationOfBenefitItemDetailSubDetail],
  }),
)

/** Additional items */
export interface ExplanationOfBenefitItemDetailSubDetail extends BackboneElement {
  /** Product or service provided */
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
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Subdetail level adjudication details */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
}

/** The schema of {@link ExplanationOfBenefitItemDetailSubDetail}. */
export const ExplanationOfBenefitItemDetailSubDetail: ObjectSchema<ExplanationOfBenefitItemDetailSubDetail> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.item.detail.subDetail", () => ({
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
    noteNumber: [positiveInt],
    adjudication: [ExplanationOfBenefitItemAdjudication],
  }))

/** Insurer added line items */
export interface ExplanationOfBenefitAddItem extends BackboneElement {
  /** Item sequence number */
  readonly itemSequence?: ReadonlyArray<number | null> | undefined
  readonly _itemSequence?: ReadonlyArray<Element | null> | undefined
  /** Detail sequence number */
  readonly detailSequence?: ReadonlyArray<number | null> | undefined
  readonly _detailSequence?: ReadonlyArray<Element | null> | undefined
  /** Subdetail sequence number */
  readonly subDetailSequence?: ReadonlyArray<number | null> | undefined
  readonly _subDetailSequence?: ReadonlyArray<Element | null> | undefined
  /** Authorized providers */
  readonly provider?: ReadonlyArray<Reference<"Practitioner" | "PractitionerRole" | "Organization">> | undefined
  /** Billing, service, product, or drug code */
  readonly productOrService: CodeableConcept
  /** Service/Product billing modifiers */
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
  /** Anatomical location */
  readonly bodySite?: CodeableConcept | undefined
  /** Anatomical sub-location */
  readonly subSite?: ReadonlyArray<CodeableConcept> | undefined
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Added items adjudication */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
  /** Insurer added line items */
  readonly detail?: ReadonlyArray<ExplanationOfBenefitAddItemDetail> | undefined
}

/** The schema of {@link ExplanationOfBenefitAddItem}. */
export const ExplanationOfBenefitAddItem: ObjectSchema<ExplanationOfBenefitAddItem> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.addItem",
  () => ({
    ...elementsOf(BackboneElement),
    itemSequence: [positiveInt],
    detailSequence: [positiveInt],
    subDetailSequence: [positiveInt],
    provider: many(Reference, "Practitioner|PractitionerRole|Organization"),
    productOrService: required(CodeableConcept),
    modifier: [CodeableConcept],
    programCode: [CodeableConcept],
    ...choice("serviced", { Date: date, Period }),
    ...choice("location", { CodeableConcept, Address, Reference }, "Location"),
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    net: Money,
    bodySite: CodeableConcept,
    subSite: [CodeableConcept],
    noteNumber: [positiveInt],
    adjudication: [ExplanationOfBenefitItemAdjudication],
    detail: [ExplanationOfBenefitAddItemDetail],
  }),
)

/** Insurer added line items */
export interface ExplanationOfBenefitAddItemDetail extends BackboneElement {
  /** Billing, service, product, or drug code */
  readonly productOrService: CodeableConcept
  /** Service/Product billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Count of products or services */
  readonly quantity?: Quantity | undefined
  /** Fee, charge or cost per item */
  readonly unitPrice?: Money | undefined
  /** Price scaling factor */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Total item cost */
  readonly net?: Money | undefined
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Added items adjudication */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
  /** Insurer added line items */
  readonly subDetail?: ReadonlyArray<ExplanationOfBenefitAddItemDetailSubDetail> | undefined
}

/** The schema of {@link ExplanationOfBenefitAddItemDetail}. */
export const ExplanationOfBenefitAddItemDetail: ObjectSchema<ExplanationOfBenefitAddItemDetail> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.addItem.detail", () => ({
    ...elementsOf(BackboneElement),
    productOrService: required(CodeableConcept),
    modifier: [CodeableConcept],
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    net: Money,
    noteNumber: [positiveInt],
    adjudication: [ExplanationOfBenefitItemAdjudication],
    subDetail: [ExplanationOfBenefitAddItemDetailSubDetail],
  }))

/** Insurer added line items */
export interface ExplanationOfBenefitAddItemDetailSubDetail extends BackboneElement {
  /** Billing, service, product, or drug code */
  readonly productOrService: CodeableConcept
  /** Service/Product billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Count of products or services */
  readonly quantity?: Quantity | undefined
  /** Fee, charge or cost per item */
  readonly unitPrice?: Money | undefined
  /** Price scaling factor */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Total item cost */
  readonly net?: Money | undefined
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Added items adjudication */
  readonly adjudication?: ReadonlyArray<ExplanationOfBenefitItemAdjudication> | undefined
}

/** The schema of {@link ExplanationOfBenefitAddItemDetailSubDetail}. */
export const ExplanationOfBenefitAddItemDetailSubDetail: ObjectSchema<ExplanationOfBenefitAddItemDetailSubDetail> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.addItem.detail.subDetail", () => ({
    ...elementsOf(BackboneElement),
    productOrService: required(CodeableConcept),
    modifier: [CodeableConcept],
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    net: Money,
    noteNumber: [positiveInt],
    adjudication: [ExplanationOfBenefitItemAdjudication],
  }))

/** Adjudication totals */
export interface ExplanationOfBenefitTotal extends BackboneElement {
  /** Type of adjudication information */
  readonly category: CodeableConcept
  /** Financial total for the category */
  readonly amount: Money
}

/** The schema of {@link ExplanationOfBenefitTotal}. */
export const ExplanationOfBenefitTotal: ObjectSchema<ExplanationOfBenefitTotal> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.total",
  () => ({ ...elementsOf(BackboneElement), category: required(CodeableConcept), amount: required(Money) }),
)

/** Payment Details */
export interface ExplanationOfBenefitPayment extends BackboneElement {
  /** Partial or complete payment */
  readonly type?: CodeableConcept | undefined
  /** Payment adjustment for non-claim issues */
  readonly adjustment?: Money | undefined
  /** Explanation for the variance */
  readonly adjustmentReason?: CodeableConcept | undefined
  /** Expected date of payment */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Payable amount after adjustment */
  readonly amount?: Money | undefined
  /** Business identifier for the payment */
  readonly identifier?: Identifier | undefined
}

/** The schema of {@link ExplanationOfBenefitPayment}. */
export const ExplanationOfBenefitPayment: ObjectSchema<ExplanationOfBenefitPayment> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.payment",
  () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    adjustment: Money,
    adjustmentReason: CodeableConcept,
    date,
    amount: Money,
    identifier: Identifier,
  }),
)

/** Note concerning adjudication */
export interface ExplanationOfBenefitProcessNote extends BackboneElement {
  /** Note instance identifier */
  readonly number?: number | undefined
  readonly _number?: Element | undefined
  /** display | print | printoper */
  readonly type?: "display" | "print" | "printoper" | undefined
  readonly _type?: Element | undefined
  /** Note explanatory text */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Language of the text */
  readonly language?: CodeableConcept | undefined
}

/** The schema of {@link ExplanationOfBenefitProcessNote}. */
export const ExplanationOfBenefitProcessNote: ObjectSchema<ExplanationOfBenefitProcessNote> = /* @__PURE__ */ complex(
  "ExplanationOfBenefit.processNote",
  () => ({
    ...elementsOf(BackboneElement),
    number: positiveInt,
    type: NoteType,
    text: string,
    language: CodeableConcept,
  }),
)

/** Balance by Benefit Category */
export interface ExplanationOfBenefitBenefitBalance extends BackboneElement {
  /** Benefit classification */
  readonly category: CodeableConcept
  /** Excluded from the plan */
  readonly excluded?: boolean | undefined
  readonly _excluded?: Element | undefined
  /** Short name for the benefit */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Description of the benefit or services covered */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** In or out of network */
  readonly network?: CodeableConcept | undefined
  /** Individual or family */
  readonly unit?: CodeableConcept | undefined
  /** Annual or lifetime */
  readonly term?: CodeableConcept | undefined
  /** Benefit Summary */
  readonly financial?: ReadonlyArray<ExplanationOfBenefitBenefitBalanceFinancial> | undefined
}

/** The schema of {@link ExplanationOfBenefitBenefitBalance}. */
export const ExplanationOfBenefitBenefitBalance: ObjectSchema<ExplanationOfBenefitBenefitBalance> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.benefitBalance", () => ({
    ...elementsOf(BackboneElement),
    category: required(CodeableConcept),
    excluded: boolean,
    name: string,
    description: string,
    network: CodeableConcept,
    unit: CodeableConcept,
    term: CodeableConcept,
    financial: [ExplanationOfBenefitBenefitBalanceFinancial],
  }))

/** Benefit Summary */
export interface ExplanationOfBenefitBenefitBalanceFinancial extends BackboneElement {
  /** Benefit classification */
  readonly type: CodeableConcept
  /** Benefits allowed */
  readonly allowedUnsignedInt?: number | undefined
  readonly _allowedUnsignedInt?: Element | undefined
  /** Benefits allowed */
  readonly allowedString?: string | undefined
  readonly _allowedString?: Element | undefined
  /** Benefits allowed */
  readonly allowedMoney?: Money | undefined
  /** Benefits used */
  readonly usedUnsignedInt?: number | undefined
  readonly _usedUnsignedInt?: Element | undefined
  /** Benefits used */
  readonly usedMoney?: Money | undefined
}

/** The schema of {@link ExplanationOfBenefitBenefitBalanceFinancial}. */
export const ExplanationOfBenefitBenefitBalanceFinancial: ObjectSchema<ExplanationOfBenefitBenefitBalanceFinancial> =
  /* @__PURE__ */ complex("ExplanationOfBenefit.benefitBalance.financial", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    ...choice("allowed", { UnsignedInt: unsignedInt, String: string, Money }),
    ...choice("used", { UnsignedInt: unsignedInt, Money }),
  }))
