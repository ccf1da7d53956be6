// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DetectedIssue), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { DetectedIssueSeverity, ObservationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Clinical issue with action
 *
 * <http://hl7.org/fhir/R4/detectedissue.html>
 */
export interface DetectedIssue extends DomainResource {
  readonly resourceType: "DetectedIssue"
  /** Unique id for the detected issue */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** registered | preliminary | final | amended + */
  readonly status:
    | "registered"
    | "preliminary"
    | "final"
    | "amended"
    | "corrected"
    | "cancelled"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Issue Category, e.g. drug-drug, duplicate therapy, etc. */
  readonly code?: CodeableConcept | undefined
  /** high | moderate | low */
  readonly severity?: "high" | "moderate" | "low" | undefined
  readonly _severity?: Element | undefined
  /** Associated patient */
  readonly patient?: Reference<"Patient"> | undefined
  /** When identified */
  readonly identifiedDateTime?: string | undefined
  readonly _identifiedDateTime?: Element | undefined
  /** When identified */
  readonly identifiedPeriod?: Period | undefined
  /** The provider or device that identified the issue */
  readonly author?: Reference<"Practitioner" | "PractitionerRole" | "Device"> | undefined
  /** Problem resource */
  readonly implicated?: ReadonlyArray<Reference> | undefined
  /** Supporting evidence */
  readonly evidence?: ReadonlyArray<DetectedIssueEvidence> | undefined
  /** Description and context */
  readonly detail?: string | undefined
  readonly _detail?: Element | undefined
  /** Authority for issue */
  readonly reference?: string | undefined
  readonly _reference?: Element | undefined
  /** Step taken to address */
  readonly mitigation?: ReadonlyArray<DetectedIssueMitigation> | undefined
}

/** The schema of {@link DetectedIssue}. */
export const DetectedIssue: ResourceSchema<DetectedIssue> = /* @__PURE__ */ resource(
  "DetectedIssue",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ObservationStatus),
    code: CodeableConcept,
    severity: DetectedIssueSeverity,
    patient: optional(Reference, "Patient"),
    ...choice("identified", { DateTime: dateTime, Period }),
    author: optional(Reference, "Practitioner|PractitionerRole|Device"),
    implicated: [Reference],
    evidence: [DetectedIssueEvidence],
    detail: string,
    reference: uri,
    mitigation: [DetectedIssueMitigation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Supporting evidence */
export interface DetectedIssueEvidence extends BackboneElement {
  /** Manifestation */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Supporting information */
  readonly detail?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link DetectedIssueEvidence}. */
export const DetectedIssueEvidence: ObjectSchema<DetectedIssueEvidence> = /* @__PURE__ */ complex(
  "DetectedIssue.evidence",
  () => ({ ...elementsOf(BackboneElement), code: [CodeableConcept], detail: [Reference] }),
)

/** Step taken to address */
export interface DetectedIssueMitigation extends BackboneElement {
  /** What mitigation? */
  readonly action: CodeableConcept
  /** Date committed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Who is committing? */
  readonly author?: Reference<"Practitioner" | "PractitionerRole"> | undefined
}

/** The schema of {@link DetectedIssueMitigation}. */
export const DetectedIssueMitigation: ObjectSchema<DetectedIssueMitigation> = /* @__PURE__ */ complex(
  "DetectedIssue.mitigation",
  () => ({
    ...elementsOf(BackboneElement),
    action: required(CodeableConcept),
    date: dateTime,
    author: optional(Reference, "Practitioner|PractitionerRole"),
  }),
)
