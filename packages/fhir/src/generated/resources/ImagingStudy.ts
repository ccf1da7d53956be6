// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ImagingStudy), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { dateTime, id, string, unsignedInt } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ImagingStudyStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A set of images produced in single study (one or more series of references images)
 *
 * <http://hl7.org/fhir/R4/imagingstudy.html>
 */
export interface ImagingStudy extends DomainResource {
  readonly resourceType: "ImagingStudy"
  /** Identifiers for the whole study */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** registered | available | cancelled | entered-in-error | unknown */
  readonly status: "registered" | "available" | "cancelled" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** All series modality if actual acquisition modalities */
  readonly modality?: ReadonlyArray<Coding> | undefined
  /** Who or what is the subject of the study */
  readonly subject: Reference<"Patient" | "Device" | "Group">
  /** Encounter with which this imaging study is associated */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When the study was started */
  readonly started?: string | undefined
  readonly _started?: Element | undefined
  /** Request fulfilled */
  readonly basedOn?:
    | ReadonlyArray<Reference<"CarePlan" | "ServiceRequest" | "Appointment" | "AppointmentResponse" | "Task">>
    | undefined
  /** Referring physician */
  readonly referrer?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Who interpreted images */
  readonly interpreter?: ReadonlyArray<Reference<"Practitioner" | "PractitionerRole">> | undefined
  /** Study access endpoint */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
  /** Number of Study Related Series */
  readonly numberOfSeries?: number | undefined
  readonly _numberOfSeries?: Element | undefined
  /** Number of Study Related Instances */
  readonly numberOfInstances?: number | undefined
  readonly _numberOfInstances?: Element | undefined
  /** The performed Procedure reference */
  readonly procedureReference?: Reference<"Procedure"> | undefined
  /** The performed procedure code */
  readonly procedureCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Where ImagingStudy occurred */
  readonly location?: Reference<"Location"> | undefined
  /** Why the study was requested */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why was study performed */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "Media" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** User-defined comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Institution-generated description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Each study has one or more series of instances */
  readonly series?: ReadonlyArray<ImagingStudySeries> | undefined
}

/** The schema of {@link ImagingStudy}. */
export const ImagingStudy: ResourceSchema<ImagingStudy> = /* @__PURE__ */ resource(
  "ImagingStudy",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ImagingStudyStatus),
    modality: [Coding],
    subject: required(Reference, "Patient|Device|Group"),
    encounter: optional(Reference, "Encounter"),
    started: dateTime,
    basedOn: many(Reference, "CarePlan|ServiceRequest|Appointment|AppointmentResponse|Task"),
    referrer: optional(Reference, "Practitioner|PractitionerRole"),
    interpreter: many(Reference, "Practitioner|PractitionerRole"),
    endpoint: many(Reference, "Endpoint"),
    numberOfSeries: unsignedInt,
    numberOfInstances: unsignedInt,
    procedureReference: optional(Reference, "Procedure"),
    procedureCode: [CodeableConcept],
    location: optional(Reference, "Location"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|Media|DiagnosticReport|DocumentReference"),
    note: [Annotation],
    description: string,
    series: [ImagingStudySeries],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Each study has one or more series of instances */
export interface ImagingStudySeries extends BackboneElement {
  /** DICOM Series Instance UID for the series */
  readonly uid: string
  readonly _uid?: Element | undefined
  /** Numeric identifier of this series */
  readonly number?: number | undefined
  readonly _number?: Element | undefined
  /** The modality of the instances in the series */
  readonly modality: Coding
  /** A short human readable summary of the series */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Number of Series Related Instances */
  readonly numberOfInstances?: number | undefined
  readonly _numberOfInstances?: Element | undefined
  /** Series access endpoint */
  readonly endpoint?: ReadonlyArray<Reference<"Endpoint">> | undefined
  /** Body part examined */
  readonly bodySite?: Coding | undefined
  /** Body part laterality */
  readonly laterality?: Coding | undefined
  /** Specimen imaged */
  readonly specimen?: ReadonlyArray<Reference<"Specimen">> | undefined
  /** When the series started */
  readonly started?: string | undefined
  readonly _started?: Element | undefined
  /** Who performed the series */
  readonly performer?: ReadonlyArray<ImagingStudySeriesPerformer> | undefined
  /** A single SOP instance from the series */
  readonly instance?: ReadonlyArray<ImagingStudySeriesInstance> | undefined
}

/** The schema of {@link ImagingStudySeries}. */
export const ImagingStudySeries: ObjectSchema<ImagingStudySeries> = /* @__PURE__ */ complex(
  "ImagingStudy.series",
  () => ({
    ...elementsOf(BackboneElement),
    uid: required(id),
    number: unsignedInt,
    modality: required(Coding),
    description: string,
    numberOfInstances: unsignedInt,
    endpoint: many(Reference, "Endpoint"),
    bodySite: Coding,
    laterality: Coding,
    specimen: many(Reference, "Specimen"),
    started: dateTime,
    performer: [ImagingStudySeriesPerformer],
    instance: [ImagingStudySeriesInstance],
  }),
)

/** Who performed the series */
export interface ImagingStudySeriesPerformer extends BackboneElement {
  /** Type of performance */
  readonly function?: CodeableConcept | undefined
  /** Who performed the series */
  readonly actor: Reference<
    "Practitioner" | "PractitionerRole" | "Organization" | "CareTeam" | "Patient" | "Device" | "RelatedPerson"
  >
}

/** The schema of {@link ImagingStudySeriesPerformer}. */
export const ImagingStudySeriesPerformer: ObjectSchema<ImagingStudySeriesPerformer> = /* @__PURE__ */ complex(
  "ImagingStudy.series.performer",
  () => ({
    ...elementsOf(BackboneElement),
    function: CodeableConcept,
    actor: required(Reference, "Practitioner|PractitionerRole|Organization|CareTeam|Patient|Device|RelatedPerson"),
  }),
)

/** A single SOP instance from the series */
export interface ImagingStudySeriesInstance extends BackboneElement {
  /** DICOM SOP Instance UID */
  readonly uid: string
  readonly _uid?: Element | undefined
  /** DICOM class type */
  readonly sopClass: Coding
  /** The number of this instance in the series */
  readonly number?: number | undefined
  readonly _number?: Element | undefined
  /** Description of instance */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
}

/** The schema of {@link ImagingStudySeriesInstance}. */
export const ImagingStudySeriesInstance: ObjectSchema<ImagingStudySeriesInstance> = /* @__PURE__ */ complex(
  "ImagingStudy.series.instance",
  () => ({
    ...elementsOf(BackboneElement),
    uid: required(id),
    sopClass: required(Coding),
    number: unsignedInt,
    title: string,
  }),
)
