/**
 * Reads a batch's manifest: CSV with a header, or NDJSON, one document to a row. Nothing of it is checked here but its
 * form.
 */
import type { Problem } from "@effect-redox/core/RedoxError"
import * as FhirJson from "@effect-redox/fhir/FhirJson"
import * as Effect from "effect/Effect"
import * as Predicate from "effect/Predicate"
import * as Result from "effect/Result"
import type * as Stdio from "effect/Stdio"
import { decodeText } from "../../../internal/strictText.ts"
import { misused, type UsageError } from "../../exit.ts"
import type { Output } from "../../output/Output.ts"
import { nameOf, readBytes } from "../documents.ts"
import { parseCsv } from "./csv.ts"

/** What a row may say. In NDJSON, `patient` and `document` may be the resource itself instead of a path. */
export const columns = [
  "file",
  "patient",
  "mrn_system",
  "mrn",
  "family",
  "given",
  "birth_date",
  "to",
  "type",
  "title",
  "document",
  "key",
  "method",
  "content_type",
] as const
export type Column = (typeof columns)[number]

/** One row: its line in the manifest, from 1, and what it says. */
export interface Row {
  readonly line: number
  readonly cells: Readonly<Partial<{ [C in Column]: string }>>
  /** A Patient or a part of a DocumentReference that stands in the row itself. */
  readonly inline: { readonly patient?: object; readonly document?: object }
  /** What is wrong with its form. */
  readonly problems: ReadonlyArray<Problem>
  /** What cannot be read for that: it is there, and nothing more is said of it. */
  readonly unread: ReadonlyArray<Column> | "row"
}

/** What was read, and what is wrong with the manifest as a whole. */
export interface Manifest {
  readonly rows: ReadonlyArray<Row>
  readonly problems: ReadonlyArray<Problem>
}

const isColumn = (name: string): name is Column => columns.some((column) => column === name)

/** A problem of a row, with its line. */
export const rowProblem = (line: number, column: string, rule: string, message: string): Problem => ({
  path: column === "" ? `line ${line}` : `line ${line}, ${column}`,
  rule,
  message,
})

// A manifest without a header has a patient where the header is looked for.
const shownColumn = (name: string, index?: number): string =>
  /^[a-z][a-z_ -]{0,30}$/.test(name) ? name : index === undefined ? "a member" : `column ${index + 1}`

const unknownColumn = `is no column of a manifest; they are ${columns.join(", ")}`

const fromCsv = (text: string): Manifest => {
  const parsed = parseCsv(text)
  if (Result.isFailure(parsed)) {
    return { rows: [], problems: [rowProblem(parsed.failure.line, "", "csv", parsed.failure.message)] }
  }
  const [header, ...records] = parsed.success
  if (header === undefined) return { rows: [], problems: [rowProblem(1, "", "header", "must be a header of columns")] }
  const names = header.fields.map((name) => name.trim())
  const separator = names.length === 1 ? /[;\t]/.exec(names[0] ?? "")?.[0] : undefined
  if (separator !== undefined) {
    const message = `separates its columns by ${separator === ";" ? "semicolons" : "tabs"}: save it with commas`
    return { rows: [], problems: [rowProblem(header.line, "", "csv", message)] }
  }
  const problems: Array<Problem> = names.flatMap((name, index) =>
    !isColumn(name)
      ? [rowProblem(header.line, shownColumn(name, index), "column", unknownColumn)]
      : names.indexOf(name) === index
        ? []
        : [rowProblem(header.line, name, "column", "stands twice in the header")],
  )
  const rows = records.map(({ fields, line }): Row => {
    if (fields.length !== names.length) {
      return unreadable(line, "csv", `has ${fields.length} fields where the header has ${names.length}`)
    }
    const cells: Partial<Record<Column, string>> = {}
    for (const [index, name] of names.entries()) {
      const value = fields[index]
      if (isColumn(name) && value !== undefined && value !== "") cells[name] = value
    }
    return { line, cells, inline: {}, problems: [], unread: [] }
  })
  return { rows, problems }
}

const unreadable = (line: number, rule: string, message: string): Row => ({
  line,
  cells: {},
  inline: {},
  problems: [rowProblem(line, "", rule, message)],
  unread: "row",
})

const fromLine = (text: string, line: number): Row => {
  const parsed = FhirJson.parse(text)
  if (Result.isFailure(parsed)) return unreadable(line, "json", "is not JSON, or has a member twice")
  if (!Predicate.isObject(parsed.success)) return unreadable(line, "json", "must be a JSON object")
  const problems: Array<Problem> = []
  const unread: Array<Column> = []
  const cells: Partial<Record<Column, string>> = {}
  const inline: { patient?: object; document?: object } = {}
  for (const [name, value] of Object.entries(parsed.success)) {
    if (!isColumn(name)) problems.push(rowProblem(line, shownColumn(name), "column", unknownColumn))
    else if (Predicate.isString(value)) {
      if (value !== "") cells[name] = value
    } else if ((name === "patient" || name === "document") && Predicate.isObject(value)) inline[name] = value
    else if (value !== null) {
      problems.push(rowProblem(line, name, "type", `must be a text, such as "${name === "mrn" ? "0000000005" : "…"}"`))
      unread.push(name)
    }
  }
  return { line, cells, inline, problems, unread }
}

const fromNdjson = (text: string): Manifest => ({
  rows: text.split("\n").flatMap((line, index) => (line.trim() === "" ? [] : [fromLine(line, index + 1)])),
  problems: [],
})

/** Reads a manifest: NDJSON where its name ends with `.ndjson` or `.jsonl` or it begins with `{`, else CSV. */
export const readManifest = Effect.fnUntraced(function* (
  path: string,
): Effect.fn.Return<Manifest, UsageError, Output | Stdio.Stdio> {
  const text = decodeText(yield* readBytes(path))
  if (Result.isFailure(text)) return yield* misused(`${nameOf(path)} ${text.failure}`)
  const isNdjson = /\.(?:ndjson|jsonl)$/i.test(path) || text.success.trimStart().startsWith("{")
  const manifest = isNdjson ? fromNdjson(text.success) : fromCsv(text.success)
  if (manifest.rows.length > 0 || manifest.problems.length > 0) return manifest
  return yield* misused(`${nameOf(path)} has no rows`)
})
