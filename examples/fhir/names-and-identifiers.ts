/** Reads names, in which FHIR's JSON can have nulls, and an identifier by its system. */
import * as Elements from "@effect-redox/fhir/Elements"
import type { Patient } from "@effect-redox/fhir/Patient"

const patient: Patient = {
  resourceType: "Patient",
  identifier: [
    { system: "http://hl7.org/fhir/sid/us-ssn", value: "999-99-9999" },
    { system: "urn:redox:health-one:MR", value: "0000000003" },
  ],
  name: [
    {
      family: "Doe",
      given: ["Jane", null],
      _given: [
        null,
        {
          extension: [{ url: "http://hl7.org/fhir/StructureDefinition/data-absent-reason", valueCode: "unknown" }],
        },
      ],
    },
  ],
}

const [name] = patient.name ?? []
console.log([...Elements.values(name?.given), name?.family].join(" "))
console.log(Elements.identifier(patient, "urn:redox:health-one:MR")?.value)

// → Jane Doe
// → 0000000003
