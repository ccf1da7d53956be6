/** A FHIR schema is an Effect schema: a field of a request's body, with a check of the program's own. */
import { Patient } from "@effect-redox/fhir/Patient"
import { Result, Schema } from "effect"

const Named = Patient.check(
  Schema.makeFilter((patient) => patient.name !== undefined || "the patient must have a name"),
)
const Admission = Schema.Struct({ ward: Schema.String, patient: Named })
const read = Schema.decodeUnknownResult(Admission, { errors: "all", onExcessProperty: "error" })

const good = read({ ward: "3", patient: { resourceType: "Patient", name: [{ family: "Doe" }] } })
console.log(Result.getOrThrow(good).patient.name?.[0]?.family)
console.log(Result.isFailure(read({ ward: "3", patient: { resourceType: "Patient" } })))

// → Doe
// → true
