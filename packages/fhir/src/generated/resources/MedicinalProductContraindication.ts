// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicinalProductContraindication), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Population } from "../datatypes/Population.ts"
import { Reference } from "../datatypes/Reference.ts"
import { complex, elementsOf, many, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * MedicinalProductContraindication
 *
 * <http://hl7.org/fhir/R4/medicinalproductcontraindication.html>
 */
export interface MedicinalProductContraindication extends DomainResource {
  readonly resourceType: "MedicinalProductContraindication"
  /** The medication for which this is an indication */
  readonly subject?: ReadonlyArray<Reference<"MedicinalProduct" | "Medication">> | undefined
  /** The disease, symptom or procedure for the contraindication */
  readonly disease?: CodeableConcept | undefined
  /** The status of the disease or symptom for the contraindication */
  readonly diseaseStatus?: CodeableConcept | undefined
  /** A comorbidity (concurrent condition) or coinfection */
  readonly comorbidity?: ReadonlyArray<CodeableConcept> | undefined
  /** Information about the use of the medicinal product in relation to other therapies as part of the indication */
  readonly therapeuticIndication?: ReadonlyArray<Reference<"MedicinalProductIndication">> | undefined
  /** Information about the use of the medicinal product in relation to other therapies described as part of the indication */
  readonly otherTherapy?: ReadonlyArray<MedicinalProductContraindicationOtherTherapy> | undefined
  /** The population group to which this applies */
  readonly population?: ReadonlyArray<Population> | undefined
}

/** The schema of {@link MedicinalProductContraindication}. */
export const MedicinalProductContraindication: ResourceSchema<MedicinalProductContraindication> =
  /* @__PURE__ */ resource(
    "MedicinalProductContraindication",
    () => ({
      ...elementsOf(DomainResource),
      subject: many(Reference, "MedicinalProduct|Medication"),
      disease: CodeableConcept,
      diseaseStatus: CodeableConcept,
      comorbidity: [CodeableConcept],
      therapeuticIndication: many(Reference, "MedicinalProductIndication"),
      otherTherapy: [MedicinalProductContraindicationOtherTherapy],
      population: [Population],
    }),
    [dom2, dom3, dom4, dom5, dom6],
  )

/** Information about the use of the medicinal product in relation to other therapies described as part of the indication */
export interface MedicinalProductContraindicationOtherTherapy extends BackboneElement {
  /** The type of relationship between the medicinal product indication or contraindication and another therapy */
  readonly therapyRelationshipType: CodeableConcept
  /** Reference to a specific medication (active substance, medicinal product or class of products) as part of an indication or contraindication */
  readonly medicationCodeableConcept?: CodeableConcept | undefined
  /** Reference to a specific medication (active substance, medicinal product or class of products) as part of an indication or contraindication */
  readonly medicationReference?:
    | Reference<"MedicinalProduct" | "Medication" | "Substance" | "SubstanceSpecification">
    | undefined
}

/** The schema of {@link MedicinalProductContraindicationOtherTherapy}. */
export const MedicinalProductContraindicationOtherTherapy: ObjectSchema<MedicinalProductContraindicationOtherTherapy> =
  /* @__PURE__ */ complex("MedicinalProductContraindication.otherTherapy", () => ({
    ...elementsOf(BackboneElement),
    therapyRelationshipType: required(CodeableConcept),
    ...requiredChoice(
      "medication",
      { CodeableConcept, Reference },
      "MedicinalProduct|Medication|Substance|SubstanceSpecification",
    ),
  }))
