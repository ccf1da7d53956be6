// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ImplementationGuide), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, ig0, ig1, ig2 } from "../Invariants.ts"
import { boolean, canonical, code, dateTime, id, markdown, string, uri, url } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  FHIRVersion,
  GuidePageGeneration,
  GuideParameterCode,
  PublicationStatus,
  ResourceType,
  SPDXLicense,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A set of rules about how FHIR is used
 *
 * <http://hl7.org/fhir/R4/implementationguide.html>
 */
export interface ImplementationGuide extends DomainResource {
  readonly resourceType: "ImplementationGuide"
  /** Canonical identifier for this implementation guide, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Business version of the implementation guide */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this implementation guide (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** Name for this implementation guide (human friendly) */
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
  /** Natural language description of the implementation guide */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for implementation guide (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** NPM Package name for IG */
  readonly packageId: string
  readonly _packageId?: Element | undefined
  /** SPDX license code for this IG (or not-open-source) */
  readonly license?: SPDXLicense | undefined
  readonly _license?: Element | undefined
  /** FHIR Version(s) this Implementation Guide targets */
  readonly fhirVersion: readonly [FHIRVersion | null, ...ReadonlyArray<FHIRVersion | null>]
  readonly _fhirVersion?: ReadonlyArray<Element | null> | undefined
  /** Another Implementation guide this depends on */
  readonly dependsOn?: ReadonlyArray<ImplementationGuideDependsOn> | undefined
  /** Profiles that apply globally */
  readonly global?: ReadonlyArray<ImplementationGuideGlobal> | undefined
  /** Information needed to build the IG */
  readonly definition?: ImplementationGuideDefinition | undefined
  /** Information about an assembled IG */
  readonly manifest?: ImplementationGuideManifest | undefined
}

/** The schema of {@link ImplementationGuide}. */
export const ImplementationGuide: ResourceSchema<ImplementationGuide> = /* @__PURE__ */ resource(
  "ImplementationGuide",
  () => ({
    ...elementsOf(DomainResource),
    url: required(uri),
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
    copyright: markdown,
    packageId: required(id),
    license: SPDXLicense,
    fhirVersion: nonEmpty(FHIRVersion),
    dependsOn: [ImplementationGuideDependsOn],
    global: [ImplementationGuideGlobal],
    definition: ImplementationGuideDefinition,
    manifest: ImplementationGuideManifest,
  }),
  [dom2, dom3, dom4, dom5, dom6, ig0, ig2],
)

/** Another Implementation guide this depends on */
export interface ImplementationGuideDependsOn extends BackboneElement {
  /** Identity of the IG that this depends on */
  readonly uri: string
  readonly _uri?: Element | undefined
  /** NPM Package name for IG this depends on */
  readonly packageId?: string | undefined
  readonly _packageId?: Element | undefined
  /** Version of the IG */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
}

/** The schema of {@link ImplementationGuideDependsOn}. */
export const ImplementationGuideDependsOn: ObjectSchema<ImplementationGuideDependsOn> = /* @__PURE__ */ complex(
  "ImplementationGuide.dependsOn",
  () => ({ ...elementsOf(BackboneElement), uri: required(canonical), packageId: id, version: string }),
)

/** Profiles that apply globally */
export interface ImplementationGuideGlobal extends BackboneElement {
  /** Type this profile applies to */
  readonly type: ResourceType
  readonly _type?: Element | undefined
  /** Profile that all resources must conform to */
  readonly profile: string
  readonly _profile?: Element | undefined
}

/** The schema of {@link ImplementationGuideGlobal}. */
export const ImplementationGuideGlobal: ObjectSchema<ImplementationGuideGlobal> = /* @__PURE__ */ complex(
  "ImplementationGuide.global",
  () => ({ ...elementsOf(BackboneElement), type: required(ResourceType), profile: required(canonical) }),
)

/** Information needed to build the IG */
export interface ImplementationGuideDefinition extends BackboneElement {
  /** Grouping used to present related resources in the IG */
  readonly grouping?: ReadonlyArray<ImplementationGuideDefinitionGrouping> | undefined
  /** Resource in the implementation guide */
  readonly resource: readonly [
    ImplementationGuideDefinitionResource,
    ...ReadonlyArray<ImplementationGuideDefinitionResource>,
  ]
  /** Page/Section in the Guide */
  readonly page?: ImplementationGuideDefinitionPage | undefined
  /** Defines how IG is built by tools */
  readonly parameter?: ReadonlyArray<ImplementationGuideDefinitionParameter> | undefined
  /** A template for building resources */
  readonly template?: ReadonlyArray<ImplementationGuideDefinitionTemplate> | undefined
}

/** The schema of {@link ImplementationGuideDefinition}. */
export const ImplementationGuideDefinition: ObjectSchema<ImplementationGuideDefinition> = /* @__PURE__ */ complex(
  "ImplementationGuide.definition",
  () => ({
    ...elementsOf(BackboneElement),
    grouping: [ImplementationGuideDefinitionGrouping],
    resource: nonEmpty(ImplementationGuideDefinitionResource),
    page: ImplementationGuideDefinitionPage,
    parameter: [ImplementationGuideDefinitionParameter],
    template: [ImplementationGuideDefinitionTemplate],
  }),
  [ig1],
)

/** Grouping used to present related resources in the IG */
export interface ImplementationGuideDefinitionGrouping extends BackboneElement {
  /** Descriptive name for the package */
  readonly name: string
  readonly _name?: Element | undefined
  /** Human readable text describing the package */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link ImplementationGuideDefinitionGrouping}. */
export const ImplementationGuideDefinitionGrouping: ObjectSchema<ImplementationGuideDefinitionGrouping> =
  /* @__PURE__ */ complex("ImplementationGuide.definition.grouping", () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
    description: string,
  }))

/** Resource in the implementation guide */
export interface ImplementationGuideDefinitionResource extends BackboneElement {
  /** Location of the resource */
  readonly reference: Reference
  /** Versions this applies to (if different to IG) */
  readonly fhirVersion?: ReadonlyArray<FHIRVersion | null> | undefined
  readonly _fhirVersion?: ReadonlyArray<Element | null> | undefined
  /** Human Name for the resource */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Reason why included in guide */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Is an example/What is this an example of? */
  readonly exampleBoolean?: boolean | undefined
  readonly _exampleBoolean?: Element | undefined
  /** Is an example/What is this an example of? */
  readonly exampleCanonical?: string | undefined
  readonly _exampleCanonical?: Element | undefined
  /** Grouping this is part of */
  readonly groupingId?: string | undefined
  readonly _groupingId?: Element | undefined
}

/** The schema of {@link ImplementationGuideDefinitionResource}. */
export const ImplementationGuideDefinitionResource: ObjectSchema<ImplementationGuideDefinitionResource> =
  /* @__PURE__ */ complex("ImplementationGuide.definition.resource", () => ({
    ...elementsOf(BackboneElement),
    reference: required(Reference),
    fhirVersion: [FHIRVersion],
    name: string,
    description: string,
    ...choice("example", { Boolean: boolean, Canonical: canonical }),
    groupingId: id,
  }))

/** Page/Section in the Guide */
export interface ImplementationGuideDefinitionPage extends BackboneElement {
  /** Where to find that page */
  readonly nameUrl?: string | undefined
  readonly _nameUrl?: Element | undefined
  /** Where to find that page */
  readonly nameReference?: Reference<"Binary"> | undefined
  /** Short title shown for navigational assistance */
  readonly title: string
  readonly _title?: Element | undefined
  /** html | markdown | xml | generated */
  readonly generation: "html" | "markdown" | "xml" | "generated"
  readonly _generation?: Element | undefined
  /** Nested Pages / Sections */
  readonly page?: ReadonlyArray<ImplementationGuideDefinitionPage> | undefined
}

/** The schema of {@link ImplementationGuideDefinitionPage}. */
export const ImplementationGuideDefinitionPage: ObjectSchema<ImplementationGuideDefinitionPage> =
  /* @__PURE__ */ complex("ImplementationGuide.definition.page", () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("name", { Url: url, Reference }, "Binary"),
    title: required(string),
    generation: required(GuidePageGeneration),
    page: [ImplementationGuideDefinitionPage],
  }))

/** Defines how IG is built by tools */
export interface ImplementationGuideDefinitionParameter extends BackboneElement {
  /** apply | path-resource | path-pages | path-tx-cache | expansion-parameter | rule-broken-links | generate-xml | generate-json | generate-turtle | html-template */
  readonly code:
    | "apply"
    | "path-resource"
    | "path-pages"
    | "path-tx-cache"
    | "expansion-parameter"
    | "rule-broken-links"
    | "generate-xml"
    | "generate-json"
    | "generate-turtle"
    | "html-template"
  readonly _code?: Element | undefined
  /** Value for named type */
  readonly value: string
  readonly _value?: Element | undefined
}

/** The schema of {@link ImplementationGuideDefinitionParameter}. */
export const ImplementationGuideDefinitionParameter: ObjectSchema<ImplementationGuideDefinitionParameter> =
  /* @__PURE__ */ complex("ImplementationGuide.definition.parameter", () => ({
    ...elementsOf(BackboneElement),
    code: required(GuideParameterCode),
    value: required(string),
  }))

/** A template for building resources */
export interface ImplementationGuideDefinitionTemplate extends BackboneElement {
  /** Type of template specified */
  readonly code: string
  readonly _code?: Element | undefined
  /** The source location for the template */
  readonly source: string
  readonly _source?: Element | undefined
  /** The scope in which the template applies */
  readonly scope?: string | undefined
  readonly _scope?: Element | undefined
}

/** The schema of {@link ImplementationGuideDefinitionTemplate}. */
export const ImplementationGuideDefinitionTemplate: ObjectSchema<ImplementationGuideDefinitionTemplate> =
  /* @__PURE__ */ complex("ImplementationGuide.definition.template", () => ({
    ...elementsOf(BackboneElement),
    code: required(code),
    source: required(string),
    scope: string,
  }))

/** Information about an assembled IG */
export interface ImplementationGuideManifest extends BackboneElement {
  /** Location of rendered implementation guide */
  readonly rendering?: string | undefined
  readonly _rendering?: Element | undefined
  /** Resource in the implementation guide */
  readonly resource: readonly [
    ImplementationGuideManifestResource,
    ...ReadonlyArray<ImplementationGuideManifestResource>,
  ]
  /** HTML page within the parent IG */
  readonly page?: ReadonlyArray<ImplementationGuideManifestPage> | undefined
  /** Image within the IG */
  readonly image?: ReadonlyArray<string | null> | undefined
  readonly _image?: ReadonlyArray<Element | null> | undefined
  /** Additional linkable file in IG */
  readonly other?: ReadonlyArray<string | null> | undefined
  readonly _other?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ImplementationGuideManifest}. */
export const ImplementationGuideManifest: ObjectSchema<ImplementationGuideManifest> = /* @__PURE__ */ complex(
  "ImplementationGuide.manifest",
  () => ({
    ...elementsOf(BackboneElement),
    rendering: url,
    resource: nonEmpty(ImplementationGuideManifestResource),
    page: [ImplementationGuideManifestPage],
    image: [string],
    other: [string],
  }),
)

/** Resource in the implementation guide */
export interface ImplementationGuideManifestResource extends BackboneElement {
  /** Location of the resource */
  readonly reference: Reference
  /** Is an example/What is this an example of? */
  readonly exampleBoolean?: boolean | undefined
  readonly _exampleBoolean?: Element | undefined
  /** Is an example/What is this an example of? */
  readonly exampleCanonical?: string | undefined
  readonly _exampleCanonical?: Element | undefined
  /** Relative path for page in IG */
  readonly relativePath?: string | undefined
  readonly _relativePath?: Element | undefined
}

/** The schema of {@link ImplementationGuideManifestResource}. */
export const ImplementationGuideManifestResource: ObjectSchema<ImplementationGuideManifestResource> =
  /* @__PURE__ */ complex("ImplementationGuide.manifest.resource", () => ({
    ...elementsOf(BackboneElement),
    reference: required(Reference),
    ...choice("example", { Boolean: boolean, Canonical: canonical }),
    relativePath: url,
  }))

/** HTML page within the parent IG */
export interface ImplementationGuideManifestPage extends BackboneElement {
  /** HTML page name */
  readonly name: string
  readonly _name?: Element | undefined
  /** Title of the page, for references */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Anchor available on the page */
  readonly anchor?: ReadonlyArray<string | null> | undefined
  readonly _anchor?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ImplementationGuideManifestPage}. */
export const ImplementationGuideManifestPage: ObjectSchema<ImplementationGuideManifestPage> = /* @__PURE__ */ complex(
  "ImplementationGuide.manifest.page",
  () => ({ ...elementsOf(BackboneElement), name: required(string), title: string, anchor: [string] }),
)
