// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DocumentManifest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { dateTime, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DocumentReferenceStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * A list that defines a set of documents
 *
 * <http://hl7.org/fhir/R4/documentmanifest.html>
 */
export interface DocumentManifest extends DomainResource {
  readonly resourceType: "DocumentManifest"
  /** Unique Identifier for the set of documents */
  readonly masterIdentifier?: Identifier | undefined
  /** Other identifiers for the manifest */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** current | superseded | entered-in-error */
  readonly status: "current" | "superseded" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Kind of document set */
  readonly type?: CodeableConcept | undefined
  /** The subject of the set of documents */
  readonly subject?: Reference<"Patient" | "Practitioner" | "Group" | "Device"> | undefined
  /** When this document manifest created */
  readonly created?: string | undefined
  readonly _created?: Element | undefined
  /** Who and/or what authored the DocumentManifest */
  readonly author?:
    | ReadonlyArray<
        Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Device" | "Patient" | "RelatedPerson">
      >
    | undefined
  /** Intended to get notified about this set of documents */
  readonly recipient?:
    | ReadonlyArray<Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Organization">>
    | undefined
  /** The source system/application/software */
  readonly source?: string | undefined
  readonly _source?: Element | undefined
  /** Human-readable description (title) */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Items in manifest */
  readonly content: readonly [Reference, ...ReadonlyArray<Reference>]
  /** Related things */
  readonly related?: ReadonlyArray<DocumentManifestRelated> | undefined
}

/** The schema of {@link DocumentManifest}. */
export const DocumentManifest: ResourceSchema<DocumentManifest> = /* @__PURE__ */ resource(
  "DocumentManifest",
  () => ({
    ...elementsOf(DomainResource),
    masterIdentifier: Identifier,
    identifier: [Identifier],
    status: required(DocumentReferenceStatus),
    type: CodeableConcept,
    subject: optional(Reference, "Patient|Practitioner|Group|Device"),
    created: dateTime,
    author: many(Reference, "Practitioner|PractitionerRole|Organization|Device|Patient|RelatedPerson"),
    recipient: many(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Organization"),
    source: uri,
    description: string,
    content: nonEmpty(Reference),
    related: [DocumentManifestRelated],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Related things */
export interface DocumentManifestRelated extends BackboneElement {
  /** Identifiers of things that are related */
  readonly identifier?: Identifier | undefined
  /** Related Resource */
  readonly ref?: Reference | undefined
}

/** The schema of {@link DocumentManifestRelated}. */
export const DocumentManifestRelated: ObjectSchema<DocumentManifestRelated> = /* @__PURE__ */ complex(
  "DocumentManifest.related",
  () => ({ ...elementsOf(BackboneElement), identifier: Identifier, ref: Reference }),
)
