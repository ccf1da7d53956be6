/** Reads values that may be malformed the way FHIRPath does: what is not there, or of another kind, is empty. */
import type { Invariant } from "../Definition.ts"
import { isObject, type Json, typeOfResource } from "../json.ts"
import type { Scope } from "../references.ts"

export type { Json } from "../json.ts"

/** Whether a value obeys a rule. */
export type Holds = Invariant["holds"]

/** A rule about objects; a value of another kind breaks the rules of structure instead. */
export const on =
  (holds: (value: Json, scope: Scope) => boolean): Holds =>
  (value, scope) =>
    !isObject(value) || holds(value, scope)

export const isThere = (value: unknown): boolean =>
  value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0)

const siblingKeys = /* @__PURE__ */ new Map<string, string>()

/** The key of a primitive's extensions. Making it anew each time takes longer than all else that a rule does. */
export const siblingKey = (key: string): string => {
  const found = siblingKeys.get(key)
  if (found !== undefined) return found
  siblingKeys.set(key, `_${key}`)
  return `_${key}`
}

/** `key.exists()`: a value, or a primitive that has only extensions. */
export const has = (value: Json, key: string): boolean => isThere(value[key]) || isThere(value[siblingKey(key)])

/** `key.exists()` of a choice `key[x]`. */
export const hasChoice = (value: Json, prefix: string): boolean => {
  for (const key in value) {
    const start = key.startsWith("_") ? 1 : 0
    const next = key.charCodeAt(start + prefix.length)
    if (next >= 65 && next <= 90 && key.startsWith(prefix, start) && isThere(value[key])) return true
  }
  return false
}

const none: ReadonlyArray<never> = []

const collect = <T>(
  value: Json,
  path: ReadonlyArray<string>,
  at: number,
  is: (value: unknown) => value is T,
): ReadonlyArray<T> => {
  const key = path[at]
  const found = key === undefined ? undefined : value[key]
  if (found === undefined || found === null) return none
  const result: Array<T> = []
  for (const item of Array.isArray(found) ? found : [found]) {
    if (at + 1 < path.length) {
      if (isObject(item)) result.push(...collect(item, path, at + 1, is))
    } else if (is(item)) result.push(item)
  }
  return result
}

const isPresent = (value: unknown): value is unknown => isThere(value)

/** The objects that a path leads to. */
export const objects = (value: Json, ...path: ReadonlyArray<string>): ReadonlyArray<Json> =>
  collect(value, path, 0, isObject)

/** The values at the end of a path: its last key may hold primitives. */
export const values = (value: Json, ...path: ReadonlyArray<string>): ReadonlyArray<unknown> =>
  collect(value, path, 0, isPresent)

/** The string of `key`, or an empty one. */
export const text = (value: Json, key: string): string => {
  const found = value[key]
  return typeof found === "string" ? found : ""
}

/** Whether the first entry of a Bundle is a resource of a type. */
export const beginsWith = (bundle: Json, type: string): boolean =>
  typeOfResource(objects(bundle, "entry")[0]?.["resource"]) === type
