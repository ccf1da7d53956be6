/** HL7's official examples of R4, and the schemas they are examples of. */
import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import * as Fhir from "@effect-redox/fhir"
import type { FhirSchema, ObjectSchema, ResourceSchema } from "@effect-redox/fhir/FhirSchema"
import type { Resource } from "@effect-redox/fhir/Resource"
import { resourceTypes } from "../src/generated/resourceTypes.ts"

/** Whether an export is a schema. */
export const isSchema = (value: unknown): value is FhirSchema<unknown> =>
  typeof value === "function" && "definition" in value

const isResourceSchema = (value: unknown): value is ResourceSchema<Resource> =>
  isSchema(value) && value.definition.kind === "object" && resourceTypes.has(value.definition.name)

/** The schemas of all resources. */
export const resources: ReadonlyArray<ResourceSchema<Resource>> = Object.values(Fhir).filter(isResourceSchema)

/** The same, with a Bundle that checks all of them in its entries. */
export const covered: ReadonlyArray<ObjectSchema<unknown>> = [
  Fhir.Bundle.of(...resources),
  ...resources.filter(({ definition }) => definition.name !== "Bundle"),
]

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

/** Where examples that HL7 got wrong are wrong, by file name or the beginning of one. What is wrong is the same wherever it is. */
export interface Mistake {
  readonly file: RegExp
  readonly path: RegExp
  readonly rule: string
  readonly why: string
}

/** Mistakes that reading refuses. */
export const mistakes: ReadonlyArray<Mistake> = [
  {
    file: /^Questionnaire-qs1\.json$/,
    path: /^Questionnaire(\.item\[\d+\])+\.linkId$/,
    rule: "required",
    why: "Questionnaire.item.linkId is 1..1, but 32 of its items have none",
  },
  {
    file: /^ImplementationGuide-fhir\.json$/,
    path: /^ImplementationGuide\.(name|status)$/,
    rule: "required",
    why: "HL7's own guide lacks what its definition requires",
  },
  {
    file: /^SearchParameter-.*-extensions-/,
    path: /^SearchParameter\.base$/,
    rule: "required",
    why: "SearchParameter.base is 1..*, but ten parameters for extensions of datatypes have none",
  },
  {
    file: /^SearchParameter-questionnaireresponse-extensions-QuestionnaireResponse-item-subject\.json$/,
    path: /^SearchParameter\.id$/,
    rule: "format",
    why: "the id has more than 64 characters",
  },
]

/** What is read, but not sent. */
export const unsendable: ReadonlyArray<Mistake> = [
  { file: /./, path: /\.data$/, rule: "format", why: "white space within base64" },
  {
    file: /^Bundle-b0a5e4277-/,
    path: /\.payloadMimeType\[\d+\]$/,
    rule: "binding",
    why: "parameters of MIME types that should be quoted",
  },
  {
    file: /^(Bundle-valueset-expansions|CapabilityStatement-example|TerminologyCapabilities-example|Library-zika-)/,
    path: /\.(url|valueUri|valueSet)$/,
    rule: "format",
    why: "UUIDs that are none, or not in lower case",
  },
]

/** Invariants and reference targets that examples do not obey. */
export const disobedient: ReadonlyArray<Mistake> = [
  { file: /^Bundle-dataelements\.json$/, path: /^Bundle$/, rule: "bdl-7", why: "three entries of one fullUrl" },
  {
    file: /^DeviceMetric-example\.json$/,
    path: /^DeviceMetric\.parent\.reference$/,
    rule: "reference-target",
    why: "a DeviceDefinition where only a Device may be",
  },
  {
    file: /^DeviceUseStatement-example\.json$/,
    path: /^DeviceUseStatement\.reasonReference\[0\]\.reference$/,
    rule: "reference-target",
    why: "a Procedure as a reason",
  },
  {
    file: /^MedicationRequest-medrx0301\.json$/,
    path: /^MedicationRequest\.dispenseRequest\.performer\.reference$/,
    rule: "reference-target",
    why: "a Practitioner where only an Organization may dispense",
  },
  {
    file: /^Observation-clinical-gender\.json$/,
    path: /^Observation\.performer\[0\]\.reference$/,
    rule: "reference-target",
    why: "an Encounter as a performer",
  },
  {
    file: /^StructureDefinition-(Definition|Event|FiveWs|Request)\.json$/,
    path: /^StructureDefinition$/,
    rule: "sdf-4",
    why: "neither abstract nor with a base: R4's patterns",
  },
  {
    file: /^(ActivityDefinition-(blood-tubes-supply|heart-valve-replacement)|EventDefinition-example|Questionnaire-zika-virus-exposure-assessment)\.json$/,
    path: /\.text\.div$/,
    rule: "txt-2",
    why: "a narrative of white space alone",
  },
]

/** Whether what was found in an example is one of these mistakes. */
export const isAmong = (
  list: ReadonlyArray<Mistake>,
  example: string,
  found: { readonly path: string; readonly rule: string },
): boolean => list.some(({ file, path, rule }) => file.test(example) && path.test(found.path) && rule === found.rule)
