// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CompartmentDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { cpd0, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, dateTime, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { CompartmentType, PublicationStatus, ResourceType } from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Compartment Definition for a resource
 *
 * <http://hl7.org/fhir/R4/compartmentdefinition.html>
 */
export interface CompartmentDefinition extends DomainResource {
  readonly resourceType: "CompartmentDefinition"
  /** Canonical identifier for this compartment definition, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Business version of the compartment definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this compartment definition (computer friendly) */
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
  /** Natural language description of the compartment definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Why this compartment definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Patient | Encounter | RelatedPerson | Practitioner | Device */
  readonly code: "Patient" | "Encounter" | "RelatedPerson" | "Practitioner" | "Device"
  readonly _code?: Element | undefined
  /** Whether the search syntax is supported */
  readonly search: boolean
  readonly _search?: Element | undefined
  /** How a resource is related to the compartment */
  readonly resource?: ReadonlyArray<CompartmentDefinitionResource> | undefined
}

/** The schema of {@link CompartmentDefinition}. */
export const CompartmentDefinition: ResourceSchema<CompartmentDefinition> = /* @__PURE__ */ resource(
  "CompartmentDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: required(uri),
    version: string,
    name: required(string),
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    purpose: markdown,
    code: required(CompartmentType),
    search: required(boolean),
    resource: [CompartmentDefinitionResource],
  }),
  [cpd0, dom2, dom3, dom4, dom5, dom6],
)

/** How a resource is related to the compartment */
export interface CompartmentDefinitionResource extends BackboneElement {
  /** Name of resource type */
  readonly code: ResourceType
  readonly _code?: Element | undefined
  /** Search Parameter Name, or chained parameters */
  readonly param?: ReadonlyArray<string | null> | undefined
  readonly _param?: ReadonlyArray<Element | null> | undefined
  /** Additional documentation about the resource and compartment */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link CompartmentDefinitionResource}. */
export const CompartmentDefinitionResource: ObjectSchema<CompartmentDefinitionResource> = /* @__PURE__ */ complex(
  "CompartmentDefinition.resource",
  () => ({ ...elementsOf(BackboneElement), code: required(ResourceType), param: [string], documentation: string }),
)
