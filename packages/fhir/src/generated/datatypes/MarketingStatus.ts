// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MarketingStatus), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { Period } from "./Period.ts"
import { dateTime } from "../Primitives.ts"
import { complex, elementsOf, required } from "../../internal/construct.ts"

/**
 * The marketing status describes the date when a medicinal product is actually put on the market or the date as of which it is no longer available
 *
 * <http://hl7.org/fhir/StructureDefinition/MarketingStatus>
 */
export interface MarketingStatus extends BackboneElement {
  /** The country in which the marketing authorisation has been granted shall be specified It should be specified using the ISO 3166 ‑ 1 alpha-2 code elements */
  readonly country: CodeableConcept
  /** Where a Medicines Regulatory Agency has granted a marketing authorisation for which specific provisions within a jurisdiction apply, the jurisdiction can be specified using an appropriate controlled terminology The controlled term and the controlled term identifier shall be specified */
  readonly jurisdiction?: CodeableConcept | undefined
  /** This attribute provides information on the status of the marketing of the medicinal product See ISO/TS 20443 for more information and examples */
  readonly status: CodeableConcept
  /** The date when the Medicinal Product is placed on the market by the Marketing Authorisation Holder (or where applicable, the manufacturer/distributor) in a country and/or jurisdiction shall be provided A complete date consisting of day, month and year shall be specified using the ISO 8601 date format NOTE “Placed on the market” refers to the release of the Medicinal Product into the distribution chain */
  readonly dateRange: Period
  /** The date when the Medicinal Product is placed on the market by the Marketing Authorisation Holder (or where applicable, the manufacturer/distributor) in a country and/or jurisdiction shall be provided A complete date consisting of day, month and year shall be specified using the ISO 8601 date format NOTE “Placed on the market” refers to the release of the Medicinal Product into the distribution chain */
  readonly restoreDate?: string | undefined
  readonly _restoreDate?: Element | undefined
}

/** The schema of {@link MarketingStatus}. */
export const MarketingStatus: ObjectSchema<MarketingStatus> = /* @__PURE__ */ complex("MarketingStatus", () => ({
  ...elementsOf(BackboneElement),
  country: required(CodeableConcept),
  jurisdiction: CodeableConcept,
  status: required(CodeableConcept),
  dateRange: required(Period),
  restoreDate: dateTime,
}))
