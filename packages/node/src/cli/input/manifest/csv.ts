/**
 * Reads CSV as RFC 4180 has it: fields separated by commas, quoted where they hold commas, quotes or line ends, and a
 * header. Lines may end with LF alone.
 */
import * as Result from "effect/Result"

/** One record, and the line of the text it begins at, from 1. */
export interface Record {
  readonly line: number
  readonly fields: ReadonlyArray<string>
}

/** Where a text is not CSV, and why. */
export interface CsvProblem {
  readonly line: number
  readonly message: string
}

const fields = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|$)/y

/** Every record of a text. Blank lines are left out. */
export const parseCsv = (text: string): Result.Result<ReadonlyArray<Record>, CsvProblem> => {
  const records: Array<Record> = []
  let line = 1
  let begun: { line: number; fields: Array<string> } = { line, fields: [] }
  let at = 0
  while (at < text.length || begun.fields.length > 0) {
    fields.lastIndex = at
    const match = fields.exec(text)
    if (match === null) {
      return Result.fail({
        line,
        message: 'is not CSV: a field that holds a quote must be in quotes, with the quote doubled ("")',
      })
    }
    const [whole, quoted, bare, end] = match
    begun.fields.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'))
    line += whole.split("\n").length - 1
    at += whole.length
    if (end === ",") continue
    if (begun.fields.some((field) => field !== "")) records.push(begun)
    begun = { line, fields: [] }
    if (at >= text.length) break
  }
  return Result.succeed(records)
}
