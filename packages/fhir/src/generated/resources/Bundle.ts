// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Bundle), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { AnyResource, type OtherResource } from "../../AnyResource.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { Binary } from "./Binary.ts"
import { DocumentReference } from "./DocumentReference.ts"
import { Element } from "../datatypes/Element.ts"
import { Encounter } from "./Encounter.ts"
import type { BundleSchema, ObjectSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { bdl1, bdl10, bdl11, bdl12, bdl2, bdl3, bdl4, bdl5, bdl7, bdl8, bdl9 } from "../Invariants.ts"
import { Location } from "./Location.ts"
import { MessageHeader } from "./MessageHeader.ts"
import { OperationOutcome } from "./OperationOutcome.ts"
import { Organization } from "./Organization.ts"
import { Patient } from "./Patient.ts"
import { Practitioner } from "./Practitioner.ts"
import { PractitionerRole } from "./PractitionerRole.ts"
import { decimal, instant, string, unsignedInt, uri } from "../Primitives.ts"
import { RelatedPerson } from "./RelatedPerson.ts"
import { Resource } from "./Resource.ts"
import { ServiceRequest } from "./ServiceRequest.ts"
import { Signature } from "../datatypes/Signature.ts"
import { BundleType, HTTPVerb, SearchEntryMode } from "../ValueSets.ts"
import { bundle, complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Contains a collection of resources
 *
 * <http://hl7.org/fhir/R4/bundle.html>
 */
export interface Bundle<R extends Resource = MessageResource> extends Resource {
  readonly resourceType: "Bundle"
  /** Persistent identifier for the bundle */
  readonly identifier?: Identifier | undefined
  /** document | message | transaction | transaction-response | batch | batch-response | history | searchset | collection */
  readonly type:
    | "document"
    | "message"
    | "transaction"
    | "transaction-response"
    | "batch"
    | "batch-response"
    | "history"
    | "searchset"
    | "collection"
  readonly _type?: Element | undefined
  /** When the bundle was assembled */
  readonly timestamp?: string | undefined
  readonly _timestamp?: Element | undefined
  /** If search, the total number of matches */
  readonly total?: number | undefined
  readonly _total?: Element | undefined
  /** Links related to this Bundle */
  readonly link?: ReadonlyArray<BundleLink> | undefined
  /** Entry in the bundle - will have a resource or information */
  readonly entry?: ReadonlyArray<BundleEntry<R>> | undefined
  /** Digital Signature */
  readonly signature?: Signature | undefined
}

/** The schema of {@link Bundle}. */
export const Bundle: BundleSchema<MessageResource> = /* @__PURE__ */ bundle(
  () => ({
    ...elementsOf(Resource),
    identifier: Identifier,
    type: required(BundleType),
    timestamp: instant,
    total: unsignedInt,
    link: [BundleLink],
    entry: [BundleEntry],
    signature: Signature,
  }),
  () => [
    Binary,
    Bundle,
    DocumentReference,
    Encounter,
    Location,
    MessageHeader,
    OperationOutcome,
    Organization,
    Patient,
    Practitioner,
    PractitionerRole,
    RelatedPerson,
    ServiceRequest,
  ],
  [bdl1, bdl2, bdl3, bdl4, bdl7, bdl9, bdl10, bdl11, bdl12],
)

/** A `Bundle` in a `Bundle`. */
export interface NestedBundle extends Bundle {}

/** The resources a `Bundle` knows unless told otherwise: those a document message is made of. */
export type MessageResource =
  | Binary
  | DocumentReference
  | Encounter
  | Location
  | MessageHeader
  | NestedBundle
  | OperationOutcome
  | Organization
  | Patient
  | Practitioner
  | PractitionerRole
  | RelatedPerson
  | ServiceRequest

/** Links related to this Bundle */
export interface BundleLink extends BackboneElement {
  /** See http://www.iana.org/assignments/link-relations/link-relations.xhtml#link-relations-1 */
  readonly relation: string
  readonly _relation?: Element | undefined
  /** Reference details for the link */
  readonly url: string
  readonly _url?: Element | undefined
}

/** The schema of {@link BundleLink}. */
export const BundleLink: ObjectSchema<BundleLink> = /* @__PURE__ */ complex("Bundle.link", () => ({
  ...elementsOf(BackboneElement),
  relation: required(string),
  url: required(uri),
}))

/** Entry in the bundle - will have a resource or information */
export interface BundleEntry<R extends Resource = MessageResource> extends BackboneElement {
  /** Links related to this entry */
  readonly link?: ReadonlyArray<BundleLink> | undefined
  /** URI for resource (Absolute URL server address or URI for UUID/OID) */
  readonly fullUrl?: string | undefined
  readonly _fullUrl?: Element | undefined
  /** A resource in the bundle */
  readonly resource?: R | OtherResource<R["resourceType"]> | undefined
  /** Search related information */
  readonly search?: BundleEntrySearch | undefined
  /** Additional execution information (transaction/batch/history) */
  readonly request?: BundleEntryRequest | undefined
  /** Results of execution (transaction/batch/history) */
  readonly response?: BundleEntryResponse | undefined
}

/** The schema of {@link BundleEntry}. */
export const BundleEntry: ObjectSchema<BundleEntry> = /* @__PURE__ */ complex(
  "Bundle.entry",
  () => ({
    ...elementsOf(BackboneElement),
    link: [BundleLink],
    fullUrl: uri,
    resource: AnyResource,
    search: BundleEntrySearch,
    request: BundleEntryRequest,
    response: BundleEntryResponse,
  }),
  [bdl5, bdl8],
)

/** Search related information */
export interface BundleEntrySearch extends BackboneElement {
  /** match | include | outcome - why this is in the result set */
  readonly mode?: "match" | "include" | "outcome" | undefined
  readonly _mode?: Element | undefined
  /** Search ranking (between 0 and 1) */
  readonly score?: number | undefined
  readonly _score?: Element | undefined
}

/** The schema of {@link BundleEntrySearch}. */
export const BundleEntrySearch: ObjectSchema<BundleEntrySearch> = /* @__PURE__ */ complex(
  "Bundle.entry.search",
  () => ({ ...elementsOf(BackboneElement), mode: SearchEntryMode, score: decimal }),
)

/** Additional execution information (transaction/batch/history) */
export interface BundleEntryRequest extends BackboneElement {
  /** GET | HEAD | POST | PUT | DELETE | PATCH */
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH"
  readonly _method?: Element | undefined
  /** URL for HTTP equivalent of this entry */
  readonly url: string
  readonly _url?: Element | undefined
  /** For managing cache currency */
  readonly ifNoneMatch?: string | undefined
  readonly _ifNoneMatch?: Element | undefined
  /** For managing cache currency */
  readonly ifModifiedSince?: string | undefined
  readonly _ifModifiedSince?: Element | undefined
  /** For managing update contention */
  readonly ifMatch?: string | undefined
  readonly _ifMatch?: Element | undefined
  /** For conditional creates */
  readonly ifNoneExist?: string | undefined
  readonly _ifNoneExist?: Element | undefined
}

/** The schema of {@link BundleEntryRequest}. */
export const BundleEntryRequest: ObjectSchema<BundleEntryRequest> = /* @__PURE__ */ complex(
  "Bundle.entry.request",
  () => ({
    ...elementsOf(BackboneElement),
    method: required(HTTPVerb),
    url: required(uri),
    ifNoneMatch: string,
    ifModifiedSince: instant,
    ifMatch: string,
    ifNoneExist: string,
  }),
)

/** Results of execution (transaction/batch/history) */
export interface BundleEntryResponse extends BackboneElement {
  /** Status response code (text optional) */
  readonly status: string
  readonly _status?: Element | undefined
  /** The location (if the operation returns a location) */
  readonly location?: string | undefined
  readonly _location?: Element | undefined
  /** The Etag for the resource (if relevant) */
  readonly etag?: string | undefined
  readonly _etag?: Element | undefined
  /** Server's date time modified */
  readonly lastModified?: string | undefined
  readonly _lastModified?: Element | undefined
  /** OperationOutcome with hints and warnings (for batch/transaction) */
  readonly outcome?: AnyResource | undefined
}

/** The schema of {@link BundleEntryResponse}. */
export const BundleEntryResponse: ObjectSchema<BundleEntryResponse> = /* @__PURE__ */ complex(
  "Bundle.entry.response",
  () => ({
    ...elementsOf(BackboneElement),
    status: required(string),
    location: uri,
    etag: string,
    lastModified: instant,
    outcome: AnyResource,
  }),
)
