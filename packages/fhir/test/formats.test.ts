import { patternOf } from "../../../scripts/generate-fhir/definitions.ts"
import type { PrimitiveSchema } from "@effect-redox/fhir/FhirSchema"
import * as Primitives from "@effect-redox/fhir/Primitives"
import { MimeTypes } from "@effect-redox/fhir/ValueSets"
import { is } from "@effect-redox/fhir/Validation"
import { assert, describe, it } from "@effect/vitest"

/** R4's pattern for a primitive, as R4 means it: for the whole string, with XML Schema's white space. */
const patternFor = (name: string): RegExp => {
  const pattern = (patternOf(name) ?? "")
    .replaceAll("[ \\r\\n\\t\\S]", "[^]")
    .replaceAll("[^\\s]", "[^ \\t\\r\\n]")
    .replaceAll("\\S", "[^ \\t\\r\\n]")
    .replaceAll("\\s", "[ \\t\\r\\n]")
  return new RegExp(`^(?:${pattern})$`)
}

const samples = [
  "2024",
  "2024-02",
  "2024-02-29",
  "0001-01-01",
  "0000",
  "0000-01-01",
  "2024-13-01",
  "2024-00-10",
  "2024-1-1",
  "2024-01-00",
  "20240101",
  "2024-01-32",
  "99999-01-01",
  "2024-01-01T",
  "2024-01-01T00:00:00Z",
  "2024-01-01T23:59:60.5+14:00",
  "2024-01-01T23:59:59+14:01",
  "2024-01-01T24:00:00Z",
  "2024-01-01T10:00Z",
  "2024-01-01T10:00:00",
  "2024-01-01T10:00:00.Z",
  "2024-01-01t10:00:00Z",
  "2024-01-01T10:00:00-13:59",
  "2024-01-01T10:00:00-1:00",
  " 2024",
  "2024 ",
  "2024\n",
  "\uff12024",
  "12:00:00",
  "12:00:00.123",
  "12:00",
  "24:00:00",
  "12:60:00",
  "a",
  "A-1.b",
  "a_b",
  "x".repeat(64),
  "x".repeat(65),
  "a b",
  "a  b",
  " a",
  "a ",
  "a\tb",
  "a\n\nb",
  "é",
  "no\u00a0break",
  "",
  " ",
  "\n",
  "http://hl7.org",
  "urn:oid:1.2.3",
  "urn:oid:1.02",
  "urn:oid:3.1",
  "urn:oid:2",
  "urn:uuid:c757873d-ec9a-4326-a141-556f43239520",
  "urn:uuid:C757873D-EC9A-4326-A141-556F43239520",
  "c757873d-ec9a-4326-a141-556f43239520",
  "\u{1f600}",
  "null",
  "true",
]

describe("the primitive types", () => {
  const strings: Readonly<Record<string, PrimitiveSchema<string>>> = {
    canonical: Primitives.canonical,
    code: Primitives.code,
    date: Primitives.date,
    dateTime: Primitives.dateTime,
    id: Primitives.id,
    instant: Primitives.instant,
    markdown: Primitives.markdown,
    oid: Primitives.oid,
    string: Primitives.string,
    time: Primitives.time,
    uri: Primitives.uri,
    url: Primitives.url,
    uuid: Primitives.uuid,
  }

  for (const [name, schema] of Object.entries(strings)) {
    it(`${name} accepts what R4's pattern does, but no empty string`, () => {
      const pattern = patternFor(name)
      for (const sample of samples) {
        assert.strictEqual(is(schema)(sample), pattern.test(sample) && sample !== "", JSON.stringify(sample))
      }
      for (const value of [1, true, null, undefined, {}, []]) assert.isFalse(is(schema)(value))
    })
  }

  it("have every year but 0000, as R4's pattern has", () => {
    const pattern = patternFor("date")
    for (let year = 0; year < 10_000; year++) {
      const text = String(year).padStart(4, "0")
      assert.strictEqual(is(Primitives.date)(text), pattern.test(text), text)
    }
  })

  it("have the days of the calendar and no others", () => {
    for (const year of [1900, 2000, 2023, 2024, 2100]) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 1; day <= 31; day++) {
          const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`
          const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
          assert.strictEqual(is(Primitives.date)(text), exists, text)
          assert.strictEqual(is(Primitives.instant)(`${text}T00:00:00Z`), exists, text)
        }
      }
    }
  })

  it("have numbers of 32 bits, and any decimal", () => {
    const integers: ReadonlyArray<readonly [PrimitiveSchema<number>, number]> = [
      [Primitives.integer, -(2 ** 31)],
      [Primitives.unsignedInt, 0],
      [Primitives.positiveInt, 1],
    ]
    for (const [schema, min] of integers) {
      for (const value of [min, min + 1, 2 ** 31 - 1]) assert.isTrue(is(schema)(value))
      for (const value of [min - 1, 1.5, 2 ** 31, Number.NaN, "1", null]) assert.isFalse(is(schema)(value))
    }
    for (const value of [0, -1.5, 1e300]) assert.isTrue(is(Primitives.decimal)(value))
    for (const value of [Infinity, Number.NaN, "1.0"]) assert.isFalse(is(Primitives.decimal)(value))
    assert.isTrue(is(Primitives.boolean)(false))
    assert.isFalse(is(Primitives.boolean)("false"))
  })

  it("have MIME types by their form", () => {
    for (const type of [
      "application/pdf",
      "application/fhir+json",
      "text/plain; charset=utf-8",
      'a/b;c="d e"',
      "multipart/mixed; boundary=--x",
      "text/plain; filename*=UTF-8''x",
      'text/plain; name="a\\"b"',
      'text/plain; name="";charset=utf-8',
      'text/plain; name="\\\\"',
      "a/b; t=a%20",
    ]) {
      assert.isTrue(is(MimeTypes)(type), type)
    }
    const sent = is(MimeTypes, { unknownElements: "reject" })
    const malformed = [
      "pdf",
      "application/",
      "/pdf",
      "a b/c",
      "a/b\r\nx: y",
      'a/b;c="d\r\n"',
      'a/b;c="\\\n"',
      "a%20/b",
      "",
    ]
    for (const type of malformed) {
      assert.isFalse(is(MimeTypes)(type), type)
      assert.isFalse(sent(type), type)
    }
    // Parameters of any form are read, but not sent.
    const loose = ["a/b;c", "a/b;c=", "a/b;c=d e", 'a/b;c="d', 'a/b;c="d\\"', 'a/b;c="d"e"', "a/b;c=http://d#e"]
    for (const type of loose) {
      assert.isTrue(is(MimeTypes)(type), type)
      assert.isFalse(sent(type), type)
    }
  })

  it("refuse what is absurdly long instead of overflowing the stack", () => {
    const texts = [
      `a/b${";a=b".repeat(1_200_000)}`,
      `a/b;a="${"\\a".repeat(2_000_000)}"`,
      `urn:oid:1${".1".repeat(3_360_000)}`,
      `2024-01-01T00:00:00.${"1".repeat(8_000_000)}Z`,
      `00:00:00.${"1".repeat(8_000_000)}`,
    ]
    for (const text of texts) {
      for (const schema of [...Object.values(strings), Primitives.base64Binary, MimeTypes]) is(schema)(text)
      for (const schema of [MimeTypes, Primitives.oid, Primitives.instant, Primitives.time]) {
        assert.isFalse(is(schema)(text))
      }
    }
    assert.isTrue(is(MimeTypes)(`a/b${";a=b".repeat(1000)}`))
    assert.isTrue(is(Primitives.oid)(`urn:oid:1${".1".repeat(2000)}`))
  })

  it("take time in proportion to the length, whatever is in the text", () => {
    const long = 200_000
    const texts = [
      "a ".repeat(long),
      " ".repeat(long),
      "1.".repeat(long),
      `urn:oid:1${".1".repeat(long)}x`,
      "=".repeat(long),
    ]
    const started = performance.now()
    for (const text of texts) {
      for (const schema of [...Object.values(strings), Primitives.base64Binary, MimeTypes]) is(schema)(text)
      is(Primitives.base64Binary)(`${text.slice(0, 4 * 50_000)}!`)
    }
    assert.isBelow(performance.now() - started, 2000)
  })
})
