// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Linkage), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, lnk1 } from "../Invariants.ts"
import { boolean } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { LinkageType } from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Links records for 'same' item
 *
 * <http://hl7.org/fhir/R4/linkage.html>
 */
export interface Linkage extends DomainResource {
  readonly resourceType: "Linkage"
  /** Whether this linkage assertion is active or not */
  readonly active?: boolean | undefined
  readonly _active?: Element | undefined
  /** Who is responsible for linkages */
  readonly author?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Item to be linked */
  readonly item: readonly [LinkageItem, ...ReadonlyArray<LinkageItem>]
}

/** The schema of {@link Linkage}. */
export const Linkage: ResourceSchema<Linkage> = /* @__PURE__ */ resource(
  "Linkage",
  () => ({
    ...elementsOf(DomainResource),
    active: boolean,
    author: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    item: nonEmpty(LinkageItem),
  }),
  [dom2, dom3, dom4, dom5, dom6, lnk1],
)

/** Item to be linked */
export interface LinkageItem extends BackboneElement {
  /** source | alternate | historical */
  readonly type: "source" | "alternate" | "historical"
  readonly _type?: Element | undefined
  /** Resource being linked */
  readonly resource: Reference
}

/** The schema of {@link LinkageItem}. */
export const LinkageItem: ObjectSchema<LinkageItem> = /* @__PURE__ */ complex("Linkage.item", () => ({
  ...elementsOf(BackboneElement),
  type: required(LinkageType),
  resource: required(Reference),
}))
