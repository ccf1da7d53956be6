// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ObservationDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, decimal, integer, string } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AdministrativeGender, ObservationDataType, ObservationRangeCategory } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Definition of an observation
 *
 * <http://hl7.org/fhir/R4/observationdefinition.html>
 */
export interface ObservationDefinition extends DomainResource {
  readonly resourceType: "ObservationDefinition"
  /** Category of observation */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of observation (code / type) */
  readonly code: CodeableConcept
  /** Business identifier for this ObservationDefinition instance */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Quantity | CodeableConcept | string | boolean | integer | Range | Ratio | SampledData | time | dateTime | Period */
  readonly permittedDataType?:
    | ReadonlyArray<
        | "Quantity"
        | "CodeableConcept"
        | "string"
        | "boolean"
        | "integer"
        | "Range"
        | "Ratio"
        | "SampledData"
        | "time"
        | "dateTime"
        | "Period"
        | null
      >
    | undefined
  readonly _permittedDataType?: ReadonlyArray<Element | null> | undefined
  /** Multiple results allowed */
  readonly multipleResultsAllowed?: boolean | undefined
  readonly _multipleResultsAllowed?: Element | undefined
  /** Method used to produce the observation */
  readonly method?: CodeableConcept | undefined
  /** Preferred report name */
  readonly preferredReportName?: string | undefined
  readonly _preferredReportName?: Element | undefined
  /** Characteristics of quantitative results */
  readonly quantitativeDetails?: ObservationDefinitionQuantitativeDetails | undefined
  /** Qualified range for continuous and ordinal observation results */
  readonly qualifiedInterval?: ReadonlyArray<ObservationDefinitionQualifiedInterval> | undefined
  /** Value set of valid coded values for the observations conforming to this ObservationDefinition */
  readonly validCodedValueSet?: Reference<"ValueSet"> | undefined
  /** Value set of normal coded values for the observations conforming to this ObservationDefinition */
  readonly normalCodedValueSet?: Reference<"ValueSet"> | undefined
  /** Value set of abnormal coded values for the observations conforming to this ObservationDefinition */
  readonly abnormalCodedValueSet?: Reference<"ValueSet"> | undefined
  /** Value set of critical coded values for the observations conforming to this ObservationDefinition */
  readonly criticalCodedValueSet?: Reference<"ValueSet"> | undefined
}

/** The schema of {@link ObservationDefinition}. */
export const ObservationDefinition: ResourceSchema<ObservationDefinition> = /* @__PURE__ */ resource(
  "ObservationDefinition",
  () => ({
    ...elementsOf(DomainResource),
    category: [CodeableConcept],
    code: required(CodeableConcept),
    identifier: [Identifier],
    permittedDataType: [ObservationDataType],
    multipleResultsAllowed: boolean,
    method: CodeableConcept,
    preferredReportName: string,
    quantitativeDetails: ObservationDefinitionQuantitativeDetails,
    qualifiedInterval: [ObservationDefinitionQualifiedInterval],
    validCodedValueSet: optional(Reference, "ValueSet"),
    normalCodedValueSet: optional(Reference, "ValueSet"),
    abnormalCodedValueSet: optional(Reference, "ValueSet"),
    criticalCodedValueSet: optional(Reference, "ValueSet"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Characteristics of quantitative results */
export interface ObservationDefinitionQuantitativeDetails extends BackboneElement {
  /** Customary unit for quantitative results */
  readonly customaryUnit?: CodeableConcept | undefined
  /** SI unit for quantitative results */
  readonly unit?: CodeableConcept | undefined
  /** SI to Customary unit conversion factor */
  readonly conversionFactor?: number | undefined
  readonly _conversionFactor?: Element | undefined
  /** Decimal precision of observation quantitative results */
  readonly decimalPrecision?: number | undefined
  readonly _decimalPrecision?: Element | undefined
}

/** The schema of {@link ObservationDefinitionQuantitativeDetails}. */
export const ObservationDefinitionQuantitativeDetails: ObjectSchema<ObservationDefinitionQuantitativeDetails> =
  /* @__PURE__ */ complex("ObservationDefinition.quantitativeDetails", () => ({
    ...elementsOf(BackboneElement),
    customaryUnit: CodeableConcept,
    unit: CodeableConcept,
    conversionFactor: decimal,
    decimalPrecision: integer,
  }))

/** Qualified range for continuous and ordinal observation results */
export interface ObservationDefinitionQualifiedInterval extends BackboneElement {
  /** reference | critical | absolute */
  readonly category?: "reference" | "critical" | "absolute" | undefined
  readonly _category?: Element | undefined
  /** The interval itself, for continuous or ordinal observations */
  readonly range?: Range | undefined
  /** Range context qualifier */
  readonly context?: CodeableConcept | undefined
  /** Targetted population of the range */
  readonly appliesTo?: ReadonlyArray<CodeableConcept> | undefined
  /** male | female | other | unknown */
  readonly gender?: "male" | "female" | "other" | "unknown" | undefined
  readonly _gender?: Element | undefined
  /** Applicable age range, if relevant */
  readonly age?: Range | undefined
  /** Applicable gestational age range, if relevant */
  readonly gestationalAge?: Range | undefined
  /** Condition associated with the reference range */
  readonly condition?: string | undefined
  readonly _condition?: Element | undefined
}

/** The schema of {@link ObservationDefinitionQualifiedInterval}. */
export const ObservationDefinitionQualifiedInterval: ObjectSchema<ObservationDefinitionQualifiedInterval> =
  /* @__PURE__ */ complex("ObservationDefinition.qualifiedInterval", () => ({
    ...elementsOf(BackboneElement),
    category: ObservationRangeCategory,
    range: Range,
    context: CodeableConcept,
    appliesTo: [CodeableConcept],
    gender: AdministrativeGender,
    age: Range,
    gestationalAge: Range,
    condition: string,
  }))
