/**
 * Generates packages/core/src/fhir from HL7's definitions: `pnpm generate:fhir`. With `--check` it writes nothing and
 * fails if the files are not what it would write.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { fileURLToPath } from "node:url"
import { boundValueSets, readModules } from "./definitions.ts"
import { type Context, emitIndex, emitModule, emitPrimitives, emitValueSets } from "./emit.ts"
import { messageResources, otherResources } from "./manifest.ts"
import { readValueSet } from "./valueSets.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const target = join(root, "packages/core/src/fhir")
/** The modules that the barrel gives as namespaces: their names are short because a module is around them. */
const namespaces = ["FhirJson", "FhirSchema", "Primitives", "Validation"]
const marker = "// Generated from HL7 FHIR R4"

/** The names and contents of the modules, before they are formatted. */
const generate = (): ReadonlyMap<string, string> => {
  const modules = readModules([...messageResources, ...otherResources, "Element", "Resource"])
  const valueSets = new Map(
    // The names of the resources are also the type of `resourceType`.
    [...boundValueSets(modules.values()), "http://hl7.org/fhir/ValueSet/resource-types"].map((url) => [
      url,
      readValueSet(url),
    ]),
  )
  const sorted = [...new Map([...valueSets.values()].map((valueSet) => [valueSet.name, valueSet])).values()].sort(
    (a, b) => (a.name < b.name ? -1 : 1),
  )
  const moduleOf = new Map(
    [...modules.values()].flatMap((module) => module.types.map((type) => [type.name, module.name])),
  )
  const context: Context = { valueSets, moduleOf, messageResources }
  return new Map([
    ["index.ts", emitIndex(["AnyResource", "ValueSets", ...modules.keys()], namespaces)],
    ["Primitives.ts", emitPrimitives()],
    ["ValueSets.ts", emitValueSets(sorted)],
    ...[...modules.values()].map((module) => [`${module.name}.ts`, emitModule(module, context)] as const),
  ])
}

/** Formats the files of a directory as the repository is formatted. */
const format = (directory: string): void => {
  const { status, stderr } = spawnSync("oxfmt", ["-c", join(root, ".oxfmtrc.json"), "--disable-nested-config", "."], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"]}` },
  })
  if (status !== 0) throw new Error(`oxfmt failed: ${stderr}`)
}

const temporary = mkdtempSync(join(tmpdir(), "generate-fhir-"))
try {
  for (const [name, source] of generate()) writeFileSync(join(temporary, name), source)
  format(temporary)
  const wanted = new Map(readdirSync(temporary).map((name) => [name, readFileSync(join(temporary, name), "utf8")]))

  mkdirSync(target, { recursive: true })
  const present = new Map(
    readdirSync(target)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => [name, readFileSync(join(target, name), "utf8")] as const)
      .filter(([, source]) => source.startsWith(marker)),
  )
  const changed = [...wanted].filter(([name, source]) => present.get(name) !== source).map(([name]) => name)
  const stale = [...present.keys()].filter((name) => !wanted.has(name))

  if (process.argv.includes("--check")) {
    for (const name of changed) console.error(`not as generated: ${name}`)
    for (const name of stale) console.error(`no longer generated: ${name}`)
    if (changed.length + stale.length > 0) process.exitCode = 1
  } else {
    for (const name of changed) writeFileSync(join(target, name), wanted.get(name) ?? "")
    for (const name of stale) rmSync(join(target, name))
    console.log(`${wanted.size} modules in ${basename(target)}: ${changed.length} written, ${stale.length} removed`)
  }
} finally {
  rmSync(temporary, { recursive: true })
}
