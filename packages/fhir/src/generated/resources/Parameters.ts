// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Parameters), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { AnyResource } from "../../AnyResource.ts"
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
import { Dosage } from "../datatypes/Dosage.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { inv1Parameters } from "../Invariants.ts"
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
import { Resource } from "./Resource.ts"
import { SampledData } from "../datatypes/SampledData.ts"
import { Signature } from "../datatypes/Signature.ts"
import { Timing } from "../datatypes/Timing.ts"
import { TriggerDefinition } from "../datatypes/TriggerDefinition.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { choice, complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Operation Request or Response
 *
 * <http://hl7.org/fhir/R4/parameters.html>
 */
export interface Parameters extends Resource {
  readonly resourceType: "Parameters"
  /** Operation Parameter */
  readonly parameter?: ReadonlyArray<ParametersParameter> | undefined
}

/** The schema of {@link Parameters}. */
export const Parameters: ResourceSchema<Parameters> = /* @__PURE__ */ resource("Parameters", () => ({
  ...elementsOf(Resource),
  parameter: [ParametersParameter],
}))

/** Operation Parameter */
export interface ParametersParameter extends BackboneElement {
  /** Name from the definition */
  readonly name: string
  readonly _name?: Element | undefined
  /** If parameter is a data type */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
  /** If parameter is a data type */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** If parameter is a data type */
  readonly valueCanonical?: string | undefined
  readonly _valueCanonical?: Element | undefined
  /** If parameter is a data type */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** If parameter is a data type */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** If parameter is a data type */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** If parameter is a data type */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** If parameter is a data type */
  readonly valueId?: string | undefined
  readonly _valueId?: Element | undefined
  /** If parameter is a data type */
  readonly valueInstant?: string | undefined
  readonly _valueInstant?: Element | undefined
  /** If parameter is a data type */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** If parameter is a data type */
  readonly valueMarkdown?: string | undefined
  readonly _valueMarkdown?: Element | undefined
  /** If parameter is a data type */
  readonly valueOid?: string | undefined
  readonly _valueOid?: Element | undefined
  /** If parameter is a data type */
  readonly valuePositiveInt?: number | undefined
  readonly _valuePositiveInt?: Element | undefined
  /** If parameter is a data type */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** If parameter is a data type */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** If parameter is a data type */
  readonly valueUnsignedInt?: number | undefined
  readonly _valueUnsignedInt?: Element | undefined
  /** If parameter is a data type */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** If parameter is a data type */
  readonly valueUrl?: string | undefined
  readonly _valueUrl?: Element | undefined
  /** If parameter is a data type */
  readonly valueUuid?: string | undefined
  readonly _valueUuid?: Element | undefined
  /** If parameter is a data type */
  readonly valueAddress?: Address | undefined
  /** If parameter is a data type */
  readonly valueAge?: Age | undefined
  /** If parameter is a data type */
  readonly valueAnnotation?: Annotation | undefined
  /** If parameter is a data type */
  readonly valueAttachment?: Attachment | undefined
  /** If parameter is a data type */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** If parameter is a data type */
  readonly valueCoding?: Coding | undefined
  /** If parameter is a data type */
  readonly valueContactPoint?: ContactPoint | undefined
  /** If parameter is a data type */
  readonly valueCount?: Count | undefined
  /** If parameter is a data type */
  readonly valueDistance?: Distance | undefined
  /** If parameter is a data type */
  readonly valueDuration?: Duration | undefined
  /** If parameter is a data type */
  readonly valueHumanName?: HumanName | undefined
  /** If parameter is a data type */
  readonly valueIdentifier?: Identifier | undefined
  /** If parameter is a data type */
  readonly valueMoney?: Money | undefined
  /** If parameter is a data type */
  readonly valuePeriod?: Period | undefined
  /** If parameter is a data type */
  readonly valueQuantity?: Quantity | undefined
  /** If parameter is a data type */
  readonly valueRange?: Range | undefined
  /** If parameter is a data type */
  readonly valueRatio?: Ratio | undefined
  /** If parameter is a data type */
  readonly valueReference?: Reference | undefined
  /** If parameter is a data type */
  readonly valueSampledData?: SampledData | undefined
  /** If parameter is a data type */
  readonly valueSignature?: Signature | undefined
  /** If parameter is a data type */
  readonly valueTiming?: Timing | undefined
  /** If parameter is a data type */
  readonly valueContactDetail?: ContactDetail | undefined
  /** If parameter is a data type */
  readonly valueContributor?: Contributor | undefined
  /** If parameter is a data type */
  readonly valueDataRequirement?: DataRequirement | undefined
  /** If parameter is a data type */
  readonly valueExpression?: Expression | undefined
  /** If parameter is a data type */
  readonly valueParameterDefinition?: ParameterDefinition | undefined
  /** If parameter is a data type */
  readonly valueRelatedArtifact?: RelatedArtifact | undefined
  /** If parameter is a data type */
  readonly valueTriggerDefinition?: TriggerDefinition | undefined
  /** If parameter is a data type */
  readonly valueUsageContext?: UsageContext | undefined
  /** If parameter is a data type */
  readonly valueDosage?: Dosage | undefined
  /** If parameter is a data type */
  readonly valueMeta?: Meta | undefined
  /** If parameter is a whole resource */
  readonly resource?: AnyResource | undefined
  /** Named part of a multi-part parameter */
  readonly part?: ReadonlyArray<ParametersParameter> | undefined
}

/** The schema of {@link ParametersParameter}. */
export const ParametersParameter: ObjectSchema<ParametersParameter> = /* @__PURE__ */ complex(
  "Parameters.parameter",
  () => ({
    ...elementsOf(BackboneElement),
    name: required(string),
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
    resource: AnyResource,
    part: [ParametersParameter],
  }),
  [inv1Parameters],
)
