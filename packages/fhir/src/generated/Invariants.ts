// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** R4's invariants that are checked. */
import { error, type Invariant, warning } from "../internal/Definition.ts"
import * as clinical from "../internal/invariants/clinical.ts"
import * as conformance from "../internal/invariants/conformance.ts"
import * as elements from "../internal/invariants/elements.ts"
import * as infrastructure from "../internal/invariants/infrastructure.ts"
import * as narrative from "../internal/invariants/narrative.ts"
import * as ordinary from "../internal/invariants/ordinary.ts"

export const adf0: Invariant = /* @__PURE__ */ warning(
  "adf-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.adf0,
)
export const age1: Invariant = /* @__PURE__ */ error(
  "age-1",
  "There SHALL be a code if there is a value and it SHALL be an expression of time. If system is present, it SHALL be UCUM. If value is present, it SHALL be positive.",
  elements.age1,
)
export const ait1: Invariant = /* @__PURE__ */ error(
  "ait-1",
  "AllergyIntolerance.clinicalStatus SHALL be present if verificationStatus is not entered-in-error.",
  clinical.ait1,
)
export const ait2: Invariant = /* @__PURE__ */ error(
  "ait-2",
  "AllergyIntolerance.clinicalStatus SHALL NOT be present if verification Status is entered-in-error",
  clinical.ait2,
)
export const app1: Invariant = /* @__PURE__ */ error(
  "app-1",
  "Either the type or actor on the participant SHALL be specified",
  clinical.app1,
)
export const app2: Invariant = /* @__PURE__ */ error(
  "app-2",
  "Either start and end are specified, or neither",
  clinical.app2,
)
export const app3: Invariant = /* @__PURE__ */ error(
  "app-3",
  "Only proposed or cancelled appointments can be missing start/end dates",
  clinical.app3,
)
export const app4: Invariant = /* @__PURE__ */ error(
  "app-4",
  "Cancelation reason is only used for appointments that have been cancelled, or no-show",
  clinical.app4,
)
export const apr1: Invariant = /* @__PURE__ */ error(
  "apr-1",
  "Either the participantType or actor must be specified",
  clinical.apr1,
)
export const att1: Invariant = /* @__PURE__ */ error(
  "att-1",
  "If the Attachment has data, it SHALL have a contentType",
  ordinary.att1,
)
export const bdl1: Invariant = /* @__PURE__ */ error(
  "bdl-1",
  "total only when a search or history",
  infrastructure.bdl1,
)
export const bdl10: Invariant = /* @__PURE__ */ error("bdl-10", "A document must have a date", infrastructure.bdl10)
export const bdl11: Invariant = /* @__PURE__ */ error(
  "bdl-11",
  "A document must have a Composition as the first resource",
  infrastructure.bdl11,
)
export const bdl12: Invariant = /* @__PURE__ */ error(
  "bdl-12",
  "A message must have a MessageHeader as the first resource",
  ordinary.bdl12,
)
export const bdl2: Invariant = /* @__PURE__ */ error("bdl-2", "entry.search only when a search", infrastructure.bdl2)
export const bdl3: Invariant = /* @__PURE__ */ error(
  "bdl-3",
  "entry.request mandatory for batch/transaction/history, otherwise prohibited",
  infrastructure.bdl3,
)
export const bdl4: Invariant = /* @__PURE__ */ error(
  "bdl-4",
  "entry.response mandatory for batch-response/transaction-response/history, otherwise prohibited",
  infrastructure.bdl4,
)
export const bdl5: Invariant = /* @__PURE__ */ error(
  "bdl-5",
  "must be a resource unless there's a request or response",
  infrastructure.bdl5,
)
export const bdl7: Invariant = /* @__PURE__ */ error(
  "bdl-7",
  "FullUrl must be unique in a bundle, or else entries with the same fullUrl must have different meta.versionId (except in history bundles)",
  ordinary.bdl7,
)
export const bdl8: Invariant = /* @__PURE__ */ error(
  "bdl-8",
  "fullUrl cannot be a version specific reference",
  ordinary.bdl8,
)
export const bdl9: Invariant = /* @__PURE__ */ error(
  "bdl-9",
  "A document must have an identifier with a system and a value",
  infrastructure.bdl9,
)
export const ces1: Invariant = /* @__PURE__ */ error(
  "ces-1",
  "SHALL contain a category or a billcode but not both.",
  clinical.ces1,
)
export const cid0: Invariant = /* @__PURE__ */ warning(
  "cid-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.cid0,
)
export const cmd0: Invariant = /* @__PURE__ */ warning(
  "cmd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.cmd0,
)
export const cmd1: Invariant = /* @__PURE__ */ error(
  "cmd-1",
  "If the map is narrower or inexact, there SHALL be some comments",
  infrastructure.cmd1,
)
export const cmd2: Invariant = /* @__PURE__ */ error(
  "cmd-2",
  "If the mode is 'fixed', a code must be provided",
  infrastructure.cmd2,
)
export const cmd3: Invariant = /* @__PURE__ */ error(
  "cmd-3",
  "If the mode is 'other-map', a url must be provided",
  infrastructure.cmd3,
)
export const cmp1: Invariant = /* @__PURE__ */ error(
  "cmp-1",
  "A section must contain at least one of text, entries, or sub-sections",
  infrastructure.cmp1,
)
export const cmp2: Invariant = /* @__PURE__ */ error(
  "cmp-2",
  "A section can only have an emptyReason if it is empty",
  infrastructure.cmp2,
)
export const cnt3: Invariant = /* @__PURE__ */ error(
  "cnt-3",
  'There SHALL be a code with a value of "1" if there is a value. If system is present, it SHALL be UCUM. If present, the value SHALL be a whole number.',
  elements.cnt3,
)
export const con1: Invariant = /* @__PURE__ */ error("con-1", "Stage SHALL have summary or assessment", clinical.con1)
export const con2: Invariant = /* @__PURE__ */ error("con-2", "evidence SHALL have code or details", clinical.con2)
export const con3: Invariant = /* @__PURE__ */ warning(
  "con-3",
  "Condition.clinicalStatus SHALL be present if verificationStatus is not entered-in-error and category is problem-list-item",
  clinical.con3,
)
export const con4: Invariant = /* @__PURE__ */ error(
  "con-4",
  "If condition is abated, then clinicalStatus must be either inactive, resolved, or remission",
  clinical.con4,
)
export const con5: Invariant = /* @__PURE__ */ error(
  "con-5",
  "Condition.clinicalStatus SHALL NOT be present if verification Status is entered-in-error",
  clinical.con5,
)
export const cpb0: Invariant = /* @__PURE__ */ warning(
  "cpb-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.cpb0,
)
export const cpb1: Invariant = /* @__PURE__ */ error(
  "cpb-1",
  "A Capability Statement SHALL have at least one of REST, messaging or document element.",
  conformance.cpb1,
)
export const cpb12: Invariant = /* @__PURE__ */ error(
  "cpb-12",
  "Search parameter names must be unique in the context of a resource.",
  conformance.cpb12,
)
export const cpb14: Invariant = /* @__PURE__ */ error(
  "cpb-14",
  "If kind = instance, implementation must be present and software may be present",
  conformance.cpb14,
)
export const cpb15: Invariant = /* @__PURE__ */ error(
  "cpb-15",
  "If kind = capability, implementation must be absent, software must be present",
  conformance.cpb15,
)
export const cpb16: Invariant = /* @__PURE__ */ error(
  "cpb-16",
  "If kind = requirements, implementation and software must be absent",
  conformance.cpb16,
)
export const cpb2: Invariant = /* @__PURE__ */ error(
  "cpb-2",
  "A Capability Statement SHALL have at least one of description, software, or implementation element.",
  conformance.cpb2,
)
export const cpb3: Invariant = /* @__PURE__ */ error(
  "cpb-3",
  "Messaging end-point is required (and is only permitted) when a statement is for an implementation.",
  conformance.cpb3,
)
export const cpb7: Invariant = /* @__PURE__ */ error(
  "cpb-7",
  "The set of documents must be unique by the combination of profile and mode.",
  conformance.cpb7,
)
export const cpb9: Invariant = /* @__PURE__ */ error(
  "cpb-9",
  "A given resource can only be described once per RESTful mode.",
  conformance.cpb9,
)
export const cpd0: Invariant = /* @__PURE__ */ warning(
  "cpd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.cpd0,
)
export const cpl3: Invariant = /* @__PURE__ */ error("cpl-3", "Provide a reference or detail, not both", clinical.cpl3)
export const cpt2: Invariant = /* @__PURE__ */ error(
  "cpt-2",
  "A system is required if a value is provided.",
  ordinary.cpt2,
)
export const csd0: Invariant = /* @__PURE__ */ warning(
  "csd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.csd0,
)
export const csd1: Invariant = /* @__PURE__ */ error(
  "csd-1",
  "Within a code system definition, all the codes SHALL be unique",
  infrastructure.csd1,
)
export const ctm1: Invariant = /* @__PURE__ */ error(
  "ctm-1",
  "CareTeam.participant.onBehalfOf can only be populated when CareTeam.participant.member is a Practitioner",
  clinical.ctm1,
)
export const dis1: Invariant = /* @__PURE__ */ error(
  "dis-1",
  "There SHALL be a code if there is a value and it SHALL be an expression of length. If system is present, it SHALL be UCUM.",
  elements.dis1,
)
export const dom2: Invariant = /* @__PURE__ */ error(
  "dom-2",
  "If the resource is contained in another resource, it SHALL NOT contain nested Resources",
  elements.dom2,
)
export const dom3: Invariant = /* @__PURE__ */ error(
  "dom-3",
  "If the resource is contained in another resource, it SHALL be referred to from elsewhere in the resource or SHALL refer to the containing resource",
  elements.dom3,
)
export const dom4: Invariant = /* @__PURE__ */ error(
  "dom-4",
  "If a resource is contained in another resource, it SHALL NOT have a meta.versionId or a meta.lastUpdated",
  elements.dom4,
)
export const dom5: Invariant = /* @__PURE__ */ error(
  "dom-5",
  "If a resource is contained in another resource, it SHALL NOT have a security label",
  elements.dom5,
)
export const dom6: Invariant = /* @__PURE__ */ warning(
  "dom-6",
  "A resource should have narrative for robust management",
  elements.dom6,
)
export const drq1: Invariant = /* @__PURE__ */ error(
  "drq-1",
  "Either a path or a searchParam must be provided, but not both",
  elements.drq1,
)
export const drq2: Invariant = /* @__PURE__ */ error(
  "drq-2",
  "Either a path or a searchParam must be provided, but not both",
  elements.drq2,
)
export const drt1: Invariant = /* @__PURE__ */ error(
  "drt-1",
  "There SHALL be a code if there is a value and it SHALL be an expression of time. If system is present, it SHALL be UCUM.",
  elements.drt1,
)
export const ees0: Invariant = /* @__PURE__ */ warning(
  "ees-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.ees0,
)
export const eld1: Invariant = /* @__PURE__ */ error(
  "eld-1",
  "If there are no discriminators, there must be a definition",
  elements.eld1,
)
export const eld12: Invariant = /* @__PURE__ */ error(
  "eld-12",
  "ValueSet SHALL start with http:// or https:// or urn:",
  elements.eld12,
)
export const eld13: Invariant = /* @__PURE__ */ error("eld-13", "Types must be unique by code", elements.eld13)
export const eld14: Invariant = /* @__PURE__ */ error("eld-14", "Constraints must be unique by key", elements.eld14)
export const eld15: Invariant = /* @__PURE__ */ error(
  "eld-15",
  "default value and meaningWhenMissing are mutually exclusive",
  elements.eld15,
)
export const eld16: Invariant = /* @__PURE__ */ error(
  "eld-16",
  'sliceName must be composed of proper tokens separated by "/"',
  elements.eld16,
)
export const eld17: Invariant = /* @__PURE__ */ error(
  "eld-17",
  "targetProfile is only allowed if the type is Reference or canonical",
  elements.eld17,
)
export const eld18: Invariant = /* @__PURE__ */ error(
  "eld-18",
  "Must have a modifier reason if isModifier = true",
  elements.eld18,
)
export const eld19: Invariant = /* @__PURE__ */ error(
  "eld-19",
  "Element names cannot include some special characters",
  elements.eld19,
)
export const eld2: Invariant = /* @__PURE__ */ error("eld-2", "Min <= Max", elements.eld2)
export const eld20: Invariant = /* @__PURE__ */ warning(
  "eld-20",
  "Element names should be simple alphanumerics with a max of 64 characters, or code generation tools may be broken",
  elements.eld20,
)
export const eld21: Invariant = /* @__PURE__ */ warning(
  "eld-21",
  "Constraints should have an expression or else validators will not be able to enforce them",
  elements.eld21,
)
export const eld22: Invariant = /* @__PURE__ */ error(
  "eld-22",
  "sliceIsConstraining can only appear if slicename is present",
  elements.eld22,
)
export const eld3: Invariant = /* @__PURE__ */ error("eld-3", 'Max SHALL be a number or "*"', elements.eld3)
export const eld4: Invariant = /* @__PURE__ */ error(
  "eld-4",
  "Aggregation may only be specified if one of the allowed types for the element is a reference",
  elements.eld4,
)
export const eld5: Invariant = /* @__PURE__ */ error(
  "eld-5",
  "if the element definition has a contentReference, it cannot have type, defaultValue, fixed, pattern, example, minValue, maxValue, maxLength, or binding",
  elements.eld5,
)
export const eld6: Invariant = /* @__PURE__ */ error(
  "eld-6",
  "Fixed value may only be specified if there is one type",
  elements.eld6,
)
export const eld7: Invariant = /* @__PURE__ */ error(
  "eld-7",
  "Pattern may only be specified if there is one type",
  elements.eld7,
)
export const eld8: Invariant = /* @__PURE__ */ error("eld-8", "Pattern and fixed are mutually exclusive", elements.eld8)
export const esc0: Invariant = /* @__PURE__ */ warning(
  "esc-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.esc0,
)
export const evd0: Invariant = /* @__PURE__ */ warning(
  "evd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.evd0,
)
export const evi0: Invariant = /* @__PURE__ */ warning(
  "evi-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.evi0,
)
export const evv0: Invariant = /* @__PURE__ */ warning(
  "evv-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.evv0,
)
export const exp1: Invariant = /* @__PURE__ */ error(
  "exp-1",
  "An expression or a reference must be provided",
  elements.exp1,
)
export const ext1: Invariant = /* @__PURE__ */ error(
  "ext-1",
  "Must have either extensions or value[x], not both",
  ordinary.ext1,
)
export const fhs1: Invariant = /* @__PURE__ */ error("fhs-1", "Can have age[x] or born[x], but not both", clinical.fhs1)
export const fhs2: Invariant = /* @__PURE__ */ error(
  "fhs-2",
  "Can only have estimatedAge if age[x] is present",
  clinical.fhs2,
)
export const gdf0: Invariant = /* @__PURE__ */ warning(
  "gdf-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.gdf0,
)
export const gol1: Invariant = /* @__PURE__ */ error(
  "gol-1",
  "Goal.target.measure is required if Goal.target.detail is populated",
  clinical.gol1,
)
export const grp1: Invariant = /* @__PURE__ */ error(
  "grp-1",
  'Can only have members if group is "actual"',
  infrastructure.grp1,
)
export const ig0: Invariant = /* @__PURE__ */ warning(
  "ig-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.ig0,
)
export const ig1: Invariant = /* @__PURE__ */ error(
  "ig-1",
  "If a resource has a groupingId, it must refer to a grouping defined in the Implementation Guide",
  infrastructure.ig1,
)
export const ig2: Invariant = /* @__PURE__ */ error(
  "ig-2",
  "If a resource has a fhirVersion, it must be oe of the versions defined for the Implementation Guide",
  infrastructure.ig2,
)
export const imm1: Invariant = /* @__PURE__ */ error(
  "imm-1",
  "One of documentType or reference SHALL be present",
  clinical.imm1,
)
export const imr1: Invariant = /* @__PURE__ */ error(
  "imr-1",
  "One of vaccineCode or targetDisease SHALL be present",
  clinical.imr1,
)
export const inv1Parameters: Invariant = /* @__PURE__ */ error(
  "inv-1",
  "A parameter must have one and only one of (value, resource, part)",
  infrastructure.inv1Parameters,
)
export const inv1Task: Invariant = /* @__PURE__ */ error(
  "inv-1",
  "Last modified date must be greater than or equal to authored-on date.",
  infrastructure.inv1Task,
)
export const inv1TestReport: Invariant = /* @__PURE__ */ error(
  "inv-1",
  "Setup action SHALL contain either an operation or assert but not both.",
  infrastructure.inv1TestReport,
)
export const inv2: Invariant = /* @__PURE__ */ error(
  "inv-2",
  "Test action SHALL contain either an operation or assert but not both.",
  infrastructure.inv2,
)
export const ipn1: Invariant = /* @__PURE__ */ error(
  "ipn-1",
  "The organization SHALL at least have a name or an idendtifier, and possibly more than one",
  clinical.ipn1,
)
export const lib0: Invariant = /* @__PURE__ */ warning(
  "lib-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.lib0,
)
export const lnk1: Invariant = /* @__PURE__ */ error("lnk-1", "Must have at least two items", infrastructure.lnk1)
export const lst1: Invariant = /* @__PURE__ */ error(
  "lst-1",
  "A list can only have an emptyReason if it is empty",
  infrastructure.lst1,
)
export const lst2: Invariant = /* @__PURE__ */ error(
  "lst-2",
  'The deleted flag can only be used if the mode of the list is "changes"',
  infrastructure.lst2,
)
export const lst3: Invariant = /* @__PURE__ */ error(
  "lst-3",
  'An entry date can only be used if the mode of the list is "working"',
  infrastructure.lst3,
)
export const mad1: Invariant = /* @__PURE__ */ error(
  "mad-1",
  "SHALL have at least one of dosage.dose or dosage.rate[x]",
  clinical.mad1,
)
export const md1: Invariant = /* @__PURE__ */ error("md-1", "Max must be postive int or *", infrastructure.md1)
export const mdd1: Invariant = /* @__PURE__ */ error(
  "mdd-1",
  "whenHandedOver cannot be before whenPrepared",
  clinical.mdd1,
)
export const mea0: Invariant = /* @__PURE__ */ warning(
  "mea-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.mea0,
)
export const mea1: Invariant = /* @__PURE__ */ error(
  "mea-1",
  "Stratifier SHALL be either a single criteria or a set of criteria components",
  infrastructure.mea1,
)
export const mrp1: Invariant = /* @__PURE__ */ error(
  "mrp-1",
  "Measure Reports used for data collection SHALL NOT communicate group and score information",
  infrastructure.mrp1,
)
export const mrp2: Invariant = /* @__PURE__ */ error(
  "mrp-2",
  "Stratifiers SHALL be either a single criteria or a set of criteria components",
  infrastructure.mrp2,
)
export const msd0: Invariant = /* @__PURE__ */ warning(
  "msd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.msd0,
)
export const msq3: Invariant = /* @__PURE__ */ error(
  "msq-3",
  "Only 0 and 1 are valid for coordinateSystem",
  infrastructure.msq3,
)
export const msq5: Invariant = /* @__PURE__ */ error(
  "msq-5",
  "GenomeBuild and chromosome must be both contained if either one of them is contained",
  infrastructure.msq5,
)
export const msq6: Invariant = /* @__PURE__ */ error(
  "msq-6",
  "Have and only have one of the following elements in referenceSeq : 1. genomeBuild ; 2 referenceSeqId; 3. referenceSeqPointer; 4. referenceSeqString;",
  infrastructure.msq6,
)
export const nor1: Invariant = /* @__PURE__ */ warning(
  "nor-1",
  "Nutrition Order SHALL contain either Oral Diet , Supplement, or Enteral Formula class",
  clinical.nor1,
)
export const nsd0: Invariant = /* @__PURE__ */ warning(
  "nsd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.nsd0,
)
export const nsd1: Invariant = /* @__PURE__ */ error(
  "nsd-1",
  "Root systems cannot have uuid identifiers",
  infrastructure.nsd1,
)
export const nsd2: Invariant = /* @__PURE__ */ error(
  "nsd-2",
  "Can't have more than one preferred identifier for a type",
  infrastructure.nsd2,
)
export const obs3: Invariant = /* @__PURE__ */ error(
  "obs-3",
  "Must have at least a low or a high or text",
  clinical.obs3,
)
export const obs6: Invariant = /* @__PURE__ */ error(
  "obs-6",
  "dataAbsentReason SHALL only be present if Observation.value[x] is not present",
  clinical.obs6,
)
export const obs7: Invariant = /* @__PURE__ */ error(
  "obs-7",
  "If Observation.code is the same as an Observation.component.code then the value element associated with the code SHALL NOT be present",
  clinical.obs7,
)
export const opd0: Invariant = /* @__PURE__ */ warning(
  "opd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.opd0,
)
export const opd1: Invariant = /* @__PURE__ */ error(
  "opd-1",
  "Either a type must be provided, or parts",
  conformance.opd1,
)
export const opd2: Invariant = /* @__PURE__ */ error(
  "opd-2",
  "A search type can only be specified for parameters of type string",
  conformance.opd2,
)
export const opd3: Invariant = /* @__PURE__ */ error(
  "opd-3",
  "A targetProfile can only be specified for parameters of type Reference or Canonical",
  conformance.opd3,
)
export const org1: Invariant = /* @__PURE__ */ error(
  "org-1",
  "The organization SHALL at least have a name or an identifier, and possibly more than one",
  ordinary.org1,
)
export const org2: Invariant = /* @__PURE__ */ error(
  "org-2",
  "An address of an organization can never be of use 'home'",
  ordinary.org2,
)
export const org3: Invariant = /* @__PURE__ */ error(
  "org-3",
  "The telecom of an organization can never be of use 'home'",
  ordinary.org3,
)
export const pat1: Invariant = /* @__PURE__ */ error(
  "pat-1",
  "SHALL at least contain a contact's details or a reference to an organization",
  ordinary.pat1,
)
export const pdf0: Invariant = /* @__PURE__ */ warning(
  "pdf-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.pdf0,
)
export const per1: Invariant = /* @__PURE__ */ error(
  "per-1",
  "If present, start SHALL have a lower value than end",
  ordinary.per1,
)
export const ppc1: Invariant = /* @__PURE__ */ error("ppc-1", "Either a Policy or PolicyRule", infrastructure.ppc1)
export const prr1: Invariant = /* @__PURE__ */ error(
  "prr-1",
  "orderDetail SHALL only be present if code is present",
  clinical.prr1,
)
export const qrs1: Invariant = /* @__PURE__ */ error(
  "qrs-1",
  "Nested item can't be beneath both item and answer",
  clinical.qrs1,
)
export const qty3: Invariant = /* @__PURE__ */ error(
  "qty-3",
  "If a code for the unit is present, the system SHALL also be present",
  elements.qty3,
)
export const que0: Invariant = /* @__PURE__ */ warning(
  "que-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.que0,
)
export const que1: Invariant = /* @__PURE__ */ error(
  "que-1",
  "Group items must have nested items, display items cannot have nested items",
  clinical.que1,
)
export const que10: Invariant = /* @__PURE__ */ error(
  "que-10",
  "Maximum length can only be declared for simple question types",
  clinical.que10,
)
export const que11: Invariant = /* @__PURE__ */ error(
  "que-11",
  "If one or more answerOption is present, initial[x] must be missing",
  clinical.que11,
)
export const que12: Invariant = /* @__PURE__ */ error(
  "que-12",
  "If there are more than one enableWhen, enableBehavior must be specified",
  clinical.que12,
)
export const que13: Invariant = /* @__PURE__ */ error(
  "que-13",
  "Can only have multiple initial values for repeating items",
  clinical.que13,
)
export const que2: Invariant = /* @__PURE__ */ error(
  "que-2",
  "The link ids for groups and questions must be unique within the questionnaire",
  clinical.que2,
)
export const que3: Invariant = /* @__PURE__ */ error(
  "que-3",
  'Display items cannot have a "code" asserted',
  clinical.que3,
)
export const que4: Invariant = /* @__PURE__ */ error(
  "que-4",
  "A question cannot have both answerOption and answerValueSet",
  clinical.que4,
)
export const que5: Invariant = /* @__PURE__ */ error(
  "que-5",
  "Only 'choice' and 'open-choice' items can have answerValueSet",
  clinical.que5,
)
export const que6: Invariant = /* @__PURE__ */ error(
  "que-6",
  "Required and repeat aren't permitted for display items",
  clinical.que6,
)
export const que7: Invariant = /* @__PURE__ */ error(
  "que-7",
  "If the operator is 'exists', the value must be a boolean",
  clinical.que7,
)
export const que8: Invariant = /* @__PURE__ */ error(
  "que-8",
  "Initial values can't be specified for groups or display items",
  clinical.que8,
)
export const que9: Invariant = /* @__PURE__ */ error(
  "que-9",
  'Read-only can\'t be specified for "display" items',
  clinical.que9,
)
export const ras1: Invariant = /* @__PURE__ */ error(
  "ras-1",
  "low and high must be percentages, if present",
  clinical.ras1,
)
export const ras2: Invariant = /* @__PURE__ */ error("ras-2", "Must be <= 100", clinical.ras2)
export const rat1: Invariant = /* @__PURE__ */ error(
  "rat-1",
  "Numerator and denominator SHALL both be present, or both are absent. If both are absent, there SHALL be some extension present",
  elements.rat1,
)
export const red0: Invariant = /* @__PURE__ */ warning(
  "red-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.red0,
)
export const ref1: Invariant = /* @__PURE__ */ error(
  "ref-1",
  "SHALL have a contained resource if a local reference is provided",
  ordinary.ref1,
)
export const rng2: Invariant = /* @__PURE__ */ error(
  "rng-2",
  "If present, low SHALL have a lower value than high",
  elements.rng2,
)
export const rqg1: Invariant = /* @__PURE__ */ error(
  "rqg-1",
  "Must have resource or action but not both",
  clinical.rqg1,
)
export const rsd0: Invariant = /* @__PURE__ */ warning(
  "rsd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.rsd0,
)
export const rvs0: Invariant = /* @__PURE__ */ warning(
  "rvs-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.rvs0,
)
export const sdf0: Invariant = /* @__PURE__ */ warning(
  "sdf-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.sdf0,
)
export const sdf1: Invariant = /* @__PURE__ */ error(
  "sdf-1",
  "Element paths must be unique unless the structure is a constraint",
  conformance.sdf1,
)
export const sdf10: Invariant = /* @__PURE__ */ error(
  "sdf-10",
  "provide either a binding reference or a description (or both)",
  conformance.sdf10,
)
export const sdf11: Invariant = /* @__PURE__ */ error(
  "sdf-11",
  "If there's a type, its content must match the path name in the first element of a snapshot",
  conformance.sdf11,
)
export const sdf14: Invariant = /* @__PURE__ */ error(
  "sdf-14",
  "All element definitions must have an id",
  conformance.sdf14,
)
export const sdf15: Invariant = /* @__PURE__ */ error(
  "sdf-15",
  "The first element in a snapshot has no type unless model is a logical model.",
  conformance.sdf15,
)
export const sdf15a: Invariant = /* @__PURE__ */ error(
  "sdf-15a",
  'If the first element in a differential has no "." in the path and it\'s not a logical model, it has no type',
  conformance.sdf15a,
)
export const sdf16: Invariant = /* @__PURE__ */ error(
  "sdf-16",
  "All element definitions must have unique ids (snapshot)",
  conformance.sdf16,
)
export const sdf17: Invariant = /* @__PURE__ */ error(
  "sdf-17",
  "All element definitions must have unique ids (diff)",
  conformance.sdf17,
)
export const sdf18: Invariant = /* @__PURE__ */ error(
  "sdf-18",
  "Context Invariants can only be used for extensions",
  conformance.sdf18,
)
export const sdf19: Invariant = /* @__PURE__ */ error(
  "sdf-19",
  "FHIR Specification models only use FHIR defined types",
  conformance.sdf19,
)
export const sdf2: Invariant = /* @__PURE__ */ error(
  "sdf-2",
  "Must have at least a name or a uri (or both)",
  conformance.sdf2,
)
export const sdf20: Invariant = /* @__PURE__ */ error("sdf-20", "No slicing on the root element", conformance.sdf20)
export const sdf21: Invariant = /* @__PURE__ */ error(
  "sdf-21",
  "Default values can only be specified on specializations",
  conformance.sdf21,
)
export const sdf22: Invariant = /* @__PURE__ */ error(
  "sdf-22",
  "FHIR Specification models never have default values",
  conformance.sdf22,
)
export const sdf23: Invariant = /* @__PURE__ */ error("sdf-23", "No slice name on root", conformance.sdf23)
export const sdf3: Invariant = /* @__PURE__ */ error(
  "sdf-3",
  "Each element definition in a snapshot must have a formal definition and cardinalities",
  conformance.sdf3,
)
export const sdf4: Invariant = /* @__PURE__ */ error(
  "sdf-4",
  "If the structure is not abstract, then there SHALL be a baseDefinition",
  conformance.sdf4,
)
export const sdf5: Invariant = /* @__PURE__ */ error(
  "sdf-5",
  "If the structure defines an extension then the structure must have context information",
  conformance.sdf5,
)
export const sdf6: Invariant = /* @__PURE__ */ error(
  "sdf-6",
  "A structure must have either a differential, or a snapshot (or both)",
  conformance.sdf6,
)
export const sdf8: Invariant = /* @__PURE__ */ error(
  "sdf-8",
  "All snapshot elements must start with the StructureDefinition's specified type for non-logical models, or with the same type name for logical models",
  conformance.sdf8,
)
export const sdf8a: Invariant = /* @__PURE__ */ error(
  "sdf-8a",
  "In any differential, all the elements must start with the StructureDefinition's specified type for non-logical models, or with the same type name for logical models",
  conformance.sdf8a,
)
export const sdf8b: Invariant = /* @__PURE__ */ error(
  "sdf-8b",
  "All snapshot elements must have a base definition",
  conformance.sdf8b,
)
export const sdf9: Invariant = /* @__PURE__ */ error(
  "sdf-9",
  'In any snapshot or differential, no label, code or requirements on an element without a "." in the path (e.g. the first element)',
  conformance.sdf9,
)
export const sev1: Invariant = /* @__PURE__ */ error(
  "sev-1",
  "Either a name or a query (NOT both)",
  infrastructure.sev1,
)
export const smp0: Invariant = /* @__PURE__ */ warning(
  "smp-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.smp0,
)
export const smp1: Invariant = /* @__PURE__ */ error(
  "smp-1",
  "Can only have an element if you have a context",
  conformance.smp1,
)
export const smp2: Invariant = /* @__PURE__ */ error(
  "smp-2",
  "Must have a contextType if you have a context",
  conformance.smp2,
)
export const spd0: Invariant = /* @__PURE__ */ warning(
  "spd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.spd0,
)
export const spd1: Invariant = /* @__PURE__ */ error(
  "spd-1",
  "If an xpath is present, there SHALL be an xpathUsage",
  conformance.spd1,
)
export const spd2: Invariant = /* @__PURE__ */ error(
  "spd-2",
  "Search parameters can only have chain names when the search parameter type is 'reference'",
  conformance.spd2,
)
export const sqty1: Invariant = /* @__PURE__ */ error(
  "sqty-1",
  "The comparator is not used on a SimpleQuantity",
  elements.sqty1,
)
export const tcp0: Invariant = /* @__PURE__ */ warning(
  "tcp-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.tcp0,
)
export const tcp1: Invariant = /* @__PURE__ */ error(
  "tcp-1",
  "If there is more than one version, a version code must be defined",
  conformance.tcp1,
)
export const tcp2: Invariant = /* @__PURE__ */ error(
  "tcp-2",
  "A Capability Statement SHALL have at least one of description, software, or implementation element.",
  conformance.tcp2,
)
export const tcp3: Invariant = /* @__PURE__ */ error(
  "tcp-3",
  "If kind = instance, implementation must be present and software may be present",
  conformance.tcp3,
)
export const tcp4: Invariant = /* @__PURE__ */ error(
  "tcp-4",
  "If kind = capability, implementation must be absent, software must be present",
  conformance.tcp4,
)
export const tcp5: Invariant = /* @__PURE__ */ error(
  "tcp-5",
  "If kind = requirements, implementation and software must be absent",
  conformance.tcp5,
)
export const tim1: Invariant = /* @__PURE__ */ error(
  "tim-1",
  "if there's a duration, there needs to be duration units",
  elements.tim1,
)
export const tim10: Invariant = /* @__PURE__ */ error(
  "tim-10",
  "If there's a timeOfDay, there cannot be a when, or vice versa",
  elements.tim10,
)
export const tim2: Invariant = /* @__PURE__ */ error(
  "tim-2",
  "if there's a period, there needs to be period units",
  elements.tim2,
)
export const tim4: Invariant = /* @__PURE__ */ error("tim-4", "duration SHALL be a non-negative value", elements.tim4)
export const tim5: Invariant = /* @__PURE__ */ error("tim-5", "period SHALL be a non-negative value", elements.tim5)
export const tim6: Invariant = /* @__PURE__ */ error(
  "tim-6",
  "If there's a periodMax, there must be a period",
  elements.tim6,
)
export const tim7: Invariant = /* @__PURE__ */ error(
  "tim-7",
  "If there's a durationMax, there must be a duration",
  elements.tim7,
)
export const tim8: Invariant = /* @__PURE__ */ error(
  "tim-8",
  "If there's a countMax, there must be a count",
  elements.tim8,
)
export const tim9: Invariant = /* @__PURE__ */ error(
  "tim-9",
  "If there's an offset, there must be a when (and not C, CM, CD, CV)",
  elements.tim9,
)
export const trd1: Invariant = /* @__PURE__ */ error(
  "trd-1",
  "Either timing, or a data requirement, but not both",
  elements.trd1,
)
export const trd2: Invariant = /* @__PURE__ */ error(
  "trd-2",
  "A condition only if there is a data requirement",
  elements.trd2,
)
export const trd3: Invariant = /* @__PURE__ */ error(
  "trd-3",
  "A named event requires a name, a periodic event requires timing, and a data event requires data",
  elements.trd3,
)
export const tst0: Invariant = /* @__PURE__ */ warning(
  "tst-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.tst0,
)
export const tst1: Invariant = /* @__PURE__ */ error(
  "tst-1",
  "Setup action SHALL contain either an operation or assert but not both.",
  infrastructure.tst1,
)
export const tst10: Invariant = /* @__PURE__ */ error(
  "tst-10",
  "Setup action assert SHALL contain either compareToSourceId and compareToSourceExpression, compareToSourceId and compareToSourcePath or neither.",
  infrastructure.tst10,
)
export const tst11: Invariant = /* @__PURE__ */ error(
  "tst-11",
  "Test action assert SHALL contain either compareToSourceId and compareToSourceExpression, compareToSourceId and compareToSourcePath or neither.",
  infrastructure.tst11,
)
export const tst12: Invariant = /* @__PURE__ */ error(
  "tst-12",
  "Setup action assert response and responseCode SHALL be empty when direction equals request",
  infrastructure.tst12,
)
export const tst13: Invariant = /* @__PURE__ */ error(
  "tst-13",
  "Test action assert response and response and responseCode SHALL be empty when direction equals request",
  infrastructure.tst13,
)
export const tst2: Invariant = /* @__PURE__ */ error(
  "tst-2",
  "Test action SHALL contain either an operation or assert but not both.",
  infrastructure.tst2,
)
export const tst3: Invariant = /* @__PURE__ */ error(
  "tst-3",
  "Variable can only contain one of expression, headerField or path.",
  infrastructure.tst3,
)
export const tst4: Invariant = /* @__PURE__ */ error(
  "tst-4",
  "TestScript metadata capability SHALL contain required or validated or both.",
  infrastructure.tst4,
)
export const tst5: Invariant = /* @__PURE__ */ error(
  "tst-5",
  "Only a single assertion SHALL be present within setup action assert element.",
  infrastructure.tst5,
)
export const tst6: Invariant = /* @__PURE__ */ error(
  "tst-6",
  "Only a single assertion SHALL be present within test action assert element.",
  infrastructure.tst6,
)
export const tst7: Invariant = /* @__PURE__ */ error(
  "tst-7",
  "Setup operation SHALL contain either sourceId or targetId or params or url.",
  infrastructure.tst7,
)
export const tst8: Invariant = /* @__PURE__ */ error(
  "tst-8",
  "Test operation SHALL contain either sourceId or targetId or params or url.",
  infrastructure.tst8,
)
export const tst9: Invariant = /* @__PURE__ */ error(
  "tst-9",
  "Teardown operation SHALL contain either sourceId or targetId or params or url.",
  infrastructure.tst9,
)
export const txt1: Invariant = /* @__PURE__ */ error(
  "txt-1",
  "The narrative SHALL contain only the basic html formatting elements and attributes described in chapters 7-11 (except section 4 of chapter 9) and 15 of the HTML 4.0 standard, <a> elements (either name or href), images and internally contained style attributes",
  narrative.txt1,
)
export const txt2: Invariant = /* @__PURE__ */ error(
  "txt-2",
  "The narrative SHALL have some non-whitespace content",
  narrative.txt2,
)
export const vsd0: Invariant = /* @__PURE__ */ warning(
  "vsd-0",
  "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  conformance.vsd0,
)
export const vsd1: Invariant = /* @__PURE__ */ error(
  "vsd-1",
  "A value set include/exclude SHALL have a value set or a system",
  infrastructure.vsd1,
)
export const vsd10: Invariant = /* @__PURE__ */ error(
  "vsd-10",
  "Must have a system if a code is present",
  infrastructure.vsd10,
)
export const vsd2: Invariant = /* @__PURE__ */ error(
  "vsd-2",
  "A value set with concepts or filters SHALL include a system",
  infrastructure.vsd2,
)
export const vsd3: Invariant = /* @__PURE__ */ error(
  "vsd-3",
  "Cannot have both concept and filter",
  infrastructure.vsd3,
)
export const vsd6: Invariant = /* @__PURE__ */ error("vsd-6", "SHALL have a code or a display", infrastructure.vsd6)
export const vsd9: Invariant = /* @__PURE__ */ error("vsd-9", "Must have a code if not abstract", infrastructure.vsd9)
