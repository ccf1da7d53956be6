/**
 * `effect-redox validate`: what is wrong with messages and resources, before anything is sent.
 */
import { DocumentMessage, Identifiers } from "@effect-redox/core"
import { Binary } from "@effect-redox/fhir/Binary"
import { DiagnosticReport } from "@effect-redox/fhir/DiagnosticReport"
import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import { Encounter } from "@effect-redox/fhir/Encounter"
import { Location } from "@effect-redox/fhir/Location"
import { MessageHeader } from "@effect-redox/fhir/MessageHeader"
import { Observation } from "@effect-redox/fhir/Observation"
import { OperationOutcome } from "@effect-redox/fhir/OperationOutcome"
import { Organization } from "@effect-redox/fhir/Organization"
import { Patient } from "@effect-redox/fhir/Patient"
import { Practitioner } from "@effect-redox/fhir/Practitioner"
import { PractitionerRole } from "@effect-redox/fhir/PractitionerRole"
import { RelatedPerson } from "@effect-redox/fhir/RelatedPerson"
import { ServiceRequest } from "@effect-redox/fhir/ServiceRequest"
import { issues, type FhirIssue } from "@effect-redox/fhir/Validation"
import type { Problem } from "@effect-redox/core/RedoxError"
import { Effect, Predicate, type Option } from "effect"
import type * as EventLog from "../../EventLog.ts"
import { nameOf, readJson } from "../input/documents.ts"
import { ExitStatus, statuses } from "../exit.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, painter, printsLines, reportTo } from "../output/report.ts"
import { count, plain, wrap } from "../output/text.ts"

/** What the flags came to. */
export interface Input {
  readonly files: ReadonlyArray<string>
  readonly json: Option.Option<boolean>
}

/** `error`: it would not be sent. `warning`: it would, and might not get where it should. */
type Found = Problem & { readonly severity: "error" | "warning" }

const member = (value: unknown, key: string): unknown => (Predicate.isObject(value) ? value[key] : undefined)
const list = (value: unknown): ReadonlyArray<unknown> => (Array.isArray(value) ? value : [])

const typeOf = (value: unknown): string | undefined => {
  const type = member(value, "resourceType")
  return Predicate.isString(type) ? type : undefined
}

// Most EHRs look for these before they file a document (docs/protocol.md §4).
const matching = "most EHRs match the patient by identifier, name and birth date"
const wanted = [
  { type: "Patient", element: "identifier", rule: "ehr-patient", why: matching },
  { type: "Patient", element: "name", rule: "ehr-patient", why: matching },
  { type: "Patient", element: "birthDate", rule: "ehr-patient", why: matching },
  {
    type: "DocumentReference",
    element: "author",
    rule: "ehr-author",
    why: "most EHRs want to know a document's author",
  },
] as const

/** In bytes; docs/protocol.md §4. */
const embedAdvised = 200_000

const warning = (path: string, rule: string, message: string): Found => ({ severity: "warning", path, rule, message })

const adviceOf = (resource: unknown, path: string): ReadonlyArray<Found> => {
  const missing = wanted
    .filter(({ element, type }) => typeOf(resource) === type && member(resource, element) === undefined)
    .map(({ element, rule, why }) => warning(`${path}.${element}`, rule, `is missing: ${why}`))
  const large = list(member(resource, "content")).flatMap((content, index) => {
    const data = member(member(content, "attachment"), "data")
    return Predicate.isString(data) && data.length * 0.75 > embedAdvised
      ? [
          warning(
            `${path}.content[${index}].attachment.data`,
            "redox-embed-size",
            "has more than 200 kB: Redox recommends uploading such a file and referring to it",
          ),
        ]
      : []
  })
  return [...missing, ...large]
}

const strictly = { unknownElements: "reject", unknownResources: "preserve" } as const

// The resources that messages for Redox are made of. Checks are made when they are first needed.
const checks: Record<string, () => (value: unknown) => ReadonlyArray<FhirIssue>> = {
  Binary: () => issues(Binary, strictly),
  DiagnosticReport: () => issues(DiagnosticReport, strictly),
  DocumentReference: () => issues(DocumentReference, strictly),
  Encounter: () => issues(Encounter, strictly),
  Location: () => issues(Location, strictly),
  MessageHeader: () => issues(MessageHeader, strictly),
  Observation: () => issues(Observation, strictly),
  OperationOutcome: () => issues(OperationOutcome, strictly),
  Organization: () => issues(Organization, strictly),
  Patient: () => issues(Patient, strictly),
  Practitioner: () => issues(Practitioner, strictly),
  PractitionerRole: () => issues(PractitionerRole, strictly),
  RelatedPerson: () => issues(RelatedPerson, strictly),
  ServiceRequest: () => issues(ServiceRequest, strictly),
}

const resourceProblems = (value: unknown): ReadonlyArray<Problem> => {
  const type = typeOf(value)
  const known = type !== undefined && Object.hasOwn(checks, type) ? checks[type] : undefined
  return known === undefined
    ? [
        {
          path: "resourceType",
          rule: "unknown-resource",
          message: `must be Bundle, or one of ${Object.keys(checks).join(", ")}`,
        },
      ]
    : known()(value).map(({ message, path, rule }) => ({ path, rule, message }))
}

// Read off the plain JSON, so that they are told also of a message whose types are wrong.
const identifierProblems = (value: unknown): ReadonlyArray<Problem> => {
  const problem = (path: string, found: unknown): ReadonlyArray<Problem> =>
    Identifiers.isIdentifier(found)
      ? []
      : [
          {
            path,
            rule: "identifiers",
            message: "must be present, in printable ASCII: the document is looked for by it",
          },
        ]
  const ofEntries = list(member(value, "entry")).flatMap((entry, index) => {
    const resource = member(entry, "resource")
    const path = `Bundle.entry[${index}].resource`
    switch (typeOf(resource)) {
      case "MessageHeader":
        return problem(`${path}.id`, member(resource, "id"))
      case "DocumentReference":
        return problem(`${path}.masterIdentifier.value`, member(member(resource, "masterIdentifier"), "value"))
      default:
        return []
    }
  })
  return [...problem("Bundle.identifier.value", member(member(value, "identifier"), "value")), ...ofEntries]
}

/** Everything there is to say of a message or a resource. */
export const check = (value: unknown): ReadonlyArray<Found> => {
  const message = typeOf(value) === "Bundle"
  const errors = (
    message ? [...DocumentMessage.problems(value), ...identifierProblems(value)] : resourceProblems(value)
  ).map(({ message, path, rule }): Found => ({
    severity: "error",
    path,
    rule,
    message,
  }))
  const advice = message
    ? list(member(value, "entry")).flatMap((entry, index) =>
        adviceOf(member(entry, "resource"), `Bundle.entry[${index}].resource`),
      )
    : []
  // What is an error already needs no advice.
  const known = new Set(errors.map(({ path }) => path))
  return [...errors, ...advice.filter(({ path }) => !known.has(path))]
}

/** Validates files, one after the other. */
export const validate = Effect.fn("effect-redox.validate")(function* (input: Input) {
  const output = yield* Output
  const machine = printsLines(output, input.json)
  const report = reportTo(lineReporter(output))
  const paint = painter(output.stdout.color)
  const { columns } = yield* output.size
  let wrong = 0

  const show = Effect.fnUntraced(function* (file: EventLog.File, value: unknown) {
    const found = check(value)
    const errors = found.filter(({ severity }) => severity === "error").length
    const warnings = found.length - errors
    wrong += errors
    if (machine) {
      yield* Effect.forEach(found, (problem) => report({ event: "problem", file, ...problem }), { discard: true })
      const type = typeOf(value)
      const known = type === undefined ? {} : { resourceType: type }
      return yield* report({ event: "validated", file, valid: errors === 0, ...known, errors, warnings })
    }
    const verdict = errors === 0 ? paint("green", "valid") : paint("red", count(errors, "problem"))
    const more = warnings === 0 ? "" : `, ${paint("yellow", count(warnings, "warning"))}`
    const shown = found.flatMap(({ message, path, rule, severity }) => [
      `  ${paint(severity === "error" ? "red" : "yellow", severity)}  ${path}  ${paint("dim", rule)}`,
      ...wrap(plain(message), columns, "      "),
    ])
    yield* output.out(`${[`${plain(nameOf(file.name))}: ${verdict}${more}`, ...shown].join("\n")}\n`)
  })

  for (const [index, name] of input.files.entries()) yield* show({ index, name }, yield* readJson(name))
  yield* ExitStatus.use((status) => status.set(wrong > 0 ? statuses.failed : statuses.done))
})
