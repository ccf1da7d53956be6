/**
 * What a bundle is made of: what each group of modules adds to it, compressed, which is what a bundle without them weighs less.
 */
import { gzipSync } from "node:zlib"
import { minify } from "rolldown/experimental"

/** The groups, by the paths of their modules below packages/. The first that fits counts. */
const groups: ReadonlyArray<readonly [name: string, path: RegExp]> = [
  ["FHIR: types of the resources of a message", /^fhir\/src\/generated\/(?:resources|datatypes)\//],
  ["FHIR: value sets", /^fhir\/src\/generated\/ValueSets/],
  ["FHIR: invariants, with HL7's texts", /^fhir\/src\/(?:generated\/Invariants|internal\/invariants\/)/],
  ["FHIR: reading and checking of JSON, US Core", /^fhir\//],
  ["file types", /fileType\//],
  ["rules of a message, its chart and advice", /internal\/(?:message|rules)\/|DocumentMessage/],
  ["variables and options", /onfiguration|RedoxConfig|src\/Redox\.ts/],
  ["keys, tokens and their errors", /Credentials|oken/],
  ["profiles of destinations", /DestinationProfile/],
  ["searches and patients", /Search|Patient|asking\//],
  ["errors and their texts", /RedoxError/],
  [
    "delivery: requests, answers, attempts, quota",
    /internal\/(?:delivery|http)\/|DeliveryPolicy|Quota|Traffic|Transport/,
  ],
  [
    "files, uploads, embedding, the plan of a send",
    /internal\/(?:send|bytes)\/|SendFile|FileSource|BlobService|sha1|base64|ContentHash|UploadedFile/,
  ],
]

const others = "documents, identifiers, telemetry"

const groupOf = (path: string): string => groups.find(([, pattern]) => pattern.test(path))?.[0] ?? others

const sizeOf = async (code: ReadonlyArray<string>): Promise<number> => {
  // Without compression, which would drop what the rest no longer uses.
  const { code: short } = await minify("bundle.js", code.join("\n"), {
    compress: false,
    mangle: { toplevel: true },
    module: true,
  })
  return gzipSync(short, { level: 9 }).length
}

/** What each group adds, in bytes, the most first. `modules` is their code by their paths below packages/. */
export const partsOf = async (
  modules: ReadonlyArray<readonly [path: string, code: string]>,
): Promise<ReadonlyArray<readonly [group: string, bytes: number]>> => {
  const whole = await sizeOf(modules.map(([, code]) => code))
  const names = new Set(modules.map(([path]) => groupOf(path)))
  const parts: Array<readonly [string, number]> = []
  for (const name of names) {
    const rest = modules.flatMap(([path, code]) => (groupOf(path) === name ? [] : [code]))
    parts.push([name, whole - (await sizeOf(rest))])
  }
  return parts.sort(([, one], [, other]) => other - one)
}
