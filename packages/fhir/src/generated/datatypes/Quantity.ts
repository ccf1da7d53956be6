// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Quantity), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { qty3 } from "../Invariants.ts"
import { code, decimal, string, uri } from "../Primitives.ts"
import { QuantityComparator } from "../ValueSets.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A measured or measurable amount
 *
 * <http://hl7.org/fhir/StructureDefinition/Quantity>
 */
export interface Quantity extends Element {
  /** Numerical value (with implicit precision) */
  readonly value?: number | undefined
  readonly _value?: Element | undefined
  /** < | <= | >= | > - how to understand the value */
  readonly comparator?: "<" | "<=" | ">=" | ">" | undefined
  readonly _comparator?: Element | undefined
  /** Unit representation */
  readonly unit?: string | undefined
  readonly _unit?: Element | undefined
  /** System that defines coded unit form */
  readonly system?: string | undefined
  readonly _system?: Element | undefined
  /** Coded form of the unit */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
}

/** The schema of {@link Quantity}. */
export const Quantity: ObjectSchema<Quantity> = /* @__PURE__ */ complex(
  "Quantity",
  () => ({ ...elementsOf(Element), value: decimal, comparator: QuantityComparator, unit: string, system: uri, code }),
  [qty3],
)
