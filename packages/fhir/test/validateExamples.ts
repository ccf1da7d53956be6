/** Prints what is found in valid and invalid documents, by the schema of a Bundle and by the same schema compiled. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import { compile, issues } from "@effect-redox/fhir/Validation"

const patient = { resourceType: "Patient", birthDate: "1980-01-01", name: [{ given: ["Jane"], family: "Doe" }] }
const bundle = (...resources: ReadonlyArray<unknown>) => ({
  resourceType: "Bundle",
  type: "collection",
  entry: resources.map((resource) => ({ resource })),
})

const compiled = compile(Bundle)
const documents = [
  bundle(patient),
  bundle(patient, { ...patient, gender: "x", deceasedBoolean: true, deceasedDateTime: "2020" }),
  bundle({ ...patient, birthDate: "1980-02-30", eyes: "blue" }),
  { resourceType: "Bundle", entry: [] },
]
const found = (schema: typeof compiled) => documents.map(issues(schema, { unknownElements: "reject" }))

console.log(
  JSON.stringify({ isCompiled: compiled.quickCheck !== undefined, walked: found(Bundle), compiled: found(compiled) }),
)
