// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Extension), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "./Address.ts"
import { Age } from "./Age.ts"
import { Annotation } from "./Annotation.ts"
import { Attachment } from "./Attachment.ts"
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
import { ext1 } from "../Invariants.ts"
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
import { choice, complex, elementsOf, requiredAttribute } from "../../internal/construct.ts"

/**
 * Optional Extensions Element
 *
 * <http://hl7.org/fhir/StructureDefinition/Extension>
 */
export interface Extension extends Element {
  /** identifies the meaning of the extension */
  readonly url: string
  /** Value of extension */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
  /** Value of extension */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Value of extension */
  readonly valueCanonical?: string | undefined
  readonly _valueCanonical?: Element | undefined
  /** Value of extension */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** Value of extension */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Value of extension */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Value of extension */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Value of extension */
  readonly valueId?: string | undefined
  readonly _valueId?: Element | undefined
  /** Value of extension */
  readonly valueInstant?: string | undefined
  readonly _valueInstant?: Element | undefined
  /** Value of extension */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Value of extension */
  readonly valueMarkdown?: string | undefined
  readonly _valueMarkdown?: Element | undefined
  /** Value of extension */
  readonly valueOid?: string | undefined
  readonly _valueOid?: Element | undefined
  /** Value of extension */
  readonly valuePositiveInt?: number | undefined
  readonly _valuePositiveInt?: Element | undefined
  /** Value of extension */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Value of extension */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Value of extension */
  readonly valueUnsignedInt?: number | undefined
  readonly _valueUnsignedInt?: Element | undefined
  /** Value of extension */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Value of extension */
  readonly valueUrl?: string | undefined
  readonly _valueUrl?: Element | undefined
  /** Value of extension */
  readonly valueUuid?: string | undefined
  readonly _valueUuid?: Element | undefined
  /** Value of extension */
  readonly valueAddress?: Address | undefined
  /** Value of extension */
  readonly valueAge?: Age | undefined
  /** Value of extension */
  readonly valueAnnotation?: Annotation | undefined
  /** Value of extension */
  readonly valueAttachment?: Attachment | undefined
  /** Value of extension */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Value of extension */
  readonly valueCoding?: Coding | undefined
  /** Value of extension */
  readonly valueContactPoint?: ContactPoint | undefined
  /** Value of extension */
  readonly valueCount?: Count | undefined
  /** Value of extension */
  readonly valueDistance?: Distance | undefined
  /** Value of extension */
  readonly valueDuration?: Duration | undefined
  /** Value of extension */
  readonly valueHumanName?: HumanName | undefined
  /** Value of extension */
  readonly valueIdentifier?: Identifier | undefined
  /** Value of extension */
  readonly valueMoney?: Money | undefined
  /** Value of extension */
  readonly valuePeriod?: Period | undefined
  /** Value of extension */
  readonly valueQuantity?: Quantity | undefined
  /** Value of extension */
  readonly valueRange?: Range | undefined
  /** Value of extension */
  readonly valueRatio?: Ratio | undefined
  /** Value of extension */
  readonly valueReference?: Reference | undefined
  /** Value of extension */
  readonly valueSampledData?: SampledData | undefined
  /** Value of extension */
  readonly valueSignature?: Signature | undefined
  /** Value of extension */
  readonly valueTiming?: Timing | undefined
  /** Value of extension */
  readonly valueContactDetail?: ContactDetail | undefined
  /** Value of extension */
  readonly valueContributor?: Contributor | undefined
  /** Value of extension */
  readonly valueDataRequirement?: DataRequirement | undefined
  /** Value of extension */
  readonly valueExpression?: Expression | undefined
  /** Value of extension */
  readonly valueParameterDefinition?: ParameterDefinition | undefined
  /** Value of extension */
  readonly valueRelatedArtifact?: RelatedArtifact | undefined
  /** Value of extension */
  readonly valueTriggerDefinition?: TriggerDefinition | undefined
  /** Value of extension */
  readonly valueUsageContext?: UsageContext | undefined
  /** Value of extension */
  readonly valueDosage?: Dosage | undefined
  /** Value of extension */
  readonly valueMeta?: Meta | undefined
}

/** The schema of {@link Extension}. */
export const Extension: ObjectSchema<Extension> = /* @__PURE__ */ complex(
  "Extension",
  () => ({
    ...elementsOf(Element),
    url: requiredAttribute(uri),
    ...choice("value", {
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
  [ext1],
)
