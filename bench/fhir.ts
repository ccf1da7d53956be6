/**
 * How long validating a document message takes, as a share of the time `JSON.parse` takes for the same text.
 *
 * Both are measured in one run on the same text, in turns, and every value that is validated is freshly parsed: that is
 * how messages arrive. The smaller half of the samples counts, so that what else the machine does matters less.
 */
import { Bundle } from "@effect-redox/core/fhir/Bundle"
import { issues } from "@effect-redox/core/fhir/Validation"
import { messageByUrl, messageEmbedded } from "./fhirMessages.ts"

interface Measurement {
  readonly parse: number
  readonly validate: number
}

const lowerHalfMean = (samples: ReadonlyArray<number>): number => {
  const lower = samples.toSorted((a, b) => a - b).slice(0, Math.ceil(samples.length / 2))
  return lower.reduce((sum, sample) => sum + sample, 0) / lower.length
}

/** Milliseconds per text, over `rounds` rounds of `batch` texts each. */
const measure = (text: string, batch: number, rounds: number, validate: (value: unknown) => number): Measurement => {
  const parse: Array<number> = []
  const check: Array<number> = []
  for (let round = 0; round < rounds * 2; round++) {
    const values: Array<unknown> = []
    const start = performance.now()
    for (let i = 0; i < batch; i++) values.push(JSON.parse(text))
    const parsed = performance.now()
    let problems = 0
    for (const value of values) problems += validate(value)
    const checked = performance.now()
    if (problems > 0) throw new Error("the message is not valid")
    // The first half of the rounds warms up.
    if (round < rounds) continue
    parse.push((parsed - start) / batch)
    check.push((checked - parsed) / batch)
  }
  return { parse: lowerHalfMean(parse), validate: lowerHalfMean(check) }
}

/** The measurements of one run, by what was measured. */
export const measureFhir = (): ReadonlyMap<
  string,
  Measurement & { readonly bytes: number; readonly target: number }
> => {
  const strict = issues(Bundle, { unknownElements: "reject" })
  const lenient = issues(Bundle)
  const byUrl = JSON.stringify(messageByUrl)
  const embedded = JSON.stringify(messageEmbedded)
  return new Map([
    [
      "by URL, sent",
      { ...measure(byUrl, 50, 200, (value) => strict(value).length), bytes: byUrl.length, target: 1 / 4 },
    ],
    [
      "by URL, read",
      { ...measure(byUrl, 50, 200, (value) => lenient(value).length), bytes: byUrl.length, target: 1 / 4 },
    ],
    [
      "200 KB embedded, sent",
      { ...measure(embedded, 4, 100, (value) => strict(value).length), bytes: embedded.length, target: 1 / 2 },
    ],
  ])
}

if (import.meta.main) {
  for (const [name, { bytes, parse, target, validate }] of measureFhir()) {
    const micros = (milliseconds: number): string => `${(milliseconds * 1000).toFixed(1)} µs`
    console.log(
      `${name} (${bytes} bytes): JSON.parse ${micros(parse)}, validation ${micros(validate)}, ratio ${(validate / parse).toFixed(3)} (target < ${target})`,
    )
  }
}
