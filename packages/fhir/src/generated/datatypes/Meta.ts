// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Meta), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Coding } from "./Coding.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { canonical, id, instant, uri } from "../Primitives.ts"
import { complex, elementsOf } from "../../internal/construct.ts"

/**
 * Metadata about a resource
 *
 * <http://hl7.org/fhir/StructureDefinition/Meta>
 */
export interface Meta extends Element {
  /** Version specific identifier */
  readonly versionId?: string | undefined
  readonly _versionId?: Element | undefined
  /** When the resource version last changed */
  readonly lastUpdated?: string | undefined
  readonly _lastUpdated?: Element | undefined
  /** Identifies where the resource comes from */
  readonly source?: string | undefined
  readonly _source?: Element | undefined
  /** Profiles this resource claims to conform to */
  readonly profile?: ReadonlyArray<string | null> | undefined
  readonly _profile?: ReadonlyArray<Element | null> | undefined
  /** Security Labels applied to this resource */
  readonly security?: ReadonlyArray<Coding> | undefined
  /** Tags applied to this resource */
  readonly tag?: ReadonlyArray<Coding> | undefined
}

/** The schema of {@link Meta}. */
export const Meta: ObjectSchema<Meta> = /* @__PURE__ */ complex("Meta", () => ({
  ...elementsOf(Element),
  versionId: id,
  lastUpdated: instant,
  source: uri,
  profile: [canonical],
  security: [Coding],
  tag: [Coding],
}))
