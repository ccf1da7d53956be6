// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SupplyRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, dateTime } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { RequestPriority, SupplyRequestStatus } from "../ValueSets.ts"
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
 * Request for a medication, substance or device
 *
 * <http://hl7.org/fhir/R4/supplyrequest.html>
 */
export interface SupplyRequest extends DomainResource {
  readonly resourceType: "SupplyRequest"
  /** Business Identifier for SupplyRequest */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** draft | active | suspended + */
  readonly status?:
    | "draft"
    | "active"
    | "suspended"
    | "cancelled"
    | "completed"
    | "entered-in-error"
    | "unknown"
    | undefined
  readonly _status?: Element | undefined
  /** The kind of supply (central, non-stock, etc.) */
  readonly category?: CodeableConcept | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** Medication, Substance, or Device requested to be supplied */
  readonly itemCodeableConcept?: CodeableConcept | undefined
  /** Medication, Substance, or Device requested to be supplied */
  readonly itemReference?: Reference<"Medication" | "Substance" | "Device"> | undefined
  /** The requested amount of the item indicated */
  readonly quantity: Quantity
  /** Ordered item details */
  readonly parameter?: ReadonlyArray<SupplyRequestParameter> | undefined
  /** When the request should be fulfilled */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** When the request should be fulfilled */
  readonly occurrencePeriod?: Period | undefined
  /** When the request should be fulfilled */
  readonly occurrenceTiming?: Timing | undefined
  /** When the request was made */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Individual making the request */
  readonly requester?:
    | Reference<"Practitioner" | "PractitionerRole" | "Organization" | "Patient" | "RelatedPerson" | "Device">
    | undefined
  /** Who is intended to fulfill the request */
  readonly supplier?: ReadonlyArray<Reference<"Organization" | "HealthcareService">> | undefined
  /** The reason why the supply item was requested */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** The reason why the supply item was requested */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** The origin of the supply */
  readonly deliverFrom?: Reference<"Organization" | "Location"> | undefined
  /** The destination of the supply */
  readonly deliverTo?: Reference<"Organization" | "Location" | "Patient"> | undefined
}

/** The schema of {@link SupplyRequest}. */
export const SupplyRequest: ResourceSchema<SupplyRequest> = /* @__PURE__ */ resource(
  "SupplyRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: SupplyRequestStatus,
    category: CodeableConcept,
    priority: RequestPriority,
    ...requiredChoice("item", { CodeableConcept, Reference }, "Medication|Substance|Device"),
    quantity: required(Quantity),
    parameter: [SupplyRequestParameter],
    ...choice("occurrence", { DateTime: dateTime, Period, Timing }),
    authoredOn: dateTime,
    requester: optional(Reference, "Practitioner|PractitionerRole|Organization|Patient|RelatedPerson|Device"),
    supplier: many(Reference, "Organization|HealthcareService"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    deliverFrom: optional(Reference, "Organization|Location"),
    deliverTo: optional(Reference, "Organization|Location|Patient"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Ordered item details */
export interface SupplyRequestParameter extends BackboneElement {
  /** Item detail */
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

/** The schema of {@link SupplyRequestParameter}. */
export const SupplyRequestParameter: ObjectSchema<SupplyRequestParameter> = /* @__PURE__ */ complex(
  "SupplyRequest.parameter",
  () => ({
    ...elementsOf(BackboneElement),
    code: CodeableConcept,
    ...choice("value", { CodeableConcept, Quantity, Range, Boolean: boolean }),
  }),
)
