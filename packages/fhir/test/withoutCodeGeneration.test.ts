import { assert, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"

const program = fileURLToPath(new URL("validateExamples.ts", import.meta.url))
const run = (...flags: ReadonlyArray<string>): { readonly compiled: boolean; readonly issues: unknown } =>
  JSON.parse(execFileSync(process.execPath, [...flags, program], { encoding: "utf8" }))

it("finds the same where code may not be generated from strings", () => {
  const compiled = run()
  const walked = run("--disallow-code-generation-from-strings")
  assert.isTrue(compiled.compiled)
  assert.isFalse(walked.compiled)
  assert.deepStrictEqual(walked.issues, compiled.issues)
  assert.isAbove(JSON.stringify(compiled.issues).length, 100)
})
