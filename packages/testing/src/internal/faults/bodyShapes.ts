/** The names of what an answer's body can be replaced with: see `Fault.BodyShape`. */
export const bodyShapes = [
  "OperationOutcome",
  "Meta",
  "OAuth",
  "errorDetail",
  "text",
  "html",
  "empty",
  "malformed",
  "truncated",
] as const
