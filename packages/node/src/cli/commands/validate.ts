/**
 * `effect-redox validate`: what is wrong with messages and resources, before anything is sent.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import * as Identifiers from "@effect-redox/core/Identifiers"
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
import * as References from "@effect-redox/fhir/References"
import { RelatedPerson } from "@effect-redox/fhir/RelatedPerson"
import { ServiceRequest } from "@effect-redox/fhir/ServiceRequest"
import { issues, type FhirIssue } from "@effect-redox/fhir/Validation"
import type { Problem } from "@effect-redox/core/RedoxError"
import * as DateTime from "effect/DateTime"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type * as EventLog from "../../EventLog.ts"
import { nameOf, readParsed, textProblems } from "../input/documents.ts"
import { ExitStatus, statuses } from "../exit.ts"
import { Output } from "../output/Output.ts"
import { lineReporter, painter, printsLines, reportTo } from "../output/report.ts"
import { count, plain, wrap } from "../output/text.ts"

/** The flags. */
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

// An event names a type only where it is one: another text could be anything, a patient's name as well.
const knownType = (value: unknown): string | undefined => {
  const type = typeOf(value)
  return type === undefined ? undefined : References.typeOf({ type })
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
    : [
        ...known()(value).map(({ message, path, rule }) => ({ path, rule, message })),
        ...DocumentMessage.fileProblemsOf(value),
      ]
}

// Read from the plain JSON, so that they are reported for a message whose types are wrong as well.
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

const problemsOf = (value: unknown, chart: DocumentMessage.ChartOptions): ReadonlyArray<Problem> => {
  switch (typeOf(value)) {
    case "Bundle":
      return [...DocumentMessage.problems(value, chart), ...identifierProblems(value)]
    case "Patient":
      return [...resourceProblems(value), ...DocumentMessage.patientProblemsOf(value, chart)]
    default:
      return resourceProblems(value)
  }
}

/** All problems and advice of a message or a resource, as if it were sent now or to a destination. */
export const check = (value: unknown, chart: DocumentMessage.ChartOptions): ReadonlyArray<Found> => {
  const found = problemsOf(value, chart)
  const listed = new Set(found.map(({ path, rule }) => `${path} ${rule}`))
  const errors = [...found, ...textProblems(value).filter(({ path, rule }) => !listed.has(`${path} ${rule}`))]
  // What is an error already needs no advice.
  const known = new Set(errors.map(({ path }) => path))
  const advice = DocumentMessage.advice(value, chart).filter(({ path }) => !known.has(path))
  return [
    ...errors.map((problem): Found => ({ severity: "error", ...problem })),
    ...advice.map((problem): Found => ({ severity: "warning", ...problem })),
  ]
}

/** What is known of a file. */
interface Judged {
  readonly found: ReadonlyArray<Found>
  readonly resourceType: string | undefined
  /** Whether there was a value to judge. */
  readonly isJson: boolean
}

const unreadable = (problem: Problem): Judged => ({
  found: [{ severity: "error", ...problem }],
  resourceType: undefined,
  isJson: false,
})

const judge = (name: string, at: string) =>
  readParsed(name).pipe(
    Effect.flatMap((parsed) => {
      if (Result.isFailure(parsed)) return Effect.succeed(unreadable(parsed.failure))
      const value = parsed.success
      return Effect.succeed<Judged>({ found: check(value, { at }), resourceType: knownType(value), isJson: true })
    }),
    Effect.catch(({ message }) => Effect.succeed(unreadable({ path: "", rule: "readable", message }))),
  )

/** Validates files, one after the other: one that is no JSON does not keep the others from being judged. */
export const validate = Effect.fn("effect-redox.validate")(function* (input: Input) {
  const output = yield* Output
  yield* output.repeatable
  const machine = printsLines(output, input.json)
  const report = reportTo(lineReporter(output))
  const paint = painter(output.stdout.color)
  const { columns } = yield* output.size
  let wrong = 0
  let unread = 0

  const show = Effect.fnUntraced(function* (file: EventLog.File, { found, isJson, resourceType }: Judged) {
    const errors = found.filter(({ severity }) => severity === "error").length
    const warnings = found.length - errors
    wrong += errors
    if (!isJson) unread += 1
    if (machine) {
      yield* Effect.forEach(found, (problem) => report({ event: "problem", file, ...problem }), { discard: true })
      const known = resourceType === undefined ? {} : { resourceType }
      return yield* report({ event: "validated", file, valid: errors === 0, ...known, errors, warnings })
    }
    const verdict = errors === 0 ? paint("green", "valid") : paint("red", count(errors, "problem"))
    const more = warnings === 0 ? "" : `, ${paint("yellow", count(warnings, "warning"))}`
    const shown = found.flatMap(({ message, path, rule, severity }) => [
      `  ${paint(severity === "error" ? "red" : "yellow", severity)}  ${path}${path === "" ? "" : "  "}${paint("dim", rule)}`,
      ...wrap(plain(message), columns, "      "),
    ])
    yield* output.out(`${[`${plain(nameOf(file.name))}: ${verdict}${more}`, ...shown].join("\n")}\n`)
  })

  const at = DateTime.formatIso(yield* DateTime.now)
  for (const [index, name] of input.files.entries()) yield* show({ index, name }, yield* judge(name, at))
  const exitStatus = unread > 0 ? statuses.usage : wrong > 0 ? statuses.failed : statuses.done
  yield* ExitStatus.use((status) => status.set(exitStatus))
})
