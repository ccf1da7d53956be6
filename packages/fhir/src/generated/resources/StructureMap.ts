// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/StructureMap), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { Contributor } from "../datatypes/Contributor.ts"
import { Count } from "../datatypes/Count.ts"
import { DataRequirement } from "../datatypes/DataRequirement.ts"
import { Distance } from "../datatypes/Distance.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, smp0, smp1, smp2 } from "../Invariants.ts"
import { Meta } from "../datatypes/Meta.ts"
import { Money } from "../datatypes/Money.ts"
import { ParameterDefinition } from "../datatypes/ParameterDefinition.ts"
import { Period } from "../datatypes/Period.ts"
import {
  base64Binary,
  boolean,
  canonical,
  code,
  date,
  dateTime,
  decimal,
  id,
  instant,
  integer,
  markdown,
  oid,
  positiveInt,
  string,
  time,
  unsignedInt,
  uri,
  url,
  uuid,
} from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { SampledData } from "../datatypes/SampledData.ts"
import { Signature } from "../datatypes/Signature.ts"
import { Timing } from "../datatypes/Timing.ts"
import { TriggerDefinition } from "../datatypes/TriggerDefinition.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  PublicationStatus,
  StructureMapContextType,
  StructureMapGroupTypeMode,
  StructureMapInputMode,
  StructureMapModelMode,
  StructureMapSourceListMode,
  StructureMapTargetListMode,
  StructureMapTransform,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A Map of relationships between 2 structures that can be used to transform data
 *
 * <http://hl7.org/fhir/R4/structuremap.html>
 */
export interface StructureMap extends DomainResource {
  readonly resourceType: "StructureMap"
  /** Canonical identifier for this structure map, represented as a URI (globally unique) */
  readonly url: string
  readonly _url?: Element | undefined
  /** Additional identifier for the structure map */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the structure map */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this structure map (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** Name for this structure map (human friendly) */
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
  /** Natural language description of the structure map */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for structure map (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this structure map is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** Structure Definition used by this map */
  readonly structure?: ReadonlyArray<StructureMapStructure> | undefined
  /** Other maps used by this map (canonical URLs) */
  readonly import?: ReadonlyArray<string | null> | undefined
  readonly _import?: ReadonlyArray<Element | null> | undefined
  /** Named sections for reader convenience */
  readonly group: readonly [StructureMapGroup, ...ReadonlyArray<StructureMapGroup>]
}

/** The schema of {@link StructureMap}. */
export const StructureMap: ResourceSchema<StructureMap> = /* @__PURE__ */ resource(
  "StructureMap",
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
    structure: [StructureMapStructure],
    import: [canonical],
    group: nonEmpty(StructureMapGroup),
  }),
  [dom2, dom3, dom4, dom5, dom6, smp0],
)

/** Structure Definition used by this map */
export interface StructureMapStructure extends BackboneElement {
  /** Canonical reference to structure definition */
  readonly url: string
  readonly _url?: Element | undefined
  /** source | queried | target | produced */
  readonly mode: "source" | "queried" | "target" | "produced"
  readonly _mode?: Element | undefined
  /** Name for type in this map */
  readonly alias?: string | undefined
  readonly _alias?: Element | undefined
  /** Documentation on use of structure */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link StructureMapStructure}. */
export const StructureMapStructure: ObjectSchema<StructureMapStructure> = /* @__PURE__ */ complex(
  "StructureMap.structure",
  () => ({
    ...elementsOf(BackboneElement),
    url: required(canonical),
    mode: required(StructureMapModelMode),
    alias: string,
    documentation: string,
  }),
)

/** Named sections for reader convenience */
export interface StructureMapGroup extends BackboneElement {
  /** Human-readable label */
  readonly name: string
  readonly _name?: Element | undefined
  /** Another group that this group adds rules to */
  readonly extends?: string | undefined
  readonly _extends?: Element | undefined
  /** none | types | type-and-types */
  readonly typeMode: "none" | "types" | "type-and-types"
  readonly _typeMode?: Element | undefined
  /** Additional description/explanation for group */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
  /** Named instance provided when invoking the map */
  readonly input: readonly [StructureMapGroupInput, ...ReadonlyArray<StructureMapGroupInput>]
  /** Transform Rule from source to target */
  readonly rule: readonly [StructureMapGroupRule, ...ReadonlyArray<StructureMapGroupRule>]
}

/** The schema of {@link StructureMapGroup}. */
export const StructureMapGroup: ObjectSchema<StructureMapGroup> = /* @__PURE__ */ complex("StructureMap.group", () => ({
  ...elementsOf(BackboneElement),
  name: required(id),
  extends: id,
  typeMode: required(StructureMapGroupTypeMode),
  documentation: string,
  input: nonEmpty(StructureMapGroupInput),
  rule: nonEmpty(StructureMapGroupRule),
}))

/** Named instance provided when invoking the map */
export interface StructureMapGroupInput extends BackboneElement {
  /** Name for this instance of data */
  readonly name: string
  readonly _name?: Element | undefined
  /** Type for this instance of data */
  readonly type?: string | undefined
  readonly _type?: Element | undefined
  /** source | target */
  readonly mode: "source" | "target"
  readonly _mode?: Element | undefined
  /** Documentation for this instance of data */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link StructureMapGroupInput}. */
export const StructureMapGroupInput: ObjectSchema<StructureMapGroupInput> = /* @__PURE__ */ complex(
  "StructureMap.group.input",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(id),
    type: string,
    mode: required(StructureMapInputMode),
    documentation: string,
  }),
)

/** Transform Rule from source to target */
export interface StructureMapGroupRule extends BackboneElement {
  /** Name of the rule for internal references */
  readonly name: string
  readonly _name?: Element | undefined
  /** Source inputs to the mapping */
  readonly source: readonly [StructureMapGroupRuleSource, ...ReadonlyArray<StructureMapGroupRuleSource>]
  /** Content to create because of this mapping rule */
  readonly target?: ReadonlyArray<StructureMapGroupRuleTarget> | undefined
  /** Rules contained in this rule */
  readonly rule?: ReadonlyArray<StructureMapGroupRule> | undefined
  /** Which other rules to apply in the context of this rule */
  readonly dependent?: ReadonlyArray<StructureMapGroupRuleDependent> | undefined
  /** Documentation for this instance of data */
  readonly documentation?: string | undefined
  readonly _documentation?: Element | undefined
}

/** The schema of {@link StructureMapGroupRule}. */
export const StructureMapGroupRule: ObjectSchema<StructureMapGroupRule> = /* @__PURE__ */ complex(
  "StructureMap.group.rule",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(id),
    source: nonEmpty(StructureMapGroupRuleSource),
    target: [StructureMapGroupRuleTarget],
    rule: [StructureMapGroupRule],
    dependent: [StructureMapGroupRuleDependent],
    documentation: string,
  }),
)

/** Source inputs to the mapping */
export interface StructureMapGroupRuleSource extends BackboneElement {
  /** Type or variable this rule applies to */
  readonly context: string
  readonly _context?: Element | undefined
  /** Specified minimum cardinality */
  readonly min?: number | undefined
  readonly _min?: Element | undefined
  /** Specified maximum cardinality (number or *) */
  readonly max?: string | undefined
  readonly _max?: Element | undefined
  /** Rule only applies if source has this type */
  readonly type?: string | undefined
  readonly _type?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueBase64Binary?: string | undefined
  readonly _defaultValueBase64Binary?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueBoolean?: boolean | undefined
  readonly _defaultValueBoolean?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueCanonical?: string | undefined
  readonly _defaultValueCanonical?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueCode?: string | undefined
  readonly _defaultValueCode?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueDate?: string | undefined
  readonly _defaultValueDate?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueDateTime?: string | undefined
  readonly _defaultValueDateTime?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueDecimal?: number | undefined
  readonly _defaultValueDecimal?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueId?: string | undefined
  readonly _defaultValueId?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueInstant?: string | undefined
  readonly _defaultValueInstant?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueInteger?: number | undefined
  readonly _defaultValueInteger?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueMarkdown?: string | undefined
  readonly _defaultValueMarkdown?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueOid?: string | undefined
  readonly _defaultValueOid?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValuePositiveInt?: number | undefined
  readonly _defaultValuePositiveInt?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueString?: string | undefined
  readonly _defaultValueString?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueTime?: string | undefined
  readonly _defaultValueTime?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueUnsignedInt?: number | undefined
  readonly _defaultValueUnsignedInt?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueUri?: string | undefined
  readonly _defaultValueUri?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueUrl?: string | undefined
  readonly _defaultValueUrl?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueUuid?: string | undefined
  readonly _defaultValueUuid?: Element | undefined
  /** Default value if no value exists */
  readonly defaultValueAddress?: Address | undefined
  /** Default value if no value exists */
  readonly defaultValueAge?: Age | undefined
  /** Default value if no value exists */
  readonly defaultValueAnnotation?: Annotation | undefined
  /** Default value if no value exists */
  readonly defaultValueAttachment?: Attachment | undefined
  /** Default value if no value exists */
  readonly defaultValueCodeableConcept?: CodeableConcept | undefined
  /** Default value if no value exists */
  readonly defaultValueCoding?: Coding | undefined
  /** Default value if no value exists */
  readonly defaultValueContactPoint?: ContactPoint | undefined
  /** Default value if no value exists */
  readonly defaultValueCount?: Count | undefined
  /** Default value if no value exists */
  readonly defaultValueDistance?: Distance | undefined
  /** Default value if no value exists */
  readonly defaultValueDuration?: Duration | undefined
  /** Default value if no value exists */
  readonly defaultValueHumanName?: HumanName | undefined
  /** Default value if no value exists */
  readonly defaultValueIdentifier?: Identifier | undefined
  /** Default value if no value exists */
  readonly defaultValueMoney?: Money | undefined
  /** Default value if no value exists */
  readonly defaultValuePeriod?: Period | undefined
  /** Default value if no value exists */
  readonly defaultValueQuantity?: Quantity | undefined
  /** Default value if no value exists */
  readonly defaultValueRange?: Range | undefined
  /** Default value if no value exists */
  readonly defaultValueRatio?: Ratio | undefined
  /** Default value if no value exists */
  readonly defaultValueReference?: Reference | undefined
  /** Default value if no value exists */
  readonly defaultValueSampledData?: SampledData | undefined
  /** Default value if no value exists */
  readonly defaultValueSignature?: Signature | undefined
  /** Default value if no value exists */
  readonly defaultValueTiming?: Timing | undefined
  /** Default value if no value exists */
  readonly defaultValueContactDetail?: ContactDetail | undefined
  /** Default value if no value exists */
  readonly defaultValueContributor?: Contributor | undefined
  /** Default value if no value exists */
  readonly defaultValueDataRequirement?: DataRequirement | undefined
  /** Default value if no value exists */
  readonly defaultValueExpression?: Expression | undefined
  /** Default value if no value exists */
  readonly defaultValueParameterDefinition?: ParameterDefinition | undefined
  /** Default value if no value exists */
  readonly defaultValueRelatedArtifact?: RelatedArtifact | undefined
  /** Default value if no value exists */
  readonly defaultValueTriggerDefinition?: TriggerDefinition | undefined
  /** Default value if no value exists */
  readonly defaultValueUsageContext?: UsageContext | undefined
  /** Default value if no value exists */
  readonly defaultValueDosage?: Dosage | undefined
  /** Default value if no value exists */
  readonly defaultValueMeta?: Meta | undefined
  /** Optional field for this source */
  readonly element?: string | undefined
  readonly _element?: Element | undefined
  /** first | not_first | last | not_last | only_one */
  readonly listMode?: "first" | "not_first" | "last" | "not_last" | "only_one" | undefined
  readonly _listMode?: Element | undefined
  /** Named context for field, if a field is specified */
  readonly variable?: string | undefined
  readonly _variable?: Element | undefined
  /** FHIRPath expression - must be true or the rule does not apply */
  readonly condition?: string | undefined
  readonly _condition?: Element | undefined
  /** FHIRPath expression - must be true or the mapping engine throws an error instead of completing */
  readonly check?: string | undefined
  readonly _check?: Element | undefined
  /** Message to put in log if source exists (FHIRPath) */
  readonly logMessage?: string | undefined
  readonly _logMessage?: Element | undefined
}

/** The schema of {@link StructureMapGroupRuleSource}. */
export const StructureMapGroupRuleSource: ObjectSchema<StructureMapGroupRuleSource> = /* @__PURE__ */ complex(
  "StructureMap.group.rule.source",
  () => ({
    ...elementsOf(BackboneElement),
    context: required(id),
    min: integer,
    max: string,
    type: string,
    ...choice("defaultValue", {
      Base64Binary: base64Binary,
      Boolean: boolean,
      Canonical: canonical,
      Code: code,
      Date: date,
      DateTime: dateTime,
      Decimal: decimal,
      Id: id,
      Instant: instant,
      Integer: integer,
      Markdown: markdown,
      Oid: oid,
      PositiveInt: positiveInt,
      String: string,
      Time: time,
      UnsignedInt: unsignedInt,
      Uri: uri,
      Url: url,
      Uuid: uuid,
      Address,
      Age,
      Annotation,
      Attachment,
      CodeableConcept,
      Coding,
      ContactPoint,
      Count,
      Distance,
      Duration,
      HumanName,
      Identifier,
      Money,
      Period,
      Quantity,
      Range,
      Ratio,
      Reference,
      SampledData,
      Signature,
      Timing,
      ContactDetail,
      Contributor,
      DataRequirement,
      Expression,
      ParameterDefinition,
      RelatedArtifact,
      TriggerDefinition,
      UsageContext,
      Dosage,
      Meta,
    }),
    element: string,
    listMode: StructureMapSourceListMode,
    variable: id,
    condition: string,
    check: string,
    logMessage: string,
  }),
)

/** Content to create because of this mapping rule */
export interface StructureMapGroupRuleTarget extends BackboneElement {
  /** Type or variable this rule applies to */
  readonly context?: string | undefined
  readonly _context?: Element | undefined
  /** type | variable */
  readonly contextType?: "type" | "variable" | undefined
  readonly _contextType?: Element | undefined
  /** Field to create in the context */
  readonly element?: string | undefined
  readonly _element?: Element | undefined
  /** Named context for field, if desired, and a field is specified */
  readonly variable?: string | undefined
  readonly _variable?: Element | undefined
  /** first | share | last | collate */
  readonly listMode?: ReadonlyArray<"first" | "share" | "last" | "collate" | null> | undefined
  readonly _listMode?: ReadonlyArray<Element | null> | undefined
  /** Internal rule reference for shared list items */
  readonly listRuleId?: string | undefined
  readonly _listRuleId?: Element | undefined
  /** create | copy + */
  readonly transform?: StructureMapTransform | undefined
  readonly _transform?: Element | undefined
  /** Parameters to the transform */
  readonly parameter?: ReadonlyArray<StructureMapGroupRuleTargetParameter> | undefined
}

/** The schema of {@link StructureMapGroupRuleTarget}. */
export const StructureMapGroupRuleTarget: ObjectSchema<StructureMapGroupRuleTarget> = /* @__PURE__ */ complex(
  "StructureMap.group.rule.target",
  () => ({
    ...elementsOf(BackboneElement),
    context: id,
    contextType: StructureMapContextType,
    element: string,
    variable: id,
    listMode: [StructureMapTargetListMode],
    listRuleId: id,
    transform: StructureMapTransform,
    parameter: [StructureMapGroupRuleTargetParameter],
  }),
  [smp1, smp2],
)

/** Parameters to the transform */
export interface StructureMapGroupRuleTargetParameter extends BackboneElement {
  /** Parameter value - variable or literal */
  readonly valueId?: string | undefined
  readonly _valueId?: Element | undefined
  /** Parameter value - variable or literal */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Parameter value - variable or literal */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Parameter value - variable or literal */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Parameter value - variable or literal */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
}

/** The schema of {@link StructureMapGroupRuleTargetParameter}. */
export const StructureMapGroupRuleTargetParameter: ObjectSchema<StructureMapGroupRuleTargetParameter> =
  /* @__PURE__ */ complex("StructureMap.group.rule.target.parameter", () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("value", { Id: id, String: string, Boolean: boolean, Integer: integer, Decimal: decimal }),
  }))

/** Which other rules to apply in the context of this rule */
export interface StructureMapGroupRuleDependent extends BackboneElement {
  /** Name of a rule or group to apply */
  readonly name: string
  readonly _name?: Element | undefined
  /** Variable to pass to the rule or group */
  readonly variable: readonly [string | null, ...ReadonlyArray<string | null>]
  readonly _variable?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link StructureMapGroupRuleDependent}. */
export const StructureMapGroupRuleDependent: ObjectSchema<StructureMapGroupRuleDependent> = /* @__PURE__ */ complex(
  "StructureMap.group.rule.dependent",
  () => ({ ...elementsOf(BackboneElement), name: required(id), variable: nonEmpty(string) }),
)
