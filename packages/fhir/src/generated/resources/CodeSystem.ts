// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/CodeSystem), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { csd0, csd1, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import {
  boolean,
  canonical,
  code,
  dateTime,
  decimal,
  integer,
  markdown,
  string,
  unsignedInt,
  uri,
} from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  CodeSystemContentMode,
  CodeSystemHierarchyMeaning,
  FilterOperator,
  PropertyType,
  PublicationStatus,
} from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * Declares the existence of and describes a code system or code system supplement
 *
 * <http://hl7.org/fhir/R4/codesystem.html>
 */
export interface CodeSystem extends DomainResource {
  readonly resourceType: "CodeSystem"
  /** Canonical identifier for this code system, represented as a URI (globally unique) (Coding.system) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the code system (business identifier) */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the code system (Coding.version) */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this code system (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this code system (human friendly) */
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
  /** Natural language description of the code system */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for code system (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this code system is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** If code comparison is case sensitive */
  readonly caseSensitive?: boolean | undefined
  readonly _caseSensitive?: Element | undefined
  /** Canonical reference to the value set with entire code system */
  readonly valueSet?: string | undefined
  readonly _valueSet?: Element | undefined
  /** grouped-by | is-a | part-of | classified-with */
  readonly hierarchyMeaning?: "grouped-by" | "is-a" | "part-of" | "classified-with" | undefined
  readonly _hierarchyMeaning?: Element | undefined
  /** If code system defines a compositional grammar */
  readonly compositional?: boolean | undefined
  readonly _compositional?: Element | undefined
  /** If definitions are not stable */
  readonly versionNeeded?: boolean | undefined
  readonly _versionNeeded?: Element | undefined
  /** not-present | example | fragment | complete | supplement */
  readonly content: "not-present" | "example" | "fragment" | "complete" | "supplement"
  readonly _content?: Element | undefined
  /** Canonical URL of Code System this adds designations and properties to */
  readonly supplements?: string | undefined
  readonly _supplements?: Element | undefined
  /** Total concepts in the code system */
  readonly count?: number | undefined
  readonly _count?: Element | undefined
  /** Filter that can be used in a value set */
  readonly filter?: ReadonlyArray<CodeSystemFilter> | undefined
  /** Additional information supplied about each concept */
  readonly property?: ReadonlyArray<CodeSystemProperty> | undefined
  /** Concepts in the code system */
  readonly concept?: ReadonlyArray<CodeSystemConcept> | undefined
}

/** The schema of {@link CodeSystem}. */
export const CodeSystem: ResourceSchema<CodeSystem> = /* @__PURE__ */ resource(
  "CodeSystem",
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
    purpose: markdown,
    copyright: markdown,
    caseSensitive: boolean,
    valueSet: canonical,
    hierarchyMeaning: CodeSystemHierarchyMeaning,
    compositional: boolean,
    versionNeeded: boolean,
    content: required(CodeSystemContentMode),
    supplements: canonical,
    count: unsignedInt,
    filter: [CodeSystemFilter],
    property: [CodeSystemProperty],
    concept: [CodeSystemConcept],
  }),
  [csd0, csd1, dom2, dom3, dom4, dom5, dom6],
)

/** Filter that can be used in a value set */
export interface CodeSystemFilter extends BackboneElement {
  /** Code that identifies the filter */
  readonly code: string
  readonly _code?: Element | undefined
  /** How or why the filter is used */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** = | is-a | descendent-of | is-not-a | regex | in | not-in | generalizes | exists */
  readonly operator: readonly [
    "=" | "is-a" | "descendent-of" | "is-not-a" | "regex" | "in" | "not-in" | "generalizes" | "exists" | null,
    ...ReadonlyArray<
      "=" | "is-a" | "descendent-of" | "is-not-a" | "regex" | "in" | "not-in" | "generalizes" | "exists" | null
    >,
  ]
  readonly _operator?: ReadonlyArray<Element | null> | undefined
  /** What to use for the value */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link CodeSystemFilter}. */
export const CodeSystemFilter: ObjectSchema<CodeSystemFilter> = /* @__PURE__ */ complex("CodeSystem.filter", () => ({
  ...elementsOf(BackboneElement),
  code: required(code),
  description: string,
  operator: nonEmpty(FilterOperator),
  value: required(string),
}))

/** Additional information supplied about each concept */
export interface CodeSystemProperty extends BackboneElement {
  /** Identifies the property on the concepts, and when referred to in operations */
  readonly code: string
  readonly _code?: Element | undefined
  /** Formal identifier for the property */
  readonly uri?: string | undefined
  readonly _uri?: Element | undefined
  /** Why the property is defined, and/or what it conveys */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** code | Coding | string | integer | boolean | dateTime | decimal */
  readonly type: "code" | "Coding" | "string" | "integer" | "boolean" | "dateTime" | "decimal"
  readonly _type?: Element | undefined
}

/** The schema of {@link CodeSystemProperty}. */
export const CodeSystemProperty: ObjectSchema<CodeSystemProperty> = /* @__PURE__ */ complex(
  "CodeSystem.property",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(code),
    uri,
    description: string,
    type: required(PropertyType),
  }),
)

/** Concepts in the code system */
export interface CodeSystemConcept extends BackboneElement {
  /** Code that identifies concept */
  readonly code: string
  readonly _code?: Element | undefined
  /** Text to display to the user */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** Formal definition */
  readonly definition?: string | undefined
  readonly _definition?: Element | undefined
  /** Additional representations for the concept */
  readonly designation?: ReadonlyArray<CodeSystemConceptDesignation> | undefined
  /** Property value for the concept */
  readonly property?: ReadonlyArray<CodeSystemConceptProperty> | undefined
  /** Child Concepts (is-a/contains/categorizes) */
  readonly concept?: ReadonlyArray<CodeSystemConcept> | undefined
}

/** The schema of {@link CodeSystemConcept}. */
export const CodeSystemConcept: ObjectSchema<CodeSystemConcept> = /* @__PURE__ */ complex("CodeSystem.concept", () => ({
  ...elementsOf(BackboneElement),
  code: required(code),
  display: string,
  definition: string,
  designation: [CodeSystemConceptDesignation],
  property: [CodeSystemConceptProperty],
  concept: [CodeSystemConcept],
}))

/** Additional representations for the concept */
export interface CodeSystemConceptDesignation extends BackboneElement {
  /** Human language of the designation */
  readonly language?: string | undefined
  readonly _language?: Element | undefined
  /** Details how this designation would be used */
  readonly use?: Coding | undefined
  /** The text value for this designation */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link CodeSystemConceptDesignation}. */
export const CodeSystemConceptDesignation: ObjectSchema<CodeSystemConceptDesignation> = /* @__PURE__ */ complex(
  "CodeSystem.concept.designation",
  () => ({ ...elementsOf(BackboneElement), language: code, use: Coding, value: required(string) }),
)

/** Property value for the concept */
export interface CodeSystemConceptProperty extends BackboneElement {
  /** Reference to CodeSystem.property.code */
  readonly code: string
  readonly _code?: Element | undefined
  /** Value of the property for this concept */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** Value of the property for this concept */
  readonly valueCoding?: Coding | undefined
  /** Value of the property for this concept */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Value of the property for this concept */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Value of the property for this concept */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Value of the property for this concept */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Value of the property for this concept */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
}

/** The schema of {@link CodeSystemConceptProperty}. */
export const CodeSystemConceptProperty: ObjectSchema<CodeSystemConceptProperty> = /* @__PURE__ */ complex(
  "CodeSystem.concept.property",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(code),
    ...requiredChoice("value", {
      Code: code,
      Coding,
      String: string,
      Integer: integer,
      Boolean: boolean,
      DateTime: dateTime,
      Decimal: decimal,
    }),
  }),
)
