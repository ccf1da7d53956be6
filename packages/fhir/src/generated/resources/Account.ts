// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Account), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, positiveInt, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AccountStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Tracks balance, charges, for patient or cost center
 *
 * <http://hl7.org/fhir/R4/account.html>
 */
export interface Account extends DomainResource {
  readonly resourceType: "Account"
  /** Account number */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | inactive | entered-in-error | on-hold | unknown */
  readonly status: "active" | "inactive" | "entered-in-error" | "on-hold" | "unknown"
  readonly _status?: Element | undefined
  /** E.g. patient, expense, depreciation */
  readonly type?: CodeableConcept | undefined
  /** Human-readable label */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** The entity that caused the expenses */
  readonly subject?:
    | ReadonlyArray<
        Reference<
          "Patient" | "Device" | "Practitioner" | "PractitionerRole" | "Location" | "HealthcareService" | "Organization"
        >
      >
    | undefined
  /** Transaction window */
  readonly servicePeriod?: Period | undefined
  /** The party(s) that are responsible for covering the payment of this account, and what order should they be applied to the account */
  readonly coverage?: ReadonlyArray<AccountCoverage> | undefined
  /** Entity managing the Account */
  readonly owner?: Reference<"Organization"> | undefined
  /** Explanation of purpose/use */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The parties ultimately responsible for balancing the Account */
  readonly guarantor?: ReadonlyArray<AccountGuarantor> | undefined
  /** Reference to a parent Account */
  readonly partOf?: Reference<"Account"> | undefined
}

/** The schema of {@link Account}. */
export const Account: ResourceSchema<Account> = /* @__PURE__ */ resource(
  "Account",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(AccountStatus),
    type: CodeableConcept,
    name: string,
    subject: many(Reference, "Patient|Device|Practitioner|PractitionerRole|Location|HealthcareService|Organization"),
    servicePeriod: Period,
    coverage: [AccountCoverage],
    owner: optional(Reference, "Organization"),
    description: string,
    guarantor: [AccountGuarantor],
    partOf: optional(Reference, "Account"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The party(s) that are responsible for covering the payment of this account, and what order should they be applied to the account */
export interface AccountCoverage extends BackboneElement {
  /** The party(s), such as insurances, that may contribute to the payment of this account */
  readonly coverage: Reference<"Coverage">
  /** The priority of the coverage in the context of this account */
  readonly priority?: number | undefined
  readonly _priority?: Element | undefined
}

/** The schema of {@link AccountCoverage}. */
export const AccountCoverage: ObjectSchema<AccountCoverage> = /* @__PURE__ */ complex("Account.coverage", () => ({
  ...elementsOf(BackboneElement),
  coverage: required(Reference, "Coverage"),
  priority: positiveInt,
}))

/** The parties ultimately responsible for balancing the Account */
export interface AccountGuarantor extends BackboneElement {
  /** Responsible entity */
  readonly party: Reference<"Patient" | "RelatedPerson" | "Organization">
  /** Credit or other hold applied */
  readonly onHold?: boolean | undefined
  readonly _onHold?: Element | undefined
  /** Guarantee account during */
  readonly period?: Period | undefined
}

/** The schema of {@link AccountGuarantor}. */
export const AccountGuarantor: ObjectSchema<AccountGuarantor> = /* @__PURE__ */ complex("Account.guarantor", () => ({
  ...elementsOf(BackboneElement),
  party: required(Reference, "Patient|RelatedPerson|Organization"),
  onHold: boolean,
  period: Period,
}))
