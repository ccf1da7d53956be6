/**
 * Names of common kinds of clinical documents, so that a code is sent with the name a chart can show.
 *
 * The codes are those of US Core's clinical notes and of HL7's value set of document types
 * (http://hl7.org/fhir/ValueSet/c80-doc-typecodes), with LOINC's names. This material contains content from LOINC
 * (http://loinc.org), which is copyright © Regenstrief Institute, Inc. and the LOINC Committee, and available at no cost
 * under the license at http://loinc.org/license.
 */
export const documentTypes: ReadonlyMap<string, string> = new Map([
  ["11488-4", "Consult note"],
  ["11490-0", "Physician Discharge summary"],
  ["11502-2", "Laboratory report"],
  ["11504-8", "Surgical operation note"],
  ["11506-3", "Progress note"],
  ["11524-6", "EKG study"],
  ["11526-1", "Pathology study"],
  ["18748-4", "Diagnostic imaging study"],
  ["18761-7", "Transfer summary note"],
  ["18842-5", "Discharge summary"],
  ["28570-0", "Procedure note"],
  ["34108-1", "Outpatient Note"],
  ["34111-5", "Emergency department Note"],
  ["34117-2", "History and physical note"],
  ["34133-9", "Summary of episode note"],
  ["34746-8", "Nurse Note"],
  ["47045-0", "Study report"],
  ["51847-2", "Assessment + Plan note"],
  ["57133-1", "Referral note"],
  ["59284-0", "Patient Consent"],
  ["60591-5", "Patient summary Document"],
  ["68608-9", "Summary note"],
])
