// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ServiceRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, prr1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, dateTime, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { RequestIntent, RequestPriority, RequestStatus } from "../ValueSets.ts"
import { choice, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A request for a service to be performed
 *
 * <http://hl7.org/fhir/R4/servicerequest.html>
 */
export interface ServiceRequest extends DomainResource {
  readonly resourceType: "ServiceRequest"
  /** Identifiers assigned to this order */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** What request fulfills */
  readonly basedOn?: ReadonlyArray<Reference<"CarePlan" | "ServiceRequest" | "MedicationRequest">> | undefined
  /** What request replaces */
  readonly replaces?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** Composite Request ID */
  readonly requisition?: Identifier | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status: "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** proposal | plan | directive | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent:
    | "proposal"
    | "plan"
    | "directive"
    | "order"
    | "original-order"
    | "reflex-order"
    | "filler-order"
    | "instance-order"
    | "option"
  readonly _intent?: Element | undefined
  /** Classification of service */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** True if service/procedure should not be performed */
  readonly doNotPerform?: boolean | undefined
  readonly _doNotPerform?: Element | undefined
  /** What is being requested/ordered */
  readonly code?: CodeableConcept | undefined
  /** Additional order information */
  readonly orderDetail?: ReadonlyArray<CodeableConcept> | undefined
  /** Service amount */
  readonly quantityQuantity?: Quantity | undefined
  /** Service amount */
  readonly quantityRatio?: Ratio | undefined
  /** Service amount */
  readonly quantityRange?: Range | undefined
  /** Individual or Entity the service is ordered for */
  readonly subject: Reference<"Patient" | "Group" | "Location" | "Device">
  /** Encounter in which the request was created */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When service should occur */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When service should occur */
  readonly occurrencePeriod?: Period | undefined
  /** When service should occur */
  readonly occurrenceTiming?: Timing | undefined
  /** Preconditions for service */
  readonly asNeededBoolean?: boolean | undefined
  readonly _asNeededBoolean?: Element | undefined
  /** Preconditions for service */
  readonly asNeededCodeableConcept?: CodeableConcept | undefined
  /** Date request signed */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Who/what is requesting service */
  readonly requester?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson" | "Device">
    | undefined
  /** Performer role */
  readonly performerType?: CodeableConcept | undefined
  /** Requested performer */
  readonly performer?:
    | ReadonlyArray<
        Reference<
          | "Practitioner"
          | "PractitionerRole"
          | "Organization"
          | "CareTeam"
          | "HealthcareService"
          | "Patient"
          | "Device"
          | "RelatedPerson"
        >
      >
    | undefined
  /** Requested location */
  readonly locationCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Requested location */
  readonly locationReference?: ReadonlyArray<Reference<"Location">> | undefined
  /** Explanation/Justification for procedure or service */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Explanation/Justification for service or service */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Associated insurance coverage */
  readonly insurance?: ReadonlyArray<Reference<"Coverage" | "ClaimResponse">> | undefined
  /** Additional clinical information */
  readonly supportingInfo?: ReadonlyArray<Reference> | undefined
  /** Procedure Samples */
  readonly specimen?: ReadonlyArray<Reference<"Specimen">> | undefined
  /** Location on Body */
  readonly bodySite?: ReadonlyArray<CodeableConcept> | undefined
  /** Comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Patient or consumer-oriented instructions */
  readonly patientInstruction?: string | undefined
  readonly _patientInstruction?: Element | undefined
  /** Request provenance */
  readonly relevantHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
}

/** The schema of {@link ServiceRequest}. */
export const ServiceRequest: ResourceSchema<ServiceRequest> = /* @__PURE__ */ resource(
  "ServiceRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: many(Reference, "CarePlan|ServiceRequest|MedicationRequest"),
    replaces: many(Reference, "ServiceRequest"),
    requisition: Identifier,
    status: required(RequestStatus),
    intent: required(RequestIntent),
    category: [CodeableConcept],
    priority: RequestPriority,
    doNotPerform: boolean,
    code: CodeableConcept,
    orderDetail: [CodeableConcept],
    ...choice("quantity", { Quantity, Ratio, Range }),
    subject: required(Reference, "Patient|Group|Location|Device"),
    encounter: optional(Reference, "Encounter"),
    ...choice("occurrence", { DateTime: dateTime, Period, Timing }),
    ...choice("asNeeded", { Boolean: boolean, CodeableConcept }),
    authoredOn: dateTime,
    requester: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson|Device"),
    performerType: CodeableConcept,
    performer: many(
      Reference,
      "Practitioner|PractitionerRole|Organization|CareTeam|HealthcareService|Patient|Device|RelatedPerson",
    ),
    locationCode: [CodeableConcept],
    locationReference: many(Reference, "Location"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    insurance: many(Reference, "Coverage|ClaimResponse"),
    supportingInfo: [Reference],
    specimen: many(Reference, "Specimen"),
    bodySite: [CodeableConcept],
    note: [Annotation],
    patientInstruction: string,
    relevantHistory: many(Reference, "Provenance"),
  }),
  [dom2, dom3, dom4, dom5, dom6, prr1],
)
