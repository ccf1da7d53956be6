// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Expression), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { exp1 } from "../Invariants.ts"
import { code, id, string, uri } from "../Primitives.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * An expression that can be used to generate a value
 *
 * <http://hl7.org/fhir/StructureDefinition/Expression>
 */
export interface Expression extends Element {
  /** Natural language description of the condition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Short name assigned to expression for reuse */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** text/cql | text/fhirpath | application/x-fhir-query | etc. */
  readonly language: string
  readonly _language?: Element | undefined
  /** Expression in specified language */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
  /** Where the expression is found */
  readonly reference?: string | undefined
  readonly _reference?: Element | undefined
}

/** The schema of {@link Expression}. */
export const Expression: ObjectSchema<Expression> = /* @__PURE__ */ complex(
  "Expression",
  () => ({
    ...elementsOf(Element),
    description: string,
    name: id,
    language: required(code),
    expression: string,
    reference: uri,
  }),
  [exp1],
)
