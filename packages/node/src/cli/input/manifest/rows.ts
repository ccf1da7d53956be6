/**
 * Makes sends of a manifest's rows, with every problem of each.
 */
import * as DocumentMessage from "@effect-redox/core/DocumentMessage"
import type * as SendFile from "@effect-redox/core/SendFile"
import { destinationProblems } from "@effect-redox/core/DocumentService"
import type { Problem } from "@effect-redox/core/RedoxError"
import type { Send } from "@effect-redox/durable/Send"
import type { Patient } from "@effect-redox/fhir/Patient"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Path from "effect/Path"
import * as Result from "effect/Result"
import type * as Stdio from "effect/Stdio"
import { scheme } from "../../../NodeFileSource.ts"
import type { UsageError } from "../../exit.ts"
import type { Output } from "../../output/Output.ts"
import { documentOf, patientOf, readDocument, readPatient, type PartialDocument } from "../documents.ts"
import { namedPatient } from "../namedPatient.ts"
import { rowProblem, type Column, type Row } from "./manifest.ts"

/** What the flags of `batch` say for rows that do not. */
export interface Defaults {
  readonly to: Option.Option<string>
  readonly type: Option.Option<string>
  readonly method: SendFile.Method
  readonly allow: ReadonlyArray<DocumentMessage.Allowance>
  readonly strict: boolean
}

/** A row's send, or what is wrong with it. */
export interface Made {
  readonly row: Row
  /** The file it names. */
  readonly file: Send["file"] | undefined
  readonly send: Send | undefined
  /** What of a row that is wrong can be checked all the same: its type and method may be others. */
  readonly standIn: Send | undefined
  readonly problems: ReadonlyArray<Problem>
}

type Services = Output | Stdio.Stdio

/** What is wrong, as problems of a row's column. */
const inColumn =
  (line: number, column: Column) =>
  (error: UsageError): ReadonlyArray<Problem> =>
    error.problems.length === 0
      ? [rowProblem(line, column, "file", error.message)]
      : error.problems.map(({ message, path, rule }) => rowProblem(line, `${column} ${path}`, rule, message))

const isMethod = (text: string): text is SendFile.Method => text === "auto" || text === "upload" || text === "embed"

// A date as FHIR has it (https://hl7.org/fhir/R4/datatypes.html#date).
const date = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/

const describing = ["mrn_system", "mrn", "family", "given", "birth_date"] as const

const describedPatient = ({ cells, line, unread }: Row): Result.Result<Patient, ReadonlyArray<Problem>> => {
  const { birth_date, family, given, mrn, mrn_system } = cells
  const problems: Array<Problem> = []
  const missing = (["mrn", "mrn_system"] as const).find((name) => cells[name] === undefined && !unread.includes(name))
  if (missing !== undefined && !unread.includes("patient")) {
    const message = "is required where the row names no patient file: who the patient is at the destination"
    problems.push(rowProblem(line, missing, "required", message))
  }
  if (birth_date !== undefined && !date.test(birth_date)) {
    problems.push(rowProblem(line, "birth_date", "date", "must be a date such as 1980-01-31"))
  }
  if (problems.length > 0 || mrn === undefined || mrn_system === undefined) return Result.fail(problems)
  const identifier = { system: mrn_system, value: mrn }
  return Result.succeed(namedPatient({ identifier, family, given: given?.split(/\s+/), birthDate: birth_date }))
}

// Of two words on who the patient is, one would be passed over, and with it a mistake.
const refuseDescription = ({ cells, line }: Row): ReadonlyArray<Problem> =>
  describing
    .filter((name) => cells[name] !== undefined)
    .map((name) => rowProblem(line, name, "patient", "must be absent where the row names a patient"))

/** Makes sends of rows. Files they name are relative to the manifest; one that many rows name is read once. */
export const makeSends = Effect.fnUntraced(function* (
  manifest: string,
  rows: ReadonlyArray<Row>,
  defaults: Defaults,
): Effect.fn.Return<ReadonlyArray<Made>, never, Services | Path.Path> {
  const paths = yield* Path.Path
  const base = paths.dirname(paths.resolve(manifest))
  const at = (path: string) => paths.resolve(base, path)
  const patients = new Map<string, Result.Result<Patient, UsageError>>()
  const documents = new Map<string, Result.Result<PartialDocument, UsageError>>()
  const once = Effect.fnUntraced(function* <A>(
    known: Map<string, Result.Result<A, UsageError>>,
    path: string,
    read: Effect.Effect<A, UsageError, Services>,
  ) {
    const before = known.get(path)
    if (before !== undefined) return before
    const result = yield* Effect.result(read)
    known.set(path, result)
    return result
  })

  const patientIn = Effect.fnUntraced(function* (row: Row) {
    const { cells, inline, line } = row
    if (inline.patient === undefined && cells.patient === undefined) return describedPatient(row)
    const described = refuseDescription(row)
    if (described.length > 0) return Result.fail(described)
    if (inline.patient !== undefined) {
      return Result.mapError(patientOf(`line ${line}`, inline.patient), inColumn(line, "patient"))
    }
    const path = at(cells.patient ?? "")
    return Result.mapError(yield* once(patients, path, readPatient(path)), inColumn(line, "patient"))
  })

  const documentIn = Effect.fnUntraced(function* ({ cells, inline, line }: Row) {
    if (inline.document !== undefined) {
      return Result.mapError(documentOf(`line ${line}`, inline.document), inColumn(line, "document"))
    }
    if (cells.document === undefined) return Result.succeed<PartialDocument>({})
    const path = at(cells.document)
    return Result.mapError(yield* once(documents, path, readDocument(path)), inColumn(line, "document"))
  })

  return yield* Effect.forEach(
    rows,
    Effect.fnUntraced(function* (row) {
      const { cells, line, unread } = row
      if (unread === "row") return { row, file: undefined, send: undefined, standIn: undefined, problems: row.problems }
      const file = cells.file === undefined ? undefined : { scheme, value: at(cells.file) }
      const problems: Array<Problem> = [...row.problems]
      const required = (column: Column, message: string) => {
        if (!unread.includes(column)) problems.push(rowProblem(line, column, "required", message))
      }
      const patient = yield* patientIn(row)
      if (Result.isFailure(patient)) problems.push(...patient.failure)
      const document = yield* documentIn(row)
      if (Result.isFailure(document)) problems.push(...document.failure)
      const to = cells.to ?? Option.getOrUndefined(defaults.to)
      if (to === undefined) required("to", "is required: the destination's slug, here or by --to")
      else problems.push(...destinationProblems(to).map(({ message, rule }) => rowProblem(line, "to", rule, message)))
      const code = cells.type ?? Option.getOrUndefined(defaults.type)
      if (code !== undefined && !DocumentMessage.isLoinc(code)) {
        problems.push(rowProblem(line, "type", "loinc", "must be a LOINC code such as 18842-5"))
      }
      const given = Result.getOrElse(document, (): PartialDocument => ({}))
      const type = code === undefined ? given.type : DocumentMessage.loinc(code)
      if (type === undefined) required("type", "is required: the LOINC code of the kind of document, here or by --type")
      if (cells.file === undefined) required("file", "is required: the file to send")
      const method = cells.method ?? defaults.method
      if (!isMethod(method)) problems.push(rowProblem(line, "method", "method", "must be auto, upload or embed"))
      if (Result.isFailure(patient) || to === undefined || file === undefined || destinationProblems(to).length > 0) {
        return { row, file, send: undefined, standIn: undefined, problems }
      }
      const send: Send = {
        ...(cells.key === undefined ? {} : { key: cells.key }),
        file,
        ...(cells.content_type === undefined ? {} : { contentType: cells.content_type }),
        destination: to,
        patient: patient.success,
        document: { ...given, type: type ?? { text: "?" } },
        ...(cells.title === undefined ? {} : { title: cells.title }),
        method: isMethod(method) ? method : "auto",
        allow: defaults.allow,
        strict: defaults.strict,
      }
      return problems.length > 0
        ? { row, file, send: undefined, standIn: send, problems }
        : { row, file, send, standIn: undefined, problems }
    }),
  )
})
