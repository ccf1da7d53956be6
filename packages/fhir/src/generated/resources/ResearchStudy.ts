// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/ResearchStudy), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { ContactDetail } from "../datatypes/ContactDetail.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { markdown, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { RelatedArtifact } from "../datatypes/RelatedArtifact.ts"
import { ResearchStudyStatus } from "../ValueSets.ts"
import { complex, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Investigation to increase healthcare-related patient-independent knowledge
 *
 * <http://hl7.org/fhir/R4/researchstudy.html>
 */
export interface ResearchStudy extends DomainResource {
  readonly resourceType: "ResearchStudy"
  /** Business Identifier for study */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Name for this study */
  readonly title?: string | undefined
  readonly _title?: Element | undefined
  /** Steps followed in executing study */
  readonly protocol?: ReadonlyArray<Reference<"PlanDefinition">> | undefined
  /** Part of larger study */
  readonly partOf?: ReadonlyArray<Reference<"ResearchStudy">> | undefined
  /** active | administratively-completed | approved | closed-to-accrual | closed-to-accrual-and-intervention | completed | disapproved | in-review | temporarily-closed-to-accrual | temporarily-closed-to-accrual-and-intervention | withdrawn */
  readonly status:
    | "active"
    | "administratively-completed"
    | "approved"
    | "closed-to-accrual"
    | "closed-to-accrual-and-intervention"
    | "completed"
    | "disapproved"
    | "in-review"
    | "temporarily-closed-to-accrual"
    | "temporarily-closed-to-accrual-and-intervention"
    | "withdrawn"
  readonly _status?: Element | undefined
  /** treatment | prevention | diagnostic | supportive-care | screening | health-services-research | basic-science | device-feasibility */
  readonly primaryPurposeType?: CodeableConcept | undefined
  /** n-a | early-phase-1 | phase-1 | phase-1-phase-2 | phase-2 | phase-2-phase-3 | phase-3 | phase-4 */
  readonly phase?: CodeableConcept | undefined
  /** Classifications for the study */
  readonly category?: ReadonlyArray<CodeableConcept> | undefined
  /** Drugs, devices, etc. under study */
  readonly focus?: ReadonlyArray<CodeableConcept> | undefined
  /** Condition being studied */
  readonly condition?: ReadonlyArray<CodeableConcept> | undefined
  /** Contact details for the study */
  readonly contact?: ReadonlyArray<ContactDetail> | undefined
  /** References and dependencies */
  readonly relatedArtifact?: ReadonlyArray<RelatedArtifact> | undefined
  /** Used to search for the study */
  readonly keyword?: ReadonlyArray<CodeableConcept> | undefined
  /** Geographic region(s) for study */
  readonly location?: ReadonlyArray<CodeableConcept> | undefined
  /** What this is study doing */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
  /** Inclusion & exclusion criteria */
  readonly enrollment?: ReadonlyArray<Reference<"Group">> | undefined
  /** When the study began and ended */
  readonly period?: Period | undefined
  /** Organization that initiates and is legally responsible for the study */
  readonly sponsor?: Reference<"Organization"> | undefined
  /** Researcher who oversees multiple aspects of the study */
  readonly principalInvestigator?: Reference<"Practitioner" | "PractitionerRole"> | undefined
  /** Facility where study activities are conducted */
  readonly site?: ReadonlyArray<Reference<"Location">> | undefined
  /** accrual-goal-met | closed-due-to-toxicity | closed-due-to-lack-of-study-progress | temporarily-closed-per-study-design */
  readonly reasonStopped?: CodeableConcept | undefined
  /** Comments made about the study */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Defined path through the study for a subject */
  readonly arm?: ReadonlyArray<ResearchStudyArm> | undefined
  /** A goal for the study */
  readonly objective?: ReadonlyArray<ResearchStudyObjective> | undefined
}

/** The schema of {@link ResearchStudy}. */
export const ResearchStudy: ResourceSchema<ResearchStudy> = /* @__PURE__ */ resource(
  "ResearchStudy",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    title: string,
    protocol: many(Reference, "PlanDefinition"),
    partOf: many(Reference, "ResearchStudy"),
    status: required(ResearchStudyStatus),
    primaryPurposeType: CodeableConcept,
    phase: CodeableConcept,
    category: [CodeableConcept],
    focus: [CodeableConcept],
    condition: [CodeableConcept],
    contact: [ContactDetail],
    relatedArtifact: [RelatedArtifact],
    keyword: [CodeableConcept],
    location: [CodeableConcept],
    description: markdown,
    enrollment: many(Reference, "Group"),
    period: Period,
    sponsor: optional(Reference, "Organization"),
    principalInvestigator: optional(Reference, "Practitioner|PractitionerRole"),
    site: many(Reference, "Location"),
    reasonStopped: CodeableConcept,
    note: [Annotation],
    arm: [ResearchStudyArm],
    objective: [ResearchStudyObjective],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Defined path through the study for a subject */
export interface ResearchStudyArm extends BackboneElement {
  /** Label for study arm */
  readonly name: string
  readonly _name?: Element | undefined
  /** Categorization of study arm */
  readonly type?: CodeableConcept | undefined
  /** Short explanation of study path */
  readonly description?: string | undefined
  readonly _description?: Element | undefined
}

/** The schema of {@link ResearchStudyArm}. */
export const ResearchStudyArm: ObjectSchema<ResearchStudyArm> = /* @__PURE__ */ complex("ResearchStudy.arm", () => ({
  ...elementsOf(BackboneElement),
  name: required(string),
  type: CodeableConcept,
  description: string,
}))

/** A goal for the study */
export interface ResearchStudyObjective extends BackboneElement {
  /** Label for the objective */
  readonly name?: string | undefined
  readonly _name?: Element | undefined
  /** primary | secondary | exploratory */
  readonly type?: CodeableConcept | undefined
}

/** The schema of {@link ResearchStudyObjective}. */
export const ResearchStudyObjective: ObjectSchema<ResearchStudyObjective> = /* @__PURE__ */ complex(
  "ResearchStudy.objective",
  () => ({ ...elementsOf(BackboneElement), name: string, type: CodeableConcept }),
)
