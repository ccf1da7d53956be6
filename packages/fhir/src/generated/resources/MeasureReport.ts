// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MeasureReport), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, mrp1, mrp2 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { canonical, dateTime, integer } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MeasureReportStatus, MeasureReportType } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Results of a measure evaluation
 *
 * <http://hl7.org/fhir/R4/measurereport.html>
 */
export interface MeasureReport extends DomainResource {
  readonly resourceType: "MeasureReport"
  /** Additional identifier for the MeasureReport */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** complete | pending | error */
  readonly status: "complete" | "pending" | "error"
  readonly _status?: Element | undefined
  /** individual | subject-list | summary | data-collection */
  readonly type: "individual" | "subject-list" | "summary" | "data-collection"
  readonly _type?: Element | undefined
  /** What measure was calculated */
  readonly measure: string
  readonly _measure?: Element | undefined
  /** What individual(s) the report is for */
  readonly subject?:
    | Reference<"Patient" | "Practitioner" | "PractitionerRole" | "Location" | "Device" | "RelatedPerson" | "Group">
    | undefined
  /** When the report was generated */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Who is reporting the data */
  readonly reporter?: Reference<"Practitioner" | "PractitionerRole" | "Location" | "Organization"> | undefined
  /** What period the report covers */
  readonly period: Period
  /** increase | decrease */
  readonly improvementNotation?: CodeableConcept | undefined
  /** Measure results for each group */
  readonly group?: ReadonlyArray<MeasureReportGroup> | undefined
  /** What data was used to calculate the measure score */
  readonly evaluatedResource?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link MeasureReport}. */
export const MeasureReport: ResourceSchema<MeasureReport> = /* @__PURE__ */ resource(
  "MeasureReport",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(MeasureReportStatus),
    type: required(MeasureReportType),
    measure: required(canonical),
    subject: optional(Reference, "Patient|Practitioner|PractitionerRole|Location|Device|RelatedPerson|Group"),
    date: dateTime,
    reporter: optional(Reference, "Practitioner|PractitionerRole|Location|Organization"),
    period: required(Period),
    improvementNotation: CodeableConcept,
    group: [MeasureReportGroup],
    evaluatedResource: [Reference],
  }),
  [dom2, dom3, dom4, dom5, dom6, mrp1, mrp2],
)

/** Measure results for each group */
export interface MeasureReportGroup extends BackboneElement {
  /** Meaning of the group */
  readonly code?: CodeableConcept | undefined
  /** The populations in the group */
  readonly population?: ReadonlyArray<MeasureReportGroupPopulation> | undefined
  /** What score this group achieved */
  readonly measureScore?: Quantity | undefined
  /** Stratification results */
  readonly stratifier?: ReadonlyArray<MeasureReportGroupStratifier> | undefined
}

/** The schema of {@link MeasureReportGroup}. */
export const MeasureReportGroup: ObjectSchema<MeasureReportGroup> = /* @__PURE__ */ complex(
  "MeasureReport.group",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    population: [MeasureReportGroupPopulation],
    measureScore: Quantity,
    stratifier: [MeasureReportGroupStratifier],
  }),
)

/** The populations in the group */
export interface MeasureReportGroupPopulation extends BackboneElement {
  /** initial-population | numerator | numerator-exclusion | denominator | denominator-exclusion | denominator-exception | measure-population | measure-population-exclusion | measure-observation */
  readonly code?: CodeableConcept | undefined
  /** Size of the population */
  readonly count?: number | undefined
  readonly _count?: Element | undefined
  /** For subject-list reports, the subject results in this population */
  readonly subjectResults?: Reference<"List"> | undefined
}

/** The schema of {@link MeasureReportGroupPopulation}. */
export const MeasureReportGroupPopulation: ObjectSchema<MeasureReportGroupPopulation> = /* @__PURE__ */ complex(
  "MeasureReport.group.population",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    count: integer,
    subjectResults: optional(Reference, "List"),
  }),
)

/** Stratification results */
export interface MeasureReportGroupStratifier extends BackboneElement {
  /** What stratifier of the group */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Stratum results, one for each unique value, or set of values, in the stratifier, or stratifier components */
  readonly stratum?: ReadonlyArray<MeasureReportGroupStratifierStratum> | undefined
}

/** The schema of {@link MeasureReportGroupStratifier}. */
export const MeasureReportGroupStratifier: ObjectSchema<MeasureReportGroupStratifier> = /* @__PURE__ */ complex(
  "MeasureReport.group.stratifier",
  () => ({ ...elementsOf(BackboneElement), code: [CodeableConcept], stratum: [MeasureReportGroupStratifierStratum] }),
)

/** Stratum results, one for each unique value, or set of values, in the stratifier, or stratifier components */
export interface MeasureReportGroupStratifierStratum extends BackboneElement {
  /** The stratum value, e.g. male */
  readonly value?: CodeableConcept | undefined
  /** Stratifier component values */
  readonly component?: ReadonlyArray<MeasureReportGroupStratifierStratumComponent> | undefined
  /** Population results in this stratum */
  readonly population?: ReadonlyArray<MeasureReportGroupStratifierStratumPopulation> | undefined
  /** What score this stratum achieved */
  readonly measureScore?: Quantity | undefined
}

/** The schema of {@link MeasureReportGroupStratifierStratum}. */
export const MeasureReportGroupStratifierStratum: ObjectSchema<MeasureReportGroupStratifierStratum> =
  /* @__PURE__ */ complex("MeasureReport.group.stratifier.stratum", () => ({
    ...elementsOf(BackboneElement),
    value: CodeableConcept,
    component: [MeasureReportGroupStratifierStratumComponent],
    population: [MeasureReportGroupStratifierStratumPopulation],
    measureScore: Quantity,
  }))

/** Stratifier component values */
export interface MeasureReportGroupStratifierStratumComponent extends BackboneElement {
  /** What stratifier component of the group */
  readonly code: CodeableConcept
  /** The stratum component value, e.g. male */
  readonly value: CodeableConcept
}

/** The schema of {@link MeasureReportGroupStratifierStratumComponent}. */
export const MeasureReportGroupStratifierStratumComponent: ObjectSchema<MeasureReportGroupStratifierStratumComponent> =
  /* @__PURE__ */ complex("MeasureReport.group.stratifier.stratum.component", () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    value: required(CodeableConcept),
  }))

/** Population results in this stratum */
export interface MeasureReportGroupStratifierStratumPopulation extends BackboneElement {
  /** initial-population | numerator | numerator-exclusion | denominator | denominator-exclusion | denominator-exception | measure-population | measure-population-exclusion | measure-observation */
  readonly code?: CodeableConcept | undefined
  /** Size of the population */
  readonly count?: number | undefined
  readonly _count?: Element | undefined
  /** For subject-list reports, the subject results in this population */
  readonly subjectResults?: Reference<"List"> | undefined
}

/** The schema of {@link MeasureReportGroupStratifierStratumPopulation}. */
export const MeasureReportGroupStratifierStratumPopulation: ObjectSchema<MeasureReportGroupStratifierStratumPopulation> =
  /* @__PURE__ */ complex("MeasureReport.group.stratifier.stratum.population", () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    count: integer,
    subjectResults: optional(Reference, "List"),
  }))
