// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DeviceRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, dateTime, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { RequestIntent, RequestPriority, RequestStatus } from "../ValueSets.ts"
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
 * Medical device request
 *
 * <http://hl7.org/fhir/R4/devicerequest.html>
 */
export interface DeviceRequest extends DomainResource {
  readonly resourceType: "DeviceRequest"
  /** External Request identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** What request fulfills */
  readonly basedOn?: ReadonlyArray<Reference> | undefined
  /** What request replaces */
  readonly priorRequest?: ReadonlyArray<Reference> | undefined
  /** Identifier of composite request */
  readonly groupIdentifier?: Identifier | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status?:
    | "draft"
    | "active"
    | "on-hold"
    | "revoked"
    | "completed"
    | "entered-in-error"
    | "unknown"
    | undefined
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
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** Device requested */
  readonly codeReference?: Reference<"Device"> | undefined
  /** Device requested */
  readonly codeCodeableConcept?: CodeableConcept | undefined
  /** Device details */
  readonly parameter?: ReadonlyArray<DeviceRequestParameter> | undefined
  /** Focus of request */
  readonly subject: Reference<"Patient" | "Group" | "Location" | "Device">
  /** Encounter motivating request */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Desired time or schedule for use */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** Desired time or schedule for use */
  readonly occurrencePeriod?: Period | undefined
  /** Desired time or schedule for use */
  readonly occurrenceTiming?: Timing | undefined
  /** When recorded */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Who/what is requesting diagnostics */
  readonly requester?: Reference<"Device" | "Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** Filler role */
  readonly performerType?: CodeableConcept | undefined
  /** Requested Filler */
  readonly performer?:
    | Reference<
        | "Practitioner"
        | "PractitionerRole"
        | "Organization"
        | "CareTeam"
        | "HealthcareService"
        | "Patient"
        | "Device"
        | "RelatedPerson"
      >
    | undefined
  /** Coded Reason for request */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Linked Reason for request */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Associated insurance coverage */
  readonly insurance?: ReadonlyArray<Reference<"Coverage" | "ClaimResponse">> | undefined
  /** Additional clinical information */
  readonly supportingInfo?: ReadonlyArray<Reference> | undefined
  /** Notes or comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Request provenance */
  readonly relevantHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
}

/** The schema of {@link DeviceRequest}. */
export const DeviceRequest: ResourceSchema<DeviceRequest> = /* @__PURE__ */ resource(
  "DeviceRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: [Reference],
    priorRequest: [Reference],
    groupIdentifier: Identifier,
    status: RequestStatus,
    intent: required(RequestIntent),
    priority: RequestPriority,
    ...requiredChoice("code", { Reference, CodeableConcept }, "Device"),
    parameter: [DeviceRequestParameter],
    subject: required(Reference, "Patient|Group|Location|Device"),
    encounter: optional(Reference, "Encounter"),
    ...choice("occurrence", { DateTime: dateTime, Period, Timing }),
    authoredOn: dateTime,
    requester: optional(Reference, "Device|Practitioner|PractitionerRole|Organization"),
    performerType: CodeableConcept,
    performer: optional(
      Reference,
      "Practitioner|PractitionerRole|Organization|CareTeam|HealthcareService|Patient|Device|RelatedPerson",
    ),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    insurance: many(Reference, "Coverage|ClaimResponse"),
    supportingInfo: [Reference],
    note: [Annotation],
    relevantHistory: many(Reference, "Provenance"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Device details */
export interface DeviceRequestParameter extends BackboneElement {
  /** Device detail */
  readonly code?: CodeableConcept | undefined
  /** Value of detail */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Value of detail */
  readonly valueQuantity?: Quantity | undefined
  /** Value of detail */
  readonly valueRange?: Range | undefined
  /** Value of detail */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
}

/** The schema of {@link DeviceRequestParameter}. */
export const DeviceRequestParameter: ObjectSchema<DeviceRequestParameter> = /* @__PURE__ */ complex(
  "DeviceRequest.parameter",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    ...choice("value", { CodeableConcept, Quantity, Range, Boolean: boolean }),
  }),
)
