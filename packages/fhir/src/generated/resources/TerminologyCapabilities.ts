// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/TerminologyCapabilities), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, tcp0, tcp1, tcp2, tcp3, tcp4, tcp5 } from "../Invariants.ts"
import { boolean, canonical, code, dateTime, markdown, string, uri, url } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { CapabilityStatementKind, CodeSearchSupport, PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * A statement of system capabilities
 *
 * <http://hl7.org/fhir/R4/terminologycapabilities.html>
 */
export interface TerminologyCapabilities extends DomainResource {
  readonly resourceType: "TerminologyCapabilities"
  /** Canonical identifier for this terminology capabilities, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Business version of the terminology capabilities */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this terminology capabilities (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this terminology capabilities (human friendly) */
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
  /** Natural language description of the terminology capabilities */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for terminology capabilities (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this terminology capabilities is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** instance | capability | requirements */
  readonly kind: "instance" | "capability" | "requirements"
  readonly _kind?: Element | undefined
  /** Software that is covered by this terminology capability statement */
  readonly software?: TerminologyCapabilitiesSoftware | undefined
  /** If this describes a specific instance */
  readonly implementation?: TerminologyCapabilitiesImplementation | undefined
  /** Whether lockedDate is supported */
  readonly lockedDate?: boolean | undefined
  readonly _lockedDate?: Element | undefined
  /** A code system supported by the server */
  readonly codeSystem?: ReadonlyArray<TerminologyCapabilitiesCodeSystem> | undefined
  /** Information about the [ValueSet/$expand](valueset-operation-expand.html) operation */
  readonly expansion?: TerminologyCapabilitiesExpansion | undefined
  /** explicit | all */
  readonly codeSearch?: "explicit" | "all" | undefined
  readonly _codeSearch?: Element | undefined
  /** Information about the [ValueSet/$validate-code](valueset-operation-validate-code.html) operation */
  readonly validateCode?: TerminologyCapabilitiesValidateCode | undefined
  /** Information about the [ConceptMap/$translate](conceptmap-operation-translate.html) operation */
  readonly translation?: TerminologyCapabilitiesTranslation | undefined
  /** Information about the [ConceptMap/$closure](conceptmap-operation-closure.html) operation */
  readonly closure?: TerminologyCapabilitiesClosure | undefined
}

/** The schema of {@link TerminologyCapabilities}. */
export const TerminologyCapabilities: ResourceSchema<TerminologyCapabilities> = /* @__PURE__ */ resource(
  "TerminologyCapabilities",
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
    software: TerminologyCapabilitiesSoftware,
    implementation: TerminologyCapabilitiesImplementation,
    lockedDate: boolean,
    codeSystem: [TerminologyCapabilitiesCodeSystem],
    expansion: TerminologyCapabilitiesExpansion,
    codeSearch: CodeSearchSupport,
    validateCode: TerminologyCapabilitiesValidateCode,
    translation: TerminologyCapabilitiesTranslation,
    closure: TerminologyCapabilitiesClosure,
  }),
  [dom2, dom3, dom4, dom5, dom6, tcp0, tcp2, tcp3, tcp4, tcp5],
)

/** Software that is covered by this terminology capability statement */
export interface TerminologyCapabilitiesSoftware extends BackboneElement {
  /** A name the software is known by */
  readonly name: string
  readonly _name?: Element | undefined
  /** Version covered by this statement */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesSoftware}. */
export const TerminologyCapabilitiesSoftware: ObjectSchema<TerminologyCapabilitiesSoftware> = /* @__PURE__ */ complex(
  "TerminologyCapabilities.software",
  () => ({ ...elementsOf(BackboneElement), name: required(string), version: string }),
)

/** If this describes a specific instance */
export interface TerminologyCapabilitiesImplementation extends BackboneElement {
  /** Describes this specific instance */
  readonly description: string
  readonly _description?: Element | undefined
  /** Base URL for the implementation */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesImplementation}. */
export const TerminologyCapabilitiesImplementation: ObjectSchema<TerminologyCapabilitiesImplementation> =
  /* @__PURE__ */ complex("TerminologyCapabilities.implementation", () => ({
    ...elementsOf(BackboneElement),
    description: required(string),
    url,
  }))

/** A code system supported by the server */
export interface TerminologyCapabilitiesCodeSystem extends BackboneElement {
  /** URI for the Code System */
  readonly uri?: string | undefined
  readonly _uri?: Element | undefined
  /** Version of Code System supported */
  readonly version?: ReadonlyArray<TerminologyCapabilitiesCodeSystemVersion> | undefined
  /** Whether subsumption is supported */
  readonly subsumption?: boolean | undefined
  readonly _subsumption?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesCodeSystem}. */
export const TerminologyCapabilitiesCodeSystem: ObjectSchema<TerminologyCapabilitiesCodeSystem> =
  /* @__PURE__ */ complex(
    "TerminologyCapabilities.codeSystem",
    () => ({
      ...elementsOf(BackboneElement),
      uri: canonical,
      version: [TerminologyCapabilitiesCodeSystemVersion],
      subsumption: boolean,
    }),
    [tcp1],
  )

/** Version of Code System supported */
export interface TerminologyCapabilitiesCodeSystemVersion extends BackboneElement {
  /** Version identifier for this version */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
  /** If this is the default version for this code system */
  readonly isDefault?: boolean | undefined
  readonly _isDefault?: Element | undefined
  /** If compositional grammar is supported */
  readonly compositional?: boolean | undefined
  readonly _compositional?: Element | undefined
  /** Language Displays supported */
  readonly language?: ReadonlyArray<string | null> | undefined
  readonly _language?: ReadonlyArray<Element | null> | undefined
  /** Filter Properties supported */
  readonly filter?: ReadonlyArray<TerminologyCapabilitiesCodeSystemVersionFilter> | undefined
  /** Properties supported for $lookup */
  readonly property?: ReadonlyArray<string | null> | undefined
  readonly _property?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link TerminologyCapabilitiesCodeSystemVersion}. */
export const TerminologyCapabilitiesCodeSystemVersion: ObjectSchema<TerminologyCapabilitiesCodeSystemVersion> =
  /* @__PURE__ */ complex("TerminologyCapabilities.codeSystem.version", () => ({
    ...elementsOf(BackboneElement),
    code: string,
    isDefault: boolean,
    compositional: boolean,
    language: [code],
    filter: [TerminologyCapabilitiesCodeSystemVersionFilter],
    property: [code],
  }))

/** Filter Properties supported */
export interface TerminologyCapabilitiesCodeSystemVersionFilter extends BackboneElement {
  /** Code of the property supported */
  readonly code: string
  readonly _code?: Element | undefined
  /** Operations supported for the property */
  readonly op: readonly [string | null, ...ReadonlyArray<string | null>]
  readonly _op?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link TerminologyCapabilitiesCodeSystemVersionFilter}. */
export const TerminologyCapabilitiesCodeSystemVersionFilter: ObjectSchema<TerminologyCapabilitiesCodeSystemVersionFilter> =
  /* @__PURE__ */ complex("TerminologyCapabilities.codeSystem.version.filter", () => ({
    ...elementsOf(BackboneElement),
    code: required(code),
    op: nonEmpty(code),
  }))

/** Information about the [ValueSet/$expand](valueset-operation-expand.html) operation */
export interface TerminologyCapabilitiesExpansion extends BackboneElement {
  /** Whether the server can return nested value sets */
  readonly hierarchical?: boolean | undefined
  readonly _hierarchical?: Element | undefined
  /** Whether the server supports paging on expansion */
  readonly paging?: boolean | undefined
  readonly _paging?: Element | undefined
  /** Allow request for incomplete expansions? */
  readonly incomplete?: boolean | undefined
  readonly _incomplete?: Element | undefined
  /** Supported expansion parameter */
  readonly parameter?: ReadonlyArray<TerminologyCapabilitiesExpansionParameter> | undefined
  /** Documentation about text searching works */
  readonly textFilter?: string | undefined
  readonly _textFilter?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesExpansion}. */
export const TerminologyCapabilitiesExpansion: ObjectSchema<TerminologyCapabilitiesExpansion> = /* @__PURE__ */ complex(
  "TerminologyCapabilities.expansion",
  () => ({
    ...elementsOf(BackboneElement),
    hierarchical: boolean,
    paging: boolean,
    incomplete: boolean,
    parameter: [TerminologyCapabilitiesExpansionParameter],
    textFilter: markdown,
  }),
)

/** Supported expansion parameter */
export interface TerminologyCapabilitiesExpansionParameter extends BackboneElement {
  /** Expansion Parameter name */
  readonly name: string
  readonly _name?: Element | undefined
  /** Description of support for parameter */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesExpansionParameter}. */
export const TerminologyCapabilitiesExpansionParameter: ObjectSchema<TerminologyCapabilitiesExpansionParameter> =
  /* @__PURE__ */ complex("TerminologyCapabilities.expansion.parameter", () => ({
    ...elementsOf(BackboneElement),
    name: required(code),
    documentation: string,
  }))

/** Information about the [ValueSet/$validate-code](valueset-operation-validate-code.html) operation */
export interface TerminologyCapabilitiesValidateCode extends BackboneElement {
  /** Whether translations are validated */
  readonly translations: boolean
  readonly _translations?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesValidateCode}. */
export const TerminologyCapabilitiesValidateCode: ObjectSchema<TerminologyCapabilitiesValidateCode> =
  /* @__PURE__ */ complex("TerminologyCapabilities.validateCode", () => ({
    ...elementsOf(BackboneElement),
    translations: required(boolean),
  }))

/** Information about the [ConceptMap/$translate](conceptmap-operation-translate.html) operation */
export interface TerminologyCapabilitiesTranslation extends BackboneElement {
  /** Whether the client must identify the map */
  readonly needsMap: boolean
  readonly _needsMap?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesTranslation}. */
export const TerminologyCapabilitiesTranslation: ObjectSchema<TerminologyCapabilitiesTranslation> =
  /* @__PURE__ */ complex("TerminologyCapabilities.translation", () => ({
    ...elementsOf(BackboneElement),
    needsMap: required(boolean),
  }))

/** Information about the [ConceptMap/$closure](conceptmap-operation-closure.html) operation */
export interface TerminologyCapabilitiesClosure extends BackboneElement {
  /** If cross-system closure is supported */
  readonly translation?: boolean | undefined
  readonly _translation?: Element | undefined
}

/** The schema of {@link TerminologyCapabilitiesClosure}. */
export const TerminologyCapabilitiesClosure: ObjectSchema<TerminologyCapabilitiesClosure> = /* @__PURE__ */ complex(
  "TerminologyCapabilities.closure",
  () => ({ ...elementsOf(BackboneElement), translation: boolean }),
)
