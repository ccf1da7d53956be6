// Generated from HL7 FHIR R4 4.0.1 (StructureDefinitions), published under CC0.
// Do not edit: change scripts/generate-fhir and run `pnpm generate:fhir`.

/** R4's invariants that are checked. */
import type { Invariant } from "../internal/Definition.ts"
import * as clinical from "../internal/invariants/clinical.ts"
import * as conformance from "../internal/invariants/conformance.ts"
import * as elements from "../internal/invariants/elements.ts"
import * as infrastructure from "../internal/invariants/infrastructure.ts"
import * as narrative from "../internal/invariants/narrative.ts"

export const adf0: Invariant = {
  key: "adf-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.adf0,
}
export const age1: Invariant = {
  key: "age-1",
  severity: "error",
  message:
    "There SHALL be a code if there is a value and it SHALL be an expression of time. If system is present, it SHALL be UCUM. If value is present, it SHALL be positive.",
  holds: elements.age1,
}
export const ait1: Invariant = {
  key: "ait-1",
  severity: "error",
  message: "AllergyIntolerance.clinicalStatus SHALL be present if verificationStatus is not entered-in-error.",
  holds: clinical.ait1,
}
export const ait2: Invariant = {
  key: "ait-2",
  severity: "error",
  message: "AllergyIntolerance.clinicalStatus SHALL NOT be present if verification Status is entered-in-error",
  holds: clinical.ait2,
}
export const app1: Invariant = {
  key: "app-1",
  severity: "error",
  message: "Either the type or actor on the participant SHALL be specified",
  holds: clinical.app1,
}
export const app2: Invariant = {
  key: "app-2",
  severity: "error",
  message: "Either start and end are specified, or neither",
  holds: clinical.app2,
}
export const app3: Invariant = {
  key: "app-3",
  severity: "error",
  message: "Only proposed or cancelled appointments can be missing start/end dates",
  holds: clinical.app3,
}
export const app4: Invariant = {
  key: "app-4",
  severity: "error",
  message: "Cancelation reason is only used for appointments that have been cancelled, or no-show",
  holds: clinical.app4,
}
export const apr1: Invariant = {
  key: "apr-1",
  severity: "error",
  message: "Either the participantType or actor must be specified",
  holds: clinical.apr1,
}
export const att1: Invariant = {
  key: "att-1",
  severity: "error",
  message: "If the Attachment has data, it SHALL have a contentType",
  holds: elements.att1,
}
export const bdl1: Invariant = {
  key: "bdl-1",
  severity: "error",
  message: "total only when a search or history",
  holds: infrastructure.bdl1,
}
export const bdl10: Invariant = {
  key: "bdl-10",
  severity: "error",
  message: "A document must have a date",
  holds: infrastructure.bdl10,
}
export const bdl11: Invariant = {
  key: "bdl-11",
  severity: "error",
  message: "A document must have a Composition as the first resource",
  holds: infrastructure.bdl11,
}
export const bdl12: Invariant = {
  key: "bdl-12",
  severity: "error",
  message: "A message must have a MessageHeader as the first resource",
  holds: infrastructure.bdl12,
}
export const bdl2: Invariant = {
  key: "bdl-2",
  severity: "error",
  message: "entry.search only when a search",
  holds: infrastructure.bdl2,
}
export const bdl3: Invariant = {
  key: "bdl-3",
  severity: "error",
  message: "entry.request mandatory for batch/transaction/history, otherwise prohibited",
  holds: infrastructure.bdl3,
}
export const bdl4: Invariant = {
  key: "bdl-4",
  severity: "error",
  message: "entry.response mandatory for batch-response/transaction-response/history, otherwise prohibited",
  holds: infrastructure.bdl4,
}
export const bdl5: Invariant = {
  key: "bdl-5",
  severity: "error",
  message: "must be a resource unless there's a request or response",
  holds: infrastructure.bdl5,
}
export const bdl7: Invariant = {
  key: "bdl-7",
  severity: "error",
  message:
    "FullUrl must be unique in a bundle, or else entries with the same fullUrl must have different meta.versionId (except in history bundles)",
  holds: infrastructure.bdl7,
}
export const bdl8: Invariant = {
  key: "bdl-8",
  severity: "error",
  message: "fullUrl cannot be a version specific reference",
  holds: infrastructure.bdl8,
}
export const bdl9: Invariant = {
  key: "bdl-9",
  severity: "error",
  message: "A document must have an identifier with a system and a value",
  holds: infrastructure.bdl9,
}
export const ces1: Invariant = {
  key: "ces-1",
  severity: "error",
  message: "SHALL contain a category or a billcode but not both.",
  holds: clinical.ces1,
}
export const cid0: Invariant = {
  key: "cid-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.cid0,
}
export const cmd0: Invariant = {
  key: "cmd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.cmd0,
}
export const cmd1: Invariant = {
  key: "cmd-1",
  severity: "error",
  message: "If the map is narrower or inexact, there SHALL be some comments",
  holds: infrastructure.cmd1,
}
export const cmd2: Invariant = {
  key: "cmd-2",
  severity: "error",
  message: "If the mode is 'fixed', a code must be provided",
  holds: infrastructure.cmd2,
}
export const cmd3: Invariant = {
  key: "cmd-3",
  severity: "error",
  message: "If the mode is 'other-map', a url must be provided",
  holds: infrastructure.cmd3,
}
export const cmp1: Invariant = {
  key: "cmp-1",
  severity: "error",
  message: "A section must contain at least one of text, entries, or sub-sections",
  holds: infrastructure.cmp1,
}
export const cmp2: Invariant = {
  key: "cmp-2",
  severity: "error",
  message: "A section can only have an emptyReason if it is empty",
  holds: infrastructure.cmp2,
}
export const cnt3: Invariant = {
  key: "cnt-3",
  severity: "error",
  message:
    'There SHALL be a code with a value of "1" if there is a value. If system is present, it SHALL be UCUM. If present, the value SHALL be a whole number.',
  holds: elements.cnt3,
}
export const con1: Invariant = {
  key: "con-1",
  severity: "error",
  message: "Stage SHALL have summary or assessment",
  holds: clinical.con1,
}
export const con2: Invariant = {
  key: "con-2",
  severity: "error",
  message: "evidence SHALL have code or details",
  holds: clinical.con2,
}
export const con3: Invariant = {
  key: "con-3",
  severity: "warning",
  message:
    "Condition.clinicalStatus SHALL be present if verificationStatus is not entered-in-error and category is problem-list-item",
  holds: clinical.con3,
}
export const con4: Invariant = {
  key: "con-4",
  severity: "error",
  message: "If condition is abated, then clinicalStatus must be either inactive, resolved, or remission",
  holds: clinical.con4,
}
export const con5: Invariant = {
  key: "con-5",
  severity: "error",
  message: "Condition.clinicalStatus SHALL NOT be present if verification Status is entered-in-error",
  holds: clinical.con5,
}
export const cpb0: Invariant = {
  key: "cpb-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.cpb0,
}
export const cpb1: Invariant = {
  key: "cpb-1",
  severity: "error",
  message: "A Capability Statement SHALL have at least one of REST, messaging or document element.",
  holds: conformance.cpb1,
}
export const cpb12: Invariant = {
  key: "cpb-12",
  severity: "error",
  message: "Search parameter names must be unique in the context of a resource.",
  holds: conformance.cpb12,
}
export const cpb14: Invariant = {
  key: "cpb-14",
  severity: "error",
  message: "If kind = instance, implementation must be present and software may be present",
  holds: conformance.cpb14,
}
export const cpb15: Invariant = {
  key: "cpb-15",
  severity: "error",
  message: "If kind = capability, implementation must be absent, software must be present",
  holds: conformance.cpb15,
}
export const cpb16: Invariant = {
  key: "cpb-16",
  severity: "error",
  message: "If kind = requirements, implementation and software must be absent",
  holds: conformance.cpb16,
}
export const cpb2: Invariant = {
  key: "cpb-2",
  severity: "error",
  message: "A Capability Statement SHALL have at least one of description, software, or implementation element.",
  holds: conformance.cpb2,
}
export const cpb3: Invariant = {
  key: "cpb-3",
  severity: "error",
  message: "Messaging end-point is required (and is only permitted) when a statement is for an implementation.",
  holds: conformance.cpb3,
}
export const cpb7: Invariant = {
  key: "cpb-7",
  severity: "error",
  message: "The set of documents must be unique by the combination of profile and mode.",
  holds: conformance.cpb7,
}
export const cpb9: Invariant = {
  key: "cpb-9",
  severity: "error",
  message: "A given resource can only be described once per RESTful mode.",
  holds: conformance.cpb9,
}
export const cpd0: Invariant = {
  key: "cpd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.cpd0,
}
export const cpl3: Invariant = {
  key: "cpl-3",
  severity: "error",
  message: "Provide a reference or detail, not both",
  holds: clinical.cpl3,
}
export const cpt2: Invariant = {
  key: "cpt-2",
  severity: "error",
  message: "A system is required if a value is provided.",
  holds: elements.cpt2,
}
export const csd0: Invariant = {
  key: "csd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.csd0,
}
export const csd1: Invariant = {
  key: "csd-1",
  severity: "error",
  message: "Within a code system definition, all the codes SHALL be unique",
  holds: infrastructure.csd1,
}
export const ctm1: Invariant = {
  key: "ctm-1",
  severity: "error",
  message: "CareTeam.participant.onBehalfOf can only be populated when CareTeam.participant.member is a Practitioner",
  holds: clinical.ctm1,
}
export const dis1: Invariant = {
  key: "dis-1",
  severity: "error",
  message:
    "There SHALL be a code if there is a value and it SHALL be an expression of length. If system is present, it SHALL be UCUM.",
  holds: elements.dis1,
}
export const dom2: Invariant = {
  key: "dom-2",
  severity: "error",
  message: "If the resource is contained in another resource, it SHALL NOT contain nested Resources",
  holds: elements.dom2,
}
export const dom3: Invariant = {
  key: "dom-3",
  severity: "error",
  message:
    "If the resource is contained in another resource, it SHALL be referred to from elsewhere in the resource or SHALL refer to the containing resource",
  holds: elements.dom3,
}
export const dom4: Invariant = {
  key: "dom-4",
  severity: "error",
  message: "If a resource is contained in another resource, it SHALL NOT have a meta.versionId or a meta.lastUpdated",
  holds: elements.dom4,
}
export const dom5: Invariant = {
  key: "dom-5",
  severity: "error",
  message: "If a resource is contained in another resource, it SHALL NOT have a security label",
  holds: elements.dom5,
}
export const dom6: Invariant = {
  key: "dom-6",
  severity: "warning",
  message: "A resource should have narrative for robust management",
  holds: elements.dom6,
}
export const drq1: Invariant = {
  key: "drq-1",
  severity: "error",
  message: "Either a path or a searchParam must be provided, but not both",
  holds: elements.drq1,
}
export const drq2: Invariant = {
  key: "drq-2",
  severity: "error",
  message: "Either a path or a searchParam must be provided, but not both",
  holds: elements.drq2,
}
export const drt1: Invariant = {
  key: "drt-1",
  severity: "error",
  message:
    "There SHALL be a code if there is a value and it SHALL be an expression of time. If system is present, it SHALL be UCUM.",
  holds: elements.drt1,
}
export const ees0: Invariant = {
  key: "ees-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.ees0,
}
export const eld1: Invariant = {
  key: "eld-1",
  severity: "error",
  message: "If there are no discriminators, there must be a definition",
  holds: elements.eld1,
}
export const eld12: Invariant = {
  key: "eld-12",
  severity: "error",
  message: "ValueSet SHALL start with http:// or https:// or urn:",
  holds: elements.eld12,
}
export const eld13: Invariant = {
  key: "eld-13",
  severity: "error",
  message: "Types must be unique by code",
  holds: elements.eld13,
}
export const eld14: Invariant = {
  key: "eld-14",
  severity: "error",
  message: "Constraints must be unique by key",
  holds: elements.eld14,
}
export const eld15: Invariant = {
  key: "eld-15",
  severity: "error",
  message: "default value and meaningWhenMissing are mutually exclusive",
  holds: elements.eld15,
}
export const eld16: Invariant = {
  key: "eld-16",
  severity: "error",
  message: 'sliceName must be composed of proper tokens separated by "/"',
  holds: elements.eld16,
}
export const eld17: Invariant = {
  key: "eld-17",
  severity: "error",
  message: "targetProfile is only allowed if the type is Reference or canonical",
  holds: elements.eld17,
}
export const eld18: Invariant = {
  key: "eld-18",
  severity: "error",
  message: "Must have a modifier reason if isModifier = true",
  holds: elements.eld18,
}
export const eld19: Invariant = {
  key: "eld-19",
  severity: "error",
  message: "Element names cannot include some special characters",
  holds: elements.eld19,
}
export const eld2: Invariant = { key: "eld-2", severity: "error", message: "Min <= Max", holds: elements.eld2 }
export const eld20: Invariant = {
  key: "eld-20",
  severity: "warning",
  message:
    "Element names should be simple alphanumerics with a max of 64 characters, or code generation tools may be broken",
  holds: elements.eld20,
}
export const eld21: Invariant = {
  key: "eld-21",
  severity: "warning",
  message: "Constraints should have an expression or else validators will not be able to enforce them",
  holds: elements.eld21,
}
export const eld22: Invariant = {
  key: "eld-22",
  severity: "error",
  message: "sliceIsConstraining can only appear if slicename is present",
  holds: elements.eld22,
}
export const eld3: Invariant = {
  key: "eld-3",
  severity: "error",
  message: 'Max SHALL be a number or "*"',
  holds: elements.eld3,
}
export const eld4: Invariant = {
  key: "eld-4",
  severity: "error",
  message: "Aggregation may only be specified if one of the allowed types for the element is a reference",
  holds: elements.eld4,
}
export const eld5: Invariant = {
  key: "eld-5",
  severity: "error",
  message:
    "if the element definition has a contentReference, it cannot have type, defaultValue, fixed, pattern, example, minValue, maxValue, maxLength, or binding",
  holds: elements.eld5,
}
export const eld6: Invariant = {
  key: "eld-6",
  severity: "error",
  message: "Fixed value may only be specified if there is one type",
  holds: elements.eld6,
}
export const eld7: Invariant = {
  key: "eld-7",
  severity: "error",
  message: "Pattern may only be specified if there is one type",
  holds: elements.eld7,
}
export const eld8: Invariant = {
  key: "eld-8",
  severity: "error",
  message: "Pattern and fixed are mutually exclusive",
  holds: elements.eld8,
}
export const esc0: Invariant = {
  key: "esc-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.esc0,
}
export const evd0: Invariant = {
  key: "evd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.evd0,
}
export const evi0: Invariant = {
  key: "evi-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.evi0,
}
export const evv0: Invariant = {
  key: "evv-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.evv0,
}
export const exp1: Invariant = {
  key: "exp-1",
  severity: "error",
  message: "An expression or a reference must be provided",
  holds: elements.exp1,
}
export const ext1: Invariant = {
  key: "ext-1",
  severity: "error",
  message: "Must have either extensions or value[x], not both",
  holds: elements.ext1,
}
export const fhs1: Invariant = {
  key: "fhs-1",
  severity: "error",
  message: "Can have age[x] or born[x], but not both",
  holds: clinical.fhs1,
}
export const fhs2: Invariant = {
  key: "fhs-2",
  severity: "error",
  message: "Can only have estimatedAge if age[x] is present",
  holds: clinical.fhs2,
}
export const gdf0: Invariant = {
  key: "gdf-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.gdf0,
}
export const gol1: Invariant = {
  key: "gol-1",
  severity: "error",
  message: "Goal.target.measure is required if Goal.target.detail is populated",
  holds: clinical.gol1,
}
export const grp1: Invariant = {
  key: "grp-1",
  severity: "error",
  message: 'Can only have members if group is "actual"',
  holds: infrastructure.grp1,
}
export const ig0: Invariant = {
  key: "ig-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.ig0,
}
export const ig1: Invariant = {
  key: "ig-1",
  severity: "error",
  message: "If a resource has a groupingId, it must refer to a grouping defined in the Implementation Guide",
  holds: infrastructure.ig1,
}
export const ig2: Invariant = {
  key: "ig-2",
  severity: "error",
  message: "If a resource has a fhirVersion, it must be oe of the versions defined for the Implementation Guide",
  holds: infrastructure.ig2,
}
export const imm1: Invariant = {
  key: "imm-1",
  severity: "error",
  message: "One of documentType or reference SHALL be present",
  holds: clinical.imm1,
}
export const imr1: Invariant = {
  key: "imr-1",
  severity: "error",
  message: "One of vaccineCode or targetDisease SHALL be present",
  holds: clinical.imr1,
}
export const inv1Parameters: Invariant = {
  key: "inv-1",
  severity: "error",
  message: "A parameter must have one and only one of (value, resource, part)",
  holds: infrastructure.inv1Parameters,
}
export const inv1Task: Invariant = {
  key: "inv-1",
  severity: "error",
  message: "Last modified date must be greater than or equal to authored-on date.",
  holds: infrastructure.inv1Task,
}
export const inv1TestReport: Invariant = {
  key: "inv-1",
  severity: "error",
  message: "Setup action SHALL contain either an operation or assert but not both.",
  holds: infrastructure.inv1TestReport,
}
export const inv2: Invariant = {
  key: "inv-2",
  severity: "error",
  message: "Test action SHALL contain either an operation or assert but not both.",
  holds: infrastructure.inv2,
}
export const ipn1: Invariant = {
  key: "ipn-1",
  severity: "error",
  message: "The organization SHALL at least have a name or an idendtifier, and possibly more than one",
  holds: clinical.ipn1,
}
export const lib0: Invariant = {
  key: "lib-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.lib0,
}
export const lnk1: Invariant = {
  key: "lnk-1",
  severity: "error",
  message: "Must have at least two items",
  holds: infrastructure.lnk1,
}
export const lst1: Invariant = {
  key: "lst-1",
  severity: "error",
  message: "A list can only have an emptyReason if it is empty",
  holds: infrastructure.lst1,
}
export const lst2: Invariant = {
  key: "lst-2",
  severity: "error",
  message: 'The deleted flag can only be used if the mode of the list is "changes"',
  holds: infrastructure.lst2,
}
export const lst3: Invariant = {
  key: "lst-3",
  severity: "error",
  message: 'An entry date can only be used if the mode of the list is "working"',
  holds: infrastructure.lst3,
}
export const mad1: Invariant = {
  key: "mad-1",
  severity: "error",
  message: "SHALL have at least one of dosage.dose or dosage.rate[x]",
  holds: clinical.mad1,
}
export const md1: Invariant = {
  key: "md-1",
  severity: "error",
  message: "Max must be postive int or *",
  holds: infrastructure.md1,
}
export const mdd1: Invariant = {
  key: "mdd-1",
  severity: "error",
  message: "whenHandedOver cannot be before whenPrepared",
  holds: clinical.mdd1,
}
export const mea0: Invariant = {
  key: "mea-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.mea0,
}
export const mea1: Invariant = {
  key: "mea-1",
  severity: "error",
  message: "Stratifier SHALL be either a single criteria or a set of criteria components",
  holds: infrastructure.mea1,
}
export const mrp1: Invariant = {
  key: "mrp-1",
  severity: "error",
  message: "Measure Reports used for data collection SHALL NOT communicate group and score information",
  holds: infrastructure.mrp1,
}
export const mrp2: Invariant = {
  key: "mrp-2",
  severity: "error",
  message: "Stratifiers SHALL be either a single criteria or a set of criteria components",
  holds: infrastructure.mrp2,
}
export const msd0: Invariant = {
  key: "msd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.msd0,
}
export const msq3: Invariant = {
  key: "msq-3",
  severity: "error",
  message: "Only 0 and 1 are valid for coordinateSystem",
  holds: infrastructure.msq3,
}
export const msq5: Invariant = {
  key: "msq-5",
  severity: "error",
  message: "GenomeBuild and chromosome must be both contained if either one of them is contained",
  holds: infrastructure.msq5,
}
export const msq6: Invariant = {
  key: "msq-6",
  severity: "error",
  message:
    "Have and only have one of the following elements in referenceSeq : 1. genomeBuild ; 2 referenceSeqId; 3. referenceSeqPointer; 4. referenceSeqString;",
  holds: infrastructure.msq6,
}
export const nor1: Invariant = {
  key: "nor-1",
  severity: "warning",
  message: "Nutrition Order SHALL contain either Oral Diet , Supplement, or Enteral Formula class",
  holds: clinical.nor1,
}
export const nsd0: Invariant = {
  key: "nsd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.nsd0,
}
export const nsd1: Invariant = {
  key: "nsd-1",
  severity: "error",
  message: "Root systems cannot have uuid identifiers",
  holds: infrastructure.nsd1,
}
export const nsd2: Invariant = {
  key: "nsd-2",
  severity: "error",
  message: "Can't have more than one preferred identifier for a type",
  holds: infrastructure.nsd2,
}
export const obs3: Invariant = {
  key: "obs-3",
  severity: "error",
  message: "Must have at least a low or a high or text",
  holds: clinical.obs3,
}
export const obs6: Invariant = {
  key: "obs-6",
  severity: "error",
  message: "dataAbsentReason SHALL only be present if Observation.value[x] is not present",
  holds: clinical.obs6,
}
export const obs7: Invariant = {
  key: "obs-7",
  severity: "error",
  message:
    "If Observation.code is the same as an Observation.component.code then the value element associated with the code SHALL NOT be present",
  holds: clinical.obs7,
}
export const opd0: Invariant = {
  key: "opd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.opd0,
}
export const opd1: Invariant = {
  key: "opd-1",
  severity: "error",
  message: "Either a type must be provided, or parts",
  holds: conformance.opd1,
}
export const opd2: Invariant = {
  key: "opd-2",
  severity: "error",
  message: "A search type can only be specified for parameters of type string",
  holds: conformance.opd2,
}
export const opd3: Invariant = {
  key: "opd-3",
  severity: "error",
  message: "A targetProfile can only be specified for parameters of type Reference or Canonical",
  holds: conformance.opd3,
}
export const org1: Invariant = {
  key: "org-1",
  severity: "error",
  message: "The organization SHALL at least have a name or an identifier, and possibly more than one",
  holds: clinical.org1,
}
export const org2: Invariant = {
  key: "org-2",
  severity: "error",
  message: "An address of an organization can never be of use 'home'",
  holds: clinical.org2,
}
export const org3: Invariant = {
  key: "org-3",
  severity: "error",
  message: "The telecom of an organization can never be of use 'home'",
  holds: clinical.org3,
}
export const pat1: Invariant = {
  key: "pat-1",
  severity: "error",
  message: "SHALL at least contain a contact's details or a reference to an organization",
  holds: clinical.pat1,
}
export const pdf0: Invariant = {
  key: "pdf-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.pdf0,
}
export const per1: Invariant = {
  key: "per-1",
  severity: "error",
  message: "If present, start SHALL have a lower value than end",
  holds: elements.per1,
}
export const ppc1: Invariant = {
  key: "ppc-1",
  severity: "error",
  message: "Either a Policy or PolicyRule",
  holds: infrastructure.ppc1,
}
export const prr1: Invariant = {
  key: "prr-1",
  severity: "error",
  message: "orderDetail SHALL only be present if code is present",
  holds: clinical.prr1,
}
export const qrs1: Invariant = {
  key: "qrs-1",
  severity: "error",
  message: "Nested item can't be beneath both item and answer",
  holds: clinical.qrs1,
}
export const qty3: Invariant = {
  key: "qty-3",
  severity: "error",
  message: "If a code for the unit is present, the system SHALL also be present",
  holds: elements.qty3,
}
export const que0: Invariant = {
  key: "que-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.que0,
}
export const que1: Invariant = {
  key: "que-1",
  severity: "error",
  message: "Group items must have nested items, display items cannot have nested items",
  holds: clinical.que1,
}
export const que10: Invariant = {
  key: "que-10",
  severity: "error",
  message: "Maximum length can only be declared for simple question types",
  holds: clinical.que10,
}
export const que11: Invariant = {
  key: "que-11",
  severity: "error",
  message: "If one or more answerOption is present, initial[x] must be missing",
  holds: clinical.que11,
}
export const que12: Invariant = {
  key: "que-12",
  severity: "error",
  message: "If there are more than one enableWhen, enableBehavior must be specified",
  holds: clinical.que12,
}
export const que13: Invariant = {
  key: "que-13",
  severity: "error",
  message: "Can only have multiple initial values for repeating items",
  holds: clinical.que13,
}
export const que2: Invariant = {
  key: "que-2",
  severity: "error",
  message: "The link ids for groups and questions must be unique within the questionnaire",
  holds: clinical.que2,
}
export const que3: Invariant = {
  key: "que-3",
  severity: "error",
  message: 'Display items cannot have a "code" asserted',
  holds: clinical.que3,
}
export const que4: Invariant = {
  key: "que-4",
  severity: "error",
  message: "A question cannot have both answerOption and answerValueSet",
  holds: clinical.que4,
}
export const que5: Invariant = {
  key: "que-5",
  severity: "error",
  message: "Only 'choice' and 'open-choice' items can have answerValueSet",
  holds: clinical.que5,
}
export const que6: Invariant = {
  key: "que-6",
  severity: "error",
  message: "Required and repeat aren't permitted for display items",
  holds: clinical.que6,
}
export const que7: Invariant = {
  key: "que-7",
  severity: "error",
  message: "If the operator is 'exists', the value must be a boolean",
  holds: clinical.que7,
}
export const que8: Invariant = {
  key: "que-8",
  severity: "error",
  message: "Initial values can't be specified for groups or display items",
  holds: clinical.que8,
}
export const que9: Invariant = {
  key: "que-9",
  severity: "error",
  message: 'Read-only can\'t be specified for "display" items',
  holds: clinical.que9,
}
export const ras1: Invariant = {
  key: "ras-1",
  severity: "error",
  message: "low and high must be percentages, if present",
  holds: clinical.ras1,
}
export const ras2: Invariant = { key: "ras-2", severity: "error", message: "Must be <= 100", holds: clinical.ras2 }
export const rat1: Invariant = {
  key: "rat-1",
  severity: "error",
  message:
    "Numerator and denominator SHALL both be present, or both are absent. If both are absent, there SHALL be some extension present",
  holds: elements.rat1,
}
export const red0: Invariant = {
  key: "red-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.red0,
}
export const ref1: Invariant = {
  key: "ref-1",
  severity: "error",
  message: "SHALL have a contained resource if a local reference is provided",
  holds: elements.ref1,
}
export const rng2: Invariant = {
  key: "rng-2",
  severity: "error",
  message: "If present, low SHALL have a lower value than high",
  holds: elements.rng2,
}
export const rqg1: Invariant = {
  key: "rqg-1",
  severity: "error",
  message: "Must have resource or action but not both",
  holds: clinical.rqg1,
}
export const rsd0: Invariant = {
  key: "rsd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.rsd0,
}
export const rvs0: Invariant = {
  key: "rvs-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.rvs0,
}
export const sdf0: Invariant = {
  key: "sdf-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.sdf0,
}
export const sdf1: Invariant = {
  key: "sdf-1",
  severity: "error",
  message: "Element paths must be unique unless the structure is a constraint",
  holds: conformance.sdf1,
}
export const sdf10: Invariant = {
  key: "sdf-10",
  severity: "error",
  message: "provide either a binding reference or a description (or both)",
  holds: conformance.sdf10,
}
export const sdf11: Invariant = {
  key: "sdf-11",
  severity: "error",
  message: "If there's a type, its content must match the path name in the first element of a snapshot",
  holds: conformance.sdf11,
}
export const sdf14: Invariant = {
  key: "sdf-14",
  severity: "error",
  message: "All element definitions must have an id",
  holds: conformance.sdf14,
}
export const sdf15: Invariant = {
  key: "sdf-15",
  severity: "error",
  message: "The first element in a snapshot has no type unless model is a logical model.",
  holds: conformance.sdf15,
}
export const sdf15a: Invariant = {
  key: "sdf-15a",
  severity: "error",
  message:
    'If the first element in a differential has no "." in the path and it\'s not a logical model, it has no type',
  holds: conformance.sdf15a,
}
export const sdf16: Invariant = {
  key: "sdf-16",
  severity: "error",
  message: "All element definitions must have unique ids (snapshot)",
  holds: conformance.sdf16,
}
export const sdf17: Invariant = {
  key: "sdf-17",
  severity: "error",
  message: "All element definitions must have unique ids (diff)",
  holds: conformance.sdf17,
}
export const sdf18: Invariant = {
  key: "sdf-18",
  severity: "error",
  message: "Context Invariants can only be used for extensions",
  holds: conformance.sdf18,
}
export const sdf19: Invariant = {
  key: "sdf-19",
  severity: "error",
  message: "FHIR Specification models only use FHIR defined types",
  holds: conformance.sdf19,
}
export const sdf2: Invariant = {
  key: "sdf-2",
  severity: "error",
  message: "Must have at least a name or a uri (or both)",
  holds: conformance.sdf2,
}
export const sdf20: Invariant = {
  key: "sdf-20",
  severity: "error",
  message: "No slicing on the root element",
  holds: conformance.sdf20,
}
export const sdf21: Invariant = {
  key: "sdf-21",
  severity: "error",
  message: "Default values can only be specified on specializations",
  holds: conformance.sdf21,
}
export const sdf22: Invariant = {
  key: "sdf-22",
  severity: "error",
  message: "FHIR Specification models never have default values",
  holds: conformance.sdf22,
}
export const sdf23: Invariant = {
  key: "sdf-23",
  severity: "error",
  message: "No slice name on root",
  holds: conformance.sdf23,
}
export const sdf3: Invariant = {
  key: "sdf-3",
  severity: "error",
  message: "Each element definition in a snapshot must have a formal definition and cardinalities",
  holds: conformance.sdf3,
}
export const sdf4: Invariant = {
  key: "sdf-4",
  severity: "error",
  message: "If the structure is not abstract, then there SHALL be a baseDefinition",
  holds: conformance.sdf4,
}
export const sdf5: Invariant = {
  key: "sdf-5",
  severity: "error",
  message: "If the structure defines an extension then the structure must have context information",
  holds: conformance.sdf5,
}
export const sdf6: Invariant = {
  key: "sdf-6",
  severity: "error",
  message: "A structure must have either a differential, or a snapshot (or both)",
  holds: conformance.sdf6,
}
export const sdf8: Invariant = {
  key: "sdf-8",
  severity: "error",
  message:
    "All snapshot elements must start with the StructureDefinition's specified type for non-logical models, or with the same type name for logical models",
  holds: conformance.sdf8,
}
export const sdf8a: Invariant = {
  key: "sdf-8a",
  severity: "error",
  message:
    "In any differential, all the elements must start with the StructureDefinition's specified type for non-logical models, or with the same type name for logical models",
  holds: conformance.sdf8a,
}
export const sdf8b: Invariant = {
  key: "sdf-8b",
  severity: "error",
  message: "All snapshot elements must have a base definition",
  holds: conformance.sdf8b,
}
export const sdf9: Invariant = {
  key: "sdf-9",
  severity: "error",
  message:
    'In any snapshot or differential, no label, code or requirements on an element without a "." in the path (e.g. the first element)',
  holds: conformance.sdf9,
}
export const sev1: Invariant = {
  key: "sev-1",
  severity: "error",
  message: "Either a name or a query (NOT both)",
  holds: infrastructure.sev1,
}
export const smp0: Invariant = {
  key: "smp-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.smp0,
}
export const smp1: Invariant = {
  key: "smp-1",
  severity: "error",
  message: "Can only have an element if you have a context",
  holds: conformance.smp1,
}
export const smp2: Invariant = {
  key: "smp-2",
  severity: "error",
  message: "Must have a contextType if you have a context",
  holds: conformance.smp2,
}
export const spd0: Invariant = {
  key: "spd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.spd0,
}
export const spd1: Invariant = {
  key: "spd-1",
  severity: "error",
  message: "If an xpath is present, there SHALL be an xpathUsage",
  holds: conformance.spd1,
}
export const spd2: Invariant = {
  key: "spd-2",
  severity: "error",
  message: "Search parameters can only have chain names when the search parameter type is 'reference'",
  holds: conformance.spd2,
}
export const sqty1: Invariant = {
  key: "sqty-1",
  severity: "error",
  message: "The comparator is not used on a SimpleQuantity",
  holds: elements.sqty1,
}
export const tcp0: Invariant = {
  key: "tcp-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.tcp0,
}
export const tcp1: Invariant = {
  key: "tcp-1",
  severity: "error",
  message: "If there is more than one version, a version code must be defined",
  holds: conformance.tcp1,
}
export const tcp2: Invariant = {
  key: "tcp-2",
  severity: "error",
  message: "A Capability Statement SHALL have at least one of description, software, or implementation element.",
  holds: conformance.tcp2,
}
export const tcp3: Invariant = {
  key: "tcp-3",
  severity: "error",
  message: "If kind = instance, implementation must be present and software may be present",
  holds: conformance.tcp3,
}
export const tcp4: Invariant = {
  key: "tcp-4",
  severity: "error",
  message: "If kind = capability, implementation must be absent, software must be present",
  holds: conformance.tcp4,
}
export const tcp5: Invariant = {
  key: "tcp-5",
  severity: "error",
  message: "If kind = requirements, implementation and software must be absent",
  holds: conformance.tcp5,
}
export const tim1: Invariant = {
  key: "tim-1",
  severity: "error",
  message: "if there's a duration, there needs to be duration units",
  holds: elements.tim1,
}
export const tim10: Invariant = {
  key: "tim-10",
  severity: "error",
  message: "If there's a timeOfDay, there cannot be a when, or vice versa",
  holds: elements.tim10,
}
export const tim2: Invariant = {
  key: "tim-2",
  severity: "error",
  message: "if there's a period, there needs to be period units",
  holds: elements.tim2,
}
export const tim4: Invariant = {
  key: "tim-4",
  severity: "error",
  message: "duration SHALL be a non-negative value",
  holds: elements.tim4,
}
export const tim5: Invariant = {
  key: "tim-5",
  severity: "error",
  message: "period SHALL be a non-negative value",
  holds: elements.tim5,
}
export const tim6: Invariant = {
  key: "tim-6",
  severity: "error",
  message: "If there's a periodMax, there must be a period",
  holds: elements.tim6,
}
export const tim7: Invariant = {
  key: "tim-7",
  severity: "error",
  message: "If there's a durationMax, there must be a duration",
  holds: elements.tim7,
}
export const tim8: Invariant = {
  key: "tim-8",
  severity: "error",
  message: "If there's a countMax, there must be a count",
  holds: elements.tim8,
}
export const tim9: Invariant = {
  key: "tim-9",
  severity: "error",
  message: "If there's an offset, there must be a when (and not C, CM, CD, CV)",
  holds: elements.tim9,
}
export const trd1: Invariant = {
  key: "trd-1",
  severity: "error",
  message: "Either timing, or a data requirement, but not both",
  holds: elements.trd1,
}
export const trd2: Invariant = {
  key: "trd-2",
  severity: "error",
  message: "A condition only if there is a data requirement",
  holds: elements.trd2,
}
export const trd3: Invariant = {
  key: "trd-3",
  severity: "error",
  message: "A named event requires a name, a periodic event requires timing, and a data event requires data",
  holds: elements.trd3,
}
export const tst0: Invariant = {
  key: "tst-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.tst0,
}
export const tst1: Invariant = {
  key: "tst-1",
  severity: "error",
  message: "Setup action SHALL contain either an operation or assert but not both.",
  holds: infrastructure.tst1,
}
export const tst10: Invariant = {
  key: "tst-10",
  severity: "error",
  message:
    "Setup action assert SHALL contain either compareToSourceId and compareToSourceExpression, compareToSourceId and compareToSourcePath or neither.",
  holds: infrastructure.tst10,
}
export const tst11: Invariant = {
  key: "tst-11",
  severity: "error",
  message:
    "Test action assert SHALL contain either compareToSourceId and compareToSourceExpression, compareToSourceId and compareToSourcePath or neither.",
  holds: infrastructure.tst11,
}
export const tst12: Invariant = {
  key: "tst-12",
  severity: "error",
  message: "Setup action assert response and responseCode SHALL be empty when direction equals request",
  holds: infrastructure.tst12,
}
export const tst13: Invariant = {
  key: "tst-13",
  severity: "error",
  message: "Test action assert response and response and responseCode SHALL be empty when direction equals request",
  holds: infrastructure.tst13,
}
export const tst2: Invariant = {
  key: "tst-2",
  severity: "error",
  message: "Test action SHALL contain either an operation or assert but not both.",
  holds: infrastructure.tst2,
}
export const tst3: Invariant = {
  key: "tst-3",
  severity: "error",
  message: "Variable can only contain one of expression, headerField or path.",
  holds: infrastructure.tst3,
}
export const tst4: Invariant = {
  key: "tst-4",
  severity: "error",
  message: "TestScript metadata capability SHALL contain required or validated or both.",
  holds: infrastructure.tst4,
}
export const tst5: Invariant = {
  key: "tst-5",
  severity: "error",
  message: "Only a single assertion SHALL be present within setup action assert element.",
  holds: infrastructure.tst5,
}
export const tst6: Invariant = {
  key: "tst-6",
  severity: "error",
  message: "Only a single assertion SHALL be present within test action assert element.",
  holds: infrastructure.tst6,
}
export const tst7: Invariant = {
  key: "tst-7",
  severity: "error",
  message: "Setup operation SHALL contain either sourceId or targetId or params or url.",
  holds: infrastructure.tst7,
}
export const tst8: Invariant = {
  key: "tst-8",
  severity: "error",
  message: "Test operation SHALL contain either sourceId or targetId or params or url.",
  holds: infrastructure.tst8,
}
export const tst9: Invariant = {
  key: "tst-9",
  severity: "error",
  message: "Teardown operation SHALL contain either sourceId or targetId or params or url.",
  holds: infrastructure.tst9,
}
export const txt1: Invariant = {
  key: "txt-1",
  severity: "error",
  message:
    "The narrative SHALL contain only the basic html formatting elements and attributes described in chapters 7-11 (except section 4 of chapter 9) and 15 of the HTML 4.0 standard, <a> elements (either name or href), images and internally contained style attributes",
  holds: narrative.txt1,
}
export const txt2: Invariant = {
  key: "txt-2",
  severity: "error",
  message: "The narrative SHALL have some non-whitespace content",
  holds: narrative.txt2,
}
export const vsd0: Invariant = {
  key: "vsd-0",
  severity: "warning",
  message:
    "Name should be usable as an identifier for the module by machine processing applications such as code generation",
  holds: conformance.vsd0,
}
export const vsd1: Invariant = {
  key: "vsd-1",
  severity: "error",
  message: "A value set include/exclude SHALL have a value set or a system",
  holds: infrastructure.vsd1,
}
export const vsd10: Invariant = {
  key: "vsd-10",
  severity: "error",
  message: "Must have a system if a code is present",
  holds: infrastructure.vsd10,
}
export const vsd2: Invariant = {
  key: "vsd-2",
  severity: "error",
  message: "A value set with concepts or filters SHALL include a system",
  holds: infrastructure.vsd2,
}
export const vsd3: Invariant = {
  key: "vsd-3",
  severity: "error",
  message: "Cannot have both concept and filter",
  holds: infrastructure.vsd3,
}
export const vsd6: Invariant = {
  key: "vsd-6",
  severity: "error",
  message: "SHALL have a code or a display",
  holds: infrastructure.vsd6,
}
export const vsd9: Invariant = {
  key: "vsd-9",
  severity: "error",
  message: "Must have a code if not abstract",
  holds: infrastructure.vsd9,
}
