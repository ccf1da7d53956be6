// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ProductShelfLife), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Identifier } from "./Identifier.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * The shelf-life and storage information for a medicinal product item or container can be described using this class
 *
 * <http://hl7.org/fhir/StructureDefinition/ProductShelfLife>
 */
export interface ProductShelfLife extends BackboneElement {
  /** Unique identifier for the packaged Medicinal Product */
  readonly identifier?: Identifier | undefined
  /** This describes the shelf life, taking into account various scenarios such as shelf life of the packaged Medicinal Product itself, shelf life after transformation where necessary and shelf life after the first opening of a bottle, etc. The shelf life type shall be specified using an appropriate controlled vocabulary The controlled term and the controlled term identifier shall be specified */
  readonly type: CodeableConcept
  /** The shelf life time period can be specified using a numerical value for the period of time and its unit of time measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly period: Quantity
  /** Special precautions for storage, if any, can be specified using an appropriate controlled vocabulary The controlled term and the controlled term identifier shall be specified */
  readonly specialPrecautionsForStorage?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link ProductShelfLife}. */
export const ProductShelfLife: ObjectSchema<ProductShelfLife> = /* @__PURE__ */ complex("ProductShelfLife", () => ({
  ...elementsOf(BackboneElement),
  identifier: Identifier,
  type: required(CodeableConcept),
  period: required(Quantity),
  specialPrecautionsForStorage: [CodeableConcept],
}))
