// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/OperationDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, opd0, opd1, opd2, opd3 } from "../Invariants.ts"
import { boolean, canonical, code, dateTime, integer, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  BindingStrength,
  FHIRAllTypes,
  OperationKind,
  OperationParameterUse,
  PublicationStatus,
  ResourceType,
  SearchParamType,
} from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Definition of an operation or a named query
 *
 * <http://hl7.org/fhir/R4/operationdefinition.html>
 */
export interface OperationDefinition extends DomainResource {
  readonly resourceType: "OperationDefinition"
  /** Canonical identifier for this operation definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Business version of the operation definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this operation definition (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** Name for this operation definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** operation | query */
  readonly kind: "operation" | "query"
  readonly _kind?: Element | undefined
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
  /** Natural language description of the operation definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for operation definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this operation definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Whether content is changed by the operation */
  readonly affectsState?: boolean | undefined
  readonly _affectsState?: Element | undefined
  /** Name used to invoke the operation */
  readonly code: string
  readonly _code?: Element | undefined
  /** Additional information about use */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Marks this as a profile of the base */
  readonly base?: string | undefined
  readonly _base?: Element | undefined
  /** Types this operation applies to */
  readonly resource?: ReadonlyArray<ResourceType | null> | undefined
  readonly _resource?: ReadonlyArray<Element | null> | undefined
  /** Invoke at the system level? */
  readonly system: boolean
  readonly _system?: Element | undefined
  /** Invoke at the type level? */
  readonly type: boolean
  readonly _type?: Element | undefined
  /** Invoke on an instance? */
  readonly instance: boolean
  readonly _instance?: Element | undefined
  /** Validation information for in parameters */
  readonly inputProfile?: string | undefined
  readonly _inputProfile?: Element | undefined
  /** Validation information for out parameters */
  readonly outputProfile?: string | undefined
  readonly _outputProfile?: Element | undefined
  /** Parameters for the operation/query */
  readonly parameter?: ReadonlyArray<OperationDefinitionParameter> | undefined
  /** Define overloaded variants for when generating code */
  readonly overload?: ReadonlyArray<OperationDefinitionOverload> | undefined
}

/** The schema of {@link OperationDefinition}. */
export const OperationDefinition: ResourceSchema<OperationDefinition> = /* @__PURE__ */ resource(
  "OperationDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    version: string,
    name: required(string),
    title: string,
    status: required(PublicationStatus),
    kind: required(OperationKind),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    affectsState: boolean,
    code: required(code),
    comment: markdown,
    base: canonical,
    resource: [ResourceType],
    system: required(boolean),
    type: required(boolean),
    instance: required(boolean),
    inputProfile: canonical,
    outputProfile: canonical,
    parameter: [OperationDefinitionParameter],
    overload: [OperationDefinitionOverload],
  }),
  [dom2, dom3, dom4, dom5, dom6, opd0],
)

/** Parameters for the operation/query */
export interface OperationDefinitionParameter extends BackboneElement {
  /** Name in Parameters.parameter.name or in URL */
  readonly name: string
  readonly _name?: Element | undefined
  /** in | out */
  readonly use: "in" | "out"
  readonly _use?: Element | undefined
  /** Minimum Cardinality */
  readonly min: number
  readonly _min?: Element | undefined
  /** Maximum Cardinality (a number or *) */
  readonly max: string
  readonly _max?: Element | undefined
  /** Description of meaning/use */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** What type this parameter has */
  readonly type?: FHIRAllTypes | undefined
  readonly _type?: Element | undefined
  /** If type is Reference | canonical, allowed targets */
  readonly targetProfile?: ReadonlyArray<string | null> | undefined
  readonly _targetProfile?: ReadonlyArray<Element | null> | undefined
  /** number | date | string | token | reference | composite | quantity | uri | special */
  readonly searchType?:
    | "number"
    | "date"
    | "string"
    | "token"
    | "reference"
    | "composite"
    | "quantity"
    | "uri"
    | "special"
    | undefined
  readonly _searchType?: Element | undefined
  /** ValueSet details if this is coded */
  readonly binding?: OperationDefinitionParameterBinding | undefined
  /** References to this parameter */
  readonly referencedFrom?: ReadonlyArray<OperationDefinitionParameterReferencedFrom> | undefined
  /** Parts of a nested Parameter */
  readonly part?: ReadonlyArray<OperationDefinitionParameter> | undefined
}

/** The schema of {@link OperationDefinitionParameter}. */
export const OperationDefinitionParameter: ObjectSchema<OperationDefinitionParameter> = /* @__PURE__ */ complex(
  "OperationDefinition.parameter",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(code),
    use: required(OperationParameterUse),
    min: required(integer),
    max: required(string),
    documentation: string,
    type: FHIRAllTypes,
    targetProfile: [canonical],
    searchType: SearchParamType,
    binding: OperationDefinitionParameterBinding,
    referencedFrom: [OperationDefinitionParameterReferencedFrom],
    part: [OperationDefinitionParameter],
  }),
  [opd1, opd2, opd3],
)

/** ValueSet details if this is coded */
export interface OperationDefinitionParameterBinding extends BackboneElement {
  /** required | extensible | preferred | example */
  readonly strength: "required" | "extensible" | "preferred" | "example"
  readonly _strength?: Element | undefined
  /** Source of value set */
  readonly valueSet: string
  readonly _valueSet?: Element | undefined
}

/** The schema of {@link OperationDefinitionParameterBinding}. */
export const OperationDefinitionParameterBinding: ObjectSchema<OperationDefinitionParameterBinding> =
  /* @__PURE__ */ complex("OperationDefinition.parameter.binding", () => ({
    ...elementsOf(BackboneElement),
    strength: required(BindingStrength),
    valueSet: required(canonical),
  }))

/** References to this parameter */
export interface OperationDefinitionParameterReferencedFrom extends BackboneElement {
  /** Referencing parameter */
  readonly source: string
  readonly _source?: Element | undefined
  /** Element id of reference */
  readonly sourceId?: string | undefined
  readonly _sourceId?: Element | undefined
}

/** The schema of {@link OperationDefinitionParameterReferencedFrom}. */
export const OperationDefinitionParameterReferencedFrom: ObjectSchema<OperationDefinitionParameterReferencedFrom> =
  /* @__PURE__ */ complex("OperationDefinition.parameter.referencedFrom", () => ({
    ...elementsOf(BackboneElement),
    source: required(string),
    sourceId: string,
  }))

/** Define overloaded variants for when generating code */
export interface OperationDefinitionOverload extends BackboneElement {
  /** Name of parameter to include in overload */
  readonly parameterName?: ReadonlyArray<string | null> | undefined
  readonly _parameterName?: ReadonlyArray<Element | null> | undefined
  /** Comments to go on overload */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link OperationDefinitionOverload}. */
export const OperationDefinitionOverload: ObjectSchema<OperationDefinitionOverload> = /* @__PURE__ */ complex(
  "OperationDefinition.overload",
  () => ({ ...elementsOf(BackboneElement), parameterName: [string], comment: string }),
)
