// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/PlanDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DataRequirement } from "../datatypes/DataRequirement.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, pdf0 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, id, markdown, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { Timing } from "../datatypes/Timing.ts"
import { TriggerDefinition } from "../datatypes/TriggerDefinition.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  ActionCardinalityBehavior,
  ActionConditionKind,
  ActionGroupingBehavior,
  ActionParticipantType,
  ActionPrecheckBehavior,
  ActionRelationshipType,
  ActionRequiredBehavior,
  ActionSelectionBehavior,
  PublicationStatus,
  RequestPriority,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * The definition of a plan for a series of actions, independent of any specific patient or context
 *
 * <http://hl7.org/fhir/R4/plandefinition.html>
 */
export interface PlanDefinition extends DomainResource {
  readonly resourceType: "PlanDefinition"
  /** Canonical identifier for this plan definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the plan definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the plan definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this plan definition (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this plan definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Subordinate title of the plan definition */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
  /** order-set | clinical-protocol | eca-rule | workflow-definition */
  readonly type?: CodeableConcept | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Type of individual the plan definition is focused on */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** Type of individual the plan definition is focused on */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the plan definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for plan definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this plan definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the plan */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the plan definition was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the plan definition was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the plan definition is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** E.g. Education, Treatment, Assessment */
  readonly topic?: ReadonlyArray<CodeableConcept> | undefined
  /** Who authored the content */
  readonly author?: ReadonlyArray<ContactDetail> | undefined
  /** Who edited the content */
  readonly editor?: ReadonlyArray<ContactDetail> | undefined
  /** Who reviewed the content */
  readonly reviewer?: ReadonlyArray<ContactDetail> | undefined
  /** Who endorsed the content */
  readonly endorser?: ReadonlyArray<ContactDetail> | undefined
  /** Additional documentation, citations */
  readonly relatedArtifact?: ReadonlyArray<RelatedArtifact> | undefined
  /** Logic used by the plan definition */
  readonly library?: ReadonlyArray<string | null> | undefined
  readonly _library?: ReadonlyArray<Element | null> | undefined
  /** What the plan is trying to accomplish */
  readonly goal?: ReadonlyArray<PlanDefinitionGoal> | undefined
  /** Action defined by the plan */
  readonly action?: ReadonlyArray<PlanDefinitionAction> | undefined
}

/** The schema of {@link PlanDefinition}. */
export const PlanDefinition: ResourceSchema<PlanDefinition> = /* @__PURE__ */ resource(
  "PlanDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    subtitle: string,
    type: CodeableConcept,
    status: required(PublicationStatus),
    experimental: boolean,
    ...choice("subject", { CodeableConcept, Reference }, "Group"),
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    description: markdown,
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    purpose: markdown,
    usage: string,
    copyright: markdown,
    approvalDate: date,
    lastReviewDate: date,
    effectivePeriod: Period,
    topic: [CodeableConcept],
    author: [ContactDetail],
    editor: [ContactDetail],
    reviewer: [ContactDetail],
    endorser: [ContactDetail],
    relatedArtifact: [RelatedArtifact],
    library: [canonical],
    goal: [PlanDefinitionGoal],
    action: [PlanDefinitionAction],
  }),
  [dom2, dom3, dom4, dom5, dom6, pdf0],
)

/** What the plan is trying to accomplish */
export interface PlanDefinitionGoal extends BackboneElement {
  /** E.g. Treatment, dietary, behavioral */
  readonly category?: CodeableConcept | undefined
  /** Code or text describing the goal */
  readonly description: CodeableConcept
  /** high-priority | medium-priority | low-priority */
  readonly priority?: CodeableConcept | undefined
  /** When goal pursuit begins */
  readonly start?: CodeableConcept | undefined
  /** What does the goal address */
  readonly addresses?: ReadonlyArray<CodeableConcept> | undefined
  /** Supporting documentation for the goal */
  readonly documentation?: ReadonlyArray<RelatedArtifact> | undefined
  /** Target outcome for the goal */
  readonly target?: ReadonlyArray<PlanDefinitionGoalTarget> | undefined
}

/** The schema of {@link PlanDefinitionGoal}. */
export const PlanDefinitionGoal: ObjectSchema<PlanDefinitionGoal> = /* @__PURE__ */ complex(
  "PlanDefinition.goal",
  () => ({
    ...elementsOf(BackboneElement),
    category: CodeableConcept,
    description: required(CodeableConcept),
    priority: CodeableConcept,
    start: CodeableConcept,
    addresses: [CodeableConcept],
    documentation: [RelatedArtifact],
    target: [PlanDefinitionGoalTarget],
  }),
)

/** Target outcome for the goal */
export interface PlanDefinitionGoalTarget extends BackboneElement {
  /** The parameter whose value is to be tracked */
  readonly measure?: CodeableConcept | undefined
  /** The target value to be achieved */
  readonly detailQuantity?: Quantity | undefined
  /** The target value to be achieved */
  readonly detailRange?: Range | undefined
  /** The target value to be achieved */
  readonly detailCodeableConcept?: CodeableConcept | undefined
  /** Reach goal within */
  readonly due?: Duration | undefined
}

/** The schema of {@link PlanDefinitionGoalTarget}. */
export const PlanDefinitionGoalTarget: ObjectSchema<PlanDefinitionGoalTarget> = /* @__PURE__ */ complex(
  "PlanDefinition.goal.target",
  () => ({
    ...elementsOf(BackboneElement),
    measure: CodeableConcept,
    ...choice("detail", { Quantity, Range, CodeableConcept }),
    due: Duration,
  }),
)

/** Action defined by the plan */
export interface PlanDefinitionAction extends BackboneElement {
  /** User-visible prefix for the action (e.g. 1. or A.) */
  readonly prefix?: string | undefined
  readonly _prefix?: Element | undefined
  /** User-visible title */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Brief description of the action */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Static text equivalent of the action, used if the dynamic aspects cannot be interpreted by the receiving system */
  readonly textEquivalent?: string | undefined
  readonly _textEquivalent?: Element | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** Code representing the meaning of the action or sub-actions */
  readonly code?: ReadonlyArray<CodeableConcept> | undefined
  /** Why the action should be performed */
  readonly reason?: ReadonlyArray<CodeableConcept> | undefined
  /** Supporting documentation for the intended performer of the action */
  readonly documentation?: ReadonlyArray<RelatedArtifact> | undefined
  /** What goals this action supports */
  readonly goalId?: ReadonlyArray<string | null> | undefined
  readonly _goalId?: ReadonlyArray<Element | null> | undefined
  /** Type of individual the action is focused on */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** Type of individual the action is focused on */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** When the action should be triggered */
  readonly trigger?: ReadonlyArray<TriggerDefinition> | undefined
  /** Whether or not the action is applicable */
  readonly condition?: ReadonlyArray<PlanDefinitionActionCondition> | undefined
  /** Input data requirements */
  readonly input?: ReadonlyArray<DataRequirement> | undefined
  /** Output data definition */
  readonly output?: ReadonlyArray<DataRequirement> | undefined
  /** Relationship to another action */
  readonly relatedAction?: ReadonlyArray<PlanDefinitionActionRelatedAction> | undefined
  /** When the action should take place */
  readonly timingDateTime?: string | undefined
  readonly _timingDateTime?: Element | undefined
  /** When the action should take place */
  readonly timingAge?: Age | undefined
  /** When the action should take place */
  readonly timingPeriod?: Period | undefined
  /** When the action should take place */
  readonly timingDuration?: Duration | undefined
  /** When the action should take place */
  readonly timingRange?: Range | undefined
  /** When the action should take place */
  readonly timingTiming?: Timing | undefined
  /** Who should participate in the action */
  readonly participant?: ReadonlyArray<PlanDefinitionActionParticipant> | undefined
  /** create | update | remove | fire-event */
  readonly type?: CodeableConcept | undefined
  /** visual-group | logical-group | sentence-group */
  readonly groupingBehavior?: "visual-group" | "logical-group" | "sentence-group" | undefined
  readonly _groupingBehavior?: Element | undefined
  /** any | all | all-or-none | exactly-one | at-most-one | one-or-more */
  readonly selectionBehavior?: "any" | "all" | "all-or-none" | "exactly-one" | "at-most-one" | "one-or-more" | undefined
  readonly _selectionBehavior?: Element | undefined
  /** must | could | must-unless-documented */
  readonly requiredBehavior?: "must" | "could" | "must-unless-documented" | undefined
  readonly _requiredBehavior?: Element | undefined
  /** yes | no */
  readonly precheckBehavior?: "yes" | "no" | undefined
  readonly _precheckBehavior?: Element | undefined
  /** single | multiple */
  readonly cardinalityBehavior?: "single" | "multiple" | undefined
  readonly _cardinalityBehavior?: Element | undefined
  /** Description of the activity to be performed */
  readonly definitionCanonical?: string | undefined
  readonly _definitionCanonical?: Element | undefined
  /** Description of the activity to be performed */
  readonly definitionUri?: string | undefined
  readonly _definitionUri?: Element | undefined
  /** Transform to apply the template */
  readonly transform?: string | undefined
  readonly _transform?: Element | undefined
  /** Dynamic aspects of the definition */
  readonly dynamicValue?: ReadonlyArray<PlanDefinitionActionDynamicValue> | undefined
  /** A sub-action */
  readonly action?: ReadonlyArray<PlanDefinitionAction> | undefined
}

/** The schema of {@link PlanDefinitionAction}. */
export const PlanDefinitionAction: ObjectSchema<PlanDefinitionAction> = /* @__PURE__ */ complex(
  "PlanDefinition.action",
  () => ({
    ...elementsOf(BackboneElement),
    prefix: string,
    title: string,
    description: string,
    textEquivalent: string,
    priority: RequestPriority,
    code: [CodeableConcept],
    reason: [CodeableConcept],
    documentation: [RelatedArtifact],
    goalId: [id],
    ...choice("subject", { CodeableConcept, Reference }, "Group"),
    trigger: [TriggerDefinition],
    condition: [PlanDefinitionActionCondition],
    input: [DataRequirement],
    output: [DataRequirement],
    relatedAction: [PlanDefinitionActionRelatedAction],
    ...choice("timing", { DateTime: dateTime, Age, Period, Duration, Range, Timing }),
    participant: [PlanDefinitionActionParticipant],
    type: CodeableConcept,
    groupingBehavior: ActionGroupingBehavior,
    selectionBehavior: ActionSelectionBehavior,
    requiredBehavior: ActionRequiredBehavior,
    precheckBehavior: ActionPrecheckBehavior,
    cardinalityBehavior: ActionCardinalityBehavior,
    ...choice("definition", { Canonical: canonical, Uri: uri }),
    transform: canonical,
    dynamicValue: [PlanDefinitionActionDynamicValue],
    action: [PlanDefinitionAction],
  }),
)

/** Whether or not the action is applicable */
export interface PlanDefinitionActionCondition extends BackboneElement {
  /** applicability | start | stop */
  readonly kind: "applicability" | "start" | "stop"
  readonly _kind?: Element | undefined
  /** Boolean-valued expression */
  readonly expression?: Expression | undefined
}

/** The schema of {@link PlanDefinitionActionCondition}. */
export const PlanDefinitionActionCondition: ObjectSchema<PlanDefinitionActionCondition> = /* @__PURE__ */ complex(
  "PlanDefinition.action.condition",
  () => ({ ...elementsOf(BackboneElement), kind: required(ActionConditionKind), expression: Expression }),
)

/** Relationship to another action */
export interface PlanDefinitionActionRelatedAction extends BackboneElement {
  /** What action is this related to */
  readonly actionId: string
  readonly _actionId?: Element | undefined
  /** before-start | before | before-end | concurrent-with-start | concurrent | concurrent-with-end | after-start | after | after-end */
  readonly relationship:
    | "before-start"
    | "before"
    | "before-end"
    | "concurrent-with-start"
    | "concurrent"
    | "concurrent-with-end"
    | "after-start"
    | "after"
    | "after-end"
  readonly _relationship?: Element | undefined
  /** Time offset for the relationship */
  readonly offsetDuration?: Duration | undefined
  /** Time offset for the relationship */
  readonly offsetRange?: Range | undefined
}

/** The schema of {@link PlanDefinitionActionRelatedAction}. */
export const PlanDefinitionActionRelatedAction: ObjectSchema<PlanDefinitionActionRelatedAction> =
  /* @__PURE__ */ complex("PlanDefinition.action.relatedAction", () => ({
    ...elementsOf(BackboneElement),
    actionId: required(id),
    relationship: required(ActionRelationshipType),
    ...choice("offset", { Duration, Range }),
  }))

/** Who should participate in the action */
export interface PlanDefinitionActionParticipant extends BackboneElement {
  /** patient | practitioner | related-person | device */
  readonly type: "patient" | "practitioner" | "related-person" | "device"
  readonly _type?: Element | undefined
  /** E.g. Nurse, Surgeon, Parent */
  readonly role?: CodeableConcept | undefined
}

/** The schema of {@link PlanDefinitionActionParticipant}. */
export const PlanDefinitionActionParticipant: ObjectSchema<PlanDefinitionActionParticipant> = /* @__PURE__ */ complex(
  "PlanDefinition.action.participant",
  () => ({ ...elementsOf(BackboneElement), type: required(ActionParticipantType), role: CodeableConcept }),
)

/** Dynamic aspects of the definition */
export interface PlanDefinitionActionDynamicValue extends BackboneElement {
  /** The path to the element to be set dynamically */
  readonly path?: string | undefined
  readonly _path?: Element | undefined
  /** An expression that provides the dynamic value for the customization */
  readonly expression?: Expression | undefined
}

/** The schema of {@link PlanDefinitionActionDynamicValue}. */
export const PlanDefinitionActionDynamicValue: ObjectSchema<PlanDefinitionActionDynamicValue> = /* @__PURE__ */ complex(
  "PlanDefinition.action.dynamicValue",
  () => ({ ...elementsOf(BackboneElement), path: string, expression: Expression }),
)
