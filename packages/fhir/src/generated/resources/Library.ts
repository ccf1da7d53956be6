// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Library), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DataRequirement } from "../datatypes/DataRequirement.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, lib0 } from "../Invariants.ts"
import { ParameterDefinition } from "../datatypes/ParameterDefinition.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { choice, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Represents a library of quality improvement components
 *
 * <http://hl7.org/fhir/R4/library.html>
 */
export interface Library extends DomainResource {
  readonly resourceType: "Library"
  /** Canonical identifier for this library, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the library */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the library */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this library (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this library (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Subordinate title of the library */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** logic-library | model-definition | asset-collection | module-definition */
  readonly type: CodeableConcept
  /** Type of individual the library content is focused on */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** Type of individual the library content is focused on */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the library */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for library (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this library is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the library */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the library was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the library was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the library is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** E.g. Education, Treatment, Assessment, etc. */
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
  /** Parameters defined by the library */
  readonly parameter?: ReadonlyArray<ParameterDefinition> | undefined
  /** What data is referenced by this library */
  readonly dataRequirement?: ReadonlyArray<DataRequirement> | undefined
  /** Contents of the library, either embedded or referenced */
  readonly content?: ReadonlyArray<Attachment> | undefined
}

/** The schema of {@link Library}. */
export const Library: ResourceSchema<Library> = /* @__PURE__ */ resource(
  "Library",
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
    type: required(CodeableConcept),
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
    parameter: [ParameterDefinition],
    dataRequirement: [DataRequirement],
    content: [Attachment],
  }),
  [dom2, dom3, dom4, dom5, dom6, lib0],
)
