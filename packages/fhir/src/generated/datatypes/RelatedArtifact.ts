// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/RelatedArtifact), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "./Attachment.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { canonical, markdown, string, url } from "../Primitives.ts"
import { RelatedArtifactType } from "../ValueSets.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Related artifacts for a knowledge resource
 *
 * <http://hl7.org/fhir/StructureDefinition/RelatedArtifact>
 */
export interface RelatedArtifact extends Element {
  /** documentation | justification | citation | predecessor | successor | derived-from | depends-on | composed-of */
  readonly type:
    | "documentation"
    | "justification"
    | "citation"
    | "predecessor"
    | "successor"
    | "derived-from"
    | "depends-on"
    | "composed-of"
  readonly _type?: Element | undefined
  /** Short label */
  readonly label?: string | undefined
  readonly _label?: Element | undefined
  /** Brief description of the related artifact */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** Bibliographic citation for the artifact */
  readonly citation?: string | undefined
  readonly _citation?: Element | undefined
  /** Where the artifact can be accessed */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** What document is being referenced */
  readonly document?: Attachment | undefined
  /** What resource is being referenced */
  readonly resource?: string | undefined
  readonly _resource?: Element | undefined
}

/** The schema of {@link RelatedArtifact}. */
export const RelatedArtifact: ObjectSchema<RelatedArtifact> = /* @__PURE__ */ complex("RelatedArtifact", () => ({
  ...elementsOf(Element),
  type: required(RelatedArtifactType),
  label: string,
  display: string,
  citation: markdown,
  url,
  document: Attachment,
  resource: canonical,
}))
