// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ParameterDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { canonical, code, integer, string } from "../Primitives.ts"
import { FHIRAllTypes, OperationParameterUse } from "../ValueSets.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Definition of a parameter to a module
 *
 * <http://hl7.org/fhir/StructureDefinition/ParameterDefinition>
 */
export interface ParameterDefinition extends Element {
  /** Name used to access the parameter value */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** in | out */
  readonly use: "in" | "out"
  readonly _use?: Element | undefined
  /** Minimum cardinality */
  readonly min?: number | undefined
  readonly _min?: Element | undefined
  /** Maximum cardinality (a number of *) */
  readonly max?: string | undefined
  readonly _max?: Element | undefined
  /** A brief description of the parameter */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** What type of value */
  readonly type: FHIRAllTypes
  readonly _type?: Element | undefined
  /** What profile the value is expected to be */
  readonly profile?: string | undefined
  readonly _profile?: Element | undefined
}

/** The schema of {@link ParameterDefinition}. */
export const ParameterDefinition: ObjectSchema<ParameterDefinition> = /* @__PURE__ */ complex(
  "ParameterDefinition",
  () => ({
    ...elementsOf(Element),
    name: code,
    use: required(OperationParameterUse),
    min: integer,
    max: string,
    documentation: string,
    type: required(FHIRAllTypes),
    profile: canonical,
  }),
)
