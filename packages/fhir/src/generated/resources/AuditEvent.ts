// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/AuditEvent), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, sev1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { base64Binary, boolean, instant, string, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { AuditEventAction, AuditEventAgentNetworkType, AuditEventOutcome } from "../ValueSets.ts"
import {
  complex,
  elementsOf,
  nonEmpty,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * Event record kept for security purposes
 *
 * <http://hl7.org/fhir/R4/auditevent.html>
 */
export interface AuditEvent extends DomainResource {
  readonly resourceType: "AuditEvent"
  /** Type/identifier of event */
  readonly type: Coding
  /** More specific type/id for the event */
  readonly subtype?: ReadonlyArray<Coding> | undefined
  /** Type of action performed during the event */
  readonly action?: "C" | "R" | "U" | "D" | "E" | undefined
  readonly _action?: Element | undefined
  /** When the activity occurred */
  readonly period?: Period | undefined
  /** Time when the event was recorded */
  readonly recorded: string
  readonly _recorded?: Element | undefined
  /** Whether the event succeeded or failed */
  readonly outcome?: "0" | "4" | "8" | "12" | undefined
  readonly _outcome?: Element | undefined
  /** Description of the event outcome */
  readonly outcomeDesc?: string | undefined
  readonly _outcomeDesc?: Element | undefined
  /** The purposeOfUse of the event */
  readonly purposeOfEvent?: ReadonlyArray<CodeableConcept> | undefined
  /** Actor involved in the event */
  readonly agent: readonly [AuditEventAgent, ...ReadonlyArray<AuditEventAgent>]
  /** Audit Event Reporter */
  readonly source: AuditEventSource
  /** Data or objects used */
  readonly entity?: ReadonlyArray<AuditEventEntity> | undefined
}

/** The schema of {@link AuditEvent}. */
export const AuditEvent: ResourceSchema<AuditEvent> = /* @__PURE__ */ resource(
  "AuditEvent",
  () => ({
    ...elementsOf(DomainResource),
    type: required(Coding),
    subtype: [Coding],
    action: AuditEventAction,
    period: Period,
    recorded: required(instant),
    outcome: AuditEventOutcome,
    outcomeDesc: string,
    purposeOfEvent: [CodeableConcept],
    agent: nonEmpty(AuditEventAgent),
    source: required(AuditEventSource),
    entity: [AuditEventEntity],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Actor involved in the event */
export interface AuditEventAgent extends BackboneElement {
  /** How agent participated */
  readonly type?: CodeableConcept | undefined
  /** Agent role in the event */
  readonly role?: ReadonlyArray<CodeableConcept> | undefined
  /** Identifier of who */
  readonly who?:
    | Reference<"PractitionerRole" | "Practitioner" | "Organization" | "Device" | "Patient" | "RelatedPerson">
    | undefined
  /** Alternative User identity */
  readonly altId?: string | undefined
  readonly _altId?: Element | undefined
  /** Human friendly name for the agent */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Whether user is initiator */
  readonly requestor: boolean
  readonly _requestor?: Element | undefined
  /** Where */
  readonly location?: Reference<"Location"> | undefined
  /** Policy that authorized event */
  readonly policy?: ReadonlyArray<string | null> | undefined
  readonly _policy?: ReadonlyArray<Element | null> | undefined
  /** Type of media */
  readonly media?: Coding | undefined
  /** Logical network location for application activity */
  readonly network?: AuditEventAgentNetwork | undefined
  /** Reason given for this user */
  readonly purposeOfUse?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link AuditEventAgent}. */
export const AuditEventAgent: ObjectSchema<AuditEventAgent> = /* @__PURE__ */ complex("AuditEvent.agent", () => ({
  ...elementsOf(BackboneElement),
  type: CodeableConcept,
  role: [CodeableConcept],
  who: optional(Reference, "PractitionerRole|Practitioner|Organization|Device|Patient|RelatedPerson"),
  altId: string,
  name: string,
  requestor: required(boolean),
  location: optional(Reference, "Location"),
  policy: [uri],
  media: Coding,
  network: AuditEventAgentNetwork,
  purposeOfUse: [CodeableConcept],
}))

/** Logical network location for application activity */
export interface AuditEventAgentNetwork extends BackboneElement {
  /** Identifier for the network access point of the user device */
  readonly address?: string | undefined
  readonly _address?: Element | undefined
  /** The type of network access point */
  readonly type?: "1" | "2" | "3" | "4" | "5" | undefined
  readonly _type?: Element | undefined
}

/** The schema of {@link AuditEventAgentNetwork}. */
export const AuditEventAgentNetwork: ObjectSchema<AuditEventAgentNetwork> = /* @__PURE__ */ complex(
  "AuditEvent.agent.network",
  () => ({ ...elementsOf(BackboneElement), address: string, type: AuditEventAgentNetworkType }),
)

/** Audit Event Reporter */
export interface AuditEventSource extends BackboneElement {
  /** Logical source location within the enterprise */
  readonly site?: string | undefined
  readonly _site?: Element | undefined
  /** The identity of source detecting the event */
  readonly observer: Reference<
    "PractitionerRole" | "Practitioner" | "Organization" | "Device" | "Patient" | "RelatedPerson"
  >
  /** The type of source where event originated */
  readonly type?: ReadonlyArray<Coding> | undefined
}

/** The schema of {@link AuditEventSource}. */
export const AuditEventSource: ObjectSchema<AuditEventSource> = /* @__PURE__ */ complex("AuditEvent.source", () => ({
  ...elementsOf(BackboneElement),
  site: string,
  observer: required(Reference, "PractitionerRole|Practitioner|Organization|Device|Patient|RelatedPerson"),
  type: [Coding],
}))

/** Data or objects used */
export interface AuditEventEntity extends BackboneElement {
  /** Specific instance of resource */
  readonly what?: Reference | undefined
  /** Type of entity involved */
  readonly type?: Coding | undefined
  /** What role the entity played */
  readonly role?: Coding | undefined
  /** Life-cycle stage for the entity */
  readonly lifecycle?: Coding | undefined
  /** Security labels on the entity */
  readonly securityLabel?: ReadonlyArray<Coding> | undefined
  /** Descriptor for entity */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Descriptive text */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Query parameters */
  readonly query?: string | undefined
  readonly _query?: Element | undefined
  /** Additional Information about the entity */
  readonly detail?: ReadonlyArray<AuditEventEntityDetail> | undefined
}

/** The schema of {@link AuditEventEntity}. */
export const AuditEventEntity: ObjectSchema<AuditEventEntity> = /* @__PURE__ */ complex(
  "AuditEvent.entity",
  () => ({
    ...elementsOf(BackboneElement),
    what: Reference,
    type: Coding,
    role: Coding,
    lifecycle: Coding,
    securityLabel: [Coding],
    name: string,
    description: string,
    query: base64Binary,
    detail: [AuditEventEntityDetail],
  }),
  [sev1],
)

/** Additional Information about the entity */
export interface AuditEventEntityDetail extends BackboneElement {
  /** Name of the property */
  readonly type: string
  readonly _type?: Element | undefined
  /** Property value */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Property value */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
}

/** The schema of {@link AuditEventEntityDetail}. */
export const AuditEventEntityDetail: ObjectSchema<AuditEventEntityDetail> = /* @__PURE__ */ complex(
  "AuditEvent.entity.detail",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(string),
    ...requiredChoice("value", { String: string, Base64Binary: base64Binary }),
  }),
)
