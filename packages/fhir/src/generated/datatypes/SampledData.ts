// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SampledData), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { sqty1 } from "../Invariants.ts"
import { decimal, positiveInt, string } from "../Primitives.ts"
import { Quantity } from "./Quantity.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * A series of measurements taken by a device
 *
 * <http://hl7.org/fhir/StructureDefinition/SampledData>
 */
export interface SampledData extends Element {
  /** Zero value and units */
  readonly origin: Quantity
  /** Number of milliseconds between samples */
  readonly period: number
  readonly _period?: Element | undefined
  /** Multiply data by this before adding to origin */
  readonly factor?: number | undefined
  readonly _factor?: Element | undefined
  /** Lower limit of detection */
  readonly lowerLimit?: number | undefined
  readonly _lowerLimit?: Element | undefined
  /** Upper limit of detection */
  readonly upperLimit?: number | undefined
  readonly _upperLimit?: Element | undefined
  /** Number of sample points at each time point */
  readonly dimensions: number
  readonly _dimensions?: Element | undefined
  /** Decimal values with spaces, or "E" | "U" | "L" */
  readonly data?: string | undefined
  readonly _data?: Element | undefined
}

/** The schema of {@link SampledData}. */
export const SampledData: ObjectSchema<SampledData> = /* @__PURE__ */ complex("SampledData", () => ({
  ...elementsOf(Element),
  origin: required(Quantity, { rules: [sqty1] }),
  period: required(decimal),
  factor: decimal,
  lowerLimit: decimal,
  upperLimit: decimal,
  dimensions: required(positiveInt),
  data: string,
}))
