/**
 * The shape of an answer without its values: names of members and types, to a bounded depth and size. It goes into a debug
 * log that a user may send to the maintainers.
 */
import { Predicate } from "effect"

const deepest = 6
const most = 40

// A name that is no word may be data, such as an id that is used as a key.
const nameOf = (name: string): string => (/^[A-Za-z_$][\w$-]{0,40}$/.test(name) && !/\d{3}/.test(name) ? name : "*")

export const shapeOf = (value: unknown, depth = 0): unknown => {
  if (value === null) return "null"
  if (Array.isArray(value)) return value.length === 0 ? [] : [depth === deepest ? "…" : shapeOf(value[0], depth + 1)]
  if (!Predicate.isObject(value)) return typeof value
  if (depth === deepest) return "…"
  return Object.fromEntries(
    Object.entries(value)
      .slice(0, most)
      .map(([name, part]) => [nameOf(name), shapeOf(part, depth + 1)]),
  )
}
