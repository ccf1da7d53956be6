// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

import { Account } from "./resources/Account.ts"
import { ActivityDefinition } from "./resources/ActivityDefinition.ts"
import { AdverseEvent } from "./resources/AdverseEvent.ts"
import { AllergyIntolerance } from "./resources/AllergyIntolerance.ts"
import { Appointment } from "./resources/Appointment.ts"
import { AppointmentResponse } from "./resources/AppointmentResponse.ts"
import { AuditEvent } from "./resources/AuditEvent.ts"
import { Basic } from "./resources/Basic.ts"
import { Binary } from "./resources/Binary.ts"
import { BiologicallyDerivedProduct } from "./resources/BiologicallyDerivedProduct.ts"
import { BodyStructure } from "./resources/BodyStructure.ts"
import { Bundle } from "./resources/Bundle.ts"
import { CapabilityStatement } from "./resources/CapabilityStatement.ts"
import { CarePlan } from "./resources/CarePlan.ts"
import { CareTeam } from "./resources/CareTeam.ts"
import { CatalogEntry } from "./resources/CatalogEntry.ts"
import { ChargeItem } from "./resources/ChargeItem.ts"
import { ChargeItemDefinition } from "./resources/ChargeItemDefinition.ts"
import { Claim } from "./resources/Claim.ts"
import { ClaimResponse } from "./resources/ClaimResponse.ts"
import { ClinicalImpression } from "./resources/ClinicalImpression.ts"
import { CodeSystem } from "./resources/CodeSystem.ts"
import { Communication } from "./resources/Communication.ts"
import { CommunicationRequest } from "./resources/CommunicationRequest.ts"
import { CompartmentDefinition } from "./resources/CompartmentDefinition.ts"
import { Composition } from "./resources/Composition.ts"
import { ConceptMap } from "./resources/ConceptMap.ts"
import { Condition } from "./resources/Condition.ts"
import { Consent } from "./resources/Consent.ts"
import { Contract } from "./resources/Contract.ts"
import { Coverage } from "./resources/Coverage.ts"
import { CoverageEligibilityRequest } from "./resources/CoverageEligibilityRequest.ts"
import { CoverageEligibilityResponse } from "./resources/CoverageEligibilityResponse.ts"
import { DetectedIssue } from "./resources/DetectedIssue.ts"
import { Device } from "./resources/Device.ts"
import { DeviceDefinition } from "./resources/DeviceDefinition.ts"
import { DeviceMetric } from "./resources/DeviceMetric.ts"
import { DeviceRequest } from "./resources/DeviceRequest.ts"
import { DeviceUseStatement } from "./resources/DeviceUseStatement.ts"
import { DiagnosticReport } from "./resources/DiagnosticReport.ts"
import { DocumentManifest } from "./resources/DocumentManifest.ts"
import { DocumentReference } from "./resources/DocumentReference.ts"
import { EffectEvidenceSynthesis } from "./resources/EffectEvidenceSynthesis.ts"
import { Encounter } from "./resources/Encounter.ts"
import { Endpoint } from "./resources/Endpoint.ts"
import { EnrollmentRequest } from "./resources/EnrollmentRequest.ts"
import { EnrollmentResponse } from "./resources/EnrollmentResponse.ts"
import { EpisodeOfCare } from "./resources/EpisodeOfCare.ts"
import { EventDefinition } from "./resources/EventDefinition.ts"
import { Evidence } from "./resources/Evidence.ts"
import { EvidenceVariable } from "./resources/EvidenceVariable.ts"
import { ExampleScenario } from "./resources/ExampleScenario.ts"
import { ExplanationOfBenefit } from "./resources/ExplanationOfBenefit.ts"
import { FamilyMemberHistory } from "./resources/FamilyMemberHistory.ts"
import { Flag } from "./resources/Flag.ts"
import { Goal } from "./resources/Goal.ts"
import { GraphDefinition } from "./resources/GraphDefinition.ts"
import { Group } from "./resources/Group.ts"
import { GuidanceResponse } from "./resources/GuidanceResponse.ts"
import { HealthcareService } from "./resources/HealthcareService.ts"
import { ImagingStudy } from "./resources/ImagingStudy.ts"
import { Immunization } from "./resources/Immunization.ts"
import { ImmunizationEvaluation } from "./resources/ImmunizationEvaluation.ts"
import { ImmunizationRecommendation } from "./resources/ImmunizationRecommendation.ts"
import { ImplementationGuide } from "./resources/ImplementationGuide.ts"
import { InsurancePlan } from "./resources/InsurancePlan.ts"
import { Invoice } from "./resources/Invoice.ts"
import { Library } from "./resources/Library.ts"
import { Linkage } from "./resources/Linkage.ts"
import { List } from "./resources/List.ts"
import { Location } from "./resources/Location.ts"
import { Measure } from "./resources/Measure.ts"
import { MeasureReport } from "./resources/MeasureReport.ts"
import { Media } from "./resources/Media.ts"
import { Medication } from "./resources/Medication.ts"
import { MedicationAdministration } from "./resources/MedicationAdministration.ts"
import { MedicationDispense } from "./resources/MedicationDispense.ts"
import { MedicationKnowledge } from "./resources/MedicationKnowledge.ts"
import { MedicationRequest } from "./resources/MedicationRequest.ts"
import { MedicationStatement } from "./resources/MedicationStatement.ts"
import { MedicinalProduct } from "./resources/MedicinalProduct.ts"
import { MedicinalProductAuthorization } from "./resources/MedicinalProductAuthorization.ts"
import { MedicinalProductContraindication } from "./resources/MedicinalProductContraindication.ts"
import { MedicinalProductIndication } from "./resources/MedicinalProductIndication.ts"
import { MedicinalProductIngredient } from "./resources/MedicinalProductIngredient.ts"
import { MedicinalProductInteraction } from "./resources/MedicinalProductInteraction.ts"
import { MedicinalProductManufactured } from "./resources/MedicinalProductManufactured.ts"
import { MedicinalProductPackaged } from "./resources/MedicinalProductPackaged.ts"
import { MedicinalProductPharmaceutical } from "./resources/MedicinalProductPharmaceutical.ts"
import { MedicinalProductUndesirableEffect } from "./resources/MedicinalProductUndesirableEffect.ts"
import { MessageDefinition } from "./resources/MessageDefinition.ts"
import { MessageHeader } from "./resources/MessageHeader.ts"
import { MolecularSequence } from "./resources/MolecularSequence.ts"
import { NamingSystem } from "./resources/NamingSystem.ts"
import { NutritionOrder } from "./resources/NutritionOrder.ts"
import { Observation } from "./resources/Observation.ts"
import { ObservationDefinition } from "./resources/ObservationDefinition.ts"
import { OperationDefinition } from "./resources/OperationDefinition.ts"
import { OperationOutcome } from "./resources/OperationOutcome.ts"
import { Organization } from "./resources/Organization.ts"
import { OrganizationAffiliation } from "./resources/OrganizationAffiliation.ts"
import { Parameters } from "./resources/Parameters.ts"
import { Patient } from "./resources/Patient.ts"
import { PaymentNotice } from "./resources/PaymentNotice.ts"
import { PaymentReconciliation } from "./resources/PaymentReconciliation.ts"
import { Person } from "./resources/Person.ts"
import { PlanDefinition } from "./resources/PlanDefinition.ts"
import { Practitioner } from "./resources/Practitioner.ts"
import { PractitionerRole } from "./resources/PractitionerRole.ts"
import { Procedure } from "./resources/Procedure.ts"
import { Provenance } from "./resources/Provenance.ts"
import { Questionnaire } from "./resources/Questionnaire.ts"
import { QuestionnaireResponse } from "./resources/QuestionnaireResponse.ts"
import { RelatedPerson } from "./resources/RelatedPerson.ts"
import { RequestGroup } from "./resources/RequestGroup.ts"
import { ResearchDefinition } from "./resources/ResearchDefinition.ts"
import { ResearchElementDefinition } from "./resources/ResearchElementDefinition.ts"
import { ResearchStudy } from "./resources/ResearchStudy.ts"
import { ResearchSubject } from "./resources/ResearchSubject.ts"
import { RiskAssessment } from "./resources/RiskAssessment.ts"
import { RiskEvidenceSynthesis } from "./resources/RiskEvidenceSynthesis.ts"
import { Schedule } from "./resources/Schedule.ts"
import { SearchParameter } from "./resources/SearchParameter.ts"
import { ServiceRequest } from "./resources/ServiceRequest.ts"
import { Slot } from "./resources/Slot.ts"
import { Specimen } from "./resources/Specimen.ts"
import { SpecimenDefinition } from "./resources/SpecimenDefinition.ts"
import { StructureDefinition } from "./resources/StructureDefinition.ts"
import { StructureMap } from "./resources/StructureMap.ts"
import { Subscription } from "./resources/Subscription.ts"
import { Substance } from "./resources/Substance.ts"
import { SubstanceNucleicAcid } from "./resources/SubstanceNucleicAcid.ts"
import { SubstancePolymer } from "./resources/SubstancePolymer.ts"
import { SubstanceProtein } from "./resources/SubstanceProtein.ts"
import { SubstanceReferenceInformation } from "./resources/SubstanceReferenceInformation.ts"
import { SubstanceSourceMaterial } from "./resources/SubstanceSourceMaterial.ts"
import { SubstanceSpecification } from "./resources/SubstanceSpecification.ts"
import { SupplyDelivery } from "./resources/SupplyDelivery.ts"
import { SupplyRequest } from "./resources/SupplyRequest.ts"
import { Task } from "./resources/Task.ts"
import { TerminologyCapabilities } from "./resources/TerminologyCapabilities.ts"
import { TestReport } from "./resources/TestReport.ts"
import { TestScript } from "./resources/TestScript.ts"
import { ValueSet } from "./resources/ValueSet.ts"
import { VerificationResult } from "./resources/VerificationResult.ts"
import { VisionPrescription } from "./resources/VisionPrescription.ts"
import type { FhirSchema } from "../FhirSchema.ts"
import { anyResource, knowing } from "../internal/construct.ts"

/** The resources of R4 by the name of their type. */
export interface FhirResources {
  readonly Account: Account
  readonly ActivityDefinition: ActivityDefinition
  readonly AdverseEvent: AdverseEvent
  readonly AllergyIntolerance: AllergyIntolerance
  readonly Appointment: Appointment
  readonly AppointmentResponse: AppointmentResponse
  readonly AuditEvent: AuditEvent
  readonly Basic: Basic
  readonly Binary: Binary
  readonly BiologicallyDerivedProduct: BiologicallyDerivedProduct
  readonly BodyStructure: BodyStructure
  readonly Bundle: Bundle
  readonly CapabilityStatement: CapabilityStatement
  readonly CarePlan: CarePlan
  readonly CareTeam: CareTeam
  readonly CatalogEntry: CatalogEntry
  readonly ChargeItem: ChargeItem
  readonly ChargeItemDefinition: ChargeItemDefinition
  readonly Claim: Claim
  readonly ClaimResponse: ClaimResponse
  readonly ClinicalImpression: ClinicalImpression
  readonly CodeSystem: CodeSystem
  readonly Communication: Communication
  readonly CommunicationRequest: CommunicationRequest
  readonly CompartmentDefinition: CompartmentDefinition
  readonly Composition: Composition
  readonly ConceptMap: ConceptMap
  readonly Condition: Condition
  readonly Consent: Consent
  readonly Contract: Contract
  readonly Coverage: Coverage
  readonly CoverageEligibilityRequest: CoverageEligibilityRequest
  readonly CoverageEligibilityResponse: CoverageEligibilityResponse
  readonly DetectedIssue: DetectedIssue
  readonly Device: Device
  readonly DeviceDefinition: DeviceDefinition
  readonly DeviceMetric: DeviceMetric
  readonly DeviceRequest: DeviceRequest
  readonly DeviceUseStatement: DeviceUseStatement
  readonly DiagnosticReport: DiagnosticReport
  readonly DocumentManifest: DocumentManifest
  readonly DocumentReference: DocumentReference
  readonly EffectEvidenceSynthesis: EffectEvidenceSynthesis
  readonly Encounter: Encounter
  readonly Endpoint: Endpoint
  readonly EnrollmentRequest: EnrollmentRequest
  readonly EnrollmentResponse: EnrollmentResponse
  readonly EpisodeOfCare: EpisodeOfCare
  readonly EventDefinition: EventDefinition
  readonly Evidence: Evidence
  readonly EvidenceVariable: EvidenceVariable
  readonly ExampleScenario: ExampleScenario
  readonly ExplanationOfBenefit: ExplanationOfBenefit
  readonly FamilyMemberHistory: FamilyMemberHistory
  readonly Flag: Flag
  readonly Goal: Goal
  readonly GraphDefinition: GraphDefinition
  readonly Group: Group
  readonly GuidanceResponse: GuidanceResponse
  readonly HealthcareService: HealthcareService
  readonly ImagingStudy: ImagingStudy
  readonly Immunization: Immunization
  readonly ImmunizationEvaluation: ImmunizationEvaluation
  readonly ImmunizationRecommendation: ImmunizationRecommendation
  readonly ImplementationGuide: ImplementationGuide
  readonly InsurancePlan: InsurancePlan
  readonly Invoice: Invoice
  readonly Library: Library
  readonly Linkage: Linkage
  readonly List: List
  readonly Location: Location
  readonly Measure: Measure
  readonly MeasureReport: MeasureReport
  readonly Media: Media
  readonly Medication: Medication
  readonly MedicationAdministration: MedicationAdministration
  readonly MedicationDispense: MedicationDispense
  readonly MedicationKnowledge: MedicationKnowledge
  readonly MedicationRequest: MedicationRequest
  readonly MedicationStatement: MedicationStatement
  readonly MedicinalProduct: MedicinalProduct
  readonly MedicinalProductAuthorization: MedicinalProductAuthorization
  readonly MedicinalProductContraindication: MedicinalProductContraindication
  readonly MedicinalProductIndication: MedicinalProductIndication
  readonly MedicinalProductIngredient: MedicinalProductIngredient
  readonly MedicinalProductInteraction: MedicinalProductInteraction
  readonly MedicinalProductManufactured: MedicinalProductManufactured
  readonly MedicinalProductPackaged: MedicinalProductPackaged
  readonly MedicinalProductPharmaceutical: MedicinalProductPharmaceutical
  readonly MedicinalProductUndesirableEffect: MedicinalProductUndesirableEffect
  readonly MessageDefinition: MessageDefinition
  readonly MessageHeader: MessageHeader
  readonly MolecularSequence: MolecularSequence
  readonly NamingSystem: NamingSystem
  readonly NutritionOrder: NutritionOrder
  readonly Observation: Observation
  readonly ObservationDefinition: ObservationDefinition
  readonly OperationDefinition: OperationDefinition
  readonly OperationOutcome: OperationOutcome
  readonly Organization: Organization
  readonly OrganizationAffiliation: OrganizationAffiliation
  readonly Parameters: Parameters
  readonly Patient: Patient
  readonly PaymentNotice: PaymentNotice
  readonly PaymentReconciliation: PaymentReconciliation
  readonly Person: Person
  readonly PlanDefinition: PlanDefinition
  readonly Practitioner: Practitioner
  readonly PractitionerRole: PractitionerRole
  readonly Procedure: Procedure
  readonly Provenance: Provenance
  readonly Questionnaire: Questionnaire
  readonly QuestionnaireResponse: QuestionnaireResponse
  readonly RelatedPerson: RelatedPerson
  readonly RequestGroup: RequestGroup
  readonly ResearchDefinition: ResearchDefinition
  readonly ResearchElementDefinition: ResearchElementDefinition
  readonly ResearchStudy: ResearchStudy
  readonly ResearchSubject: ResearchSubject
  readonly RiskAssessment: RiskAssessment
  readonly RiskEvidenceSynthesis: RiskEvidenceSynthesis
  readonly Schedule: Schedule
  readonly SearchParameter: SearchParameter
  readonly ServiceRequest: ServiceRequest
  readonly Slot: Slot
  readonly Specimen: Specimen
  readonly SpecimenDefinition: SpecimenDefinition
  readonly StructureDefinition: StructureDefinition
  readonly StructureMap: StructureMap
  readonly Subscription: Subscription
  readonly Substance: Substance
  readonly SubstanceNucleicAcid: SubstanceNucleicAcid
  readonly SubstancePolymer: SubstancePolymer
  readonly SubstanceProtein: SubstanceProtein
  readonly SubstanceReferenceInformation: SubstanceReferenceInformation
  readonly SubstanceSourceMaterial: SubstanceSourceMaterial
  readonly SubstanceSpecification: SubstanceSpecification
  readonly SupplyDelivery: SupplyDelivery
  readonly SupplyRequest: SupplyRequest
  readonly Task: Task
  readonly TerminologyCapabilities: TerminologyCapabilities
  readonly TestReport: TestReport
  readonly TestScript: TestScript
  readonly ValueSet: ValueSet
  readonly VerificationResult: VerificationResult
  readonly VisionPrescription: VisionPrescription
}

/** Any resource of R4, told apart by `resourceType`. */
export type FhirResource = FhirResources[keyof FhirResources]

/**
 * The schema of {@link FhirResource}, which checks a resource of any type, and all that are inside it. Importing it imports every
 * resource of R4.
 */
export const FhirResource: FhirSchema<FhirResource> = /* @__PURE__ */ knowing(
  anyResource<FhirResource>(),
  Account,
  ActivityDefinition,
  AdverseEvent,
  AllergyIntolerance,
  Appointment,
  AppointmentResponse,
  AuditEvent,
  Basic,
  Binary,
  BiologicallyDerivedProduct,
  BodyStructure,
  Bundle,
  CapabilityStatement,
  CarePlan,
  CareTeam,
  CatalogEntry,
  ChargeItem,
  ChargeItemDefinition,
  Claim,
  ClaimResponse,
  ClinicalImpression,
  CodeSystem,
  Communication,
  CommunicationRequest,
  CompartmentDefinition,
  Composition,
  ConceptMap,
  Condition,
  Consent,
  Contract,
  Coverage,
  CoverageEligibilityRequest,
  CoverageEligibilityResponse,
  DetectedIssue,
  Device,
  DeviceDefinition,
  DeviceMetric,
  DeviceRequest,
  DeviceUseStatement,
  DiagnosticReport,
  DocumentManifest,
  DocumentReference,
  EffectEvidenceSynthesis,
  Encounter,
  Endpoint,
  EnrollmentRequest,
  EnrollmentResponse,
  EpisodeOfCare,
  EventDefinition,
  Evidence,
  EvidenceVariable,
  ExampleScenario,
  ExplanationOfBenefit,
  FamilyMemberHistory,
  Flag,
  Goal,
  GraphDefinition,
  Group,
  GuidanceResponse,
  HealthcareService,
  ImagingStudy,
  Immunization,
  ImmunizationEvaluation,
  ImmunizationRecommendation,
  ImplementationGuide,
  InsurancePlan,
  Invoice,
  Library,
  Linkage,
  List,
  Location,
  Measure,
  MeasureReport,
  Media,
  Medication,
  MedicationAdministration,
  MedicationDispense,
  MedicationKnowledge,
  MedicationRequest,
  MedicationStatement,
  MedicinalProduct,
  MedicinalProductAuthorization,
  MedicinalProductContraindication,
  MedicinalProductIndication,
  MedicinalProductIngredient,
  MedicinalProductInteraction,
  MedicinalProductManufactured,
  MedicinalProductPackaged,
  MedicinalProductPharmaceutical,
  MedicinalProductUndesirableEffect,
  MessageDefinition,
  MessageHeader,
  MolecularSequence,
  NamingSystem,
  NutritionOrder,
  Observation,
  ObservationDefinition,
  OperationDefinition,
  OperationOutcome,
  Organization,
  OrganizationAffiliation,
  Parameters,
  Patient,
  PaymentNotice,
  PaymentReconciliation,
  Person,
  PlanDefinition,
  Practitioner,
  PractitionerRole,
  Procedure,
  Provenance,
  Questionnaire,
  QuestionnaireResponse,
  RelatedPerson,
  RequestGroup,
  ResearchDefinition,
  ResearchElementDefinition,
  ResearchStudy,
  ResearchSubject,
  RiskAssessment,
  RiskEvidenceSynthesis,
  Schedule,
  SearchParameter,
  ServiceRequest,
  Slot,
  Specimen,
  SpecimenDefinition,
  StructureDefinition,
  StructureMap,
  Subscription,
  Substance,
  SubstanceNucleicAcid,
  SubstancePolymer,
  SubstanceProtein,
  SubstanceReferenceInformation,
  SubstanceSourceMaterial,
  SubstanceSpecification,
  SupplyDelivery,
  SupplyRequest,
  Task,
  TerminologyCapabilities,
  TestReport,
  TestScript,
  ValueSet,
  VerificationResult,
  VisionPrescription,
)
