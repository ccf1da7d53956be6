// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Period), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { per1 } from "../Invariants.ts"
import { dateTime } from "../Primitives.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Time range defined by start and end date/time
 *
 * <http://hl7.org/fhir/StructureDefinition/Period>
 */
export interface Period extends Element {
  /** Starting time with inclusive boundary */
  readonly start?: string | undefined
  readonly _start?: Element | undefined
  /** End time with inclusive boundary, if not ongoing */
  readonly end?: string | undefined
  readonly _end?: Element | undefined
}

/** The schema of {@link Period}. */
export const Period: ObjectSchema<Period> = /* @__PURE__ */ complex(
  "Period",
  () => ({ ...elementsOf(Element), start: dateTime, end: dateTime }),
  [per1],
)
