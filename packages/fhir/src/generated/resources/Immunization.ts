// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Immunization), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, imm1, sqty1 } from "../Invariants.ts"
import { boolean, date, dateTime, positiveInt, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ImmunizationStatusCodes } from "../ValueSets.ts"
import {
  choice,
  complex,
  elementsOf,
  many,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * Immunization event information
 *
 * <http://hl7.org/fhir/R4/immunization.html>
 */
export interface Immunization extends DomainResource {
  readonly resourceType: "Immunization"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** completed | entered-in-error | not-done */
  readonly status: "completed" | "entered-in-error" | "not-done"
  readonly _status?: Element | undefined
  /** Reason not done */
  readonly statusReason?: CodeableConcept | undefined
  /** Vaccine product administered */
  readonly vaccineCode: CodeableConcept
  /** Who was immunized */
  readonly patient: Reference<"Patient">
  /** Encounter immunization was part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Vaccine administration date */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** Vaccine administration date */
  readonly occurrenceString?: string | undefined
  readonly _occurrenceString?: Element | undefined
  /** When the immunization was first captured in the subject's record */
  readonly recorded?: string | undefined
  readonly _recorded?: Element | undefined
  /** Indicates context the data was recorded in */
  readonly primarySource?: boolean | undefined
  readonly _primarySource?: Element | undefined
  /** Indicates the source of a secondarily reported record */
  readonly reportOrigin?: CodeableConcept | undefined
  /** Where immunization occurred */
  readonly location?: Reference<"Location"> | undefined
  /** Vaccine manufacturer */
  readonly manufacturer?: Reference<"Organization"> | undefined
  /** Vaccine lot number */
  readonly lotNumber?: string | undefined
  readonly _lotNumber?: Element | undefined
  /** Vaccine expiration date */
  readonly expirationDate?: string | undefined
  readonly _expirationDate?: Element | undefined
  /** Body site vaccine was administered */
  readonly site?: CodeableConcept | undefined
  /** How vaccine entered body */
  readonly route?: CodeableConcept | undefined
  /** Amount of vaccine administered */
  readonly doseQuantity?: Quantity | undefined
  /** Who performed event */
  readonly performer?: ReadonlyArray<ImmunizationPerformer> | undefined
  /** Additional immunization notes */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Why immunization occurred */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why immunization occurred */
  readonly reasonReference?: ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport">> | undefined
  /** Dose potency */
  readonly isSubpotent?: boolean | undefined
  readonly _isSubpotent?: Element | undefined
  /** Reason for being subpotent */
  readonly subpotentReason?: ReadonlyArray<CodeableConcept> | undefined
  /** Educational material presented to patient */
  readonly education?: ReadonlyArray<ImmunizationEducation> | undefined
  /** Patient eligibility for a vaccination program */
  readonly programEligibility?: ReadonlyArray<CodeableConcept> | undefined
  /** Funding source for the vaccine */
  readonly fundingSource?: CodeableConcept | undefined
  /** Details of a reaction that follows immunization */
  readonly reaction?: ReadonlyArray<ImmunizationReaction> | undefined
  /** Protocol followed by the provider */
  readonly protocolApplied?: ReadonlyArray<ImmunizationProtocolApplied> | undefined
}

/** The schema of {@link Immunization}. */
export const Immunization: ResourceSchema<Immunization> = /* @__PURE__ */ resource(
  "Immunization",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ImmunizationStatusCodes),
    statusReason: CodeableConcept,
    vaccineCode: required(CodeableConcept),
    patient: required(Reference, "Patient"),
    encounter: optional(Reference, "Encounter"),
    ...requiredChoice("occurrence", { DateTime: dateTime, String: string }),
    recorded: dateTime,
    primarySource: boolean,
    reportOrigin: CodeableConcept,
    location: optional(Reference, "Location"),
    manufacturer: optional(Reference, "Organization"),
    lotNumber: string,
    expirationDate: date,
    site: CodeableConcept,
    route: CodeableConcept,
    doseQuantity: optional(Quantity, { rules: [sqty1] }),
    performer: [ImmunizationPerformer],
    note: [Annotation],
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport"),
    isSubpotent: boolean,
    subpotentReason: [CodeableConcept],
    education: [ImmunizationEducation],
    programEligibility: [CodeableConcept],
    fundingSource: CodeableConcept,
    reaction: [ImmunizationReaction],
    protocolApplied: [ImmunizationProtocolApplied],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Who performed event */
export interface ImmunizationPerformer extends BackboneElement {
  /** What type of performance was done */
  readonly function?: CodeableConcept | undefined
  /** Individual or organization who was performing */
  readonly actor: Reference<"Practitioner" | "PractitionerRole" | "Organization">
}

/** The schema of {@link ImmunizationPerformer}. */
export const ImmunizationPerformer: ObjectSchema<ImmunizationPerformer> = /* @__PURE__ */ complex(
  "Immunization.performer",
  () => ({
    ...elementsOf(BackboneElement),
    function: CodeableConcept,
    actor: required(Reference, "Practitioner|PractitionerRole|Organization"),
  }),
)

/** Educational material presented to patient */
export interface ImmunizationEducation extends BackboneElement {
  /** Educational material document identifier */
  readonly documentType?: string | undefined
  readonly _documentType?: Element | undefined
  /** Educational material reference pointer */
  readonly reference?: string | undefined
  readonly _reference?: Element | undefined
  /** Educational material publication date */
  readonly publicationDate?: string | undefined
  readonly _publicationDate?: Element | undefined
  /** Educational material presentation date */
  readonly presentationDate?: string | undefined
  readonly _presentationDate?: Element | undefined
}

/** The schema of {@link ImmunizationEducation}. */
export const ImmunizationEducation: ObjectSchema<ImmunizationEducation> = /* @__PURE__ */ complex(
  "Immunization.education",
  () => ({
    ...elementsOf(BackboneElement),
    documentType: string,
    reference: uri,
    publicationDate: dateTime,
    presentationDate: dateTime,
  }),
  [imm1],
)

/** Details of a reaction that follows immunization */
export interface ImmunizationReaction extends BackboneElement {
  /** When reaction started */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Additional information on reaction */
  readonly detail?: Reference<"Observation"> | undefined
  /** Indicates self-reported reaction */
  readonly reported?: boolean | undefined
  readonly _reported?: Element | undefined
}

/** The schema of {@link ImmunizationReaction}. */
export const ImmunizationReaction: ObjectSchema<ImmunizationReaction> = /* @__PURE__ */ complex(
  "Immunization.reaction",
  () => ({
    ...elementsOf(BackboneElement),
    date: dateTime,
    detail: optional(Reference, "Observation"),
    reported: boolean,
  }),
)

/** Protocol followed by the provider */
export interface ImmunizationProtocolApplied extends BackboneElement {
  /** Name of vaccine series */
  readonly series?: string | undefined
  readonly _series?: Element | undefined
  /** Who is responsible for publishing the recommendations */
  readonly authority?: Reference<"Organization"> | undefined
  /** Vaccine preventatable disease being targetted */
  readonly targetDisease?: ReadonlyArray<CodeableConcept> | undefined
  /** Dose number within series */
  readonly doseNumberPositiveInt?: number | undefined
  readonly _doseNumberPositiveInt?: Element | undefined
  /** Dose number within series */
  readonly doseNumberString?: string | undefined
  readonly _doseNumberString?: Element | undefined
  /** Recommended number of doses for immunity */
  readonly seriesDosesPositiveInt?: number | undefined
  readonly _seriesDosesPositiveInt?: Element | undefined
  /** Recommended number of doses for immunity */
  readonly seriesDosesString?: string | undefined
  readonly _seriesDosesString?: Element | undefined
}

/** The schema of {@link ImmunizationProtocolApplied}. */
export const ImmunizationProtocolApplied: ObjectSchema<ImmunizationProtocolApplied> = /* @__PURE__ */ complex(
  "Immunization.protocolApplied",
  () => ({
    ...elementsOf(BackboneElement),
    series: string,
    authority: optional(Reference, "Organization"),
    targetDisease: [CodeableConcept],
    ...requiredChoice("doseNumber", { PositiveInt: positiveInt, String: string }),
    ...choice("seriesDoses", { PositiveInt: positiveInt, String: string }),
  }),
)
