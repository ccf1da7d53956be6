// Generated from HL7 FHIR R4 4.0.1 (value sets), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** The value sets that codes are bound to with the strength `required`. */
import { Element } from "./datatypes/Element.ts"
import { codes, primitive, type PrimitiveSchema } from "../FhirSchema.ts"
import * as formats from "../internal/formats.ts"

/**
 * The codes of AddressType.
 *
 * <http://hl7.org/fhir/ValueSet/address-type|4.0.1>
 */
export type AddressType = "postal" | "physical" | "both"
export const AddressType: PrimitiveSchema<AddressType> = /* @__PURE__ */ codes("AddressType", () => Element, [
  "postal",
  "physical",
  "both",
])

/**
 * The codes of AddressUse.
 *
 * <http://hl7.org/fhir/ValueSet/address-use|4.0.1>
 */
export type AddressUse = "home" | "work" | "temp" | "old" | "billing"
export const AddressUse: PrimitiveSchema<AddressUse> = /* @__PURE__ */ codes("AddressUse", () => Element, [
  "home",
  "work",
  "temp",
  "old",
  "billing",
])

/**
 * The codes of AdministrativeGender.
 *
 * <http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1>
 */
export type AdministrativeGender = "male" | "female" | "other" | "unknown"
export const AdministrativeGender: PrimitiveSchema<AdministrativeGender> = /* @__PURE__ */ codes(
  "AdministrativeGender",
  () => Element,
  ["male", "female", "other", "unknown"],
)

/**
 * The codes of BundleType.
 *
 * <http://hl7.org/fhir/ValueSet/bundle-type|4.0.1>
 */
export type BundleType =
  | "document"
  | "message"
  | "transaction"
  | "transaction-response"
  | "batch"
  | "batch-response"
  | "history"
  | "searchset"
  | "collection"
export const BundleType: PrimitiveSchema<BundleType> = /* @__PURE__ */ codes("BundleType", () => Element, [
  "document",
  "message",
  "transaction",
  "transaction-response",
  "batch",
  "batch-response",
  "history",
  "searchset",
  "collection",
])

/**
 * The codes of CompositionStatus.
 *
 * <http://hl7.org/fhir/ValueSet/composition-status|4.0.1>
 */
export type CompositionStatus = "preliminary" | "final" | "amended" | "entered-in-error"
export const CompositionStatus: PrimitiveSchema<CompositionStatus> = /* @__PURE__ */ codes(
  "CompositionStatus",
  () => Element,
  ["preliminary", "final", "amended", "entered-in-error"],
)

/**
 * The codes of ContactPointSystem.
 *
 * <http://hl7.org/fhir/ValueSet/contact-point-system|4.0.1>
 */
export type ContactPointSystem = "phone" | "fax" | "email" | "pager" | "url" | "sms" | "other"
export const ContactPointSystem: PrimitiveSchema<ContactPointSystem> = /* @__PURE__ */ codes(
  "ContactPointSystem",
  () => Element,
  ["phone", "fax", "email", "pager", "url", "sms", "other"],
)

/**
 * The codes of ContactPointUse.
 *
 * <http://hl7.org/fhir/ValueSet/contact-point-use|4.0.1>
 */
export type ContactPointUse = "home" | "work" | "temp" | "old" | "mobile"
export const ContactPointUse: PrimitiveSchema<ContactPointUse> = /* @__PURE__ */ codes(
  "ContactPointUse",
  () => Element,
  ["home", "work", "temp", "old", "mobile"],
)

/**
 * The codes of ContributorType.
 *
 * <http://hl7.org/fhir/ValueSet/contributor-type|4.0.1>
 */
export type ContributorType = "author" | "editor" | "reviewer" | "endorser"
export const ContributorType: PrimitiveSchema<ContributorType> = /* @__PURE__ */ codes(
  "ContributorType",
  () => Element,
  ["author", "editor", "reviewer", "endorser"],
)

/**
 * Currencies: an ISO 4217 currency code such as USD. The codes cannot be listed, so only their form is checked.
 *
 * <http://hl7.org/fhir/ValueSet/currencies|4.0.1>
 */
export const Currencies: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "Currencies",
  json: "string",
  rule: "binding",
  expected: "an ISO 4217 currency code such as USD",
  format: { kind: "other", accepts: /* @__PURE__ */ formats.matches(/^[A-Z]{3}$/) },
  sibling: () => Element.definition,
})

/**
 * The codes of DaysOfWeek.
 *
 * <http://hl7.org/fhir/ValueSet/days-of-week|4.0.1>
 */
export type DaysOfWeek = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"
export const DaysOfWeek: PrimitiveSchema<DaysOfWeek> = /* @__PURE__ */ codes("DaysOfWeek", () => Element, [
  "mon",
  "tue",
  "wed",
  "thu",
  "fri",
  "sat",
  "sun",
])

/**
 * The codes of DiagnosticReportStatus.
 *
 * <http://hl7.org/fhir/ValueSet/diagnostic-report-status|4.0.1>
 */
export type DiagnosticReportStatus =
  | "registered"
  | "partial"
  | "preliminary"
  | "final"
  | "amended"
  | "corrected"
  | "appended"
  | "cancelled"
  | "entered-in-error"
  | "unknown"
export const DiagnosticReportStatus: PrimitiveSchema<DiagnosticReportStatus> = /* @__PURE__ */ codes(
  "DiagnosticReportStatus",
  () => Element,
  [
    "registered",
    "partial",
    "preliminary",
    "final",
    "amended",
    "corrected",
    "appended",
    "cancelled",
    "entered-in-error",
    "unknown",
  ],
)

/**
 * The codes of DocumentReferenceStatus.
 *
 * <http://hl7.org/fhir/ValueSet/document-reference-status|4.0.1>
 */
export type DocumentReferenceStatus = "current" | "superseded" | "entered-in-error"
export const DocumentReferenceStatus: PrimitiveSchema<DocumentReferenceStatus> = /* @__PURE__ */ codes(
  "DocumentReferenceStatus",
  () => Element,
  ["current", "superseded", "entered-in-error"],
)

/**
 * The codes of DocumentRelationshipType.
 *
 * <http://hl7.org/fhir/ValueSet/document-relationship-type|4.0.1>
 */
export type DocumentRelationshipType = "replaces" | "transforms" | "signs" | "appends"
export const DocumentRelationshipType: PrimitiveSchema<DocumentRelationshipType> = /* @__PURE__ */ codes(
  "DocumentRelationshipType",
  () => Element,
  ["replaces", "transforms", "signs", "appends"],
)

/**
 * The codes of EnableWhenBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/questionnaire-enable-behavior|4.0.1>
 */
export type EnableWhenBehavior = "all" | "any"
export const EnableWhenBehavior: PrimitiveSchema<EnableWhenBehavior> = /* @__PURE__ */ codes(
  "EnableWhenBehavior",
  () => Element,
  ["all", "any"],
)

/**
 * The codes of EncounterLocationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/encounter-location-status|4.0.1>
 */
export type EncounterLocationStatus = "planned" | "active" | "reserved" | "completed"
export const EncounterLocationStatus: PrimitiveSchema<EncounterLocationStatus> = /* @__PURE__ */ codes(
  "EncounterLocationStatus",
  () => Element,
  ["planned", "active", "reserved", "completed"],
)

/**
 * The codes of EncounterStatus.
 *
 * <http://hl7.org/fhir/ValueSet/encounter-status|4.0.1>
 */
export type EncounterStatus =
  | "planned"
  | "arrived"
  | "triaged"
  | "in-progress"
  | "onleave"
  | "finished"
  | "cancelled"
  | "entered-in-error"
  | "unknown"
export const EncounterStatus: PrimitiveSchema<EncounterStatus> = /* @__PURE__ */ codes(
  "EncounterStatus",
  () => Element,
  ["planned", "arrived", "triaged", "in-progress", "onleave", "finished", "cancelled", "entered-in-error", "unknown"],
)

/**
 * The codes of EventTiming.
 *
 * <http://hl7.org/fhir/ValueSet/event-timing|4.0.1>
 */
export type EventTiming =
  | "MORN"
  | "MORN.early"
  | "MORN.late"
  | "NOON"
  | "AFT"
  | "AFT.early"
  | "AFT.late"
  | "EVE"
  | "EVE.early"
  | "EVE.late"
  | "NIGHT"
  | "PHS"
  | "HS"
  | "WAKE"
  | "C"
  | "CM"
  | "CD"
  | "CV"
  | "AC"
  | "ACM"
  | "ACD"
  | "ACV"
  | "PC"
  | "PCM"
  | "PCD"
  | "PCV"
export const EventTiming: PrimitiveSchema<EventTiming> = /* @__PURE__ */ codes("EventTiming", () => Element, [
  "MORN",
  "MORN.early",
  "MORN.late",
  "NOON",
  "AFT",
  "AFT.early",
  "AFT.late",
  "EVE",
  "EVE.early",
  "EVE.late",
  "NIGHT",
  "PHS",
  "HS",
  "WAKE",
  "C",
  "CM",
  "CD",
  "CV",
  "AC",
  "ACM",
  "ACD",
  "ACV",
  "PC",
  "PCM",
  "PCD",
  "PCV",
])

/**
 * The codes of FHIRAllTypes.
 *
 * <http://hl7.org/fhir/ValueSet/all-types|4.0.1>
 */
export type FHIRAllTypes =
  | "Address"
  | "Age"
  | "Annotation"
  | "Attachment"
  | "BackboneElement"
  | "CodeableConcept"
  | "Coding"
  | "ContactDetail"
  | "ContactPoint"
  | "Contributor"
  | "Count"
  | "DataRequirement"
  | "Distance"
  | "Dosage"
  | "Duration"
  | "Element"
  | "ElementDefinition"
  | "Expression"
  | "Extension"
  | "HumanName"
  | "Identifier"
  | "MarketingStatus"
  | "Meta"
  | "Money"
  | "MoneyQuantity"
  | "Narrative"
  | "ParameterDefinition"
  | "Period"
  | "Population"
  | "ProdCharacteristic"
  | "ProductShelfLife"
  | "Quantity"
  | "Range"
  | "Ratio"
  | "Reference"
  | "RelatedArtifact"
  | "SampledData"
  | "Signature"
  | "SimpleQuantity"
  | "SubstanceAmount"
  | "Timing"
  | "TriggerDefinition"
  | "UsageContext"
  | "base64Binary"
  | "boolean"
  | "canonical"
  | "code"
  | "date"
  | "dateTime"
  | "decimal"
  | "id"
  | "instant"
  | "integer"
  | "markdown"
  | "oid"
  | "positiveInt"
  | "string"
  | "time"
  | "unsignedInt"
  | "uri"
  | "url"
  | "uuid"
  | "xhtml"
  | "Account"
  | "ActivityDefinition"
  | "AdverseEvent"
  | "AllergyIntolerance"
  | "Appointment"
  | "AppointmentResponse"
  | "AuditEvent"
  | "Basic"
  | "Binary"
  | "BiologicallyDerivedProduct"
  | "BodyStructure"
  | "Bundle"
  | "CapabilityStatement"
  | "CarePlan"
  | "CareTeam"
  | "CatalogEntry"
  | "ChargeItem"
  | "ChargeItemDefinition"
  | "Claim"
  | "ClaimResponse"
  | "ClinicalImpression"
  | "CodeSystem"
  | "Communication"
  | "CommunicationRequest"
  | "CompartmentDefinition"
  | "Composition"
  | "ConceptMap"
  | "Condition"
  | "Consent"
  | "Contract"
  | "Coverage"
  | "CoverageEligibilityRequest"
  | "CoverageEligibilityResponse"
  | "DetectedIssue"
  | "Device"
  | "DeviceDefinition"
  | "DeviceMetric"
  | "DeviceRequest"
  | "DeviceUseStatement"
  | "DiagnosticReport"
  | "DocumentManifest"
  | "DocumentReference"
  | "DomainResource"
  | "EffectEvidenceSynthesis"
  | "Encounter"
  | "Endpoint"
  | "EnrollmentRequest"
  | "EnrollmentResponse"
  | "EpisodeOfCare"
  | "EventDefinition"
  | "Evidence"
  | "EvidenceVariable"
  | "ExampleScenario"
  | "ExplanationOfBenefit"
  | "FamilyMemberHistory"
  | "Flag"
  | "Goal"
  | "GraphDefinition"
  | "Group"
  | "GuidanceResponse"
  | "HealthcareService"
  | "ImagingStudy"
  | "Immunization"
  | "ImmunizationEvaluation"
  | "ImmunizationRecommendation"
  | "ImplementationGuide"
  | "InsurancePlan"
  | "Invoice"
  | "Library"
  | "Linkage"
  | "List"
  | "Location"
  | "Measure"
  | "MeasureReport"
  | "Media"
  | "Medication"
  | "MedicationAdministration"
  | "MedicationDispense"
  | "MedicationKnowledge"
  | "MedicationRequest"
  | "MedicationStatement"
  | "MedicinalProduct"
  | "MedicinalProductAuthorization"
  | "MedicinalProductContraindication"
  | "MedicinalProductIndication"
  | "MedicinalProductIngredient"
  | "MedicinalProductInteraction"
  | "MedicinalProductManufactured"
  | "MedicinalProductPackaged"
  | "MedicinalProductPharmaceutical"
  | "MedicinalProductUndesirableEffect"
  | "MessageDefinition"
  | "MessageHeader"
  | "MolecularSequence"
  | "NamingSystem"
  | "NutritionOrder"
  | "Observation"
  | "ObservationDefinition"
  | "OperationDefinition"
  | "OperationOutcome"
  | "Organization"
  | "OrganizationAffiliation"
  | "Parameters"
  | "Patient"
  | "PaymentNotice"
  | "PaymentReconciliation"
  | "Person"
  | "PlanDefinition"
  | "Practitioner"
  | "PractitionerRole"
  | "Procedure"
  | "Provenance"
  | "Questionnaire"
  | "QuestionnaireResponse"
  | "RelatedPerson"
  | "RequestGroup"
  | "ResearchDefinition"
  | "ResearchElementDefinition"
  | "ResearchStudy"
  | "ResearchSubject"
  | "Resource"
  | "RiskAssessment"
  | "RiskEvidenceSynthesis"
  | "Schedule"
  | "SearchParameter"
  | "ServiceRequest"
  | "Slot"
  | "Specimen"
  | "SpecimenDefinition"
  | "StructureDefinition"
  | "StructureMap"
  | "Subscription"
  | "Substance"
  | "SubstanceNucleicAcid"
  | "SubstancePolymer"
  | "SubstanceProtein"
  | "SubstanceReferenceInformation"
  | "SubstanceSourceMaterial"
  | "SubstanceSpecification"
  | "SupplyDelivery"
  | "SupplyRequest"
  | "Task"
  | "TerminologyCapabilities"
  | "TestReport"
  | "TestScript"
  | "ValueSet"
  | "VerificationResult"
  | "VisionPrescription"
  | "Type"
  | "Any"
export const FHIRAllTypes: PrimitiveSchema<FHIRAllTypes> = /* @__PURE__ */ codes("FHIRAllTypes", () => Element, [
  "Address",
  "Age",
  "Annotation",
  "Attachment",
  "BackboneElement",
  "CodeableConcept",
  "Coding",
  "ContactDetail",
  "ContactPoint",
  "Contributor",
  "Count",
  "DataRequirement",
  "Distance",
  "Dosage",
  "Duration",
  "Element",
  "ElementDefinition",
  "Expression",
  "Extension",
  "HumanName",
  "Identifier",
  "MarketingStatus",
  "Meta",
  "Money",
  "MoneyQuantity",
  "Narrative",
  "ParameterDefinition",
  "Period",
  "Population",
  "ProdCharacteristic",
  "ProductShelfLife",
  "Quantity",
  "Range",
  "Ratio",
  "Reference",
  "RelatedArtifact",
  "SampledData",
  "Signature",
  "SimpleQuantity",
  "SubstanceAmount",
  "Timing",
  "TriggerDefinition",
  "UsageContext",
  "base64Binary",
  "boolean",
  "canonical",
  "code",
  "date",
  "dateTime",
  "decimal",
  "id",
  "instant",
  "integer",
  "markdown",
  "oid",
  "positiveInt",
  "string",
  "time",
  "unsignedInt",
  "uri",
  "url",
  "uuid",
  "xhtml",
  "Account",
  "ActivityDefinition",
  "AdverseEvent",
  "AllergyIntolerance",
  "Appointment",
  "AppointmentResponse",
  "AuditEvent",
  "Basic",
  "Binary",
  "BiologicallyDerivedProduct",
  "BodyStructure",
  "Bundle",
  "CapabilityStatement",
  "CarePlan",
  "CareTeam",
  "CatalogEntry",
  "ChargeItem",
  "ChargeItemDefinition",
  "Claim",
  "ClaimResponse",
  "ClinicalImpression",
  "CodeSystem",
  "Communication",
  "CommunicationRequest",
  "CompartmentDefinition",
  "Composition",
  "ConceptMap",
  "Condition",
  "Consent",
  "Contract",
  "Coverage",
  "CoverageEligibilityRequest",
  "CoverageEligibilityResponse",
  "DetectedIssue",
  "Device",
  "DeviceDefinition",
  "DeviceMetric",
  "DeviceRequest",
  "DeviceUseStatement",
  "DiagnosticReport",
  "DocumentManifest",
  "DocumentReference",
  "DomainResource",
  "EffectEvidenceSynthesis",
  "Encounter",
  "Endpoint",
  "EnrollmentRequest",
  "EnrollmentResponse",
  "EpisodeOfCare",
  "EventDefinition",
  "Evidence",
  "EvidenceVariable",
  "ExampleScenario",
  "ExplanationOfBenefit",
  "FamilyMemberHistory",
  "Flag",
  "Goal",
  "GraphDefinition",
  "Group",
  "GuidanceResponse",
  "HealthcareService",
  "ImagingStudy",
  "Immunization",
  "ImmunizationEvaluation",
  "ImmunizationRecommendation",
  "ImplementationGuide",
  "InsurancePlan",
  "Invoice",
  "Library",
  "Linkage",
  "List",
  "Location",
  "Measure",
  "MeasureReport",
  "Media",
  "Medication",
  "MedicationAdministration",
  "MedicationDispense",
  "MedicationKnowledge",
  "MedicationRequest",
  "MedicationStatement",
  "MedicinalProduct",
  "MedicinalProductAuthorization",
  "MedicinalProductContraindication",
  "MedicinalProductIndication",
  "MedicinalProductIngredient",
  "MedicinalProductInteraction",
  "MedicinalProductManufactured",
  "MedicinalProductPackaged",
  "MedicinalProductPharmaceutical",
  "MedicinalProductUndesirableEffect",
  "MessageDefinition",
  "MessageHeader",
  "MolecularSequence",
  "NamingSystem",
  "NutritionOrder",
  "Observation",
  "ObservationDefinition",
  "OperationDefinition",
  "OperationOutcome",
  "Organization",
  "OrganizationAffiliation",
  "Parameters",
  "Patient",
  "PaymentNotice",
  "PaymentReconciliation",
  "Person",
  "PlanDefinition",
  "Practitioner",
  "PractitionerRole",
  "Procedure",
  "Provenance",
  "Questionnaire",
  "QuestionnaireResponse",
  "RelatedPerson",
  "RequestGroup",
  "ResearchDefinition",
  "ResearchElementDefinition",
  "ResearchStudy",
  "ResearchSubject",
  "Resource",
  "RiskAssessment",
  "RiskEvidenceSynthesis",
  "Schedule",
  "SearchParameter",
  "ServiceRequest",
  "Slot",
  "Specimen",
  "SpecimenDefinition",
  "StructureDefinition",
  "StructureMap",
  "Subscription",
  "Substance",
  "SubstanceNucleicAcid",
  "SubstancePolymer",
  "SubstanceProtein",
  "SubstanceReferenceInformation",
  "SubstanceSourceMaterial",
  "SubstanceSpecification",
  "SupplyDelivery",
  "SupplyRequest",
  "Task",
  "TerminologyCapabilities",
  "TestReport",
  "TestScript",
  "ValueSet",
  "VerificationResult",
  "VisionPrescription",
  "Type",
  "Any",
])

/**
 * The codes of HTTPVerb.
 *
 * <http://hl7.org/fhir/ValueSet/http-verb|4.0.1>
 */
export type HTTPVerb = "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH"
export const HTTPVerb: PrimitiveSchema<HTTPVerb> = /* @__PURE__ */ codes("HTTPVerb", () => Element, [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "DELETE",
  "PATCH",
])

/**
 * The codes of IdentifierUse.
 *
 * <http://hl7.org/fhir/ValueSet/identifier-use|4.0.1>
 */
export type IdentifierUse = "usual" | "official" | "temp" | "secondary" | "old"
export const IdentifierUse: PrimitiveSchema<IdentifierUse> = /* @__PURE__ */ codes("IdentifierUse", () => Element, [
  "usual",
  "official",
  "temp",
  "secondary",
  "old",
])

/**
 * The codes of IssueSeverity.
 *
 * <http://hl7.org/fhir/ValueSet/issue-severity|4.0.1>
 */
export type IssueSeverity = "fatal" | "error" | "warning" | "information"
export const IssueSeverity: PrimitiveSchema<IssueSeverity> = /* @__PURE__ */ codes("IssueSeverity", () => Element, [
  "fatal",
  "error",
  "warning",
  "information",
])

/**
 * The codes of IssueType.
 *
 * <http://hl7.org/fhir/ValueSet/issue-type|4.0.1>
 */
export type IssueType =
  | "invalid"
  | "structure"
  | "required"
  | "value"
  | "invariant"
  | "security"
  | "login"
  | "unknown"
  | "expired"
  | "forbidden"
  | "suppressed"
  | "processing"
  | "not-supported"
  | "duplicate"
  | "multiple-matches"
  | "not-found"
  | "deleted"
  | "too-long"
  | "code-invalid"
  | "extension"
  | "too-costly"
  | "business-rule"
  | "conflict"
  | "transient"
  | "lock-error"
  | "no-store"
  | "exception"
  | "timeout"
  | "incomplete"
  | "throttled"
  | "informational"
export const IssueType: PrimitiveSchema<IssueType> = /* @__PURE__ */ codes("IssueType", () => Element, [
  "invalid",
  "structure",
  "required",
  "value",
  "invariant",
  "security",
  "login",
  "unknown",
  "expired",
  "forbidden",
  "suppressed",
  "processing",
  "not-supported",
  "duplicate",
  "multiple-matches",
  "not-found",
  "deleted",
  "too-long",
  "code-invalid",
  "extension",
  "too-costly",
  "business-rule",
  "conflict",
  "transient",
  "lock-error",
  "no-store",
  "exception",
  "timeout",
  "incomplete",
  "throttled",
  "informational",
])

/**
 * The codes of LinkType.
 *
 * <http://hl7.org/fhir/ValueSet/link-type|4.0.1>
 */
export type LinkType = "replaced-by" | "replaces" | "refer" | "seealso"
export const LinkType: PrimitiveSchema<LinkType> = /* @__PURE__ */ codes("LinkType", () => Element, [
  "replaced-by",
  "replaces",
  "refer",
  "seealso",
])

/**
 * The codes of LocationMode.
 *
 * <http://hl7.org/fhir/ValueSet/location-mode|4.0.1>
 */
export type LocationMode = "instance" | "kind"
export const LocationMode: PrimitiveSchema<LocationMode> = /* @__PURE__ */ codes("LocationMode", () => Element, [
  "instance",
  "kind",
])

/**
 * The codes of LocationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/location-status|4.0.1>
 */
export type LocationStatus = "active" | "suspended" | "inactive"
export const LocationStatus: PrimitiveSchema<LocationStatus> = /* @__PURE__ */ codes("LocationStatus", () => Element, [
  "active",
  "suspended",
  "inactive",
])

/**
 * MimeTypes: a MIME type such as application/pdf. The codes cannot be listed, so only their form is checked.
 *
 * <http://hl7.org/fhir/ValueSet/mimetypes|4.0.1>
 */
export const MimeTypes: PrimitiveSchema<string> = /* @__PURE__ */ primitive({
  name: "MimeTypes",
  json: "string",
  rule: "binding",
  expected: "a MIME type such as application/pdf",
  format: { kind: "other", accepts: formats.isMimeType },
  sibling: () => Element.definition,
})

/**
 * The codes of NameUse.
 *
 * <http://hl7.org/fhir/ValueSet/name-use|4.0.1>
 */
export type NameUse = "usual" | "official" | "temp" | "nickname" | "anonymous" | "old" | "maiden"
export const NameUse: PrimitiveSchema<NameUse> = /* @__PURE__ */ codes("NameUse", () => Element, [
  "usual",
  "official",
  "temp",
  "nickname",
  "anonymous",
  "old",
  "maiden",
])

/**
 * The codes of NarrativeStatus.
 *
 * <http://hl7.org/fhir/ValueSet/narrative-status|4.0.1>
 */
export type NarrativeStatus = "generated" | "extensions" | "additional" | "empty"
export const NarrativeStatus: PrimitiveSchema<NarrativeStatus> = /* @__PURE__ */ codes(
  "NarrativeStatus",
  () => Element,
  ["generated", "extensions", "additional", "empty"],
)

/**
 * The codes of ObservationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/observation-status|4.0.1>
 */
export type ObservationStatus =
  | "registered"
  | "preliminary"
  | "final"
  | "amended"
  | "corrected"
  | "cancelled"
  | "entered-in-error"
  | "unknown"
export const ObservationStatus: PrimitiveSchema<ObservationStatus> = /* @__PURE__ */ codes(
  "ObservationStatus",
  () => Element,
  ["registered", "preliminary", "final", "amended", "corrected", "cancelled", "entered-in-error", "unknown"],
)

/**
 * The codes of OperationParameterUse.
 *
 * <http://hl7.org/fhir/ValueSet/operation-parameter-use|4.0.1>
 */
export type OperationParameterUse = "in" | "out"
export const OperationParameterUse: PrimitiveSchema<OperationParameterUse> = /* @__PURE__ */ codes(
  "OperationParameterUse",
  () => Element,
  ["in", "out"],
)

/**
 * The codes of PublicationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/publication-status|4.0.1>
 */
export type PublicationStatus = "draft" | "active" | "retired" | "unknown"
export const PublicationStatus: PrimitiveSchema<PublicationStatus> = /* @__PURE__ */ codes(
  "PublicationStatus",
  () => Element,
  ["draft", "active", "retired", "unknown"],
)

/**
 * The codes of QuantityComparator.
 *
 * <http://hl7.org/fhir/ValueSet/quantity-comparator|4.0.1>
 */
export type QuantityComparator = "<" | "<=" | ">=" | ">"
export const QuantityComparator: PrimitiveSchema<QuantityComparator> = /* @__PURE__ */ codes(
  "QuantityComparator",
  () => Element,
  ["<", "<=", ">=", ">"],
)

/**
 * The codes of QuestionnaireItemOperator.
 *
 * <http://hl7.org/fhir/ValueSet/questionnaire-enable-operator|4.0.1>
 */
export type QuestionnaireItemOperator = "exists" | "=" | "!=" | ">" | "<" | ">=" | "<="
export const QuestionnaireItemOperator: PrimitiveSchema<QuestionnaireItemOperator> = /* @__PURE__ */ codes(
  "QuestionnaireItemOperator",
  () => Element,
  ["exists", "=", "!=", ">", "<", ">=", "<="],
)

/**
 * The codes of QuestionnaireItemType.
 *
 * <http://hl7.org/fhir/ValueSet/item-type|4.0.1>
 */
export type QuestionnaireItemType =
  | "group"
  | "display"
  | "boolean"
  | "decimal"
  | "integer"
  | "date"
  | "dateTime"
  | "time"
  | "string"
  | "text"
  | "url"
  | "choice"
  | "open-choice"
  | "attachment"
  | "reference"
  | "quantity"
export const QuestionnaireItemType: PrimitiveSchema<QuestionnaireItemType> = /* @__PURE__ */ codes(
  "QuestionnaireItemType",
  () => Element,
  [
    "group",
    "display",
    "boolean",
    "decimal",
    "integer",
    "date",
    "dateTime",
    "time",
    "string",
    "text",
    "url",
    "choice",
    "open-choice",
    "attachment",
    "reference",
    "quantity",
  ],
)

/**
 * The codes of RelatedArtifactType.
 *
 * <http://hl7.org/fhir/ValueSet/related-artifact-type|4.0.1>
 */
export type RelatedArtifactType =
  | "documentation"
  | "justification"
  | "citation"
  | "predecessor"
  | "successor"
  | "derived-from"
  | "depends-on"
  | "composed-of"
export const RelatedArtifactType: PrimitiveSchema<RelatedArtifactType> = /* @__PURE__ */ codes(
  "RelatedArtifactType",
  () => Element,
  [
    "documentation",
    "justification",
    "citation",
    "predecessor",
    "successor",
    "derived-from",
    "depends-on",
    "composed-of",
  ],
)

/**
 * The codes of RequestIntent.
 *
 * <http://hl7.org/fhir/ValueSet/request-intent|4.0.1>
 */
export type RequestIntent =
  | "proposal"
  | "plan"
  | "directive"
  | "order"
  | "original-order"
  | "reflex-order"
  | "filler-order"
  | "instance-order"
  | "option"
export const RequestIntent: PrimitiveSchema<RequestIntent> = /* @__PURE__ */ codes("RequestIntent", () => Element, [
  "proposal",
  "plan",
  "directive",
  "order",
  "original-order",
  "reflex-order",
  "filler-order",
  "instance-order",
  "option",
])

/**
 * The codes of RequestPriority.
 *
 * <http://hl7.org/fhir/ValueSet/request-priority|4.0.1>
 */
export type RequestPriority = "routine" | "urgent" | "asap" | "stat"
export const RequestPriority: PrimitiveSchema<RequestPriority> = /* @__PURE__ */ codes(
  "RequestPriority",
  () => Element,
  ["routine", "urgent", "asap", "stat"],
)

/**
 * The codes of RequestStatus.
 *
 * <http://hl7.org/fhir/ValueSet/request-status|4.0.1>
 */
export type RequestStatus = "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
export const RequestStatus: PrimitiveSchema<RequestStatus> = /* @__PURE__ */ codes("RequestStatus", () => Element, [
  "draft",
  "active",
  "on-hold",
  "revoked",
  "completed",
  "entered-in-error",
  "unknown",
])

/**
 * The codes of ResourceType.
 *
 * <http://hl7.org/fhir/ValueSet/resource-types|4.0.1>
 */
export type ResourceType =
  | "Account"
  | "ActivityDefinition"
  | "AdverseEvent"
  | "AllergyIntolerance"
  | "Appointment"
  | "AppointmentResponse"
  | "AuditEvent"
  | "Basic"
  | "Binary"
  | "BiologicallyDerivedProduct"
  | "BodyStructure"
  | "Bundle"
  | "CapabilityStatement"
  | "CarePlan"
  | "CareTeam"
  | "CatalogEntry"
  | "ChargeItem"
  | "ChargeItemDefinition"
  | "Claim"
  | "ClaimResponse"
  | "ClinicalImpression"
  | "CodeSystem"
  | "Communication"
  | "CommunicationRequest"
  | "CompartmentDefinition"
  | "Composition"
  | "ConceptMap"
  | "Condition"
  | "Consent"
  | "Contract"
  | "Coverage"
  | "CoverageEligibilityRequest"
  | "CoverageEligibilityResponse"
  | "DetectedIssue"
  | "Device"
  | "DeviceDefinition"
  | "DeviceMetric"
  | "DeviceRequest"
  | "DeviceUseStatement"
  | "DiagnosticReport"
  | "DocumentManifest"
  | "DocumentReference"
  | "DomainResource"
  | "EffectEvidenceSynthesis"
  | "Encounter"
  | "Endpoint"
  | "EnrollmentRequest"
  | "EnrollmentResponse"
  | "EpisodeOfCare"
  | "EventDefinition"
  | "Evidence"
  | "EvidenceVariable"
  | "ExampleScenario"
  | "ExplanationOfBenefit"
  | "FamilyMemberHistory"
  | "Flag"
  | "Goal"
  | "GraphDefinition"
  | "Group"
  | "GuidanceResponse"
  | "HealthcareService"
  | "ImagingStudy"
  | "Immunization"
  | "ImmunizationEvaluation"
  | "ImmunizationRecommendation"
  | "ImplementationGuide"
  | "InsurancePlan"
  | "Invoice"
  | "Library"
  | "Linkage"
  | "List"
  | "Location"
  | "Measure"
  | "MeasureReport"
  | "Media"
  | "Medication"
  | "MedicationAdministration"
  | "MedicationDispense"
  | "MedicationKnowledge"
  | "MedicationRequest"
  | "MedicationStatement"
  | "MedicinalProduct"
  | "MedicinalProductAuthorization"
  | "MedicinalProductContraindication"
  | "MedicinalProductIndication"
  | "MedicinalProductIngredient"
  | "MedicinalProductInteraction"
  | "MedicinalProductManufactured"
  | "MedicinalProductPackaged"
  | "MedicinalProductPharmaceutical"
  | "MedicinalProductUndesirableEffect"
  | "MessageDefinition"
  | "MessageHeader"
  | "MolecularSequence"
  | "NamingSystem"
  | "NutritionOrder"
  | "Observation"
  | "ObservationDefinition"
  | "OperationDefinition"
  | "OperationOutcome"
  | "Organization"
  | "OrganizationAffiliation"
  | "Parameters"
  | "Patient"
  | "PaymentNotice"
  | "PaymentReconciliation"
  | "Person"
  | "PlanDefinition"
  | "Practitioner"
  | "PractitionerRole"
  | "Procedure"
  | "Provenance"
  | "Questionnaire"
  | "QuestionnaireResponse"
  | "RelatedPerson"
  | "RequestGroup"
  | "ResearchDefinition"
  | "ResearchElementDefinition"
  | "ResearchStudy"
  | "ResearchSubject"
  | "Resource"
  | "RiskAssessment"
  | "RiskEvidenceSynthesis"
  | "Schedule"
  | "SearchParameter"
  | "ServiceRequest"
  | "Slot"
  | "Specimen"
  | "SpecimenDefinition"
  | "StructureDefinition"
  | "StructureMap"
  | "Subscription"
  | "Substance"
  | "SubstanceNucleicAcid"
  | "SubstancePolymer"
  | "SubstanceProtein"
  | "SubstanceReferenceInformation"
  | "SubstanceSourceMaterial"
  | "SubstanceSpecification"
  | "SupplyDelivery"
  | "SupplyRequest"
  | "Task"
  | "TerminologyCapabilities"
  | "TestReport"
  | "TestScript"
  | "ValueSet"
  | "VerificationResult"
  | "VisionPrescription"
export const ResourceType: PrimitiveSchema<ResourceType> = /* @__PURE__ */ codes("ResourceType", () => Element, [
  "Account",
  "ActivityDefinition",
  "AdverseEvent",
  "AllergyIntolerance",
  "Appointment",
  "AppointmentResponse",
  "AuditEvent",
  "Basic",
  "Binary",
  "BiologicallyDerivedProduct",
  "BodyStructure",
  "Bundle",
  "CapabilityStatement",
  "CarePlan",
  "CareTeam",
  "CatalogEntry",
  "ChargeItem",
  "ChargeItemDefinition",
  "Claim",
  "ClaimResponse",
  "ClinicalImpression",
  "CodeSystem",
  "Communication",
  "CommunicationRequest",
  "CompartmentDefinition",
  "Composition",
  "ConceptMap",
  "Condition",
  "Consent",
  "Contract",
  "Coverage",
  "CoverageEligibilityRequest",
  "CoverageEligibilityResponse",
  "DetectedIssue",
  "Device",
  "DeviceDefinition",
  "DeviceMetric",
  "DeviceRequest",
  "DeviceUseStatement",
  "DiagnosticReport",
  "DocumentManifest",
  "DocumentReference",
  "DomainResource",
  "EffectEvidenceSynthesis",
  "Encounter",
  "Endpoint",
  "EnrollmentRequest",
  "EnrollmentResponse",
  "EpisodeOfCare",
  "EventDefinition",
  "Evidence",
  "EvidenceVariable",
  "ExampleScenario",
  "ExplanationOfBenefit",
  "FamilyMemberHistory",
  "Flag",
  "Goal",
  "GraphDefinition",
  "Group",
  "GuidanceResponse",
  "HealthcareService",
  "ImagingStudy",
  "Immunization",
  "ImmunizationEvaluation",
  "ImmunizationRecommendation",
  "ImplementationGuide",
  "InsurancePlan",
  "Invoice",
  "Library",
  "Linkage",
  "List",
  "Location",
  "Measure",
  "MeasureReport",
  "Media",
  "Medication",
  "MedicationAdministration",
  "MedicationDispense",
  "MedicationKnowledge",
  "MedicationRequest",
  "MedicationStatement",
  "MedicinalProduct",
  "MedicinalProductAuthorization",
  "MedicinalProductContraindication",
  "MedicinalProductIndication",
  "MedicinalProductIngredient",
  "MedicinalProductInteraction",
  "MedicinalProductManufactured",
  "MedicinalProductPackaged",
  "MedicinalProductPharmaceutical",
  "MedicinalProductUndesirableEffect",
  "MessageDefinition",
  "MessageHeader",
  "MolecularSequence",
  "NamingSystem",
  "NutritionOrder",
  "Observation",
  "ObservationDefinition",
  "OperationDefinition",
  "OperationOutcome",
  "Organization",
  "OrganizationAffiliation",
  "Parameters",
  "Patient",
  "PaymentNotice",
  "PaymentReconciliation",
  "Person",
  "PlanDefinition",
  "Practitioner",
  "PractitionerRole",
  "Procedure",
  "Provenance",
  "Questionnaire",
  "QuestionnaireResponse",
  "RelatedPerson",
  "RequestGroup",
  "ResearchDefinition",
  "ResearchElementDefinition",
  "ResearchStudy",
  "ResearchSubject",
  "Resource",
  "RiskAssessment",
  "RiskEvidenceSynthesis",
  "Schedule",
  "SearchParameter",
  "ServiceRequest",
  "Slot",
  "Specimen",
  "SpecimenDefinition",
  "StructureDefinition",
  "StructureMap",
  "Subscription",
  "Substance",
  "SubstanceNucleicAcid",
  "SubstancePolymer",
  "SubstanceProtein",
  "SubstanceReferenceInformation",
  "SubstanceSourceMaterial",
  "SubstanceSpecification",
  "SupplyDelivery",
  "SupplyRequest",
  "Task",
  "TerminologyCapabilities",
  "TestReport",
  "TestScript",
  "ValueSet",
  "VerificationResult",
  "VisionPrescription",
])

/**
 * The codes of ResponseType.
 *
 * <http://hl7.org/fhir/ValueSet/response-code|4.0.1>
 */
export type ResponseType = "ok" | "transient-error" | "fatal-error"
export const ResponseType: PrimitiveSchema<ResponseType> = /* @__PURE__ */ codes("ResponseType", () => Element, [
  "ok",
  "transient-error",
  "fatal-error",
])

/**
 * The codes of SearchEntryMode.
 *
 * <http://hl7.org/fhir/ValueSet/search-entry-mode|4.0.1>
 */
export type SearchEntryMode = "match" | "include" | "outcome"
export const SearchEntryMode: PrimitiveSchema<SearchEntryMode> = /* @__PURE__ */ codes(
  "SearchEntryMode",
  () => Element,
  ["match", "include", "outcome"],
)

/**
 * The codes of SortDirection.
 *
 * <http://hl7.org/fhir/ValueSet/sort-direction|4.0.1>
 */
export type SortDirection = "ascending" | "descending"
export const SortDirection: PrimitiveSchema<SortDirection> = /* @__PURE__ */ codes("SortDirection", () => Element, [
  "ascending",
  "descending",
])

/**
 * The codes of TriggerType.
 *
 * <http://hl7.org/fhir/ValueSet/trigger-type|4.0.1>
 */
export type TriggerType =
  | "named-event"
  | "periodic"
  | "data-changed"
  | "data-added"
  | "data-modified"
  | "data-removed"
  | "data-accessed"
  | "data-access-ended"
export const TriggerType: PrimitiveSchema<TriggerType> = /* @__PURE__ */ codes("TriggerType", () => Element, [
  "named-event",
  "periodic",
  "data-changed",
  "data-added",
  "data-modified",
  "data-removed",
  "data-accessed",
  "data-access-ended",
])

/**
 * The codes of UnitsOfTime.
 *
 * <http://hl7.org/fhir/ValueSet/units-of-time|4.0.1>
 */
export type UnitsOfTime = "s" | "min" | "h" | "d" | "wk" | "mo" | "a"
export const UnitsOfTime: PrimitiveSchema<UnitsOfTime> = /* @__PURE__ */ codes("UnitsOfTime", () => Element, [
  "s",
  "min",
  "h",
  "d",
  "wk",
  "mo",
  "a",
])
