// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/EffectEvidenceSynthesis), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, ees0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { date, dateTime, decimal, integer, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { ExposureState, PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * A quantified estimate of effect based on a body of evidence
 *
 * <http://hl7.org/fhir/R4/effectevidencesynthesis.html>
 */
export interface EffectEvidenceSynthesis extends DomainResource {
  readonly resourceType: "EffectEvidenceSynthesis"
  /** Canonical identifier for this effect evidence synthesis, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the effect evidence synthesis */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the effect evidence synthesis */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this effect evidence synthesis (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this effect evidence synthesis (human friendly) */
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
  /** Natural language description of the effect evidence synthesis */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for effect evidence synthesis (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the effect evidence synthesis was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the effect evidence synthesis was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the effect evidence synthesis is expected to be used */
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
  readonly exposure: Reference<"EvidenceVariable">
  /** What comparison exposure? */
  readonly exposureAlternative: Reference<"EvidenceVariable">
  /** What outcome? */
  readonly outcome: Reference<"EvidenceVariable">
  /** What sample size was involved? */
  readonly sampleSize?: EffectEvidenceSynthesisSampleSize | undefined
  /** What was the result per exposure? */
  readonly resultsByExposure?: ReadonlyArray<EffectEvidenceSynthesisResultsByExposure> | undefined
  /** What was the estimated effect */
  readonly effectEstimate?: ReadonlyArray<EffectEvidenceSynthesisEffectEstimate> | undefined
  /** How certain is the effect */
  readonly certainty?: ReadonlyArray<EffectEvidenceSynthesisCertainty> | undefined
}

/** The schema of {@link EffectEvidenceSynthesis}. */
export const EffectEvidenceSynthesis: ResourceSchema<EffectEvidenceSynthesis> = /* @__PURE__ */ resource(
  "EffectEvidenceSynthesis",
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
    exposure: required(Reference, "EvidenceVariable"),
    exposureAlternative: required(Reference, "EvidenceVariable"),
    outcome: required(Reference, "EvidenceVariable"),
    sampleSize: EffectEvidenceSynthesisSampleSize,
    resultsByExposure: [EffectEvidenceSynthesisResultsByExposure],
    effectEstimate: [EffectEvidenceSynthesisEffectEstimate],
    certainty: [EffectEvidenceSynthesisCertainty],
  }),
  [dom2, dom3, dom4, dom5, dom6, ees0],
)

/** What sample size was involved? */
export interface EffectEvidenceSynthesisSampleSize extends BackboneElement {
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

/** The schema of {@link EffectEvidenceSynthesisSampleSize}. */
export const EffectEvidenceSynthesisSampleSize: ObjectSchema<EffectEvidenceSynthesisSampleSize> =
  /* @__PURE__ */ complex("EffectEvidenceSynthesis.sampleSize", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    numberOfStudies: integer,
    numberOfParticipants: integer,
  }))

/** What was the result per exposure? */
export interface EffectEvidenceSynthesisResultsByExposure extends BackboneElement {
  /** Description of results by exposure */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** exposure | exposure-alternative */
  readonly exposureState?: "exposure" | "exposure-alternative" | undefined
  readonly _exposureState?: Element | undefined
  /** Variant exposure states */
  readonly variantState?: CodeableConcept | undefined
  /** Risk evidence synthesis */
  readonly riskEvidenceSynthesis: Reference<"RiskEvidenceSynthesis">
}

/** The schema of {@link EffectEvidenceSynthesisResultsByExposure}. */
export const EffectEvidenceSynthesisResultsByExposure: ObjectSchema<EffectEvidenceSynthesisResultsByExposure> =
  /* @__PURE__ */ complex("EffectEvidenceSynthesis.resultsByExposure", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    exposureState: ExposureState,
    variantState: CodeableConcept,
    riskEvidenceSynthesis: required(Reference, "RiskEvidenceSynthesis"),
  }))

/** What was the estimated effect */
export interface EffectEvidenceSynthesisEffectEstimate extends BackboneElement {
  /** Description of effect estimate */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Type of efffect estimate */
  readonly type?: CodeableConcept | undefined
  /** Variant exposure states */
  readonly variantState?: CodeableConcept | undefined
  /** Point estimate */
  readonly value?: number | undefined
  readonly _value?: Element | undefined
  /** What unit is the outcome described in? */
  readonly unitOfMeasure?: CodeableConcept | undefined
  /** How precise the estimate is */
  readonly precisionEstimate?: ReadonlyArray<EffectEvidenceSynthesisEffectEstimatePrecisionEstimate> | undefined
}

/** The schema of {@link EffectEvidenceSynthesisEffectEstimate}. */
export const EffectEvidenceSynthesisEffectEstimate: ObjectSchema<EffectEvidenceSynthesisEffectEstimate> =
  /* @__PURE__ */ complex("EffectEvidenceSynthesis.effectEstimate", () => ({
    ...elementsOf(BackboneElement),
    description: string,
    type: CodeableConcept,
    variantState: CodeableConcept,
    value: decimal,
    unitOfMeasure: CodeableConcept,
    precisionEstimate: [EffectEvidenceSynthesisEffectEstimatePrecisionEstimate],
  }))

/** How precise the estimate is */
export interface EffectEvidenceSynthesisEffectEstimatePrecisionEstimate extends BackboneElement {
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

/** The schema of {@link EffectEvidenceSynthesisEffectEstimatePrecisionEstimate}. */
export const EffectEvidenceSynthesisEffectEstimatePrecisionEstimate: ObjectSchema<EffectEvidenceSynthesisEffectEstimatePrecisionEstimate> =
  /* @__PURE__ */ complex("EffectEvidenceSynthesis.effectEstimate.precisionEstimate", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    level: decimal,
    from: decimal,
    to: decimal,
  }))

/** How certain is the effect */
export interface EffectEvidenceSynthesisCertainty extends BackboneElement {
  /** Certainty rating */
  readonly rating?: ReadonlyArray<CodeableConcept> | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** A component that contributes to the overall certainty */
  readonly certaintySubcomponent?: ReadonlyArray<EffectEvidenceSynthesisCertaintyCertaintySubcomponent> | undefined
}

/** The schema of {@link EffectEvidenceSynthesisCertainty}. */
export const EffectEvidenceSynthesisCertainty: ObjectSchema<EffectEvidenceSynthesisCertainty> = /* @__PURE__ */ complex(
  "EffectEvidenceSynthesis.certainty",
  () => ({
    ...elementsOf(BackboneElement),
    rating: [CodeableConcept],
    note: [Annotation],
    certaintySubcomponent: [EffectEvidenceSynthesisCertaintyCertaintySubcomponent],
  }),
)

/** A component that contributes to the overall certainty */
export interface EffectEvidenceSynthesisCertaintyCertaintySubcomponent extends BackboneElement {
  /** Type of subcomponent of certainty rating */
  readonly type?: CodeableConcept | undefined
  /** Subcomponent certainty rating */
  readonly rating?: ReadonlyArray<CodeableConcept> | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link EffectEvidenceSynthesisCertaintyCertaintySubcomponent}. */
export const EffectEvidenceSynthesisCertaintyCertaintySubcomponent: ObjectSchema<EffectEvidenceSynthesisCertaintyCertaintySubcomponent> =
  /* @__PURE__ */ complex("EffectEvidenceSynthesis.certainty.certaintySubcomponent", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    rating: [CodeableConcept],
    note: [Annotation],
  }))
