// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/FamilyMemberHistory), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, fhs1, fhs2 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, string, uri } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FamilyHistoryStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, required, resource } from "../../internal/construct.ts"

/**
 * Information about patient's relatives, relevant for patient
 *
 * <http://hl7.org/fhir/R4/familymemberhistory.html>
 */
export interface FamilyMemberHistory extends DomainResource {
  readonly resourceType: "FamilyMemberHistory"
  /** External Id(s) for this record */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** partial | completed | entered-in-error | health-unknown */
  readonly status: "partial" | "completed" | "entered-in-error" | "health-unknown"
  readonly _status?: Element | undefined
  /** subject-unknown | withheld | unable-to-obtain | deferred */
  readonly dataAbsentReason?: CodeableConcept | undefined
  /** Patient history is about */
  readonly patient: Reference<"Patient">
  /** When history was recorded or last updated */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** The family member described */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Relationship to the subject */
  readonly relationship: CodeableConcept
  /** male | female | other | unknown */
  readonly sex?: CodeableConcept | undefined
  /** (approximate) date of birth */
  readonly bornPeriod?: Period | undefined
  /** (approximate) date of birth */
  readonly bornDate?: string | undefined
  readonly _bornDate?: Element | undefined
  /** (approximate) date of birth */
  readonly bornString?: string | undefined
  readonly _bornString?: Element | undefined
  /** (approximate) age */
  readonly ageAge?: Age | undefined
  /** (approximate) age */
  readonly ageRange?: Range | undefined
  /** (approximate) age */
  readonly ageString?: string | undefined
  readonly _ageString?: Element | undefined
  /** Age is estimated? */
  readonly estimatedAge?: boolean | undefined
  readonly _estimatedAge?: Element | undefined
  /** Dead? How old/when? */
  readonly deceasedBoolean?: boolean | undefined
  readonly _deceasedBoolean?: Element | undefined
  /** Dead? How old/when? */
  readonly deceasedAge?: Age | undefined
  /** Dead? How old/when? */
  readonly deceasedRange?: Range | undefined
  /** Dead? How old/when? */
  readonly deceasedDate?: string | undefined
  readonly _deceasedDate?: Element | undefined
  /** Dead? How old/when? */
  readonly deceasedString?: string | undefined
  readonly _deceasedString?: Element | undefined
  /** Why was family member history performed? */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why was family member history performed? */
  readonly reasonReference?:
    | ReadonlyArray<
        Reference<
          | "Condition"
          | "Observation"
          | "AllergyIntolerance"
          | "QuestionnaireResponse"
          | "DiagnosticReport"
          | "DocumentReference"
        >
      >
    | undefined
  /** General note about related person */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Condition that the related person had */
  readonly condition?: ReadonlyArray<FamilyMemberHistoryCondition> | undefined
}

/** The schema of {@link FamilyMemberHistory}. */
export const FamilyMemberHistory: ResourceSchema<FamilyMemberHistory> = /* @__PURE__ */ resource(
  "FamilyMemberHistory",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    status: required(FamilyHistoryStatus),
    dataAbsentReason: CodeableConcept,
    patient: required(Reference, "Patient"),
    date: dateTime,
    name: string,
    relationship: required(CodeableConcept),
    sex: CodeableConcept,
    ...choice("born", { Period, Date: date, String: string }),
    ...choice("age", { Age, Range, String: string }),
    estimatedAge: boolean,
    ...choice("deceased", { Boolean: boolean, Age, Range, Date: date, String: string }),
    reasonCode: [CodeableConcept],
    reasonReference: many(
      Reference,
      "Condition|Observation|AllergyIntolerance|QuestionnaireResponse|DiagnosticReport|DocumentReference",
    ),
    note: [Annotation],
    condition: [FamilyMemberHistoryCondition],
  }),
  [dom2, dom3, dom4, dom5, dom6, fhs1, fhs2],
)

/** Condition that the related person had */
export interface FamilyMemberHistoryCondition extends BackboneElement {
  /** Condition suffered by relation */
  readonly code: CodeableConcept
  /** deceased | permanent disability | etc. */
  readonly outcome?: CodeableConcept | undefined
  /** Whether the condition contributed to the cause of death */
  readonly contributedToDeath?: boolean | undefined
  readonly _contributedToDeath?: Element | undefined
  /** When condition first manifested */
  readonly onsetAge?: Age | undefined
  /** When condition first manifested */
  readonly onsetRange?: Range | undefined
  /** When condition first manifested */
  readonly onsetPeriod?: Period | undefined
  /** When condition first manifested */
  readonly onsetString?: string | undefined
  readonly _onsetString?: Element | undefined
  /** Extra information about condition */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link FamilyMemberHistoryCondition}. */
export const FamilyMemberHistoryCondition: ObjectSchema<FamilyMemberHistoryCondition> = /* @__PURE__ */ complex(
  "FamilyMemberHistory.condition",
  () => ({
    ...elementsOf(BackboneElement),
    code: required(CodeableConcept),
    outcome: CodeableConcept,
    contributedToDeath: boolean,
    ...choice("onset", { Age, Range, Period, String: string }),
    note: [Annotation],
  }),
)
