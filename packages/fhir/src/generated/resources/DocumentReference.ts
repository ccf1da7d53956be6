// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DocumentReference), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { instant, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { CompositionStatus, DocumentReferenceStatus, DocumentRelationshipType } from "../ValueSets.ts"
import { complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * A reference to a document
 *
 * <http://hl7.org/fhir/R4/documentreference.html>
 */
export interface DocumentReference extends DomainResource {
  readonly resourceType: "DocumentReference"
  /** Master Version Specific Identifier */
  readonly masterIdentifier?: Identifier | undefined
  /** Other identifiers for the document */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** current | superseded | entered-in-error */
  readonly status: "current" | "superseded" | "entered-in-error"
  readonly _status?: Element | undefined
  /** preliminary | final | amended | entered-in-error */
  readonly docStatus?: "preliminary" | "final" | "amended" | "entered-in-error" | undefined
  readonly _docStatus?: Element | undefined
  /** Kind of document (LOINC if possible) */
  readonly type?: CodeableConcept | undefined
  /** Categorization of document */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Who/what is the subject of the document */
  readonly subject?: Reference<"Patient" | "Practitioner" | "Group" | "Device"> | undefined
  /** When this document reference was created */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Who and/or what authored the document */
  readonly author?:
    | ReadonlyArray<
        Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Device" | "Patient" | "RelatedPerson">
      >
    | undefined
  /** Who/what authenticated the document */
  readonly authenticator?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Organization which maintains the document */
  readonly custodian?: Reference<"Organization"> | undefined
  /** Relationships to other documents */
  readonly relatesTo?: ReadonlyArray<DocumentReferenceRelatesTo> | undefined
  /** Human-readable description */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Document security-tags */
  readonly securityLabel?: ReadonlyArray<CodeableConcept> | undefined
  /** Document referenced */
  readonly content: readonly [DocumentReferenceContent, ...ReadonlyArray<DocumentReferenceContent>]
  /** Clinical context of document */
  readonly context?: DocumentReferenceContext | undefined
}

/** The schema of {@link DocumentReference}. */
export const DocumentReference: ResourceSchema<DocumentReference> = /* @__PURE__ */ resource(
  "DocumentReference",
  () => ({
    ...elementsOf(DomainResource),
    masterIdentifier: Identifier,
    identifier: [Identifier],
    status: required(DocumentReferenceStatus),
    docStatus: CompositionStatus,
    type: CodeableConcept,
    category: [CodeableConcept],
    subject: optional(Reference, "Patient|Practitioner|Group|Device"),
    date: instant,
    author: many(Reference, "Practitioner|PractitionerRole|Organization|Device|Patient|RelatedPerson"),
    authenticator: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    custodian: optional(Reference, "Organization"),
    relatesTo: [DocumentReferenceRelatesTo],
    description: string,
    securityLabel: [CodeableConcept],
    content: nonEmpty(DocumentReferenceContent),
    context: DocumentReferenceContext,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Relationships to other documents */
export interface DocumentReferenceRelatesTo extends BackboneElement {
  /** replaces | transforms | signs | appends */
  readonly code: "replaces" | "transforms" | "signs" | "appends"
  readonly _code?: Element | undefined
  /** Target of the relationship */
  readonly target: Reference<"DocumentReference">
}

/** The schema of {@link DocumentReferenceRelatesTo}. */
export const DocumentReferenceRelatesTo: ObjectSchema<DocumentReferenceRelatesTo> = /* @__PURE__ */ complex(
  "DocumentReference.relatesTo",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(DocumentRelationshipType),
    target: required(Reference, "DocumentReference"),
  }),
)

/** Document referenced */
export interface DocumentReferenceContent extends BackboneElement {
  /** Where to access the document */
  readonly attachment: Attachment
  /** Format/content rules for the document */
  readonly format?: Coding | undefined
}

/** The schema of {@link DocumentReferenceContent}. */
export const DocumentReferenceContent: ObjectSchema<DocumentReferenceContent> = /* @__PURE__ */ complex(
  "DocumentReference.content",
  () => ({ ...elementsOf(BackboneElement), attachment: required(Attachment), format: Coding }),
)

/** Clinical context of document */
export interface DocumentReferenceContext extends BackboneElement {
  /** Context of the document content */
  readonly encounter?: ReadonlyArray<Reference<"Encounter" | "EpisodeOfCare">> | undefined
  /** Main clinical acts documented */
  readonly event?: ReadonlyArray<CodeableConcept> | undefined
  /** Time of service that is being documented */
  readonly period?: Period | undefined
  /** Kind of facility where patient was seen */
  readonly facilityType?: CodeableConcept | undefined
  /** Additional details about where the content was created (e.g. clinical specialty) */
  readonly practiceSetting?: CodeableConcept | undefined
  /** Patient demographics from source */
  readonly sourcePatientInfo?: Reference<"Patient"> | undefined
  /** Related identifiers or resources */
  readonly related?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link DocumentReferenceContext}. */
export const DocumentReferenceContext: ObjectSchema<DocumentReferenceContext> = /* @__PURE__ */ complex(
  "DocumentReference.context",
  () => ({
    ...elementsOf(BackboneElement),
    encounter: many(Reference, "Encounter|EpisodeOfCare"),
    event: [CodeableConcept],
    period: Period,
    facilityType: CodeableConcept,
    practiceSetting: CodeableConcept,
    sourcePatientInfo: optional(Reference, "Patient"),
    related: [Reference],
  }),
)
