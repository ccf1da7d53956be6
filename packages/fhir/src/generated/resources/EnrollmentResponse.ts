// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/EnrollmentResponse), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ResourceSchema } from "../../FhirSchema.ts"
import { Identifier } from "../datatypes/Identifier.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { ClaimProcessingCodes, FinancialResourceStatusCodes } from "../ValueSets.ts"
import { elementsOf, optional, resource } from "../../internal/construct.ts"

/**
 * EnrollmentResponse resource
 *
 * <http://hl7.org/fhir/R4/enrollmentresponse.html>
 */
export interface EnrollmentResponse extends DomainResource {
  readonly resourceType: "EnrollmentResponse"
  /** Business Identifier */
  readonly identifier?: ReadonlyArray<Identifier> | undefined
  /** active | cancelled | draft | entered-in-error */
  readonly status?: "active" | "cancelled" | "draft" | "entered-in-error" | undefined
  readonly _status?: Element | undefined
  /** Claim reference */
  readonly request?: Reference<"EnrollmentRequest"> | undefined
  /** queued | complete | error | partial */
  readonly outcome?: "queued" | "complete" | "error" | "partial" | undefined
  readonly _outcome?: Element | undefined
  /** Disposition Message */
  readonly disposition?: string | undefined
  readonly _disposition?: Element | undefined
  /** Creation date */
  readonly created?: string | undefined
  readonly _created?: Element | undefined
  /** Insurer */
  readonly organization?: Reference<"Organization"> | undefined
  /** Responsible practitioner */
  readonly requestProvider?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
}

/** The schema of {@link EnrollmentResponse}. */
export const EnrollmentResponse: ResourceSchema<EnrollmentResponse> = /* @__PURE__ */ resource(
  "EnrollmentResponse",
  () => ({
    ...elementsOf(DomainResource),
    identifier: [Identifier],
    status: FinancialResourceStatusCodes,
    request: optional(Reference, "EnrollmentRequest"),
    outcome: ClaimProcessingCodes,
    disposition: string,
    created: dateTime,
    organization: optional(Reference, "Organization"),
    requestProvider: optional(Reference, "Practitioner|PractitionerRole|Organization"),
  }),
  [dom2, dom3, dom4, dom5, dom6],
)
