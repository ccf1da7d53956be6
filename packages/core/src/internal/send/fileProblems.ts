/**
 * What is wrong with what is said of a file.
 */
import type * as RedoxError from "../../RedoxError.ts"
import { documentTypeProblem } from "../rules/documentTypeProblem.ts"
import { isMimeType } from "../wire.ts"
import { emptyFile } from "./emptyFile.ts"

/** What is wrong with a source, as far as is known without opening it. */
export const fileProblems = (file: {
  readonly contentType: string
  readonly size?: number | undefined
}): ReadonlyArray<RedoxError.Problem> => {
  const problems: Array<RedoxError.Problem> = []
  const noDocument = documentTypeProblem(file.contentType)
  if (!isMimeType(file.contentType)) {
    problems.push({
      path: "file.contentType",
      rule: "mime-type",
      message: "must be a MIME type such as application/pdf",
    })
  } else if (/^application\/(?:fhir\+|json\+fhir|xml\+fhir)/i.test(file.contentType)) {
    // A FHIR type would make Binary take the body for a resource instead of a file (docs/protocol.md §3).
    problems.push({
      path: "file.contentType",
      rule: "mime-type",
      message: "must not be a FHIR type; use application/json",
    })
  }
  if (noDocument !== undefined) problems.push({ path: "file.contentType", ...noDocument })
  if (file.size !== undefined && (!Number.isSafeInteger(file.size) || file.size < 0)) {
    problems.push({ path: "file.size", rule: "size", message: "must be a whole number of bytes" })
  } else if (file.size === 0) {
    problems.push(emptyFile)
  }
  return problems
}
