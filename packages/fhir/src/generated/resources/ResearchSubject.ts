// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ResearchSubject), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ResearchSubjectStatus } from "../ValueSets.ts"
import { elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Physical entity which is the primary unit of interest in the study
 *
 * <http://hl7.org/fhir/R4/researchsubject.html>
 */
export interface ResearchSubject extends DomainResource {
  readonly resourceType: "ResearchSubject"
  /** Business Identifier for research subject in a study */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** candidate | eligible | follow-up | ineligible | not-registered | off-study | on-study | on-study-intervention | on-study-observation | pending-on-study | potential-candidate | screening | withdrawn */
  readonly status:
    | "candidate"
    | "eligible"
    | "follow-up"
    | "ineligible"
    | "not-registered"
    | "off-study"
    | "on-study"
    | "on-study-intervention"
    | "on-study-observation"
    | "pending-on-study"
    | "potential-candidate"
    | "screening"
    | "withdrawn"
  readonly _status?: Element | undefined
  /** Start and end of participation */
  readonly period?: Period | undefined
  /** Study subject is part of */
  readonly study: Reference<"ResearchStudy">
  /** Who is part of study */
  readonly individual: Reference<"Patient">
  /** What path should be followed */
  readonly assignedArm?: string | undefined
  readonly _assignedArm?: Element | undefined
  /** What path was followed */
  readonly actualArm?: string | undefined
  readonly _actualArm?: Element | undefined
  /** Agreement to participate in study */
  readonly consent?: Reference<"Consent"> | undefined
}

/** The schema of {@link ResearchSubject}. */
export const ResearchSubject: ResourceSchema<ResearchSubject> = /* @__PURE__ */ resource(
  "ResearchSubject",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(ResearchSubjectStatus),
    period: Period,
    study: required(Reference, "ResearchStudy"),
    individual: required(Reference, "Patient"),
    assignedArm: string,
    actualArm: string,
    consent: optional(Reference, "Consent"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
