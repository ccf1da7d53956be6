// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/PaymentNotice), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { date, dateTime } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FinancialResourceStatusCodes } from "../ValueSets.ts"
import { elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * PaymentNotice request
 *
 * <http://hl7.org/fhir/R4/paymentnotice.html>
 */
export interface PaymentNotice extends DomainResource {
  readonly resourceType: "PaymentNotice"
  /** Business Identifier for the payment noctice */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Request reference */
  readonly request?: Reference | undefined
  /** Response reference */
  readonly response?: Reference | undefined
  /** Creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Responsible practitioner */
  readonly provider?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Payment reference */
  readonly payment: Reference<"PaymentReconciliation">
  /** Payment or clearing date */
  readonly paymentDate?: string | undefined
  readonly _paymentDate?: Element | undefined
  /** Party being paid */
  readonly payee?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Party being notified */
  readonly recipient: Reference<"Organization">
  /** Monetary amount of the payment */
  readonly amount: Money
  /** Issued or cleared Status of the payment */
  readonly paymentStatus?: CodeableConcept | undefined
}

/** The schema of {@link PaymentNotice}. */
export const PaymentNotice: ResourceSchema<PaymentNotice> = /* @__PURE__ */ resource(
  "PaymentNotice",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    request: Reference,
    response: Reference,
    created: required(dateTime),
    provider: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    payment: required(Reference, "PaymentReconciliation"),
    paymentDate: date,
    payee: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    recipient: required(Reference, "Organization"),
    amount: required(Money),
    paymentStatus: CodeableConcept,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
