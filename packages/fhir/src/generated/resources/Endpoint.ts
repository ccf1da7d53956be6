// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Endpoint), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { string, url } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EndpointStatus, MimeTypes } from "../ValueSets.ts"
import { elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * The technical details of an endpoint that can be used for electronic services
 *
 * <http://hl7.org/fhir/R4/endpoint.html>
 */
export interface Endpoint extends DomainResource {
  readonly resourceType: "Endpoint"
  /** Identifies this endpoint across multiple systems */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | suspended | error | off | entered-in-error | test */
  readonly status: "active" | "suspended" | "error" | "off" | "entered-in-error" | "test"
  readonly _status?: Element | undefined
  /** Protocol/Profile/Standard to be used with this endpoint connection */
  readonly connectionType: Coding
  /** A name that this endpoint can be identified by */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Organization that manages this endpoint (might not be the organization that exposes the endpoint) */
  readonly managingOrganization?: Reference<"Organization"> | undefined
  /** Contact details for source (e.g. troubleshooting) */
  readonly contact?: ReadonlyArray<ContactPoint> | undefined
  /** Interval the endpoint is expected to be operational */
  readonly period?: Period | undefined
  /** The type of content that may be used at this endpoint (e.g. XDS Discharge summaries) */
  readonly payloadType: readonly [CodeableConcept, ...ReadonlyArray<CodeableConcept>]
  /** Mimetype to send. If not specified, the content could be anything (including no payload, if the connectionType defined this) */
  readonly payloadMimeType?: ReadonlyArray<string | null> | undefined
  readonly _payloadMimeType?: ReadonlyArray<Element | null> | undefined
  /** The technical base address for connecting to this endpoint */
  readonly address: string
  readonly _address?: Element | undefined
  /** Usage depends on the channel type */
  readonly header?: ReadonlyArray<string | null> | undefined
  readonly _header?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link Endpoint}. */
export const Endpoint: ResourceSchema<Endpoint> = /* @__PURE__ */ resource(
  "Endpoint",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(EndpointStatus),
    connectionType: required(Coding),
    name: string,
    managingOrganization: optional(Reference, "Organization"),
    contact: [ContactPoint],
    period: Period,
    payloadType: nonEmpty(CodeableConcept),
    payloadMimeType: [MimeTypes],
    address: required(url),
    header: [string],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
