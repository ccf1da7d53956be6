import * as RedoxError from "../RedoxError.ts"

/**
 * The same error, with its problems at other places. One that is no `InvalidInput` stays as it is.
 */
export const renamed = (
  error: RedoxError.RedoxError,
  rename: (problems: ReadonlyArray<RedoxError.Problem>) => ReadonlyArray<RedoxError.Problem>,
): RedoxError.RedoxError => {
  if (error.reason._tag !== "InvalidInput") return error
  const [first, ...more] = rename(error.reason.problems)
  return first === undefined ? error : RedoxError.invalidInput(first, ...more)
}
