/**
 * By what a destination finds a chart: the identifiers of the message's Patient.
 */
import { decoded, get, isPresent, list, text, type Entry, type Problem } from "./messageParts.ts"
import * as Visible from "./visible.ts"

/** Where a message goes, as far as a Patient's identifiers depend on it. */
export interface Destination {
  /** As the account lists it. */
  readonly slug: string
  /** The slug that a UUID stands for, if it is a destination's of this account. */
  readonly slugOf: (uuid: string) => string | undefined
  /** Is it a system of patients whom the destination knows? Asked of those alone that name another destination. */
  readonly isOwnSystem: (system: string) => boolean
  /** Whether an identifier without a system, and a medical record number of another destination, are taken. */
  readonly lenient: boolean
  /** When the message was made, in milliseconds since 1970. */
  readonly now: number
}

// A FHIR dateTime covers all of its last part: a period that ends in 2019 has its last moment a year later, and one that ends
// on a day without a time zone ends last at UTC-12 (https://hl7.org/fhir/R4/datatypes.html#Period).
const lastMoment = (end: string): number | undefined => {
  const [, year, month, day, time] = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(end) ?? []
  if (year === undefined) return undefined
  const at = time === undefined ? lastMomentOf(Number(year), month, day) : Date.parse(end)
  return Number.isNaN(at) ? undefined : at
}

const twelveHours = 12 * 3_600_000

const lastMomentOf = (year: number, month: string | undefined, day: string | undefined): number => {
  const next =
    month === undefined
      ? Date.UTC(year + 1, 0, 1)
      : day === undefined
        ? Date.UTC(year, Number(month), 1)
        : Date.UTC(year, Number(month) - 1, Number(day) + 1)
  return next + twelveHours - 1
}

const isOver = (identifier: unknown, now: number): boolean => {
  const end = lastMoment(text(get(identifier, "period", "end")) ?? "")
  return end !== undefined && end < now
}

const isBlank = (value: unknown): boolean => Visible.isBlank(text(value) ?? "")

// `old` is "no longer considered valid", and what is past its period is not in use
// (https://hl7.org/fhir/R4/datatypes.html#Identifier).
const isUsable = (identifier: unknown, { lenient, now }: Destination): boolean =>
  !isBlank(get(identifier, "value")) &&
  (lenient || !isBlank(get(identifier, "system"))) &&
  get(identifier, "use") !== "old" &&
  !isOver(identifier, now)

const isUuid = (name: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(name)

// Such systems are what Redox's pages write (docs/protocol.md §4). Systems are compared letter by letter
// (https://hl7.org/fhir/R4/datatypes.html#uri), so that one which is written otherwise is no destination's.
const redoxSystem = /^urn:redox:([A-Za-z0-9_-]+):[A-Za-z0-9_.-]+$/

/** Was it meant for one of Redox's, whatever its case, its encoding, and what is not seen in it? */
const seemsRedox = (system: string): boolean => {
  const [urn, name] = decoded(Visible.shown(system)).toLowerCase().split(":")
  return urn === "urn" && name !== undefined && /^redox(?:[^a-z0-9-]|$)/.test(name)
}

// A UUID that is no destination's of this account names nothing that could be compared.
const isOfAnother = (system: string, { isOwnSystem, slug, slugOf }: Destination): boolean => {
  const named = redoxSystem.exec(system)?.[1]?.toLowerCase()
  if (named === undefined) return false
  const meant = isUuid(named) ? (slugOf(named) ?? slug) : named
  return meant.toLowerCase() !== slug.toLowerCase() && !isOwnSystem(system)
}

// A scheme, a colon, and something after it (RFC 3986 §3; https://hl7.org/fhir/R4/datatypes-definitions.html#Identifier.system).
const isAbsoluteUri = (system: string): boolean => /^[a-z][a-z0-9+.-]*:\S+$/i.test(system) && !Visible.hides(system)

const identifierProblems = (identifier: unknown, path: string, destination: Destination): ReadonlyArray<Problem> => {
  const [value, system] = [text(get(identifier, "value")), text(get(identifier, "system"))]
  const problems: Array<Problem> = []
  if (value === undefined) {
    // A value may be masked by an extension, as `rendered-value` of HL7 does.
    if (!isPresent(get(identifier, "_value"))) {
      problems.push({ code: "required", path: `${path}.value`, text: "An identifier without a value fits any patient" })
    }
  } else if (Visible.isBlank(value)) {
    problems.push({ code: "value", path: `${path}.value`, text: "The value is blank" })
  } else if (Visible.hides(value)) {
    problems.push({
      code: "value",
      path: `${path}.value`,
      text: "The value has white space around it, or characters that cannot be seen",
    })
  }
  if (system !== undefined && !isAbsoluteUri(system)) {
    problems.push({ code: "value", path: `${path}.system`, text: "The system is no absolute URI" })
  } else if (system !== undefined && seemsRedox(system) && !redoxSystem.test(system)) {
    problems.push({ code: "value", path: `${path}.system`, text: "The system is not of the form urn:redox:<slug>:MR" })
  }
  if (system !== undefined && !destination.lenient && isOfAnother(system, destination)) {
    problems.push({
      code: "value",
      path: `${path}.system`,
      text: "The medical record number is another destination's",
    })
  }
  return problems
}

/** What is wrong with the identifiers of a Patient. */
export const problemsOf = (patient: Entry, destination: Destination): ReadonlyArray<Problem> => {
  const path = `${patient.path}.resource.identifier`
  const identifiers = list(patient.resource["identifier"])
  const problems = identifiers.flatMap((one, index) => identifierProblems(one, `${path}[${index}]`, destination))
  if (identifiers.some((one) => isUsable(one, destination))) return problems
  const needed = "A Patient needs an identifier with a system and a value that is in use"
  return [...problems, { code: "required", path, text: needed }]
}
