// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/OperationOutcome), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { string } from "../Primitives.ts"
import { IssueSeverity, IssueType } from "../ValueSets.ts"
import { complex, elementsOf, nonEmpty, required, resource } from "../../internal/construct.ts"

/**
 * Information about the success/failure of an action
 *
 * <http://hl7.org/fhir/R4/operationoutcome.html>
 */
export interface OperationOutcome extends DomainResource {
  readonly resourceType: "OperationOutcome"
  /** A single issue associated with the action */
  readonly issue: readonly [OperationOutcomeIssue, ...ReadonlyArray<OperationOutcomeIssue>]
}

/** The schema of {@link OperationOutcome}. */
export const OperationOutcome: ResourceSchema<OperationOutcome> = /* @__PURE__ */ resource(
  "OperationOutcome",
  () => ({ ...elementsOf(DomainResource), issue: nonEmpty(OperationOutcomeIssue) }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** A single issue associated with the action */
export interface OperationOutcomeIssue extends BackboneElement {
  /** fatal | error | warning | information */
  readonly severity: "fatal" | "error" | "warning" | "information"
  readonly _severity?: Element | undefined
  /** Error or warning code */
  readonly code: IssueType
  readonly _code?: Element | undefined
  /** Additional details about the error */
  readonly details?: CodeableConcept | undefined
  /** Additional diagnostic information about the issue */
  readonly diagnostics?: string | undefined
  readonly _diagnostics?: Element | undefined
  /** Deprecated: Path of element(s) related to issue */
  readonly location?: ReadonlyArray<string | null> | undefined
  readonly _location?: ReadonlyArray<Element | null> | undefined
  /** FHIRPath of element(s) related to issue */
  readonly expression?: ReadonlyArray<string | null> | undefined
  readonly _expression?: ReadonlyArray<Element | null> | undefined
}

/** The schema of {@link OperationOutcomeIssue}. */
export const OperationOutcomeIssue: ObjectSchema<OperationOutcomeIssue> = /* @__PURE__ */ complex(
  "OperationOutcome.issue",
  () => ({
    ...elementsOf(BackboneElement),
    severity: required(IssueSeverity),
    code: required(IssueType),
    details: CodeableConcept,
    diagnostics: string,
    location: [string],
    expression: [string],
  }),
)
