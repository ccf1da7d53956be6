// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/GraphDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, gdf0 } from "../Invariants.ts"
import { boolean, canonical, dateTime, integer, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  CompartmentType,
  GraphCompartmentRule,
  GraphCompartmentUse,
  PublicationStatus,
  ResourceType,
} from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Definition of a graph of resources
 *
 * <http://hl7.org/fhir/R4/graphdefinition.html>
 */
export interface GraphDefinition extends DomainResource {
  readonly resourceType: "GraphDefinition"
  /** Canonical identifier for this graph definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Business version of the graph definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this graph definition (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the graph definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for graph definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this graph definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Type of resource at which the graph starts */
  readonly start: ResourceType
  readonly _start?: Element | undefined
  /** Profile on base resource */
  readonly profile?: string | undefined
  readonly _profile?: Element | undefined
  /** Links this graph makes rules about */
  readonly link?: ReadonlyArray<GraphDefinitionLink> | undefined
}

/** The schema of {@link GraphDefinition}. */
export const GraphDefinition: ResourceSchema<GraphDefinition> = /* @__PURE__ */ resource(
  "GraphDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    version: string,
    name: required(string),
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    start: required(ResourceType),
    profile: canonical,
    link: [GraphDefinitionLink],
  }),
  [dom2, dom3, dom4, dom5, dom6, gdf0],
)

/** Links this graph makes rules about */
export interface GraphDefinitionLink extends BackboneElement {
  /** Path in the resource that contains the link */
  readonly path?: string | undefined
  readonly _path?: Element | undefined
  /** Which slice (if profiled) */
  readonly sliceName?: string | undefined
  readonly _sliceName?: Element | undefined
  /** Minimum occurrences for this link */
  readonly min?: number | undefined
  readonly _min?: Element | undefined
  /** Maximum occurrences for this link */
  readonly max?: string | undefined
  readonly _max?: Element | undefined
  /** Why this link is specified */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Potential target for the link */
  readonly target?: ReadonlyArray<GraphDefinitionLinkTarget> | undefined
}

/** The schema of {@link GraphDefinitionLink}. */
export const GraphDefinitionLink: ObjectSchema<GraphDefinitionLink> = /* @__PURE__ */ complex(
  "GraphDefinition.link",
  () => ({
    ...elementsOf(BackboneElement),
    path: string,
    sliceName: string,
    min: integer,
    max: string,
    description: string,
    target: [GraphDefinitionLinkTarget],
  }),
)

/** Potential target for the link */
export interface GraphDefinitionLinkTarget extends BackboneElement {
  /** Type of resource this link refers to */
  readonly type: ResourceType
  readonly _type?: Element | undefined
  /** Criteria for reverse lookup */
  readonly params?: string | undefined
  readonly _params?: Element | undefined
  /** Profile for the target resource */
  readonly profile?: string | undefined
  readonly _profile?: Element | undefined
  /** Compartment Consistency Rules */
  readonly compartment?: ReadonlyArray<GraphDefinitionLinkTargetCompartment> | undefined
  /** Additional links from target resource */
  readonly link?: ReadonlyArray<GraphDefinitionLink> | undefined
}

/** The schema of {@link GraphDefinitionLinkTarget}. */
export const GraphDefinitionLinkTarget: ObjectSchema<GraphDefinitionLinkTarget> = /* @__PURE__ */ complex(
  "GraphDefinition.link.target",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(ResourceType),
    params: string,
    profile: canonical,
    compartment: [GraphDefinitionLinkTargetCompartment],
    link: [GraphDefinitionLink],
  }),
)

/** Compartment Consistency Rules */
export interface GraphDefinitionLinkTargetCompartment extends BackboneElement {
  /** condition | requirement */
  readonly use: "condition" | "requirement"
  readonly _use?: Element | undefined
  /** Patient | Encounter | RelatedPerson | Practitioner | Device */
  readonly code: "Patient" | "Encounter" | "RelatedPerson" | "Practitioner" | "Device"
  readonly _code?: Element | undefined
  /** identical | matching | different | custom */
  readonly rule: "identical" | "matching" | "different" | "custom"
  readonly _rule?: Element | undefined
  /** Custom rule, as a FHIRPath expression */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
  /** Documentation for FHIRPath expression */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link GraphDefinitionLinkTargetCompartment}. */
export const GraphDefinitionLinkTargetCompartment: ObjectSchema<GraphDefinitionLinkTargetCompartment> =
  /* @__PURE__ */ complex("GraphDefinition.link.target.compartment", () => ({
    ...elementsOf(BackboneElement),
    use: required(GraphCompartmentUse),
    code: required(CompartmentType),
    rule: required(GraphCompartmentRule),
    expression: string,
    description: string,
  }))
