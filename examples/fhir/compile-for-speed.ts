/** Generates code for a schema, for a program that checks Bundles by the million. It finds the same. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import { compile, issues } from "@effect-redox/fhir/Validation"

const walked = issues(Bundle)
const compiled = issues(compile(Bundle))

const bundle = { resourceType: "Bundle", type: "collection", entry: [{ resource: { resourceType: "Patient" } }] }
console.log(walked(bundle).length, compiled(bundle).length)
console.log(compiled({ ...bundle, type: "no such type" })[0]?.path)

// → 0 0
// → Bundle.type
