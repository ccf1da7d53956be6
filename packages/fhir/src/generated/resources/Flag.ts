// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Flag), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FlagStatus } from "../ValueSets.ts"
import { elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Key information to flag to healthcare providers
 *
 * <http://hl7.org/fhir/R4/flag.html>
 */
export interface Flag extends DomainResource {
  readonly resourceType: "Flag"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | inactive | entered-in-error */
  readonly status: "active" | "inactive" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Clinical, administrative, etc. */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Coded or textual message to display to user */
  readonly code: CodeableConcept
  /** Who/What is flag about? */
  readonly subject: Reference<
    "Patient" | "Location" | "Group" | "Organization" | "Practitioner" | "PlanDefinition" | "Medication" | "Procedure"
  >
  /** Time period when flag is active */
  readonly period?: Period | undefined
  /** Alert relevant during encounter */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Flag creator */
  readonly author?: Reference<"Device" | "Organization" | "Patient" | "Practitioner" | "PractitionerRole"> | undefined
}

/** The schema of {@link Flag}. */
export const Flag: ResourceSchema<Flag> = /* @__PURE__ */ resource(
  "Flag",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: required(FlagStatus),
    category: [CodeableConcept],
    code: required(CodeableConcept),
    subject: required(
      Reference,
      "Patient|Location|Group|Organization|Practitioner|PlanDefinition|Medication|Procedure",
    ),
    period: Period,
    encounter: optional(Reference, "Encounter"),
    author: optional(Reference, "Device|Organization|Patient|Practitioner|PractitionerRole"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
