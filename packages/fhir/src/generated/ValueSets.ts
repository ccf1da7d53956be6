// Generated from HL7 FHIR R4 4.0.1 (value sets), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** The value sets that codes are bound to with the strength `required`. */
import { Element } from "./datatypes/Element.ts"
import type { PrimitiveSchema } from "../FhirSchema.ts"
import { codes, grammar } from "../internal/construct.ts"
import { resourceTypes } from "./resourceTypes.ts"
import * as bindings from "../internal/bindings.ts"

/** What carries the id and extensions of a code. */
const extended = () => Element.definition

/**
 * The codes of AccountStatus.
 *
 * <http://hl7.org/fhir/ValueSet/account-status|4.0.1>
 */
export type AccountStatus = "active" | "inactive" | "entered-in-error" | "on-hold" | "unknown"
export const AccountStatus: PrimitiveSchema<AccountStatus> = /* @__PURE__ */ codes(
  "AccountStatus",
  "active|inactive|entered-in-error|on-hold|unknown",
  extended,
)

/**
 * The codes of ActionCardinalityBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/action-cardinality-behavior|4.0.1>
 */
export type ActionCardinalityBehavior = "single" | "multiple"
export const ActionCardinalityBehavior: PrimitiveSchema<ActionCardinalityBehavior> = /* @__PURE__ */ codes(
  "ActionCardinalityBehavior",
  "single|multiple",
  extended,
)

/**
 * The codes of ActionConditionKind.
 *
 * <http://hl7.org/fhir/ValueSet/action-condition-kind|4.0.1>
 */
export type ActionConditionKind = "applicability" | "start" | "stop"
export const ActionConditionKind: PrimitiveSchema<ActionConditionKind> = /* @__PURE__ */ codes(
  "ActionConditionKind",
  "applicability|start|stop",
  extended,
)

/**
 * The codes of ActionGroupingBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/action-grouping-behavior|4.0.1>
 */
export type ActionGroupingBehavior = "visual-group" | "logical-group" | "sentence-group"
export const ActionGroupingBehavior: PrimitiveSchema<ActionGroupingBehavior> = /* @__PURE__ */ codes(
  "ActionGroupingBehavior",
  "visual-group|logical-group|sentence-group",
  extended,
)

/**
 * The codes of ActionParticipantType.
 *
 * <http://hl7.org/fhir/ValueSet/action-participant-type|4.0.1>
 */
export type ActionParticipantType = "patient" | "practitioner" | "related-person" | "device"
export const ActionParticipantType: PrimitiveSchema<ActionParticipantType> = /* @__PURE__ */ codes(
  "ActionParticipantType",
  "patient|practitioner|related-person|device",
  extended,
)

/**
 * The codes of ActionPrecheckBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/action-precheck-behavior|4.0.1>
 */
export type ActionPrecheckBehavior = "yes" | "no"
export const ActionPrecheckBehavior: PrimitiveSchema<ActionPrecheckBehavior> = /* @__PURE__ */ codes(
  "ActionPrecheckBehavior",
  "yes|no",
  extended,
)

/**
 * The codes of ActionRelationshipType.
 *
 * <http://hl7.org/fhir/ValueSet/action-relationship-type|4.0.1>
 */
export type ActionRelationshipType =
  | "before-start"
  | "before"
  | "before-end"
  | "concurrent-with-start"
  | "concurrent"
  | "concurrent-with-end"
  | "after-start"
  | "after"
  | "after-end"
export const ActionRelationshipType: PrimitiveSchema<ActionRelationshipType> = /* @__PURE__ */ codes(
  "ActionRelationshipType",
  "before-start|before|before-end|concurrent-with-start|concurrent|concurrent-with-end|after-start|after|after-end",
  extended,
)

/**
 * The codes of ActionRequiredBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/action-required-behavior|4.0.1>
 */
export type ActionRequiredBehavior = "must" | "could" | "must-unless-documented"
export const ActionRequiredBehavior: PrimitiveSchema<ActionRequiredBehavior> = /* @__PURE__ */ codes(
  "ActionRequiredBehavior",
  "must|could|must-unless-documented",
  extended,
)

/**
 * The codes of ActionSelectionBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/action-selection-behavior|4.0.1>
 */
export type ActionSelectionBehavior = "any" | "all" | "all-or-none" | "exactly-one" | "at-most-one" | "one-or-more"
export const ActionSelectionBehavior: PrimitiveSchema<ActionSelectionBehavior> = /* @__PURE__ */ codes(
  "ActionSelectionBehavior",
  "any|all|all-or-none|exactly-one|at-most-one|one-or-more",
  extended,
)

/**
 * The codes of AddressType.
 *
 * <http://hl7.org/fhir/ValueSet/address-type|4.0.1>
 */
export type AddressType = "postal" | "physical" | "both"
export const AddressType: PrimitiveSchema<AddressType> = /* @__PURE__ */ codes(
  "AddressType",
  "postal|physical|both",
  extended,
)

/**
 * The codes of AddressUse.
 *
 * <http://hl7.org/fhir/ValueSet/address-use|4.0.1>
 */
export type AddressUse = "home" | "work" | "temp" | "old" | "billing"
export const AddressUse: PrimitiveSchema<AddressUse> = /* @__PURE__ */ codes(
  "AddressUse",
  "home|work|temp|old|billing",
  extended,
)

/**
 * The codes of AdministrativeGender.
 *
 * <http://hl7.org/fhir/ValueSet/administrative-gender|4.0.1>
 */
export type AdministrativeGender = "male" | "female" | "other" | "unknown"
export const AdministrativeGender: PrimitiveSchema<AdministrativeGender> = /* @__PURE__ */ codes(
  "AdministrativeGender",
  "male|female|other|unknown",
  extended,
)

/**
 * The codes of AdverseEventActuality.
 *
 * <http://hl7.org/fhir/ValueSet/adverse-event-actuality|4.0.1>
 */
export type AdverseEventActuality = "actual" | "potential"
export const AdverseEventActuality: PrimitiveSchema<AdverseEventActuality> = /* @__PURE__ */ codes(
  "AdverseEventActuality",
  "actual|potential",
  extended,
)

/**
 * The codes of AggregationMode.
 *
 * <http://hl7.org/fhir/ValueSet/resource-aggregation-mode|4.0.1>
 */
export type AggregationMode = "contained" | "referenced" | "bundled"
export const AggregationMode: PrimitiveSchema<AggregationMode> = /* @__PURE__ */ codes(
  "AggregationMode",
  "contained|referenced|bundled",
  extended,
)

/**
 * The codes of AllergyIntoleranceCategory.
 *
 * <http://hl7.org/fhir/ValueSet/allergy-intolerance-category|4.0.1>
 */
export type AllergyIntoleranceCategory = "food" | "medication" | "environment" | "biologic"
export const AllergyIntoleranceCategory: PrimitiveSchema<AllergyIntoleranceCategory> = /* @__PURE__ */ codes(
  "AllergyIntoleranceCategory",
  "food|medication|environment|biologic",
  extended,
)

/**
 * The codes of AllergyIntoleranceCriticality.
 *
 * <http://hl7.org/fhir/ValueSet/allergy-intolerance-criticality|4.0.1>
 */
export type AllergyIntoleranceCriticality = "low" | "high" | "unable-to-assess"
export const AllergyIntoleranceCriticality: PrimitiveSchema<AllergyIntoleranceCriticality> = /* @__PURE__ */ codes(
  "AllergyIntoleranceCriticality",
  "low|high|unable-to-assess",
  extended,
)

/**
 * The codes of AllergyIntoleranceSeverity.
 *
 * <http://hl7.org/fhir/ValueSet/reaction-event-severity|4.0.1>
 */
export type AllergyIntoleranceSeverity = "mild" | "moderate" | "severe"
export const AllergyIntoleranceSeverity: PrimitiveSchema<AllergyIntoleranceSeverity> = /* @__PURE__ */ codes(
  "AllergyIntoleranceSeverity",
  "mild|moderate|severe",
  extended,
)

/**
 * The codes of AllergyIntoleranceType.
 *
 * <http://hl7.org/fhir/ValueSet/allergy-intolerance-type|4.0.1>
 */
export type AllergyIntoleranceType = "allergy" | "intolerance"
export const AllergyIntoleranceType: PrimitiveSchema<AllergyIntoleranceType> = /* @__PURE__ */ codes(
  "AllergyIntoleranceType",
  "allergy|intolerance",
  extended,
)

/**
 * The codes of AppointmentStatus.
 *
 * <http://hl7.org/fhir/ValueSet/appointmentstatus|4.0.1>
 */
export type AppointmentStatus =
  | "proposed"
  | "pending"
  | "booked"
  | "arrived"
  | "fulfilled"
  | "cancelled"
  | "noshow"
  | "entered-in-error"
  | "checked-in"
  | "waitlist"
export const AppointmentStatus: PrimitiveSchema<AppointmentStatus> = /* @__PURE__ */ codes(
  "AppointmentStatus",
  "proposed|pending|booked|arrived|fulfilled|cancelled|noshow|entered-in-error|checked-in|waitlist",
  extended,
)

/**
 * The codes of AssertionDirectionType.
 *
 * <http://hl7.org/fhir/ValueSet/assert-direction-codes|4.0.1>
 */
export type AssertionDirectionType = "response" | "request"
export const AssertionDirectionType: PrimitiveSchema<AssertionDirectionType> = /* @__PURE__ */ codes(
  "AssertionDirectionType",
  "response|request",
  extended,
)

/**
 * The codes of AssertionOperatorType.
 *
 * <http://hl7.org/fhir/ValueSet/assert-operator-codes|4.0.1>
 */
export type AssertionOperatorType =
  | "equals"
  | "notEquals"
  | "in"
  | "notIn"
  | "greaterThan"
  | "lessThan"
  | "empty"
  | "notEmpty"
  | "contains"
  | "notContains"
  | "eval"
export const AssertionOperatorType: PrimitiveSchema<AssertionOperatorType> = /* @__PURE__ */ codes(
  "AssertionOperatorType",
  "equals|notEquals|in|notIn|greaterThan|lessThan|empty|notEmpty|contains|notContains|eval",
  extended,
)

/**
 * The codes of AssertionResponseTypes.
 *
 * <http://hl7.org/fhir/ValueSet/assert-response-code-types|4.0.1>
 */
export type AssertionResponseTypes =
  | "okay"
  | "created"
  | "noContent"
  | "notModified"
  | "bad"
  | "forbidden"
  | "notFound"
  | "methodNotAllowed"
  | "conflict"
  | "gone"
  | "preconditionFailed"
  | "unprocessable"
export const AssertionResponseTypes: PrimitiveSchema<AssertionResponseTypes> = /* @__PURE__ */ codes(
  "AssertionResponseTypes",
  "okay|created|noContent|notModified|bad|forbidden|notFound|methodNotAllowed|conflict|gone|preconditionFailed|unprocessable",
  extended,
)

/**
 * The codes of AuditEventAction.
 *
 * <http://hl7.org/fhir/ValueSet/audit-event-action|4.0.1>
 */
export type AuditEventAction = "C" | "R" | "U" | "D" | "E"
export const AuditEventAction: PrimitiveSchema<AuditEventAction> = /* @__PURE__ */ codes(
  "AuditEventAction",
  "C|R|U|D|E",
  extended,
)

/**
 * The codes of AuditEventAgentNetworkType.
 *
 * <http://hl7.org/fhir/ValueSet/network-type|4.0.1>
 */
export type AuditEventAgentNetworkType = "1" | "2" | "3" | "4" | "5"
export const AuditEventAgentNetworkType: PrimitiveSchema<AuditEventAgentNetworkType> = /* @__PURE__ */ codes(
  "AuditEventAgentNetworkType",
  "1|2|3|4|5",
  extended,
)

/**
 * The codes of AuditEventOutcome.
 *
 * <http://hl7.org/fhir/ValueSet/audit-event-outcome|4.0.1>
 */
export type AuditEventOutcome = "0" | "4" | "8" | "12"
export const AuditEventOutcome: PrimitiveSchema<AuditEventOutcome> = /* @__PURE__ */ codes(
  "AuditEventOutcome",
  "0|4|8|12",
  extended,
)

/**
 * The codes of BindingStrength.
 *
 * <http://hl7.org/fhir/ValueSet/binding-strength|4.0.1>
 */
export type BindingStrength = "required" | "extensible" | "preferred" | "example"
export const BindingStrength: PrimitiveSchema<BindingStrength> = /* @__PURE__ */ codes(
  "BindingStrength",
  "required|extensible|preferred|example",
  extended,
)

/**
 * The codes of BiologicallyDerivedProductCategory.
 *
 * <http://hl7.org/fhir/ValueSet/product-category|4.0.1>
 */
export type BiologicallyDerivedProductCategory = "organ" | "tissue" | "fluid" | "cells" | "biologicalAgent"
export const BiologicallyDerivedProductCategory: PrimitiveSchema<BiologicallyDerivedProductCategory> =
  /* @__PURE__ */ codes("BiologicallyDerivedProductCategory", "organ|tissue|fluid|cells|biologicalAgent", extended)

/**
 * The codes of BiologicallyDerivedProductStatus.
 *
 * <http://hl7.org/fhir/ValueSet/product-status|4.0.1>
 */
export type BiologicallyDerivedProductStatus = "available" | "unavailable"
export const BiologicallyDerivedProductStatus: PrimitiveSchema<BiologicallyDerivedProductStatus> =
  /* @__PURE__ */ codes("BiologicallyDerivedProductStatus", "available|unavailable", extended)

/**
 * The codes of BiologicallyDerivedProductStorageScale.
 *
 * <http://hl7.org/fhir/ValueSet/product-storage-scale|4.0.1>
 */
export type BiologicallyDerivedProductStorageScale = "farenheit" | "celsius" | "kelvin"
export const BiologicallyDerivedProductStorageScale: PrimitiveSchema<BiologicallyDerivedProductStorageScale> =
  /* @__PURE__ */ codes("BiologicallyDerivedProductStorageScale", "farenheit|celsius|kelvin", extended)

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
export const BundleType: PrimitiveSchema<BundleType> = /* @__PURE__ */ codes(
  "BundleType",
  "document|message|transaction|transaction-response|batch|batch-response|history|searchset|collection",
  extended,
)

/**
 * The codes of CapabilityStatementKind.
 *
 * <http://hl7.org/fhir/ValueSet/capability-statement-kind|4.0.1>
 */
export type CapabilityStatementKind = "instance" | "capability" | "requirements"
export const CapabilityStatementKind: PrimitiveSchema<CapabilityStatementKind> = /* @__PURE__ */ codes(
  "CapabilityStatementKind",
  "instance|capability|requirements",
  extended,
)

/**
 * The codes of CarePlanActivityKind.
 *
 * <http://hl7.org/fhir/ValueSet/care-plan-activity-kind|4.0.1>
 */
export type CarePlanActivityKind =
  | "Appointment"
  | "CommunicationRequest"
  | "DeviceRequest"
  | "MedicationRequest"
  | "NutritionOrder"
  | "Task"
  | "ServiceRequest"
  | "VisionPrescription"
export const CarePlanActivityKind: PrimitiveSchema<CarePlanActivityKind> = /* @__PURE__ */ codes(
  "CarePlanActivityKind",
  "Appointment|CommunicationRequest|DeviceRequest|MedicationRequest|NutritionOrder|Task|ServiceRequest|VisionPrescription",
  extended,
)

/**
 * The codes of CarePlanActivityStatus.
 *
 * <http://hl7.org/fhir/ValueSet/care-plan-activity-status|4.0.1>
 */
export type CarePlanActivityStatus =
  | "not-started"
  | "scheduled"
  | "in-progress"
  | "on-hold"
  | "completed"
  | "cancelled"
  | "stopped"
  | "unknown"
  | "entered-in-error"
export const CarePlanActivityStatus: PrimitiveSchema<CarePlanActivityStatus> = /* @__PURE__ */ codes(
  "CarePlanActivityStatus",
  "not-started|scheduled|in-progress|on-hold|completed|cancelled|stopped|unknown|entered-in-error",
  extended,
)

/**
 * The codes of CarePlanIntent.
 *
 * <http://hl7.org/fhir/ValueSet/care-plan-intent|4.0.1>
 */
export type CarePlanIntent = "proposal" | "plan" | "order" | "option"
export const CarePlanIntent: PrimitiveSchema<CarePlanIntent> = /* @__PURE__ */ codes(
  "CarePlanIntent",
  "proposal|plan|order|option",
  extended,
)

/**
 * The codes of CareTeamStatus.
 *
 * <http://hl7.org/fhir/ValueSet/care-team-status|4.0.1>
 */
export type CareTeamStatus = "proposed" | "active" | "suspended" | "inactive" | "entered-in-error"
export const CareTeamStatus: PrimitiveSchema<CareTeamStatus> = /* @__PURE__ */ codes(
  "CareTeamStatus",
  "proposed|active|suspended|inactive|entered-in-error",
  extended,
)

/**
 * The codes of CatalogEntryRelationType.
 *
 * <http://hl7.org/fhir/ValueSet/relation-type|4.0.1>
 */
export type CatalogEntryRelationType = "triggers" | "is-replaced-by"
export const CatalogEntryRelationType: PrimitiveSchema<CatalogEntryRelationType> = /* @__PURE__ */ codes(
  "CatalogEntryRelationType",
  "triggers|is-replaced-by",
  extended,
)

/**
 * The codes of ChargeItemStatus.
 *
 * <http://hl7.org/fhir/ValueSet/chargeitem-status|4.0.1>
 */
export type ChargeItemStatus =
  | "planned"
  | "billable"
  | "not-billable"
  | "aborted"
  | "billed"
  | "entered-in-error"
  | "unknown"
export const ChargeItemStatus: PrimitiveSchema<ChargeItemStatus> = /* @__PURE__ */ codes(
  "ChargeItemStatus",
  "planned|billable|not-billable|aborted|billed|entered-in-error|unknown",
  extended,
)

/**
 * The codes of ClaimProcessingCodes.
 *
 * <http://hl7.org/fhir/ValueSet/remittance-outcome|4.0.1>
 */
export type ClaimProcessingCodes = "queued" | "complete" | "error" | "partial"
export const ClaimProcessingCodes: PrimitiveSchema<ClaimProcessingCodes> = /* @__PURE__ */ codes(
  "ClaimProcessingCodes",
  "queued|complete|error|partial",
  extended,
)

/**
 * The codes of ClinicalImpressionStatus.
 *
 * <http://hl7.org/fhir/ValueSet/clinicalimpression-status|4.0.1>
 */
export type ClinicalImpressionStatus = "in-progress" | "completed" | "entered-in-error"
export const ClinicalImpressionStatus: PrimitiveSchema<ClinicalImpressionStatus> = /* @__PURE__ */ codes(
  "ClinicalImpressionStatus",
  "in-progress|completed|entered-in-error",
  extended,
)

/**
 * The codes of CodeSearchSupport.
 *
 * <http://hl7.org/fhir/ValueSet/code-search-support|4.0.1>
 */
export type CodeSearchSupport = "explicit" | "all"
export const CodeSearchSupport: PrimitiveSchema<CodeSearchSupport> = /* @__PURE__ */ codes(
  "CodeSearchSupport",
  "explicit|all",
  extended,
)

/**
 * The codes of CodeSystemContentMode.
 *
 * <http://hl7.org/fhir/ValueSet/codesystem-content-mode|4.0.1>
 */
export type CodeSystemContentMode = "not-present" | "example" | "fragment" | "complete" | "supplement"
export const CodeSystemContentMode: PrimitiveSchema<CodeSystemContentMode> = /* @__PURE__ */ codes(
  "CodeSystemContentMode",
  "not-present|example|fragment|complete|supplement",
  extended,
)

/**
 * The codes of CodeSystemHierarchyMeaning.
 *
 * <http://hl7.org/fhir/ValueSet/codesystem-hierarchy-meaning|4.0.1>
 */
export type CodeSystemHierarchyMeaning = "grouped-by" | "is-a" | "part-of" | "classified-with"
export const CodeSystemHierarchyMeaning: PrimitiveSchema<CodeSystemHierarchyMeaning> = /* @__PURE__ */ codes(
  "CodeSystemHierarchyMeaning",
  "grouped-by|is-a|part-of|classified-with",
  extended,
)

/**
 * The codes of CompartmentType.
 *
 * <http://hl7.org/fhir/ValueSet/compartment-type|4.0.1>
 */
export type CompartmentType = "Patient" | "Encounter" | "RelatedPerson" | "Practitioner" | "Device"
export const CompartmentType: PrimitiveSchema<CompartmentType> = /* @__PURE__ */ codes(
  "CompartmentType",
  "Patient|Encounter|RelatedPerson|Practitioner|Device",
  extended,
)

/**
 * The codes of CompositionAttestationMode.
 *
 * <http://hl7.org/fhir/ValueSet/composition-attestation-mode|4.0.1>
 */
export type CompositionAttestationMode = "personal" | "professional" | "legal" | "official"
export const CompositionAttestationMode: PrimitiveSchema<CompositionAttestationMode> = /* @__PURE__ */ codes(
  "CompositionAttestationMode",
  "personal|professional|legal|official",
  extended,
)

/**
 * The codes of CompositionStatus.
 *
 * <http://hl7.org/fhir/ValueSet/composition-status|4.0.1>
 */
export type CompositionStatus = "preliminary" | "final" | "amended" | "entered-in-error"
export const CompositionStatus: PrimitiveSchema<CompositionStatus> = /* @__PURE__ */ codes(
  "CompositionStatus",
  "preliminary|final|amended|entered-in-error",
  extended,
)

/**
 * The codes of ConceptMapEquivalence.
 *
 * <http://hl7.org/fhir/ValueSet/concept-map-equivalence|4.0.1>
 */
export type ConceptMapEquivalence =
  | "relatedto"
  | "equivalent"
  | "equal"
  | "wider"
  | "subsumes"
  | "narrower"
  | "specializes"
  | "inexact"
  | "unmatched"
  | "disjoint"
export const ConceptMapEquivalence: PrimitiveSchema<ConceptMapEquivalence> = /* @__PURE__ */ codes(
  "ConceptMapEquivalence",
  "relatedto|equivalent|equal|wider|subsumes|narrower|specializes|inexact|unmatched|disjoint",
  extended,
)

/**
 * The codes of ConceptMapGroupUnmappedMode.
 *
 * <http://hl7.org/fhir/ValueSet/conceptmap-unmapped-mode|4.0.1>
 */
export type ConceptMapGroupUnmappedMode = "provided" | "fixed" | "other-map"
export const ConceptMapGroupUnmappedMode: PrimitiveSchema<ConceptMapGroupUnmappedMode> = /* @__PURE__ */ codes(
  "ConceptMapGroupUnmappedMode",
  "provided|fixed|other-map",
  extended,
)

/**
 * The codes of ConditionalDeleteStatus.
 *
 * <http://hl7.org/fhir/ValueSet/conditional-delete-status|4.0.1>
 */
export type ConditionalDeleteStatus = "not-supported" | "single" | "multiple"
export const ConditionalDeleteStatus: PrimitiveSchema<ConditionalDeleteStatus> = /* @__PURE__ */ codes(
  "ConditionalDeleteStatus",
  "not-supported|single|multiple",
  extended,
)

/**
 * The codes of ConditionalReadStatus.
 *
 * <http://hl7.org/fhir/ValueSet/conditional-read-status|4.0.1>
 */
export type ConditionalReadStatus = "not-supported" | "modified-since" | "not-match" | "full-support"
export const ConditionalReadStatus: PrimitiveSchema<ConditionalReadStatus> = /* @__PURE__ */ codes(
  "ConditionalReadStatus",
  "not-supported|modified-since|not-match|full-support",
  extended,
)

/**
 * The codes of ConsentDataMeaning.
 *
 * <http://hl7.org/fhir/ValueSet/consent-data-meaning|4.0.1>
 */
export type ConsentDataMeaning = "instance" | "related" | "dependents" | "authoredby"
export const ConsentDataMeaning: PrimitiveSchema<ConsentDataMeaning> = /* @__PURE__ */ codes(
  "ConsentDataMeaning",
  "instance|related|dependents|authoredby",
  extended,
)

/**
 * The codes of ConsentProvisionType.
 *
 * <http://hl7.org/fhir/ValueSet/consent-provision-type|4.0.1>
 */
export type ConsentProvisionType = "deny" | "permit"
export const ConsentProvisionType: PrimitiveSchema<ConsentProvisionType> = /* @__PURE__ */ codes(
  "ConsentProvisionType",
  "deny|permit",
  extended,
)

/**
 * The codes of ConsentState.
 *
 * <http://hl7.org/fhir/ValueSet/consent-state-codes|4.0.1>
 */
export type ConsentState = "draft" | "proposed" | "active" | "rejected" | "inactive" | "entered-in-error"
export const ConsentState: PrimitiveSchema<ConsentState> = /* @__PURE__ */ codes(
  "ConsentState",
  "draft|proposed|active|rejected|inactive|entered-in-error",
  extended,
)

/**
 * The codes of ConstraintSeverity.
 *
 * <http://hl7.org/fhir/ValueSet/constraint-severity|4.0.1>
 */
export type ConstraintSeverity = "error" | "warning"
export const ConstraintSeverity: PrimitiveSchema<ConstraintSeverity> = /* @__PURE__ */ codes(
  "ConstraintSeverity",
  "error|warning",
  extended,
)

/**
 * The codes of ContactPointSystem.
 *
 * <http://hl7.org/fhir/ValueSet/contact-point-system|4.0.1>
 */
export type ContactPointSystem = "phone" | "fax" | "email" | "pager" | "url" | "sms" | "other"
export const ContactPointSystem: PrimitiveSchema<ContactPointSystem> = /* @__PURE__ */ codes(
  "ContactPointSystem",
  "phone|fax|email|pager|url|sms|other",
  extended,
)

/**
 * The codes of ContactPointUse.
 *
 * <http://hl7.org/fhir/ValueSet/contact-point-use|4.0.1>
 */
export type ContactPointUse = "home" | "work" | "temp" | "old" | "mobile"
export const ContactPointUse: PrimitiveSchema<ContactPointUse> = /* @__PURE__ */ codes(
  "ContactPointUse",
  "home|work|temp|old|mobile",
  extended,
)

/**
 * The codes of ContractResourcePublicationStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/contract-publicationstatus|4.0.1>
 */
export type ContractResourcePublicationStatusCodes =
  | "amended"
  | "appended"
  | "cancelled"
  | "disputed"
  | "entered-in-error"
  | "executable"
  | "executed"
  | "negotiable"
  | "offered"
  | "policy"
  | "rejected"
  | "renewed"
  | "revoked"
  | "resolved"
  | "terminated"
export const ContractResourcePublicationStatusCodes: PrimitiveSchema<ContractResourcePublicationStatusCodes> =
  /* @__PURE__ */ codes(
    "ContractResourcePublicationStatusCodes",
    "amended|appended|cancelled|disputed|entered-in-error|executable|executed|negotiable|offered|policy|rejected|renewed|revoked|resolved|terminated",
    extended,
  )

/**
 * The codes of ContractResourceStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/contract-status|4.0.1>
 */
export type ContractResourceStatusCodes =
  | "amended"
  | "appended"
  | "cancelled"
  | "disputed"
  | "entered-in-error"
  | "executable"
  | "executed"
  | "negotiable"
  | "offered"
  | "policy"
  | "rejected"
  | "renewed"
  | "revoked"
  | "resolved"
  | "terminated"
export const ContractResourceStatusCodes: PrimitiveSchema<ContractResourceStatusCodes> = /* @__PURE__ */ codes(
  "ContractResourceStatusCodes",
  "amended|appended|cancelled|disputed|entered-in-error|executable|executed|negotiable|offered|policy|rejected|renewed|revoked|resolved|terminated",
  extended,
)

/**
 * The codes of ContributorType.
 *
 * <http://hl7.org/fhir/ValueSet/contributor-type|4.0.1>
 */
export type ContributorType = "author" | "editor" | "reviewer" | "endorser"
export const ContributorType: PrimitiveSchema<ContributorType> = /* @__PURE__ */ codes(
  "ContributorType",
  "author|editor|reviewer|endorser",
  extended,
)

/**
 * Currencies: an ISO 4217 currency code such as USD. The codes cannot be listed, so only their form is checked.
 *
 * <http://hl7.org/fhir/ValueSet/currencies|4.0.1>
 */
export const Currencies: PrimitiveSchema<string> = /* @__PURE__ */ grammar(
  "Currencies",
  "an ISO 4217 currency code such as USD",
  /* @__PURE__ */ bindings.matches(/^[A-Z]{3}$/),
  extended,
)

/**
 * The codes of DaysOfWeek.
 *
 * <http://hl7.org/fhir/ValueSet/days-of-week|4.0.1>
 */
export type DaysOfWeek = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun"
export const DaysOfWeek: PrimitiveSchema<DaysOfWeek> = /* @__PURE__ */ codes(
  "DaysOfWeek",
  "mon|tue|wed|thu|fri|sat|sun",
  extended,
)

/**
 * The codes of DetectedIssueSeverity.
 *
 * <http://hl7.org/fhir/ValueSet/detectedissue-severity|4.0.1>
 */
export type DetectedIssueSeverity = "high" | "moderate" | "low"
export const DetectedIssueSeverity: PrimitiveSchema<DetectedIssueSeverity> = /* @__PURE__ */ codes(
  "DetectedIssueSeverity",
  "high|moderate|low",
  extended,
)

/**
 * The codes of DeviceMetricCalibrationState.
 *
 * <http://hl7.org/fhir/ValueSet/metric-calibration-state|4.0.1>
 */
export type DeviceMetricCalibrationState = "not-calibrated" | "calibration-required" | "calibrated" | "unspecified"
export const DeviceMetricCalibrationState: PrimitiveSchema<DeviceMetricCalibrationState> = /* @__PURE__ */ codes(
  "DeviceMetricCalibrationState",
  "not-calibrated|calibration-required|calibrated|unspecified",
  extended,
)

/**
 * The codes of DeviceMetricCalibrationType.
 *
 * <http://hl7.org/fhir/ValueSet/metric-calibration-type|4.0.1>
 */
export type DeviceMetricCalibrationType = "unspecified" | "offset" | "gain" | "two-point"
export const DeviceMetricCalibrationType: PrimitiveSchema<DeviceMetricCalibrationType> = /* @__PURE__ */ codes(
  "DeviceMetricCalibrationType",
  "unspecified|offset|gain|two-point",
  extended,
)

/**
 * The codes of DeviceMetricCategory.
 *
 * <http://hl7.org/fhir/ValueSet/metric-category|4.0.1>
 */
export type DeviceMetricCategory = "measurement" | "setting" | "calculation" | "unspecified"
export const DeviceMetricCategory: PrimitiveSchema<DeviceMetricCategory> = /* @__PURE__ */ codes(
  "DeviceMetricCategory",
  "measurement|setting|calculation|unspecified",
  extended,
)

/**
 * The codes of DeviceMetricColor.
 *
 * <http://hl7.org/fhir/ValueSet/metric-color|4.0.1>
 */
export type DeviceMetricColor = "black" | "red" | "green" | "yellow" | "blue" | "magenta" | "cyan" | "white"
export const DeviceMetricColor: PrimitiveSchema<DeviceMetricColor> = /* @__PURE__ */ codes(
  "DeviceMetricColor",
  "black|red|green|yellow|blue|magenta|cyan|white",
  extended,
)

/**
 * The codes of DeviceMetricOperationalStatus.
 *
 * <http://hl7.org/fhir/ValueSet/metric-operational-status|4.0.1>
 */
export type DeviceMetricOperationalStatus = "on" | "off" | "standby" | "entered-in-error"
export const DeviceMetricOperationalStatus: PrimitiveSchema<DeviceMetricOperationalStatus> = /* @__PURE__ */ codes(
  "DeviceMetricOperationalStatus",
  "on|off|standby|entered-in-error",
  extended,
)

/**
 * The codes of DeviceNameType.
 *
 * <http://hl7.org/fhir/ValueSet/device-nametype|4.0.1>
 */
export type DeviceNameType =
  | "udi-label-name"
  | "user-friendly-name"
  | "patient-reported-name"
  | "manufacturer-name"
  | "model-name"
  | "other"
export const DeviceNameType: PrimitiveSchema<DeviceNameType> = /* @__PURE__ */ codes(
  "DeviceNameType",
  "udi-label-name|user-friendly-name|patient-reported-name|manufacturer-name|model-name|other",
  extended,
)

/**
 * The codes of DeviceStatus.
 *
 * <http://hl7.org/fhir/ValueSet/device-status|4.0.1>
 */
export type DeviceStatus = "active" | "inactive" | "entered-in-error" | "unknown"
export const DeviceStatus: PrimitiveSchema<DeviceStatus> = /* @__PURE__ */ codes(
  "DeviceStatus",
  "active|inactive|entered-in-error|unknown",
  extended,
)

/**
 * The codes of DeviceUseStatementStatus.
 *
 * <http://hl7.org/fhir/ValueSet/device-statement-status|4.0.1>
 */
export type DeviceUseStatementStatus = "active" | "completed" | "entered-in-error" | "intended" | "stopped" | "on-hold"
export const DeviceUseStatementStatus: PrimitiveSchema<DeviceUseStatementStatus> = /* @__PURE__ */ codes(
  "DeviceUseStatementStatus",
  "active|completed|entered-in-error|intended|stopped|on-hold",
  extended,
)

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
  "registered|partial|preliminary|final|amended|corrected|appended|cancelled|entered-in-error|unknown",
  extended,
)

/**
 * The codes of DiscriminatorType.
 *
 * <http://hl7.org/fhir/ValueSet/discriminator-type|4.0.1>
 */
export type DiscriminatorType = "value" | "exists" | "pattern" | "type" | "profile"
export const DiscriminatorType: PrimitiveSchema<DiscriminatorType> = /* @__PURE__ */ codes(
  "DiscriminatorType",
  "value|exists|pattern|type|profile",
  extended,
)

/**
 * The codes of DocumentMode.
 *
 * <http://hl7.org/fhir/ValueSet/document-mode|4.0.1>
 */
export type DocumentMode = "producer" | "consumer"
export const DocumentMode: PrimitiveSchema<DocumentMode> = /* @__PURE__ */ codes(
  "DocumentMode",
  "producer|consumer",
  extended,
)

/**
 * The codes of DocumentReferenceStatus.
 *
 * <http://hl7.org/fhir/ValueSet/document-reference-status|4.0.1>
 */
export type DocumentReferenceStatus = "current" | "superseded" | "entered-in-error"
export const DocumentReferenceStatus: PrimitiveSchema<DocumentReferenceStatus> = /* @__PURE__ */ codes(
  "DocumentReferenceStatus",
  "current|superseded|entered-in-error",
  extended,
)

/**
 * The codes of DocumentRelationshipType.
 *
 * <http://hl7.org/fhir/ValueSet/document-relationship-type|4.0.1>
 */
export type DocumentRelationshipType = "replaces" | "transforms" | "signs" | "appends"
export const DocumentRelationshipType: PrimitiveSchema<DocumentRelationshipType> = /* @__PURE__ */ codes(
  "DocumentRelationshipType",
  "replaces|transforms|signs|appends",
  extended,
)

/**
 * The codes of EligibilityRequestPurpose.
 *
 * <http://hl7.org/fhir/ValueSet/eligibilityrequest-purpose|4.0.1>
 */
export type EligibilityRequestPurpose = "auth-requirements" | "benefits" | "discovery" | "validation"
export const EligibilityRequestPurpose: PrimitiveSchema<EligibilityRequestPurpose> = /* @__PURE__ */ codes(
  "EligibilityRequestPurpose",
  "auth-requirements|benefits|discovery|validation",
  extended,
)

/**
 * The codes of EligibilityResponsePurpose.
 *
 * <http://hl7.org/fhir/ValueSet/eligibilityresponse-purpose|4.0.1>
 */
export type EligibilityResponsePurpose = "auth-requirements" | "benefits" | "discovery" | "validation"
export const EligibilityResponsePurpose: PrimitiveSchema<EligibilityResponsePurpose> = /* @__PURE__ */ codes(
  "EligibilityResponsePurpose",
  "auth-requirements|benefits|discovery|validation",
  extended,
)

/**
 * The codes of EnableWhenBehavior.
 *
 * <http://hl7.org/fhir/ValueSet/questionnaire-enable-behavior|4.0.1>
 */
export type EnableWhenBehavior = "all" | "any"
export const EnableWhenBehavior: PrimitiveSchema<EnableWhenBehavior> = /* @__PURE__ */ codes(
  "EnableWhenBehavior",
  "all|any",
  extended,
)

/**
 * The codes of EncounterLocationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/encounter-location-status|4.0.1>
 */
export type EncounterLocationStatus = "planned" | "active" | "reserved" | "completed"
export const EncounterLocationStatus: PrimitiveSchema<EncounterLocationStatus> = /* @__PURE__ */ codes(
  "EncounterLocationStatus",
  "planned|active|reserved|completed",
  extended,
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
  "planned|arrived|triaged|in-progress|onleave|finished|cancelled|entered-in-error|unknown",
  extended,
)

/**
 * The codes of EndpointStatus.
 *
 * <http://hl7.org/fhir/ValueSet/endpoint-status|4.0.1>
 */
export type EndpointStatus = "active" | "suspended" | "error" | "off" | "entered-in-error" | "test"
export const EndpointStatus: PrimitiveSchema<EndpointStatus> = /* @__PURE__ */ codes(
  "EndpointStatus",
  "active|suspended|error|off|entered-in-error|test",
  extended,
)

/**
 * The codes of EpisodeOfCareStatus.
 *
 * <http://hl7.org/fhir/ValueSet/episode-of-care-status|4.0.1>
 */
export type EpisodeOfCareStatus =
  | "planned"
  | "waitlist"
  | "active"
  | "onhold"
  | "finished"
  | "cancelled"
  | "entered-in-error"
export const EpisodeOfCareStatus: PrimitiveSchema<EpisodeOfCareStatus> = /* @__PURE__ */ codes(
  "EpisodeOfCareStatus",
  "planned|waitlist|active|onhold|finished|cancelled|entered-in-error",
  extended,
)

/**
 * The codes of EventCapabilityMode.
 *
 * <http://hl7.org/fhir/ValueSet/event-capability-mode|4.0.1>
 */
export type EventCapabilityMode = "sender" | "receiver"
export const EventCapabilityMode: PrimitiveSchema<EventCapabilityMode> = /* @__PURE__ */ codes(
  "EventCapabilityMode",
  "sender|receiver",
  extended,
)

/**
 * The codes of EventStatus.
 *
 * <http://hl7.org/fhir/ValueSet/event-status|4.0.1>
 */
export type EventStatus =
  | "preparation"
  | "in-progress"
  | "not-done"
  | "on-hold"
  | "stopped"
  | "completed"
  | "entered-in-error"
  | "unknown"
export const EventStatus: PrimitiveSchema<EventStatus> = /* @__PURE__ */ codes(
  "EventStatus",
  "preparation|in-progress|not-done|on-hold|stopped|completed|entered-in-error|unknown",
  extended,
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
export const EventTiming: PrimitiveSchema<EventTiming> = /* @__PURE__ */ codes(
  "EventTiming",
  "MORN|MORN.early|MORN.late|NOON|AFT|AFT.early|AFT.late|EVE|EVE.early|EVE.late|NIGHT|PHS|HS|WAKE|C|CM|CD|CV|AC|ACM|ACD|ACV|PC|PCM|PCD|PCV",
  extended,
)

/**
 * The codes of EvidenceVariableType.
 *
 * <http://hl7.org/fhir/ValueSet/variable-type|4.0.1>
 */
export type EvidenceVariableType = "dichotomous" | "continuous" | "descriptive"
export const EvidenceVariableType: PrimitiveSchema<EvidenceVariableType> = /* @__PURE__ */ codes(
  "EvidenceVariableType",
  "dichotomous|continuous|descriptive",
  extended,
)

/**
 * The codes of ExampleScenarioActorType.
 *
 * <http://hl7.org/fhir/ValueSet/examplescenario-actor-type|4.0.1>
 */
export type ExampleScenarioActorType = "person" | "entity"
export const ExampleScenarioActorType: PrimitiveSchema<ExampleScenarioActorType> = /* @__PURE__ */ codes(
  "ExampleScenarioActorType",
  "person|entity",
  extended,
)

/**
 * The codes of ExplanationOfBenefitStatus.
 *
 * <http://hl7.org/fhir/ValueSet/explanationofbenefit-status|4.0.1>
 */
export type ExplanationOfBenefitStatus = "active" | "cancelled" | "draft" | "entered-in-error"
export const ExplanationOfBenefitStatus: PrimitiveSchema<ExplanationOfBenefitStatus> = /* @__PURE__ */ codes(
  "ExplanationOfBenefitStatus",
  "active|cancelled|draft|entered-in-error",
  extended,
)

/**
 * The codes of ExposureState.
 *
 * <http://hl7.org/fhir/ValueSet/exposure-state|4.0.1>
 */
export type ExposureState = "exposure" | "exposure-alternative"
export const ExposureState: PrimitiveSchema<ExposureState> = /* @__PURE__ */ codes(
  "ExposureState",
  "exposure|exposure-alternative",
  extended,
)

/**
 * The codes of ExtensionContextType.
 *
 * <http://hl7.org/fhir/ValueSet/extension-context-type|4.0.1>
 */
export type ExtensionContextType = "fhirpath" | "element" | "extension"
export const ExtensionContextType: PrimitiveSchema<ExtensionContextType> = /* @__PURE__ */ codes(
  "ExtensionContextType",
  "fhirpath|element|extension",
  extended,
)

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
export const FHIRAllTypes: PrimitiveSchema<FHIRAllTypes> = /* @__PURE__ */ codes(
  "FHIRAllTypes",
  "Address|Age|Annotation|Attachment|BackboneElement|CodeableConcept|Coding|ContactDetail|ContactPoint|Contributor|Count|DataRequirement|Distance|Dosage|Duration|Element|ElementDefinition|Expression|Extension|HumanName|Identifier|MarketingStatus|Meta|Money|MoneyQuantity|Narrative|ParameterDefinition|Period|Population|ProdCharacteristic|ProductShelfLife|Quantity|Range|Ratio|Reference|RelatedArtifact|SampledData|Signature|SimpleQuantity|SubstanceAmount|Timing|TriggerDefinition|UsageContext|base64Binary|boolean|canonical|code|date|dateTime|decimal|id|instant|integer|markdown|oid|positiveInt|string|time|unsignedInt|uri|url|uuid|xhtml|DomainResource|Resource|Type|Any",
  extended,
  resourceTypes,
)

/**
 * The codes of FHIRDefinedType.
 *
 * <http://hl7.org/fhir/ValueSet/defined-types|4.0.1>
 */
export type FHIRDefinedType =
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
export const FHIRDefinedType: PrimitiveSchema<FHIRDefinedType> = /* @__PURE__ */ codes(
  "FHIRDefinedType",
  "Address|Age|Annotation|Attachment|BackboneElement|CodeableConcept|Coding|ContactDetail|ContactPoint|Contributor|Count|DataRequirement|Distance|Dosage|Duration|Element|ElementDefinition|Expression|Extension|HumanName|Identifier|MarketingStatus|Meta|Money|MoneyQuantity|Narrative|ParameterDefinition|Period|Population|ProdCharacteristic|ProductShelfLife|Quantity|Range|Ratio|Reference|RelatedArtifact|SampledData|Signature|SimpleQuantity|SubstanceAmount|Timing|TriggerDefinition|UsageContext|base64Binary|boolean|canonical|code|date|dateTime|decimal|id|instant|integer|markdown|oid|positiveInt|string|time|unsignedInt|uri|url|uuid|xhtml|DomainResource|Resource",
  extended,
  resourceTypes,
)

/**
 * The codes of FHIRSubstanceStatus.
 *
 * <http://hl7.org/fhir/ValueSet/substance-status|4.0.1>
 */
export type FHIRSubstanceStatus = "active" | "inactive" | "entered-in-error"
export const FHIRSubstanceStatus: PrimitiveSchema<FHIRSubstanceStatus> = /* @__PURE__ */ codes(
  "FHIRSubstanceStatus",
  "active|inactive|entered-in-error",
  extended,
)

/**
 * The codes of FHIRVersion.
 *
 * <http://hl7.org/fhir/ValueSet/FHIR-version|4.0.1>
 */
export type FHIRVersion =
  | "0.01"
  | "0.05"
  | "0.06"
  | "0.11"
  | "0.0.80"
  | "0.0.81"
  | "0.0.82"
  | "0.4.0"
  | "0.5.0"
  | "1.0.0"
  | "1.0.1"
  | "1.0.2"
  | "1.1.0"
  | "1.4.0"
  | "1.6.0"
  | "1.8.0"
  | "3.0.0"
  | "3.0.1"
  | "3.3.0"
  | "3.5.0"
  | "4.0.0"
  | "4.0.1"
export const FHIRVersion: PrimitiveSchema<FHIRVersion> = /* @__PURE__ */ codes(
  "FHIRVersion",
  "0.01|0.05|0.06|0.11|0.0.80|0.0.81|0.0.82|0.4.0|0.5.0|1.0.0|1.0.1|1.0.2|1.1.0|1.4.0|1.6.0|1.8.0|3.0.0|3.0.1|3.3.0|3.5.0|4.0.0|4.0.1",
  extended,
)

/**
 * The codes of FamilyHistoryStatus.
 *
 * <http://hl7.org/fhir/ValueSet/history-status|4.0.1>
 */
export type FamilyHistoryStatus = "partial" | "completed" | "entered-in-error" | "health-unknown"
export const FamilyHistoryStatus: PrimitiveSchema<FamilyHistoryStatus> = /* @__PURE__ */ codes(
  "FamilyHistoryStatus",
  "partial|completed|entered-in-error|health-unknown",
  extended,
)

/**
 * The codes of FilterOperator.
 *
 * <http://hl7.org/fhir/ValueSet/filter-operator|4.0.1>
 */
export type FilterOperator =
  | "="
  | "is-a"
  | "descendent-of"
  | "is-not-a"
  | "regex"
  | "in"
  | "not-in"
  | "generalizes"
  | "exists"
export const FilterOperator: PrimitiveSchema<FilterOperator> = /* @__PURE__ */ codes(
  "FilterOperator",
  "=|is-a|descendent-of|is-not-a|regex|in|not-in|generalizes|exists",
  extended,
)

/**
 * The codes of FinancialResourceStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/fm-status|4.0.1>
 */
export type FinancialResourceStatusCodes = "active" | "cancelled" | "draft" | "entered-in-error"
export const FinancialResourceStatusCodes: PrimitiveSchema<FinancialResourceStatusCodes> = /* @__PURE__ */ codes(
  "FinancialResourceStatusCodes",
  "active|cancelled|draft|entered-in-error",
  extended,
)

/**
 * The codes of FlagStatus.
 *
 * <http://hl7.org/fhir/ValueSet/flag-status|4.0.1>
 */
export type FlagStatus = "active" | "inactive" | "entered-in-error"
export const FlagStatus: PrimitiveSchema<FlagStatus> = /* @__PURE__ */ codes(
  "FlagStatus",
  "active|inactive|entered-in-error",
  extended,
)

/**
 * The codes of GoalLifecycleStatus.
 *
 * <http://hl7.org/fhir/ValueSet/goal-status|4.0.1>
 */
export type GoalLifecycleStatus =
  | "proposed"
  | "planned"
  | "accepted"
  | "active"
  | "on-hold"
  | "completed"
  | "cancelled"
  | "entered-in-error"
  | "rejected"
export const GoalLifecycleStatus: PrimitiveSchema<GoalLifecycleStatus> = /* @__PURE__ */ codes(
  "GoalLifecycleStatus",
  "proposed|planned|accepted|active|on-hold|completed|cancelled|entered-in-error|rejected",
  extended,
)

/**
 * The codes of GraphCompartmentRule.
 *
 * <http://hl7.org/fhir/ValueSet/graph-compartment-rule|4.0.1>
 */
export type GraphCompartmentRule = "identical" | "matching" | "different" | "custom"
export const GraphCompartmentRule: PrimitiveSchema<GraphCompartmentRule> = /* @__PURE__ */ codes(
  "GraphCompartmentRule",
  "identical|matching|different|custom",
  extended,
)

/**
 * The codes of GraphCompartmentUse.
 *
 * <http://hl7.org/fhir/ValueSet/graph-compartment-use|4.0.1>
 */
export type GraphCompartmentUse = "condition" | "requirement"
export const GraphCompartmentUse: PrimitiveSchema<GraphCompartmentUse> = /* @__PURE__ */ codes(
  "GraphCompartmentUse",
  "condition|requirement",
  extended,
)

/**
 * The codes of GroupMeasure.
 *
 * <http://hl7.org/fhir/ValueSet/group-measure|4.0.1>
 */
export type GroupMeasure = "mean" | "median" | "mean-of-mean" | "mean-of-median" | "median-of-mean" | "median-of-median"
export const GroupMeasure: PrimitiveSchema<GroupMeasure> = /* @__PURE__ */ codes(
  "GroupMeasure",
  "mean|median|mean-of-mean|mean-of-median|median-of-mean|median-of-median",
  extended,
)

/**
 * The codes of GroupType.
 *
 * <http://hl7.org/fhir/ValueSet/group-type|4.0.1>
 */
export type GroupType = "person" | "animal" | "practitioner" | "device" | "medication" | "substance"
export const GroupType: PrimitiveSchema<GroupType> = /* @__PURE__ */ codes(
  "GroupType",
  "person|animal|practitioner|device|medication|substance",
  extended,
)

/**
 * The codes of GuidanceResponseStatus.
 *
 * <http://hl7.org/fhir/ValueSet/guidance-response-status|4.0.1>
 */
export type GuidanceResponseStatus =
  | "success"
  | "data-requested"
  | "data-required"
  | "in-progress"
  | "failure"
  | "entered-in-error"
export const GuidanceResponseStatus: PrimitiveSchema<GuidanceResponseStatus> = /* @__PURE__ */ codes(
  "GuidanceResponseStatus",
  "success|data-requested|data-required|in-progress|failure|entered-in-error",
  extended,
)

/**
 * The codes of GuidePageGeneration.
 *
 * <http://hl7.org/fhir/ValueSet/guide-page-generation|4.0.1>
 */
export type GuidePageGeneration = "html" | "markdown" | "xml" | "generated"
export const GuidePageGeneration: PrimitiveSchema<GuidePageGeneration> = /* @__PURE__ */ codes(
  "GuidePageGeneration",
  "html|markdown|xml|generated",
  extended,
)

/**
 * The codes of GuideParameterCode.
 *
 * <http://hl7.org/fhir/ValueSet/guide-parameter-code|4.0.1>
 */
export type GuideParameterCode =
  | "apply"
  | "path-resource"
  | "path-pages"
  | "path-tx-cache"
  | "expansion-parameter"
  | "rule-broken-links"
  | "generate-xml"
  | "generate-json"
  | "generate-turtle"
  | "html-template"
export const GuideParameterCode: PrimitiveSchema<GuideParameterCode> = /* @__PURE__ */ codes(
  "GuideParameterCode",
  "apply|path-resource|path-pages|path-tx-cache|expansion-parameter|rule-broken-links|generate-xml|generate-json|generate-turtle|html-template",
  extended,
)

/**
 * The codes of HTTPVerb.
 *
 * <http://hl7.org/fhir/ValueSet/http-verb|4.0.1>
 */
export type HTTPVerb = "GET" | "HEAD" | "POST" | "PUT" | "DELETE" | "PATCH"
export const HTTPVerb: PrimitiveSchema<HTTPVerb> = /* @__PURE__ */ codes(
  "HTTPVerb",
  "GET|HEAD|POST|PUT|DELETE|PATCH",
  extended,
)

/**
 * The codes of IdentifierUse.
 *
 * <http://hl7.org/fhir/ValueSet/identifier-use|4.0.1>
 */
export type IdentifierUse = "usual" | "official" | "temp" | "secondary" | "old"
export const IdentifierUse: PrimitiveSchema<IdentifierUse> = /* @__PURE__ */ codes(
  "IdentifierUse",
  "usual|official|temp|secondary|old",
  extended,
)

/**
 * The codes of IdentityAssuranceLevel.
 *
 * <http://hl7.org/fhir/ValueSet/identity-assuranceLevel|4.0.1>
 */
export type IdentityAssuranceLevel = "level1" | "level2" | "level3" | "level4"
export const IdentityAssuranceLevel: PrimitiveSchema<IdentityAssuranceLevel> = /* @__PURE__ */ codes(
  "IdentityAssuranceLevel",
  "level1|level2|level3|level4",
  extended,
)

/**
 * The codes of ImagingStudyStatus.
 *
 * <http://hl7.org/fhir/ValueSet/imagingstudy-status|4.0.1>
 */
export type ImagingStudyStatus = "registered" | "available" | "cancelled" | "entered-in-error" | "unknown"
export const ImagingStudyStatus: PrimitiveSchema<ImagingStudyStatus> = /* @__PURE__ */ codes(
  "ImagingStudyStatus",
  "registered|available|cancelled|entered-in-error|unknown",
  extended,
)

/**
 * The codes of ImmunizationEvaluationStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/immunization-evaluation-status|4.0.1>
 */
export type ImmunizationEvaluationStatusCodes = "completed" | "entered-in-error"
export const ImmunizationEvaluationStatusCodes: PrimitiveSchema<ImmunizationEvaluationStatusCodes> =
  /* @__PURE__ */ codes("ImmunizationEvaluationStatusCodes", "completed|entered-in-error", extended)

/**
 * The codes of ImmunizationStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/immunization-status|4.0.1>
 */
export type ImmunizationStatusCodes = "completed" | "entered-in-error" | "not-done"
export const ImmunizationStatusCodes: PrimitiveSchema<ImmunizationStatusCodes> = /* @__PURE__ */ codes(
  "ImmunizationStatusCodes",
  "completed|entered-in-error|not-done",
  extended,
)

/**
 * The codes of InvoicePriceComponentType.
 *
 * <http://hl7.org/fhir/ValueSet/invoice-priceComponentType|4.0.1>
 */
export type InvoicePriceComponentType = "base" | "surcharge" | "deduction" | "discount" | "tax" | "informational"
export const InvoicePriceComponentType: PrimitiveSchema<InvoicePriceComponentType> = /* @__PURE__ */ codes(
  "InvoicePriceComponentType",
  "base|surcharge|deduction|discount|tax|informational",
  extended,
)

/**
 * The codes of InvoiceStatus.
 *
 * <http://hl7.org/fhir/ValueSet/invoice-status|4.0.1>
 */
export type InvoiceStatus = "draft" | "issued" | "balanced" | "cancelled" | "entered-in-error"
export const InvoiceStatus: PrimitiveSchema<InvoiceStatus> = /* @__PURE__ */ codes(
  "InvoiceStatus",
  "draft|issued|balanced|cancelled|entered-in-error",
  extended,
)

/**
 * The codes of IssueSeverity.
 *
 * <http://hl7.org/fhir/ValueSet/issue-severity|4.0.1>
 */
export type IssueSeverity = "fatal" | "error" | "warning" | "information"
export const IssueSeverity: PrimitiveSchema<IssueSeverity> = /* @__PURE__ */ codes(
  "IssueSeverity",
  "fatal|error|warning|information",
  extended,
)

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
export const IssueType: PrimitiveSchema<IssueType> = /* @__PURE__ */ codes(
  "IssueType",
  "invalid|structure|required|value|invariant|security|login|unknown|expired|forbidden|suppressed|processing|not-supported|duplicate|multiple-matches|not-found|deleted|too-long|code-invalid|extension|too-costly|business-rule|conflict|transient|lock-error|no-store|exception|timeout|incomplete|throttled|informational",
  extended,
)

/**
 * The codes of LinkType.
 *
 * <http://hl7.org/fhir/ValueSet/link-type|4.0.1>
 */
export type LinkType = "replaced-by" | "replaces" | "refer" | "seealso"
export const LinkType: PrimitiveSchema<LinkType> = /* @__PURE__ */ codes(
  "LinkType",
  "replaced-by|replaces|refer|seealso",
  extended,
)

/**
 * The codes of LinkageType.
 *
 * <http://hl7.org/fhir/ValueSet/linkage-type|4.0.1>
 */
export type LinkageType = "source" | "alternate" | "historical"
export const LinkageType: PrimitiveSchema<LinkageType> = /* @__PURE__ */ codes(
  "LinkageType",
  "source|alternate|historical",
  extended,
)

/**
 * The codes of ListMode.
 *
 * <http://hl7.org/fhir/ValueSet/list-mode|4.0.1>
 */
export type ListMode = "working" | "snapshot" | "changes"
export const ListMode: PrimitiveSchema<ListMode> = /* @__PURE__ */ codes(
  "ListMode",
  "working|snapshot|changes",
  extended,
)

/**
 * The codes of ListStatus.
 *
 * <http://hl7.org/fhir/ValueSet/list-status|4.0.1>
 */
export type ListStatus = "current" | "retired" | "entered-in-error"
export const ListStatus: PrimitiveSchema<ListStatus> = /* @__PURE__ */ codes(
  "ListStatus",
  "current|retired|entered-in-error",
  extended,
)

/**
 * The codes of LocationMode.
 *
 * <http://hl7.org/fhir/ValueSet/location-mode|4.0.1>
 */
export type LocationMode = "instance" | "kind"
export const LocationMode: PrimitiveSchema<LocationMode> = /* @__PURE__ */ codes(
  "LocationMode",
  "instance|kind",
  extended,
)

/**
 * The codes of LocationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/location-status|4.0.1>
 */
export type LocationStatus = "active" | "suspended" | "inactive"
export const LocationStatus: PrimitiveSchema<LocationStatus> = /* @__PURE__ */ codes(
  "LocationStatus",
  "active|suspended|inactive",
  extended,
)

/**
 * The codes of MeasureReportStatus.
 *
 * <http://hl7.org/fhir/ValueSet/measure-report-status|4.0.1>
 */
export type MeasureReportStatus = "complete" | "pending" | "error"
export const MeasureReportStatus: PrimitiveSchema<MeasureReportStatus> = /* @__PURE__ */ codes(
  "MeasureReportStatus",
  "complete|pending|error",
  extended,
)

/**
 * The codes of MeasureReportType.
 *
 * <http://hl7.org/fhir/ValueSet/measure-report-type|4.0.1>
 */
export type MeasureReportType = "individual" | "subject-list" | "summary" | "data-collection"
export const MeasureReportType: PrimitiveSchema<MeasureReportType> = /* @__PURE__ */ codes(
  "MeasureReportType",
  "individual|subject-list|summary|data-collection",
  extended,
)

/**
 * The codes of MedicationAdministrationStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/medication-admin-status|4.0.1>
 */
export type MedicationAdministrationStatusCodes =
  | "in-progress"
  | "not-done"
  | "on-hold"
  | "completed"
  | "entered-in-error"
  | "stopped"
  | "unknown"
export const MedicationAdministrationStatusCodes: PrimitiveSchema<MedicationAdministrationStatusCodes> =
  /* @__PURE__ */ codes(
    "MedicationAdministrationStatusCodes",
    "in-progress|not-done|on-hold|completed|entered-in-error|stopped|unknown",
    extended,
  )

/**
 * The codes of MedicationDispenseStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/medicationdispense-status|4.0.1>
 */
export type MedicationDispenseStatusCodes =
  | "preparation"
  | "in-progress"
  | "cancelled"
  | "on-hold"
  | "completed"
  | "entered-in-error"
  | "stopped"
  | "declined"
  | "unknown"
export const MedicationDispenseStatusCodes: PrimitiveSchema<MedicationDispenseStatusCodes> = /* @__PURE__ */ codes(
  "MedicationDispenseStatusCodes",
  "preparation|in-progress|cancelled|on-hold|completed|entered-in-error|stopped|declined|unknown",
  extended,
)

/**
 * The codes of MedicationKnowledgeStatusCodes.
 *
 * <http://hl7.org/fhir/ValueSet/medicationknowledge-status|4.0.1>
 */
export type MedicationKnowledgeStatusCodes = "active" | "inactive" | "entered-in-error"
export const MedicationKnowledgeStatusCodes: PrimitiveSchema<MedicationKnowledgeStatusCodes> = /* @__PURE__ */ codes(
  "MedicationKnowledgeStatusCodes",
  "active|inactive|entered-in-error",
  extended,
)

/**
 * The codes of MedicationRequestIntent.
 *
 * <http://hl7.org/fhir/ValueSet/medicationrequest-intent|4.0.1>
 */
export type MedicationRequestIntent =
  | "proposal"
  | "plan"
  | "order"
  | "original-order"
  | "reflex-order"
  | "filler-order"
  | "instance-order"
  | "option"
export const MedicationRequestIntent: PrimitiveSchema<MedicationRequestIntent> = /* @__PURE__ */ codes(
  "MedicationRequestIntent",
  "proposal|plan|order|original-order|reflex-order|filler-order|instance-order|option",
  extended,
)

/**
 * The codes of MedicationStatementStatus.
 *
 * <http://hl7.org/fhir/ValueSet/medication-statement-status|4.0.1>
 */
export type MedicationStatementStatus =
  | "active"
  | "completed"
  | "entered-in-error"
  | "intended"
  | "stopped"
  | "on-hold"
  | "unknown"
  | "not-taken"
export const MedicationStatementStatus: PrimitiveSchema<MedicationStatementStatus> = /* @__PURE__ */ codes(
  "MedicationStatementStatus",
  "active|completed|entered-in-error|intended|stopped|on-hold|unknown|not-taken",
  extended,
)

/**
 * The codes of MedicationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/medication-status|4.0.1>
 */
export type MedicationStatus = "active" | "inactive" | "entered-in-error"
export const MedicationStatus: PrimitiveSchema<MedicationStatus> = /* @__PURE__ */ codes(
  "MedicationStatus",
  "active|inactive|entered-in-error",
  extended,
)

/**
 * The codes of MedicationrequestStatus.
 *
 * <http://hl7.org/fhir/ValueSet/medicationrequest-status|4.0.1>
 */
export type MedicationrequestStatus =
  | "active"
  | "on-hold"
  | "cancelled"
  | "completed"
  | "entered-in-error"
  | "stopped"
  | "draft"
  | "unknown"
export const MedicationrequestStatus: PrimitiveSchema<MedicationrequestStatus> = /* @__PURE__ */ codes(
  "MedicationrequestStatus",
  "active|on-hold|cancelled|completed|entered-in-error|stopped|draft|unknown",
  extended,
)

/**
 * The codes of MessageSignificanceCategory.
 *
 * <http://hl7.org/fhir/ValueSet/message-significance-category|4.0.1>
 */
export type MessageSignificanceCategory = "consequence" | "currency" | "notification"
export const MessageSignificanceCategory: PrimitiveSchema<MessageSignificanceCategory> = /* @__PURE__ */ codes(
  "MessageSignificanceCategory",
  "consequence|currency|notification",
  extended,
)

/**
 * The codes of Messageheaderresponserequest.
 *
 * <http://hl7.org/fhir/ValueSet/messageheader-response-request|4.0.1>
 */
export type Messageheaderresponserequest = "always" | "on-error" | "never" | "on-success"
export const Messageheaderresponserequest: PrimitiveSchema<Messageheaderresponserequest> = /* @__PURE__ */ codes(
  "Messageheaderresponserequest",
  "always|on-error|never|on-success",
  extended,
)

/**
 * MimeTypes: a MIME type such as application/pdf. The codes cannot be listed, so only their form is checked.
 *
 * <http://hl7.org/fhir/ValueSet/mimetypes|4.0.1>
 */
export const MimeTypes: PrimitiveSchema<string> = /* @__PURE__ */ grammar(
  "MimeTypes",
  "a MIME type such as application/pdf",
  bindings.mimeType,
  extended,
)

/**
 * The codes of NameUse.
 *
 * <http://hl7.org/fhir/ValueSet/name-use|4.0.1>
 */
export type NameUse = "usual" | "official" | "temp" | "nickname" | "anonymous" | "old" | "maiden"
export const NameUse: PrimitiveSchema<NameUse> = /* @__PURE__ */ codes(
  "NameUse",
  "usual|official|temp|nickname|anonymous|old|maiden",
  extended,
)

/**
 * The codes of NamingSystemIdentifierType.
 *
 * <http://hl7.org/fhir/ValueSet/namingsystem-identifier-type|4.0.1>
 */
export type NamingSystemIdentifierType = "oid" | "uuid" | "uri" | "other"
export const NamingSystemIdentifierType: PrimitiveSchema<NamingSystemIdentifierType> = /* @__PURE__ */ codes(
  "NamingSystemIdentifierType",
  "oid|uuid|uri|other",
  extended,
)

/**
 * The codes of NamingSystemType.
 *
 * <http://hl7.org/fhir/ValueSet/namingsystem-type|4.0.1>
 */
export type NamingSystemType = "codesystem" | "identifier" | "root"
export const NamingSystemType: PrimitiveSchema<NamingSystemType> = /* @__PURE__ */ codes(
  "NamingSystemType",
  "codesystem|identifier|root",
  extended,
)

/**
 * The codes of NarrativeStatus.
 *
 * <http://hl7.org/fhir/ValueSet/narrative-status|4.0.1>
 */
export type NarrativeStatus = "generated" | "extensions" | "additional" | "empty"
export const NarrativeStatus: PrimitiveSchema<NarrativeStatus> = /* @__PURE__ */ codes(
  "NarrativeStatus",
  "generated|extensions|additional|empty",
  extended,
)

/**
 * The codes of NoteType.
 *
 * <http://hl7.org/fhir/ValueSet/note-type|4.0.1>
 */
export type NoteType = "display" | "print" | "printoper"
export const NoteType: PrimitiveSchema<NoteType> = /* @__PURE__ */ codes(
  "NoteType",
  "display|print|printoper",
  extended,
)

/**
 * The codes of ObservationDataType.
 *
 * <http://hl7.org/fhir/ValueSet/permitted-data-type|4.0.1>
 */
export type ObservationDataType =
  | "Quantity"
  | "CodeableConcept"
  | "string"
  | "boolean"
  | "integer"
  | "Range"
  | "Ratio"
  | "SampledData"
  | "time"
  | "dateTime"
  | "Period"
export const ObservationDataType: PrimitiveSchema<ObservationDataType> = /* @__PURE__ */ codes(
  "ObservationDataType",
  "Quantity|CodeableConcept|string|boolean|integer|Range|Ratio|SampledData|time|dateTime|Period",
  extended,
)

/**
 * The codes of ObservationRangeCategory.
 *
 * <http://hl7.org/fhir/ValueSet/observation-range-category|4.0.1>
 */
export type ObservationRangeCategory = "reference" | "critical" | "absolute"
export const ObservationRangeCategory: PrimitiveSchema<ObservationRangeCategory> = /* @__PURE__ */ codes(
  "ObservationRangeCategory",
  "reference|critical|absolute",
  extended,
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
  "registered|preliminary|final|amended|corrected|cancelled|entered-in-error|unknown",
  extended,
)

/**
 * The codes of OperationKind.
 *
 * <http://hl7.org/fhir/ValueSet/operation-kind|4.0.1>
 */
export type OperationKind = "operation" | "query"
export const OperationKind: PrimitiveSchema<OperationKind> = /* @__PURE__ */ codes(
  "OperationKind",
  "operation|query",
  extended,
)

/**
 * The codes of OperationParameterUse.
 *
 * <http://hl7.org/fhir/ValueSet/operation-parameter-use|4.0.1>
 */
export type OperationParameterUse = "in" | "out"
export const OperationParameterUse: PrimitiveSchema<OperationParameterUse> = /* @__PURE__ */ codes(
  "OperationParameterUse",
  "in|out",
  extended,
)

/**
 * The codes of OrientationType.
 *
 * <http://hl7.org/fhir/ValueSet/orientation-type|4.0.1>
 */
export type OrientationType = "sense" | "antisense"
export const OrientationType: PrimitiveSchema<OrientationType> = /* @__PURE__ */ codes(
  "OrientationType",
  "sense|antisense",
  extended,
)

/**
 * The codes of ParticipantRequired.
 *
 * <http://hl7.org/fhir/ValueSet/participantrequired|4.0.1>
 */
export type ParticipantRequired = "required" | "optional" | "information-only"
export const ParticipantRequired: PrimitiveSchema<ParticipantRequired> = /* @__PURE__ */ codes(
  "ParticipantRequired",
  "required|optional|information-only",
  extended,
)

/**
 * The codes of ParticipationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/participationstatus|4.0.1>
 */
export type ParticipationStatus = "accepted" | "declined" | "tentative" | "needs-action"
export const ParticipationStatus: PrimitiveSchema<ParticipationStatus> = /* @__PURE__ */ codes(
  "ParticipationStatus",
  "accepted|declined|tentative|needs-action",
  extended,
)

/**
 * The codes of PropertyRepresentation.
 *
 * <http://hl7.org/fhir/ValueSet/property-representation|4.0.1>
 */
export type PropertyRepresentation = "xmlAttr" | "xmlText" | "typeAttr" | "cdaText" | "xhtml"
export const PropertyRepresentation: PrimitiveSchema<PropertyRepresentation> = /* @__PURE__ */ codes(
  "PropertyRepresentation",
  "xmlAttr|xmlText|typeAttr|cdaText|xhtml",
  extended,
)

/**
 * The codes of PropertyType.
 *
 * <http://hl7.org/fhir/ValueSet/concept-property-type|4.0.1>
 */
export type PropertyType = "code" | "Coding" | "string" | "integer" | "boolean" | "dateTime" | "decimal"
export const PropertyType: PrimitiveSchema<PropertyType> = /* @__PURE__ */ codes(
  "PropertyType",
  "code|Coding|string|integer|boolean|dateTime|decimal",
  extended,
)

/**
 * The codes of ProvenanceEntityRole.
 *
 * <http://hl7.org/fhir/ValueSet/provenance-entity-role|4.0.1>
 */
export type ProvenanceEntityRole = "derivation" | "revision" | "quotation" | "source" | "removal"
export const ProvenanceEntityRole: PrimitiveSchema<ProvenanceEntityRole> = /* @__PURE__ */ codes(
  "ProvenanceEntityRole",
  "derivation|revision|quotation|source|removal",
  extended,
)

/**
 * The codes of PublicationStatus.
 *
 * <http://hl7.org/fhir/ValueSet/publication-status|4.0.1>
 */
export type PublicationStatus = "draft" | "active" | "retired" | "unknown"
export const PublicationStatus: PrimitiveSchema<PublicationStatus> = /* @__PURE__ */ codes(
  "PublicationStatus",
  "draft|active|retired|unknown",
  extended,
)

/**
 * The codes of QualityType.
 *
 * <http://hl7.org/fhir/ValueSet/quality-type|4.0.1>
 */
export type QualityType = "indel" | "snp" | "unknown"
export const QualityType: PrimitiveSchema<QualityType> = /* @__PURE__ */ codes(
  "QualityType",
  "indel|snp|unknown",
  extended,
)

/**
 * The codes of QuantityComparator.
 *
 * <http://hl7.org/fhir/ValueSet/quantity-comparator|4.0.1>
 */
export type QuantityComparator = "<" | "<=" | ">=" | ">"
export const QuantityComparator: PrimitiveSchema<QuantityComparator> = /* @__PURE__ */ codes(
  "QuantityComparator",
  "<|<=|>=|>",
  extended,
)

/**
 * The codes of QuestionnaireItemOperator.
 *
 * <http://hl7.org/fhir/ValueSet/questionnaire-enable-operator|4.0.1>
 */
export type QuestionnaireItemOperator = "exists" | "=" | "!=" | ">" | "<" | ">=" | "<="
export const QuestionnaireItemOperator: PrimitiveSchema<QuestionnaireItemOperator> = /* @__PURE__ */ codes(
  "QuestionnaireItemOperator",
  "exists|=|!=|>|<|>=|<=",
  extended,
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
  "group|display|boolean|decimal|integer|date|dateTime|time|string|text|url|choice|open-choice|attachment|reference|quantity",
  extended,
)

/**
 * The codes of QuestionnaireResponseStatus.
 *
 * <http://hl7.org/fhir/ValueSet/questionnaire-answers-status|4.0.1>
 */
export type QuestionnaireResponseStatus = "in-progress" | "completed" | "amended" | "entered-in-error" | "stopped"
export const QuestionnaireResponseStatus: PrimitiveSchema<QuestionnaireResponseStatus> = /* @__PURE__ */ codes(
  "QuestionnaireResponseStatus",
  "in-progress|completed|amended|entered-in-error|stopped",
  extended,
)

/**
 * The codes of ReferenceHandlingPolicy.
 *
 * <http://hl7.org/fhir/ValueSet/reference-handling-policy|4.0.1>
 */
export type ReferenceHandlingPolicy = "literal" | "logical" | "resolves" | "enforced" | "local"
export const ReferenceHandlingPolicy: PrimitiveSchema<ReferenceHandlingPolicy> = /* @__PURE__ */ codes(
  "ReferenceHandlingPolicy",
  "literal|logical|resolves|enforced|local",
  extended,
)

/**
 * The codes of ReferenceVersionRules.
 *
 * <http://hl7.org/fhir/ValueSet/reference-version-rules|4.0.1>
 */
export type ReferenceVersionRules = "either" | "independent" | "specific"
export const ReferenceVersionRules: PrimitiveSchema<ReferenceVersionRules> = /* @__PURE__ */ codes(
  "ReferenceVersionRules",
  "either|independent|specific",
  extended,
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
  "documentation|justification|citation|predecessor|successor|derived-from|depends-on|composed-of",
  extended,
)

/**
 * The codes of RepositoryType.
 *
 * <http://hl7.org/fhir/ValueSet/repository-type|4.0.1>
 */
export type RepositoryType = "directlink" | "openapi" | "login" | "oauth" | "other"
export const RepositoryType: PrimitiveSchema<RepositoryType> = /* @__PURE__ */ codes(
  "RepositoryType",
  "directlink|openapi|login|oauth|other",
  extended,
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
export const RequestIntent: PrimitiveSchema<RequestIntent> = /* @__PURE__ */ codes(
  "RequestIntent",
  "proposal|plan|directive|order|original-order|reflex-order|filler-order|instance-order|option",
  extended,
)

/**
 * The codes of RequestPriority.
 *
 * <http://hl7.org/fhir/ValueSet/request-priority|4.0.1>
 */
export type RequestPriority = "routine" | "urgent" | "asap" | "stat"
export const RequestPriority: PrimitiveSchema<RequestPriority> = /* @__PURE__ */ codes(
  "RequestPriority",
  "routine|urgent|asap|stat",
  extended,
)

/**
 * The codes of RequestResourceType.
 *
 * <http://hl7.org/fhir/ValueSet/request-resource-types|4.0.1>
 */
export type RequestResourceType =
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
export const RequestResourceType: PrimitiveSchema<RequestResourceType> = /* @__PURE__ */ codes(
  "RequestResourceType",
  "Appointment|AppointmentResponse|CarePlan|Claim|CommunicationRequest|Contract|DeviceRequest|EnrollmentRequest|ImmunizationRecommendation|MedicationRequest|NutritionOrder|ServiceRequest|SupplyRequest|Task|VisionPrescription",
  extended,
)

/**
 * The codes of RequestStatus.
 *
 * <http://hl7.org/fhir/ValueSet/request-status|4.0.1>
 */
export type RequestStatus = "draft" | "active" | "on-hold" | "revoked" | "completed" | "entered-in-error" | "unknown"
export const RequestStatus: PrimitiveSchema<RequestStatus> = /* @__PURE__ */ codes(
  "RequestStatus",
  "draft|active|on-hold|revoked|completed|entered-in-error|unknown",
  extended,
)

/**
 * The codes of ResearchElementType.
 *
 * <http://hl7.org/fhir/ValueSet/research-element-type|4.0.1>
 */
export type ResearchElementType = "population" | "exposure" | "outcome"
export const ResearchElementType: PrimitiveSchema<ResearchElementType> = /* @__PURE__ */ codes(
  "ResearchElementType",
  "population|exposure|outcome",
  extended,
)

/**
 * The codes of ResearchStudyStatus.
 *
 * <http://hl7.org/fhir/ValueSet/research-study-status|4.0.1>
 */
export type ResearchStudyStatus =
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
export const ResearchStudyStatus: PrimitiveSchema<ResearchStudyStatus> = /* @__PURE__ */ codes(
  "ResearchStudyStatus",
  "active|administratively-completed|approved|closed-to-accrual|closed-to-accrual-and-intervention|completed|disapproved|in-review|temporarily-closed-to-accrual|temporarily-closed-to-accrual-and-intervention|withdrawn",
  extended,
)

/**
 * The codes of ResearchSubjectStatus.
 *
 * <http://hl7.org/fhir/ValueSet/research-subject-status|4.0.1>
 */
export type ResearchSubjectStatus =
  | "candidate"
  | "eligible"
  | "follow-up"
  | "ineligible"
  | "not-registered"
  | "off-study"
  | "on-study"
  | "on-study-intervention"
  | "on-study-observation"
  | "pending-on-study"
  | "potential-candidate"
  | "screening"
  | "withdrawn"
export const ResearchSubjectStatus: PrimitiveSchema<ResearchSubjectStatus> = /* @__PURE__ */ codes(
  "ResearchSubjectStatus",
  "candidate|eligible|follow-up|ineligible|not-registered|off-study|on-study|on-study-intervention|on-study-observation|pending-on-study|potential-candidate|screening|withdrawn",
  extended,
)

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
export const ResourceType: PrimitiveSchema<ResourceType> = /* @__PURE__ */ codes(
  "ResourceType",
  "DomainResource|Resource",
  extended,
  resourceTypes,
)

/**
 * The codes of ResourceVersionPolicy.
 *
 * <http://hl7.org/fhir/ValueSet/versioning-policy|4.0.1>
 */
export type ResourceVersionPolicy = "no-version" | "versioned" | "versioned-update"
export const ResourceVersionPolicy: PrimitiveSchema<ResourceVersionPolicy> = /* @__PURE__ */ codes(
  "ResourceVersionPolicy",
  "no-version|versioned|versioned-update",
  extended,
)

/**
 * The codes of ResponseType.
 *
 * <http://hl7.org/fhir/ValueSet/response-code|4.0.1>
 */
export type ResponseType = "ok" | "transient-error" | "fatal-error"
export const ResponseType: PrimitiveSchema<ResponseType> = /* @__PURE__ */ codes(
  "ResponseType",
  "ok|transient-error|fatal-error",
  extended,
)

/**
 * The codes of RestfulCapabilityMode.
 *
 * <http://hl7.org/fhir/ValueSet/restful-capability-mode|4.0.1>
 */
export type RestfulCapabilityMode = "client" | "server"
export const RestfulCapabilityMode: PrimitiveSchema<RestfulCapabilityMode> = /* @__PURE__ */ codes(
  "RestfulCapabilityMode",
  "client|server",
  extended,
)

/**
 * The codes of SPDXLicense.
 *
 * <http://hl7.org/fhir/ValueSet/spdx-license|4.0.1>
 */
export type SPDXLicense =
  | "not-open-source"
  | "0BSD"
  | "AAL"
  | "Abstyles"
  | "Adobe-2006"
  | "Adobe-Glyph"
  | "ADSL"
  | "AFL-1.1"
  | "AFL-1.2"
  | "AFL-2.0"
  | "AFL-2.1"
  | "AFL-3.0"
  | "Afmparse"
  | "AGPL-1.0-only"
  | "AGPL-1.0-or-later"
  | "AGPL-3.0-only"
  | "AGPL-3.0-or-later"
  | "Aladdin"
  | "AMDPLPA"
  | "AML"
  | "AMPAS"
  | "ANTLR-PD"
  | "Apache-1.0"
  | "Apache-1.1"
  | "Apache-2.0"
  | "APAFML"
  | "APL-1.0"
  | "APSL-1.0"
  | "APSL-1.1"
  | "APSL-1.2"
  | "APSL-2.0"
  | "Artistic-1.0-cl8"
  | "Artistic-1.0-Perl"
  | "Artistic-1.0"
  | "Artistic-2.0"
  | "Bahyph"
  | "Barr"
  | "Beerware"
  | "BitTorrent-1.0"
  | "BitTorrent-1.1"
  | "Borceux"
  | "BSD-1-Clause"
  | "BSD-2-Clause-FreeBSD"
  | "BSD-2-Clause-NetBSD"
  | "BSD-2-Clause-Patent"
  | "BSD-2-Clause"
  | "BSD-3-Clause-Attribution"
  | "BSD-3-Clause-Clear"
  | "BSD-3-Clause-LBNL"
  | "BSD-3-Clause-No-Nuclear-License-2014"
  | "BSD-3-Clause-No-Nuclear-License"
  | "BSD-3-Clause-No-Nuclear-Warranty"
  | "BSD-3-Clause"
  | "BSD-4-Clause-UC"
  | "BSD-4-Clause"
  | "BSD-Protection"
  | "BSD-Source-Code"
  | "BSL-1.0"
  | "bzip2-1.0.5"
  | "bzip2-1.0.6"
  | "Caldera"
  | "CATOSL-1.1"
  | "CC-BY-1.0"
  | "CC-BY-2.0"
  | "CC-BY-2.5"
  | "CC-BY-3.0"
  | "CC-BY-4.0"
  | "CC-BY-NC-1.0"
  | "CC-BY-NC-2.0"
  | "CC-BY-NC-2.5"
  | "CC-BY-NC-3.0"
  | "CC-BY-NC-4.0"
  | "CC-BY-NC-ND-1.0"
  | "CC-BY-NC-ND-2.0"
  | "CC-BY-NC-ND-2.5"
  | "CC-BY-NC-ND-3.0"
  | "CC-BY-NC-ND-4.0"
  | "CC-BY-NC-SA-1.0"
  | "CC-BY-NC-SA-2.0"
  | "CC-BY-NC-SA-2.5"
  | "CC-BY-NC-SA-3.0"
  | "CC-BY-NC-SA-4.0"
  | "CC-BY-ND-1.0"
  | "CC-BY-ND-2.0"
  | "CC-BY-ND-2.5"
  | "CC-BY-ND-3.0"
  | "CC-BY-ND-4.0"
  | "CC-BY-SA-1.0"
  | "CC-BY-SA-2.0"
  | "CC-BY-SA-2.5"
  | "CC-BY-SA-3.0"
  | "CC-BY-SA-4.0"
  | "CC0-1.0"
  | "CDDL-1.0"
  | "CDDL-1.1"
  | "CDLA-Permissive-1.0"
  | "CDLA-Sharing-1.0"
  | "CECILL-1.0"
  | "CECILL-1.1"
  | "CECILL-2.0"
  | "CECILL-2.1"
  | "CECILL-B"
  | "CECILL-C"
  | "ClArtistic"
  | "CNRI-Jython"
  | "CNRI-Python-GPL-Compatible"
  | "CNRI-Python"
  | "Condor-1.1"
  | "CPAL-1.0"
  | "CPL-1.0"
  | "CPOL-1.02"
  | "Crossword"
  | "CrystalStacker"
  | "CUA-OPL-1.0"
  | "Cube"
  | "curl"
  | "D-FSL-1.0"
  | "diffmark"
  | "DOC"
  | "Dotseqn"
  | "DSDP"
  | "dvipdfm"
  | "ECL-1.0"
  | "ECL-2.0"
  | "EFL-1.0"
  | "EFL-2.0"
  | "eGenix"
  | "Entessa"
  | "EPL-1.0"
  | "EPL-2.0"
  | "ErlPL-1.1"
  | "EUDatagrid"
  | "EUPL-1.0"
  | "EUPL-1.1"
  | "EUPL-1.2"
  | "Eurosym"
  | "Fair"
  | "Frameworx-1.0"
  | "FreeImage"
  | "FSFAP"
  | "FSFUL"
  | "FSFULLR"
  | "FTL"
  | "GFDL-1.1-only"
  | "GFDL-1.1-or-later"
  | "GFDL-1.2-only"
  | "GFDL-1.2-or-later"
  | "GFDL-1.3-only"
  | "GFDL-1.3-or-later"
  | "Giftware"
  | "GL2PS"
  | "Glide"
  | "Glulxe"
  | "gnuplot"
  | "GPL-1.0-only"
  | "GPL-1.0-or-later"
  | "GPL-2.0-only"
  | "GPL-2.0-or-later"
  | "GPL-3.0-only"
  | "GPL-3.0-or-later"
  | "gSOAP-1.3b"
  | "HaskellReport"
  | "HPND"
  | "IBM-pibs"
  | "ICU"
  | "IJG"
  | "ImageMagick"
  | "iMatix"
  | "Imlib2"
  | "Info-ZIP"
  | "Intel-ACPI"
  | "Intel"
  | "Interbase-1.0"
  | "IPA"
  | "IPL-1.0"
  | "ISC"
  | "JasPer-2.0"
  | "JSON"
  | "LAL-1.2"
  | "LAL-1.3"
  | "Latex2e"
  | "Leptonica"
  | "LGPL-2.0-only"
  | "LGPL-2.0-or-later"
  | "LGPL-2.1-only"
  | "LGPL-2.1-or-later"
  | "LGPL-3.0-only"
  | "LGPL-3.0-or-later"
  | "LGPLLR"
  | "Libpng"
  | "libtiff"
  | "LiLiQ-P-1.1"
  | "LiLiQ-R-1.1"
  | "LiLiQ-Rplus-1.1"
  | "Linux-OpenIB"
  | "LPL-1.0"
  | "LPL-1.02"
  | "LPPL-1.0"
  | "LPPL-1.1"
  | "LPPL-1.2"
  | "LPPL-1.3a"
  | "LPPL-1.3c"
  | "MakeIndex"
  | "MirOS"
  | "MIT-0"
  | "MIT-advertising"
  | "MIT-CMU"
  | "MIT-enna"
  | "MIT-feh"
  | "MIT"
  | "MITNFA"
  | "Motosoto"
  | "mpich2"
  | "MPL-1.0"
  | "MPL-1.1"
  | "MPL-2.0-no-copyleft-exception"
  | "MPL-2.0"
  | "MS-PL"
  | "MS-RL"
  | "MTLL"
  | "Multics"
  | "Mup"
  | "NASA-1.3"
  | "Naumen"
  | "NBPL-1.0"
  | "NCSA"
  | "Net-SNMP"
  | "NetCDF"
  | "Newsletr"
  | "NGPL"
  | "NLOD-1.0"
  | "NLPL"
  | "Nokia"
  | "NOSL"
  | "Noweb"
  | "NPL-1.0"
  | "NPL-1.1"
  | "NPOSL-3.0"
  | "NRL"
  | "NTP"
  | "OCCT-PL"
  | "OCLC-2.0"
  | "ODbL-1.0"
  | "OFL-1.0"
  | "OFL-1.1"
  | "OGTSL"
  | "OLDAP-1.1"
  | "OLDAP-1.2"
  | "OLDAP-1.3"
  | "OLDAP-1.4"
  | "OLDAP-2.0.1"
  | "OLDAP-2.0"
  | "OLDAP-2.1"
  | "OLDAP-2.2.1"
  | "OLDAP-2.2.2"
  | "OLDAP-2.2"
  | "OLDAP-2.3"
  | "OLDAP-2.4"
  | "OLDAP-2.5"
  | "OLDAP-2.6"
  | "OLDAP-2.7"
  | "OLDAP-2.8"
  | "OML"
  | "OpenSSL"
  | "OPL-1.0"
  | "OSET-PL-2.1"
  | "OSL-1.0"
  | "OSL-1.1"
  | "OSL-2.0"
  | "OSL-2.1"
  | "OSL-3.0"
  | "PDDL-1.0"
  | "PHP-3.0"
  | "PHP-3.01"
  | "Plexus"
  | "PostgreSQL"
  | "psfrag"
  | "psutils"
  | "Python-2.0"
  | "Qhull"
  | "QPL-1.0"
  | "Rdisc"
  | "RHeCos-1.1"
  | "RPL-1.1"
  | "RPL-1.5"
  | "RPSL-1.0"
  | "RSA-MD"
  | "RSCPL"
  | "Ruby"
  | "SAX-PD"
  | "Saxpath"
  | "SCEA"
  | "Sendmail"
  | "SGI-B-1.0"
  | "SGI-B-1.1"
  | "SGI-B-2.0"
  | "SimPL-2.0"
  | "SISSL-1.2"
  | "SISSL"
  | "Sleepycat"
  | "SMLNJ"
  | "SMPPL"
  | "SNIA"
  | "Spencer-86"
  | "Spencer-94"
  | "Spencer-99"
  | "SPL-1.0"
  | "SugarCRM-1.1.3"
  | "SWL"
  | "TCL"
  | "TCP-wrappers"
  | "TMate"
  | "TORQUE-1.1"
  | "TOSL"
  | "Unicode-DFS-2015"
  | "Unicode-DFS-2016"
  | "Unicode-TOU"
  | "Unlicense"
  | "UPL-1.0"
  | "Vim"
  | "VOSTROM"
  | "VSL-1.0"
  | "W3C-19980720"
  | "W3C-20150513"
  | "W3C"
  | "Watcom-1.0"
  | "Wsuipa"
  | "WTFPL"
  | "X11"
  | "Xerox"
  | "XFree86-1.1"
  | "xinetd"
  | "Xnet"
  | "xpp"
  | "XSkat"
  | "YPL-1.0"
  | "YPL-1.1"
  | "Zed"
  | "Zend-2.0"
  | "Zimbra-1.3"
  | "Zimbra-1.4"
  | "zlib-acknowledgement"
  | "Zlib"
  | "ZPL-1.1"
  | "ZPL-2.0"
  | "ZPL-2.1"
export const SPDXLicense: PrimitiveSchema<SPDXLicense> = /* @__PURE__ */ codes(
  "SPDXLicense",
  "not-open-source|0BSD|AAL|Abstyles|Adobe-2006|Adobe-Glyph|ADSL|AFL-1.1|AFL-1.2|AFL-2.0|AFL-2.1|AFL-3.0|Afmparse|AGPL-1.0-only|AGPL-1.0-or-later|AGPL-3.0-only|AGPL-3.0-or-later|Aladdin|AMDPLPA|AML|AMPAS|ANTLR-PD|Apache-1.0|Apache-1.1|Apache-2.0|APAFML|APL-1.0|APSL-1.0|APSL-1.1|APSL-1.2|APSL-2.0|Artistic-1.0-cl8|Artistic-1.0-Perl|Artistic-1.0|Artistic-2.0|Bahyph|Barr|Beerware|BitTorrent-1.0|BitTorrent-1.1|Borceux|BSD-1-Clause|BSD-2-Clause-FreeBSD|BSD-2-Clause-NetBSD|BSD-2-Clause-Patent|BSD-2-Clause|BSD-3-Clause-Attribution|BSD-3-Clause-Clear|BSD-3-Clause-LBNL|BSD-3-Clause-No-Nuclear-License-2014|BSD-3-Clause-No-Nuclear-License|BSD-3-Clause-No-Nuclear-Warranty|BSD-3-Clause|BSD-4-Clause-UC|BSD-4-Clause|BSD-Protection|BSD-Source-Code|BSL-1.0|bzip2-1.0.5|bzip2-1.0.6|Caldera|CATOSL-1.1|CC-BY-1.0|CC-BY-2.0|CC-BY-2.5|CC-BY-3.0|CC-BY-4.0|CC-BY-NC-1.0|CC-BY-NC-2.0|CC-BY-NC-2.5|CC-BY-NC-3.0|CC-BY-NC-4.0|CC-BY-NC-ND-1.0|CC-BY-NC-ND-2.0|CC-BY-NC-ND-2.5|CC-BY-NC-ND-3.0|CC-BY-NC-ND-4.0|CC-BY-NC-SA-1.0|CC-BY-NC-SA-2.0|CC-BY-NC-SA-2.5|CC-BY-NC-SA-3.0|CC-BY-NC-SA-4.0|CC-BY-ND-1.0|CC-BY-ND-2.0|CC-BY-ND-2.5|CC-BY-ND-3.0|CC-BY-ND-4.0|CC-BY-SA-1.0|CC-BY-SA-2.0|CC-BY-SA-2.5|CC-BY-SA-3.0|CC-BY-SA-4.0|CC0-1.0|CDDL-1.0|CDDL-1.1|CDLA-Permissive-1.0|CDLA-Sharing-1.0|CECILL-1.0|CECILL-1.1|CECILL-2.0|CECILL-2.1|CECILL-B|CECILL-C|ClArtistic|CNRI-Jython|CNRI-Python-GPL-Compatible|CNRI-Python|Condor-1.1|CPAL-1.0|CPL-1.0|CPOL-1.02|Crossword|CrystalStacker|CUA-OPL-1.0|Cube|curl|D-FSL-1.0|diffmark|DOC|Dotseqn|DSDP|dvipdfm|ECL-1.0|ECL-2.0|EFL-1.0|EFL-2.0|eGenix|Entessa|EPL-1.0|EPL-2.0|ErlPL-1.1|EUDatagrid|EUPL-1.0|EUPL-1.1|EUPL-1.2|Eurosym|Fair|Frameworx-1.0|FreeImage|FSFAP|FSFUL|FSFULLR|FTL|GFDL-1.1-only|GFDL-1.1-or-later|GFDL-1.2-only|GFDL-1.2-or-later|GFDL-1.3-only|GFDL-1.3-or-later|Giftware|GL2PS|Glide|Glulxe|gnuplot|GPL-1.0-only|GPL-1.0-or-later|GPL-2.0-only|GPL-2.0-or-later|GPL-3.0-only|GPL-3.0-or-later|gSOAP-1.3b|HaskellReport|HPND|IBM-pibs|ICU|IJG|ImageMagick|iMatix|Imlib2|Info-ZIP|Intel-ACPI|Intel|Interbase-1.0|IPA|IPL-1.0|ISC|JasPer-2.0|JSON|LAL-1.2|LAL-1.3|Latex2e|Leptonica|LGPL-2.0-only|LGPL-2.0-or-later|LGPL-2.1-only|LGPL-2.1-or-later|LGPL-3.0-only|LGPL-3.0-or-later|LGPLLR|Libpng|libtiff|LiLiQ-P-1.1|LiLiQ-R-1.1|LiLiQ-Rplus-1.1|Linux-OpenIB|LPL-1.0|LPL-1.02|LPPL-1.0|LPPL-1.1|LPPL-1.2|LPPL-1.3a|LPPL-1.3c|MakeIndex|MirOS|MIT-0|MIT-advertising|MIT-CMU|MIT-enna|MIT-feh|MIT|MITNFA|Motosoto|mpich2|MPL-1.0|MPL-1.1|MPL-2.0-no-copyleft-exception|MPL-2.0|MS-PL|MS-RL|MTLL|Multics|Mup|NASA-1.3|Naumen|NBPL-1.0|NCSA|Net-SNMP|NetCDF|Newsletr|NGPL|NLOD-1.0|NLPL|Nokia|NOSL|Noweb|NPL-1.0|NPL-1.1|NPOSL-3.0|NRL|NTP|OCCT-PL|OCLC-2.0|ODbL-1.0|OFL-1.0|OFL-1.1|OGTSL|OLDAP-1.1|OLDAP-1.2|OLDAP-1.3|OLDAP-1.4|OLDAP-2.0.1|OLDAP-2.0|OLDAP-2.1|OLDAP-2.2.1|OLDAP-2.2.2|OLDAP-2.2|OLDAP-2.3|OLDAP-2.4|OLDAP-2.5|OLDAP-2.6|OLDAP-2.7|OLDAP-2.8|OML|OpenSSL|OPL-1.0|OSET-PL-2.1|OSL-1.0|OSL-1.1|OSL-2.0|OSL-2.1|OSL-3.0|PDDL-1.0|PHP-3.0|PHP-3.01|Plexus|PostgreSQL|psfrag|psutils|Python-2.0|Qhull|QPL-1.0|Rdisc|RHeCos-1.1|RPL-1.1|RPL-1.5|RPSL-1.0|RSA-MD|RSCPL|Ruby|SAX-PD|Saxpath|SCEA|Sendmail|SGI-B-1.0|SGI-B-1.1|SGI-B-2.0|SimPL-2.0|SISSL-1.2|SISSL|Sleepycat|SMLNJ|SMPPL|SNIA|Spencer-86|Spencer-94|Spencer-99|SPL-1.0|SugarCRM-1.1.3|SWL|TCL|TCP-wrappers|TMate|TORQUE-1.1|TOSL|Unicode-DFS-2015|Unicode-DFS-2016|Unicode-TOU|Unlicense|UPL-1.0|Vim|VOSTROM|VSL-1.0|W3C-19980720|W3C-20150513|W3C|Watcom-1.0|Wsuipa|WTFPL|X11|Xerox|XFree86-1.1|xinetd|Xnet|xpp|XSkat|YPL-1.0|YPL-1.1|Zed|Zend-2.0|Zimbra-1.3|Zimbra-1.4|zlib-acknowledgement|Zlib|ZPL-1.1|ZPL-2.0|ZPL-2.1",
  extended,
)

/**
 * The codes of SearchComparator.
 *
 * <http://hl7.org/fhir/ValueSet/search-comparator|4.0.1>
 */
export type SearchComparator = "eq" | "ne" | "gt" | "lt" | "ge" | "le" | "sa" | "eb" | "ap"
export const SearchComparator: PrimitiveSchema<SearchComparator> = /* @__PURE__ */ codes(
  "SearchComparator",
  "eq|ne|gt|lt|ge|le|sa|eb|ap",
  extended,
)

/**
 * The codes of SearchEntryMode.
 *
 * <http://hl7.org/fhir/ValueSet/search-entry-mode|4.0.1>
 */
export type SearchEntryMode = "match" | "include" | "outcome"
export const SearchEntryMode: PrimitiveSchema<SearchEntryMode> = /* @__PURE__ */ codes(
  "SearchEntryMode",
  "match|include|outcome",
  extended,
)

/**
 * The codes of SearchModifierCode.
 *
 * <http://hl7.org/fhir/ValueSet/search-modifier-code|4.0.1>
 */
export type SearchModifierCode =
  | "missing"
  | "exact"
  | "contains"
  | "not"
  | "text"
  | "in"
  | "not-in"
  | "below"
  | "above"
  | "type"
  | "identifier"
  | "ofType"
export const SearchModifierCode: PrimitiveSchema<SearchModifierCode> = /* @__PURE__ */ codes(
  "SearchModifierCode",
  "missing|exact|contains|not|text|in|not-in|below|above|type|identifier|ofType",
  extended,
)

/**
 * The codes of SearchParamType.
 *
 * <http://hl7.org/fhir/ValueSet/search-param-type|4.0.1>
 */
export type SearchParamType =
  | "number"
  | "date"
  | "string"
  | "token"
  | "reference"
  | "composite"
  | "quantity"
  | "uri"
  | "special"
export const SearchParamType: PrimitiveSchema<SearchParamType> = /* @__PURE__ */ codes(
  "SearchParamType",
  "number|date|string|token|reference|composite|quantity|uri|special",
  extended,
)

/**
 * The codes of SequenceType.
 *
 * <http://hl7.org/fhir/ValueSet/sequence-type|4.0.1>
 */
export type SequenceType = "aa" | "dna" | "rna"
export const SequenceType: PrimitiveSchema<SequenceType> = /* @__PURE__ */ codes("SequenceType", "aa|dna|rna", extended)

/**
 * The codes of SlicingRules.
 *
 * <http://hl7.org/fhir/ValueSet/resource-slicing-rules|4.0.1>
 */
export type SlicingRules = "closed" | "open" | "openAtEnd"
export const SlicingRules: PrimitiveSchema<SlicingRules> = /* @__PURE__ */ codes(
  "SlicingRules",
  "closed|open|openAtEnd",
  extended,
)

/**
 * The codes of SlotStatus.
 *
 * <http://hl7.org/fhir/ValueSet/slotstatus|4.0.1>
 */
export type SlotStatus = "busy" | "free" | "busy-unavailable" | "busy-tentative" | "entered-in-error"
export const SlotStatus: PrimitiveSchema<SlotStatus> = /* @__PURE__ */ codes(
  "SlotStatus",
  "busy|free|busy-unavailable|busy-tentative|entered-in-error",
  extended,
)

/**
 * The codes of SortDirection.
 *
 * <http://hl7.org/fhir/ValueSet/sort-direction|4.0.1>
 */
export type SortDirection = "ascending" | "descending"
export const SortDirection: PrimitiveSchema<SortDirection> = /* @__PURE__ */ codes(
  "SortDirection",
  "ascending|descending",
  extended,
)

/**
 * The codes of SpecimenContainedPreference.
 *
 * <http://hl7.org/fhir/ValueSet/specimen-contained-preference|4.0.1>
 */
export type SpecimenContainedPreference = "preferred" | "alternate"
export const SpecimenContainedPreference: PrimitiveSchema<SpecimenContainedPreference> = /* @__PURE__ */ codes(
  "SpecimenContainedPreference",
  "preferred|alternate",
  extended,
)

/**
 * The codes of SpecimenStatus.
 *
 * <http://hl7.org/fhir/ValueSet/specimen-status|4.0.1>
 */
export type SpecimenStatus = "available" | "unavailable" | "unsatisfactory" | "entered-in-error"
export const SpecimenStatus: PrimitiveSchema<SpecimenStatus> = /* @__PURE__ */ codes(
  "SpecimenStatus",
  "available|unavailable|unsatisfactory|entered-in-error",
  extended,
)

/**
 * The codes of Status.
 *
 * <http://hl7.org/fhir/ValueSet/verificationresult-status|4.0.1>
 */
export type Status = "attested" | "validated" | "in-process" | "req-revalid" | "val-fail" | "reval-fail"
export const Status: PrimitiveSchema<Status> = /* @__PURE__ */ codes(
  "Status",
  "attested|validated|in-process|req-revalid|val-fail|reval-fail",
  extended,
)

/**
 * The codes of StrandType.
 *
 * <http://hl7.org/fhir/ValueSet/strand-type|4.0.1>
 */
export type StrandType = "watson" | "crick"
export const StrandType: PrimitiveSchema<StrandType> = /* @__PURE__ */ codes("StrandType", "watson|crick", extended)

/**
 * The codes of StructureDefinitionKind.
 *
 * <http://hl7.org/fhir/ValueSet/structure-definition-kind|4.0.1>
 */
export type StructureDefinitionKind = "primitive-type" | "complex-type" | "resource" | "logical"
export const StructureDefinitionKind: PrimitiveSchema<StructureDefinitionKind> = /* @__PURE__ */ codes(
  "StructureDefinitionKind",
  "primitive-type|complex-type|resource|logical",
  extended,
)

/**
 * The codes of StructureMapContextType.
 *
 * <http://hl7.org/fhir/ValueSet/map-context-type|4.0.1>
 */
export type StructureMapContextType = "type" | "variable"
export const StructureMapContextType: PrimitiveSchema<StructureMapContextType> = /* @__PURE__ */ codes(
  "StructureMapContextType",
  "type|variable",
  extended,
)

/**
 * The codes of StructureMapGroupTypeMode.
 *
 * <http://hl7.org/fhir/ValueSet/map-group-type-mode|4.0.1>
 */
export type StructureMapGroupTypeMode = "none" | "types" | "type-and-types"
export const StructureMapGroupTypeMode: PrimitiveSchema<StructureMapGroupTypeMode> = /* @__PURE__ */ codes(
  "StructureMapGroupTypeMode",
  "none|types|type-and-types",
  extended,
)

/**
 * The codes of StructureMapInputMode.
 *
 * <http://hl7.org/fhir/ValueSet/map-input-mode|4.0.1>
 */
export type StructureMapInputMode = "source" | "target"
export const StructureMapInputMode: PrimitiveSchema<StructureMapInputMode> = /* @__PURE__ */ codes(
  "StructureMapInputMode",
  "source|target",
  extended,
)

/**
 * The codes of StructureMapModelMode.
 *
 * <http://hl7.org/fhir/ValueSet/map-model-mode|4.0.1>
 */
export type StructureMapModelMode = "source" | "queried" | "target" | "produced"
export const StructureMapModelMode: PrimitiveSchema<StructureMapModelMode> = /* @__PURE__ */ codes(
  "StructureMapModelMode",
  "source|queried|target|produced",
  extended,
)

/**
 * The codes of StructureMapSourceListMode.
 *
 * <http://hl7.org/fhir/ValueSet/map-source-list-mode|4.0.1>
 */
export type StructureMapSourceListMode = "first" | "not_first" | "last" | "not_last" | "only_one"
export const StructureMapSourceListMode: PrimitiveSchema<StructureMapSourceListMode> = /* @__PURE__ */ codes(
  "StructureMapSourceListMode",
  "first|not_first|last|not_last|only_one",
  extended,
)

/**
 * The codes of StructureMapTargetListMode.
 *
 * <http://hl7.org/fhir/ValueSet/map-target-list-mode|4.0.1>
 */
export type StructureMapTargetListMode = "first" | "share" | "last" | "collate"
export const StructureMapTargetListMode: PrimitiveSchema<StructureMapTargetListMode> = /* @__PURE__ */ codes(
  "StructureMapTargetListMode",
  "first|share|last|collate",
  extended,
)

/**
 * The codes of StructureMapTransform.
 *
 * <http://hl7.org/fhir/ValueSet/map-transform|4.0.1>
 */
export type StructureMapTransform =
  | "create"
  | "copy"
  | "truncate"
  | "escape"
  | "cast"
  | "append"
  | "translate"
  | "reference"
  | "dateOp"
  | "uuid"
  | "pointer"
  | "evaluate"
  | "cc"
  | "c"
  | "qty"
  | "id"
  | "cp"
export const StructureMapTransform: PrimitiveSchema<StructureMapTransform> = /* @__PURE__ */ codes(
  "StructureMapTransform",
  "create|copy|truncate|escape|cast|append|translate|reference|dateOp|uuid|pointer|evaluate|cc|c|qty|id|cp",
  extended,
)

/**
 * The codes of SubscriptionChannelType.
 *
 * <http://hl7.org/fhir/ValueSet/subscription-channel-type|4.0.1>
 */
export type SubscriptionChannelType = "rest-hook" | "websocket" | "email" | "sms" | "message"
export const SubscriptionChannelType: PrimitiveSchema<SubscriptionChannelType> = /* @__PURE__ */ codes(
  "SubscriptionChannelType",
  "rest-hook|websocket|email|sms|message",
  extended,
)

/**
 * The codes of SubscriptionStatus.
 *
 * <http://hl7.org/fhir/ValueSet/subscription-status|4.0.1>
 */
export type SubscriptionStatus = "requested" | "active" | "error" | "off"
export const SubscriptionStatus: PrimitiveSchema<SubscriptionStatus> = /* @__PURE__ */ codes(
  "SubscriptionStatus",
  "requested|active|error|off",
  extended,
)

/**
 * The codes of SupplyDeliveryStatus.
 *
 * <http://hl7.org/fhir/ValueSet/supplydelivery-status|4.0.1>
 */
export type SupplyDeliveryStatus = "in-progress" | "completed" | "abandoned" | "entered-in-error"
export const SupplyDeliveryStatus: PrimitiveSchema<SupplyDeliveryStatus> = /* @__PURE__ */ codes(
  "SupplyDeliveryStatus",
  "in-progress|completed|abandoned|entered-in-error",
  extended,
)

/**
 * The codes of SupplyRequestStatus.
 *
 * <http://hl7.org/fhir/ValueSet/supplyrequest-status|4.0.1>
 */
export type SupplyRequestStatus =
  | "draft"
  | "active"
  | "suspended"
  | "cancelled"
  | "completed"
  | "entered-in-error"
  | "unknown"
export const SupplyRequestStatus: PrimitiveSchema<SupplyRequestStatus> = /* @__PURE__ */ codes(
  "SupplyRequestStatus",
  "draft|active|suspended|cancelled|completed|entered-in-error|unknown",
  extended,
)

/**
 * The codes of SystemRestfulInteraction.
 *
 * <http://hl7.org/fhir/ValueSet/system-restful-interaction|4.0.1>
 */
export type SystemRestfulInteraction = "transaction" | "batch" | "search-system" | "history-system"
export const SystemRestfulInteraction: PrimitiveSchema<SystemRestfulInteraction> = /* @__PURE__ */ codes(
  "SystemRestfulInteraction",
  "transaction|batch|search-system|history-system",
  extended,
)

/**
 * The codes of TaskIntent.
 *
 * <http://hl7.org/fhir/ValueSet/task-intent|4.0.1>
 */
export type TaskIntent =
  | "unknown"
  | "proposal"
  | "plan"
  | "order"
  | "original-order"
  | "reflex-order"
  | "filler-order"
  | "instance-order"
  | "option"
export const TaskIntent: PrimitiveSchema<TaskIntent> = /* @__PURE__ */ codes(
  "TaskIntent",
  "unknown|proposal|plan|order|original-order|reflex-order|filler-order|instance-order|option",
  extended,
)

/**
 * The codes of TaskStatus.
 *
 * <http://hl7.org/fhir/ValueSet/task-status|4.0.1>
 */
export type TaskStatus =
  | "draft"
  | "requested"
  | "received"
  | "accepted"
  | "rejected"
  | "ready"
  | "cancelled"
  | "in-progress"
  | "on-hold"
  | "failed"
  | "completed"
  | "entered-in-error"
export const TaskStatus: PrimitiveSchema<TaskStatus> = /* @__PURE__ */ codes(
  "TaskStatus",
  "draft|requested|received|accepted|rejected|ready|cancelled|in-progress|on-hold|failed|completed|entered-in-error",
  extended,
)

/**
 * The codes of TestReportActionResult.
 *
 * <http://hl7.org/fhir/ValueSet/report-action-result-codes|4.0.1>
 */
export type TestReportActionResult = "pass" | "skip" | "fail" | "warning" | "error"
export const TestReportActionResult: PrimitiveSchema<TestReportActionResult> = /* @__PURE__ */ codes(
  "TestReportActionResult",
  "pass|skip|fail|warning|error",
  extended,
)

/**
 * The codes of TestReportParticipantType.
 *
 * <http://hl7.org/fhir/ValueSet/report-participant-type|4.0.1>
 */
export type TestReportParticipantType = "test-engine" | "client" | "server"
export const TestReportParticipantType: PrimitiveSchema<TestReportParticipantType> = /* @__PURE__ */ codes(
  "TestReportParticipantType",
  "test-engine|client|server",
  extended,
)

/**
 * The codes of TestReportResult.
 *
 * <http://hl7.org/fhir/ValueSet/report-result-codes|4.0.1>
 */
export type TestReportResult = "pass" | "fail" | "pending"
export const TestReportResult: PrimitiveSchema<TestReportResult> = /* @__PURE__ */ codes(
  "TestReportResult",
  "pass|fail|pending",
  extended,
)

/**
 * The codes of TestReportStatus.
 *
 * <http://hl7.org/fhir/ValueSet/report-status-codes|4.0.1>
 */
export type TestReportStatus = "completed" | "in-progress" | "waiting" | "stopped" | "entered-in-error"
export const TestReportStatus: PrimitiveSchema<TestReportStatus> = /* @__PURE__ */ codes(
  "TestReportStatus",
  "completed|in-progress|waiting|stopped|entered-in-error",
  extended,
)

/**
 * The codes of TestScriptRequestMethodCode.
 *
 * <http://hl7.org/fhir/ValueSet/http-operations|4.0.1>
 */
export type TestScriptRequestMethodCode = "delete" | "get" | "options" | "patch" | "post" | "put" | "head"
export const TestScriptRequestMethodCode: PrimitiveSchema<TestScriptRequestMethodCode> = /* @__PURE__ */ codes(
  "TestScriptRequestMethodCode",
  "delete|get|options|patch|post|put|head",
  extended,
)

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
export const TriggerType: PrimitiveSchema<TriggerType> = /* @__PURE__ */ codes(
  "TriggerType",
  "named-event|periodic|data-changed|data-added|data-modified|data-removed|data-accessed|data-access-ended",
  extended,
)

/**
 * The codes of TypeDerivationRule.
 *
 * <http://hl7.org/fhir/ValueSet/type-derivation-rule|4.0.1>
 */
export type TypeDerivationRule = "specialization" | "constraint"
export const TypeDerivationRule: PrimitiveSchema<TypeDerivationRule> = /* @__PURE__ */ codes(
  "TypeDerivationRule",
  "specialization|constraint",
  extended,
)

/**
 * The codes of TypeRestfulInteraction.
 *
 * <http://hl7.org/fhir/ValueSet/type-restful-interaction|4.0.1>
 */
export type TypeRestfulInteraction =
  | "read"
  | "vread"
  | "update"
  | "patch"
  | "delete"
  | "history-instance"
  | "history-type"
  | "create"
  | "search-type"
export const TypeRestfulInteraction: PrimitiveSchema<TypeRestfulInteraction> = /* @__PURE__ */ codes(
  "TypeRestfulInteraction",
  "read|vread|update|patch|delete|history-instance|history-type|create|search-type",
  extended,
)

/**
 * The codes of UDIEntryType.
 *
 * <http://hl7.org/fhir/ValueSet/udi-entry-type|4.0.1>
 */
export type UDIEntryType = "barcode" | "rfid" | "manual" | "card" | "self-reported" | "unknown"
export const UDIEntryType: PrimitiveSchema<UDIEntryType> = /* @__PURE__ */ codes(
  "UDIEntryType",
  "barcode|rfid|manual|card|self-reported|unknown",
  extended,
)

/**
 * The codes of UnitsOfTime.
 *
 * <http://hl7.org/fhir/ValueSet/units-of-time|4.0.1>
 */
export type UnitsOfTime = "s" | "min" | "h" | "d" | "wk" | "mo" | "a"
export const UnitsOfTime: PrimitiveSchema<UnitsOfTime> = /* @__PURE__ */ codes(
  "UnitsOfTime",
  "s|min|h|d|wk|mo|a",
  extended,
)

/**
 * The codes of Use.
 *
 * <http://hl7.org/fhir/ValueSet/claim-use|4.0.1>
 */
export type Use = "claim" | "preauthorization" | "predetermination"
export const Use: PrimitiveSchema<Use> = /* @__PURE__ */ codes(
  "Use",
  "claim|preauthorization|predetermination",
  extended,
)

/**
 * The codes of V3ConfidentialityClassification.
 *
 * <http://terminology.hl7.org/ValueSet/v3-ConfidentialityClassification|4.0.1>
 */
export type V3ConfidentialityClassification = "U" | "L" | "M" | "N" | "R" | "V"
export const V3ConfidentialityClassification: PrimitiveSchema<V3ConfidentialityClassification> = /* @__PURE__ */ codes(
  "V3ConfidentialityClassification",
  "U|L|M|N|R|V",
  extended,
)

/**
 * The codes of VisionBase.
 *
 * <http://hl7.org/fhir/ValueSet/vision-base-codes|4.0.1>
 */
export type VisionBase = "up" | "down" | "in" | "out"
export const VisionBase: PrimitiveSchema<VisionBase> = /* @__PURE__ */ codes("VisionBase", "up|down|in|out", extended)

/**
 * The codes of VisionEyes.
 *
 * <http://hl7.org/fhir/ValueSet/vision-eye-codes|4.0.1>
 */
export type VisionEyes = "right" | "left"
export const VisionEyes: PrimitiveSchema<VisionEyes> = /* @__PURE__ */ codes("VisionEyes", "right|left", extended)

/**
 * The codes of XPathUsageType.
 *
 * <http://hl7.org/fhir/ValueSet/search-xpath-usage|4.0.1>
 */
export type XPathUsageType = "normal" | "phonetic" | "nearby" | "distance" | "other"
export const XPathUsageType: PrimitiveSchema<XPathUsageType> = /* @__PURE__ */ codes(
  "XPathUsageType",
  "normal|phonetic|nearby|distance|other",
  extended,
)
