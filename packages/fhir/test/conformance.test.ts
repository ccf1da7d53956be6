import { walk } from "../src/internal/Walk.ts"
import { parse, stringify } from "@effect-redox/fhir/FhirJson"
import { decodeResult, issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { Result, Schema } from "effect"
import { covered, examplesOf, mistakes, read, warmUp } from "./examples.ts"

/** A JSON text without the white space between its tokens, and with its strings' escapes as JavaScript writes them. */
const minified = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (token) =>
    token.startsWith('"') ? (token.includes("\\") ? JSON.stringify(JSON.parse(token)) : token) : "",
  )

describe("HL7's examples", () => {
  for (const schema of covered) {
    const name = schema.definition.name
    const examples = examplesOf(schema)

    it(`${examples.length} of ${name} decode, and encode to the identical document`, () => {
      assert.isAbove(examples.length, 0)
      const decode = decodeResult(schema)
      const encode = Schema.encodeUnknownSync(schema)
      const strict = issues(schema, { unknownElements: "reject", unknownResources: "preserve" })
      for (const example of examples.filter((example) => !mistakes.has(example))) {
        const text = read(example)
        const value = Result.getOrThrow(parse(text))
        const decoded = Result.getOrThrow(decode(value))
        assert.isTrue(decoded === value, example)
        // Character for character, decimals and the order of keys included.
        assert.isTrue(stringify(encode(decoded)) === minified(text), example)
        // No element is unknown; white space within base64 is read, but not sent.
        const refused = strict(value).filter(({ path, rule }) => !(rule === "format" && path.endsWith("data")))
        assert.deepStrictEqual(refused, [], example)
      }
    })
  }

  it("that are mistaken are refused for their mistake alone", () => {
    for (const [example, { path, rule }] of mistakes) {
      const schema = covered.find((schema) => example.startsWith(`${schema.definition.name}-`))
      assert.isDefined(schema)
      const found = schema === undefined ? [] : issues(schema)(JSON.parse(read(example)))
      assert.isAbove(found.length, 0)
      for (const issue of found) {
        assert.strictEqual(issue.rule, rule)
        assert.match(issue.path, path)
      }
    }
  })

  it("are accepted by the walk and by the compiled checks alike", () => {
    let compared = 0
    for (const schema of covered) {
      warmUp(schema)
      const options = { strict: true, rejectUnknownResources: false, resources: schema.resources() }
      for (const example of examplesOf(schema)) {
        const value: unknown = JSON.parse(read(example))
        const valid = schema.definition.check?.(value, 0, options)
        assert.isDefined(valid)
        // A compiled check may leave a valid value to the walk, but not pass an invalid one.
        if (valid ?? false) assert.deepStrictEqual(walk(value, schema.definition, options), [], example)
        compared += (valid ?? false) ? 1 : 0
      }
    }
    assert.isAbove(compared, 190)
  })
})
