// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SupplyDelivery), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { SupplyDeliveryStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, resource } from "../../internal/construct.ts"

/**
 * Delivery of bulk Supplies
 *
 * <http://hl7.org/fhir/R4/supplydelivery.html>
 */
export interface SupplyDelivery extends DomainResource {
  readonly resourceType: "SupplyDelivery"
  /** External identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Fulfills plan, proposal or order */
  readonly basedOn?: ReadonlyArray<Reference<"SupplyRequest">> | undefined
  /** Part of referenced event */
  readonly partOf?: ReadonlyArray<Reference<"SupplyDelivery" | "Contract">> | undefined
  /** in-progress | completed | abandoned | entered-in-error */
  readonly status?: "in-progress" | "completed" | "abandoned" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Patient for whom the item is supplied */
  readonly patient?: Reference<"Patient"> | undefined
  /** Category of dispense event */
  readonly type?: CodeableConcept | undefined
  /** The item that is delivered or supplied */
  readonly suppliedItem?: SupplyDeliverySuppliedItem | undefined
  /** When event occurred */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When event occurred */
  readonly occurrencePeriod?: Period | undefined
  /** When event occurred */
  readonly occurrenceTiming?: Timing | undefined
  /** Dispenser */
  readonly supplier?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Where the Supply was sent */
  readonly destination?: Reference<"Location"> | undefined
  /** Who collected the Supply */
  readonly receiver?: ReadonlyArray<Reference<"Practitioner" | "PractitionerRole">> | undefined
}

/** The schema of {@link SupplyDelivery}. */
export const SupplyDelivery: ResourceSchema<SupplyDelivery> = /* @__PURE__ */ resource(
  "SupplyDelivery",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: many(Reference, "SupplyRequest"),
    partOf: many(Reference, "SupplyDelivery|Contract"),
    status: SupplyDeliveryStatus,
    patient: optional(Reference, "Patient"),
    type: CodeableConcept,
    suppliedItem: SupplyDeliverySuppliedItem,
    ...choice("occurrence", { DateTime: dateTime, Period, Timing }),
    supplier: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    destination: optional(Reference, "Location"),
    receiver: many(Reference, "Practitioner|PractitionerRole"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The item that is delivered or supplied */
export interface SupplyDeliverySuppliedItem extends BackboneElement {
  /** Amount dispensed */
  readonly quantity?: Quantity | undefined
  /** Medication, Substance, or Device supplied */
  readonly itemCodeableConcept?: CodeableConcept | undefined
  /** Medication, Substance, or Device supplied */
  readonly itemReference?: Reference<"Medication" | "Substance" | "Device"> | undefined
}

/** The schema of {@link SupplyDeliverySuppliedItem}. */
export const SupplyDeliverySuppliedItem: ObjectSchema<SupplyDeliverySuppliedItem> = /* @__PURE__ */ complex(
  "SupplyDelivery.suppliedItem",
  () => ({
    ...elementsOf(BackboneElement),
    quantity: optional(Quantity, { rules: [sqty1] }),
    ...choice("item", { CodeableConcept, Reference }, "Medication|Substance|Device"),
  }),
)
