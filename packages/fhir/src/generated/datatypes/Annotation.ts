// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Annotation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { dateTime, markdown, string } from "../Primitives.ts"
import { Reference } from "./Reference.ts"
import { choice, complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Text node with attribution
 *
 * <http://hl7.org/fhir/StructureDefinition/Annotation>
 */
export interface Annotation extends Element {
  /** Individual responsible for the annotation */
  readonly authorReference?: Reference<"Practitioner" | "Patient" | "RelatedPerson" | "Organization"> | undefined
  /** Individual responsible for the annotation */
  readonly authorString?: string | undefined
  readonly _authorString?: Element | undefined
  /** When the annotation was made */
  readonly time?: string | undefined
  readonly _time?: Element | undefined
  /** The annotation - text content (as markdown) */
  readonly text: string
  readonly _text?: Element | undefined
}

/** The schema of {@link Annotation}. */
export const Annotation: ObjectSchema<Annotation> = /* @__PURE__ */ complex("Annotation", () => ({
  ...elementsOf(Element),
  ...choice("author", { Reference, String: string }, "Practitioner|Patient|RelatedPerson|Organization"),
  time: dateTime,
  text: required(markdown),
}))
