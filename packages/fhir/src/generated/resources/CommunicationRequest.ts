// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CommunicationRequest), published under CC0.
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
import { Period } from "../datatypes/Period.ts"
import { boolean, dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RequestPriority, RequestStatus } from "../ValueSets.ts"
import {
  choice,
  complex,
  elementsOf,
  many,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * A request for information to be sent to a receiver
 *
 * <http://hl7.org/fhir/R4/communicationrequest.html>
 */
export interface CommunicationRequest extends DomainResource {
  readonly resourceType: "CommunicationRequest"
  /** Unique identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Fulfills plan or proposal */
  readonly basedOn?: ReadonlyArray<Reference> | undefined
  /** Request(s) replaced by this request */
  readonly replaces?: ReadonlyArray<Reference<"CommunicationRequest">> | undefined
  /** Composite request this is part of */
  readonly groupIdentifier?: Identifier | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status: "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** Message category */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** True if request is prohibiting action */
  readonly doNotPerform?: boolean | undefined
  readonly _doNotPerform?: Element | undefined
  /** A channel of communication */
  readonly medium?: ReadonlyArray<CodeableConcept> | undefined
  /** Focus of message */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Resources that pertain to this communication request */
  readonly about?: ReadonlyArray<Reference> | undefined
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Message payload */
  readonly payload?: ReadonlyArray<CommunicationRequestPayload> | undefined
  /** When scheduled */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When scheduled */
  readonly occurrencePeriod?: Period | undefined
  /** When request transitioned to being actionable */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Who/what is requesting service */
  readonly requester?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson" | "Device">
    | undefined
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
  /** Why is communication needed? */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why is communication needed? */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Comments made about communication request */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link CommunicationRequest}. */
export const CommunicationRequest: ResourceSchema<CommunicationRequest> = /* @__PURE__ */ resource(
  "CommunicationRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: [Reference],
    replaces: many(Reference, "CommunicationRequest"),
    groupIdentifier: Identifier,
    status: required(RequestStatus),
    statusReason: CodeableConcept,
    category: [CodeableConcept],
    priority: RequestPriority,
    doNotPerform: boolean,
    medium: [CodeableConcept],
    subject: optional(Reference, "Patient|Group"),
    about: [Reference],
    encounter: optional(Reference, "Encounter"),
    payload: [CommunicationRequestPayload],
    ...choice("occurrence", { DateTime: dateTime, Period }),
    authoredOn: dateTime,
    requester: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson|Device"),
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
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Message payload */
export interface CommunicationRequestPayload extends BackboneElement {
  /** Message part content */
  readonly contentString?: string | undefined
  readonly _contentString?: Element | undefined
  /** Message part content */
  readonly contentAttachment?: Attachment | undefined
  /** Message part content */
  readonly contentReference?: Reference | undefined
}

/** The schema of {@link CommunicationRequestPayload}. */
export const CommunicationRequestPayload: ObjectSchema<CommunicationRequestPayload> = /* @__PURE__ */ complex(
  "CommunicationRequest.payload",
  () => ({ ...elementsOf(BackboneElement), ...requiredChoice("content", { String: string, Attachment, Reference }) }),
)
