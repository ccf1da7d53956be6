// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductIndication), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Population } from "../datatypes/Population.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * MedicinalProductIndication
 *
 * <http://hl7.org/fhir/R4/medicinalproductindication.html>
 */
export interface MedicinalProductIndication extends DomainResource {
  readonly resourceType: "MedicinalProductIndication"
  /** The medication for which this is an indication */
  readonly subject?: ReadonlyArray<Reference<"MedicinalProduct" | "Medication">> | undefined
  /** The disease, symptom or procedure that is the indication for treatment */
  readonly diseaseSymptomProcedure?: CodeableConcept | undefined
  /** The status of the disease or symptom for which the indication applies */
  readonly diseaseStatus?: CodeableConcept | undefined
  /** Comorbidity (concurrent condition) or co-infection as part of the indication */
  readonly comorbidity?: ReadonlyArray<CodeableConcept> | undefined
  /** The intended effect, aim or strategy to be achieved by the indication */
  readonly intendedEffect?: CodeableConcept | undefined
  /** Timing or duration information as part of the indication */
  readonly duration?: Quantity | undefined
  /** Information about the use of the medicinal product in relation to other therapies described as part of the indication */
  readonly otherTherapy?: ReadonlyArray<MedicinalProductIndicationOtherTherapy> | undefined
  /** Describe the undesirable effects of the medicinal product */
  readonly undesirableEffect?: ReadonlyArray<Reference<"MedicinalProductUndesirableEffect">> | undefined
  /** The population group to which this applies */
  readonly population?: ReadonlyArray<Population> | undefined
}

/** The schema of {@link MedicinalProductIndication}. */
export const MedicinalProductIndication: ResourceSchema<MedicinalProductIndication> = /* @__PURE__ */ resource(
  "MedicinalProductIndication",
  () => ({
    ...elementsOf(DomainResource),
    subject: many(Reference, "MedicinalProduct|Medication"),
    diseaseSymptomProcedure: CodeableConcept,
    diseaseStatus: CodeableConcept,
    comorbidity: [CodeableConcept],
    intendedEffect: CodeableConcept,
    duration: Quantity,
    otherTherapy: [MedicinalProductIndicationOtherTherapy],
    undesirableEffect: many(Reference, "MedicinalProductUndesirableEffect"),
    population: [Population],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Information about the use of the medicinal product in relation to other therapies described as part of the indication */
export interface MedicinalProductIndicationOtherTherapy extends BackboneElement {
  /** The type of relationship between the medicinal product indication or contraindication and another therapy */
  readonly therapyRelationshipType: CodeableConcept
  /** Reference to a specific medication (active substance, medicinal product or class of products) as part of an indication or contraindication */
  readonly medicationCodeableConcept?: CodeableConcept | undefined
  /** Reference to a specific medication (active substance, medicinal product or class of products) as part of an indication or contraindication */
  readonly medicationReference?:
    | Reference<"MedicinalProduct" | "Medication" | "Substance" | "SubstanceSpecification">
    | undefined
}

/** The schema of {@link MedicinalProductIndicationOtherTherapy}. */
export const MedicinalProductIndicationOtherTherapy: ObjectSchema<MedicinalProductIndicationOtherTherapy> =
  /* @__PURE__ */ complex("MedicinalProductIndication.otherTherapy", () => ({
    ...elementsOf(BackboneElement),
    therapyRelationshipType: required(CodeableConcept),
    ...requiredChoice(
      "medication",
      { CodeableConcept, Reference },
      "MedicinalProduct|Medication|Substance|SubstanceSpecification",
    ),
  }))
