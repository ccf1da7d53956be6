// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Observation), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, obs3, obs6, obs7, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, dateTime, instant, integer, string, time } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { SampledData } from "../datatypes/SampledData.ts"
import { Timing } from "../datatypes/Timing.ts"
import { ObservationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Measurements and simple assertions
 *
 * <http://hl7.org/fhir/R4/observation.html>
 */
export interface Observation extends DomainResource {
  readonly resourceType: "Observation"
  /** Business Identifier for observation */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Fulfills plan, proposal or order */
  readonly basedOn?:
    | ReadonlyArray<
        Reference<
          | "CarePlan"
          | "DeviceRequest"
          | "ImmunizationRecommendation"
          | "MedicationRequest"
          | "NutritionOrder"
          | "ServiceRequest"
        >
      >
    | undefined
  /** Part of referenced event */
  readonly partOf?:
    | ReadonlyArray<
        Reference<
          | "MedicationAdministration"
          | "MedicationDispense"
          | "MedicationStatement"
          | "Procedure"
          | "Immunization"
          | "ImagingStudy"
        >
      >
    | undefined
  /** registered | preliminary | final | amended + */
  readonly status:
    | "registered"
    | "preliminary"
    | "final"
    | "amended"
    | "corrected"
    | "cancelled"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Classification of type of observation */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of observation (code / type) */
  readonly code: CodeableConcept
  /** Who and/or what the observation is about */
  readonly subject?: Reference<"Patient" | "Group" | "Device" | "Location"> | undefined
  /** What the observation is about, when it is not about the subject of record */
  readonly focus?: ReadonlyArray<Reference> | undefined
  /** Healthcare event during which this observation is made */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Clinically relevant time/time-period for observation */
  readonly effectiveDateTime?: string | undefined
  readonly _effectiveDateTime?: Element | undefined
  /** Clinically relevant time/time-period for observation */
  readonly effectivePeriod?: Period | undefined
  /** Clinically relevant time/time-period for observation */
  readonly effectiveTiming?: Timing | undefined
  /** Clinically relevant time/time-period for observation */
  readonly effectiveInstant?: string | undefined
  readonly _effectiveInstant?: Element | undefined
  /** Date/Time this version was made available */
  readonly issued?: string | undefined
  readonly _issued?: Element | undefined
  /** Who is responsible for the observation */
  readonly performer?:
    | ReadonlyArray<
        Reference<"Practitioner" | "PractitionerRole" | "Organization" | "CareTeam" | "Patient" | "RelatedPerson">
      >
    | undefined
  /** Actual result */
  readonly valueQuantity?: Quantity | undefined
  /** Actual result */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Actual result */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Actual result */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Actual result */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Actual result */
  readonly valueRange?: Range | undefined
  /** Actual result */
  readonly valueRatio?: Ratio | undefined
  /** Actual result */
  readonly valueSampledData?: SampledData | undefined
  /** Actual result */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Actual result */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Actual result */
  readonly valuePeriod?: Period | undefined
  /** Why the result is missing */
  readonly dataAbsentReason?: CodeableConcept | undefined
  /** High, low, normal, etc. */
  readonly interpretation?: ReadonlyArray<CodeableConcept> | undefined
  /** Comments about the observation */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Observed body part */
  readonly bodySite?: CodeableConcept | undefined
  /** How it was done */
  readonly method?: CodeableConcept | undefined
  /** Specimen used for this observation */
  readonly specimen?: Reference<"Specimen"> | undefined
  /** (Measurement) Device */
  readonly device?: Reference<"Device" | "DeviceMetric"> | undefined
  /** Provides guide for interpretation */
  readonly referenceRange?: ReadonlyArray<ObservationReferenceRange> | undefined
  /** Related resource that belongs to the Observation group */
  readonly hasMember?:
    | ReadonlyArray<Reference<"Observation" | "QuestionnaireResponse" | "MolecularSequence">>
    | undefined
  /** Related measurements the observation is made from */
  readonly derivedFrom?:
    | ReadonlyArray<
        Reference<
          "DocumentReference" | "ImagingStudy" | "Media" | "QuestionnaireResponse" | "Observation" | "MolecularSequence"
        >
      >
    | undefined
  /** Component results */
  readonly component?: ReadonlyArray<ObservationComponent> | undefined
}

/** The schema of {@link Observation}. */
export const Observation: ResourceSchema<Observation> = /* @__PURE__ */ resource(
  "Observation",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: many(
      Reference,
      "CarePlan|DeviceRequest|ImmunizationRecommendation|MedicationRequest|NutritionOrder|ServiceRequest",
    ),
    partOf: many(
      Reference,
      "MedicationAdministration|MedicationDispense|MedicationStatement|Procedure|Immunization|ImagingStudy",
    ),
    status: required(ObservationStatus),
    category: [CodeableConcept],
    code: required(CodeableConcept),
    subject: optional(Reference, "Patient|Group|Device|Location"),
    focus: [Reference],
    encounter: optional(Reference, "Encounter"),
    ...choice("effective", { DateTime: dateTime, Period, Timing, Instant: instant }),
    issued: instant,
    performer: many(Reference, "Practitioner|PractitionerRole|Organization|CareTeam|Patient|RelatedPerson"),
    ...choice("value", {
      Quantity,
      CodeableConcept,
      String: string,
      Boolean: boolean,
      Integer: integer,
      Range,
      Ratio,
      SampledData,
      Time: time,
      DateTime: dateTime,
      Period,
    }),
    dataAbsentReason: CodeableConcept,
    interpretation: [CodeableConcept],
    note: [Annotation],
    bodySite: CodeableConcept,
    method: CodeableConcept,
    specimen: optional(Reference, "Specimen"),
    device: optional(Reference, "Device|DeviceMetric"),
    referenceRange: [ObservationReferenceRange],
    hasMember: many(Reference, "Observation|QuestionnaireResponse|MolecularSequence"),
    derivedFrom: many(
      Reference,
      "DocumentReference|ImagingStudy|Media|QuestionnaireResponse|Observation|MolecularSequence",
    ),
    component: [ObservationComponent],
  }),
  [dom2, dom3, dom4, dom5, dom6, obs6, obs7],
)

/** Provides guide for interpretation */
export interface ObservationReferenceRange extends BackboneElement {
  /** Low Range, if relevant */
  readonly low?: Quantity | undefined
  /** High Range, if relevant */
  readonly high?: Quantity | undefined
  /** Reference range qualifier */
  readonly type?: CodeableConcept | undefined
  /** Reference range population */
  readonly appliesTo?: ReadonlyArray<CodeableConcept> | undefined
  /** Applicable age range, if relevant */
  readonly age?: Range | undefined
  /** Text based reference range in an observation */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
}

/** The schema of {@link ObservationReferenceRange}. */
export const ObservationReferenceRange: ObjectSchema<ObservationReferenceRange> = /* @__PURE__ */ complex(
  "Observation.referenceRange",
  () => ({
    ...elementsOf(BackboneElement),
    low: optional(Quantity, { rules: [sqty1] }),
    high: optional(Quantity, { rules: [sqty1] }),
    type: CodeableConcept,
    appliesTo: [CodeableConcept],
    age: Range,
    text: string,
  }),
  [obs3],
)

/** Component results */
export interface ObservationComponent extends BackboneElement {
  /** Type of component observation (code / type) */
  readonly code: CodeableConcept
  /** Actual component result */
  readonly valueQuantity?: Quantity | undefined
  /** Actual component result */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Actual component result */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Actual component result */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Actual component result */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Actual component result */
  readonly valueRange?: Range | undefined
  /** Actual component result */
  readonly valueRatio?: Ratio | undefined
  /** Actual component result */
  readonly valueSampledData?: SampledData | undefined
  /** Actual component result */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Actual component result */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Actual component result */
  readonly valuePeriod?: Period | undefined
  /** Why the component result is missing */
  readonly dataAbsentReason?: CodeableConcept | undefined
  /** High, low, normal, etc. */
  readonly interpretation?: ReadonlyArray<CodeableConcept> | undefined
  /** Provides guide for interpretation of component result */
  readonly referenceRange?: ReadonlyArray<ObservationReferenceRange> | undefined
}

/** The schema of {@link ObservationComponent}. */
export const ObservationComponent: ObjectSchema<ObservationComponent> = /* @__PURE__ */ complex(
  "Observation.component",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    ...choice("value", {
      Quantity,
      CodeableConcept,
      String: string,
      Boolean: boolean,
      Integer: integer,
      Range,
      Ratio,
      SampledData,
      Time: time,
      DateTime: dateTime,
      Period,
    }),
    dataAbsentReason: CodeableConcept,
    interpretation: [CodeableConcept],
    referenceRange: [ObservationReferenceRange],
  }),
)
