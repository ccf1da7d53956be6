// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ExampleScenario), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6, esc0 } from "../Invariants.ts"
import { boolean, canonical, dateTime, markdown, string, uri } from "../Primitives.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import { ExampleScenarioActorType, PublicationStatus, ResourceType } from "../ValueSets.ts"
import { complex, elementsOf, required, resource } from "../../internal/construct.ts"

/**
 * Example of workflow instance
 *
 * <http://hl7.org/fhir/R4/examplescenario.html>
 */
export interface ExampleScenario extends DomainResource {
  readonly resourceType: "ExampleScenario"
  /** Canonical identifier for this example scenario, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the example scenario */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the example scenario */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this example scenario (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for example scenario (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** The purpose of the example, e.g. to illustrate a scenario */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Actor participating in the resource */
  readonly actor?: ReadonlyArray<ExampleScenarioActor> | undefined
  /** Each resource and each version that is present in the workflow */
  readonly instance?: ReadonlyArray<ExampleScenarioInstance> | undefined
  /** Each major process - a group of operations */
  readonly process?: ReadonlyArray<ExampleScenarioProcess> | undefined
  /** Another nested workflow */
  readonly workflow?: ReadonlyArray<string | null> | undefined
  readonly _workflow?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link ExampleScenario}. */
export const ExampleScenario: ResourceSchema<ExampleScenario> = /* @__PURE__ */ resource(
  "ExampleScenario",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    status: required(PublicationStatus),
    experimental: boolean,
    date: dateTime,
    publisher: string,
    contact: [ContactDetail],
    useContext: [UsageContext],
    jurisdiction: [CodeableConcept],
    copyright: markdown,
    purpose: markdown,
    actor: [ExampleScenarioActor],
    instance: [ExampleScenarioInstance],
    process: [ExampleScenarioProcess],
    workflow: [canonical],
  }),
  [dom2, dom3, dom4, dom5, dom6, esc0],
)

/** Actor participating in the resource */
export interface ExampleScenarioActor extends BackboneElement {
  /** ID or acronym of the actor */
  readonly actorId: string
  readonly _actorId?: Element | undefined
  /** person | entity */
  readonly type: "person" | "entity"
  readonly _type?: Element | undefined
  /** The name of the actor as shown in the page */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** The description of the actor */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link ExampleScenarioActor}. */
export const ExampleScenarioActor: ObjectSchema<ExampleScenarioActor> = /* @__PURE__ */ complex(
  "ExampleScenario.actor",
  () => ({
    ...elementsOf(BackboneElement),
    actorId: required(string),
    type: required(ExampleScenarioActorType),
    name: string,
    description: markdown,
  }),
)

/** Each resource and each version that is present in the workflow */
export interface ExampleScenarioInstance extends BackboneElement {
  /** The id of the resource for referencing */
  readonly resourceId: string
  readonly _resourceId?: Element | undefined
  /** The type of the resource */
  readonly resourceType: ResourceType
  readonly _resourceType?: Element | undefined
  /** A short name for the resource instance */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Human-friendly description of the resource instance */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** A specific version of the resource */
  readonly version?: ReadonlyArray<ExampleScenarioInstanceVersion> | undefined
  /** Resources contained in the instance */
  readonly containedInstance?: ReadonlyArray<ExampleScenarioInstanceContainedInstance> | undefined
}

/** The schema of {@link ExampleScenarioInstance}. */
export const ExampleScenarioInstance: ObjectSchema<ExampleScenarioInstance> = /* @__PURE__ */ complex(
  "ExampleScenario.instance",
  () => ({
    ...elementsOf(BackboneElement),
    resourceId: required(string),
    resourceType: required(ResourceType),
    name: string,
    description: markdown,
    version: [ExampleScenarioInstanceVersion],
    containedInstance: [ExampleScenarioInstanceContainedInstance],
  }),
)

/** A specific version of the resource */
export interface ExampleScenarioInstanceVersion extends BackboneElement {
  /** The identifier of a specific version of a resource */
  readonly versionId: string
  readonly _versionId?: Element | undefined
  /** The description of the resource version */
  readonly description: string
  readonly _description?: Element | undefined
}

/** The schema of {@link ExampleScenarioInstanceVersion}. */
export const ExampleScenarioInstanceVersion: ObjectSchema<ExampleScenarioInstanceVersion> = /* @__PURE__ */ complex(
  "ExampleScenario.instance.version",
  () => ({ ...elementsOf(BackboneElement), versionId: required(string), description: required(markdown) }),
)

/** Resources contained in the instance */
export interface ExampleScenarioInstanceContainedInstance extends BackboneElement {
  /** Each resource contained in the instance */
  readonly resourceId: string
  readonly _resourceId?: Element | undefined
  /** A specific version of a resource contained in the instance */
  readonly versionId?: string | undefined
  readonly _versionId?: Element | undefined
}

/** The schema of {@link ExampleScenarioInstanceContainedInstance}. */
export const ExampleScenarioInstanceContainedInstance: ObjectSchema<ExampleScenarioInstanceContainedInstance> =
  /* @__PURE__ */ complex("ExampleScenario.instance.containedInstance", () => ({
    ...elementsOf(BackboneElement),
    resourceId: required(string),
    versionId: string,
  }))

/** Each major process - a group of operations */
export interface ExampleScenarioProcess extends BackboneElement {
  /** The diagram title of the group of operations */
  readonly title: string
  readonly _title?: Element | undefined
  /** A longer description of the group of operations */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Description of initial status before the process starts */
  readonly preConditions?: string | undefined
  readonly _preConditions?: Element | undefined
  /** Description of final status after the process ends */
  readonly postConditions?: string | undefined
  readonly _postConditions?: Element | undefined
  /** Each step of the process */
  readonly step?: ReadonlyArray<ExampleScenarioProcessStep> | undefined
}

/** The schema of {@link ExampleScenarioProcess}. */
export const ExampleScenarioProcess: ObjectSchema<ExampleScenarioProcess> = /* @__PURE__ */ complex(
  "ExampleScenario.process",
  () => ({
    ...elementsOf(BackboneElement),
    title: required(string),
    description: markdown,
    preConditions: markdown,
    postConditions: markdown,
    step: [ExampleScenarioProcessStep],
  }),
)

/** Each step of the process */
export interface ExampleScenarioProcessStep extends BackboneElement {
  /** Nested process */
  readonly process?: ReadonlyArray<ExampleScenarioProcess> | undefined
  /** If there is a pause in the flow */
  readonly pause?: boolean | undefined
  readonly _pause?: Element | undefined
  /** Each interaction or action */
  readonly operation?: ExampleScenarioProcessStepOperation | undefined
  /** Alternate non-typical step action */
  readonly alternative?: ReadonlyArray<ExampleScenarioProcessStepAlternative> | undefined
}

/** The schema of {@link ExampleScenarioProcessStep}. */
export const ExampleScenarioProcessStep: ObjectSchema<ExampleScenarioProcessStep> = /* @__PURE__ */ complex(
  "ExampleScenario.process.step",
  () => ({
    ...elementsOf(BackboneElement),
    process: [ExampleScenarioProcess],
    pause: boolean,
    operation: ExampleScenarioProcessStepOperation,
    alternative: [ExampleScenarioProcessStepAlternative],
  }),
)

/** Each interaction or action */
export interface ExampleScenarioProcessStepOperation extends BackboneElement {
  /** The sequential number of the interaction */
  readonly number: string
  readonly _number?: Element | undefined
  /** The type of operation - CRUD */
  readonly type?: string | undefined
  readonly _type?: Element | undefined
  /** The human-friendly name of the interaction */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Who starts the transaction */
  readonly initiator?: string | undefined
  readonly _initiator?: Element | undefined
  /** Who receives the transaction */
  readonly receiver?: string | undefined
  readonly _receiver?: Element | undefined
  /** A comment to be inserted in the diagram */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Whether the initiator is deactivated right after the transaction */
  readonly initiatorActive?: boolean | undefined
  readonly _initiatorActive?: Element | undefined
  /** Whether the receiver is deactivated right after the transaction */
  readonly receiverActive?: boolean | undefined
  readonly _receiverActive?: Element | undefined
  /** Each resource instance used by the initiator */
  readonly request?: ExampleScenarioInstanceContainedInstance | undefined
  /** Each resource instance used by the responder */
  readonly response?: ExampleScenarioInstanceContainedInstance | undefined
}

/** The schema of {@link ExampleScenarioProcessStepOperation}. */
export const ExampleScenarioProcessStepOperation: ObjectSchema<ExampleScenarioProcessStepOperation> =
  /* @__PURE__ */ complex("ExampleScenario.process.step.operation", () => ({
    ...elementsOf(BackboneElement),
    number: required(string),
    type: string,
    name: string,
    initiator: string,
    receiver: string,
    description: markdown,
    initiatorActive: boolean,
    receiverActive: boolean,
    request: ExampleScenarioInstanceContainedInstance,
    response: ExampleScenarioInstanceContainedInstance,
  }))

/** Alternate non-typical step action */
export interface ExampleScenarioProcessStepAlternative extends BackboneElement {
  /** Label for alternative */
  readonly title: string
  readonly _title?: Element | undefined
  /** A human-readable description of each option */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** What happens in each alternative option */
  readonly step?: ReadonlyArray<ExampleScenarioProcessStep> | undefined
}

/** The schema of {@link ExampleScenarioProcessStepAlternative}. */
export const ExampleScenarioProcessStepAlternative: ObjectSchema<ExampleScenarioProcessStepAlternative> =
  /* @__PURE__ */ complex("ExampleScenario.process.step.alternative", () => ({
    ...elementsOf(BackboneElement),
    title: required(string),
    description: markdown,
    step: [ExampleScenarioProcessStep],
  }))
