// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/InsurancePlan), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, ipn1 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { positiveInt, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Details of a Health Insurance product/plan provided by an organization
 *
 * <http://hl7.org/fhir/R4/insuranceplan.html>
 */
export interface InsurancePlan extends DomainResource {
  readonly resourceType: "InsurancePlan"
  /** Business Identifier for Product */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** draft | active | retired | unknown */
  readonly status?: "draft" | "active" | "retired" | "unknown" | undefined
  readonly _status?: Element | undefined
  /** Kind of product */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Official name */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Alternate names */
  readonly alias?: ReadonlyArray<string | null> | undefined
  readonly _alias?: ReadonlyArray<Element | null> | undefined
  /** When the product is available */
  readonly period?: Period | undefined
  /** Plan issuer */
  readonly ownedBy?: Reference<"Organization"> | undefined
  /** Product administrator */
  readonly administeredBy?: Reference<"Organization"> | undefined
  /** Where product applies */
  readonly coverageArea?: ReadonlyArray<Reference<"Location">> | undefined
  /** Contact for the product */
  readonly contact?: ReadonlyArray<InsurancePlanContact> | undefined
  /** Technical endpoint */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
  /** What networks are Included */
  readonly network?: ReadonlyArray<Reference<"Organization">> | undefined
  /** Coverage details */
  readonly coverage?: ReadonlyArray<InsurancePlanCoverage> | undefined
  /** Plan details */
  readonly plan?: ReadonlyArray<InsurancePlanPlan> | undefined
}

/** The schema of {@link InsurancePlan}. */
export const InsurancePlan: ResourceSchema<InsurancePlan> = /* @__PURE__ */ resource(
  "InsurancePlan",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: PublicationStatus,
    type: [CodeableConcept],
    name: string,
    alias: [string],
    period: Period,
    ownedBy: optional(Reference, "Organization"),
    administeredBy: optional(Reference, "Organization"),
    coverageArea: many(Reference, "Location"),
    contact: [InsurancePlanContact],
    endpoint: many(Reference, "Endpoint"),
    network: many(Reference, "Organization"),
    coverage: [InsurancePlanCoverage],
    plan: [InsurancePlanPlan],
  }),
  [dom2, dom3, dom4, dom5, dom6, ipn1],
)

/** Contact for the product */
export interface InsurancePlanContact extends BackboneElement {
  /** The type of contact */
  readonly purpose?: CodeableConcept | undefined
  /** A name associated with the contact */
  readonly name?: HumanName | undefined
  /** Contact details (telephone, email, etc.) for a contact */
  readonly telecom?: ReadonlyArray<ContactPoint> | undefined
  /** Visiting or postal addresses for the contact */
  readonly address?: Address | undefined
}

/** The schema of {@link InsurancePlanContact}. */
export const InsurancePlanContact: ObjectSchema<InsurancePlanContact> = /* @__PURE__ */ complex(
  "InsurancePlan.contact",
  () => ({
    ...elementsOf(BackboneElement),
    purpose: CodeableConcept,
    name: HumanName,
    telecom: [ContactPoint],
    address: Address,
  }),
)

/** Coverage details */
export interface InsurancePlanCoverage extends BackboneElement {
  /** Type of coverage */
  readonly type: CodeableConcept
  /** What networks provide coverage */
  readonly network?: ReadonlyArray<Reference<"Organization">> | undefined
  /** List of benefits */
  readonly benefit: readonly [InsurancePlanCoverageBenefit, ...ReadonlyArray<InsurancePlanCoverageBenefit>]
}

/** The schema of {@link InsurancePlanCoverage}. */
export const InsurancePlanCoverage: ObjectSchema<InsurancePlanCoverage> = /* @__PURE__ */ complex(
  "InsurancePlan.coverage",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    network: many(Reference, "Organization"),
    benefit: nonEmpty(InsurancePlanCoverageBenefit),
  }),
)

/** List of benefits */
export interface InsurancePlanCoverageBenefit extends BackboneElement {
  /** Type of benefit */
  readonly type: CodeableConcept
  /** Referral requirements */
  readonly requirement?: string | undefined
  readonly _requirement?: Element | undefined
  /** Benefit limits */
  readonly limit?: ReadonlyArray<InsurancePlanCoverageBenefitLimit> | undefined
}

/** The schema of {@link InsurancePlanCoverageBenefit}. */
export const InsurancePlanCoverageBenefit: ObjectSchema<InsurancePlanCoverageBenefit> = /* @__PURE__ */ complex(
  "InsurancePlan.coverage.benefit",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    requirement: string,
    limit: [InsurancePlanCoverageBenefitLimit],
  }),
)

/** Benefit limits */
export interface InsurancePlanCoverageBenefitLimit extends BackboneElement {
  /** Maximum value allowed */
  readonly value?: Quantity | undefined
  /** Benefit limit details */
  readonly code?: CodeableConcept | undefined
}

/** The schema of {@link InsurancePlanCoverageBenefitLimit}. */
export const InsurancePlanCoverageBenefitLimit: ObjectSchema<InsurancePlanCoverageBenefitLimit> =
  /* @__PURE__ */ complex("InsurancePlan.coverage.benefit.limit", () => ({
    ...elementsOf(BackboneElement),
    value: Quantity,
    code: CodeableConcept,
  }))

/** Plan details */
export interface InsurancePlanPlan extends BackboneElement {
  /** Business Identifier for Product */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Type of plan */
  readonly type?: CodeableConcept | undefined
  /** Where product applies */
  readonly coverageArea?: ReadonlyArray<Reference<"Location">> | undefined
  /** What networks provide coverage */
  readonly network?: ReadonlyArray<Reference<"Organization">> | undefined
  /** Overall costs */
  readonly generalCost?: ReadonlyArray<InsurancePlanPlanGeneralCost> | undefined
  /** Specific costs */
  readonly specificCost?: ReadonlyArray<InsurancePlanPlanSpecificCost> | undefined
}

/** The schema of {@link InsurancePlanPlan}. */
export const InsurancePlanPlan: ObjectSchema<InsurancePlanPlan> = /* @__PURE__ */ complex("InsurancePlan.plan", () => ({
  ...elementsOf(BackboneElement),
  identifier: [Identifier],
  type: CodeableConcept,
  coverageArea: many(Reference, "Location"),
  network: many(Reference, "Organization"),
  generalCost: [InsurancePlanPlanGeneralCost],
  specificCost: [InsurancePlanPlanSpecificCost],
}))

/** Overall costs */
export interface InsurancePlanPlanGeneralCost extends BackboneElement {
  /** Type of cost */
  readonly type?: CodeableConcept | undefined
  /** Number of enrollees */
  readonly groupSize?: number | undefined
  readonly _groupSize?: Element | undefined
  /** Cost value */
  readonly cost?: Money | undefined
  /** Additional cost information */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link InsurancePlanPlanGeneralCost}. */
export const InsurancePlanPlanGeneralCost: ObjectSchema<InsurancePlanPlanGeneralCost> = /* @__PURE__ */ complex(
  "InsurancePlan.plan.generalCost",
  () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    groupSize: positiveInt,
    cost: Money,
    comment: string,
  }),
)

/** Specific costs */
export interface InsurancePlanPlanSpecificCost extends BackboneElement {
  /** General category of benefit */
  readonly category: CodeableConcept
  /** Benefits list */
  readonly benefit?: ReadonlyArray<InsurancePlanPlanSpecificCostBenefit> | undefined
}

/** The schema of {@link InsurancePlanPlanSpecificCost}. */
export const InsurancePlanPlanSpecificCost: ObjectSchema<InsurancePlanPlanSpecificCost> = /* @__PURE__ */ complex(
  "InsurancePlan.plan.specificCost",
  () => ({
    ...elementsOf(BackboneElement),
    category: required(CodeableConcept),
    benefit: [InsurancePlanPlanSpecificCostBenefit],
  }),
)

/** Benefits list */
export interface InsurancePlanPlanSpecificCostBenefit extends BackboneElement {
  /** Type of specific benefit */
  readonly type: CodeableConcept
  /** List of the costs */
  readonly cost?: ReadonlyArray<InsurancePlanPlanSpecificCostBenefitCost> | undefined
}

/** The schema of {@link InsurancePlanPlanSpecificCostBenefit}. */
export const InsurancePlanPlanSpecificCostBenefit: ObjectSchema<InsurancePlanPlanSpecificCostBenefit> =
  /* @__PURE__ */ complex("InsurancePlan.plan.specificCost.benefit", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    cost: [InsurancePlanPlanSpecificCostBenefitCost],
  }))

/** List of the costs */
export interface InsurancePlanPlanSpecificCostBenefitCost extends BackboneElement {
  /** Type of cost */
  readonly type: CodeableConcept
  /** in-network | out-of-network | other */
  readonly applicability?: CodeableConcept | undefined
  /** Additional information about the cost */
  readonly qualifiers?: ReadonlyArray<CodeableConcept> | undefined
  /** The actual cost value */
  readonly value?: Quantity | undefined
}

/** The schema of {@link InsurancePlanPlanSpecificCostBenefitCost}. */
export const InsurancePlanPlanSpecificCostBenefitCost: ObjectSchema<InsurancePlanPlanSpecificCostBenefitCost> =
  /* @__PURE__ */ complex("InsurancePlan.plan.specificCost.benefit.cost", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    applicability: CodeableConcept,
    qualifiers: [CodeableConcept],
    value: Quantity,
  }))
