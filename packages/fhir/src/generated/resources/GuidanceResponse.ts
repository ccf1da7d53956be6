// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/GuidanceResponse), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DataRequirement } from "../datatypes/DataRequirement.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { canonical, dateTime, uri } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { GuidanceResponseStatus } from "../ValueSets.ts"
import { elementsOf, many, optional, required, requiredChoice, resource } from "../../internal/construct.ts"

/**
 * The formal response to a guidance request
 *
 * <http://hl7.org/fhir/R4/guidanceresponse.html>
 */
export interface GuidanceResponse extends DomainResource {
  readonly resourceType: "GuidanceResponse"
  /** The identifier of the request associated with this response, if any */
  readonly requestIdentifier?: Identifier | undefined
  /** Business identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** What guidance was requested */
  readonly moduleUri?: string | undefined
  readonly _moduleUri?: Element | undefined
  /** What guidance was requested */
  readonly moduleCanonical?: string | undefined
  readonly _moduleCanonical?: Element | undefined
  /** What guidance was requested */
  readonly moduleCodeableConcept?: CodeableConcept | undefined
  /** success | data-requested | data-required | in-progress | failure | entered-in-error */
  readonly status: "success" | "data-requested" | "data-required" | "in-progress" | "failure" | "entered-in-error"
  readonly _status?: Element | undefined
  /** Patient the request was performed for */
  readonly subject?: Reference<"Patient" | "Group"> | undefined
  /** Encounter during which the response was returned */
  readonly encounter?: Reference<"Encounter"> | undefined
  /** When the guidance response was processed */
  readonly occurrenceDateTime?: string | undefined
  readonly _occurrenceDateTime?: Element | undefined
  /** Device returning the guidance */
  readonly performer?: Reference<"Device"> | undefined
  /** Why guidance is needed */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why guidance is needed */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference">>
    | undefined
  /** Additional notes about the response */
  readonly note?: ReadonlyArray<Annotation> | undefined
  /** Messages resulting from the evaluation of the artifact or artifacts */
  readonly evaluationMessage?: ReadonlyArray<Reference<"OperationOutcome">> | undefined
  /** The output parameters of the evaluation, if any */
  readonly outputParameters?: Reference<"Parameters"> | undefined
  /** Proposed actions, if any */
  readonly result?: Reference<"CarePlan" | "RequestGroup"> | undefined
  /** Additional required data */
  readonly dataRequirement?: ReadonlyArray<DataRequirement> | undefined
}

/** The schema of {@link GuidanceResponse}. */
export const GuidanceResponse: ResourceSchema<GuidanceResponse> = /* @__PURE__ */ resource(
  "GuidanceResponse",
  () => ({
    ...elementsOf(DomainResource),
    requestIdentifier: Identifier,
    identifier: [Identifier],
    ...requiredChoice("module", { Uri: uri, Canonical: canonical, CodeableConcept }),
    status: required(GuidanceResponseStatus),
    subject: optional(Reference, "Patient|Group"),
    encounter: optional(Reference, "Encounter"),
    occurrenceDateTime: dateTime,
    performer: optional(Reference, "Device"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference"),
    note: [Annotation],
    evaluationMessage: many(Reference, "OperationOutcome"),
    outputParameters: optional(Reference, "Parameters"),
    result: optional(Reference, "CarePlan|RequestGroup"),
    dataRequirement: [DataRequirement],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
