// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/SubstancePolymer), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { boolean, integer, string } from "../Primitives.ts"
import { SubstanceAmount } from "../datatypes/SubstanceAmount.ts"
import { complex, elementsOf, resource } from "../../internal/construct.ts"

/**
 * Todo
 *
 * <http://hl7.org/fhir/R4/substancepolymer.html>
 */
export interface SubstancePolymer extends DomainResource {
  readonly resourceType: "SubstancePolymer"
  /** Todo */
  readonly class?: CodeableConcept | undefined
  /** Todo */
  readonly geometry?: CodeableConcept | undefined
  /** Todo */
  readonly copolymerConnectivity?: ReadonlyArray<CodeableConcept> | undefined
  /** Todo */
  readonly modification?: ReadonlyArray<string | null> | undefined
  readonly _modification?: ReadonlyArray<Element | null> | undefined
  /** Todo */
  readonly monomerSet?: ReadonlyArray<SubstancePolymerMonomerSet> | undefined
  /** Todo */
  readonly repeat?: ReadonlyArray<SubstancePolymerRepeat> | undefined
}

/** The schema of {@link SubstancePolymer}. */
export const SubstancePolymer: ResourceSchema<SubstancePolymer> = /* @__PURE__ */ resource(
  "SubstancePolymer",
  () => ({
    ...elementsOf(DomainResource),
    class: CodeableConcept,
    geometry: CodeableConcept,
    copolymerConnectivity: [CodeableConcept],
    modification: [string],
    monomerSet: [SubstancePolymerMonomerSet],
    repeat: [SubstancePolymerRepeat],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Todo */
export interface SubstancePolymerMonomerSet extends BackboneElement {
  /** Todo */
  readonly ratioType?: CodeableConcept | undefined
  /** Todo */
  readonly startingMaterial?: ReadonlyArray<SubstancePolymerMonomerSetStartingMaterial> | undefined
}

/** The schema of {@link SubstancePolymerMonomerSet}. */
export const SubstancePolymerMonomerSet: ObjectSchema<SubstancePolymerMonomerSet> = /* @__PURE__ */ complex(
  "SubstancePolymer.monomerSet",
  () => ({
    ...elementsOf(BackboneElement),
    ratioType: CodeableConcept,
    startingMaterial: [SubstancePolymerMonomerSetStartingMaterial],
  }),
)

/** Todo */
export interface SubstancePolymerMonomerSetStartingMaterial extends BackboneElement {
  /** Todo */
  readonly material?: CodeableConcept | undefined
  /** Todo */
  readonly type?: CodeableConcept | undefined
  /** Todo */
  readonly isDefining?: boolean | undefined
  readonly _isDefining?: Element | undefined
  /** Todo */
  readonly amount?: SubstanceAmount | undefined
}

/** The schema of {@link SubstancePolymerMonomerSetStartingMaterial}. */
export const SubstancePolymerMonomerSetStartingMaterial: ObjectSchema<SubstancePolymerMonomerSetStartingMaterial> =
  /* @__PURE__ */ complex("SubstancePolymer.monomerSet.startingMaterial", () => ({
    ...elementsOf(BackboneElement),
    material: CodeableConcept,
    type: CodeableConcept,
    isDefining: boolean,
    amount: SubstanceAmount,
  }))

/** Todo */
export interface SubstancePolymerRepeat extends BackboneElement {
  /** Todo */
  readonly numberOfUnits?: number | undefined
  readonly _numberOfUnits?: Element | undefined
  /** Todo */
  readonly averageMolecularFormula?: string | undefined
  readonly _averageMolecularFormula?: Element | undefined
  /** Todo */
  readonly repeatUnitAmountType?: CodeableConcept | undefined
  /** Todo */
  readonly repeatUnit?: ReadonlyArray<SubstancePolymerRepeatRepeatUnit> | undefined
}

/** The schema of {@link SubstancePolymerRepeat}. */
export const SubstancePolymerRepeat: ObjectSchema<SubstancePolymerRepeat> = /* @__PURE__ */ complex(
  "SubstancePolymer.repeat",
  () => ({
    ...elementsOf(BackboneElement),
    numberOfUnits: integer,
    averageMolecularFormula: string,
    repeatUnitAmountType: CodeableConcept,
    repeatUnit: [SubstancePolymerRepeatRepeatUnit],
  }),
)

/** Todo */
export interface SubstancePolymerRepeatRepeatUnit extends BackboneElement {
  /** Todo */
  readonly orientationOfPolymerisation?: CodeableConcept | undefined
  /** Todo */
  readonly repeatUnit?: string | undefined
  readonly _repeatUnit?: Element | undefined
  /** Todo */
  readonly amount?: SubstanceAmount | undefined
  /** Todo */
  readonly degreeOfPolymerisation?: ReadonlyArray<SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation> | undefined
  /** Todo */
  readonly structuralRepresentation?:
    | ReadonlyArray<SubstancePolymerRepeatRepeatUnitStructuralRepresentation>
    | undefined
}

/** The schema of {@link SubstancePolymerRepeatRepeatUnit}. */
export const SubstancePolymerRepeatRepeatUnit: ObjectSchema<SubstancePolymerRepeatRepeatUnit> = /* @__PURE__ */ complex(
  "SubstancePolymer.repeat.repeatUnit",
  () => ({
    ...elementsOf(BackboneElement),
    orientationOfPolymerisation: CodeableConcept,
    repeatUnit: string,
    amount: SubstanceAmount,
    degreeOfPolymerisation: [SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation],
    structuralRepresentation: [SubstancePolymerRepeatRepeatUnitStructuralRepresentation],
  }),
)

/** Todo */
export interface SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation extends BackboneElement {
  /** Todo */
  readonly degree?: CodeableConcept | undefined
  /** Todo */
  readonly amount?: SubstanceAmount | undefined
}

/** The schema of {@link SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation}. */
export const SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation: ObjectSchema<SubstancePolymerRepeatRepeatUnitDegreeOfPolymerisation> =
  /* @__PURE__ */ complex("SubstancePolymer.repeat.repeatUnit.degreeOfPolymerisation", () => ({
    ...elementsOf(BackboneElement),
    degree: CodeableConcept,
    amount: SubstanceAmount,
  }))

/** Todo */
export interface SubstancePolymerRepeatRepeatUnitStructuralRepresentation extends BackboneElement {
  /** Todo */
  readonly type?: CodeableConcept | undefined
  /** Todo */
  readonly representation?: string | undefined
  readonly _representation?: Element | undefined
  /** Todo */
  readonly attachment?: Attachment | undefined
}

/** The schema of {@link SubstancePolymerRepeatRepeatUnitStructuralRepresentation}. */
export const SubstancePolymerRepeatRepeatUnitStructuralRepresentation: ObjectSchema<SubstancePolymerRepeatRepeatUnitStructuralRepresentation> =
  /* @__PURE__ */ complex("SubstancePolymer.repeat.repeatUnit.structuralRepresentation", () => ({
    ...elementsOf(BackboneElement),
    type: CodeableConcept,
    representation: string,
    attachment: Attachment,
  }))
