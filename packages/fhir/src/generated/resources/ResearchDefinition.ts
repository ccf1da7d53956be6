// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ResearchDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, rsd0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { choice, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * A research context or question
 *
 * <http://hl7.org/fhir/R4/researchdefinition.html>
 */
export interface ResearchDefinition extends DomainResource {
  readonly resourceType: "ResearchDefinition"
  /** Canonical identifier for this research definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the research definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the research definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this research definition (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this research definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Title for use in informal contexts */
  readonly shortTitle?: string | undefined
  readonly _shortTitle?: Element | undefined
  /** Subordinate title of the ResearchDefinition */
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
  /** Natural language description of the research definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Used for footnotes or explanatory notes */
  readonly comment?: ReadonlyArray<string | null> | undefined
  readonly _comment?: ReadonlyArray<Element | null> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for research definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this research definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the ResearchDefinition */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the research definition was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the research definition was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the research definition is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** The category of the ResearchDefinition, such as Education, Treatment, Assessment, etc. */
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
  /** Logic used by the ResearchDefinition */
  readonly library?: ReadonlyArray<string | null> | undefined
  readonly _library?: ReadonlyArray<Element | null> | undefined
  /** What population? */
  readonly population: Reference<"ResearchElementDefinition">
  /** What exposure? */
  readonly exposure?: Reference<"ResearchElementDefinition"> | undefined
  /** What alternative exposure state? */
  readonly exposureAlternative?: Reference<"ResearchElementDefinition"> | undefined
  /** What outcome? */
  readonly outcome?: Reference<"ResearchElementDefinition"> | undefined
}

/** The schema of {@link ResearchDefinition}. */
export const ResearchDefinition: ResourceSchema<ResearchDefinition> = /* @__PURE__ */ resource(
  "ResearchDefinition",
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
    population: required(Reference, "ResearchElementDefinition"),
    exposure: optional(Reference, "ResearchElementDefinition"),
    exposureAlternative: optional(Reference, "ResearchElementDefinition"),
    outcome: optional(Reference, "ResearchElementDefinition"),
  }),
  [dom2, dom3, dom4, dom5, dom6, rsd0],
)
