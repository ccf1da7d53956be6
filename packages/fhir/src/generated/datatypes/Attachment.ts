// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Attachment), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { att1 } from "../Invariants.ts"
import { base64Binary, code, dateTime, string, unsignedInt, url } from "../Primitives.ts"
import { MimeTypes } from "../ValueSets.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Content in a format defined elsewhere
 *
 * <http://hl7.org/fhir/StructureDefinition/Attachment>
 */
export interface Attachment extends Element {
  /** Mime type of the content, with charset etc. */
  readonly contentType?: string | undefined
  readonly _contentType?: Element | undefined
  /** Human language of the content (BCP-47) */
  readonly language?: string | undefined
  readonly _language?: Element | undefined
  /** Data inline, base64ed */
  readonly data?: string | undefined
  readonly _data?: Element | undefined
  /** Uri where the data can be found */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Number of bytes of content (if url provided) */
  readonly size?: number | undefined
  readonly _size?: Element | undefined
  /** Hash of the data (sha-1, base64ed) */
  readonly hash?: string | undefined
  readonly _hash?: Element | undefined
  /** Label to display in place of the data */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Date attachment was first created */
  readonly creation?: string | undefined
  readonly _creation?: Element | undefined
}

/** The schema of {@link Attachment}. */
export const Attachment: ObjectSchema<Attachment> = /* @__PURE__ */ complex(
  "Attachment",
  () => ({
    ...elementsOf(Element),
    contentType: MimeTypes,
    language: code,
    data: base64Binary,
    url,
    size: unsignedInt,
    hash: base64Binary,
    title: string,
    creation: dateTime,
  }),
  [att1],
)
