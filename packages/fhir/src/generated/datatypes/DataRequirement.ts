// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DataRequirement), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "./CodeableConcept.ts"
import { Coding } from "./Coding.ts"
import { Duration } from "./Duration.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { drq1, drq2 } from "../Invariants.ts"
import { Period } from "./Period.ts"
import { canonical, dateTime, positiveInt, string } from "../Primitives.ts"
import { Reference } from "./Reference.ts"
import { FHIRAllTypes, SortDirection } from "../ValueSets.ts"
import { choice, complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * Describes a required data item
 *
 * <http://hl7.org/fhir/StructureDefinition/DataRequirement>
 */
export interface DataRequirement extends Element {
  /** The type of the required data */
  readonly type: FHIRAllTypes
  readonly _type?: Element | undefined
  /** The profile of the required data */
  readonly profile?: ReadonlyArray<string | null> | undefined
  readonly _profile?: ReadonlyArray<Element | null> | undefined
  /** E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** E.g. Patient, Practitioner, RelatedPerson, Organization, Location, Device */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** Indicates specific structure elements that are referenced by the knowledge module */
  readonly mustSupport?: ReadonlyArray<string | null> | undefined
  readonly _mustSupport?: ReadonlyArray<Element | null> | undefined
  /** What codes are expected */
  readonly codeFilter?: ReadonlyArray<DataRequirementCodeFilter> | undefined
  /** What dates/date ranges are expected */
  readonly dateFilter?: ReadonlyArray<DataRequirementDateFilter> | undefined
  /** Number of results */
  readonly limit?: number | undefined
  readonly _limit?: Element | undefined
  /** Order of the results */
  readonly sort?: ReadonlyArray<DataRequirementSort> | undefined
}

/** The schema of {@link DataRequirement}. */
export const DataRequirement: ObjectSchema<DataRequirement> = /* @__PURE__ */ complex("DataRequirement", () => ({
  ...elementsOf(Element),
  type: required(FHIRAllTypes),
  profile: [canonical],
  ...choice("subject", { CodeableConcept, Reference }, "Group"),
  mustSupport: [string],
  codeFilter: [DataRequirementCodeFilter],
  dateFilter: [DataRequirementDateFilter],
  limit: positiveInt,
  sort: [DataRequirementSort],
}))

/** What codes are expected */
export interface DataRequirementCodeFilter extends Element {
  /** A code-valued attribute to filter on */
  readonly path?: string | undefined
  readonly _path?: Element | undefined
  /** A coded (token) parameter to search on */
  readonly searchParam?: string | undefined
  readonly _searchParam?: Element | undefined
  /** Valueset for the filter */
  readonly valueSet?: string | undefined
  readonly _valueSet?: Element | undefined
  /** What code is expected */
  readonly code?: ReadonlyArray<Coding> | undefined
}

/** The schema of {@link DataRequirementCodeFilter}. */
export const DataRequirementCodeFilter: ObjectSchema<DataRequirementCodeFilter> = /* @__PURE__ */ complex(
  "DataRequirement.codeFilter",
  () => ({ ...elementsOf(Element), path: string, searchParam: string, valueSet: canonical, code: [Coding] }),
  [drq1],
)

/** What dates/date ranges are expected */
export interface DataRequirementDateFilter extends Element {
  /** A date-valued attribute to filter on */
  readonly path?: string | undefined
  readonly _path?: Element | undefined
  /** A date valued parameter to search on */
  readonly searchParam?: string | undefined
  readonly _searchParam?: Element | undefined
  /** The value of the filter, as a Period, DateTime, or Duration value */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** The value of the filter, as a Period, DateTime, or Duration value */
  readonly valuePeriod?: Period | undefined
  /** The value of the filter, as a Period, DateTime, or Duration value */
  readonly valueDuration?: Duration | undefined
}

/** The schema of {@link DataRequirementDateFilter}. */
export const DataRequirementDateFilter: ObjectSchema<DataRequirementDateFilter> = /* @__PURE__ */ complex(
  "DataRequirement.dateFilter",
  () => ({
    ...elementsOf(Element),
    path: string,
    searchParam: string,
    ...choice("value", { DateTime: dateTime, Period, Duration }),
  }),
  [drq2],
)

/** Order of the results */
export interface DataRequirementSort extends Element {
  /** The name of the attribute to perform the sort */
  readonly path: string
  readonly _path?: Element | undefined
  /** ascending | descending */
  readonly direction: "ascending" | "descending"
  readonly _direction?: Element | undefined
}

/** The schema of {@link DataRequirementSort}. */
export const DataRequirementSort: ObjectSchema<DataRequirementSort> = /* @__PURE__ */ complex(
  "DataRequirement.sort",
  () => ({ ...elementsOf(Element), path: required(string), direction: required(SortDirection) }),
)
