// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/MedicationKnowledge), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Money } from "../datatypes/Money.ts"
import { base64Binary, boolean, markdown, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { MedicationKnowledgeStatusCodes } from "../ValueSets.ts"
import {
  choice,
  complex,
  elementsOf,
  many,
  nonEmpty,
  optional,
  required,
  requiredChoice,
  resource,
} from "../../internal/construct.ts"

/**
 * Definition of Medication Knowledge
 *
 * <http://hl7.org/fhir/R4/medicationknowledge.html>
 */
export interface MedicationKnowledge extends DomainResource {
  readonly resourceType: "MedicationKnowledge"
  /** Code that identifies this medication */
  readonly code?: CodeableConcept | undefined
  /** active | inactive | entered-in-error */
  readonly status?: "active" | "inactive" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Manufacturer of the item */
  readonly manufacturer?: Reference<"Organization"> | undefined
  /** powder | tablets | capsule + */
  readonly doseForm?: CodeableConcept | undefined
  /** Amount of drug in package */
  readonly amount?: Quantity | undefined
  /** Additional names for a medication */
  readonly synonym?: ReadonlyArray<string | null> | undefined
  readonly _synonym?: ReadonlyArray<Element | null> | undefined
  /** Associated or related medication information */
  readonly relatedMedicationKnowledge?: ReadonlyArray<MedicationKnowledgeRelatedMedicationKnowledge> | undefined
  /** A medication resource that is associated with this medication */
  readonly associatedMedication?: ReadonlyArray<Reference<"Medication">> | undefined
  /** Category of the medication or product */
  readonly productType?: ReadonlyArray<CodeableConcept> | undefined
  /** Associated documentation about the medication */
  readonly monograph?: ReadonlyArray<MedicationKnowledgeMonograph> | undefined
  /** Active or inactive ingredient */
  readonly ingredient?: ReadonlyArray<MedicationKnowledgeIngredient> | undefined
  /** The instructions for preparing the medication */
  readonly preparationInstruction?: string | undefined
  readonly _preparationInstruction?: Element | undefined
  /** The intended or approved route of administration */
  readonly intendedRoute?: ReadonlyArray<CodeableConcept> | undefined
  /** The pricing of the medication */
  readonly cost?: ReadonlyArray<MedicationKnowledgeCost> | undefined
  /** Program under which a medication is reviewed */
  readonly monitoringProgram?: ReadonlyArray<MedicationKnowledgeMonitoringProgram> | undefined
  /** Guidelines for administration of the medication */
  readonly administrationGuidelines?: ReadonlyArray<MedicationKnowledgeAdministrationGuidelines> | undefined
  /** Categorization of the medication within a formulary or classification system */
  readonly medicineClassification?: ReadonlyArray<MedicationKnowledgeMedicineClassification> | undefined
  /** Details about packaged medications */
  readonly packaging?: MedicationKnowledgePackaging | undefined
  /** Specifies descriptive properties of the medicine */
  readonly drugCharacteristic?: ReadonlyArray<MedicationKnowledgeDrugCharacteristic> | undefined
  /** Potential clinical issue with or between medication(s) */
  readonly contraindication?: ReadonlyArray<Reference<"DetectedIssue">> | undefined
  /** Regulatory information about a medication */
  readonly regulatory?: ReadonlyArray<MedicationKnowledgeRegulatory> | undefined
  /** The time course of drug absorption, distribution, metabolism and excretion of a medication from the body */
  readonly kinetics?: ReadonlyArray<MedicationKnowledgeKinetics> | undefined
}

/** The schema of {@link MedicationKnowledge}. */
export const MedicationKnowledge: ResourceSchema<MedicationKnowledge> = /* @__PURE__ */ resource(
  "MedicationKnowledge",
  () => ({
    ...elementsOf(DomainResource),
    code: CodeableConcept,
    status: MedicationKnowledgeStatusCodes,
    manufacturer: optional(Reference, "Organization"),
    doseForm: CodeableConcept,
    amount: optional(Quantity, { rules: [sqty1] }),
    synonym: [string],
    relatedMedicationKnowledge: [MedicationKnowledgeRelatedMedicationKnowledge],
    associatedMedication: many(Reference, "Medication"),
    productType: [CodeableConcept],
    monograph: [MedicationKnowledgeMonograph],
    ingredient: [MedicationKnowledgeIngredient],
    preparationInstruction: markdown,
    intendedRoute: [CodeableConcept],
    cost: [MedicationKnowledgeCost],
    monitoringProgram: [MedicationKnowledgeMonitoringProgram],
    administrationGuidelines: [MedicationKnowledgeAdministrationGuidelines],
    medicineClassification: [MedicationKnowledgeMedicineClassification],
    packaging: MedicationKnowledgePackaging,
    drugCharacteristic: [MedicationKnowledgeDrugCharacteristic],
    contraindication: many(Reference, "DetectedIssue"),
    regulatory: [MedicationKnowledgeRegulatory],
    kinetics: [MedicationKnowledgeKinetics],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Associated or related medication information */
export interface MedicationKnowledgeRelatedMedicationKnowledge extends BackboneElement {
  /** Category of medicationKnowledge */
  readonly type: CodeableConcept
  /** Associated documentation about the associated medication knowledge */
  readonly reference: readonly [Reference<"MedicationKnowledge">, ...ReadonlyArray<Reference<"MedicationKnowledge">>]
}

/** The schema of {@link MedicationKnowledgeRelatedMedicationKnowledge}. */
export const MedicationKnowledgeRelatedMedicationKnowledge: ObjectSchema<MedicationKnowledgeRelatedMedicationKnowledge> =
  /* @__PURE__ */ complex("MedicationKnowledge.relatedMedicationKnowledge", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    reference: nonEmpty(Reference, "MedicationKnowledge"),
  }))

/** Associated documentation about the medication */
export interface MedicationKnowledgeMonograph extends BackboneElement {
  /** The category of medication document */
  readonly type?: CodeableConcept | undefined
  /** Associated documentation about the medication */
  readonly source?: Reference<"DocumentReference" | "Media"> | undefined
}

/** The schema of {@link MedicationKnowledgeMonograph}. */
export const MedicationKnowledgeMonograph: ObjectSchema<MedicationKnowledgeMonograph> = /* @__PURE__ */ complex(
  "MedicationKnowledge.monograph",
  () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    source: optional(Reference, "DocumentReference|Media"),
  }),
)

/** Active or inactive ingredient */
export interface MedicationKnowledgeIngredient extends BackboneElement {
  /** Medication(s) or substance(s) contained in the medication */
  readonly itemCodeableConcept?: CodeableConcept | undefined
  /** Medication(s) or substance(s) contained in the medication */
  readonly itemReference?: Reference<"Substance"> | undefined
  /** Active ingredient indicator */
  readonly isActive?: boolean | undefined
  readonly _isActive?: Element | undefined
  /** Quantity of ingredient present */
  readonly strength?: Ratio | undefined
}

/** The schema of {@link MedicationKnowledgeIngredient}. */
export const MedicationKnowledgeIngredient: ObjectSchema<MedicationKnowledgeIngredient> = /* @__PURE__ */ complex(
  "MedicationKnowledge.ingredient",
  () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("item", { CodeableConcept, Reference }, "Substance"),
    isActive: boolean,
    strength: Ratio,
  }),
)

/** The pricing of the medication */
export interface MedicationKnowledgeCost extends BackboneElement {
  /** The category of the cost information */
  readonly type: CodeableConcept
  /** The source or owner for the price information */
  readonly source?: string | undefined
  readonly _source?: Element | undefined
  /** The price of the medication */
  readonly cost: Money
}

/** The schema of {@link MedicationKnowledgeCost}. */
export const MedicationKnowledgeCost: ObjectSchema<MedicationKnowledgeCost> = /* @__PURE__ */ complex(
  "MedicationKnowledge.cost",
  () => ({ ...elementsOf(BackboneElement), type: required(CodeableConcept), source: string, cost: required(Money) }),
)

/** Program under which a medication is reviewed */
export interface MedicationKnowledgeMonitoringProgram extends BackboneElement {
  /** Type of program under which the medication is monitored */
  readonly type?: CodeableConcept | undefined
  /** Name of the reviewing program */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
}

/** The schema of {@link MedicationKnowledgeMonitoringProgram}. */
export const MedicationKnowledgeMonitoringProgram: ObjectSchema<MedicationKnowledgeMonitoringProgram> =
  /* @__PURE__ */ complex("MedicationKnowledge.monitoringProgram", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    name: string,
  }))

/** Guidelines for administration of the medication */
export interface MedicationKnowledgeAdministrationGuidelines extends BackboneElement {
  /** Dosage for the medication for the specific guidelines */
  readonly dosage?: ReadonlyArray<MedicationKnowledgeAdministrationGuidelinesDosage> | undefined
  /** Indication for use that apply to the specific administration guidelines */
  readonly indicationCodeableConcept?: CodeableConcept | undefined
  /** Indication for use that apply to the specific administration guidelines */
  readonly indicationReference?: Reference<"ObservationDefinition"> | undefined
  /** Characteristics of the patient that are relevant to the administration guidelines */
  readonly patientCharacteristics?:
    | ReadonlyArray<MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics>
    | undefined
}

/** The schema of {@link MedicationKnowledgeAdministrationGuidelines}. */
export const MedicationKnowledgeAdministrationGuidelines: ObjectSchema<MedicationKnowledgeAdministrationGuidelines> =
  /* @__PURE__ */ complex("MedicationKnowledge.administrationGuidelines", () => ({
    ...elementsOf(BackboneElement),
    dosage: [MedicationKnowledgeAdministrationGuidelinesDosage],
    ...choice("indication", { CodeableConcept, Reference }, "ObservationDefinition"),
    patientCharacteristics: [MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics],
  }))

/** Dosage for the medication for the specific guidelines */
export interface MedicationKnowledgeAdministrationGuidelinesDosage extends BackboneElement {
  /** Type of dosage */
  readonly type: CodeableConcept
  /** Dosage for the medication for the specific guidelines */
  readonly dosage: readonly [Dosage, ...ReadonlyArray<Dosage>]
}

/** The schema of {@link MedicationKnowledgeAdministrationGuidelinesDosage}. */
export const MedicationKnowledgeAdministrationGuidelinesDosage: ObjectSchema<MedicationKnowledgeAdministrationGuidelinesDosage> =
  /* @__PURE__ */ complex("MedicationKnowledge.administrationGuidelines.dosage", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    dosage: nonEmpty(Dosage),
  }))

/** Characteristics of the patient that are relevant to the administration guidelines */
export interface MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics extends BackboneElement {
  /** Specific characteristic that is relevant to the administration guideline */
  readonly characteristicCodeableConcept?: CodeableConcept | undefined
  /** Specific characteristic that is relevant to the administration guideline */
  readonly characteristicQuantity?: Quantity | undefined
  /** The specific characteristic */
  readonly value?: ReadonlyArray<string | null> | undefined
  readonly _value?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics}. */
export const MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics: ObjectSchema<MedicationKnowledgeAdministrationGuidelinesPatientCharacteristics> =
  /* @__PURE__ */ complex("MedicationKnowledge.administrationGuidelines.patientCharacteristics", () => ({
    ...elementsOf(BackboneElement),
    ...requiredChoice("characteristic", { CodeableConcept, Quantity }, { rules: [sqty1] }),
    value: [string],
  }))

/** Categorization of the medication within a formulary or classification system */
export interface MedicationKnowledgeMedicineClassification extends BackboneElement {
  /** The type of category for the medication (for example, therapeutic classification, therapeutic sub-classification) */
  readonly type: CodeableConcept
  /** Specific category assigned to the medication */
  readonly classification?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link MedicationKnowledgeMedicineClassification}. */
export const MedicationKnowledgeMedicineClassification: ObjectSchema<MedicationKnowledgeMedicineClassification> =
  /* @__PURE__ */ complex("MedicationKnowledge.medicineClassification", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    classification: [CodeableConcept],
  }))

/** Details about packaged medications */
export interface MedicationKnowledgePackaging extends BackboneElement {
  /** A code that defines the specific type of packaging that the medication can be found in */
  readonly type?: CodeableConcept | undefined
  /** The number of product units the package would contain if fully loaded */
  readonly quantity?: Quantity | undefined
}

/** The schema of {@link MedicationKnowledgePackaging}. */
export const MedicationKnowledgePackaging: ObjectSchema<MedicationKnowledgePackaging> = /* @__PURE__ */ complex(
  "MedicationKnowledge.packaging",
  () => ({ ...elementsOf(BackboneElement), type: CodeableConcept, quantity: optional(Quantity, { rules: [sqty1] }) }),
)

/** Specifies descriptive properties of the medicine */
export interface MedicationKnowledgeDrugCharacteristic extends BackboneElement {
  /** Code specifying the type of characteristic of medication */
  readonly type?: CodeableConcept | undefined
  /** Description of the characteristic */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Description of the characteristic */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Description of the characteristic */
  readonly valueQuantity?: Quantity | undefined
  /** Description of the characteristic */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
}

/** The schema of {@link MedicationKnowledgeDrugCharacteristic}. */
export const MedicationKnowledgeDrugCharacteristic: ObjectSchema<MedicationKnowledgeDrugCharacteristic> =
  /* @__PURE__ */ complex("MedicationKnowledge.drugCharacteristic", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    ...choice("value", { CodeableConcept, String: string, Quantity, Base64Binary: base64Binary }, { rules: [sqty1] }),
  }))

/** Regulatory information about a medication */
export interface MedicationKnowledgeRegulatory extends BackboneElement {
  /** Specifies the authority of the regulation */
  readonly regulatoryAuthority: Reference<"Organization">
  /** Specifies if changes are allowed when dispensing a medication from a regulatory perspective */
  readonly substitution?: ReadonlyArray<MedicationKnowledgeRegulatorySubstitution> | undefined
  /** Specifies the schedule of a medication in jurisdiction */
  readonly schedule?: ReadonlyArray<MedicationKnowledgeRegulatorySchedule> | undefined
  /** The maximum number of units of the medication that can be dispensed in a period */
  readonly maxDispense?: MedicationKnowledgeRegulatoryMaxDispense | undefined
}

/** The schema of {@link MedicationKnowledgeRegulatory}. */
export const MedicationKnowledgeRegulatory: ObjectSchema<MedicationKnowledgeRegulatory> = /* @__PURE__ */ complex(
  "MedicationKnowledge.regulatory",
  () => ({
    ...elementsOf(BackboneElement),
    regulatoryAuthority: required(Reference, "Organization"),
    substitution: [MedicationKnowledgeRegulatorySubstitution],
    schedule: [MedicationKnowledgeRegulatorySchedule],
    maxDispense: MedicationKnowledgeRegulatoryMaxDispense,
  }),
)

/** Specifies if changes are allowed when dispensing a medication from a regulatory perspective */
export interface MedicationKnowledgeRegulatorySubstitution extends BackboneElement {
  /** Specifies the type of substitution allowed */
  readonly type: CodeableConcept
  /** Specifies if regulation allows for changes in the medication when dispensing */
  readonly allowed: boolean
  readonly _allowed?: Element | undefined
}

/** The schema of {@link MedicationKnowledgeRegulatorySubstitution}. */
export const MedicationKnowledgeRegulatorySubstitution: ObjectSchema<MedicationKnowledgeRegulatorySubstitution> =
  /* @__PURE__ */ complex("MedicationKnowledge.regulatory.substitution", () => ({
    ...elementsOf(BackboneElement),
    type: required(CodeableConcept),
    allowed: required(boolean),
  }))

/** Specifies the schedule of a medication in jurisdiction */
export interface MedicationKnowledgeRegulatorySchedule extends BackboneElement {
  /** Specifies the specific drug schedule */
  readonly schedule: CodeableConcept
}

/** The schema of {@link MedicationKnowledgeRegulatorySchedule}. */
export const MedicationKnowledgeRegulatorySchedule: ObjectSchema<MedicationKnowledgeRegulatorySchedule> =
  /* @__PURE__ */ complex("MedicationKnowledge.regulatory.schedule", () => ({
    ...elementsOf(BackboneElement),
    schedule: required(CodeableConcept),
  }))

/** The maximum number of units of the medication that can be dispensed in a period */
export interface MedicationKnowledgeRegulatoryMaxDispense extends BackboneElement {
  /** The maximum number of units of the medication that can be dispensed */
  readonly quantity: Quantity
  /** The period that applies to the maximum number of units */
  readonly period?: Duration | undefined
}

/** The schema of {@link MedicationKnowledgeRegulatoryMaxDispense}. */
export const MedicationKnowledgeRegulatoryMaxDispense: ObjectSchema<MedicationKnowledgeRegulatoryMaxDispense> =
  /* @__PURE__ */ complex("MedicationKnowledge.regulatory.maxDispense", () => ({
    ...elementsOf(BackboneElement),
    quantity: required(Quantity, { rules: [sqty1] }),
    period: Duration,
  }))

/** The time course of drug absorption, distribution, metabolism and excretion of a medication from the body */
export interface MedicationKnowledgeKinetics extends BackboneElement {
  /** The drug concentration measured at certain discrete points in time */
  readonly areaUnderCurve?: ReadonlyArray<Quantity> | undefined
  /** The median lethal dose of a drug */
  readonly lethalDose50?: ReadonlyArray<Quantity> | undefined
  /** Time required for concentration in the body to decrease by half */
  readonly halfLifePeriod?: Duration | undefined
}

/** The schema of {@link MedicationKnowledgeKinetics}. */
export const MedicationKnowledgeKinetics: ObjectSchema<MedicationKnowledgeKinetics> = /* @__PURE__ */ complex(
  "MedicationKnowledge.kinetics",
  () => ({
    ...elementsOf(BackboneElement),
    areaUnderCurve: many(Quantity, { rules: [sqty1] }),
    lethalDose50: many(Quantity, { rules: [sqty1] }),
    halfLifePeriod: Duration,
  }),
)
