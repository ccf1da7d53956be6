// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/EventDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, evd0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { TriggerDefinition } from "../datatypes/TriggerDefinition.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { PublicationStatus } from "../ValueSets.ts"
import { choice, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * A description of when an event can occur
 *
 * <http://hl7.org/fhir/R4/eventdefinition.html>
 */
export interface EventDefinition extends DomainResource {
  readonly resourceType: "EventDefinition"
  /** Canonical identifier for this event definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the event definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the event definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this event definition (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this event definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Subordinate title of the event definition */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Type of individual the event definition is focused on */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** Type of individual the event definition is focused on */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the event definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for event definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this event definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the event definition */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the event definition was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the event definition was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the event definition is expected to be used */
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
  /** "when" the event occurs (multiple = 'or') */
  readonly trigger: readonly [TriggerDefinition, ...ReadonlyArray<TriggerDefinition>]
}

/** The schema of {@link EventDefinition}. */
export const EventDefinition: ResourceSchema<EventDefinition> = /* @__PURE__ */ resource(
  "EventDefinition",
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
    trigger: nonEmpty(TriggerDefinition),
  }),
  [dom2, dom3, dom4, dom5, dom6, evd0],
)
