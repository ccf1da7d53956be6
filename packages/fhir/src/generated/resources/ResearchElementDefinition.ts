// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ResearchElementDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DataRequirement } from "../datatypes/DataRequirement.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, red0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { Timing } from "../datatypes/Timing.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { EvidenceVariableType, GroupMeasure, PublicationStatus, ResearchElementType } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A population, intervention, or exposure definition
 *
 * <http://hl7.org/fhir/R4/researchelementdefinition.html>
 */
export interface ResearchElementDefinition extends DomainResource {
  readonly resourceType: "ResearchElementDefinition"
  /** Canonical identifier for this research element definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the research element definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the research element definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this research element definition (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this research element definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Title for use in informal contexts */
  readonly shortTitle?: string | undefined
  readonly _shortTitle?: Element | undefined
  /** Subordinate title of the ResearchElementDefinition */
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
  /** Natural language description of the research element definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Used for footnotes or explanatory notes */
  readonly comment?: ReadonlyArray<string | null> | undefined
  readonly _comment?: ReadonlyArray<Element | null> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for research element definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this research element definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the ResearchElementDefinition */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the research element definition was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the research element definition was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the research element definition is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** The category of the ResearchElementDefinition, such as Education, Treatment, Assessment, etc. */
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
  /** Logic used by the ResearchElementDefinition */
  readonly library?: ReadonlyArray<string | null> | undefined
  readonly _library?: ReadonlyArray<Element | null> | undefined
  /** population | exposure | outcome */
  readonly type: "population" | "exposure" | "outcome"
  readonly _type?: Element | undefined
  /** dichotomous | continuous | descriptive */
  readonly variableType?: "dichotomous" | "continuous" | "descriptive" | undefined
  readonly _variableType?: Element | undefined
  /** What defines the members of the research element */
  readonly characteristic: readonly [
    ResearchElementDefinitionCharacteristic,
    ...ReadonlyArray<ResearchElementDefinitionCharacteristic>,
  ]
}

/** The schema of {@link ResearchElementDefinition}. */
export const ResearchElementDefinition: ResourceSchema<ResearchElementDefinition> = /* @__PURE__ */ resource(
  "ResearchElementDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    shortTitle: string,
    subtitle: string,
    status: required(PublicationStatus),
    experimental: boolean,
    ...choice("subject", { CodeableConcept, Reference }, "Group"),
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    comment: [string],
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
    type: required(ResearchElementType),
    variableType: EvidenceVariableType,
    characteristic: nonEmpty(ResearchElementDefinitionCharacteristic),
  }),
  [dom2, dom3, dom4, dom5, dom6, red0],
)

/** What defines the members of the research element */
export interface ResearchElementDefinitionCharacteristic extends BackboneElement {
  /** What code or expression defines members? */
  readonly definitionCodeableConcept?: CodeableConcept | undefined
  /** What code or expression defines members? */
  readonly definitionCanonical?: string | undefined
  readonly _definitionCanonical?: Element | undefined
  /** What code or expression defines members? */
  readonly definitionExpression?: Expression | undefined
  /** What code or expression defines members? */
  readonly definitionDataRequirement?: DataRequirement | undefined
  /** What code/value pairs define members? */
  readonly usageContext?: ReadonlyArray<UsageContext> | undefined
  /** Whether the characteristic includes or excludes members */
  readonly exclude?: boolean | undefined
  readonly _exclude?: Element | undefined
  /** What unit is the outcome described in? */
  readonly unitOfMeasure?: CodeableConcept | undefined
  /** What time period does the study cover */
  readonly studyEffectiveDescription?: string | undefined
  readonly _studyEffectiveDescription?: Element | undefined
  /** What time period does the study cover */
  readonly studyEffectiveDateTime?: string | undefined
  readonly _studyEffectiveDateTime?: Element | undefined
  /** What time period does the study cover */
  readonly studyEffectivePeriod?: Period | undefined
  /** What time period does the study cover */
  readonly studyEffectiveDuration?: Duration | undefined
  /** What time period does the study cover */
  readonly studyEffectiveTiming?: Timing | undefined
  /** Observation time from study start */
  readonly studyEffectiveTimeFromStart?: Duration | undefined
  /** mean | median | mean-of-mean | mean-of-median | median-of-mean | median-of-median */
  readonly studyEffectiveGroupMeasure?:
    | "mean"
    | "median"
    | "mean-of-mean"
    | "mean-of-median"
    | "median-of-mean"
    | "median-of-median"
    | undefined
  readonly _studyEffectiveGroupMeasure?: Element | undefined
  /** What time period do participants cover */
  readonly participantEffectiveDescription?: string | undefined
  readonly _participantEffectiveDescription?: Element | undefined
  /** What time period do participants cover */
  readonly participantEffectiveDateTime?: string | undefined
  readonly _participantEffectiveDateTime?: Element | undefined
  /** What time period do participants cover */
  readonly participantEffectivePeriod?: Period | undefined
  /** What time period do participants cover */
  readonly participantEffectiveDuration?: Duration | undefined
  /** What time period do participants cover */
  readonly participantEffectiveTiming?: Timing | undefined
  /** Observation time from study start */
  readonly participantEffectiveTimeFromStart?: Duration | undefined
  /** mean | median | mean-of-mean | mean-of-median | median-of-mean | median-of-median */
  readonly participantEffectiveGroupMeasure?:
    | "mean"
    | "median"
    | "mean-of-mean"
    | "mean-of-median"
    | "median-of-mean"
    | "median-of-median"
    | undefined
  readonly _participantEffectiveGroupMeasure?: Element | undefined
}

/** The schema of {@link ResearchElementDefinitionCharacteristic}. */
export const ResearchElementDefinitionCharacteristic: ObjectSchema<ResearchElementDefinitionCharacteristic> =
  /* @__PURE__ */ complex("ResearchElementDefinition.characteristic", () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("definition", { CodeableConcept, Canonical: canonical, Expression, DataRequirement }),
    usageContext: [UsageContext],
    exclude: boolean,
    unitOfMeasure: CodeableConcept,
    studyEffectiveDescription: string,
    ...choice("studyEffective", { DateTime: dateTime, Period, Duration, Timing }),
    studyEffectiveTimeFromStart: Duration,
    studyEffectiveGroupMeasure: GroupMeasure,
    participantEffectiveDescription: string,
    ...choice("participantEffective", { DateTime: dateTime, Period, Duration, Timing }),
    participantEffectiveTimeFromStart: Duration,
    participantEffectiveGroupMeasure: GroupMeasure,
  }))
