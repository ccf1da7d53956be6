import * as Predicate from "effect/Predicate"
import type { Problem } from "../../RedoxError.ts"

// Resources nest some ten levels, extensions a few more. Beyond, the walk over a message and its paths only cost time.
export const mostLevels = 200

// As many values as fit into a request, at two bytes each.
const mostValues = 5_000_000

const tooDeep: Problem = { path: "Bundle", rule: "depth", message: `must not nest more than ${mostLevels} levels` }

const tooMany: Problem = {
  path: "Bundle",
  rule: "size",
  message: "must not hold more values than fit into a request: an object that stands in many places is written in each",
}

interface Extent {
  readonly levels: number
  /** As many as JSON would write: those of an object that stands in two places count twice. */
  readonly values: number
}

// A message has some hundred values: so many are counted as they stand, without keeping what was seen.
const fewValues = 2_000

/** How many values there may be still after those of `value`; negative where they are too many or nest too deep. */
const roomAfter = (value: unknown, room: number, level: number): number => {
  if (!Predicate.isObjectOrArray(value)) return room - 1
  let left = level > mostLevels ? -1 : room - 1
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length && left >= 0; index++) left = roomAfter(value[index], left, level + 1)
    return left
  }
  // Inherited keys do no harm: where they make too many, all is counted again.
  for (const key in value) {
    if (left < 0) return left
    left = roomAfter(value[key], left, level + 1)
  }
  return left
}

/**
 * Why a value cannot be walked or written: it nests too deep, as a cycle does, or it is a graph whose shared objects make
 * too many values. Looks at each object once, so neither can keep it.
 */
export const excessOf = (value: unknown): Problem | undefined =>
  roomAfter(value, fewValues, 1) >= 0 ? undefined : excessOfMany(value)

const excessOfMany = (value: unknown): Problem | undefined => {
  const known = new Map<object, Extent>()
  const open = new Set<object>()
  /** The extent of what stands at a level; undefined where it goes too deep. */
  const extentOf = (value: unknown, level: number): Extent | undefined => {
    if (!Predicate.isObjectOrArray(value)) return { levels: 0, values: 1 }
    const found = known.get(value)
    if (found !== undefined) return level + found.levels - 1 > mostLevels ? undefined : found
    if (level > mostLevels || open.has(value)) return undefined
    open.add(value)
    let levels = 1
    let values = 1
    for (const inner of Object.values(value)) {
      if (!Predicate.isObjectOrArray(inner)) {
        values += 1
        continue
      }
      const extent = extentOf(inner, level + 1)
      if (extent === undefined) return undefined
      levels = Math.max(levels, extent.levels + 1)
      values += extent.values
    }
    open.delete(value)
    const extent = { levels, values }
    known.set(value, extent)
    return extent
  }
  const extent = extentOf(value, 1)
  if (extent === undefined) return tooDeep
  return extent.values > mostValues ? tooMany : undefined
}
