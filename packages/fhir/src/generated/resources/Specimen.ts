// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Specimen), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { SpecimenStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, resource } from "../../internal/construct.ts"

/**
 * Sample for analysis
 *
 * <http://hl7.org/fhir/R4/specimen.html>
 */
export interface Specimen extends DomainResource {
  readonly resourceType: "Specimen"
  /** External Identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Identifier assigned by the lab */
  readonly accessionIdentifier?: Identifier | undefined
  /** available | unavailable | unsatisfactory | entered-in-error */
  readonly status?: "available" | "unavailable" | "unsatisfactory" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Kind of material that forms the specimen */
  readonly type?: CodeableConcept | undefined
  /** Where the specimen came from. This may be from patient(s), from a location (e.g., the source of an environmental sample), or a sampling of a substance or a device */
  readonly subject?: Reference<"Patient" | "Group" | "Device" | "Substance" | "Location"> | undefined
  /** The time when specimen was received for processing */
  readonly receivedTime?: string | undefined
  readonly _receivedTime?: Element | undefined
  /** Specimen from which this specimen originated */
  readonly parent?: ReadonlyArray<Reference<"Specimen">> | undefined
  /** Why the specimen was collected */
  readonly request?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** Collection details */
  readonly collection?: SpecimenCollection | undefined
  /** Processing and processing step details */
  readonly processing?: ReadonlyArray<SpecimenProcessing> | undefined
  /** Direct container of specimen (tube/slide, etc.) */
  readonly container?: ReadonlyArray<SpecimenContainer> | undefined
  /** State of the specimen */
  readonly condition?: ReadonlyArray<CodeableConcept> | undefined
  /** Comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link Specimen}. */
export const Specimen: ResourceSchema<Specimen> = /* @__PURE__ */ resource(
  "Specimen",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    accessionIdentifier: Identifier,
    status: SpecimenStatus,
    type: CodeableConcept,
    subject: optional(Reference, "Patient|Group|Device|Substance|Location"),
    receivedTime: dateTime,
    parent: many(Reference, "Specimen"),
    request: many(Reference, "ServiceRequest"),
    collection: SpecimenCollection,
    processing: [SpecimenProcessing],
    container: [SpecimenContainer],
    condition: [CodeableConcept],
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Collection details */
export interface SpecimenCollection extends BackboneElement {
  /** Who collected the specimen */
  readonly collector?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Collection time */
  readonly collectedDateTime?: string | undefined
  readonly _collectedDateTime?: Element | undefined
  /** Collection time */
  readonly collectedPeriod?: Period | undefined
  /** How long it took to collect specimen */
  readonly duration?: Duration | undefined
  /** The quantity of specimen collected */
  readonly quantity?: Quantity | undefined
  /** Technique used to perform collection */
  readonly method?: CodeableConcept | undefined
  /** Anatomical collection site */
  readonly bodySite?: CodeableConcept | undefined
  /** Whether or how long patient abstained from food and/or drink */
  readonly fastingStatusCodeableConcept?: CodeableConcept | undefined
  /** Whether or how long patient abstained from food and/or drink */
  readonly fastingStatusDuration?: Duration | undefined
}

/** The schema of {@link SpecimenCollection}. */
export const SpecimenCollection: ObjectSchema<SpecimenCollection> = /* @__PURE__ */ complex(
  "Specimen.collection",
  () => ({
    ...elementsOf(BackboneElement),
    collector: optional(Reference, "Practitioner|PractitionerRole"),
    ...choice("collected", { DateTime: dateTime, Period }),
    duration: Duration,
    quantity: optional(Quantity, { rules: [sqty1] }),
    method: CodeableConcept,
    bodySite: CodeableConcept,
    ...choice("fastingStatus", { CodeableConcept, Duration }),
  }),
)

/** Processing and processing step details */
export interface SpecimenProcessing extends BackboneElement {
  /** Textual description of procedure */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Indicates the treatment step applied to the specimen */
  readonly procedure?: CodeableConcept | undefined
  /** Material used in the processing step */
  readonly additive?: ReadonlyArray<Reference<"Substance">> | undefined
  /** Date and time of specimen processing */
  readonly timeDateTime?: string | undefined
  readonly _timeDateTime?: Element | undefined
  /** Date and time of specimen processing */
  readonly timePeriod?: Period | undefined
}

/** The schema of {@link SpecimenProcessing}. */
export const SpecimenProcessing: ObjectSchema<SpecimenProcessing> = /* @__PURE__ */ complex(
  "Specimen.processing",
  () => ({
    ...elementsOf(BackboneElement),
    description: string,
    procedure: CodeableConcept,
    additive: many(Reference, "Substance"),
    ...choice("time", { DateTime: dateTime, Period }),
  }),
)

/** Direct container of specimen (tube/slide, etc.) */
export interface SpecimenContainer extends BackboneElement {
  /** Id for the container */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Textual description of the container */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Kind of container directly associated with specimen */
  readonly type?: CodeableConcept | undefined
  /** Container volume or size */
  readonly capacity?: Quantity | undefined
  /** Quantity of specimen within container */
  readonly specimenQuantity?: Quantity | undefined
  /** Additive associated with container */
  readonly additiveCodeableConcept?: CodeableConcept | undefined
  /** Additive associated with container */
  readonly additiveReference?: Reference<"Substance"> | undefined
}

/** The schema of {@link SpecimenContainer}. */
export const SpecimenContainer: ObjectSchema<SpecimenContainer> = /* @__PURE__ */ complex("Specimen.container", () => ({
  ...elementsOf(BackboneElement),
  identifier: [Identifier],
  description: string,
  type: CodeableConcept,
  capacity: optional(Quantity, { rules: [sqty1] }),
  specimenQuantity: optional(Quantity, { rules: [sqty1] }),
  ...choice("additive", { CodeableConcept, Reference }, "Substance"),
}))
