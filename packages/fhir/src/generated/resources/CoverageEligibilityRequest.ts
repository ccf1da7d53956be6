// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CoverageEligibilityRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, positiveInt, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EligibilityRequestPurpose, FinancialResourceStatusCodes } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * CoverageEligibilityRequest resource
 *
 * <http://hl7.org/fhir/R4/coverageeligibilityrequest.html>
 */
export interface CoverageEligibilityRequest extends DomainResource {
  readonly resourceType: "CoverageEligibilityRequest"
  /** Business Identifier for coverage eligiblity request */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Desired processing priority */
  readonly priority?: CodeableConcept | undefined
  /** auth-requirements | benefits | discovery | validation */
  readonly purpose: readonly [
    "auth-requirements" | "benefits" | "discovery" | "validation" | null,
    ...ReadonlyArray<"auth-requirements" | "benefits" | "discovery" | "validation" | null>,
  ]
  readonly _purpose?: ReadonlyArray<Element | null> | undefined
  /** Intended recipient of products and services */
  readonly patient: Reference<"Patient">
  /** Estimated date or dates of service */
  readonly servicedDate?: string | undefined
  readonly _servicedDate?: Element | undefined
  /** Estimated date or dates of service */
  readonly servicedPeriod?: Period | undefined
  /** Creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Author */
  readonly enterer?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Party responsible for the request */
  readonly provider?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Coverage issuer */
  readonly insurer: Reference<"Organization">
  /** Servicing facility */
  readonly facility?: Reference<"Location"> | undefined
  /** Supporting information */
  readonly supportingInfo?: ReadonlyArray<CoverageEligibilityRequestSupportingInfo> | undefined
  /** Patient insurance information */
  readonly insurance?: ReadonlyArray<CoverageEligibilityRequestInsurance> | undefined
  /** Item to be evaluated for eligibiity */
  readonly item?: ReadonlyArray<CoverageEligibilityRequestItem> | undefined
}

/** The schema of {@link CoverageEligibilityRequest}. */
export const CoverageEligibilityRequest: ResourceSchema<CoverageEligibilityRequest> = /* @__PURE__ */ resource(
  "CoverageEligibilityRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    priority: CodeableConcept,
    purpose: nonEmpty(EligibilityRequestPurpose),
    patient: required(Reference, "Patient"),
    ...choice("serviced", { Date: date, Period }),
    created: required(dateTime),
    enterer: optional(Reference, "Practitioner|PractitionerRole"),
    provider: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    insurer: required(Reference, "Organization"),
    facility: optional(Reference, "Location"),
    supportingInfo: [CoverageEligibilityRequestSupportingInfo],
    insurance: [CoverageEligibilityRequestInsurance],
    item: [CoverageEligibilityRequestItem],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Supporting information */
export interface CoverageEligibilityRequestSupportingInfo extends BackboneElement {
  /** Information instance identifier */
  readonly sequence: number
  readonly _sequence?: Element | undefined
  /** Data to be provided */
  readonly information: Reference
  /** Applies to all items */
  readonly appliesToAll?: boolean | undefined
  readonly _appliesToAll?: Element | undefined
}

/** The schema of {@link CoverageEligibilityRequestSupportingInfo}. */
export const CoverageEligibilityRequestSupportingInfo: ObjectSchema<CoverageEligibilityRequestSupportingInfo> =
  /* @__PURE__ */ complex("CoverageEligibilityRequest.supportingInfo", () => ({
    ...elementsOf(BackboneElement),
    sequence: required(positiveInt),
    information: required(Reference),
    appliesToAll: boolean,
  }))

/** Patient insurance information */
export interface CoverageEligibilityRequestInsurance extends BackboneElement {
  /** Applicable coverage */
  readonly focal?: boolean | undefined
  readonly _focal?: Element | undefined
  /** Insurance information */
  readonly coverage: Reference<"Coverage">
  /** Additional provider contract number */
  readonly businessArrangement?: string | undefined
  readonly _businessArrangement?: Element | undefined
}

/** The schema of {@link CoverageEligibilityRequestInsurance}. */
export const CoverageEligibilityRequestInsurance: ObjectSchema<CoverageEligibilityRequestInsurance> =
  /* @__PURE__ */ complex("CoverageEligibilityRequest.insurance", () => ({
    ...elementsOf(BackboneElement),
    focal: boolean,
    coverage: required(Reference, "Coverage"),
    businessArrangement: string,
  }))

/** Item to be evaluated for eligibiity */
export interface CoverageEligibilityRequestItem extends BackboneElement {
  /** Applicable exception or supporting information */
  readonly supportingInfoSequence?: ReadonlyArray<number | null> | undefined
  readonly _supportingInfoSequence?: ReadonlyArray<Element | null> | undefined
  /** Benefit classification */
  readonly category?: CodeableConcept | undefined
  /** Billing, service, product, or drug code */
  readonly productOrService?: CodeableConcept | undefined
  /** Product or service billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Perfoming practitioner */
  readonly provider?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Count of products or services */
  readonly quantity?: Quantity | undefined
  /** Fee, charge or cost per item */
  readonly unitPrice?: Money | undefined
  /** Servicing facility */
  readonly facility?: Reference<"Location" | "Organization"> | undefined
  /** Applicable diagnosis */
  readonly diagnosis?: ReadonlyArray<CoverageEligibilityRequestItemDiagnosis> | undefined
  /** Product or service details */
  readonly detail?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link CoverageEligibilityRequestItem}. */
export const CoverageEligibilityRequestItem: ObjectSchema<CoverageEligibilityRequestItem> = /* @__PURE__ */ complex(
  "CoverageEligibilityRequest.item",
  () => ({
    ...elementsOf(BackboneElement),
    supportingInfoSequence: [positiveInt],
    category: CodeableConcept,
    productOrService: CodeableConcept,
    modifier: [CodeableConcept],
    provider: optional(Reference, "Practitioner|PractitionerRole"),
    quantity: optional(Quantity, { rules: [sqty1] }),
    unitPrice: Money,
    facility: optional(Reference, "Location|Organization"),
    diagnosis: [CoverageEligibilityRequestItemDiagnosis],
    detail: [Reference],
  }),
)

/** Applicable diagnosis */
export interface CoverageEligibilityRequestItemDiagnosis extends BackboneElement {
  /** Nature of illness or problem */
  readonly diagnosisCodeableConcept?: CodeableConcept | undefined
  /** Nature of illness or problem */
  readonly diagnosisReference?: Reference<"Condition"> | undefined
}

/** The schema of {@link CoverageEligibilityRequestItemDiagnosis}. */
export const CoverageEligibilityRequestItemDiagnosis: ObjectSchema<CoverageEligibilityRequestItemDiagnosis> =
  /* @__PURE__ */ complex("CoverageEligibilityRequest.item.diagnosis", () => ({
    ...elementsOf(BackboneElement),
    ...choice("diagnosis", { CodeableConcept, Reference }, "Condition"),
  }))
