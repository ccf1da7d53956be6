/**
 * Whether strings are text that any receiver can read.
 *
 * JSON can carry what is no text: U+0000 and the other control characters as escapes, and halves of surrogate pairs. FHIR
 * advises against the former in any string (https://hl7.org/fhir/R4/datatypes.html#string), and the latter have no
 * encoding in UTF-8 (RFC 8259 §8.2), so a strict receiver refuses the whole message.
 */
import { pathWriter } from "./internal/Problem.ts"

/** A string that is no text. */
export interface TextProblem {
  /** Where, as in `Patient.name[0].family`. A key that FHIR could not have is shown as `?`. */
  readonly path: string
  /** What is expected there. Never what was found: that may be about a patient. */
  readonly message: string
}

// Tab, LF and CR are what FHIR allows below U+0020.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/

// These, and halves of surrogate pairs: what a text without any of them need not be asked.
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const suspicious = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff]/

const controls = "must not hold control characters other than tab, line feed and carriage return"
const surrogates = "must be Unicode text: it holds half of a surrogate pair, which no encoding can carry"

/**
 * What is wrong with a string that is no text, without quoting it; `undefined` where it is text.
 *
 * @example
 * ```ts
 * import * as FhirText from "@effect-redox/fhir/FhirText"
 *
 * const problem = FhirText.problemOf("Ex\u0000ample") // "must not hold control characters …"
 * ```
 */
export const problemOf = (text: string): string | undefined => {
  if (!suspicious.test(text)) return undefined
  if (!text.isWellFormed()) return surrogates
  return control.test(text) ? controls : undefined
}

/** As many as are listed. */
const most = 100

/**
 * Every string below a value that is no text, in document order, up to 100. An object that stands in several places is
 * looked at once. Pure and synchronous, and linear in the value's size.
 *
 * @example
 * ```ts
 * import * as FhirText from "@effect-redox/fhir/FhirText"
 *
 * const found = FhirText.problems({ name: [{ family: "Ex\u0000ample" }] }, "Patient")
 * // [{ path: "Patient.name[0].family", message: "must not hold control characters …" }]
 * ```
 */
export const problems = (value: unknown, root: string): ReadonlyArray<TextProblem> => {
  const found: Array<TextProblem> = []
  const seen = new Set<object>()
  const path: Array<string | number> = []
  const write = pathWriter(root)
  const report = (text: string): void => {
    const message = problemOf(text)
    if (message !== undefined && found.length < most) found.push({ path: write([...path]), message })
  }
  const visit = (value: unknown): void => {
    if (typeof value === "string") return report(value)
    // Deeper than this the schemas refuse it (`depth`).
    if (typeof value !== "object" || value === null || seen.has(value) || path.length > 256) return
    seen.add(value)
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) enter(index, item)
      return
    }
    for (const [key, item] of Object.entries(value)) {
      report(key)
      enter(key, item)
    }
  }
  const enter = (key: string | number, value: unknown): void => {
    path.push(key)
    visit(value)
    path.pop()
  }
  visit(value)
  return found
}
