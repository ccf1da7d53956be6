// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ProdCharacteristic), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "./Attachment.ts"
import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { string } from "../Primitives.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * The marketing status describes the date when a medicinal product is actually put on the market or the date as of which it is no longer available
 *
 * <http://hl7.org/fhir/StructureDefinition/ProdCharacteristic>
 */
export interface ProdCharacteristic extends BackboneElement {
  /** Where applicable, the height can be specified using a numerical value and its unit of measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly height?: Quantity | undefined
  /** Where applicable, the width can be specified using a numerical value and its unit of measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly width?: Quantity | undefined
  /** Where applicable, the depth can be specified using a numerical value and its unit of measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly depth?: Quantity | undefined
  /** Where applicable, the weight can be specified using a numerical value and its unit of measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly weight?: Quantity | undefined
  /** Where applicable, the nominal volume can be specified using a numerical value and its unit of measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly nominalVolume?: Quantity | undefined
  /** Where applicable, the external diameter can be specified using a numerical value and its unit of measurement The unit of measurement shall be specified in accordance with ISO 11240 and the resulting terminology The symbol and the symbol identifier shall be used */
  readonly externalDiameter?: Quantity | undefined
  /** Where applicable, the shape can be specified An appropriate controlled vocabulary shall be used The term and the term identifier shall be used */
  readonly shape?: string | undefined
  readonly _shape?: Element | undefined
  /** Where applicable, the color can be specified An appropriate controlled vocabulary shall be used The term and the term identifier shall be used */
  readonly color?: ReadonlyArray<string | null> | undefined
  readonly _color?: ReadonlyArray<Element | null> | undefined
  /** Where applicable, the imprint can be specified as text */
  readonly imprint?: ReadonlyArray<string | null> | undefined
  readonly _imprint?: ReadonlyArray<Element | null> | undefined
  /** Where applicable, the image can be provided The format of the image attachment shall be specified by regional implementations */
  readonly image?: ReadonlyArray<Attachment> | undefined
  /** Where applicable, the scoring can be specified An appropriate controlled vocabulary shall be used The term and the term identifier shall be used */
  readonly scoring?: CodeableConcept | undefined
}

/** The schema of {@link ProdCharacteristic}. */
export const ProdCharacteristic: ObjectSchema<ProdCharacteristic> = /* @__PURE__ */ complex(
  "ProdCharacteristic",
  () => ({
    ...elementsOf(BackboneElement),
    height: Quantity,
    width: Quantity,
    depth: Quantity,
    weight: Quantity,
    nominalVolume: Quantity,
    externalDiameter: Quantity,
    shape: string,
    color: [string],
    imprint: [string],
    image: [Attachment],
    scoring: CodeableConcept,
  }),
)
