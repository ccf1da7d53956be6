// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MessageHeader), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { canonical, id, string, uri, url } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ResponseType } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A resource that describes a message that is exchanged between systems
 *
 * <http://hl7.org/fhir/R4/messageheader.html>
 */
export interface MessageHeader extends DomainResource {
  readonly resourceType: "MessageHeader"
  /** Code for the event this message represents or link to event definition */
  readonly eventCoding?: Coding | undefined
  /** Code for the event this message represents or link to event definition */
  readonly eventUri?: string | undefined
  readonly _eventUri?: Element | undefined
  /** Message destination application(s) */
  readonly destination?: ReadonlyArray<MessageHeaderDestination> | undefined
  /** Real world sender of the message */
  readonly sender?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** The source of the data entry */
  readonly enterer?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** The source of the decision */
  readonly author?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Message source application */
  readonly source: MessageHeaderSource
  /** Final responsibility for event */
  readonly responsible?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Cause of event */
  readonly reason?: CodeableConcept | undefined
  /** If this is a reply to prior message */
  readonly response?: MessageHeaderResponse | undefined
  /** The actual content of the message */
  readonly focus?: ReadonlyArray<Reference> | undefined
  /** Link to the definition for this message */
  readonly definition?: string | undefined
  readonly _definition?: Element | undefined
}

/** The schema of {@link MessageHeader}. */
export const MessageHeader: ResourceSchema<MessageHeader> = /* @__PURE__ */ resource(
  "MessageHeader",
  () => ({
    ...elementsOf(DomainResource),
    ...requiredChoice("event", { Coding, Uri: uri }),
    destination: [MessageHeaderDestination],
    sender: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    enterer: optional(Reference, "Practitioner|PractitionerRole"),
    author: optional(Reference, "Practitioner|PractitionerRole"),
    source: required(MessageHeaderSource),
    responsible: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    reason: CodeableConcept,
    response: MessageHeaderResponse,
    focus: [Reference],
    definition: canonical,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Message destination application(s) */
export interface MessageHeaderDestination extends BackboneElement {
  /** Name of system */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Particular delivery destination within the destination */
  readonly target?: Reference<"Device"> | undefined
  /** Actual destination address or id */
  readonly endpoint: string
  readonly _endpoint?: Element | undefined
  /** Intended "real-world" recipient for the data */
  readonly receiver?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
}

/** The schema of {@link MessageHeaderDestination}. */
export const MessageHeaderDestination: ObjectSchema<MessageHeaderDestination> = /* @__PURE__ */ complex(
  "MessageHeader.destination",
  () => ({
    ...elementsOf(BackboneElement),
    name: string,
    target: optional(Reference, "Device"),
    endpoint: required(url),
    receiver: optional(Reference, "Practitioner|PractitionerRole|Organization"),
  }),
)

/** Message source application */
export interface MessageHeaderSource extends BackboneElement {
  /** Name of system */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name of software running the system */
  readonly software?: string | undefined
  readonly _software?: Element | undefined
  /** Version of software running */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Human contact for problems */
  readonly contact?: ContactPoint | undefined
  /** Actual message source address or id */
  readonly endpoint: string
  readonly _endpoint?: Element | undefined
}

/** The schema of {@link MessageHeaderSource}. */
export const MessageHeaderSource: ObjectSchema<MessageHeaderSource> = /* @__PURE__ */ complex(
  "MessageHeader.source",
  () => ({
    ...elementsOf(BackboneElement),
    name: string,
    software: string,
    version: string,
    contact: ContactPoint,
    endpoint: required(url),
  }),
)

/** If this is a reply to prior message */
export interface MessageHeaderResponse extends BackboneElement {
  /** Id of original message */
  readonly identifier: string
  readonly _identifier?: Element | undefined
  /** ok | transient-error | fatal-error */
  readonly code: "ok" | "transient-error" | "fatal-error"
  readonly _code?: Element | undefined
  /** Specific list of hints/warnings/errors */
  readonly details?: Reference<"OperationOutcome"> | undefined
}

/** The schema of {@link MessageHeaderResponse}. */
export const MessageHeaderResponse: ObjectSchema<MessageHeaderResponse> = /* @__PURE__ */ complex(
  "MessageHeader.response",
  () => ({
    ...elementsOf(BackboneElement),
    identifier: required(id),
    code: required(ResponseType),
    details: optional(Reference, "OperationOutcome"),
  }),
)
