// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Procedure), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { canonical, dateTime, string, uri } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { EventStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * An action that is being or was performed on a patient
 *
 * <http://hl7.org/fhir/R4/procedure.html>
 */
export interface Procedure extends DomainResource {
  readonly resourceType: "Procedure"
  /** External Identifiers for this procedure */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** A request for this procedure */
  readonly basedOn?: ReadonlyArray<Reference<"CarePlan" | "ServiceRequest">> | undefined
  /** Part of referenced event */
  readonly partOf?: ReadonlyArray<Reference<"Procedure" | "Observation" | "MedicationAdministration">> | undefined
  /** preparation | in-progress | not-done | on-hold | stopped | completed | entered-in-error | unknown */
  readonly status:
    | "preparation"
    | "in-progress"
    | "not-done"
    | "on-hold"
    | "stopped"
    | "completed"
    | "entered-in-error"
    | "unknown"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** Classification of the procedure */
  readonly category?: CodeableConcept | undefined
  /** Identification of the procedure */
  readonly code?: CodeableConcept | undefined
  /** Who the procedure was performed on */
  readonly subject: Reference<"Patient" | "Group">
  /** Encounter created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When the procedure was performed */
  readonly performedDateTime?: string | undefined
  readonly _performedDateTime?: Element | undefined
  /** When the procedure was performed */
  readonly performedPeriod?: Period | undefined
  /** When the procedure was performed */
  readonly performedString?: string | undefined
  readonly _performedString?: Element | undefined
  /** When the procedure was performed */
  readonly performedAge?: Age | undefined
  /** When the procedure was performed */
  readonly performedRange?: Range | undefined
  /** Who recorded the procedure */
  readonly recorder?: Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole"> | undefined
  /** Person who asserts this procedure */
  readonly asserter?: Reference<"Patient" | "RelatedPerson" | "Practitioner" | "PractitionerRole"> | undefined
  /** The people who performed the procedure */
  readonly performer?: ReadonlyArray<ProcedurePerformer> | undefined
  /** Where the procedure happened */
  readonly location?: Reference<"Location"> | undefined
  /** Coded reason procedure performed */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** The justification that the procedure was performed */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "Procedure" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Target body sites */
  readonly bodySite?: ReadonlyArray<CodeableConcept> | undefined
  /** The result of procedure */
  readonly outcome?: CodeableConcept | undefined
  /** Any report resulting from the procedure */
  readonly report?: ReadonlyArray<Reference<"DiagnosticReport" | "DocumentReference" | "Composition">> | undefined
  /** Complication following the procedure */
  readonly complication?: ReadonlyArray<CodeableConcept> | undefined
  /** A condition that is a result of the procedure */
  readonly complicationDetail?: ReadonlyArray<Reference<"Condition">> | undefined
  /** Instructions for follow up */
  readonly followUp?: ReadonlyArray<CodeableConcept> | undefined
  /** Additional information about the procedure */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Manipulated, implanted, or removed device */
  readonly focalDevice?: ReadonlyArray<ProcedureFocalDevice> | undefined
  /** Items used during procedure */
  readonly usedReference?: ReadonlyArray<Reference<"Device" | "Medication" | "Substance">> | undefined
  /** Coded items used during the procedure */
  readonly usedCode?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link Procedure}. */
export const Procedure: ResourceSchema<Procedure> = /* @__PURE__ */ resource(
  "Procedure",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: many(Reference, "CarePlan|ServiceRequest"),
    partOf: many(Reference, "Procedure|Observation|MedicationAdministration"),
    status: required(EventStatus),
    statusReason: CodeableConcept,
    category: CodeableConcept,
    code: CodeableConcept,
    subject: required(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    ...choice("performed", { DateTime: dateTime, Period, String: string, Age, Range }),
    recorder: optional(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole"),
    asserter: optional(Reference, "Patient|RelatedPerson|Practitioner|PractitionerRole"),
    performer: [ProcedurePerformer],
    location: optional(Reference, "Location"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|Procedure|DiagnosticReport|DocumentReference"),
    bodySite: [CodeableConcept],
    outcome: CodeableConcept,
    report: many(Reference, "DiagnosticReport|DocumentReference|Composition"),
    complication: [CodeableConcept],
    complicationDetail: many(Reference, "Condition"),
    followUp: [CodeableConcept],
    note: [Annotation],
    focalDevice: [ProcedureFocalDevice],
    usedReference: many(Reference, "Device|Medication|Substance"),
    usedCode: [CodeableConcept],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The people who performed the procedure */
export interface ProcedurePerformer extends BackboneElement {
  /** Type of performance */
  readonly function?: CodeableConcept | undefined
  /** The reference to the practitioner */
  readonly actor: Reference<
    "Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson" | "Device"
  >
  /** Organization the device or practitioner was acting for */
  readonly onBehalfOf?: Reference<"Organization"> | undefined
}

/** The schema of {@link ProcedurePerformer}. */
export const ProcedurePerformer: ObjectSchema<ProcedurePerformer> = /* @__PURE__ */ complex(
  "Procedure.performer",
  () => ({
    ...elementsOf(BackboneElement),
    function: CodeableConcept,
    actor: required(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson|Device"),
    onBehalfOf: optional(Reference, "Organization"),
  }),
)

/** Manipulated, implanted, or removed device */
export interface ProcedureFocalDevice extends BackboneElement {
  /** Kind of change to device */
  readonly action?: CodeableConcept | undefined
  /** Device that was changed */
  readonly manipulated: Reference<"Device">
}

/** The schema of {@link ProcedureFocalDevice}. */
export const ProcedureFocalDevice: ObjectSchema<ProcedureFocalDevice> = /* @__PURE__ */ complex(
  "Procedure.focalDevice",
  () => ({ ...elementsOf(BackboneElement), action: CodeableConcept, manipulated: required(Reference, "Device") }),
)
