// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ChargeItem), published under CC0.
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
import { Period } from "../datatypes/Period.ts"
import { canonical, dateTime, decimal, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { ChargeItemStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Item containing charge code(s) associated with the provision of healthcare provider products
 *
 * <http://hl7.org/fhir/R4/chargeitem.html>
 */
export interface ChargeItem extends DomainResource {
  readonly resourceType: "ChargeItem"
  /** Business Identifier for item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Defining information about the code of this charge item */
  readonly definitionUri?: ReadonlyArray<string | null> | undefined
  readonly _definitionUri?: ReadonlyArray<Element | null> | undefined
  /** Resource defining the code of this ChargeItem */
  readonly definitionCanonical?: ReadonlyArray<string | null> | undefined
  readonly _definitionCanonical?: ReadonlyArray<Element | null> | undefined
  /** planned | billable | not-billable | aborted | billed | entered-in-error | unknown */
  readonly status: "planned" | "billable" | "not-billable" | "aborted" | "billed" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** Part of referenced ChargeItem */
  readonly partOf?: ReadonlyArray<Reference<"ChargeItem">> | undefined
  /** A code that identifies the charge, like a billing code */
  readonly code: CodeableConcept
  /** Individual service was done for/to */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter / Episode associated with event */
  readonly context?: Reference<"Encounter" | "EpisodeOfCare"> | undefined
  /** When the charged service was applied */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When the charged service was applied */
  readonly occurrencePeriod?: Period | undefined
  /** When the charged service was applied */
  readonly occurrenceTiming?: Timing | undefined
  /** Who performed charged service */
  readonly performer?: ReadonlyArray<ChargeItemPerformer> | undefined
  /** Organization providing the charged service */
  readonly performingOrganization?: Reference<"Organization"> | undefined
  /** Organization requesting the charged service */
  readonly requestingOrganization?: Reference<"Organization"> | undefined
  /** Organization that has ownership of the (potential, future) revenue */
  readonly costCenter?: Reference<"Organization"> | undefined
  /** Quantity of which the charge item has been serviced */
  readonly quantity?: Quantity | undefined
  /** Anatomical location, if relevant */
  readonly bodysite?: ReadonlyArray<CodeableConcept> | undefined
  /** Factor overriding the associated rules */
  readonly factorOverride?: number | undefined
  readonly _factorOverride?: Element | undefined
  /** Price overriding the associated rules */
  readonly priceOverride?: Money | undefined
  /** Reason for overriding the list price/factor */
  readonly overrideReason?: string | undefined
  readonly _overrideReason?: Element | undefined
  /** Individual who was entering */
  readonly enterer?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "Device" | "RelatedPerson">
    | undefined
  /** Date the charge item was entered */
  readonly enteredDate?: string | undefined
  readonly _enteredDate?: Element | undefined
  /** Why was the charged service rendered? */
  readonly reason?: ReadonlyArray<CodeableConcept> | undefined
  /** Which rendered service is being charged? */
  readonly service?:
    | ReadonlyArray<
        Reference<
          | "DiagnosticReport"
          | "ImagingStudy"
          | "Immunization"
          | "MedicationAdministration"
          | "MedicationDispense"
          | "Observation"
          | "Procedure"
          | "SupplyDelivery"
        >
      >
    | undefined
  /** Product charged */
  readonly productReference?: Reference<"Device" | "Medication" | "Substance"> | undefined
  /** Product charged */
  readonly productCodeableConcept?: CodeableConcept | undefined
  /** Account to place this charge */
  readonly account?: ReadonlyArray<Reference<"Account">> | undefined
  /** Comments made about the ChargeItem */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Further information supporting this charge */
  readonly supportingInformation?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link ChargeItem}. */
export const ChargeItem: ResourceSchema<ChargeItem> = /* @__PURE__ */ resource(
  "ChargeItem",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    definitionUri: [uri],
    definitionCanonical: [canonical],
    status: required(ChargeItemStatus),
    partOf: many(Reference, "ChargeItem"),
    code: required(CodeableConcept),
    subject: required(Reference, "Patient|Group"),
    context: optional(Reference, "Encounter|EpisodeOfCare"),
    ...choice("occurrence", { DateTime: dateTime, Period, Timing }),
    performer: [ChargeItemPerformer],
    performingOrganization: optional(Reference, "Organization"),
    requestingOrganization: optional(Reference, "Organization"),
    costCenter: optional(Reference, "Organization"),
    quantity: Quantity,
    bodysite: [CodeableConcept],
    factorOverride: decimal,
    priceOverride: Money,
    overrideReason: string,
    enterer: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|Device|RelatedPerson"),
    enteredDate: dateTime,
    reason: [CodeableConcept],
    service: many(
      Reference,
      "DiagnosticReport|ImagingStudy|Immunization|MedicationAdministration|MedicationDispense|Observation|Procedure|SupplyDelivery",
    ),
    ...choice("product", { Reference, CodeableConcept }, "Device|Medication|Substance"),
    account: many(Reference, "Account"),
    note: [Annotation],
    supportingInformation: [Reference],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Who performed charged service */
export interface ChargeItemPerformer extends BackboneElement {
  /** What type of performance was done */
  readonly function?: CodeableConcept | undefined
  /** Individual who was performing */
  readonly actor: Reference<
    "Practitioner" | "PractitionerRole" | "Organization" | "CareTeam" | "Patient" | "Device" | "RelatedPerson"
  >
}

/** The schema of {@link ChargeItemPerformer}. */
export const ChargeItemPerformer: ObjectSchema<ChargeItemPerformer> = /* @__PURE__ */ complex(
  "ChargeItem.performer",
  () => ({
    ...elementsOf(BackboneElement),
    function: CodeableConcept,
    actor: required(Reference, "Practitioner|PractitionerRole|Organization|CareTeam|Patient|Device|RelatedPerson"),
  }),
)
