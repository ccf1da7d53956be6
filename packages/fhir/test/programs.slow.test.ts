/** Runs the programs of examples/fhir and compares what they print with what they say that they print. */
import { assert, it } from "@effect/vitest"
import { execFile } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const folder = fileURLToPath(new URL("../../../examples/fhir/", import.meta.url))
const programs = readdirSync(folder).filter((name) => name.endsWith(".ts"))

it.each(programs)("examples/fhir/%s prints what it says", async (name) => {
  const said = readFileSync(folder + name, "utf8")
    .split("\n")
    .filter((line) => line.startsWith("// → "))
    .map((line) => line.slice("// → ".length))
  const { stdout } = await promisify(execFile)(process.execPath, [folder + name])
  assert.isAbove(said.length, 0)
  assert.deepStrictEqual(stdout.trimEnd().split("\n"), said)
})

it("there are a dozen of them", () => {
  assert.isAtLeast(programs.length, 12)
})
