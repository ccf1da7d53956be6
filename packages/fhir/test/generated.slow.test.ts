import { assert, it } from "@effect/vitest"
import { execFileSync } from "node:child_process"
import { fileURLToPath } from "node:url"

it("what is generated is what the generator makes of the definitions it reads", () => {
  const main = fileURLToPath(new URL("../../../scripts/generate-fhir/main.ts", import.meta.url))
  assert.doesNotThrow(() => execFileSync(process.execPath, [main, "--check"], { stdio: "pipe" }))
})
