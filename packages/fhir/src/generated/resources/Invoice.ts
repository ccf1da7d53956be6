// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Invoice), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { dateTime, decimal, markdown, positiveInt, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { InvoicePriceComponentType, InvoiceStatus } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * Invoice containing ChargeItems from an Account
 *
 * <http://hl7.org/fhir/R4/invoice.html>
 */
export interface Invoice extends DomainResource {
  readonly resourceType: "Invoice"
  /** Business Identifier for item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** draft | issued | balanced | cancelled | entered-in-error */
  readonly status: "draft" | "issued" | "balanced" | "cancelled" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Reason for cancellation of this Invoice */
  readonly cancelledReason?: string | undefined
  readonly _cancelledReason?: Element | undefined
  /** Type of Invoice */
  readonly type?: CodeableConcept | undefined
  /** Recipient(s) of goods and services */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Recipient of this invoice */
  readonly recipient?: Reference<"Organization" | "Patient" | "RelatedPerson"> | undefined
  /** Invoice date / posting date */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Participant in creation of this Invoice */
  readonly participant?: ReadonlyArray<InvoiceParticipant> | undefined
  /** Issuing Organization of Invoice */
  readonly issuer?: Reference<"Organization"> | undefined
  /** Account that is being balanced */
  readonly account?: Reference<"Account"> | undefined
  /** Line items of this Invoice */
  readonly lineItem?: ReadonlyArray<InvoiceLineItem> | undefined
  /** Components of Invoice total */
  readonly totalPriceComponent?: ReadonlyArray<InvoiceLineItemPriceComponent> | undefined
  /** Net total of this Invoice */
  readonly totalNet?: Money | undefined
  /** Gross total of this Invoice */
  readonly totalGross?: Money | undefined
  /** Payment details */
  readonly paymentTerms?: string | undefined
  readonly _paymentTerms?: Element | undefined
  /** Comments made about the invoice */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link Invoice}. */
export const Invoice: ResourceSchema<Invoice> = /* @__PURE__ */ resource(
  "Invoice",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(InvoiceStatus),
    cancelledReason: string,
    type: CodeableConcept,
    subject: optional(Reference, "Patient|Group"),
    recipient: optional(Reference, "Organization|Patient|RelatedPerson"),
    date: dateTime,
    participant: [InvoiceParticipant],
    issuer: optional(Reference, "Organization"),
    account: optional(Reference, "Account"),
    lineItem: [InvoiceLineItem],
    totalPriceComponent: [InvoiceLineItemPriceComponent],
    totalNet: Money,
    totalGross: Money,
    paymentTerms: markdown,
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Participant in creation of this Invoice */
export interface InvoiceParticipant extends BackboneElement {
  /** Type of involvement in creation of this Invoice */
  readonly role?: CodeableConcept | undefined
  /** Individual who was involved */
  readonly actor: Reference<
    "Practitioner" | "Organization" | "Patient" | "PractitionerRole" | "Device" | "RelatedPerson"
  >
}

/** The schema of {@link InvoiceParticipant}. */
export const InvoiceParticipant: ObjectSchema<InvoiceParticipant> = /* @__PURE__ */ complex(
  "Invoice.participant",
  () => ({
    ...elementsOf(BackboneElement),
    role: CodeableConcept,
    actor: required(Reference, "Practitioner|Organization|Patient|PractitionerRole|Device|RelatedPerson"),
  }),
)

/** Line items of this Invoice */
export interface InvoiceLineItem extends BackboneElement {
  /** Sequence number of line item */
  readonly sequence?: number | undefined
  readonly _sequence?: Element | undefined
  /** Reference to ChargeItem containing details of this line item or an inline billing code */
  readonly chargeItemReference?: Reference<"ChargeItem"> | undefined
  /** Reference to ChargeItem containing details of this line item or an inline billing code */
  readonly chargeItemCodeableConcept?: CodeableConcept | undefined
  /** Components of total line item price */
  readonly priceComponent?: ReadonlyArray<InvoiceLineItemPriceComponent> | undefined
}

/** The schema of {@link InvoiceLineItem}. */
export const InvoiceLineItem: ObjectSchema<InvoiceLineItem> = /* @__PURE__ */ complex("Invoice.lineItem", () => ({
  ...elementsOf(BackboneElement),
  sequence: positiveInt,
  ...requiredChoice("chargeItem", { Reference, CodeableConcept }, "ChargeItem"),
  priceComponent: [InvoiceLineItemPriceComponent],
}))

/** Components of total line item price */
export interface InvoiceLineItemPriceComponent extends BackboneElement {
  /** base | surcharge | deduction | discount | tax | informational */
  readonly type: "base" | "surcharge" | "deduction" | "discount" | "tax" | "informational"
  readonly _type?: Element | undefined
  /** Code identifying the specific component */
  readonly code?: CodeableConcept | undefined
  /** Factor used for calculating this component */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Monetary amount associated with this component */
  readonly amount?: Money | undefined
}

/** The schema of {@link InvoiceLineItemPriceComponent}. */
export const InvoiceLineItemPriceComponent: ObjectSchema<InvoiceLineItemPriceComponent> = /* @__PURE__ */ complex(
  "Invoice.lineItem.priceComponent",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(InvoicePriceComponentType),
    code: CodeableConcept,
    factor: decimal,
    amount: Money,
  }),
)
