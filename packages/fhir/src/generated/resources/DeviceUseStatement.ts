// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/DeviceUseStatement), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Annotation } from "../datatypes/Annotation.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { Period } from "../datatypes/Period.ts"
import { dateTime } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Timing } from "../datatypes/Timing.ts"
import { DeviceUseStatementStatus } from "../ValueSets.ts"
import { choice, elementsOf, many, optional, required, resource } from "../../internal/construct.ts"

/**
 * Record of use of a device
 *
 * <http://hl7.org/fhir/R4/deviceusestatement.html>
 */
export interface DeviceUseStatement extends DomainResource {
  readonly resourceType: "DeviceUseStatement"
  /** External identifier for this record */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** Fulfills plan, proposal or order */
  readonly basedOn?: ReadonlyArray<Reference<"ServiceRequest">> | undefined
  /** active | completed | entered-in-error + */
  readonly status: "active" | "completed" | "entered-in-error" | "intended" | "stopped" | "on-hold"
  readonly _status?: Element | undefined
  /** Patient using device */
  readonly subject: Reference<"Patient" | "Group">
  /** Supporting information */
  readonly derivedFrom?:
    | ReadonlyArray<
        Reference<
          "ServiceRequest" | "Procedure" | "Claim" | "Observation" | "QuestionnaireResponse" | "DocumentReference"
        >
      >
    | undefined
  /** How often the device was used */
  readonly timingTiming?: Timing | undefined
  /** How often the device was used */
  readonly timingPeriod?: Period | undefined
  /** How often the device was used */
  readonly timingDateTime?: string | undefined
  readonly _timingDateTime?: Element | undefined
  /** When statement was recorded */
  readonly recordedOn?: string | undefined
  readonly _recordedOn?: Element | undefined
  /** Who made the statement */
  readonly source?: Reference<"Patient" | "Practitioner" | "PractitionerRole" | "RelatedPerson"> | undefined
  /** Reference to device used */
  readonly device: Reference<"Device">
  /** Why device was used */
  readonly reasonCode?: ReadonlyArray<CodeableConcept> | undefined
  /** Why was DeviceUseStatement performed? */
  readonly reasonReference?:
    | ReadonlyArray<Reference<"Condition" | "Observation" | "DiagnosticReport" | "DocumentReference" | "Media">>
    | undefined
  /** Target body site */
  readonly bodySite?: CodeableConcept | undefined
  /** Addition details (comments, instructions) */
  readonly note?: ReadonlyArray<Annotation> | undefined
}

/** The schema of {@link DeviceUseStatement}. */
export const DeviceUseStatement: ResourceSchema<DeviceUseStatement> = /* @__PURE__ */ resource(
  "DeviceUseStatement",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    basedOn: many(Reference, "ServiceRequest"),
    status: required(DeviceUseStatementStatus),
    subject: required(Reference, "Patient|Group"),
    derivedFrom: many(Reference, "ServiceRequest|Procedure|Claim|Observation|QuestionnaireResponse|DocumentReference"),
    ...choice("timing", { Timing, Period, DateTime: dateTime }),
    recordedOn: dateTime,
    source: optional(Reference, "Patient|Practitioner|PractitionerRole|RelatedPerson"),
    device: required(Reference, "Device"),
    reasonCode: [CodeableConcept],
    reasonReference: many(Reference, "Condition|Observation|DiagnosticReport|DocumentReference|Media"),
    bodySite: CodeableConcept,
    note: [Annotation],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
