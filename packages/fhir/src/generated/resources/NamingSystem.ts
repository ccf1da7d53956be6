// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/NamingSystem), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, nsd0, nsd1, nsd2 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, dateTime, markdown, string } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { NamingSystemIdentifierType, NamingSystemType, PublicationStatus } from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * System of unique identification
 *
 * <http://hl7.org/fhir/R4/namingsystem.html>
 */
export interface NamingSystem extends DomainResource {
  readonly resourceType: "NamingSystem"
  /** Name for this naming system (computer friendly) */
  readonly name: string
  readonly _name?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** codesystem | identifier | root */
  readonly kind: "codesystem" | "identifier" | "root"
  readonly _kind?: Element | undefined
  /** Date last changed */
  readonly date: string
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Who maintains system namespace? */
  readonly responsible?: string | undefined
  readonly _responsible?: Element | undefined
  /** e.g. driver, provider, patient, bank etc. */
  readonly type?: CodeableConcept | undefined
  /** Natural language description of the naming system */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for naming system (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** How/where is it used */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Unique identifiers used for system */
  readonly uniqueId: readonly [NamingSystemUniqueId, ...ReadonlyArray<NamingSystemUniqueId>]
}

/** The schema of {@link NamingSystem}. */
export const NamingSystem: ResourceSchema<NamingSystem> = /* @__PURE__ */ resource(
  "NamingSystem",
  () => ({
    ...elementsOf(DomainResource),
    name: required(string),
    status: required(PublicationStatus),
    kind: required(NamingSystemType),
    date: required(dateTime),
    publisher: string,
    contact: [ContactDetail],
    responsible: string,
    type: CodeableConcept,
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    usage: string,
    uniqueId: nonEmpty(NamingSystemUniqueId),
  }),
  [dom2, dom3, dom4, dom5, dom6, nsd0, nsd1, nsd2],
)

/** Unique identifiers used for system */
export interface NamingSystemUniqueId extends BackboneElement {
  /** oid | uuid | uri | other */
  readonly type: "oid" | "uuid" | "uri" | "other"
  readonly _type?: Element | undefined
  /** The unique identifier */
  readonly value: string
  readonly _value?: Element | undefined
  /** Is this the id that should be used for this type */
  readonly preferred?: boolean | undefined
  readonly _preferred?: Element | undefined
  /** Notes about identifier usage */
  readonly comment?: string | undefined
  readonly _comment?: Element | undefined
  /** When is identifier valid? */
  readonly period?: Period | undefined
}

/** The schema of {@link NamingSystemUniqueId}. */
export const NamingSystemUniqueId: ObjectSchema<NamingSystemUniqueId> = /* @__PURE__ */ complex(
  "NamingSystem.uniqueId",
  () => ({
    ...elementsOf(BackboneElement),
    type: required(NamingSystemIdentifierType),
    value: required(string),
    preferred: boolean,
    comment: string,
    period: Period,
  }),
)
