/** What must hold of every example of HL7: it is read, written back character for character, and sent. */
import { parse, stringify } from "@effect-redox/fhir/FhirJson"
import type { ObjectSchema } from "@effect-redox/fhir/FhirSchema"
import { compile, decodeResult, issues } from "@effect-redox/fhir/Validation"
import { assert } from "@effect/vitest"
import { Result, Schema } from "effect"
import { disobedient, isAmong, mistakes, read, unsendable } from "./examples.ts"

/** A JSON text without the white space between its tokens, and with its strings' escapes as JavaScript writes them. */
const minified = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) =>
    token.startsWith('"') ? (token.includes("\\") ? JSON.stringify(JSON.parse(token)) : token) : "",
  )

/** Checks these examples of a schema, and counts those that were read and sent without a mistake. */
export const acceptExamples = (
  schema: ObjectSchema<unknown>,
  examples: ReadonlyArray<string>,
): { readonly read: number; readonly sent: number } => {
  const decode = decodeResult(schema)
  const encode = Schema.encodeUnknownSync(schema)
  const sending = { unknownElements: "reject", unknownResources: "preserve" } as const
  const walk = issues(schema, sending)
  const compiled = issues(compile(schema), sending)
  let count = 0
  let sent = 0
  for (const example of examples) {
    const text = read(example)
    const value = Result.getOrThrow(parse(text))
    const refused = issues(schema)(value)
    assert.deepStrictEqual(
      refused.filter((issue) => !isAmong(mistakes, example, issue)),
      [],
      example,
    )
    if (refused.length === 0) {
      const decoded = Result.getOrThrow(decode(value))
      assert.isTrue(decoded === value, example)
      // Character for character, decimals and the order of keys included.
      assert.isTrue(stringify(encode(decoded)) === minified(text), example)
      count++
    }
    const found = walk(value)
    assert.deepStrictEqual(
      found.filter((issue) => !isAmong([...mistakes, ...unsendable, ...disobedient], example, issue)),
      [],
      example,
    )
    if (found.length === 0) sent++
    assert.deepStrictEqual(compiled(value), found, `${example}, compiled`)
  }
  return { read: count, sent }
}
