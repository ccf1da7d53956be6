// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ContactPoint), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { cpt2 } from "../Invariants.ts"
import { Period } from "./Period.ts"
import { positiveInt, string } from "../Primitives.ts"
import { ContactPointSystem, ContactPointUse } from "../ValueSets.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Details of a Technology mediated contact point (phone, fax, email, etc.)
 *
 * <http://hl7.org/fhir/StructureDefinition/ContactPoint>
 */
export interface ContactPoint extends Element {
  /** phone | fax | email | pager | url | sms | other */
  readonly system?: "phone" | "fax" | "email" | "pager" | "url" | "sms" | "other" | undefined
  readonly _system?: Element | undefined
  /** The actual contact point details */
  readonly value?: string | undefined
  readonly _value?: Element | undefined
  /** home | work | temp | old | mobile - purpose of this contact point */
  readonly use?: "home" | "work" | "temp" | "old" | "mobile" | undefined
  readonly _use?: Element | undefined
  /** Specify preferred order of use (1 = highest) */
  readonly rank?: number | undefined
  readonly _rank?: Element | undefined
  /** Time period when the contact point was/is in use */
  readonly period?: Period | undefined
}

/** The schema of {@link ContactPoint}. */
export const ContactPoint: ObjectSchema<ContactPoint> = /* @__PURE__ */ complex(
  "ContactPoint",
  () => ({
    ...elementsOf(Element),
    system: ContactPointSystem,
    value: string,
    use: ContactPointUse,
    rank: positiveInt,
    period: Period,
  }),
  [cpt2],
)
