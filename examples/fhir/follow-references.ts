/** Follows the references of a Bundle; the type of a reference says what it can lead to. */
import type { Bundle } from "@effect-redox/fhir/Bundle"
import * as Bundles from "@effect-redox/fhir/Bundles"
import * as References from "@effect-redox/fhir/References"

const bundle: Bundle = {
  resourceType: "Bundle",
  type: "collection",
  entry: [
    {
      fullUrl: "https://ehr.example.com/fhir/Encounter/1",
      resource: {
        resourceType: "Encounter",
        id: "1",
        status: "finished",
        class: { code: "AMB" },
        serviceProvider: { reference: "Organization/9" },
      },
    },
    {
      fullUrl: "https://ehr.example.com/fhir/Organization/9",
      resource: { resourceType: "Organization", id: "9", name: "Health One" },
    },
  ],
}

const resolve = References.resolver(bundle)
const encounter = Bundles.find(bundle, "Encounter")
const provider = encounter?.serviceProvider && resolve(encounter.serviceProvider, { resource: encounter })
console.log(provider?.name)

// → Health One
