/**
 * FHIR types as Effect schemas.
 *
 * A FHIR schema decodes to the very object it was given: what it does not know stays, in its place. So decoding and
 * encoding are the identity, `Type` is `Encoded`, and a document that went through is the document that came in.
 */
export {
  type BundleSchema,
  type FhirSchema,
  knowing,
  type ObjectSchema,
  type PrimitiveSchema,
  type ResourceSchema,
} from "./internal/construct.ts"
