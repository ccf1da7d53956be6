/** Counts and compares values: what the invariants of ordinary messages do without, so that these are a module by themselves. */
import { isObject } from "../json.ts"
import { isThere, type Json, objects, siblingKey, text } from "./read.ts"

/** The items of `key`. */
export const items = (value: Json, key: string): ReadonlyArray<unknown> => {
  const found = value[key]
  return Array.isArray(found) ? found : found === undefined || found === null ? [] : [found]
}

/** How many items `key` has. */
export const count = (value: Json, key: string): number => {
  const siblings = value[siblingKey(key)]
  return Math.max(items(value, key).length, Array.isArray(siblings) ? siblings.length : isThere(siblings) ? 1 : 0)
}

/** The number of `key`. */
export const number = (value: Json, key: string): number | undefined => {
  const found = value[key]
  return typeof found === "number" ? found : undefined
}

/** Whether the code of `key` is one of these. */
export const isOneOf = (value: Json, key: string, ...codes: ReadonlyArray<string>): boolean =>
  codes.includes(text(value, key))

/** Whether no two values are the same. */
export const areDistinct = (list: ReadonlyArray<unknown>): boolean => new Set(list).size === list.length

/** Whether a CodeableConcept at `key` has a coding of a system with one of these codes. */
export const isCoded = (value: Json, key: string, system: string, ...codes: ReadonlyArray<string>): boolean =>
  objects(value, key, "coding").some((coding) => coding["system"] === system && codes.includes(text(coding, "code")))

/** Whether two JSON values are the same, in whatever order their keys are. */
export const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => isSame(item, b[i]))
  if (!isObject(a) || !isObject(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]))
}

/** Whether a string value is anywhere inside a value. It goes no deeper than any document that is accepted. */
export const holdsText = (value: unknown, wanted: string, levels = 256): boolean => {
  if (typeof value === "string") return value === wanted
  if (typeof value !== "object" || value === null || levels === 0) return false
  if (Array.isArray(value)) {
    for (const item of value) if (holdsText(item, wanted, levels - 1)) return true
  } else if (isObject(value)) {
    for (const key in value) if (holdsText(value[key], wanted, levels - 1)) return true
  }
  return false
}
