// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Address), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Period } from "./Period.ts"
import { string } from "../Primitives.ts"
import { AddressType, AddressUse } from "../ValueSets.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * An address expressed using postal conventions (as opposed to GPS or other location definition formats)
 *
 * <http://hl7.org/fhir/StructureDefinition/Address>
 */
export interface Address extends Element {
  /** home | work | temp | old | billing - purpose of this address */
  readonly use?: "home" | "work" | "temp" | "old" | "billing" | undefined
  readonly _use?: Element | undefined
  /** postal | physical | both */
  readonly type?: "postal" | "physical" | "both" | undefined
  readonly _type?: Element | undefined
  /** Text representation of the address */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Street name, number, direction & P.O. Box etc. */
  readonly line?: ReadonlyArray<string | null> | undefined
  readonly _line?: ReadonlyArray<Element | null> | undefined
  /** Name of city, town etc. */
  readonly city?: string | undefined
  readonly _city?: Element | undefined
  /** District name (aka county) */
  readonly district?: string | undefined
  readonly _district?: Element | undefined
  /** Sub-unit of country (abbreviations ok) */
  readonly state?: string | undefined
  readonly _state?: Element | undefined
  /** Postal code for area */
  readonly postalCode?: string | undefined
  readonly _postalCode?: Element | undefined
  /** Country (e.g. can be ISO 3166 2 or 3 letter code) */
  readonly country?: string | undefined
  readonly _country?: Element | undefined
  /** Time period when address was/is in use */
  readonly period?: Period | undefined
}

/** The schema of {@link Address}. */
export const Address: ObjectSchema<Address> = /* @__PURE__ */ complex("Address", () => ({
  ...elementsOf(Element),
  use: AddressUse,
  type: AddressType,
  text: string,
  line: [string],
  city: string,
  district: string,
  state: string,
  postalCode: string,
  country: string,
  period: Period,
}))
