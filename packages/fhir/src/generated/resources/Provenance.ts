// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Provenance), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime, instant, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Signature } from "../datatypes/Signature.ts"
import { ProvenanceEntityRole } from "../ValueSets.ts"
import { choice, complex, elementsOf, nonEmpty, optional, required, resource } from "../../internal/construct.ts"

/**
 * Who, What, When for a set of resources
 *
 * <http://hl7.org/fhir/R4/provenance.html>
 */
export interface Provenance extends DomainResource {
  readonly resourceType: "Provenance"
  /** Target Reference(s) (usually version specific) */
  readonly target: readonly [Reference, ...ReadonlyArray<Reference>]
  /** When the activity occurred */
  readonly occurredPeriod?: Period | undefined
  /** When the activity occurred */
  readonly occurredDateTime?: string | undefined
  readonly _occurredDateTime?: Element | undefined
  /** When the activity was recorded / updated */
  readonly recorded: string
  readonly _recorded?: Element | undefined
  /** Policy or plan the activity was defined by */
  readonly policy?: ReadonlyArray<string | null> | undefined
  readonly _policy?: ReadonlyArray<Element | null> | undefined
  /** Where the activity occurred, if relevant */
  readonly location?: Reference<"Location"> | undefined
  /** Reason the activity is occurring */
  readonly reason?: ReadonlyArray<CodeableConcept> | undefined
  /** Activity that occurred */
  readonly activity?: CodeableConcept | undefined
  /** Actor involved */
  readonly agent: readonly [ProvenanceAgent, ...ReadonlyArray<ProvenanceAgent>]
  /** An entity used in this activity */
  readonly entity?: ReadonlyArray<ProvenanceEntity> | undefined
  /** Signature on target */
  readonly signature?: ReadonlyArray<Signature> | undefined
}

/** The schema of {@link Provenance}. */
export const Provenance: ResourceSchema<Provenance> = /* @__PURE__ */ resource(
  "Provenance",
  () => ({
    ...elementsOf(DomainResource),
    target: nonEmpty(Reference),
    ...choice("occurred", { Period, DateTime: dateTime }),
    recorded: required(instant),
    policy: [uri],
    location: optional(Reference, "Location"),
    reason: [CodeableConcept],
    activity: CodeableConcept,
    agent: nonEmpty(ProvenanceAgent),
    entity: [ProvenanceEntity],
    signature: [Signature],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Actor involved */
export interface ProvenanceAgent extends BackboneElement {
  /** How the agent participated */
  readonly type?: CodeableConcept | undefined
  /** What the agents role was */
  readonly role?: ReadonlyArray<CodeableConcept> | undefined
  /** Who participated */
  readonly who: Reference<"Practitioner" | "PractitionerRole" | "RelatedPerson" | "Patient" | "Device" | "Organization">
  /** Who the agent is representing */
  readonly onBehalfOf?:
    | Reference<"Practitioner" | "PractitionerRole" | "RelatedPerson" | "Patient" | "Device" | "Organization">
    | undefined
}

/** The schema of {@link ProvenanceAgent}. */
export const ProvenanceAgent: ObjectSchema<ProvenanceAgent> = /* @__PURE__ */ complex("Provenance.agent", () => ({
  ...elementsOf(BackboneElement),
  type: CodeableConcept,
  role: [CodeableConcept],
  who: required(Reference, "Practitioner|PractitionerRole|RelatedPerson|Patient|Device|Organization"),
  onBehalfOf: optional(Reference, "Practitioner|PractitionerRole|RelatedPerson|Patient|Device|Organization"),
}))

/** An entity used in this activity */
export interface ProvenanceEntity extends BackboneElement {
  /** derivation | revision | quotation | source | removal */
  readonly role: "derivation" | "revision" | "quotation" | "source" | "removal"
  readonly _role?: Element | undefined
  /** Identity of entity */
  readonly what: Reference
  /** Entity is attributed to this agent */
  readonly agent?: ReadonlyArray<ProvenanceAgent> | undefined
}

/** The schema of {@link ProvenanceEntity}. */
export const ProvenanceEntity: ObjectSchema<ProvenanceEntity> = /* @__PURE__ */ complex("Provenance.entity", () => ({
  ...elementsOf(BackboneElement),
  role: required(ProvenanceEntityRole),
  what: required(Reference),
  agent: [ProvenanceAgent],
}))
