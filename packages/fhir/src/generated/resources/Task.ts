// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/Task), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Address } from "../datatypes/Address.ts"
import { Age } from "../datatypes/Age.ts"
import { Annotation } from "../datatypes/Annotation.ts"
import { Attachment } from "../datatypes/Attachment.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { Coding } from "../datatypes/Coding.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { ContactPoint } from "../datatypes/ContactPoint.ts"
import { Contributor } from "../datatypes/Contributor.ts"
import { Count } from "../datatypes/Count.ts"
import { DataRequirement } from "../datatypes/DataRequirement.ts"
import { Distance } from "../datatypes/Distance.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { HumanName } from "../datatypes/HumanName.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, inv1Task } from "../Invariants.ts"
import { Meta } from "../datatypes/Meta.ts"
import { Money } from "../datatypes/Money.ts"
import { ParameterDefinition } from "../datatypes/ParameterDefinition.ts"
import { Period } from "../datatypes/Period.ts"
import {
  base64Binary,
  boolean,
  canonical,
  code,
  date,
  dateTime,
  decimal,
  id,
  instant,
  integer,
  markdown,
  oid,
  positiveInt,
  string,
  time,
  unsignedInt,
  uri,
  url,
  uuid,
} from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Ratio } from "../datatypes/Ratio.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { SampledData } from "../datatypes/SampledData.ts"
import { Signature } from "../datatypes/Signature.ts"
import { Timing } from "../datatypes/Timing.ts"
import { TriggerDefinition } from "../datatypes/TriggerDefinition.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { RequestPriority, TaskIntent, TaskStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * A task to be performed
 *
 * <http://hl7.org/fhir/R4/task.html>
 */
export interface Task extends DomainResource {
  readonly resourceType: "Task"
  /** Task Instance Identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Formal definition of task */
  readonly instantiatesCanonical?: string | undefined
  readonly _instantiatesCanonical?: Element | undefined
  /** Formal definition of task */
  readonly instantiatesUri?: string | undefined
  readonly _instantiatesUri?: Element | undefined
  /** Request fulfilled by this task */
  readonly basedOn?: ReadonlyArray<Reference> | undefined
  /** Requisition or grouper id */
  readonly groupIdentifier?: Identifier | undefined
  /** Composite task */
  readonly partOf?: ReadonlyArray<Reference<"Task">> | undefined
  /** draft | requested | received | accepted | + */
  readonly status:
    | "draft"
    | "requested"
    | "received"
    | "accepted"
    | "rejected"
    | "ready"
    | "cancelled"
    | "in-progress"
    | "on-hold"
    | "failed"
    | "completed"
    | "entered-in-error"
  readonly _status?: Element | undefined
  /** Reason for current status */
  readonly statusReason?: CodeableConcept | undefined
  /** E.g. "Specimen collected", "IV prepped" */
  readonly businessStatus?: CodeableConcept | undefined
  /** unknown | proposal | plan | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent:
    | "unknown"
    | "proposal"
    | "plan"
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
  /** Task Type */
  readonly code?: CodeableConcept | undefined
  /** Human-readable explanation of task */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** What task is acting on */
  readonly focus?: Reference | undefined
  /** Beneficiary of the Task */
  readonly for?: Reference | undefined
  /** Healthcare event during which this task originated */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** Start and end time of execution */
  readonly executionPeriod?: Period | undefined
  /** Task Creation Date */
  readonly authoredOn?: string | undefined
  readonly _authoredOn?: Element | undefined
  /** Task Last Modified Date */
  readonly lastModified?: string | undefined
  readonly _lastModified?: Element | undefined
  /** Who is asking for task to be done */
  readonly requester?:
    | Reference<"Device" | "Organization" | "Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson">
    | undefined
  /** Requested performer */
  readonly performerType?: ReadonlyArray<CodeableConcept> | undefined
  /** Responsible individual */
  readonly owner?:
    | Reference<
        | "Practitioner"
        | "PractitionerRole"
        | "Organization"
        | "CareTeam"
        | "HealthcareService"
        | "Patient"
        | "Device"
        | "RelatedPerson"
      >
    | undefined
  /** Where task occurs */
  readonly location?: Reference<"Location"> | undefined
  /** Why task is needed */
  readonly reasonCode?: CodeableConcept | undefined
  /** Why task is needed */
  readonly reasonReference?: Reference | undefined
  /** Associated insurance coverage */
  readonly insurance?: ReadonlyArray<Reference<"Coverage" | "ClaimResponse">> | undefined
  /** Comments made about the task */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Key events in history of the Task */
  readonly relevantHistory?: ReadonlyArray<Reference<"Provenance">> | undefined
  /** Constraints on fulfillment tasks */
  readonly restriction?: TaskRestriction | undefined
  /** Information used to perform task */
  readonly input?: ReadonlyArray<TaskInput> | undefined
  /** Information produced as part of task */
  readonly output?: ReadonlyArray<TaskOutput> | undefined
}

/** The schema of {@link Task}. */
export const Task: ResourceSchema<Task> = /* @__PURE__ */ resource(
  "Task",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    instantiatesCanonical: canonical,
    instantiatesUri: uri,
    basedOn: [Reference],
    groupIdentifier: Identifier,
    partOf: many(Reference, "Task"),
    status: required(TaskStatus),
    statusReason: CodeableConcept,
    businessStatus: CodeableConcept,
    intent: required(TaskIntent),
    priority: RequestPriority,
    code: CodeableConcept,
    description: string,
    focus: Reference,
    for: Reference,
    encounter: optional(Reference, "Encounter"),
    executionPeriod: Period,
    authoredOn: dateTime,
    lastModified: dateTime,
    requester: optional(Reference, "Device|Organization|Patient|Practitioner|PractitionerRole|RelatedPerson"),
    performerType: [CodeableConcept],
    owner: optional(
      Reference,
      "Practitioner|PractitionerRole|Organization|CareTeam|HealthcareService|Patient|Device|RelatedPerson",
    ),
    location: optional(Reference, "Location"),
    reasonCode: CodeableConcept,
    reasonReference: Reference,
    insurance: many(Reference, "Coverage|ClaimResponse"),
    note: [Annotation],
    relevantHistory: many(Reference, "Provenance"),
    restriction: TaskRestriction,
    input: [TaskInput],
    output: [TaskOutput],
  }),
  [dom2, dom3, dom4, dom5, dom6, inv1Task],
)

/** Constraints on fulfillment tasks */
export interface TaskRestriction extends BackboneElement {
  /** How many times to repeat */
  readonly repetitions?: number | undefined
  readonly _repetitions?: Element | undefined
  /** When fulfillment sought */
  readonly period?: Period | undefined
  /** For whom is fulfillment sought? */
  readonly recipient?:
    | ReadonlyArray<
        Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson" | "Group" | "Organization">
      >
    | undefined
}

/** The schema of {@link TaskRestriction}. */
export const TaskRestriction: ObjectSchema<TaskRestriction> = /* @__PURE__ */ complex("Task.restriction", () => ({
  ...elementsOf(BackboneElement),
  repetitions: positiveInt,
  period: Period,
  recipient: many(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson|Group|Organization"),
}))

/** Information used to perform task */
export interface TaskInput extends BackboneElement {
  /** Label for the input */
  readonly type: CodeableConcept
  /** Content to use in performing the task */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
  /** Content to use in performing the task */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Content to use in performing the task */
  readonly valueCanonical?: string | undefined
  readonly _valueCanonical?: Element | undefined
  /** Content to use in performing the task */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** Content to use in performing the task */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Content to use in performing the task */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Content to use in performing the task */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Content to use in performing the task */
  readonly valueId?: string | undefined
  readonly _valueId?: Element | undefined
  /** Content to use in performing the task */
  readonly valueInstant?: string | undefined
  readonly _valueInstant?: Element | undefined
  /** Content to use in performing the task */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Content to use in performing the task */
  readonly valueMarkdown?: string | undefined
  readonly _valueMarkdown?: Element | undefined
  /** Content to use in performing the task */
  readonly valueOid?: string | undefined
  readonly _valueOid?: Element | undefined
  /** Content to use in performing the task */
  readonly valuePositiveInt?: number | undefined
  readonly _valuePositiveInt?: Element | undefined
  /** Content to use in performing the task */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Content to use in performing the task */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Content to use in performing the task */
  readonly valueUnsignedInt?: number | undefined
  readonly _valueUnsignedInt?: Element | undefined
  /** Content to use in performing the task */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Content to use in performing the task */
  readonly valueUrl?: string | undefined
  readonly _valueUrl?: Element | undefined
  /** Content to use in performing the task */
  readonly valueUuid?: string | undefined
  readonly _valueUuid?: Element | undefined
  /** Content to use in performing the task */
  readonly valueAddress?: Address | undefined
  /** Content to use in performing the task */
  readonly valueAge?: Age | undefined
  /** Content to use in performing the task */
  readonly valueAnnotation?: Annotation | undefined
  /** Content to use in performing the task */
  readonly valueAttachment?: Attachment | undefined
  /** Content to use in performing the task */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Content to use in performing the task */
  readonly valueCoding?: Coding | undefined
  /** Content to use in performing the task */
  readonly valueContactPoint?: ContactPoint | undefined
  /** Content to use in performing the task */
  readonly valueCount?: Count | undefined
  /** Content to use in performing the task */
  readonly valueDistance?: Distance | undefined
  /** Content to use in performing the task */
  readonly valueDuration?: Duration | undefined
  /** Content to use in performing the task */
  readonly valueHumanName?: HumanName | undefined
  /** Content to use in performing the task */
  readonly valueIdentifier?: Identifier | undefined
  /** Content to use in performing the task */
  readonly valueMoney?: Money | undefined
  /** Content to use in performing the task */
  readonly valuePeriod?: Period | undefined
  /** Content to use in performing the task */
  readonly valueQuantity?: Quantity | undefined
  /** Content to use in performing the task */
  readonly valueRange?: Range | undefined
  /** Content to use in performing the task */
  readonly valueRatio?: Ratio | undefined
  /** Content to use in performing the task */
  readonly valueReference?: Reference | undefined
  /** Content to use in performing the task */
  readonly valueSampledData?: SampledData | undefined
  /** Content to use in performing the task */
  readonly valueSignature?: Signature | undefined
  /** Content to use in performing the task */
  readonly valueTiming?: Timing | undefined
  /** Content to use in performing the task */
  readonly valueContactDetail?: ContactDetail | undefined
  /** Content to use in performing the task */
  readonly valueContributor?: Contributor | undefined
  /** Content to use in performing the task */
  readonly valueDataRequirement?: DataRequirement | undefined
  /** Content to use in performing the task */
  readonly valueExpression?: Expression | undefined
  /** Content to use in performing the task */
  readonly valueParameterDefinition?: ParameterDefinition | undefined
  /** Content to use in performing the task */
  readonly valueRelatedArtifact?: RelatedArtifact | undefined
  /** Content to use in performing the task */
  readonly valueTriggerDefinition?: TriggerDefinition | undefined
  /** Content to use in performing the task */
  readonly valueUsageContext?: UsageContext | undefined
  /** Content to use in performing the task */
  readonly valueDosage?: Dosage | undefined
  /** Content to use in performing the task */
  readonly valueMeta?: Meta | undefined
}

/** The schema of {@link TaskInput}. */
export const TaskInput: ObjectSchema<TaskInput> = /* @__PURE__ */ complex("Task.input", () => ({
  ...elementsOf(BackboneElement),
  type: required(CodeableConcept),
  ...requiredChoice("value", {
    Base64Binary: base64Binary,
    Boolean: boolean,
    Canonical: canonical,
    Code: code,
    Date: date,
    DateTime: dateTime,
    Decimal: decimal,
    Id: id,
    Instant: instant,
    Integer: integer,
    Markdown: markdown,
    Oid: oid,
    PositiveInt: positiveInt,
    String: string,
    Time: time,
    UnsignedInt: unsignedInt,
    Uri: uri,
    Url: url,
    Uuid: uuid,
    Address,
    Age,
    Annotation,
    Attachment,
    CodeableConcept,
    Coding,
    ContactPoint,
    Count,
    Distance,
    Duration,
    HumanName,
    Identifier,
    Money,
    Period,
    Quantity,
    Range,
    Ratio,
    Reference,
    SampledData,
    Signature,
    Timing,
    ContactDetail,
    Contributor,
    DataRequirement,
    Expression,
    ParameterDefinition,
    RelatedArtifact,
    TriggerDefinition,
    UsageContext,
    Dosage,
    Meta,
  }),
}))

/** Information produced as part of task */
export interface TaskOutput extends BackboneElement {
  /** Label for output */
  readonly type: CodeableConcept
  /** Result of output */
  readonly valueBase64Binary?: string | undefined
  readonly _valueBase64Binary?: Element | undefined
  /** Result of output */
  readonly valueBoolean?: boolean | undefined
  readonly _valueBoolean?: Element | undefined
  /** Result of output */
  readonly valueCanonical?: string | undefined
  readonly _valueCanonical?: Element | undefined
  /** Result of output */
  readonly valueCode?: string | undefined
  readonly _valueCode?: Element | undefined
  /** Result of output */
  readonly valueDate?: string | undefined
  readonly _valueDate?: Element | undefined
  /** Result of output */
  readonly valueDateTime?: string | undefined
  readonly _valueDateTime?: Element | undefined
  /** Result of output */
  readonly valueDecimal?: number | undefined
  readonly _valueDecimal?: Element | undefined
  /** Result of output */
  readonly valueId?: string | undefined
  readonly _valueId?: Element | undefined
  /** Result of output */
  readonly valueInstant?: string | undefined
  readonly _valueInstant?: Element | undefined
  /** Result of output */
  readonly valueInteger?: number | undefined
  readonly _valueInteger?: Element | undefined
  /** Result of output */
  readonly valueMarkdown?: string | undefined
  readonly _valueMarkdown?: Element | undefined
  /** Result of output */
  readonly valueOid?: string | undefined
  readonly _valueOid?: Element | undefined
  /** Result of output */
  readonly valuePositiveInt?: number | undefined
  readonly _valuePositiveInt?: Element | undefined
  /** Result of output */
  readonly valueString?: string | undefined
  readonly _valueString?: Element | undefined
  /** Result of output */
  readonly valueTime?: string | undefined
  readonly _valueTime?: Element | undefined
  /** Result of output */
  readonly valueUnsignedInt?: number | undefined
  readonly _valueUnsignedInt?: Element | undefined
  /** Result of output */
  readonly valueUri?: string | undefined
  readonly _valueUri?: Element | undefined
  /** Result of output */
  readonly valueUrl?: string | undefined
  readonly _valueUrl?: Element | undefined
  /** Result of output */
  readonly valueUuid?: string | undefined
  readonly _valueUuid?: Element | undefined
  /** Result of output */
  readonly valueAddress?: Address | undefined
  /** Result of output */
  readonly valueAge?: Age | undefined
  /** Result of output */
  readonly valueAnnotation?: Annotation | undefined
  /** Result of output */
  readonly valueAttachment?: Attachment | undefined
  /** Result of output */
  readonly valueCodeableConcept?: CodeableConcept | undefined
  /** Result of output */
  readonly valueCoding?: Coding | undefined
  /** Result of output */
  readonly valueContactPoint?: ContactPoint | undefined
  /** Result of output */
  readonly valueCount?: Count | undefined
  /** Result of output */
  readonly valueDistance?: Distance | undefined
  /** Result of output */
  readonly valueDuration?: Duration | undefined
  /** Result of output */
  readonly valueHumanName?: HumanName | undefined
  /** Result of output */
  readonly valueIdentifier?: Identifier | undefined
  /** Result of output */
  readonly valueMoney?: Money | undefined
  /** Result of output */
  readonly valuePeriod?: Period | undefined
  /** Result of output */
  readonly valueQuantity?: Quantity | undefined
  /** Result of output */
  readonly valueRange?: Range | undefined
  /** Result of output */
  readonly valueRatio?: Ratio | undefined
  /** Result of output */
  readonly valueReference?: Reference | undefined
  /** Result of output */
  readonly valueSampledData?: SampledData | undefined
  /** Result of output */
  readonly valueSignature?: Signature | undefined
  /** Result of output */
  readonly valueTiming?: Timing | undefined
  /** Result of output */
  readonly valueContactDetail?: ContactDetail | undefined
  /** Result of output */
  readonly valueContributor?: Contributor | undefined
  /** Result of output */
  readonly valueDataRequirement?: DataRequirement | undefined
  /** Result of output */
  readonly valueExpression?: Expression | undefined
  /** Result of output */
  readonly valueParameterDefinition?: ParameterDefinition | undefined
  /** Result of output */
  readonly valueRelatedArtifact?: RelatedArtifact | undefined
  /** Result of output */
  readonly valueTriggerDefinition?: TriggerDefinition | undefined
  /** Result of output */
  readonly valueUsageContext?: UsageContext | undefined
  /** Result of output */
  readonly valueDosage?: Dosage | undefined
  /** Result of output */
  readonly valueMeta?: Meta | undefined
}

/** The schema of {@link TaskOutput}. */
export const TaskOutput: ObjectSchema<TaskOutput> = /* @__PURE__ */ complex("Task.output", () => ({
  ...elementsOf(BackboneElement),
  type: required(CodeableConcept),
  ...requiredChoice("value", {
    Base64Binary: base64Binary,
    Boolean: boolean,
    Canonical: canonical,
    Code: code,
    Date: date,
    DateTime: dateTime,
    Decimal: decimal,
    Id: id,
    Instant: instant,
    Integer: integer,
    Markdown: markdown,
    Oid: oid,
    PositiveInt: positiveInt,
    String: string,
    Time: time,
    UnsignedInt: unsignedInt,
    Uri: uri,
    Url: url,
    Uuid: uuid,
    Address,
    Age,
    Annotation,
    Attachment,
    CodeableConcept,
    Coding,
    ContactPoint,
    Count,
    Distance,
    Duration,
    HumanName,
    Identifier,
    Money,
    Period,
    Quantity,
    Range,
    Ratio,
    Reference,
    SampledData,
    Signature,
    Timing,
    ContactDetail,
    Contributor,
    DataRequirement,
    Expression,
    ParameterDefinition,
    RelatedArtifact,
    TriggerDefinition,
    UsageContext,
    Dosage,
    Meta,
  }),
}))
