// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ClaimResponse), published under CC0.
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
import { ClaimProcessingCodes, FinancialResourceStatusCodes, NoteType, Use } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Response to a claim predetermination or preauthorization
 *
 * <http://hl7.org/fhir/R4/claimresponse.html>
 */
export interface ClaimResponse extends DomainResource {
  readonly resourceType: "ClaimResponse"
  /** Business Identifier for a claim response */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** More granular claim type */
  readonly type: CodeableConcept
  /** More granular claim type */
  readonly subType?: CodeableConcept | undefined
  /** claim | preauthorization | predetermination */
  readonly use: "claim" | "preauthorization" | "predetermination"
  readonly _use?: Element | undefined
  /** The recipient of the products and services */
  readonly patient: Reference<"Patient">
  /** Response creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Party responsible for reimbursement */
  readonly insurer: Reference<"Organization">
  /** Party responsible for the claim */
  readonly requestor?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Id of resource triggering adjudication */
  readonly request?: Reference<"Claim"> | undefined
  /** queued | complete | error | partial */
  readonly outcome: "queued" | "complete" | "error" | "partial"
  readonly _outcome?: Element | undefined
  /** Disposition Message */
  readonly disposition?: string | undefined
  readonly _disposition?: Element | undefined
  /** Preauthorization reference */
  readonly preAuthRef?: string | undefined
  readonly _preAuthRef?: Element | undefined
  /** Preauthorization reference effective period */
  readonly preAuthPeriod?: Period | undefined
  /** Party to be paid any benefits payable */
  readonly payeeType?: CodeableConcept | undefined
  /** Adjudication for claim line items */
  readonly item?: ReadonlyArray<ClaimResponseItem> | undefined
  /** Insurer added line items */
  readonly addItem?: ReadonlyArray<ClaimResponseAddItem> | undefined
  /** Header-level adjudication */
  readonly adjudication?: ReadonlyArray<ClaimResponseItemAdjudication> | undefined
  /** Adjudication totals */
  readonly total?: ReadonlyArray<ClaimResponseTotal> | undefined
  /** Payment Details */
  readonly payment?: ClaimResponsePayment | undefined
  /** Funds reserved status */
  readonly fundsReserve?: CodeableConcept | undefined
  /** Printed form identifier */
  readonly formCode?: CodeableConcept | undefined
  /** Printed reference or actual form */
  readonly form?: Attachment | undefined
  /** Note concerning adjudication */
  readonly processNote?: ReadonlyArray<ClaimResponseProcessNote> | undefined
  /** Request for additional information */
  readonly communicationRequest?: ReadonlyArray<Reference<"CommunicationRequest">> | undefined
  /** Patient insurance information */
  readonly insurance?: ReadonlyArray<ClaimResponseInsurance> | undefined
  /** Processing errors */
  readonly error?: ReadonlyArray<ClaimResponseError> | undefined
}

/** The schema of {@link ClaimResponse}. */
export const ClaimResponse: ResourceSchema<ClaimResponse> = /* @__PURE__ */ resource(
  "ClaimResponse",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    type: required(CodeableConcept),
    subType: CodeableConcept,
    use: required(Use),
    patient: required(Reference, "Patient"),
    created: required(dateTime),
    insurer: required(Reference, "Organization"),
    requestor: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    request: optional(Reference, "Claim"),
    outcome: required(ClaimProcessingCodes),
    disposition: string,
    preAuthRef: string,
    preAuthPeriod: Period,
    payeeType: CodeableConcept,
    item: [ClaimResponseItem],
    addItem: [ClaimResponseAddItem],
    adjudication: [ClaimResponseItemAdjudication],
    total: [ClaimResponseTotal],
    payment: ClaimResponsePayment,
    fundsReserve: CodeableConcept,
    formCode: CodeableConcept,
    form: Attachment,
    processNote: [ClaimResponseProcessNote],
    communicationRequest: many(Reference, "CommunicationRequest"),
    insurance: [ClaimResponseInsurance],
    error: [ClaimResponseError],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Adjudication for claim line items */
export interface ClaimResponseItem extends BackboneElement {
  /** Claim item instance identifier */
  readonly itemSequence: number
  readonly _itemSequence?: Element | undefined
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Adjudication details */
  readonly adjudication: readonly [ClaimResponseItemAdjudication, ...ReadonlyArray<ClaimResponseItemAdjudication>]
  /** Adjudication for claim details */
  readonly detail?: ReadonlyArray<ClaimResponseItemDetail> | undefined
}

/** The schema of {@link ClaimResponseItem}. */
export const ClaimResponseItem: ObjectSchema<ClaimResponseItem> = /* @__PURE__ */ complex("ClaimResponse.item", () => ({
  ...elementsOf(BackboneElement),
  itemSequence: required(positiveInt),
  noteNumber: [positiveInt],
  adjudication: nonEmpty(ClaimResponseItemAdjudication),
  detail: [ClaimResponseItemDetail],
}))

/** Adjudication details */
export interface ClaimResponseItemAdjudication extends BackboneElement {
  /** Type of adjudication information */
  readonly category: CodeableConcept
  /** Explanation of adjudication outcome */
  readonly reason?: CodeableConcept | undefined
  /** Monetary amount */
  readonly amount?: Money | undefined
  /** Non-monetary value */
  readonly value?: number | undefined
  readonly _value?: Element | undefined
}

/** The schema of {@link ClaimResponseItemAdjudication}. */
export const ClaimResponseItemAdjudication: ObjectSchema<ClaimResponseItemAdjudication> = /* @__PURE__ */ complex(
  "ClaimResponse.item.adjudication",
  () => ({
    ...elementsOf(BackboneElement),
    category: required(CodeableConcept),
    reason: CodeableConcept,
    amount: Money,
    value: decimal,
  }),
)

/** Adjudication for claim details */
export interface ClaimResponseItemDetail extends BackboneElement {
  /** Claim detail instance identifier */
  readonly detailSequence: number
  readonly _detailSequence?: Element | undefined
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Detail level adjudication details */
  readonly adjudication: readonly [ClaimResponseItemAdjudication, ...ReadonlyArray<ClaimResponseItemAdjudication>]
  /** Adjudication for claim sub-details */
  readonly subDetail?: ReadonlyArray<ClaimResponseItemDetailSubDetail> | undefined
}

/** The schema of {@link ClaimResponseItemDetail}. */
export const ClaimResponseItemDetail: ObjectSchema<ClaimResponseItemDetail> = /* @__PURE__ */ complex(
  "ClaimResponse.item.detail",
  () => ({
    ...elementsOf(BackboneElement),
    detailSequence: required(positiveInt),
    noteNumber: [positiveInt],
    adjudication: nonEmpty(ClaimResponseItemAdjudication),
    subDetail: [ClaimResponseItemDetailSubDetail],
  }),
)

/** Adjudication for claim sub-details */
export interface ClaimResponseItemDetailSubDetail extends BackboneElement {
  /** Claim sub-detail instance identifier */
  readonly subDetailSequence: number
  readonly _subDetailSequence?: Element | undefined
  /** Applicable note numbers */
  readonly noteNumber?: ReadonlyArray<number | null> | undefined
  readonly _noteNumber?: ReadonlyArray<Element | null> | undefined
  /** Subdetail level adjudication details */
  readonly adjudication?: ReadonlyArray<ClaimResponseItemAdjudication> | undefined
}

/** The schema of {@link ClaimResponseItemDetailSubDetail}. */
export const ClaimResponseItemDetailSubDetail: ObjectSchema<ClaimResponseItemDetailSubDetail> = /* @__PURE__ */ complex(
  "ClaimResponse.item.detail.subDetail",
  () => ({
    ...elementsOf(BackboneElement),
    subDetailSequence: required(positiveInt),
    noteNumber: [positiveInt],
    adjudication: [ClaimResponseItemAdjudication],
  }),
)

/** Insurer added line items */
export interface ClaimResponseAddItem extends BackboneElement {
  /** Item sequence number */
  readonly itemSequence?: ReadonlyArray<number | null> | undefined
  readonly _itemSequence?: ReadonlyArray<Element | null> | undefined
  /** Detail sequence number */
  readonly detailSequence?: ReadonlyArray<number | null> | undefined
  readonly _detailSequence?: ReadonlyArray<Element | null> | undefined
  /** Subdetail sequence number */
  readonly subdetailSequence?: ReadonlyArray<number | null> | undefined
  readonly _subdetailSequence?: ReadonlyArray<Element | null> | undefined
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
  readonly adjudication: readonly [ClaimResponseItemAdjudication, ...ReadonlyArray<ClaimResponseItemAdjudication>]
  /** Insurer added line details */
  readonly detail?: ReadonlyArray<ClaimResponseAddItemDetail> | undefined
}

/** The schema of {@link ClaimResponseAddItem}. */
export const ClaimResponseAddItem: ObjectSchema<ClaimResponseAddItem> = /* @__PURE__ */ complex(
  "ClaimResponse.addItem",
  () => ({
    ...elementsOf(BackboneElement),
    itemSequence: [positiveInt],
    detailSequence: [positiveInt],
    subdetailSequence: [positiveInt],
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
    adjudication: nonEmpty(ClaimResponseItemAdjudication),
    detail: [ClaimResponseAddItemDetail],
  }),
)

/** Insurer added line details */
export interface ClaimResponseAddItemDetail extends BackboneElement {
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
  /** Added items detail adjudication */
  readonly adjudication: readonly [ClaimResponseItemAdjudication, ...ReadonlyArray<ClaimResponseItemAdjudication>]
  /** Insurer added line items */
  readonly subDetail?: ReadonlyArray<ClaimResponseAddItemDetailSubDetail> | undefined
}

/** The schema of {@link ClaimResponseAddItemDetail}. */
export const ClaimResponseAddItemDetail: ObjectSchema<ClaimResponseAddItemDetail> = /* @__PURE__ */ complex(
  "ClaimResponse.addItem.detail",
  () => ({
    ...elementsOf(BackboneElement),
    productOrService: required(CodeableConcept),
    modifier: [CodeableConcept],
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    net: Money,
    noteNumber: [positiveInt],
    adjudication: nonEmpty(ClaimResponseItemAdjudication),
    subDetail: [ClaimResponseAddItemDetailSubDetail],
  }),
)

/** Insurer added line items */
export interface ClaimResponseAddItemDetailSubDetail extends BackboneElement {
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
  /** Added items detail adjudication */
  readonly adjudication: readonly [ClaimResponseItemAdjudication, ...ReadonlyArray<ClaimResponseItemAdjudication>]
}

/** The schema of {@link ClaimResponseAddItemDetailSubDetail}. */
export const ClaimResponseAddItemDetailSubDetail: ObjectSchema<ClaimResponseAddItemDetailSubDetail> =
  /* @__PURE__ */ complex("ClaimResponse.addItem.detail.subDetail", () => ({
    ...elementsOf(BackboneElement),
    productOrService: required(CodeableConcept),
    modifier: [CodeableConcept],
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    factor: decimal,
    net: Money,
    noteNumber: [positiveInt],
    adjudication: nonEmpty(ClaimResponseItemAdjudication),
  }))

/** Adjudication totals */
export interface ClaimResponseTotal extends BackboneElement {
  /** Type of adjudication information */
  readonly category: CodeableConcept
  /** Financial total for the category */
  readonly amount: Money
}

/** The schema of {@link ClaimResponseTotal}. */
export const ClaimResponseTotal: ObjectSchema<ClaimResponseTotal> = /* @__PURE__ */ complex(
  "ClaimResponse.total",
  () => ({ ...elementsOf(BackboneElement), category: required(CodeableConcept), amount: required(Money) }),
)

/** Payment Details */
export interface ClaimResponsePayment extends BackboneElement {
  /** Partial or complete payment */
  readonly type: CodeableConcept
  /** Payment adjustment for non-claim issues */
  readonly adjustment?: Money | undefined
  /** Explanation for the adjustment */
  readonly adjustmentReason?: CodeableConcept | undefined
  /** Expected date of payment */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Payable amount after adjustment */
  readonly amount: Money
  /** Business identifier for the payment */
  readonly identifier?: Identifier | undefined
}

/** The schema of {@link ClaimResponsePayment}. */
export const ClaimResponsePayment: ObjectSchema<ClaimResponsePayment> = /* @__PURE__ */ complex(
  "ClaimResponse.payment",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    adjustment: Money,
    adjustmentReason: CodeableConcept,
    date,
    amount: required(Money),
    identifier: Identifier,
  }),
)

/** Note concerning adjudication */
export interface ClaimResponseProcessNote extends BackboneElement {
  /** Note instance identifier */
  readonly number?: number | undefined
  readonly _number?: Element | undefined
  /** display | print | printoper */
  readonly type?: "display" | "print" | "printoper" | undefined
  readonly _type?: Element | undefined
  /** Note explanatory text */
  readonly text: string
  readonly _text?: Element | undefined
  /** Language of the text */
  readonly language?: CodeableConcept | undefined
}

/** The schema of {@link ClaimResponseProcessNote}. */
export const ClaimResponseProcessNote: ObjectSchema<ClaimResponseProcessNote> = /* @__PURE__ */ complex(
  "ClaimResponse.processNote",
  () => ({
    ...elementsOf(BackboneElement),
    number: positiveInt,
    type: NoteType,
    text: required(string),
    language: CodeableConcept,
  }),
)

/** Patient insurance information */
export interface ClaimResponseInsurance extends BackboneElement {
  /** Insurance instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Coverage to be used for adjudication */
  readonly focal: boolean
  readonly _focal?: Element | undefined
  /** Insurance information */
  readonly coverage: Reference<"Coverage">
  /** Additional provider contract number */
  readonly businessArrangement?: string | undefined
  readonly _businessArrangement?: Element | undefined
  /** Adjudication results */
  readonly claimResponse?: Reference<"ClaimResponse"> | undefined
}

/** The schema of {@link ClaimResponseInsurance}. */
export const ClaimResponseInsurance: ObjectSchema<ClaimResponseInsurance> = /* @__PURE__ */ complex(
  "ClaimResponse.insurance",
  () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    focal: required(boolean),
    coverage: required(Reference, "Coverage"),
    businessArrangement: string,
    claimResponse: optional(Reference, "ClaimResponse"),
  }),
)

/** Processing errors */
export interface ClaimResponseError extends BackboneElement {
  /** Item sequence number */
  readonly itemSequence?: number | undefined
  readonly _itemSequence?: Element | undefined
  /** Detail sequence number */
  readonly detailSequence?: number | undefined
  readonly _detailSequence?: Element | undefined
  /** Subdetail sequence number */
  readonly subDetailSequence?: number | undefined
  readonly _subDetailSequence?: Element | undefined
  /** Error code detailing processing issues */
  readonly code: CodeableConcept
}

/** The schema of {@link ClaimResponseError}. */
export const ClaimResponseError: ObjectSchema<ClaimResponseError> = /* @__PURE__ */ complex(
  "ClaimResponse.error",
  () => ({
    ...elementsOf(BackboneElement),
    itemSequence: positiveInt,
    detailSequence: positiveInt,
    subDetailSequence: positiveInt,
    code: required(CodeableConcept),
  }),
)
