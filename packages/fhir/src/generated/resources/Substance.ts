// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Substance), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { dateTime, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FHIRSubstanceStatus } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A homogeneous material with a definite composition
 *
 * <http://hl7.org/fhir/R4/substance.html>
 */
export interface Substance extends DomainResource {
  readonly resourceType: "Substance"
  /** Unique identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | inactive | entered-in-error */
  readonly status?: "active" | "inactive" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** What class/type of substance this is */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** What substance this is */
  readonly code: CodeableConcept
  /** Textual description of the substance, comments */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** If this describes a specific package/container of the substance */
  readonly instance?: ReadonlyArray<SubstanceInstance> | undefined
  /** Composition information about the substance */
  readonly ingredient?: ReadonlyArray<SubstanceIngredient> | undefined
}

/** The schema of {@link Substance}. */
export const Substance: ResourceSchema<Substance> = /* @__PURE__ */ resource(
  "Substance",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: FHIRSubstanceStatus,
    category: [CodeableConcept],
    code: required(CodeableConcept),
    description: string,
    instance: [SubstanceInstance],
    ingredient: [SubstanceIngredient],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** If this describes a specific package/container of the substance */
export interface SubstanceInstance extends BackboneElement {
  /** Identifier of the package/container */
  readonly identifier?: Identifier | undefined
  /** When no longer valid to use */
  readonly expiry?: string | undefined
  readonly _expiry?: Element | undefined
  /** Amount of substance in the package */
  readonly quantity?: Quantity | undefined
}

/** The schema of {@link SubstanceInstance}. */
export const SubstanceInstance: ObjectSchema<SubstanceInstance> = /* @__PURE__ */ complex("Substance.instance", () => ({
  ...elementsOf(BackboneElement),
  identifier: Identifier,
  expiry: dateTime,
  quantity: optional(Quantity, { rules: [sqty1] }),
}))

/** Composition information about the substance */
export interface SubstanceIngredient extends BackboneElement {
  /** Optional amount (concentration) */
  readonly quantity?: Ratio | undefined
  /** A component of the substance */
  readonly substanceCodeableConcept?: CodeableConcept | undefined
  /** A component of the substance */
  readonly substanceReference?: Reference<"Substance"> | undefined
}

/** The schema of {@link SubstanceIngredient}. */
export const SubstanceIngredient: ObjectSchema<SubstanceIngredient> = /* @__PURE__ */ complex(
  "Substance.ingredient",
  () => ({
    ...elementsOf(BackboneElement),
    quantity: Ratio,
    ...requiredChoice("substance", { CodeableConcept, Reference }, "Substance"),
  }),
)
