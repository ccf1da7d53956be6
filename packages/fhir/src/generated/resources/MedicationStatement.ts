// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicationStatement), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MedicationStatementStatus } from "../ValueSets.ts"
import { choice, elementsOf, many, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * Record of medication being taken by a patient
 *
 * <http://hl7.org/fhir/R4/medicationstatement.html>
 */
export interface MedicationStatement extends DomainResource {
  readonly resourceType: "MedicationStatement"
  /** External identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Fulfils plan, proposal or order */
  readonly basedOn?: ReadonlyArray<Reference<"MedicationRequest" | "CarePlan" | "ServiceRequest">> | undefined
  /** Part of referenced event */
  readonly partOf?:
    | ReadonlyArray<
        Reference<
          "MedicationAdministration" | "MedicationDispense" | "MedicationStatement" | "Procedure" | "Observation"
        >
      >
    | undefined
  /** active | completed | entered-in-error | intended | stopped | on-hold | unknown | not-taken */
  readonly status:
    | "active"
    | "completed"
    | "entered-in-error"
    | "intended"
    | "stopped"
    | "on-hold"
    | "unknown"
    | "not-taken"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of medication usage */
  readonly category?: CodeableConcept | undefined
  /** What medication was taken */
  readonly medicationCodeableConcept?: CodeableConcept | undefined
  /** What medication was taken */
  readonly medicationReference?: Reference<"Medication"> | undefined
  /** Who is/was taking the medication */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter / Episode associated with MedicationStatement */
  readonly context?: Reference<"Encounter" | "EpisodeOfCare"> | undefined
  /** The date/time or interval when the medication is/was/will be taken */
  readonly effectiveDateTime?: string | undefined
  readonly _effectiveDateTime?: Element | undefined
  /** The date/time or interval when the medication is/was/will be taken */
  readonly effectivePeriod?: Period | undefined
  /** When the statement was asserted? */
  readonly dateAsserted?: string | undefined
  readonly _dateAsserted?: Element | undefined
  /** Person or organization that provided the information about the taking of this medication */
  readonly informationSource?:
    | Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Organization">
    | undefined
  /** Additional supporting information */
  readonly derivedFrom?: ReadonlyArray<Reference> | undefined
  /** Reason for why the medication is being/was taken */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Condition or observation that supports why the medication is being/was taken */
  readonly reasonReference?: ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport">> | undefined
  /** Further information about the statement */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Details of how medication is/was taken or should be taken */
  readonly dosage?: ReadonlyArray<Dosage> | undefined
}

/** The schema of {@link MedicationStatement}. */
export const MedicationStatement: ResourceSchema<MedicationStatement> = /* @__PURE__ */ resource(
  "MedicationStatement",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: many(Reference, "MedicationRequest|CarePlan|ServiceRequest"),
    partOf: many(Reference, "MedicationAdministration|MedicationDispense|MedicationStatement|Procedure|Observation"),
    status: required(MedicationStatementStatus),
    statusReason: [CodeableConcept],
    category: CodeableConcept,
    ...requiredChoice("medication", { CodeableConcept, Reference }, "Medication"),
    subject: required(Reference, "Patient|Group"),
    context: optional(Reference, "Encounter|EpisodeOfCare"),
    ...choice("effective", { DateTime: dateTime, Period }),
    dateAsserted: dateTime,
    informationSource: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Organization"),
    derivedFrom: [Reference],
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport"),
    note: [Annotation],
    dosage: [Dosage],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
