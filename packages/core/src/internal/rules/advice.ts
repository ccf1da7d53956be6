/**
 * What a message may lack and still be sent, though many destinations want it: advice, apart from problems. What US Core says
 * of documents is in `@effect-redox/fhir`; what Redox and EHRs say beyond it is here.
 */
import { documentReference, noteAdvice } from "@effect-redox/fhir/UsCore"
import * as Predicate from "effect/Predicate"
import type { Problem } from "../../RedoxError.ts"
import { embeddedAdvice } from "./attachment.ts"
import type { ChartOptions } from "../message/chartOptions.ts"
import { chartOptionsIn, isCurrent } from "./chart.ts"
import { excessOf } from "../message/depth.ts"
import { entriesOf, isNonEmpty, isPresent, object, objects, textIn, type Json } from "./json.ts"
import { isVisible } from "../message/text.ts"

/** Above this, in bytes, Redox recommends uploading a file instead of embedding it (docs/protocol.md §4). */
export const embedAdvised = 200_000

// Most EHRs look for these before they file a document (docs/protocol.md §4).
const matching = "most EHRs match the patient by identifier, name and birth date"

const shown = (value: unknown): value is string => Predicate.isString(value) && isVisible(value)

// Of numbers that hold at the same time, a receiver may take either.
const doubtfulIdentifiers = (patient: Json, path: string, at: string | undefined): ReadonlyArray<Problem> => {
  const values = new Map<string, unknown>()
  const seen = new Set<string>()
  return objects(patient["identifier"]).flatMap((identifier, index) => {
    const { system, value } = identifier
    if (!shown(system) || !shown(value) || !isCurrent(identifier, at)) return []
    const isOther = values.has(system) && values.get(system) !== value && !seen.has(system)
    values.set(system, value)
    if (!isOther) return []
    seen.add(system)
    return [
      {
        path: `${path}.identifier[${index}]`,
        rule: "patient-identifiers",
        message:
          "is a second value of one system, and a receiver may look for either: leave out the one that does not hold, or mark it as old",
      },
    ]
  })
}

// A spreadsheet rounds a long number to 1.23E+09, which may be many patients'; a program writes the others for a value it lacks;
// U+FFFD stands where a letter could not be read.
const looksBroken = (value: string): boolean =>
  /^(?:\d(?:[.,]\d+)?e\+\d+|undefined|null|nan|\[object object\]|#n\/a)$/i.test(value) || value.includes("\ufffd")

const brokenIdentifiers = (patient: Json, path: string): ReadonlyArray<Problem> =>
  objects(patient["identifier"]).flatMap(({ value }, index) =>
    shown(value) && looksBroken(value)
      ? [
          {
            path: `${path}.identifier[${index}].value`,
            rule: "patient-identifier-value",
            message:
              "is written as a spreadsheet rounds a number, or as a program writes a missing value: compare it with the record",
          },
        ]
      : [],
  )

const patientAdvice = (patient: Json, path: string, at: string | undefined): ReadonlyArray<Problem> => {
  const advice: Array<Problem> = []
  const add = (element: string, message: string, rule = "ehr-patient") =>
    void advice.push({ path: `${path}.${element}`, rule, message })
  if (patient["active"] === false) {
    add("active", "is false: the record is not in use. Is there another one of this patient?", "patient-inactive")
  }
  for (const [index, link] of objects(patient["link"]).entries()) {
    if (link["type"] !== "replaced-by") continue
    add(
      `link[${index}]`,
      "says that another record replaces this one: send to that record, by its own identifier",
      "patient-replaced",
    )
  }
  if (!isNonEmpty(patient["name"])) add("name", `is missing: ${matching}`)
  if (!isPresent(patient["birthDate"])) add("birthDate", `is missing: ${matching}`)
  for (const [index, name] of objects(patient["name"]).entries()) {
    const given = Array.isArray(name["given"]) && name["given"].some(shown)
    if (shown(name["family"]) && given) continue
    if (!shown(name["family"]) && !given && !shown(name["text"])) add(`name[${index}]`, `holds no name: ${matching}`)
    else add(`name[${index}]`, `has no ${shown(name["family"]) ? "given" : "family"} name: ${matching}`)
  }
  return [...advice, ...doubtfulIdentifiers(patient, path, at), ...brokenIdentifiers(patient, path)]
}

const contentAdvice = (content: Json, path: string, isJudged: boolean): ReadonlyArray<Problem> => {
  const attachment = object(content["attachment"])
  const { data } = attachment
  const kind = isJudged ? [] : embeddedAdvice(attachment, `${path}.attachment`)
  return Predicate.isString(data) && data.length * 0.75 > embedAdvised
    ? [
        ...kind,
        {
          path: `${path}.attachment.data`,
          rule: "redox-embed-size",
          message: `has more than ${embedAdvised / 1000} kB: Redox recommends uploading such a file and referring to it`,
        },
      ]
    : kind
}

// A document of another category is no clinical note, and of a large file Redox has advice of its own.
const notSaid = /\.(?:category|attachment\.data)$/

const documentAdvice = (document: Json, path: string, { filesJudged = 0 }: ChartOptions): ReadonlyArray<Problem> => {
  const encounters = documentReference(document).filter(({ path }) => path.endsWith(".context.encounter"))
  const notes = noteAdvice(document).filter(({ path }) => !notSaid.test(path))
  return [
    ...[...encounters, ...notes].map(({ message, path: element, rule }) => ({
      path: `${path}${element.slice("DocumentReference".length)}`,
      rule,
      message,
    })),
    ...objects(document["content"]).flatMap((content, index) =>
      contentAdvice(content, `${path}.content[${index}]`, index < filesJudged),
    ),
  ]
}

const resourceAdvice = (resource: Json, path: string, options: ChartOptions): ReadonlyArray<Problem> => {
  switch (resource["resourceType"]) {
    case "Patient":
      return patientAdvice(resource, path, options.at)
    case "DocumentReference":
      return documentAdvice(resource, path, options)
    default:
      return []
  }
}

const adviceOn = (value: unknown, options: ChartOptions): ReadonlyArray<Problem> => {
  const given = object(value)
  const known = chartOptionsIn(given, options)
  return given["resourceType"] === "Bundle"
    ? entriesOf(given).flatMap(({ path, resource }) => resourceAdvice(resource, `${path}.resource`, known))
    : resourceAdvice(given, textIn(given, "resourceType"), known)
}

/**
 * What a message may lack and still be sent, though many destinations want it: an author, an encounter, the patient's
 * name and birth date, what US Core 9 says of clinical notes. Also of a Patient or a DocumentReference alone.
 */
export const advice = (value: unknown, options: ChartOptions = {}): ReadonlyArray<Problem> =>
  excessOf(value) === undefined ? adviceOn(value, options) : []
