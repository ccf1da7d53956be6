/** Compares dates and times of different precision. */

const hour = 3_600_000
const hasTime = (value: string): boolean => value.length > 10

/** What a date without a zone can be: it begins somewhere within these hours of midnight in UTC. */
const zones = 14 * hour

const dayAfter = 24 * hour

/** The first and the last moment that a value can mean. */
const range = (value: string): readonly [first: number, last: number] => {
  if (hasTime(value)) {
    const moment = Date.parse(value)
    return [moment, moment]
  }
  const first = Date.parse(value)
  const [year = 0, month = 12] = value.split("-").map(Number)
  const last =
    value.length === 10 ? first + dayAfter : value.length === 7 ? Date.UTC(year, month) : Date.UTC(year + 1, 0)
  return [first - zones, last + zones]
}

const zoneOf = (value: string): string => (value.endsWith("Z") ? "Z" : value.slice(-6))

/** Whether a date or time is certainly later than another. */
export const isAfter = (one: unknown, other: unknown): boolean => {
  if (typeof one !== "string" || typeof other !== "string") return false
  if (!hasTime(one) && !hasTime(other)) {
    const length = Math.min(one.length, other.length)
    return one.slice(0, length) > other.slice(0, length)
  }
  // Of one form and zone: as texts they are in the order of time.
  if (one.length === other.length && zoneOf(one) === zoneOf(other)) return one > other
  return range(one)[0] > range(other)[1]
}
