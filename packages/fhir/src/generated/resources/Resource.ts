// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Resource), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Meta } from "../datatypes/Meta.ts"
import { code, id, uri } from "../Primitives.ts"
import { attribute, complex, requiredAttribute } from "../../internal/construct.ts"

/** Base Resource */
export interface Resource {
  /** The name of the resource's type */
  readonly resourceType: string
  /** Logical id of this artifact */
  readonly id?: string | undefined
  /** Metadata about the resource */
  readonly meta?: Meta | undefined
  /** A set of rules under which this content was created */
  readonly implicitRules?: string | undefined
  readonly _implicitRules?: Element | undefined
  /** Language of the resource content */
  readonly language?: string | undefined
  readonly _language?: Element | undefined
}

/** The schema of {@link Resource}. */
export const Resource: ObjectSchema<Resource> = /* @__PURE__ */ complex("Resource", () => ({
  resourceType: requiredAttribute(code),
  id: attribute(id),
  meta: Meta,
  implicitRules: uri,
  language: code,
}))
