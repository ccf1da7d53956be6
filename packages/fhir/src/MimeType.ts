/**
 * MIME types as FHIR's `code` for them is bound: BCP 13, with the parameters it allows.
 */
export { isMimeType } from "./internal/formats.ts"
