/**
 * How long validating a document message, and a patient's whole record, takes, as a share of the time `JSON.parse` takes for the same text.
 *
 * Both are measured in one run on the same text, in turns, and every value that is validated is freshly parsed: that is
 * how messages arrive. Shown is the median round, so that what else the machine does in some rounds matters little.
 */
import { Bundle } from "@effect-redox/fhir/Bundle"
import { FhirResource } from "@effect-redox/fhir/FhirResource"
import { compile, issues } from "@effect-redox/fhir/Validation"
import { messageByUrl, messageEmbedded } from "./FhirMessages.ts"
import { patientRecord } from "./PatientRecord.ts"

/** Milliseconds per text, and the share. */
interface Round {
  readonly parse: number
  readonly validate: number
  readonly ratio: number
}

type Check = (value: unknown) => ReadonlyArray<unknown>

/** The median of `rounds` rounds of `batch` texts each, after as many to warm up. */
const measure = (text: string, batch: number, rounds: number, check: Check): Round => {
  const run = (): Round => {
    const values: Array<unknown> = []
    const start = performance.now()
    for (let i = 0; i < batch; i++) values.push(JSON.parse(text))
    const parsed = performance.now()
    let problems = 0
    for (const value of values) problems += check(value).length
    const checked = performance.now()
    if (problems > 0) throw new Error("the message is not valid")
    const parse = (parsed - start) / batch
    const validate = (checked - parsed) / batch
    return { parse, validate, ratio: validate / parse }
  }
  for (let i = 0; i < rounds; i++) run()
  const sorted = Array.from({ length: rounds }, run).sort((a, b) => a.ratio - b.ratio)
  const median = sorted[Math.floor(rounds / 2)]
  if (median === undefined) throw new Error("there must be a round")
  return median
}

const report = (name: string, text: string, target: number | undefined, round: Round): void => {
  const micros = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(1)} µs`
  console.log(
    `${name} (${text.length} bytes): JSON.parse ${micros(round.parse)}, validation ${micros(round.validate)}, ratio ${round.ratio.toFixed(3)}${target === undefined ? "" : ` (target < ${target})`}`,
  )
}

const byUrl = JSON.stringify(messageByUrl)
const embedded = JSON.stringify(messageEmbedded)
const compiled = compile(Bundle)
const sent = { unknownElements: "reject" } as const
report("by URL, sent", byUrl, undefined, measure(byUrl, 50, 300, issues(Bundle, sent)))
report("by URL, read", byUrl, undefined, measure(byUrl, 50, 300, issues(Bundle)))
report("200 KB embedded, sent", embedded, 1 / 2, measure(embedded, 4, 100, issues(Bundle, sent)))
report("by URL, sent, compiled", byUrl, undefined, measure(byUrl, 50, 300, issues(compiled, sent)))
report("by URL, read, compiled", byUrl, 1 / 4, measure(byUrl, 50, 300, issues(compiled)))

const record = JSON.stringify(patientRecord(629_000), undefined, 2)
report("record, read", record, undefined, measure(record, 1, 300, issues(FhirResource)))
report("record, read, compiled", record, 1 / 4, measure(record, 1, 300, issues(compile(FhirResource))))
