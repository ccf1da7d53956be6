import type { Problem } from "../../RedoxError.ts"

/** What there is to say of a source that turns out to hold nothing. */
export const emptyFile: Problem = {
  path: "file.size",
  rule: "not-empty",
  message: "the file is empty: there is nothing to put into the chart",
}
