// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CoverageEligibilityResponse), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { ces1, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, string, unsignedInt, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ClaimProcessingCodes, EligibilityResponsePurpose, FinancialResourceStatusCodes } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * CoverageEligibilityResponse resource
 *
 * <http://hl7.org/fhir/R4/coverageeligibilityresponse.html>
 */
export interface CoverageEligibilityResponse extends DomainResource {
  readonly resourceType: "CoverageEligibilityResponse"
  /** Business Identifier for coverage eligiblity request */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
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
  /** Response creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Party responsible for the request */
  readonly requestor?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Eligibility request reference */
  readonly request: Reference<"CoverageEligibilityRequest">
  /** queued | complete | error | partial */
  readonly outcome: "queued" | "complete" | "error" | "partial"
  readonly _outcome?: Element | undefined
  /** Disposition Message */
  readonly disposition?: string | undefined
  readonly _disposition?: Element | undefined
  /** Coverage issuer */
  readonly insurer: Reference<"Organization">
  /** Patient insurance information */
  readonly insurance?: ReadonlyArray<CoverageEligibilityResponseInsurance> | undefined
  /** Preauthorization reference */
  readonly preAuthRef?: string | undefined
  readonly _preAuthRef?: Element | undefined
  /** Printed form identifier */
  readonly form?: CodeableConcept | undefined
  /** Processing errors */
  readonly error?: ReadonlyArray<CoverageEligibilityResponseError> | undefined
}

/** The schema of {@link CoverageEligibilityResponse}. */
export const CoverageEligibilityResponse: ResourceSchema<CoverageEligibilityResponse> = /* @__PURE__ */ resource(
  "CoverageEligibilityResponse",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    purpose: nonEmpty(EligibilityResponsePurpose),
    patient: required(Reference, "Patient"),
    ...choice("serviced", { Date: date, Period }),
    created: required(dateTime),
    requestor: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    request: required(Reference, "CoverageEligibilityRequest"),
    outcome: required(ClaimProcessingCodes),
    disposition: string,
    insurer: required(Reference, "Organization"),
    insurance: [CoverageEligibilityResponseInsurance],
    preAuthRef: string,
    form: CodeableConcept,
    error: [CoverageEligibilityResponseError],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Patient insurance information */
export interface CoverageEligibilityResponseInsurance extends BackboneElement {
  /** Insurance information */
  readonly coverage: Reference<"Coverage">
  /** Coverage inforce indicator */
  readonly inforce?: boolean | undefined
  readonly _inforce?: Element | undefined
  /** When the benefits are applicable */
  readonly benefitPeriod?: Period | undefined
  /** Benefits and authorization details */
  readonly item?: ReadonlyArray<CoverageEligibilityResponseInsuranceItem> | undefined
}

/** The schema of {@link CoverageEligibilityResponseInsurance}. */
export const CoverageEligibilityResponseInsurance: ObjectSchema<CoverageEligibilityResponseInsurance> =
  /* @__PURE__ */ complex("CoverageEligibilityResponse.insurance", () => ({
    ...elementsOf(BackboneElement),
    coverage: required(Reference, "Coverage"),
    inforce: boolean,
    benefitPeriod: Period,
    item: [CoverageEligibilityResponseInsuranceItem],
  }))

/** Benefits and authorization details */
export interface CoverageEligibilityResponseInsuranceItem extends BackboneElement {
  /** Benefit classification */
  readonly category?: CodeableConcept | undefined
  /** Billing, service, product, or drug code */
  readonly productOrService?: CodeableConcept | undefined
  /** Product or service billing modifiers */
  readonly modifier?: ReadonlyArray<CodeableConcept> | undefined
  /** Performing practitioner */
  readonly provider?: Reference<"Practitioner" | "PractitionerRole"> | undefined
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
  readonly benefit?: ReadonlyArray<CoverageEligibilityResponseInsuranceItemBenefit> | undefined
  /** Authorization required flag */
  readonly authorizationRequired?: boolean | undefined
  readonly _authorizationRequired?: Element | undefined
  /** Type of required supporting materials */
  readonly authorizationSupporting?: ReadonlyArray<CodeableConcept> | undefined
  /** Preauthorization requirements endpoint */
  readonly authorizationUrl?: string | undefined
  readonly _authorizationUrl?: Element | undefined
}

/** The schema of {@link CoverageEligibilityResponseInsuranceItem}. */
export const CoverageEligibilityResponseInsuranceItem: ObjectSchema<CoverageEligibilityResponseInsuranceItem> =
  /* @__PURE__ */ complex(
    "CoverageEligibilityResponse.insurance.item",
    () => ({
      ...elementsOf(BackboneElement),
      category: CodeableConcept,
      productOrService: CodeableConcept,
      modifier: [CodeableConcept],
      provider: optional(Reference, "Practitioner|PractitionerRole"),
      excluded: boolean,
      name: string,
      description: string,
      network: CodeableConcept,
      unit: CodeableConcept,
      term: CodeableConcept,
      benefit: [CoverageEligibilityResponseInsuranceItemBenefit],
      authorizationRequired: boolean,
      authorizationSupporting: [CodeableConcept],
      authorizationUrl: uri,
    }),
    [ces1],
  )

/** Benefit Summary */
export interface CoverageEligibilityResponseInsuranceItemBenefit extends BackboneElement {
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
  readonly usedString?: string | undefined
  readonly _usedString?: Element | undefined
  /** Benefits used */
  readonly usedMoney?: Money | undefined
}

/** The schema of {@link CoverageEligibilityResponseInsuranceItemBenefit}. */
export const CoverageEligibilityResponseInsuranceItemBenefit: ObjectSchema<CoverageEligibilityResponseInsuranceItemBenefit> =
  /* @__PURE__ */ complex("CoverageEligibilityResponse.insurance.item.benefit", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    ...choice("allowed", { UnsignedInt: unsignedInt, String: string, Money }),
    ...choice("used", { UnsignedInt: unsignedInt, String: string, Money }),
  }))

/** Processing errors */
export interface CoverageEligibilityResponseError extends BackboneElement {
  /** Error code detailing processing issues */
  readonly code: CodeableConcept
}

/** The schema of {@link CoverageEligibilityResponseError}. */
export const CoverageEligibilityResponseError: ObjectSchema<CoverageEligibilityResponseError> = /* @__PURE__ */ complex(
  "CoverageEligibilityResponse.error",
  () => ({ ...elementsOf(BackboneElement), code: required(CodeableConcept) }),
)
