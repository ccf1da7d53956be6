/**
 * JSON whose decimals keep their text.
 *
 * FHIR asks that a decimal's precision be kept: `1.00` is not `1.0`. A JavaScript number cannot, so `JSON.parse` and
 * `JSON.stringify` turn the one into `1`. These two keep the number a number, and its text beside it: a document that is
 * parsed, perhaps changed in part, and written has the decimals it came with. Programs that do not need this pay nothing.
 */
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"

/** What the runtime's JSON can do beside what TypeScript knows of (https://tc39.es/proposal-json-parse-with-source/). */
interface JsonWithSource {
  parse(
    text: string,
    reviver: (this: unknown, key: string, value: unknown, context?: { readonly source?: string }) => unknown,
  ): unknown
  stringify(
    value: unknown,
    replacer: (this: unknown, key: string, value: unknown) => unknown,
    space?: string | number,
  ): string
  readonly rawJSON?: (text: string) => unknown
}

const json: JsonWithSource = JSON

/**
 * Whether the runtime can keep the text of decimals: Node 22 and later, and browsers since 2023 to 2025. Where it cannot,
 * {@link parse} and {@link stringify} work as `JSON`'s do.
 */
export const keepsDecimals: boolean = typeof json.rawJSON === "function"

interface Kept {
  readonly value: number
  readonly source: string
}

/** The numbers whose text differs from how JavaScript would write them, by the object or array that holds them. */
const kept = new WeakMap<object, Map<string, Kept>>()

/** Whether there is any: where there is none, writing is as quick as it is without this module. */
let keeps = false

/** A text could not be read as JSON. It holds nothing of the text, as the runtime's own error does. */
export class FhirJsonError extends Schema.TaggedError<FhirJsonError>()("FhirJsonError", {
  /** `syntax`: it is not JSON. `depth`: it is nested too deep for the runtime's stack. */
  reason: Schema.Literals(["syntax", "depth"]),
}) {
  override get message(): string {
    return this.reason === "syntax" ? "The text is not JSON" : "The JSON is nested too deep"
  }
}

/**
 * Reads JSON as `JSON.parse` does, remembering the text of decimals for {@link stringify}. A text that is nothing but a
 * number becomes that number alone: what remembers is the object or array around it.
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
  try {
    return Result.succeed(
      json.parse(text, function (key, value, context) {
        const source = context?.source
        if (typeof value === "number" && source !== undefined && String(value) !== source && isHolder(this)) {
          const numbers = kept.get(this) ?? new Map<string, Kept>()
          kept.set(this, numbers.set(key, { value, source }))
          keeps = true
        }
        return value
      }),
    )
  } catch (error) {
    return Result.fail(new FhirJsonError({ reason: error instanceof SyntaxError ? "syntax" : "depth" }))
  }
}

const isHolder = (value: unknown): value is object => typeof value === "object" && value !== null

/**
 * Writes JSON as `JSON.stringify` does, giving the decimals that {@link parse} read their text again, unless the number
 * has changed since. Objects that were copied (by a spread, say) have no memory of their text.
 */
export const stringify = (value: unknown, space?: string | number): string =>
  keeps ? json.stringify(value, withText, space) : JSON.stringify(value, undefined, space)

function withText(this: unknown, key: string, value: unknown): unknown {
  if (typeof value !== "number" || json.rawJSON === undefined || !isHolder(this)) return value
  const number = kept.get(this)?.get(key)
  return number !== undefined && Object.is(number.value, value) ? json.rawJSON(number.source) : value
}
