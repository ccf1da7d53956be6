// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/HumanName), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Period } from "./Period.ts"
import { string } from "../Primitives.ts"
import { NameUse } from "../ValueSets.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Name of a human - parts and usage
 *
 * <http://hl7.org/fhir/StructureDefinition/HumanName>
 */
export interface HumanName extends Element {
  /** usual | official | temp | nickname | anonymous | old | maiden */
  readonly use?: "usual" | "official" | "temp" | "nickname" | "anonymous" | "old" | "maiden" | undefined
  readonly _use?: Element | undefined
  /** Text representation of the full name */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Family name (often called 'Surname') */
  readonly family?: string | undefined
  readonly _family?: Element | undefined
  /** Given names (not always 'first'). Includes middle names */
  readonly given?: ReadonlyArray<string | null> | undefined
  readonly _given?: ReadonlyArray<Element | null> | undefined
  /** Parts that come before the name */
  readonly prefix?: ReadonlyArray<string | null> | undefined
  readonly _prefix?: ReadonlyArray<Element | null> | undefined
  /** Parts that come after the name */
  readonly suffix?: ReadonlyArray<string | null> | undefined
  readonly _suffix?: ReadonlyArray<Element | null> | undefined
  /** Time period when name was/is in use */
  readonly period?: Period | undefined
}

/** The schema of {@link HumanName}. */
export const HumanName: ObjectSchema<HumanName> = /* @__PURE__ */ complex("HumanName", () => ({
  ...elementsOf(Element),
  use: NameUse,
  text: string,
  family: string,
  given: [string],
  prefix: [string],
  suffix: [string],
  period: Period,
}))
