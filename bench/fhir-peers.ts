/**
 * Validation side by side with what a program would take instead, in one run: JSON Schema (ajv 6, HL7's schema, compiled for each
 * type), Medplum, fhir.js, and a package of zod schemas. Each is given values that were parsed afresh, and must accept them.
 *
 * They do not check the same: docs/fhir.md says what each leaves out. Shares are of the fastest rounds, which what else the machine
 * does disturbs least.
 */
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { messageByUrl, messageEmbedded } from "./FhirMessages.ts"
import { accepts, type Check, checks } from "./FhirPeers.ts"
import { patientRecord } from "./PatientRecord.ts"

const examples = dirname(createRequire(import.meta.url).resolve("hl7.fhir.r4.examples/package.json"))
const example = (name: string): unknown => JSON.parse(readFileSync(join(examples, `${name}.json`), "utf8"))

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

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
  const least = (name: string): number => Math.min(...(times.get(name) ?? []))
  console.log(`\n${title}, ${(text.length / 1000).toFixed(1)} KB`)
  for (const [name, all] of times) {
    const time = Math.min(...all)
    const check = checks.find((one) => one.name === name)?.check
    const refused = check === undefined ? 0 : itemsOf(JSON.parse(text)).filter((item) => !accepts(check, item)).length
    console.log(
      `  ${name.padEnd(32)} ${time.toFixed(1).padStart(9)} µs (median ${median(all).toFixed(1)}, most ${Math.max(...all).toFixed(1)})  ${(time / least("JSON.parse")).toFixed(2).padStart(7)} of parse  ${(time / least("ours, reading")).toFixed(1).padStart(6)} × ours${refused === 0 ? "" : `  refuses ${refused}`}`,
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
