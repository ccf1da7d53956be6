// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ValueSet), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, vsd0, vsd1, vsd10, vsd2, vsd3, vsd6, vsd9 } from "../Invariants.ts"
import { boolean, canonical, code, date, dateTime, decimal, integer, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { FilterOperator, PublicationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * A set of codes drawn from one or more code systems
 *
 * <http://hl7.org/fhir/R4/valueset.html>
 */
export interface ValueSet extends DomainResource {
  readonly resourceType: "ValueSet"
  /** Canonical identifier for this value set, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the value set (business identifier) */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the value set */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this value set (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this value set (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
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
  /** Natural language description of the value set */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for value set (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Indicates whether or not any change to the content logical definition may occur */
  readonly immutable?: boolean | undefined
  readonly _immutable?: Element | undefined
  /** Why this value set is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** Content logical definition of the value set (CLD) */
  readonly compose?: ValueSetCompose | undefined
  /** Used when the value set is "expanded" */
  readonly expansion?: ValueSetExpansion | undefined
}

/** The schema of {@link ValueSet}. */
export const ValueSet: ResourceSchema<ValueSet> = /* @__PURE__ */ resource(
  "ValueSet",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    immutable: boolean,
    purpose: markdown,
    copyright: markdown,
    compose: ValueSetCompose,
    expansion: ValueSetExpansion,
  }),
  [dom2, dom3, dom4, dom5, dom6, vsd0],
)

/** Content logical definition of the value set (CLD) */
export interface ValueSetCompose extends BackboneElement {
  /** Fixed date for references with no specified version (transitive) */
  readonly lockedDate?: string | undefined
  readonly _lockedDate?: Element | undefined
  /** Whether inactive codes are in the value set */
  readonly inactive?: boolean | undefined
  readonly _inactive?: Element | undefined
  /** Include one or more codes from a code system or other value set(s) */
  readonly include: readonly [ValueSetComposeInclude, ...ReadonlyArray<ValueSetComposeInclude>]
  /** Explicitly exclude codes from a code system or other value sets */
  readonly exclude?: ReadonlyArray<ValueSetComposeInclude> | undefined
}

/** The schema of {@link ValueSetCompose}. */
export const ValueSetCompose: ObjectSchema<ValueSetCompose> = /* @__PURE__ */ complex("ValueSet.compose", () => ({
  ...elementsOf(BackboneElement),
  lockedDate: date,
  inactive: boolean,
  include: nonEmpty(ValueSetComposeInclude),
  exclude: [ValueSetComposeInclude],
}))

/** Include one or more codes from a code system or other value set(s) */
export interface ValueSetComposeInclude extends BackboneElement {
  /** The system the codes come from */
  readonly system?: string | undefined
  readonly _system?: Element | undefined
  /** Specific version of the code system referred to */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** A concept defined in the system */
  readonly concept?: ReadonlyArray<ValueSetComposeIncludeConcept> | undefined
  /** Select codes/concepts by their properties (including relationships) */
  readonly filter?: ReadonlyArray<ValueSetComposeIncludeFilter> | undefined
  /** Select the contents included in this value set */
  readonly valueSet?: ReadonlyArray<string | null> | undefined
  readonly _valueSet?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ValueSetComposeInclude}. */
export const ValueSetComposeInclude: ObjectSchema<ValueSetComposeInclude> = /* @__PURE__ */ complex(
  "ValueSet.compose.include",
  () => ({
    ...elementsOf(BackboneElement),
    system: uri,
    version: string,
    concept: [ValueSetComposeIncludeConcept],
    filter: [ValueSetComposeIncludeFilter],
    valueSet: [canonical],
  }),
  [vsd1, vsd2, vsd3],
)

/** A concept defined in the system */
export interface ValueSetComposeIncludeConcept extends BackboneElement {
  /** Code or expression from system */
  readonly code: string
  readonly _code?: Element | undefined
  /** Text to display for this code for this value set in this valueset */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** Additional representations for this concept */
  readonly designation?: ReadonlyArray<ValueSetComposeIncludeConceptDesignation> | undefined
}

/** The schema of {@link ValueSetComposeIncludeConcept}. */
export const ValueSetComposeIncludeConcept: ObjectSchema<ValueSetComposeIncludeConcept> = /* @__PURE__ */ complex(
  "ValueSet.compose.include.concept",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(code),
    display: string,
    designation: [ValueSetComposeIncludeConceptDesignation],
  }),
)

/** Additional representations for this concept */
export interface ValueSetComposeIncludeConceptDesignation extends BackboneElement {
  /** Human language of the designation */
  readonly language?: string | undefined
  readonly _language?: Element | undefined
  /** Types of uses of designations */
  readonly use?: Coding | undefined
  /** The text value for this designation */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link ValueSetComposeIncludeConceptDesignation}. */
export const ValueSetComposeIncludeConceptDesignation: ObjectSchema<ValueSetComposeIncludeConceptDesignation> =
  /* @__PURE__ */ complex("ValueSet.compose.include.concept.designation", () => ({
    ...elementsOf(BackboneElement),
    language: code,
    use: Coding,
    value: required(string),
  }))

/** Select codes/concepts by their properties (including relationships) */
export interface ValueSetComposeIncludeFilter extends BackboneElement {
  /** A property/filter defined by the code system */
  readonly property: string
  readonly _property?: Element | undefined
  /** = | is-a | descendent-of | is-not-a | regex | in | not-in | generalizes | exists */
  readonly op: "=" | "is-a" | "descendent-of" | "is-not-a" | "regex" | "in" | "not-in" | "generalizes" | "exists"
  readonly _op?: Element | undefined
  /** Code from the system, or regex criteria, or boolean value for exists */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link ValueSetComposeIncludeFilter}. */
export const ValueSetComposeIncludeFilter: ObjectSchema<ValueSetComposeIncludeFilter> = /* @__PURE__ */ complex(
  "ValueSet.compose.include.filter",
  () => ({
    ...elementsOf(BackboneElement),
    property: required(code),
    op: required(FilterOperator),
    value: required(string),
  }),
)

/** Used when the value set is "expanded" */
export interface ValueSetExpansion extends BackboneElement {
  /** Identifies the value set expansion (business identifier) */
  readonly identifier?: string | undefined
  readonly _identifier?: Element | undefined
  /** Time ValueSet expansion happened */
  readonly timestamp: string
  readonly _timestamp?: Element | undefined
  /** Total number of codes in the expansion */
  readonly total?: number | undefined
  readonly _total?: Element | undefined
  /** Offset at which this resource starts */
  readonly offset?: number | undefined
  readonly _offset?: Element | undefined
  /** Parameter that controlled the expansion process */
  readonly parameter?: ReadonlyArray<ValueSetExpansionParameter> | undefined
  /** Codes in the value set */
  readonly contains?: ReadonlyArray<ValueSetExpansionContains> | undefined
}

/** The schema of {@link ValueSetExpansion}. */
export const ValueSetExpansion: ObjectSchema<ValueSetExpansion> = /* @__PURE__ */ complex("ValueSet.expansion", () => ({
  ...elementsOf(BackboneElement),
  identifier: uri,
  timestamp: required(dateTime),
  total: integer,
  offset: integer,
  parameter: [ValueSetExpansionParameter],
  contains: [ValueSetExpansionContains],
}))

/** Parameter that controlled the expansion process */
export interface ValueSetExpansionParameter extends BackboneElement {
  /** Name as assigned by the client or server */
  readonly name: string
  readonly _name?: Element | undefined
  /** Value of the named parameter */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Value of the named parameter */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Value of the named parameter */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Value of the named parameter */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Value of the named parameter */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Value of the named parameter */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** Value of the named parameter */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
}

/** The schema of {@link ValueSetExpansionParameter}. */
export const ValueSetExpansionParameter: ObjectSchema<ValueSetExpansionParameter> = /* @__PURE__ */ complex(
  "ValueSet.expansion.parameter",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
    ...choice("value", {
      String: string,
      Boolean: boolean,
      Integer: integer,
      Decimal: decimal,
      Uri: uri,
      Code: code,
      DateTime: dateTime,
    }),
  }),
)

/** Codes in the value set */
export interface ValueSetExpansionContains extends BackboneElement {
  /** System value for the code */
  readonly system?: string | undefined
  readonly _system?: Element | undefined
  /** If user cannot select this entry */
  readonly abstract?: boolean | undefined
  readonly _abstract?: Element | undefined
  /** If concept is inactive in the code system */
  readonly inactive?: boolean | undefined
  readonly _inactive?: Element | undefined
  /** Version in which this code/display is defined */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Code - if blank, this is not a selectable code */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
  /** User display for the concept */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** Additional representations for this item */
  readonly designation?: ReadonlyArray<ValueSetComposeIncludeConceptDesignation> | undefined
  /** Codes contained under this entry */
  readonly contains?: ReadonlyArray<ValueSetExpansionContains> | undefined
}

/** The schema of {@link ValueSetExpansionContains}. */
export const ValueSetExpansionContains: ObjectSchema<ValueSetExpansionContains> = /* @__PURE__ */ complex(
  "ValueSet.expansion.contains",
  () => ({
    ...elementsOf(BackboneElement),
    system: uri,
    abstract: boolean,
    inactive: boolean,
    version: string,
    code,
    display: string,
    designation: [ValueSetComposeIncludeConceptDesignation],
    contains: [ValueSetExpansionContains],
  }),
  [vsd6, vsd9, vsd10],
)
