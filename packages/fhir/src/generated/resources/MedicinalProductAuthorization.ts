// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductAuthorization), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { choice, complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * The regulatory authorization of a medicinal product
 *
 * <http://hl7.org/fhir/R4/medicinalproductauthorization.html>
 */
export interface MedicinalProductAuthorization extends DomainResource {
  readonly resourceType: "MedicinalProductAuthorization"
  /** Business identifier for the marketing authorization, as assigned by a regulator */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** The medicinal product that is being authorized */
  readonly subject?: Reference<"MedicinalProduct" | "MedicinalProductPackaged"> | undefined
  /** The country in which the marketing authorization has been granted */
  readonly country?: ReadonlyArray<CodeableConcept> | undefined
  /** Jurisdiction within a country */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** The status of the marketing authorization */
  readonly status?: CodeableConcept | undefined
  /** The date at which the given status has become applicable */
  readonly statusDate?: string | undefined
  readonly _statusDate?: Element | undefined
  /** The date when a suspended the marketing or the marketing authorization of the product is anticipated to be restored */
  readonly restoreDate?: string | undefined
  readonly _restoreDate?: Element | undefined
  /** The beginning of the time period in which the marketing authorization is in the specific status shall be specified A complete date consisting of day, month and year shall be specified using the ISO 8601 date format */
  readonly validityPeriod?: Period | undefined
  /** A period of time after authorization before generic product applicatiosn can be submitted */
  readonly dataExclusivityPeriod?: Period | undefined
  /** The date when the first authorization was granted by a Medicines Regulatory Agency */
  readonly dateOfFirstAuthorization?: string | undefined
  readonly _dateOfFirstAuthorization?: Element | undefined
  /** Date of first marketing authorization for a company's new medicinal product in any country in the World */
  readonly internationalBirthDate?: string | undefined
  readonly _internationalBirthDate?: Element | undefined
  /** The legal framework against which this authorization is granted */
  readonly legalBasis?: CodeableConcept | undefined
  /** Authorization in areas within a country */
  readonly jurisdictionalAuthorization?:
    | ReadonlyArray<MedicinalProductAuthorizationJurisdictionalAuthorization>
    | undefined
  /** Marketing Authorization Holder */
  readonly holder?: Reference<"Organization"> | undefined
  /** Medicines Regulatory Agency */
  readonly regulator?: Reference<"Organization"> | undefined
  /** The regulatory procedure for granting or amending a marketing authorization */
  readonly procedure?: MedicinalProductAuthorizationProcedure | undefined
}

/** The schema of {@link MedicinalProductAuthorization}. */
export const MedicinalProductAuthorization: ResourceSchema<MedicinalProductAuthorization> = /* @__PURE__ */ resource(
  "MedicinalProductAuthorization",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    subject: optional(Reference, "MedicinalProduct|MedicinalProductPackaged"),
    country: [CodeableConcept],
    jurisdiction: [CodeableConcept],
    status: CodeableConcept,
    statusDate: dateTime,
    restoreDate: dateTime,
    validityPeriod: Period,
    dataExclusivityPeriod: Period,
    dateOfFirstAuthorization: dateTime,
    internationalBirthDate: dateTime,
    legalBasis: CodeableConcept,
    jurisdictionalAuthorization: [MedicinalProductAuthorizationJurisdictionalAuthorization],
    holder: optional(Reference, "Organization"),
    regulator: optional(Reference, "Organization"),
    procedure: MedicinalProductAuthorizationProcedure,
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Authorization in areas within a country */
export interface MedicinalProductAuthorizationJurisdictionalAuthorization extends BackboneElement {
  /** The assigned number for the marketing authorization */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Country of authorization */
  readonly country?: CodeableConcept | undefined
  /** Jurisdiction within a country */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** The legal status of supply in a jurisdiction or region */
  readonly legalStatusOfSupply?: CodeableConcept | undefined
  /** The start and expected end date of the authorization */
  readonly validityPeriod?: Period | undefined
}

/** The schema of {@link MedicinalProductAuthorizationJurisdictionalAuthorization}. */
export const MedicinalProductAuthorizationJurisdictionalAuthorization: ObjectSchema<MedicinalProductAuthorizationJurisdictionalAuthorization> =
  /* @__PURE__ */ complex("MedicinalProductAuthorization.jurisdictionalAuthorization", () => ({
    ...elementsOf(BackboneElement),
    identifier: [Identifier],
    country: CodeableConcept,
    jurisdiction: [CodeableConcept],
    legalStatusOfSupply: CodeableConcept,
    validityPeriod: Period,
  }))

/** The regulatory procedure for granting or amending a marketing authorization */
export interface MedicinalProductAuthorizationProcedure extends BackboneElement {
  /** Identifier for this procedure */
  readonly identifier?: Identifier | undefined
  /** Type of procedure */
  readonly type: CodeableConcept
  /** Date of procedure */
  readonly datePeriod?: Period | undefined
  /** Date of procedure */
  readonly dateDateTime?: string | undefined
  readonly _dateDateTime?: Element | undefined
  /** Applcations submitted to obtain a marketing authorization */
  readonly application?: ReadonlyArray<MedicinalProductAuthorizationProcedure> | undefined
}

/** The schema of {@link MedicinalProductAuthorizationProcedure}. */
export const MedicinalProductAuthorizationProcedure: ObjectSchema<MedicinalProductAuthorizationProcedure> =
  /* @__PURE__ */ complex("MedicinalProductAuthorization.procedure", () => ({
    ...elementsOf(BackboneElement),
    identifier: Identifier,
    type: required(CodeableConcept),
    ...choice("date", { Period, DateTime: dateTime }),
    application: [MedicinalProductAuthorizationProcedure],
  }))
