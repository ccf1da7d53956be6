// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Media), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, decimal, instant, positiveInt, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EventStatus } from "../ValueSets.ts"
import { choice, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A photo, video, or audio recording acquired or used in healthcare. The actual content may be inline or provided by direct reference
 *
 * <http://hl7.org/fhir/R4/media.html>
 */
export interface Media extends DomainResource {
  readonly resourceType: "Media"
  /** Identifier(s) for the image */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Procedure that caused this media to be created */
  readonly basedOn?: ReadonlyArray<Reference<"ServiceRequest" | "CarePlan">> | undefined
  /** Part of referenced event */
  readonly partOf?: ReadonlyArray<Reference> | undefined
  /** preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error | unknown */
  readonly status:
    | "preparation"
    | "in-progress"
    | "not-done"
    | "on-hold"
    | "stopped"
    | "completed"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Classification of media as image, video, or audio */
  readonly type?: CodeableConcept | undefined
  /** The type of acquisition equipment/process */
  readonly modality?: CodeableConcept | undefined
  /** Imaging view, e.g. Lateral or Antero-posterior */
  readonly view?: CodeableConcept | undefined
  /** Who/What this Media is a record of */
  readonly subject?:
    | Reference<"Patient" | "Practitioner" | "PractitionerRole" | "Group" | "Device" | "Specimen" | "Location">
    | undefined
  /** Encounter associated with media */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When Media was collected */
  readonly createdDateTime?: string | undefined
  readonly _createdDateTime?: Element | undefined
  /** When Media was collected */
  readonly createdPeriod?: Period | undefined
  /** Date/Time this version was made available */
  readonly issued?: string | undefined
  readonly _issued?: Element | undefined
  /** The person who generated the image */
  readonly operator?:
    | Reference<
        "Practitioner" | "PractitionerRole" | "Organization" | "CareTeam" | "Patient" | "Device" | "RelatedPerson"
      >
    | undefined
  /** Why was event performed? */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Observed body part */
  readonly bodySite?: CodeableConcept | undefined
  /** Name of the device/manufacturer */
  readonly deviceName?: string | undefined
  readonly _deviceName?: Element | undefined
  /** Observing Device */
  readonly device?: Reference<"Device" | "DeviceMetric"> | undefined
  /** Height of the image in pixels (photo/video) */
  readonly height?: number | undefined
  readonly _height?: Element | undefined
  /** Width of the image in pixels (photo/video) */
  readonly width?: number | undefined
  readonly _width?: Element | undefined
  /** Number of frames if > 1 (photo) */
  readonly frames?: number | undefined
  readonly _frames?: Element | undefined
  /** Length in seconds (audio / video) */
  readonly duration?: number | undefined
  readonly _duration?: Element | undefined
  /** Actual Media - reference or data */
  readonly content: Attachment
  /** Comments made about the media */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link Media}. */
export const Media: ResourceSchema<Media> = /* @__PURE__ */ resource(
  "Media",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: many(Reference, "ServiceRequest|CarePlan"),
    partOf: [Reference],
    status: required(EventStatus),
    type: CodeableConcept,
    modality: CodeableConcept,
    view: CodeableConcept,
    subject: optional(Reference, "Patient|Practitioner|PractitionerRole|Group|Device|Specimen|Location"),
    encounter: optional(Reference, "Encounter"),
    ...choice("created", { DateTime: dateTime, Period }),
    issued: instant,
    operator: optional(Reference, "Practitioner|PractitionerRole|Organization|CareTeam|Patient|Device|RelatedPerson"),
    reasonCode: [CodeableConcept],
    bodySite: CodeableConcept,
    deviceName: string,
    device: optional(Reference, "Device|DeviceMetric"),
    height: positiveInt,
    width: positiveInt,
    frames: positiveInt,
    duration: decimal,
    content: required(Attachment),
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
