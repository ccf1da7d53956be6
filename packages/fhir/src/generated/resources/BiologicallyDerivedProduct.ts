// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/BiologicallyDerivedProduct), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, decimal, integer, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import {
  BiologicallyDerivedProductCategory,
  BiologicallyDerivedProductStatus,
  BiologicallyDerivedProductStorageScale,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, resource } from "../../internal/construct.ts"

/**
 * A material substance originating from a biological entity
 *
 * <http://hl7.org/fhir/R4/biologicallyderivedproduct.html>
 */
export interface BiologicallyDerivedProduct extends DomainResource {
  readonly resourceType: "BiologicallyDerivedProduct"
  /** External ids for this item */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** organ | tissue | fluid | cells | biologicalAgent */
  readonly productCategory?: "organ" | "tissue" | "fluid" | "cells" | "biologicalAgent" | undefined
  readonly _productCategory?: Element | undefined
  /** What this biologically derived product is */
  readonly productCode?: CodeableConcept | undefined
  /** available | unavailable */
  readonly status?: "available" | "unavailable" | undefined
  readonly _status?: Element | undefined
  /** Procedure request */
  readonly request?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** The amount of this biologically derived product */
  readonly quantity?: number | undefined
  readonly _quantity?: Element | undefined
  /** BiologicallyDerivedProduct parent */
  readonly parent?: ReadonlyArray<Reference<"BiologicallyDerivedProduct">> | undefined
  /** How this product was collected */
  readonly collection?: BiologicallyDerivedProductCollection | undefined
  /** Any processing of the product during collection */
  readonly processing?: ReadonlyArray<BiologicallyDerivedProductProcessing> | undefined
  /** Any manipulation of product post-collection */
  readonly manipulation?: BiologicallyDerivedProductManipulation | undefined
  /** Product storage */
  readonly storage?: ReadonlyArray<BiologicallyDerivedProductStorage> | undefined
}

/** The schema of {@link BiologicallyDerivedProduct}. */
export const BiologicallyDerivedProduct: ResourceSchema<BiologicallyDerivedProduct> = /* @__PURE__ */ resource(
  "BiologicallyDerivedProduct",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    productCategory: BiologicallyDerivedProductCategory,
    productCode: CodeableConcept,
    status: BiologicallyDerivedProductStatus,
    request: many(Reference, "ServiceRequest"),
    quantity: integer,
    parent: many(Reference, "BiologicallyDerivedProduct"),
    collection: BiologicallyDerivedProductCollection,
    processing: [BiologicallyDerivedProductProcessing],
    manipulation: BiologicallyDerivedProductManipulation,
    storage: [BiologicallyDerivedProductStorage],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** How this product was collected */
export interface BiologicallyDerivedProductCollection extends BackboneElement {
  /** Individual performing collection */
  readonly collector?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Who is product from */
  readonly source?: Reference<"Patient" | "Organization"> | undefined
  /** Time of product collection */
  readonly collectedDateTime?: string | undefined
  readonly _collectedDateTime?: Element | undefined
  /** Time of product collection */
  readonly collectedPeriod?: Period | undefined
}

/** The schema of {@link BiologicallyDerivedProductCollection}. */
export const BiologicallyDerivedProductCollection: ObjectSchema<BiologicallyDerivedProductCollection> =
  /* @__PURE__ */ complex("BiologicallyDerivedProduct.collection", () => ({
    ...elementsOf(BackboneElement),
    collector: optional(Reference, "Practitioner|PractitionerRole"),
    source: optional(Reference, "Patient|Organization"),
    ...choice("collected", { DateTime: dateTime, Period }),
  }))

/** Any processing of the product during collection */
export interface BiologicallyDerivedProductProcessing extends BackboneElement {
  /** Description of of processing */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Procesing code */
  readonly procedure?: CodeableConcept | undefined
  /** Substance added during processing */
  readonly additive?: Reference<"Substance"> | undefined
  /** Time of processing */
  readonly timeDateTime?: string | undefined
  readonly _timeDateTime?: Element | undefined
  /** Time of processing */
  readonly timePeriod?: Period | undefined
}

/** The schema of {@link BiologicallyDerivedProductProcessing}. */
export const BiologicallyDerivedProductProcessing: ObjectSchema<BiologicallyDerivedProductProcessing> =
  /* @__PURE__ */ complex("BiologicallyDerivedProduct.processing", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    procedure: CodeableConcept,
    additive: optional(Reference, "Substance"),
    ...choice("time", { DateTime: dateTime, Period }),
  }))

/** Any manipulation of product post-collection */
export interface BiologicallyDerivedProductManipulation extends BackboneElement {
  /** Description of manipulation */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Time of manipulation */
  readonly timeDateTime?: string | undefined
  readonly _timeDateTime?: Element | undefined
  /** Time of manipulation */
  readonly timePeriod?: Period | undefined
}

/** The schema of {@link BiologicallyDerivedProductManipulation}. */
export const BiologicallyDerivedProductManipulation: ObjectSchema<BiologicallyDerivedProductManipulation> =
  /* @__PURE__ */ complex("BiologicallyDerivedProduct.manipulation", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    ...choice("time", { DateTime: dateTime, Period }),
  }))

/** Product storage */
export interface BiologicallyDerivedProductStorage extends BackboneElement {
  /** Description of storage */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Storage temperature */
  readonly temperature?: number | undefined
  readonly _temperature?: Element | undefined
  /** farenheit | celsius | kelvin */
  readonly scale?: "farenheit" | "celsius" | "kelvin" | undefined
  readonly _scale?: Element | undefined
  /** Storage timeperiod */
  readonly duration?: Period | undefined
}

/** The schema of {@link BiologicallyDerivedProductStorage}. */
export const BiologicallyDerivedProductStorage: ObjectSchema<BiologicallyDerivedProductStorage> =
  /* @__PURE__ */ complex("BiologicallyDerivedProduct.storage", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    temperature: decimal,
    scale: BiologicallyDerivedProductStorageScale,
    duration: Period,
  }))
