import { assert, it } from "@effect/vitest"
import { acceptExamples } from "./acceptExamples.ts"
import { covered, examplesOf } from "./examples.ts"

it("all of HL7's examples are read, written back character for character, and sent, but for HL7's mistakes", () => {
  const total = { examples: 0, read: 0, sent: 0 }
  for (const schema of covered) {
    const examples = examplesOf(schema)
    const { read, sent } = acceptExamples(schema, examples)
    total.examples += examples.length
    total.read += read
    total.sent += sent
  }
  assert.deepStrictEqual(total, { examples: 5305, read: 5292, sent: 5271 })
}, 300_000)
