/** Checks resources of any type, with all of R4 in the program. */
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { issues } from "@effect-redox/fhir/Validation"

const check = issues(FhirResource, { unknownElements: "reject" })

const resources = [
  {
    resourceType: "Immunization",
    status: "completed",
    vaccineCode: { text: "MMR" },
    patient: { display: "Jane" },
    occurrenceString: "as a child",
  },
  { resourceType: "Appointment", status: "booked", participant: [{ status: "accepted" }] },
  { resourceType: "Spaceship" },
]
for (const resource of resources) {
  const found = check(resource)
  console.log(resource.resourceType, found.length === 0 ? "is valid" : found.map(({ rule }) => rule).join(", "))
}

// → Immunization is valid
// → Appointment app-1, app-3
// → Spaceship unknown-resource
