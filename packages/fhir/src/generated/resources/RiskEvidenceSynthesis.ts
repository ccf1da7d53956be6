// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/RiskEvidenceSynthesis), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, rvs0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { date, dateTime, decimal, integer, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * A quantified estimate of risk based on a body of evidence
 *
 * <http://hl7.org/fhir/R4/riskevidencesynthesis.html>
 */
export interface RiskEvidenceSynthesis extends DomainResource {
  readonly resourceType: "RiskEvidenceSynthesis"
  /** Canonical identifier for this risk evidence synthesis, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the risk evidence synthesis */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the risk evidence synthesis */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this risk evidence synthesis (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this risk evidence synthesis (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the risk evidence synthesis */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for risk evidence synthesis (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the risk evidence synthesis was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the risk evidence synthesis was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the risk evidence synthesis is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** The category of the EffectEvidenceSynthesis, such as Education, Treatment, Assessment, etc. */
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
  /** Type of synthesis */
  readonly synthesisType?: CodeableConcept | undefined
  /** Type of study */
  readonly studyType?: CodeableConcept | undefined
  /** What population? */
  readonly population: Reference<"EvidenceVariable">
  /** What exposure? */
  readonly exposure?: Reference<"EvidenceVariable"> | undefined
  /** What outcome? */
  readonly outcome: Reference<"EvidenceVariable">
  /** What sample size was involved? */
  readonly sampleSize?: RiskEvidenceSynthesisSampleSize | undefined
  /** What was the estimated risk */
  readonly riskEstimate?: RiskEvidenceSynthesisRiskEstimate | undefined
  /** How certain is the risk */
  readonly certainty?: ReadonlyArray<RiskEvidenceSynthesisCertainty> | undefined
}

/** The schema of {@link RiskEvidenceSynthesis}. */
export const RiskEvidenceSynthesis: ResourceSchema<RiskEvidenceSynthesis> = /* @__PURE__ */ resource(
  "RiskEvidenceSynthesis",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    status: required(PublicationStatus),
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    note: [Annotation],
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
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
    synthesisType: CodeableConcept,
    studyType: CodeableConcept,
    population: required(Reference, "EvidenceVariable"),
    exposure: optional(Reference, "EvidenceVariable"),
    outcome: required(Reference, "EvidenceVariable"),
    sampleSize: RiskEvidenceSynthesisSampleSize,
    riskEstimate: RiskEvidenceSynthesisRiskEstimate,
    certainty: [RiskEvidenceSynthesisCertainty],
  }),
  [dom2, dom3, dom4, dom5, dom6, rvs0],
)

/** What sample size was involved? */
export interface RiskEvidenceSynthesisSampleSize extends BackboneElement {
  /** Description of sample size */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** How many studies? */
  readonly numberOfStudies?: number | undefined
  readonly _numberOfStudies?: Element | undefined
  /** How many participants? */
  readonly numberOfParticipants?: number | undefined
  readonly _numberOfParticipants?: Element | undefined
}

/** The schema of {@link RiskEvidenceSynthesisSampleSize}. */
export const RiskEvidenceSynthesisSampleSize: ObjectSchema<RiskEvidenceSynthesisSampleSize> = /* @__PURE__ */ complex(
  "RiskEvidenceSynthesis.sampleSize",
  () => ({
    ...elementsOf(BackboneElement),
    description: string,
    numberOfStudies: integer,
    numberOfParticipants: integer,
  }),
)

/** What was the estimated risk */
export interface RiskEvidenceSynthesisRiskEstimate extends BackboneElement {
  /** Description of risk estimate */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Type of risk estimate */
  readonly type?: CodeableConcept | undefined
  /** Point estimate */
  readonly value?: number | undefined
  readonly _value?: Element | undefined
  /** What unit is the outcome described in? */
  readonly unitOfMeasure?: CodeableConcept | undefined
  /** Sample size for group measured */
  readonly denominatorCount?: number | undefined
  readonly _denominatorCount?: Element | undefined
  /** Number with the outcome */
  readonly numeratorCount?: number | undefined
  readonly _numeratorCount?: Element | undefined
  /** How precise the estimate is */
  readonly precisionEstimate?: ReadonlyArray<RiskEvidenceSynthesisRiskEstimatePrecisionEstimate> | undefined
}

/** The schema of {@link RiskEvidenceSynthesisRiskEstimate}. */
export const RiskEvidenceSynthesisRiskEstimate: ObjectSchema<RiskEvidenceSynthesisRiskEstimate> =
  /* @__PURE__ */ complex("RiskEvidenceSynthesis.riskEstimate", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    type: CodeableConcept,
    value: decimal,
    unitOfMeasure: CodeableConcept,
    denominatorCount: integer,
    numeratorCount: integer,
    precisionEstimate: [RiskEvidenceSynthesisRiskEstimatePrecisionEstimate],
  }))

/** How precise the estimate is */
export interface RiskEvidenceSynthesisRiskEstimatePrecisionEstimate extends BackboneElement {
  /** Type of precision estimate */
  readonly type?: CodeableConcept | undefined
  /** Level of confidence interval */
  readonly level?: number | undefined
  readonly _level?: Element | undefined
  /** Lower bound */
  readonly from?: number | undefined
  readonly _from?: Element | undefined
  /** Upper bound */
  readonly to?: number | undefined
  readonly _to?: Element | undefined
}

/** The schema of {@link RiskEvidenceSynthesisRiskEstimatePrecisionEstimate}. */
export const RiskEvidenceSynthesisRiskEstimatePrecisionEstimate: ObjectSchema<RiskEvidenceSynthesisRiskEstimatePrecisionEstimate> =
  /* @__PURE__ */ complex("RiskEvidenceSynthesis.riskEstimate.precisionEstimate", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    level: decimal,
    from: decimal,
    to: decimal,
  }))

/** How certain is the risk */
export interface RiskEvidenceSynthesisCertainty extends BackboneElement {
  /** Certainty rating */
  readonly rating?: ReadonlyArray<CodeableConcept> | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** A component that contributes to the overall certainty */
  readonly certaintySubcomponent?: ReadonlyArray<RiskEvidenceSynthesisCertaintyCertaintySubcomponent> | undefined
}

/** The schema of {@link RiskEvidenceSynthesisCertainty}. */
export const RiskEvidenceSynthesisCertainty: ObjectSchema<RiskEvidenceSynthesisCertainty> = /* @__PURE__ */ complex(
  "RiskEvidenceSynthesis.certainty",
  () => ({
    ...elementsOf(BackboneElement),
    rating: [CodeableConcept],
    note: [Annotation],
    certaintySubcomponent: [RiskEvidenceSynthesisCertaintyCertaintySubcomponent],
  }),
)

/** A component that contributes to the overall certainty */
export interface RiskEvidenceSynthesisCertaintyCertaintySubcomponent extends BackboneElement {
  /** Type of subcomponent of certainty rating */
  readonly type?: CodeableConcept | undefined
  /** Subcomponent certainty rating */
  readonly rating?: ReadonlyArray<CodeableConcept> | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link RiskEvidenceSynthesisCertaintyCertaintySubcomponent}. */
export const RiskEvidenceSynthesisCertaintyCertaintySubcomponent: ObjectSchema<RiskEvidenceSynthesisCertaintyCertaintySubcomponent> =
  /* @__PURE__ */ complex("RiskEvidenceSynthesis.certainty.certaintySubcomponent", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    rating: [CodeableConcept],
    note: [Annotation],
  }))
