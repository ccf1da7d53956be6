// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ServiceRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import { choice, elementsOf, many, optional, required, resource, type ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, dateTime, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { RequestIntent, RequestPriority, RequestStatus } from "../ValueSets.ts"

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
  readonly basedOn?: ReadonlyArray<Reference> | undefined
  /** What request replaces */
  readonly replaces?: ReadonlyArray<Reference> | undefined
  /** Composite Request ID */
  readonly requisition?: Identifier | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status: RequestStatus
  readonly _status?: Element | undefined
  /** proposal | plan | directive | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent: RequestIntent
  readonly _intent?: Element | undefined
  /** Classification of service */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: RequestPriority | undefined
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
  readonly subject: Reference
  /** Encounter in which the request was created */
  readonly encounter?: Reference | undefined
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
  readonly requester?: Reference | undefined
  /** Performer role */
  readonly performerType?: CodeableConcept | undefined
  /** Requested performer */
  readonly performer?: ReadonlyArray<Reference> | undefined
  /** Requested location */
  readonly locationCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Requested location */
  readonly locationReference?: ReadonlyArray<Reference> | undefined
  /** Explanation/Justification for procedure or service */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Explanation/Justification for service or service */
  readonly reasonReference?: ReadonlyArray<Reference> | undefined
  /** Associated insurance coverage */
  readonly insurance?: ReadonlyArray<Reference> | undefined
  /** Additional clinical information */
  readonly supportingInfo?: ReadonlyArray<Reference> | undefined
  /** Procedure Samples */
  readonly specimen?: ReadonlyArray<Reference> | undefined
  /** Location on Body */
  readonly bodySite?: ReadonlyArray<CodeableConcept> | undefined
  /** Comments */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Patient or consumer-oriented instructions */
  readonly patientInstruction?: string | undefined
  readonly _patientInstruction?: Element | undefined
  /** Request provenance */
  readonly relevantHistory?: ReadonlyArray<Reference> | undefined
}

/** The schema of {@link ServiceRequest}. */
export const ServiceRequest: ResourceSchema<ServiceRequest> = /* @__PURE__ */ resource("ServiceRequest", () => ({
  ...elementsOf(DomainResource),
  identifier: many(Identifier),
  instantiatesCanonical: many(canonical),
  instantiatesUri: many(uri),
  basedOn: many(Reference),
  replaces: many(Reference),
  requisition: optional(Identifier),
  status: required(RequestStatus),
  intent: required(RequestIntent),
  category: many(CodeableConcept),
  priority: optional(RequestPriority),
  doNotPerform: optional(boolean),
  code: optional(CodeableConcept),
  orderDetail: many(CodeableConcept),
  "quantity[x]": choice({ quantityQuantity: Quantity, quantityRatio: Ratio, quantityRange: Range }),
  subject: required(Reference),
  encounter: optional(Reference),
  "occurrence[x]": choice({ occurrenceDateTime: dateTime, occurrencePeriod: Period, occurrenceTiming: Timing }),
  "asNeeded[x]": choice({ asNeededBoolean: boolean, asNeededCodeableConcept: CodeableConcept }),
  authoredOn: optional(dateTime),
  requester: optional(Reference),
  performerType: optional(CodeableConcept),
  performer: many(Reference),
  locationCode: many(CodeableConcept),
  locationReference: many(Reference),
  reasonCode: many(CodeableConcept),
  reasonReference: many(Reference),
  insurance: many(Reference),
  supportingInfo: many(Reference),
  specimen: many(Reference),
  bodySite: many(CodeableConcept),
  note: many(Annotation),
  patientInstruction: optional(string),
  relevantHistory: many(Reference),
}))
