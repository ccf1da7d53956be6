// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Coding), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { boolean, code, string, uri } from "../Primitives.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * A reference to a code defined by a terminology system
 *
 * <http://hl7.org/fhir/StructureDefinition/Coding>
 */
export interface Coding extends Element {
  /** Identity of the terminology system */
  readonly system?: string | undefined
  readonly _system?: Element | undefined
  /** Version of the system - if relevant */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Symbol in syntax defined by the system */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
  /** Representation defined by the system */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** If this coding was chosen directly by the user */
  readonly userSelected?: boolean | undefined
  readonly _userSelected?: Element | undefined
}

/** The schema of {@link Coding}. */
export const Coding: ObjectSchema<Coding> = /* @__PURE__ */ complex("Coding", () => ({
  ...elementsOf(Element),
  system: uri,
  version: string,
  code,
  display: string,
  userSelected: boolean,
}))
