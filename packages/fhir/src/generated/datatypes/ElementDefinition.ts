// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ElementDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "./Address.ts"
import { Age } from "./Age.ts"
import { Annotation } from "./Annotation.ts"
import { Attachment } from "./Attachment.ts"
import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import { Coding } from "./Coding.ts"
import { ContactDetail } from "./ContactDetail.ts"
import { ContactPoint } from "./ContactPoint.ts"
import { Contributor } from "./Contributor.ts"
import { Count } from "./Count.ts"
import { DataRequirement } from "./DataRequirement.ts"
import { Distance } from "./Distance.ts"
import { Dosage } from "./Dosage.ts"
import { Duration } from "./Duration.ts"
import { Element } from "./Element.ts"
import { Expression } from "./Expression.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { HumanName } from "./HumanName.ts"
import { Identifier } from "./Identifier.ts"
import {
  eld1,
  eld12,
  eld13,
  eld14,
  eld15,
  eld16,
  eld17,
  eld18,
  eld19,
  eld2,
  eld20,
  eld21,
  eld22,
  eld3,
  eld4,
  eld5,
  eld6,
  eld7,
  eld8,
} from "../Invariants.ts"
import { Meta } from "./Meta.ts"
import { Money } from "./Money.ts"
import { ParameterDefinition } from "./ParameterDefinition.ts"
import { Period } from "./Period.ts"
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
import { Quantity } from "./Quantity.ts"
import { Range } from "./Range.ts"
import { Ratio } from "./Ratio.ts"
import { Reference } from "./Reference.ts"
import { RelatedArtifact } from "./RelatedArtifact.ts"
import { SampledData } from "./SampledData.ts"
import { Signature } from "./Signature.ts"
import { Timing } from "./Timing.ts"
import { TriggerDefinition } from "./TriggerDefinition.ts"
import { UsageContext } from "./UsageContext.ts"
import {
  AggregationMode,
  BindingStrength,
  ConstraintSeverity,
  DiscriminatorType,
  MimeTypes,
  PropertyRepresentation,
  ReferenceVersionRules,
  SlicingRules,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, optional, required, requiredChoice } from "../../internal/construct.ts"

/**
 * Definition of an element in a resource or extension
 *
 * <http://hl7.org/fhir/StructureDefinition/ElementDefinition>
 */
export interface ElementDefinition extends BackboneElement {
  /** Path of the element in the hierarchy of elements */
  readonly path: string
  readonly _path?: Element | undefined
  /** xmlAttr | xmlText | typeAttr | cdaText | xhtml */
  readonly representation?: ReadonlyArray<"xmlAttr" | "xmlText" | "typeAttr" | "cdaText" | "xhtml" | null> | undefined
  readonly _representation?: ReadonlyArray<Element | null> | undefined
  /** Name for this particular element (in a set of slices) */
  readonly sliceName?: string | undefined
  readonly _sliceName?: Element | undefined
  /** If this slice definition constrains an inherited slice definition (or not) */
  readonly sliceIsConstraining?: boolean | undefined
  readonly _sliceIsConstraining?: Element | undefined
  /** Name for element to display with or prompt for element */
  readonly label?: string | undefined
  readonly _label?: Element | undefined
  /** Corresponding codes in terminologies */
  readonly code?: ReadonlyArray<Coding> | undefined
  /** This element is sliced - slices follow */
  readonly slicing?: ElementDefinitionSlicing | undefined
  /** Concise definition for space-constrained presentation */
  readonly short?: string | undefined
  readonly _short?: Element | undefined
  /** Full formal definition as narrative text */
  readonly definition?: string | undefined
  readonly _definition?: Element | undefined
  /** Comments about the use of this element */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** Why this resource has been created */
  readonly requirements?: string | undefined
  readonly _requirements?: Element | undefined
  /** Other names */
  readonly alias?: ReadonlyArray<string | null> | undefined
  readonly _alias?: ReadonlyArray<Element | null> | undefined
  /** Minimum Cardinality */
  readonly min?: number | undefined
  readonly _min?: Element | undefined
  /** Maximum Cardinality (a number or *) */
  readonly max?: string | undefined
  readonly _max?: Element | undefined
  /** Base definition information for tools */
  readonly base?: ElementDefinitionBase | undefined
  /** Reference to definition of content for the element */
  readonly contentReference?: string | undefined
  readonly _contentReference?: Element | undefined
  /** Data type and Profile for this element */
  readonly type?: ReadonlyArray<ElementDefinitionType> | undefined
  /** Specified value if missing from instance */
  readonly defaultValueBase64Binary?: string | undefined
  readonly _defaultValueBase64Binary?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueBoolean?: boolean | undefined
  readonly _defaultValueBoolean?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueCanonical?: string | undefined
  readonly _defaultValueCanonical?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueCode?: string | undefined
  readonly _defaultValueCode?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDate?: string | undefined
  readonly _defaultValueDate?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDateTime?: string | undefined
  readonly _defaultValueDateTime?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDecimal?: number | undefined
  readonly _defaultValueDecimal?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueId?: string | undefined
  readonly _defaultValueId?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueInstant?: string | undefined
  readonly _defaultValueInstant?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueInteger?: number | undefined
  readonly _defaultValueInteger?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueMarkdown?: string | undefined
  readonly _defaultValueMarkdown?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueOid?: string | undefined
  readonly _defaultValueOid?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValuePositiveInt?: number | undefined
  readonly _defaultValuePositiveInt?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueString?: string | undefined
  readonly _defaultValueString?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueTime?: string | undefined
  readonly _defaultValueTime?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueUnsignedInt?: number | undefined
  readonly _defaultValueUnsignedInt?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueUri?: string | undefined
  readonly _defaultValueUri?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueUrl?: string | undefined
  readonly _defaultValueUrl?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueUuid?: string | undefined
  readonly _defaultValueUuid?: Element | undefined
  /** Specified value if missing from instance */
  readonly defaultValueAddress?: Address | undefined
  /** Specified value if missing from instance */
  readonly defaultValueAge?: Age | undefined
  /** Specified value if missing from instance */
  readonly defaultValueAnnotation?: Annotation | undefined
  /** Specified value if missing from instance */
  readonly defaultValueAttachment?: Attachment | undefined
  /** Specified value if missing from instance */
  readonly defaultValueCodeableConcept?: CodeableConcept | undefined
  /** Specified value if missing from instance */
  readonly defaultValueCoding?: Coding | undefined
  /** Specified value if missing from instance */
  readonly defaultValueContactPoint?: ContactPoint | undefined
  /** Specified value if missing from instance */
  readonly defaultValueCount?: Count | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDistance?: Distance | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDuration?: Duration | undefined
  /** Specified value if missing from instance */
  readonly defaultValueHumanName?: HumanName | undefined
  /** Specified value if missing from instance */
  readonly defaultValueIdentifier?: Identifier | undefined
  /** Specified value if missing from instance */
  readonly defaultValueMoney?: Money | undefined
  /** Specified value if missing from instance */
  readonly defaultValuePeriod?: Period | undefined
  /** Specified value if missing from instance */
  readonly defaultValueQuantity?: Quantity | undefined
  /** Specified value if missing from instance */
  readonly defaultValueRange?: Range | undefined
  /** Specified value if missing from instance */
  readonly defaultValueRatio?: Ratio | undefined
  /** Specified value if missing from instance */
  readonly defaultValueReference?: Reference | undefined
  /** Specified value if missing from instance */
  readonly defaultValueSampledData?: SampledData | undefined
  /** Specified value if missing from instance */
  readonly defaultValueSignature?: Signature | undefined
  /** Specified value if missing from instance */
  readonly defaultValueTiming?: Timing | undefined
  /** Specified value if missing from instance */
  readonly defaultValueContactDetail?: ContactDetail | undefined
  /** Specified value if missing from instance */
  readonly defaultValueContributor?: Contributor | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDataRequirement?: DataRequirement | undefined
  /** Specified value if missing from instance */
  readonly defaultValueExpression?: Expression | undefined
  /** Specified value if missing from instance */
  readonly defaultValueParameterDefinition?: ParameterDefinition | undefined
  /** Specified value if missing from instance */
  readonly defaultValueRelatedArtifact?: RelatedArtifact | undefined
  /** Specified value if missing from instance */
  readonly defaultValueTriggerDefinition?: TriggerDefinition | undefined
  /** Specified value if missing from instance */
  readonly defaultValueUsageContext?: UsageContext | undefined
  /** Specified value if missing from instance */
  readonly defaultValueDosage?: Dosage | undefined
  /** Specified value if missing from instance */
  readonly defaultValueMeta?: Meta | undefined
  /** Implicit meaning when this element is missing */
  readonly meaningWhenMissing?: string | undefined
  readonly _meaningWhenMissing?: Element | undefined
  /** What the order of the elements means */
  readonly orderMeaning?: string | undefined
  readonly _orderMeaning?: Element | undefined
  /** Value must be exactly this */
  readonly fixedBase64Binary?: string | undefined
  readonly _fixedBase64Binary?: Element | undefined
  /** Value must be exactly this */
  readonly fixedBoolean?: boolean | undefined
  readonly _fixedBoolean?: Element | undefined
  /** Value must be exactly this */
  readonly fixedCanonical?: string | undefined
  readonly _fixedCanonical?: Element | undefined
  /** Value must be exactly this */
  readonly fixedCode?: string | undefined
  readonly _fixedCode?: Element | undefined
  /** Value must be exactly this */
  readonly fixedDate?: string | undefined
  readonly _fixedDate?: Element | undefined
  /** Value must be exactly this */
  readonly fixedDateTime?: string | undefined
  readonly _fixedDateTime?: Element | undefined
  /** Value must be exactly this */
  readonly fixedDecimal?: number | undefined
  readonly _fixedDecimal?: Element | undefined
  /** Value must be exactly this */
  readonly fixedId?: string | undefined
  readonly _fixedId?: Element | undefined
  /** Value must be exactly this */
  readonly fixedInstant?: string | undefined
  readonly _fixedInstant?: Element | undefined
  /** Value must be exactly this */
  readonly fixedInteger?: number | undefined
  readonly _fixedInteger?: Element | undefined
  /** Value must be exactly this */
  readonly fixedMarkdown?: string | undefined
  readonly _fixedMarkdown?: Element | undefined
  /** Value must be exactly this */
  readonly fixedOid?: string | undefined
  readonly _fixedOid?: Element | undefined
  /** Value must be exactly this */
  readonly fixedPositiveInt?: number | undefined
  readonly _fixedPositiveInt?: Element | undefined
  /** Value must be exactly this */
  readonly fixedString?: string | undefined
  readonly _fixedString?: Element | undefined
  /** Value must be exactly this */
  readonly fixedTime?: string | undefined
  readonly _fixedTime?: Element | undefined
  /** Value must be exactly this */
  readonly fixedUnsignedInt?: number | undefined
  readonly _fixedUnsignedInt?: Element | undefined
  /** Value must be exactly this */
  readonly fixedUri?: string | undefined
  readonly _fixedUri?: Element | undefined
  /** Value must be exactly this */
  readonly fixedUrl?: string | undefined
  readonly _fixedUrl?: Element | undefined
  /** Value must be exactly this */
  readonly fixedUuid?: string | undefined
  readonly _fixedUuid?: Element | undefined
  /** Value must be exactly this */
  readonly fixedAddress?: Address | undefined
  /** Value must be exactly this */
  readonly fixedAge?: Age | undefined
  /** Value must be exactly this */
  readonly fixedAnnotation?: Annotation | undefined
  /** Value must be exactly this */
  readonly fixedAttachment?: Attachment | undefined
  /** Value must be exactly this */
  readonly fixedCodeableConcept?: CodeableConcept | undefined
  /** Value must be exactly this */
  readonly fixedCoding?: Coding | undefined
  /** Value must be exactly this */
  readonly fixedContactPoint?: ContactPoint | undefined
  /** Value must be exactly this */
  readonly fixedCount?: Count | undefined
  /** Value must be exactly this */
  readonly fixedDistance?: Distance | undefined
  /** Value must be exactly this */
  readonly fixedDuration?: Duration | undefined
  /** Value must be exactly this */
  readonly fixedHumanName?: HumanName | undefined
  /** Value must be exactly this */
  readonly fixedIdentifier?: Identifier | undefined
  /** Value must be exactly this */
  readonly fixedMoney?: Money | undefined
  /** Value must be exactly this */
  readonly fixedPeriod?: Period | undefined
  /** Value must be exactly this */
  readonly fixedQuantity?: Quantity | undefined
  /** Value must be exactly this */
  readonly fixedRange?: Range | undefined
  /** Value must be exactly this */
  readonly fixedRatio?: Ratio | undefined
  /** Value must be exactly this */
  readonly fixedReference?: Reference | undefined
  /** Value must be exactly this */
  readonly fixedSampledData?: SampledData | undefined
  /** Value must be exactly this */
  readonly fixedSignature?: Signature | undefined
  /** Value must be exactly this */
  readonly fixedTiming?: Timing | undefined
  /** Value must be exactly this */
  readonly fixedContactDetail?: ContactDetail | undefined
  /** Value must be exactly this */
  readonly fixedContributor?: Contributor | undefined
  /** Value must be exactly this */
  readonly fixedDataRequirement?: DataRequirement | undefined
  /** Value must be exactly this */
  readonly fixedExpression?: Expression | undefined
  /** Value must be exactly this */
  readonly fixedParameterDefinition?: ParameterDefinition | undefined
  /** Value must be exactly this */
  readonly fixedRelatedArtifact?: RelatedArtifact | undefined
  /** Value must be exactly this */
  readonly fixedTriggerDefinition?: TriggerDefinition | undefined
  /** Value must be exactly this */
  readonly fixedUsageContext?: UsageContext | undefined
  /** Value must be exactly this */
  readonly fixedDosage?: Dosage | undefined
  /** Value must be exactly this */
  readonly fixedMeta?: Meta | undefined
  /** Value must have at least these property values */
  readonly patternBase64Binary?: string | undefined
  readonly _patternBase64Binary?: Element | undefined
  /** Value must have at least these property values */
  readonly patternBoolean?: boolean | undefined
  readonly _patternBoolean?: Element | undefined
  /** Value must have at least these property values */
  readonly patternCanonical?: string | undefined
  readonly _patternCanonical?: Element | undefined
  /** Value must have at least these property values */
  readonly patternCode?: string | undefined
  readonly _patternCode?: Element | undefined
  /** Value must have at least these property values */
  readonly patternDate?: string | undefined
  readonly _patternDate?: Element | undefined
  /** Value must have at least these property values */
  readonly patternDateTime?: string | undefined
  readonly _patternDateTime?: Element | undefined
  /** Value must have at least these property values */
  readonly patternDecimal?: number | undefined
  readonly _patternDecimal?: Element | undefined
  /** Value must have at least these property values */
  readonly patternId?: string | undefined
  readonly _patternId?: Element | undefined
  /** Value must have at least these property values */
  readonly patternInstant?: string | undefined
  readonly _patternInstant?: Element | undefined
  /** Value must have at least these property values */
  readonly patternInteger?: number | undefined
  readonly _patternInteger?: Element | undefined
  /** Value must have at least these property values */
  readonly patternMarkdown?: string | undefined
  readonly _patternMarkdown?: Element | undefined
  /** Value must have at least these property values */
  readonly patternOid?: string | undefined
  readonly _patternOid?: Element | undefined
  /** Value must have at least these property values */
  readonly patternPositiveInt?: number | undefined
  readonly _patternPositiveInt?: Element | undefined
  /** Value must have at least these property values */
  readonly patternString?: string | undefined
  readonly _patternString?: Element | undefined
  /** Value must have at least these property values */
  readonly patternTime?: string | undefined
  readonly _patternTime?: Element | undefined
  /** Value must have at least these property values */
  readonly patternUnsignedInt?: number | undefined
  readonly _patternUnsignedInt?: Element | undefined
  /** Value must have at least these property values */
  readonly patternUri?: string | undefined
  readonly _patternUri?: Element | undefined
  /** Value must have at least these property values */
  readonly patternUrl?: string | undefined
  readonly _patternUrl?: Element | undefined
  /** Value must have at least these property values */
  readonly patternUuid?: string | undefined
  readonly _patternUuid?: Element | undefined
  /** Value must have at least these property values */
  readonly patternAddress?: Address | undefined
  /** Value must have at least these property values */
  readonly patternAge?: Age | undefined
  /** Value must have at least these property values */
  readonly patternAnnotation?: Annotation | undefined
  /** Value must have at least these property values */
  readonly patternAttachment?: Attachment | undefined
  /** Value must have at least these property values */
  readonly patternCodeableConcept?: CodeableConcept | undefined
  /** Value must have at least these property values */
  readonly patternCoding?: Coding | undefined
  /** Value must have at least these property values */
  readonly patternContactPoint?: ContactPoint | undefined
  /** Value must have at least these property values */
  readonly patternCount?: Count | undefined
  /** Value must have at least these property values */
  readonly patternDistance?: Distance | undefined
  /** Value must have at least these property values */
  readonly patternDuration?: Duration | undefined
  /** Value must have at least these property values */
  readonly patternHumanName?: HumanName | undefined
  /** Value must have at least these property values */
  readonly patternIdentifier?: Identifier | undefined
  /** Value must have at least these property values */
  readonly patternMoney?: Money | undefined
  /** Value must have at least these property values */
  readonly patternPeriod?: Period | undefined
  /** Value must have at least these property values */
  readonly patternQuantity?: Quantity | undefined
  /** Value must have at least these property values */
  readonly patternRange?: Range | undefined
  /** Value must have at least these property values */
  readonly patternRatio?: Ratio | undefined
  /** Value must have at least these property values */
  readonly patternReference?: Reference | undefined
  /** Value must have at least these property values */
  readonly patternSampledData?: SampledData | undefined
  /** Value must have at least these property values */
  readonly patternSignature?: Signature | undefined
  /** Value must have at least these property values */
  readonly patternTiming?: Timing | undefined
  /** Value must have at least these property values */
  readonly patternContactDetail?: ContactDetail | undefined
  /** Value must have at least these property values */
  readonly patternContributor?: Contributor | undefined
  /** Value must have at least these property values */
  readonly patternDataRequirement?: DataRequirement | undefined
  /** Value must have at least these property values */
  readonly patternExpression?: Expression | undefined
  /** Value must have at least these property values */
  readonly patternParameterDefinition?: ParameterDefinition | undefined
  /** Value must have at least these property values */
  readonly patternRelatedArtifact?: RelatedArtifact | undefined
  /** Value must have at least these property values */
  readonly patternTriggerDefinition?: TriggerDefinition | undefined
  /** Value must have at least these property values */
  readonly patternUsageContext?: UsageContext | undefined
  /** Value must have at least these property values */
  readonly patternDosage?: Dosage | undefined
  /** Value must have at least these property values */
  readonly patternMeta?: Meta | undefined
  /** Example value (as defined for type) */
  readonly example?: ReadonlyArray<ElementDefinitionExample> | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueDate?: string | undefined
  readonly _minValueDate?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueDateTime?: string | undefined
  readonly _minValueDateTime?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueInstant?: string | undefined
  readonly _minValueInstant?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueTime?: string | undefined
  readonly _minValueTime?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueDecimal?: number | undefined
  readonly _minValueDecimal?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueInteger?: number | undefined
  readonly _minValueInteger?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValuePositiveInt?: number | undefined
  readonly _minValuePositiveInt?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueUnsignedInt?: number | undefined
  readonly _minValueUnsignedInt?: Element | undefined
  /** Minimum Allowed Value (for some types) */
  readonly minValueQuantity?: Quantity | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueDate?: string | undefined
  readonly _maxValueDate?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueDateTime?: string | undefined
  readonly _maxValueDateTime?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueInstant?: string | undefined
  readonly _maxValueInstant?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueTime?: string | undefined
  readonly _maxValueTime?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueDecimal?: number | undefined
  readonly _maxValueDecimal?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueInteger?: number | undefined
  readonly _maxValueInteger?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValuePositiveInt?: number | undefined
  readonly _maxValuePositiveInt?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueUnsignedInt?: number | undefined
  readonly _maxValueUnsignedInt?: Element | undefined
  /** Maximum Allowed Value (for some types) */
  readonly maxValueQuantity?: Quantity | undefined
  /** Max length for strings */
  readonly maxLength?: number | undefined
  readonly _maxLength?: Element | undefined
  /** Reference to invariant about presence */
  readonly condition?: ReadonlyArray<string | null> | undefined
  readonly _condition?: ReadonlyArray<Element | null> | undefined
  /** Condition that must evaluate to true */
  readonly constraint?: ReadonlyArray<ElementDefinitionConstraint> | undefined
  /** If the element must be supported */
  readonly mustSupport?: boolean | undefined
  readonly _mustSupport?: Element | undefined
  /** If this modifies the meaning of other elements */
  readonly isModifier?: boolean | undefined
  readonly _isModifier?: Element | undefined
  /** Reason that this element is marked as a modifier */
  readonly isModifierReason?: string | undefined
  readonly _isModifierReason?: Element | undefined
  /** Include when _summary = true? */
  readonly isSummary?: boolean | undefined
  readonly _isSummary?: Element | undefined
  /** ValueSet details if this is coded */
  readonly binding?: ElementDefinitionBinding | undefined
  /** Map element to another set of definitions */
  readonly mapping?: ReadonlyArray<ElementDefinitionMapping> | undefined
}

/** The schema of {@link ElementDefinition}. */
export const ElementDefinition: ObjectSchema<ElementDefinition> = /* @__PURE__ */ complex(
  "ElementDefinition",
  () => ({
    ...elementsOf(BackboneElement),
    path: required(string),
    representation: [PropertyRepresentation],
    sliceName: string,
    sliceIsConstraining: boolean,
    label: string,
    code: [Coding],
    slicing: ElementDefinitionSlicing,
    short: string,
    definition: markdown,
    comment: markdown,
    requirements: markdown,
    alias: [string],
    min: unsignedInt,
    max: optional(string, { rules: [eld3] }),
    base: ElementDefinitionBase,
    contentReference: uri,
    type: [ElementDefinitionType],
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
    meaningWhenMissing: markdown,
    orderMeaning: string,
    ...choice("fixed", {
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
    ...choice("pattern", {
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
    example: [ElementDefinitionExample],
    ...choice("minValue", {
      Date: date,
      DateTime: dateTime,
      Instant: instant,
      Time: time,
      Decimal: decimal,
      Integer: integer,
      PositiveInt: positiveInt,
      UnsignedInt: unsignedInt,
      Quantity,
    }),
    ...choice("maxValue", {
      Date: date,
      DateTime: dateTime,
      Instant: instant,
      Time: time,
      Decimal: decimal,
      Integer: integer,
      PositiveInt: positiveInt,
      UnsignedInt: unsignedInt,
      Quantity,
    }),
    maxLength: integer,
    condition: [id],
    constraint: [ElementDefinitionConstraint],
    mustSupport: boolean,
    isModifier: boolean,
    isModifierReason: string,
    isSummary: boolean,
    binding: ElementDefinitionBinding,
    mapping: [ElementDefinitionMapping],
  }),
  [eld2, eld5, eld6, eld7, eld8, eld13, eld14, eld15, eld16, eld18, eld19, eld20, eld22],
)

/** This element is sliced - slices follow */
export interface ElementDefinitionSlicing extends Element {
  /** Element values that are used to distinguish the slices */
  readonly discriminator?: ReadonlyArray<ElementDefinitionSlicingDiscriminator> | undefined
  /** Text description of how slicing works (or not) */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** If elements must be in same order as slices */
  readonly ordered?: boolean | undefined
  readonly _ordered?: Element | undefined
  /** closed | open | openAtEnd */
  readonly rules: "closed" | "open" | "openAtEnd"
  readonly _rules?: Element | undefined
}

/** The schema of {@link ElementDefinitionSlicing}. */
export const ElementDefinitionSlicing: ObjectSchema<ElementDefinitionSlicing> = /* @__PURE__ */ complex(
  "ElementDefinition.slicing",
  () => ({
    ...elementsOf(Element),
    discriminator: [ElementDefinitionSlicingDiscriminator],
    description: string,
    ordered: boolean,
    rules: required(SlicingRules),
  }),
  [eld1],
)

/** Element values that are used to distinguish the slices */
export interface ElementDefinitionSlicingDiscriminator extends Element {
  /** value | exists | pattern | type | profile */
  readonly type: "value" | "exists" | "pattern" | "type" | "profile"
  readonly _type?: Element | undefined
  /** Path to element value */
  readonly path: string
  readonly _path?: Element | undefined
}

/** The schema of {@link ElementDefinitionSlicingDiscriminator}. */
export const ElementDefinitionSlicingDiscriminator: ObjectSchema<ElementDefinitionSlicingDiscriminator> =
  /* @__PURE__ */ complex("ElementDefinition.slicing.discriminator", () => ({
    ...elementsOf(Element),
    type: required(DiscriminatorType),
    path: required(string),
  }))

/** Base definition information for tools */
export interface ElementDefinitionBase extends Element {
  /** Path that identifies the base element */
  readonly path: string
  readonly _path?: Element | undefined
  /** Min cardinality of the base element */
  readonly min: number
  readonly _min?: Element | undefined
  /** Max cardinality of the base element */
  readonly max: string
  readonly _max?: Element | undefined
}

/** The schema of {@link ElementDefinitionBase}. */
export const ElementDefinitionBase: ObjectSchema<ElementDefinitionBase> = /* @__PURE__ */ complex(
  "ElementDefinition.base",
  () => ({ ...elementsOf(Element), path: required(string), min: required(unsignedInt), max: required(string) }),
)

/** Data type and Profile for this element */
export interface ElementDefinitionType extends Element {
  /** Data type or Resource (reference to definition) */
  readonly code: string
  readonly _code?: Element | undefined
  /** Profiles (StructureDefinition or IG) - one must apply */
  readonly profile?: ReadonlyArray<string | null> | undefined
  readonly _profile?: ReadonlyArray<Element | null> | undefined
  /** Profile (StructureDefinition or IG) on the Reference/canonical target - one must apply */
  readonly targetProfile?: ReadonlyArray<string | null> | undefined
  readonly _targetProfile?: ReadonlyArray<Element | null> | undefined
  /** contained | referenced | bundled - how aggregated */
  readonly aggregation?: ReadonlyArray<"contained" | "referenced" | "bundled" | null> | undefined
  readonly _aggregation?: ReadonlyArray<Element | null> | undefined
  /** either | independent | specific */
  readonly versioning?: "either" | "independent" | "specific" | undefined
  readonly _versioning?: Element | undefined
}

/** The schema of {@link ElementDefinitionType}. */
export const ElementDefinitionType: ObjectSchema<ElementDefinitionType> = /* @__PURE__ */ complex(
  "ElementDefinition.type",
  () => ({
    ...elementsOf(Element),
    code: required(uri),
    profile: [canonical],
    targetProfile: [canonical],
    aggregation: [AggregationMode],
    versioning: ReferenceVersionRules,
  }),
  [eld4, eld17],
)

/** Example value (as defined for type) */
export interface ElementDefinitionExample extends Element {
  /** Describes the purpose of this example */
  readonly label: string
  readonly _label?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueCanonical?: string | undefined
  readonly _valueCanonical?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueId?: string | undefined
  readonly _valueId?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueInstant?: string | undefined
  readonly _valueInstant?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueMarkdown?: string | undefined
  readonly _valueMarkdown?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueOid?: string | undefined
  readonly _valueOid?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valuePositiveInt?: number | undefined
  readonly _valuePositiveInt?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueUnsignedInt?: number | undefined
  readonly _valueUnsignedInt?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueUrl?: string | undefined
  readonly _valueUrl?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueUuid?: string | undefined
  readonly _valueUuid?: Element | undefined
  /** Value of Example (one of allowed types) */
  readonly valueAddress?: Address | undefined
  /** Value of Example (one of allowed types) */
  readonly valueAge?: Age | undefined
  /** Value of Example (one of allowed types) */
  readonly valueAnnotation?: Annotation | undefined
  /** Value of Example (one of allowed types) */
  readonly valueAttachment?: Attachment | undefined
  /** Value of Example (one of allowed types) */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Value of Example (one of allowed types) */
  readonly valueCoding?: Coding | undefined
  /** Value of Example (one of allowed types) */
  readonly valueContactPoint?: ContactPoint | undefined
  /** Value of Example (one of allowed types) */
  readonly valueCount?: Count | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDistance?: Distance | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDuration?: Duration | undefined
  /** Value of Example (one of allowed types) */
  readonly valueHumanName?: HumanName | undefined
  /** Value of Example (one of allowed types) */
  readonly valueIdentifier?: Identifier | undefined
  /** Value of Example (one of allowed types) */
  readonly valueMoney?: Money | undefined
  /** Value of Example (one of allowed types) */
  readonly valuePeriod?: Period | undefined
  /** Value of Example (one of allowed types) */
  readonly valueQuantity?: Quantity | undefined
  /** Value of Example (one of allowed types) */
  readonly valueRange?: Range | undefined
  /** Value of Example (one of allowed types) */
  readonly valueRatio?: Ratio | undefined
  /** Value of Example (one of allowed types) */
  readonly valueReference?: Reference | undefined
  /** Value of Example (one of allowed types) */
  readonly valueSampledData?: SampledData | undefined
  /** Value of Example (one of allowed types) */
  readonly valueSignature?: Signature | undefined
  /** Value of Example (one of allowed types) */
  readonly valueTiming?: Timing | undefined
  /** Value of Example (one of allowed types) */
  readonly valueContactDetail?: ContactDetail | undefined
  /** Value of Example (one of allowed types) */
  readonly valueContributor?: Contributor | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDataRequirement?: DataRequirement | undefined
  /** Value of Example (one of allowed types) */
  readonly valueExpression?: Expression | undefined
  /** Value of Example (one of allowed types) */
  readonly valueParameterDefinition?: ParameterDefinition | undefined
  /** Value of Example (one of allowed types) */
  readonly valueRelatedArtifact?: RelatedArtifact | undefined
  /** Value of Example (one of allowed types) */
  readonly valueTriggerDefinition?: TriggerDefinition | undefined
  /** Value of Example (one of allowed types) */
  readonly valueUsageContext?: UsageContext | undefined
  /** Value of Example (one of allowed types) */
  readonly valueDosage?: Dosage | undefined
  /** Value of Example (one of allowed types) */
  readonly valueMeta?: Meta | undefined
}

/** The schema of {@link ElementDefinitionExample}. */
export const ElementDefinitionExample: ObjectSchema<ElementDefinitionExample> = /* @__PURE__ */ complex(
  "ElementDefinition.example",
  () => ({
    ...elementsOf(Element),
    label: required(string),
    ...requiredChoice("value", {
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
  }),
)

/** Condition that must evaluate to true */
export interface ElementDefinitionConstraint extends Element {
  /** Target of 'condition' reference above */
  readonly key: string
  readonly _key?: Element | undefined
  /** Why this constraint is necessary or appropriate */
  readonly requirements?: string | undefined
  readonly _requirements?: Element | undefined
  /** error | warning */
  readonly severity: "error" | "warning"
  readonly _severity?: Element | undefined
  /** Human description of constraint */
  readonly human: string
  readonly _human?: Element | undefined
  /** FHIRPath expression of constraint */
  readonly expression?: string | undefined
  readonly _expression?: Element | undefined
  /** XPath expression of constraint */
  readonly xpath?: string | undefined
  readonly _xpath?: Element | undefined
  /** Reference to original source of constraint */
  readonly source?: string | undefined
  readonly _source?: Element | undefined
}

/** The schema of {@link ElementDefinitionConstraint}. */
export const ElementDefinitionConstraint: ObjectSchema<ElementDefinitionConstraint> = /* @__PURE__ */ complex(
  "ElementDefinition.constraint",
  () => ({
    ...elementsOf(Element),
    key: required(id),
    requirements: string,
    severity: required(ConstraintSeverity),
    human: required(string),
    expression: string,
    xpath: string,
    source: canonical,
  }),
  [eld21],
)

/** ValueSet details if this is coded */
export interface ElementDefinitionBinding extends Element {
  /** required | extensible | preferred | example */
  readonly strength: "required" | "extensible" | "preferred" | "example"
  readonly _strength?: Element | undefined
  /** Human explanation of the value set */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Source of value set */
  readonly valueSet?: string | undefined
  readonly _valueSet?: Element | undefined
}

/** The schema of {@link ElementDefinitionBinding}. */
export const ElementDefinitionBinding: ObjectSchema<ElementDefinitionBinding> = /* @__PURE__ */ complex(
  "ElementDefinition.binding",
  () => ({ ...elementsOf(Element), strength: required(BindingStrength), description: string, valueSet: canonical }),
  [eld12],
)

/** Map element to another set of definitions */
export interface ElementDefinitionMapping extends Element {
  /** Reference to mapping declaration */
  readonly identity: string
  readonly _identity?: Element | undefined
  /** Computable language of mapping */
  readonly language?: string | undefined
  readonly _language?: Element | undefined
  /** Details of the mapping */
  readonly map: string
  readonly _map?: Element | undefined
  /** Comments about the mapping or its use */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
}

/** The schema of {@link ElementDefinitionMapping}. */
export const ElementDefinitionMapping: ObjectSchema<ElementDefinitionMapping> = /* @__PURE__ */ complex(
  "ElementDefinition.mapping",
  () => ({
    ...elementsOf(Element),
    identity: required(id),
    language: MimeTypes,
    map: required(string),
    comment: string,
  }),
)
