/** Reads and writes JSON without losing the precision of a decimal. */
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import { Result } from "effect"

const text = '{"resourceType":"Observation","status":"final","valueQuantity":{"value":7.10}}'
console.log(JSON.stringify(JSON.parse(text)) === text)
console.log(Result.map(FhirJson.parse(text), (value) => FhirJson.stringify(value) === text).pipe(Result.getOrThrow))

// → false
// → true
