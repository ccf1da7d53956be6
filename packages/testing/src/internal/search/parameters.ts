/**
 * Which resources a search's parameters mean (https://hl7.org/fhir/R4/search.html): a repeated parameter narrows, a comma
 * widens.
 */
import { get, list, object, text } from "../message/messageParts.ts"
import type { ChartResource } from "./chart.ts"

/** What a search asks for: names and values in the order they came. */
export type Parameters = ReadonlyArray<readonly [name: string, value: string]>

export type Matching = "exact" | "partial"

/** Whether one value of a parameter means a resource. */
type Test = (resource: ChartResource, value: string, matching: Matching) => boolean

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** `system|value`, `|value` (no system), `value` (any system) or `system|` (any value). */
const isToken = (system: string | undefined, value: string | undefined, token: string, matching: Matching): boolean => {
  const at = token.indexOf("|")
  const [wantedSystem, wanted] = at === -1 ? [undefined, token] : [token.slice(0, at), token.slice(at + 1)]
  if (matching === "partial") return value !== undefined && wanted !== "" && value === wanted
  if (wantedSystem !== undefined && (system ?? "") !== wantedSystem) return false
  return wanted === "" ? wantedSystem !== undefined : value === wanted
}

const isIdentifier = (identifier: unknown, token: string, matching: Matching): boolean =>
  isToken(text(get(identifier, "system")), text(get(identifier, "value")), token, matching)

const isCode = (concept: unknown, token: string, matching: Matching): boolean =>
  list(get(concept, "coding")).some((coding) =>
    isToken(text(get(coding, "system")), text(get(coding, "code")), token, matching),
  )

/** The span a date means, in milliseconds: a day, a month, a year, or an instant. */
const spanOf = (date: string): readonly [from: number, to: number] | undefined => {
  const from = Date.parse(date)
  if (Number.isNaN(from)) return undefined
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  if (year === undefined) return [from, from + 1]
  if (day !== undefined) return [from, from + 86_400_000]
  return month === undefined ? [from, Date.UTC(Number(year) + 1, 0)] : [from, Date.UTC(Number(year), Number(month))]
}

const isDate = (date: string | undefined, value: string): boolean => {
  const [, prefix = "eq", wanted = ""] = /^(eq|ne|gt|lt|ge|le)?(.*)$/.exec(value) ?? []
  const span = spanOf(wanted)
  const at = date === undefined ? Number.NaN : Date.parse(date)
  if (span === undefined || Number.isNaN(at)) return false
  const [from, to] = span
  switch (prefix) {
    case "ne":
      return at < from || at >= to
    case "gt":
      return at >= to
    case "ge":
      return at >= from
    case "lt":
      return at < from
    case "le":
      return at < to
    default:
      return at >= from && at < to
  }
}

const isReference = (reference: string | undefined, type: string, value: string): boolean =>
  reference !== undefined && (reference === value || reference === `${type}/${value}`)

const names = (resource: ChartResource, part: "given" | "family"): ReadonlyArray<string> =>
  list(resource.outline["name"]).flatMap((name) => {
    const member = get(name, part)
    return (Array.isArray(member) ? member : [member]).flatMap((one) => text(one) ?? [])
  })

const id: Test = (resource, value) => resource.id === value

const documentTests: Readonly<Record<string, Test>> = {
  _id: id,
  // Redox's page says that this is the master identifier; R4 knows both (docs/protocol.md §8).
  identifier: ({ outline }, value, matching) =>
    [outline["masterIdentifier"], ...list(outline["identifier"])].some((one) => isIdentifier(one, value, matching)),
  patient: ({ outline }, value) => isReference(text(get(outline["subject"], "reference")), "Patient", value),
  "patient.identifier": ({ patientIdentifiers }, value, matching) =>
    patientIdentifiers.some((one) => isIdentifier(one, value, matching)),
  type: ({ outline }, value, matching) => isCode(outline["type"], value, matching),
  category: ({ outline }, value, matching) => list(outline["category"]).some((one) => isCode(one, value, matching)),
  date: ({ outline }, value) => isDate(text(outline["date"]), value),
}

const patientTests: Readonly<Record<string, Test>> = {
  _id: id,
  identifier: ({ patientIdentifiers }, value, matching) =>
    patientIdentifiers.some((one) => isIdentifier(one, value, matching)),
  given: (resource, value) => names(resource, "given").some((name) => same(name, value)),
  family: (resource, value) => names(resource, "family").some((name) => same(name, value)),
  birthdate: ({ outline }, value) => text(outline["birthDate"]) === value.replace(/^eq/, ""),
  gender: ({ outline }, value) => text(outline["gender"]) === value,
  active: ({ outline }, value) => (outline["active"] !== false) === (value === "true"),
}

const tests = { DocumentReference: documentTests, Patient: patientTests } as const

/** Parameters that choose no resources. */
const shaping: ReadonlyArray<string> = ["_elements", "_count"]

/** The first parameter that the fake does not know. */
export const unknown = (type: ChartResource["type"], parameters: Parameters): string | undefined =>
  parameters.find(([name]) => !Object.hasOwn(tests[type], name) && !shaping.includes(name))?.[0]

/** Resources that the parameters mean. Without one that chooses, every resource, as was seen at Redox's sandbox. */
export const select = (
  resources: ReadonlyArray<ChartResource>,
  type: ChartResource["type"],
  parameters: Parameters,
  matching: Matching,
): ReadonlyArray<ChartResource> => {
  const choosing = parameters.flatMap(([name, value]) => {
    const test = Object.hasOwn(tests[type], name) ? tests[type][name] : undefined
    return test === undefined ? [] : [{ test, values: value.split(",") }]
  })
  const means = (resource: ChartResource) => (one: (typeof choosing)[number]) =>
    one.values.some((value) => one.test(resource, value, matching))
  return resources.filter((resource) =>
    matching === "partial" && type === "Patient" && choosing.length > 0
      ? choosing.some(means(resource))
      : choosing.every(means(resource)),
  )
}

// R4's `_elements` leaves out what is not named, but for what a resource cannot be without.
const always: ReadonlyArray<string> = ["resourceType", "id", "meta", "status", "content"]

/** A resource as a search with these parameters gives it. */
export const shaped = (resource: ChartResource, parameters: Parameters): unknown => {
  const elements = parameters.filter(([name]) => name === "_elements").flatMap(([, value]) => value.split(","))
  if (elements.length === 0) return resource.read()
  const kept = Object.entries(object(resource.outline) ?? {}).filter(
    ([name]) => elements.includes(name) || (always.includes(name) && name !== "content"),
  )
  return Object.fromEntries(kept)
}
