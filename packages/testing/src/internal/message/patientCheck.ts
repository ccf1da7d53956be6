/**
 * Whose chart a document goes to: one Patient, who can be identified there, and is about that Patient.
 */
import { get, list, refersTo, text, type Entry, type Problem } from "./messageParts.ts"

/** Where a message goes, as far as a Patient's identifiers depend on it. */
export interface Destination {
  readonly slug: string
  /** Every slug the account has in that environment. */
  readonly known: ReadonlySet<string>
  /** Whether an identifier without a system, and a medical record number of another destination, are taken. */
  readonly lenient: boolean
}

const isBlank = (value: unknown): boolean => (text(value) ?? "").trim() === ""

// Such systems are what Redox's pages write (docs/protocol.md §4). A name that is no destination of this account may be the
// site's own, as `health-one` is in Redox's sandbox, so only a known destination's is another one's.
const otherDestination = (identifier: unknown, { known, slug }: Destination): boolean => {
  const [, named] = /^urn:redox:([^:]+):MR$/i.exec(text(get(identifier, "system")) ?? "") ?? []
  return named !== undefined && named !== slug && known.has(named)
}

const identified = (entry: Entry, destination: Destination, problems: Array<Problem>): void => {
  const path = `${entry.path}.resource.identifier`
  const identifiers = list(entry.resource.identifier)
  const usable = identifiers.some(
    (identifier) => !isBlank(get(identifier, "value")) && (destination.lenient || !isBlank(get(identifier, "system"))),
  )
  if (!usable) {
    problems.push({ code: "required", path, text: "A Patient needs an identifier with a system and a value" })
  }
  if (destination.lenient) return
  for (const [index, identifier] of identifiers.entries()) {
    if (!otherDestination(identifier, destination)) continue
    const text = "The medical record number is another destination's"
    problems.push({ code: "value", path: `${path}[${index}].system`, text })
  }
}

// A resource that only the destination knows: Redox's sandbox was seen to take such references (docs/protocol.md §4).
const isRelativePatient = (reference: string): boolean => /^Patient\/[A-Za-z0-9.-]{1,64}$/.test(reference)

/** Adds what is wrong with a message's patients, and with whom its documents say they are about. */
export const check = (entries: ReadonlyArray<Entry>, destination: Destination, problems: Array<Problem>): void => {
  const [patient, ...others] = entries.filter((entry) => entry.type === "Patient")
  const subjects = entries
    .filter((entry) => entry.type === "DocumentReference")
    .map((entry) => ({
      path: `${entry.path}.resource.subject`,
      reference: text(get(entry.resource.subject, "reference")),
    }))
  for (const other of others) {
    problems.push({ code: "structure", path: other.path, text: "A message is about one Patient" })
  }
  if (patient === undefined) {
    if (!subjects.some(({ reference }) => reference !== undefined && isRelativePatient(reference))) {
      problems.push({ code: "required", path: "Bundle.entry", text: "A Patient is required" })
    }
    return
  }
  identified(patient, destination, problems)
  for (const { path, reference } of subjects) {
    if (reference === undefined) {
      problems.push({ code: "required", path, text: "subject must refer to the message's Patient" })
    } else if (!refersTo(reference, patient)) {
      problems.push({ code: "value", path: `${path}.reference`, text: "subject is not the message's Patient" })
    }
  }
}
