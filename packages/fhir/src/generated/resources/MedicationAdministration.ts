// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicationAdministration), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, mad1, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MedicationAdministrationStatusCodes } from "../ValueSets.ts"
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
 * Administration of medication to a patient
 *
 * <http://hl7.org/fhir/R4/medicationadministration.html>
 */
export interface MedicationAdministration extends DomainResource {
  readonly resourceType: "MedicationAdministration"
  /** External identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates protocol or definition */
  readonly instantiates?: ReadonlyArray<string | null> | undefined
  readonly _instantiates?: ReadonlyArray<Element | null> | undefined
  /** Part of referenced event */
  readonly partOf?: ReadonlyArray<Reference<"MedicationAdministration" | "Procedure">> | undefined
  /** in-progress | not-done | on-hold | completed | entered-in-error | stopped | unknown */
  readonly status: "in-progress" | "not-done" | "on-hold" | "completed" | "entered-in-error" | "stopped" | "unknown"
  readonly _status?: Element | undefined
  /** Reason administration not performed */
  readonly statusReason?: ReadonlyArray<CodeableConcept> | undefined
  /** Type of medication usage */
  readonly category?: CodeableConcept | undefined
  /** What was administered */
  readonly medicationCodeableConcept?: CodeableConcept | undefined
  /** What was administered */
  readonly medicationReference?: Reference<"Medication"> | undefined
  /** Who received medication */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter or Episode of Care administered as part of */
  readonly context?: Reference<"Encounter" | "EpisodeOfCare"> | undefined
  /** Additional information to support administration */
  readonly supportingInformation?: ReadonlyArray<Reference> | undefined
  /** Start and end time of administration */
  readonly effectiveDateTime?: string | undefined
  readonly _effectiveDateTime?: Element | undefined
  /** Start and end time of administration */
  readonly effectivePeriod?: Period | undefined
  /** Who performed the medication administration and what they did */
  readonly performer?: ReadonlyArray<MedicationAdministrationPerformer> | undefined
  /** Reason administration performed */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Condition or observation that supports why the medication was administered */
  readonly reasonReference?: ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport">> | undefined
  /** Request administration performed against */
  readonly request?: Reference<"MedicationRequest"> | undefined
  /** Device used to administer */
  readonly device?: ReadonlyArray<Reference<"Device">> | undefined
  /** Information about the administration */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Details of how medication was taken */
  readonly dosage?: MedicationAdministrationDosage | undefined
  /** A list of events of interest in the lifecycle */
  readonly eventHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
}

/** The schema of {@link MedicationAdministration}. */
export const MedicationAdministration: ResourceSchema<MedicationAdministration> = /* @__PURE__ */ resource(
  "MedicationAdministration",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiates: [uri],
    partOf: many(Reference, "MedicationAdministration|Procedure"),
    status: required(MedicationAdministrationStatusCodes),
    statusReason: [CodeableConcept],
    category: CodeableConcept,
    ...requiredChoice("medication", { CodeableConcept, Reference }, "Medication"),
    subject: required(Reference, "Patient|Group"),
    context: optional(Reference, "Encounter|EpisodeOfCare"),
    supportingInformation: [Reference],
    ...requiredChoice("effective", { DateTime: dateTime, Period }),
    performer: [MedicationAdministrationPerformer],
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport"),
    request: optional(Reference, "MedicationRequest"),
    device: many(Reference, "Device"),
    note: [Annotation],
    dosage: MedicationAdministrationDosage,
    eventHistory: many(Reference, "Provenance"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Who performed the medication administration and what they did */
export interface MedicationAdministrationPerformer extends BackboneElement {
  /** Type of performance */
  readonly function?: CodeableConcept | undefined
  /** Who performed the medication administration */
  readonly actor: Reference<"Practitioner" | "PractitionerRole" | "Patient" | "RelatedPerson" | "Device">
}

/** The schema of {@link MedicationAdministrationPerformer}. */
export const MedicationAdministrationPerformer: ObjectSchema<MedicationAdministrationPerformer> =
  /* @__PURE__ */ complex("MedicationAdministration.performer", () => ({
    ...elementsOf(BackboneElement),
    function: CodeableConcept,
    actor: required(Reference, "Practitioner|PractitionerRole|Patient|RelatedPerson|Device"),
  }))

/** Details of how medication was taken */
export interface MedicationAdministrationDosage extends BackboneElement {
  /** Free text dosage instructions e.g. SIG */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Body site administered to */
  readonly site?: CodeableConcept | undefined
  /** Path of substance into body */
  readonly route?: CodeableConcept | undefined
  /** How drug was administered */
  readonly method?: CodeableConcept | undefined
  /** Amount of medication per dose */
  readonly dose?: Quantity | undefined
  /** Dose quantity per unit of time */
  readonly rateRatio?: Ratio | undefined
  /** Dose quantity per unit of time */
  readonly rateQuantity?: Quantity | undefined
}

/** The schema of {@link MedicationAdministrationDosage}. */
export const MedicationAdministrationDosage: ObjectSchema<MedicationAdministrationDosage> = /* @__PURE__ */ complex(
  "MedicationAdministration.dosage",
  () => ({
    ...elementsOf(BackboneElement),
    text: string,
    site: CodeableConcept,
    route: CodeableConcept,
    method: CodeableConcept,
    dose: optional(Quantity, { rules: [sqty1] }),
    ...choice("rate", { Ratio, Quantity }, { rules: [sqty1] }),
  }),
  [mad1],
)
