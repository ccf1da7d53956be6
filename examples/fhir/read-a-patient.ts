/** Reads a Patient from JSON, or says everything that is wrong with it, and where. */
import { Patient } from "@effect-redox/fhir/Patient"
import { decode } from "@effect-redox/fhir/Validation"
import { Console, Effect } from "effect"

const read = (json: unknown) =>
  decode(Patient)(json).pipe(
    Effect.map((patient) => `${patient.name?.[0]?.family}, born ${patient.birthDate}`),
    Effect.catchTag("FhirError", (error) => Effect.succeed(error.message)),
    Effect.flatMap(Console.log),
  )

await Effect.runPromise(read({ resourceType: "Patient", name: [{ family: "Doe" }], birthDate: "1980-01-01" }))
await Effect.runPromise(read({ resourceType: "Patient", name: { family: "Doe" }, birthDate: "1980-1-1", gender: "F" }))

// → Doe, born 1980-01-01
// → Not a valid Patient
// →   Patient.name: expected an array
// →   Patient.birthDate: expected a date that exists: YYYY, YYYY-MM or YYYY-MM-DD
// →   Patient.gender: expected one of male | female | other | unknown
