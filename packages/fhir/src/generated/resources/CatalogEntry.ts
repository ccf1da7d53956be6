// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CatalogEntry), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, dateTime } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { CatalogEntryRelationType, PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * An entry in a catalog
 *
 * <http://hl7.org/fhir/R4/catalogentry.html>
 */
export interface CatalogEntry extends DomainResource {
  readonly resourceType: "CatalogEntry"
  /** Unique identifier of the catalog item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The type of item - medication, device, service, protocol or other */
  readonly type?: CodeableConcept | undefined
  /** Whether the entry represents an orderable item */
  readonly orderable: boolean
  readonly _orderable?: Element | undefined
  /** The item that is being defined */
  readonly referencedItem: Reference<
    | "Medication"
    | "Device"
    | "Organization"
    | "Practitioner"
    | "PractitionerRole"
    | "HealthcareService"
    | "ActivityDefinition"
    | "PlanDefinition"
    | "SpecimenDefinition"
    | "ObservationDefinition"
    | "Binary"
  >
  /** Any additional identifier(s) for the catalog item, in the same granularity or concept */
  readonly additionalIdentifier?: ReadonlyArray<Identifier> | undefined
  /** Classification (category or class) of the item entry */
  readonly classification?: ReadonlyArray<CodeableConcept> | undefined
  /** draft | active | retired | unknown */
  readonly status?: "draft" | "active" | "retired" | "unknown" | undefined
  readonly _status?: Element | undefined
  /** The time period in which this catalog entry is expected to be active */
  readonly validityPeriod?: Period | undefined
  /** The date until which this catalog entry is expected to be active */
  readonly validTo?: string | undefined
  readonly _validTo?: Element | undefined
  /** When was this catalog last updated */
  readonly lastUpdated?: string | undefined
  readonly _lastUpdated?: Element | undefined
  /** Additional characteristics of the catalog entry */
  readonly additionalCharacteristic?: ReadonlyArray<CodeableConcept> | undefined
  /** Additional classification of the catalog entry */
  readonly additionalClassification?: ReadonlyArray<CodeableConcept> | undefined
  /** An item that this catalog entry is related to */
  readonly relatedEntry?: ReadonlyArray<CatalogEntryRelatedEntry> | undefined
}

/** The schema of {@link CatalogEntry}. */
export const CatalogEntry: ResourceSchema<CatalogEntry> = /* @__PURE__ */ resource(
  "CatalogEntry",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    type: CodeableConcept,
    orderable: required(boolean),
    referencedItem: required(
      Reference,
      "Medication|Device|Organization|Practitioner|PractitionerRole|HealthcareService|ActivityDefinition|PlanDefinition|SpecimenDefinition|ObservationDefinition|Binary",
    ),
    additionalIdentifier: [Identifier],
    classification: [CodeableConcept],
    status: PublicationStatus,
    validityPeriod: Period,
    validTo: dateTime,
    lastUpdated: dateTime,
    additionalCharacteristic: [CodeableConcept],
    additionalClassification: [CodeableConcept],
    relatedEntry: [CatalogEntryRelatedEntry],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** An item that this catalog entry is related to */
export interface CatalogEntryRelatedEntry extends BackboneElement {
  /** triggers | is-replaced-by */
  readonly relationtype: "triggers" | "is-replaced-by"
  readonly _relationtype?: Element | undefined
  /** The reference to the related item */
  readonly item: Reference<"CatalogEntry">
}

/** The schema of {@link CatalogEntryRelatedEntry}. */
export const CatalogEntryRelatedEntry: ObjectSchema<CatalogEntryRelatedEntry> = /* @__PURE__ */ complex(
  "CatalogEntry.relatedEntry",
  () => ({
    ...elementsOf(BackboneElement),
    relationtype: required(CatalogEntryRelationType),
    item: required(Reference, "CatalogEntry"),
  }),
)
