/** What is wrong with a value, and how its place is written. */

/** A rule that a value can break: one of structure, or an invariant by its key. Documented at `FhirRule`. */
export type Rule =
  | "required"
  | "type"
  | "cardinality"
  | "format"
  | "binding"
  | "choice"
  | "alignment"
  | "unknown-element"
  | "unknown-resource"
  | "reference-target"
  | "reference-type"
  | "depth"
  | "too-many"
  | InvariantKey

/** The key of an invariant, such as `ext-1` or `sdf-15a`, or the name and version of a profile. */
export type InvariantKey = `${string}-${string}`

/** A problem and the keys and indexes that lead to it from the root. */
export interface Problem {
  readonly segments: ReadonlyArray<string | number>
  readonly rule: Rule
  readonly message: string
  /** A warning leaves a value valid. */
  readonly severity: "error" | "warning"
}

/**
 * A key as it may be shown. FHIR's names begin with a small letter, and so do the slips of those who write them; any other could
 * carry anything: a name of a person begins with a capital, and a number of three digits may be theirs.
 */
export const shown = (key: string): string =>
  /^_{0,2}[a-z][A-Za-z0-9_]{0,63}(?:\[x\])?$/.test(key) && !/\d{3}/.test(key) ? key : "?"

/**
 * Writes paths as FHIR people do: `Bundle.entry[1].resource.status`. Problems that follow each other mostly share the
 * beginning of a path, so it is written once, and long paths share its memory.
 */
export const pathWriter = (root: string): ((segments: ReadonlyArray<string | number>) => string) => {
  let previous: ReadonlyArray<string | number> = []
  // The path up to and without each segment of the previous one.
  const paths: Array<string> = []
  return (segments) => {
    let index = 0
    while (index < segments.length && index < previous.length && segments[index] === previous[index]) index++
    let path = paths[index] ?? root
    for (; index < segments.length; index++) {
      paths[index] = path
      const segment = segments[index]
      if (typeof segment === "number") path += `[${segment}]`
      else if (segment !== undefined && segment !== "") path += `.${shown(segment)}`
    }
    paths[index] = path
    previous = segments
    return path
  }
}
