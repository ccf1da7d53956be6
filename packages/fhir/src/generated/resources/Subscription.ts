// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Subscription), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { instant, string, url } from "../Primitives.ts"
import { MimeTypes, SubscriptionChannelType, SubscriptionStatus } from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Server push subscription criteria
 *
 * <http://hl7.org/fhir/R4/subscription.html>
 */
export interface Subscription extends DomainResource {
  readonly resourceType: "Subscription"
  /** requested | active | error | off */
  readonly status: "requested" | "active" | "error" | "off"
  readonly _status?: Element | undefined
  /** Contact details for source (e.g. troubleshooting) */
  readonly contact?: ReadonlyArray<ContactPoint> | undefined
  /** When to automatically delete the subscription */
  readonly end?: string | undefined
  readonly _end?: Element | undefined
  /** Description of why this subscription was created */
  readonly reason: string
  readonly _reason?: Element | undefined
  /** Rule for server push */
  readonly criteria: string
  readonly _criteria?: Element | undefined
  /** Latest error note */
  readonly error?: string | undefined
  readonly _error?: Element | undefined
  /** The channel on which to report matches to the criteria */
  readonly channel: SubscriptionChannel
}

/** The schema of {@link Subscription}. */
export const Subscription: ResourceSchema<Subscription> = /* @__PURE__ */ resource(
  "Subscription",
  () => ({
    ...elementsOf(DomainResource),
    status: required(SubscriptionStatus),
    contact: [ContactPoint],
    end: instant,
    reason: required(string),
    criteria: required(string),
    error: string,
    channel: required(SubscriptionChannel),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** The channel on which to report matches to the criteria */
export interface SubscriptionChannel extends BackboneElement {
  /** rest-hook | websocket | email | sms | message */
  readonly type: "rest-hook" | "websocket" | "email" | "sms" | "message"
  readonly _type?: Element | undefined
  /** Where the channel points to */
  readonly endpoint?: string | undefined
  readonly _endpoint?: Element | undefined
  /** MIME type to send, or omit for no payload */
  readonly payload?: string | undefined
  readonly _payload?: Element | undefined
  /** Usage depends on the channel type */
  readonly header?: ReadonlyArray<string | null> | undefined
  readonly _header?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link SubscriptionChannel}. */
export const SubscriptionChannel: ObjectSchema<SubscriptionChannel> = /* @__PURE__ */ complex(
  "Subscription.channel",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(SubscriptionChannelType),
    endpoint: url,
    payload: MimeTypes,
    header: [string],
  }),
)
