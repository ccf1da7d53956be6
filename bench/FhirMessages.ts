/** The messages the FHIR benchmark validates: what this library sends for one document, by URL and embedded. */
import { DocumentMessage } from "@effect-redox/core"
import type { Bundle } from "@effect-redox/fhir/Bundle"
import type { Patient } from "@effect-redox/fhir/Patient"

const patient: Patient = {
  resourceType: "Patient",
  identifier: [
    { system: "urn:redox:health-one:MR", value: "0000000003" },
    { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-99-9999" },
  ],
  name: [{ use: "official", family: "Doe", given: ["Jane", "Q"] }],
  telecom: [
    { system: "phone", value: "+1 555 010 0100", use: "home" },
    { system: "email", value: "jane.doe@example.com" },
  ],
  gender: "female",
  birthDate: "1980-01-01",
  address: [
    { use: "home", line: ["4762 Hickory Street"], city: "Monroe", state: "WI", postalCode: "53566", country: "US" },
  ],
}

const build = (attachment: DocumentMessage.DocumentAttachment): Bundle =>
  DocumentMessage.build({
    patient,
    document: {
      type: DocumentMessage.loinc("11506-3", "Progress note"),
      author: [{ reference: "urn:uuid:5a2f2d0e-6d2b-4c41-a2c6-3c1c6a9f7d10" }],
      context: { period: { start: "2026-03-17T09:00:00Z", end: "2026-03-17T09:25:00Z" } },
    },
    attachment: { ...attachment, title: "Progress note", creation: "2026-03-17T09:29:00Z" },
    entries: [
      {
        fullUrl: "urn:uuid:5a2f2d0e-6d2b-4c41-a2c6-3c1c6a9f7d10",
        resource: {
          resourceType: "Practitioner",
          identifier: [{ system: "http://hl7.org/fhir/sid/us-npi", value: "1234567893" }],
          name: [{ family: "Granite", given: ["Pat"], suffix: ["MD"] }],
        },
      },
    ],
    identifiers: {
      bundle: "3f8b6d1e-63a4-4a0b-9f5c-0d5f8e2b7a11",
      message: "8c1f7b52-2f0a-4f0e-8d7e-5b8a3c9d1e22",
      document: "d2719a4b-9c57-4d3e-b1a6-7e0f4c8b5d33",
    },
    source: { name: "Benchmark", endpoint: "7ce6f387-c33c-417d-8682-81e83628cbd9" },
    timestamp: "2026-03-17T09:30:00Z",
  })

/** A message whose file was uploaded. */
export const messageByUrl: Bundle = build({
  contentType: "application/pdf",
  url: "https://blob.redoxengine.com/upload/6f1a0e5c-6c0b-4c8f-9d0a-3d2f1b7e9c44",
  size: 204800,
  hash: "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
})

// Not the same byte over and over: text and bytes that repeat are read faster.
const bytes = Uint8Array.from({ length: 204_800 }, (_, i) => (i * 2_654_435_761) >>> 24)

/** A message with a file of 200 KB in it. */
export const messageEmbedded: Bundle = build({
  contentType: "application/pdf",
  data: Buffer.from(bytes).toString("base64"),
  size: bytes.length,
  hash: "2jmj7l5rSw0yVb/vlWAYkK/YBwk=",
})
