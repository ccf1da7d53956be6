// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Signature), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Coding } from "./Coding.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { base64Binary, instant } from "../Primitives.ts"
import { Reference } from "./Reference.ts"
import { MimeTypes } from "../ValueSets.ts"
import { complex, elementsOf, mimeTypeOr, nonEmpty, optional, required } from "../../internal/construct.ts"

/**
 * A Signature - XML DigSig, JWS, Graphical image of signature, etc.
 *
 * <http://hl7.org/fhir/StructureDefinition/Signature>
 */
export interface Signature extends Element {
  /** Indication of the reason the entity signed the object(s) */
  readonly type: ReadonlyArray<Coding>
  /** When the signature was created */
  readonly when: string
  readonly _when?: Element | undefined
  /** Who signed */
  readonly who: Reference<"Practitioner" | "PractitionerRole" | "RelatedPerson" | "Patient" | "Device" | "Organization">
  /** The party represented */
  readonly onBehalfOf?:
    | Reference<"Practitioner" | "PractitionerRole" | "RelatedPerson" | "Patient" | "Device" | "Organization">
    | undefined
  /** The technical format of the signed resources */
  readonly targetFormat?: string | undefined
  readonly _targetFormat?: Element | undefined
  /** The technical format of the signature */
  readonly sigFormat?: string | undefined
  readonly _sigFormat?: Element | undefined
  /** The actual signature content (XML DigSig. JWS, picture, etc.) */
  readonly data?: string | undefined
  readonly _data?: Element | undefined
}

/** The schema of {@link Signature}. */
export const Signature: ObjectSchema<Signature> = /* @__PURE__ */ complex("Signature", () => ({
  ...elementsOf(Element),
  type: nonEmpty(Coding),
  when: required(instant),
  who: required(Reference, "Practitioner|PractitionerRole|RelatedPerson|Patient|Device|Organization"),
  onBehalfOf: optional(Reference, "Practitioner|PractitionerRole|RelatedPerson|Patient|Device|Organization"),
  targetFormat: mimeTypeOr(MimeTypes, "one of xml | json | ttl", "xml", "json", "ttl"),
  sigFormat: mimeTypeOr(MimeTypes, "image/*", "image/*"),
  data: base64Binary,
}))
