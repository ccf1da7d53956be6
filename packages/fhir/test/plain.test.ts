import { isPlain } from "../src/internal/plain.ts"
import { assert, describe, it } from "@effect/vitest"

const plain = (text: string): boolean => isPlain(text, JSON.parse(text))

describe("a JSON text says what its value says", () => {
  it("where names are unique, whatever is in strings", () => {
    for (const text of [
      "{}",
      "[]",
      '[{"a":1,"b":[{"a":1}]},{"a":"x"}]',
      '{"a":"{\\"a\\":1,\\"a\\":1.0}"}',
      '{"a\\\\":1,"b\\"":":::","c":"\\\\","d":"\\\\\\""}',
      '{"__proto__":1,"constructor":{"__proto__":2}}',
      '{ "a" : true , "b" : false , "c" : null , "d" : -1.5 , "e" : 61.5 , "f" : 0 }',
    ]) {
      assert.isTrue(plain(text), text)
    }
  })

  it("not where a name stands twice in an object, however it is escaped", () => {
    for (const text of [
      '{"a":1,"a":1}',
      '{"x":[{"a":1,"\\u0061":2}]}',
      '{"__proto__":1,"__proto__":2}',
      '{"1":1,"1":1}',
    ]) {
      assert.isFalse(plain(text), text)
    }
  })

  it("not where a number is written as JavaScript would not", () => {
    for (const number of [
      "1.0",
      "1.50",
      "-0",
      "1e3",
      "1E3",
      "10e-1",
      "12345678901234567890",
      "0.1000000000000000055",
    ]) {
      assert.isFalse(plain(`{"a":[${number}]}`), number)
    }
  })

  it("not where it is nested more than 1,000 levels, or is a number alone", () => {
    assert.isTrue(plain("[".repeat(1000) + "]".repeat(1000)))
    assert.isFalse(plain("[".repeat(1001) + "]".repeat(1001)))
    assert.isFalse(plain("1"))
  })
})
