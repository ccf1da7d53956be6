/** Prints what is found in valid and invalid documents, each validated so often that its checks would be compiled. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import { issues } from "@effect-redox/fhir/Validation"

const patient = { resourceType: "Patient", birthDate: "1980-01-01", name: [{ given: ["Jane"], family: "Doe" }] }
const bundle = (...resources: ReadonlyArray<unknown>) => ({
  resourceType: "Bundle",
  type: "message",
  entry: resources.map((resource) => ({ resource })),
})

const check = issues(Bundle, { unknownElements: "reject" })
const documents = [
  bundle(patient),
  bundle(patient, { ...patient, gender: "x", deceasedBoolean: true, deceasedDateTime: "2020" }),
  bundle({ ...patient, birthDate: "1980-02-30", eyes: "blue" }),
  { resourceType: "Bundle", entry: [] },
]
const found = documents.map((document) => {
  const all = Array.from({ length: 100 }, () => JSON.stringify(check(document)))
  if (new Set(all).size !== 1) throw new Error("the same document was judged differently")
  return all[0]
})

// Where code generation is forbidden, the check that was tried gives every value to the walk.
const compiled = Bundle.definition.check?.(documents[0], 0, {
  strict: true,
  rejectUnknownResources: true,
  resources: Bundle.resources(),
})
console.log(JSON.stringify({ compiled: compiled === true, issues: found }))
