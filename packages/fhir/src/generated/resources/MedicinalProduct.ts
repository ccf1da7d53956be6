// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProduct), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { MarketingStatus } from "../datatypes/MarketingStatus.ts"
import { dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { choice, complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Detailed definition of a medicinal product, typically for uses other than direct patient care (e.g. regulatory use)
 *
 * <http://hl7.org/fhir/R4/medicinalproduct.html>
 */
export interface MedicinalProduct extends DomainResource {
  readonly resourceType: "MedicinalProduct"
  /** Business identifier for this product. Could be an MPID */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Regulatory type, e.g. Investigational or Authorized */
  readonly type?: CodeableConcept | undefined
  /** If this medicine applies to human or veterinary uses */
  readonly domain?: Coding | undefined
  /** The dose form for a single part product, or combined form of a multiple part product */
  readonly combinedPharmaceuticalDoseForm?: CodeableConcept | undefined
  /** The legal status of supply of the medicinal product as classified by the regulator */
  readonly legalStatusOfSupply?: CodeableConcept | undefined
  /** Whether the Medicinal Product is subject to additional monitoring for regulatory reasons */
  readonly additionalMonitoringIndicator?: CodeableConcept | undefined
  /** Whether the Medicinal Product is subject to special measures for regulatory reasons */
  readonly specialMeasures?: ReadonlyArray<string | null> | undefined
  readonly _specialMeasures?: ReadonlyArray<Element | null> | undefined
  /** If authorised for use in children */
  readonly paediatricUseIndicator?: CodeableConcept | undefined
  /** Allows the product to be classified by various systems */
  readonly productClassification?: ReadonlyArray<CodeableConcept> | undefined
  /** Marketing status of the medicinal product, in contrast to marketing authorizaton */
  readonly marketingStatus?: ReadonlyArray<MarketingStatus> | undefined
  /** Pharmaceutical aspects of product */
  readonly pharmaceuticalProduct?: ReadonlyArray<Reference<"MedicinalProductPharmaceutical">> | undefined
  /** Package representation for the product */
  readonly packagedMedicinalProduct?: ReadonlyArray<Reference<"MedicinalProductPackaged">> | undefined
  /** Supporting documentation, typically for regulatory submission */
  readonly attachedDocument?: ReadonlyArray<Reference<"DocumentReference">> | undefined
  /** A master file for to the medicinal product (e.g. Pharmacovigilance System Master File) */
  readonly masterFile?: ReadonlyArray<Reference<"DocumentReference">> | undefined
  /** A product specific contact, person (in a role), or an organization */
  readonly contact?: ReadonlyArray<Reference<"Organization" | "PractitionerRole">> | undefined
  /** Clinical trials or studies that this product is involved in */
  readonly clinicalTrial?: ReadonlyArray<Reference<"ResearchStudy">> | undefined
  /** The product's name, including full name and possibly coded parts */
  readonly name: readonly [MedicinalProductName, ...ReadonlyArray<MedicinalProductName>]
  /** Reference to another product, e.g. for linking authorised to investigational product */
  readonly crossReference?: ReadonlyArray<Identifier> | undefined
  /** An operation applied to the product, for manufacturing or adminsitrative purpose */
  readonly manufacturingBusinessOperation?: ReadonlyArray<MedicinalProductManufacturingBusinessOperation> | undefined
  /** Indicates if the medicinal product has an orphan designation for the treatment of a rare disease */
  readonly specialDesignation?: ReadonlyArray<MedicinalProductSpecialDesignation> | undefined
}

/** The schema of {@link MedicinalProduct}. */
export const MedicinalProduct: ResourceSchema<MedicinalProduct> = /* @__PURE__ */ resource(
  "MedicinalProduct",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    type: CodeableConcept,
    domain: Coding,
    combinedPharmaceuticalDoseForm: CodeableConcept,
    legalStatusOfSupply: CodeableConcept,
    additionalMonitoringIndicator: CodeableConcept,
    specialMeasures: [string],
    paediatricUseIndicator: CodeableConcept,
    productClassification: [CodeableConcept],
    marketingStatus: [MarketingStatus],
    pharmaceuticalProduct: many(Reference, "MedicinalProductPharmaceutical"),
    packagedMedicinalProduct: many(Reference, "MedicinalProductPackaged"),
    attachedDocument: many(Reference, "DocumentReference"),
    masterFile: many(Reference, "DocumentReference"),
    contact: many(Reference, "Organization|PractitionerRole"),
    clinicalTrial: many(Reference, "ResearchStudy"),
    name: nonEmpty(MedicinalProductName),
    crossReference: [Identifier],
    manufacturingBusinessOperation: [MedicinalProductManufacturingBusinessOperation],
    specialDesignation: [MedicinalProductSpecialDesignation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The product's name, including full name and possibly coded parts */
export interface MedicinalProductName extends BackboneElement {
  /** The full product name */
  readonly productName: string
  readonly _productName?: Element | undefined
  /** Coding words or phrases of the name */
  readonly namePart?: ReadonlyArray<MedicinalProductNameNamePart> | undefined
  /** Country where the name applies */
  readonly countryLanguage?: ReadonlyArray<MedicinalProductNameCountryLanguage> | undefined
}

/** The schema of {@link MedicinalProductName}. */
export const MedicinalProductName: ObjectSchema<MedicinalProductName> = /* @__PURE__ */ complex(
  "MedicinalProduct.name",
  () => ({
    ...elementsOf(BackboneElement),
    productName: required(string),
    namePart: [MedicinalProductNameNamePart],
    countryLanguage: [MedicinalProductNameCountryLanguage],
  }),
)

/** Coding words or phrases of the name */
export interface MedicinalProductNameNamePart extends BackboneElement {
  /** A fragment of a product name */
  readonly part: string
  readonly _part?: Element | undefined
  /** Idenifying type for this part of the name (e.g. strength part) */
  readonly type: Coding
}

/** The schema of {@link MedicinalProductNameNamePart}. */
export const MedicinalProductNameNamePart: ObjectSchema<MedicinalProductNameNamePart> = /* @__PURE__ */ complex(
  "MedicinalProduct.name.namePart",
  () => ({ ...elementsOf(BackboneElement), part: required(string), type: required(Coding) }),
)

/** Country where the name applies */
export interface MedicinalProductNameCountryLanguage extends BackboneElement {
  /** Country code for where this name applies */
  readonly country: CodeableConcept
  /** Jurisdiction code for where this name applies */
  readonly jurisdiction?: CodeableConcept | undefined
  /** Language code for this name */
  readonly language: CodeableConcept
}

/** The schema of {@link MedicinalProductNameCountryLanguage}. */
export const MedicinalProductNameCountryLanguage: ObjectSchema<MedicinalProductNameCountryLanguage> =
  /* @__PURE__ */ complex("MedicinalProduct.name.countryLanguage", () => ({
    ...elementsOf(BackboneElement),
    country: required(CodeableConcept),
    jurisdiction: CodeableConcept,
    language: required(CodeableConcept),
  }))

/** An operation applied to the product, for manufacturing or adminsitrative purpose */
export interface MedicinalProductManufacturingBusinessOperation extends BackboneElement {
  /** The type of manufacturing operation */
  readonly operationType?: CodeableConcept | undefined
  /** Regulatory authorization reference number */
  readonly authorisationReferenceNumber?: Identifier | undefined
  /** Regulatory authorization date */
  readonly effectiveDate?: string | undefined
  readonly _effectiveDate?: Element | undefined
  /** To indicate if this proces is commercially confidential */
  readonly confidentialityIndicator?: CodeableConcept | undefined
  /** The manufacturer or establishment associated with the process */
  readonly manufacturer?: ReadonlyArray<Reference<"Organization">> | undefined
  /** A regulator which oversees the operation */
  readonly regulator?: Reference<"Organization"> | undefined
}

/** The schema of {@link MedicinalProductManufacturingBusinessOperation}. */
export const MedicinalProductManufacturingBusinessOperation: ObjectSchema<MedicinalProductManufacturingBusinessOperation> =
  /* @__PURE__ */ complex("MedicinalProduct.manufacturingBusinessOperation", () => ({
    ...elementsOf(BackboneElement),
    operationType: CodeableConcept,
    authorisationReferenceNumber: Identifier,
    effectiveDate: dateTime,
    confidentialityIndicator: CodeableConcept,
    manufacturer: many(Reference, "Organization"),
    regulator: optional(Reference, "Organization"),
  }))

/** Indicates if the medicinal product has an orphan designation for the treatment of a rare disease */
export interface MedicinalProductSpecialDesignation extends BackboneElement {
  /** Identifier for the designation, or procedure number */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The type of special designation, e.g. orphan drug, minor use */
  readonly type?: CodeableConcept | undefined
  /** The intended use of the product, e.g. prevention, treatment */
  readonly intendedUse?: CodeableConcept | undefined
  /** Condition for which the medicinal use applies */
  readonly indicationCodeableConcept?: CodeableConcept | undefined
  /** Condition for which the medicinal use applies */
  readonly indicationReference?: Reference<"MedicinalProductIndication"> | undefined
  /** For example granted, pending, expired or withdrawn */
  readonly status?: CodeableConcept | undefined
  /** Date when the designation was granted */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Animal species for which this applies */
  readonly species?: CodeableConcept | undefined
}

/** The schema of {@link MedicinalProductSpecialDesignation}. */
export const MedicinalProductSpecialDesignation: ObjectSchema<MedicinalProductSpecialDesignation> =
  /* @__PURE__ */ complex("MedicinalProduct.specialDesignation", () => ({
    ...elementsOf(BackboneElement),
    identifier: [Identifier],
    type: CodeableConcept,
    intendedUse: CodeableConcept,
    ...choice("indication", { CodeableConcept, Reference }, "MedicinalProductIndication"),
    status: CodeableConcept,
    date: dateTime,
    species: CodeableConcept,
  }))
