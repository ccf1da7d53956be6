// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/EnrollmentRequest), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { dateTime } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { FinancialResourceStatusCodes } from "../ValueSets.ts"
import { elementsOf, optional, resource } from "../../internal/construct.ts"

/**
 * Enroll in coverage
 *
 * <http://hl7.org/fhir/R4/enrollmentrequest.html>
 */
export interface EnrollmentRequest extends DomainResource {
  readonly resourceType: "EnrollmentRequest"
  /** Business Identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status?: "active" | "cancelled" | "draft" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Creation date */
  readonly created?: string | undefined
  readonly _created?: Element | undefined
  /** Target */
  readonly insurer?: Reference<"Organization"> | undefined
  /** Responsible practitioner */
  readonly provider?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** The subject to be enrolled */
  readonly candidate?: Reference<"Patient"> | undefined
  /** Insurance information */
  readonly coverage?: Reference<"Coverage"> | undefined
}

/** The schema of {@link EnrollmentRequest}. */
export const EnrollmentRequest: ResourceSchema<EnrollmentRequest> = /* @__PURE__ */ resource(
  "EnrollmentRequest",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: FinancialResourceStatusCodes,
    created: dateTime,
    insurer: optional(Reference, "Organization"),
    provider: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    candidate: optional(Reference, "Patient"),
    coverage: optional(Reference, "Coverage"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
