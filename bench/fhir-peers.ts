/**
 * Validation side by side with what a program would take instead, in one run: JSON Schema (ajv 6, HL7's schema, compiled for each
 * type), Medplum, fhir.js, and a package of zod schemas. Each is given values that were parsed afresh, and must accept them. `--only
 * record` takes the texts whose name holds a word, `--write` writes the results.
 */
import { createRequire } from "node:module"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { messageByUrl, messageEmbedded } from "./FhirMessages.ts"
import { accepts, type Check, checks } from "./FhirPeers.ts"
import { patientRecord } from "./PatientRecord.ts"
import { record } from "./Results.ts"

const examples = dirname(createRequire(import.meta.url).resolve("hl7.fhir.r4.examples/package.json"))
const example = (name: string): unknown => JSON.parse(readFileSync(join(examples, `${name}.json`), "utf8"))

const median = (values: ReadonlyArray<number>): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** Runs a check long enough for the runtime to optimize it. */
const warmUp = (check: Check, text: string): void => {
  const started = performance.now()
  while (performance.now() - started < 700) accepts(check, JSON.parse(text))
}

/** What is validated: one value, or the items of an array. */
interface Text {
  readonly name: string
  readonly value: unknown
  readonly text: string
  readonly many?: boolean
}

const large = patientRecord(629_000)
const compact = (name: string, value: unknown, many = false): Text => ({
  name,
  value,
  text: JSON.stringify(value),
  many,
})

const texts: ReadonlyArray<Text> = [
  compact("message by URL", messageByUrl),
  compact("message, 200 KB embedded", messageEmbedded),
  compact("Patient", example("Patient-example")),
  compact("Observation", example("Observation-blood-pressure")),
  compact("DocumentReference", example("DocumentReference-example")),
  { name: "record, as files are written", value: large, text: JSON.stringify(large, undefined, 2) },
  compact("record without white space", large),
  // What checks no entries of a Bundle is compared here.
  compact(
    "its resources alone",
    large.entry.map(({ resource }) => resource),
    true,
  ),
]

/** The times of one validator on one text, in microseconds. */
interface Times {
  readonly least: number
  readonly median: number
  readonly most: number
}

const parsing = "JSON.parse"

const turns = 3

const none: ReadonlyArray<unknown> = []

/** Times the checks on a text, in turn. */
const measure = ({ many = false, name: title, text }: Text): ReadonlyMap<string, Times> => {
  const batch = Math.max(1, Math.min(40, Math.floor(200_000 / text.length)))
  const rounds = text.length > 100_000 ? 11 : 25
  const parse = (): ReadonlyArray<unknown> => Array.from({ length: batch }, () => JSON.parse(text))
  /** The time of some turns, after one that brings back to the processor's caches what the others took their place in. */
  const microseconds = (
    prepare: () => ReadonlyArray<unknown>,
    run: (values: ReadonlyArray<unknown>) => void,
  ): number => {
    let time = 0
    for (let turn = 0; turn <= turns; turn++) {
      const values = prepare()
      const started = performance.now()
      run(values)
      if (turn > 0) time += performance.now() - started
    }
    return (time * 1000) / (batch * turns)
  }
  const itemsOf = (value: unknown): ReadonlyArray<unknown> => (many && Array.isArray(value) ? value : [value])
  for (const { check, name } of checks) {
    const refused = itemsOf(JSON.parse(text)).filter((item) => !accepts(check, item)).length
    if (refused > 0) console.log(`${name} refuses ${refused} of ${title}`)
    warmUp((value) => itemsOf(value).every((item) => check(item)), text)
  }
  const all = new Map<string, Array<number>>([parsing, ...checks.map(({ name }) => name)].map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    all.get(parsing)?.push(microseconds(() => none, parse))
    for (const { check, name } of checks) {
      const time = microseconds(parse, (values) => {
        for (const one of values) for (const item of itemsOf(one)) accepts(check, item)
      })
      all.get(name)?.push(time)
    }
  }
  return new Map(
    [...all].map(([name, times]) => [
      name,
      { least: Math.min(...times), median: median(times), most: Math.max(...times) },
    ]),
  )
}

const only = process.argv[process.argv.indexOf("--only") + 1]
const chosen = process.argv.includes("--only") ? texts.filter(({ name }) => name.includes(only ?? "")) : texts

const results = chosen.map((text) => {
  const times = measure(text)
  const parse = times.get(parsing)?.least ?? 0
  console.log(`\n${text.name}, ${(text.text.length / 1000).toFixed(1)} KB`)
  for (const [name, { least, median, most }] of times) {
    console.log(
      `  ${name.padEnd(32)} ${least.toFixed(1).padStart(9)} µs (median ${median.toFixed(1)}, most ${most.toFixed(1)})  ${(least / parse).toFixed(2).padStart(7)} of parse`,
    )
  }
  return { ...text, times }
})

/** What is not the same work, in brackets: zod looks neither into the entries of a Bundle nor at base64. */
const isComparable = (name: string, value: unknown): boolean =>
  !name.startsWith("zod") || Array.isArray(value) || Object(value).resourceType !== "Bundle"

const digits = (value: number): string => value.toFixed(value < 2 ? 2 : value < 10 ? 1 : 0)

const table = (of: (time: Times, times: ReadonlyMap<string, Times>) => number, names: ReadonlyArray<string>): string =>
  [
    `| | ${results.map(({ name, text }) => `${name}, ${(text.length / 1000).toFixed(text.length < 10_000 ? 1 : 0)} KB`).join(" | ")} |`,
    `| --- |${" --- |".repeat(results.length)}`,
    ...names.map((name) => {
      const cells = results.map(({ times, value }) => {
        const time = times.get(name)
        if (time === undefined) return ""
        const cell = digits(of(time, times))
        return isComparable(name, value) ? cell : `(${cell})`
      })
      return `| ${name} | ${cells.join(" | ")} |`
    }),
  ].join("\n")

const names = checks.map(({ name }) => name)
const against = (base: string) => (time: Times, times: ReadonlyMap<string, Times>) =>
  time.least / (times.get(base)?.least ?? 0)
const peers = names.filter((name) => !name.startsWith("ours"))

await record({
  name: "fhir-peers",
  title: "Validation of FHIR, and its peers",
  packages: ["effect", "ajv", "@solarahealth/fhir-r4", "@medplum/core", "fhir"],
  text: `
Each validator is given freshly parsed values, in turn, in one process; of 11 to 25 rounds of ${turns} turns each, after one to warm up, the fastest, which
what else the machine does disturbs least. The record is made by a script: a patient's 423 linked resources in a Bundle.

What they check is not the same (the next section says what each accepts that it should not). ajv is JavaScript that is compiled for each type
before, as \`Validation.compile\` is: compare it with that; the other rows generate no code. In brackets, zod is not comparable: it looks neither into
the entries of a Bundle nor at base64. ajv, Medplum and fhir.js take base64 for a string or match it with a pattern.

### As shares of the time \`JSON.parse\` takes for the text

${table(against(parsing), names)}

\`JSON.parse\` itself, in µs: ${results.map(({ times }) => digits(times.get(parsing)?.least ?? 0)).join(", ")}.

### How many times as long as reading takes

${table(against("ours, reading"), peers)}

### How many times as long as reading takes, compiled

${table(against("ours, reading, compiled"), peers)}
`,
})
