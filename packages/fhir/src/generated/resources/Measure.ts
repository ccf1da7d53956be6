// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Measure), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, mea0, mea1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * A quality measure definition
 *
 * <http://hl7.org/fhir/R4/measure.html>
 */
export interface Measure extends DomainResource {
  readonly resourceType: "Measure"
  /** Canonical identifier for this measure, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the measure */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the measure */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this measure (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this measure (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Subordinate title of the measure */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the measure */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for measure (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this measure is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the measure */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the measure was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the measure was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the measure is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** The category of the measure, such as Education, Treatment, Assessment, etc. */
  readonly topic?: ReadonlyArray<CodeableConcept> | undefined
  /** Who authored the content */
  readonly author?: ReadonlyArray<ContactDetail> | undefined
  /** Who edited the content */
  readonly editor?: ReadonlyArray<ContactDetail> | undefined
  /** Who reviewed the content */
  readonly reviewer?: ReadonlyArray<ContactDetail> | undefined
  /** Who endorsed the content */
  readonly endorser?: ReadonlyArray<ContactDetail> | undefined
  /** Additional documentation, citations, etc. */
  readonly relatedArtifact?: ReadonlyArray<RelatedArtifact> | undefined
  /** Logic used by the measure */
  readonly library?: ReadonlyArray<string | null> | undefined
  readonly _library?: ReadonlyArray<Element | null> | undefined
  /** Disclaimer for use of the measure or its referenced content */
  readonly disclaimer?: string | undefined
  readonly _disclaimer?: Element | undefined
  /** proportion | ratio | continuous-variable | cohort */
  readonly scoring?: CodeableConcept | undefined
  /** opportunity | all-or-nothing | linear | weighted */
  readonly compositeScoring?: CodeableConcept | undefined
  /** process | outcome | structure | patient-reported-outcome | composite */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** How risk adjustment is applied for this measure */
  readonly riskAdjustment?: string | undefined
  readonly _riskAdjustment?: Element | undefined
  /** How is rate aggregation performed for this measure */
  readonly rateAggregation?: string | undefined
  readonly _rateAggregation?: Element | undefined
  /** Detailed description of why the measure exists */
  readonly rationale?: string | undefined
  readonly _rationale?: Element | undefined
  /** Summary of clinical guidelines */
  readonly clinicalRecommendationStatement?: string | undefined
  readonly _clinicalRecommendationStatement?: Element | undefined
  /** increase | decrease */
  readonly improvementNotation?: CodeableConcept | undefined
  /** Defined terms used in the measure documentation */
  readonly definition?: ReadonlyArray<string | null> | undefined
  readonly _definition?: ReadonlyArray<Element | null> | undefined
  /** Additional guidance for implementers */
  readonly guidance?: string | undefined
  readonly _guidance?: Element | undefined
  /** Population criteria group */
  readonly group?: ReadonlyArray<MeasureGroup> | undefined
  /** What other data should be reported with the measure */
  readonly supplementalData?: ReadonlyArray<MeasureSupplementalData> | undefined
}

/** The schema of {@link Measure}. */
export const Measure: ResourceSchema<Measure> = /* @__PURE__ */ resource(
  "Measure",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    subtitle: string,
    status: required(PublicationStatus),
    experimental: boolean,
    ...choice("subject", { CodeableConcept, Reference }, "Group"),
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    usage: string,
    copyright: markdown,
    approvalDate: date,
    lastReviewDate: date,
    effectivePeriod: Period,
    topic: [CodeableConcept],
    author: [ContactDetail],
    editor: [ContactDetail],
    reviewer: [ContactDetail],
    endorser: [ContactDetail],
    relatedArtifact: [RelatedArtifact],
    library: [canonical],
    disclaimer: markdown,
    scoring: CodeableConcept,
    compositeScoring: CodeableConcept,
    type: [CodeableConcept],
    riskAdjustment: string,
    rateAggregation: string,
    rationale: markdown,
    clinicalRecommendationStatement: markdown,
    improvementNotation: CodeableConcept,
    definition: [markdown],
    guidance: markdown,
    group: [MeasureGroup],
    supplementalData: [MeasureSupplementalData],
  }),
  [dom2, dom3, dom4, dom5, dom6, mea0, mea1],
)

/** Population criteria group */
export interface MeasureGroup extends BackboneElement {
  /** Meaning of the group */
  readonly code?: CodeableConcept | undefined
  /** Summary description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Population criteria */
  readonly population?: ReadonlyArray<MeasureGroupPopulation> | undefined
  /** Stratifier criteria for the measure */
  readonly stratifier?: ReadonlyArray<MeasureGroupStratifier> | undefined
}

/** The schema of {@link MeasureGroup}. */
export const MeasureGroup: ObjectSchema<MeasureGroup> = /* @__PURE__ */ complex("Measure.group", () => ({
  ...elementsOf(BackboneElement),
  code: CodeableConcept,
  description: string,
  population: [MeasureGroupPopulation],
  stratifier: [MeasureGroupStratifier],
}))

/** Population criteria */
export interface MeasureGroupPopulation extends BackboneElement {
  /** initial-population | numerator | numerator-exclusion | denominator | denominator-exclusion | denominator-exception | measure-population | measure-population-exclusion | measure-observation */
  readonly code?: CodeableConcept | undefined
  /** The human readable description of this population criteria */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The criteria that defines this population */
  readonly criteria: Expression
}

/** The schema of {@link MeasureGroupPopulation}. */
export const MeasureGroupPopulation: ObjectSchema<MeasureGroupPopulation> = /* @__PURE__ */ complex(
  "Measure.group.population",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    description: string,
    criteria: required(Expression),
  }),
)

/** Stratifier criteria for the measure */
export interface MeasureGroupStratifier extends BackboneElement {
  /** Meaning of the stratifier */
  readonly code?: CodeableConcept | undefined
  /** The human readable description of this stratifier */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** How the measure should be stratified */
  readonly criteria?: Expression | undefined
  /** Stratifier criteria component for the measure */
  readonly component?: ReadonlyArray<MeasureGroupStratifierComponent> | undefined
}

/** The schema of {@link MeasureGroupStratifier}. */
export const MeasureGroupStratifier: ObjectSchema<MeasureGroupStratifier> = /* @__PURE__ */ complex(
  "Measure.group.stratifier",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    description: string,
    criteria: Expression,
    component: [MeasureGroupStratifierComponent],
  }),
)

/** Stratifier criteria component for the measure */
export interface MeasureGroupStratifierComponent extends BackboneElement {
  /** Meaning of the stratifier component */
  readonly code?: CodeableConcept | undefined
  /** The human readable description of this stratifier component */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Component of how the measure should be stratified */
  readonly criteria: Expression
}

/** The schema of {@link MeasureGroupStratifierComponent}. */
export const MeasureGroupStratifierComponent: ObjectSchema<MeasureGroupStratifierComponent> = /* @__PURE__ */ complex(
  "Measure.group.stratifier.component",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    description: string,
    criteria: required(Expression),
  }),
)

/** What other data should be reported with the measure */
export interface MeasureSupplementalData extends BackboneElement {
  /** Meaning of the supplemental data */
  readonly code?: CodeableConcept | undefined
  /** supplemental-data | risk-adjustment-factor */
  readonly usage?: ReadonlyArray<CodeableConcept> | undefined
  /** The human readable description of this supplemental data */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Expression describing additional data to be reported */
  readonly criteria: Expression
}

/** The schema of {@link MeasureSupplementalData}. */
export const MeasureSupplementalData: ObjectSchema<MeasureSupplementalData> = /* @__PURE__ */ complex(
  "Measure.supplementalData",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    usage: [CodeableConcept],
    description: string,
    criteria: required(Expression),
  }),
)
