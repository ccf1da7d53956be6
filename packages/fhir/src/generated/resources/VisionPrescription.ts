// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/VisionPrescription), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { dateTime, decimal, integer, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FinancialResourceStatusCodes, VisionBase, VisionEyes } from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Prescription for vision correction products for a patient
 *
 * <http://hl7.org/fhir/R4/visionprescription.html>
 */
export interface VisionPrescription extends DomainResource {
  readonly resourceType: "VisionPrescription"
  /** Business Identifier for vision prescription */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status: "active" | "cancelled" | "draft" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Response creation date */
  readonly created: string
  readonly _created?: Element | undefined
  /** Who prescription is for */
  readonly patient: Reference<"Patient">
  /** Created during encounter / admission / stay */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When prescription was authorized */
  readonly dateWritten: string
  readonly _dateWritten?: Element | undefined
  /** Who authorized the vision prescription */
  readonly prescriber: Reference<"Practitioner" | "PractitionerRole">
  /** Vision lens authorization */
  readonly lensSpecification: readonly [
    VisionPrescriptionLensSpecification,
    ...ReadonlyArray<VisionPrescriptionLensSpecification>,
  ]
}

/** The schema of {@link VisionPrescription}. */
export const VisionPrescription: ResourceSchema<VisionPrescription> = /* @__PURE__ */ resource(
  "VisionPrescription",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FinancialResourceStatusCodes),
    created: required(dateTime),
    patient: required(Reference, "Patient"),
    encounter: optional(Reference, "Encounter"),
    dateWritten: required(dateTime),
    prescriber: required(Reference, "Practitioner|PractitionerRole"),
    lensSpecification: nonEmpty(VisionPrescriptionLensSpecification),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Vision lens authorization */
export interface VisionPrescriptionLensSpecification extends BackboneElement {
  /** Product to be supplied */
  readonly product: CodeableConcept
  /** right | left */
  readonly eye: "right" | "left"
  readonly _eye?: Element | undefined
  /** Power of the lens */
  readonly sphere?: number | undefined
  readonly _sphere?: Element | undefined
  /** Lens power for astigmatism */
  readonly cylinder?: number | undefined
  readonly _cylinder?: Element | undefined
  /** Lens meridian which contain no power for astigmatism */
  readonly axis?: number | undefined
  readonly _axis?: Element | undefined
  /** Eye alignment compensation */
  readonly prism?: ReadonlyArray<VisionPrescriptionLensSpecificationPrism> | undefined
  /** Added power for multifocal levels */
  readonly add?: number | undefined
  readonly _add?: Element | undefined
  /** Contact lens power */
  readonly power?: number | undefined
  readonly _power?: Element | undefined
  /** Contact lens back curvature */
  readonly backCurve?: number | undefined
  readonly _backCurve?: Element | undefined
  /** Contact lens diameter */
  readonly diameter?: number | undefined
  readonly _diameter?: Element | undefined
  /** Lens wear duration */
  readonly duration?: Quantity | undefined
  /** Color required */
  readonly color?: string | undefined
  readonly _color?: Element | undefined
  /** Brand required */
  readonly brand?: string | undefined
  readonly _brand?: Element | undefined
  /** Notes for coatings */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link VisionPrescriptionLensSpecification}. */
export const VisionPrescriptionLensSpecification: ObjectSchema<VisionPrescriptionLensSpecification> =
  /* @__PURE__ */ complex("VisionPrescription.lensSpecification", () => ({
    ...elementsOf(BackboneElement),
    product: required(CodeableConcept),
    eye: required(VisionEyes),
    sphere: decimal,
    cylinder: decimal,
    axis: integer,
    prism: [VisionPrescriptionLensSpecificationPrism],
    add: decimal,
    power: decimal,
    backCurve: decimal,
    diameter: decimal,
    duration: optional(Quantity, { rules: [sqty1] }),
    color: string,
    brand: string,
    note: [Annotation],
  }))

/** Eye alignment compensation */
export interface VisionPrescriptionLensSpecificationPrism extends BackboneElement {
  /** Amount of adjustment */
  readonly amount: number
  readonly _amount?: Element | undefined
  /** up | down | in | out */
  readonly base: "up" | "down" | "in" | "out"
  readonly _base?: Element | undefined
}

/** The schema of {@link VisionPrescriptionLensSpecificationPrism}. */
export const VisionPrescriptionLensSpecificationPrism: ObjectSchema<VisionPrescriptionLensSpecificationPrism> =
  /* @__PURE__ */ complex("VisionPrescription.lensSpecification.prism", () => ({
    ...elementsOf(BackboneElement),
    amount: required(decimal),
    base: required(VisionBase),
  }))
