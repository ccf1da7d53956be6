// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductUndesirableEffect), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Population } from "../datatypes/Population.ts"
import { Reference } from "../datatypes/Reference.ts"
import { elementsOf, many, resource } from "../../internal/construct.ts"

/**
 * MedicinalProductUndesirableEffect
 *
 * <http://hl7.org/fhir/R4/medicinalproductundesirableeffect.html>
 */
export interface MedicinalProductUndesirableEffect extends DomainResource {
  readonly resourceType: "MedicinalProductUndesirableEffect"
  /** The medication for which this is an indication */
  readonly subject?: ReadonlyArray<Reference<"MedicinalProduct" | "Medication">> | undefined
  /** The symptom, condition or undesirable effect */
  readonly symptomConditionEffect?: CodeableConcept | undefined
  /** Classification of the effect */
  readonly classification?: CodeableConcept | undefined
  /** The frequency of occurrence of the effect */
  readonly frequencyOfOccurrence?: CodeableConcept | undefined
  /** The population group to which this applies */
  readonly population?: ReadonlyArray<Population> | undefined
}

/** The schema of {@link MedicinalProductUndesirableEffect}. */
export const MedicinalProductUndesirableEffect: ResourceSchema<MedicinalProductUndesirableEffect> =
  /* @__PURE__ */ resource(
    "MedicinalProductUndesirableEffect",
    () => ({
      ...elementsOf(DomainResource),
      subject: many(Reference, "MedicinalProduct|Medication"),
      symptomConditionEffect: CodeableConcept,
      classification: CodeableConcept,
      frequencyOfOccurrence: CodeableConcept,
      population: [Population],
    }),
    [dom2, dom3, dom4, dom5, dom6],
  )
