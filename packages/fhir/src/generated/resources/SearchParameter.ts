// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SearchParameter), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, spd0, spd1, spd2 } from "../Invariants.ts"
import { boolean, canonical, code, dateTime, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  PublicationStatus,
  ResourceType,
  SearchComparator,
  SearchModifierCode,
  SearchParamType,
  XPathUsageType,
} from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * Search parameter for a resource
 *
 * <http://hl7.org/fhir/R4/searchparameter.html>
 */
export interface SearchParameter extends DomainResource {
  readonly resourceType: "SearchParameter"
  /** Canonical identifier for this search parameter, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Business version of the search parameter */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this search parameter (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** Original definition for the search parameter */
  readonly derivedFrom?: string | undefined
  readonly _derivedFrom?: Element | undefined
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
  /** Natural language description of the search parameter */
  readonly description: string
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for search parameter (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this search parameter is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Code used in URL */
  readonly code: string
  readonly _code?: Element | undefined
  /** The resource type(s) this search parameter applies to */
  readonly base: readonly [ResourceType | null, ...ReadonlyArray<ResourceType | null>]
  readonly _base?: ReadonlyArray<Element | null> | undefined
  /** number | date | string | token | reference | composite | quantity | uri | special */
  readonly type: "number" | "date" | "string" | "token" | "reference" | "composite" | "quantity" | "uri" | "special"
  readonly _type?: Element | undefined
  /** FHIRPath expression that extracts the values */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
  /** XPath that extracts the values */
  readonly xpath?: string | undefined
  readonly _xpath?: Element | undefined
  /** normal | phonetic | nearby | distance | other */
  readonly xpathUsage?: "normal" | "phonetic" | "nearby" | "distance" | "other" | undefined
  readonly _xpathUsage?: Element | undefined
  /** Types of resource (if a resource reference) */
  readonly target?: ReadonlyArray<ResourceType | null> | undefined
  readonly _target?: ReadonlyArray<Element | null> | undefined
  /** Allow multiple values per parameter (or) */
  readonly multipleOr?: boolean | undefined
  readonly _multipleOr?: Element | undefined
  /** Allow multiple parameters (and) */
  readonly multipleAnd?: boolean | undefined
  readonly _multipleAnd?: Element | undefined
  /** eq | ne | gt | lt | ge | le | sa | eb | ap */
  readonly comparator?: ReadonlyArray<"eq" | "ne" | "gt" | "lt" | "ge" | "le" | "sa" | "eb" | "ap" | null> | undefined
  readonly _comparator?: ReadonlyArray<Element | null> | undefined
  /** missing | exact | contains | not | text | in | not-in | below | above | type | identifier | ofType */
  readonly modifier?:
    | ReadonlyArray<
        | "missing"
        | "exact"
        | "contains"
        | "not"
        | "text"
        | "in"
        | "not-in"
        | "below"
        | "above"
        | "type"
        | "identifier"
        | "ofType"
        | null
      >
    | undefined
  readonly _modifier?: ReadonlyArray<Element | null> | undefined
  /** Chained names supported */
  readonly chain?: ReadonlyArray<string | null> | undefined
  readonly _chain?: ReadonlyArray<Element | null> | undefined
  /** For Composite resources to define the parts */
  readonly component?: ReadonlyArray<SearchParameterComponent> | undefined
}

/** The schema of {@link SearchParameter}. */
export const SearchParameter: ResourceSchema<SearchParameter> = /* @__PURE__ */ resource(
  "SearchParameter",
  () => ({
    ...elementsOf(DomainResource),
    url: required(uri),
    version: string,
    name: required(string),
    derivedFrom: canonical,
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: required(markdown),
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    code: required(code),
    base: nonEmpty(ResourceType),
    type: required(SearchParamType),
    expression: string,
    xpath: string,
    xpathUsage: XPathUsageType,
    target: [ResourceType],
    multipleOr: boolean,
    multipleAnd: boolean,
    comparator: [SearchComparator],
    modifier: [SearchModifierCode],
    chain: [string],
    component: [SearchParameterComponent],
  }),
  [dom2, dom3, dom4, dom5, dom6, spd0, spd1, spd2],
)

/** For Composite resources to define the parts */
export interface SearchParameterComponent extends BackboneElement {
  /** Defines how the part works */
  readonly definition: string
  readonly _definition?: Element | undefined
  /** Subexpression relative to main expression */
  readonly expression: string
  readonly _expression?: Element | undefined
}

/** The schema of {@link SearchParameterComponent}. */
export const SearchParameterComponent: ObjectSchema<SearchParameterComponent> = /* @__PURE__ */ complex(
  "SearchParameter.component",
  () => ({ ...elementsOf(BackboneElement), definition: required(canonical), expression: required(string) }),
)
