/** HL7's official examples of R4, and the schemas they are examples of. */
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { Binary } from "@effect-redox/fhir/Binary"
import { Bundle } from "@effect-redox/fhir/Bundle"
import { DiagnosticReport } from "@effect-redox/fhir/DiagnosticReport"
import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import { Encounter } from "@effect-redox/fhir/Encounter"
import type { ObjectSchema } from "@effect-redox/fhir/FhirSchema"
import { Location } from "@effect-redox/fhir/Location"
import { MessageHeader } from "@effect-redox/fhir/MessageHeader"
import { Observation } from "@effect-redox/fhir/Observation"
import { OperationOutcome } from "@effect-redox/fhir/OperationOutcome"
import { Organization } from "@effect-redox/fhir/Organization"
import { Patient } from "@effect-redox/fhir/Patient"
import { Practitioner } from "@effect-redox/fhir/Practitioner"
import { PractitionerRole } from "@effect-redox/fhir/PractitionerRole"
import { Questionnaire } from "@effect-redox/fhir/Questionnaire"
import { RelatedPerson } from "@effect-redox/fhir/RelatedPerson"
import { ServiceRequest } from "@effect-redox/fhir/ServiceRequest"
import { issues } from "@effect-redox/fhir/Validation"

const resources = [
  Binary,
  DiagnosticReport,
  DocumentReference,
  Encounter,
  Location,
  MessageHeader,
  Observation,
  OperationOutcome,
  Organization,
  Patient,
  Practitioner,
  PractitionerRole,
  Questionnaire,
  RelatedPerson,
  ServiceRequest,
] as const

/** Every generated resource; the Bundle checks all of them in its entries. */
export const covered: ReadonlyArray<ObjectSchema<unknown>> = [Bundle.of(...resources), ...resources]

const directory = dirname(createRequire(import.meta.url).resolve("hl7.fhir.r4.examples/package.json"))
const names = readdirSync(directory)

/** The file names of the examples of a resource, by the name of the resource. */
export const examplesNamed = (resource: string): ReadonlyArray<string> =>
  names.filter((name) => name.startsWith(`${resource}-`) && name.endsWith(".json"))

/** The file names of the examples of a resource. */
export const examplesOf = (schema: ObjectSchema<unknown>): ReadonlyArray<string> =>
  examplesNamed(schema.definition.name)

/** The text of an example. */
export const read = (name: string): string => readFileSync(join(directory, name), "utf8")

/** Examples that HL7 got wrong, with what is wrong about them. */
export const mistakes: ReadonlyMap<string, { readonly why: string; readonly rule: string; readonly path: RegExp }> =
  new Map([
    [
      "Questionnaire-qs1.json",
      {
        why: "Questionnaire.item.linkId is 1..1, but 32 of its items have none",
        rule: "required",
        path: /^Questionnaire(\.item\[\d+\])+\.linkId$/,
      },
    ],
  ])

/** Uses a schema until its checks are compiled. */
export const warmUp = (schema: ObjectSchema<unknown>): void => {
  const check = issues(schema)
  for (let i = 0; i < 100; i++) check({ resourceType: schema.definition.name })
}
