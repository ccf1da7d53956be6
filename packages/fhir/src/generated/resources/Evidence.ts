// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Evidence), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, evi0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { elementsOf, many, required, resource } from "../../internal/construct.ts"

/**
 * A research context or question
 *
 * <http://hl7.org/fhir/R4/evidence.html>
 */
export interface Evidence extends DomainResource {
  readonly resourceType: "Evidence"
  /** Canonical identifier for this evidence, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the evidence */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the evidence */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this evidence (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this evidence (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Title for use in informal contexts */
  readonly shortTitle?: string | undefined
  readonly _shortTitle?: Element | undefined
  /** Subordinate title of the Evidence */
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
  /** Natural language description of the evidence */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Used for footnotes or explanatory notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for evidence (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the evidence was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the evidence was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the evidence is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** The category of the Evidence, such as Education, Treatment, Assessment, etc. */
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
  /** What population? */
  readonly exposureBackground: Reference<"EvidenceVariable">
  /** What exposure? */
  readonly exposureVariant?: ReadonlyArray<Reference<"EvidenceVariable">> | undefined
  /** What outcome? */
  readonly outcome?: ReadonlyArray<Reference<"EvidenceVariable">> | undefined
}

/** The schema of {@link Evidence}. */
export const Evidence: ResourceSchema<Evidence> = /* @__PURE__ */ resource(
  "Evidence",
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
    exposureBackground: required(Reference, "EvidenceVariable"),
    exposureVariant: many(Reference, "EvidenceVariable"),
    outcome: many(Reference, "EvidenceVariable"),
  }),
  [dom2, dom3, dom4, dom5, dom6, evi0],
)
