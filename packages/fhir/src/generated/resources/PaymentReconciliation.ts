// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/PaymentReconciliation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { date, dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ClaimProcessingCodes, FinancialResourceStatusCodes, NoteType } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * PaymentReconciliation resource
 *
 * <http://hl7.org/fhir/R4/paymentreconciliation.html>
 */
export interface PaymentReconciliation extends DomainResource {
  readonly resourceType: "PaymentReconciliation"
  /** Business Identifier for a payment reconciliation */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Period covered */
  readonly period?: Period | undefined
  /** Creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Party generating payment */
  readonly paymentIssuer?: Reference<"Organization"> | undefined
  /** Reference to requesting resource */
  readonly request?: Reference<"Task"> | undefined
  /** Responsible practitioner */
  readonly requestor?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** queued | complete | error | partial */
  readonly outcome?: "queued" | "complete" | "error" | "partial" | undefined
  readonly _outcome?: Element | undefined
  /** Disposition message */
  readonly disposition?: string | undefined
  readonly _disposition?: Element | undefined
  /** When payment issued */
  readonly paymentDate: string
  readonly _paymentDate?: Element | undefined
  /** Total amount of Payment */
  readonly paymentAmount: Money
  /** Business identifier for the payment */
  readonly paymentIdentifier?: Identifier | undefined
  /** Settlement particulars */
  readonly detail?: ReadonlyArray<PaymentReconciliationDetail> | undefined
  /** Printed form identifier */
  readonly formCode?: CodeableConcept | undefined
  /** Note concerning processing */
  readonly processNote?: ReadonlyArray<PaymentReconciliationProcessNote> | undefined
}

/** The schema of {@link PaymentReconciliation}. */
export const PaymentReconciliation: ResourceSchema<PaymentReconciliation> = /* @__PURE__ */ resource(
  "PaymentReconciliation",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    period: Period,
    created: required(dateTime),
    paymentIssuer: optional(Reference, "Organization"),
    request: optional(Reference, "Task"),
    requestor: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    outcome: ClaimProcessingCodes,
    disposition: string,
    paymentDate: required(date),
    paymentAmount: required(Money),
    paymentIdentifier: Identifier,
    detail: [PaymentReconciliationDetail],
    formCode: CodeableConcept,
    processNote: [PaymentReconciliationProcessNote],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Settlement particulars */
export interface PaymentReconciliationDetail extends BackboneElement {
  /** Business identifier of the payment detail */
  readonly identifier?: Identifier | undefined
  /** Business identifier of the prior payment detail */
  readonly predecessor?: Identifier | undefined
  /** Category of payment */
  readonly type: CodeableConcept
  /** Request giving rise to the payment */
  readonly request?: Reference | undefined
  /** Submitter of the request */
  readonly submitter?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Response committing to a payment */
  readonly response?: Reference | undefined
  /** Date of commitment to pay */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Contact for the response */
  readonly responsible?: Reference<"PractitionerRole"> | undefined
  /** Recipient of the payment */
  readonly payee?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Amount allocated to this payable */
  readonly amount?: Money | undefined
}

/** The schema of {@link PaymentReconciliationDetail}. */
export const PaymentReconciliationDetail: ObjectSchema<PaymentReconciliationDetail> = /* @__PURE__ */ complex(
  "PaymentReconciliation.detail",
  () => ({
    ...elementsOf(BackboneElement),
    identifier: Identifier,
    predecessor: Identifier,
    type: required(CodeableConcept),
    request: Reference,
    submitter: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    response: Reference,
    date,
    responsible: optional(Reference, "PractitionerRole"),
    payee: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    amount: Money,
  }),
)

/** Note concerning processing */
export interface PaymentReconciliationProcessNote extends BackboneElement {
  /** display | print | printoper */
  readonly type?: "display" | "print" | "printoper" | undefined
  readonly _type?: Element | undefined
  /** Note explanatory text */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
}

/** The schema of {@link PaymentReconciliationProcessNote}. */
export const PaymentReconciliationProcessNote: ObjectSchema<PaymentReconciliationProcessNote> = /* @__PURE__ */ complex(
  "PaymentReconciliation.processNote",
  () => ({ ...elementsOf(BackboneElement), type: NoteType, text: string }),
)
