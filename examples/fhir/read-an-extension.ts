/** Reads an extension inside an extension: US Core's race. */
import * as Elements from "@effect-redox/fhir/Elements"
import type { Patient } from "@effect-redox/fhir/Patient"

const race = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-race"

const patient: Patient = {
  resourceType: "Patient",
  extension: [
    {
      url: race,
      extension: [
        { url: "ombCategory", valueCoding: { system: "urn:oid:2.16.840.1.113883.6.238", code: "2106-3" } },
        { url: "text", valueString: "White" },
      ],
    },
  ],
}

console.log(Elements.extension(patient, race, "text")?.valueString)
console.log(Elements.extension(patient, race, "ombCategory")?.valueCoding?.code)

// → White
// → 2106-3
