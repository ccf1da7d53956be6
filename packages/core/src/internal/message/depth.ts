import { Predicate } from "effect"

/**
 * Does a value nest more than `limit` levels? A cycle does. It goes no deeper than that itself, and comes to no object
 * twice at the same level, so neither a deep value nor a tangled one can keep it.
 */
export const isDeeperThan = (value: unknown, limit: number): boolean => {
  const deepest = new Map<object, number>()
  const search = (value: unknown, depth: number): boolean => {
    if (!Predicate.isObjectOrArray(value)) return false
    if (depth > limit) return true
    if ((deepest.get(value) ?? -1) >= depth) return false
    deepest.set(value, depth)
    return Object.values(value).some((inner) => search(inner, depth + 1))
  }
  return search(value, 1)
}
