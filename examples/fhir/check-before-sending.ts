/** Checks a resource strictly before it is sent: unknown elements and R4's invariants as well. */
import { Patient } from "@effect-redox/fhir/Patient"
import { advice, issues } from "@effect-redox/fhir/Validation"

const patient = {
  resourceType: "Patient",
  eyes: "blue",
  telecom: [{ value: "+1 555 010 0100" }],
  contact: [{ gender: "female" }],
}

for (const { path, rule } of issues(Patient, { unknownElements: "reject" })(patient)) console.log(rule, path)
for (const { rule, message } of advice(Patient)(patient)) console.log(`advice ${rule}: ${message}`)

// → unknown-element Patient.eyes
// → cpt-2 Patient.telecom[0]
// → pat-1 Patient.contact[0]
// → advice dom-6: A resource should have narrative for robust management
