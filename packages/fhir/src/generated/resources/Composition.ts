// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Composition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { cmp1, cmp2, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Narrative } from "../datatypes/Narrative.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import {
  CompositionAttestationMode,
  CompositionStatus,
  DocumentRelationshipType,
  ListMode,
  V3ConfidentialityClassification,
} from "../ValueSets.ts"
import {
  complex,
  elementsOf,
  many,
  nonEmpty,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * A set of resources composed into a single coherent clinical statement with clinical attestation
 *
 * <http://hl7.org/fhir/R4/composition.html>
 */
export interface Composition extends DomainResource {
  readonly resourceType: "Composition"
  /** Version-independent identifier for the Composition */
  readonly identifier?: Identifier | undefined
  /** preliminary | final | amended | entered-in-error */
  readonly status: "preliminary" | "final" | "amended" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Kind of composition (LOINC if possible) */
  readonly type: CodeableConcept
  /** Categorization of Composition */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Who and/or what the composition is about */
  readonly subject?: Reference | undefined
  /** Context of the Composition */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Composition editing time */
  readonly date: string
  readonly _date?: Element | undefined
  /** Who and/or what authored the composition */
  readonly author: readonly [
    Reference<"Practitioner" | "PractitionerRole" | "Device" | "Patient" | "RelatedPerson" | "Organization">,
    ...ReadonlyArray<
      Reference<"Practitioner" | "PractitionerRole" | "Device" | "Patient" | "RelatedPerson" | "Organization">
    >,
  ]
  /** Human Readable name/title */
  readonly title: string
  readonly _title?: Element | undefined
  /** As defined by affinity domain */
  readonly confidentiality?: "U" | "L" | "M" | "N" | "R" | "V" | undefined
  readonly _confidentiality?: Element | undefined
  /** Attests to accuracy of composition */
  readonly attester?: ReadonlyArray<CompositionAttester> | undefined
  /** Organization which maintains the composition */
  readonly custodian?: Reference<"Organization"> | undefined
  /** Relationships to other compositions/documents */
  readonly relatesTo?: ReadonlyArray<CompositionRelatesTo> | undefined
  /** The clinical service(s) being documented */
  readonly event?: ReadonlyArray<CompositionEvent> | undefined
  /** Composition is broken into sections */
  readonly section?: ReadonlyArray<CompositionSection> | undefined
}

/** The schema of {@link Composition}. */
export const Composition: ResourceSchema<Composition> = /* @__PURE__ */ resource(
  "Composition",
  () => ({
    ...elementsOf(DomainResource),
    identifier: Identifier,
    status: required(CompositionStatus),
    type: required(CodeableConcept),
    category: [CodeableConcept],
    subject: Reference,
    encounter: optional(Reference, "Encounter"),
    date: required(dateTime),
    author: nonEmpty(Reference, "Practitioner|PractitionerRole|Device|Patient|RelatedPerson|Organization"),
    title: required(string),
    confidentiality: V3ConfidentialityClassification,
    attester: [CompositionAttester],
    custodian: optional(Reference, "Organization"),
    relatesTo: [CompositionRelatesTo],
    event: [CompositionEvent],
    section: [CompositionSection],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Attests to accuracy of composition */
export interface CompositionAttester extends BackboneElement {
  /** personal | professional | legal | official */
  readonly mode: "personal" | "professional" | "legal" | "official"
  readonly _mode?: Element | undefined
  /** When the composition was attested */
  readonly time?: string | undefined
  readonly _time?: Element | undefined
  /** Who attested the composition */
  readonly party?:
    | Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole" | "Organization">
    | undefined
}

/** The schema of {@link CompositionAttester}. */
export const CompositionAttester: ObjectSchema<CompositionAttester> = /* @__PURE__ */ complex(
  "Composition.attester",
  () => ({
    ...elementsOf(BackboneElement),
    mode: required(CompositionAttestationMode),
    time: dateTime,
    party: optional(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole|Organization"),
  }),
)

/** Relationships to other compositions/documents */
export interface CompositionRelatesTo extends BackboneElement {
  /** replaces | transforms | signs | appends */
  readonly code: "replaces" | "transforms" | "signs" | "appends"
  readonly _code?: Element | undefined
  /** Target of the relationship */
  readonly targetIdentifier?: Identifier | undefined
  /** Target of the relationship */
  readonly targetReference?: Reference<"Composition"> | undefined
}

/** The schema of {@link CompositionRelatesTo}. */
export const CompositionRelatesTo: ObjectSchema<CompositionRelatesTo> = /* @__PURE__ */ complex(
  "Composition.relatesTo",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(DocumentRelationshipType),
    ...requiredChoice("target", { Identifier, Reference }, "Composition"),
  }),
)

/** The clinical service(s) being documented */
export interface CompositionEvent extends BackboneElement {
  /** Code(s) that apply to the event being documented */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** The period covered by the documentation */
  readonly period?: Period | undefined
  /** The event(s) being documented */
  readonly detail?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link CompositionEvent}. */
export const CompositionEvent: ObjectSchema<CompositionEvent> = /* @__PURE__ */ complex("Composition.event", () => ({
  ...elementsOf(BackboneElement),
  code: [CodeableConcept],
  period: Period,
  detail: [Reference],
}))

/** Composition is broken into sections */
export interface CompositionSection extends BackboneElement {
  /** Label for section (e.g. for ToC) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Classification of section (recommended) */
  readonly code?: CodeableConcept | undefined
  /** Who and/or what authored the section */
  readonly author?:
    | ReadonlyArray<
        Reference<"Practitioner" | "PractitionerRole" | "Device" | "Patient" | "RelatedPerson" | "Organization">
      >
    | undefined
  /** Who/what the section is about, when it is not about the subject of composition */
  readonly focus?: Reference | undefined
  /** Text summary of the section, for human interpretation */
  readonly text?: Narrative | undefined
  /** working | snapshot | changes */
  readonly mode?: "working" | "snapshot" | "changes" | undefined
  readonly _mode?: Element | undefined
  /** Order of section entries */
  readonly orderedBy?: CodeableConcept | undefined
  /** A reference to data that supports this section */
  readonly entry?: ReadonlyArray<Reference> | undefined
  /** Why the section is empty */
  readonly emptyReason?: CodeableConcept | undefined
  /** Nested Section */
  readonly section?: ReadonlyArray<CompositionSection> | undefined
}

/** The schema of {@link CompositionSection}. */
export const CompositionSection: ObjectSchema<CompositionSection> = /* @__PURE__ */ complex(
  "Composition.section",
  () => ({
    ...elementsOf(BackboneElement),
    title: string,
    code: CodeableConcept,
    author: many(Reference, "Practitioner|PractitionerRole|Device|Patient|RelatedPerson|Organization"),
    focus: Reference,
    text: Narrative,
    mode: ListMode,
    orderedBy: CodeableConcept,
    entry: [Reference],
    emptyReason: CodeableConcept,
    section: [CompositionSection],
  }),
  [cmp1, cmp2],
)
