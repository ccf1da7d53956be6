// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ChargeItemDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { cid0, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, decimal, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { InvoicePriceComponentType, PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, required, resource } from "../../internal/construct.ts"

/**
 * Definition of properties and rules about how the price and the applicability of a ChargeItem can be determined
 *
 * <http://hl7.org/fhir/R4/chargeitemdefinition.html>
 */
export interface ChargeItemDefinition extends DomainResource {
  readonly resourceType: "ChargeItemDefinition"
  /** Canonical identifier for this charge item definition, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Additional identifier for the charge item definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the charge item definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this charge item definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Underlying externally-defined charge item definition */
  readonly derivedFromUri?: ReadonlyArray<string | null> | undefined
  readonly _derivedFromUri?: ReadonlyArray<Element | null> | undefined
  /** A larger definition of which this particular definition is a component or step */
  readonly partOf?: ReadonlyArray<string | null> | undefined
  readonly _partOf?: ReadonlyArray<Element | null> | undefined
  /** Completed or terminated request(s) whose function is taken by this new request */
  readonly replaces?: ReadonlyArray<string | null> | undefined
  readonly _replaces?: ReadonlyArray<Element | null> | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the charge item definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for charge item definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the charge item definition was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the charge item definition was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the charge item definition is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** Billing codes or product types this definition applies to */
  readonly code?: CodeableConcept | undefined
  /** Instances this definition applies to */
  readonly instance?: ReadonlyArray<Reference<"Medication" | "Substance" | "Device">> | undefined
  /** Whether or not the billing code is applicable */
  readonly applicability?: ReadonlyArray<ChargeItemDefinitionApplicability> | undefined
  /** Group of properties which are applicable under the same conditions */
  readonly propertyGroup?: ReadonlyArray<ChargeItemDefinitionPropertyGroup> | undefined
}

/** The schema of {@link ChargeItemDefinition}. */
export const ChargeItemDefinition: ResourceSchema<ChargeItemDefinition> = /* @__PURE__ */ resource(
  "ChargeItemDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: required(uri),
    identifier: [Identifier],
    version: string,
    title: string,
    derivedFromUri: [uri],
    partOf: [canonical],
    replaces: [canonical],
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    copyright: markdown,
    approvalDate: date,
    lastReviewDate: date,
    effectivePeriod: Period,
    code: CodeableConcept,
    instance: many(Reference, "Medication|Substance|Device"),
    applicability: [ChargeItemDefinitionApplicability],
    propertyGroup: [ChargeItemDefinitionPropertyGroup],
  }),
  [cid0, dom2, dom3, dom4, dom5, dom6],
)

/** Whether or not the billing code is applicable */
export interface ChargeItemDefinitionApplicability extends BackboneElement {
  /** Natural language description of the condition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Language of the expression */
  readonly language?: string | undefined
  readonly _language?: Element | undefined
  /** Boolean-valued expression */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
}

/** The schema of {@link ChargeItemDefinitionApplicability}. */
export const ChargeItemDefinitionApplicability: ObjectSchema<ChargeItemDefinitionApplicability> =
  /* @__PURE__ */ complex("ChargeItemDefinition.applicability", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    language: string,
    expression: string,
  }))

/** Group of properties which are applicable under the same conditions */
export interface ChargeItemDefinitionPropertyGroup extends BackboneElement {
  /** Conditions under which the priceComponent is applicable */
  readonly applicability?: ReadonlyArray<ChargeItemDefinitionApplicability> | undefined
  /** Components of total line item price */
  readonly priceComponent?: ReadonlyArray<ChargeItemDefinitionPropertyGroupPriceComponent> | undefined
}

/** The schema of {@link ChargeItemDefinitionPropertyGroup}. */
export const ChargeItemDefinitionPropertyGroup: ObjectSchema<ChargeItemDefinitionPropertyGroup> =
  /* @__PURE__ */ complex("ChargeItemDefinition.propertyGroup", () => ({
    ...elementsOf(BackboneElement),
    applicability: [ChargeItemDefinitionApplicability],
    priceComponent: [ChargeItemDefinitionPropertyGroupPriceComponent],
  }))

/** Components of total line item price */
export interface ChargeItemDefinitionPropertyGroupPriceComponent extends BackboneElement {
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

/** The schema of {@link ChargeItemDefinitionPropertyGroupPriceComponent}. */
export const ChargeItemDefinitionPropertyGroupPriceComponent: ObjectSchema<ChargeItemDefinitionPropertyGroupPriceComponent> =
  /* @__PURE__ */ complex("ChargeItemDefinition.propertyGroup.priceComponent", () => ({
    ...elementsOf(BackboneElement),
    type: required(InvoicePriceComponentType),
    code: CodeableConcept,
    factor: decimal,
    amount: Money,
  }))
