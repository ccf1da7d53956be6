/** A Bundle over the resources a program is about; resourceType distinguishes them. */
import { Bundle } from "@effect-redox/fhir/Bundle"
import * as Bundles from "@effect-redox/fhir/Bundles"
import { Observation } from "@effect-redox/fhir/Observation"
import { Patient } from "@effect-redox/fhir/Patient"
import { decodeResult } from "@effect-redox/fhir/Validation"
import { Result } from "effect"

const Results = Bundle.of(Patient, Observation)

const bundle = Result.getOrThrow(
  decodeResult(Results)({
    resourceType: "Bundle",
    type: "collection",
    entry: [
      { resource: { resourceType: "Patient", birthDate: "1980-01-01" } },
      {
        resource: {
          resourceType: "Observation",
          status: "final",
          code: { text: "Weight" },
          valueQuantity: { value: 61.5, unit: "kg" },
        },
      },
      { resource: { resourceType: "Device" } },
    ],
  }),
)

for (const resource of Bundles.resources(bundle)) {
  switch (resource.resourceType) {
    case "Patient":
      console.log("born", resource.birthDate)
      break
    case "Observation":
      console.log(resource.code.text, resource.valueQuantity?.value, resource.valueQuantity?.unit)
      break
    default:
      console.log("and a", resource.resourceType)
  }
}

// → born 1980-01-01
// → Weight 61.5 kg
// → and a Device
