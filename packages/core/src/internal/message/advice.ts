/**
 * What a message may lack and still be sent, though many destinations want it: advice, apart from problems.
 */
import { Predicate } from "effect"
import type { Problem } from "../../RedoxError.ts"
import { entriesOf, isNonEmpty, isPresent, object, objects, type Json } from "./json.ts"
import { isVisible } from "./text.ts"

/** Above this, in bytes, Redox recommends uploading a file instead of embedding it (docs/protocol.md §4). */
export const embedAdvised = 200_000

// Most EHRs look for these before they file a document (docs/protocol.md §4).
const matching = "most EHRs match the patient by identifier, name and birth date"
// US Core 9.0.0, "Writing Clinical Notes" (https://hl7.org/fhir/us/core/STU9/clinical-notes.html).
const notes = "US Core 9 asks for it in clinical notes"

const shown = (value: unknown): boolean => Predicate.isString(value) && isVisible(value)

const patientAdvice = (patient: Json, path: string): ReadonlyArray<Problem> => {
  const advice: Array<Problem> = []
  const add = (element: string, message: string) =>
    void advice.push({ path: `${path}.${element}`, rule: "ehr-patient", message })
  if (!isNonEmpty(patient["name"])) add("name", `is missing: ${matching}`)
  if (!isPresent(patient["birthDate"])) add("birthDate", `is missing: ${matching}`)
  for (const [index, name] of objects(patient["name"]).entries()) {
    const given = Array.isArray(name["given"]) && name["given"].some(shown)
    if (shown(name["family"]) && given) continue
    if (!shown(name["family"]) && !given && !shown(name["text"])) add(`name[${index}]`, `holds no name: ${matching}`)
    else add(`name[${index}]`, `has no ${shown(name["family"]) ? "given" : "family"} name: ${matching}`)
  }
  return advice
}

const attachmentAdvice = (attachment: Json, path: string): ReadonlyArray<Problem> => {
  const { contentType, data } = attachment
  const advice: Array<Problem> = []
  if (Predicate.isString(data) && data.length * 0.75 > embedAdvised) {
    advice.push({
      path: `${path}.data`,
      rule: "redox-embed-size",
      message: `has more than ${embedAdvised / 1000} kB: Redox recommends uploading such a file and referring to it`,
    })
  }
  if (Predicate.isString(contentType) && /^text\//i.test(contentType) && !/;\s*charset=/i.test(contentType)) {
    advice.push({
      path: `${path}.contentType`,
      rule: "text-charset",
      message: "names no charset, such as text/plain; charset=utf-8: without it, letters may be shown as others",
    })
  }
  return advice
}

const documentAdvice = (document: Json, path: string): ReadonlyArray<Problem> => {
  const advice: Array<Problem> = []
  const { author, content, context, type } = document
  if (isPresent(type) && !objects(object(type)["coding"]).some(({ code }) => shown(code))) {
    advice.push({
      path: `${path}.type.coding`,
      rule: "us-core-type",
      message: "is missing: US Core asks for a LOINC code, and destinations file documents by it",
    })
  }
  if (!isNonEmpty(author)) {
    advice.push({
      path: `${path}.author`,
      rule: "ehr-author",
      message: "is missing: most EHRs want a document's author",
    })
  }
  const { encounter, period } = object(context)
  if (!isNonEmpty(encounter)) {
    advice.push({
      path: `${path}.context.encounter`,
      rule: "ehr-encounter",
      message: "is missing: many EHRs file a document with the visit it belongs to",
    })
  }
  if (Array.isArray(encounter) && encounter.length > 1) {
    advice.push({
      path: `${path}.context.encounter`,
      rule: "us-core-encounter",
      message: "names several visits: US Core allows one",
    })
  }
  if (!isPresent(period)) {
    advice.push({
      path: `${path}.context.period`,
      rule: "us-core-9-note",
      message: `is missing, the time of the care it describes: ${notes}`,
    })
  }
  for (const [element, references] of [
    ["author", author],
    ["context.encounter", encounter],
  ] as const) {
    for (const [index, reference] of objects(references).entries()) {
      if (!shown(reference["display"])) {
        advice.push({
          path: `${path}.${element}[${index}].display`,
          rule: "us-core-9-note",
          message: `is missing: ${notes}`,
        })
      }
    }
  }
  for (const [index, one] of objects(content).entries()) {
    const attachment = object(one["attachment"])
    advice.push(...attachmentAdvice(attachment, `${path}.content[${index}].attachment`))
    const { contentType } = attachment
    if (
      Predicate.isString(contentType) &&
      /^(?:text|application)\/xml\b/i.test(contentType) &&
      !isPresent(one["format"])
    ) {
      advice.push({
        path: `${path}.content[${index}].format`,
        rule: "us-core-9-note",
        message: `is missing, the kind of XML, such as a CDA's template: ${notes}`,
      })
    }
  }
  return advice
}

const resourceAdvice = (resource: Json, path: string): ReadonlyArray<Problem> => {
  switch (resource["resourceType"]) {
    case "Patient":
      return patientAdvice(resource, path)
    case "DocumentReference":
      return documentAdvice(resource, path)
    default:
      return []
  }
}

/** The advice there is on a message, or on a Patient or DocumentReference alone. */
export const adviceOn = (value: unknown): ReadonlyArray<Problem> => {
  const given = object(value)
  return given["resourceType"] === "Bundle"
    ? entriesOf(given).flatMap(({ path, resource }) => resourceAdvice(resource, `${path}.resource`))
    : resourceAdvice(given, String(given["resourceType"]))
}
