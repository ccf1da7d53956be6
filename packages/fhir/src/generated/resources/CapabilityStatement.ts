// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CapabilityStatement), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import {
  cpb0,
  cpb1,
  cpb12,
  cpb14,
  cpb15,
  cpb16,
  cpb2,
  cpb3,
  cpb7,
  cpb9,
  dom2,
  dom3,
  dom4,
  dom5,
  dom6,
} from "../Invariants.ts"
import { boolean, canonical, dateTime, markdown, string, unsignedInt, uri, url } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  CapabilityStatementKind,
  ConditionalDeleteStatus,
  ConditionalReadStatus,
  DocumentMode,
  EventCapabilityMode,
  FHIRVersion,
  MimeTypes,
  PublicationStatus,
  ReferenceHandlingPolicy,
  ResourceType,
  ResourceVersionPolicy,
  RestfulCapabilityMode,
  SearchParamType,
  SystemRestfulInteraction,
  TypeRestfulInteraction,
} from "../ValueSets.ts"
import { complex, elementsOf, mimeTypeOr, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * A statement of system capabilities
 *
 * <http://hl7.org/fhir/R4/capabilitystatement.html>
 */
export interface CapabilityStatement extends DomainResource {
  readonly resourceType: "CapabilityStatement"
  /** Canonical identifier for this capability statement, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Business version of the capability statement */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this capability statement (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this capability statement (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
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
  /** Natural language description of the capability statement */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for capability statement (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this capability statement is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** instance | capability | requirements */
  readonly kind: "instance" | "capability" | "requirements"
  readonly _kind?: Element | undefined
  /** Canonical URL of another capability statement this implements */
  readonly instantiates?: ReadonlyArray<string | null> | undefined
  readonly _instantiates?: ReadonlyArray<Element | null> | undefined
  /** Canonical URL of another capability statement this adds to */
  readonly imports?: ReadonlyArray<string | null> | undefined
  readonly _imports?: ReadonlyArray<Element | null> | undefined
  /** Software that is covered by this capability statement */
  readonly software?: CapabilityStatementSoftware | undefined
  /** If this describes a specific instance */
  readonly implementation?: CapabilityStatementImplementation | undefined
  /** FHIR Version the system supports */
  readonly fhirVersion: FHIRVersion
  readonly _fhirVersion?: Element | undefined
  /** formats supported (xml | json | ttl | mime type) */
  readonly format: readonly [string | null, ...ReadonlyArray<string | null>]
  readonly _format?: ReadonlyArray<Element | null> | undefined
  /** Patch formats supported */
  readonly patchFormat?: ReadonlyArray<string | null> | undefined
  readonly _patchFormat?: ReadonlyArray<Element | null> | undefined
  /** Implementation guides supported */
  readonly implementationGuide?: ReadonlyArray<string | null> | undefined
  readonly _implementationGuide?: ReadonlyArray<Element | null> | undefined
  /** If the endpoint is a RESTful one */
  readonly rest?: ReadonlyArray<CapabilityStatementRest> | undefined
  /** If messaging is supported */
  readonly messaging?: ReadonlyArray<CapabilityStatementMessaging> | undefined
  /** Document definition */
  readonly document?: ReadonlyArray<CapabilityStatementDocument> | undefined
}

/** The schema of {@link CapabilityStatement}. */
export const CapabilityStatement: ResourceSchema<CapabilityStatement> = /* @__PURE__ */ resource(
  "CapabilityStatement",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    version: string,
    name: string,
    title: string,
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
    kind: required(CapabilityStatementKind),
    instantiates: [canonical],
    imports: [canonical],
    software: CapabilityStatementSoftware,
    implementation: CapabilityStatementImplementation,
    fhirVersion: required(FHIRVersion),
    format: nonEmpty(mimeTypeOr(MimeTypes, "one of xml | json | ttl", "xml", "json", "ttl")),
    patchFormat: [MimeTypes],
    implementationGuide: [canonical],
    rest: [CapabilityStatementRest],
    messaging: [CapabilityStatementMessaging],
    document: [CapabilityStatementDocument],
  }),
  [cpb0, cpb1, cpb2, cpb3, cpb7, cpb14, cpb15, cpb16, dom2, dom3, dom4, dom5, dom6],
)

/** Software that is covered by this capability statement */
export interface CapabilityStatementSoftware extends BackboneElement {
  /** A name the software is known by */
  readonly name: string
  readonly _name?: Element | undefined
  /** Version covered by this statement */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Date this version was released */
  readonly releaseDate?: string | undefined
  readonly _releaseDate?: Element | undefined
}

/** The schema of {@link CapabilityStatementSoftware}. */
export const CapabilityStatementSoftware: ObjectSchema<CapabilityStatementSoftware> = /* @__PURE__ */ complex(
  "CapabilityStatement.software",
  () => ({ ...elementsOf(BackboneElement), name: required(string), version: string, releaseDate: dateTime }),
)

/** If this describes a specific instance */
export interface CapabilityStatementImplementation extends BackboneElement {
  /** Describes this specific instance */
  readonly description: string
  readonly _description?: Element | undefined
  /** Base URL for the installation */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Organization that manages the data */
  readonly custodian?: Reference<"Organization"> | undefined
}

/** The schema of {@link CapabilityStatementImplementation}. */
export const CapabilityStatementImplementation: ObjectSchema<CapabilityStatementImplementation> =
  /* @__PURE__ */ complex("CapabilityStatement.implementation", () => ({
    ...elementsOf(BackboneElement),
    description: required(string),
    url,
    custodian: optional(Reference, "Organization"),
  }))

/** If the endpoint is a RESTful one */
export interface CapabilityStatementRest extends BackboneElement {
  /** client | server */
  readonly mode: "client" | "server"
  readonly _mode?: Element | undefined
  /** General description of implementation */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** Information about security of implementation */
  readonly security?: CapabilityStatementRestSecurity | undefined
  /** Resource served on the REST interface */
  readonly resource?: ReadonlyArray<CapabilityStatementRestResource> | undefined
  /** What operations are supported? */
  readonly interaction?: ReadonlyArray<CapabilityStatementRestInteraction> | undefined
  /** Search parameters for searching all resources */
  readonly searchParam?: ReadonlyArray<CapabilityStatementRestResourceSearchParam> | undefined
  /** Definition of a system level operation */
  readonly operation?: ReadonlyArray<CapabilityStatementRestResourceOperation> | undefined
  /** Compartments served/used by system */
  readonly compartment?: ReadonlyArray<string | null> | undefined
  readonly _compartment?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link CapabilityStatementRest}. */
export const CapabilityStatementRest: ObjectSchema<CapabilityStatementRest> = /* @__PURE__ */ complex(
  "CapabilityStatement.rest",
  () => ({
    ...elementsOf(BackboneElement),
    mode: required(RestfulCapabilityMode),
    documentation: markdown,
    security: CapabilityStatementRestSecurity,
    resource: [CapabilityStatementRestResource],
    interaction: [CapabilityStatementRestInteraction],
    searchParam: [CapabilityStatementRestResourceSearchParam],
    operation: [CapabilityStatementRestResourceOperation],
    compartment: [canonical],
  }),
  [cpb9],
)

/** Information about security of implementation */
export interface CapabilityStatementRestSecurity extends BackboneElement {
  /** Adds CORS Headers (http://enable-cors.org/) */
  readonly cors?: boolean | undefined
  readonly _cors?: Element | undefined
  /** OAuth | SMART-on-FHIR | NTLM | Basic | Kerberos | Certificates */
  readonly service?: ReadonlyArray<CodeableConcept> | undefined
  /** General description of how security works */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link CapabilityStatementRestSecurity}. */
export const CapabilityStatementRestSecurity: ObjectSchema<CapabilityStatementRestSecurity> = /* @__PURE__ */ complex(
  "CapabilityStatement.rest.security",
  () => ({ ...elementsOf(BackboneElement), cors: boolean, service: [CodeableConcept], description: markdown }),
)

/** Resource served on the REST interface */
export interface CapabilityStatementRestResource extends BackboneElement {
  /** A resource type that is supported */
  readonly type: ResourceType
  readonly _type?: Element | undefined
  /** Base System profile for all uses of resource */
  readonly profile?: string | undefined
  readonly _profile?: Element | undefined
  /** Profiles for use cases supported */
  readonly supportedProfile?: ReadonlyArray<string | null> | undefined
  readonly _supportedProfile?: ReadonlyArray<Element | null> | undefined
  /** Additional information about the use of the resource type */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** What operations are supported? */
  readonly interaction?: ReadonlyArray<CapabilityStatementRestResourceInteraction> | undefined
  /** no-version | versioned | versioned-update */
  readonly versioning?: "no-version" | "versioned" | "versioned-update" | undefined
  readonly _versioning?: Element | undefined
  /** Whether vRead can return past versions */
  readonly readHistory?: boolean | undefined
  readonly _readHistory?: Element | undefined
  /** If update can commit to a new identity */
  readonly updateCreate?: boolean | undefined
  readonly _updateCreate?: Element | undefined
  /** If allows/uses conditional create */
  readonly conditionalCreate?: boolean | undefined
  readonly _conditionalCreate?: Element | undefined
  /** not-supported | modified-since | not-match | full-support */
  readonly conditionalRead?: "not-supported" | "modified-since" | "not-match" | "full-support" | undefined
  readonly _conditionalRead?: Element | undefined
  /** If allows/uses conditional update */
  readonly conditionalUpdate?: boolean | undefined
  readonly _conditionalUpdate?: Element | undefined
  /** not-supported | single | multiple - how conditional delete is supported */
  readonly conditionalDelete?: "not-supported" | "single" | "multiple" | undefined
  readonly _conditionalDelete?: Element | undefined
  /** literal | logical | resolves | enforced | local */
  readonly referencePolicy?: ReadonlyArray<"literal" | "logical" | "resolves" | "enforced" | "local" | null> | undefined
  readonly _referencePolicy?: ReadonlyArray<Element | null> | undefined
  /** _include values supported by the server */
  readonly searchInclude?: ReadonlyArray<string | null> | undefined
  readonly _searchInclude?: ReadonlyArray<Element | null> | undefined
  /** _revinclude values supported by the server */
  readonly searchRevInclude?: ReadonlyArray<string | null> | undefined
  readonly _searchRevInclude?: ReadonlyArray<Element | null> | undefined
  /** Search parameters supported by implementation */
  readonly searchParam?: ReadonlyArray<CapabilityStatementRestResourceSearchParam> | undefined
  /** Definition of a resource operation */
  readonly operation?: ReadonlyArray<CapabilityStatementRestResourceOperation> | undefined
}

/** The schema of {@link CapabilityStatementRestResource}. */
export const CapabilityStatementRestResource: ObjectSchema<CapabilityStatementRestResource> = /* @__PURE__ */ complex(
  "CapabilityStatement.rest.resource",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(ResourceType),
    profile: canonical,
    supportedProfile: [canonical],
    documentation: markdown,
    interaction: [CapabilityStatementRestResourceInteraction],
    versioning: ResourceVersionPolicy,
    readHistory: boolean,
    updateCreate: boolean,
    conditionalCreate: boolean,
    conditionalRead: ConditionalReadStatus,
    conditionalUpdate: boolean,
    conditionalDelete: ConditionalDeleteStatus,
    referencePolicy: [ReferenceHandlingPolicy],
    searchInclude: [string],
    searchRevInclude: [string],
    searchParam: [CapabilityStatementRestResourceSearchParam],
    operation: [CapabilityStatementRestResourceOperation],
  }),
  [cpb12],
)

/** What operations are supported? */
export interface CapabilityStatementRestResourceInteraction extends BackboneElement {
  /** read | vread | update | patch | delete | history-instance | history-type | create | search-type */
  readonly code:
    | "read"
    | "vread"
    | "update"
    | "patch"
    | "delete"
    | "history-instance"
    | "history-type"
    | "create"
    | "search-type"
  readonly _code?: Element | undefined
  /** Anything special about operation behavior */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link CapabilityStatementRestResourceInteraction}. */
export const CapabilityStatementRestResourceInteraction: ObjectSchema<CapabilityStatementRestResourceInteraction> =
  /* @__PURE__ */ complex("CapabilityStatement.rest.resource.interaction", () => ({
    ...elementsOf(BackboneElement),
    code: required(TypeRestfulInteraction),
    documentation: markdown,
  }))

/** Search parameters supported by implementation */
export interface CapabilityStatementRestResourceSearchParam extends BackboneElement {
  /** Name of search parameter */
  readonly name: string
  readonly _name?: Element | undefined
  /** Source of definition for parameter */
  readonly definition?: string | undefined
  readonly _definition?: Element | undefined
  /** number | date | string | token | reference | composite | quantity | uri | special */
  readonly type: "number" | "date" | "string" | "token" | "reference" | "composite" | "quantity" | "uri" | "special"
  readonly _type?: Element | undefined
  /** Server-specific usage */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link CapabilityStatementRestResourceSearchParam}. */
export const CapabilityStatementRestResourceSearchParam: ObjectSchema<CapabilityStatementRestResourceSearchParam> =
  /* @__PURE__ */ complex("CapabilityStatement.rest.resource.searchParam", () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
    definition: canonical,
    type: required(SearchParamType),
    documentation: markdown,
  }))

/** Definition of a resource operation */
export interface CapabilityStatementRestResourceOperation extends BackboneElement {
  /** Name by which the operation/query is invoked */
  readonly name: string
  readonly _name?: Element | undefined
  /** The defined operation/query */
  readonly definition: string
  readonly _definition?: Element | undefined
  /** Specific details about operation behavior */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link CapabilityStatementRestResourceOperation}. */
export const CapabilityStatementRestResourceOperation: ObjectSchema<CapabilityStatementRestResourceOperation> =
  /* @__PURE__ */ complex("CapabilityStatement.rest.resource.operation", () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
    definition: required(canonical),
    documentation: markdown,
  }))

/** What operations are supported? */
export interface CapabilityStatementRestInteraction extends BackboneElement {
  /** transaction | batch | search-system | history-system */
  readonly code: "transaction" | "batch" | "search-system" | "history-system"
  readonly _code?: Element | undefined
  /** Anything special about operation behavior */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link CapabilityStatementRestInteraction}. */
export const CapabilityStatementRestInteraction: ObjectSchema<CapabilityStatementRestInteraction> =
  /* @__PURE__ */ complex("CapabilityStatement.rest.interaction", () => ({
    ...elementsOf(BackboneElement),
    code: required(SystemRestfulInteraction),
    documentation: markdown,
  }))

/** If messaging is supported */
export interface CapabilityStatementMessaging extends BackboneElement {
  /** Where messages should be sent */
  readonly endpoint?: ReadonlyArray<CapabilityStatementMessagingEndpoint> | undefined
  /** Reliable Message Cache Length (min) */
  readonly reliableCache?: number | undefined
  readonly _reliableCache?: Element | undefined
  /** Messaging interface behavior details */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** Messages supported by this system */
  readonly supportedMessage?: ReadonlyArray<CapabilityStatementMessagingSupportedMessage> | undefined
}

/** The schema of {@link CapabilityStatementMessaging}. */
export const CapabilityStatementMessaging: ObjectSchema<CapabilityStatementMessaging> = /* @__PURE__ */ complex(
  "CapabilityStatement.messaging",
  () => ({
    ...elementsOf(BackboneElement),
    endpoint: [CapabilityStatementMessagingEndpoint],
    reliableCache: unsignedInt,
    documentation: markdown,
    supportedMessage: [CapabilityStatementMessagingSupportedMessage],
  }),
)

/** Where messages should be sent */
export interface CapabilityStatementMessagingEndpoint extends BackboneElement {
  /** http | ftp | mllp + */
  readonly protocol: Coding
  /** Network address or identifier of the end-point */
  readonly address: string
  readonly _address?: Element | undefined
}

/** The schema of {@link CapabilityStatementMessagingEndpoint}. */
export const CapabilityStatementMessagingEndpoint: ObjectSchema<CapabilityStatementMessagingEndpoint> =
  /* @__PURE__ */ complex("CapabilityStatement.messaging.endpoint", () => ({
    ...elementsOf(BackboneElement),
    protocol: required(Coding),
    address: required(url),
  }))

/** Messages supported by this system */
export interface CapabilityStatementMessagingSupportedMessage extends BackboneElement {
  /** sender | receiver */
  readonly mode: "sender" | "receiver"
  readonly _mode?: Element | undefined
  /** Message supported by this system */
  readonly definition: string
  readonly _definition?: Element | undefined
}

/** The schema of {@link CapabilityStatementMessagingSupportedMessage}. */
export const CapabilityStatementMessagingSupportedMessage: ObjectSchema<CapabilityStatementMessagingSupportedMessage> =
  /* @__PURE__ */ complex("CapabilityStatement.messaging.supportedMessage", () => ({
    ...elementsOf(BackboneElement),
    mode: required(EventCapabilityMode),
    definition: required(canonical),
  }))

/** Document definition */
export interface CapabilityStatementDocument extends BackboneElement {
  /** producer | consumer */
  readonly mode: "producer" | "consumer"
  readonly _mode?: Element | undefined
  /** Description of document support */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** Constraint on the resources used in the document */
  readonly profile: string
  readonly _profile?: Element | undefined
}

/** The schema of {@link CapabilityStatementDocument}. */
export const CapabilityStatementDocument: ObjectSchema<CapabilityStatementDocument> = /* @__PURE__ */ complex(
  "CapabilityStatement.document",
  () => ({
    ...elementsOf(BackboneElement),
    mode: required(DocumentMode),
    documentation: markdown,
    profile: required(canonical),
  }),
)
