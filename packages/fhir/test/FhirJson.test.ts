import { copy, keepsDecimals, parse, reread, stringify } from "@effect-redox/fhir/FhirJson"
import { DocumentReference } from "@effect-redox/fhir/DocumentReference"
import { Observation } from "@effect-redox/fhir/Observation"
import { Patient } from "@effect-redox/fhir/Patient"
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

  it("reads again what it wrote, with the text of decimals", () => {
    const again = reread(stringify(read(text)))
    assert.deepStrictEqual(again, JSON.parse(text))
    assert.strictEqual(stringify(again), text)
    assert.strictEqual(stringify(reread(stringify(read('[1.0,{"__proto__":3.0}]')))), '[1.0,{"__proto__":3.0}]')
  })

  it("copies what JSON is written of, with the text of decimals, and keeps it apart", () => {
    const value = read(text)
    assert.strictEqual(stringify(copy(value)), text)
    const shared = { value: 1 }
    const list: Array<unknown> = [shared, undefined, shared]
    const copied = copy(list)
    shared.value = 2
    list.push(1)
    assert.deepStrictEqual(copied, [{ value: 1 }, undefined, { value: 1 }])
    assert.strictEqual(copied[0], copied[2])
    const inherited = Object.create({ inherited: 1 }, { own: { value: 1, enumerable: true }, hidden: { value: 1 } })
    assert.deepStrictEqual(Object.getOwnPropertyNames(copy(inherited)), ["own"])
    const date = new Date(0)
    assert.strictEqual(copy([date])[0], date)
    assert.strictEqual(stringify(copy(read('{"__proto__":[1]}'))), '{"__proto__":[1]}')
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

  const flaws: ReadonlyArray<readonly [what: string, text: string, reason: string, place: string, path: string]> = [
    ["a member without a value", '{\n  "a": [1,\n  {"b": }]\n}', "syntax", "3:9", "a[1].b"],
    ["a comma too many", '{"a":1,}', "syntax", "1:8", ""],
    ["an end that is missing", '{"a":[1,2', "syntax", "1:10", "a"],
    ["something behind the end", "{}\r\n{}", "syntax", "2:1", ""],
    ["a byte order mark", "\ufeff{}", "syntax", "1:1", ""],
    ["nothing", "", "syntax", "1:1", ""],
    ["a control character in a string", '["a\u0000"]', "syntax", "1:4", "[0]"],
    ["an escape that is none", '["\\x"]', "syntax", "1:3", "[0]"],
    ["a number that begins with 0", '{"n":01}', "syntax", "1:7", ""],
    ["a word that JSON does not have", '{"n":NaN}', "syntax", "1:6", "n"],
    ["a name that stands twice", '{"a":1,\n "b":[{"c":1, "c":2}]}', "duplicate", "2:15", "b[0].c"],
    ["a name that stands twice, once with an escape", '{"a":1,"\\u0061":{}}', "duplicate", "1:8", "a"],
    ["a name that stands twice, both times an object", '{"a":{"b":1},"a":{"c":[]}}', "duplicate", "1:14", "a"],
    ["a prototype that stands twice", '{"__proto__":1,"__proto__":2}', "duplicate", "1:16", "__proto__"],
    ["a name that could be a person's", '{"Jordan Example":1,"Jordan Example":1}', "duplicate", "1:21", "?"],
  ]
  it.each(flaws)("names the place of %s", (_, text, reason, place, path) => {
    const result = parse(text)
    assert(Result.isFailure(result))
    const { failure } = result
    assert.deepStrictEqual([failure.reason, `${failure.line}:${failure.column}`, failure.path], [reason, place, path])
    assert.include(failure.message, `line ${failure.line}, column ${failure.column}`)
  })

  it("stops where the runtime's own JSON does, and nowhere else", () => {
    const texts = ["1", "-0", "1e5", "[]", "{}", '""', "true", " null ", "[1 , 2]", '{"a" : {"b":[{}]}}', '"\\ud83d"']
    const others = [
      "+1",
      ".5",
      "1.",
      "1e",
      "--1",
      "[,]",
      "[1 2]",
      '{"a"}',
      "{a:1}",
      "'a'",
      "tru",
      '"a',
      "[1]]",
      "\u00a01",
    ]
    for (const text of [...texts, ...others, ...texts.map((it) => it.slice(0, -1))]) {
      const known = Result.isSuccess(Result.try((): unknown => JSON.parse(text)))
      assert.strictEqual(Result.isSuccess(parse(text)), known, text)
    }
  })

  it("takes an integer with a fraction or an exponent for what it is, wherever it is read", () => {
    const problems = (text: string) => issues(Patient)(read(text)).map(({ path, rule }) => `${path} ${rule}`)
    const patient = (rank: string, birth: string) =>
      `{"resourceType":"Patient","multipleBirthInteger":${birth},"telecom":[{"system":"phone","value":"1","rank":${rank}}]}`
    assert.deepStrictEqual(problems(patient("1.0", "2e0")), [
      "Patient.multipleBirthInteger format",
      "Patient.telecom[0].rank format",
    ])
    assert.deepStrictEqual(problems(patient("1", "-0")), ["Patient.multipleBirthInteger format"])
    assert.deepStrictEqual(problems(patient("1", "2")), [])
    // As often as it takes for the check to be compiled.
    for (let time = 0; time < 100; time++) assert.deepStrictEqual(problems(patient("1", "2")), [])
    assert.strictEqual(problems(patient("1.0", "2")).length, 1)
    const size = '{"resourceType":"DocumentReference","status":"current","content":[{"attachment":{"size":5.0}}]}'
    assert.deepStrictEqual(
      issues(DocumentReference)(read(size)).map(({ path }) => path),
      ["DocumentReference.content[0].attachment.size"],
    )
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
