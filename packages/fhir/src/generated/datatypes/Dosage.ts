// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Dosage), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "./BackboneElement.ts"
import { CodeableConcept } from "./CodeableConcept.ts"
import { Element } from "./Element.ts"
import type { ObjectSchema } from "../../FhirSchema.ts"
import { sqty1 } from "../Invariants.ts"
import { boolean, integer, string } from "../Primitives.ts"
import { Quantity } from "./Quantity.ts"
import { Range } from "./Range.ts"
import { Ratio } from "./Ratio.ts"
import { Timing } from "./Timing.ts"
import { choice, complex, elementsOf, optional } from "../../internal/construct.ts"

/**
 * How the medication is/was taken or should be taken
 *
 * <http://hl7.org/fhir/StructureDefinition/Dosage>
 */
export interface Dosage extends BackboneElement {
  /** The order of the dosage instructions */
  readonly sequence?: number | undefined
  readonly _sequence?: Element | undefined
  /** Free text dosage instructions e.g. SIG */
  readonly text?: string | undefined
  readonly _text?: Element | undefined
  /** Supplemental instruction or warnings to the patient - e.g. "with meals", "may cause drowsiness" */
  readonly additionalInstruction?: ReadonlyArray<CodeableConcept> | undefined
  /** Patient or consumer oriented instructions */
  readonly patientInstruction?: string | undefined
  readonly _patientInstruction?: Element | undefined
  /** When medication should be administered */
  readonly timing?: Timing | undefined
  /** Take "as needed" (for x) */
  readonly asNeededBoolean?: boolean | undefined
  readonly _asNeededBoolean?: Element | undefined
  /** Take "as needed" (for x) */
  readonly asNeededCodeableConcept?: CodeableConcept | undefined
  /** Body site to administer to */
  readonly site?: CodeableConcept | undefined
  /** How drug should enter body */
  readonly route?: CodeableConcept | undefined
  /** Technique for administering medication */
  readonly method?: CodeableConcept | undefined
  /** Amount of medication administered */
  readonly doseAndRate?: ReadonlyArray<DosageDoseAndRate> | undefined
  /** Upper limit on medication per unit of time */
  readonly maxDosePerPeriod?: Ratio | undefined
  /** Upper limit on medication per administration */
  readonly maxDosePerAdministration?: Quantity | undefined
  /** Upper limit on medication per lifetime of the patient */
  readonly maxDosePerLifetime?: Quantity | undefined
}

/** The schema of {@link Dosage}. */
export const Dosage: ObjectSchema<Dosage> = /* @__PURE__ */ complex("Dosage", () => ({
  ...elementsOf(BackboneElement),
  sequence: integer,
  text: string,
  additionalInstruction: [CodeableConcept],
  patientInstruction: string,
  timing: Timing,
  ...choice("asNeeded", { Boolean: boolean, CodeableConcept }),
  site: CodeableConcept,
  route: CodeableConcept,
  method: CodeableConcept,
  doseAndRate: [DosageDoseAndRate],
  maxDosePerPeriod: Ratio,
  maxDosePerAdministration: optional(Quantity, { rules: [sqty1] }),
  maxDosePerLifetime: optional(Quantity, { rules: [sqty1] }),
}))

/** Amount of medication administered */
export interface DosageDoseAndRate extends Element {
  /** The kind of dose or rate specified */
  readonly type?: CodeableConcept | undefined
  /** Amount of medication per dose */
  readonly doseRange?: Range | undefined
  /** Amount of medication per dose */
  readonly doseQuantity?: Quantity | undefined
  /** Amount of medication per unit of time */
  readonly rateRatio?: Ratio | undefined
  /** Amount of medication per unit of time */
  readonly rateRange?: Range | undefined
  /** Amount of medication per unit of time */
  readonly rateQuantity?: Quantity | undefined
}

/** The schema of {@link DosageDoseAndRate}. */
export const DosageDoseAndRate: ObjectSchema<DosageDoseAndRate> = /* @__PURE__ */ complex("Dosage.doseAndRate", () => ({
  ...elementsOf(Element),
  type: CodeableConcept,
  ...choice("dose", { Range, Quantity }, { rules: [sqty1] }),
  ...choice("rate", { Ratio, Range, Quantity }, { rules: [sqty1] }),
}))
