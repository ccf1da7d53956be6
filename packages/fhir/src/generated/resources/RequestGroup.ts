// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/RequestGroup), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, rqg1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { canonical, dateTime, id, string, uri } from "../Primitives.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { Timing } from "../datatypes/Timing.ts"
import {
  ActionCardinalityBehavior,
  ActionConditionKind,
  ActionGroupingBehavior,
  ActionPrecheckBehavior,
  ActionRelationshipType,
  ActionRequiredBehavior,
  ActionSelectionBehavior,
  RequestIntent,
  RequestPriority,
  RequestStatus,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * A group of related requests
 *
 * <http://hl7.org/fhir/R4/requestgroup.html>
 */
export interface RequestGroup extends DomainResource {
  readonly resourceType: "RequestGroup"
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Instantiates FHIR protocol or definition */
  readonly instantiatesCanonical?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesCanonical?: ReadonlyArray<Element | null> | undefined
  /** Instantiates external protocol or definition */
  readonly instantiatesUri?: ReadonlyArray<string | null> | undefined
  readonly _instantiatesUri?: ReadonlyArray<Element | null> | undefined
  /** Fulfills plan, proposal, or order */
  readonly basedOn?: ReadonlyArray<Reference> | undefined
  /** Request(s) replaced by this request */
  readonly replaces?: ReadonlyArray<Reference> | undefined
  /** Composite request this is part of */
  readonly groupIdentifier?: Identifier | undefined
  /** draft | active | on-hold | revoked | completed | entered-in-error | unknown */
  readonly status: "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
  readonly _status?: Element | undefined
  /** proposal | plan | directive | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent:
    | "proposal"
    | "plan"
    | "directive"
    | "order"
    | "original-order"
    | "reflex-order"
    | "filler-order"
    | "instance-order"
    | "option"
  readonly _intent?: Element | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** What's being requested/ordered */
  readonly code?: CodeableConcept | undefined
  /** Who the request group is about */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Created as part of */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When the request group was authored */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Device or practitioner that authored the request group */
  readonly author?: Reference<"Device" | "Practitioner" | "PractitionerRole"> | undefined
  /** Why the request group is needed */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why the request group is needed */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Additional notes about the response */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Proposed actions, if any */
  readonly action?: ReadonlyArray<RequestGroupAction> | undefined
}

/** The schema of {@link RequestGroup}. */
export const RequestGroup: ResourceSchema<RequestGroup> = /* @__PURE__ */ resource(
  "RequestGroup",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: [canonical],
    instantiatesUri: [uri],
    basedOn: [Reference],
    replaces: [Reference],
    groupIdentifier: Identifier,
    status: required(RequestStatus),
    intent: required(RequestIntent),
    priority: RequestPriority,
    code: CodeableConcept,
    subject: optional(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    authoredOn: dateTime,
    author: optional(Reference, "Device|Practitioner|PractitionerRole"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    note: [Annotation],
    action: [RequestGroupAction],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Proposed actions, if any */
export interface RequestGroupAction extends BackboneElement {
  /** User-visible prefix for the action (e.g. 1. or A.) */
  readonly prefix?: string | undefined
  readonly _prefix?: Element | undefined
  /** User-visible title */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Short description of the action */
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
  /** Supporting documentation for the intended performer of the action */
  readonly documentation?: ReadonlyArray<RelatedArtifact> | undefined
  /** Whether or not the action is applicable */
  readonly condition?: ReadonlyArray<RequestGroupActionCondition> | undefined
  /** Relationship to another action */
  readonly relatedAction?: ReadonlyArray<RequestGroupActionRelatedAction> | undefined
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
  /** Who should perform the action */
  readonly participant?:
    | ReadonlyArray<Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Device">>
    | undefined
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
  /** The target of the action */
  readonly resource?: Reference | undefined
  /** Sub action */
  readonly action?: ReadonlyArray<RequestGroupAction> | undefined
}

/** The schema of {@link RequestGroupAction}. */
export const RequestGroupAction: ObjectSchema<RequestGroupAction> = /* @__PURE__ */ complex(
  "RequestGroup.action",
  () => ({
    ...elementsOf(BackboneElement),
    prefix: string,
    title: string,
    description: string,
    textEquivalent: string,
    priority: RequestPriority,
    code: [CodeableConcept],
    documentation: [RelatedArtifact],
    condition: [RequestGroupActionCondition],
    relatedAction: [RequestGroupActionRelatedAction],
    ...choice("timing", { DateTime: dateTime, Age, Period, Duration, Range, Timing }),
    participant: many(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Device"),
    type: CodeableConcept,
    groupingBehavior: ActionGroupingBehavior,
    selectionBehavior: ActionSelectionBehavior,
    requiredBehavior: ActionRequiredBehavior,
    precheckBehavior: ActionPrecheckBehavior,
    cardinalityBehavior: ActionCardinalityBehavior,
    resource: Reference,
    action: [RequestGroupAction],
  }),
  [rqg1],
)

/** Whether or not the action is applicable */
export interface RequestGroupActionCondition extends BackboneElement {
  /** applicability | start | stop */
  readonly kind: "applicability" | "start" | "stop"
  readonly _kind?: Element | undefined
  /** Boolean-valued expression */
  readonly expression?: Expression | undefined
}

/** The schema of {@link RequestGroupActionCondition}. */
export const RequestGroupActionCondition: ObjectSchema<RequestGroupActionCondition> = /* @__PURE__ */ complex(
  "RequestGroup.action.condition",
  () => ({ ...elementsOf(BackboneElement), kind: required(ActionConditionKind), expression: Expression }),
)

/** Relationship to another action */
export interface RequestGroupActionRelatedAction extends BackboneElement {
  /** What action this is related to */
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

/** The schema of {@link RequestGroupActionRelatedAction}. */
export const RequestGroupActionRelatedAction: ObjectSchema<RequestGroupActionRelatedAction> = /* @__PURE__ */ complex(
  "RequestGroup.action.relatedAction",
  () => ({
    ...elementsOf(BackboneElement),
    actionId: required(id),
    relationship: required(ActionRelationshipType),
    ...choice("offset", { Duration, Range }),
  }),
)
