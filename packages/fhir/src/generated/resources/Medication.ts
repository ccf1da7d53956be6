// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Medication), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, dateTime, string } from "../Primitives.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MedicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, optional, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * Definition of a Medication
 *
 * <http://hl7.org/fhir/R4/medication.html>
 */
export interface Medication extends DomainResource {
  readonly resourceType: "Medication"
  /** Business identifier for this medication */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Codes that identify this medication */
  readonly code?: CodeableConcept | undefined
  /** active | inactive | entered-in-error */
  readonly status?: "active" | "inactive" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Manufacturer of the item */
  readonly manufacturer?: Reference<"Organization"> | undefined
  /** powder | tablets | capsule + */
  readonly form?: CodeableConcept | undefined
  /** Amount of drug in package */
  readonly amount?: Ratio | undefined
  /** Active or inactive ingredient */
  readonly ingredient?: ReadonlyArray<MedicationIngredient> | undefined
  /** Details about packaged medications */
  readonly batch?: MedicationBatch | undefined
}

/** The schema of {@link Medication}. */
export const Medication: ResourceSchema<Medication> = /* @__PURE__ */ resource(
  "Medication",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    code: CodeableConcept,
    status: MedicationStatus,
    manufacturer: optional(Reference, "Organization"),
    form: CodeableConcept,
    amount: Ratio,
    ingredient: [MedicationIngredient],
    batch: MedicationBatch,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Active or inactive ingredient */
export interface MedicationIngredient extends BackboneElement {
  /** The actual ingredient or content */
  readonly itemCodeableConcept?: CodeableConcept | undefined
  /** The actual ingredient or content */
  readonly itemReference?: Reference<"Substance" | "Medication"> | undefined
  /** Active ingredient indicator */
  readonly isActive?: boolean | undefined
  readonly _isActive?: Element | undefined
  /** Quantity of ingredient present */
  readonly strength?: Ratio | undefined
}

/** The schema of {@link MedicationIngredient}. */
export const MedicationIngredient: ObjectSchema<MedicationIngredient> = /* @__PURE__ */ complex(
  "Medication.ingredient",
  () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("item", { CodeableConcept, Reference }, "Substance|Medication"),
    isActive: boolean,
    strength: Ratio,
  }),
)

/** Details about packaged medications */
export interface MedicationBatch extends BackboneElement {
  /** Identifier assigned to batch */
  readonly lotNumber?: string | undefined
  readonly _lotNumber?: Element | undefined
  /** When batch will expire */
  readonly expirationDate?: string | undefined
  readonly _expirationDate?: Element | undefined
}

/** The schema of {@link MedicationBatch}. */
export const MedicationBatch: ObjectSchema<MedicationBatch> = /* @__PURE__ */ complex("Medication.batch", () => ({
  ...elementsOf(BackboneElement),
  lotNumber: string,
  expirationDate: dateTime,
}))
