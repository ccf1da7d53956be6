import { assert, describe, it } from "@effect/vitest"
import { Result } from "effect"
import { parseJson } from "../src/cli/input/documents.ts"
import { decodeText } from "../src/internal/strictText.ts"
import { bytes } from "./support/FileSamples.ts"

describe("bytes that are to be text", () => {
  it("are read as UTF-8, without the byte order mark", () => {
    for (const text of ["", "a", "Mu\u00f1oz \u{1f600}"]) {
      assert.deepStrictEqual(decodeText(Buffer.from(text)), Result.succeed(text))
      assert.deepStrictEqual(decodeText(Buffer.from(`\ufeff${text}`)), Result.succeed(text))
    }
  })

  const table: ReadonlyArray<readonly [what: string, bytes: Uint8Array, why: string]> = [
    ["Windows-1252", bytes('{\n"family":"Mu\xf1oz"}'), "is not UTF-8 (line 2, byte 13 of it)"],
    ["the first byte wrong", bytes("\x80"), "is not UTF-8 (line 1, byte 1 of it)"],
    ["a character cut off at the end", bytes("a\xc3"), "is not UTF-8 (line 1, byte 2 of it)"],
    ["half of a surrogate pair", bytes("ab\xed\xa0\xbd"), "is not UTF-8 (line 1, byte 3 of it)"],
    ["a byte too long a code", bytes("\n\n\xc0\x80"), "is not UTF-8 (line 3, byte 1 of it)"],
    ["UTF-16, little-endian", bytes("\xff\xfe{\0}\0"), "is in UTF-16, as its byte order mark says"],
    ["UTF-16, big-endian", bytes("\xfe\xff\0{\0}"), "is in UTF-16, as its byte order mark says"],
    ["UTF-32", bytes("\xff\xfe\0\0"), "is in UTF-32, as its byte order mark says"],
  ]
  it.each(table)("are refused with their place: %s", (_, content, why) => {
    const result = decodeText(content)
    assert(Result.isFailure(result))
    assert.include(result.failure, why)
  })

  it("are found out wherever in a large text they are", () => {
    for (const at of [0, 1, 65_535, 65_536, 999_999]) {
      const content = Buffer.alloc(1_000_000, "a")
      content[at] = 0xff
      const result = decodeText(content)
      assert(Result.isFailure(result))
      assert.include(result.failure, `byte ${at + 1} of it`)
    }
  })
})

describe("a JSON file", () => {
  const table: ReadonlyArray<readonly [what: string, content: Uint8Array, problem: string, says: string]> = [
    ["in another code page", bytes('{"a":"\xe9"}'), " encoding", "is not UTF-8 (line 1, byte 7 of it)"],
    ["that is none", bytes('{"a":}'), "a syntax", "is not JSON (line 1, column 6)"],
    ["with a name twice", bytes('{"a":[{"b":1,"b":2}]}'), "a[0].b duplicate", "stands twice in one object"],
    ["nested too deep", bytes("[".repeat(5_000)), " depth", "is nested too deep"],
  ]
  it.each(table)("is refused %s", (_, content, problem, says) => {
    const result = parseJson(content)
    assert(Result.isFailure(result))
    const { message, path, rule } = result.failure
    assert.strictEqual(`${path} ${rule}`, problem)
    assert.include(message, says)
  })
})
