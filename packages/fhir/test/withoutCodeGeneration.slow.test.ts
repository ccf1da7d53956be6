import { assert, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"

interface Printed {
  readonly isCompiled: boolean
  readonly walked: unknown
  readonly compiled: unknown
}

const program = fileURLToPath(new URL("validateExamples.ts", import.meta.url))
const run = (...flags: ReadonlyArray<string>): Printed =>
  JSON.parse(execFileSync(process.execPath, [...flags, program], { encoding: "utf8" }))

it("finds the same compiled, and where code may not be generated from strings", () => {
  const allowed = run()
  const forbidden = run("--disallow-code-generation-from-strings")
  assert.isTrue(allowed.isCompiled)
  assert.isFalse(forbidden.isCompiled)
  for (const found of [allowed.compiled, forbidden.walked, forbidden.compiled]) {
    assert.deepStrictEqual(found, allowed.walked)
  }
  assert.isAbove(JSON.stringify(allowed.walked).length, 100)
})
