/**
 * Runs every benchmark, or those named: `pnpm bench`, `pnpm bench send fhir`. Flags go to each: with `--quick` one round
 * of each, without those that know no shorter run.
 */
import { glob } from "node:fs/promises"
import { basename } from "node:path"

const names: Array<string> = []
for await (const file of glob("*.ts", { cwd: import.meta.dirname })) {
  const name = basename(file, ".ts")
  // Benchmarks are named in lower case; what they share, after what it is.
  if (name !== "main" && /^[a-z]/.test(name)) names.push(name)
}

const wanted = process.argv
  .slice(2)
  .filter((argument, index, all) => !argument.startsWith("--") && all[index - 1] !== "--only")
const unknown = wanted.filter((name) => !names.includes(name))
if (unknown.length > 0) {
  console.error(`no such benchmark: ${unknown.join(", ")}; there are ${names.join(", ")}`)
  process.exit(2)
}
// They know no shorter run.
const long = new Set(process.argv.includes("--quick") ? ["fhir-agreement", "fhir-peers", "start"] : [])
for (const name of names.sort()) {
  if (wanted.length > 0 ? !wanted.includes(name) : long.has(name)) continue
  console.log(`\n${name}`)
  await import(`./${name}.ts`)
}
