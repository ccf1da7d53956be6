/**
 * What US Core asks of a document and its patient, beyond R4: the rules of two profiles of US Core 6.1.0, and, as advice, what
 * US Core 9.0.0 says of writing clinical notes.
 *
 * This is not a profile engine: it has these rules and no others, as functions. What a profile says in words only, or of
 * terminology that cannot be listed (which LOINC codes are of documents), is left to HL7's validator.
 */
import { has, type Json, objects, text, values } from "./internal/invariants/read.ts"
import { isObject } from "./internal/json.ts"
import { typeInUrl } from "./internal/resourceTypes.ts"
import type { FhirIssue } from "./Validation.ts"

/** http://hl7.org/fhir/us/core/STU6.1/StructureDefinition-us-core-documentreference.html */
export const documentReferenceProfile =
  "http://hl7.org/fhir/us/core/StructureDefinition/us-core-documentreference|6.1.0"

/** http://hl7.org/fhir/us/core/STU6.1/StructureDefinition-us-core-patient.html */
export const patientProfile = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-patient|6.1.0"

const documentRule = "us-core-documentreference-6.1.0"
const patientRule = "us-core-patient-6.1.0"
const invariant = "us-core-6"
const noteRule = "us-core-writing-clinical-notes-9.0.0"

const loinc = "http://loinc.org"
const nullFlavor = "http://terminology.hl7.org/CodeSystem/v3-NullFlavor"
const categories = "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category"
const dataAbsent = "http://hl7.org/fhir/StructureDefinition/data-absent-reason"

/** Collects what is wrong with the resource of a type, at the root of a path. */
class Findings {
  readonly found: Array<FhirIssue> = []
  readonly #type: string
  constructor(type: string) {
    this.#type = type
  }
  add(path: string, rule: FhirIssue["rule"], message: string): void {
    this.found.push({ path: `${this.#type}.${path}`, rule, message })
  }
  /** An element that must be there. */
  need(holder: Json, key: string, path: string, rule: FhirIssue["rule"], message: string): void {
    if (!has(holder, key)) this.add(path === "" ? key : `${path}.${key}`, rule, message)
  }
}

const isDocumentType = (coding: Json): boolean =>
  (coding["system"] === loinc && /^[0-9]{1,5}-[0-9]$/.test(text(coding, "code"))) ||
  (coding["system"] === nullFlavor && coding["code"] === "UNK")

/**
 * What the US Core DocumentReference profile 6.1.0 requires beyond R4 and a DocumentReference lacks: a type in LOINC (or `UNK`),
 * a category, a Patient as its subject, at most one encounter, and a `url` or `data` in each attachment (`us-core-6`). None
 * when it conforms, as far as this module checks.
 *
 * @example
 * ```ts
 * import * as UsCore from "@effect-redox/fhir/UsCore"
 *
 * const found = UsCore.documentReference({ resourceType: "DocumentReference", status: "current", content: [] })
 * // [{ path: "DocumentReference.type", rule: "us-core-documentreference-6.1.0", message: "…" }, …]
 * ```
 */
export const documentReference = (document: unknown): ReadonlyArray<FhirIssue> => {
  const findings = new Findings("DocumentReference")
  if (!isObject(document)) return findings.found
  if (!objects(document, "type", "coding").some(isDocumentType)) {
    findings.add("type", documentRule, "expected a coding of the system http://loinc.org, or UNK of v3-NullFlavor")
  }
  findings.need(document, "category", "", documentRule, "expected at least one category, such as clinical-note")
  const [subject] = objects(document, "subject")
  if (subject === undefined) findings.add("subject", documentRule, "is required: a reference to the Patient")
  else {
    const type = typeInUrl(text(subject, "reference")) ?? subject["type"]
    if (type !== undefined && type !== "Patient") {
      findings.add("subject", documentRule, "expected a reference to a Patient")
    }
  }
  if (objects(document, "context", "encounter").length > 1) {
    findings.add("context.encounter", documentRule, "expected at most 1 encounter")
  }
  for (const [index, content] of objects(document, "content").entries()) {
    for (const attachment of objects(content, "attachment")) {
      if (!has(attachment, "url") && !has(attachment, "data")) {
        findings.add(`content[${index}].attachment`, invariant, "expected a url or data, or both")
      }
    }
  }
  return findings.found
}

/**
 * What the US Core Patient profile 6.1.0 requires beyond R4 and a Patient lacks: an identifier with system and value, a name
 * with a family or given name (`us-core-6`), a gender, and a system and value in each telecom. None when it conforms, as far as
 * this module checks.
 */
export const patient = (patient: unknown): ReadonlyArray<FhirIssue> => {
  const findings = new Findings("Patient")
  if (!isObject(patient)) return findings.found
  findings.need(patient, "identifier", "", patientRule, "expected at least one identifier")
  for (const [index, identifier] of objects(patient, "identifier").entries()) {
    for (const key of ["system", "value"]) {
      findings.need(identifier, key, `identifier[${index}]`, patientRule, "is required in an identifier")
    }
  }
  findings.need(patient, "name", "", patientRule, "expected at least one name")
  for (const [index, name] of objects(patient, "name").entries()) {
    const isNamed = has(name, "family") || has(name, "given")
    if (isNamed === values(name, "extension", "url").includes(dataAbsent)) {
      findings.add(
        `name[${index}]`,
        invariant,
        "expected a family or given name, or else a data-absent-reason extension",
      )
    }
  }
  findings.need(patient, "gender", "", patientRule, "is required: male | female | other | unknown")
  for (const [index, telecom] of objects(patient, "telecom").entries()) {
    for (const key of ["system", "value"]) {
      findings.need(telecom, key, `telecom[${index}]`, patientRule, "is required in a telecom")
    }
  }
  return findings.found
}

/** What servers of US Core 9 take inline. */
const mostInline = 5 * 1024 * 1024

const isText = /^text\//i
const isXml = /^(?:text|application)\/xml\b/i
const namesCharset = /;\s*charset=/i

/**
 * What US Core 9.0.0 recommends of a clinical note that is written to a chart, and a DocumentReference does not have. Its page is
 * informative, so this is advice: https://hl7.org/fhir/us/core/writing-clinical-notes.html
 */
export const noteAdvice = (document: unknown): ReadonlyArray<FhirIssue> => {
  const findings = new Findings("DocumentReference")
  if (!isObject(document)) return findings.found
  const advise = (path: string, message: string): void => findings.add(path, noteRule, message)
  if (!objects(document, "type", "coding").some((coding) => coding["system"] === loinc)) {
    advise("type", "expected a LOINC code, such as 11506-3 for a progress note")
  }
  const isNote = objects(document, "category", "coding").some(
    (coding) => coding["system"] === categories && coding["code"] === "clinical-note",
  )
  if (!isNote) advise("category", "expected the category clinical-note")
  if (!has(document, "identifier") && !has(document, "masterIdentifier")) {
    advise("identifier", "expected an identifier that stays the same, so that the note can be found again")
  }
  if (!has(document, "date")) advise("date", "expected the time at which the note was made available")
  if (!has(document, "author")) advise("author", "is missing: who wrote it, where it is known. Most EHRs want it")
  const context = objects(document, "context")[0] ?? {}
  if (!has(context, "encounter")) {
    advise(
      "context.encounter",
      "is missing: the visit it belongs to, where it is known. Many EHRs file a document with it",
    )
  }
  if (!has(context, "period")) advise("context.period", "is missing: the time of the care that it describes")
  for (const [path, references] of [
    ["author", objects(document, "author")],
    ["context.encounter", objects(context, "encounter")],
  ] as const) {
    for (const [index, reference] of references.entries()) {
      if (!has(reference, "display")) advise(`${path}[${index}].display`, "expected a text for people to read")
    }
  }
  const byPatient = objects(document, "author").some((author) =>
    ["Patient", "RelatedPerson"].includes(typeInUrl(text(author, "reference")) ?? text(author, "type")),
  )
  const isAsserted = objects(document, "meta", "security").some((label) => label["code"] === "PATAST")
  if (byPatient && !isAsserted) advise("meta.security", "expected the label PATAST on what a patient says")
  for (const [index, content] of objects(document, "content").entries()) {
    const path = `content[${index}]`
    for (const attachment of objects(content, "attachment")) {
      const type = text(attachment, "contentType")
      if (isXml.test(type) && !has(content, "format")) {
        advise(`${path}.format`, "is missing: the kind of XML, such as a CDA's template")
      }
      if (type === "") advise(`${path}.attachment.contentType`, "expected the MIME type of the file")
      if (isText.test(type) && !namesCharset.test(type)) {
        advise(
          `${path}.attachment.contentType`,
          "expected the charset, as in text/plain; charset=utf-8: without it, letters may be shown as others",
        )
      }
      if (text(attachment, "data").length * 0.75 > mostInline) {
        advise(`${path}.attachment.data`, "expected no more than 5 MiB inline; refer to a larger file by url")
      }
    }
  }
  return findings.found
}
