// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductManufactured), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { ProdCharacteristic } from "../datatypes/ProdCharacteristic.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { elementsOf, many, required, resource } from "../../internal/construct.ts"

/**
 * The manufactured item as contained in the packaged medicinal product
 *
 * <http://hl7.org/fhir/R4/medicinalproductmanufactured.html>
 */
export interface MedicinalProductManufactured extends DomainResource {
  readonly resourceType: "MedicinalProductManufactured"
  /** Dose form as manufactured and before any transformation into the pharmaceutical product */
  readonly manufacturedDoseForm: CodeableConcept
  /** The “real world” units in which the quantity of the manufactured item is described */
  readonly unitOfPresentation?: CodeableConcept | undefined
  /** The quantity or "count number" of the manufactured item */
  readonly quantity: Quantity
  /** Manufacturer of the item (Note that this should be named "manufacturer" but it currently causes technical issues) */
  readonly manufacturer?: ReadonlyArray<Reference<"Organization">> | undefined
  /** Ingredient */
  readonly ingredient?: ReadonlyArray<Reference<"MedicinalProductIngredient">> | undefined
  /** Dimensions, color etc. */
  readonly physicalCharacteristics?: ProdCharacteristic | undefined
  /** Other codeable characteristics */
  readonly otherCharacteristics?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link MedicinalProductManufactured}. */
export const MedicinalProductManufactured: ResourceSchema<MedicinalProductManufactured> = /* @__PURE__ */ resource(
  "MedicinalProductManufactured",
  () => ({
    ...elementsOf(DomainResource),
    manufacturedDoseForm: required(CodeableConcept),
    unitOfPresentation: CodeableConcept,
    quantity: required(Quantity),
    manufacturer: many(Reference, "Organization"),
    ingredient: many(Reference, "MedicinalProductIngredient"),
    physicalCharacteristics: ProdCharacteristic,
    otherCharacteristics: [CodeableConcept],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
