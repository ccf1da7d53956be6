// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ConceptMap), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { cmd0, cmd1, cmd2, cmd3, dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, canonical, code, dateTime, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { ConceptMapEquivalence, ConceptMapGroupUnmappedMode, PublicationStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * A map from one set of concepts to one or more other concepts
 *
 * <http://hl7.org/fhir/R4/conceptmap.html>
 */
export interface ConceptMap extends DomainResource {
  readonly resourceType: "ConceptMap"
  /** Canonical identifier for this concept map, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the concept map */
  readonly identifier?: Identifier | undefined
  /** Business version of the concept map */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this concept map (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this concept map (human friendly) */
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
  /** Natural language description of the concept map */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for concept map (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this concept map is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** The source value set that contains the concepts that are being mapped */
  readonly sourceUri?: string | undefined
  readonly _sourceUri?: Element | undefined
  /** The source value set that contains the concepts that are being mapped */
  readonly sourceCanonical?: string | undefined
  readonly _sourceCanonical?: Element | undefined
  /** The target value set which provides context for the mappings */
  readonly targetUri?: string | undefined
  readonly _targetUri?: Element | undefined
  /** The target value set which provides context for the mappings */
  readonly targetCanonical?: string | undefined
  readonly _targetCanonical?: Element | undefined
  /** Same source and target systems */
  readonly group?: ReadonlyArray<ConceptMapGroup> | undefined
}

/** The schema of {@link ConceptMap}. */
export const ConceptMap: ResourceSchema<ConceptMap> = /* @__PURE__ */ resource(
  "ConceptMap",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: Identifier,
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
    ...choice("source", { Uri: uri, Canonical: canonical }),
    ...choice("target", { Uri: uri, Canonical: canonical }),
    group: [ConceptMapGroup],
  }),
  [cmd0, dom2, dom3, dom4, dom5, dom6],
)

/** Same source and target systems */
export interface ConceptMapGroup extends BackboneElement {
  /** Source system where concepts to be mapped are defined */
  readonly source?: string | undefined
  readonly _source?: Element | undefined
  /** Specific version of the code system */
  readonly sourceVersion?: string | undefined
  readonly _sourceVersion?: Element | undefined
  /** Target system that the concepts are to be mapped to */
  readonly target?: string | undefined
  readonly _target?: Element | undefined
  /** Specific version of the code system */
  readonly targetVersion?: string | undefined
  readonly _targetVersion?: Element | undefined
  /** Mappings for a concept from the source set */
  readonly element: readonly [ConceptMapGroupElement, ...ReadonlyArray<ConceptMapGroupElement>]
  /** What to do when there is no mapping for the source concept */
  readonly unmapped?: ConceptMapGroupUnmapped | undefined
}

/** The schema of {@link ConceptMapGroup}. */
export const ConceptMapGroup: ObjectSchema<ConceptMapGroup> = /* @__PURE__ */ complex("ConceptMap.group", () => ({
  ...elementsOf(BackboneElement),
  source: uri,
  sourceVersion: string,
  target: uri,
  targetVersion: string,
  element: nonEmpty(ConceptMapGroupElement),
  unmapped: ConceptMapGroupUnmapped,
}))

/** Mappings for a concept from the source set */
export interface ConceptMapGroupElement extends BackboneElement {
  /** Identifies element being mapped */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
  /** Display for the code */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** Concept in target system for element */
  readonly target?: ReadonlyArray<ConceptMapGroupElementTarget> | undefined
}

/** The schema of {@link ConceptMapGroupElement}. */
export const ConceptMapGroupElement: ObjectSchema<ConceptMapGroupElement> = /* @__PURE__ */ complex(
  "ConceptMap.group.element",
  () => ({ ...elementsOf(BackboneElement), code, display: string, target: [ConceptMapGroupElementTarget] }),
)

/** Concept in target system for element */
export interface ConceptMapGroupElementTarget extends BackboneElement {
  /** Code that identifies the target element */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
  /** Display for the code */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** relatedto | equivalent | equal | wider | subsumes | narrower | specializes | inexact | unmatched | disjoint */
  readonly equivalence:
    | "relatedto"
    | "equivalent"
    | "equal"
    | "wider"
    | "subsumes"
    | "narrower"
    | "specializes"
    | "inexact"
    | "unmatched"
    | "disjoint"
  readonly _equivalence?: Element | undefined
  /** Description of status/issues in mapping */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Other elements required for this mapping (from context) */
  readonly dependsOn?: ReadonlyArray<ConceptMapGroupElementTargetDependsOn> | undefined
  /** Other concepts that this mapping also produces */
  readonly product?: ReadonlyArray<ConceptMapGroupElementTargetDependsOn> | undefined
}

/** The schema of {@link ConceptMapGroupElementTarget}. */
export const ConceptMapGroupElementTarget: ObjectSchema<ConceptMapGroupElementTarget> = /* @__PURE__ */ complex(
  "ConceptMap.group.element.target",
  () => ({
    ...elementsOf(BackboneElement),
    code,
    display: string,
    equivalence: required(ConceptMapEquivalence),
    comment: string,
    dependsOn: [ConceptMapGroupElementTargetDependsOn],
    product: [ConceptMapGroupElementTargetDependsOn],
  }),
  [cmd1],
)

/** Other elements required for this mapping (from context) */
export interface ConceptMapGroupElementTargetDependsOn extends BackboneElement {
  /** Reference to property mapping depends on */
  readonly property: string
  readonly _property?: Element | undefined
  /** Code System (if necessary) */
  readonly system?: string | undefined
  readonly _system?: Element | undefined
  /** Value of the referenced element */
  readonly value: string
  readonly _value?: Element | undefined
  /** Display for the code (if value is a code) */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
}

/** The schema of {@link ConceptMapGroupElementTargetDependsOn}. */
export const ConceptMapGroupElementTargetDependsOn: ObjectSchema<ConceptMapGroupElementTargetDependsOn> =
  /* @__PURE__ */ complex("ConceptMap.group.element.target.dependsOn", () => ({
    ...elementsOf(BackboneElement),
    property: required(uri),
    system: canonical,
    value: required(string),
    display: string,
  }))

/** What to do when there is no mapping for the source concept */
export interface ConceptMapGroupUnmapped extends BackboneElement {
  /** provided | fixed | other-map */
  readonly mode: "provided" | "fixed" | "other-map"
  readonly _mode?: Element | undefined
  /** Fixed code when mode = fixed */
  readonly code?: string | undefined
  readonly _code?: Element | undefined
  /** Display for the code */
  readonly display?: string | undefined
  readonly _display?: Element | undefined
  /** canonical reference to an additional ConceptMap to use for mapping if the source concept is unmapped */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
}

/** The schema of {@link ConceptMapGroupUnmapped}. */
export const ConceptMapGroupUnmapped: ObjectSchema<ConceptMapGroupUnmapped> = /* @__PURE__ */ complex(
  "ConceptMap.group.unmapped",
  () => ({
    ...elementsOf(BackboneElement),
    mode: required(ConceptMapGroupUnmappedMode),
    code,
    display: string,
    url: canonical,
  }),
  [cmd2, cmd3],
)
