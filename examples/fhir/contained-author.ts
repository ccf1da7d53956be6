/** Finds the author that a document contains. A schema that knows Practitioner checks it as well. */
import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import { knowing } from "@effect-redox/fhir/FhirSchema"
import { Practitioner } from "@effect-redox/fhir/Practitioner"
import { isResource } from "@effect-redox/fhir/Resources"
import { decodeResult } from "@effect-redox/fhir/Validation"
import { Result } from "effect"

const json = {
  resourceType: "DocumentReference",
  status: "current",
  contained: [
    { resourceType: "Organization", id: "o", name: "Health One" },
    { resourceType: "Practitioner", id: "p", name: [{ family: "Granite", suffix: ["MD"] }] },
  ],
  author: [{ reference: "#p" }, { reference: "#o" }],
  content: [{ attachment: { url: "https://files.example.com/1.pdf", contentType: "application/pdf" } }],
}

const document = Result.getOrThrow(decodeResult(knowing(DocumentReference, Practitioner))(json))
console.log(document.contained?.find(isResource("Practitioner"))?.name?.[0]?.family)

// → Granite
