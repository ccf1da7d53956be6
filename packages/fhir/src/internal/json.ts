/** Plain JSON, read with care: nothing here has been checked. */

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/**
 * How many objects and arrays of unknown content, or elements of FHIR, may be nested in each other. Documents in the
 * wild stay under 30; a call stack takes several thousand.
 */
export const maxDepth = 256

/** Whether unknown content is nested no deeper than {@link maxDepth}, when it starts at a depth. */
export const isShallow = (value: unknown, depth: number): boolean => {
  if (typeof value !== "object" || value === null) return true
  if (depth >= maxDepth) return false
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) if (!isShallow(value[i], depth + 1)) return false
  } else if (isObject(value)) {
    // Inherited keys do no harm here, and leaving them out takes time.
    for (const key in value) if (!isShallow(value[key], depth + 1)) return false
  }
  return true
}

/** The type of a resource, whatever it is. */
export const typeOfResource = (resource: unknown): string | undefined => {
  const type = isObject(resource) ? resource["resourceType"] : undefined
  return typeof type === "string" ? type : undefined
}

/** Whether a null among the values of a repeating primitive stands for an element that has only extensions. */
export const hasSibling = (value: Json, key: string, index: number): boolean => {
  const siblings = value[`_${key}`]
  return Array.isArray(siblings) && siblings[index] !== null && siblings[index] !== undefined
}
