// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DiagnosticReport), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, instant, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DiagnosticReportStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A Diagnostic report - a combination of request information, atomic results, images, interpretation, as well as formatted reports
 *
 * <http://hl7.org/fhir/R4/diagnosticreport.html>
 */
export interface DiagnosticReport extends DomainResource {
  readonly resourceType: "DiagnosticReport"
  /** Business identifier for report */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** What was requested */
  readonly basedOn?:
    | ReadonlyArray<
        Reference<"CarePlan" | "ImmunizationRecommendation" | "MedicationRequest" | "NutritionOrder" | "ServiceRequest">
      >
    | undefined
  /** registered | partial | preliminary | final + */
  readonly status:
    | "registered"
    | "partial"
    | "preliminary"
    | "final"
    | "amended"
    | "corrected"
    | "appended"
    | "cancelled"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Service category */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Name/Code for this diagnostic report */
  readonly code: CodeableConcept
  /** The subject of the report - usually, but not always, the patient */
  readonly subject?: Reference<"Patient" | "Group" | "Device" | "Location"> | undefined
  /** Health care event when test ordered */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Clinically relevant time/time-period for report */
  readonly effectiveDateTime?: string | undefined
  readonly _effectiveDateTime?: Element | undefined
  /** Clinically relevant time/time-period for report */
  readonly effectivePeriod?: Period | undefined
  /** DateTime this version was made */
  readonly issued?: string | undefined
  readonly _issued?: Element | undefined
  /** Responsible Diagnostic Service */
  readonly performer?:
    | ReadonlyArray<Reference<"Practitioner" | "PractitionerRole" | "Organization" | "CareTeam">>
    | undefined
  /** Primary result interpreter */
  readonly resultsInterpreter?:
    | ReadonlyArray<Reference<"Practitioner" | "PractitionerRole" | "Organization" | "CareTeam">>
    | undefined
  /** Specimens this report is based on */
  readonly specimen?: ReadonlyArray<Reference<"Specimen">> | undefined
  /** Observations */
  readonly result?: ReadonlyArray<Reference<"Observation">> | undefined
  /** Reference to full details of imaging associated with the diagnostic report */
  readonly imagingStudy?: ReadonlyArray<Reference<"ImagingStudy">> | undefined
  /** Key images associated with this report */
  readonly media?: ReadonlyArray<DiagnosticReportMedia> | undefined
  /** Clinical conclusion (interpretation) of test results */
  readonly conclusion?: string | undefined
  readonly _conclusion?: Element | undefined
  /** Codes for the clinical conclusion of test results */
  readonly conclusionCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Entire report as issued */
  readonly presentedForm?: ReadonlyArray<Attachment> | undefined
}

/** The schema of {@link DiagnosticReport}. */
export const DiagnosticReport: ResourceSchema<DiagnosticReport> = /* @__PURE__ */ resource(
  "DiagnosticReport",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: many(Reference, "CarePlan|ImmunizationRecommendation|MedicationRequest|NutritionOrder|ServiceRequest"),
    status: required(DiagnosticReportStatus),
    category: [CodeableConcept],
    code: required(CodeableConcept),
    subject: optional(Reference, "Patient|Group|Device|Location"),
    encounter: optional(Reference, "Encounter"),
    ...choice("effective", { DateTime: dateTime, Period }),
    issued: instant,
    performer: many(Reference, "Practitioner|PractitionerRole|Organization|CareTeam"),
    resultsInterpreter: many(Reference, "Practitioner|PractitionerRole|Organization|CareTeam"),
    specimen: many(Reference, "Specimen"),
    result: many(Reference, "Observation"),
    imagingStudy: many(Reference, "ImagingStudy"),
    media: [DiagnosticReportMedia],
    conclusion: string,
    conclusionCode: [CodeableConcept],
    presentedForm: [Attachment],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Key images associated with this report */
export interface DiagnosticReportMedia extends BackboneElement {
  /** Comment about the image (e.g. explanation) */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Reference to the image source */
  readonly link: Reference<"Media">
}

/** The schema of {@link DiagnosticReportMedia}. */
export const DiagnosticReportMedia: ObjectSchema<DiagnosticReportMedia> = /* @__PURE__ */ complex(
  "DiagnosticReport.media",
  () => ({ ...elementsOf(BackboneElement), comment: string, link: required(Reference, "Media") }),
)
