// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Communication), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { canonical, dateTime, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EventStatus, RequestPriority } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A record of information transmitted from a sender to a receiver
 *
 * <http://hl7.org/fhir/R4/communication.html>
 */
export interface Communication extends DomainResource {
  readonly resourceType: "Communication"
  /** Unique identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** Request fulfilled by this communication */
  readonly basedOn?: ReadonlyArray<Reference> | undefined
  /** Part of this action */
  readonly partOf?: ReadonlyArray<Reference> | undefined
  /** Reply to */
  readonly inResponseTo?: ReadonlyArray<Reference<"Communication">> | undefined
  /** preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error | unknown */
  readonly status:
    | "preparation"
    | "in-progress"
    | "not-done"
    | "on-hold"
    | "stopped"
    | "completed"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** Message category */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** A channel of communication */
  readonly medium?: ReadonlyArray<CodeableConcept> | undefined
  /** Focus of message */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Description of the purpose/content */
  readonly topic?: CodeableConcept | undefined
  /** Resources that pertain to this communication */
  readonly about?: ReadonlyArray<Reference> | undefined
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When sent */
  readonly sent?: string | undefined
  readonly _sent?: Element | undefined
  /** When received */
  readonly received?: string | undefined
  readonly _received?: Element | undefined
  /** Message recipient */
  readonly recipient?:
    | ReadonlyArray<
        Reference<
          | "Device"
          | "Organization"
          | "Patient"
          | "Practitioner"
          | "PractitionerRole"
          | "RelatedPerson"
          | "Group"
          | "CareTeam"
          | "HealthcareService"
        >
      >
    | undefined
  /** Message sender */
  readonly sender?:
    | Reference<
        | "Device"
        | "Organization"
        | "Patient"
        | "Practitioner"
        | "PractitionerRole"
        | "RelatedPerson"
        | "HealthcareService"
      >
    | undefined
  /** Indication for message */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why was communication done? */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Message payload */
  readonly payload?: ReadonlyArray<CommunicationPayload> | undefined
  /** Comments made about the communication */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link Communication}. */
export const Communication: ResourceSchema<Communication> = /* @__PURE__ */ resource(
  "Communication",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: [Reference],
    partOf: [Reference],
    inResponseTo: many(Reference, "Communication"),
    status: required(EventStatus),
    statusReason: CodeableConcept,
    category: [CodeableConcept],
    priority: RequestPriority,
    medium: [CodeableConcept],
    subject: optional(Reference, "Patient|Group"),
    topic: CodeableConcept,
    about: [Reference],
    encounter: optional(Reference, "Encounter"),
    sent: dateTime,
    received: dateTime,
    recipient: many(
      Reference,
      "Device|Organization|Patient|Practitioner|PractitionerRole|RelatedPerson|Group|CareTeam|HealthcareService",
    ),
    sender: optional(
      Reference,
      "Device|Organization|Patient|Practitioner|PractitionerRole|RelatedPerson|HealthcareService",
    ),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    payload: [CommunicationPayload],
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Message payload */
export interface CommunicationPayload extends BackboneElement {
  /** Message part content */
  readonly contentString?: string | undefined
  readonly _contentString?: Element | undefined
  /** Message part content */
  readonly contentAttachment?: Attachment | undefined
  /** Message part content */
  readonly contentReference?: Reference | undefined
}

/** The schema of {@link CommunicationPayload}. */
export const CommunicationPayload: ObjectSchema<CommunicationPayload> = /* @__PURE__ */ complex(
  "Communication.payload",
  () => ({ ...elementsOf(BackboneElement), ...requiredChoice("content", { String: string, Attachment, Reference }) }),
)
