// Generated from HL7 FHIR R4 4.0.1 (http://hl7.org/fhir/StructureDefinition/VerificationResult), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { BackboneElement } from "../datatypes/BackboneElement.ts"
import { CodeableConcept } from "../datatypes/CodeableConcept.ts"
import { DomainResource } from "./DomainResource.ts"
import { Element } from "../datatypes/Element.ts"
import type { ObjectSchema, ResourceSchema } from "../../FhirSchema.ts"
import { dom2, dom3, dom4, dom5, dom6 } from "../Invariants.ts"
import { date, dateTime, string } from "../Primitives.ts"
import { Reference } from "../datatypes/Reference.ts"
import { Signature } from "../datatypes/Signature.ts"
import { Timing } from "../datatypes/Timing.ts"
import { Status } from "../ValueSets.ts"
import { complex, elementsOf, optional, required, resource } from "../../internal/construct.ts"

/**
 * Describes validation requirements, source(s), status and dates for one or more elements
 *
 * <http://hl7.org/fhir/R4/verificationresult.html>
 */
export interface VerificationResult extends DomainResource {
  readonly resourceType: "VerificationResult"
  /** A resource that was validated */
  readonly target?: ReadonlyArray<Reference> | undefined
  /** The fhirpath location(s) within the resource that was validated */
  readonly targetLocation?: ReadonlyArray<string | null> | undefined
  readonly _targetLocation?: ReadonlyArray<Element | null> | undefined
  /** none | initial | periodic */
  readonly need?: CodeableConcept | undefined
  /** attested | validated | in-process | req-revalid | val-fail | reval-fail */
  readonly status: "attested" | "validated" | "in-process" | "req-revalid" | "val-fail" | "reval-fail"
  readonly _status?: Element | undefined
  /** When the validation status was updated */
  readonly statusDate?: string | undefined
  readonly _statusDate?: Element | undefined
  /** nothing | primary | multiple */
  readonly validationType?: CodeableConcept | undefined
  /** The primary process by which the target is validated (edit check; value set; primary source; multiple sources; standalone; in context) */
  readonly validationProcess?: ReadonlyArray<CodeableConcept> | undefined
  /** Frequency of revalidation */
  readonly frequency?: Timing | undefined
  /** The date/time validation was last completed (including failed validations) */
  readonly lastPerformed?: string | undefined
  readonly _lastPerformed?: Element | undefined
  /** The date when target is next validated, if appropriate */
  readonly nextScheduled?: string | undefined
  readonly _nextScheduled?: Element | undefined
  /** fatal | warn | rec-only | none */
  readonly failureAction?: CodeableConcept | undefined
  /** Information about the primary source(s) involved in validation */
  readonly primarySource?: ReadonlyArray<VerificationResultPrimarySource> | undefined
  /** Information about the entity attesting to information */
  readonly attestation?: VerificationResultAttestation | undefined
  /** Information about the entity validating information */
  readonly validator?: ReadonlyArray<VerificationResultValidator> | undefined
}

/** The schema of {@link VerificationResult}. */
export const VerificationResult: ResourceSchema<VerificationResult> = /* @__PURE__ */ resource(
  "VerificationResult",
  () => ({
    ...elementsOf(DomainResource),
    target: [Reference],
    targetLocation: [string],
    need: CodeableConcept,
    status: required(Status),
    statusDate: dateTime,
    validationType: CodeableConcept,
    validationProcess: [CodeableConcept],
    frequency: Timing,
    lastPerformed: dateTime,
    nextScheduled: date,
    failureAction: CodeableConcept,
    primarySource: [VerificationResultPrimarySource],
    attestation: VerificationResultAttestation,
    validator: [VerificationResultValidator],
  }),
  [dom2, dom3, dom4, dom5, dom6],
)

/** Information about the primary source(s) involved in validation */
export interface VerificationResultPrimarySource extends BackboneElement {
  /** Reference to the primary source */
  readonly who?: Reference<"Organization" | "Practitioner" | "PractitionerRole"> | undefined
  /** Type of primary source (License Board; Primary Education; Continuing Education; Postal Service; Relationship owner; Registration Authority; legal source; issuing source; authoritative source) */
  readonly type?: ReadonlyArray<CodeableConcept> | undefined
  /** Method for exchanging information with the primary source */
  readonly communicationMethod?: ReadonlyArray<CodeableConcept> | undefined
  /** successful | failed | unknown */
  readonly validationStatus?: CodeableConcept | undefined
  /** When the target was validated against the primary source */
  readonly validationDate?: string | undefined
  readonly _validationDate?: Element | undefined
  /** yes | no | undetermined */
  readonly canPushUpdates?: CodeableConcept | undefined
  /** specific | any | source */
  readonly pushTypeAvailable?: ReadonlyArray<CodeableConcept> | undefined
}

/** The schema of {@link VerificationResultPrimarySource}. */
export const VerificationResultPrimarySource: ObjectSchema<VerificationResultPrimarySource> = /* @__PURE__ */ complex(
  "VerificationResult.primarySource",
  () => ({
    ...elementsOf(BackboneElement),
    who: optional(Reference, "Organization|Practitioner|PractitionerRole"),
    type: [CodeableConcept],
    communicationMethod: [CodeableConcept],
    validationStatus: CodeableConcept,
    validationDate: dateTime,
    canPushUpdates: CodeableConcept,
    pushTypeAvailable: [CodeableConcept],
  }),
)

/** Information about the entity attesting to information */
export interface VerificationResultAttestation extends BackboneElement {
  /** The individual or organization attesting to information */
  readonly who?: Reference<"Practitioner" | "PractitionerRole" | "Organization"> | undefined
  /** When the who is asserting on behalf of another (organization or individual) */
  readonly onBehalfOf?: Reference<"Organization" | "Practitioner" | "PractitionerRole"> | undefined
  /** The method by which attested information was submitted/retrieved */
  readonly communicationMethod?: CodeableConcept | undefined
  /** The date the information was attested to */
  readonly date?: string | undefined
  readonly _date?: Element | undefined
  /** A digital identity certificate associated with the attestation source */
  readonly sourceIdentityCertificate?: string | undefined
  readonly _sourceIdentityCertificate?: Element | undefined
  /** A digital identity certificate associated with the proxy entity submitting attested information on behalf of the attestation source */
  readonly proxyIdentityCertificate?: string | undefined
  readonly _proxyIdentityCertificate?: Element | undefined
  /** Proxy signature */
  readonly proxySignature?: Signature | undefined
  /** Attester signature */
  readonly sourceSignature?: Signature | undefined
}

/** The schema of {@link VerificationResultAttestation}. */
export const VerificationResultAttestation: ObjectSchema<VerificationResultAttestation> = /* @__PURE__ */ complex(
  "VerificationResult.attestation",
  () => ({
    ...elementsOf(BackboneElement),
    who: optional(Reference, "Practitioner|PractitionerRole|Organization"),
    onBehalfOf: optional(Reference, "Organization|Practitioner|PractitionerRole"),
    communicationMethod: CodeableConcept,
    date,
    sourceIdentityCertificate: string,
    proxyIdentityCertificate: string,
    proxySignature: Signature,
    sourceSignature: Signature,
  }),
)

/** Information about the entity validating information */
export interface VerificationResultValidator extends BackboneElement {
  /** Reference to the organization validating information */
  readonly organization: Reference<"Organization">
  /** A digital identity certificate associated with the validator */
  readonly identityCertificate?: string | undefined
  readonly _identityCertificate?: Element | undefined
  /** Validator signature */
  readonly attestationSignature?: Signature | undefined
}

/** The schema of {@link VerificationResultValidator}. */
export const VerificationResultValidator: ObjectSchema<VerificationResultValidator> = /* @__PURE__ */ complex(
  "VerificationResult.validator",
  () => ({
    ...elementsOf(BackboneElement),
    organization: required(Reference, "Organization"),
    identityCertificate: string,
    attestationSignature: Signature,
  }),
)
