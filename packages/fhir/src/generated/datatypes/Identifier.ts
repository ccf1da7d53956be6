// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Identifier), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "./CodeableConcept.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Period } from "./Period.ts"
import { string, uri } from "../Primitives.ts"
import { Reference } from "./Reference.ts"
import { IdentifierUse } from "../ValueSets.ts"
import { complex, elementsOf, optional } from "../../internal/construct.ts"

/**
 * An identifier intended for computation
 *
 * <http://hl7.org/fhir/StructureDefinition/Identifier>
 */
export interface Identifier extends Element {
  /** usual | official | temp | secondary | old (If known) */
  readonly use?: "usual" | "official" | "temp" | "secondary" | "old" | undefined
  readonly _use?: Element | undefined
  /** Description of identifier */
  readonly type?: CodeableConcept | undefined
  /** The namespace for the identifier value */
  readonly system?: string | undefined
  readonly _system?: Element | undefined
  /** The value that is unique */
  readonly value?: string | undefined
  readonly _value?: Element | undefined
  /** Time period when id is/was valid for use */
  readonly period?: Period | undefined
  /** Organization that issued id (may be just text) */
  readonly assigner?: Reference<"Organization"> | undefined
}

/** The schema of {@link Identifier}. */
export const Identifier: ObjectSchema<Identifier> = /* @__PURE__ */ complex("Identifier", () => ({
  ...elementsOf(Element),
  use: IdentifierUse,
  type: CodeableConcept,
  system: uri,
  value: string,
  period: Period,
  assigner: optional(Reference, "Organization"),
}))
