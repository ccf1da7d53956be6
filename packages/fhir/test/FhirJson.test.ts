import { keepsDecimals, parse, stringify } from "@effect-redox/fhir/FhirJson"
import { Observation } from "@effect-redox/fhir/Observation"
import { issues } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"

const read = (text: string): unknown => Result.getOrThrow(parse(text))

describe("FhirJson", () => {
  const text =
    '{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":1.00},"component":[{"code":{"text":"y"},"valueQuantity":{"value":0.0010e+3}},{"code":{"text":"z"},"valueQuantity":{"value":-0}}]}'

  it("keeps the text of decimals, which are numbers all the same", () => {
    assert.isTrue(keepsDecimals)
    const value = read(text)
    assert.deepStrictEqual(value, JSON.parse(text))
    assert.deepStrictEqual(issues(Observation)(value), [])
    assert.strictEqual(stringify(value), text)
    assert.strictEqual(stringify(read('[1.0,[2.50],{"__proto__":3.0}]')), '[1.0,[2.50],{"__proto__":3.0}]')
  })

  it("keeps digits that a number cannot hold", () => {
    const digits = '{"value":3.141592653589793238462643383279502884}'
    assert.strictEqual(stringify(read(digits)), digits)
  })

  it("forgets the text of a number that was changed", () => {
    const quantity = { value: 0 }
    const parsed = read('{"value":1.00,"low":2.00}')
    assert.strictEqual(stringify(Object.assign(Object(parsed), { value: 1.5 })), '{"value":1.5,"low":2.00}')
    assert.strictEqual(stringify(quantity), '{"value":0}')
  })

  it("keeps no text of a number that is all there is", () => {
    assert.strictEqual(read("1.00"), 1)
    assert.strictEqual(stringify(read("1.00")), "1")
  })

  it("indents on request", () => {
    assert.strictEqual(stringify(read('{"value":1.00}'), 2), '{\n  "value": 1.00\n}')
  })

  it("says what is wrong without quoting the text", () => {
    const result = parse('{"name": Zaphod}')
    assert.isTrue(Result.isFailure(result))
    if (Result.isFailure(result)) {
      assert.strictEqual(result.failure.reason, "syntax")
      assert.notInclude(`${result.failure.message} ${result.failure.stack}`, "Zaphod")
    }
  })

  it("fails for nesting that the runtime cannot take", () => {
    const result = parse("[".repeat(1_000_000) + "]".repeat(1_000_000))
    assert.isTrue(Result.isFailure(result) && result.failure.reason === "depth")
  })
})
