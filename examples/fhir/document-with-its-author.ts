/** Takes a document as an EHR gives it, whose references are the EHR's, and makes a Bundle that stands by itself. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import * as Bundles from "@effect-redox/fhir/Bundles"
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import type { Patient } from "@effect-redox/fhir/Patient"
import type { Practitioner } from "@effect-redox/fhir/Practitioner"
import { issues } from "@effect-redox/fhir/Validation"

const document: DocumentReference = {
  resourceType: "DocumentReference",
  id: "note-1",
  status: "current",
  subject: { reference: "Patient/1" },
  author: [{ reference: "https://ehr.example.com/fhir/Practitioner/7" }],
  custodian: { reference: "Organization/9" },
  content: [{ attachment: { url: "https://files.example.com/1.pdf", contentType: "application/pdf" } }],
}
const patient: Patient = { resourceType: "Patient", id: "1", name: [{ family: "Doe" }] }
const author: Practitioner = { resourceType: "Practitioner", id: "7", name: [{ family: "Granite" }] }

const { entry, unresolved } = Bundles.entries([
  { resource: document, fullUrl: "urn:uuid:6f1c6d0e-3a52-4d5e-9d8a-0c5a5f1f6b11" },
  { resource: patient, fullUrl: "urn:uuid:7c2a54d2-6f1e-4c55-9d8a-0c5a5f1f6b12" },
  {
    resource: author,
    fullUrl: "urn:uuid:0b8a7a4e-5f7d-4e0c-8f43-0f0f4c1d2e33",
    knownAs: ["https://ehr.example.com/fhir/Practitioner/7"],
  },
])
const bundle: Bundle = { resourceType: "Bundle", type: "collection", entry }

console.log(Bundles.find(bundle, "DocumentReference")?.author?.[0]?.reference)
console.log("not in the Bundle:", unresolved.map(({ type }) => type).join(", "))
console.log("problems:", issues(Bundle, { unknownElements: "reject" })(bundle).length)

// → urn:uuid:0b8a7a4e-5f7d-4e0c-8f43-0f0f4c1d2e33
// → not in the Bundle: Organization
// → problems: 0
