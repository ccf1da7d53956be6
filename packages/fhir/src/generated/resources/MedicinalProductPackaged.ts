// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductPackaged), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { MarketingStatus } from "../datatypes/MarketingStatus.ts"
import { string } from "../Primitives.ts"
import { ProdCharacteristic } from "../datatypes/ProdCharacteristic.ts"
import { ProductShelfLife } from "../datatypes/ProductShelfLife.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * A medicinal product in a container or package
 *
 * <http://hl7.org/fhir/R4/medicinalproductpackaged.html>
 */
export interface MedicinalProductPackaged extends DomainResource {
  readonly resourceType: "MedicinalProductPackaged"
  /** Unique identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The product with this is a pack for */
  readonly subject?: ReadonlyArray<Reference<"MedicinalProduct">> | undefined
  /** Textual description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The legal status of supply of the medicinal product as classified by the regulator */
  readonly legalStatusOfSupply?: CodeableConcept | undefined
  /** Marketing information */
  readonly marketingStatus?: ReadonlyArray<MarketingStatus> | undefined
  /** Manufacturer of this Package Item */
  readonly marketingAuthorization?: Reference<"MedicinalProductAuthorization"> | undefined
  /** Manufacturer of this Package Item */
  readonly manufacturer?: ReadonlyArray<Reference<"Organization">> | undefined
  /** Batch numbering */
  readonly batchIdentifier?: ReadonlyArray<MedicinalProductPackagedBatchIdentifier> | undefined
  /** A packaging item, as a contained for medicine, possibly with other packaging items within */
  readonly packageItem: readonly [
    MedicinalProductPackagedPackageItem,
    ...ReadonlyArray<MedicinalProductPackagedPackageItem>,
  ]
}

/** The schema of {@link MedicinalProductPackaged}. */
export const MedicinalProductPackaged: ResourceSchema<MedicinalProductPackaged> = /* @__PURE__ */ resource(
  "MedicinalProductPackaged",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    subject: many(Reference, "MedicinalProduct"),
    description: string,
    legalStatusOfSupply: CodeableConcept,
    marketingStatus: [MarketingStatus],
    marketingAuthorization: optional(Reference, "MedicinalProductAuthorization"),
    manufacturer: many(Reference, "Organization"),
    batchIdentifier: [MedicinalProductPackagedBatchIdentifier],
    packageItem: nonEmpty(MedicinalProductPackagedPackageItem),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Batch numbering */
export interface MedicinalProductPackagedBatchIdentifier extends BackboneElement {
  /** A number appearing on the outer packaging of a specific batch */
  readonly outerPackaging: Identifier
  /** A number appearing on the immediate packaging (and not the outer packaging) */
  readonly immediatePackaging?: Identifier | undefined
}

/** The schema of {@link MedicinalProductPackagedBatchIdentifier}. */
export const MedicinalProductPackagedBatchIdentifier: ObjectSchema<MedicinalProductPackagedBatchIdentifier> =
  /* @__PURE__ */ complex("MedicinalProductPackaged.batchIdentifier", () => ({
    ...elementsOf(BackboneElement),
    outerPackaging: required(Identifier),
    immediatePackaging: Identifier,
  }))

/** A packaging item, as a contained for medicine, possibly with other packaging items within */
export interface MedicinalProductPackagedPackageItem extends BackboneElement {
  /** Including possibly Data Carrier Identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The physical type of the container of the medicine */
  readonly type: CodeableConcept
  /** The quantity of this package in the medicinal product, at the current level of packaging. The outermost is always 1 */
  readonly quantity: Quantity
  /** Material type of the package item */
  readonly material?: ReadonlyArray<CodeableConcept> | undefined
  /** A possible alternate material for the packaging */
  readonly alternateMaterial?: ReadonlyArray<CodeableConcept> | undefined
  /** A device accompanying a medicinal product */
  readonly device?: ReadonlyArray<Reference<"DeviceDefinition">> | undefined
  /** The manufactured item as contained in the packaged medicinal product */
  readonly manufacturedItem?: ReadonlyArray<Reference<"MedicinalProductManufactured">> | undefined
  /** Allows containers within containers */
  readonly packageItem?: ReadonlyArray<MedicinalProductPackagedPackageItem> | undefined
  /** Dimensions, color etc. */
  readonly physicalCharacteristics?: ProdCharacteristic | undefined
  /** Other codeable characteristics */
  readonly otherCharacteristics?: ReadonlyArray<CodeableConcept> | undefined
  /** Shelf Life and storage information */
  readonly shelfLifeStorage?: ReadonlyArray<ProductShelfLife> | undefined
  /** Manufacturer of this Package Item */
  readonly manufacturer?: ReadonlyArray<Reference<"Organization">> | undefined
}

/** The schema of {@link MedicinalProductPackagedPackageItem}. */
export const MedicinalProductPackagedPackageItem: ObjectSchema<MedicinalProductPackagedPackageItem> =
  /* @__PURE__ */ complex("MedicinalProductPackaged.packageItem", () => ({
    ...elementsOf(BackboneElement),
    identifier: [Identifier],
    type: required(CodeableConcept),
    quantity: required(Quantity),
    material: [CodeableConcept],
    alternateMaterial: [CodeableConcept],
    device: many(Reference, "DeviceDefinition"),
    manufacturedItem: many(Reference, "MedicinalProductManufactured"),
    packageItem: [MedicinalProductPackagedPackageItem],
    physicalCharacteristics: ProdCharacteristic,
    otherCharacteristics: [CodeableConcept],
    shelfLifeStorage: [ProductShelfLife],
    manufacturer: many(Reference, "Organization"),
  }))
