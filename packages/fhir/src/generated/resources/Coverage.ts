// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Coverage), published under CC0.
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
import { boolean, positiveInt, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FinancialResourceStatusCodes } from "../ValueSets.ts"
import {
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
 * Insurance or medical plan or a payment agreement
 *
 * <http://hl7.org/fhir/R4/coverage.html>
 */
export interface Coverage extends DomainResource {
  readonly resourceType: "Coverage"
  /** Business Identifier for the coverage */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Coverage category such as medical or accident */
  readonly type?: CodeableConcept | undefined
  /** Owner of the policy */
  readonly policyHolder?: Reference<"Patient" | "RelatedPerson" | "Organization"> | undefined
  /** Subscriber to the policy */
  readonly subscriber?: Reference<"Patient" | "RelatedPerson"> | undefined
  /** ID assigned to the subscriber */
  readonly subscriberId?: string | undefined
  readonly _subscriberId?: Element | undefined
  /** Plan beneficiary */
  readonly beneficiary: Reference<"Patient">
  /** Dependent number */
  readonly dependent?: string | undefined
  readonly _dependent?: Element | undefined
  /** Beneficiary relationship to the subscriber */
  readonly relationship?: CodeableConcept | undefined
  /** Coverage start and end dates */
  readonly period?: Period | undefined
  /** Issuer of the policy */
  readonly payor: readonly [
    Reference<"Organization" | "Patient" | "RelatedPerson">,
    ...ReadonlyArray<Reference<"Organization" | "Patient" | "RelatedPerson">>,
  ]
  /** Additional coverage classifications */
  readonly class?: ReadonlyArray<CoverageClass> | undefined
  /** Relative order of the coverage */
  readonly order?: number | undefined
  readonly _order?: Element | undefined
  /** Insurer network */
  readonly network?: string | undefined
  readonly _network?: Element | undefined
  /** Patient payments for services/products */
  readonly costToBeneficiary?: ReadonlyArray<CoverageCostToBeneficiary> | undefined
  /** Reimbursement to insurer */
  readonly subrogation?: boolean | undefined
  readonly _subrogation?: Element | undefined
  /** Contract details */
  readonly contract?: ReadonlyArray<Reference<"Contract">> | undefined
}

/** The schema of {@link Coverage}. */
export const Coverage: ResourceSchema<Coverage> = /* @__PURE__ */ resource(
  "Coverage",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    type: CodeableConcept,
    policyHolder: optional(Reference, "Patient|RelatedPerson|Organization"),
    subscriber: optional(Reference, "Patient|RelatedPerson"),
    subscriberId: string,
    beneficiary: required(Reference, "Patient"),
    dependent: string,
    relationship: CodeableConcept,
    period: Period,
    payor: nonEmpty(Reference, "Organization|Patient|RelatedPerson"),
    class: [CoverageClass],
    order: positiveInt,
    network: string,
    costToBeneficiary: [CoverageCostToBeneficiary],
    subrogation: boolean,
    contract: many(Reference, "Contract"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Additional coverage classifications */
export interface CoverageClass extends BackboneElement {
  /** Type of class such as 'group' or 'plan' */
  readonly type: CodeableConcept
  /** Value associated with the type */
  readonly value: string
  readonly _value?: Element | undefined
  /** Human readable description of the type and value */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
}

/** The schema of {@link CoverageClass}. */
export const CoverageClass: ObjectSchema<CoverageClass> = /* @__PURE__ */ complex("Coverage.class", () => ({
  ...elementsOf(BackboneElement),
  type: required(CodeableConcept),
  value: required(string),
  name: string,
}))

/** Patient payments for services/products */
export interface CoverageCostToBeneficiary extends BackboneElement {
  /** Cost category */
  readonly type?: CodeableConcept | undefined
  /** The amount or percentage due from the beneficiary */
  readonly valueQuantity?: Quantity | undefined
  /** The amount or percentage due from the beneficiary */
  readonly valueMoney?: Money | undefined
  /** Exceptions for patient payments */
  readonly exception?: ReadonlyArray<CoverageCostToBeneficiaryException> | undefined
}

/** The schema of {@link CoverageCostToBeneficiary}. */
export const CoverageCostToBeneficiary: ObjectSchema<CoverageCostToBeneficiary> = /* @__PURE__ */ complex(
  "Coverage.costToBeneficiary",
  () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    ...requiredChoice("value", { Quantity, Money }, { rules: [sqty1] }),
    exception: [CoverageCostToBeneficiaryException],
  }),
)

/** Exceptions for patient payments */
export interface CoverageCostToBeneficiaryException extends BackboneElement {
  /** Exception category */
  readonly type: CodeableConcept
  /** The effective period of the exception */
  readonly period?: Period | undefined
}

/** The schema of {@link CoverageCostToBeneficiaryException}. */
export const CoverageCostToBeneficiaryException: ObjectSchema<CoverageCostToBeneficiaryException> =
  /* @__PURE__ */ complex("Coverage.costToBeneficiary.exception", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    period: Period,
  }))
