import { assert, describe, it } from "@effect/vitest"
import { acceptExamples } from "./acceptExamples.ts"
import { covered, examplesOf, read } from "./examples.ts"

/** Enough of each resource, in little time; the slow suite has all of them. */
const perResource = 1
const longest = 30_000

describe("HL7's examples", () => {
  it("are read, written back character for character, and sent, some of every resource", () => {
    let accepted = 0
    const without: Array<string> = []
    for (const schema of covered) {
      const examples = examplesOf(schema)
        .filter((example) => read(example).length < longest)
        .slice(0, perResource)
      if (examples.length === 0) without.push(schema.definition.name)
      accepted += acceptExamples(schema, examples).read
    }
    assert.strictEqual(covered.length, 146)
    assert.isAbove(accepted, 120)
    // HL7 publishes none of these, and of Binary one that is long.
    assert.deepStrictEqual(without.sort(), [
      "Binary",
      "Parameters",
      "SubstanceNucleicAcid",
      "SubstancePolymer",
      "SubstanceProtein",
      "SubstanceReferenceInformation",
      "SubstanceSourceMaterial",
    ])
  })
})
