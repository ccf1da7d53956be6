/**
 * JSON that is read as it was written.
 *
 * `JSON.parse` loses two things without a word. Of members with one name it keeps the last, so a Patient with two
 * `identifier` members becomes somebody else; FHIR's JSON has unique names
 * (https://hl7.org/fhir/R4/json.html), and {@link parse} refuses others. And FHIR asks that a decimal's precision be
 * kept: `1.00` is not `1.0`. A JavaScript number cannot, so its text is kept beside it: a document that is parsed, perhaps
 * changed in part, and written has the decimals it came with.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import { keepsNumbers, keepText, keepTextsOf, textOf } from "./internal/numberText.ts"
import { isPlain } from "./internal/plain.ts"
import { placeOf, scan, type Flaw } from "./internal/scan.ts"
import { pathWriter } from "./internal/Problem.ts"

/** What the runtime's JSON can do beside what TypeScript knows of (https://tc39.es/proposal-json-parse-with-source/). */
interface JsonWithSource {
  stringify(
    value: unknown,
    replacer: (this: unknown, key: string, value: unknown) => unknown,
    space?: string | number,
  ): string
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown,
  ): unknown
  readonly rawJSON?: (text: string) => unknown
}

const json: JsonWithSource = JSON

/**
 * Whether the runtime can write the text of decimals: Node 22 and later, and browsers since 2023 to 2025. Where it cannot,
 * {@link stringify} works as `JSON.stringify` does.
 */
export const keepsDecimals: boolean = typeof json.rawJSON === "function"

/** A text could not be read as JSON. It holds nothing of the text but names of members that FHIR could have. */
export class FhirJsonError
  extends /* @__PURE__ */ Schema.TaggedError<FhirJsonError>()("FhirJsonError", {
    /**
     * - `syntax`: it is not JSON
     * - `duplicate`: an object has two members of one name
     * - `depth`: it is nested more than 1,000 levels
     */
    reason: /* @__PURE__ */ Schema.Literals(["syntax", "duplicate", "depth"]),
    /** From 1. */
    line: Schema.Int,
    /** In UTF-16 units, from 1. */
    column: Schema.Int,
    /** The element it is about or lies in, such as `name[0].family`; empty for the whole text. */
    path: Schema.String,
  })
{
  override get message(): string {
    const at = `line ${this.line}, column ${this.column}`
    switch (this.reason) {
      case "syntax":
        return `The text is not JSON (${at})`
      case "duplicate":
        return `${this.path} is there twice (${at}): a name may stand once in an object`
      case "depth":
        return `The JSON is nested too deep (${at})`
    }
  }
}

const errorOf = (text: string, { at, reason, segments }: Flaw): FhirJsonError => {
  // Deep inside, only the place is of use.
  const path = segments.length > 256 ? "" : pathWriter("")(segments).replace(/^\./, "")
  return new FhirJsonError({ reason, path, ...placeOf(text, at) })
}

/**
 * Reads JSON as `JSON.parse` does, remembering the text of decimals for {@link stringify}, and refusing an object with two
 * members of one name. A text that is nothing but a number becomes that number alone: what remembers is the object or
 * array around it.
 *
 * @example
 * ```ts
 * import { parse, stringify } from "@effect-redox/fhir/FhirJson"
 * import { Result } from "effect"
 *
 * const again = Result.map(parse('{"value":1.00}'), (quantity) => stringify(quantity)) // '{"value":1.00}'
 * ```
 */
export const parse = (text: string): Result.Result<unknown, FhirJsonError> => {
  const value = Result.try((): unknown => JSON.parse(text))
  if (Result.isSuccess(value) && isPlain(text, value.success)) return Result.succeed(value.success)
  const flaw = scan(text, Result.getOrUndefined(value))
  if (flaw !== undefined) return Result.fail(errorOf(text, flaw))
  return Result.mapError(value, () => new FhirJsonError({ reason: "syntax", line: 1, column: 1, path: "" }))
}

/**
 * Writes JSON as `JSON.stringify` does, giving the decimals that {@link parse} read their text again, unless the number
 * has changed since. Objects that were copied (by a spread, say) have no memory of their text.
 */
export const stringify = (value: unknown, space?: string | number): string =>
  keepsNumbers() ? json.stringify(value, withText, space) : JSON.stringify(value, undefined, space)

function withText(this: unknown, key: string, value: unknown): unknown {
  if (typeof value !== "number" || json.rawJSON === undefined || typeof this !== "object" || this === null) return value
  const source = textOf(this, key, value)
  return source === undefined ? value : json.rawJSON(source)
}

/**
 * Reads what {@link stringify} wrote, decimals included. It is no way to read what came from elsewhere: members of one name are not
 * looked for, and what is not JSON throws as `JSON.parse` does.
 */
export const reread = (text: string): unknown =>
  keepsNumbers() && keepsDecimals ? json.parse(text, rememberText) : JSON.parse(text)

function rememberText(this: unknown, key: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source
  const isOther = typeof value === "number" && source !== undefined && String(value) !== source
  if (isOther && typeof this === "object" && this !== null) keepText(this, key, value, source)
  return value
}

/**
 * A copy of a value of JSON, decimals' text included, of which each property is read once: what is checked of the copy is what
 * {@link stringify} writes of it, whatever happens to the value meanwhile. What JSON is not written of (properties that are inherited,
 * not enumerable, or of symbols) is left out. An object that stands in two places stays one, and one with a `toJSON` method is not copied.
 *
 * @example
 * ```ts
 * import { copy } from "@effect-redox/fhir/FhirJson"
 *
 * const patient = { resourceType: "Patient", gender: "female" }
 * export const before = copy(patient)
 * patient.gender = "male" // before.gender is "female"
 * ```
 */
export const copy: <A>(value: A) => A = (value) => copyOf(value, new Map())

function copyOf<A>(value: A, copies: Map<unknown, unknown>): A
function copyOf(value: unknown, copies: Map<unknown, unknown>): unknown {
  if (typeof value !== "object" || value === null) return value
  if ("toJSON" in value && typeof value.toJSON === "function") return value
  if (copies.has(value)) return copies.get(value)
  const copied: object = Array.isArray(value) ? Object.assign([], { length: value.length }) : {}
  copies.set(value, copied)
  for (const [key, member] of Object.entries(value)) {
    // An assignment to `__proto__` would be none.
    Object.defineProperty(copied, key, {
      value: copyOf(member, copies),
      enumerable: true,
      writable: true,
      configurable: true,
    })
  }
  keepTextsOf(value, copied)
  return copied
}
