// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/StructureDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import { ElementDefinition } from "../datatypes/ElementDefinition.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import {
  dom2,
  dom3,
  dom4,
  dom5,
  dom6,
  sdf0,
  sdf1,
  sdf10,
  sdf11,
  sdf14,
  sdf15,
  sdf15a,
  sdf16,
  sdf17,
  sdf18,
  sdf19,
  sdf2,
  sdf20,
  sdf21,
  sdf22,
  sdf23,
  sdf3,
  sdf4,
  sdf5,
  sdf6,
  sdf8,
  sdf8a,
  sdf8b,
  sdf9,
} from "../Invariants.ts"
import { boolean, canonical, dateTime, id, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  ExtensionContextType,
  FHIRVersion,
  PublicationStatus,
  StructureDefinitionKind,
  TypeDerivationRule,
} from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * Structural Definition
 *
 * <http://hl7.org/fhir/R4/structuredefinition.html>
 */
export interface StructureDefinition extends DomainResource {
  readonly resourceType: "StructureDefinition"
  /** Canonical identifier for this structure definition, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Additional identifier for the structure definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the structure definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this structure definition (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** Name for this structure definition (human friendly) */
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
  /** Natural language description of the structure definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for structure definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this structure definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** Assist with indexing and finding */
  readonly keyword?: ReadonlyArray<Coding> | undefined
  /** FHIR Version this StructureDefinition targets */
  readonly fhirVersion?: FHIRVersion | undefined
  readonly _fhirVersion?: Element | undefined
  /** External specification that the content is mapped to */
  readonly mapping?: ReadonlyArray<StructureDefinitionMapping> | undefined
  /** primitive-type | complex-type | resource | logical */
  readonly kind: "primitive-type" | "complex-type" | "resource" | "logical"
  readonly _kind?: Element | undefined
  /** Whether the structure is abstract */
  readonly abstract: boolean
  readonly _abstract?: Element | undefined
  /** If an extension, where it can be used in instances */
  readonly context?: ReadonlyArray<StructureDefinitionContext> | undefined
  /** FHIRPath invariants - when the extension can be used */
  readonly contextInvariant?: ReadonlyArray<string | null> | undefined
  readonly _contextInvariant?: ReadonlyArray<Element | null> | undefined
  /** Type defined or constrained by this structure */
  readonly type: string
  readonly _type?: Element | undefined
  /** Definition that this type is constrained/specialized from */
  readonly baseDefinition?: string | undefined
  readonly _baseDefinition?: Element | undefined
  /** specialization | constraint - How relates to base definition */
  readonly derivation?: "specialization" | "constraint" | undefined
  readonly _derivation?: Element | undefined
  /** Snapshot view of the structure */
  readonly snapshot?: StructureDefinitionSnapshot | undefined
  /** Differential view of the structure */
  readonly differential?: StructureDefinitionDifferential | undefined
}

/** The schema of {@link StructureDefinition}. */
export const StructureDefinition: ResourceSchema<StructureDefinition> = /* @__PURE__ */ resource(
  "StructureDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: required(uri),
    identifier: [Identifier],
    version: string,
    name: required(string),
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
    keyword: [Coding],
    fhirVersion: FHIRVersion,
    mapping: [StructureDefinitionMapping],
    kind: required(StructureDefinitionKind),
    abstract: required(boolean),
    context: [StructureDefinitionContext],
    contextInvariant: [string],
    type: required(uri),
    baseDefinition: canonical,
    derivation: TypeDerivationRule,
    snapshot: StructureDefinitionSnapshot,
    differential: StructureDefinitionDifferential,
  }),
  [
    dom2,
    dom3,
    dom4,
    dom5,
    dom6,
    sdf0,
    sdf1,
    sdf15a,
    sdf4,
    sdf5,
    sdf6,
    sdf9,
    sdf11,
    sdf14,
    sdf15,
    sdf16,
    sdf17,
    sdf18,
    sdf19,
    sdf21,
    sdf22,
    sdf23,
  ],
)

/** External specification that the content is mapped to */
export interface StructureDefinitionMapping extends BackboneElement {
  /** Internal id when this mapping is used */
  readonly identity: string
  readonly _identity?: Element | undefined
  /** Identifies what this mapping refers to */
  readonly uri?: string | undefined
  readonly _uri?: Element | undefined
  /** Names what this mapping refers to */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Versions, Issues, Scope limitations etc. */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link StructureDefinitionMapping}. */
export const StructureDefinitionMapping: ObjectSchema<StructureDefinitionMapping> = /* @__PURE__ */ complex(
  "StructureDefinition.mapping",
  () => ({ ...elementsOf(BackboneElement), identity: required(id), uri, name: string, comment: string }),
  [sdf2],
)

/** If an extension, where it can be used in instances */
export interface StructureDefinitionContext extends BackboneElement {
  /** fhirpath | element | extension */
  readonly type: "fhirpath" | "element" | "extension"
  readonly _type?: Element | undefined
  /** Where the extension can be used in instances */
  readonly expression: string
  readonly _expression?: Element | undefined
}

/** The schema of {@link StructureDefinitionContext}. */
export const StructureDefinitionContext: ObjectSchema<StructureDefinitionContext> = /* @__PURE__ */ complex(
  "StructureDefinition.context",
  () => ({ ...elementsOf(BackboneElement), type: required(ExtensionContextType), expression: required(string) }),
)

/** Snapshot view of the structure */
export interface StructureDefinitionSnapshot extends BackboneElement {
  /** Definition of elements in the resource (if no StructureDefinition) */
  readonly element: readonly [ElementDefinition, ...ReadonlyArray<ElementDefinition>]
}

/** The schema of {@link StructureDefinitionSnapshot}. */
export const StructureDefinitionSnapshot: ObjectSchema<StructureDefinitionSnapshot> = /* @__PURE__ */ complex(
  "StructureDefinition.snapshot",
  () => ({ ...elementsOf(BackboneElement), element: nonEmpty(ElementDefinition, { rules: [sdf10] }) }),
  [sdf3, sdf8, sdf8b],
)

/** Differential view of the structure */
export interface StructureDefinitionDifferential extends BackboneElement {
  /** Definition of elements in the resource (if no StructureDefinition) */
  readonly element: readonly [ElementDefinition, ...ReadonlyArray<ElementDefinition>]
}

/** The schema of {@link StructureDefinitionDifferential}. */
export const StructureDefinitionDifferential: ObjectSchema<StructureDefinitionDifferential> = /* @__PURE__ */ complex(
  "StructureDefinition.differential",
  () => ({ ...elementsOf(BackboneElement), element: nonEmpty(ElementDefinition) }),
  [sdf20, sdf8a],
)
