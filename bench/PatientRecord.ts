/**
 * A large Bundle, as a patient's whole record is: years of visits, each with its conditions, measurements, prescriptions and
 * claims, linked by `urn:uuid:`, in a transaction. Made up of numbers alone, always the same for a seed, and of no one.
 */
import type { BundleEntry } from "@effect-redox/fhir/Bundle"
import type { CodeableConcept } from "@effect-redox/fhir/CodeableConcept"
import type { FhirResource } from "@effect-redox/fhir/FhirResource"

const loinc = "http://loinc.org"
const snomed = "http://snomed.info/sct"
const terminology = "http://terminology.hl7.org/CodeSystem"
const usCore = "http://hl7.org/fhir/us/core/StructureDefinition"

const concept = (system: string, code: string, display: string): CodeableConcept => ({
  coding: [{ system, code, display }],
  text: display,
})

const measurements = [
  ["8302-2", "Body Height", "cm", 171],
  ["29463-7", "Body Weight", "kg", 74],
  ["39156-5", "Body Mass Index", "kg/m2", 25],
  ["8867-4", "Heart rate", "/min", 72],
  ["9279-1", "Respiratory rate", "/min", 14],
  ["2093-3", "Cholesterol", "mg/dL", 181],
  ["2339-0", "Glucose", "mg/dL", 92],
  ["6299-2", "Urea Nitrogen", "mg/dL", 15],
  ["38483-4", "Creatinine", "mg/dL", 0.9],
  ["2947-0", "Sodium", "mmol/L", 140],
] as const

const conditions = [
  ["195662009", "Acute viral pharyngitis"],
  ["444814009", "Viral sinusitis"],
  ["59621000", "Hypertension"],
  ["15777000", "Prediabetes"],
  ["65363002", "Otitis media"],
] as const

/** Numbers from 0 to 1 that look like chance and are the same in every run: Lehmer's generator. */
const chance = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** A record of about so many bytes, written with two spaces as files mostly are. */
export const patientRecord = (bytes: number, seed = 1) => {
  const random = chance(seed)
  const hex = (length: number): string => Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join("")
  const uuid = (): string => `urn:uuid:${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
  const entry: Array<BundleEntry<FhirResource>> = []
  const written = { bytes: 0 }
  const add = (resource: FhirResource): string => {
    const fullUrl = uuid()
    entry.push({ fullUrl, resource, request: { method: "POST", url: resource.resourceType } })
    written.bytes += JSON.stringify(resource, undefined, 2).length * 1.45
    return fullUrl
  }
  const organization = add({
    resourceType: "Organization",
    identifier: [{ system: "urn:example:organizations", value: hex(8) }],
    active: true,
    type: [concept(`${terminology}/organization-type`, "prov", "Healthcare Provider")],
    name: "Harbour Street Hospital",
    telecom: [{ system: "phone", value: "+1 555 010 0100" }],
    address: [{ line: ["1 Harbour Street"], city: "Monroe", state: "WI", postalCode: "53566", country: "US" }],
  })
  const practitioner = add({
    resourceType: "Practitioner",
    identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }],
    active: true,
    name: [{ family: "Granite", given: ["Pat"], prefix: ["Dr."] }],
  })
  const patient = add({
    resourceType: "Patient",
    text: { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml">Made for measurements</div>' },
    extension: [
      {
        url: `${usCore}/us-core-race`,
        extension: [
          { url: "ombCategory", valueCoding: { system: "urn:oid:2.16.840.1.113883.6.238", code: "2131-1" } },
          { url: "text", valueString: "Other Race" },
        ],
      },
      { url: `${usCore}/us-core-birthsex`, valueCode: "F" },
    ],
    identifier: [
      {
        type: concept(`${terminology}/v2-0203`, "MR", "Medical Record Number"),
        system: "urn:example:mr",
        value: hex(12),
      },
      { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-99-9999" },
    ],
    name: [{ use: "official", family: "Doe", given: ["Jane", "Q"], prefix: ["Ms."] }],
    telecom: [{ system: "phone", value: "+1 555 010 0199", use: "home" }],
    gender: "female",
    birthDate: "1980-01-01",
    address: [{ line: ["4762 Hickory Street"], city: "Monroe", state: "WI", postalCode: "53566", country: "US" }],
    maritalStatus: concept(`${terminology}/v3-MaritalStatus`, "S", "Never Married"),
    multipleBirthBoolean: false,
    communication: [{ language: concept("urn:ietf:bcp:47", "en-US", "English") }],
  })
  const addVisit = (visit: number): void => {
    const date = `${1990 + (visit % 35)}-0${1 + (visit % 9)}-1${visit % 10}`
    const start = `${date}T0${visit % 10}:15:0${visit % 6}-05:00`
    const end = `${date}T1${visit % 10}:15:0${visit % 6}-05:00`
    const encounter = add({
      resourceType: "Encounter",
      status: "finished",
      class: { system: `${terminology}/v3-ActCode`, code: "AMB" },
      type: [concept(snomed, "162673000", "General examination of patient (procedure)")],
      subject: { reference: patient, display: "Ms. Jane Q Doe" },
      participant: [{ period: { start, end }, individual: { reference: practitioner, display: "Dr. Pat Granite" } }],
      period: { start, end },
      serviceProvider: { reference: organization, display: "Harbour Street Hospital" },
    })
    const [code, display] = conditions[Math.floor(random() * conditions.length)] ?? conditions[0]
    const condition = add({
      resourceType: "Condition",
      clinicalStatus: concept(`${terminology}/condition-clinical`, "resolved", "Resolved"),
      verificationStatus: concept(`${terminology}/condition-ver-status`, "confirmed", "Confirmed"),
      category: [concept(`${terminology}/condition-category`, "encounter-diagnosis", "Encounter Diagnosis")],
      code: concept(snomed, code, display),
      subject: { reference: patient },
      encounter: { reference: encounter },
      onsetDateTime: start,
      abatementDateTime: end,
      recordedDate: start,
    })
    const results = measurements.map(([measured, name, unit, usual]) =>
      add({
        resourceType: "Observation",
        status: "final",
        category: [concept(`${terminology}/observation-category`, "vital-signs", "vital-signs")],
        code: concept(loinc, measured, name),
        subject: { reference: patient },
        encounter: { reference: encounter },
        effectiveDateTime: start,
        issued: start,
        valueQuantity: {
          value: Math.round(usual * (0.9 + random() / 5) * 100) / 100,
          unit,
          system: "http://unitsofmeasure.org",
          code: unit,
        },
      }),
    )
    add({
      resourceType: "DiagnosticReport",
      status: "final",
      category: [concept(`${terminology}/v2-0074`, "LAB", "Laboratory")],
      code: concept(loinc, "51990-0", "Basic Metabolic Panel"),
      subject: { reference: patient },
      encounter: { reference: encounter },
      effectiveDateTime: start,
      issued: start,
      result: results.map((reference) => ({ reference })),
    })
    const prescription = add({
      resourceType: "MedicationRequest",
      status: "stopped",
      intent: "order",
      medicationCodeableConcept: concept(
        "http://www.nlm.nih.gov/research/umls/rxnorm",
        "313782",
        "Acetaminophen 325 MG",
      ),
      subject: { reference: patient },
      encounter: { reference: encounter },
      authoredOn: start,
      requester: { reference: practitioner },
      reasonReference: [{ reference: condition }],
      dosageInstruction: [
        {
          sequence: 1,
          timing: { repeat: { frequency: 1, period: 4, periodUnit: "h" } },
          asNeededBoolean: true,
          doseAndRate: [{ doseQuantity: { value: 1 } }],
        },
      ],
    })
    add({
      resourceType: "Claim",
      status: "active",
      type: concept(`${terminology}/claim-type`, "pharmacy", "Pharmacy"),
      use: "claim",
      patient: { reference: patient },
      billablePeriod: { start, end },
      created: end,
      provider: { reference: organization },
      priority: concept(`${terminology}/processpriority`, "normal", "Normal"),
      prescription: { reference: prescription },
      insurance: [{ sequence: 1, focal: true, coverage: { display: "Humana" } }],
      item: [
        {
          sequence: 1,
          productOrService: concept(snomed, "162673000", "Examination"),
          encounter: [{ reference: encounter }],
        },
      ],
      total: { value: Math.round(random() * 10_000) / 100, currency: "USD" },
    })
  }
  for (let visit = 0; written.bytes < bytes; visit++) addVisit(visit)
  return { resourceType: "Bundle", type: "transaction", entry } as const
}
