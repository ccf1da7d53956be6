// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Goal), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, gol1 } from "../Invariants.ts"
import { boolean, date, integer, string } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { GoalLifecycleStatus } from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Describes the intended objective(s) for a patient, group or organization
 *
 * <http://hl7.org/fhir/R4/goal.html>
 */
export interface Goal extends DomainResource {
  readonly resourceType: "Goal"
  /** External Ids for this goal */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** proposed | planned | accepted | active | on-hold | completed | cancelled | entered-in-error | rejected */
  readonly lifecycleStatus:
    | "proposed"
    | "planned"
    | "accepted"
    | "active"
    | "on-hold"
    | "completed"
    | "cancelled"
    | "entered-in-error"
    | "rejected"
  readonly _lifecycleStatus?: Element | undefined
  /** in-progress | improving | worsening | no-change | achieved | sustaining | not-achieved | no-progress | not-attainable */
  readonly achievementStatus?: CodeableConcept | undefined
  /** E.g. Treatment, dietary, behavioral, etc. */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** high-priority | medium-priority | low-priority */
  readonly priority?: CodeableConcept | undefined
  /** Code or text describing goal */
  readonly description: CodeableConcept
  /** Who this goal is intended for */
  readonly subject: Reference<"Patient" | "Group" | "Organization">
  /** When goal pursuit begins */
  readonly startDate?: string | undefined
  readonly _startDate?: Element | undefined
  /** When goal pursuit begins */
  readonly startCodeableConcept?: CodeableConcept | undefined
  /** Target outcome for the goal */
  readonly target?: ReadonlyArray<GoalTarget> | undefined
  /** When goal status took effect */
  readonly statusDate?: string | undefined
  readonly _statusDate?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: string | undefined
  readonly _statusReason?: Element | undefined
  /** Who's responsible for creating Goal? */
  readonly expressedBy?: Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson"> | undefined
  /** Issues addressed by this goal */
  readonly addresses?:
    | ReadonlyArray<
        Reference<
          "Condition" | "Observation" | "MedicationStatement" | "NutritionOrder" | "ServiceRequest" | "RiskAssessment"
        >
      >
    | undefined
  /** Comments about the goal */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** What result was achieved regarding the goal? */
  readonly outcomeCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Observation that resulted from goal */
  readonly outcomeReference?: ReadonlyArray<Reference<"Observation">> | undefined
}

/** The schema of {@link Goal}. */
export const Goal: ResourceSchema<Goal> = /* @__PURE__ */ resource(
  "Goal",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    lifecycleStatus: required(GoalLifecycleStatus),
    achievementStatus: CodeableConcept,
    category: [CodeableConcept],
    priority: CodeableConcept,
    description: required(CodeableConcept),
    subject: required(Reference, "Patient|Group|Organization"),
    ...choice("start", { Date: date, CodeableConcept }),
    target: [GoalTarget],
    statusDate: date,
    statusReason: string,
    expressedBy: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson"),
    addresses: many(
      Reference,
      "Condition|Observation|MedicationStatement|NutritionOrder|ServiceRequest|RiskAssessment",
    ),
    note: [Annotation],
    outcomeCode: [CodeableConcept],
    outcomeReference: many(Reference, "Observation"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Target outcome for the goal */
export interface GoalTarget extends BackboneElement {
  /** The parameter whose value is being tracked */
  readonly measure?: CodeableConcept | undefined
  /** The target value to be achieved */
  readonly detailQuantity?: Quantity | undefined
  /** The target value to be achieved */
  readonly detailRange?: Range | undefined
  /** The target value to be achieved */
  readonly detailCodeableConcept?: CodeableConcept | undefined
  /** The target value to be achieved */
  readonly detailString?: string | undefined
  readonly _detailString?: Element | undefined
  /** The target value to be achieved */
  readonly detailBoolean?: boolean | undefined
  readonly _detailBoolean?: Element | undefined
  /** The target value to be achieved */
  readonly detailInteger?: number | undefined
  readonly _detailInteger?: Element | undefined
  /** The target value to be achieved */
  readonly detailRatio?: Ratio | undefined
  /** Reach goal on or before */
  readonly dueDate?: string | undefined
  readonly _dueDate?: Element | undefined
  /** Reach goal on or before */
  readonly dueDuration?: Duration | undefined
}

/** The schema of {@link GoalTarget}. */
export const GoalTarget: ObjectSchema<GoalTarget> = /* @__PURE__ */ complex(
  "Goal.target",
  () => ({
    ...elementsOf(BackboneElement),
    measure: CodeableConcept,
    ...choice("detail", {
      Quantity,
      Range,
      CodeableConcept,
      String: string,
      Boolean: boolean,
      Integer: integer,
      Ratio,
    }),
    ...choice("due", { Date: date, Duration }),
  }),
  [gol1],
)
