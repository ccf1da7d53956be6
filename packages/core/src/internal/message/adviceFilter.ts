import type { Problem } from "../../RedoxError.ts"

/**
 * Makes a filter that lets each piece of advice through once: that an author is missing is the same for each of a thousand
 * files.
 */
export const makeAdviceFilter = (): ((advice: ReadonlyArray<Problem>) => ReadonlyArray<Problem>) => {
  const given = new Set<string>()
  const keyOf = ({ path, rule }: Problem) => `${rule} ${path.replace(/\d+/g, "")}`
  return (advice) => {
    const fresh = advice.filter((one) => !given.has(keyOf(one)))
    for (const one of fresh) given.add(keyOf(one))
    return fresh
  }
}
