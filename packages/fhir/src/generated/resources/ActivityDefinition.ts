// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ActivityDefinition), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Age } from "../datatypes/Age.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Dosage } from "../datatypes/Dosage.ts"
import { Duration } from "../datatypes/Duration.ts"
import { Element } from "../datatypes/Element.ts"
import { Expression } from "../datatypes/Expression.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { adf0, dom2, dom3, dom4, dom5, dom6, sqty1 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { boolean, canonical, date, dateTime, markdown, string, uri } from "../Primitives.ts"
import { Quantity } from "../datatypes/Quantity.ts"
import { Range } from "../datatypes/Range.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { Timing } from "../datatypes/Timing.ts"
import { UsageContext } from "../datatypes/UsageContext.ts"
import {
  ActionParticipantType,
  PublicationStatus,
  RequestIntent,
  RequestPriority,
  RequestResourceType,
} from "../ValueSets.ts"
import { choice, complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * The definition of a specific activity to be taken, independent of any particular patient or context
 *
 * <http://hl7.org/fhir/R4/activitydefinition.html>
 */
export interface ActivityDefinition extends DomainResource {
  readonly resourceType: "ActivityDefinition"
  /** Canonical identifier for this activity definition, represented as a URI (globally unique) */
  readonly url?: string | undefined
  readonly _url?: Element | undefined
  /** Additional identifier for the activity definition */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Business version of the activity definition */
  readonly version?: string | undefined
  readonly _version?: Element | undefined
  /** Name for this activity definition (computer friendly) */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** Name for this activity definition (human friendly) */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Subordinate title of the activity definition */
  readonly subtitle?: string | undefined
  readonly _subtitle?: Element | undefined
  /** draft | active | retired | unknown */
  readonly status: "draft" | "active" | "retired" | "unknown"
  readonly _status?: Element | undefined
  /** For testing purposes, not real usage */
  readonly experimental?: boolean | undefined
  readonly _experimental?: Element | undefined
  /** Type of individual the activity definition is intended for */
  readonly subjectCodeableConcept?: CodeableConcept | undefined
  /** Type of individual the activity definition is intended for */
  readonly subjectReference?: Reference<"Group"> | undefined
  /** Date last changed */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** Name of the publisher (organization or individual) */
  readonly publisher?: string | undefined
  readonly _publisher?: Element | undefined
  /** Contact details for the publisher */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** Natural language description of the activity definition */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** The context that the content is intended to support */
  readonly useContext?: ReadonlyArray<UsageContext> | undefined
  /** Intended jurisdiction for activity definition (if applicable) */
  readonly jurisdiction?: ReadonlyArray<CodeableConcept> | undefined
  /** Why this activity definition is defined */
  readonly purpose?: string | undefined
  readonly _purpose?: Element | undefined
  /** Describes the clinical usage of the activity definition */
  readonly usage?: string | undefined
  readonly _usage?: Element | undefined
  /** Use and/or publishing restrictions */
  readonly copyright?: string | undefined
  readonly _copyright?: Element | undefined
  /** When the activity definition was approved by publisher */
  readonly approvalDate?: string | undefined
  readonly _approvalDate?: Element | undefined
  /** When the activity definition was last reviewed */
  readonly lastReviewDate?: string | undefined
  readonly _lastReviewDate?: Element | undefined
  /** When the activity definition is expected to be used */
  readonly effectivePeriod?: Period | undefined
  /** E.g. Education, Treatment, Assessment, etc. */
  readonly topic?: ReadonlyArray<CodeableConcept> | undefined
  /** Who authored the content */
  readonly author?: ReadonlyArray<ContactDetail> | undefined
  /** Who edited the content */
  readonly editor?: ReadonlyArray<ContactDetail> | undefined
  /** Who reviewed the content */
  readonly reviewer?: ReadonlyArray<ContactDetail> | undefined
  /** Who endorsed the content */
  readonly endorser?: ReadonlyArray<ContactDetail> | undefined
  /** Additional documentation, citations, etc. */
  readonly relatedArtifact?: ReadonlyArray<RelatedArtifact> | undefined
  /** Logic used by the activity definition */
  readonly library?: ReadonlyArray<string | null> | undefined
  readonly _library?: ReadonlyArray<Element | null> | undefined
  /** Kind of resource */
  readonly kind?:
    | "Appointment"
    | "AppointmentResponse"
    | "CarePlan"
    | "Claim"
    | "CommunicationRequest"
    | "Contract"
    | "DeviceRequest"
    | "EnrollmentRequest"
    | "ImmunizationRecommendation"
    | "MedicationRequest"
    | "NutritionOrder"
    | "ServiceRequest"
    | "SupplyRequest"
    | "Task"
    | "VisionPrescription"
    | undefined
  readonly _kind?: Element | undefined
  /** What profile the resource needs to conform to */
  readonly profile?: string | undefined
  readonly _profile?: Element | undefined
  /** Detail type of activity */
  readonly code?: CodeableConcept | undefined
  /** proposal | plan | directive | order | original-order | reflex-order | filler-order | instance-order | option */
  readonly intent?:
    | "proposal"
    | "plan"
    | "directive"
    | "order"
    | "original-order"
    | "reflex-order"
    | "filler-order"
    | "instance-order"
    | "option"
    | undefined
  readonly _intent?: Element | undefined
  /** routine | urgent | asap | stat */
  readonly priority?: "routine" | "urgent" | "asap" | "stat" | undefined
  readonly _priority?: Element | undefined
  /** True if the activity should not be performed */
  readonly doNotPerform?: boolean | undefined
  readonly _doNotPerform?: Element | undefined
  /** When activity is to occur */
  readonly timingTiming?: Timing | undefined
  /** When activity is to occur */
  readonly timingDateTime?: string | undefined
  readonly _timingDateTime?: Element | undefined
  /** When activity is to occur */
  readonly timingAge?: Age | undefined
  /** When activity is to occur */
  readonly timingPeriod?: Period | undefined
  /** When activity is to occur */
  readonly timingRange?: Range | undefined
  /** When activity is to occur */
  readonly timingDuration?: Duration | undefined
  /** Where it should happen */
  readonly location?: Reference<"Location"> | undefined
  /** Who should participate in the action */
  readonly participant?: ReadonlyArray<ActivityDefinitionParticipant> | undefined
  /** What's administered/supplied */
  readonly productReference?: Reference<"Medication" | "Substance"> | undefined
  /** What's administered/supplied */
  readonly productCodeableConcept?: CodeableConcept | undefined
  /** How much is administered/consumed/supplied */
  readonly quantity?: Quantity | undefined
  /** Detailed dosage instructions */
  readonly dosage?: ReadonlyArray<Dosage> | undefined
  /** What part of body to perform on */
  readonly bodySite?: ReadonlyArray<CodeableConcept> | undefined
  /** What specimens are required to perform this action */
  readonly specimenRequirement?: ReadonlyArray<Reference<"SpecimenDefinition">> | undefined
  /** What observations are required to perform this action */
  readonly observationRequirement?: ReadonlyArray<Reference<"ObservationDefinition">> | undefined
  /** What observations must be produced by this action */
  readonly observationResultRequirement?: ReadonlyArray<Reference<"ObservationDefinition">> | undefined
  /** Transform to apply the template */
  readonly transform?: string | undefined
  readonly _transform?: Element | undefined
  /** Dynamic aspects of the definition */
  readonly dynamicValue?: ReadonlyArray<ActivityDefinitionDynamicValue> | undefined
}

/** The schema of {@link ActivityDefinition}. */
export const ActivityDefinition: ResourceSchema<ActivityDefinition> = /* @__PURE__ */ resource(
  "ActivityDefinition",
  () => ({
    ...elementsOf(DomainResource),
    url: uri,
    identifier: [Identifier],
    version: string,
    name: string,
    title: string,
    subtitle: string,
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
    kind: RequestResourceType,
    profile: canonical,
    code: CodeableConcept,
    intent: RequestIntent,
    priority: RequestPriority,
    doNotPerform: boolean,
    ...choice("timing", { Timing, DateTime: dateTime, Age, Period, Range, Duration }),
    location: optional(Reference, "Location"),
    participant: [ActivityDefinitionParticipant],
    ...choice("product", { Reference, CodeableConcept }, "Medication|Substance"),
    quantity: optional(Quantity, { rules: [sqty1] }),
    dosage: [Dosage],
    bodySite: [CodeableConcept],
    specimenRequirement: many(Reference, "SpecimenDefinition"),
    observationRequirement: many(Reference, "ObservationDefinition"),
    observationResultRequirement: many(Reference, "ObservationDefinition"),
    transform: canonical,
    dynamicValue: [ActivityDefinitionDynamicValue],
  }),
  [adf0, dom2, dom3, dom4, dom5, dom6],
)

/** Who should participate in the action */
export interface ActivityDefinitionParticipant extends BackboneElement {
  /** patient | practitioner | related-person | device */
  readonly type: "patient" | "practitioner" | "related-person" | "device"
  readonly _type?: Element | undefined
  /** E.g. Nurse, Surgeon, Parent, etc. */
  readonly role?: CodeableConcept | undefined
}

/** The schema of {@link ActivityDefinitionParticipant}. */
export const ActivityDefinitionParticipant: ObjectSchema<ActivityDefinitionParticipant> = /* @__PURE__ */ complex(
  "ActivityDefinition.participant",
  () => ({ ...elementsOf(BackboneElement), type: required(ActionParticipantType), role: CodeableConcept }),
)

/** Dynamic aspects of the definition */
export interface ActivityDefinitionDynamicValue extends BackboneElement {
  /** The path to the element to be set dynamically */
  readonly path: string
  readonly _path?: Element | undefined
  /** An expression that provides the dynamic value for the customization */
  readonly expression: Expression
}

/** The schema of {@link ActivityDefinitionDynamicValue}. */
export const ActivityDefinitionDynamicValue: ObjectSchema<ActivityDefinitionDynamicValue> = /* @__PURE__ */ complex(
  "ActivityDefinition.dynamicValue",
  () => ({ ...elementsOf(BackboneElement), path: required(string), expression: required(Expression) }),
)
