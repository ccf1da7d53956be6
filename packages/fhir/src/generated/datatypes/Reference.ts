// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Reference), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Identifier } from "./Identifier.ts"
import { ref1 } from "../Invariants.ts"
import { string, uri } from "../Primitives.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A reference from one resource to another
 *
 * <http://hl7.org/fhir/StructureDefinition/Reference>
 */
export interface Reference<Target extends string = string> extends Element {
  /**
   * Never there: what may be referred to, for the compiler. A reference to one type is not taken for one to another;
   * one whose target is not known is taken for any.
   */
  "~target"?(target: Target): void
  /** Literal reference, Relative, internal or absolute URL */
  readonly reference?: string | undefined
  readonly _reference?: Element | undefined
  /** Type the reference refers to (e.g. "Patient") */
  readonly type?: string | undefined
  readonly _type?: Element | undefined
  /** Logical reference, when literal reference is not known */
  readonly identifier?: Identifier | undefined
  /** Text alternative for the resource */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
}

/** The schema of {@link Reference}. */
export const Reference: ObjectSchema<Reference> = /* @__PURE__ */ complex(
  "Reference",
  () => ({ ...elementsOf(Element), reference: string, type: uri, identifier: Identifier, display: string }),
  [ref1],
)
