import { FhirText } from "@effect-redox/fhir"
import { assert, describe, it } from "@effect/vitest"

describe("FhirText", () => {
  it("knows what is no text from what only looks odd", () => {
    for (const text of ["", "Jos\u00e9", "a\tb\r\nc", "\u{1f600}", "\u007f\u0085", "\u200b"]) {
      assert.isUndefined(FhirText.problemOf(text), JSON.stringify(text))
    }
    for (const text of ["\u0000", "Ex\u0007ample", "a\u000bb", "\u001f"]) {
      assert.include(FhirText.problemOf(text), "control characters", JSON.stringify(text))
    }
    for (const text of ["E\ud83dx", "\udc00", "\udc00\ud800"]) {
      assert.include(FhirText.problemOf(text), "surrogate pair", JSON.stringify(text))
    }
  })

  it("names every such string by its path, keys as well, and quotes none", () => {
    const patient = {
      name: [{ family: "Ex\u0000ample", given: ["Jordan", "J\ud83d"] }],
      extension: [{ url: "http://example.com/a", valueMarkdown: "fine\n\nhere" }],
      "Jordan\u0000": true,
    }
    const found = FhirText.problems(patient, "Patient")
    assert.deepStrictEqual(
      found.map(({ path }) => path),
      ["Patient.name[0].family", "Patient.name[0].given[1]", "Patient"],
    )
    assert.notInclude(JSON.stringify(found), "Jordan")
  })

  it("looks at a graph of shared objects and at a cycle once", () => {
    let graph: object = { value: "\u0000" }
    for (let level = 0; level < 100; level++) graph = { left: graph, right: graph }
    assert.strictEqual(FhirText.problems(graph, "Bundle").length, 1)
    const cycle: Record<string, unknown> = { value: "\u0000" }
    cycle["self"] = cycle
    assert.strictEqual(FhirText.problems(cycle, "Bundle").length, 1)
  })

  it("lists a hundred, however many there are", () => {
    assert.strictEqual(
      FhirText.problems(
        Array.from({ length: 1_000 }, () => "\u0000"),
        "Bundle",
      ).length,
      100,
    )
  })
})
