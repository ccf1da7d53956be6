/**
 * What to generate. Adding a resource of FHIR R4 is a line here and a run of `pnpm generate:fhir`: the datatypes and value
 * sets it reaches come with it.
 */

/** The resources a document message is made of; a `Bundle` knows these unless told otherwise. */
export const messageResources: ReadonlyArray<string> = [
  "Binary",
  "Bundle",
  "DocumentReference",
  "Encounter",
  "Location",
  "MessageHeader",
  "OperationOutcome",
  "Organization",
  "Patient",
  "Practitioner",
  "PractitionerRole",
  "RelatedPerson",
  "ServiceRequest",
]

/** Resources for other uses: `Bundle.of(Observation, …)` makes a Bundle know them. */
export const otherResources: ReadonlyArray<string> = ["DiagnosticReport", "Observation", "Questionnaire"]

/** The element whose type is the type parameter of the resource around it. */
export const openElement = "Bundle.entry.resource"
