/**
 * Writes the public API of every package to `docs/api/<package>.md`: the emitted declarations of each entry point of its
 * `exports`, without comments. With `--check` it writes nothing and fails where a report differs, so that a change of the
 * public API is a visible diff.
 *
 * Needs a build of the types (`pnpm check`). Declarations marked `@internal` are not emitted, hence not reported. Of the
 * generated FHIR modules only the names are listed: `pnpm generate:fhir --check` holds their content.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises"
import { packages, root } from "./workspace.ts"

type Target = string | null | { readonly types?: string }

interface Manifest {
  readonly publishConfig: { readonly exports: Readonly<Record<string, Target>> }
}

const comment = /\/\*[^]*?\*\/|^\s*\/\/.*$/gm

/** Top-level declarations and re-exports. */
const exported =
  /^export (?:declare )?(?:abstract )?(?:const|function|class|interface|type|enum|namespace) (\w+)|^export \*.*$|^export (?:type )?\{([^}]*)\}/gm

const namesOf = (declarations: string): ReadonlyArray<string> => [
  ...new Set(
    [...declarations.matchAll(exported)].flatMap(([line, name, list]) => {
      if (name !== undefined) return [name]
      if (list === undefined) return [line.replace(/^export /, "").replace(/;$/, "")]
      return list
        .split(",")
        .map((item) =>
          item
            .trim()
            .replace(/^type /, "")
            .replace(/^.* as /, ""),
        )
        .filter((item) => item !== "")
    }),
  ),
]

const declarationsOf = async (path: string): Promise<string> =>
  (await readFile(path, "utf8"))
    .replaceAll(comment, "")
    .replaceAll(/^import [^]*?from "[^"]+";\n/gm, "")
    .replaceAll(/^export \{\};\n/gm, "")
    .replaceAll(/\n\s*\n/g, "\n")
    .trim()

const reportOf = async (name: string, path: string): Promise<string> => {
  const manifest: Manifest = JSON.parse(await readFile(`${path}/package.json`, "utf8"))
  const sections: Array<string> = []
  const generated: Array<string> = []
  let entries = 0
  let exports = 0
  for (const [subpath, target] of Object.entries(manifest.publishConfig.exports)) {
    const types = typeof target === "object" ? target?.types : undefined
    if (types === undefined) continue
    const declarations = await declarationsOf(`${path}/${types}`)
    const names = namesOf(declarations)
    entries += 1
    exports += names.length
    const entry = name + subpath.slice(1)
    if (types.includes("/generated/")) generated.push(`- \`${entry}\`: ${names.join(", ")}`)
    else sections.push(`## ${entry}\n\n\`\`\`ts\n${declarations}\n\`\`\`\n`)
  }
  const heading = `# The public API of ${name}\n\nWritten by \`pnpm api-report\`. ${entries} entry points, ${exports} exports.\n`
  const list = generated.length === 0 ? [] : [`## Generated modules\n\n${generated.join("\n")}\n`]
  return [heading, ...sections, ...list].join("\n")
}

const folder = `${root}docs/api`
await mkdir(folder, { recursive: true })
const check = process.argv.includes("--check")
for (const { name, path } of packages) {
  const file = `${folder}/${name.replace("@effect-redox/", "")}.md`
  const wanted = await reportOf(name, path)
  const present = await readFile(file, "utf8").catch(() => "")
  if (wanted === present) continue
  if (check) {
    console.error(
      `${file.slice(root.length)} is not the public API of ${name}: run pnpm api-report and commit the difference`,
    )
    process.exitCode = 1
  } else {
    await writeFile(file, wanted)
    console.log(`${file.slice(root.length)} written`)
  }
}
