import * as UsCore from "@effect-redox/fhir/UsCore"
import type { FhirIssue } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"

const found = (issues: ReadonlyArray<FhirIssue>): ReadonlyArray<string> =>
  issues.map(({ path, rule }) => `${path} ${rule}`)

const document = {
  resourceType: "DocumentReference",
  status: "current",
  identifier: [{ system: "https://ehr.example.org/doc-ids", value: "CONS-2025-08-21-987" }],
  type: { coding: [{ system: "http://loinc.org", code: "11488-4" }] },
  category: [
    {
      coding: [
        {
          system: "http://hl7.org/fhir/us/core/CodeSystem/us-core-documentreference-category",
          code: "clinical-note",
        },
      ],
    },
  ],
  subject: { reference: "Patient/123" },
  author: [{ reference: "PractitionerRole/456", display: "Dr. Rivera (Endocrinology)" }],
  date: "2025-08-22T16:00:00Z",
  content: [
    {
      attachment: { contentType: "text/plain; charset=utf-8", data: "VmlzaXQ=" },
      format: { system: "urn:oid:1.3.6.1.4.1.19376.1.2.3", code: "urn:ihe:iti:xds:2017:mimeTypeSufficient" },
    },
  ],
  context: {
    encounter: [{ reference: "Encounter/enc-789", display: "Office visit" }],
    period: { start: "2025-08-21", end: "2025-08-21" },
  },
}

const patient = {
  resourceType: "Patient",
  identifier: [{ system: "urn:redox:health-one:MR", value: "0000000003" }],
  name: [{ family: "Doe", given: ["Jane"] }],
  telecom: [{ system: "phone", value: "+1 555 010 0100" }],
  gender: "female",
}

const documentRule = "us-core-documentreference-6.1.0"
const patientRule = "us-core-patient-6.1.0"
const noteRule = "us-core-writing-clinical-notes-9.0.0"

describe("US Core's DocumentReference", () => {
  it("conforms with a type in LOINC, a category, a Patient, an encounter and a file", () => {
    assert.deepStrictEqual(UsCore.documentReference(document), [])
    const unknown = { coding: [{ system: "http://terminology.hl7.org/CodeSystem/v3-NullFlavor", code: "UNK" }] }
    assert.deepStrictEqual(UsCore.documentReference({ ...document, type: unknown }), [])
  })

  it("is refused for what it lacks", () => {
    assert.deepStrictEqual(
      found(
        UsCore.documentReference({
          ...document,
          type: { text: "Note" },
          category: undefined,
          subject: { reference: "Group/1" },
          context: { encounter: [{ reference: "Encounter/1" }, { reference: "Encounter/2" }] },
          content: [{ attachment: { contentType: "text/plain" } }],
        }),
      ),
      [
        `DocumentReference.type ${documentRule}`,
        `DocumentReference.category ${documentRule}`,
        `DocumentReference.subject ${documentRule}`,
        `DocumentReference.context.encounter ${documentRule}`,
        "DocumentReference.content[0].attachment us-core-6",
      ],
    )
    assert.deepStrictEqual(found(UsCore.documentReference({ ...document, subject: undefined })), [
      `DocumentReference.subject ${documentRule}`,
    ])
    assert.deepStrictEqual(UsCore.documentReference("no object"), [])
  })
})

describe("US Core's Patient", () => {
  it("conforms with an identifier, a name and a gender", () => {
    assert.deepStrictEqual(UsCore.patient(patient), [])
  })

  it("is refused for what it lacks", () => {
    assert.deepStrictEqual(
      found(UsCore.patient({ ...patient, identifier: [{ value: "1" }], name: [{ text: "Jane" }], telecom: [{}] })),
      [
        `Patient.identifier[0].system ${patientRule}`,
        "Patient.name[0] us-core-6",
        `Patient.telecom[0].system ${patientRule}`,
        `Patient.telecom[0].value ${patientRule}`,
      ],
    )
    assert.deepStrictEqual(found(UsCore.patient({ resourceType: "Patient" })), [
      `Patient.identifier ${patientRule}`,
      `Patient.name ${patientRule}`,
      `Patient.gender ${patientRule}`,
    ])
  })

  it("may say why it has no name", () => {
    const extension = [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }]
    assert.deepStrictEqual(UsCore.patient({ ...patient, name: [{ extension }] }), [])
    assert.deepStrictEqual(found(UsCore.patient({ ...patient, name: [{ family: "Doe", extension }] })), [
      "Patient.name[0] us-core-6",
    ])
  })
})

describe("advice on notes", () => {
  it("is none for a note that has all that US Core 9 asks for", () => {
    assert.deepStrictEqual(UsCore.noteAdvice(document), [])
  })

  it("names what is missing", () => {
    const bare = {
      resourceType: "DocumentReference",
      status: "current",
      author: [{ reference: "Patient/1" }],
      content: [{ attachment: { contentType: "text/xml", data: "a".repeat(7_000_000) } }],
    }
    assert.deepStrictEqual(
      UsCore.noteAdvice(bare).map(({ path, rule }) => {
        assert.strictEqual(rule, noteRule)
        return path
      }),
      [
        "DocumentReference.type",
        "DocumentReference.category",
        "DocumentReference.identifier",
        "DocumentReference.date",
        "DocumentReference.context.encounter",
        "DocumentReference.context.period",
        "DocumentReference.author[0].display",
        "DocumentReference.meta.security",
        "DocumentReference.content[0].format",
        "DocumentReference.content[0].attachment.contentType",
        "DocumentReference.content[0].attachment.data",
      ],
    )
  })
})
