// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MessageDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, md1, msd0 } from "../Invariants.ts"
import { boolean, canonical, dateTime, markdown, string, unsignedInt, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  MessageSignificanceCategory,
  Messageheaderresponserequest,
  PublicationStatus,
  ResourceType,
} from "../ValueSets.ts"
import { complex, elementsOf, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A resource that defines a type of message that can be exchanged between systems
 *
 * <http://hl7.org/fhir/R4/messagedefinition.html>
 */
export interface MessageDefinition extends DomainResource {
  readonly resourceType: "MessageDefinition"
  /** Business Identifier for a given MessageDefinition */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Primary key for the message definition on a given server */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the message definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this message definition (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this message definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Takes the place of */
  readonly replaces?: ReadonlyArray<string | null> | undefined
  readonly _replaces?: ReadonlyArray<Element | null> | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Date last changed */
  readonly date: string
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the message definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for message definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this message definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** Definition this one is based on */
  readonly base?: string | undefined
  readonly _base?: Element | undefined
  /** Protocol/workflow this is part of */
  readonly parent?: ReadonlyArray<string | null> | undefined
  readonly _parent?: ReadonlyArray<Element | null> | undefined
  /** Event code or link to the EventDefinition */
  readonly eventCoding?: Coding | undefined
  /** Event code or link to the EventDefinition */
  readonly eventUri?: string | undefined
  readonly _eventUri?: Element | undefined
  /** consequence | currency | notification */
  readonly category?: "consequence" | "currency" | "notification" | undefined
  readonly _category?: Element | undefined
  /** Resource(s) that are the subject of the event */
  readonly focus?: ReadonlyArray<MessageDefinitionFocus> | undefined
  /** always | on-error | never | on-success */
  readonly responseRequired?: "always" | "on-error" | "never" | "on-success" | undefined
  readonly _responseRequired?: Element | undefined
  /** Responses to this message */
  readonly allowedResponse?: ReadonlyArray<MessageDefinitionAllowedResponse> | undefined
  /** Canonical reference to a GraphDefinition */
  readonly graph?: ReadonlyArray<string | null> | undefined
  readonly _graph?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link MessageDefinition}. */
export const MessageDefinition: ResourceSchema<MessageDefinition> = /* @__PURE__ */ resource(
  "MessageDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    replaces: [canonical],
    status: required(PublicationStatus),
    experimental: boolean,
    date: required(dateTime),
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    copyright: markdown,
    base: canonical,
    parent: [canonical],
    ...requiredChoice("event", { Coding, Uri: uri }),
    category: MessageSignificanceCategory,
    focus: [MessageDefinitionFocus],
    responseRequired: Messageheaderresponserequest,
    allowedResponse: [MessageDefinitionAllowedResponse],
    graph: [canonical],
  }),
  [dom2, dom3, dom4, dom5, dom6, msd0],
)

/** Resource(s) that are the subject of the event */
export interface MessageDefinitionFocus extends BackboneElement {
  /** Type of resource */
  readonly code: ResourceType
  readonly _code?: Element | undefined
  /** Profile that must be adhered to by focus */
  readonly profile?: string | undefined
  readonly _profile?: Element | undefined
  /** Minimum number of focuses of this type */
  readonly min: number
  readonly _min?: Element | undefined
  /** Maximum number of focuses of this type */
  readonly max?: string | undefined
  readonly _max?: Element | undefined
}

/** The schema of {@link MessageDefinitionFocus}. */
export const MessageDefinitionFocus: ObjectSchema<MessageDefinitionFocus> = /* @__PURE__ */ complex(
  "MessageDefinition.focus",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(ResourceType),
    profile: canonical,
    min: required(unsignedInt),
    max: string,
  }),
  [md1],
)

/** Responses to this message */
export interface MessageDefinitionAllowedResponse extends BackboneElement {
  /** Reference to allowed message definition response */
  readonly message: string
  readonly _message?: Element | undefined
  /** When should this response be used */
  readonly situation?: string | undefined
  readonly _situation?: Element | undefined
}

/** The schema of {@link MessageDefinitionAllowedResponse}. */
export const MessageDefinitionAllowedResponse: ObjectSchema<MessageDefinitionAllowedResponse> = /* @__PURE__ */ complex(
  "MessageDefinition.allowedResponse",
  () => ({ ...elementsOf(BackboneElement), message: required(canonical), situation: markdown }),
)
