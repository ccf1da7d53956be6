// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/EvidenceVariable), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
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
import { dom2, dom3, dom4, dom5, dom6, evv0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { Timing } from "../datatypes/Timing.ts"
import { TriggerDefinition } from "../datatypes/TriggerDefinition.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { EvidenceVariableType, GroupMeasure, PublicationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A population, intervention, or exposure definition
 *
 * <http://hl7.org/fhir/R4/evidencevariable.html>
 */
export interface EvidenceVariable extends DomainResource {
  readonly resourceType: "EvidenceVariable"
  /** Canonical identifier for this evidence variable, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the evidence variable */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the evidence variable */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this evidence variable (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this evidence variable (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Title for use in informal contexts */
  readonly shortTitle?: string | undefined
  readonly _shortTitle?: Element | undefined
  /** Subordinate title of the EvidenceVariable */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
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
  /** Natural language description of the evidence variable */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for evidence variable (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the evidence variable was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the evidence variable was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the evidence variable is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** The category of the EvidenceVariable, such as Education, Treatment, Assessment, etc. */
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
  /** dichotomous | continuous | descriptive */
  readonly type?: "dichotomous" | "continuous" | "descriptive" | undefined
  readonly _type?: Element | undefined
  /** What defines the members of the evidence element */
  readonly characteristic: readonly [EvidenceVariableCharacteristic, ...ReadonlyArray<EvidenceVariableCharacteristic>]
}

/** The schema of {@link EvidenceVariable}. */
export const EvidenceVariable: ResourceSchema<EvidenceVariable> = /* @__PURE__ */ resource(
  "EvidenceVariable",
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
    type: EvidenceVariableType,
    characteristic: nonEmpty(EvidenceVariableCharacteristic),
  }),
  [dom2, dom3, dom4, dom5, dom6, evv0],
)

/** What defines the members of the evidence element */
export interface EvidenceVariableCharacteristic extends BackboneElement {
  /** Natural language description of the characteristic */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** What code or expression defines members? */
  readonly definitionReference?: Reference<"Group"> | undefined
  /** What code or expression defines members? */
  readonly definitionCanonical?: string | undefined
  readonly _definitionCanonical?: Element | undefined
  /** What code or expression defines members? */
  readonly definitionCodeableConcept?: CodeableConcept | undefined
  /** What code or expression defines members? */
  readonly definitionExpression?: Expression | undefined
  /** What code or expression defines members? */
  readonly definitionDataRequirement?: DataRequirement | undefined
  /** What code or expression defines members? */
  readonly definitionTriggerDefinition?: TriggerDefinition | undefined
  /** What code/value pairs define members? */
  readonly usageContext?: ReadonlyArray<UsageContext> | undefined
  /** Whether the characteristic includes or excludes members */
  readonly exclude?: boolean | undefined
  readonly _exclude?: Element | undefined
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
  readonly timeFromStart?: Duration | undefined
  /** mean | median | mean-of-mean | mean-of-median | median-of-mean | median-of-median */
  readonly groupMeasure?:
    | "mean"
    | "median"
    | "mean-of-mean"
    | "mean-of-median"
    | "median-of-mean"
    | "median-of-median"
    | undefined
  readonly _groupMeasure?: Element | undefined
}

/** The schema of {@link EvidenceVariableCharacteristic}. */
export const EvidenceVariableCharacteristic: ObjectSchema<EvidenceVariableCharacteristic> = /* @__PURE__ */ complex(
  "EvidenceVariable.characteristic",
  () => ({
    ...elementsOf(BackboneElement),
    description: string,
    ...requiredChoice(
      "definition",
      { Reference, Canonical: canonical, CodeableConcept, Expression, DataRequirement, TriggerDefinition },
      "Group",
    ),
    usageContext: [UsageContext],
    exclude: boolean,
    ...choice("participantEffective", { DateTime: dateTime, Period, Duration, Timing }),
    timeFromStart: Duration,
    groupMeasure: GroupMeasure,
  }),
)
