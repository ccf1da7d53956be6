/** Checks a document against US Core's profile, and asks what US Core 9 recommends of notes. */
import type { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import * as Elements from "@effect-redox/fhir/Elements"
import * as UsCore from "@effect-redox/fhir/UsCore"

const files = ["https://files.example.com/1.pdf", "https://files.example.com/2.pdf"]
// DocumentReference.content may not be empty.
const content = Elements.nonEmpty(files.map((url) => ({ attachment: { url, contentType: "application/pdf" } })))
if (content === undefined) throw new Error("there is no file")

const document: DocumentReference = {
  resourceType: "DocumentReference",
  status: "current",
  type: { text: "Progress note" },
  subject: { reference: "Patient/1" },
  content,
}

for (const { path, rule } of UsCore.documentReference(document)) console.log(rule, path)
console.log(UsCore.noteAdvice(document).length > 0 ? "there is advice" : "a perfect note")

// → us-core-documentreference-6.1.0 DocumentReference.type
// → us-core-documentreference-6.1.0 DocumentReference.category
// → there is advice
